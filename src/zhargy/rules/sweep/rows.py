"""Subjects as the rows of a frame: the columns that `sweep` reads, made from facts given one by one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from decimal import Decimal
from typing import Any

from zhargy.rules.facts import FactInfo, Subject


def frames_of(kind: type[Subject], subjects: Sequence[Subject], key: str = "id") -> tuple[Any, dict[str, Any]]:
    """A Polars frame of the subjects, one row each, and one of the items of each one-to-many fact.

    Facts that a subject does not have are null. key: the column that numbers the subjects, and says whose item it is.
    """
    import polars as pl

    columns: dict[str, Any] = {key: pl.Series(range(len(subjects)), dtype=pl.Int64)}
    lists: dict[str, Any] = {}
    for path, info in kind.walk():
        told = [_value(subject, path) for subject in subjects]
        if info.kind == "many":
            columns[path] = pl.Series([one is not None for one in told], dtype=pl.Boolean)
            whose = [number for number, items in enumerate(told) for _ in items or ()]
            items = [item for items in told for item in items or ()]
            frame, _ = frames_of(info.type, items, f"{key} of the item")
            lists[path] = frame.drop(f"{key} of the item").with_columns(pl.Series(key, whose, dtype=pl.Int64))
        else:
            columns[path] = pl.Series([_plain(one, info) for one in told], dtype=_dtype(info, told))
    return pl.DataFrame(columns), lists


def _value(subject: Subject, path: str) -> Any:
    at: Any = subject
    for name in path.split("."):
        at = at.__dict__.get(name)
        if at is None:
            return None
    return at


def _plain(value: Any, info: FactInfo) -> Any:
    return value.value if info.choices and value is not None else value


def _dtype(info: FactInfo, values: Sequence[Any]) -> Any:
    import polars as pl

    if info.choices:
        return pl.Enum([member.value for member in info.choices])
    if info.type is Decimal:
        digits = max((-int(one.as_tuple().exponent) for one in values if one is not None), default=0)
        return pl.Decimal(38, max(digits, 0))
    return {bool: pl.Boolean, int: pl.Int64, date: pl.Date, time: pl.Time, str: pl.String}[info.type]
