"""Windows of days in a rule: a day that must be on or after one day and on or before another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from zhargy.rules.program import Op, walk

_TURNED = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}
_OPPOSITE = {"<": ">=", "<=": ">", ">": "<=", ">=": "<"}


Part = tuple[Op, bool]
"""A condition, and whether it must hold or must not."""


@dataclass(frozen=True, slots=True)
class Window:
    """opens, closes: the first and last day, as operations. others: what else must be so for it to count."""

    opens: Op
    closes: Op
    others: tuple[Part, ...]


def windows(op: Op) -> Iterator[Window]:
    """The windows in a program whose first and last day are counted from the same days.

    Of days that are told apart from each other, any may come first: that is no fault of the law.
    """
    seen: set[tuple[Op, Op]] = set()
    for one in walk([op]):
        parts = _parts(one, True)
        bounds = [(part, *told) for part in parts for told in _bounds(*part)]
        for opening, day, how, opens in bounds:
            for closing, same, other, closes in bounds:
                if same is day and how[0] == ">" and other[0] == "<" and (opens, closes) not in seen:
                    if _counted_from(opens) and _counted_from(opens) == _counted_from(closes):
                        seen.add((opens, closes))
                        yield Window(opens, closes, tuple(part for part in parts if part not in (opening, closing)))


def _parts(op: Op, wanted: bool) -> tuple[Part, ...]:
    """What must be so together for a condition to hold, or not to."""
    if op.name == "not":
        return _parts(op.args[0], not wanted)
    if op.name == ("and" if wanted else "or"):
        return tuple(part for one in op.args for part in _parts(one, wanted))
    if op.name in ("choose", "select"):
        condition, *branches = op.args
        for branch, other, holds in ((branches[0], branches[1], True), (branches[1], branches[0], False)):
            if other.name == "const" and other.data is not wanted:
                return (*_parts(condition, holds), *_parts(branch, wanted))
    return ((op, wanted),)


def _bounds(op: Op, wanted: bool) -> Iterator[tuple[Op, str, Op]]:
    """A comparison of days from both sides: the day, how it is compared, with what."""
    if op.name == "compare" and op.data in _TURNED and all(one.type is date for one in op.args):
        how = op.data if wanted else _OPPOSITE[op.data]
        first, second = op.args
        yield first, how, second
        yield second, _TURNED[how], first


def _counted_from(op: Op) -> frozenset[str]:
    """The days that facts tell from which it is counted."""
    return frozenset(f"{one.data[0]}.{one.data[1]}" for one in walk([op]) if one.name == "fact" and one.type is date)
