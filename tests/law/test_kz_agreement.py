"""The whole law read as columns, against decide: every rule about one subject, on facts near its boundaries.

`ZHARGY_LONG=1` draws many more, on every library of frames; see `make test-long`.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest

from tests.rules.agreement import Pool, by_subject, decided, differences, subjects
from zhargy.law.kz import KZ
from zhargy.rules import Rule, Subject, Unknown
from zhargy.rules.sweep import CannotSweep

LONG = bool(os.environ.get("ZHARGY_LONG"))
COUNT = 450 if LONG else 10
KINDS = by_subject(KZ)
FEW = ("Association", "Donor", "DatabaseFiler", "Receipt")


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    from tests.spark import session

    with session("local[2]") as made:
        yield made


def compare(kind: type[Subject], rules: list[Rule[..., Any]], engine: str, count: int, spark: Any = None) -> None:
    """Hold one engine against decide for subjects of one kind: on a day for all, then on a day of each row."""
    random, pool = Random(f"{kind.__name__} {engine}"), Pool(rules)
    for dated in (False, True):
        told = subjects(kind, pool, random, count // 2)
        days = [pool.day(random) for _ in told] if dated else [pool.day(random)] * len(told)
        try:
            found = list(differences(kind, rules, told, days, [engine], spark))
        except CannotSweep as error:
            # Terms drawn at random can be of any length; no table holds them all.
            assert "too many" in str(error)
            continue
        assert not found, found[0]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_polars_agrees_with_decide(kind: type[Subject]) -> None:
    compare(kind, KINDS[kind], "polars", COUNT)


@pytest.mark.parametrize("engine", ["duckdb", "pandas"])
@pytest.mark.parametrize("kind", KINDS if LONG else list(KINDS)[::6], ids=lambda kind: kind.__name__)
def test_other_libraries_agree_with_decide(kind: type[Subject], engine: str) -> None:
    compare(kind, KINDS[kind], engine, COUNT if LONG else 6)


@pytest.mark.parametrize(
    "kind", [kind for kind in KINDS if LONG or kind.__name__ in FEW], ids=lambda kind: kind.__name__
)
def test_spark_agrees_with_decide(kind: type[Subject], spark: Any) -> None:
    compare(kind, KINDS[kind], "spark", COUNT if LONG else 6, spark)


def near_the_end(subject: Subject) -> bool:
    """Whether a year among the facts is one of the first or last that facts may have."""
    return re.search(r"\b(190\d|219\d|2200)\b", str(subject.to_facts())) is not None


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_the_solver_agrees_with_decide(kind: type[Subject]) -> None:
    from zhargy.rules.prove.reading import evaluate
    from zhargy.rules.prove.terms import CannotTranslate

    random, pool = Random(f"{kind.__name__} solver"), Pool(KINDS[kind])
    for subject in subjects(kind, pool, random, 20 if LONG else 1):
        for rule in random.sample(KINDS[kind], min(2, len(KINDS[kind]))):
            on = pool.day(random)
            try:
                told = evaluate(rule, subject, on=on)
            except CannotTranslate as error:
                # A term of any length, or a day outside of all days: only facts near their end lead there.
                assert "a day that it works out" not in str(error) or near_the_end(subject)
                continue
            found = None if isinstance(told, Unknown) else getattr(told, "value", told)
            assert found == decided(rule, subject, on), (rule.id, on, subject.to_facts())
