"""Working calendars: which days count, and why a day does not. Neutral of country; days come from a provider."""

from __future__ import annotations

import tomllib
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from zhargy.i18n import N_, format_date, gettext
from zhargy.rules.values import ZhargyError

WEEKDAYS = (
    N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"), N_("Sunday"),
)  # fmt: skip


ONE = timedelta(days=1)


class CalendarRangeError(ZhargyError):
    """A day outside the years for which the calendar is known."""


class CalendarFileError(ZhargyError, ValueError):
    """A file of moved days that cannot be read, or says something else than moved days."""

    def __init__(self, path: Path, message: str) -> None:
        super().__init__(f"{path.name}: {message}")
        self.path = path


@dataclass(frozen=True, slots=True)
class DayOff:
    """Why a day is not a working day: an English msgid, with the day that it was moved from, if it was."""

    reason: str
    moved_from: date | None = None

    def text(self) -> str:
        """The reason in the language in use."""
        if self.moved_from:
            return gettext(N_("day off moved from {day}")).format(day=format_date(self.moved_from))
        return gettext(self.reason)


@dataclass(frozen=True, slots=True)
class YearOfDays:
    """One year: days off beyond weekends, and weekend days that are worked."""

    off: Mapping[date, DayOff]
    worked: frozenset[date] = frozenset()


@dataclass
class WorkingCalendar:
    """Working days of a place.

    year: gives the days off and worked weekends of a year. first, last: years for which it is known (inclusive).
    weekend: weekdays that are not worked, Monday is 0.
    """

    year: Callable[[int], YearOfDays]
    first: int
    last: int
    weekend: frozenset[int] = frozenset({5, 6})
    moved: dict[date, date] = field(default_factory=dict)
    _years: dict[int, YearOfDays] = field(default_factory=dict)
    _worked: dict[int, list[int]] = field(default_factory=dict)

    def with_moves(self, path: Path) -> WorkingCalendar:
        """This calendar with the moved days of an override file: `[[moved]]` entries with `day_off` and `worked`.

        An entry may also name its `act` and `reason`. Raises CalendarFileError naming the file and the entry.
        """
        moved = dict(self.moved)
        for number, entry in enumerate(_entries(path), 1):
            off, worked = entry.get("day_off"), entry.get("worked")
            where = f"moved entry {number}"
            if others := sorted(set(entry) - {"day_off", "worked", "act", "reason"}):
                raise CalendarFileError(path, f"{where}: no such key {', '.join(others)}")
            if not (type(off) is date and type(worked) is date):
                raise CalendarFileError(path, f"{where}: give day_off and worked as dates")
            if off.weekday() in self.weekend:
                raise CalendarFileError(path, f"{where}: day_off {off} is a {WEEKDAYS[off.weekday()]} already")
            moved[off] = worked
        return WorkingCalendar(self.year, self.first, self.last, self.weekend, moved)

    def why_off(self, day: date) -> DayOff | None:
        """Why `day` is not worked, or None if it is a working day. Raises CalendarRangeError."""
        if not self.first <= day.year <= self.last:
            raise CalendarRangeError(
                gettext(N_("working days are known for the years {first} to {last}, not for {day}")).format(
                    first=self.first, last=self.last, day=day
                )
            )
        if day.year not in self._years:
            self._years[day.year] = self._read(day.year)
        days = self._years[day.year]
        if day in days.off:
            return days.off[day]
        if day.weekday() in self.weekend and day not in days.worked:
            return DayOff(WEEKDAYS[day.weekday()])
        return None

    def is_working(self, day: date) -> bool:
        """Whether `day` is worked."""
        return self.why_off(day) is None

    def moved_by(self, start: date, number: int) -> date:
        """The `number`-th working day after `start`, before it if negative; the end of `count_working_days`, faster.

        Raises CalendarRangeError where a day on the way lies outside the calendar.
        """
        if number == 0:
            return start
        first = start + (ONE if number > 0 else -ONE)
        year, at = first.year, first.toordinal()
        days = self._working(year)
        place = bisect_left(days, at) + number - 1 if number > 0 else bisect_right(days, at) + number
        while place >= len(days):
            place -= len(days)
            year += 1
            days = self._working(year)
        while place < 0:
            year -= 1
            days = self._working(year)
            place += len(days)
        return date.fromordinal(days[place])

    def _working(self, year: int) -> list[int]:
        """The ordinals of the working days of a year. Raises CalendarRangeError."""
        found = self._worked.get(year)
        if found is None:
            first = date(min(max(year, 1), 9999), 1, 1)
            self.why_off(first)
            days = (date.fromordinal(first.toordinal() + number) for number in range(366))
            found = self._worked[year] = [
                day.toordinal() for day in days if day.year == year and self.why_off(day) is None
            ]
        return found

    def _read(self, year: int) -> YearOfDays:
        given = self.year(year)
        off, worked = dict(given.off), set(given.worked)
        for free, instead in self.moved.items():
            if free.year == year:
                off[free] = DayOff("", instead)
            if instead.year == year:
                worked.add(instead)
                off.pop(instead, None)
        return YearOfDays(off, frozenset(worked))


def _entries(path: Path) -> list[dict[str, Any]]:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise CalendarFileError(path, str(error)) from error
    if others := sorted(set(data) - {"moved"}):
        raise CalendarFileError(path, f"no such entry {', '.join(others)}; write [[moved]]")
    entries = data.get("moved", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise CalendarFileError(path, "write moved as [[moved]]")
    return entries
