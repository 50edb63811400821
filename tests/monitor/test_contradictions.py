"""What in the note contradicts itself or the law is found; it goes when a statement goes, and comes when one changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import MappingProxyType

import pytest

from zhargy.law.kz import KZ
from zhargy.monitor import contradictions as kinds
from zhargy.monitor.contradictions import Contradiction, contradictions
from zhargy.monitor.note import Note, note

TODAY = date(2026, 6, 1)


def found(told: Note, kind: str, on: date = TODAY) -> list[Contradiction]:
    return [one for one in contradictions(told, KZ, on=on) if one.kind == kind]


def first(told: Note, kind: str) -> list[str]:
    return [one.statements[0].id for one in found(told, kind)]


def questions(told: Note) -> set[str]:
    return {one.statements[0].about for one in found(told, kinds.TWO_ANSWERS)}


def test_none_for_resources_stands_beside_a_section_on_foreign_money() -> None:
    clash = next(one for one in found(note(), kinds.NONE_BESIDE) if one.statements[0].id == "glance-resources")
    assert {one.id for one in clash.statements} >= {"introduction-foreign-notify", "resources-report-again"}
    other = note().changed("glance-resources", answer="some")
    assert "glance-resources" not in first(other, kinds.NONE_BESIDE)


def test_none_for_contact_stands_until_a_restriction_of_it_is_told() -> None:
    assert "glance-international" not in first(note(), kinds.NONE_BESIDE)
    other = note().changed("entry-foreign-parties", barrier="international")
    assert "glance-international" in first(other, kinds.NONE_BESIDE)


@pytest.mark.parametrize(
    ("question", "gone"),
    [
        ("assembly.notice", "assembly-notice-five"),
        ("associations.national", "forms-national-half"),
        ("associations.regional", "entry-regional-two"),
        ("public-control.first-reading", "news-n-2022-12-control"),
    ],
)
def test_two_answers_to_one_question(question: str, gone: str) -> None:
    assert question in questions(note())
    assert question not in questions(note().changed(gone))


def test_one_answer_told_twice_is_no_contradiction_until_it_changes() -> None:
    assert "associations.founders" not in questions(note())
    assert "associations.founders" in questions(note().changed("entry-ten", answer="3"))


def test_the_law_on_assemblies_is_listed_twice() -> None:
    [twice] = found(note(), kinds.TWICE)
    assert twice.act == "assemblies-2020"
    assert [one.id for one in twice.statements] == ["laws-11", "laws-40"]
    assert not found(note().changed("laws-40"), kinds.TWICE)


def test_acts_that_had_ended_and_acts_that_ended_since() -> None:
    before = {one.act for one in found(note(), kinds.ENDED_BEFORE)}
    assert before == {
        "labour-code-2007", "trade-unions-1993", "special-services-2008", "disabilities-2005", "ecological-code-2007",
        "appeals-2007",
    }  # fmt: skip
    since = {one.act for one in found(note(), kinds.ENDED_SINCE)}
    assert since == {"tax-code-2017", "procurement-2015", "banks-1995"}
    assert not found(note(), kinds.ENDED_SINCE, on=note().on)
    assert "labour-code-2007" not in {one.act for one in found(note().changed("laws-03"), kinds.ENDED_BEFORE)}


def test_an_act_that_had_ended_is_found_in_any_list_but_not_where_history_is_told() -> None:
    told = note().changed("participation-act-environment", acts=("ecological-code-2007",))
    clash = next(one for one in found(told, kinds.ENDED_BEFORE) if one.statements[0].section == "participation")
    assert (clash.act, clash.on) == ("ecological-code-2007", date(2021, 7, 1))
    history = note().changed("activity-code-2015", acts=("ecological-code-2007",))
    assert "activity-code-2015" not in first(history, kinds.ENDED_BEFORE)


def test_reports_of_2006_came_before_the_rules_of_2015() -> None:
    assert first(note(), kinds.BEFORE_CAUSE) == ["activity-database-first-reports"]
    assert not found(note().changed("activity-database-first-reports", date="2016-03-31"), kinds.BEFORE_CAUSE)
    assert not found(note().changed("activity-database-rules"), kinds.BEFORE_CAUSE)


def test_a_day_after_the_note_is_told_as_past() -> None:
    assert first(note(), kinds.NOT_YET) == ["update-platforms-in-force"]
    assert not found(note().changed("update-platforms-in-force", planned=True), kinds.NOT_YET)
    assert not found(replace(note(), on=date(2023, 9, 10)), kinds.NOT_YET)


def test_more_is_said_to_stand_where_nothing_does() -> None:
    assert first(note(), kinds.NOWHERE) == ["introduction-amendments-2022-where"]
    told = note().changed("resources-business", acts=("volunteering-amendments-2022",))
    assert not found(told, kinds.NOWHERE)


def test_what_the_law_refutes_is_found_with_the_claims_that_decide() -> None:
    against = {one.statements[0].id: one.claims for one in found(note(), kinds.AGAINST_LAW)}
    assert against["assembly-notice-five"] == ("assembly.five-days-are-enough",)
    assert against["assembly-adults-take-part"] == ("assembly.citizens-of-any-age",)
    assert "entry-ten" not in against
    assert not [
        one
        for one in contradictions(note(), KZ, on=TODAY, judge=lambda _: "undecided")
        if one.kind == kinds.AGAINST_LAW
    ]


def test_a_note_that_says_nothing_contradicts_nothing() -> None:
    assert contradictions(replace(note(), sections=MappingProxyType({})), KZ, on=TODAY) == []
