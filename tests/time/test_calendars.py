"""Working calendars: weekends, days off, moved days, and the years that are known."""

from datetime import date
from pathlib import Path

import pytest

from zhargy.i18n import use
from zhargy.rules.values import ZhargyError
from zhargy.time.calendars import WEEKDAYS, CalendarFileError, CalendarRangeError, DayOff, WorkingCalendar, YearOfDays

FEAST = date(2001, 1, 3)
BRIDGE, MAKES_UP = date(2001, 1, 4), date(2001, 1, 6)


def only_feast(year: int) -> YearOfDays:
    return YearOfDays({FEAST: DayOff("Feast")} if year == 2001 else {})


def written(folder: Path, text: str) -> Path:
    path = folder / "moved.toml"
    path.write_text(text, encoding="utf-8")
    return path


TOY = WorkingCalendar(only_feast, 2000, 2002)


def test_weekends_are_off_under_the_name_of_the_day() -> None:
    assert [TOY.why_off(date(2001, 1, day)) for day in range(5, 9)] == [
        None, DayOff("Saturday"), DayOff("Sunday"), None,
    ]  # fmt: skip


def test_a_weekend_may_be_any_days() -> None:
    friday = WorkingCalendar(only_feast, 2000, 2002, weekend=frozenset({4}))
    assert [WEEKDAYS[day.weekday()] for day in map(date.fromordinal, range(730200, 730207)) if not
            friday.is_working(day)] == ["Friday"]  # fmt: skip


def test_a_holiday_is_off_under_its_name() -> None:
    assert TOY.why_off(FEAST) == DayOff("Feast")
    assert not TOY.is_working(FEAST)


def test_a_holiday_on_a_weekend_keeps_its_name() -> None:
    saturday = date(2001, 1, 6)
    calendar = WorkingCalendar(lambda year: YearOfDays({saturday: DayOff("Feast")}), 2001, 2001)
    assert calendar.why_off(saturday) == DayOff("Feast")


def test_a_weekend_day_may_be_worked() -> None:
    calendar = WorkingCalendar(lambda year: YearOfDays({}, frozenset({MAKES_UP})), 2001, 2001)
    assert calendar.is_working(MAKES_UP)


def test_moved_days_change_places(tmp_path: Path) -> None:
    path = written(tmp_path, f'[[moved]]\nday_off = {BRIDGE}\nworked = {MAKES_UP}\nact = "Order 1"\n')
    moved = TOY.with_moves(path)
    assert moved.why_off(BRIDGE) == DayOff("", MAKES_UP)
    assert moved.is_working(MAKES_UP)
    assert TOY.is_working(BRIDGE) and not TOY.is_working(MAKES_UP), "the calendar itself stays as it was"


def test_a_holiday_may_be_worked_instead(tmp_path: Path) -> None:
    moved = TOY.with_moves(written(tmp_path, f"[[moved]]\nday_off = {BRIDGE}\nworked = {FEAST}\n"))
    assert moved.is_working(FEAST) and not moved.is_working(BRIDGE)


def test_days_move_across_years(tmp_path: Path) -> None:
    off, worked = date(2001, 1, 2), date(2000, 12, 30)
    moved = TOY.with_moves(written(tmp_path, f"[[moved]]\nday_off = {off}\nworked = {worked}\n"))
    assert moved.is_working(worked) and moved.why_off(off) == DayOff("", worked)


def test_files_add_up(tmp_path: Path) -> None:
    first = TOY.with_moves(written(tmp_path, f"[[moved]]\nday_off = {BRIDGE}\nworked = {MAKES_UP}\n"))
    both = first.with_moves(written(tmp_path, "[[moved]]\nday_off = 2001-03-01\nworked = 2001-03-03\n"))
    assert not both.is_working(BRIDGE) and not both.is_working(date(2001, 3, 1))


@pytest.mark.parametrize(
    "entry", ["day_off = 2001-01-04", "worked = 2001-01-06", 'day_off = "4 January"\nworked = 2001-01-06']
)
def test_an_entry_without_a_day_is_refused_by_number(tmp_path: Path, entry: str) -> None:
    good = f"[[moved]]\nday_off = {BRIDGE}\nworked = {MAKES_UP}\n"
    with pytest.raises(ValueError, match="moved entry 2"):
        TOY.with_moves(written(tmp_path, f"{good}[[moved]]\n{entry}\n"))


@pytest.mark.parametrize("day", [date(1999, 12, 31), date(2003, 1, 1)])
def test_other_years_are_refused(day: date) -> None:
    with pytest.raises(CalendarRangeError, match=rf"2000 to 2002, not for {day}") as caught:
        TOY.is_working(day)
    assert isinstance(caught.value, ZhargyError)


@pytest.mark.parametrize("day", [date(2000, 1, 3), date(2002, 12, 31)])
def test_the_first_and_last_years_are_known(day: date) -> None:
    assert TOY.is_working(day)


def test_each_year_is_read_once() -> None:
    asked = []

    def year(number: int) -> YearOfDays:
        asked.append(number)
        return YearOfDays({})

    calendar = WorkingCalendar(year, 2000, 2002)
    assert asked == []
    for day in (date(2001, 1, 1), date(2001, 5, 5), date(2002, 1, 1), date(2001, 9, 9)):
        calendar.is_working(day)
    assert asked == [2001, 2002]


def test_a_reason_speaks_the_language_in_use() -> None:
    assert DayOff("Feast").text() == "Feast"
    with use("en"):
        assert DayOff("", MAKES_UP).text() == "day off moved from 6 January 2001"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[move]]\nday_off = 2001-01-04\nworked = 2001-01-06\n", "no such entry move"),
        ("[moved]\nday_off = 2001-01-04\n", r"write moved as \[\[moved\]\]"),
        ("[[moved]]\nday_off = 2001-01-04\nworked = 2001-01-06\nwhy = 1\n", "entry 1: no such key why"),
        ("[[moved]]\nday_off = 2001-01-06\nworked = 2001-01-04\n", "is a Saturday already"),
        ("[[moved]]\nday_off = 2001-01-04T00:00:00\nworked = 2001-01-06\n", "as dates"),
        ("[[moved\n", "line 1"),
    ],
)
def test_a_file_that_means_something_else_is_refused(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(CalendarFileError, match=said):
        TOY.with_moves(written(tmp_path, text))


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CalendarFileError, match=r"gone\.toml"):
        TOY.with_moves(tmp_path / "gone.toml")
