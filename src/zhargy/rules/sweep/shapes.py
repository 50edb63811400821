"""What is known of a column before it is computed: its digits after the point, its bounds, whether it can be unknown.

Money is kept as whole numbers of 10^-scale, so that nothing is rounded; the bounds show that nothing overflows.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from zhargy.rules.values import ZhargyError

SMALL, WIDE = 2**63 - 1, 10**38 - 1


class TooLarge(ZhargyError):
    """Amounts so large that no column can hold what a rule makes of them."""


@dataclass(frozen=True, slots=True)
class Shape:
    """Of a column. low, high: of a number, in units of 10^-scale; of a day, its ordinal. nullable: can be unknown."""

    nullable: bool = True
    scale: int = 0
    low: int = 0
    high: int = 0

    @property
    def wide(self) -> bool:
        """Whether it needs more than 64 bits."""
        return max(abs(self.low), abs(self.high)) > SMALL

    def rescaled(self, scale: int) -> Shape:
        """The same values with more digits after the point."""
        factor = 10 ** (scale - self.scale)
        return bounded(replace(self, scale=scale, low=self.low * factor, high=self.high * factor))


def bounded(shape: Shape) -> Shape:
    """The shape, or TooLarge if nothing can hold it."""
    if max(abs(shape.low), abs(shape.high)) > WIDE:
        raise TooLarge(f"a rule makes numbers of up to {shape.high}, which no column can hold; give smaller amounts")
    return shape


def of(value: Any, scale: int = 0) -> Shape:
    """The shape of a constant."""
    if isinstance(value, (bool, str)):
        return Shape(False)
    if isinstance(value, date):
        return Shape(False, 0, value.toordinal(), value.toordinal())
    number = int(value * 10**scale)
    return Shape(False, scale, number, number)


def joined(shapes: Iterable[Shape], nullable: bool) -> Shape:
    """The shape of a column that takes its values from these, which have one scale."""
    told = list(shapes)
    return Shape(nullable, told[0].scale, min(one.low for one in told), max(one.high for one in told))


def arithmetic(op: str, left: Shape, right: Shape) -> Shape:
    """The shape of a result; for all but `*` the two have one scale."""
    nullable = left.nullable or right.nullable
    ends = [(a, b) for a in (left.low, left.high) for b in (right.low, right.high)]
    if op == "+":
        return bounded(Shape(nullable, left.scale, left.low + right.low, left.high + right.high))
    if op == "-":
        return bounded(Shape(nullable, left.scale, left.low - right.high, left.high - right.low))
    if op == "*":
        products = [a * b for a, b in ends]
        return bounded(Shape(nullable, left.scale + right.scale, min(products), max(products)))
    most = max(abs(left.low), abs(left.high))
    if op == "//":
        return Shape(nullable, 0, -most - 1 if left.low < 0 or right.low < 0 else 0, most)
    size = max(abs(right.low), abs(right.high))
    return Shape(nullable, left.scale, -size if left.low < 0 or right.low < 0 else 0, size)
