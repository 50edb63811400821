"""Deadlines: terms counted in days, working days, months and years, each able to list the days on the way.

A term that runs from a day starts on the day after it. "Not later than N working days before the day" has two
readings: the default counts back N working days from the day, so the last day is itself one of them; the strict one
leaves N full working days between the last day and the day.
"""

from __future__ import annotations

import calendar as _calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from zhargy.i18n import N_, gettext
from zhargy.time.calendars import DayOff, WorkingCalendar

ONE = timedelta(days=1)
MOST = 5000


@dataclass(frozen=True, slots=True)
class CountedDay:
    """A day on the way to a deadline: counted, or skipped and why."""

    day: date
    counted: bool
    off: DayOff | None = None
    note: str = ""

    @property
    def why(self) -> str:
        """The reason as an English msgid; "" for a counted day."""
        return self.off.reason if self.off else self.note

    def text(self) -> str:
        """Why it is skipped, in the language in use; "" for a counted day."""
        return self.off.text() if self.off else gettext(self.note)


@dataclass(frozen=True, slots=True)
class DayCount:
    """A deadline with the days on the way, in the order in which they were counted."""

    end: date
    days: tuple[CountedDay, ...]

    @property
    def counted(self) -> tuple[date, ...]:
        """The days that counted."""
        return tuple(one.day for one in self.days if one.counted)


def _steps(start: date, forward: bool) -> Iterator[date]:
    while True:
        start = start + ONE if forward else start - ONE
        yield start


def count_working_days(calendar: WorkingCalendar, start: date, number: int, *, forward: bool = True) -> DayCount:
    """The `number`-th working day after (or before) `start`, which itself does not count.

    Raises ValueError for a negative number or one above 5000, CalendarRangeError outside the calendar.
    """
    bounded(number)
    if number == 0:
        return DayCount(start, ())
    days: list[CountedDay] = []
    left = number
    for day in _steps(start, forward):
        off = calendar.why_off(day)
        days.append(CountedDay(day, off is None, off))
        left -= off is None
        if not left:
            break
    return DayCount(days[-1].day, tuple(days))


def count_full_working_days_before(calendar: WorkingCalendar, day: date, number: int) -> DayCount:
    """The last working day that leaves `number` full working days between itself and `day`."""
    between = count_working_days(calendar, day, number, forward=False)
    last = count_working_days(calendar, between.end, 1, forward=False)
    tail = tuple(CountedDay(one.day, False, one.off, "" if one.off else N_("the last day to act")) for one in last.days)
    return DayCount(last.end, between.days + tail)


def count_to_working_day(calendar: WorkingCalendar, day: date) -> DayCount:
    """`day` itself if it is worked, else the next working day."""
    off = calendar.why_off(day)
    if off is None:
        return DayCount(day, ())
    after = count_working_days(calendar, day, 1)
    return DayCount(after.end, (CountedDay(day, False, off), *after.days))


def add_days(day: date, number: int) -> date:
    """The calendar day `number` days later, earlier if negative."""
    bounded(abs(number), 200_000)
    return day + timedelta(days=number)


def add_months(day: date, number: int) -> date:
    """The corresponding day `number` months later; the last day of the month where there is none."""
    bounded(abs(number), 12_000)
    months = day.year * 12 + day.month - 1 + number
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, _calendar.monthrange(year, month + 1)[1]))


def add_years(day: date, number: int) -> date:
    """The corresponding day `number` years later; 28 February where 29 February is missing."""
    return add_months(day, 12 * number)


def full_years_between(first: date, last: date) -> int:
    """Full years from `first` to `last`; an age in years begins on the birthday. 0 if `last` is earlier."""
    years = last.year - first.year - ((last.month, last.day) < (first.month, first.day))
    return max(years, 0)


def bounded(number: int, most: int = MOST) -> int:
    """`number`, if it is one that a term can have. Raises ValueError."""
    if not 0 <= number <= most:
        raise ValueError(f"a term of {number} cannot be counted; give 0 to {most}")
    return number
