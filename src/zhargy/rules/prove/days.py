"""Functions of one day as the solver reads them: runs of days over which they give the same, or move along."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

import z3

from zhargy.rules.values import ZhargyError

_RUNS: dict[Any, list[tuple[int, Any]]] = {}
_TREES: dict[int, tuple[Any, Any]] = {}
ANY_DAY = z3.Int("any day")


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
    if id(runs) not in _TREES:
        # A tree is made once, for a day that stands for any, and then put in the place of each day that is asked about.
        if kind == "value":
            values = [(start, example if one is None else one[1]) for start, one in runs]
        else:
            values = [(start, 0 if one is None else one[1]) for start, one in runs]
        known = _merged([(start, one is not None) for start, one in runs])
        _TREES[id(runs)] = (_tree(values), None if len(known) == 1 else _tree(known))
    value, sure = _TREES[id(runs)]
    value = z3.substitute(value, (ANY_DAY, day))
    return (day + value if kind == "shift" else value), True if sure is None else z3.substitute(sure, (ANY_DAY, day))


def _merged(runs: list[tuple[int, bool]]) -> list[tuple[int, bool]]:
    out: list[tuple[int, bool]] = []
    for start, one in runs:
        if not out or out[-1][1] is not one:
            out.append((start, one))
    return out


def _tree(runs: list[tuple[int, Any]]) -> Any:
    if len(runs) == 1:
        value = runs[0][1]
        return z3.BoolVal(value) if isinstance(value, bool) else z3.IntVal(value)
    middle = len(runs) // 2
    return z3.If(runs[middle][0] > ANY_DAY, _tree(runs[:middle]), _tree(runs[middle:]))
