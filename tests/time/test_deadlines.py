"""Deadlines against a count made day by day, written apart from the code."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhargy.time.calendars import CalendarRangeError, DayOff, WorkingCalendar, YearOfDays
from zhargy.time.deadlines import (
    add_days,
    add_months,
    add_years,
    count_full_working_days_before,
    count_to_working_day,
    count_working_days,
    full_years_between,
)

DAY = timedelta(days=1)
days = st.dates(date(2001, 1, 1), date(2004, 12, 31))
# Few days, so that holidays meet weekends and each other; never so many that no working day is left.
feasts = st.frozensets(st.dates(date(2001, 1, 1), date(2004, 12, 31)), max_size=60)
weekends = st.frozensets(st.integers(0, 6), max_size=4)
numbers = st.integers(0, 40)


def calendar_of(off: frozenset[date], weekend: frozenset[int]) -> WorkingCalendar:
    def year(number: int) -> YearOfDays:
        return YearOfDays({day: DayOff("Feast") for day in off if day.year == number})

    return WorkingCalendar(year, 1999, 2007, weekend)


def works(day: date, off: frozenset[date], weekend: frozenset[int]) -> bool:
    return day.weekday() not in weekend and day not in off


@given(days, numbers, feasts, weekends)
def test_working_days_after(start: date, number: int, off: frozenset[date], weekend: frozenset[int]) -> None:
    count = count_working_days(calendar_of(off, weekend), start, number)
    passed = [start + DAY * n for n in range(1, (count.end - start).days + 1)]
    assert sum(works(day, off, weekend) for day in passed) == number
    assert number == 0 or works(count.end, off, weekend)
    assert [one.day for one in count.days] == passed
    assert all(one.counted == works(one.day, off, weekend) for one in count.days)
    assert all(one.counted or one.why for one in count.days)
    assert len(count.counted) == number


@given(days, numbers, feasts, weekends)
def test_working_days_before(start: date, number: int, off: frozenset[date], weekend: frozenset[int]) -> None:
    count = count_working_days(calendar_of(off, weekend), start, number, forward=False)
    passed = [start - DAY * n for n in range(1, (start - count.end).days + 1)]
    assert sum(works(day, off, weekend) for day in passed) == number
    assert number == 0 or works(count.end, off, weekend)
    assert [one.day for one in count.days] == passed


@given(days, numbers, feasts, weekends)
def test_full_working_days_before(start: date, number: int, off: frozenset[date], weekend: frozenset[int]) -> None:
    count = count_full_working_days_before(calendar_of(off, weekend), start, number)
    between = [count.end + DAY * n for n in range(1, (start - count.end).days)]
    assert works(count.end, off, weekend)
    assert sum(works(day, off, weekend) for day in between) == number
    assert count.days[-1].day == count.end and not count.days[-1].counted
    assert count.days[-1].why == "the last day to act"
    assert len(count.counted) == number


@given(days, numbers, feasts, weekends)
def test_the_strict_reading_comes_one_working_day_earlier(
    start: date, number: int, off: frozenset[date], weekend: frozenset[int]
) -> None:
    calendar = calendar_of(off, weekend)
    strict = count_full_working_days_before(calendar, start, number).end
    assert strict == count_working_days(calendar, start, number + 1, forward=False).end


@given(days, st.integers(1, 40), feasts, weekends)
def test_there_and_back(start: date, number: int, off: frozenset[date], weekend: frozenset[int]) -> None:
    calendar = calendar_of(off, weekend)
    end = count_working_days(calendar, start, number).end
    back = count_working_days(calendar, end, number, forward=False).end
    assert back <= start if works(start, off, weekend) else back < start
    assert (back == start) == works(start, off, weekend)


@given(days, feasts, weekends)
def test_working_day_from(start: date, off: frozenset[date], weekend: frozenset[int]) -> None:
    count = count_to_working_day(calendar_of(off, weekend), start)
    passed = [start + DAY * n for n in range((count.end - start).days)]
    assert works(count.end, off, weekend)
    assert not any(works(day, off, weekend) for day in passed)
    assert [one.day for one in count.days if not one.counted] == passed


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)), st.integers(-2000, 2000))
def test_calendar_days(start: date, number: int) -> None:
    assert add_days(start, number).toordinal() == start.toordinal() + number


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)), st.integers(0, 240))
def test_months_after(start: date, number: int) -> None:
    end = add_months(start, number)
    year, month = start.year, start.month
    for _ in range(number):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    assert (end.year, end.month) == (year, month)
    assert end.day == start.day or (end.day < start.day and (end + DAY).day == 1)


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)), st.integers(0, 50))
def test_years_after(start: date, number: int) -> None:
    end = add_years(start, number)
    assert end.year == start.year + number
    assert (end.month, end.day) in {(start.month, start.day), (2, 28)}


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_full_years(first: date, last: date) -> None:
    assert full_years_between(first, last) == sum(
        birthday(first, year) <= last for year in range(first.year + 1, last.year + 1)
    )


def birthday(birth: date, year: int) -> date:
    """The birthday in a year; for 29 February the first of March where there is none."""
    try:
        return date(year, birth.month, birth.day)
    except ValueError:
        return date(year, 3, 1)


@pytest.mark.parametrize(
    ("start", "number", "end"),
    [
        (date(2023, 1, 31), 1, date(2023, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2023, 8, 31), 1, date(2023, 9, 30)),
        (date(2023, 3, 1), 2, date(2023, 5, 1)),
        (date(2023, 11, 30), 3, date(2024, 2, 29)),
        (date(2023, 12, 15), 12, date(2024, 12, 15)),
        (date(2023, 5, 5), 0, date(2023, 5, 5)),
    ],
)
def test_months_end_on_the_same_day_or_the_last(start: date, number: int, end: date) -> None:
    assert add_months(start, number) == end


@pytest.mark.parametrize(
    ("birth", "on", "age"),
    [
        (date(2000, 6, 12), date(2018, 6, 11), 17),
        (date(2000, 6, 12), date(2018, 6, 12), 18),
        (date(2004, 2, 29), date(2022, 2, 28), 17),
        (date(2004, 2, 29), date(2022, 3, 1), 18),
        (date(2004, 2, 29), date(2024, 2, 29), 20),
        (date(2004, 2, 29), date(2003, 1, 1), 0),
    ],
)
def test_an_age_in_full_years(birth: date, on: date, age: int) -> None:
    assert full_years_between(birth, on) == age


def test_a_term_of_no_days_ends_where_it_begins() -> None:
    sunday = date(2001, 1, 7)
    assert count_working_days(calendar_of(frozenset(), frozenset({5, 6})), sunday, 0).end == sunday


@pytest.mark.parametrize("number", [-1, 5001])
def test_no_term_runs_backwards_or_for_ever(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        count_working_days(calendar_of(frozenset(), frozenset()), date(2001, 1, 1), number)


def test_a_term_past_the_calendar_is_refused() -> None:
    with pytest.raises(CalendarRangeError):
        count_working_days(calendar_of(frozenset(), frozenset({5, 6})), date(2007, 12, 20), 20)
