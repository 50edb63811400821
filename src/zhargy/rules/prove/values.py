"""Plain values as the solver has them, and back."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from fractions import Fraction
from typing import Any

import z3

from zhargy.rules.exact import Choice
from zhargy.rules.values import ZhargyError


class CannotTranslate(ZhargyError):
    """What the solver cannot be asked, and why."""


class Values:
    """Turns values into terms of the solver and back. Texts are told apart by numbers of their own."""

    def __init__(self) -> None:
        self.texts: dict[str, int] = {}

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
            return z3.IntVal(self.texts.setdefault(value, len(self.texts)))
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
            return next((text for text, place in self.texts.items() if place == whole), f"another text {whole}")
        return list(kind)[whole]

    def anything(self, kind: Any) -> Any:
        """Some value of the type, where it does not matter which."""
        if kind is bool:
            return z3.BoolVal(False)
        return z3.RealVal(0) if kind is Decimal else z3.IntVal(0)


def number(value: Any, kind: Any) -> Any:
    """A number as a Real where decimals are asked for."""
    return z3.ToReal(value) if kind is Decimal and value.is_int() else value


def seconds(value: time) -> int:
    """The seconds since midnight."""
    return value.hour * 3600 + value.minute * 60 + value.second
