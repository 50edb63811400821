"""The synthetic population: the same rows everywhere, near what was published, and facts that the law accepts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from functools import cache
from math import sqrt
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from zhargy.law.kz import KZ
from zhargy.law.kz.population import TEXTS
from zhargy.population import BLOCK, MAIN, Population, PopulationError, population
from zhargy.population.model import Figure
from zhargy.rules import FactInfo, decide
from zhargy.rules.sweep import sweep
from zhargy.schema import snake

SIZE, SEED = 23_335, 4
ON = date(2023, 6, 1)
LISTS = {"incomes": "income_year.incomes", "sphere_incomes": "sphere_year.incomes"}


@cache
def made() -> Population:
    return population(KZ)


@cache
def frame(table: str) -> pl.DataFrame:
    return made().frame(table, SIZE, SEED)


def facts_of(table: str, column: str) -> FactInfo:
    return made().columns[table][column][1]


# The same rows everywhere


def test_the_rows_are_those_that_this_seed_has_always_given() -> None:
    # A change here changes every population that somebody has kept: only a new description may do that.
    row = made().frame(MAIN, 3, 1).row(1, named=True)
    assert {name: row[name] for name in KEPT} == KEPT


KEPT: dict[str, Any] = {
    "id": 2, "association.citizen_initiators": 10, "association.registered_on": date(2019, 8, 12),
    "association.formed_on": date(2019, 6, 15), "association.oblasts_with_units": 3, "application.form": "public-association",
    "database_submission.filed_on": date(2023, 1, 17), "database_submission.gives_property": False,
    "award_nomination.work.months": 42, "recipient.information": True, "income_year.expenses": 16_079_937,
    "sphere_year.this_period.pay_with_disabilities": 15_167_114, "sphere_year.income_with_them": 1_917_629,
    "award_nomination.last_award_on": None,
}  # fmt: skip


@pytest.mark.parametrize("table", [MAIN, "incomes", "sphere_incomes", "receipts", "offences"])
def test_a_small_population_is_the_beginning_of_a_large_one(table: str) -> None:
    assert made().frame(table, 1_000, SEED).equals(frame(table).filter(pl.col("id") <= 1_000))


def test_blocks_do_not_show_in_the_rows() -> None:
    start = BLOCK - 50
    whole = made().frame(MAIN, 100, SEED, start)
    apart = pl.concat([made().frame(MAIN, 1, SEED, start + n) for n in range(100)])
    assert whole.equals(apart)
    assert whole["id"].to_list() == list(range(start + 1, start + 101))
    receipts = pl.concat([made().frame("receipts", 1, SEED, start + n) for n in range(100)])
    assert len(receipts) and made().frame("receipts", 100, SEED, start).equals(receipts)


def test_another_seed_gives_other_rows() -> None:
    one, other = made().frame(MAIN, 500, 1), made().frame(MAIN, 500, 2)
    same = [name for name in one.columns if one[name].equals(other[name]) and one[name].n_unique() > 1]
    assert same == ["id"]


# Columns


def test_every_column_is_a_fact_with_its_type() -> None:
    kinds = {snake(kind.__name__): kind for kind in KZ.subjects()}
    for table in made().tables:
        for column, dtype in frame(table).schema.items():
            if column == "id":
                assert dtype == pl.Int64
                continue
            kind = made().kind(table)
            name, path = (column.split(".", 1)) if table not in LISTS else (snake(kind.__name__), column)  # type: ignore[union-attr]
            info = kinds[name].find(path)
            if info.choices:
                assert dtype == pl.Enum([one.value for one in info.choices]), column
            else:
                expected = {"bool": pl.Boolean, "int": pl.Int64, "Decimal": pl.Int64, "date": pl.Date}
                wanted = pl.Boolean if info.kind == "many" else expected[info.type.__name__]
                assert dtype == wanted, column


def test_values_stand_within_the_bounds_of_their_facts() -> None:
    for table in made().tables:
        for column, dtype in frame(table).schema.items():
            if column == "id" or dtype != pl.Int64:
                continue
            info, values = facts_of(table, column), frame(table)[column].drop_nulls()
            assert info.minimum is None or values.min() >= info.minimum, column  # type: ignore[operator]
            assert values.max() <= info.maximum, column  # type: ignore[operator]


def test_some_facts_are_unknown_and_most_are_not() -> None:
    main = frame(MAIN)
    of_all = ("database_submission.filer.", "recipient.", "sphere_year.", "application.grounds.", "charity_report.")
    shares = {name: main[name].null_count() / SIZE for name in main.columns if name.startswith(of_all)}
    unsaid = {"database_submission.filer.form", "recipient.bearer", "recipient.non_commercial", "sphere_year.form",
              "sphere_year.incomes", "charity_report.organisation.form", "charity_report.year"}  # fmt: skip
    assert {name for name, share in shares.items() if share == 0} == unsaid
    assert all(0.005 < share < 0.05 for name, share in shares.items() if name not in unsaid)


def test_organisations_that_tell_little_tell_little_of_everything() -> None:
    gone = frame(MAIN).select(pl.col("recipient.polls").is_null(), pl.col("sphere_year.is_new").is_null())
    share = gone["recipient.polls"].mean()
    together = gone.filter("recipient.polls")["sphere_year.is_new"].mean()
    assert together > 5 * share  # type: ignore[operator]


# Subjects


def nested(row: dict[str, Any], table: str) -> dict[str, dict[str, Any]]:
    """The facts of a row by subject, as a case file has them; the facts that it does not have left out."""
    out: dict[str, dict[str, Any]] = {}
    for column, value in row.items():
        if column == "id" or value is None or column in LISTS.values():
            continue
        at = out
        *path, last = column.split(".")
        for name in path:
            at = at.setdefault(name, {})
        at[last] = value
    return out


def subjects(count: int) -> Iterator[dict[str, Any]]:
    """The first organisations as subjects of the law, with their incomes."""
    kinds = {snake(kind.__name__): kind for kind in KZ.subjects()}
    items: dict[str, dict[int, list[Any]]] = {}
    for table, path in LISTS.items():
        for row in frame(table).filter(pl.col("id") <= count).iter_rows(named=True):
            items.setdefault(path, {}).setdefault(row.pop("id"), []).append(
                {name: value for name, value in row.items() if value is not None}
            )
    for row in frame(MAIN).head(count).iter_rows(named=True):
        given = nested(row, MAIN)
        for path in LISTS.values():
            subject, fact = path.split(".")
            if row[path]:
                given[subject][fact] = items[path].get(row["id"], [])
        yield {name: kinds[name].from_facts(facts) for name, facts in given.items()}


def test_the_law_accepts_the_facts_of_each_row() -> None:
    seen = list(subjects(200))
    assert len(seen) == 200
    assert all("income_year" in one and "recipient" in one for one in seen)
    assert sum("association" in one for one in seen) > 50
    for table, name in (("receipts", "receipt"), ("offences", "offence")):
        kind = made().kind(table)
        rows = frame(table).head(200)
        assert len(rows) == 200
        told = [kind.from_facts(nested(row, table)[name]) for row in rows.iter_rows(named=True)]  # type: ignore[union-attr]
        assert all(one.to_facts() for one in told)


GOALS = (
    "associations.may_be_founded", "associations.territorial_status", "associations.registrar",
    "associations.filing_due_moved", "associations.status_confirmation_due", "registration.fee_if_paid_now",
    "ngo_database.must_submit", "foreign_money.activity_is_listed", "income.may_exclude", "income.excluded_income",
    "income.taxed_income", "income.income_tax", "income.advance_payments", "social_sphere.is_social_sphere",
    "social_sphere.reduction", "social_sphere.tax", "charity.is_charitable_organisation", "charity.is_set_up_rightly",
    "state_money.may_be_nominated",
)  # fmt: skip


@pytest.mark.parametrize("goal", GOALS)
def test_what_people_come_for_is_known_of_most(goal: str) -> None:
    rule = KZ.rules[goal]
    (kind,) = [kind for name, kind in rule.parameters.items() if name != "on"]
    about = [one for one in (inner(row, kind) for row in subjects(150)) if one is not None]
    known = [decide(rule, one, on=ON) for one in about]
    assert len(about) > 50
    assert sum(answer.known for answer in known) > 0.85 * len(about)


def inner(row: dict[str, Any], kind: type) -> Any:
    """The subject of this kind, or the part of another that is of this kind."""
    for subject in row.values():
        if isinstance(subject, kind):
            return subject
        for name, info in type(subject).__facts__.items():
            if info.kind == "part" and info.type is kind:
                return getattr(subject, name)
    return None


def test_answers_differ_from_row_to_row() -> None:
    rows = list(subjects(600))
    for goal in ("associations.territorial_status", "ngo_database.must_submit", "social_sphere.is_social_sphere",
                 "charity.is_set_up_rightly", "income.may_exclude"):  # fmt: skip
        rule = KZ.rules[goal]
        (kind,) = [kind for name, kind in rule.parameters.items() if name != "on"]
        told = {decide(rule, one, on=ON).value for one in (inner(row, kind) for row in rows) if one is not None}
        assert len(told - {None}) > 1, goal


def test_receipts_and_cases_have_answers_too() -> None:
    for table, name, goals in (
        ("receipts", "receipt", ("foreign_money.must_notify", "foreign_money.must_report", "foreign_money.notice_due")),
        (
            "offences",
            "offence",
            ("sanctions.may_be_penalised", "sanctions.warning_must_be_applied", "sanctions.heard_by_court"),
        ),
    ):
        kind = made().kind(table)
        rows = [kind.from_facts(nested(row, table)[name]) for row in frame(table).head(100).iter_rows(named=True)]  # type: ignore[union-attr]
        for goal in goals:
            known = sum(decide(KZ.rules[goal], one, on=ON).known for one in rows)
            assert known > 85, goal


@pytest.mark.parametrize("goal", GOALS)
def test_columns_are_read_as_the_rows_are(goal: str) -> None:
    rule = KZ.rules[goal]
    kinds = {snake(kind.__name__): kind for kind in KZ.subjects()}
    names = dict.fromkeys(column.split(".")[0] for column in frame(MAIN).columns[1:])
    about = {f"{name}.": kinds[name] for name in names}
    (kind,) = [kind for name, kind in rule.parameters.items() if name != "on"]
    lists = {path: frame(table) for table, path in LISTS.items()}
    out = sweep(frame(MAIN), [rule], on=ON, about=about, lists=lists, key="id", keep=["id"])[goal]
    known = 0
    for value, row in zip(out.head(100), subjects(100)):
        one = inner(row, kind)
        if value is not None:
            known += 1
            assert one is not None
            assert value == decide(rule, one, on=ON).value
    assert known > 30


def test_texts_of_the_totals_are_translated() -> None:
    assert {one.text for one in made().model.totals} == set(TEXTS)


# What was published


@pytest.mark.parametrize("seed", [SEED, 5])
def test_totals_are_those_that_were_published_within_the_error_of_a_sample(seed: int) -> None:
    block = made().block(seed, 0, SIZE)
    totals = made().totals([made().count(block)], SIZE)
    assert {one.total.name for one in totals} >= {"active", "filed_in_time", "database_cases", "awarded", "grants"}
    for one in totals:
        if one.total.sum:
            # Amounts spread about as much as their mean, so the number of those that have one decides.
            share = Fraction(made().model.number("supported")) / SIZE
            share *= made().model.assumed["grant_share" if one.total.name == "grants" else "order_share"]
            error = float(one.expected) * sqrt(2.8 / float(share * SIZE))
        else:
            error = sqrt(float(one.expected) * (1 - float(one.expected) / SIZE))
        assert abs(one.found - one.expected) <= 4 * error, one.total.name


def test_a_million_rows_are_nearer() -> None:
    counts = [made().count(made().block(1, start, 250_000)) for start in range(0, 1_000_000, 250_000)]
    for one in made().totals(counts, 1_000_000):
        assert 0.95 < one.found / one.expected < 1.05, one.total.name


def test_totals_can_be_told_from_the_columns() -> None:
    main = frame(MAIN).filter(pl.col("database_submission.filed_on") <= date(2023, 3, 31))
    block = made().block(SEED, 0, SIZE)
    assert len(main) == made().count(block)["filed_in_time"]
    assert frame("offences")["id"].n_unique() == made().count(block)["database_cases"]
    told = frame("incomes").filter(pl.col("kind") == "social-order")["amount"].sum()
    assert told == made().count(block)["orders"]


def test_as_many_are_bound_to_tell_of_foreign_money_as_the_register_has_rows() -> None:
    kind = made().kind("receipts")
    rule = KZ.rules["foreign_money.must_notify"]
    out = sweep(frame("receipts"), [rule], on=date(2022, 12, 1), about={"receipt.": kind})
    bound = out.filter(pl.col(rule.id).fill_null(False))["id"].n_unique()
    # Some are freed by the purpose of the money, and of some too little is known.
    assert 0.75 * 240 < bound < 1.15 * 240


def test_counts_by_year_are_met() -> None:
    days = frame(MAIN)["association.registered_on"].drop_nulls()
    for name, day in (("registered_1997", date(1998, 1, 1)), ("registered_2016", date(2016, 8, 31))):
        share = float(made().model.number(name)) / SIZE
        assert (days < day).mean() == pytest.approx(share, abs=4 * sqrt(share * (1 - share) / len(days)))


def test_the_page_shows_the_totals_of_this_description() -> None:
    page = (Path(__file__).parents[1] / "docs" / "sample.md").read_text(encoding="utf-8")
    for one in made().totals([made().count(made().block(1, 0, SIZE))], SIZE):
        assert f"| {one.total.text} | {round(one.published):,} | {one.found:,} | " in page
    assert f"and {len(frame(MAIN).columns) - 1} facts" in page


def test_every_figure_has_a_source_and_a_day() -> None:
    for one in made().model.figures.values():
        assert isinstance(one, Figure)
        assert one.source and one.as_of and one.text, one.name


# Descriptions


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ('[facts.association]\nmembers = { chance = "0.5" }', "association.members: no such fact"),
        ("[facts.guild]\nsize = { value = 1 }", "guild: the law is about no such thing"),
        ('[facts.association]\ncitizen_initiators = { chance = "0.5" }', "is drawn as bool, and the fact is int"),
        ('[variables.form]\nby = "size"\nchance = { other = 1 }', "size: is not described before it is used"),
        ("[variables.form]\nvalue = 1\nchance = 1", "form: say one of"),
        ('[variables.form]\nchance = "active / nothing"', "active / nothing: cannot be worked out"),
        (
            '[variables.form]\nweights = { a = 1 }\n[variables.more]\nwhere = { form = "b" }\nvalue = 1',
            "form: is never b",
        ),
        ("[facts.database_filer]\nform = { weights = { guild = 1 } }", "database_filer.form"),
    ],
)
def test_a_description_with_a_mistake_is_refused(said: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "description.toml").write_text(
        'about = "none"\nas_of = 2023-01-01\nsize = "active"\nfiles = ["one.toml"]\n[published.active]\nvalue = 10\n'
        'text = "a"\nsource = "b"\nas_of = "c"\n[assumed]\n[unknown]\n[totals]\n'
    )
    (tmp_path / "one.toml").write_text(said)
    with pytest.raises(PopulationError, match=told.replace("/", ".")):
        population(KZ, tmp_path)
