"""LPA articles 11 and 13: the akimat's answer, its proposals, its silence, and what they mean."""

from datetime import date

from zhargy.law.kz.assembly.definitions import law_applies, must_be_filed, needs_approval, needs_notification
from zhargy.law.kz.assembly.filing import filing_day
from zhargy.law.kz.assembly.subjects import LPA, START, Assembly, Channel, LebAnswer, Reply, Standing
from zhargy.law.kz.calendar import working_days_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule

notification_review = KZ.parameter("notification_review", int)
approval_review = KZ.parameter("approval_review", int)
proposal_reply_term = KZ.parameter("proposal_reply_term", int)


@rule(LPA.article(8, 3, 2), since=START, covers="lpa-leb-consider")
def must_answer(assembly: Assembly, on: date) -> bool:
    """The akimat must consider the filing and tell the organiser its decision."""
    return must_be_filed(assembly, on) and assembly.filed


@rule(LPA.article(11, 1), since=START)
def notification_review_due(assembly: Assembly, on: date) -> date:
    """The last day for the akimat to answer a notification."""
    return working_days_after(filing_day(assembly, on), notification_review(on))


@rule(LPA.article(11, 1), since=START, covers="lpa-notify-silence")
def silence_allows(assembly: Assembly, on: date) -> bool:
    """The akimat is silent, the time for its answer is over, and the assembly may be held as notified."""
    silent = assembly.answer == LebAnswer.NONE and not assembly.proposed
    return needs_notification(assembly, on) and silent and on > notification_review_due(assembly, on)


@rule(LPA.article(11, 2), since=START, covers="lpa-decision-channels")
def decision_sent_properly(assembly: Assembly, on: date) -> bool:
    """The decision was sent in a way that the law names; after e-mail or a message, by registered mail as well."""
    match assembly.sent_by:
        case Channel.BY_HAND | Channel.REGISTERED_MAIL | Channel.SIGNED:
            return True
        case Channel.EMAIL | Channel.MOBILE:
            return assembly.also_by_mail
        case Channel.OTHER:
            return False


@rule(LPA.article(11, 3), since=START)
def reply_needed(assembly: Assembly, on: date) -> bool:
    """The akimat has proposed another place, route or time, has not decided yet, and waits for a reply."""
    waits = assembly.answer == LebAnswer.NONE and assembly.proposed and assembly.reply == Reply.NONE
    return must_answer(assembly, on) and waits


@rule(LPA.article(11, 3), since=START)
def reply_due(assembly: Assembly, on: date) -> date:
    """The last day to reply to the proposal: one working day from its receipt."""
    return working_days_after(assembly.proposal_received_on, proposal_reply_term(on))


@rule(LPA.article(11, 3), since=START, covers="lpa-proposal-consent")
def consented(assembly: Assembly, on: date) -> bool:
    """The organiser consented to the proposal in time, so that the akimat may not refuse."""
    agreed = assembly.proposed and assembly.reply == Reply.CONSENT
    return agreed and reply_due(assembly, on) >= assembly.replied_on


@rule(LPA.article(11, 3), since=START)
def disagreed(assembly: Assembly, on: date) -> bool:
    """The organiser disagreed with the proposal in time."""
    refused = assembly.proposed and assembly.reply == Reply.DISAGREEMENT
    return refused and reply_due(assembly, on) >= assembly.replied_on


@rule(LPA.article(8, 3, 9), since=START, covers=("lpa-proposal-no-reply", "lpa-leb-refuse-no-answer"))
def refused_for_no_reply(assembly: Assembly, on: date) -> bool:
    """The organiser did not reply to the proposal in time, so that the akimat must refuse."""
    if not assembly.proposed:
        return False
    if assembly.reply == Reply.NONE:
        return on > reply_due(assembly, on)
    return assembly.replied_on > reply_due(assembly, on)


@rule(LPA.article(13, 1), since=START)
def application_review_due(assembly: Assembly, on: date) -> date:
    """The last day for the akimat to answer an application."""
    return working_days_after(filing_day(assembly, on), approval_review(on))


@rule(LPA.article(13, 1), since=START, covers="lpa-approval-silence")
def approved(assembly: Assembly, on: date) -> bool:
    """The application is approved; silence is not approval."""
    return needs_approval(assembly, on) and assembly.answer in {LebAnswer.AGREED, LebAnswer.WITHOUT_EQUIPMENT}


@rule(LPA.article(11), since=START)
def review_due(assembly: Assembly, on: date) -> date:
    """The last day for the akimat to answer."""
    if needs_approval(assembly, on):
        return application_review_due(assembly, on)
    return notification_review_due(assembly, on)


@rule(LPA.article(11, 3), since=START, covers="lpa-proposal-disagree")
def meaning_of_reply(assembly: Assembly, on: date) -> Standing:
    """What the reply to the proposal means."""
    if consented(assembly, on):
        return Standing.AS_PROPOSED
    if refused_for_no_reply(assembly, on):
        return Standing.NO_REPLY
    return Standing.UNSETTLED if disagreed(assembly, on) else Standing.REPLY_NOW


@rule(LPA.article(11, 1), since=START)
def meaning_of_silence(assembly: Assembly, on: date) -> Standing:
    """What the silence of the akimat means on this day."""
    if silence_allows(assembly, on):
        return Standing.BY_SILENCE
    return Standing.WAIT if on <= review_due(assembly, on) else Standing.SILENCE_IS_NO_APPROVAL


@rule(LPA.article(14, 1), since=START)
def decided_in_time(assembly: Assembly, on: date) -> bool:
    """The decision was received within the time for an answer."""
    return review_due(assembly, on) >= assembly.answer_received_on


@rule(LPA.article(14, 1), since=START)
def meaning_of_refusal(assembly: Assembly, on: date) -> Standing:
    """What the refusal means: after the time for an answer to a notification it meets the silence that had allowed it."""
    if needs_approval(assembly, on) or assembly.proposed or decided_in_time(assembly, on):
        return Standing.REFUSED
    return Standing.REFUSED_LATE


@rule(LPA.article(11), since=START)
def meaning_of_answer(assembly: Assembly, on: date) -> Standing:
    """What the akimat's answer or silence means on this day."""
    if not must_be_filed(assembly, on):
        return Standing.NO_FORM if law_applies(assembly, on) else Standing.NOTHING_TO_FILE
    if not assembly.filed:
        return Standing.NOT_FILED
    match assembly.answer:
        case LebAnswer.AGREED:
            return Standing.AS_FILED
        case LebAnswer.WITHOUT_EQUIPMENT:
            return Standing.WITHOUT_EQUIPMENT
        case LebAnswer.REFUSED:
            return meaning_of_refusal(assembly, on)
        case LebAnswer.NONE:
            return meaning_of_reply(assembly, on) if assembly.proposed else meaning_of_silence(assembly, on)


@rule(LPA.article(11), since=START)
def allowed_by_akimat(assembly: Assembly, on: date) -> bool:
    """The akimat agreed, or approved, or was silent on a notification, or its proposal was accepted."""
    return meaning_of_answer(assembly, on) in {
        Standing.AS_FILED,
        Standing.WITHOUT_EQUIPMENT,
        Standing.BY_SILENCE,
        Standing.AS_PROPOSED,
    }


KZ.duty("answer-assembly", "The akimat must answer by this day.", bound=must_answer, due=review_due,
        how="Silence on a notification lets the assembly be held as notified; silence on an application is not approval.")  # fmt: skip
KZ.duty("reply-to-proposal", "Reply to the proposal of the akimat.", bound=reply_needed, due=reply_due,
        how="In writing by hand, by e-mail or signed electronic document, or to the mobile number from which it came. No reply "
            "means refusal.", covers="lpa-proposal-reply")  # fmt: skip
