"""The timeline: every day once, in order, drawn to scale, and no mark over another."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.desk.club import CLUB
from tests.desk.test_calendar import filled
from tests.desk.visitor import Visitor
from tests.rules.toy import Club
from zhargy.desk.timeline import MARGIN, RADIUS, WIDTH, Point, drawing, points
from zhargy.i18n import use
from zhargy.rules import consult

ON = date(2011, 5, 5)
FACTS = {
    "kind": "walk",
    "founders": 6,
    "open": True,
    "secret": False,
    "house": {"quiet": True},
    "founded": "2011-05-01",
    "filed": "2011-05-10",
}
DAYS = st.lists(st.dates(date(1900, 1, 1), date(2200, 12, 31)), min_size=1, max_size=40)


def told(**facts: Any) -> list[Point]:
    return points(consult(CLUB, Club.from_facts({**FACTS, **facts}), on=ON))


def test_facts_duties_and_the_day_asked_about_stand_in_order() -> None:
    assert [(one.day, one.kind, one.label) for one in told()] == [
        (date(2011, 5, 1), "fact", "Day of founding"),
        (date(2011, 5, 5), "asked", "The day you ask about"),
        (date(2011, 5, 10), "fact", "Day of filing"),
        (date(2011, 5, 31), "duty", "File the club."),
    ]


def test_only_the_day_asked_about_when_nothing_is_known() -> None:
    assert [one.kind for one in points(consult(CLUB, Club(), on=ON))] == ["asked"]


def test_a_duty_that_does_not_bind_is_not_on_the_line() -> None:
    assert "duty" not in {one.kind for one in told(founders=1)}


def test_no_point_twice() -> None:
    found = told(filed="2011-05-01")
    assert len({(one.day, one.label) for one in found}) == len(found)


@settings(max_examples=200, deadline=None)
@given(days=DAYS)
def test_marks_stand_to_scale_and_apart(days: list[date]) -> None:
    given = [Point(day, "fact", str(number)) for number, day in enumerate(sorted(days))]
    marks, height = drawing(given, given[0].day)
    assert [one.number for one in marks] == list(range(1, len(given) + 1))
    span = max((given[-1].day - given[0].day).days, 1)
    for one in marks:
        exact = MARGIN + (WIDTH - 2 * MARGIN) * (one.point.day - given[0].day).days / span
        assert abs(one.x - exact) <= 0.5
        assert MARGIN <= one.x <= WIDTH - MARGIN
        assert RADIUS <= one.top <= height - RADIUS
    for left in marks:
        for right in marks[left.number :]:
            assert (left.x - right.x) ** 2 + (left.top - right.top) ** 2 >= (2 * RADIUS) ** 2


def test_nothing_to_draw() -> None:
    assert drawing([], ON) == ([], 0)


@pytest.mark.parametrize(
    ("lang", "away", "text"),
    [
        ("en", 1, "in 1 day"), ("en", 5, "in 5 days"), ("en", -1, "1 day before"), ("en", -12, "12 days before"),
        ("en", 0, "the same day"),
    ],
)  # fmt: skip
def test_how_far_a_day_is(lang: str, away: int, text: str) -> None:
    with use(lang):
        marks, _ = drawing([Point(ON + timedelta(days=away), "fact", "x")], ON)
        assert marks[0].away_text == text


def test_the_drawing_and_the_list_name_the_same_days() -> None:
    visitor = Visitor()
    id = filled(visitor, "gather")
    text = visitor.get(f"answer/{id}/").content.decode()
    drawn, listed = text.split('<ol class="days">')
    count = listed.split("</ol>")[0].count('<span class="number"')
    assert count > 1
    assert drawn.count("<circle") == count


def test_a_page_shows_no_line_for_one_day() -> None:
    visitor = Visitor()
    text = visitor.get(f"answer/{visitor.begin('gather')}/").content.decode()
    assert '<svg class="line"' not in text
