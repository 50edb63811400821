"""The benchmarks at small sizes: every engine answers alike, a wrong answer is found, a missed promise is told."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest
from rich.console import Console

from benchmarks import charts, columns, one, twelve, whole_law
from benchmarks.measure import forget, memory
from benchmarks.pages import DAY, answered
from benchmarks.report import Report
from benchmarks.rows import by_polars, rows
from zhargy.law.kz import KZ
from zhargy.rules import Matter, Settled, next_of
from zhargy.rules.sweep import sweep

COUNT = 2_000


@pytest.mark.parametrize("matter", KZ.matters.values(), ids=lambda one: one.id)
def test_every_matter_comes_to_an_end(matter: Matter) -> None:
    subject = matter.subject.from_facts(answered(matter))
    assert isinstance(next_of(matter, subject, on=DAY), Settled)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("rows")
    one.write(made, COUNT)
    return made


@pytest.mark.parametrize("engine", ["polars", "duckdb", "polars-file", "duckdb-file"])
def test_an_engine_answers_as_the_rules_by_hand(folder: Path, engine: str) -> None:
    figures = one.main(engine, COUNT, 1, folder)
    assert all(run["times"][0] > 0 for run in figures["runs"].values())
    assert figures["bytes"] > 0


def test_another_answer_in_one_row_is_found() -> None:
    frame = rows(COUNT)
    got = sweep(frame, twelve.RULES, on=twelve.DAY, keep=[])
    one.same(got, by_polars(frame))
    wrong = got.with_columns(
        pl.when(pl.int_range(pl.len()) == COUNT - 1).then(pl.col("twelve.fine") + 1).otherwise(pl.col("twelve.fine"))
        .alias("twelve.fine")
    )  # fmt: skip
    with pytest.raises(AssertionError, match=r"twelve\.fine"):
        one.same(wrong, by_polars(frame))


@pytest.mark.skipif(not columns.RIVALS.exists(), reason="openfisca-core and policyengine-core come with make bench")
@pytest.mark.parametrize("name", columns.RIVAL_STYLES)
def test_a_rival_answers_alike_but_for_what_it_rounds(folder: Path, name: str) -> None:
    figures = columns.child(columns.RIVALS, "benchmarks.rival", *columns.RIVAL_STYLES[name], COUNT, 1, folder)
    bad = figures["wrong"]
    # Amounts have the seven digits of a binary fraction of 32 bits there; what does not come of amounts is exact.
    assert set(bad["rows"]) <= {"tax", "deduction", "total", "listed", "employs", "social"}
    assert bad["most"] < 100


def test_rows_are_the_same_for_the_same_seed() -> None:
    assert rows(100).equals(rows(100))
    assert not rows(100).equals(rows(100, seed=2))


def test_blocks_of_a_long_file_hold_every_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(one, "BLOCK", 300)
    file = one.write_blocks(tmp_path, 1_000, ["staff", "registered"])
    assert pl.read_parquet(file).shape == (1_000, 2)
    assert [path.name for path in tmp_path.iterdir()] == [file.name]


def test_the_tables_tell_what_is_missed() -> None:
    report = Report(Console(record=True, width=200))
    report.begin("Some")
    report.row("fast", [1.0, 2.0, 9.0], most=2, promise="at most 2")
    report.row("slow", [1.0, 2.0, 9.0], most=1.9, promise="at most 1.9")
    report.row("rate", [5.0], least=6, promise="at least 6")
    report.row("told", [5.0])
    report.end()
    assert report.missed == 2
    assert report.console.export_text().count(" NO ") == 2


def test_every_engine_in_tables_and_a_chart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(columns, "RIVALS", tmp_path / "none")
    report = Report(Console(record=True, width=200))
    results = columns.measure(report, sizes=(COUNT,))
    told = report.console.export_text()
    assert "not installed" in told
    assert "duckdb, 2,000 rows, memory" in told
    lines = {"Polars": [(count, columns.times(results, "polars", count)[0]) for _, count in results][:1]}
    assert "Polars</text>" in charts.svg("Time", "rows", "seconds", lines)


def test_the_whole_law_is_measured_by_topic() -> None:
    report = Report(Console(record=True, width=200))
    times = whole_law.measure(report, 500, topics=2, rounds=1)
    assert len(times) == 2
    for topic, (number, spent) in times.items():
        assert 0 < number <= sum(id.startswith(f"{topic}.") for id in KZ.rules)
        assert spent[0] > 0


def test_memory_is_counted_anew_after_it_was_forgotten() -> None:
    if not memory():
        pytest.skip("this system does not tell a process what it holds")
    big = bytearray(200_000_000)
    most = memory("VmHWM")
    del big
    forget()
    assert memory("VmHWM") < most - 100_000_000
