"""Programs as terms of the solver Z3, exactly: each operation gets its value, and whether it is known.

Numbers are Int or Real, a choice is the place of its member, a day its ordinal, a time its seconds, a text one Int per
text. Functions of days are read off day by day over a window; lists have a few items at most. Both bounds are told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any, NamedTuple

import z3

from zhargy.rules.datefunctions import DateFunction
from zhargy.rules.facts import FIRST_DAY, LARGEST, LAST_DAY, Choice, FactInfo
from zhargy.rules.program import Op, walk
from zhargy.rules.prove.days import DayBound, branch, day_runs
from zhargy.rules.values import ZhargyError

MOST_ITEMS, MOST_NUMBER, SMALL, FEW = 3, 20, 100, 400
_COMPARE: dict[str, Callable[[Any, Any], Any]] = {
    "<": lambda x, y: x < y, "<=": lambda x, y: x <= y, ">": lambda x, y: x > y, ">=": lambda x, y: x >= y,
    "==": lambda x, y: x == y, "!=": lambda x, y: x != y,
}  # fmt: skip


class CannotTranslate(ZhargyError):
    """What the solver cannot be asked, and why."""


class Term(NamedTuple):
    """The value of an operation, and whether it is known: True, or a Bool of the solver."""

    value: Any
    known: Any


@dataclass(slots=True)
class Variable:
    """A fact of the solver: where it stands, its declaration, its value, and whether it is known.

    path: "organiser.age", "members.0.age"; for a list the path of the list, with how many items it has as value.
    """

    path: str
    info: FactInfo | None
    type: Any
    value: Any
    known: Any
    of: tuple[str, int] | None = None
    length: bool = False


@dataclass
class Terms:
    """The terms of any number of programs about the same facts.

    unknowns: whether facts may be unknown; else all have a value. window: the days over which functions of days are
    read. most: how many items a list may have. apart: facts with a value of their own here, others are those of `base`.
    """

    window: tuple[date, date]
    unknowns: bool = False
    most: int = MOST_ITEMS
    base: Terms | None = None
    apart: frozenset[str] = frozenset()
    variables: dict[str, Variable] = field(default_factory=dict)
    assumptions: list[Any] = field(default_factory=list)
    bounds: dict[str, Any] = field(default_factory=dict)
    _made: dict[Any, Term] = field(default_factory=dict)
    _frames: dict[int, frozenset[str]] = field(default_factory=dict)
    _kept: list[Op] = field(default_factory=list)
    _texts: dict[str, int] = field(default_factory=dict)

    def of(self, op: Op) -> Term:
        """The term of an operation. Raises CannotTranslate."""
        return self._of(op, {})

    def _of(self, op: Op, at: Mapping[str, int]) -> Term:
        found = self._made.get((id(op), *self._place(op, at)))
        if found is not None:
            return found
        for one in walk([op]):
            free = self._free(one)
            key = (id(one), *self._place(one, at))
            if key not in self._made and free <= at.keys():
                self._kept.append(one)
                self._made[key] = self._term(one, at)
        return self._made[(id(op), *self._place(op, at))]

    def _place(self, op: Op, at: Mapping[str, int]) -> list[int]:
        return [at[frame] for frame in sorted(self._free(op)) if frame in at] if at else []

    def _free(self, op: Op) -> frozenset[str]:
        """The lists whose items it is about."""
        for one in walk([op]) if id(op) not in self._frames else ():
            if id(one) not in self._frames:
                found: frozenset[str] = frozenset().union(*(self._frames[id(arg)] for arg in one.args))
                if one.name == "fact" and one.data[0]:
                    found |= {one.data[0]}
                self._frames[id(one)] = found - {one.data[1]} if one.name == "aggregate" else found
        return self._frames[id(op)]

    def _term(self, op: Op, at: Mapping[str, int]) -> Term:
        if op.name == "aggregate":
            return self._aggregate(op, at)
        args = [self._of(one, at) for one in op.args]
        values, sure = [one.value for one in args], conj(one.known for one in args)
        match op.name:
            case "fact":
                return self._fact(op, at)
            case "const":
                return Term(self.constant(op.data), True)
            case "gap":
                return Term(self._any(op.type), False)
            case "not":
                return Term(z3.Not(values[0]), sure)
            case "negative":
                return Term(-values[0], sure)
            case "and" | "or":
                return _junction(op.name == "or", args)
            case "compare":
                return Term(self._compare(op.data, op, values), sure)
            case "in":
                return Term(z3.Or([values[0] == self.constant(one) for one in op.data]), sure)
            case "part":
                window = (FIRST_DAY, LAST_DAY) if op.data == "year" else self.window
                told = self._by_day(values[0], lambda day: getattr(day, op.data), op.data, *window)
                return Term(told.value, conj((sure, told.known)))
            case "arith":
                return Term(self._arithmetic(op, values), sure)
            case "extreme":
                out = number(values[0], op.type)
                for one in values[1:]:
                    other = number(one, op.type)
                    out = z3.If(other < out if op.data == "min" else other > out, other, out)
                return Term(out, sure)
            case "choose":
                condition, x, y = args
                same = self._same(op, x.value, y.value)
                known = either(condition.known, pick(condition.value, x.known, y.known), conj((x.known, y.known, same)))
                return Term(self._if(op, condition.value, x.value, y.value), known)
            case "select":
                condition, x, y = args
                known = conj((condition.known, pick(condition.value, x.known, y.known)))
                return Term(self._if(op, condition.value, x.value, y.value), known)
            case "known":
                return Term(boolean(args[0].known), True)
            case "table":
                return self._lookup(op, args)
            case "call":
                return self._call(op, args)
        raise CannotTranslate(f"{op.name} has no meaning for the solver")

    # values

    def constant(self, value: Any) -> Any:
        """A plain value as a term."""
        if isinstance(value, bool):
            return z3.BoolVal(value)
        if isinstance(value, Choice):
            return z3.IntVal(list(type(value)).index(value))
        if isinstance(value, int):
            return z3.IntVal(value)
        if isinstance(value, Decimal):
            return z3.RealVal(str(Fraction(value)))
        if isinstance(value, date):
            return z3.IntVal(value.toordinal())
        if isinstance(value, time):
            return z3.IntVal(seconds(value))
        if isinstance(value, str):
            texts = self.base._texts if self.base else self._texts
            return z3.IntVal(texts.setdefault(value, len(texts)))
        raise CannotTranslate(f"{value!r} has no meaning for the solver")

    def plain(self, value: Any, kind: Any) -> Any:
        """What the solver gave, as a value of the type `kind`. None where a number has no end of digits."""
        if kind is bool:
            return bool(z3.is_true(value))
        if kind is Decimal:
            told = Fraction(value.numerator_as_long(), value.denominator_as_long())
            left = told.denominator
            for prime in (2, 5):
                while left % prime == 0:
                    left //= prime
            out = Decimal(told.numerator) / Decimal(told.denominator) if left == 1 else None
            return out if out is not None and Fraction(out) == told else None
        whole = value.as_long()
        if kind is int:
            return whole
        if kind is date:
            return date.fromordinal(whole)
        if kind is time:
            return time(whole // 3600, whole // 60 % 60, whole % 60)
        if kind is str:
            return next((text for text, place in self._texts.items() if place == whole), f"another text {whole}")
        return list(kind)[whole]

    def _any(self, kind: Any) -> Any:
        if kind is bool:
            return z3.BoolVal(False)
        return z3.RealVal(0) if kind is Decimal else z3.IntVal(0)

    def _fact(self, op: Op, at: Mapping[str, int]) -> Term:
        frame, path, info = op.data
        where = f"{frame}.{at[frame]}.{path}" if frame else path
        many = info is not None and info.kind == "many"
        of = (frame, at[frame]) if frame else None
        if self.base is not None and where not in self.apart and frame not in self.apart:
            found = self.base.variable(where, info, op.type, of, many)
        else:
            found = self.variable(where, info, op.type, of, many)
        return Term(z3.BoolVal(True) if many else found.value, found.known)

    def variable(self, path: str, info: Any, kind: Any, of: Any = None, length: bool = False) -> Variable:
        """The variable of a fact, made when first asked for, with its declared range."""
        if path in self.variables:
            return self.variables[path]
        name = f"{path}'" if self.base else path
        if length:
            value = z3.Int(f"{name}.#")
            self.assumptions.append(z3.And(value >= 0, value <= self.most))
            self.bounds[f"list {path}"] = self.most
        elif kind is bool:
            value = z3.Bool(name)
        elif kind is Decimal:
            value = z3.Real(name)
        else:
            value = z3.Int(name)
            if kind is str:
                self.assumptions.append(value >= 0)
        low, high = _range(info, kind)
        if not length and low is not None:
            self.assumptions.append(z3.And(value >= low, value <= high))
        known = z3.Bool(f"{name}.?") if self.unknowns and path != "on" else True
        made = self.variables[path] = Variable(path, info, kind, value, known, of, length)
        return made

    def _compare(self, sign: str, op: Op, values: list[Any]) -> Any:
        x, y = values
        if Decimal in (op.args[0].type, op.args[1].type):
            x, y = number(x, Decimal), number(y, Decimal)
        return _COMPARE[sign](x, y)

    def _same(self, op: Op, x: Any, y: Any) -> Any:
        return number(x, op.type) == number(y, op.type) if op.type is Decimal else x == y

    def _if(self, op: Op, condition: Any, x: Any, y: Any) -> Any:
        if op.type is Decimal:
            x, y = number(x, Decimal), number(y, Decimal)
        return z3.If(condition, x, y)

    def _arithmetic(self, op: Op, values: list[Any]) -> Any:
        x, y = (number(one, op.type) for one in values)
        match op.data:
            case "+":
                return x + y
            case "-":
                return x - y
            case "*":
                return x * y
        if op.type is Decimal:
            # Decimals are cut off towards nought, and the rest has the sign of the number divided.
            told = x / y
            whole = z3.ToReal(z3.If(told >= 0, z3.ToInt(told), -z3.ToInt(-told)))
        else:
            # Whole numbers are rounded down; the solver's own division does so for a divisor above nought.
            whole = z3.If(y > 0, x / y, (-x) / (-y))
        return whole if op.data == "//" else x - y * whole

    def _lookup(self, op: Op, args: list[Term]) -> Term:
        key, *others = args
        value, known = self._any(op.type), False
        for member, one in zip(op.data, others, strict=True):
            here = key.value == self.constant(member)
            value, known = self._if(op, here, one.value, value), pick(here, one.known, known)
        return Term(value, conj((key.known, known)))

    # lists

    def _aggregate(self, op: Op, at: Mapping[str, int]) -> Term:
        kind, frame = op.data
        length = (self.base or self).variables[frame].value if frame not in self.apart else self.variables[frame].value
        condition, item = op.args
        decisive, doubt, rows = [], [], []
        for i in range(self.most):
            there = length > i
            inside = {**at, frame: i}
            told, value = self._of(condition, inside), self._of(item, inside)
            counts = conj((there, told.known, told.value))
            neutral: Any = False
            if kind in ("any", "all"):
                hit = value.value if kind == "any" else z3.Not(value.value)
                decisive.append(z3.And(boolean(conj((counts, value.known))), hit))
                neutral = conj((value.known, z3.Not(hit)))
            elif kind == "sum":
                neutral = conj((value.known, value.value == 0))
            unsure = disj((conj((negate(told.known), negate(neutral))),
                           conj((told.known, told.value, negate(value.known)))))  # fmt: skip
            doubt.append(conj((there, unsure)))
            rows.append((counts, value.value))
        settled = negate(disj(doubt))
        if kind in ("any", "all"):
            found = z3.Or(decisive)
            return Term(found if kind == "any" else z3.Not(found), disj((found, settled)))
        if kind == "sum":
            nought = number(z3.IntVal(0), op.type)
            told = [z3.If(boolean(counts), number(value, op.type), nought) for counts, value in rows]
            return Term(z3.Sum(told), settled)
        value, some = self._any(op.type), z3.BoolVal(False)
        for counts, one in rows:
            one = number(one, op.type) if op.type is Decimal else one
            better = z3.Or(z3.Not(some), one < value if kind == "min" else one > value)
            value = z3.If(z3.And(boolean(counts), better), one, value)
            some = z3.Or(some, boolean(counts))
        return Term(value, conj((settled, some)))

    # functions of days

    def _call(self, op: Op, args: list[Term]) -> Term:
        function: DateFunction[..., Any] = op.data
        sure = conj(one.known for one in args)
        open_ = [i for i, one in enumerate(op.args) if one.name != "const"]
        days = [i for i in open_ if op.args[i].type is date]
        if len(days) > 1:
            raise CannotTranslate(f"{function.name} of two days, neither of which is fixed")
        numbers = [i for i in open_ if i not in days]
        if len(numbers) > 1:
            raise CannotTranslate(f"{function.name} with two numbers, neither of which is fixed")
        given = [one.data if one.name == "const" else None for one in op.args]
        if not numbers:
            told = self._for(function, given, days, args)
        else:
            at = numbers[0]
            value, known = self._any(op.type), False
            for number_ in self._numbers(op.args[at], args[at]):
                one = self._for(function, [*given[:at], number_, *given[at + 1 :]], days, args)
                here = args[at].value == self.constant(number_)
                value, known = z3.If(here, one.value, value), pick(here, one.known, known)
            told = Term(value, known)
        return Term(told.value, conj((sure, told.known)))

    def _for(self, function: DateFunction[..., Any], given: list[Any], days: list[int], args: list[Term]) -> Term:
        if not days:
            try:
                return Term(self.constant(function(*given)), True)
            except (ZhargyError, OverflowError, ValueError):
                return Term(self._any(function.type), False)
        at = days[0]

        def of(day: date) -> Any:
            return function(*given[:at], day, *given[at + 1 :])

        key = (function, *given[:at], *given[at + 1 :])
        wide = function.type is int
        first, last = (FIRST_DAY, LAST_DAY) if wide else self.window
        return self._by_day(args[at].value, of, key, first, last)

    def _numbers(self, op: Op, term: Term) -> Iterable[int]:
        """Every number that it can be; where facts in it are not few, only so many of each are looked at."""
        found = options(op)
        if found is not None:
            return found
        self.bounds["numbers of days, months or years"] = MOST_NUMBER
        for one in walk([op]):
            if one.name == "fact" and one.type is int and not one.data[0]:
                least = _least(one)
                value = self._of(one, {}).value
                self.assumptions.append(z3.And(value >= least, value <= least + MOST_NUMBER))
        found = options(op, MOST_NUMBER)
        if found is None:
            found = list(range(MOST_NUMBER + 1))
            self.assumptions.append(z3.And(term.value >= 0, term.value <= MOST_NUMBER))
        return found

    def _by_day(self, day: Any, function: Callable[[date], Any], key: Any, first: date, last: date) -> Term:
        """A function of one day, read off over a window."""
        runs = day_runs(key, function, first, last)
        if (first, last) != (FIRST_DAY, LAST_DAY):
            self.bounds["days"] = DayBound(first, last)
        self.assumptions.append(z3.And(day >= first.toordinal(), day <= last.toordinal()))
        return Term(*branch(runs, day))


def number(value: Any, kind: Any) -> Any:
    """A number as a Real where decimals are asked for."""
    return z3.ToReal(value) if kind is Decimal and value.is_int() else value


def seconds(value: time) -> int:
    """The seconds since midnight."""
    return value.hour * 3600 + value.minute * 60 + value.second


def options(op: Op, bound: int = 0) -> list[int] | None:
    """The numbers that an operation can give, if they are few. bound: how many of each fact are looked at."""
    if op.name == "const":
        return [op.data]
    if op.name == "gap":
        return []
    if op.name == "negative":
        told = options(op.args[0], bound)
        return None if told is None else sorted(-one for one in told)
    if op.name in ("choose", "select", "table"):
        parts = [options(one, bound) for one in op.args[1:]]
    elif op.name == "extreme":
        parts = [options(one, bound) for one in op.args]
    elif op.name == "arith" and op.data in "+-*":
        left, right = options(op.args[0], bound), options(op.args[1], bound)
        if left is None or right is None:
            return None
        sign = {"+": int.__add__, "-": int.__sub__, "*": int.__mul__}[op.data]
        parts = [[sign(x, y) for x in left for y in right]]
    elif op.name == "fact" and op.data[2] and not op.data[0] and bound:
        return list(range(_least(op), _least(op) + bound + 1))
    elif op.name == "fact" and op.data[2] and op.data[2].maximum - _least(op) <= SMALL:
        return list(range(_least(op), op.data[2].maximum + 1))
    else:
        return None
    found: set[int] = set()
    for one in parts:
        if one is None:
            return None
        found.update(one)
    return sorted(found) if len(found) <= FEW else None


def _least(op: Op) -> int:
    info = op.data[2]
    return info.minimum or 0 if info else 0


def boolean(told: Any) -> Any:
    """A truth value as a term."""
    return z3.BoolVal(told) if isinstance(told, bool) else told


def negate(told: Any) -> Any:
    """Not that."""
    return not told if isinstance(told, bool) else z3.Not(told)


def conj(parts: Iterable[Any]) -> Any:
    """All of them."""
    left = [one for one in parts if one is not True]
    if any(one is False for one in left):
        return False
    return True if not left else left[0] if len(left) == 1 else z3.And(left)


def disj(parts: Iterable[Any]) -> Any:
    """Any of them."""
    return negate(conj(negate(one) for one in parts))


def pick(condition: Any, then: Any, other: Any) -> Any:
    """One of two truth values."""
    if isinstance(then, bool) and isinstance(other, bool) and then is other:
        return then
    return z3.If(condition, boolean(then), boolean(other))


def either(known: Any, then: Any, other: Any) -> Any:
    """`then` if known, else `other`."""
    if isinstance(known, bool):
        return then if known else other
    return z3.If(known, boolean(then), boolean(other))


def _junction(decisive: bool, args: list[Term]) -> Term:
    values = [one.value for one in args]
    value = z3.Or(values) if decisive else z3.And(values)
    hits = [conj((one.known, one.value if decisive else z3.Not(one.value))) for one in args]
    every = conj(one.known for one in args)
    known = True if every is True else disj((every, *hits))
    if known is not True:
        # An unknown argument must not speak for the value where a known one decides.
        value = z3.Or([boolean(one) for one in hits]) if decisive else z3.Not(z3.Or([boolean(one) for one in hits]))
    return Term(value, known)


@cache
def _members(kind: type[Choice]) -> int:
    return len(list(kind))


def _range(info: FactInfo | None, kind: Any) -> tuple[Any, Any]:
    if kind in (int, Decimal):
        return (info.minimum if info and info.minimum is not None else -LARGEST), (info.maximum if info else LARGEST)
    if kind is date:
        return FIRST_DAY.toordinal(), LAST_DAY.toordinal()
    if kind is time:
        return 0, 86399
    if isinstance(kind, type) and issubclass(kind, Choice):
        return 0, _members(kind) - 1
    return None, None
