"""Functions of one day as the solver reads them: runs of days over which they give the same, or move along."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

import z3

from zhargy.rules.values import ZhargyError

_RUNS: dict[Any, list[tuple[int, Any]]] = {}


@dataclass(frozen=True, slots=True)
class DayBound:
    """Functions of days were read over these days alone."""

    first: date
    last: date


def day_runs(key: Any, function: Callable[[date], Any], first: date, last: date) -> list[tuple[int, Any]]:
    """From which ordinal on it gives what: ("shift", days), ("value", what), or None where it refuses."""
    whole = (key, first, last)
    if whole not in _RUNS:
        runs: list[tuple[int, Any]] = []
        for ordinal in range(first.toordinal(), last.toordinal() + 1):
            told = _told(function, ordinal)
            if not runs or runs[-1][1] != told:
                runs.append((ordinal, told))
        _RUNS[whole] = runs
    return _RUNS[whole]


def _told(function: Callable[[date], Any], ordinal: int) -> Any:
    try:
        value = function(date.fromordinal(ordinal))
    except (ZhargyError, OverflowError, ValueError):
        return None
    return ("shift", value.toordinal() - ordinal) if isinstance(value, date) else ("value", value)


def branch(runs: list[tuple[int, Any]], day: Any) -> tuple[Any, Any]:
    """The value for a day of the solver, and whether there is one: a balanced tree of cases."""
    told = [one for _, one in runs if one is not None]
    if not told:
        return z3.IntVal(0), False
    kind, example = told[0]

    def leaf(one: Any) -> Any:
        if kind == "value":
            value = example if one is None else one[1]
            return z3.BoolVal(value) if isinstance(value, bool) else z3.IntVal(value)
        return z3.IntVal(0 if one is None else one[1])

    value = _tree([(start, leaf(one)) for start, one in runs], day)
    known = _merged([(start, one is not None) for start, one in runs])
    sure = True if len(known) == 1 else _tree([(start, z3.BoolVal(one)) for start, one in known], day)
    return (day + value if kind == "shift" else value), sure


def _merged(runs: list[tuple[int, bool]]) -> list[tuple[int, bool]]:
    out: list[tuple[int, bool]] = []
    for start, one in runs:
        if not out or out[-1][1] is not one:
            out.append((start, one))
    return out


def _tree(runs: list[tuple[int, Any]], day: Any) -> Any:
    if len(runs) == 1:
        return runs[0][1]
    middle = len(runs) // 2
    return z3.If(day < runs[middle][0], _tree(runs[:middle], day), _tree(runs[middle:], day))
