"""The intermediate form of a rule: a small typed tree that every reading but the plain call works on.

Types are Python types: bool, int, Decimal, date, time, str, a Choice or a Subject; `Many` for one-to-many facts.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from zhargy.rules.datefunctions import DateFunction
    from zhargy.rules.facts import FactInfo
    from zhargy.rules.parameters import Parameter
    from zhargy.rules.rule import Rule


@dataclass(frozen=True, slots=True)
class Many:
    """The type of a one-to-many fact: a tuple of `of`."""

    of: Any


@dataclass(frozen=True, slots=True)
class Node:
    """An expression with its type. `at` is (line, column) in the file of the rule."""

    type: Any
    at: tuple[int, int] = field(compare=False, kw_only=True, default=(0, 0))


@dataclass(frozen=True, slots=True)
class Const(Node):
    value: Any


@dataclass(frozen=True, slots=True)
class Name(Node):
    """An argument, a local name, or the variable of a generator."""

    name: str


@dataclass(frozen=True, slots=True)
class Get(Node):
    """A fact of a subject."""

    base: Node
    fact: FactInfo


@dataclass(frozen=True, slots=True)
class DayPart(Node):
    """The year, month or day of a date."""

    base: Node
    part: str


@dataclass(frozen=True, slots=True)
class Not(Node):
    item: Node


@dataclass(frozen=True, slots=True)
class Negative(Node):
    item: Node


@dataclass(frozen=True, slots=True)
class And(Node):
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or(Node):
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Compare(Node):
    """op is one of < <= > >= == !="""

    op: str
    left: Node
    right: Node


@dataclass(frozen=True, slots=True)
class In(Node):
    item: Node
    values: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Arith(Node):
    """op is one of + - * // %"""

    op: str
    left: Node
    right: Node


@dataclass(frozen=True, slots=True)
class Extreme(Node):
    """min or max of two or more values."""

    op: str
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class If(Node):
    condition: Node
    then: Node
    otherwise: Node


@dataclass(frozen=True, slots=True)
class Let(Node):
    name: str
    value: Node
    body: Node


@dataclass(frozen=True, slots=True)
class CallRule(Node):
    rule: Rule[..., Any]
    args: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class CallParameter(Node):
    parameter: Parameter[..., Any]
    args: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class CallDate(Node):
    function: DateFunction[..., Any]
    args: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Aggregate(Node):
    """sum, any, all, len, min or max over a one-to-many fact; `len` has no item."""

    op: str
    many: Node
    variable: str
    condition: Node | None
    item: Node | None


def children(node: Node) -> tuple[Node, ...]:
    """The direct sub-expressions of `node`."""
    match node:
        case Get(base=base) | DayPart(base=base):
            return (base,)
        case Not(item=item) | Negative(item=item) | In(item=item):
            return (item,)
        case And(items=items) | Or(items=items) | Extreme(items=items):
            return items
        case Compare(left=left, right=right) | Arith(left=left, right=right):
            return (left, right)
        case If(condition=condition, then=then, otherwise=otherwise):
            return (condition, then, otherwise)
        case Let(value=value, body=body):
            return (value, body)
        case CallRule(args=args) | CallParameter(args=args) | CallDate(args=args):
            return args
        case Aggregate(many=many, condition=condition, item=item):
            return (many, *(one for one in (condition, item) if one is not None))
    return ()


def walk(node: Node) -> list[Node]:
    """`node` and everything below it, outermost first."""
    out = [node]
    for child in children(node):
        out += walk(child)
    return out
