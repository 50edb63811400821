"""Dates in force: from which day a provision applies, until which, and how sure the day is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

FAR_PAST = date(1, 1, 1)


@dataclass(frozen=True, slots=True)
class Commencement:
    """The day on which a provision entered into force.

    `day` is the day that readings use. Where the sources do not fix it, `not_before` and `not_after` bound it,
    and answers for days between them say that they lean on an unconfirmed day.
    """

    day: date
    not_before: date | None = None
    not_after: date | None = None

    @property
    def sure(self) -> bool:
        """Whether the sources fix the day."""
        return self.not_before is None and self.not_after is None

    @property
    def attested(self) -> bool:
        """Whether only a text that was already in force on `day` is known; it began on that day or earlier."""
        return self.not_before is None and self.not_after == self.day

    def doubtful_on(self, day: date) -> bool:
        """Whether it is unconfirmed that the provision was already, or not yet, in force on `day`."""
        if self.sure:
            return False
        return (self.not_before or FAR_PAST) <= day and (self.not_after is None or day <= self.not_after)


def about(day: str, *, not_before: str | None = None, not_after: str | None = None) -> Commencement:
    """A day of entry into force that the sources give only within bounds (ISO dates, both inclusive)."""
    return Commencement(
        date.fromisoformat(day),
        date.fromisoformat(not_before) if not_before else None,
        date.fromisoformat(not_after) if not_after else None,
    )


def attested(day: str) -> Commencement:
    """In force on `day` by a text that was read; the day on which it began is not known and lies earlier."""
    first = date.fromisoformat(day)
    return Commencement(first, None, first)


def commencement(value: str | date | Commencement) -> Commencement:
    """The commencement written as an ISO day, a date, or as it is."""
    if isinstance(value, Commencement):
        return value
    return Commencement(day_of(value))


def day_of(value: str | date) -> date:
    """A calendar day from an ISO string or a date. A datetime is refused: law counts local dates, not instants."""
    if isinstance(value, datetime):
        raise TypeError(f"{value!r} is an instant; give a date")
    return value if isinstance(value, date) else date.fromisoformat(value)


@dataclass(frozen=True, slots=True)
class Force:
    """The half-open interval [since, until) in which something is in force; `until` None means still open."""

    since: Commencement
    until: date | None = None

    def __post_init__(self) -> None:
        if self.until is not None and self.until <= self.since.day:
            raise ValueError(f"in force until {self.until}, which is not after its start {self.since.day}")

    def holds(self, day: date) -> bool:
        """Whether `day` lies in the interval."""
        return self.since.day <= day and (self.until is None or day < self.until)

    def overlaps(self, other: Force) -> bool:
        """Whether the two intervals share a day."""
        return (self.until is None or other.since.day < self.until) and (
            other.until is None or self.since.day < other.until
        )
