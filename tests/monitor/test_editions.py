"""Changes of the note by editors: the rules, the procedure, and published changes laid over the files."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from zhargy.law.kz import KZ
from zhargy.monitor.editorial import EDITORIAL
from zhargy.monitor.editorial.editions import Edition
from zhargy.monitor.editorial.overlay import Edit, as_toml, digest, edited, entry, faults, of_facts
from zhargy.monitor.note import note
from zhargy.monitor.note.reading import again
from zhargy.procedures import Case, Happened, stand
from zhargy.procedures import faults as declared_wrong
from zhargy.rules import Unknown, decide

PROCEDURE = EDITORIAL.procedures["edition"]
DAY = date(2026, 12, 1)
FIGURE, LAW = "news-n-2016-08-organisations", "assembly-notice-five"
PROPOSED = ("propose", "2026-12-01", {"statement": LAW, "seen": "x", "says_en": "A", "says_kk": "Ә", "says_ru": "А",
                                      "source": "note", "why": "wrong"})  # fmt: skip
GOOD = {"source_shows": True, "clear": True, "overtaken": False}
BACK = (PROPOSED, ("send-back", "2026-12-02", {**GOOD, "clear": False, "answer": "Say it shorter."}))
WALKS = {
    "published": ((PROPOSED, ("approve", "2026-12-02", GOOD)), "proposed published"),
    "sent back and published": (
        (*BACK, ("propose-again", "2026-12-03", {"says_en": "B"}), ("approve", "2026-12-04", GOOD)),
        "proposed sent-back proposed published",
    ),
    "withdrawn": ((PROPOSED, ("withdraw", "2026-12-02")), "proposed withdrawn"),
    "sent back and withdrawn": ((*BACK, ("withdraw", "2026-12-03")), "proposed sent-back withdrawn"),
}  # fmt: skip


def case(told: tuple[Any, ...]) -> Case:
    return Case(PROCEDURE, tuple(Happened(one[0], date.fromisoformat(one[1]), *one[2:]) for one in told))


def test_the_procedure_is_sound() -> None:
    assert declared_wrong(PROCEDURE) == []


@pytest.mark.parametrize("walk", WALKS)
def test_walks(walk: str) -> None:
    told, states = WALKS[walk]
    assert " ".join(step.state for step in stand(case(told), date(2026, 12, 31)).steps) == states


def test_every_event_and_state_is_walked() -> None:
    steps = [step for told, _ in WALKS.values() for step in stand(case(told), date(2026, 12, 31)).steps]
    assert {step.event.id for step in steps if step.event} == {event.id for event in PROCEDURE.events}
    assert {step.state for step in steps} == {state.id for state in PROCEDURE.states}


def test_nobody_publishes_what_they_proposed() -> None:
    for id in ("approve", "send-back"):
        assert set(PROCEDURE.event(id).apart) == {"propose", "propose-again"}


def test_it_is_published_only_if_the_source_shows_it_and_sent_back_only_for_a_reason() -> None:
    now = stand(case((PROPOSED,)), DAY)
    assert now.may("approve", GOOD).lawful is True
    for name, value in (("source_shows", False), ("clear", False), ("overtaken", True)):
        assert now.may("approve", {**GOOD, name: value}).lawful is False
        assert now.may("send-back", {**GOOD, name: value}).lawful is True
    assert now.may("approve").lawful is None
    assert now.may("send-back", GOOD).lawful is False


WHOLE = {"statement": LAW, "why": "wrong", "source": "note", "source_name": ""}
ALL = {"says_en": "A", "says_kk": "Ә", "says_ru": "А"}
NONE = dict.fromkeys(ALL, "")
KINDS: list[tuple[str, dict[str, Any], Any]] = [
    ("names_what_and_why", WHOLE, True),
    ("names_what_and_why", {**WHOLE, "source": "", "source_name": "A report"}, True),
    ("names_what_and_why", {**WHOLE, "source": ""}, False),
    ("names_what_and_why", {**WHOLE, "why": ""}, False),
    ("names_what_and_why", {}, None),
    ("speaks_all_languages", ALL, True),
    ("speaks_all_languages", NONE, True),
    ("speaks_all_languages", {**ALL, "says_kk": ""}, False),
    ("speaks_all_languages", {}, None),
    ("may_be_proposed", {**WHOLE, **ALL}, True),
    ("may_be_proposed", {**WHOLE, **ALL, "says_ru": ""}, False),
    ("may_be_proposed", {}, None),
    ("may_be_published", GOOD, True),
    ("may_be_published", {**GOOD, "overtaken": True}, False),
    ("may_be_published", {}, None),
    ("sent_back_1_source", {"source_shows": False}, True),
    ("sent_back_1_source", {"source_shows": True}, False),
    ("sent_back_1_source", {}, None),
    ("sent_back_2_wording", {"clear": False}, True),
    ("sent_back_2_wording", {"clear": True}, False),
    ("sent_back_2_wording", {}, None),
    ("sent_back_3_overtaken", {"overtaken": True}, True),
    ("sent_back_3_overtaken", {"overtaken": False}, False),
    ("sent_back_3_overtaken", {}, None),
]


@pytest.mark.parametrize(("rule", "facts", "wanted"), KINDS)
def test_each_rule_holds_fails_and_is_unknown(rule: str, facts: dict[str, Any], wanted: Any) -> None:
    answer = decide(EDITORIAL.rules[f"editions.{rule}"], Edition.from_facts(facts), on=DAY)
    assert isinstance(answer.value, Unknown) if wanted is None else answer.value == wanted


def test_each_rule_is_among_them() -> None:
    assert {f"editions.{rule}" for rule, _, _ in KINDS} == {id for id in EDITORIAL.rules if id.startswith("editions.")}


# Laid over the files


def statement(id: str):
    return note().statements[id]


def wording(id: str = LAW, **more: Any) -> Edit:
    facts = {"statement": id, "seen": digest(statement(id)), "says_en": "Five working days ahead.",
             "says_kk": "Бес жұмыс күні бұрын.", "says_ru": "За пять рабочих дней.", "source": "note", "why": "It said days.",
             **more}  # fmt: skip
    return of_facts("0a1b2c3d-0000-4000-8000-000000000000", facts, DAY)


def value(**more: Any) -> Edit:
    facts = {"statement": FIGURE, "seen": digest(statement(FIGURE)), "number": "15000", "unit": "organisations",
             "value_on": "2017", "source_name": "Ministry of Justice", "source_address": "https://example.org/2017",
             "source_language": "ru", "why": "A newer count.", **more}  # fmt: skip
    return of_facts("ffffffff-0000-4000-8000-000000000000", facts, DAY)


def test_an_entry_tells_a_statement_as_its_file_does() -> None:
    for one in note().statements.values():
        made = again(one.section, one.order, entry(one), note().sources, [])
        assert made == one, one.id


@pytest.mark.parametrize(("lang", "says"), [("en", "Five working days ahead."), ("kk", "Бес жұмыс күні бұрын."),
                                            ("ru", "За пять рабочих дней.")])  # fmt: skip
def test_a_wording_is_told_in_each_language(lang: str, says: str) -> None:
    assert faults(wording(), note(), KZ) == []
    made, by = edited(note(), [wording()], lang)
    assert made.statements[LAW].says == says
    assert replace(made.statements[LAW], says=statement(LAW).says) == statement(LAW)
    assert by == {LAW: (wording(),)} and note().statements[LAW].says != says


def test_a_newer_value_stands_beside_the_others_with_its_source() -> None:
    assert faults(value(), note(), KZ) == []
    made, _ = edited(note(), [value()], "en")
    old, new = made.statements[FIGURE].values
    assert (old.number, new.number, new.on) == (Decimal(14500), Decimal(15000), "2017")
    assert made.sources[new.source].address == "https://example.org/2017"
    assert new.source in made.statements[FIGURE].sources


@pytest.mark.parametrize(
    ("edit", "field", "fix"),
    [
        (wording(says_kk=""), "says_kk", "all three languages"),
        (wording(source="nobody"), "source", "nobody is not in sources.toml"),
        (wording(source=""), "source", "name who said it"),
        (wording(why=""), "why", "is missing"),
        (wording(told_on="soon"), "date", "soon is no day"),
        (wording(number="3", unit="days", value_on="2024"), "number", "only a figure has values"),
        (wording(says_en="", says_kk="", says_ru=""), "says", "nothing is changed"),
        (wording(statement="nothing"), "statement", "nothing is no statement"),
        (value(number="many"), "values.number", "many is no number"),
        (value(unit=""), "values.unit", "no value stands bare"),
        (value(value_on="2017-13"), "values.on", "2017-13 is no day"),
        (value(value_on=""), "value_on", "is missing"),
        (value(source_address="example.org"), "source_address", "whole address"),
        (value(source_language="de"), "source_language", "choose kk, ru or en"),
        (value(number="14500", value_on="2016-08"), "says", "nothing is changed"),
        (value(source="note", value_on="2024"), "values.on", "2024 is after the note"),
    ],
)  # fmt: skip
def test_each_fault_is_told_with_field_and_remedy(edit: Edit, field: str, fix: str) -> None:
    told = faults(edit, note(), KZ)
    assert [one for one in told if one.field == field and fix in one.fix], told


def test_all_faults_are_told_at_once() -> None:
    told = {one.field for one in faults(value(number="many", unit="", why="", value_on="soon"), note(), KZ)}
    assert told >= {"values.number", "why"}


def test_changes_of_one_statement_follow_each_other() -> None:
    once, _ = edited(note(), [wording()], "en")
    second = of_facts("b", {"statement": LAW, "seen": digest(once.statements[LAW]), "told_on": "2024", "source": "note",
                            "why": "Since."}, DAY)  # fmt: skip
    twice, by = edited(note(), [wording(), second], "ru")
    assert (twice.statements[LAW].says, twice.statements[LAW].date) == ("За пять рабочих дней.", "2024")
    assert by[LAW] == (wording(), second)


def test_where_the_files_changed_since_they_hold() -> None:
    changed = note().changed(LAW, says="The files say this now.")
    made, by = edited(changed, [wording()], "en")
    assert made.statements[LAW].says == "The files say this now." and by == {}
    gone, by = edited(note().changed(LAW), [wording()], "en")
    assert LAW not in gone.statements and by == {}


def test_what_is_printed_for_the_files_is_what_is_shown() -> None:
    for edit in (wording(), value()):
        told = tomllib.loads(as_toml(edit, note()))
        (one,) = told["statement"]
        sources = dict(edited(note(), [edit], "en")[0].sources)
        before = statement(edit.statement)
        assert (
            again(before.section, before.order, one, sources, [])
            == edited(note(), [edit], "en")[0].statements[before.id]
        )
    assert 'msgstr "Бес жұмыс күні бұрын."' in as_toml(wording(), note())
    assert tomllib.loads(as_toml(value(), note()))["edit-ffffffff"]["name"] == "Ministry of Justice"
