"""From rules to programs: calls are followed, the wording of each day is chosen, exceptions are put in their place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import combinations
from typing import Any

from zhargy.rules import ir
from zhargy.rules.facts import FactInfo, Subject
from zhargy.rules.language import is_subject
from zhargy.rules.parameters import Parameter, Value
from zhargy.rules.program import Op, Program
from zhargy.rules.rule import Narrowing, Rule, Version
from zhargy.rules.values import ZhargyError
from zhargy.time.force import Force


class CannotLower(ZhargyError):
    """A rule that has no program, and why."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the facts of a subject stand: in which frame, under which prefix."""

    frame: str
    prefix: str
    kind: type[Subject]

    def part(self, name: str, kind: type[Subject]) -> Place:
        """The place of one of its parts."""
        return Place(self.frame, f"{self.prefix}{name}.", kind)


def places(kind: type[Subject], frame: str = "", prefix: str = "") -> Iterable[Place]:
    """The place of a subject, and those of its parts."""
    here = Place(frame, prefix, kind)
    yield here
    for name, info in kind.__facts__.items():
        if info.kind == "part":
            yield from places(info.type, frame, f"{prefix}{name}.")


class Lowering:
    """Makes one program of any number of rules about the subjects `about`, as of a day.

    about: kinds of subject, or such kinds by the prefix of their facts' paths ("association.").
    on: a day, or None for the operation that `day` makes: a column, or an unknown of a solver.
    reform: the name of the reform whose wordings take the place of those in force.
    """

    def __init__(
        self, about: Mapping[str, type[Subject]] | Iterable[type[Subject]], on: date | None, reform: str = ""
    ) -> None:
        self.program = Program()
        told = about.items() if isinstance(about, Mapping) else [("", kind) for kind in about]
        kinds = [(prefix, kind) for prefix, kind in told if is_subject(kind)]
        self.places = [place for prefix, kind in kinds for place in places(kind, "", prefix)]
        self._roots = {(prefix, kind) for prefix, kind in kinds}
        self.reform = reform
        self.on = self.program.const(on) if on else self.program.make("fact", date, (), ("", "on", None))
        self._applied: dict[Any, Op] = {}
        self._bodies: dict[Any, Op] = {}

    def rule(self, rule: Rule[..., Any]) -> Op:
        """The operation that gives what `rule` gives. Raises CannotLower if the subjects do not fit."""
        args: list[Any] = []
        for name, kind in rule.parameters.items():
            if name == "on":
                continue
            if not is_subject(kind):
                info = FactInfo(name, name, type=kind, minimum=None)
                args.append(self.program.make("fact", kind, (), ("", name, info)))
                continue
            fitting = [one for one in self.places if issubclass(one.kind, kind)]
            whole = [one for one in fitting if (one.prefix, one.kind) in self._roots]
            if len(whole or fitting) != 1:
                wanted = getattr(kind, "__name__", kind)
                raise CannotLower(f"{rule.id} is about {name}: {wanted}, of which there are {len(fitting)} here")
            args.append((whole or fitting)[0])
        return self.apply(rule, (*args, self.on))

    def apply(self, rule: Rule[..., Any], args: tuple[Any, ...]) -> Op:
        """The operation of `rule` for these arguments: places of subjects, operations of values, the day last."""
        key = (rule, *(one if isinstance(one, Place) else one.number for one in args))
        if key not in self._applied:
            self._applied[key] = self._rule(rule, args)
        return self._applied[key]

    def _rule(self, rule: Rule[..., Any], args: tuple[Any, ...]) -> Op:
        on = args[-1]
        make = self.program
        out = make.gap(rule.type, f"{rule.id} is not in force")
        for version in rule.versions:
            out = self._while(version.force, on, partial(self._text, rule, version, args), out)
        if drafted := rule.reforms.get(self.reform):
            out = self._while(drafted.force, on, partial(self._text, rule, drafted, args), out)
        if not rule.exceptions:
            return out
        conditions = [self._while(one.force, on, partial(self.apply, one.when, args), make.const(False))
                      for one in rule.exceptions]  # fmt: skip
        if not any(one.version for one in rule.exceptions):
            narrowed = make.every([*(make.negate(one) for one in conditions), out])
            return self._in_force(rule, on, narrowed)
        values = [self._text(rule, one.version, args) if one.version else make.const(False) for one in rule.exceptions]
        return self._in_force(rule, on, self._settled(rule, out, conditions, values))

    def _in_force(self, rule: Rule[..., Any], on: Op, value: Op) -> Op:
        """`value` on the days of the rule alone: an exception never makes it hold on days that it does not have."""
        make = self.program
        out = make.gap(rule.type, f"{rule.id} is not in force")
        for one in [*rule.versions, *([rule.reforms[self.reform]] if self.reform in rule.reforms else [])]:
            out = self._while(one.force, on, lambda: value, out)
        return out

    def _settled(self, rule: Rule[..., Any], plain: Op, conditions: list[Op], values: list[Op]) -> Op:
        """The value among exceptions with values of their own, as `decide` settles it."""
        make = self.program
        known = [make.make("known", bool, (one,)) for one in conditions]
        holds = [make.every((sure, one)) for sure, one in zip(known, conditions, strict=True)]
        some, unsure = make.some(holds), make.negate(make.every(known))
        left = [make.every((one, *(make.negate(holds[j]) for j in _beating(rule.exceptions, i))))
                for i, one in enumerate(holds)]  # fmt: skip
        sure = make.every(
            make.some((make.negate(one), make.make("known", bool, (value,))))
            for one, value in zip(holds, values, strict=True)
        )
        settled = self._first(rule.type, left, values, f"exceptions of {rule.id} hold at once with different results")
        possible = [make.some((one, make.negate(told))) for one, told in zip(holds, known, strict=True)]
        doubtful = self._first(rule.type, [*possible, make.negate(some)], [*values, plain], f"{rule.id} is open", True)
        certain = make.every((some, make.negate(unsure), sure))
        neither = make.negate(make.some((some, unsure)))
        out = make.make("select", rule.type, (neither, plain, doubtful))
        return make.make("select", rule.type, (certain, settled, out))

    def _first(self, kind: Any, present: list[Op], values: list[Op], why: str, all_known: bool = False) -> Op:
        """The one value of those present, or a gap where two differ, or one has no value if all must have one."""
        make = self.program
        agreed = [make.const(True)]
        for (p, v), (q, w) in combinations(zip(present, values, strict=True), 2):
            same = make.make("compare", bool, (v, w), "==")
            agreed.append(make.some((make.negate(make.every((p, q))), make.every((_sure(make, same), same)))))
        if all_known:
            agreed += [
                make.some((make.negate(p), make.make("known", bool, (v,))))
                for p, v in zip(present, values, strict=True)
            ]
        out = make.gap(kind, why)
        for p, v in reversed(list(zip(present, values, strict=True))):
            out = make.make("select", kind, (p, v, out))
        return make.make("select", kind, (make.every(agreed), out, make.gap(kind, why)))

    def _while(self, force: Force, on: Op, then: Callable[[], Op], other: Op) -> Op:
        """What `then` makes on the days of `force`, else `other`."""
        make = self.program
        begun = make.make("compare", bool, (on, make.const(force.since.day)), ">=")
        held = make.every((begun, *(
            [make.make("compare", bool, (on, make.const(force.until)), "<")] if force.until else []
        )))  # fmt: skip
        if held.name == "const":
            return then() if held.data else other
        return make.make("select", other.type, (held, then(), other))

    def _text(self, rule: Rule[..., Any], version: Version, args: tuple[Any, ...]) -> Op:
        told: Op = self._node(version.body, dict(zip(rule.parameters, args, strict=True)), rule.id)
        return told

    def _node(self, node: ir.Node, names: dict[str, Any], where: str) -> Any:
        make = self.program

        def each(nodes: Iterable[ir.Node]) -> list[Any]:
            return [self._node(one, names, where) for one in nodes]

        match node:
            case ir.Const(value=value):
                return make.const(value)
            case ir.Name(name=name):
                return names[name]
            case ir.Get(base=base, fact=info):
                at = self._node(base, names, where)
                if info.kind == "part":
                    return at.part(info.name, info.type)
                return make.make("fact", info.type, (), (at.frame, at.prefix + info.name, info))
            case ir.DayPart(base=base, part=part):
                return make.make("part", int, each((base,)), part)
            case ir.Not(item=item):
                return make.negate(self._node(item, names, where))
            case ir.Negative(item=item):
                return make.make("negative", node.type, each((item,)))
            case ir.And(items=items):
                return make.every(each(items))
            case ir.Or(items=items):
                return make.some(each(items))
            case ir.Compare(op=op, left=left, right=right):
                return make.make("compare", bool, each((left, right)), op)
            case ir.In(item=item, values=values):
                return make.make("in", bool, each((item,)), values)
            case ir.Arith(op=op, left=left, right=right):
                return self._arithmetic(node.type, op, *each((left, right)))
            case ir.Extreme(op=op, items=items):
                return make.make("extreme", node.type, each(items), op)
            case ir.If(condition=condition, then=then, otherwise=otherwise):
                told = self._node(condition, names, where)
                if told.name == "const":
                    return self._node(then if told.data else otherwise, names, where)
                return make.make("choose", node.type, (told, *each((then, otherwise))))
            case ir.Let(name=name, value=value, body=body):
                return self._node(body, {**names, name: self._node(value, names, where)}, where)
            case ir.CallRule(rule=rule, args=args):
                return self._called(rule, tuple(each(args)))
            case ir.CallParameter(parameter=parameter, args=args):
                return self._parameter(parameter, *each(args))
            case ir.CallDate(function=function, args=args):
                return make.make("call", function.type, each(args), function)
            case ir.Aggregate():
                return self._aggregate(node, names, where)
        raise CannotLower(f"{where}: {type(node).__name__} has no program")

    def _called(self, rule: Rule[..., Any], args: tuple[Any, ...]) -> Op:
        told = self.apply(rule, args)
        day = args[-1]
        if day.name == "const" or day is self.on:
            return told
        return self.program.make("select", rule.type, (self.program.make("known", bool, (day,)), told,
                                                       self.program.gap(rule.type, "no day")))  # fmt: skip

    def _arithmetic(self, kind: Any, op: str, left: Op, right: Op) -> Op:
        make = self.program
        out = make.make("arith", kind, (left, right), op)
        if op in ("//", "%") and right.name != "const":
            zero = make.make("compare", bool, (right, make.const(0)), "==")
            return make.make("select", kind, (zero, make.gap(kind, "division by zero"), out))
        return out

    def _parameter(self, parameter: Parameter[..., Any], *args: Op) -> Op:
        *keys, on = args
        make = self.program
        out = make.gap(parameter.type, f"{parameter.id} has no value")
        drafted = [one for one in parameter.reforms if one.reform == self.reform] if self.reform else []
        for value in [*parameter.values, *reversed(drafted)]:
            out = self._while(value.force, on, partial(self._amount, parameter, value, keys), out)
        unsure = make.negate(make.every(make.make("known", bool, (one,)) for one in args))
        return make.make("select", parameter.type, (unsure, make.gap(parameter.type, "unknown key"), out))

    def _amount(self, parameter: Parameter[..., Any], value: Value, keys: list[Op]) -> Op:
        def at(amount: Any, left: list[Op], kinds: tuple[Any, ...]) -> Op:
            if not left:
                return self.program.const(amount)
            members = [one for one in kinds[0] if one.value in amount]
            inner = [at(amount[one.value], left[1:], kinds[1:]) for one in members]
            return self.program.make("table", parameter.type, (left[0], *inner), tuple(members))

        return at(value.amount, keys, parameter.keys)

    def _aggregate(self, node: ir.Aggregate, names: dict[str, Any], where: str) -> Op:
        make = self.program
        many = node.many
        assert isinstance(many, ir.Get)
        at: Place = self._node(many.base, names, where)
        if at.frame:
            raise CannotLower(f"{where}: a list inside a list ({at.frame}, {many.fact.name})")
        frame = f"{at.prefix}{many.fact.name}"
        inner = {**names, node.variable: Place(frame, "", many.fact.type)}
        condition = self._node(node.condition, inner, where) if node.condition else make.const(True)
        item = self._node(node.item, inner, where) if node.item else make.const(1)
        kind = node.type if node.item else int
        there = make.make("fact", bool, (), ("", frame, many.fact))
        op = "sum" if node.op == "len" else node.op
        told = make.make("aggregate", kind, (condition, item), (op, frame))
        return make.make("select", kind, (make.make("known", bool, (there,)), told, make.gap(kind, "not listed")))


def _sure(make: Program, op: Op) -> Op:
    return make.make("known", bool, (op,))


def _beating(exceptions: list[Narrowing], index: int) -> list[int]:
    """Which exceptions precede this one."""
    return [j for j, other in enumerate(exceptions) if exceptions[index].when in other.over]
