"""A case is its dated events and nothing else; where it stands on a day is worked out from them, clocks included."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from zhargy.i18n import N_, gettext
from zhargy.rules.decide import Answer, decide
from zhargy.rules.facts import FactErrors, Subject
from zhargy.rules.procedures import Clock, Event, Procedure
from zhargy.rules.values import Unknown, ZhargyError

ONE = timedelta(days=1)


class Trouble(ZhargyError):
    """An event that cannot stand where it stands: no such event, not in this state, before the one before it."""


@dataclass(frozen=True, slots=True)
class Happened:
    """An event of a case: which, on which day, with which facts (by path, as `Subject.from_facts` takes them)."""

    event: str
    on: date
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Case:
    """The events of a case in the order in which they happened."""

    procedure: Procedure
    events: tuple[Happened, ...] = ()

    def with_event(self, event: str, on: date, facts: Mapping[str, Any] | None = None) -> Case:
        """The case with one event more. Raises Trouble if it cannot happen then."""
        made = Case(self.procedure, (*self.events, Happened(event, on, dict(facts or {}))))
        stand(made, on)
        return made


@dataclass(frozen=True, slots=True)
class Running:
    """A clock that runs, and the last day, or why it is not known."""

    clock: Clock
    due: date | None
    answer: Answer


@dataclass(frozen=True, slots=True)
class Step:
    """What brought a case into a state: an event, or a clock that ran out on the day before `on`.

    lawful: what the guard says of the event, None where it has none; ground: of a refusal, the grounds that hold.
    """

    on: date
    state: str
    event: Event | None = None
    clock: Clock | None = None
    lawful: Answer | None = None
    grounds: tuple[Answer, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a case stands on a day: its state, what led there, what is known, which clocks run, what can follow."""

    case: Case
    on: date
    state: str
    steps: tuple[Step, ...]
    subject: Subject
    running: tuple[Running, ...]

    @property
    def possible(self) -> tuple[Event, ...]:
        """The events that can happen now."""
        procedure = self.case.procedure
        return procedure.possible(self.state) if self.state else procedure.starts()

    @property
    def final(self) -> bool:
        """Whether nothing can follow."""
        return bool(self.state) and self.case.procedure.state(self.state).final


def stand(case: Case, on: date) -> Standing:
    """Where `case` stands on the day `on`, by the events up to it and the law of each event's day.

    A clock that ran out before an event happened has moved the case by then. Raises Trouble, FactErrors.
    """
    procedure = case.procedure
    state = ""
    steps: list[Step] = []
    facts: dict[str, Any] = {}
    for before, one in pairwise(case.events):
        if one.on < before.on:
            raise _trouble(N_("{event} on {day} stands before the event of {last}"), one, last=before.on)
    for one in case.events:
        if one.on > on:
            break
        state, facts = _run_out(procedure, state, facts, one.on - ONE, steps)
        event = _event(procedure, one)
        if state not in event.of if event.of else state:
            now = gettext(procedure.state(state).title) if state else gettext(N_("not begun"))
            raise _trouble(N_("{event} on {day}: cannot happen now: {state}"), one, state=now)
        facts = _added(procedure, event, facts, one)
        subject = procedure.about.from_facts(facts)
        state = event.to or state
        steps.append(_step(event, subject, one.on, state))
    state, facts = _run_out(procedure, state, facts, on - ONE, steps)
    subject = procedure.about.from_facts(facts)
    running = tuple(_running(clock, subject, on) for clock in procedure.running(state))
    return Standing(case, on, state, tuple(steps), subject, running)


def _event(procedure: Procedure, one: Happened) -> Event:
    try:
        return procedure.event(one.event)
    except StopIteration:
        raise _trouble(N_("{event} on {day}: there is no such event in this procedure"), one) from None


def _added(procedure: Procedure, event: Event, facts: Mapping[str, Any], one: Happened) -> dict[str, Any]:
    """The facts known so far with those that an event brings; the later ones count. Raises Trouble, FactErrors."""
    told = dict(one.facts)
    for path in told:
        if not any(path == brought or path.startswith(f"{brought}.") for brought in event.brings):
            raise _trouble(N_("{event} on {day}: brings no {fact}"), one, fact=path)
    if event.day:
        given = told.setdefault(event.day, one.on.isoformat())
        if str(given) != one.on.isoformat():
            raise _trouble(N_("{event} on {day}: its own day is told as {given}"), one, given=given)
    told = {path: one.on.isoformat() for path in event.same_day} | told
    for path in event.adds:
        if path in told:
            told[path] = [*_list(facts, path), *told[path]]
    return _with(facts, {**dict(event.sets), **told})


def _list(facts: Mapping[str, Any], path: str) -> list[Any]:
    """What a list of the facts holds so far."""
    at: Any = facts
    for part in path.split("."):
        at = at.get(part, {})
    return list(at)


def _with(facts: Mapping[str, Any], told: Mapping[str, Any]) -> dict[str, Any]:
    """Nested facts with those told by path; of a part that is told, the facts that it names."""
    out = _copy(facts)
    for path, value in told.items():
        at = out
        *parts, name = path.split(".")
        for part in parts:
            at = at.setdefault(part, {})
        if isinstance(value, Mapping) and isinstance(at.get(name), dict):
            at[name] = _with(at[name], value)
        else:
            at[name] = _copy(value) if isinstance(value, dict) else value
    return out


def _copy(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _copy(value) if isinstance(value, dict) else value for name, value in facts.items()}


def _step(event: Event, subject: Subject, on: date, state: str) -> Step:
    lawful = decide(event.guard, subject, on=on) if event.guard else None
    grounds = tuple(
        answer for answer in (decide(rule, subject, on=on) for rule in event.grounds) if answer.value is True
    )
    return Step(on, state, event=event, lawful=lawful, grounds=grounds)


def _run_out(
    procedure: Procedure, state: str, facts: dict[str, Any], until: date, steps: list[Step]
) -> tuple[str, dict[str, Any]]:
    """The state and facts after every clock that ran out by the end of the day `until`; its steps are added."""
    while state:
        begun = steps[-1].on
        subject = procedure.about.from_facts(facts)
        ended = [(max(one.due, begun), one.clock) for one in
                 (_running(clock, subject, begun) for clock in procedure.running(state)) if one.due]  # fmt: skip
        ended = [one for one in ended if one[0] <= until]
        if not ended:
            break
        due, clock = min(ended, key=lambda one: one[0])
        steps.append(Step(due + ONE, clock.to, clock=clock))
        state, facts = clock.to, _with(facts, dict(clock.sets))
    return state, facts


def _running(clock: Clock, subject: Subject, on: date) -> Running:
    answer = decide(clock.due, subject, on=on)
    return Running(clock, None if isinstance(answer.value, Unknown) else answer.value, answer)


def _trouble(message: str, one: Happened, **values: Any) -> Trouble:
    return Trouble(gettext(message).format(event=one.event, day=one.on, **values))


__all__ = ["Case", "FactErrors", "Happened", "Running", "Standing", "Step", "Trouble", "stand"]
