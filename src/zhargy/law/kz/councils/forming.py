"""Law on Public Councils, articles 8-10 and 15: how a council is formed, candidates, terms, exclusion."""

from datetime import date

from zhargy.law.kz.calendar import months_after, years_after
from zhargy.law.kz.councils.council import FROM_406, LAW_406, PCN, START
from zhargy.law.kz.councils.subjects import Approver, Body, Candidate, Council, Membership, WorkingGroup
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule

LAW_157 = KZ.act("constitutional-amendments-2022")
smallest = KZ.table("council_size_smallest", (Body,), int)
largest = KZ.table("council_size_largest", (Body,), int)
term_years = KZ.parameter("council_term", int)
renewal_months = KZ.parameter("council_renewal", int)
age = KZ.parameter("council_age", int)
most_terms = KZ.parameter("council_terms_in_row", int)
absences_allowed = KZ.parameter("council_absences", int)

SIZED = frozenset({Body.MINISTRY, Body.PRESIDENT_BODY, Body.QUASI_STATE})


@rule(PCN.article(8, 2), since=START, covers="pcn-working-group")
def working_group_is_balanced(group: WorkingGroup, on: date) -> bool:
    """At most a third of the working group is from the body, at least two thirds from civil society."""
    return 3 * group.state_members <= group.members and 3 * group.civil_members >= 2 * group.members


@rule(PCN.article(8, 1), since=START, covers="pcn-working-group")
def leader_is_right(group: WorkingGroup, on: date) -> bool:
    """The head of the body leads the working group; at the local level the head of the maslikhat."""
    return group.led_by_head


@leader_is_right.amended(by=LAW_406.whole(), at=PCN.article(8, 1), since=FROM_406, covers="pcn-working-group")
def _(group: WorkingGroup, on: date) -> bool:
    """The leader of the working group was elected by vote from its members of civil society."""
    return group.leader_elected


@rule(PCN.article(8, 4), since=START, covers="pcn-working-group")
def approver_is_right(group: WorkingGroup, on: date) -> bool:
    """The head of the body approved the working group."""
    return group.approved_by == Approver.HEAD


@approver_is_right.amended(by=LAW_406.whole(), at=PCN.article(8, 4), since=FROM_406, covers="pcn-working-group")
def _(group: WorkingGroup, on: date) -> bool:
    """The head of the body approved the working group; at the local level the secretary of the maslikhat."""
    return group.approved_by == (Approver.SECRETARY if group.body == Body.LOCAL else Approver.HEAD)


@approver_is_right.amended(by=LAW_157.whole(), at=PCN.article(8, 4), since="2023-01-01", covers="pcn-working-group")
def _(group: WorkingGroup, on: date) -> bool:
    """The head of the body approved the working group; at the local level the chair of the maslikhat."""
    return group.approved_by == (Approver.CHAIR if group.body == Body.LOCAL else Approver.HEAD)


@rule(PCN.article(9, 3), since=FROM_406, covers="pcn-size")
def size_is_right(council: Council, on: date) -> bool:
    """The council has 15 to 30 members at a ministry, 10 to 15 at a holding or company; elsewhere as recommended."""
    if council.body in SIZED:
        return smallest(council.body, on) <= council.members <= largest(council.body, on)
    return council.as_recommended


@rule(PCN.article(9, 4), since=START, covers="pcn-limits")
def limits_are_kept(candidate: Candidate, on: date) -> bool:
    """One representative for each organisation, and one republican council for each person."""
    return not candidate.same_organisation and not (candidate.republican and candidate.in_other_republican)


@limits_are_kept.amended(by=LAW_406.whole(), at=PCN.article(9), since=FROM_406, covers="pcn-limits")
def _(candidate: Candidate, on: date) -> bool:
    """One representative for each organisation, one republican council for each person, at most two terms in a row."""
    one_place = not candidate.same_organisation and not (candidate.republican and candidate.in_other_republican)
    return one_place and candidate.terms_in_row < most_terms(on)


@rule(PCN.article(9), since=START, covers="pcn-term")
def term_ends(council: Council, on: date) -> date:
    """The day on which the term of the council ends: three years."""
    return years_after(council.approved_on, term_years(on))


@rule(PCN.article(9, 2), since=FROM_406, covers="pcn-term")
def renewal_starts(council: Council, on: date) -> date:
    """The day on which the forming of the next council starts: two months before the term ends."""
    return months_after(term_ends(council, on), -renewal_months(on))


@rule(PCN.article(10, 1), since=START, covers="pcn-candidate")
def candidate_is_fit(candidate: Candidate, on: date) -> bool:
    """The candidate is an adult citizen, lives there for a local council, was not convicted, and is on no register."""
    lives = not candidate.local or candidate.lives_there
    clean = not candidate.record and not candidate.corruption and not candidate.on_register
    return candidate.citizen and candidate.age >= age(on) and lives and clean


@candidate_is_fit.amended(by=LAW_406.whole(), at=PCN.article(10, 1), since=FROM_406, covers="pcn-candidate")
def _(candidate: Candidate, on: date) -> bool:
    """The candidate is an adult citizen, lives there for a local council, has no open record, and is on no register."""
    lives = not candidate.local or candidate.lives_there
    clean = not candidate.record_open and not candidate.corruption and not candidate.on_register
    return candidate.citizen and candidate.age >= age(on) and lives and clean


@rule(PCN.article(10, 2), since=START, covers="pcn-candidate-docs")
def papers_are_complete(candidate: Candidate, on: date) -> bool:
    """The papers are complete: a proposal or application, and data on work with a biography."""
    return candidate.proposed and candidate.biography


@papers_are_complete.amended(by=LAW_406.whole(), at=PCN.article(10, 2), since=FROM_406, covers="pcn-candidate-docs")
def _(candidate: Candidate, on: date) -> bool:
    """The papers are complete: a proposal or application, a biography, certificates on criminal record and health."""
    return candidate.proposed and candidate.biography and candidate.certificates


@rule(PCN.article(10, 3), since=START, covers="pcn-candidate-refusal")
def is_not_admitted(candidate: Candidate, on: date) -> bool:
    """The candidate is not admitted: the requirements are not met."""
    return not candidate_is_fit(candidate, on)


@is_not_admitted.amended(
    by=LAW_406.whole(), at=PCN.article(10), since=FROM_406, covers=("pcn-candidate-refusal", "pcn-candidate-docs")
)
def _(candidate: Candidate, on: date) -> bool:
    """The candidate is not admitted: unfit, papers missing or false, or a member of the working group."""
    missing = not papers_are_complete(candidate, on)
    return not candidate_is_fit(candidate, on) or missing or candidate.false_data or candidate.in_working_group


@rule(PCN.article(10), since=START)
def may_be_elected(candidate: Candidate, on: date) -> bool:
    """The candidate may be elected: admitted, and within the limits."""
    return not is_not_admitted(candidate, on) and limits_are_kept(candidate, on)


@rule(PCN.article(15), since=START, covers="pcn-exclusion")
def may_be_excluded(membership: Membership, on: date) -> bool:
    """The council may exclude the member early: health, or the requirements are no longer met."""
    return membership.health or membership.unfit


@may_be_excluded.amended(by=LAW_406.whole(), at=PCN.article(15), since=FROM_406, covers="pcn-exclusion")
def _(membership: Membership, on: date) -> bool:
    """The member may be excluded: health, death, incapacity, more than three absences, state service, no organisation, unfit."""
    return (
        membership.health
        or membership.dead_or_missing
        or membership.incapable
        or membership.absences > absences_allowed(on)
        or membership.state_service
        or membership.organisation_gone
        or membership.unfit
    )
