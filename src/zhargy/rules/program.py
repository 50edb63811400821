"""Rules lowered to programs of plain operations on values, each operation once.

The language of rules has calls, dated wordings, exceptions, parameters and local names. A program has none of these:
they were followed or chosen when it was made (`zhargy.rules.lower`). What is left is a graph of `Op`, with the meaning
of unknown that `decide` has, which can be written as columns of a frame or as terms of a solver.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from zhargy.rules.kleene import OPERATORS
from zhargy.rules.values import ZhargyError


@dataclass(frozen=True, slots=True, eq=False)
class Op:
    """One operation. Two of one program with the same meaning are the same object.

    name, args and data:
    fact (), data (frame, path, FactInfo): a fact; unknown where it was not given. frame: "" for the subject asked
      about, else the path of the one-to-many fact whose items are meant.
    const (), data: a value. gap (), data: why there is no value; always unknown.
    not, negative (x). and, or (x...): decided by one False, one True, whatever else is unknown.
    compare (x, y), data: the operator. in (x), data: values. part (day), data: year, month or day.
    arith (x, y), data: the operator. extreme (x...), data: min or max. All unknown as soon as one argument is.
    choose (condition, x, y): if the condition is unknown, the value of both if they agree.
    select (condition, x, y): unknown if the condition is.
    known (x): whether it has a value; never unknown itself.
    call (x...), data: a DateFunction; unknown as well where the function refuses.
    table (key, x...), data: the key's value for each x; unknown for other keys.
    aggregate (condition, item), data (operation, frame): over the items of a one-to-many fact; both have a value for
      each item. Unknown if the fact is, or if an item that could change the result is.
    """

    name: str
    type: Any
    args: tuple[Op, ...]
    data: Any
    number: int

    def __repr__(self) -> str:
        inner = ", ".join([*(repr(one) for one in self.args), *([str(self.data)] if self.data is not None else [])])
        return f"{self.name}({inner})"


_STRICT = {"not", "negative", "compare", "in", "part", "arith", "extreme", "call"}


class Program:
    """A graph of operations, built from below; constants are worked out on the way."""

    def __init__(self) -> None:
        self._made: dict[Any, Op] = {}

    def make(self, name: str, kind: Any, args: Iterable[Op] = (), data: Any = None) -> Op:
        """The operation, simplified as far as constants allow."""
        given = tuple(args)
        return self._simple(name, kind, given, data) or self._one(name, kind, given, data)

    def const(self, value: Any) -> Op:
        """A value."""
        return self._one("const", type(value), (), value)

    def gap(self, kind: Any, why: str) -> Op:
        """What has no value, and why."""
        return self._one("gap", kind, (), why)

    def negate(self, op: Op) -> Op:
        """Not `op`."""
        return self.make("not", bool, (op,))

    def every(self, ops: Iterable[Op]) -> Op:
        """All of them."""
        return self.make("and", bool, ops)

    def some(self, ops: Iterable[Op]) -> Op:
        """Any of them."""
        return self.make("or", bool, ops)

    def _one(self, name: str, kind: Any, args: tuple[Op, ...], data: Any) -> Op:
        told = (type(data), data) if name == "const" else data
        key = (name, kind, tuple(one.number for one in args), told)
        if key not in self._made:
            self._made[key] = Op(name, kind, args, data, len(self._made))
        return self._made[key]

    def _simple(self, name: str, kind: Any, args: tuple[Op, ...], data: Any) -> Op | None:
        if name in ("and", "or"):
            return self._junction(name, args)
        if name in _STRICT:
            for one in args:
                if one.name == "gap":
                    return self.gap(kind, one.data)
            if args and all(one.name == "const" for one in args):
                return self._worked_out(name, kind, [one.data for one in args], data)
            if name == "not" and args[0].name == "not":
                return args[0].args[0]
            if name == "arith" and (spread := self._spread(kind, args, data)):
                return spread
        if name in ("choose", "select"):
            condition, then, other = args
            if condition.name == "const":
                return then if condition.data else other
            if then is other and name == "choose":
                return then
            if name == "choose" and then.name == other.name == "const":
                # Two values that differ never agree, so an unknown condition leaves the choice unknown.
                return self.make("select", kind, args)
            if name == "select" and condition.name == "gap":
                return self.gap(kind, condition.data)
        if name == "known" and args[0].name in ("const", "gap", "known"):
            return self.const(args[0].name != "gap")
        if name == "table" and args[0].name == "const":
            found = [one for value, one in zip(data, args[1:], strict=True) if value == args[0].data]
            return found[0] if found else self.gap(kind, f"nothing for {args[0].data}")
        return None

    def _spread(self, kind: Any, args: tuple[Op, ...], data: Any) -> Op | None:
        """A constant combined with a choice among constants is a choice among the results."""
        first, second = args
        among, left = (second, True) if first.name == "const" else (first, False)
        if (second if not left else first).name != "const" or not _all_constant(among):
            return None

        def spread(op: Op) -> Op:
            if op.name in ("select", "table"):
                return self.make(op.name, kind, (op.args[0], *(spread(one) for one in op.args[1:])), op.data)
            return self.make("arith", kind, (first, op) if left else (op, second), data)

        return spread(among)

    def _junction(self, name: str, args: tuple[Op, ...]) -> Op:
        decisive = name == "or"
        left: dict[Op, None] = {}
        for one in args:
            inner = one.args if one.name == name else (one,)
            for part in inner:
                if part.name == "const":
                    if part.data is decisive:
                        return self.const(decisive)
                else:
                    left[part] = None
        if not left:
            return self.const(not decisive)
        return next(iter(left)) if len(left) == 1 else self._one(name, bool, tuple(left), None)

    def _worked_out(self, name: str, kind: Any, values: list[Any], data: Any) -> Op:
        try:
            match name:
                case "not":
                    return self.const(not values[0])
                case "negative":
                    return self.const(-values[0])
                case "compare":
                    return self.const(OPERATORS[data](*values))
                case "arith":
                    return self.const(kind(OPERATORS[data](*values)))
                case "in":
                    return self.const(values[0] in data)
                case "part":
                    return self.const(getattr(values[0], data))
                case "extreme":
                    return self.const(kind(min(values) if data == "min" else max(values)))
            return self.const(data(*values))
        except ArithmeticError:
            return self.gap(kind, "division by zero")
        except (ZhargyError, OverflowError, ValueError) as error:
            return self.gap(kind, str(error))


def _all_constant(op: Op) -> bool:
    """Whether it is a choice among constants."""
    return op.name in ("select", "table") and all(
        one.name in ("const", "gap") or _all_constant(one) for one in op.args[1:]
    )


def walk(ops: Iterable[Op], below: Callable[[Op], tuple[Op, ...]] = lambda op: op.args) -> Iterator[Op]:
    """Every operation that these need, each once, what is needed before what needs it. below: what one needs."""
    done: set[int] = set()
    stack = [(one, False) for one in reversed(list(ops))]
    while stack:
        op, ready = stack.pop()
        if op.number in done:
            continue
        if ready:
            done.add(op.number)
            yield op
        else:
            stack.append((op, True))
            stack += [(one, False) for one in reversed(below(op))]


def scale(value: Decimal | int) -> int:
    """How many digits a number has after its point."""
    if isinstance(value, int):
        return 0
    exponent = value.normalize().as_tuple().exponent
    return max(-int(exponent), 0)
