"""Law on Public Councils, articles 1-7 and 13: where councils are, their powers, answers, members' rights, sittings."""

from datetime import date

from zhargy.law.kz.calendar import months_after, working_days_after
from zhargy.law.kz.councils.subjects import (
    Body,
    Council,
    Level,
    MemberClaim,
    MemberRight,
    NationalReport,
    Power,
    Recommendation,
)
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule
from zhargy.time import about

PCN = KZ.act("public-councils-2015")
LAW_406 = KZ.act("councils-amendments-2021")
START = "2016-01-01"
# Law 406-VI of 3 January 2021, ten days after its publication.
FROM_406 = about("2021-01-16", not_before="2021-01-14", not_after="2021-02-15")
# Articles 1 and 5 were changed in 2017, 2018 and 2019; their text of 1 January 2020 was read.
READ_2020 = about("2016-01-01", not_before="2016-01-01", not_after="2020-01-01")

answer_days = KZ.parameter("council_answer_days", int)
informing = KZ.parameter("council_informing", int)
answer_months = KZ.parameter("council_answer_months", int)

STATE = frozenset({Body.MINISTRY, Body.PRESIDENT_BODY, Body.LOCAL})
ALL_BODIES = frozenset({Body.MINISTRY, Body.PRESIDENT_BODY, Body.LOCAL, Body.QUASI_STATE})
NEW_POWERS = frozenset({Power.ENTERPRISES, Power.POLICE, Power.RESULTS})
LOCAL_POWERS = frozenset({Power.LAND, Power.INDUSTRY, Power.POLICE})
LOCAL_BEFORE = frozenset({Power.LAND, Power.INDUSTRY})
QUASI_POWERS = frozenset(
    {
        Power.PLANS, Power.FULFILMENT, Power.RESULTS, Power.PROPOSALS, Power.COMMISSIONS, Power.STATUTE, Power.CONTROL,
    }
)  # fmt: skip
TIMED_BEFORE = frozenset(
    {
        Power.PLANS, Power.FULFILMENT, Power.TARGETS, Power.REPORTS, Power.APPEALS, Power.PROPOSALS, Power.CONTROL,
    }
)  # fmt: skip
TIMED = frozenset(
    {
        Power.PLANS, Power.FULFILMENT, Power.TARGETS, Power.REPORTS, Power.ENTERPRISES, Power.APPEALS, Power.PROPOSALS,
        Power.CONTROL, Power.POLICE,
    }
)  # fmt: skip
QUASI_TIMED = frozenset({Power.PLANS, Power.FULFILMENT, Power.RESULTS, Power.CONTROL})


@rule(PCN.article(1, 1), since=READ_2020, covers="pcn-where")
def has_council(council: Council, on: date) -> bool:
    """A public council is formed here: at a ministry, a body directly under the President, or a local government body."""
    return council.body in STATE


@has_council.amended(by=LAW_406.whole(), at=PCN.article(1, 1), since=FROM_406, covers="pcn-where")
def _(council: Council, on: date) -> bool:
    """A public council is formed here: at a body of the state, or at a national holding or company."""
    return council.body in ALL_BODIES


@rule(PCN.article(1, 1), since=READ_2020, covers="pcn-where-not")
def is_left_out(council: Council, on: date) -> bool:
    """No public council may be formed here: the law leaves this body out."""
    return council.body == Body.LEFT_OUT


@rule(PCN.article(1, 2), since=START, covers="pcn-name")
def name_is_misused(council: Council, on: date) -> bool:
    """The name "public council" is misused: it was not formed under the law on public councils."""
    return council.called_council and not council.under_this_law


@rule(PCN.article(1, 4), since=START, covers="pcn-levels")
def level(council: Council, on: date) -> Level:
    """The level of the council: republican, local, or the assembly of the local community in its place."""
    match council.body:
        case Body.MINISTRY | Body.PRESIDENT_BODY:
            return Level.REPUBLICAN
        case Body.QUASI_STATE:
            return Level.REPUBLICAN if has_council(council, on) else Level.NONE
        case Body.LOCAL:
            return Level.LOCAL
        case Body.VILLAGE:
            return Level.ASSEMBLY
        case Body.LEFT_OUT | Body.OTHER:
            return Level.NONE


@rule(PCN.article(1, 7), since=START, covers="pcn-share")
def civil_share_is_enough(council: Council, on: date) -> bool:
    """At least two thirds of all members are from civil society."""
    return 3 * council.civil_members >= 2 * council.members


@rule(PCN.article("2-1", 2, 6), since=FROM_406, covers="pcn-national-report")
def national_report_in_time(report: NationalReport, on: date) -> bool:
    """The yearly national report was submitted for the President by 25 December of its year."""
    day = report.submitted_on
    in_year = day.month < 12 or day.day <= 25
    return day.year == report.year and in_year


@rule(PCN.article(5, 1), since=READ_2020, covers="pcn-powers")
def has_power(recommendation: Recommendation, on: date) -> bool:
    """The council at a body of the state has this power; those on land and industrial zones only a local one."""
    local_only = recommendation.power in LOCAL_BEFORE and recommendation.body != Body.LOCAL
    return recommendation.body in STATE and recommendation.power not in NEW_POWERS and not local_only


@has_power.amended(by=LAW_406.whole(), at=PCN.article(5, 1), since=FROM_406, covers=("pcn-powers",))
def _(recommendation: Recommendation, on: date) -> bool:
    """The council has this power; law-enforcement heads, land and industrial zones are for local ones."""
    if recommendation.body == Body.QUASI_STATE:
        return has_quasi_power(recommendation, on)
    local_only = recommendation.power in LOCAL_POWERS and recommendation.body != Body.LOCAL
    return recommendation.body in STATE and recommendation.power != Power.RESULTS and not local_only


@rule(PCN.article("5-1"), since=FROM_406, covers="pcn-quasi-powers")
def has_quasi_power(recommendation: Recommendation, on: date) -> bool:
    """The council at a holding or company has this power; that of the National Welfare Fund goes by its own statute."""
    return recommendation.power in QUASI_POWERS and not recommendation.welfare_fund


@rule(PCN.article(1, 8), since=START, covers="pcn-recommendation-binding")
def must_answer(recommendation: Recommendation, on: date) -> bool:
    """The body must consider the recommendation, decide and give a reasoned answer, and has not done so yet."""
    return has_power(recommendation, on) and not recommendation.answered


@rule(PCN.article(5, 2), since=READ_2020, covers=("pcn-answer-month", "pcn-answer-10"))
def answer_has_term(recommendation: Recommendation, on: date) -> bool:
    """The law sets a term for the answer to this recommendation."""
    return recommendation.power in TIMED_BEFORE


@answer_has_term.amended(
    by=LAW_406.whole(), at=PCN.article(5, 2), since=FROM_406, covers=("pcn-answer-month", "pcn-answer-10")
)
def _(recommendation: Recommendation, on: date) -> bool:
    """The law sets a term for the answer to this recommendation."""
    if recommendation.body == Body.QUASI_STATE:
        return recommendation.power in QUASI_TIMED
    return recommendation.power in TIMED


@rule(PCN.article(5, 2), since=READ_2020, covers=("pcn-answer-month", "pcn-answer-10"))
def answer_due(recommendation: Recommendation, on: date) -> date:
    """The last day to answer: ten working days on drafts of plans, otherwise one month."""
    if recommendation.power == Power.PLANS:
        return working_days_after(recommendation.received_on, answer_days(on))
    return months_after(recommendation.received_on, answer_months(on))


@rule(PCN.article(5, 2), since=READ_2020)
def must_answer_in_term(recommendation: Recommendation, on: date) -> bool:
    """The body must answer the recommendation within the term of the law."""
    return must_answer(recommendation, on) and answer_has_term(recommendation, on)


@rule(PCN.article(5, 2), since=READ_2020, covers="pcn-answer-month")
def answer_is_proper(recommendation: Recommendation, on: date) -> bool:
    """The answer is proper: the first head, or whoever stands in for the head, signed it."""
    return recommendation.answered and recommendation.signed_by_head


@rule(PCN.article(7, 1), since=START, covers="pcn-member-rights")
def member_has_right(claim: MemberClaim, on: date) -> bool:
    """The member has this right: to enter, to take part in work if the body agrees, to address bodies."""
    entry = claim.right == MemberRight.ACCESS or claim.right == MemberRight.ADDRESS
    return entry or (claim.right == MemberRight.EVENTS and claim.agreed)


@member_has_right.amended(by=LAW_406.whole(), at=PCN.article(7, 1), since=FROM_406, covers="pcn-member-rights")
def _(claim: MemberClaim, on: date) -> bool:
    """The member has this right; not at secret events, in special procurement, or at bodies that the law leaves out."""
    match claim.right:
        case MemberRight.ACCESS:
            return claim.body != Body.LEFT_OUT
        case MemberRight.EVENTS:
            return claim.body != Body.LEFT_OUT and not claim.secret
        case MemberRight.ADDRESS | MemberRight.DRAFTS | MemberRight.CARD | MemberRight.INVITE | MemberRight.GROUPS:
            return True
        case MemberRight.STATE_TENDER:
            return claim.body in STATE and not claim.special_order
        case MemberRight.QUASI_TENDER:
            return claim.body == Body.QUASI_STATE


@rule(PCN.article(7, 2), since=START, covers="pcn-duties")
def council_keeps_duties(council: Council, on: date) -> bool:
    """The council informed the people at least twice in the year and published its yearly report."""
    return council.informed_a_year >= informing(on) and council.report_published


@council_keeps_duties.amended(by=LAW_406.whole(), at=PCN.article(7, 2), since=FROM_406, covers="pcn-duties")
def _(council: Council, on: date) -> bool:
    """The council informed the people at least twice in the year, published its yearly report, and kept data and secrets."""
    return council.informed_a_year >= informing(on) and council.report_published and council.data_protected


@rule(PCN.article(13, 1), since=START, covers="pcn-quorum")
def chair_is_right(council: Council, on: date) -> bool:
    """The chair may lead the council: a known public figure who is not in state service."""
    return council.chair_known and not council.chair_in_service


@rule(PCN.article(13, 2), since=START, covers="pcn-quorum")
def sitting_is_valid(council: Council, on: date) -> bool:
    """The sitting is valid: at least two thirds of the members are present, and it is open."""
    return 3 * council.present >= 2 * council.members and council.open_sitting


KZ.duty(
    "answer-public-council",
    "Answer the recommendation of the public council.",
    bound=must_answer_in_term,
    due=answer_due,
    how="The first head, or whoever stands in for the head, signs the reasoned answer.",
    covers=("pcn-answer-month", "pcn-answer-10"),
)
KZ.without_rule(
    PCN.article(1),
    "What articles 1 and 5 said before 2020, and what changed after April 2023, was not read.",
    touches=(has_council, is_left_out, has_power),
)
