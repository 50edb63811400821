"""The notes of two days beside each other, and the whole note of a day as data, text and PDF."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tests.command import zhargy
from zhargy.i18n import use
from zhargy.law.kz import KZ
from zhargy.monitor import saying
from zhargy.monitor.changes import amounts, leaning, resting, since
from zhargy.monitor.days import words
from zhargy.monitor.difference import difference
from zhargy.monitor.note import Value, note
from zhargy.monitor.printed import printed, text
from zhargy.monitor.printed.pdf import pdf
from zhargy.monitor.verdicts import (
    OPEN,
    PROVEN,
    REFUTED,
    UNDECIDED,
    known,
    later,
    proved_on,
    settled,
    settled_on,
    verdict,
)  # fmt: skip

NOTED, LATER = date(2023, 8, 4), date(2026, 2, 1)


def test_nothing_differs_between_a_day_and_itself() -> None:
    found = difference(note(), KZ, LATER, LATER, settled_on(LATER), settled_on(LATER))
    assert found.moved == () and found.rows == () and found.changed == 0


def test_an_act_that_ended_moves_the_statements_that_lean_on_it() -> None:
    found = {one.statement.id: one for one in difference(note(), KZ, NOTED, LATER, known, known).moved}
    assert found["laws-02"].happened.ended == [("tax-code-2017", date(2026, 1, 1))]
    assert "laws-06" not in found or not found["laws-06"].happened.ended


def test_a_verdict_that_turns_is_told_in_words() -> None:
    def ten(on: date) -> str:
        return verdict(note().statements["entry-ten"], KZ, proved_on(on)).state

    day = date(2025, 6, 1)
    states = {NOTED: ten(NOTED), day: ten(day)}
    found = difference(note(), KZ, NOTED, day, lambda _: states[NOTED], lambda _: states[day])
    [moved] = [one for one in found.moved if one.statement.id == "entry-ten"]
    assert moved.turned and moved.told() == "proven, then refuted"
    assert moved in found.turned and moved not in found.open


def test_what_is_not_worked_out_has_not_turned() -> None:
    found = difference(note(), KZ, NOTED, LATER, known, lambda _: OPEN)
    assert found.turned == () and len(found.open) > 20


def test_a_barrier_that_came_is_named_with_its_duties() -> None:
    found = difference(note(), KZ, NOTED, date(2023, 12, 1), known, known)
    [speech] = [one for one in found.rows if one.barrier == "speech"]
    assert {one.duty.id for one in speech.begun} >= {"name-sponsor", "remove-content"} and speech.ended == ()
    back = difference(note(), KZ, date(2023, 12, 1), date(2023, 12, 1), known, known)
    assert back.rows == ()


def test_a_newer_figure_is_found_by_its_day() -> None:
    one = note().statements["introduction-organisations-registered"]
    newer = Value(one.values[0].number + 100, "organisations", "2024-04", "mipd")
    told = note().changed(one.id, values=(*one.values, newer))
    assert since(told, KZ, NOTED, LATER)[one.id].values == [newer]
    assert one.id not in since(told, KZ, NOTED, date(2024, 3, 31))
    assert list(saying.happened(since(told, KZ, NOTED, LATER)[one.id], KZ)) == [
        "A newer figure, April 2024: 23,435 organisations."
    ]


def test_amounts_that_changed_are_told_with_what_they_were() -> None:
    found = [one for one in amounts(KZ, date(2023, 12, 31), date(2024, 1, 1)) if one.parameter.id == "mci"]
    assert [one.on for one in found] == [date(2024, 1, 1)]
    assert saying.amended(found[0]).endswith("3,692\xa0KZT, before 3,450\xa0KZT.")
    assert amounts(KZ, LATER, LATER) == []


def test_a_statement_leans_on_what_its_claims_read() -> None:
    on = leaning(note().statements["assembly-notice-five"], KZ)
    assert on.rules and any(id.startswith("assembly.") for id in on.rules)
    assert leaning(note().statements["laws-06"], KZ).acts == {"public-associations-1996"}


def test_a_verdict_turns_only_where_something_that_the_statement_leans_on_changed() -> None:
    day = date(2026, 1, 1)
    happened = since(note(), KZ, NOTED, day)
    for one in note().statements.values():
        # What a statement says of law that was not in force yet is of the first day of that law.
        if not one.claims or later(one, KZ, NOTED):
            continue
        before, after = (verdict(one, KZ, proved_on(on)).state for on in (NOTED, day))
        assert before == after or happened.get(one.id), (one.id, before, after)


def test_what_stands_behind_the_rules_of_a_claim_is_leant_on_too_but_no_table() -> None:
    assert "initiators_required" in leaning(note().statements["entry-ten"], KZ).parameters
    assert not {"fine_456_1", "fine_456_2"} & leaning(note().statements["assembly-fine-people"], KZ).parameters


def test_a_judged_statement_rests_on_something() -> None:
    for one in note().statements.values():
        assert resting(one, KZ) or not (one.claims or one.contrary), one.id
    assert resting(note().statements["entry-foreign-founders"], KZ) == ("rule:associations.may_be_founded",)


class TestSettled:
    """What a recorded verdict tells of one day."""

    def test_of_the_only_day_of_a_claim_it_tells_all(self) -> None:
        one = KZ.claims["note.registrar-is-justice"]
        assert one.first == one.last == NOTED and settled(one, NOTED) == REFUTED

    def test_of_days_that_a_claim_is_not_about_it_tells_nothing(self) -> None:
        assert settled(KZ.claims["note.registrar-is-justice"], LATER) == OPEN

    def test_what_always_holds_on_some_days_holds_on_each(self) -> None:
        from dataclasses import replace

        wide = replace(KZ.claims["note.refusal-is-in-writing"], first=date(2020, 1, 1), last=LATER)
        assert settled(wide, NOTED) == PROVEN
        assert settled(replace(wide, refuted=True), NOTED) == OPEN
        assert settled(replace(wide, kind="possible"), NOTED) == OPEN
        assert settled(replace(wide, kind="possible", refuted=True), NOTED) == REFUTED


@pytest.mark.parametrize(
    ("claim", "opposite", "state"),
    [(PROVEN, REFUTED, PROVEN), (PROVEN, PROVEN, REFUTED), (OPEN, PROVEN, REFUTED), (OPEN, REFUTED, OPEN),
     (UNDECIDED, REFUTED, UNDECIDED), (PROVEN, OPEN, OPEN), (REFUTED, OPEN, REFUTED)],
)  # fmt: skip
def test_a_statement_stands_as_its_claims_and_their_opposites(claim: str, opposite: str, state: str) -> None:
    from dataclasses import replace

    one = note().statements["entry-ten"]
    both = replace(one, contrary=("assembly.citizens-of-any-age",))
    assert verdict(both, KZ, lambda told: claim if told.id in one.claims else opposite).state == state


@pytest.mark.parametrize(
    ("lang", "day", "month", "year"),
    [("en", "4 August 2023", "August 2023", "2023"), ("ru", "4 августа 2023 года", "август 2023 года", "2023 г."),
     ("kk", "2023 жылғы 4 тамыз", "2023 жылғы тамыз", "2023 жыл")],
)  # fmt: skip
def test_days_are_told_as_exactly_as_the_note_has_them(lang: str, day: str, month: str, year: str) -> None:
    with use(lang):
        assert (words("2023-08-04"), words("2023-08"), words("2023")) == (day, month, year)


def test_the_printed_note_has_every_statement_with_source_verdict_and_what_changed() -> None:
    told = printed(note(), KZ, LATER, settled_on(LATER))
    lines = {line.id: line for part in told.parts for line in part.lines}
    assert list(lines) == list(note().statements)
    numbers = {one.number for one in told.references}
    assert all(line.sources and set(line.sources) <= numbers for line in lines.values())
    assert [one.text for one in lines["assembly-notice-five"].marks] == ["note's day: refuted"]
    assert "no longer in force from 1 January 2026" in lines["laws-02"].notes[0]
    assert lines["constitution-art14"].why and not lines["constitution-art14"].marks
    assert lines["indices-hdi"].text.endswith("place 56.")
    assert [row.agrees for row in told.barriers].count(False) >= 2


def test_the_note_of_its_own_day_has_one_verdict_and_nothing_since() -> None:
    told = printed(note(), KZ, NOTED, settled_on(NOTED))
    assert all(len(line.marks) <= 1 and line.notes == () for part in told.parts for line in part.lines)


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_the_same_note_gives_the_same_file(lang: str) -> None:
    with use(lang):
        told = printed(note(), KZ, LATER, settled_on(LATER))
        made = pdf(told)
        assert made == pdf(told) and made.startswith(b"%PDF-")
        assert sum(1 for _ in text(told)) > len(note().statements)


def test_the_command_writes_the_note_of_a_day(tmp_path: Path) -> None:
    file = tmp_path / "note.pdf"
    told = zhargy("monitor", "note", "--on", "2026-02-01", "--lang", "ru", "--pdf", str(file))
    assert told.code == 0 and told.out == "" and file.read_bytes().startswith(b"%PDF-")
    out = zhargy("monitor", "note").out
    assert "Country note: Kazakhstan, 4 August 2023" in out and "[note's day: refuted]" in out
    assert zhargy("monitor", "note", "--pdf", str(tmp_path / "no" / "note.pdf")).code == 2


def test_the_command_tells_what_differs() -> None:
    told = json.loads(zhargy("monitor", "difference", "--until", "2023-12-01", "--json").out)
    assert (told["since"], told["until"]) == ("2023-08-04", "2023-12-01")
    assert [one["barrier"] for one in told["barriers"]] == ["speech"]
    out = zhargy("monitor", "difference", "--since", "2025-12-31", "--until", "2026-01-01").out
    assert "is no longer in force from 1 January 2026" in out and "Verdicts that turned: " in out
    assert zhargy("monitor", "difference", "--since", "2026-01-01", "--until", "2025-01-01").code == 2
