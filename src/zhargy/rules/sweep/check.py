"""Columns held against the facts that rules read: everything wrong in one report, before anything is computed."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import Any

import narwhals as nw

from zhargy.i18n import N_, gettext
from zhargy.rules.exact import FIRST_DAY, LAST_DAY
from zhargy.rules.facts import FactInfo
from zhargy.rules.sweep.frames import Engine
from zhargy.rules.sweep.shapes import Shape
from zhargy.rules.values import ZhargyError

SHOWN = 5
_CLOCK = r"^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$"


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a column: the message (an English msgid with its values), in how many rows, the first ones."""

    column: str
    message: str
    values: tuple[tuple[str, str], ...] = ()
    count: int = 0
    rows: tuple[str, ...] = ()

    def text(self) -> str:
        """The problem in the language in use."""
        told = f"{self.column}: {gettext(self.message).format_map(dict(self.values))}"
        if self.count:
            told += gettext(N_(" (rows: {count}; first: {rows})")).format(count=self.count, rows=", ".join(self.rows))
        return told


class ColumnErrors(ZhargyError):
    """The columns cannot be used. `problems` lists everything that is wrong; nothing was computed."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = list(problems)
        super().__init__("\n".join(problem.text() for problem in self.problems))


@dataclass(frozen=True, slots=True)
class Checked:
    """A frame that has a column of the right type for each fact: its name and shape, by the path of the fact."""

    frame: Any
    columns: dict[str, str]
    shapes: dict[str, Shape]
    problems: tuple[Problem, ...]
    rows: int = 0


def check(
    frame: Any, facts: Mapping[str, FactInfo], engine: Engine, *, key: str = "", day: str = "",
    unknown: Iterable[str] = (), unique: bool = True,
) -> Checked:  # fmt: skip
    """Hold the columns of `frame` against the facts that rules read, by path.

    key: the column that names a row, without gaps; unique: and without repetition. day: the column with each row's
    day. unknown: facts that nobody gave, which may be missing.
    """
    schema = dict(frame.collect_schema())
    asked = {**facts, **({day: FactInfo(day, "", type=date)} if day else {})}
    there = {path: info for path, info in asked.items() if path in schema}
    absent = [path for path in asked if path not in schema and path in unknown]
    problems = _missing(schema, asked, [*absent, *there], key)
    for path, info in list(there.items()):
        if bad := _wrong_type(schema[path], info):
            problems.append(Problem(path, bad, (("type", str(schema[path])),)))
            # What can be read is still held against its facts, so that nobody mends a file twice.
            del there[path]
    key = key if key in schema else ""
    held, columns, scales = _read(frame, schema, there, absent, facts, engine)
    told = _measured(held, there, columns, key, unique)
    shapes = {path: Shape(True) for path in absent}
    shapes.update((path, _shape(path, info, told, scales.get(path, 0))) for path, info in there.items())
    for path, info in there.items():
        # Words that are all in their list need no second look when rules are computed.
        if info.choices and schema[path] == nw.String == engine.dtype(info.type):
            if told[f"null {path}"] == told.get(f"given {path}"):
                columns = {**columns, path: path}
    sure = [name for name in (key, day) if f"null {name}" in told]
    problems += _found(held, there, columns, told, scales, key, sure, unique)
    return Checked(held, columns, shapes, tuple(problems), told["rows"])


def _missing(schema: Mapping[str, Any], asked: Iterable[str], fine: Iterable[str], key: str) -> list[Problem]:
    out = []
    for path in asked:
        if path not in fine:
            near = difflib.get_close_matches(path, [name for name in schema if name not in asked], n=1, cutoff=0.7)
            if near:
                out.append(Problem(path, N_("there is no such column; is it {near}?"), (("near", near[0]),)))
            else:
                out.append(Problem(path, N_("there is no such column; say that it is unknown if nobody knows it")))
    if key and key not in schema:
        out.append(Problem(key, N_("there is no such column")))
    return out


def _read(
    frame: Any, schema: Mapping[str, Any], there: Mapping[str, FactInfo], absent: Iterable[str],
    facts: Mapping[str, FactInfo], engine: Engine,
) -> tuple[Any, dict[str, str], dict[str, int]]:  # fmt: skip
    """The frame with columns of the types that are computed with beside those given, their names, digits of amounts."""
    columns = {path: path for path in there}
    texts, lists, typed, scales = {}, {}, [], {}
    for path, info in there.items():
        new = f"={path}"
        if info.choices and schema[path] == engine.dtype(info.type) != nw.String:
            continue
        if info.choices:
            lists[new] = (path, info.type)
        elif schema[path] == nw.String and info.type not in (str, time):
            texts[new] = (path, bool if info.kind == "many" else info.type)
        elif info.type in (int, Decimal, time) and schema[path] != nw.Int64:
            typed.append(_typed(path, schema[path], info).alias(new))
        else:
            continue
        columns[path] = new
        if info.type is Decimal:
            scales[path] = 2 if new in texts else int(getattr(schema[path], "scale", 0) or 0)
    held = engine.listed(frame, lists) if lists else frame
    held = engine.text(held, texts) if texts else held
    amounts = [
        (nw.col(new) * nw.lit(100)).cast(nw.Int64).alias(new) for new, (_, kind) in texts.items() if kind is Decimal
    ]
    blank = [engine.null(facts[path].type).alias(f"={path}") for path in absent]
    held = held.with_columns(*typed, *amounts, *blank) if typed or amounts or blank else held
    return held, {**columns, **{path: f"={path}" for path in absent}}, scales


def _wrong_type(dtype: Any, info: FactInfo) -> str:
    """Why a column of this type cannot hold the fact; "" if it can."""
    kind = info.type
    if info.kind == "many":
        return "" if dtype == nw.Boolean else N_("must say whether the list is known: yes or no, not {type}")
    if dtype.is_float():
        return N_("binary fractions are not exact; give whole numbers or decimals, not {type}")
    if dtype == nw.String:
        return ""
    fits = {
        bool: dtype == nw.Boolean, int: dtype.is_integer() or dtype.is_decimal(), date: dtype == nw.Date,
        Decimal: dtype.is_integer() or dtype.is_decimal(), time: dtype in (nw.Time, nw.Unknown), str: False,
    }.get(kind, dtype in (nw.Categorical, nw.Enum))  # fmt: skip
    words = {
        bool: N_("must be yes or no, not {type}"), int: N_("must be a whole number, not {type}"),
        Decimal: N_("must be a number, not {type}"), date: N_("must be a day, not {type}"),
        time: N_("must be a time of day, not {type}"),
    }  # fmt: skip
    return "" if fits else words.get(kind, N_("must be text, not {type}"))


def _typed(path: str, dtype: Any, info: FactInfo) -> nw.Expr:
    column = nw.col(path)
    if info.type is time:
        if dtype == nw.String:
            short = column.str.len_chars() == 5
            return nw.when(short).then(nw.concat_str([column, nw.lit(":00")])).otherwise(column)
        return column.cast(nw.String).str.slice(0, 8)
    if dtype.is_decimal() and dtype.scale and info.type is Decimal:
        return (column * nw.lit(10 ** int(dtype.scale))).cast(nw.Int64)
    return column.cast(nw.Int64)


def _measured(
    frame: Any, there: Mapping[str, FactInfo], columns: Mapping[str, str], key: str, unique: bool
) -> dict[str, Any]:
    asked = [nw.len().alias("rows")]
    for path, info in there.items():
        column = nw.col(columns[path])
        asked.append(column.null_count().alias(f"null {path}"))
        if columns[path] != path:
            asked.append(nw.col(path).null_count().alias(f"given {path}"))
        if info.type in (int, Decimal, date):
            asked += [column.min().alias(f"low {path}"), column.max().alias(f"high {path}")]
        if info.type is time:
            asked.append((~column.str.contains(_CLOCK)).cast(nw.Int64).sum().alias(f"bad {path}"))
    if key:
        if key not in there:
            asked.append(nw.col(key).null_count().alias(f"null {key}"))
        if unique:
            asked.append(nw.col(key).n_unique().alias(f"different {key}"))
    out = frame.select(*asked)
    out = out.collect() if hasattr(out, "collect") else out
    return {name: out[name].to_list()[0] for name in out.columns}


def _shape(path: str, info: FactInfo, told: Mapping[str, Any], scale: int) -> Shape:
    nullable = bool(told[f"null {path}"])
    low, high = told.get(f"low {path}"), told.get(f"high {path}")
    if info.type is date:
        return Shape(nullable, 0, low.toordinal() if low else 1, high.toordinal() if high else 0)
    return Shape(nullable, scale, int(low or 0), int(high or 0))


def _found(
    frame: Any, there: Mapping[str, FactInfo], columns: Mapping[str, str], told: Mapping[str, Any],
    scales: Mapping[str, int], key: str, sure: Iterable[str], unique: bool,
) -> list[Problem]:  # fmt: skip
    out = []

    def add(column: str, message: str, bad: nw.Expr, **values: str) -> None:
        shown, count = _rows(frame, bad, key or column)
        out.append(Problem(column, message, tuple(values.items()), count, shown))

    for path, info in there.items():
        column = nw.col(columns[path])
        if told[f"null {path}"] > told.get(f"given {path}", told["rows"]):
            add(path, _unread(info), column.is_null() & ~nw.col(path).is_null(), **_words(info))
        if told.get(f"bad {path}"):
            add(path, N_("must be a time such as 09:30"), ~column.str.contains(_CLOCK))
        low, high = told.get(f"low {path}"), told.get(f"high {path}")
        if low is None:
            continue
        first, last = _bounds(info, scales.get(path, 0))
        if first is not None and low < first:
            add(path, N_("must not be below {minimum}"), column < first, minimum=str(_bounds(info, 0)[0]))
        if high > last:
            add(path, N_("must not be above {maximum}"), column > last, maximum=str(_bounds(info, 0)[1]))
    for name in sure:
        if told[f"null {name}"]:
            add(name, N_("must not be empty"), nw.col(name).is_null())
    if key and unique and told[f"different {key}"] < told["rows"] and not told[f"null {key}"]:
        again = frame.group_by(key).agg(nw.len().alias("__n")).filter(nw.col("__n") > 1)
        shown, count = _rows(again, nw.col("__n") > 1, key)
        out.append(Problem(key, N_("names more than one row"), (), count, shown))
    return out


def _bounds(info: FactInfo, scale: int) -> tuple[Any, Any]:
    """The least and greatest value that a fact may have, as its column holds it."""
    if info.type is date:
        return FIRST_DAY, LAST_DAY
    return None if info.minimum is None else info.minimum * 10**scale, info.maximum * 10**scale


def _rows(frame: Any, bad: nw.Expr, shown: str) -> tuple[tuple[str, ...], int]:
    """The first rows that are bad, by the column that names them, and how many there are."""
    found = frame.filter(bad).select(nw.col(shown).alias("row"))
    count = found.select(nw.len().alias("n"))
    some = found.head(SHOWN)
    count, some = (one.collect() if hasattr(one, "collect") else one for one in (count, some))
    return tuple(str(one) for one in some["row"].to_list()), int(count["n"].to_list()[0])


def _unread(info: FactInfo) -> str:
    if info.type is bool or info.kind == "many":
        return N_("must be yes or no")
    if info.type is date:
        return N_("must be an existing day as YEAR-MONTH-DAY, for example 2023-06-12")
    if info.type is Decimal:
        return N_("must be a number with at most 2 digits after the point")
    if info.type is int:
        return N_("must be a whole number")
    return N_("must be one of {choices}")


def _words(info: FactInfo) -> dict[str, str]:
    return {"choices": ", ".join(one.value for one in info.choices)} if info.choices else {}
