"""A question to the solver about rules: is there such a case, and which is the smallest that people can read?"""

from __future__ import annotations

import ast
import inspect
import textwrap
import time as clock
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from typing import Any

import z3

from zhargy.i18n import N_, gettext
from zhargy.rules import ir
from zhargy.rules.exact import FIRST_DAY, LAST_DAY, exact, plain
from zhargy.rules.facts import FactInfo, Subject
from zhargy.rules.language import Translator, is_subject
from zhargy.rules.lower import CannotLower, Lowering, Place, places
from zhargy.rules.program import Op, walk
from zhargy.rules.prove.logic import conj, negate
from zhargy.rules.prove.terms import MOST_ITEMS, Terms, Variable
from zhargy.rules.prove.values import CannotTranslate
from zhargy.rules.rule import Rule
from zhargy.rules.source import RuleSource
from zhargy.rules.values import ZhargyError

AROUND = timedelta(days=366)
SECONDS = 20


class TooLong(ZhargyError):
    """The solver did not answer in time."""


@dataclass(frozen=True)
class Case:
    """Facts and a day. facts: by the argument of the rule: a table for a subject, or a value."""

    facts: dict[str, Any]
    on: date
    whole: dict[str, Any] = field(default_factory=dict)

    def arguments(self, rule: Rule[..., Any], whole: bool = False) -> tuple[Any, ...]:
        """What a rule is called with, but the day."""
        facts = self.whole if whole else self.facts
        return tuple(
            kind.from_facts(facts.get(name, {}))
            if is_subject(kind)
            else _value(name, kind, facts.get(name, self.whole.get(name)))
            for name, kind in rule.parameters.items() if name != "on"
        )  # fmt: skip


class Question:
    """Asks about rules with these arguments, on a day or on the days from `first` to `last`.

    unknowns: whether facts may be unknown. most: how many items a list may have. Programs of several laws may be asked
    about together: see `lowered`. near: values that facts should be near to in an answer. wide: whether facts that
    contradict each other count where only one of them is asked about.
    """

    def __init__(
        self, parameters: Mapping[str, Any], first: date, last: date, *, reform: str = "", unknowns: bool = False,
        most: int = MOST_ITEMS, seconds: float = SECONDS, window: tuple[date, date] | None = None,
    ) -> None:  # fmt: skip
        self.parameters = {name: kind for name, kind in parameters.items() if name != "on"}
        self.first, self.last = first, last
        low, high = window or (max(first - AROUND, FIRST_DAY), min(last + AROUND, LAST_DAY))
        self.terms = Terms((low, high), unknowns=unknowns, most=most)
        self.until = clock.monotonic() + seconds
        several = sum(is_subject(kind) for kind in self.parameters.values()) > 1
        self.prefixes = {name: f"{name}." if several else "" for name in self.parameters}
        self.lowering = self.lowered(first if first == last else None, reform)
        self.near: dict[str, Any] = {}
        self.wide = False
        self.passed_over: list[str] = []
        self._ruled_out: set[Any] = set()

    def lowered(self, on: date | None, reform: str = "") -> Lowering:
        """A program about the same facts, of the law of another day or under a reform."""
        kinds = {self.prefixes[name]: kind for name, kind in self.parameters.items() if is_subject(kind)}
        return Lowering(kinds, on, reform)

    def op(self, rule: Rule[..., Any], lowering: Lowering | None = None) -> Op:
        """The program of a rule that takes the arguments of this question by their names, or fits them by kind."""
        low = lowering or self.lowering
        names = [name for name in rule.parameters if name != "on"]
        if names == list(self.parameters) and all(rule.parameters[name] == self.parameters[name] for name in names):
            args = [self.argument(name, low) for name in names]
            return low.apply(rule, (*args, low.on))
        return low.rule(rule)

    def argument(self, name: str, low: Lowering) -> Any:
        """What a rule is given for an argument: where its facts stand, or an operation."""
        kind = self.parameters[name]
        if is_subject(kind):
            return Place("", self.prefixes[name], kind)
        info = FactInfo(name, name, type=kind, minimum=None)
        return low.program.make("fact", kind, (), ("", name, info))

    # asking

    def assumed(self) -> list[Any]:
        """What holds of every case: ranges of facts, days, and no facts that contradict each other."""
        self._rule_out()
        on = self.terms.variables.get("on")
        days = [z3.And(on.value >= self.first.toordinal(), on.value <= self.last.toordinal())] if on else []
        return [*self.terms.assumptions, *days]

    def solver(self, *wanted: Any) -> Any:
        """A solver that knows what is assumed, and these."""
        made = z3.SimpleSolver()
        made.add(*self.assumed())
        made.add(*[z3.BoolVal(one) if isinstance(one, bool) else one for one in wanted])
        return made

    def check(self, solver: Any, *held: Any) -> bool:
        """Whether there is such a case. Raises TooLong."""
        left = int((self.until - clock.monotonic()) * 1000)
        if left <= 0:
            raise TooLong(gettext(N_("out of time")))
        solver.set("timeout", left)
        told = solver.check(*held)
        if told == z3.unknown:
            why = solver.reason_unknown()
            raise TooLong(gettext(N_("out of time")) if why in ("timeout", "canceled") else why)
        return bool(told == z3.sat)

    def _rule_out(self) -> None:
        for place in self.lowering.places:
            self._contradictions(place, {})
        for variable in list(self.terms.variables.values()):
            if variable.length and variable.info is not None:
                for inner in places(variable.info.type, variable.path):
                    for i in range(self.terms.most):
                        self._contradictions(inner, {variable.path: i})

    def _contradictions(self, place: Place, at: dict[str, int]) -> None:
        for function in place.kind.__contradictions__:
            key = (place, function, *at.items())
            if key in self._ruled_out:
                continue
            body = contradiction(function, place.kind)
            if body is None:
                self._ruled_out.add(key)
                self.passed_over.append(f"{place.kind.__name__}.{function.__name__}")
                continue
            op = self.lowering._node(body, {"self": place}, place.kind.__name__)
            used = [one.data for one in walk([op]) if one.name == "fact"]
            paths = [f"{frame}.{at[frame]}.{path}" if frame in at else path for frame, path, _ in used]
            if self.wide and any(path in self.terms.variables for path in paths):
                paths = []
            if all(path in self.terms.variables for path in paths):
                self._ruled_out.add(key)
                told = self.terms._of(op, at)
                self.terms.assumptions.append(negate(conj((told.known, told.value))))

    # the smallest case

    def smallest(self, solver: Any, forced: Callable[[], Any] | None = None) -> Case:
        """The most readable case that the solver allows; `check` must just have said that there is one.

        forced: makes what follows from the facts that matter, so that others can be left out.
        """
        model, fixed = solver.model(), []
        told: dict[str, Any] = {}
        order = sorted(self.terms.variables.values(), key=lambda one: not one.length)
        for one in order:
            if self.terms.unknowns and one.known is not True:
                unknown = z3.Not(one.known)
                if z3.is_false(model.eval(one.known, True)) or self.check(solver, unknown):
                    solver.add(unknown)
                    told[one.path] = None
                    self.check(solver)
                    model = solver.model()
                    continue
                solver.add(one.known)
            model = self.settle(solver, model, one)
            value = model.eval(one.value, True)
            solver.add(one.value == value)
            told[one.path] = value
            fixed.append((one, one.value == value))
        whole = self._facts(order, told)
        needed = self._needed(fixed, forced()) if forced else whole
        facts = self._facts([one for one in order if one.path in needed], told) if forced else whole
        on = self.terms.variables.get("on")
        day = date.fromordinal(told["on"].as_long()) if on else self.first
        return Case(facts, day, whole)

    def settle(self, solver: Any, model: Any, one: Variable) -> Any:
        """A model in which this fact is as near as can be to a plain value."""
        plain_value = self._plain(one)
        if z3.is_true(z3.simplify(model.eval(one.value, True) == plain_value)):
            return model
        if self.check(solver, one.value == plain_value):
            return solver.model()
        if one.type is bool and not one.length:
            return model
        if one.type is Decimal and not one.length:
            if not self.check(solver, z3.IsInt(one.value)):
                self.check(solver)
                return solver.model()
            solver.add(z3.IsInt(one.value))
            self.check(solver)
            model = solver.model()
        away = z3.If(one.value >= plain_value, one.value - plain_value, plain_value - one.value)
        found = model.eval(away, True)
        low, high = 0, int(found.as_fraction() if z3.is_real(found) else found.as_long())
        step = 1
        while step < high:
            if self.check(solver, away <= step):
                model, high = solver.model(), step
                break
            low, step = step, step * 4
        while high - low > 1:
            middle = (low + high) // 2
            if self.check(solver, away <= middle):
                model, high = solver.model(), middle
            else:
                low = middle
        return model

    def _plain(self, one: Variable) -> Any:
        if one.path in self.near:
            return self.near[one.path]
        if one.length:
            return z3.IntVal(0)
        if one.type is bool:
            return z3.BoolVal(False)
        if one.type is date:
            return z3.IntVal(self.last.toordinal())
        least = one.info.minimum if one.info and one.info.minimum is not None else 0
        if one.type is Decimal:
            return z3.RealVal(least)
        return z3.IntVal(least if one.type is int else 9 * 3600 if one.type.__name__ == "time" else 0)

    def _needed(self, fixed: list[tuple[Variable, Any]], result: Any) -> set[str]:
        """The facts from which the result follows, whatever the others are."""
        solver = z3.SimpleSolver()
        solver.add(*self.assumed(), z3.Not(result) if not isinstance(result, bool) else z3.BoolVal(not result))
        marks = {z3.Bool(f"#{i}"): (one, held) for i, (one, held) in enumerate(fixed)}
        solver.add(*[z3.Implies(mark, held) for mark, (_, held) in marks.items()])
        every = {one.path for one, _ in fixed}
        if self.check(solver, *marks):
            return every
        core = list(solver.unsat_core())
        for mark in sorted(core, key=lambda one: -list(marks).index(one)):
            others = [one for one in core if one is not mark]
            if not self.check(solver, *others):
                core = others
        kept = {marks[mark][0].path for mark in core}
        return kept | {frame for path in kept for frame in self._lists(path)}

    def _lists(self, path: str) -> Iterable[str]:
        one = self.terms.variables[path]
        return [one.of[0]] if one.of else []

    def _facts(self, variables: list[Variable], told: dict[str, Any]) -> dict[str, Any]:
        out: dict[str, Any] = {}
        lengths = {one.path: told[one.path].as_long() for one in variables if one.length and told[one.path] is not None}
        for one in variables:
            if one.path == "on" or told[one.path] is None:
                continue
            where, names = self._start(out, one.path if one.of is None else one.of[0])
            if one.length:
                inner = _table(where, names[:-1])
                inner.setdefault(names[-1], [{} for _ in range(lengths[one.path])])
                continue
            value = self.terms.values.plain(told[one.path], one.type)
            if value is None:
                told_ = gettext(N_("no number of finite digits was found for {path}"))
                raise CannotTranslate(told_.format(path=one.path))
            if one.of is None:
                _table(where, names[:-1])[names[-1]] = plain(value)
            elif one.of[1] < lengths.get(one.of[0], 0):
                items = _table(where, names[:-1]).setdefault(names[-1], [{} for _ in range(lengths[one.of[0]])])
                inside = one.path.removeprefix(f"{one.of[0]}.{one.of[1]}.").split(".")
                _table(items[one.of[1]], inside[:-1])[inside[-1]] = plain(value)
        return out

    def _start(self, out: dict[str, Any], path: str) -> tuple[dict[str, Any], list[str]]:
        """The table of the argument that a fact belongs to, and the names that lead to it from there."""
        if path in self.parameters and not is_subject(self.parameters[path]):
            return out, [path]
        for name, kind in self.parameters.items():
            prefix = self.prefixes[name]
            if is_subject(kind) and path.startswith(prefix):
                return out.setdefault(name, {}), path.removeprefix(prefix).split(".")
        return out, path.split(".")


def _value(name: str, kind: Any, told: Any) -> Any:
    return exact(told, FactInfo(name, name, type=kind, minimum=None))


def _table(inner: dict[str, Any], names: list[str]) -> dict[str, Any]:
    for name in names:
        inner = inner.setdefault(name, {})
    return inner


@cache
def contradiction(function: Callable[[Any], bool], kind: type[Subject]) -> ir.Node | None:
    """A method that is true when facts contradict each other, as an expression; None if it cannot be one."""
    try:
        text = textwrap.dedent(inspect.getsource(function))
        tree = ast.parse(text).body[0]
        assert isinstance(tree, ast.FunctionDef)
        if ast.get_docstring(tree) is None:
            tree.body.insert(0, ast.Expr(ast.Constant("")))
        source = RuleSource(function.__code__.co_filename, tree, text)
        return Translator(source, function.__globals__, Rule).body({"self": kind}, bool)
    except (ZhargyError, AssertionError, OSError):
        return None


__all__ = ["CannotLower", "Case", "Question", "TooLong"]
