"""The note as data: every statement is there, none is bare, and a fault in a file is told with its place and remedy."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from zhargy.law.kz import KZ
from zhargy.monitor.checking import check
from zhargy.monitor.note import FOLDER, NoteError, note, read
from zhargy.monitor.note.statement import FIGURE, LAW


def test_the_rows_of_the_tables_are_all_there() -> None:
    told = note()
    assert [one.listed.number for one in told.statements.values() if one.listed] == list(range(1, 47))
    assert len([one for one in told.sections["treaties"].statements if one.kind == LAW]) == 10
    assert {one.initiative for one in told.sections["initiatives"].statements} == {one.id for one in KZ.initiatives}


def test_nothing_is_a_bare_value_and_every_statement_of_law_has_its_claim_or_its_reason() -> None:
    for one in note().statements.values():
        assert one.sources and one.date
        assert one.kind != FIGURE or all(value.unit and value.on and value.source for value in one.values)
        assert one.kind != LAW or bool(one.claims or one.contrary) != bool(one.no_claim)


@pytest.mark.parametrize(
    ("id", "number"),
    [("introduction-organisations-registered", 23335), ("introduction-organisations-active", 18204),
     ("activity-database-in-time", 5191), ("activity-database-cases", 306), ("introduction-awards-total", 287),
     ("introduction-awards-2021", 64), ("introduction-state-money-total", 140_000_000_000),
     ("introduction-grants-2022", 1_900_000_000)],
)  # fmt: skip
def test_s41_figures_of_the_sector_stand_with_day_and_source(id: str, number: int) -> None:
    value = note().statements[id].values[0]
    assert value.number == number and value.on and value.source in note().sources


def test_the_fines_of_january_2021_add_up_to_almost_five_million() -> None:
    assert sum(one.number for one in note().statements["news-n-2021-01-sums"].values) == 4_945_000


def test_every_link_leads_somewhere() -> None:
    assert check(note(), KZ) == []


@pytest.mark.parametrize(
    ("id", "fields", "said"),
    [
        ("assembly-notice-five", {"claims": ("assembly.nothing",)}, "assembly.nothing is no claim"),
        ("assembly-notice-five", {"rests": ("assemblies-2020 99",)}, "no rule is taken from assemblies-2020 99"),
        ("assembly-notice-five", {"rests": ("rule:assembly.nothing",)}, "assembly.nothing is no rule"),
        ("assembly-law-2020", {"acts": ("assemblies-1812",)}, "assemblies-1812 is no act"),
        ("initiatives-ncos-slow", {"initiative": "nothing"}, "nothing is no initiative"),
    ],
)
def test_a_dead_link_is_told(id: str, fields: dict[str, object], said: str) -> None:
    [fault] = check(note().changed(id, **fields), KZ)
    assert fault.statement == id and said in str(fault)


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("05-indices", 'unit = "rank"', 'unit = ""', "values.unit: is missing"),
        ("05-indices", 'source = ["undp"]', 'source = ["nobody"]', "nobody is not in sources.toml"),
        ("05-indices", 'date = "2022"', 'date = "last year"', "last year is no day"),
        ("12-entry", 'kind = "law"', 'kind = "rumour"', "rumour is none"),
        ("12-entry", 'claims = ["associations.foreign-members"]', "", "or says in no_claim why"),
        ("12-entry", 'id = "entry-fee"', 'id = "entry-ten"', "entry has one of this id"),
        ("12-entry", "says = ", "sayz = ", "sayz: is no field"),
        ("13-activity", 'follows = "activity-database-rules"', 'follows = "nothing"', "nothing is no statement"),
        ("13-activity", 'title = "Barriers', 'title = Barriers"', "13-activity.toml"),
    ],
)
def test_a_fault_of_a_file_is_told_with_file_statement_field_and_remedy(
    file: str, old: str, new: str, said: str, tmp_path: Path
) -> None:
    folder = tmp_path / "note"
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    source = (folder / f"{file}.toml").read_text(encoding="utf-8")
    assert old in source
    (folder / f"{file}.toml").write_text(source.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(NoteError, match=said):
        read(folder)
