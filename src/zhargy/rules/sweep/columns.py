"""A program as columns of a frame: what is used more than once apart, tables looked up, lists added up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import groupby, product
from typing import Any

import narwhals as nw

from zhargy.rules.exact import FIRST_DAY, LAST_DAY
from zhargy.rules.program import Op, walk
from zhargy.rules.sweep import shapes
from zhargy.rules.sweep.check import Checked
from zhargy.rules.sweep.expressions import CannotSweep, Column, Expressions
from zhargy.rules.sweep.frames import Engine
from zhargy.rules.sweep.shapes import Shape
from zhargy.rules.sweep.tables import below, cells
from zhargy.rules.values import ZhargyError

BEYOND = 10
MOST_NUMBERS, MOST_DAYS, MOST_CELLS, MOST_CELLS_WRITTEN = 16, 200_000, 500_000, 24


class Columns(Expressions):
    """Computes operations over one frame.

    checked: a frame with a column for each fact. engine: whose frame it is. lists: by one-to-many fact, the Columns of
    its items. key: the column by which items belong to a row. name: of items, the fact; most: how many one row has.
    day: the column with each row's day.
    """

    def __init__(
        self, checked: Checked, engine: Engine, key: str = "", lists: Mapping[str, Columns] | None = None,
        name: str = "", most: int = 1, day: str = "",
    ) -> None:  # fmt: skip
        facts = {path: (name, checked.shapes[path]) for path, name in checked.columns.items()}
        super().__init__(engine, facts, day)
        self.frame, self.key, self.name, self.most = checked.frame, key, name, most
        self.lists = lists or {}

    def compute(self, ops: Iterable[Op]) -> None:
        """Give each of these operations, and each that is used more than once, a column of its own."""
        wanted = list(dict.fromkeys(ops))
        order = list(walk(wanted, below))
        uses = Counter(arg for op in order for arg in dict.fromkeys(below(op)))
        days = {op.args[0] for op in order if op.name == "call"}
        apart = {op for op in order if uses[op] > 1 or op in wanted or self._is_looked_up(op)}
        apart |= {arg for op in order for arg in self._repeated(op)}
        apart = {op for op in apart if op.name not in ("const", "gap", "fact")} | {
            op for op in days if op.name != "fact"
        }
        level: dict[Op, int] = {}
        for op in order:
            level[op] = max((level[arg] for arg in below(op)), default=0) + (op in apart)
        staged = sorted((op for op in order if op in apart), key=lambda op: level[op])
        for _, stage in groupby(staged, key=lambda op: level[op]):
            self._stage(list(stage))

    def given(self, op: Op) -> bool:
        """Whether every row, or every item of the list that the fact is of, has a value for it."""
        where = self if op.data[0] in ("", self.name) or op.data[2] is None else self.lists.get(op.data[0])
        return where is not None and not where.facts[where._path(op)][1].nullable

    def _repeated(self, op: Op) -> tuple[Op, ...]:
        """The arguments that its expression names more than once: written out, they would double at each step."""
        if op.name == "extreme" or (op.name == "arith" and op.data in ("//", "%")):
            return op.args
        if op.name == "table":
            return below(op)
        if op.name in ("choose", "select") and self._may_be_unknown(op.args[0]):
            return op.args if op.name == "choose" else op.args[:1]
        return ()

    def _stage(self, ops: list[Op]) -> None:
        plain = {f"_{op.number}": op for op in ops if not self._is_looked_up(op)}
        made = {name: self.of(op) for name, op in plain.items()}
        if made:
            self.frame = self.frame.with_columns(*(one.expr.alias(name) for name, one in made.items()))
        for name, op in plain.items():
            self._made[op] = Column(nw.col(name), made[name].shape)
        for op in ops:
            if op.name == "call":
                self._made[op] = self._looked_up(op)
            elif op.name == "aggregate":
                self._made[op] = self._gathered(op)
            elif op.name == "arith":
                self._made[op] = self._kept(op, self._arithmetic(op))
            elif self._is_looked_up(op):
                self._made[op] = self._found_in_table(op)

    def _name(self, op: Op) -> str:
        """The name of the column of an operation that has one of its own."""
        return self.facts[self._path(op)][0] if op.name == "fact" else f"_{op.number}"

    # what needs more than an expression

    def _is_looked_up(self, op: Op) -> bool:
        match op.name:
            case "call" | "aggregate":
                return True
            case "table":
                return len(cells(op)) > MOST_CELLS_WRITTEN
        return self.engine.cuts and op.name == "arith" and op.data in ("//", "%")

    def _divided(self, op: Op, first: Column, second: Column) -> nw.Expr:
        """The quotient, rounded down; that of decimals, towards zero."""
        if not self.engine.cuts:
            return super()._divided(op, first, second)
        name, by = f"_{op.number}_cut", op.args[1]
        frame = self.frame.with_columns(first.expr.alias(f"{name}_first"))
        if by.name == "const":
            self.frame = self.engine.quotient(frame, f"{name}_first", self._written(by.data, second.shape), name)
        else:
            frame = frame.with_columns(second.expr.alias(f"{name}_second"))
            self.frame = self.engine.quotient(frame, f"{name}_first", f"{name}_second", name)
        cut = nw.col(name)
        if op.type is not int or (first.shape.low >= 0 and second.shape.low >= 0):
            return cut
        inexact = (cut * second.expr != first.expr) & ((first.expr < 0) != (second.expr < 0))
        return self.engine.when(inexact).then(cut - 1).otherwise(cut)

    def _found_in_table(self, op: Op) -> Column:
        """A large table: the keys make a place in it."""
        found, keys = cells(op), below(op)
        members = [list(dict.fromkeys(combination[place] for combination in found)) for place in range(len(keys))]
        place = nw.lit(0)
        for key, known in zip(keys, members, strict=True):
            column = self.of(key)
            position = self._null(int)
            for index, member in reversed(list(enumerate(known))):
                position = (
                    self.engine.when(column.expr == self._written(member, column.shape))
                    .then(self.engine.literal(index))
                    .otherwise(position)
                )
            place = place * nw.lit(len(known)) + position
        shape = replace(self._shape_of(set(found.values()), op), nullable=True)
        values = tuple(self._cell(found.get(combination), shape) for combination in product(*members))
        return self._looked_up_at(place, Shape(True), f"_{op.number}", values, shape, op.type)

    def _cell(self, value: Any, shape: Shape) -> Any:
        return None if value is None else self._written(value, shape)

    def _looked_up(self, op: Op) -> Column:
        day, *numbers = op.args
        if len(numbers) > 1 or any(one.type is not int for one in numbers):
            raise CannotSweep(f"{op.data.name} takes more than a day and a number")
        column = self.of(day)
        if column.shape.high < column.shape.low:
            return Column(self._null(op.type), Shape(True))
        if not numbers:
            return self._table_of_days(op, day, None, f"_{op.number}")
        number = self.of(numbers[0])
        choices = self._few(numbers[0], number.shape)
        if choices is None:
            return self._shifted(op, day, number) if op.data.days else self._table_of_both(op, day, numbers[0])
        if len(choices) == 1 and not number.shape.nullable:
            return self._table_of_days(op, day, choices[0], f"_{op.number}")
        out = Column(self._null(op.type), Shape(True))
        for index, value in enumerate(choices):
            told = self._table_of_days(op, day, value, f"_{op.number}_{index}")
            expr = self._either(number.expr == value, told.expr, out.expr, number.shape.nullable, op.type)
            out = Column(expr, shapes.joined((told.shape, out.shape) if index else (told.shape,), True))
        return self._kept(op, out)

    def _few(self, op: Op, shape: Shape) -> list[int] | None:
        """The values that a number can have, if they are few."""
        told = _constants(op)
        if told is not None:
            return sorted(told)
        return list(range(shape.low, shape.high + 1)) if shape.high - shape.low < MOST_NUMBERS else None

    def _table_of_days(self, op: Op, day: Op, number: int | None, name: str) -> Column:
        shape = self.of(day).shape
        first, values, told = day_table(op.data, *_years(shape), number)
        self.frame = self.engine.number_days(self.frame, self._name(day), first, f"{name}_day")
        return self._looked_up_at(nw.col(f"{name}_day"), shape, name, values, told, op.type)

    def _table_of_both(self, op: Op, day: Op, number: Op) -> Column:
        """A table by day and number, where the number is not one of a few."""
        days, numbers = self.of(day), self.of(number)
        first, last = (days.shape.low, days.shape.high) if day.name == "const" else _years(days.shape)
        least, width = numbers.shape.low, numbers.shape.high - numbers.shape.low + 1
        if (last - first + 1) * width > MOST_CELLS:
            told = f"numbers from {least} to {numbers.shape.high}"
            raise CannotSweep(f"{op.data.name} of {told}, from {last - first + 1} days on: too many for a table")
        tables = [day_table(op.data, first, last, least + index) for index in range(width)]
        values = tuple(tables[index][1][place] for place in range(last - first + 1) for index in range(width))
        self.frame = self.engine.number_days(self.frame, self._name(day), first, f"_{op.number}_day")
        key = nw.col(f"_{op.number}_day") * nw.lit(width) + (numbers.expr - nw.lit(least))
        shape = shapes.joined([one[2] for one in tables], any(one[2].nullable for one in tables))
        known = Shape(days.shape.nullable or numbers.shape.nullable)
        return self._looked_up_at(key, known, f"_{op.number}", values, shape, op.type)

    def _looked_up_at(
        self, key: nw.Expr, known: Shape, name: str, values: tuple[Any, ...], shape: Shape, kind: Any
    ) -> Column:
        frame = self.frame.with_columns(key.alias(f"{name}_at"))
        self.frame = self.engine.look_up(frame, f"{name}_at", name, values, self.engine.dtype(kind))
        return Column(nw.col(name), replace(shape, nullable=shape.nullable or known.nullable))

    def _shifted(self, op: Op, day: Op, number: Column) -> Column:
        """A day moved by any number of days."""
        if not op.data.days:
            raise CannotSweep(
                f"{op.data.name} of numbers from {number.shape.low} to {number.shape.high}: too many to tell apart"
            )
        name, days = f"_{op.number}", op.data.days
        fits = (number.expr >= 0) & (number.expr <= MOST_DAYS)
        moved = self.engine.when(fits).then(number.expr * days).otherwise(self._null(int)).alias(f"{name}_by")
        self.frame = self.engine.shift(self.frame.with_columns(moved), self._name(day), f"{name}_by", name)
        shape = self.of(day).shape
        low, high = (number.shape.low, number.shape.high) if days > 0 else (-number.shape.high, -number.shape.low)
        least, most = date.min.toordinal(), date.max.toordinal()
        return Column(nw.col(name), Shape(True, 0, max(shape.low + low, least), min(shape.high + high, most)))

    def lend(self, row: Columns, facts: Iterable[Op]) -> None:
        """Give each item these facts of the row that it belongs to."""
        asked = {f"^{row._path(op)}": op for op in facts if op not in self._made}
        if asked:
            lent = row.frame.select(nw.col(self.key), *(row.of(op).expr.alias(name) for name, op in asked.items()))
            self.frame = self.engine.join(self.frame, lent, self.key)
            self._made.update((op, Column(nw.col(name), row.of(op).shape)) for name, op in asked.items())

    def _kept(self, op: Op, column: Column) -> Column:
        """The column under the operation's own name."""
        self.frame = self.frame.with_columns(column.expr.alias(f"_{op.number}"))
        return Column(nw.col(f"_{op.number}"), column.shape)

    def _gathered(self, op: Op) -> Column:
        how, path = op.data
        if path not in self.lists:
            return self._kept(op, Column(self._null(op.type), Shape(True)))
        items = self.lists[path]
        items.lend(self, [one for one in walk(op.args) if one.name == "fact" and one.data[0] != path])
        items.compute(op.args)
        condition, item = (items.of(arg) for arg in op.args)
        name = f"_{op.number}"
        frame, shape = _aggregated(how, condition, item, items, name)
        self.frame = self.engine.join(self.frame, frame, self.key)
        kind = op.type
        value = nw.col(name)
        doubt = nw.col(f"{name}_doubt").fill_null(0) > 0
        if how in ("any", "all"):
            decisive = how == "any"
            yes, no = self.engine.literal(decisive), self.engine.literal(not decisive)
            open_ = self.engine.when(doubt).then(self._null(bool)).otherwise(no)
            expr = self.engine.when(value.fill_null(0) > 0).then(yes).otherwise(open_)
            shape = Shape(True)
        else:
            filled = value.fill_null(0) if how == "sum" else value
            expr = self.engine.when(doubt).then(self._null(kind)).otherwise(filled)
        return self._kept(op, Column(expr, shape))


def _aggregated(how: str, condition: Column, item: Column, items: Columns, name: str) -> tuple[Any, Shape]:
    """A frame of one row a key, with the result and how many items could change it."""
    engine = items.engine
    yes, no = engine.literal(1), engine.literal(0)
    included, value, shape = condition.expr, item.expr, item.shape
    if how in ("any", "all"):
        decisive = how == "any"
        counted = engine.when(included & (value if decisive else ~value)).then(yes).otherwise(no)
        harmless = ~value if decisive else value
    else:
        if how == "sum":
            low, high = min(0, shape.low) * items.most, max(0, shape.high) * items.most
            shape = shapes.bounded(replace(shape, low=low, high=high))
        wide = value.cast(nw.Int128) if shape.wide and engine.wide else value
        counted = engine.when(included).then(wide).otherwise(items._null(int))
        harmless = value == 0 if how == "sum" else engine.literal(False)
    open_ = included.is_null() & ~harmless.fill_null(False)
    doubt = engine.when(included).then(value.is_null()).otherwise(engine.literal(False)) | open_
    # The library of pandas adds up plain columns only.
    given = items.frame.with_columns(
        counted.alias("_counted"), engine.when(doubt).then(yes).otherwise(no).alias("_doubt")
    )
    result = getattr(nw.col("_counted"), "sum" if how in ("any", "all", "sum") else how)()
    out = given.group_by(items.key).agg(result.alias(name), nw.col("_doubt").sum().alias(f"{name}_doubt"))
    return out, replace(shape, nullable=True)


def _constants(op: Op) -> set[int] | None:
    """Every value that a number can have, if it is one of a few constants."""
    if op.name == "const":
        return {int(op.data)}
    if op.name == "gap":
        return set()
    if op.name in ("choose", "select", "table"):
        found = [_constants(one) for one in op.args[1:]]
        told = set().union(*(one for one in found if one is not None))
        return None if any(one is None for one in found) or len(told) > MOST_NUMBERS else told
    return None


def _years(shape: Shape) -> tuple[int, int]:
    """The first and last day of the years of a column, so that a few tables serve every population.

    Days that are counted from facts may lie some years beyond those that facts can have.
    """
    first = max(date.fromordinal(shape.low).year, FIRST_DAY.year - BEYOND)
    last = min(date.fromordinal(shape.high).year, LAST_DAY.year + BEYOND)
    return date(first, 1, 1).toordinal(), date(last, 12, 31).toordinal()


@lru_cache(maxsize=4096)
def day_table(function: Any, first: int, last: int, number: int | None) -> tuple[int, tuple[Any, ...], Shape]:
    """What a date function gives for every day from the ordinal `first` to `last`; None where it refuses."""
    values: list[Any] = []
    for ordinal in range(first, last + 1):
        args = (date.fromordinal(ordinal),) if number is None else (date.fromordinal(ordinal), number)
        try:
            values.append(function(*args))
        except (ZhargyError, OverflowError, ValueError):
            values.append(None)
    told = [shapes.of(value) for value in values if value is not None]
    shape = shapes.joined(told, len(told) < len(values)) if told else Shape(True)
    return first, tuple(values), shape
