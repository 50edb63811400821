"""Values that are not known yet, inside a decision diagram: a fact's number or day, or something worked out from it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from fractions import Fraction
from typing import Any

from zhargy.rules.diagram import Diagram, Diagrams, Leaf, Test, nodes
from zhargy.rules.exact import FIRST_DAY, LAST_DAY, Choice
from zhargy.rules.facts import FactInfo
from zhargy.rules.kleene import OPERATORS

_MIRROR = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}


@dataclass(frozen=True, slots=True)
class Term:
    """A value that hinges on facts. As `slope * fact + shift` of one fact, it can be compared by thresholds."""

    key: Any
    type: Any
    facts: tuple[str, ...]
    slope: Fraction = Fraction(0)
    shift: Fraction = Fraction(0)

    @property
    def linear(self) -> bool:
        """Whether it is a number or day that moves with one fact alone."""
        return self.slope != 0


def fact_term(path: str, kind: Any) -> Term:
    """The value of a fact that is not given."""
    ordered = kind in (int, Decimal, date, time)
    return Term(("fact", path), kind, (path,), Fraction(1 if ordered else 0))


class Terms:
    """Compares and combines leaves; makes the tests on facts. `place`: a fact's place in the order of questions."""

    def __init__(self, diagrams: Diagrams) -> None:
        self.diagrams = diagrams
        self.infos: dict[str, FactInfo] = {}
        self.places: dict[str, int] = {}
        self.tests: dict[Any, Test] = {}

    def _test(self, key: Any, order: Any, facts: tuple[str, ...], outcomes: int = 2, group: str = "") -> Test:
        found = self.tests.get(key)
        if found is None:
            found = self.tests[key] = Test(order, facts, outcomes, group)
        return found

    def fact(self, path: str, kind: Any) -> Diagram:
        """The diagram of a fact that is not given."""
        make = self.diagrams
        if kind is bool:
            return make.truth(self._test(path, (self.places[path], 0, 0), (path,)))
        if isinstance(kind, type) and issubclass(kind, Choice):
            members = tuple(make.leaf(member) for member in kind)
            return make.node(self._test(path, (self.places[path], 0, 0), (path,), len(members)), members)
        return make.leaf(fact_term(path, kind))

    def open(self, key: Any, kind: Any, facts: tuple[str, ...]) -> Diagram:
        """Something that hinges on facts in a way that is not followed further."""
        make = self.diagrams
        if kind is not bool and not (isinstance(kind, type) and issubclass(kind, Choice)):
            return make.leaf(Term(key, kind, facts))
        place = max((self.places[path] for path in facts), default=10**7)
        order = (place, 1, len(self.tests))
        if kind is bool:
            return make.truth(self._test(key, order, facts))
        members = tuple(make.leaf(member) for member in kind)
        return make.node(self._test(key, order, facts, len(members)), members)

    def compare(self, op: str, left: Any, right: Any) -> Diagram:
        """The result of comparing two leaves' values."""
        make = self.diagrams
        if not isinstance(left, Term) and not isinstance(right, Term):
            return make.leaf(OPERATORS[op](left, right))
        if isinstance(right, Term) and not isinstance(left, Term):
            left, right, op = right, left, _MIRROR[op]
        if left.linear and not isinstance(right, Term):
            return self._threshold(op, left, right)
        if isinstance(right, Term) and left.linear and right.linear and left.facts == right.facts:
            slope, shift = left.slope - right.slope, left.shift - right.shift
            if slope == 0:
                return make.leaf(OPERATORS[op](shift, 0))
            return self._threshold(op, Term(("difference",), int, left.facts, slope, shift), 0)
        facts = tuple(dict.fromkeys(left.facts + (right.facts if isinstance(right, Term) else ())))
        if op in ("==", "!="):
            equal = self.open(("==", *sorted((repr(_key(left)), repr(_key(right))))), bool, facts)
            return equal if op == "==" else make.negate(equal)
        if op in ("<", ">="):
            below = self.open(("<", _key(left), _key(right)), bool, facts)
            return below if op == "<" else make.negate(below)
        below = self.open(("<", _key(right), _key(left)), bool, facts)
        return below if op == ">" else make.negate(below)

    def _threshold(self, op: str, term: Term, value: Any) -> Diagram:
        make = self.diagrams
        if op == "!=":
            return make.negate(self._threshold("==", term, value))
        if op == "==":
            return make.choose(self._threshold("<", term, value), make.false, self._threshold("<=", term, value))
        bound = (_number(value) - term.shift) / term.slope
        if term.slope < 0:
            op = _MIRROR[op]
        if op in ("<", ">="):
            below = self._below(term.facts[0], bound, False)
            return below if op == "<" else make.negate(below)
        below = self._below(term.facts[0], bound, True)
        return below if op == "<=" else make.negate(below)

    def _below(self, path: str, bound: Fraction, inclusive: bool) -> Diagram:
        """fact < bound, or fact <= bound."""
        info = self.infos[path]
        if _whole(info):
            bound = Fraction(math.floor(bound) + 1 if inclusive else math.ceil(bound))
            inclusive = False
        low, high = _range(info)
        if low is not None and (bound < low or (bound == low and not inclusive)):
            return self.diagrams.false
        if high is not None and bound > high:
            return self.diagrams.true
        order = (self.places[path], 0, bound, inclusive)
        return self.diagrams.truth(self._test((path, bound, inclusive), order, (path,), group=path))

    def arithmetic(self, op: str, kind: Any, left: Any, right: Any) -> Diagram:
        """The result of an operation on two leaves' values."""
        make = self.diagrams
        if not isinstance(left, Term) and not isinstance(right, Term):
            try:
                return make.leaf(OPERATORS[op](left, right))
            except ArithmeticError:
                return make.leaf(Term(("gap", "division by zero"), kind, ()))
        first = left if isinstance(left, Term) else Term((), kind, (), shift=_number(left))
        second = right if isinstance(right, Term) else Term((), kind, (), shift=_number(right))
        facts = tuple(dict.fromkeys(first.facts + second.facts))
        key = (op, _key(left), _key(right))
        simple = all(one.linear or one.key == () for one in (first, second)) and len(facts) == 1
        if simple and op in ("+", "-"):
            sign = 1 if op == "+" else -1
            slope, shift = first.slope + sign * second.slope, first.shift + sign * second.shift
            if slope:
                return make.leaf(Term(key, kind, facts, slope, shift))
        if simple and op == "*" and (not isinstance(left, Term) or not isinstance(right, Term)):
            term, factor = (first, second.shift) if isinstance(left, Term) else (second, first.shift)
            if factor == 0:
                return make.leaf(kind(0))
            return make.leaf(Term(key, kind, facts, term.slope * factor, term.shift * factor))
        return make.leaf(Term(key, kind, facts))


def pinned(terms: Terms, diagram: Diagram) -> Diagram:
    """The diagram with plain values for what is worked out from a whole number or day that the tests above leave one
    value: under "less than one" and "not below zero" a number plus one is one.
    """
    if not any(type(one) is Leaf and _moves(terms, one.value) for one in nodes(diagram)):
        return diagram
    made: dict[Any, Diagram] = {}

    def pin(one: Diagram, bounds: dict[str, tuple[Any, Any]]) -> Diagram:
        key = (one, tuple(sorted(bounds.items())))
        if key not in made:
            made[key] = _pinned_leaf(terms, one, bounds) if type(one) is Leaf else within(one, bounds)
        return made[key]

    def within(one: Any, bounds: dict[str, tuple[Any, Any]]) -> Diagram:
        test = one.test
        if not test.group or not _whole(terms.infos[test.group]):
            return terms.diagrams.node(test, tuple(pin(branch, bounds) for branch in one.branches))
        low, high = bounds.get(test.group, _range(terms.infos[test.group]))
        bound = int(test.order[2])
        above = {**bounds, test.group: (bound if low is None else max(low, bound), high)}
        below = {**bounds, test.group: (low, bound - 1 if high is None else min(high, bound - 1))}
        return terms.diagrams.node(test, (pin(one.branches[0], above), pin(one.branches[1], below)))

    return pin(diagram, {})


def _moves(terms: Terms, value: Any) -> bool:
    return isinstance(value, Term) and value.linear and _whole(terms.infos[value.facts[0]])


def _pinned_leaf(terms: Terms, leaf: Leaf, bounds: dict[str, tuple[Any, Any]]) -> Diagram:
    term = leaf.value
    if not _moves(terms, term):
        return leaf
    low, high = bounds.get(term.facts[0], (None, None))
    if low is None or low != high:
        return leaf
    value = term.slope * low + term.shift
    if term.type is date:
        return terms.diagrams.leaf(date.fromordinal(int(value)))
    if term.type is Decimal:
        return terms.diagrams.leaf(Decimal(value.numerator) / value.denominator)
    return terms.diagrams.leaf(int(value)) if value.denominator == 1 else leaf


def _whole(info: FactInfo) -> bool:
    return info.type in (int, date) or info.kind == "many"


def _number(value: Any) -> Fraction:
    if isinstance(value, date):
        return Fraction(value.toordinal())
    if isinstance(value, time):
        return Fraction(value.hour * 3600 + value.minute * 60 + value.second)
    return Fraction(value)


def _range(info: FactInfo) -> tuple[Any, Any]:
    if info.kind == "many":
        return 0, None
    if info.type in (int, Decimal):
        return info.minimum, info.maximum
    if info.type is date:
        return FIRST_DAY.toordinal(), LAST_DAY.toordinal()
    return None, None


def _key(value: Any) -> Any:
    return value.key if isinstance(value, Term) else value
