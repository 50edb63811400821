"""LPA articles 10-13: what is filed, by when, and what the answer or the silence of the akimat means."""

from datetime import date

from zhargy.law.kz.assembly.definitions import is_picket, needs_approval, needs_notification
from zhargy.law.kz.assembly.subjects import LPA, START, Assembly, LebAnswer, Reply
from zhargy.law.kz.calendar import full_working_days_before, working_days_after, working_days_before
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule

notification_term = KZ.parameter("notification_term", int)
approval_term = KZ.parameter("approval_term", int)
notification_review = KZ.parameter("notification_review", int)
approval_review = KZ.parameter("approval_review", int)
proposal_reply_term = KZ.parameter("proposal_reply_term", int)


@rule(LPA.article(10, 1), since=START, covers="lpa-notify-filing-day")
def last_day_to_notify(assembly: Assembly, on: date) -> date:
    """The last day on which a notification can be registered, 5 working days before the assembly."""
    return working_days_before(assembly.event_day, notification_term(on))


@rule(LPA.article(10, 1), since=START, confidence="C")
def last_day_to_notify_strictly(assembly: Assembly, on: date) -> date:
    """The last day to notify if 5 full working days must lie between: the safer reading."""
    return full_working_days_before(assembly.event_day, notification_term(on))


@rule(LPA.article(10, 1), since=START)
def notified_in_time(assembly: Assembly, on: date) -> bool:
    """The notification was registered no later than 5 working days before the day of the assembly."""
    return assembly.registered_on <= last_day_to_notify(assembly, on)


@rule(LPA.article(10, 1), since=START, confidence="C")
def notified_in_time_strictly(assembly: Assembly, on: date) -> bool:
    """The notification was registered in time even if 5 full working days must lie between."""
    return assembly.registered_on <= last_day_to_notify_strictly(assembly, on)


@rule(LPA.article(10, 3), since=START, covers="lpa-notify-content")
def notification_complete(assembly: Assembly, on: date) -> bool:
    """The notification has all thirteen items; rules of procedure are not needed for a picket."""
    filing = assembly.filing
    return (
        filing.aim
        and filing.form
        and filing.organiser
        and filing.place
        and filing.schedule
        and filing.participants
        and filing.structures
        and filing.equipment
        and (filing.reglament or is_picket(assembly, on))
        and filing.contacts
        and filing.data_consent
        and filing.sources_of_funding
        and filing.date_and_signature
    )


@rule(LPA.article(12, 1), since=START)
def last_day_to_apply(assembly: Assembly, on: date) -> date:
    """The last day on which an application can be registered, 10 working days before the assembly."""
    return working_days_before(assembly.event_day, approval_term(on))


@rule(LPA.article(12, 1), since=START, confidence="C")
def last_day_to_apply_strictly(assembly: Assembly, on: date) -> date:
    """The last day to apply if 10 full working days must lie between: the safer reading."""
    return full_working_days_before(assembly.event_day, approval_term(on))


@rule(LPA.article(12, 1), since=START)
def applied_in_time(assembly: Assembly, on: date) -> bool:
    """The application was registered no later than 10 working days before the day of the assembly."""
    return assembly.registered_on <= last_day_to_apply(assembly, on)


@rule(LPA.article(12, 2), since=START, covers="lpa-approval-content")
def application_complete(assembly: Assembly, on: date) -> bool:
    """The application has all its items; vehicles are described if they are used."""
    filing = assembly.filing
    return (
        filing.aim
        and filing.form
        and filing.organiser
        and filing.place
        and filing.schedule
        and filing.participants
        and filing.measures
        and (filing.vehicles or not assembly.uses_vehicles)
        and filing.reglament
        and filing.contacts
        and filing.data_consent
        and filing.sources_of_funding
        and filing.date_and_signature
    )


@rule(LPA.article(10), since=START)
def last_day_to_file(assembly: Assembly, on: date) -> date:
    """The last day to file for this assembly."""
    return last_day_to_apply(assembly, on) if needs_approval(assembly, on) else last_day_to_notify(assembly, on)


@rule(LPA.article(10), since=START, confidence="C")
def safest_day_to_file(assembly: Assembly, on: date) -> date:
    """The last day to file in the stricter reading, which nobody can call late."""
    if needs_approval(assembly, on):
        return last_day_to_apply_strictly(assembly, on)
    return last_day_to_notify_strictly(assembly, on)


@rule(LPA.article(10), since=START)
def filed_in_time(assembly: Assembly, on: date) -> bool:
    """It was filed in time."""
    return applied_in_time(assembly, on) if needs_approval(assembly, on) else notified_in_time(assembly, on)


@rule(LPA.article(11, 1), since=START)
def review_due(assembly: Assembly, on: date) -> date:
    """The last day for the akimat to answer."""
    if needs_approval(assembly, on):
        return working_days_after(assembly.registered_on, approval_review(on))
    return working_days_after(assembly.registered_on, notification_review(on))


@rule(LPA.article(11, 1), since=START, covers="lpa-notify-silence")
def silence_allows(assembly: Assembly, on: date) -> bool:
    """The akimat is silent, the time for its answer is over, and the assembly may be held as notified."""
    silent = assembly.answer == LebAnswer.NONE and on > review_due(assembly, on)
    return needs_notification(assembly, on) and silent


@rule(LPA.article(13), since=START, covers=("lpa-approval-review", "lpa-approval-silence"))
def approved(assembly: Assembly, on: date) -> bool:
    """The application is approved; silence is not approval."""
    return needs_approval(assembly, on) and assembly.answer in {LebAnswer.AGREED, LebAnswer.WITHOUT_EQUIPMENT}


@rule(LPA.article(11, 3), since=START)
def reply_needed(assembly: Assembly, on: date) -> bool:
    """The akimat has proposed another place, route or time, and waits for a reply."""
    return assembly.answer == LebAnswer.PROPOSAL


@rule(LPA.article(11, 3), since=START)
def reply_due(assembly: Assembly, on: date) -> date:
    """The last day to reply to the proposal: one working day from its receipt."""
    return working_days_after(assembly.answer_received_on, proposal_reply_term(on))


@rule(LPA.article(11, 3), since=START, covers="lpa-proposal-consent")
def consented(assembly: Assembly, on: date) -> bool:
    """The organiser consented to the proposal in time, so that the akimat may not refuse."""
    in_time = assembly.replied_on <= reply_due(assembly, on)
    return assembly.answer == LebAnswer.PROPOSAL and assembly.reply == Reply.CONSENT and in_time


@rule(LPA.article(8, 3, 9), since=START, covers=("lpa-proposal-no-reply", "lpa-leb-refuse-no-answer"))
def refused_for_no_reply(assembly: Assembly, on: date) -> bool:
    """The organiser did not reply to the proposal in time, so that the akimat must refuse."""
    proposed = assembly.answer == LebAnswer.PROPOSAL
    return proposed and assembly.reply == Reply.NONE and on > reply_due(assembly, on)


@rule(LPA.article(11), since=START)
def allowed_by_akimat(assembly: Assembly, on: date) -> bool:
    """The akimat agreed, or approved, or was silent on a notification, or its proposal was accepted."""
    agreed = assembly.answer in {LebAnswer.AGREED, LebAnswer.WITHOUT_EQUIPMENT}
    if needs_approval(assembly, on):
        return approved(assembly, on) or consented(assembly, on)
    return agreed or silence_allows(assembly, on) or consented(assembly, on)


KZ.duty("notify-assembly", "File the notification with the akimat.", bound=needs_notification, due=safest_day_to_file,
        how="On paper or as an electronic document with a digital signature. The day of registration counts; the day given is "
            "that of the stricter reading.")  # fmt: skip
KZ.duty("apply-assembly", "File the application for approval with the akimat.", bound=needs_approval, due=safest_day_to_file,
        how="On paper or as an electronic document with a digital signature. The day of registration counts; the day given is "
            "that of the stricter reading.")  # fmt: skip
KZ.duty("reply-to-proposal", "Reply to the proposal of the akimat.", bound=reply_needed, due=reply_due,
        how="In writing by hand, by e-mail or signed electronic document, or to the mobile number from which it came. No reply "
            "means refusal.")  # fmt: skip

KZ.without_rule(
    LPA.article(11, 2), "How the decision is sent has no bearing on its effect.", covers="lpa-decision-channels"
)
KZ.without_rule(LPA.article(11, 3), "The law does not say what follows when the organiser disagrees with a proposal.",
                covers="lpa-proposal-disagree", touches=(allowed_by_akimat,))  # fmt: skip
KZ.without_rule(LPA.article(13), "The law does not say what silence on an application means; it is not approval here.",
                touches=(approved,))  # fmt: skip
KZ.without_rule(
    LPA.whole(), "The law knows no postponement: a new day needs a new filing.", covers="lpa-postponement-absent"
)
