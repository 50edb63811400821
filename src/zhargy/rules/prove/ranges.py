"""What an operation can give at most: the few numbers of a term, the range of a fact, the days of a function."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, time
from decimal import Decimal
from functools import cache
from types import MappingProxyType
from typing import Any

from zhargy.rules.datefunctions import DateFunction
from zhargy.rules.exact import FIRST_DAY, LAST_DAY, Choice
from zhargy.rules.facts import LARGEST, FactInfo
from zhargy.rules.program import Op

SMALL, FEW = 100, 400


def options(op: Op, bound: int = 0, fixed: Mapping[str, int] = MappingProxyType({})) -> list[int] | None:
    """The numbers that an operation can give, if they are few.

    bound: how many of each fact are looked at. fixed: facts, by their paths, of which one number alone is.
    """
    if op.name == "const":
        return [op.data]
    if op.name == "gap":
        return []
    if op.name == "negative":
        told = options(op.args[0], bound, fixed)
        return None if told is None else sorted(-one for one in told)
    if op.name in ("choose", "select", "table"):
        parts = [options(one, bound, fixed) for one in op.args[1:]]
    elif op.name == "extreme":
        parts = [options(one, bound, fixed) for one in op.args]
    elif op.name == "arith" and op.data in "+-*":
        left, right = options(op.args[0], bound, fixed), options(op.args[1], bound, fixed)
        if left is None or right is None:
            return None
        sign = {"+": int.__add__, "-": int.__sub__, "*": int.__mul__}[op.data]
        parts = [[sign(x, y) for x in left for y in right]]
    elif op.name == "fact" and not op.data[0] and op.data[1] in fixed:
        return [fixed[op.data[1]]]
    elif op.name == "fact" and op.data[2] and not op.data[0] and bound:
        return list(range(least(op), least(op) + bound + 1))
    elif op.name == "fact" and op.data[2] and op.data[2].maximum - least(op) <= SMALL:
        return list(range(least(op), op.data[2].maximum + 1))
    else:
        return None
    found: set[int] = set()
    for one in parts:
        if one is None:
            return None
        found.update(one)
    return sorted(found) if len(found) <= FEW else None


def least(op: Op) -> int:
    """The least number that a fact can be, or nought."""
    info = op.data[2]
    return info.minimum or 0 if info else 0


def open_arguments(op: Op) -> tuple[list[int], list[int]]:
    """Which arguments of a function of days are days that are not fixed, and which are numbers that are not."""
    open_ = [i for i, one in enumerate(op.args) if one.name != "const"]
    days = [i for i in open_ if op.args[i].type is date]
    return days, [i for i in open_ if i not in days]


def of_one_day(function: DateFunction[..., Any], given: list[Any], at: int) -> tuple[Callable[[date], Any], Any]:
    """A function of days as one of one day alone, and what tells it from others."""

    def of(day: date) -> Any:
        return function(*given[:at], day, *given[at + 1 :])

    return of, (function, *given[:at], *given[at + 1 :])


@cache
def _members(kind: type[Choice]) -> int:
    return len(list(kind))


def declared_range(info: FactInfo | None, kind: Any) -> tuple[Any, Any]:
    """The least and the most that a fact of this kind can be, as the solver has it; None for no bound."""
    if kind in (int, Decimal):
        return (info.minimum if info and info.minimum is not None else -LARGEST), (info.maximum if info else LARGEST)
    if kind is date:
        return FIRST_DAY.toordinal(), LAST_DAY.toordinal()
    if kind is time:
        return 0, 86399
    if isinstance(kind, type) and issubclass(kind, Choice):
        return 0, _members(kind) - 1
    return None, None
