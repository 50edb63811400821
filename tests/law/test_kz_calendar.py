"""The calendar of Kazakhstan against the law's own list of holidays, written here by hand.

Law on Holidays, articles 3-5; Labour Code, articles 84-85. Holidays that meet a weekend give the next working
day off; Orthodox Christmas and the first day of Kurban-ait do not.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhargy.law.kz import calendar as kz
from zhargy.rules.datefunctions import DateFunction
from zhargy.time.calendars import CalendarRangeError
from zhargy.time.deadlines import count_working_days

DAY = timedelta(days=1)
YEARS = range(2010, 2027)
KURBAN_AIT = {
    2010: "11-16", 2011: "11-06", 2012: "10-26", 2013: "10-15", 2014: "10-04", 2015: "09-24", 2016: "09-12",
    2017: "09-01", 2018: "08-21", 2019: "08-11", 2020: "07-31", 2021: "07-20", 2022: "07-09", 2023: "06-28",
    2024: "06-16", 2025: "06-06", 2026: "05-27",
}  # fmt: skip
# Days off that acts moved: the day off, and the day worked in its place.
MOVED = (
    ("2010-01-08", "2010-01-10"), ("2010-07-05", "2010-07-03"),
    ("2011-03-07", "2011-03-05"), ("2011-08-29", "2011-08-27"),
    ("2012-03-09", "2012-03-11"), ("2012-04-30", "2012-04-28"), ("2012-12-31", "2012-12-29"),
    ("2013-05-10", "2013-05-04"), ("2013-10-14", "2013-10-12"),
    ("2014-01-03", "2013-12-28"), ("2014-05-02", "2014-05-04"), ("2014-05-08", "2014-05-11"),
    ("2016-03-07", "2016-03-05"),
    ("2017-03-20", "2017-03-18"), ("2017-07-07", "2017-07-01"),
    ("2018-03-09", "2018-03-03"), ("2018-04-30", "2018-04-28"), ("2018-05-08", "2018-05-05"),
    ("2018-08-31", "2018-08-25"), ("2018-12-31", "2018-12-29"),
    ("2019-05-10", "2019-05-04"),
    ("2020-01-03", "2020-01-05"), ("2020-05-08", "2020-05-11"), ("2020-12-18", "2020-12-20"),
    ("2021-07-05", "2021-07-03"),
    ("2022-03-07", "2022-03-05"), ("2022-08-29", "2022-08-27"), ("2022-10-24", "2022-10-22"),
    ("2023-07-07", "2023-07-01"),
    ("2024-05-08", "2024-05-04"),
    ("2025-01-03", "2025-01-05"),
)  # fmt: skip


def holidays(year: int) -> Iterator[tuple[date, str]]:
    """National and state holidays of a year from 2010 on."""
    listed = {
        "New Year's Day": ("01-01", "01-02"), "International Women's Day": ("03-08",),
        "Nauryz": ("03-21", "03-22", "03-23"), "Day of Unity of the People of Kazakhstan": ("05-01",),
        "Victory Day": ("05-09",), "Capital Day": ("07-06",), "Independence Day": ("12-16",),
    }  # fmt: skip
    if year >= 2013:
        listed["Defender of the Fatherland Day"] = ("05-07",)
    if year <= 2021:
        listed["Independence Day"] = ("12-16", "12-17")
    if 2012 <= year <= 2021:
        listed["Day of the First President"] = ("12-01",)
    if year >= 2022:
        listed["Republic Day"] = ("10-25",)
    # The Constitution of 15 March 2026 is in force from 1 July: that year has no Constitution Day.
    if year != 2026:
        listed["Constitution Day"] = ("08-30",) if year < 2026 else ("03-15",)
    for name, days in listed.items():
        for day in days:
            yield date.fromisoformat(f"{year}-{day}"), name


def religious(year: int) -> dict[date, str]:
    return {
        date(year, 1, 7): "Orthodox Christmas",
        date.fromisoformat(f"{year}-{KURBAN_AIT[year]}"): "Kurban-ait",
    }


def off_by_law(year: int) -> set[date]:
    """Days of a year that are not worked, weekends among them."""
    named = {day for day, _ in holidays(year)}
    off = named | set(religious(year))
    for day in sorted(named):
        if day.weekday() >= 5:
            while day in off or day.weekday() >= 5:
                day += DAY
            off.add(day)
    off |= {day for day in year_of(year) if day.weekday() >= 5}
    moved = [(date.fromisoformat(free), date.fromisoformat(worked)) for free, worked in MOVED]
    return (off | {free for free, _ in moved if free.year == year}) - {worked for _, worked in moved}


def year_of(year: int) -> list[date]:
    first = date(year, 1, 1)
    return [first + DAY * n for n in range((date(year + 1, 1, 1) - first).days)]


@pytest.mark.parametrize("year", YEARS)
def test_the_days_off_of_a_year_are_those_of_the_law(year: int) -> None:
    assert {day for day in year_of(year) if not kz.CALENDAR.is_working(day)} == off_by_law(year)


@pytest.mark.parametrize("year", YEARS)
def test_holidays_bear_their_names(year: int) -> None:
    named = {**religious(year), **dict(holidays(year))}
    told = {day: off.reason for day in named if (off := kz.CALENDAR.why_off(day))}
    assert told == named


@pytest.mark.parametrize("year", YEARS)
def test_no_day_off_is_without_a_reason_of_ours(year: int) -> None:
    reasons = [off for day in year_of(year) if (off := kz.CALENDAR.why_off(day))]
    assert all(off.moved_from or off.reason for off in reasons)
    assert kz.OTHER not in {off.reason for off in reasons}


@pytest.mark.parametrize(("off", "worked"), MOVED)
def test_a_moved_day_off_says_from_where(off: str, worked: str) -> None:
    why = kz.CALENDAR.why_off(date.fromisoformat(off))
    assert why and why.moved_from == date.fromisoformat(worked)
    assert kz.is_working_day(date.fromisoformat(worked))


@pytest.mark.parametrize(
    ("holiday", "next_day"),
    [("2023-01-07", "2023-01-09"), ("2024-01-07", "2024-01-08"), ("2022-07-09", "2022-07-11"),
     ("2024-06-16", "2024-06-17")],
)  # fmt: skip
def test_christmas_and_kurban_ait_on_a_weekend_give_no_other_day(holiday: str, next_day: str) -> None:
    assert not kz.is_working_day(date.fromisoformat(holiday))
    assert kz.is_working_day(date.fromisoformat(next_day))


@pytest.mark.parametrize(
    ("function", "day", "number", "end"),
    [
        (kz.working_days_before, "2023-06-12", 5, "2023-06-05"),
        (kz.full_working_days_before, "2023-06-12", 5, "2023-06-02"),
        (kz.working_days_after, "2023-10-02", 10, "2023-10-16"),
        (kz.working_days_after, "2023-08-07", 5, "2023-08-14"),
        (kz.working_days_before, "2023-06-19", 10, "2023-06-05"),
        (kz.working_days_after, "2023-06-01", 7, "2023-06-12"),
        (kz.working_days_after, "2023-06-29", 3, "2023-07-03"),  # Saturday 1 July is worked
        (kz.working_days_before, "2023-07-10", 3, "2023-07-03"),  # 6 July and the moved 7 July are off
        (kz.working_days_after, "2022-12-30", 1, "2023-01-04"),  # New Year, and the day off for its Sunday
        (kz.days_after, "2023-12-20", 30, "2024-01-19"),
        (kz.days_before, "2024-03-10", 10, "2024-02-29"),
        (kz.months_after, "2023-03-01", 2, "2023-05-01"),
        (kz.months_after, "2023-01-31", 1, "2023-02-28"),
        (kz.years_after, "2024-02-29", 1, "2025-02-28"),
    ],
)
def test_worked_terms(function: DateFunction[[date, int], date], day: str, number: int, end: str) -> None:
    assert function(date.fromisoformat(day), number) == date.fromisoformat(end)


@pytest.mark.parametrize(
    ("day", "end"),
    [
        ("2022-12-31", "2023-01-04"),
        ("2023-01-15", "2023-01-16"),
        ("2023-04-15", "2023-04-17"),
        ("2022-11-20", "2022-11-21"),
        ("2023-05-01", "2023-05-02"),
        ("2023-07-01", "2023-07-01"),
        ("2023-05-07", "2023-05-10"),
    ],
)
def test_a_term_that_ends_on_a_day_off_moves_to_the_next_working_day(day: str, end: str) -> None:
    assert kz.working_day_from(date.fromisoformat(day)) == date.fromisoformat(end)


def test_a_deadline_lists_its_days_and_why() -> None:
    count = kz.working_days_before.count
    assert count is not None
    days = count(date(2023, 7, 10), 3).days
    assert [(one.day.day, one.counted, one.text()) for one in days] == [
        (9, False, "Sunday"), (8, False, "Saturday"), (7, False, "day off moved from 1 July 2023"),
        (6, False, "Capital Day"), (5, True, ""), (4, True, ""), (3, True, ""),
    ]  # fmt: skip


def test_ages() -> None:
    assert kz.full_years(date(2005, 6, 12), date(2023, 6, 11)) == 17
    assert kz.full_years(date(2005, 6, 12), date(2023, 6, 12)) == 18


def test_years_that_are_not_known_are_refused() -> None:
    with pytest.raises(CalendarRangeError):
        kz.is_working_day(date(kz.FIRST_YEAR - 1, 6, 1))
    with pytest.raises(CalendarRangeError):
        kz.working_days_after(date(kz.LAST_YEAR, 12, 30), 5)


def test_a_copy_of_our_file_takes_entries_of_a_stranger(tmp_path: Path) -> None:
    """What calendar.toml says about itself: copy it, add entries, and name it."""
    ours = Path(kz.__file__).with_name("calendar.toml").read_text(encoding="utf-8")
    copy = tmp_path / "mine.toml"
    copy.write_text(f"{ours}\n[[moved]]\nday_off = 2027-05-11\nworked = 2027-05-15\n", encoding="utf-8")
    assert kz.is_working_day(date(2027, 5, 11)) and not kz.is_working_day(date(2027, 5, 15))
    theirs = kz.CALENDAR.with_moves(copy)
    assert theirs.is_working(date(2027, 5, 15)) and not theirs.is_working(date(2027, 5, 11))
    script = (
        "from datetime import date; from zhargy.law.kz.calendar import working_days_after as after;"
        "print(after(date(2027, 5, 10), 1))"
    )
    assert said(script, ZHARGY_CALENDAR=str(copy)) == "2027-05-12"


def test_the_library_of_holidays_is_not_loaded_before_it_is_needed() -> None:
    script = "import sys, zhargy.law.kz.calendar; print('holidays' in sys.modules)"
    assert said(script) == "False"


def said(script: str, **environment: str) -> str:
    """What a script prints in a fresh interpreter."""
    found = {"PYTHONPATH": os.pathsep.join(sys.path), **environment}
    run = subprocess.run([sys.executable, "-c", script], env=found, capture_output=True, text=True, check=True)
    return run.stdout.strip()


@given(st.dates(date(1995, 1, 1), date(2027, 12, 31)), st.integers(-40, 700))
def test_the_fast_way_ends_where_the_count_ends(day: date, number: int) -> None:
    def counted() -> date:
        return count_working_days(kz.CALENDAR, day, abs(number), forward=number > 0).end

    try:
        expected = counted()
    except CalendarRangeError:
        with pytest.raises(CalendarRangeError):
            kz.CALENDAR.moved_by(day, number)
    else:
        assert kz.CALENDAR.moved_by(day, number) == expected
