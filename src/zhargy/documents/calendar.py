"""The duties of a consultation as an iCalendar file (RFC 5545) that phones and computers read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from icalendar import Alarm, Calendar, Event

from zhargy.i18n import N_, gettext, language
from zhargy.rules import Answer, Consultation
from zhargy.rules.explain import sentence, show

REMIND = timedelta(days=-2)


def calendar(told: Consultation, *, key: str, made: datetime) -> bytes:
    """The days on which something is due, and the days that the answers give, as all-day events.

    key: what tells this consultation from others; with the rule it makes the UID, so that a file made again replaces
    its events and does not repeat them. made: the instant of the last change, for DTSTAMP.
    """
    out = Calendar()
    out.add("prodid", "-//Zhargy//Zhargy//EN")
    out.add("version", "2.0")
    out.add("x-wr-calname", gettext(told.matter.title))
    due_rules = set()
    for duty in told.duties:
        if duty.due is not None and isinstance(duty.due.value, date):
            due_rules.add(duty.due.rule.id)
            lines = [gettext(duty.duty.how), *(_cost(cost) for cost in duty.missed if cost.known)]
            out.add_component(_event(duty.duty.id, gettext(duty.duty.what), duty.due, lines, key, made, remind=True))
    for answer in told.answers:
        if isinstance(answer.value, date) and answer.rule.id not in due_rules:
            out.add_component(_event(answer.rule.id, sentence(answer.explanation.label), answer, [], key, made))
    told_as: bytes = out.to_ical()
    return told_as


@dataclass(frozen=True, slots=True)
class Item:
    """Something due on a day. uid: the same for as long as it is the same thing. sequence: how often it was changed.
    lines: what is told of it. off: it is due no more, and calendars take it away. done: the day on which it was done.
    """

    uid: str
    day: date
    title: str
    lines: tuple[str, ...] = ()
    sequence: int = 0
    off: bool = False
    done: date | None = None


def feed(items: Iterable[Item], *, name: str, key: str, made: datetime) -> bytes:
    """What is due for somebody, as a calendar that is read again and again. key: of whom, in the UIDs."""
    out = Calendar()
    out.add("prodid", "-//Zhargy//Zhargy//EN")
    out.add("version", "2.0")
    out.add("x-wr-calname", name)
    out.add("refresh-interval", timedelta(hours=12), parameters={"VALUE": "DURATION"})
    for item in items:
        title = gettext(N_("Done: {what}")).format(what=item.title) if item.done else item.title
        event = _whole_day(f"{item.uid}.{key}@zhargy", item.day, title, made)
        event.add("sequence", item.sequence)
        event.add("status", "CANCELLED" if item.off else "CONFIRMED")
        told = (*item.lines, gettext(N_("This is information, not legal advice.")))
        event.add("description", "\n".join(one for one in told if one))
        if item.done:
            # Only tasks have a day of completion in RFC 5545: of an event it is told by a property of our own.
            event.add("x-zhargy-done", item.done.isoformat())
        elif not item.off:
            event.add_component(_alarm(item.title))
        out.add_component(event)
    told_as: bytes = out.to_ical()
    return told_as


def _cost(cost: Answer) -> str:
    return f"{sentence(cost.explanation.label)}: {show(cost.value)} [{cost.explanation.citation.text(language())}]"


def _event(
    id: str, title: str, due: Answer, lines: list[str], key: str, made: datetime, *, remind: bool = False
) -> Event:
    step = due.explanation
    told = [*lines, f"{sentence(step.label)} [{step.citation.text(language())}]", *(one.text() for one in due.caveats)]
    told.append(gettext(N_("This is information, not legal advice.")))
    event = _whole_day(f"{id}.{key}@zhargy", due.value, title, made)
    event.add("description", "\n".join(one for one in told if one))
    if remind:
        event.add_component(_alarm(title))
    return event


def _whole_day(uid: str, day: date, title: str, made: datetime) -> Event:
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", made)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", title.rstrip("."))
    event.add("transp", "TRANSPARENT")
    return event


def _alarm(title: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title.rstrip("."))
    alarm.add("trigger", REMIND)
    return alarm
