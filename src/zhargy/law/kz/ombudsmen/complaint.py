"""Commissioner Law articles 13, 15 and 18, Rights of the Child Law article 7-2, Entrepreneurial Code article 311."""

from datetime import date

from zhargy.law.kz.calendar import days_after, months_after, working_days_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.ombudsmen.subjects import (
    Against,
    BusinessStep,
    CommissionerAct,
    CommissionerStep,
    Complainant,
    OmbudsmanComplaint,
)  # fmt: skip
from zhargy.rules import rule
from zhargy.time import about

COMMISSIONER = KZ.act("commissioner-2022")
CHILD = KZ.act("rights-of-the-child-2002")
BUSINESS = KZ.act("entrepreneurial-code-2015")

# Signed on 5 November 2022, in force ten days after its first official publication.
START = about("2022-11-20", not_before="2022-11-16", not_after="2022-12-31")
# Law 501-V of 9 April 2016 added the articles, ten days after its first official publication.
FROM_501 = about("2016-04-24", not_before="2016-04-20", not_after="2016-05-31")
FROM_BUSINESS = "2016-01-01"

days = KZ.table("ombudsman_working_days", (CommissionerStep,), int)
business_days = KZ.table("business_ombudsman_days", (BusinessStep,), int)
extension_months = KZ.parameter("ombudsman_extension", int)
recommendation_extension = KZ.parameter("recommendation_extension", int)

THEMSELVES = frozenset({Complainant.CITIZEN, Complainant.FOREIGNER})


@rule(COMMISSIONER.article(13, 1), since=START, covers="omb-who")
def may_turn_to_commissioner(complaint: OmbudsmanComplaint, on: date) -> bool:
    """They may turn to the Commissioner for Human Rights: citizens, foreigners in Kazakhstan, an association with consent."""
    return complaint.who in THEMSELVES or (complaint.who == Complainant.ASSOCIATION and complaint.consent)


@rule(COMMISSIONER.article(13, 2), since=START, covers="omb-president")
def commissioner_considers(complaint: OmbudsmanComplaint, on: date) -> bool:
    """The Commissioner for Human Rights considers the complaint: it is about rights, and not about the President."""
    rights = complaint.breaks_rights and complaint.against != Against.PRESIDENT
    return may_turn_to_commissioner(complaint, on) and rights


@rule(COMMISSIONER.article(13, 3), since=START, covers="omb-content")
def ombudsman_complaint_is_complete(complaint: OmbudsmanComplaint, on: date) -> bool:
    """The complaint to the Commissioner is complete: name, place of residence or work, substance, supporting documents."""
    return complaint.has_name and complaint.has_place and complaint.has_substance and complaint.has_documents


@rule(COMMISSIONER.article(13, 1), since=START, covers="omb-term")
def commissioner_decision_due(complaint: OmbudsmanComplaint, on: date) -> date:
    """The last day for the Commissioner to consider the complaint; after an extension at most two months from it."""
    if complaint.extended:
        return months_after(complaint.extended_on, extension_months(on))
    return working_days_after(complaint.received_on, days(CommissionerStep.DECISION, on))


@rule(COMMISSIONER.article(13, 5), since=START, covers="omb-term")
def commissioner_notice_due(complaint: OmbudsmanComplaint, on: date) -> date:
    """The last day for the Commissioner to tell that the term was extended: three working days."""
    return working_days_after(complaint.extended_on, days(CommissionerStep.EXTENSION_NOTICE, on))


@rule(COMMISSIONER.article(15, 2), since=START, covers="omb-recommendation")
def recommendation_answer_due(act: CommissionerAct, on: date) -> date:
    """The last day to consider a recommendation of the Commissioner: 15 working days, at most 30 calendar days more."""
    plain = working_days_after(act.received_on, days(CommissionerStep.RECOMMENDATION, on))
    if act.needs_study:
        return days_after(plain, recommendation_extension(on))
    return plain


@rule(COMMISSIONER.article(18, 2), since=START, covers="omb-request")
def materials_due(act: CommissionerAct, on: date) -> date:
    """The last day to send the materials: ten working days, or the term that the request names, of at least two."""
    if act.names_term:
        return working_days_after(act.received_on, max(act.term_named, days(CommissionerStep.MATERIALS_LEAST, on)))
    return working_days_after(act.received_on, days(CommissionerStep.MATERIALS, on))


@rule(CHILD.article("7-2", item=1), since=FROM_501, covers="omb-child")
def children_commissioner_considers(complaint: OmbudsmanComplaint, on: date) -> bool:
    """The Commissioner for the Rights of the Child considers the complaint: rights of a child were broken by a body,
    an organisation, an enterprise or an official."""
    return complaint.about_child and complaint.breaks_rights and complaint.against != Against.PRESIDENT


@rule(BUSINESS.article(311, 1), since=FROM_BUSINESS, covers="omb-business")
def business_commissioner_considers(complaint: OmbudsmanComplaint, on: date) -> bool:
    """The Commissioner for the rights of entrepreneurs considers the appeal: state bodies did before, and it is not about
    another private business."""
    of_business = complaint.who == Complainant.BUSINESS and complaint.considered_by_state
    return of_business and complaint.against != Against.PRIVATE_BUSINESS


@rule(BUSINESS.article(311, 2), since=FROM_BUSINESS, covers="omb-business-term")
def business_check_due(complaint: OmbudsmanComplaint, on: date) -> date:
    """The last day to check whether the appeal of the entrepreneur can be considered: ten calendar days."""
    return days_after(complaint.received_on, business_days(BusinessStep.CHECK, on))


@rule(BUSINESS.article(311, 3), since=FROM_BUSINESS, covers="omb-business-term")
def business_answer_due(complaint: OmbudsmanComplaint, on: date) -> date:
    """The last day to consider the appeal of the entrepreneur: 30 calendar days, unless the term is extended."""
    return days_after(complaint.received_on, business_days(BusinessStep.ANSWER, on))


KZ.without_rule(
    COMMISSIONER.article(13, 4),
    "A refusal to take the complaint must give reasons and cannot be appealed; the rules on complaints that the Commissioner "
    "approves were not read.",
    covers="omb-refusal",
    touches=(commissioner_considers,),
)
KZ.without_rule(
    COMMISSIONER.article(13, 5),
    "The law does not say from when the two months of an extension run; they are counted from the decision to extend.",
    touches=(commissioner_decision_due,),
)
KZ.without_rule(
    CHILD.article("7-2"),
    "The law sets no term and no form for turning to the Commissioner for the Rights of the Child.",
    touches=(children_commissioner_considers,),
)
