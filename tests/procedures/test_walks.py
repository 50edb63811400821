"""Random walks through every procedure of the law: what holds of any case, whatever happens in it and when."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.procedures.test_case import ENTER
from tests.strategies import facts, value
from zhargy.law.kz import KZ
from zhargy.procedures import Case, Happened, Trouble, stand
from zhargy.procedures.facts import at, leaves
from zhargy.rules import FactErrors, Subject
from zhargy.rules.procedures import Event, Procedure

ALL = [*KZ.procedures.values(), ENTER]
ONE = timedelta(days=1)
DAYS = st.dates(date(2018, 1, 1), date(2026, 6, 30))
RANDOM = st.randoms(use_true_random=False)
each = pytest.mark.parametrize("procedure", ALL, ids=lambda one: one.id)
walked = settings(max_examples=12)


def told(kind: type[Subject], event: Event, on: date, random: Random) -> dict[str, Any]:
    """Some of the facts that an event brings, with days near its own."""
    out: dict[str, Any] = {}
    for path in event.brings:
        info = kind.find(path)
        if path == event.day or random.random() < 0.1:
            continue
        if info.kind == "part":
            out |= {f"{path}.{leaf}": near(one, on, random) for leaf, one in leaves(facts(info.type, random))}
        elif info.kind == "many":
            out[path] = [facts(info.type, random) for _ in range(random.randint(0, 2))]
        else:
            out[path] = near(value(info, random), on, random)
    out.pop(event.day, None)
    return out


def near(one: Any, on: date, random: Random) -> Any:
    return on + timedelta(days=random.randint(-40, 40)) if isinstance(one, date) else one


def walk(procedure: Procedure, on: date, random: Random, most: int = 12) -> Case:
    """A case that moved by random events; those that cannot stand were not taken."""
    case = Case(procedure)
    for _ in range(most):
        standing = stand(case, on)
        assert procedure.possible(standing.state) or not standing.state or standing.final or standing.running
        if not standing.possible:
            break
        event = random.choice(standing.possible)
        try:
            case = case.with_event(event.id, on, told(procedure.about, event, on, random))
        except FactErrors:
            continue
        on += timedelta(days=random.choice([0, 0, 1, 3, 8, 20, 45]))
    return case


@each
@walked
@given(random=RANDOM, on=DAYS)
def test_what_can_happen_can_be_told(procedure: Procedure, random: Random, on: date) -> None:
    """`possible` never names what `with_event` refuses, and the law says something of each step."""
    standing = stand(walk(procedure, on, random), on + timedelta(days=400))
    for step in standing.steps:
        if step.judged:
            assert step.judged.lawful in (True, False, None)
            assert step.judged.lawful is not None or step.judged.unknown or step.judged.gaps
            assert set(step.grounds) <= set(step.judged.all_grounds)
    for one in standing.next():
        assert one.lawful in (True, False, None)


@each
@walked
@given(random=RANDOM, on=DAYS)
def test_what_happens_later_changes_nothing_before(procedure: Procedure, random: Random, on: date) -> None:
    case = walk(procedure, on, random)
    whole = stand(case, on + timedelta(days=400))
    for day in (on + timedelta(days=random.randint(-2, 200)) for _ in range(6)):
        before = Case(procedure, tuple(one for one in case.events if one.on <= day))
        then, alone = stand(case, day), stand(before, day)
        assert (then.state, then.facts, moves(then.steps)) == (alone.state, alone.facts, moves(alone.steps))
        assert moves(then.steps) == [one for one in moves(whole.steps) if one[0] <= day]


@each
@walked
@given(random=RANDOM, on=DAYS)
def test_clocks_run_out_on_the_day_after_their_last_and_not_before(
    procedure: Procedure, random: Random, on: date
) -> None:
    case = walk(procedure, on, random)
    steps = stand(case, on + timedelta(days=800)).steps
    assert all(one.on <= two.on for one, two in pairwise(steps))
    for before, step in pairwise(steps):
        if step.clock:
            eve = stand(case, step.on - ONE)
            running = {one.clock.id: one.due for one in eve.running}
            assert eve.state == before.state and step.clock.id in running
            due = running[step.clock.id]
            assert due is not None and step.on == max(due, before.on) + ONE
            assert stand(case, step.on).state == step.state or any(other.on == step.on for other in case.events)


@each
@walked
@given(random=RANDOM, on=DAYS, number=st.integers(1, 12))
def test_a_correction_is_as_if_it_had_been_told_so_at_once(
    procedure: Procedure, random: Random, on: date, number: int
) -> None:
    case = walk(procedure, on, random)
    number = min(number, len(case.events))
    if not number:
        return
    was = case.events[number - 1]
    new = Happened(was.event, was.on, told(procedure.about, procedure.event(was.event), was.on, random))
    at_once = Case(procedure, (*case.events[: number - 1], new, *case.events[number:]))
    try:
        expected = stand(at_once, on + timedelta(days=400))
    except (Trouble, FactErrors) as error:
        with pytest.raises(type(error)):
            case.with_event(new.event, new.on, new.facts, corrects=number)
        return
    mended = stand(case.with_event(new.event, new.on, new.facts, corrects=number), on + timedelta(days=400))
    assert (mended.state, mended.facts, moves(mended.steps)) == (expected.state, expected.facts, moves(expected.steps))
    back = case.with_event(new.event, new.on, new.facts, corrects=number).with_event(
        was.event, was.on, was.facts, corrects=number
    )
    assert moves(stand(back, on + timedelta(days=400)).steps) == moves(stand(case, on + timedelta(days=400)).steps)


@each
@walked
@given(random=RANDOM, on=DAYS)
def test_facts_are_those_told_last(procedure: Procedure, random: Random, on: date) -> None:
    case = walk(procedure, on, random)
    standing = stand(case, on + timedelta(days=800))
    if standing.steps and (event := standing.steps[-1].event) and not event.adds:
        for path, given_fact in leaves(case.events[-1].facts):
            assert at(standing.facts, path) == given_fact
    assert standing.subject == procedure.about.from_facts(standing.facts)
    assert standing.subject.to_facts() == procedure.about.from_facts(standing.facts).to_facts()


def moves(steps: Any) -> list[tuple[date, str, str]]:
    return [(one.on, one.state, one.event.id if one.event else one.clock.id) for one in steps]
