"""LPA articles 17-19 and the APPC: suspension, ending, complaint."""

from datetime import date

from zhargy.law.kz.appc import FROM_241, LAW_241
from zhargy.law.kz.assembly.complaint_subjects import Complaint
from zhargy.law.kz.assembly.definitions import must_be_filed
from zhargy.law.kz.assembly.subjects import LPA, START, Assembly, LebAnswer, Participant, Reply
from zhargy.law.kz.calendar import months_after, working_day_from, working_days_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule

APPC = KZ.act("appc-2020")
FROM_APPC = "2021-07-01"
complaint_term = KZ.parameter("complaint_term", int)
complaint_term_unexplained = KZ.parameter("complaint_term_unexplained", int)
complaint_forwarding_term = KZ.parameter("complaint_forwarding_term", int)
complaint_decision_term = KZ.parameter("complaint_decision_term", int)
court_term = KZ.parameter("court_term", int)


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


@rule(LPA.article(17, 2), since=START, covers="lpa-suspend-2")
def may_go_on(assembly: Assembly, on: date) -> bool:
    """The assembly goes on after it was suspended: the breach is removed, and organiser and representative agree to it."""
    return may_be_suspended(assembly, on) and assembly.conduct.removed_in_time and assembly.conduct.continuation_agreed


@rule(LPA.article(18, 1, 1), since=START)
def ending_1_threat(assembly: Assembly, on: date) -> bool:
    """Ground 1 to end it: a real threat to life, health, order or safety, or damage to property."""
    return assembly.conduct.real_threat


@rule(LPA.article(18, 1, 2), since=START)
def ending_2_breach(assembly: Assembly, on: date) -> bool:
    """Ground 2 to end it: discord, calls to overthrow the constitutional order, or another breach of law."""
    return assembly.conduct.calls_for_unrest or assembly.conduct.law_broken


@rule(LPA.article(18, 1, 3), since=START)
def ending_3_form(assembly: Assembly, on: date) -> bool:
    """Ground 3 to end it: its form was changed."""
    return assembly.conduct.form_changed


@rule(LPA.article(18, 1, 4), since=START)
def ending_4_not_removed(assembly: Assembly, on: date) -> bool:
    """Ground 4 to end it: a breach was not removed in the time set after suspension."""
    return suspension_failed(assembly, on)


@rule(LPA.article(18, 1, 5), since=START)
def ending_5_abandoned(assembly: Assembly, on: date) -> bool:
    """Ground 5 to end it: the organiser gives it up."""
    return assembly.abandoned


@rule(LPA.article(18, 1, 6), since=START)
def ending_6_over(assembly: Assembly, on: date) -> bool:
    """Ground 6 to end it: its set time is over."""
    return assembly.conduct.over


@rule(LPA.article(18, 1), since=START, covers="lpa-terminate-grounds")
def must_end(assembly: Assembly, on: date) -> bool:
    """The assembly must end: threat, breach of law, change of form, failed suspension, abandonment, or end of its time."""
    return (
        ending_3_form(assembly, on)
        or ending_6_over(assembly, on)
        or ending_5_abandoned(assembly, on)
        or ending_4_not_removed(assembly, on)
        or ending_1_threat(assembly, on)
        or ending_2_breach(assembly, on)
    )


@rule(LPA.article(8, 3, 7), since=START, covers="lpa-leb-suspend-terminate")
def akimat_may_stop(assembly: Assembly, on: date) -> bool:
    """The akimat may demand that the assembly be suspended or ended, or do so itself."""
    return may_be_suspended(assembly, on) or must_end(assembly, on)


@rule(LPA.article(5, 2, 5), since=START, covers="lpa-organiser-duty-stop")
def must_obey_demand_to_stop(assembly: Assembly, on: date) -> bool:
    """The organiser must suspend or end the assembly on demand: the law has a ground for it."""
    return may_be_suspended(assembly, on) or must_end(assembly, on)


@rule(LPA.article(18, 3), since=START, covers="lpa-terminate-steps")
def may_be_ended_by_force(assembly: Assembly, on: date) -> bool:
    """The police may end it by force: it must end, this was demanded, and it did not end in the time set."""
    conduct = assembly.conduct
    return must_end(assembly, on) and conduct.end_demanded and not conduct.ended_in_time


@rule(LPA.article(18, 4), since=START, covers="lpa-individual-removal")
def participation_ends(participant: Participant, on: date) -> bool:
    """This person's part in the assembly ends; the assembly itself goes on without the person."""
    return participant.breaks_order


@rule(LPA.whole("The law is silent on postponement."), since=START, covers="lpa-postponement-absent")
def must_be_filed_anew(assembly: Assembly, on: date) -> bool:
    """Another day needs a new filing: the law knows no postponement, except a change that was proposed and accepted."""
    accepted = assembly.proposed and assembly.reply == Reply.CONSENT
    return must_be_filed(assembly, on) and assembly.moved and not accepted


@rule(LPA.article(19), since=START, covers="lpa-appeal")
def may_be_challenged(complaint: Complaint, on: date) -> bool:
    """A complaint is possible: it is against a state body, the akimat or an official."""
    return complaint.of_authority


@rule(APPC.article(92, 1), since=FROM_APPC)
def complaint_due(complaint: Complaint, on: date) -> date:
    """The last day to complain to the body whose decision it is: three months from learning of it."""
    return working_day_from(months_after(complaint.learned_on, complaint_term(on)))


@complaint_due.amended(by=LAW_241.whole(), at=APPC.article(92, "1-1"), since=FROM_241)
def _(complaint: Complaint, on: date) -> date:
    """The last day to complain: three months from learning of the decision, six if it does not say how to appeal."""
    if complaint.appeal_explained:
        return working_day_from(months_after(complaint.learned_on, complaint_term(on)))
    return working_day_from(months_after(complaint.learned_on, complaint_term_unexplained(on)))


@rule(APPC.article(92, 1), since=FROM_APPC)
def day_complaint_due(assembly: Assembly, on: date) -> date:
    """The last day to complain of what an authority did on the day of the assembly: three months from that day."""
    return working_day_from(months_after(assembly.event_day, complaint_term(on)))


@rule(APPC.article(91, 1), since=FROM_APPC)
def can_be_contested(assembly: Assembly, on: date) -> bool:
    """The akimat refused, excluded equipment, or proposed another place or time: that can be complained of."""
    against = assembly.answer in {LebAnswer.REFUSED, LebAnswer.WITHOUT_EQUIPMENT}
    return against or assembly.proposed


@rule(APPC.article(92), since=FROM_APPC)
def everything_due(assembly: Assembly, complaint: Complaint, on: date) -> date:
    """The last day to complain of anything about the assembly; the day of the assembly, if nothing was filed."""
    if not assembly.filed:
        return assembly.event_day
    if can_be_contested(assembly, on):
        return max(day_complaint_due(assembly, on), complaint_due(complaint, on))
    return day_complaint_due(assembly, on)


@rule(APPC.article(93), since=FROM_APPC, covers="appc-complaint-form")
def complaint_in_form(complaint: Complaint, on: date) -> bool:
    """The complaint says all that it must say."""
    content = complaint.content
    return (
        content.reviewing_body
        and content.complainant
        and content.actual_address
        and content.challenged_body
        and content.circumstances
        and content.dated
        and content.signature
        and content.attachments
    )


@rule(APPC.article(91, 4), since=FROM_APPC, covers="appc-complaint-route")
def forwarding_due(complaint: Complaint, on: date) -> date:
    """The last day for the akimat to pass the complaint on to the higher body, unless it grants it in full by then."""
    return working_days_after(complaint.complained_on, complaint_forwarding_term(on))


@rule(APPC.article(99), since=FROM_APPC)
def complaint_decision_due(complaint: Complaint, on: date) -> date:
    """The last day for the higher body to decide; after it the complaint counts as refused."""
    return working_days_after(complaint.complaint_registered_on, complaint_decision_term(on))


@rule(APPC.article(100, 5), since=FROM_APPC, covers="appc-complaint-silence")
def complaint_refused_by_silence(complaint: Complaint, on: date) -> bool:
    """The higher body did not decide in time, so that the complaint counts as refused."""
    return not complaint.decided and on > complaint_decision_due(complaint, on)


@rule(APPC.article(136, 1), since=FROM_APPC)
def court_due(complaint: Complaint, on: date) -> date:
    """The last day to go to court: one month from the decision on the complaint, or from the end of the time for it."""
    if complaint.decided:
        return months_after(complaint.outcome_received_on, court_term(on))
    return months_after(complaint_decision_due(complaint, on), court_term(on))


@rule(APPC.article(92), since=FROM_APPC)
def complaint_holds(complaint: Complaint, on: date) -> bool:
    """The complaint is as the code asks: against an authority, in time, and with all that it must say."""
    in_time = complaint.complained_on <= complaint_due(complaint, on)
    return may_be_challenged(complaint, on) and in_time and complaint_in_form(complaint, on)


@rule(APPC.article(136, 1), since=FROM_APPC)
def claim_is_in_time(complaint: Complaint, on: date) -> bool:
    """Who goes to court on this day is in time."""
    return on <= court_due(complaint, on)
