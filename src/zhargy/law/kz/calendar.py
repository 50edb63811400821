"""The calendar of Kazakhstan, and the functions of days that its law uses.

Public holidays come from the `holidays` library: the Law on Holidays of 13 December 2001, days off moved under
article 85 of the Labour Code, and the Government's resolutions. The week has five working days.
"""

from __future__ import annotations

import os
import re
from datetime import date
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

from zhargy.i18n import N_
from zhargy.rules.datefunctions import date_function
from zhargy.time.calendars import DayOff, WorkingCalendar, YearOfDays
from zhargy.time.deadlines import (
    DayCount,
    add_days,
    add_months,
    add_years,
    bounded,
    count_full_working_days_before,
    count_to_working_day,
    count_working_days,
    full_years_between,
)

FIRST_YEAR, LAST_YEAR = 1995, 2027
NAMES = {
    "New Year's Day": N_("New Year's Day"),
    "Orthodox Christmas": N_("Orthodox Christmas"),
    "International Women's Day": N_("International Women's Day"),
    "Nowruz Holiday": N_("Nauryz"),
    "Kazakhstan's People Solidarity Holiday": N_("Day of Unity of the People of Kazakhstan"),
    "Defender of the Fatherland Day": N_("Defender of the Fatherland Day"),
    "Victory Day": N_("Victory Day"),
    "Capital Day": N_("Capital Day"),
    "Eid al-Adha": N_("Kurban-ait"),
    "Constitution Day": N_("Constitution Day"),
    "Republic Day": N_("Republic Day"),
    "First President Day": N_("Day of the First President"),
    "Independence Day": N_("Independence Day"),
}
OTHER = N_("public holiday")
_MOVED = re.compile(r"substituted from (\d\d)/(\d\d)/(\d{4})")


@cache
def _country() -> Any:
    """The library's class of this country, loaded alone: its package would load two hundred more, in a tenth of a second."""
    import holidays

    file = Path(holidays.__file__).parent / "countries" / "kazakhstan.py"
    spec = spec_from_file_location("zhargy_holidays_kazakhstan", file)
    assert spec and spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.Kazakhstan


def _year(year: int) -> YearOfDays:
    found = _country()(years=year, language="en_US")
    off = {}
    for day, name in found.items():
        moved = _MOVED.search(name)
        plain = re.sub(r" \((observed|estimated|observed, estimated)\)", "", name.split(";")[0])
        if moved:
            month, of, in_year = (int(part) for part in moved.groups())
            off[day] = DayOff("", date(in_year, month, of))
        else:
            off[day] = DayOff(NAMES.get(plain, OTHER))
    worked = frozenset(day for day in getattr(found, "weekend_workdays", ()) if day.year == year)
    return YearOfDays(off, worked)


def _calendar() -> WorkingCalendar:
    """The country's calendar with our own corrections, and those of the file that ZHARGY_CALENDAR names, if any."""
    ours = WorkingCalendar(_year, FIRST_YEAR, LAST_YEAR).with_moves(Path(__file__).with_name("calendar.toml"))
    theirs = os.environ.get("ZHARGY_CALENDAR")
    return ours.with_moves(Path(theirs)) if theirs else ours


CALENDAR = _calendar()


def _after(day: date, number: int) -> DayCount:
    return count_working_days(CALENDAR, day, number)


def _before(day: date, number: int) -> DayCount:
    return count_working_days(CALENDAR, day, number, forward=False)


def _full_before(day: date, number: int) -> DayCount:
    return count_full_working_days_before(CALENDAR, day, number)


def _from(day: date) -> DayCount:
    return count_to_working_day(CALENDAR, day)


@date_function(_after)
def working_days_after(day: date, number: int) -> date:
    """The working day so many working days after the day"""
    return CALENDAR.moved_by(day, bounded(number))


@date_function(_before)
def working_days_before(day: date, number: int) -> date:
    """The working day so many working days before the day"""
    return CALENDAR.moved_by(day, -bounded(number))


@date_function(_full_before)
def full_working_days_before(day: date, number: int) -> date:
    """The last working day that leaves so many full working days before the day"""
    return CALENDAR.moved_by(day, -bounded(number) - 1)


@date_function(_from)
def working_day_from(day: date) -> date:
    """The day itself, or the next working day if it is a day off"""
    return day if CALENDAR.is_working(day) else CALENDAR.moved_by(day, 1)


@date_function(days=1)
def days_after(day: date, number: int) -> date:
    """The calendar day so many days after the day"""
    return add_days(day, number)


@date_function(days=-1)
def days_before(day: date, number: int) -> date:
    """The calendar day so many days before the day"""
    return add_days(day, -number)


@date_function()
def months_after(day: date, number: int) -> date:
    """The corresponding day so many months later"""
    return add_months(day, number)


@date_function()
def years_after(day: date, number: int) -> date:
    """The corresponding day so many years later"""
    return add_years(day, number)


@date_function()
def is_working_day(day: date) -> bool:
    """Whether the day is a working day"""
    return CALENDAR.is_working(day)


@date_function()
def full_years(birth: date, day: date) -> int:
    """Full years between the two days"""
    return full_years_between(birth, day)
