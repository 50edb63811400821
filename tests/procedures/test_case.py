"""A case is its events: where it stands on any day follows from them, the clocks included."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.rules.toy import Club, enough_founders, last_day, open_enough
from zhargy.procedures import Case, Happened, Trouble, stand
from zhargy.rules import FactErrors
from zhargy.rules.procedures import Actor, Clock, Event, Procedure, State

ENTER = Procedure(
    "enter", "Enter the list of clubs", Club,
    actors=(Actor("club", "The club"), Actor("office", "The office")),
    states=(State("filed", "Filed"), State("listed", "Listed", final=True), State("refused", "Refused", final=True),
            State("late", "The office is late"), State("given-up", "Given up", final=True)),
    events=(
        Event("file", "The club files", by="club", to="filed", day="founded", guard=enough_founders,
              brings=("founded", "founders", "kind", "house"), sets=(("secret", False),)),
        Event("list", "The office lists it", by="office", of=("filed", "late"), to="listed", brings=("open",)),
        Event("refuse", "The office refuses", by="office", of=("filed",), to="refused", brings=("open", "secret"),
              refuses=True, grounds=(open_enough,)),
        Event("give-up", "The club gives up", by="club", of=("late",), to="given-up"),
    ),
    clocks=(Clock("decision", "The term of the decision", last_day, of=("filed",), to="late", means="It may complain.",
                  sets=(("open", True),)),),
)  # fmt: skip
FILED = Case(ENTER).with_event("file", date(2011, 3, 1), {"founders": 4, "kind": "chess", "house.rooms": 2})


def test_a_clock_runs_and_runs_out() -> None:
    last = stand(FILED, date(2011, 3, 31))
    assert (last.state, last.running[0].due) == ("filed", date(2011, 3, 31))
    assert [event.id for event in last.possible] == ["list", "refuse"]
    after = stand(FILED, date(2011, 4, 1))
    assert after.state == "late" and after.steps[-1].clock is ENTER.clock("decision")
    assert (after.steps[-1].on, after.subject.open, after.running) == (date(2011, 4, 1), True, ())


def test_the_past_stays_as_it_was() -> None:
    listed = FILED.with_event("list", date(2011, 4, 20), {"open": False})
    assert [step.state for step in stand(listed, date(2012, 1, 1)).steps] == ["filed", "late", "listed"]
    assert stand(listed, date(2011, 3, 10)).state == "filed"
    assert stand(listed, date(2011, 4, 19)).state == "late"
    assert stand(listed, date(2011, 2, 28)).state == "" and stand(listed, date(2012, 1, 1)).final


def test_facts_are_gathered_and_later_ones_count() -> None:
    told = stand(FILED.with_event("list", date(2011, 3, 2), {"open": True}), date(2011, 3, 2)).subject
    assert (told.founders, told.founded, told.open, told.house.rooms) == (4, date(2011, 3, 1), True, 2)
    assert told.secret is False


def test_facts_of_the_same_day_are_that_day_unless_another_is_told() -> None:
    file = replace(ENTER.event("file"), day="", same_day=("founded",))
    enter = replace(ENTER, events=(file, *ENTER.events[1:]))
    day, earlier = date(2011, 3, 1), date(2010, 12, 1)
    assert stand(Case(enter).with_event("file", day), day).subject.founded == day
    told = Case(enter).with_event("file", day, {"founded": earlier.isoformat()})
    assert stand(told, day).subject.founded == earlier


def test_what_was_done_unlawfully_happened_and_shows() -> None:
    few = Case(ENTER).with_event("file", date(2011, 3, 1), {"founders": 2})
    (step,) = stand(few, date(2011, 3, 1)).steps
    assert step.lawful is not None and step.lawful.value is False
    unknown = Case(ENTER).with_event("file", date(2011, 3, 1))
    (step,) = stand(unknown, date(2011, 3, 1)).steps
    assert step.lawful is not None and not step.lawful.known


def test_the_law_of_the_day_of_the_event_judges_it() -> None:
    old = Case(ENTER).with_event("file", date(2009, 12, 31), {"founders": 4})
    (step, *_) = stand(old, date(2011, 1, 1)).steps
    assert step.lawful is not None and step.lawful.value is False
    (step, *_) = stand(FILED, date(2011, 3, 1)).steps
    assert step.lawful is not None and step.lawful.value is True


def test_a_refusal_shows_the_grounds_that_hold() -> None:
    refused = FILED.with_event("refuse", date(2011, 3, 2), {"open": True, "secret": False})
    assert [one.rule.id for one in stand(refused, date(2011, 3, 2)).steps[-1].grounds] == ["toy.open_enough"]
    without = FILED.with_event("refuse", date(2011, 3, 2), {"open": False})
    assert stand(without, date(2011, 3, 2)).steps[-1].grounds == ()


@pytest.mark.parametrize(
    ("event", "on", "facts", "said"),
    [
        ("close", date(2011, 3, 2), {}, "no such event"),
        ("give-up", date(2011, 3, 2), {}, "cannot happen now: Filed"),
        ("refuse", date(2011, 5, 1), {}, "cannot happen now: The office is late"),
        ("file", date(2011, 3, 2), {}, "cannot happen now"),
        ("list", date(2011, 2, 1), {}, "stands before the event of 2011-03-01"),
        ("list", date(2011, 3, 2), {"founders": 3}, "brings no founders"),
    ],
)
def test_events_that_cannot_stand_there(event: str, on: date, facts: dict[str, Any], said: str) -> None:
    with pytest.raises(Trouble, match=said):
        FILED.with_event(event, on, facts)
    assert len(FILED.events) == 1


def test_the_day_of_an_event_is_told_once() -> None:
    with pytest.raises(Trouble, match="its own day is told as 2011-03-05"):
        Case(ENTER).with_event("file", date(2011, 3, 1), {"founded": "2011-03-05"})
    assert Case(ENTER, (Happened("file", date(2011, 3, 1), {"founded": "2011-03-01"}),))


def test_a_fact_that_is_none_is_refused_by_its_name() -> None:
    with pytest.raises(FactErrors, match=r"house\.rooms"):
        Case(ENTER).with_event("file", date(2011, 3, 1), {"house.rooms": -1})
