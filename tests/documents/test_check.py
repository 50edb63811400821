"""A paper that is declared wrongly is told, each mistake by its place."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.documents.letter import LAW, LETTER, Letter
from tests.procedures.test_case import ENTER
from tests.rules.toy import enough_founders, last_day
from zhargy.documents.check import faults, faults_of_events
from zhargy.law.kz import KZ
from zhargy.rules import Subject, fact
from zhargy.rules.papers import Attached, Code, Fields, Grounds, Rows, Signatures, Text, When


def with_part(part: Any) -> Any:
    return replace(LETTER, parts=(part,))


def test_a_sound_paper() -> None:
    assert faults(LETTER, LAW) == []


@pytest.mark.parametrize(
    ("part", "what"),
    [
        (Text("Dear {nobody}"), "nobody, which is no fact of Letter"),
        (Text("Dear {club}"), "club, which is no fact"),
        (Text("Dear {guests}"), "guests, which is no fact"),
        (Text("Until {rule:toy.never}"), "toy.never, which is no rule"),
        (Fields(("club.hats",)), "club.hats, which is no fact"),
        (Rows("club", ()), "club, which is no list"),
        (Rows("guests", ("hat",)), "guests with hat, which is no fact of Guest"),
        (Signatures("All", "hat", "guests"), "guests with hat"),
        (Signatures("Head", "hat"), "hat, which is no fact of Letter"),
        (When("hat", ()), "hat, which is no fact"),
        (When("club.kind", (), equals="poker"), "none of its values"),
        (When("club.open", (Text("{hat}"),)), "hat, which is no fact"),
        (Grounds((last_day,)), "does not say yes or no"),  # type: ignore[arg-type]
        (Grounds((enough_founders,), at="head"), "head, which is no day"),
        (Grounds((enough_founders,), at="hat"), "hat, which is no fact"),
        (Attached(("nothing",)), "encloses nothing, which is no paper"),
        (Code("sent_on"), "code of sent_on, which is no text"),
    ],
)
def test_each_mistake_is_told(part: Any, what: str) -> None:
    found = faults(with_part(part), LAW)
    assert any(what in fault.what for fault in found), found


def test_a_rule_about_something_else_is_told() -> None:
    class Stone(Subject):
        weight: int = fact("Weight")

    told = faults(replace(LETTER, about=Stone, to=(), by=(), parts=(Grounds((enough_founders,)),)), LAW)
    assert [one.what for one in told] == ["toy.enough_founders is about Club, which Stone is not and has not"]


def test_events_name_papers_that_are_there_and_fit() -> None:
    def with_papers(*ids: str, about: Any = ENTER.about) -> Any:
        first, *rest = ENTER.events
        return replace(ENTER, about=about, events=(replace(first, papers=ids), *rest))

    assert faults_of_events(with_papers("letter", about=Letter), LAW) == []
    assert "is no paper" in faults_of_events(with_papers("nothing"), LAW)[0].what
    assert "about Letter, which Club is not" in faults_of_events(with_papers("letter"), LAW)[0].what


def test_the_papers_of_the_law_are_sound() -> None:
    assert [fault for paper in KZ.papers.values() for fault in faults(paper, KZ)] == []
    assert [fault for procedure in KZ.procedures.values() for fault in faults_of_events(procedure, KZ)] == []
