"""A procedure that is declared wrongly is told, each mistake by its place."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.procedures.test_case import ENTER
from tests.rules.toy import enough_founders, last_day
from zhargy.procedures import faults
from zhargy.rules.procedures import Clock, Event, State


def with_event(**changed: Any) -> Any:
    told = {"id": "more", "title": "More", "by": "club", "of": ("late",), "to": "listed", **changed}
    return replace(ENTER, events=(*ENTER.events, Event(**told)))


def with_clock(**changed: Any) -> Any:
    told = {"id": "more", "title": "More", "due": last_day, "of": ("late",), "to": "listed", "means": "", **changed}
    return replace(ENTER, clocks=(*ENTER.clocks, Clock(**told)))


def test_a_sound_procedure() -> None:
    assert faults(ENTER) == []
    assert ENTER.rules()[0] is last_day and len(ENTER.rules()) == 3


@pytest.mark.parametrize(
    ("wrong", "where", "what"),
    [
        (with_event(id="list"), "list", "stands twice"),
        (with_event(by="nobody"), "more", "no actor"),
        (with_event(to="nowhere"), "more", "nowhere, which is no state"),
        (with_event(of=("listed",)), "listed", "final, yet something follows"),
        (with_event(refuses=True), "more", "refuses on no ground"),
        (with_event(guard=last_day), "more", "does not say yes or no"),
        (with_event(brings=("hats",)), "more", "hats, which is no fact of Club"),
        (with_event(sets=(("hats", 1),)), "more", "hats, which is no fact"),
        (with_event(sets=(("kind", "poker"),)), "more", "none of its values"),
        (with_event(day="filed"), "more", "not among what it brings"),
        (with_event(same_day=("founded",)), "more", "gives founded its day, but does not bring it"),
        (with_clock(due=enough_founders), "more", "gives no day"),
        (with_clock(to="late"), "more", "never ends"),
        (with_clock(of=("never",)), "more", "never, which is no state"),
        (replace(ENTER, states=(*ENTER.states, State("island", "Island", final=True))), "island", "reached by no event"),
        (replace(ENTER, events=ENTER.events[1:]), "enter", "no event begins a case"),
        (replace(ENTER, events=(ENTER.events[0], replace(ENTER.events[1], of=("filed",)), ENTER.events[2])), "late",
         "is a dead end"),
    ],
)  # fmt: skip
def test_each_mistake_is_told(wrong: Any, where: str, what: str) -> None:
    assert any(fault.where == where and what in fault.what for fault in faults(wrong)), faults(wrong)
