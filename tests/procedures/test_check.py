"""A procedure that is declared wrongly is told, each mistake by its place."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.procedures.test_case import ENTER
from tests.rules.toy import enough_founders, last_day
from zhargy.procedures import faults
from zhargy.rules.procedures import STAY, Certifies, Clock, Event, Register, State


def with_event(**changed: Any) -> Any:
    told = {"id": "more", "title": "More", "by": "club", "of": ("late",), "to": "listed", **changed}
    return replace(ENTER, events=(*ENTER.events, Event(**told)))


def with_clock(**changed: Any) -> Any:
    told = {"id": "more", "title": "More", "due": last_day, "of": ("late",), "to": "listed", "means": "", **changed}
    return replace(ENTER, clocks=(*ENTER.clocks, Clock(**told)))


def with_register(**changed: Any) -> Any:
    told = {"id": "clubs", "title": "Clubs", "of": ("listed",), "shows": ("founders",), "key": "founders", **changed}
    return replace(ENTER, register=Register(**told))


def test_a_sound_procedure() -> None:
    assert faults(ENTER) == []
    assert faults(with_register()) == []
    assert faults(replace(ENTER, own="club")) == []
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
        (with_event(brings=("open",), same_day=("open",)), "more", "open for its day, which is no day"),
        (with_event(brings=("founders",), adds=("founders",)), "more", "founders, which is no list"),
        (with_event(brings=("open",), adds=("members",)), "more", "adds to members, which it does not bring"),
        (with_event(apart=("sign",)), "more", "another than sign, which is no event"),
        (with_event(apart=("more",)), "more", "another than itself"),
        (with_event(certifies=Certifies("founders", "kind")), "more", "certifies what stands in no register"),
        (with_event(certifies=Certifies("hats", "kind")), "more", "certifies by hats, which is no fact of Club"),
        (with_event(of=(), to=STAY), "more", "leads to no state"),
        (with_event(files=True), "more", "files what was never private"),
        (replace(ENTER, private=True), "enter", "private for good"),
        (replace(with_event(of=(), files=True), private=True), "more", "files a case as it begins"),
        (replace(ENTER, own="chair"), "enter", "chair, who is no actor"),
        (with_register(of=("closed",)), "clubs", "closed, which is no state"),
        (with_register(of=()), "clubs", "in no state"),
        (with_register(shows=("founders", "hats")), "clubs", "shows hats, which is no fact"),
        (with_register(key="hats"), "clubs", "shows hats, which is no fact"),
        (with_register(key="house.rooms"), "clubs", "searched by house.rooms, which it does not show"),
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
