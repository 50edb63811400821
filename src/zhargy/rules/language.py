"""From the text of a rule to its intermediate form, with types. docs/rules.md describes the language."""

from __future__ import annotations

import ast
import builtins
import difflib
from collections.abc import Callable
from datetime import date, time
from decimal import Decimal
from typing import TYPE_CHECKING, Any, get_args, get_origin

from zhargy.rules import ir
from zhargy.rules.datefunctions import DateFunction
from zhargy.rules.exact import Choice
from zhargy.rules.facts import Subject
from zhargy.rules.parameters import Parameter
from zhargy.rules.source import RuleSource

if TYPE_CHECKING:
    from zhargy.rules.rule import Rule

_COMPARE = {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!="}
_ARITH = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.FloorDiv: "//", ast.Mod: "%"}
_NUMBERS = (int, Decimal)
_MISSING = object()


def is_value_type(kind: Any) -> bool:
    """Whether a rule may take or give this type."""
    return kind in (bool, int, Decimal, date, time, str) or (isinstance(kind, type) and issubclass(kind, Choice))


def is_subject(kind: Any) -> bool:
    """Whether this type is a Subject."""
    return isinstance(kind, type) and issubclass(kind, Subject)


def type_name(kind: Any) -> str:
    """A type as a person would name it."""
    return f"many {type_name(kind.of)}" if isinstance(kind, ir.Many) else getattr(kind, "__name__", str(kind))


class Translator:
    """Translates one function. `scope` gives the globals of its module; `rule_type` tells rules from other objects."""

    def __init__(self, source: RuleSource, scope: dict[str, Any], rule_type: type[Rule[..., Any]]) -> None:
        self.source = source
        self.scope = scope
        self.rule_type = rule_type

    def body(self, arguments: dict[str, Any], result: Any) -> ir.Node:
        """The whole function as one expression of type `result`."""
        node = self._sequence(self.source.tree.body[1:], dict(arguments))
        if not _fits(node.type, result):
            self.source.refuse(self.source.tree, "R20", what=f"{type_name(result)}, not {type_name(node.type)}")
        return node

    # statements

    def _sequence(self, statements: list[ast.stmt], names: dict[str, Any]) -> ir.Node:
        if not statements:
            self.source.refuse(self.source.tree, "R03")
        first, rest = statements[0], statements[1:]
        match first:
            case ast.Return(value=None):
                self.source.refuse(first, "R03")
            case ast.Return(value=ast.expr() as value):
                if rest:
                    self.source.refuse(rest[0], "R18")
                return self._expression(value, names)
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                told = self._expression(value, names)
                body = self._sequence(rest, {**names, name: told.type})
                return ir.Let(body.type, name, told, body, at=_at(first))
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                told = self._expression(value, names)
                body = self._sequence(rest, {**names, name: told.type})
                return ir.Let(body.type, name, told, body, at=_at(first))
            case ast.If(test=test, body=body_, orelse=orelse):
                condition = self._condition(test, names)
                if rest and _returns(body_) and orelse and _returns(orelse):
                    self.source.refuse(rest[0], "R18")
                then = self._sequence(body_ if _returns(body_) else body_ + rest, names)
                other = self._sequence(orelse if _returns(orelse) else orelse + rest, names)
                return self._choose(first, condition, then, other)
            case ast.Match():
                return self._match(first, rest, names)
        raise AssertionError(first)

    def _match(self, node: ast.Match, rest: list[ast.stmt], names: dict[str, Any]) -> ir.Node:
        item = self._expression(node.subject, names)
        if not (isinstance(item.type, type) and issubclass(item.type, Choice)):
            self.source.refuse(node.subject, "R22", what=type_name(item.type))
        left = list(item.type)
        arms: list[tuple[tuple[Choice, ...], ir.Node]] = []
        for case in node.cases:
            if case.guard is not None:
                self.source.refuse(case.guard, "R06", what="a guard on a case")
            members = self._pattern(case.pattern, item.type, left)
            if not members:
                self.source.refuse(case.pattern, "R18")
            left = [member for member in left if member not in members]
            arms.append((members, self._sequence(case.body if _returns(case.body) else case.body + rest, names)))
        if left:
            if not rest:
                self.source.refuse(node, "R11", what=", ".join(member.name for member in left))
            arms.append((tuple(left), self._sequence(rest, names)))
        elif rest and all(_returns(case.body) for case in node.cases):
            self.source.refuse(rest[0], "R18")
        out = arms[-1][1]
        for members, value in reversed(arms[:-1]):
            out = self._choose(node, ir.In(bool, item, members, at=_at(node)), value, out)
        return out

    def _pattern(self, pattern: ast.pattern, kind: type[Choice], left: list[Choice]) -> tuple[Choice, ...]:
        match pattern:
            case ast.MatchAs(pattern=None, name=None):
                return tuple(left)
            case ast.MatchOr(patterns=patterns):
                return tuple(member for one in patterns for member in self._pattern(one, kind, left))
            case ast.MatchValue(value=value):
                found = self._constant(value)
                if isinstance(found, kind):
                    return (found,) if found in left else ()
        self.source.refuse(pattern, "R06", what=ast.unparse(pattern))

    def _choose(self, at: ast.AST, condition: ir.Node, then: ir.Node, other: ir.Node) -> ir.Node:
        kind = self._common(at, then, other)
        return ir.If(kind, condition, then, other, at=_at(at))

    # expressions

    def _condition(self, node: ast.expr, names: dict[str, Any]) -> ir.Node:
        told = self._expression(node, names)
        if told.type is not bool:
            self.source.refuse(node, "R10", what=type_name(told.type))
        return told

    def _expression(self, node: ast.expr, names: dict[str, Any]) -> ir.Node:
        at = _at(node)
        match node:
            case ast.Constant(value=value):
                return ir.Const(type(value), value, at=at)
            case ast.Name(id=name) if name in names:
                return ir.Name(names[name], name, at=at)
            case ast.Attribute() if self._root(node) in names:
                return self._attribute(node, names)
            case ast.Name() | ast.Attribute():
                value = self._constant(node)
                if not is_value_type(type(value)):
                    self.source.refuse(node, "R06", what=ast.unparse(node))
                return ir.Const(type(value), value, at=at)
            case ast.BoolOp(op=op, values=values):
                items = tuple(self._condition(value, names) for value in values)
                return ir.And(bool, items, at=at) if isinstance(op, ast.And) else ir.Or(bool, items, at=at)
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return ir.Not(bool, self._condition(operand, names), at=at)
            case ast.UnaryOp(operand=operand):
                item = self._expression(operand, names)
                if item.type not in _NUMBERS:
                    self.source.refuse(node, "R09", what=f"-{type_name(item.type)}")
                return ir.Negative(item.type, item, at=at)
            case ast.BinOp(left=left, op=op, right=right):
                return self._arithmetic(node, _ARITH[type(op)], left, right, names)
            case ast.IfExp(test=test, body=body, orelse=orelse):
                condition = self._condition(test, names)
                return self._choose(node, condition, self._expression(body, names), self._expression(orelse, names))
            case ast.Compare(left=left, ops=ops, comparators=comparators):
                return self._comparison(node, left, ops, comparators, names)
            case ast.Call():
                return self._call(node, names)
        self.source.refuse(node, "R06", what=ast.unparse(node))

    def _attribute(self, node: ast.Attribute, names: dict[str, Any]) -> ir.Node:
        base = self._expression(node.value, names)
        if base.type is date and node.attr in ("year", "month", "day"):
            return ir.DayPart(int, base, node.attr, at=_at(node))
        if not is_subject(base.type):
            self.source.refuse(node, "R13", what=f"{type_name(base.type)}.{node.attr}")
        facts = base.type.__facts__
        if node.attr not in facts:
            near = difflib.get_close_matches(node.attr, facts, n=1, cutoff=0.5)
            told = f"; did you mean {near[0]}?" if near else ""
            self.source.refuse(node, "R13", what=f"{base.type.__name__}.{node.attr}", near=told)
        info = facts[node.attr]
        return ir.Get(ir.Many(info.type) if info.kind == "many" else info.type, base, info, at=_at(node))

    def _arithmetic(self, node: ast.expr, op: str, left: ast.expr, right: ast.expr, names: dict[str, Any]) -> ir.Node:
        first, second = self._expression(left, names), self._expression(right, names)
        if first.type not in _NUMBERS or second.type not in _NUMBERS:
            self.source.refuse(node, "R09", what=f"{type_name(first.type)} {op} {type_name(second.type)}")
        return ir.Arith(Decimal if Decimal in (first.type, second.type) else int, op, first, second, at=_at(node))

    def _comparison(
        self, node: ast.expr, left: ast.expr, ops: list[ast.cmpop], rights: list[ast.expr], names: dict[str, Any]
    ) -> ir.Node:
        first = self._expression(left, names)
        items: list[ir.Node] = []
        for op, right in zip(ops, rights, strict=True):
            if isinstance(op, (ast.In, ast.NotIn)):
                inside = ir.In(bool, first, self._set(right, first.type), at=_at(node))
                items.append(inside if isinstance(op, ast.In) else ir.Not(bool, inside, at=_at(node)))
                continue
            second = self._expression(right, names)
            if not _comparable(first.type, second.type, type(op)):
                told = f"{type_name(first.type)} {_COMPARE[type(op)]} {type_name(second.type)}"
                self.source.refuse(node, "R09", what=told)
            items.append(ir.Compare(bool, _COMPARE[type(op)], first, second, at=_at(node)))
            first = second
        return items[0] if len(items) == 1 else ir.And(bool, tuple(items), at=_at(node))

    def _set(self, node: ast.expr, kind: Any) -> tuple[Any, ...]:
        if isinstance(node, ast.Set):
            values = [one.value if isinstance(one, ast.Constant) else self._constant(one) for one in node.elts]
        else:
            found = self._constant(node) if self._root(node) in self.scope else None
            if not isinstance(found, (frozenset, tuple)):
                self.source.refuse(node, "R21")
            values = list(found)
        if not values or any(not _comparable(kind, type(value), ast.Eq) for value in values):
            self.source.refuse(node, "R09", what=f"{type_name(kind)} in {ast.unparse(node)}")
        return tuple(sorted(values, key=lambda value: list(kind).index(value) if issubclass(kind, Choice) else value))

    def _call(self, node: ast.Call, names: dict[str, Any]) -> ir.Node:
        if isinstance(node.func, ast.Name) and node.func.id in ("sum", "any", "all", "len", "min", "max"):
            if getattr(builtins, node.func.id) is self.scope.get(node.func.id, getattr(builtins, node.func.id)):
                return self._builtin(node, node.func.id, names)
        if not isinstance(node.func, (ast.Name, ast.Attribute)) or self._root(node.func) in names:
            self.source.refuse(node, "R05", what=ast.unparse(node.func))
        target = self._constant(node.func)
        if target in (Decimal, date, time):
            return self._literal(node, target)
        if isinstance(target, self.rule_type):
            return ir.CallRule(
                target.type, target, self._arguments(node, target.name, target.parameters, names), at=_at(node)
            )
        if isinstance(target, Parameter):
            wanted: dict[str, Any] = {f"key{i}": key for i, key in enumerate(target.keys)}
            args = self._arguments(node, target.id, {**wanted, "on": date}, names)
            return ir.CallParameter(target.type, target, args, at=_at(node))
        if isinstance(target, DateFunction):
            args = self._arguments(node, target.name, target.parameters, names)
            return ir.CallDate(target.type, target, args, at=_at(node))
        self.source.refuse(node, "R05", what=ast.unparse(node.func))

    def _literal(self, node: ast.Call, target: Callable[..., Any]) -> ir.Node:
        if node.keywords or not all(isinstance(one, ast.Constant) for one in node.args):
            self.source.refuse(node, "R05", what=ast.unparse(node))
        try:
            value = target(*(one.value for one in node.args if isinstance(one, ast.Constant)))
        except (ValueError, ArithmeticError, TypeError):
            self.source.refuse(node, "R16", what=f"{ast.unparse(node)} is not a value")
        return ir.Const(type(value), value, at=_at(node))

    def _arguments(
        self, node: ast.Call, name: str, wanted: dict[str, Any], names: dict[str, Any]
    ) -> tuple[ir.Node, ...]:
        given = dict(zip(wanted, node.args, strict=False))
        given.update({one.arg: one.value for one in node.keywords if one.arg})
        if len(node.args) + len(node.keywords) != len(wanted) or set(given) != set(wanted):
            self.source.refuse(node, "R16", what=f"{name} takes ({', '.join(wanted)})")
        out = []
        for key, kind in wanted.items():
            told = self._expression(given[key], names)
            if not _fits(told.type, kind):
                self.source.refuse(
                    given[key], "R16", what=f"{name}: {key} is {type_name(kind)}, not {type_name(told.type)}"
                )
            out.append(told)
        return tuple(out)

    def _builtin(self, node: ast.Call, op: str, names: dict[str, Any]) -> ir.Node:
        if op in ("min", "max") and len(node.args) > 1:
            items = tuple(self._expression(one, names) for one in node.args)
            kind = items[0].type
            for one in items[1:]:
                if not _comparable(kind, one.type, ast.Lt):
                    self.source.refuse(node, "R09", what=ast.unparse(node))
                kind = Decimal if Decimal in (kind, one.type) else kind
            return ir.Extreme(kind, op, items, at=_at(node))
        if len(node.args) != 1 or node.keywords:
            self.source.refuse(node, "R16", what=f"{op} takes one generator")
        if op == "len":
            many = self._many(node.args[0], names)
            return ir.Aggregate(int, op, many, "_", None, None, at=_at(node))
        generator = node.args[0]
        if not isinstance(generator, ast.GeneratorExp) or len(generator.generators) != 1:
            self.source.refuse(node, "R14", what=ast.unparse(generator))
        loop = generator.generators[0]
        if not isinstance(loop.target, ast.Name):
            self.source.refuse(loop.target, "R14", what=ast.unparse(loop.target))
        if loop.target.id in names:
            self.source.refuse(loop.target, "R02", what=loop.target.id)
        many = self._many(loop.iter, names)
        inner = {**names, loop.target.id: many.type.of}
        conditions = [self._condition(one, inner) for one in loop.ifs]
        condition = (
            None if not conditions else conditions[0] if len(conditions) == 1 else ir.And(bool, tuple(conditions))
        )
        item = (self._condition if op in ("any", "all") else self._expression)(generator.elt, inner)
        if op == "sum" and item.type not in _NUMBERS:
            self.source.refuse(generator.elt, "R09", what=f"sum of {type_name(item.type)}")
        kind = bool if op in ("any", "all") else item.type
        return ir.Aggregate(kind, op, many, loop.target.id, condition, item, at=_at(node))

    def _many(self, node: ast.expr, names: dict[str, Any]) -> ir.Node:
        if not isinstance(node, ast.Attribute) or self._root(node) not in names:
            self.source.refuse(node, "R14", what=ast.unparse(node))
        many = self._expression(node, names)
        if not isinstance(many.type, ir.Many):
            self.source.refuse(node, "R14", what=type_name(many.type))
        return many

    # names of the module

    def _root(self, node: ast.expr) -> str:
        while isinstance(node, ast.Attribute):
            node = node.value
        return node.id if isinstance(node, ast.Name) else ""

    def _constant(self, node: ast.expr) -> Any:
        match node:
            case ast.Name(id=name):
                found = self.scope.get(name, getattr(builtins, name, _MISSING))
            case ast.Attribute(value=value, attr=name):
                found = getattr(self._constant(value), name, _MISSING)
            case _:
                self.source.refuse(node, "R06", what=ast.unparse(node))
        if found is _MISSING:
            near = difflib.get_close_matches(name, self.scope, n=1)
            self.source.refuse(node, "R04", what=name, near=f"; did you mean {near[0]}?" if near else "")
        return found

    def _common(self, at: ast.AST, first: ir.Node, second: ir.Node) -> Any:
        if _fits(first.type, second.type):
            return second.type
        if _fits(second.type, first.type):
            return first.type
        self.source.refuse(at, "R09", what=f"{type_name(first.type)} and {type_name(second.type)}")


def _fits(given: Any, wanted: Any) -> bool:
    if given == wanted or (given is int and wanted is Decimal):
        return True
    return is_subject(given) and is_subject(wanted) and issubclass(given, wanted)


def _comparable(first: Any, second: Any, op: type[ast.cmpop]) -> bool:
    if first in _NUMBERS and second in _NUMBERS:
        return True
    if first != second or is_subject(first) or isinstance(first, ir.Many):
        return False
    return op in (ast.Eq, ast.NotEq) or first in (date, time)


def _returns(statements: list[ast.stmt]) -> bool:
    """Whether every path through these statements returns."""
    if not statements:
        return False
    last = statements[-1]
    if isinstance(last, ast.Return):
        return True
    if isinstance(last, ast.If):
        return _returns(last.body) and _returns(last.orelse)
    if isinstance(last, ast.Match):
        whole = any(isinstance(case.pattern, ast.MatchAs) and case.pattern.pattern is None for case in last.cases)
        return whole and all(_returns(case.body) for case in last.cases)
    return False


def _at(node: Any) -> tuple[int, int]:
    return (node.lineno, node.col_offset + 1)


def generic(kind: Any) -> Any:
    """A fact's annotation as the language sees it: tuple[X, ...] is Many(X)."""
    return ir.Many(get_args(kind)[0]) if get_origin(kind) is tuple else kind
