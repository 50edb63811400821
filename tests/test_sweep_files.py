"""`zhargy sweep`, from file to file, on every engine, and on a cluster of Spark."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from tests.command import zhargy
from zhargy.law.kz import KZ
from zhargy.rules.sweep import plan
from zhargy.rules.sweep.files import sweep_file

RULES = "associations.is_national,associations.territorial_status,associations.status_confirmation_due,associations.may_be_founded"


@pytest.fixture(scope="module")
def population(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("population") / "sample.parquet"
    assert zhargy("sample", "5000", "--seed", "3", "--out", str(path)).code == 0
    return path


def digest(frame: pl.DataFrame) -> str:
    """What a result says, whatever the order of its rows."""
    plain = frame.sort("id").with_columns(pl.col(pl.Enum).cast(pl.String))
    return hashlib.sha256(plain.select(sorted(plain.columns)).write_csv().encode()).hexdigest()


def swept(population: Path, folder: Path, *more: str) -> pl.DataFrame:
    out = folder / "out.parquet"
    ran = zhargy(
        "sweep", "-r", RULES, "--in", str(population), "--out", str(out), "--on", "2024-03-01", "--key", "id", *more
    )
    assert ran.code == 0, ran.err
    assert "rows: 5 000" in ran.out
    return pl.read_parquet(out / "*.parquet" if out.is_dir() else out)


def test_engines_give_one_digest(population: Path, tmp_path: Path) -> None:
    whole = swept(population, tmp_path)
    assert whole.height == 5000 and whole["associations.territorial_status"].null_count() < 5000
    assert digest(swept(population, tmp_path, "--engine", "duckdb")) == digest(whole)


def test_spark_gives_the_same_on_this_machine_and_on_a_cluster(population: Path, tmp_path: Path) -> None:
    from tests import spark

    expected = digest(swept(population, tmp_path))
    rules = [KZ.rules[id] for id in RULES.split(",")]
    association = next(kind for kind in rules[0].parameters.values())
    made = plan(rules, on=date(2024, 3, 1), about={"association.": association})
    with spark.session("local[2]"):
        sweep_file(made, population, tmp_path / "here.parquet", engine="spark", key="id", keep=["id"])
    assert digest(pl.read_parquet(tmp_path / "here.parquet" / "*.parquet")) == expected
    with spark.cluster(tmp_path) as master, spark.session(master):
        sweep_file(made, population, tmp_path / "there.parquet", engine="spark", key="id", keep=["id"], master=master)
    assert digest(pl.read_parquet(tmp_path / "there.parquet" / "*.parquet")) == expected


def test_csv_in_and_out(tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text(
        "name,oblasts_with_units,cities_with_units\nFirst,11,0\nSecond,1,\nThird,10,0\n", encoding="utf-8"
    )
    for engine in ("polars", "duckdb"):
        ran = zhargy("sweep", "-r", "associations.is_national", "--in", str(tmp_path / "in.csv"), "--out",
                     str(tmp_path / "out.csv"), "--on", "2025-01-01", "--keep", "name", "--engine", engine)  # fmt: skip
        assert ran.code == 0, ran.err
        assert (tmp_path / "out.csv").read_text().splitlines() == [
            "name,associations.is_national", "First,true", "Second,", "Third,false",
        ]  # fmt: skip


def test_lists_and_a_day_of_each_row(tmp_path: Path) -> None:
    pl.DataFrame({"id": [1, 2], "day": [date(2023, 1, 1), date(2026, 2, 1)]}).write_parquet(tmp_path / "in.parquet")
    pl.DataFrame({"id": [1]}).write_parquet(tmp_path / "items.parquet")
    ran = zhargy("sweep", "-r", "donors.deductible_sum", "--in", str(tmp_path / "in.parquet"), "--out",
                 str(tmp_path / "out.parquet"), "--date-column", "day", "--key", "id", "--unknown", "*",
                 "--list", f"donations={tmp_path / 'items.parquet'}")  # fmt: skip
    assert ran.code == 2 and "donations.given" in ran.err


ASK = {"-r": "associations.is_national", "--in": "in.parquet", "--out": "out.parquet", "--on": "2025-01-01"}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"-r": "associations.is_nation"}, "did you mean associations.is_national?"),
        ({"-r": "associations.is_national,ngo_database.must_submit"}, "association.…, database_filer.…"),
        ({"--engine": "abacus"}, "--engine abacus"),
        ({"--on": "2025-02-30"}, "existing day"),
        ({"--date-column": "day"}, "--on with a day, or --date-column"),
        ({"--reform": "none"}, "no such reform"),
        ({"--keep": "nothing"}, "--keep nothing"),
        ({"--list": "items"}, "FACT=FILE"),
        ({"--out": "nowhere/out.parquet"}, "there is no folder"),
        ({"--out": "out.xlsx"}, "end the name in one of"),
        ({"--in": "nothing.parquet"}, "there is no such file"),
    ],
)
def test_bad_input(changed: dict[str, str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    pl.DataFrame({"oblasts_with_units": [1], "cities_with_units": [1]}).write_parquet("in.parquet")
    ran = zhargy("sweep", *(one for pair in {**ASK, **changed}.items() for one in pair))
    assert ran.code == 2 and said in ran.err, ran.err
    assert [one.name for one in tmp_path.iterdir()] == ["in.parquet"]


def test_nothing_is_written_where_columns_are_wrong(tmp_path: Path) -> None:
    source, out = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text("oblasts_with_units,cities_with_units\n1,none\n-3,0\n", encoding="utf-8")
    out.write_text("kept")
    ran = zhargy(
        "sweep", "-r", "associations.is_national", "--in", str(source), "--out", str(out), "--on", "2025-01-01"
    )
    assert ran.code == 2 and "cities_with_units: must be a whole number" in ran.err
    assert "oblasts_with_units: must not be below 0 (rows: 1; first: -3)" in ran.err
    assert out.read_text() == "kept" and sorted(one.name for one in tmp_path.iterdir()) == ["in.csv", "out.csv"]


def test_the_command_of_the_readme_leaves_out_what_the_file_is_not_about(population: Path, tmp_path: Path) -> None:
    readme = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    command = readme.split("`zhargy sweep ")[1].split("`")[0].split()
    files = {"people.parquet": str(population), "out.parquet": str(tmp_path / "out.parquet")}
    ran = zhargy("sweep", *(files.get(one, one) for one in command))
    assert ran.code == 0, ran.err
    left = ran.out.split("no columns: ")[1].split("\n")[0].split(", ")
    assert len(left) == 14 and "associations.may_be_member" in left
    made = pl.read_parquet(tmp_path / "out.parquet")
    assert "associations.is_national" in made.columns and "associations.may_be_member" not in made.columns
    # What is asked for by its own name is not left out without a word.
    ran = zhargy(
        "sweep", "-r", "associations.may_be_member", "--in", str(population), "--out", "x.parquet", "--on", "2024-03-01"
    )
    assert ran.code == 2
