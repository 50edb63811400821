"""A rule read through the solver for facts at hand: what it gives must be what `decide` gives, unknowns included."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import z3

from zhargy.rules.exact import FIRST_DAY, LAST_DAY
from zhargy.rules.facts import Subject
from zhargy.rules.language import is_subject
from zhargy.rules.paths import locate
from zhargy.rules.program import Op, walk
from zhargy.rules.prove.question import Question
from zhargy.rules.prove.values import CannotTranslate
from zhargy.rules.rule import Rule
from zhargy.rules.values import Unknown

# The last is every day that there is.
SPANS = (400, 2_000, 20_000, (LAST_DAY - FIRST_DAY).days)


def evaluate(rule: Rule[..., Any], *subjects: Subject, on: date, reform: str = "") -> Any:
    """What `rule` gives, or Unknown, by the solver. Raises CannotTranslate, CannotLower, TooLong."""
    found = locate(rule, subjects)
    names = [name for name in rule.parameters if name != "on"]
    given = {name: getattr(one, "subject", one) for name, one in zip(names, found, strict=True)}
    days = [one for value in given.values() for one in days_in(value)]
    lists = [len(one) for value in given.values() for one in lists_in(value)]
    for span in SPANS:
        low, high = min([on, *days]), max([on, *days])
        first = date.fromordinal(max(low.toordinal() - span, FIRST_DAY.toordinal()))
        last = date.fromordinal(min(high.toordinal() + span, LAST_DAY.toordinal()))
        asked = Question(
            rule.parameters, on, on, reform=reform, unknowns=True, most=max([1, *lists]), window=(first, last)
        )
        op = asked.op(rule)
        asked.terms.fixed = numbers_given(asked, op, given)
        told = asked.terms.of(op)
        solver = asked.solver(*facts_held(asked, given))
        # A day that is worked out can lie outside the window; a wider one is tried then.
        if asked.check(solver):
            break
    else:
        raise CannotTranslate(f"{rule.id}: a day that it works out is before {FIRST_DAY} or after {LAST_DAY}")
    model = solver.model()
    known = told.known if isinstance(told.known, bool) else z3.is_true(model.eval(told.known, True))
    return asked.terms.values.plain(model.eval(told.value, True), op.type) if known else Unknown()


def numbers_given(asked: Question, op: Op, given: dict[str, Any]) -> dict[str, int]:
    """The whole numbers that are given, by the paths of their facts."""
    out = {}
    for one in walk([op]):
        if one.name == "fact" and one.type is int and not one.data[0]:
            value = value_at(asked, given, one.data[1])
            if value is not None and not isinstance(value, tuple):
                out[one.data[1]] = value
    return out


def facts_held(asked: Question, given: dict[str, Any], free: Any = None) -> list[Any]:
    """That the facts are as given, and those that are not given unknown; those that `free` names may be anything."""
    out = []
    for one in list(asked.terms.variables.values()):
        if one.path == "on" or (free and free(one)):
            continue
        value = value_at(asked, given, one.path)
        if value is None:
            if one.known is not True:
                out.append(z3.Not(one.known))
            continue
        if one.known is not True:
            out.append(one.known)
        out.append(one.value == (len(value) if one.length else asked.terms.values.constant(value)))
    return out


def value_at(asked: Question, given: dict[str, Any], path: str) -> Any:
    """The value of a fact among those given; None if it has none."""
    for name, value in given.items():
        prefix = asked.prefixes[name]
        if not is_subject(asked.parameters[name]):
            if path == name:
                return value
        elif path.startswith(prefix):
            inner = value
            for step in path.removeprefix(prefix).split("."):
                if isinstance(inner, tuple):
                    inner = inner[int(step)] if int(step) < len(inner) else None
                else:
                    inner = inner.__dict__.get(step) if inner is not None else None
            return inner
    return None


def _values(value: Any) -> Iterator[Any]:
    yield value
    if isinstance(value, Subject):
        for one in value.__dict__.values():
            yield from _values(one)
    elif isinstance(value, tuple):
        for one in value:
            yield from _values(one)


def days_in(value: Any) -> list[date]:
    """Every day among facts."""
    return [one for one in _values(value) if isinstance(one, date)]


def lists_in(value: Any) -> list[tuple[Any, ...]]:
    """Every list among facts."""
    return [one for one in _values(value) if isinstance(one, tuple)]
