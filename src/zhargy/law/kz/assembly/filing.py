"""LPA articles 10 and 12: what is filed, how, and by when."""

from datetime import date

from zhargy.law.kz.appc import APPC, FROM_241, LAW_241
from zhargy.law.kz.assembly.definitions import is_picket, must_be_filed, needs_approval, needs_notification
from zhargy.law.kz.assembly.subjects import LPA, START, Assembly, FilingWay, Timing
from zhargy.law.kz.calendar import full_working_days_before, working_day_from, working_days_after, working_days_before
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule

notification_term = KZ.parameter("notification_term", int)
approval_term = KZ.parameter("approval_term", int)


@rule(LPA.article(10, 1), since=START, covers="lpa-notify-duty")
def way_of_filing_right(assembly: Assembly, on: date) -> bool:
    """It is filed on paper or as an electronic document with a digital signature."""
    return assembly.filing.way in {FilingWay.PAPER, FilingWay.SIGNED}


@rule(LPA.article(10, 1), since=START)
def last_day_to_notify(assembly: Assembly, on: date) -> date:
    """The last day on which a notification can be registered, 5 working days before the assembly."""
    return working_days_before(assembly.event_day, notification_term(on))


@rule(LPA.article(10, 1), since=START)
def last_day_to_notify_strictly(assembly: Assembly, on: date) -> date:
    """The last day to notify if 5 full working days must lie between: the safer reading."""
    return full_working_days_before(assembly.event_day, notification_term(on))


@rule(LPA.article(10, 2), since=START, covers="lpa-notify-filing-day")
def filing_day(assembly: Assembly, on: date) -> date:
    """The day of filing: the day on which the akimat registered it."""
    return assembly.registered_on


@rule(LPA.article(10, 2), since=START)
def registration_due(assembly: Assembly, on: date) -> date:
    """The day on which the akimat is to register the filing: that of its arrival, or the next working day."""
    return working_day_from(assembly.arrived_on)


@registration_due.amended(by=LAW_241.whole(), at=APPC.article(64, 3), since=FROM_241)
def _(assembly: Assembly, on: date) -> date:
    """The day on which the akimat is to register the filing: that of its arrival; after hours or on a day off, the next working day."""
    return working_days_after(assembly.arrived_on, 1) if assembly.after_hours else working_day_from(assembly.arrived_on)


@rule(LPA.article(10, 1), since=START)
def notified_in_time(assembly: Assembly, on: date) -> bool:
    """The notification was registered no later than 5 working days before the day of the assembly."""
    return last_day_to_notify(assembly, on) >= filing_day(assembly, on)


@rule(LPA.article(10, 1), since=START, covers="lpa-notify-duty")
def notified_in_time_strictly(assembly: Assembly, on: date) -> bool:
    """The notification was registered in time even if 5 full working days must lie between."""
    return last_day_to_notify_strictly(assembly, on) >= filing_day(assembly, on)


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


@rule(LPA.article(12, 1), since=START)
def last_day_to_apply_strictly(assembly: Assembly, on: date) -> date:
    """The last day to apply if 10 full working days must lie between: the safer reading."""
    return full_working_days_before(assembly.event_day, approval_term(on))


@rule(LPA.article(12, 1), since=START)
def applied_in_time(assembly: Assembly, on: date) -> bool:
    """The application was registered no later than 10 working days before the day of the assembly."""
    return last_day_to_apply(assembly, on) >= filing_day(assembly, on)


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


@rule(LPA.article(10), since=START)
def safest_day_to_file(assembly: Assembly, on: date) -> date:
    """The last day to file in the stricter reading, which nobody can call late."""
    if needs_approval(assembly, on):
        return last_day_to_apply_strictly(assembly, on)
    return last_day_to_notify_strictly(assembly, on)


@rule(LPA.article(10), since=START)
def filed_in_time(assembly: Assembly, on: date) -> bool:
    """It was filed in time."""
    return applied_in_time(assembly, on) if needs_approval(assembly, on) else notified_in_time(assembly, on)


@rule(LPA.article(10), since=START)
def filing_complete(assembly: Assembly, on: date) -> bool:
    """The notification or the application has all that it must have."""
    return application_complete(assembly, on) if needs_approval(assembly, on) else notification_complete(assembly, on)


@rule(LPA.article(10), since=START)
def timing(assembly: Assembly, on: date) -> Timing:
    """Whether it was filed in time; if nothing is filed yet, whether it would be in time on this day."""
    if not must_be_filed(assembly, on):
        return Timing.NOTHING_TO_FILE
    latest = last_day_to_file(assembly, on)
    safest = safest_day_to_file(assembly, on)
    day = filing_day(assembly, on) if assembly.filed else on
    if day <= safest:
        return Timing.IN_TIME
    return Timing.IN_MILDER_READING if day <= latest else Timing.LATE


KZ.duty("notify-assembly", "File the notification with the akimat.", bound=needs_notification, due=safest_day_to_file,
        how="To the akimat of the city of republican significance, of the capital, or of the district or city of regional significance; on "
            "paper or as an electronic document with a digital signature. The day of registration counts; the day given is that of the "
            "stricter reading.")  # fmt: skip
KZ.duty("apply-assembly", "File the application for approval with the akimat.", bound=needs_approval, due=safest_day_to_file,
        how="To the akimat of the city of republican significance, of the capital, or of the district or city of regional significance; on "
            "paper or as an electronic document with a digital signature. The day of registration counts; the day given is that of the "
            "stricter reading.")  # fmt: skip
KZ.duty("file-assembly-at-the-latest", "If that day is missed: have it registered on this day at the very latest.",
        bound=must_be_filed, due=last_day_to_file,
        how="In the milder reading the day is still in time; the akimat may read the law more strictly. After it the akimat must refuse.")  # fmt: skip
