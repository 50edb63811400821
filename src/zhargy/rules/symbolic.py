"""Rules read as decision diagrams over the facts that have no value yet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from zhargy.rules import ir
from zhargy.rules.diagram import Diagram, Diagrams, Leaf, Node, nodes
from zhargy.rules.facts import FactInfo, Subject
from zhargy.rules.paths import Located
from zhargy.rules.rule import Rule, Version, resolve
from zhargy.rules.terms import Term, Terms, fact_term, pinned
from zhargy.rules.values import NOT_ASKED, NotInForceError, State, ZhargyError

_MISSING = object()
JUDGEMENT, UNASKABLE = 10**5, 10**6


class _Later:
    """A local name, read when first used."""

    __slots__ = ("names", "node", "value")

    def __init__(self, node: ir.Node, names: dict[str, Any]) -> None:
        self.node, self.names, self.value = node, names, None


class Symbolic:
    """Reads rules into diagrams. Facts are placed in the order in which the law reads them, judgements after the rest.

    asked: for each open fact, its declaration, its state, and the chain of rules that first read it, goal first.
    """

    def __init__(self, limit: int = 20_000) -> None:
        self.diagrams = Diagrams(limit)
        self.terms = Terms(self.diagrams)
        self.asked: dict[str, tuple[FactInfo, State, tuple[Rule[..., Any], ...]]] = {}
        self._memo: dict[Any, Diagram] = {}
        self._stack: list[Rule[..., Any]] = []
        self._read: dict[type, Callable[[Any, dict[str, Any]], Any]] = {
            ir.Const: self._const, ir.Name: self._name, ir.Get: self._get, ir.DayPart: self._day_part,
            ir.Not: self._not, ir.Negative: self._negative, ir.And: self._and, ir.Or: self._or,
            ir.Compare: self._compare, ir.In: self._in, ir.Arith: self._arith, ir.Extreme: self._extreme,
            ir.If: self._if, ir.Let: self._let, ir.CallRule: self._call_rule, ir.CallParameter: self._call_parameter,
            ir.CallDate: self._call_date, ir.Aggregate: self._aggregate,
        }  # fmt: skip

    def rule(self, rule: Rule[..., Any], args: tuple[Any, ...], on: Diagram) -> Diagram:
        """The diagram of `rule` for its arguments (Located subjects or diagrams) and a day."""
        key = (rule, id(on), *[(id(one.subject), one.prefix) if type(one) is Located else id(one) for one in args])
        found = self._memo.get(key)
        if found is None:
            self._stack.append(rule)
            found = self._memo[key] = self.diagrams.apply((rule, "day", key), lambda day: self._on(rule, args, day), on)
            self._stack.pop()
        return found

    def goal(self, rule: Rule[..., Any], args: tuple[Any, ...], on: Diagram) -> Diagram:
        """The diagram of a rule that is asked for, with nothing in it that cannot change its answer."""
        return pinned(self.terms, self.rule(rule, args, on))

    def _on(self, rule: Rule[..., Any], args: tuple[Any, ...], day: Any) -> Diagram:
        if not isinstance(day, Term):
            return self._narrowed(rule, args, day, self.diagrams.leaf(day))
        forces = [one.force for one in rule.wordings()] + [one.force for one in rule.exceptions]
        edges = {edge for force in forces for edge in (force.since.day, force.until) if edge}
        return self._by_interval(
            rule.id, day, edges, rule.type, lambda one: self._narrowed(rule, args, one, self.diagrams.leaf(day))
        )

    def _by_interval(
        self, name: str, day: Term, edges: set[date], kind: Any, value: Callable[[date], Diagram]
    ) -> Diagram:
        """What applies on a day that is not known: a value per interval between the days on which the law changes."""
        if not day.linear:
            return self.terms.open(("on", name, day.key), kind, day.facts)
        ordered = sorted(edges)
        out = value(ordered[-1])
        for before, after in reversed(list(zip([date.min, *ordered], ordered, strict=False))):
            out = self.diagrams.choose(self.terms.compare("<", day, after), value(before), out)
        return out

    def _narrowed(self, rule: Rule[..., Any], args: tuple[Any, ...], on: date, day: Diagram) -> Diagram:
        try:
            version = rule.version_on(on)
        except NotInForceError as error:
            return self._gap(f"{error.name} {error.day}", rule.type)
        base = self.wording(version, args, day)
        exceptions = rule.exceptions_on(on)
        if not exceptions:
            return base
        conditions = [self.rule(one.when, args, day) for one in exceptions]
        if all(one.version is None for one in exceptions):
            for condition in conditions:
                base = self.diagrams.choose(condition, self.diagrams.false, base)
            return base
        values = [self.wording(one.version, args, day) if one.version else self.diagrams.false for one in exceptions]

        def narrowed(value: Any, *told: Any) -> Diagram:
            half = len(exceptions)
            holding = {
                one: other
                for one, holds, other in zip(exceptions, told[:half], told[half:], strict=True)
                if holds is True
            }
            return self.diagrams.leaf(resolve(rule, holding) if holding else value)

        return self.diagrams.apply((rule, on, "exceptions", id(day)), narrowed, base, *conditions, *values)

    def wording(self, version: Version, args: tuple[Any, ...], day: Diagram) -> Diagram:
        """The diagram of one wording of a rule, whatever narrows it."""
        names = dict(zip(version.rule.parameters, (*args, day), strict=True))
        return self._node(version.body, names)  # type: ignore[no-any-return]

    def _gap(self, told: str, kind: Any) -> Diagram:
        return self.terms.open(("gap", told), kind, ())

    def _node(self, node: ir.Node, names: dict[str, Any]) -> Any:
        return self._read[type(node)](node, names)

    def _const(self, node: ir.Const, names: dict[str, Any]) -> Any:
        return self.diagrams.leaf(node.value)

    def _name(self, node: ir.Name, names: dict[str, Any]) -> Any:
        value = names[node.name]
        if type(value) is _Later:
            if value.value is None:
                value.value = self._node(value.node, value.names)
            return value.value
        return value

    def _get(self, node: ir.Get, names: dict[str, Any]) -> Any:
        at = self._node(node.base, names)
        info = node.fact
        value = at.subject.__dict__.get(info.name, _MISSING)
        if info.kind == "part":
            return Located(value, f"{at.prefix}{info.name}.")
        path = at.prefix + info.name
        if value is _MISSING:
            self._place(path, info, at.subject)
            return fact_term(path, int) if info.kind == "many" else self.terms.fact(path, info.type)
        if info.kind == "many":
            return tuple(Located(one, f"{path}.{i}.") for i, one in enumerate(value))
        return self.diagrams.leaf(value)

    def _place(self, path: str, info: FactInfo, subject: Subject) -> None:
        if path not in self.asked:
            state = subject._states.get(info.name, NOT_ASKED)
            place = (
                len(self.asked) + (JUDGEMENT if info.judgement else 0) + (UNASKABLE if state is not NOT_ASKED else 0)
            )
            self.asked[path] = (info, state, tuple(self._stack))
            self.terms.infos[path] = info
            self.terms.places[path] = place

    def _day_part(self, node: ir.DayPart, names: dict[str, Any]) -> Any:
        def part(value: Any) -> Diagram:
            if isinstance(value, Term):
                return self.diagrams.leaf(Term((node.part, value.key), int, value.facts))
            return self.diagrams.leaf(getattr(value, node.part))

        return self.diagrams.apply(("part", node.part), part, self._node(node.base, names))

    def _not(self, node: ir.Not, names: dict[str, Any]) -> Any:
        return self.diagrams.negate(self._node(node.item, names))

    def _negative(self, node: ir.Negative, names: dict[str, Any]) -> Any:
        kind = node.type
        minus = lambda value: self.terms.arithmetic("-", kind, kind(0), value)  # noqa: E731
        return self.diagrams.apply(("negative", kind), minus, self._node(node.item, names))

    def _and(self, node: ir.And, names: dict[str, Any]) -> Any:
        make = self.diagrams
        out: Diagram = make.true
        # From the last to the first: what comes later in the order is built once and never walked through again.
        for item in reversed(self._until(make.false, node.items, names)):
            out = make.choose(item, out, make.false)
        return out

    def _or(self, node: ir.Or, names: dict[str, Any]) -> Any:
        make = self.diagrams
        out: Diagram = make.false
        for item in reversed(self._until(make.true, node.items, names)):
            out = make.choose(item, make.true, out)
        return out

    def _until(self, last: Diagram, items: tuple[ir.Node, ...], names: dict[str, Any]) -> list[Diagram]:
        """The diagrams of the items up to the first that settles all, in their order, which is that of questions."""
        out: list[Diagram] = []
        for item in items:
            out.append(self._node(item, names))
            if out[-1] is last:
                break
        return out

    def _compare(self, node: ir.Compare, names: dict[str, Any]) -> Any:
        op = node.op
        left, right = self._node(node.left, names), self._node(node.right, names)
        return self.diagrams.apply(op, lambda one, other: self.terms.compare(op, one, other), left, right)

    def _in(self, node: ir.In, names: dict[str, Any]) -> Any:
        def inside(value: Any) -> Diagram:
            if not isinstance(value, Term):
                return self.diagrams.leaf(value in node.values)
            out: Diagram = self.diagrams.false
            for one in node.values:
                out = self.diagrams.choose(out, self.diagrams.true, self.terms.compare("==", value, one))
            return out

        return self.diagrams.apply(("in", node.values), inside, self._node(node.item, names))

    def _arith(self, node: ir.Arith, names: dict[str, Any]) -> Any:
        op, kind = node.op, node.type
        left, right = self._node(node.left, names), self._node(node.right, names)
        return self.diagrams.apply(
            (op, kind), lambda one, other: self.terms.arithmetic(op, kind, one, other), left, right
        )

    def _extreme(self, node: ir.Extreme, names: dict[str, Any]) -> Any:
        op = "<" if node.op == "min" else ">"
        first, *others = (self._node(item, names) for item in node.items)
        for other in others:
            better = self.diagrams.apply(op, lambda one, two: self.terms.compare(op, one, two), other, first)
            first = self.diagrams.choose(better, other, first)
        return first

    def _if(self, node: ir.If, names: dict[str, Any]) -> Any:
        condition = self._node(node.condition, names)
        if condition is self.diagrams.true:
            return self._node(node.then, names)
        if condition is self.diagrams.false:
            return self._node(node.otherwise, names)
        return self.diagrams.choose(condition, self._node(node.then, names), self._node(node.otherwise, names))

    def _let(self, node: ir.Let, names: dict[str, Any]) -> Any:
        return self._node(node.body, {**names, node.name: _Later(node.value, names)})

    def _call_rule(self, node: ir.CallRule, names: dict[str, Any]) -> Any:
        *args, on = (self._node(arg, names) for arg in node.args)
        return self.rule(node.rule, tuple(args), on)

    def _call_parameter(self, node: ir.CallParameter, names: dict[str, Any]) -> Any:
        parameter = node.parameter

        def value(*args: Any) -> Diagram:
            *keys, on = args
            open_keys = tuple(fact for key in keys if isinstance(key, Term) for fact in key.facts)
            if open_keys:
                return self.terms.open(("parameter", parameter.id, args), node.type, open_keys)
            if isinstance(on, Term):
                edges = {edge for one in parameter.values for edge in (one.force.since.day, one.force.until) if edge}
                return self._by_interval(f"{parameter.id}{keys}", on, edges, node.type, lambda day: value(*keys, day))
            try:
                return self.diagrams.leaf(parameter(*args))
            except NotInForceError as error:
                return self._gap(f"{error.name} {error.day}", node.type)

        return self.diagrams.apply(("parameter", parameter.id), value, *(self._node(arg, names) for arg in node.args))

    def _call_date(self, node: ir.CallDate, names: dict[str, Any]) -> Any:
        function = node.function

        def value(*args: Any) -> Diagram:
            facts = tuple(fact for one in args if isinstance(one, Term) for fact in one.facts)
            if any(isinstance(one, Term) for one in args):
                key = (function.name, *(one.key if isinstance(one, Term) else one for one in args))
                return self.terms.open(key, node.type, facts)
            try:
                return self.diagrams.leaf(function(*args))
            except (ZhargyError, OverflowError, ValueError) as error:
                return self._gap(str(error), node.type)

        return self.diagrams.apply(("date", function.name), value, *(self._node(arg, names) for arg in node.args))

    def _aggregate(self, node: ir.Aggregate, names: dict[str, Any]) -> Any:
        found = self._node(node.many, names)
        make = self.diagrams
        if isinstance(found, Term):
            if node.item is None:
                return make.leaf(found)
            return self.terms.open(("aggregate", id(node), found.key), node.type, found.facts)
        if node.item is None:
            return make.leaf(len(found))
        items = []
        for one in found:
            inner = {**names, node.variable: one}
            included = self._node(node.condition, inner) if node.condition else make.true
            if included is not make.false:
                items.append((included, self._node(node.item, inner)))
        if node.op in ("any", "all"):
            out: Diagram = make.false if node.op == "any" else make.true
            for included, value in items:
                counts = make.choose(included, value, make.false if node.op == "any" else make.true)
                out = make.choose(out, make.true, counts) if node.op == "any" else make.choose(out, counts, make.false)
            return out
        if node.op == "sum":
            kind = node.type
            out = make.leaf(0)
            for included, value in items:
                more = make.apply(("+", kind), lambda a, b: self.terms.arithmetic("+", kind, a, b), out, value)
                out = make.choose(included, more, out)
            return out
        return self._extreme_of(node, items)

    def _extreme_of(self, node: ir.Aggregate, items: list[tuple[Diagram, Diagram]]) -> Diagram:
        make, op = self.diagrams, "<" if node.op == "min" else ">"
        none = Term(("gap", f"{node.op} of none"), node.type, ())
        out: Diagram = make.leaf(none)

        def better(one: Any, other: Any) -> Diagram:
            return make.true if other is none else self.terms.compare(op, one, other)

        for included, value in items:
            wins = make.apply(("better", op), better, value, out)
            out = make.choose(included, make.choose(wins, value, out), out)
        return out


def support(diagram: Diagram) -> set[str]:
    """The facts that can still change the answer."""
    out: set[str] = set()
    for one in nodes(diagram):
        if isinstance(one, Node):
            out.update(one.test.facts)
        elif isinstance(one.value, Term):
            out.update(one.value.facts)
    return out


def settled(diagram: Diagram) -> bool:
    """Whether the answer is one plain value whatever the open facts are."""
    return isinstance(diagram, Leaf) and not isinstance(diagram.value, Term)
