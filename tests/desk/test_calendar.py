"""The iCalendar file: whole days, the same names each time it is made, lines that every reader takes."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from random import Random
from typing import Any

import pytest
from icalendar import Calendar

from tests.desk.club import club  # noqa: F401
from tests.desk.visitor import Visitor
from zhargy.law.kz import KZ
from zhargy.rules import consult

GATHER = KZ.matters["gather"].subject


def file(visitor: Visitor, id: str) -> bytes:
    return visitor.get(f"answer/{id}/days.ics").content


def filled(visitor: Visitor, goal: str, on: str = "2026-05-20") -> str:
    """A consultation with at least one day in its calendar."""
    for seed in range(60):
        id = visitor.begin(goal, on)
        visitor.walk(id, KZ.matters[goal].subject, Random(seed))
        if b"BEGIN:VEVENT" in file(visitor, id):
            return id
    raise AssertionError(f"no day in the calendar of {goal}")


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
@pytest.mark.parametrize("goal", ["gather", "refused", "found"])
def test_events_are_whole_days_of_the_answers(goal: str, lang: str) -> None:
    visitor = Visitor(lang)
    id = filled(visitor, goal)
    raw = file(visitor, id)
    told = visitor.json(id)
    days = {one["due"] for one in told["duties"] if one["bound"] is True} | {one["value"] for one in told["answers"]}
    found = Calendar.from_ical(raw)
    assert found["version"] == "2.0"
    assert found["prodid"]
    events = list(found.walk("VEVENT"))
    assert events
    assert len({str(one["uid"]) for one in events}) == len(events)
    for one in events:
        start, end = one.decoded("dtstart"), one.decoded("dtend")
        assert type(start) is date, "a day, not an instant"
        assert end == start + timedelta(days=1)
        assert start.isoformat() in days
        assert one["dtstart"].params["VALUE"] == "DATE"
        stamp = one.decoded("dtstamp")
        assert isinstance(stamp, datetime)
        assert stamp.utcoffset() == timedelta(0)
        assert str(one["summary"]).strip()
        assert "[" in str(one["description"]), "with its article"
        assert "\n" in str(one["description"])
    assert not [line for line in raw.split(b"\r\n") if len(line) > 75], "lines are folded"
    assert b"\n" not in raw.replace(b"\r\n", b"")
    raw.decode("utf-8")


def test_a_file_made_again_is_the_same() -> None:
    visitor = Visitor()
    id = filled(visitor, "gather")
    assert file(visitor, id) == file(visitor, id)
    uids = [str(one["uid"]) for one in Calendar.from_ical(file(visitor, id)).walk("VEVENT")]
    assert [str(one["uid"]) for one in Calendar.from_ical(file(Visitor("kk"), id)).walk("VEVENT")] == uids


def test_names_stay_when_a_day_moves() -> None:
    """The calendar on a phone replaces the event, and does not show the old day beside the new."""
    visitor = Visitor()
    id = filled(visitor, "gather", "2026-02-02")
    day = next(path for path, info in GATHER.walk() if info.type is date)

    def events() -> dict[str, date]:
        found = Calendar.from_ical(file(visitor, id)).walk("VEVENT")
        return {str(one["uid"]): one.decoded("dtstart") for one in found}

    visitor.answer(id, day, "2026-06-10")
    before = events()
    visitor.answer(id, day, "2026-06-24")
    after = events()
    both = set(before) & set(after)
    assert both
    assert any(before[one] != after[one] for one in both)


def test_two_consultations_do_not_share_names() -> None:
    visitor = Visitor()
    one, two = filled(visitor, "gather"), filled(visitor, "gather")
    names = [{str(event["uid"]) for event in Calendar.from_ical(file(visitor, id)).walk("VEVENT")} for id in (one, two)]
    assert not names[0] & names[1]


def test_duties_remind_two_days_before(club: Any) -> None:  # noqa: F811
    visitor = Visitor()
    id = visitor.begin("club", "2011-05-05")
    for path, told in (("kind", "walk"), ("founders", "6"), ("open", "yes"), ("secret", "no"), ("house.quiet", "yes"),
                       ("founded", "2011-05-01"), ("filed", "2011-05-10")):  # fmt: skip
        assert visitor.answer(id, path, told).status_code == 303
    (event,) = Calendar.from_ical(file(visitor, id)).walk("VEVENT")
    assert event.decoded("dtstart") == date(2011, 5, 31)
    assert str(event["summary"]) == "File the club"
    (alarm,) = event.walk("VALARM")
    assert alarm.decoded("trigger") == timedelta(days=-2)


def test_a_calendar_without_days_is_still_a_calendar() -> None:
    visitor = Visitor()
    id = visitor.begin("gather")
    page = visitor.get(f"answer/{id}/days.ics")
    assert page["Content-Disposition"] == 'attachment; filename="days.ics"'
    assert not Calendar.from_ical(page.content).walk("VEVENT")


def test_only_duties_that_bind_are_in_the_calendar() -> None:
    visitor = Visitor()
    id = filled(visitor, "found")
    matter = KZ.matters["found"]
    told = consult(matter, matter.subject.from_facts(visitor.json(id)["facts"]), on=date(2026, 5, 20))
    bound = {f"{one.duty.id}.{id}@zhargy" for one in told.duties if one.due and isinstance(one.due.value, date)}
    found = {str(one["uid"]) for one in Calendar.from_ical(file(visitor, id)).walk("VEVENT")}
    assert bound <= found
    assert not {f"{one.duty.id}.{id}@zhargy" for one in told.duties if one.bound.value is not True} & found
