"""Rules read with three values: what follows from what is known, with a trace. Each wording compiles to closures."""

from __future__ import annotations

import operator
from collections.abc import Callable
from datetime import date
from typing import Any

from zhargy.rules import ir
from zhargy.rules.paths import Located
from zhargy.rules.rule import Narrowing, Rule, Version, resolve
from zhargy.rules.trace import DateUse, FactUse, Outcome, ParameterUse, Step
from zhargy.rules.values import CycleError, NotInForceError, Unknown, ZhargyError

OPERATORS: dict[str, Callable[[Any, Any], Any]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "==": operator.eq, "!=": operator.ne,
    "+": operator.add, "-": operator.sub, "*": operator.mul, "//": operator.floordiv, "%": operator.mod,
}  # fmt: skip
_MISSING = object()


class Run:
    """One decision in progress: what was already worked out, and what is being worked out."""

    __slots__ = ("memo", "stack")

    def __init__(self) -> None:
        self.memo: dict[Any, Outcome] = {}
        self.stack: list[Outcome] = []

    def apply(self, rule: Rule[..., Any], args: tuple[Any, ...], on: date) -> Outcome:
        """The outcome of `rule` for located arguments. Raises CycleError with the path of rules."""
        key = (rule, on, *[(id(one.subject), one.prefix) if type(one) is Located else one for one in args])
        found = self.memo.get(key)
        if found is not None:
            if found in self.stack:
                at = self.stack.index(found)
                raise CycleError([one.rule.id for one in self.stack[at:]] + [rule.id])
            return found
        outcome = self.memo[key] = Outcome(rule, args, on)
        self.stack.append(outcome)
        try:
            outcome.version = version = rule.version_on(on)
            value = self._narrowed(outcome, version) if rule.exceptions else self._wording(outcome, version)
            outcome.value = value
        except NotInForceError as error:
            outcome.value = Unknown(gaps=frozenset({f"{error.name} {error.day}"}))
        finally:
            self.stack.pop()
        return outcome

    def _wording(self, outcome: Outcome, version: Version) -> Any:
        closure = version.__dict__.get("closure")
        if closure is None:
            closure = version.__dict__["closure"] = compile_node(version.body)
        names = dict(zip(outcome.rule.parameters, (*outcome.args, outcome.on), strict=True))
        return closure(Env(self, names, outcome.parts))

    def _narrowed(self, outcome: Outcome, version: Version) -> Any:
        holding: dict[Narrowing, Any] = {}
        unsure: dict[Narrowing, Any] = {}
        for one in outcome.rule.exceptions_on(outcome.on):
            told = self.apply(one.when, outcome.args, outcome.on)
            outcome.parts.append(Step(told))
            if told.value is True and one.version is None and not any(x.version for x in outcome.rule.exceptions):
                for part in outcome.parts[:-1]:
                    part.aside = True
                return False
            if told.value is not False:
                known = told.value is True
                value = self._wording(outcome, one.version) if one.version else False
                (holding if known else unsure)[one] = value if known else (told.value, value)
        if holding and not unsure and not any(isinstance(value, Unknown) for value in holding.values()):
            value = resolve(outcome.rule, holding)
            # The explanation then shows the provision that gave the value, not the one that it narrows.
            first = next(one for one in holding if not any(one.when in other.over for other in holding))
            outcome.version = first.version or version
            return value
        if not holding and not unsure:
            return self._wording(outcome, version)
        values = [*holding.values(), *(value for _, value in unsure.values())]
        if not holding:
            values.append(self._wording(outcome, version))
        doubts = [doubt for doubt, _ in unsure.values()]
        return _agree(values, doubts)


class Env:
    """The names of one wording while it is read, and the parts that it has used."""

    __slots__ = ("names", "parts", "run")

    def __init__(self, run: Run, names: dict[str, Any], parts: list[Any]) -> None:
        self.run, self.names, self.parts = run, names, parts


Closure = Callable[[Env], Any]


def _agree(values: list[Any], doubts: list[Unknown]) -> Any:
    """The one value, if all are known and equal; else unknown for every reason given."""
    first = values[0]
    unknown = [value for value in values if isinstance(value, Unknown)]
    if not unknown and all(value == first for value in values):
        return first
    out = Unknown()
    for one in (*doubts, *unknown):
        out = out | one
    return out


def compile_node(node: ir.Node) -> Closure:
    """The closure of an expression."""
    match node:
        case ir.Const(value=value):
            return lambda env: value
        case ir.Name(name=name):
            return _name(name)
        case ir.Get(base=base, fact=info):
            return _get(compile_node(base), info)
        case ir.DayPart(base=base, part=part):
            return _strict((compile_node(base),), operator.attrgetter(part))
        case ir.Not(item=item):
            return _strict((compile_node(item),), operator.not_)
        case ir.Negative(item=item):
            return _strict((compile_node(item),), operator.neg)
        case ir.And(items=items):
            return _junction([compile_node(item) for item in items], False)
        case ir.Or(items=items):
            return _junction([compile_node(item) for item in items], True)
        case ir.Compare(op=op, left=left, right=right) | ir.Arith(op=op, left=left, right=right):
            return _binary(compile_node(left), compile_node(right), OPERATORS[op])
        case ir.In(item=item, values=values):
            return _strict((compile_node(item),), frozenset(values).__contains__)
        case ir.Extreme(op=op, items=items):
            return _strict(tuple(compile_node(item) for item in items), min if op == "min" else max)
        case ir.If(condition=condition, then=then, otherwise=otherwise):
            return _if(compile_node(condition), compile_node(then), compile_node(otherwise))
        case ir.Let(name=name, value=value, body=body):
            return _let(name, compile_node(value), compile_node(body))
        case ir.CallRule(rule=rule, args=args):
            return _call_rule(rule, [compile_node(arg) for arg in args])
        case ir.CallParameter(parameter=parameter, args=args):
            return _call_parameter(parameter, [compile_node(arg) for arg in args])
        case ir.CallDate(function=function, args=args):
            return _call_date(function, [compile_node(arg) for arg in args])
        case ir.Aggregate(op=op, many=many, variable=variable, condition=condition, item=item):
            return _aggregate(
                op, compile_node(many), variable,
                compile_node(condition) if condition else None, compile_node(item) if item else None,
            )  # fmt: skip
    raise AssertionError(node)


def _name(name: str) -> Closure:
    def read(env: Env) -> Any:
        value = env.names[name]
        if type(value) is _Local:
            return value.read(env)
        return value

    return read


class _Local:
    """A local name, worked out when first used: one that no path uses leaves no trace and no doubt."""

    __slots__ = ("closure", "parts", "value")

    def __init__(self, closure: Closure) -> None:
        self.closure = closure
        self.value: Any = _MISSING
        self.parts: list[Any] = []

    def read(self, env: Env) -> Any:
        if self.value is _MISSING:
            start = len(env.parts)
            self.value = self.closure(env)
            self.parts = env.parts[start:]
        else:
            env.parts += [_copy(part) for part in self.parts]
        return self.value


def _copy(part: Any) -> Any:
    if isinstance(part, Step):
        return Step(part.outcome)
    if isinstance(part, FactUse):
        return FactUse(part.path, part.info, part.value, part.subject)
    if isinstance(part, ParameterUse):
        return ParameterUse(part.parameter, part.keys, part.on, part.value)
    return DateUse(part.function, part.args, part.value)


def _let(name: str, value: Closure, body: Closure) -> Closure:
    def let(env: Env) -> Any:
        env.names[name] = _Local(value)
        return body(env)

    return let


def _get(base: Closure, info: Any) -> Closure:
    name, kind = info.name, info.kind

    def fact(env: Env) -> Any:
        at = base(env)
        subject = at.subject
        value = subject.__dict__.get(name, _MISSING)
        path = at.prefix + name
        if value is _MISSING:
            value = Unknown(frozenset((path,)))
        env.parts.append(FactUse(path, info, value, subject))
        return value

    def part(env: Env) -> Any:
        at = base(env)
        return Located(at.subject.__dict__[name], f"{at.prefix}{name}.")

    def many(env: Env) -> Any:
        at = base(env)
        value = fact(env)
        if isinstance(value, Unknown):
            return value
        return tuple(Located(one, f"{at.prefix}{name}.{i}.") for i, one in enumerate(value))

    return {"fact": fact, "part": part, "many": many}[kind]


def _strict(items: tuple[Closure, ...], function: Callable[..., Any]) -> Closure:
    """Unknown as soon as one argument is."""

    def apply(env: Env) -> Any:
        values = [item(env) for item in items]
        unknown = [value for value in values if type(value) is Unknown]
        return _agree(values, unknown) if unknown else function(*values)

    if len(items) > 1:
        return apply
    only = items[0]

    def apply_one(env: Env) -> Any:
        value = only(env)
        return value if type(value) is Unknown else function(value)

    return apply_one


def _binary(left: Closure, right: Closure, function: Callable[[Any, Any], Any]) -> Closure:
    def apply(env: Env) -> Any:
        first, second = left(env), right(env)
        if type(first) is Unknown:
            return first | second if type(second) is Unknown else first
        if type(second) is Unknown:
            return second
        try:
            return function(first, second)
        except ArithmeticError:
            return Unknown(gaps=frozenset({"division by zero"}))

    return apply


def _junction(items: list[Closure], decisive: bool) -> Closure:
    """`and` (decided by one False) and `or` (decided by one True)."""

    def junction(env: Env) -> Any:
        parts = env.parts
        begin = len(parts)
        unknown: Unknown | None = None
        settled: list[tuple[int, int]] = []
        for item in items:
            start = len(parts)
            value = item(env)
            if value is decisive:
                for part in parts[begin:start]:
                    part.aside = True
                return decisive
            if type(value) is Unknown:
                unknown = value if unknown is None else unknown | value
            else:
                settled.append((start, len(parts)))
        if unknown is None:
            return not decisive
        for start, end in settled:
            for part in parts[start:end]:
                part.aside = True
        return unknown

    return junction


def _if(condition: Closure, then: Closure, otherwise: Closure) -> Closure:
    def choose(env: Env) -> Any:
        told = condition(env)
        if told is True:
            return then(env)
        if told is False:
            return otherwise(env)
        return _agree([then(env), otherwise(env)], [told])

    return choose


def _call_rule(rule: Rule[..., Any], args: list[Closure]) -> Closure:
    *given, day = args

    def call(env: Env) -> Any:
        on = day(env)
        if type(on) is Unknown:
            return on
        outcome = env.run.apply(rule, tuple([one(env) for one in given]), on)
        env.parts.append(Step(outcome))
        return outcome.value

    return call


def _call_parameter(parameter: Any, args: list[Closure]) -> Closure:
    def call(env: Env) -> Any:
        values = [one(env) for one in args]
        unknown = [value for value in values if type(value) is Unknown]
        if unknown:
            return _agree(values, unknown)
        *keys, on = values
        try:
            value = parameter(*values)
        except NotInForceError as error:
            return Unknown(gaps=frozenset({f"{error.name} {error.day}"}))
        env.parts.append(ParameterUse(parameter, tuple(keys), on, value))
        return value

    return call


def _call_date(function: Any, args: list[Closure]) -> Closure:
    def call(env: Env) -> Any:
        values = [one(env) for one in args]
        unknown = [value for value in values if type(value) is Unknown]
        if unknown:
            return _agree(values, unknown)
        try:
            value = function(*values)
        except (ZhargyError, OverflowError, ValueError) as error:
            return Unknown(gaps=frozenset({str(error)}))
        env.parts.append(DateUse(function, tuple(values), value))
        return value

    return call


def _aggregate(op: str, many: Closure, variable: str, condition: Closure | None, item: Closure | None) -> Closure:
    def aggregate(env: Env) -> Any:
        found = many(env)
        if type(found) is Unknown:
            return found
        if item is None:
            return len(found)
        values: list[Any] = []
        doubts: list[Unknown] = []
        for one in found:
            env.names[variable] = one
            included = condition(env) if condition else True
            if included is False:
                continue
            value = item(env)
            if type(included) is Unknown:
                # An item that may be left out changes nothing where its value would change nothing.
                if (op == "any" and value is False) or (op == "all" and value is True) or (op == "sum" and value == 0):
                    continue
                doubts.append(included)
            elif type(value) is Unknown:
                doubts.append(value)
            elif op in ("any", "all") and value is (op == "any"):
                return value
            else:
                values.append(value)
        if doubts:
            return _agree([doubts[0]], doubts)
        if op in ("any", "all"):
            return op == "all"
        if op == "sum":
            return sum(values)
        if not values:
            return Unknown(gaps=frozenset({f"{op} of none"}))
        return (min if op == "min" else max)(values)

    return aggregate
