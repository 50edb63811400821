"""Choices among constants: tables of parameters (by several keys, one inside another), and others."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from zhargy.rules.exact import Choice
from zhargy.rules.program import Op


def below(op: Op) -> tuple[Op, ...]:
    """What has to be there before an operation: of a list nothing of this frame, of a table its keys."""
    if op.name == "aggregate":
        return ()
    if op.name == "table":
        inner = [one for one in op.args[1:] if one.name == "table"]
        return (op.args[0], *(below(inner[0]) if inner else ()))
    return op.args


@lru_cache(maxsize=1024)
def cells(op: Op) -> dict[tuple[Any, ...], Any]:
    """The values of a table by its keys; parameters are tables of constants, one inside another."""
    out: dict[tuple[Any, ...], Any] = {}
    for member, part in zip(op.data, op.args[1:], strict=True):
        if part.name == "table":
            out.update(((member, *rest), value) for rest, value in cells(part).items())
        elif part.name == "const":
            out[(member,)] = part.data
    return out


def whole(op: Op) -> bool:
    """Whether a table has a value for each member of the closed list of its keys."""
    kind: Any = type(op.data[0])
    every = issubclass(kind, Choice) and len(op.data) == len(list(kind))
    return every and all(one.name != "table" or whole(one) for one in op.args[1:])


@lru_cache(maxsize=4096)
def constants(op: Op) -> tuple[Any, ...]:
    """What a choice is among, if it is among constants alone; a constant may come twice."""
    if op.name not in ("choose", "select", "table"):
        return ()
    out: list[Any] = []
    for one in op.args[1:]:
        told = (one.data,) if one.name == "const" else constants(one)
        if not told and one.name != "gap":
            return ()
        out += told
    return tuple(out)
