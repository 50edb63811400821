"""Values of facts, read exactly: nothing is rounded or guessed, and what cannot be read says what to write instead."""

from __future__ import annotations

import difflib
import re
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import TYPE_CHECKING, Any, Self

from pydantic_core import PydanticCustomError

from zhargy.i18n import N_
from zhargy.rules.values import NOT_ASKED

if TYPE_CHECKING:
    from zhargy.rules.facts import FactInfo

MOST_DIGITS = 25
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2200, 12, 31)
DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
TRUTH = {"yes": True, "true": True, "no": False, "false": False}
NOT_TEXT = re.compile("[\x00\ud800-\udfff]")


class Choice(str, Enum):
    """A closed list of values. A member is written `NAME = "value-in-files", "Label for people"`."""

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member

    # Enum hashes by name in Python; members are equal to their text, so that hash is right and much faster.
    __hash__ = str.__hash__

    def __str__(self) -> str:
        return str(self.value)


def plain(value: Any) -> Any:
    """A fact's or answer's value as JSON can carry it; decimals as strings so that none loses a digit."""
    if isinstance(value, Choice):
        return value.value
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, (date, time)):
        return value.isoformat()[:5] if isinstance(value, time) and not value.second else value.isoformat()
    return value


def exact(value: Any, info: FactInfo) -> Any:
    """`value` as the declared type, or a PydanticCustomError that says what to write. Nothing is rounded or guessed."""
    kind = info.type
    if info.kind != "fact" or value is NOT_ASKED:
        if info.kind == "many" and not isinstance(value, (list, tuple)):
            raise PydanticCustomError("list", N_("give a list, one entry each; an empty list if there are none"))
        return value
    if kind is bool:
        return _truth(value)
    if kind is int or kind is Decimal:
        return _number(value, info)
    if kind is date:
        return _day(value)
    if kind is time:
        return _clock(value)
    if isinstance(kind, type) and issubclass(kind, Choice):
        return _member(value, kind)
    if kind is str:
        if not isinstance(value, str) or len(value) > info.longest or NOT_TEXT.search(value):
            told = {"most": str(info.longest)}
            raise PydanticCustomError("text", N_("write a text of at most {most} characters"), told)
        return value
    return value


def _truth(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.strip().lower() in TRUTH:
        return TRUTH[value.strip().lower()]
    raise PydanticCustomError("truth", N_("write yes or no"))


def _number(value: Any, info: FactInfo) -> int | Decimal:
    if isinstance(value, float):
        raise PydanticCustomError("number", N_("write a number, not {given}"), {"given": "float"})
    if isinstance(value, bool) or not isinstance(value, (int, Decimal, str)):
        raise PydanticCustomError("number", N_("write a number, for example 12"))
    try:
        number = Decimal(value.strip().replace(" ", "").replace("\u00a0", "") if isinstance(value, str) else value)
    except InvalidOperation:
        raise PydanticCustomError("number", N_("write a number, for example 12")) from None
    if not number.is_finite():
        raise PydanticCustomError("number", N_("write a number, for example 12"))
    if info.minimum is not None and number < info.minimum:
        raise PydanticCustomError("low", N_("must not be below {minimum}"), {"minimum": str(info.minimum)})
    if number > info.maximum:
        raise PydanticCustomError("high", N_("must not be above {maximum}"), {"maximum": str(info.maximum)})
    if info.type is int:
        if number != number.to_integral_value():
            raise PydanticCustomError("whole", N_("write a whole number"))
        return int(number)
    if len(number.as_tuple().digits) > MOST_DIGITS:
        raise PydanticCustomError("digits", N_("write a number of at most {most} digits"), {"most": str(MOST_DIGITS)})
    return number


def _day(value: Any) -> date:
    if isinstance(value, str):
        try:
            value = date.fromisoformat(value.strip()) if DAY.fullmatch(value.strip()) else None
        except ValueError:
            value = None
    if not isinstance(value, date) or isinstance(value, datetime):
        raise PydanticCustomError("day", N_("write an existing day as YEAR-MONTH-DAY, for example 2023-06-12"))
    if not FIRST_DAY <= value <= LAST_DAY:
        raise PydanticCustomError("day-range", N_("write a day between 1900 and 2200"))
    return value


def _clock(value: Any) -> time:
    if isinstance(value, str):
        try:
            value = time.fromisoformat(value.strip())
        except ValueError:
            value = None
    if not isinstance(value, time) or value.tzinfo is not None:
        raise PydanticCustomError("clock", N_("write a local time as HOUR:MINUTE, for example 09:30"))
    return value


def _member(value: Any, kind: type[Choice]) -> Choice:
    try:
        return kind(value)  # type: ignore[call-arg]
    except ValueError:
        known = [member.value for member in kind]
        near = difflib.get_close_matches(str(value)[:80], known, n=1)
        raise PydanticCustomError(
            "choice", N_("choose one of: {known}"), {"known": ", ".join(near + [k for k in known if k not in near])}
        ) from None
