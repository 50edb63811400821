"""Ordered decision diagrams whose tests are facts and whose leaves are answers.

A reduced ordered diagram holds a test only if its result can still change the answer (Bryant 1986; with many values
at the leaves, Bahar et al. 1993). Facts of numbers and days are tested by thresholds in rising order, so that a test
that an earlier one implies never appears.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

Order = tuple[Any, ...]


class TooLarge(Exception):
    """The diagram grew past its limit; the reader falls back on what Kleene logic gives."""


class Test:
    """What a node asks. order: its place. facts: paths of the facts that settle it. group: of a threshold, its fact."""

    __slots__ = ("facts", "group", "order", "outcomes")

    def __init__(self, order: Order, facts: tuple[str, ...], outcomes: int, group: str = "") -> None:
        self.order, self.facts, self.outcomes, self.group = order, facts, outcomes, group


class Leaf:
    """An answer: a plain value, or a Term that stands for one."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value


class Node:
    """A test with one diagram per outcome; for a test of truth, (if false, if true)."""

    __slots__ = ("branches", "test")

    def __init__(self, test: Test, branches: tuple[Diagram, ...]) -> None:
        self.test, self.branches = test, branches


Diagram = Leaf | Node


class Diagrams:
    """Makes diagrams in one order and shares equal ones, so that equal means identical."""

    def __init__(self, limit: int = 20_000) -> None:
        self.limit = limit
        self._leaves: dict[Any, Leaf] = {}
        self._nodes: dict[Any, Node] = {}
        self._memo: dict[Any, Diagram] = {}
        self.false = self.leaf(False)
        self.true = self.leaf(True)

    def leaf(self, value: Any) -> Leaf:
        """The leaf of a value."""
        key = (type(value), value)
        found = self._leaves.get(key)
        if found is None:
            found = self._leaves[key] = Leaf(value)
        return found

    def node(self, test: Test, branches: tuple[Diagram, ...]) -> Diagram:
        """The reduced node, where every test in `branches` comes after `test`."""
        first = branches[0]
        for branch in branches:
            if branch is not first:
                break
        else:
            return first
        if test.group and self.given(first, test, 1) is branches[1]:
            return first  # a later threshold of the same fact already tells these two apart
        key = (test, branches)
        found = self._nodes.get(key)
        if found is None:
            if len(self._nodes) >= self.limit:
                raise TooLarge
            found = self._nodes[key] = Node(test, branches)
        return found

    def truth(self, test: Test) -> Diagram:
        """The diagram that is the result of a test of truth."""
        return self.node(test, (self.false, self.true))

    def given(self, diagram: Diagram, test: Test, outcome: int) -> Diagram:
        """`diagram` where `test`, which comes no later than its first, has this outcome."""
        while type(diagram) is Node:
            first = diagram.test
            if first is test:
                diagram = diagram.branches[outcome]
            elif test.group and first.group == test.group and outcome == 1 and test.order < first.order:
                diagram = diagram.branches[1]
            else:
                break
        return diagram

    def branch(self, test: Test, branches: tuple[Diagram, ...]) -> Diagram:
        """The node for `test` wherever it belongs: branches may hold tests that come before it."""
        first = _first(branches)
        if first is None or first.order > test.order:
            return self.node(test, branches)
        if first is test:
            return self.node(test, tuple(self.given(one, test, i) for i, one in enumerate(branches)))
        out = []
        for i in range(first.outcomes):
            given = tuple(self.given(one, first, i) for one in branches)
            implied = first.group and first.group == test.group and i == 1
            out.append(given[1] if implied else self.branch(test, given))
        return self.node(first, tuple(out))

    def apply(self, key: Any, function: Callable[..., Diagram], *diagrams: Diagram) -> Diagram:
        """`function` of the leaves, wherever the tests lead. key: tells `function` from others, for sharing."""
        first = _first(diagrams)
        if first is None:
            return function(*[one.value for one in diagrams])  # type: ignore[union-attr]
        memo = (key, diagrams)
        found = self._memo.get(memo)
        if found is None:
            given = self.given
            branches = [
                self.apply(key, function, *[given(one, first, i) for one in diagrams]) for i in range(first.outcomes)
            ]
            found = self._memo[memo] = self.branch(first, tuple(branches))
        return found

    def choose(self, condition: Diagram, then: Diagram, otherwise: Diagram) -> Diagram:
        """`then` where the condition holds, else `otherwise`."""
        if condition is self.true or then is otherwise:
            return then
        if condition is self.false:
            return otherwise
        three = (condition, then, otherwise)
        found = self._memo.get(three)
        if found is None:
            first, given = _first(three), self.given
            assert first is not None
            branches = [self.choose(*[given(one, first, i) for one in three]) for i in range(first.outcomes)]
            found = self._memo[three] = self.node(first, tuple(branches))
        return found

    def negate(self, diagram: Diagram) -> Diagram:
        """False for true and true for false."""
        return self.choose(diagram, self.false, self.true)


def _first(diagrams: tuple[Diagram, ...]) -> Test | None:
    """The test among the roots that comes first."""
    first: Test | None = None
    for one in diagrams:
        if type(one) is Node and (first is None or one.test.order < first.order):
            first = one.test
    return first


def nodes(diagram: Diagram) -> Iterator[Diagram]:
    """Every node and leaf of the diagram, each once."""
    seen: set[int] = set()
    stack = [diagram]
    while stack:
        one = stack.pop()
        if id(one) not in seen:
            seen.add(id(one))
            yield one
            if type(one) is Node:
                stack.extend(one.branches)
