"""What differs between the law of two days, or with a draft: the rules, and the smallest case that shows each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import z3

from zhargy.rules.decide import Answer, decide
from zhargy.rules.program import Op, walk
from zhargy.rules.prove.claim import ReplayError, bounds_text
from zhargy.rules.prove.logic import boolean, conj, disj, negate
from zhargy.rules.prove.question import AROUND, SECONDS, CannotLower, Case, Question, TooLong
from zhargy.rules.prove.values import CannotTranslate
from zhargy.rules.rule import Rule
from zhargy.rules.values import ZhargyError

BEGINS, ENDS, DIFFERS, OPEN = "begins", "ends", "differs", "undecided"


@dataclass(frozen=True)
class Difference:
    """A rule that differs. kind: it "begins" or "ends" to give a value, "differs", or is "undecided" with the reason.

    case: the smallest case for which it does. before, after: what it gives on both sides.
    """

    rule: Rule[..., Any]
    kind: str
    case: Case | None = None
    before: Answer | None = None
    after: Answer | None = None
    why: str = ""
    bounds: dict[str, Any] = field(default_factory=dict)

    def limits(self) -> list[str]:
        """Within which bounds cases were looked at, in words."""
        return bounds_text(self.bounds)


def compare(
    rules: Iterable[Rule[..., Any]], before: date, after: date, *, reform: str = "", seconds: float = SECONDS
) -> Iterator[Difference]:
    """The rules that differ between the law of two days, or of one day without and with a reform.

    What differs only because the day asked is another is no difference of the law. seconds: for each rule.
    """
    for rule in rules:
        try:
            found = differs(rule, before, after, reform=reform, seconds=seconds)
        except (CannotLower, CannotTranslate, TooLong, z3.Z3Exception) as error:
            found = Difference(rule, OPEN, why=str(error))
        if found is not None:
            yield found


def differs(
    rule: Rule[..., Any], before: date, after: date, *, reform: str = "", seconds: float = SECONDS
) -> Difference | None:
    """How a rule differs; None if it gives the same for every case. Raises CannotLower, CannotTranslate, TooLong."""
    low, high = min(before, after), max(before, after)
    asked = Question(rule.parameters, before, before, seconds=seconds, window=(low - AROUND, high + AROUND))
    sides = [asked.lowering, asked.lowered(after, reform)]
    old, new = (asked.op(rule, side) for side in sides)
    if same([(old, before), (new, after)]):
        return None
    x, y = asked.terms.of(old), asked.terms.of(new)
    other = _differ(old, x.value, y.value)
    different = disj(
        (conj((x.known, y.known, other)), conj((x.known, negate(y.known))), conj((negate(x.known), y.known)))
    )
    both = conj((x.known, y.known, other))
    for wanted in (both, different):
        if wanted is False:
            continue
        solver = asked.solver(boolean(wanted))
        if asked.check(solver):
            case = asked.smallest(solver, lambda told=wanted: told)  # type: ignore[misc]
            return _replayed(rule, case, before, after, reform, asked)
    return None


def _differ(op: Op, x: Any, y: Any) -> Any:
    return z3.Xor(x, y) if op.type is bool else x != y


def _replayed(rule: Rule[..., Any], case: Case, before: date, after: date, reform: str, asked: Question) -> Difference:
    for facts in (case.facts, case.whole):
        told = Case(facts, before, case.whole)
        try:
            old = decide(rule, *told.arguments(rule), on=before)
            new = decide(rule, *told.arguments(rule), on=after, reform=reform)
        except ZhargyError:
            continue
        if old.known and new.known and old.value != new.value:
            return Difference(rule, DIFFERS, told, old, new, bounds=asked.terms.bounds)
        if old.known != new.known and not (old.hinges or new.hinges):
            return Difference(rule, BEGINS if new.known else ENDS, told, old, new, bounds=asked.terms.bounds)
    raise ReplayError(f"{rule.id}: {case.whole} should differ between {before} and {after} {reform}")


def same(sides: list[tuple[Op, date]]) -> bool:
    """Whether programs are the same but for the day asked."""
    made: dict[Any, int] = {}
    roots = []
    for root, on in sides:
        numbers: dict[int, int] = {}
        for op in walk([root]):
            data = "the day" if op.name == "const" and op.data == on else op.data
            key = (op.name, op.type, type(data), data, tuple(numbers[one.number] for one in op.args))
            numbers[op.number] = made.setdefault(key, len(made))
        roots.append(numbers[root.number])
    return len(set(roots)) == 1
