"""The command `zhargy sample`: whole files or none, that say what they are."""

from __future__ import annotations

import json
import signal
import subprocess
from functools import cache
from pathlib import Path
from time import monotonic, sleep

import polars as pl
import pytest

from tests.command import PROGRAM, zhargy
from zhargy.law.kz import KZ
from zhargy.population import MAIN, Population, population
from zhargy.population import write as writing

SEED = 4


@cache
def made() -> Population:
    return population(KZ)


def test_files_hold_the_same_rows_in_both_forms(tmp_path: Path) -> None:
    first, second = tmp_path / "some.parquet", tmp_path / "some.csv"
    for out in (first, second):
        ran = zhargy("sample", "300", "--seed", str(SEED), "--out", str(out))
        assert (ran.code, ran.err) == (0, "")
        assert "no row is a real organisation" in ran.out
    names = sorted(path.name for path in tmp_path.iterdir())
    tables = ["", ".incomes", ".offences", ".receipts", ".sphere_incomes"]
    assert names == sorted(
        ["some.about.json", *(f"some{table}.{kind}" for table in tables for kind in ("csv", "parquet"))]
    )
    for table in made().tables:
        whole = made().frame(table, 300, SEED)
        assert pl.read_parquet(writing.file_of(first, table)).equals(whole)
        assert pl.read_csv(writing.file_of(second, table), schema=dict(whole.schema)).equals(whole)


def test_files_say_that_they_are_synthetic(tmp_path: Path) -> None:
    zhargy("sample", "10", "--out", str(tmp_path / "a.parquet"))
    zhargy("sample", "10", "--out", str(tmp_path / "a.csv"))
    for about in (
        pl.read_parquet_metadata(tmp_path / "a.parquet"),
        json.loads((tmp_path / "a.about.json").read_text()),
    ):
        assert about["zhargy.synthetic"] == "true"
        assert "no row is a real organisation" in about["zhargy.about"]
        assert "23335" in json.loads(about["zhargy.figures"])["registered"]


def test_more_rows_than_a_block_are_written_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "BLOCK", 64)
    out = tmp_path / "many.parquet"
    done: list[tuple[str, int]] = []
    rows, totals = writing.write(made(), 1_000, SEED, out, lambda table, count: done.append((table, count)))
    assert pl.read_parquet(out).equals(made().frame(MAIN, 1_000, SEED))
    assert rows[out] == 1_000
    assert done[-1] == ("offences", 1_000)
    assert totals == made().totals([made().count(made().block(SEED, 0, 1_000))], 1_000)


@pytest.mark.parametrize("kind", ["parquet", "csv"])
def test_a_run_that_is_stopped_leaves_what_was_there(tmp_path: Path, kind: str) -> None:
    out = tmp_path / f"a.{kind}"
    out.write_text("kept")

    def stop(table: str, done: int) -> None:
        if table == "receipts":
            raise KeyboardInterrupt

    with pytest.raises((KeyboardInterrupt, writing.WriteError)):
        writing.write(made(), 100, 1, out, stop)
    assert [path.name for path in tmp_path.iterdir()] == [out.name]
    assert out.read_text() == "kept"


@pytest.mark.parametrize("kind", ["parquet", "csv"])
def test_a_stop_from_the_keyboard_leaves_nothing(tmp_path: Path, kind: str) -> None:
    told = [str(PROGRAM), "sample", "3000000", "--out", str(tmp_path / f"a.{kind}")]
    with subprocess.Popen(told, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        until = monotonic() + 60
        while not any(one.stat().st_size for one in tmp_path.iterdir()) and monotonic() < until:
            sleep(0.1)
        assert [one.name.startswith(".") for one in tmp_path.iterdir()] == [True]
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=60)
    assert (running.returncode, out, err) == (130, b"", b"")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("0", "--out", "a.csv"), "NUMBER 0: give a number from 1 to"),
        (("99999999999", "--out", "a.csv"), "NUMBER 99999999999: give a number from 1 to"),
        (("ten", "--out", "a.csv"), "NUMBER: write a whole number"),
        (("10", "--out", "a.xlsx"), "--out a.xlsx: end the name in one of: .parquet, .csv"),
        (("10", "--out", "a"), "--out a: end the name in one of: .parquet, .csv"),
        (("10", "--out", "nowhere/a.csv"), "there is no folder nowhere; make it first"),
        (("10", "--out", "folder.csv"), "--out folder.csv: is a folder; name a file in it"),
        (("10", "--out", "/proc/a.csv"), "--out /proc/a.csv: cannot be written"),
        (("10", "--out", "/proc/a.parquet"), "--out /proc/a.parquet: cannot be written"),
        (("10",), "--out: is missing"),
        (("10", "--out", "a.csv", "--seed", "x"), "--seed: write a whole number"),
    ],
)
def test_what_cannot_be_done_is_told(
    args: tuple[str, ...], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder.csv").mkdir()
    ran = zhargy("sample", *args)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err
    assert [path.name for path in tmp_path.iterdir()] == ["folder.csv"]


def test_a_negative_number_is_no_option(tmp_path: Path) -> None:
    ran = zhargy("sample", "--out", str(tmp_path / "a.csv"), "--", "-5")
    assert (ran.code, "give a number from 1" in ran.err) == (2, True)
