"""Law on Public Control, articles 10-13: discussion, expertise, monitoring, and the final document."""

from datetime import date

from zhargy.law.kz.calendar import months_after, working_days_after, working_days_before
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.public_control.control import PCL, START
from zhargy.law.kz.public_control.subjects import ControlExpert, ControlVisit, FinalDocument, PublicDiscussion, Step
from zhargy.rules import rule

step_days = KZ.table("control_days", (Step,), int)
visit_wait = KZ.parameter("control_visit_wait", int)
expert_years = KZ.parameter("control_expert_years", int)


@rule(PCL.article(10, 2), since=START, covers="pcl-discussion-media")
def media_notice_due(discussion: PublicDiscussion, on: date) -> date:
    """The last day for the notice in the media: three working days before the discussion."""
    return working_days_before(discussion.held_on, step_days(Step.MEDIA, on))


@rule(PCL.article(10, 3), since=START, covers="pcl-discussion-invite")
def invitation_due(discussion: PublicDiscussion, on: date) -> date:
    """The last day to tell and invite the object: five working days before the discussion."""
    return working_days_before(discussion.held_on, step_days(Step.INVITATION, on))


@rule(PCL.article(10), since=START, covers=("pcl-discussion-media", "pcl-discussion-invite"))
def discussion_is_prepared(discussion: PublicDiscussion, on: date) -> bool:
    """The discussion was prepared as the law says: a complete notice in the media and an invitation, both in time."""
    told = discussion.in_media_on <= media_notice_due(discussion, on) and discussion.notice_complete
    return told and discussion.invited_on <= invitation_due(discussion, on)


@rule(PCL.article(11, 3), since=START, covers="pcl-expert")
def may_be_expert(expert: ControlExpert, on: date) -> bool:
    """The person may be an expert: education and at least two years of work in the field, and knowledge of the subject."""
    return expert.degree and expert.years >= expert_years(on) and expert.knows


@rule(PCL.article(12, 4), since=START, covers="pcl-visit-request")
def visit_request_is_complete(visit: ControlVisit, on: date) -> bool:
    """The request for a visit is complete: the list of those who control, that nobody is barred, the reasons."""
    return visit.list_attached and visit.data_attached and visit.reasons_attached


@rule(PCL.article(12, 5), since=START, covers="pcl-visit-refusal")
def visit_may_be_refused(visit: ControlVisit, on: date) -> bool:
    """The object may refuse the visit: the same object or matter was monitored less than six months before."""
    return visit.monitored_before and visit.visit_on < months_after(visit.last_monitored_on, visit_wait(on))


@rule(PCL.article(13, 2), since=START, covers="pcl-final-send")
def final_document_due(document: FinalDocument, on: date) -> date:
    """The last day to send the final document: seven working days from the end of the control."""
    return working_days_after(document.completed_on, step_days(Step.FINAL_DOCUMENT, on))


@rule(PCL.article(13, 4), since=START, covers="pcl-final-answer")
def answer_due(document: FinalDocument, on: date) -> date:
    """The last day to answer the final document: ten working days from receiving it."""
    return working_days_after(document.received_on, step_days(Step.ANSWER, on))


@rule(PCL.article(13, 4), since=START, covers="pcl-final-answer")
def answer_is_proper(document: FinalDocument, on: date) -> bool:
    """The answer came in time, with reasons, and for each recommendation on its own."""
    in_time = document.answered and document.answered_on <= answer_due(document, on)
    return in_time and document.reasoned and document.each_answered


@rule(PCL.article(13, 5), since=START, covers="pcl-hearing")
def hearing_is_needed(document: FinalDocument, on: date) -> bool:
    """The object must hear those who control: the decision is not positive, and no rights of others are breached by it."""
    return not document.positive and not document.harms_others


@rule(PCL.article(13, 6), since=START, covers="pcl-hearing")
def hearing_notice_due(document: FinalDocument, on: date) -> date:
    """The last day to tell of the hearing: three working days before the decision."""
    return working_days_before(document.decision_on, step_days(Step.HEARING, on))


@rule(PCL.article(13, 7), since=START, covers="pcl-refusal-complaint")
def may_complain_of_refusal(document: FinalDocument, on: date) -> bool:
    """Those who control may complain to state bodies: the object refused to consider the final document."""
    return document.refused


@rule(PCL.article(13, 3), since=START, covers="pcl-final-answer")
def must_answer(document: FinalDocument, on: date) -> bool:
    """The object must consider the final document, and has not answered yet."""
    return not document.answered


KZ.duty(
    "answer-final-document",
    "Answer each recommendation of the final document of public control.",
    bound=must_answer,
    due=answer_due,
    how="With reasons, for each recommendation on its own; post the document and the answer on the internet resource.",
    covers="pcl-final-answer",
)
KZ.duty(
    "hear-those-who-control",
    "Invite those who control to a hearing.",
    bound=hearing_is_needed,
    due=hearing_notice_due,
    how="By video or other means too.",
    covers="pcl-hearing",
)
KZ.without_rule(
    PCL.article(13, 4),
    "The law says nothing on silence; the way is the complaint of article 13(7) or that of the administrative code.",
    touches=(answer_is_proper, may_complain_of_refusal),
)
