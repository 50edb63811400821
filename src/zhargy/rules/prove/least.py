"""The least change of the facts that the person controls that makes a rule give what is wanted, or that none does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import z3

from zhargy.i18n import N_, gettext
from zhargy.rules.decide import Answer, decide
from zhargy.rules.exact import FIRST_DAY, LAST_DAY, plain
from zhargy.rules.facts import FactInfo, Party, Subject
from zhargy.rules.language import is_subject
from zhargy.rules.paths import locate
from zhargy.rules.prove.claim import ReplayError, bounds_text
from zhargy.rules.prove.logic import conj
from zhargy.rules.prove.question import SECONDS, Question
from zhargy.rules.prove.reading import days_in, facts_held, lists_in, numbers_given, value_at
from zhargy.rules.prove.terms import Variable
from zhargy.rules.rule import Rule
from zhargy.rules.values import ZhargyError

FAR = 400
REACHED, FOUND, DEPENDS, IMPOSSIBLE = "reached", "found", "depends", "impossible"


@dataclass(frozen=True, slots=True)
class Change:
    """One fact that changes. before: None where it was not known. yours: whether it is the person's to change."""

    path: str
    info: FactInfo
    before: Any
    after: Any
    yours: bool = True


@dataclass(frozen=True)
class Nearest:
    """What must change.

    state: "reached" (nothing), "found" (the changes are enough), "depends" (they are, if facts that are not the
    person's and not known turn out as the last changes say), or "impossible" (proven: no change is enough).
    """

    rule: Rule[..., Any]
    state: str
    changes: tuple[Change, ...] = ()
    cost: int = 0
    facts: dict[str, Any] = field(default_factory=dict)
    answer: Answer | None = None
    bounds: dict[str, Any] = field(default_factory=dict)

    def limits(self) -> list[str]:
        """Within which bounds changes were looked for, in words."""
        return bounds_text(self.bounds)


def nearest(
    rule: Rule[..., Any], *subjects: Subject, on: date, want: Any = True, fix: Iterable[str] = (),
    cost: Mapping[str, int] | None = None, reform: str = "", seconds: float = SECONDS,
) -> Nearest:  # fmt: skip
    """The least change of facts that are the person's (`by` is YOU) that makes `rule` give `want` on the day `on`.

    fix: paths of facts, or of parts, that stay as they are. cost: of changing a fact, by its path; 1 if not told.
    A list that is given keeps its items. Raises ValueError for a path that there is not, CannotTranslate, TooLong.
    """
    answer = decide(rule, *subjects, on=on, reform=reform)
    if answer.known and answer.value == want:
        return Nearest(rule, REACHED, answer=answer)
    names = [name for name in rule.parameters if name != "on"]
    given = {name: getattr(one, "subject", one) for name, one in zip(names, locate(rule, subjects), strict=True)}
    window = _window(given, on)
    asked = Question(rule.parameters, on, on, reform=reform, unknowns=True, seconds=seconds, window=window,
                     most=max([3, *_lengths(given)]))  # fmt: skip
    op = asked.op(rule)
    asked.terms.numbers = max(
        [asked.terms.numbers, *(one for one in numbers_given(asked, op, given).values() if one <= FAR)]
    )
    told = asked.terms.of(op)
    asked.wide = True
    asked.assumed()
    fixed, costs = tuple(fix), dict(cost or {})
    _refuse_unknown(asked, rule, given, (*fixed, *costs))
    wanted = conj((told.known, told.value == asked.terms.values.constant(want)))

    def yours(one: Variable) -> bool:
        if one.info is None or one.info.by is not Party.YOU or one.info.judgement:
            return False
        if any(one.path == path or one.path.startswith(f"{path}.") for path in fixed):
            return False
        return not one.length or value_at(asked, given, one.path) is None

    def open_(one: Variable) -> bool:
        return yours(one) or (one.info is not None and value_at(asked, given, one.path) is None)

    for state, free in ((FOUND, yours), (DEPENDS, open_)):
        solver = asked.solver(wanted, *facts_held(asked, given, free))
        if asked.check(solver):
            return _least(asked, solver, rule, given, on, reform, want, free, yours, costs, state)
    return Nearest(rule, IMPOSSIBLE, bounds=asked.terms.bounds, answer=answer)


def _least(
    asked: Question, solver: Any, rule: Rule[..., Any], given: dict[str, Any], on: date, reform: str, want: Any,
    free: Any, yours: Any, costs: dict[str, int], state: str,
) -> Nearest:  # fmt: skip
    moved: list[tuple[Variable, Any, Any]] = []
    prices = []
    for one in asked.terms.variables.values():
        if one.path == "on" or not free(one):
            continue
        value = value_at(asked, given, one.path)
        if value is None:
            changed = one.known
        else:
            solver.add(one.known)
            asked.near[one.path] = asked.terms.values.constant(value)
            changed = one.value != asked.terms.values.constant(value)
        moved.append((one, value, changed))
        # What others must add to is dearer than anything that the person can do.
        prices.append(z3.If(changed, costs.get(one.path, 1) if yours(one) else 10_000, 0))
    total = z3.Sum(prices)
    asked.check(solver)
    high = solver.model().eval(total, True).as_long()
    low = -1
    while high - low > 1:
        middle = (low + high) // 2
        if asked.check(solver, total <= middle):
            high = min(middle, solver.model().eval(total, True).as_long())
        else:
            low = middle
    solver.add(total <= high)
    asked.check(solver)
    model = solver.model()
    changes = []
    for one, value, changed in moved:
        if not z3.is_true(model.eval(changed, True)) or asked.check(solver, z3.Not(changed)):
            solver.add(z3.Not(changed))
            asked.check(solver)
            model = solver.model()
            continue
        solver.add(changed)
        model = asked.settle(solver, model, one)
        after = model.eval(one.value, True)
        solver.add(one.value == after)
        told = after.as_long() if one.length else asked.terms.values.plain(after, one.type)
        assert one.info is not None
        changes.append(Change(one.path, one.info, value, told, yours(one)))
    facts = {name: value.to_facts() if isinstance(value, Subject) else value for name, value in given.items()}
    for change in changes:
        _put(asked, facts, change)
    after_: tuple[Any, ...] = tuple(
        kind.from_facts(facts[name]) if is_subject(kind) else facts[name]
        for name, kind in rule.parameters.items() if name != "on"
    )  # fmt: skip
    answer = decide(rule, *after_, on=on, reform=reform)
    if not answer.known or answer.value != want:
        raise ReplayError(f"{rule.id}: {facts} should give {want!r}, and gave {answer.value!r}")
    cost = sum(costs.get(one.path, 1) for one in changes if one.yours)
    changes.sort(key=lambda one: not one.yours)
    return Nearest(rule, state, tuple(changes), cost, facts, answer, asked.terms.bounds)


def _put(asked: Question, facts: dict[str, Any], change: Change) -> None:
    name = next(name for name in facts if change.path.startswith(asked.prefixes[name]))
    *steps, last = change.path.removeprefix(asked.prefixes[name]).split(".")
    inner: Any = facts[name]
    for step in steps:
        inner = inner[int(step)] if isinstance(inner, list) else inner.setdefault(step, {})
    inner[last] = [{} for _ in range(change.after)] if change.info.kind == "many" else plain(change.after)


def _refuse_unknown(asked: Question, rule: Rule[..., Any], given: dict[str, Any], paths: Iterable[str]) -> None:
    known = set(asked.terms.variables)
    for name, value in given.items():
        if isinstance(value, Subject):
            known |= {asked.prefixes[name] + path for path, _ in type(value).walk()}
    known |= {path.rpartition(".")[0] for path in known}
    for path in paths:
        if path not in known:
            raise NoSuchFact(path)


class NoSuchFact(ZhargyError):
    """A path that names no fact."""

    def __init__(self, path: str) -> None:
        super().__init__(gettext(N_("{path}: no such fact")).format(path=path))
        self.path = path


def _window(given: dict[str, Any], on: date) -> tuple[date, date]:
    days = [on, *(one for value in given.values() for one in days_in(value))]
    year = timedelta(days=366)
    return max(min(days) - year, FIRST_DAY), min(max(days) + year, LAST_DAY)


def _lengths(given: dict[str, Any]) -> list[int]:
    return [len(one) for value in given.values() for one in lists_in(value)]
