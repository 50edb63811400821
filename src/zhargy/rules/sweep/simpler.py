"""A program made simpler by what is known of the columns: a fact that every row has needs no guard."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from zhargy.rules.program import Op, Program, walk
from zhargy.rules.sweep.tables import below, whole


def simpler(ops: Iterable[Op], given: Callable[[Op], bool]) -> list[Op]:
    """The same operations, which have the same value in every row of the columns.

    given: whether every row has a value for a fact.
    """
    asked = list(ops)
    simplifier = _Simplifier(given, asked)
    return [simplifier.made[op] for op in asked]


class _Simplifier:
    """Makes a program anew from below, so that constants that are found on the way are worked out."""

    def __init__(self, given: Callable[[Op], bool], asked: list[Op]) -> None:
        self.given, self.program = given, Program()
        self.made: dict[Op, Op] = {}
        self._sure: dict[Op, bool] = {}
        order = list(walk(asked))
        inner = {part for op in order if op.name == "table" for part in op.args[1:]}
        for op in order:
            self.made[op] = self._make(op, op in inner)

    def _make(self, op: Op, inner: bool) -> Op:
        args = [self.made[one] for one in op.args]
        if op.name == "known" and self.sure(args[0]):
            return self.program.const(True)
        if op.name == "table" and not inner and whole(op):
            for key in below(op):
                if self._between_two(self.made[key]):
                    return self._split(op, key)
        return self.program.make(op.name, op.type, args, op.data)

    def sure(self, op: Op) -> bool:
        """Whether it has a value in every row."""
        found = self._sure.get(op)
        if found is None:
            match op.name:
                case "fact":
                    found = self.given(op)
                case "const" | "known":
                    found = True
                case "gap" | "call" | "aggregate":
                    found = False
                case "table":
                    found = whole(op) and all(self.sure(one) for one in op.args)
                case _:
                    found = all(self.sure(one) for one in op.args)
            self._sure[op] = found
        return found

    def _between_two(self, key: Op) -> bool:
        """Whether it is one of two constants, and which one is known."""
        return key.name in ("choose", "select") and self.sure(key) and all(one.name == "const" for one in key.args[1:])

    def _split(self, op: Op, key: Op) -> Op:
        """A table by a key that is one of two constants is a choice between the two tables without it."""
        condition, *values = self.made[key].args
        return self.program.make("select", op.type, (condition, *(self._without(op, key, one) for one in values)))

    def _without(self, op: Op, key: Op, value: Op) -> Op:
        """A table where one of its keys has this value."""
        first = value if op.args[0] is key else self.made[op.args[0]]
        parts = (self._without(one, key, value) if one.name == "table" else self.made[one] for one in op.args[1:])
        return self.program.make("table", op.type, (first, *parts), op.data)
