"""Every procedure can be drawn, in each language, and told in words."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.command import zhargy
from tests.procedures.test_case import ENTER, FILED
from zhargy.law.kz import KZ
from zhargy.procedures import stand
from zhargy.procedures.drawing import BOX, MARGIN, described, draw, wrap
from zhargy.procedures.layout import START, moves, order, trunks
from zhargy.rules.procedures import Procedure, State

ALL = [*KZ.procedures.values(), ENTER]
each = pytest.mark.parametrize("procedure", ALL, ids=lambda one: one.id)
SVG = "{http://www.w3.org/2000/svg}"


def words(svg: str) -> str:
    """What the drawing says, its lines put together again."""
    return re.sub(r"(?<=\w)- (?=\w)", "", " ".join(one.text or "" for one in ET.fromstring(svg).iter(f"{SVG}tspan")))


@each
@pytest.mark.parametrize("lang", ["en", "kk", "ru"])
def test_a_drawing_shows_every_state_and_move_and_stands_alone(procedure: Procedure, lang: str) -> None:
    svg = draw(procedure, lang)
    root = ET.fromstring(svg)
    width, height = (float(root.get(name, "")) for name in ("width", "height"))
    boxes = [one for one in root.iter(f"{SVG}rect") if "zd-box" in one.get("class", "")]
    assert len(boxes) == len(procedure.states) + 1
    tops = [float(one.get("y", "")) for one in boxes]
    heights = [float(one.get("height", "")) for one in boxes]
    assert all(top + tall < below for top, tall, below in zip(tops, heights, tops[1:], strict=False))
    assert tops[-1] + heights[-1] <= height and BOX < width < 460
    away = [one for one in moves(procedure) if one.source != one.target]
    lines = [one for one in root.iter(f"{SVG}path") if "zd-line" in one.get("class", "")]
    assert len(lines) == len(away)
    # Every state that something leads to has the head of an arrow, for events and for clocks.
    assert sum("marker-end" in one.attrib for one in lines) >= len({(one.target, one.is_clock) for one in away})
    assert sum("stroke-dasharray" in one.attrib for one in lines) == sum(one.is_clock for one in away)
    assert "style" not in svg and "href" not in svg and "<script" not in svg
    assert root.get("lang") == lang and root.find(f"{SVG}title") is not None and root.find(f"{SVG}desc") is not None
    for number in re.findall(r"[MHVQ ](-?[\d.]+)", " ".join(one.get("d", "") for one in lines)):
        assert -1 <= float(number) <= height


@each
def test_the_order_is_that_of_the_ways(procedure: Procedure) -> None:
    told = order(procedure)
    assert sorted(told) == sorted(state.id for state in procedure.states)
    assert told[0] in {event.to for event in procedure.starts()}


@each
def test_the_words_tell_every_move(procedure: Procedure) -> None:
    lines = described(procedure, "en")
    assert len(lines) == len(moves(procedure))
    for move, line in zip(moves(procedure), lines, strict=True):
        assert move.by.title in line and (move.source == START or procedure.state(move.source).title in line)


def test_a_drawing_says_who_acts_where_the_title_does_not() -> None:
    svg = words(draw(ENTER, "en"))
    assert "The club files" in svg and "The club files The club" not in svg
    other = replace(ENTER, events=(replace(ENTER.events[0], title="Filing"), *ENTER.events[1:]))
    assert "Filing The club" in words(draw(other, "en"))
    long = replace(ENTER, actors=(replace(ENTER.actors[0], title="The club (or its head)"), ENTER.actors[1]))
    assert "or its head" not in words(draw(long, "en"))


def test_the_way_of_a_case_is_emphasised() -> None:
    late = stand(FILED, date(2011, 5, 1))
    root = ET.fromstring(draw(ENTER, "en", late))
    (now,) = [one for one in root.iter(f"{SVG}rect") if "zd-now" in one.get("class", "")]
    walked = [one for one in root.iter(f"{SVG}path") if "zd-walked" in one.get("class", "")]
    assert now.get("y") and len(walked) == 2 and "zd-clock" in walked[1].get("class", "")
    assert "Now: The office is late" in "".join(root.find(f"{SVG}desc").itertext())  # type: ignore[union-attr]
    assert "zd-now" not in draw(ENTER, "en") and "zd-walked" not in draw(ENTER, "en")


def test_nothing_of_a_title_is_markup() -> None:
    states = (State("filed", '<b>"Filed" & more</b>'), *ENTER.states[1:])
    svg = draw(replace(ENTER, states=states, title="<i>Enter</i>"), "en")
    ET.fromstring(svg)
    assert "<b>" not in svg and "<i>" not in svg and '1. <b>"Filed" & more</b>' in words(svg)


def test_lines_are_wrapped_and_long_words_broken() -> None:
    assert wrap("one two three", 1000, 13) == ["one two three"]
    assert wrap("one two three", 60, 13) == ["one two", "three"]
    broken = wrap("мемлекетаралықтандырылғандығынан", 100, 13)
    assert len(broken) > 1 and "".join(one.removesuffix("-") for one in broken) == "мемлекетаралықтандырылғандығынан"
    assert wrap("", 100, 13) == []


def test_lines_that_overlap_run_in_different_lanes() -> None:
    ends = {("a", False, False): (0.0, 100.0), ("b", False, False): (10.0, 20.0), ("c", True, False): (30.0, 40.0),
            ("d", False, True): (0.0, 100.0)}  # fmt: skip
    lanes = {key[0]: one.lane for key, one in trunks(ends).items()}
    assert lanes == {"b": 0, "c": 0, "a": 1, "d": 0}
    assert MARGIN > 0


def test_the_command_lists_tells_draws_and_checks(tmp_path: Path) -> None:
    listed = zhargy("procedures")
    assert listed.code == 0 and all(id in listed.out for id in KZ.procedures)
    told = zhargy("procedures", "information-request")
    assert (
        told.code == 0
        and "- Beginning: The holder receives the request (Who asks). Then: The holder considers" in told.out
    )
    drawn = zhargy("procedures", "information-request", "--svg", str(tmp_path / "one.svg"), lang="ru")
    assert drawn.code == 0 and 'lang="ru"' in (tmp_path / "one.svg").read_text(encoding="utf-8")
    checked = zhargy("procedures", "--check")
    assert checked.code == 0 and "Nothing is wrong with: " in checked.out


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("information-reqest",), "no such procedure; did you mean information-request"),
        (("--svg", "x.svg"), "name the procedure"),
        (("information-request", "--svg", "/no/such/folder/x.svg"), "cannot be written"),
    ],
)
def test_the_command_refuses_wrong_input(args: tuple[str, ...], said: str) -> None:
    ran = zhargy("procedures", *args)
    assert ran.code == 2 and said in ran.err and not ran.out


def test_the_command_tells_faults(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(KZ.procedures, "broken", replace(ENTER, id="broken", events=ENTER.events[1:]))
    ran = zhargy("procedures", "broken", "--check")
    assert ran.code == 1 and "broken: broken no event begins a case" in ran.out
