"""Single operations as expressions of narwhals, with what is known of the column that they make."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, time
from decimal import Decimal
from typing import Any

import narwhals as nw

from zhargy.rules.exact import Choice
from zhargy.rules.program import Op, scale
from zhargy.rules.sweep import shapes
from zhargy.rules.sweep.frames import Engine
from zhargy.rules.sweep.shapes import Shape, TooLarge
from zhargy.rules.sweep.tables import below, cells, constants, whole
from zhargy.rules.values import ZhargyError

_OPERATORS: dict[str, Callable[[Any, Any], Any]] = {
    "<": lambda a, b: a < b, "<=": lambda a, b: a <= b, ">": lambda a, b: a > b, ">=": lambda a, b: a >= b,
    "==": lambda a, b: a == b, "!=": lambda a, b: a != b, "+": lambda a, b: a + b, "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
}  # fmt: skip

LEAST_NARROW = 4


class CannotSweep(ZhargyError):
    """A rule that cannot be computed as a column, and why."""


@dataclass(frozen=True, slots=True)
class Column:
    """An expression with its shape."""

    expr: nw.Expr
    shape: Shape


class Expressions:
    """The operations of a program over columns that are there.

    engine: whose frame it is. facts: by path, the name and shape of its column. day: the column with each row's day.
    """

    def __init__(self, engine: Engine, facts: dict[str, tuple[str, Shape]], day: str = "") -> None:
        self.engine, self.facts, self.day = engine, facts, day
        self._made: dict[Op, Column] = {}
        self._unknown: dict[Op, bool] = {}

    def of(self, op: Op) -> Column:
        """The column of an operation, made of those that are there."""
        found = self._made.get(op)
        if found is None:
            found = self._made[op] = self._narrow(op) or self._make(op)
        return found

    def _narrow(self, op: Op) -> Column | None:
        """A choice among several constants that fit 32 bits, made in them: half of the memory to go through."""
        leaves = constants(op) if self.engine.narrow and op.type in (int, Decimal) else ()
        if len(leaves) < LEAST_NARROW:
            return None
        digits = max(scale(value) for value in leaves)
        if max(abs(value) for value in leaves) * 10**digits >= 2**31:
            return None
        made = _Narrow(self)._make(op)
        return Column(made.expr.cast(nw.Int64), made.shape)

    def _may_be_unknown(self, op: Op) -> bool:
        found = self._unknown.get(op)
        if found is None:
            if op.name == "fact":
                found = self.of(op).shape.nullable
            elif op.name == "table":
                found = not whole(op) or any(self._may_be_unknown(one) for one in op.args)
            elif op.name in ("gap", "call", "aggregate"):
                found = True
            else:
                found = op.name != "known" and any(self._may_be_unknown(one) for one in op.args)
            self._unknown[op] = found
        return found

    def _path(self, op: Op) -> str:
        return self.day if op.data[2] is None else self.engine.column(op.data[1])

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
                return Column(_OPERATORS[op.data](first.expr, second.expr), Shape(nullable))
            case "in":
                item = self.of(op.args[0])
                return Column(self._among(item, op.data), Shape(item.shape.nullable))
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
            return Column(self.engine.literal(self._written(value, shape), self._number(shape)), shape)
        return Column(
            self.engine.literal(self._written(value, Shape())),
            shapes.of(value) if isinstance(value, date) else Shape(False),
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
        return self.engine.null(kind)

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
            return Column(_OPERATORS[op.data](first.expr, second.expr), shape)
        whole = self._divided(op, first, second)
        return Column(whole if op.data == "//" else first.expr - whole * second.expr, shape)

    def _divided(self, op: Op, first: Column, second: Column) -> nw.Expr:
        positive = first.shape.low >= 0 and second.shape.low >= 0
        floor = self.engine.divide(first.expr, second.expr, positive)
        if op.type is int or positive:
            return floor
        # Python rounds the quotient of whole numbers down, and that of decimals towards zero.
        inexact = (floor * second.expr != first.expr) & ((first.expr < 0) != (second.expr < 0))
        return self.engine.when(inexact).then(floor + 1).otherwise(floor)

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
            return self.engine.when(condition).then(then).otherwise(other)
        return (
            self.engine.when(condition)
            .then(then)
            .otherwise(self.engine.when(~condition).then(other).otherwise(self._null(kind)))
        )

    def _choice(self, op: Op) -> Column:
        condition, *branches = (self.of(arg) for arg in op.args)
        then, other = self._alike(op.args[1:], branches)
        unsure = condition.shape.nullable
        shape = self._joined((then, other), (op.args[1], op.args[2]), unsure)
        if not unsure:
            return Column(self.engine.when(condition.expr).then(then.expr).otherwise(other.expr), shape)
        if op.name == "select":
            return Column(self._either(condition.expr, then.expr, other.expr, True, op.type), shape)
        both = self.engine.when(then.expr == other.expr).then(then.expr).otherwise(self._null(op.type))
        rest = self.engine.when(~condition.expr).then(other.expr).otherwise(both)
        return Column(self.engine.when(condition.expr).then(then.expr).otherwise(rest), shape)

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
        key, *others = below(op)
        column = self.of(key)
        shape = self._shape_of(set(cells(op).values()), op)
        if others:
            inner = [(member, self._table(part) if part.name == "table" else self.of(part))
                     for member, part in zip(op.data, op.args[1:], strict=True)]  # fmt: skip
            told = [([member], self._aligned([one, Column(one.expr, shape)])[0].expr) for member, one in inner]
        else:
            by_value: dict[Any, list[Any]] = {}
            for (member,), value in cells(op).items():
                by_value.setdefault(value, []).append(member)
            told = [(members, self._literal(value, shape)) for value, members in by_value.items()]
        out = self._null(op.type)
        if not shape.nullable:
            _, out = told.pop()
        for members, expr in reversed(told):
            out = self.engine.when(self._among(column, members)).then(expr).otherwise(out)
        return Column(out, shape)

    def _among(self, item: Column, values: Iterable[Any]) -> nw.Expr:
        """Whether it is one of these; comparing with one is some times faster than looking it up among one."""
        written = [self._written(value, item.shape) for value in values]
        if len(written) == 1:
            same: nw.Expr = item.expr == written[0]
            return same
        return self.engine.is_in(item.expr, written, item.shape.nullable)

    def _literal(self, value: Any, shape: Shape) -> nw.Expr:
        if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
            return self.engine.literal(self._written(value, shape), self._number(shape))
        return self._constant(value).expr

    def _shape_of(self, values: set[Any], op: Op) -> Shape:
        """The shape of a table with these values."""
        digits = max((scale(one) for one in values if isinstance(one, (int, Decimal))), default=0)
        return shapes.joined([shapes.of(one, digits) for one in values], self._may_be_unknown(op))


class _Narrow(Expressions):
    """The same with constants of 32 bits; what has a column already is taken from it."""

    def __init__(self, outer: Expressions) -> None:
        super().__init__(outer.engine, outer.facts, outer.day)
        self.outer = outer

    def of(self, op: Op) -> Column:
        if op.name in ("const", "gap") or (constants(op) and op not in self.outer._made):
            return super().of(op)
        return self.outer.of(op)

    def _narrow(self, op: Op) -> Column | None:
        return None

    def _number(self, shape: Shape) -> Any:
        return nw.Int32

    def _null(self, kind: Any) -> nw.Expr:
        return nw.lit(None, dtype=nw.Int32) if kind in (int, Decimal) else super()._null(kind)
