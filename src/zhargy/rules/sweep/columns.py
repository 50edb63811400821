"""A program as columns: each operation an expression of narwhals, those used more than once a column of their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, time
from decimal import Decimal
from functools import lru_cache
from itertools import groupby, product
from typing import Any

import narwhals as nw

from zhargy.rules.facts import FIRST_DAY, LAST_DAY, Choice
from zhargy.rules.program import Op, scale, walk
from zhargy.rules.sweep import shapes
from zhargy.rules.sweep.check import Checked
from zhargy.rules.sweep.frames import Engine
from zhargy.rules.sweep.shapes import Shape, TooLarge
from zhargy.rules.values import ZhargyError

MOST_NUMBERS, MOST_DAYS, MOST_CELLS, MOST_CELLS_WRITTEN = 16, 200_000, 500_000, 24
_MIRROR: dict[str, Callable[[Any, Any], Any]] = {
    "<": lambda a, b: a < b, "<=": lambda a, b: a <= b, ">": lambda a, b: a > b, ">=": lambda a, b: a >= b,
    "==": lambda a, b: a == b, "!=": lambda a, b: a != b, "+": lambda a, b: a + b, "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
}  # fmt: skip


class CannotSweep(ZhargyError):
    """A rule that cannot be computed as a column, and why."""


@dataclass(frozen=True, slots=True)
class Column:
    """An expression with its shape."""

    expr: nw.Expr
    shape: Shape


class Columns:
    """Computes operations over one frame.

    checked: a frame with a column for each fact. engine: whose frame it is. lists: by one-to-many fact, the Columns of
    its items. key: the column by which items belong to a row. name: of items, the fact; most: how many one row has. day: the column with
    each row's day.
    """

    def __init__(
        self, checked: Checked, engine: Engine, key: str = "", lists: Mapping[str, Columns] | None = None,
        name: str = "", most: int = 1, day: str = "",
    ) -> None:  # fmt: skip
        self.day = day
        self.frame, self.engine, self.key, self.name, self.most = checked.frame, engine, key, name, most
        self.facts = {path: (name, checked.shapes[path]) for path, name in checked.columns.items()}
        self.lists = lists or {}
        self._made: dict[Op, Column] = {}
        self._unknown: dict[Op, bool] = {}

    def compute(self, ops: Iterable[Op]) -> None:
        """Give each of these operations, and each that is used more than once, a column of its own."""
        wanted = list(dict.fromkeys(ops))
        order = list(walk(wanted, _below))
        uses = Counter(arg for op in order for arg in dict.fromkeys(_below(op)))
        days = {op.args[0] for op in order if op.name == "call"}
        apart = {op for op in order if uses[op] > 1 or op in wanted or self._is_looked_up(op)}
        apart |= {arg for op in order for arg in self._repeated(op)}
        apart = {op for op in apart if op.name not in ("const", "gap", "fact")} | {
            op for op in days if op.name != "fact"
        }
        level: dict[Op, int] = {}
        for op in order:
            below = max((level[arg] for arg in _below(op)), default=0)
            level[op] = below + (op in apart)
        staged = sorted((op for op in order if op in apart), key=lambda op: level[op])
        for _, stage in groupby(staged, key=lambda op: level[op]):
            self._stage(list(stage))

    def of(self, op: Op) -> Column:
        """The column of an operation, made of those that are there."""
        found = self._made.get(op)
        if found is None:
            found = self._made[op] = self._make(op)
        return found

    def _repeated(self, op: Op) -> tuple[Op, ...]:
        """The arguments that its expression names more than once: written out, they would double at each step."""
        if op.name == "extreme" or (op.name == "arith" and op.data in ("//", "%")):
            return op.args
        if op.name == "table":
            return _below(op)
        if op.name in ("choose", "select") and self._may_be_unknown(op.args[0]):
            return op.args if op.name == "choose" else op.args[:1]
        return ()

    def _may_be_unknown(self, op: Op) -> bool:
        found = self._unknown.get(op)
        if found is None:
            if op.name == "fact":
                found = self.of(op).shape.nullable
            elif op.name in ("gap", "call", "aggregate", "table"):
                found = True
            else:
                found = op.name != "known" and any(self._may_be_unknown(one) for one in op.args)
            self._unknown[op] = found
        return found

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
            elif self._is_looked_up(op):
                self._made[op] = self._found_in_table(op)

    def _name(self, op: Op) -> str:
        """The name of the column of an operation that has one of its own."""
        return self.facts[self._path(op)][0] if op.name == "fact" else f"_{op.number}"

    def _path(self, op: Op) -> str:
        return self.day if op.data[2] is None else str(op.data[1])

    # single operations

    def _make(self, op: Op) -> Column:
        match op.name:
            case "const":
                return self._constant(op.data)
            case "gap":
                return Column(self._null(op.type), Shape(True))
            case "fact":
                name, shape = self.facts[self._path(op)]
                return Column(nw.col(name), shape)
            case "not":
                item = self.of(op.args[0])
                return Column(~item.expr, item.shape)
            case "negative":
                item = self.of(op.args[0])
                return Column(-item.expr, replace(item.shape, low=-item.shape.high, high=-item.shape.low))
            case "and" | "or":
                return self._junction(op)
            case "compare":
                first, second = self._aligned([self.of(arg) for arg in op.args])
                nullable = first.shape.nullable or second.shape.nullable
                return Column(_MIRROR[op.data](first.expr, second.expr), Shape(nullable))
            case "in":
                item = self.of(op.args[0])
                return Column(
                    item.expr.is_in([self._written(value, item.shape) for value in op.data]), Shape(item.shape.nullable)
                )
            case "part":
                day = self.of(op.args[0])
                part = getattr(day.expr.dt, op.data)().cast(nw.Int64)
                return Column(part, Shape(day.shape.nullable, 0, 1, 9999))
            case "arith":
                return self._arithmetic(op)
            case "extreme":
                return self._extreme(op)
            case "choose" | "select":
                return self._choice(op)
            case "known":
                item = self.of(op.args[0])
                return Column(~item.expr.is_null(), Shape(False)) if item.shape.nullable else self._constant(True)
            case "table":
                return self._table(op)
        raise CannotSweep(f"{op.name} is no column")

    def _constant(self, value: Any) -> Column:
        if isinstance(value, Choice):
            return Column(self.engine.choice(value), Shape(False))
        if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
            shape = shapes.bounded(shapes.of(value, scale(value)))
            return Column(nw.lit(self._written(value, shape), dtype=self._number(shape)), shape)
        return Column(
            nw.lit(self._written(value, Shape())), shapes.of(value) if isinstance(value, date) else Shape(False)
        )

    def _number(self, shape: Shape) -> Any:
        return nw.Int128 if shape.wide else nw.Int64

    def _written(self, value: Any, shape: Shape) -> Any:
        """A value as columns hold it."""
        if isinstance(value, Choice):
            return value.value
        if isinstance(value, bool):
            return value
        if isinstance(value, (int, Decimal)):
            return int(value * 10**shape.scale)
        return value.isoformat() if isinstance(value, time) else value

    def _null(self, kind: Any) -> nw.Expr:
        return nw.lit(None, dtype=self.engine.dtype(kind))

    def _junction(self, op: Op) -> Column:
        out, *others = [self.of(arg) for arg in op.args]
        for one in others:
            expr = out.expr & one.expr if op.name == "and" else out.expr | one.expr
            out = Column(expr, Shape(out.shape.nullable or one.shape.nullable))
        return out

    def _aligned(self, columns: list[Column]) -> list[Column]:
        """Numbers with as many digits after the point, and as wide, as the others."""
        digits = max(one.shape.scale for one in columns)
        out = []
        for one in columns:
            shape = one.shape.rescaled(digits)
            if shape.scale != one.shape.scale:
                wide = self._widened(one) if shape.wide else one
                one = Column(wide.expr * nw.lit(10 ** (digits - one.shape.scale), dtype=nw.Int64), shape)
            out.append(one)
        return [self._widened(one) for one in out] if any(one.shape.wide for one in out) else out

    def _widened(self, column: Column) -> Column:
        if not self.engine.wide:
            most = max(abs(column.shape.low), abs(column.shape.high))
            raise TooLarge(f"amounts of up to {most} can overflow 64 bits in {self.engine.name}; use Polars or DuckDB")
        return Column(column.expr.cast(nw.Int128), column.shape)

    def _arithmetic(self, op: Op) -> Column:
        first, second = (self.of(arg) for arg in op.args)
        if op.data != "*":
            first, second = self._aligned([first, second])
        shape = shapes.arithmetic(op.data, first.shape, second.shape)
        if shape.wide:
            first, second = self._widened(first), self._widened(second)
        if op.data not in ("//", "%"):
            return Column(_MIRROR[op.data](first.expr, second.expr), shape)
        whole = self._divided(op, first, second)
        return Column(whole if op.data == "//" else first.expr - whole * second.expr, shape)

    def _divided(self, op: Op, first: Column, second: Column) -> nw.Expr:
        positive = first.shape.low >= 0 and second.shape.low >= 0
        floor = self.engine.divide(first.expr, second.expr, positive)
        if op.type is int or positive:
            return floor
        # Python rounds the quotient of whole numbers down, and that of decimals towards zero.
        inexact = (floor * second.expr != first.expr) & ((first.expr < 0) != (second.expr < 0))
        return nw.when(inexact).then(floor + 1).otherwise(floor)

    def _extreme(self, op: Op) -> Column:
        out, *others = self._aligned([self.of(arg) for arg in op.args])
        for one in others:
            smaller = out.expr <= one.expr
            pair = (out, one) if op.data == "min" else (one, out)
            nullable = out.shape.nullable or one.shape.nullable
            expr = self._either(smaller, pair[0].expr, pair[1].expr, nullable, op.type)
            pick = min if op.data == "min" else max
            low, high = pick(out.shape.low, one.shape.low), pick(out.shape.high, one.shape.high)
            out = Column(expr, replace(out.shape, nullable=nullable, low=low, high=high))
        return out

    def _either(self, condition: nw.Expr, then: nw.Expr, other: nw.Expr, nullable: bool, kind: Any) -> nw.Expr:
        """`then` or `other`; no value where the condition has none."""
        if not nullable:
            return nw.when(condition).then(then).otherwise(other)
        return nw.when(condition).then(then).otherwise(nw.when(~condition).then(other).otherwise(self._null(kind)))

    def _choice(self, op: Op) -> Column:
        condition, *branches = (self.of(arg) for arg in op.args)
        then, other = self._alike(op.args[1:], branches)
        unsure = condition.shape.nullable
        shape = self._joined((then, other), (op.args[1], op.args[2]), unsure)
        if not unsure:
            return Column(nw.when(condition.expr).then(then.expr).otherwise(other.expr), shape)
        if op.name == "select":
            return Column(self._either(condition.expr, then.expr, other.expr, True, op.type), shape)
        both = nw.when(then.expr == other.expr).then(then.expr).otherwise(self._null(op.type))
        rest = nw.when(~condition.expr).then(other.expr).otherwise(both)
        return Column(nw.when(condition.expr).then(then.expr).otherwise(rest), shape)

    def _alike(self, ops: Iterable[Op], columns: list[Column]) -> list[Column]:
        """The columns as numbers of one scale, where they are numbers; one without a value takes any type."""
        there = [one for op, one in zip(ops, columns, strict=True) if op.name != "gap"]
        aligned = iter(self._aligned(there)) if there else iter(())
        return [one if op.name == "gap" else next(aligned) for op, one in zip(ops, columns, strict=True)]

    def _joined(self, columns: Iterable[Column], ops: Iterable[Op], nullable: bool) -> Shape:
        told = [one.shape for one, op in zip(columns, ops, strict=True) if op.name != "gap"]
        gaps = any(op.name == "gap" for op in ops)
        if not told:
            return Shape(True)
        return shapes.joined(told, nullable or gaps or any(one.nullable for one in told))

    def _table(self, op: Op) -> Column:
        """A small table, by the values that it gives and the keys of each."""
        key, *others = _below(op)
        column = self.of(key)
        shape = self._shape_of(set(_cells(op).values()), key, op)
        if others:
            inner = [(member, self._table(part) if part.name == "table" else self.of(part))
                     for member, part in zip(op.data, op.args[1:], strict=True)]  # fmt: skip
            told = [([member], self._aligned([one, Column(one.expr, shape)])[0].expr) for member, one in inner]
        else:
            by_value: dict[Any, list[Any]] = {}
            for (member,), value in _cells(op).items():
                by_value.setdefault(value, []).append(member)
            told = [(members, self._literal(value, shape)) for value, members in by_value.items()]
        out = self._null(op.type)
        if not shape.nullable:
            _, out = told.pop()
        for members, expr in reversed(told):
            written = [self._written(member, column.shape) for member in members]
            here = column.expr == written[0] if len(written) == 1 else column.expr.is_in(written)
            out = nw.when(here).then(expr).otherwise(out)
        return Column(out, shape)

    def _literal(self, value: Any, shape: Shape) -> nw.Expr:
        if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
            return nw.lit(self._written(value, shape), dtype=self._number(shape))
        return self._constant(value).expr

    def _shape_of(self, values: set[Any], key: Op, op: Op) -> Shape:
        """The shape of a table with these values."""
        digits = max((scale(one) for one in values if isinstance(one, (int, Decimal))), default=0)
        kind = type(op.data[0])
        whole = issubclass(kind, Choice) and len(op.data) == len(list(kind)) and len(_below(op)) == 1
        return shapes.joined([shapes.of(one, digits) for one in values], not whole or self._may_be_unknown(key))

    # what needs more than an expression

    def _is_looked_up(self, op: Op) -> bool:
        return op.name in ("call", "aggregate") or (op.name == "table" and len(_cells(op)) > MOST_CELLS_WRITTEN)

    def _found_in_table(self, op: Op) -> Column:
        """A large table: the keys make a place in it."""
        cells, keys = _cells(op), _below(op)
        members = [list(dict.fromkeys(combination[place] for combination in cells)) for place in range(len(keys))]
        place = nw.lit(0)
        for key, known in zip(keys, members, strict=True):
            column = self.of(key)
            position = nw.lit(None, dtype=nw.Int64())
            for index, member in reversed(list(enumerate(known))):
                position = (
                    nw.when(column.expr == self._written(member, column.shape)).then(nw.lit(index)).otherwise(position)
                )
            place = place * nw.lit(len(known)) + position
        shape = replace(self._shape_of(set(cells.values()), keys[0], op), nullable=True)
        values = tuple(self._cell(cells.get(combination), shape) for combination in product(*members))
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
        key = self.engine.day_number(nw.col(self._name(day)), first)
        return self._looked_up_at(key, shape, name, values, told, op.type)

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
        place = self.engine.day_number(nw.col(self._name(day)), first)
        key = place * nw.lit(width) + (numbers.expr - nw.lit(least))
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
        moved = nw.when(fits).then(number.expr * days).otherwise(nw.lit(None, dtype=nw.Int64())).alias(f"{name}_by")
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
            expr = nw.when(value.fill_null(0) > 0).then(nw.lit(decisive)).otherwise(
                nw.when(doubt).then(self._null(bool)).otherwise(nw.lit(not decisive)))  # fmt: skip
            shape = Shape(True)
        else:
            filled = value.fill_null(0) if how == "sum" else value
            expr = nw.when(doubt).then(self._null(kind)).otherwise(filled)
        return self._kept(op, Column(expr, shape))


def _below(op: Op) -> tuple[Op, ...]:
    """What has to be there before an operation: of a list nothing of this frame, of a table its keys."""
    if op.name == "aggregate":
        return ()
    if op.name == "table":
        inner = [one for one in op.args[1:] if one.name == "table"]
        return (op.args[0], *(_below(inner[0]) if inner else ()))
    return op.args


@lru_cache(maxsize=1024)
def _cells(op: Op) -> dict[tuple[Any, ...], Any]:
    """The values of a table by its keys; parameters are tables of constants, one inside another."""
    out: dict[tuple[Any, ...], Any] = {}
    for member, part in zip(op.data, op.args[1:], strict=True):
        if part.name == "table":
            out.update(((member, *rest), value) for rest, value in _cells(part).items())
        elif part.name == "const":
            out[(member,)] = part.data
    return out


def _aggregated(how: str, condition: Column, item: Column, items: Columns, name: str) -> tuple[Any, Shape]:
    """A frame of one row a key, with the result and how many items could change it."""
    included, value = condition.expr, item.expr
    if how in ("any", "all"):
        decisive = how == "any"
        told = included & (value if decisive else ~value)
        harmless = ~value if decisive else value
        result = nw.when(told).then(nw.lit(1)).otherwise(nw.lit(0)).sum()
    else:
        told = included
        harmless = value == 0 if how == "sum" else nw.lit(False)
        kept = nw.when(included).then(value)
        result = kept.sum() if how == "sum" else kept.min() if how == "min" else kept.max()
    open_ = included.is_null() & ~harmless.fill_null(False)
    unknown = (nw.when(included).then(value.is_null()).otherwise(nw.lit(False))) | open_
    shape = item.shape
    if how == "sum":
        low, high = min(0, shape.low) * items.most, max(0, shape.high) * items.most
        shape = shapes.bounded(replace(shape, low=low, high=high))
    given = items.frame.with_columns(nw.when(unknown).then(nw.lit(1)).otherwise(nw.lit(0)).alias("_doubt"))
    if how == "sum" and shape.wide:
        result = kept.cast(nw.Int128).sum()
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
    """The first and last day of the years of a column, so that a few tables serve every population."""
    first = date.fromordinal(max(shape.low, FIRST_DAY.toordinal()))
    last = date.fromordinal(min(shape.high, LAST_DAY.toordinal()))
    return date(first.year, 1, 1).toordinal(), date(last.year, 12, 31).toordinal()


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
