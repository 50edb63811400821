"""Days: when law is in force, which days are worked, when a term ends. Local dates only, never instants."""

from zhargy.time.calendars import CalendarRangeError, DayOff, WorkingCalendar, YearOfDays
from zhargy.time.deadlines import (
    CountedDay,
    DayCount,
    add_days,
    add_months,
    add_years,
    count_full_working_days_before,
    count_to_working_day,
    count_working_days,
    full_years_between,
)
from zhargy.time.force import Commencement, Force, about, attested, commencement

__all__ = [
    "CalendarRangeError", "Commencement", "CountedDay", "DayCount", "DayOff", "Force", "WorkingCalendar", "YearOfDays",
    "about", "add_days", "add_months", "add_years", "attested", "commencement", "count_full_working_days_before",
    "count_to_working_day", "count_working_days", "full_years_between",
]  # fmt: skip
