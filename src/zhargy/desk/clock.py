"""The one place where the desk looks at the clock. Terms of the law count days of Kazakhstan, not instants."""

from __future__ import annotations

from datetime import UTC, date, datetime

from django.utils import timezone


def now() -> datetime:
    """This instant, in UTC."""
    return datetime.now(UTC)


def today(at: datetime | None = None) -> date:
    """The day in Kazakhstan, now or at an instant."""
    return timezone.localdate(at or now())
