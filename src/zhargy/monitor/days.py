"""Days as exact as the note has them: "2023", "2023-08" or "2023-08-04"."""

from __future__ import annotations

from calendar import monthrange
from datetime import date


def first_day(told: str) -> date:
    """The first day that it can mean."""
    year, month, day = (*(int(part) for part in told.split("-")), 1, 1)[:3]
    return date(year, month, day)


def last_day(told: str) -> date:
    """The last day that it can mean."""
    year, *rest = (int(part) for part in told.split("-"))
    month = rest[0] if rest else 12
    return date(year, month, rest[1] if len(rest) > 1 else monthrange(year, month)[1])
