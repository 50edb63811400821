"""Every case file read as rows of a frame: what a case expects of a rule, its column gives."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from zhargy.cases import Case, files, read
from zhargy.files import read_text, read_yaml
from zhargy.law.kz import KZ
from zhargy.rules import Rule, Subject, Unknown, decide
from zhargy.rules.sweep import CannotSweep, sweep
from zhargy.rules.sweep.rows import frames_of

CASES = Path(__file__).parents[2] / "cases"
Row = tuple[Subject, date, Case]


def rows_by_kind() -> dict[tuple[type[Subject], str], list[Row]]:
    """The subjects that case files are about, by their kind and the reform that is asked for."""
    out: dict[tuple[type[Subject], str], list[Row]] = defaultdict(list)
    for file in files(CASES):
        for document in read_yaml(read_text(file), str(file)):
            case = read(document, str(file), KZ)
            for subject in case.subjects.values():
                out[type(subject), case.reform].append((subject, case.on, case))
    return out


ROWS = rows_by_kind()


def about(rule: Rule[..., Any], kind: type[Subject]) -> bool:
    return [one for name, one in rule.parameters.items() if name != "on"] == [kind]


@pytest.mark.parametrize(("kind", "reform"), ROWS, ids=lambda one: getattr(one, "__name__", one))
def test_the_column_of_a_rule_gives_what_cases_expect(kind: type[Subject], reform: str) -> None:
    told = ROWS[kind, reform]
    rules = list(dict.fromkeys(KZ.rules[id] for *_, case in told for id in case.expect if about(KZ.rules[id], kind)))
    frame, lists = frames_of(kind, [subject for subject, *_ in told])
    frame = frame.with_columns(pl.Series("the day", [on for _, on, _ in told]))
    compared = 0
    for rule in rules:
        try:
            out = sweep(frame, [rule], on="the day", lists=lists, key="id", reform=reform, keep=["id"])
        except CannotSweep as error:
            assert "too many" in str(error)
            continue
        for (subject, on, case), got in zip(told, out.sort("id")[rule.id].to_list(), strict=True):
            if rule.id not in case.expect:
                continue
            value = case.expect[rule.id]
            if got is None and not isinstance(value, Unknown):
                # Kleene logic leaves open what decide settles by looking at every way of filling in.
                assert isinstance(decide(rule, subject, on=on, reform=reform, settle=False).value, Unknown)
                continue
            expected = None if isinstance(value, Unknown) else getattr(value, "value", value)
            assert got == expected, f"{case.file}:{case.line} {rule.id}"
            compared += 1
    assert compared or not rules
