"""The one place where the desk looks at the clock. Terms of the law count days of Kazakhstan, not instants."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime

from django.utils import timezone

_STANDING: ContextVar[date | None] = ContextVar("standing", default=None)


def now() -> datetime:
    """This instant, in UTC."""
    return datetime.now(UTC)


def today(at: datetime | None = None) -> date:
    """The day in Kazakhstan, now or at an instant."""
    stands = _STANDING.get()
    return stands if stands and at is None else timezone.localdate(at or now())


@contextmanager
def standing(day: date) -> Iterator[None]:
    """Let it be this day, for those within: a mirror is made of a day, however long that takes."""
    token = _STANDING.set(day)
    try:
        yield
    finally:
        _STANDING.reset(token)
