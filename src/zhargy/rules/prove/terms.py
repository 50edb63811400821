"""Programs as terms of the solver Z3, exactly: each operation gets its value, and whether it is known.

Numbers are Int or Real, a choice is the place of its member, a day its ordinal, a time its seconds, a text one Int per
text. Functions of days are read off day by day over a window; lists have a few items at most. Both bounds are told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import z3

from zhargy.i18n import N_, gettext
from zhargy.rules.datefunctions import DateFunction
from zhargy.rules.exact import FIRST_DAY, LAST_DAY
from zhargy.rules.facts import FactInfo
from zhargy.rules.program import Op, walk
from zhargy.rules.prove.days import DayBound, branch, day_runs
from zhargy.rules.prove.logic import Term, boolean, conj, disj, either, junction, negate, pick
from zhargy.rules.prove.ranges import declared_range, least, of_one_day, open_arguments, options
from zhargy.rules.prove.values import CannotTranslate, Values, number
from zhargy.rules.values import ZhargyError

MOST_ITEMS, MOST_NUMBER = 3, 20
_COMPARE: dict[str, Callable[[Any, Any], Any]] = {
    "<": lambda x, y: x < y, "<=": lambda x, y: x <= y, ">": lambda x, y: x > y, ">=": lambda x, y: x >= y,
    "==": lambda x, y: x == y, "!=": lambda x, y: x != y,
}  # fmt: skip


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
    read. most: how many items a list may have. numbers: how many numbers are looked at of a fact that is a term of
    days, months or years. fixed: numbers that are given, by the paths of their facts. apart: facts with a value of
    their own here, others are those of `base`.
    """

    window: tuple[date, date]
    unknowns: bool = False
    most: int = MOST_ITEMS
    base: Terms | None = None
    apart: frozenset[str] = frozenset()
    fixed: dict[str, int] = field(default_factory=dict)
    numbers: int = MOST_NUMBER
    variables: dict[str, Variable] = field(default_factory=dict)
    assumptions: list[Any] = field(default_factory=list)
    bounds: dict[str, Any] = field(default_factory=dict)
    _made: dict[Any, Term] = field(default_factory=dict)
    _frames: dict[int, frozenset[str]] = field(default_factory=dict)
    _kept: list[Op] = field(default_factory=list)
    values: Values = field(default_factory=Values)
    _intervals: dict[int, tuple[date, date]] = field(default_factory=dict)

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
                return Term(self.values.constant(op.data), True)
            case "gap":
                return Term(self.values.anything(op.type), False)
            case "not":
                return Term(z3.Not(values[0]), sure)
            case "negative":
                return Term(-values[0], sure)
            case "and" | "or":
                return junction(op.name == "or", args)
            case "compare":
                return Term(self._compare(op.data, op, values), sure)
            case "in":
                return Term(z3.Or([values[0] == self.values.constant(one) for one in op.data]), sure)
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
        low, high = declared_range(info, kind)
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
        value, known = self.values.anything(op.type), False
        for member, one in zip(op.data, others, strict=True):
            here = key.value == self.values.constant(member)
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
            parts = [z3.If(boolean(counts), number(value, op.type), nought) for counts, value in rows]
            return Term(z3.Sum(parts), settled)
        value, some = self.values.anything(op.type), z3.BoolVal(False)
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
        days, numbers = open_arguments(op)
        if len(days) > 1:
            told_ = gettext(N_("{function} of two days, neither of which is fixed"))
            raise CannotTranslate(told_.format(function=function.name))
        if len(numbers) > 1:
            told_ = gettext(N_("{function} with two numbers, neither of which is fixed"))
            raise CannotTranslate(told_.format(function=function.name))
        given = [one.data if one.name == "const" else None for one in op.args]
        if not numbers:
            told = self._for(op, given, days, args)
        else:
            at = numbers[0]
            value, known = self.values.anything(op.type), False
            for number_ in self._numbers(op.args[at], args[at]):
                one = self._for(op, [*given[:at], number_, *given[at + 1 :]], days, args)
                here = args[at].value == self.values.constant(number_)
                value, known = z3.If(here, one.value, value), pick(here, one.known, known)
            told = Term(value, known)
        return Term(told.value, conj((sure, told.known)))

    def _for(self, op: Op, given: list[Any], days: list[int], args: list[Term]) -> Term:
        function: DateFunction[..., Any] = op.data
        if not days:
            try:
                return Term(self.values.constant(function(*given)), True)
            except (ZhargyError, OverflowError, ValueError):
                return Term(self.values.anything(function.type), False)
        first, last = (FIRST_DAY, LAST_DAY) if function.type is int else self._interval(op.args[days[0]])
        return self._by_day(args[days[0]].value, *of_one_day(function, given, days[0]), first, last)

    def _interval(self, op: Op) -> tuple[date, date]:
        """Between which days a day lies, if facts lie in the window: terms counted from them can end outside it."""
        if id(op) not in self._intervals:
            self._kept.append(op)
            found = [one for one in self._ends(op) if one is not None]
            ends = [one for pair in found for one in pair] or list(self.window)
            first, last = max(min(ends), FIRST_DAY), min(max(ends), LAST_DAY)
            if op.name == "call":
                # Whole years, so that what was read off once serves other terms as well.
                first, last = first.replace(month=1, day=1), last.replace(month=12, day=31)
            self._intervals[id(op)] = (first, last)
        return self._intervals[id(op)]

    def _ends(self, op: Op) -> list[tuple[date, date]]:
        if op.name == "const":
            return [(op.data, op.data)]
        if op.name == "gap":
            return []
        if op.name in ("choose", "select", "table", "extreme"):
            return [self._interval(one) for one in op.args if one.type is date and one.name != "gap"]
        days, numbers = open_arguments(op) if op.name == "call" else ([], [0, 0])
        if len(days) != 1 or len(numbers) > 1:
            return [self.window]
        given = [one.data if one.name == "const" else None for one in op.args]
        first, last = self._interval(op.args[days[0]])
        out = []
        for told in (
            (options(op.args[numbers[0]], self.numbers, self.fixed) or [0, self.numbers]) if numbers else [None]
        ):
            filled = [told if i in numbers else one for i, one in enumerate(given)]
            function, key = of_one_day(op.data, filled, days[0])
            moved = [one[1] for _, one in day_runs(key, function, first, last) if one is not None]
            out += [(first + timedelta(days=min(moved)), last + timedelta(days=max(moved)))] if moved else []
        return out

    def _numbers(self, op: Op, term: Term) -> Iterable[int]:
        """Every number that it can be; where facts in it are not few, only so many of each are looked at."""
        found = options(op, 0, self.fixed)
        if found is not None:
            return found
        self.bounds["numbers of days, months or years"] = self.numbers
        for one in walk([op]):
            if one.name == "fact" and one.type is int and not one.data[0] and one.data[1] not in self.fixed:
                low = least(one)
                value = self._of(one, {}).value
                self.assumptions.append(z3.And(value >= low, value <= low + self.numbers))
        found = options(op, self.numbers, self.fixed)
        if found is None:
            found = list(range(self.numbers + 1))
            self.assumptions.append(z3.And(term.value >= 0, term.value <= self.numbers))
        return found

    def _by_day(self, day: Any, function: Callable[[date], Any], key: Any, first: date, last: date) -> Term:
        """A function of one day, read off over a window."""
        runs = day_runs(key, function, first, last)
        if (first, last) != (FIRST_DAY, LAST_DAY):
            self.bounds["days"] = DayBound(first, last)
        self.assumptions.append(z3.And(day >= first.toordinal(), day <= last.toordinal()))
        return Term(*branch(runs, day))
