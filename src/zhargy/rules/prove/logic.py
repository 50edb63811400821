"""Values of the solver that may be unknown, and the logic of three values on them.

Whether something is known is True or False where that is so in every case, else a Bool of the solver.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

import z3


class Term(NamedTuple):
    """The value of an operation, and whether it is known: True, or a Bool of the solver."""

    value: Any
    known: Any


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


def junction(decisive: bool, args: list[Term]) -> Term:
    """`or` where True decides, else `and`."""
    values = [one.value for one in args]
    value = z3.Or(values) if decisive else z3.And(values)
    hits = [conj((one.known, one.value if decisive else z3.Not(one.value))) for one in args]
    every = conj(one.known for one in args)
    known = True if every is True else disj((every, *hits))
    if known is not True:
        # An unknown argument must not speak for the value where a known one decides.
        value = z3.Or([boolean(one) for one in hits]) if decisive else z3.Not(z3.Or([boolean(one) for one in hits]))
    return Term(value, known)
