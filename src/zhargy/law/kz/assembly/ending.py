"""LPA articles 17-21 and the APPC: suspension, ending, complaint."""

from datetime import date

from zhargy.law.kz.assembly.subjects import LPA, START, Assembly, Complaint
from zhargy.law.kz.calendar import months_after, working_days_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule
from zhargy.time import about

APPC = KZ.act("appc-2020")
FROM_APPC = "2021-07-01"


@rule(LPA.article(17, 1), since=START, covers="lpa-suspend-1")
def removal_may_be_demanded(assembly: Assembly, on: date) -> bool:
    """The akimat's representative may demand that the organiser remove a breach of order."""
    return assembly.conduct.order_broken and not assembly.conduct.real_threat


@rule(LPA.article(17, 2), since=START, covers="lpa-suspend-2")
def may_be_suspended(assembly: Assembly, on: date) -> bool:
    """The assembly may be suspended: the demand was not met."""
    return removal_may_be_demanded(assembly, on) and not assembly.conduct.demand_met


@rule(LPA.article(17, 3), since=START, covers="lpa-suspend-3")
def suspension_failed(assembly: Assembly, on: date) -> bool:
    """The breach was not removed in the time set after suspension."""
    return may_be_suspended(assembly, on) and not assembly.conduct.removed_in_time


@rule(LPA.article(18, 1), since=START, covers="lpa-terminate-grounds")
def must_end(assembly: Assembly, on: date) -> bool:
    """The assembly must end: threat, discord, change of form, failed suspension, abandonment, or end of its time."""
    return (
        assembly.conduct.form_changed
        or assembly.conduct.over
        or assembly.abandoned
        or suspension_failed(assembly, on)
        or assembly.conduct.real_threat
        or assembly.conduct.calls_for_unrest
    )


@rule(APPC.article(92, 1), since=FROM_APPC, covers="lpa-appeal")
def complaint_due(complaint: Complaint, on: date) -> date:
    """The last day to complain to the body whose decision it is: three months from learning of it."""
    return months_after(complaint.learned_on, 3)


@complaint_due.amended(
    by=APPC.article(92, "1-1"), since=about("2026-02-01", not_before="2025-12-17", not_after="2026-02-28")
)
def _(complaint: Complaint, on: date) -> date:
    """The last day to complain: three months from learning of the decision, six if it does not say how to appeal."""
    return (
        months_after(complaint.learned_on, 3) if complaint.appeal_explained else months_after(complaint.learned_on, 6)
    )


@rule(APPC.article(91, 4), since=FROM_APPC)
def forwarding_due(complaint: Complaint, on: date) -> date:
    """The last day for the akimat to pass the complaint on to the higher body."""
    return working_days_after(complaint.complained_on, 3)


@rule(APPC.article(99), since=FROM_APPC)
def complaint_decision_due(complaint: Complaint, on: date) -> date:
    """The last day for the higher body to decide; after it the complaint counts as refused."""
    return working_days_after(complaint.complaint_registered_on, 20)


@rule(APPC.article(136, 1), since=FROM_APPC)
def court_due(complaint: Complaint, on: date) -> date:
    """The last day to go to court: one month from the outcome of the complaint."""
    return months_after(complaint.outcome_received_on, 1)


NOT_A_RULE = (
    (LPA.article(18, 2), "How an assembly is ended by force belongs to the police laws.", ("lpa-terminate-steps",)),
    (LPA.article(18, 4), "A breach by single participants ends their part alone.", ("lpa-individual-removal",)),
    (LPA.article(20), "It refers to the codes; see the sanctions.", ("lpa-responsibility",)),
    (LPA.article(21), "The day of entry into force stands in every rule.", ("lpa-entry",)),
)
for citation, reason, covers in NOT_A_RULE:
    KZ.without_rule(citation, reason, covers=covers)
