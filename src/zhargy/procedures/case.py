"""A case is its dated events and nothing else; where it stands on a day is worked out from them, clocks included."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise
from typing import Any

from zhargy.i18n import N_, gettext
from zhargy.procedures.facts import at, having, leaves, reread
from zhargy.rules.decide import Answer, decide, decide_all
from zhargy.rules.facts import FactErrors, Subject
from zhargy.rules.procedures import Clock, Event, Procedure
from zhargy.rules.values import Unknown, ZhargyError

ONE = timedelta(days=1)
NEVER = ""


class Trouble(ZhargyError):
    """An event that cannot stand where it stands: no such event, not in this state, before the one before it."""


@dataclass(frozen=True, slots=True)
class Happened:
    """An event of a case: which, on which day, with which facts (by path, or nested as a subject takes them).

    corrects: the number, counted from 1, of the event of the case whose place it takes; with the event NEVER that one
    did not happen.
    """

    event: str
    on: date
    facts: Mapping[str, Any] = field(default_factory=dict)
    corrects: int | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """The events of a case in the order in which they happened; corrections come after what they correct."""

    procedure: Procedure
    events: tuple[Happened, ...] = ()

    def with_event(
        self, event: str, on: date, facts: Mapping[str, Any] | None = None, corrects: int | None = None
    ) -> Case:
        """The case with one event more. Raises Trouble or FactErrors if it, or what follows it, cannot stand then."""
        made = Case(self.procedure, (*self.events, Happened(event, on, dict(facts or {}), corrects)))
        stand(made, max(one.on for one in made.events))
        return made

    def happened(self) -> list[tuple[int, Happened]]:
        """What happened after all corrections, each with its number. Raises Trouble if one corrects nothing."""
        places: list[int] = []
        now: dict[int, tuple[int, Happened]] = {}
        for number, one in enumerate(self.events, start=1):
            if one.corrects is None:
                if one.event == NEVER:
                    raise Trouble(gettext(N_("Say which event did not happen")))
                places.append(number)
            elif 0 < one.corrects < number:
                places.append(places[one.corrects - 1])
            else:
                raise Trouble(gettext(N_("There is no event {number} to correct")).format(number=one.corrects))
            now[places[-1]] = (number, one)
        return [now[place] for place in sorted(now) if now[place][1].event != NEVER]


@dataclass(frozen=True, slots=True)
class Running:
    """A clock that runs, and the last day, or why it is not known."""

    clock: Clock
    due: date | None
    answer: Answer


@dataclass(frozen=True)
class Judged:
    """An event, and what the law says of it with what is known. The law is asked when somebody looks.

    subject: the facts with those of the event. on: its day. reform: the draft law that counts as if in force, or "".
    """

    event: Event
    subject: Subject
    on: date
    reform: str = ""

    @cached_property
    def guard(self) -> Answer | None:
        """What the guard says; None where the event has none."""
        rule = self.event.guard
        return decide(rule, self.subject, on=self.on, reform=self.reform) if rule else None

    @cached_property
    def all_grounds(self) -> tuple[Answer, ...]:
        """What each listed ground says, in the order of the act."""
        return tuple(decide_all(self.event.grounds, self.subject, on=self.on, reform=self.reform))

    @property
    def grounds(self) -> tuple[Answer, ...]:
        """The grounds that hold."""
        return tuple(one for one in self.all_grounds if one.value is True)

    @cached_property
    def lawful(self) -> bool | None:
        """Whether it is lawful: its guard says so, and of its grounds one holds. None where that is not known."""
        values: list[Any] = [True if self.guard is None else self.guard.value]
        if self.event.grounds:
            told = [one.value for one in self.all_grounds]
            values.append(True if True in told else next((one for one in told if isinstance(one, Unknown)), False))
        if False in values:
            return False
        return None if any(isinstance(one, Unknown) for one in values) else True

    @property
    def unknown(self) -> tuple[str, ...]:
        """The paths of the facts on which it hinges, where it is not known whether it is lawful."""
        if self.lawful is not None:
            return ()
        return tuple(dict.fromkeys(hinge.path for one in self._asked() for hinge in one.hinges))

    @property
    def gaps(self) -> tuple[str, ...]:
        """What the law as encoded does not say on its day, where it is not known whether it is lawful."""
        if self.lawful is not None:
            return ()
        told = (gap for one in self._asked() if isinstance(one.value, Unknown) for gap in one.value.gaps)
        return tuple(dict.fromkeys(told))

    def _asked(self) -> tuple[Answer, ...]:
        return (*((self.guard,) if self.guard else ()), *self.all_grounds)


@dataclass(frozen=True, slots=True)
class Step:
    """What brought a case into a state: an event, or a clock that ran out on the day before `on`.

    number: of an event, its number in the case. judged: of an event, what the law says of it.
    """

    on: date
    state: str
    event: Event | None = None
    clock: Clock | None = None
    number: int | None = None
    judged: Judged | None = None

    @property
    def lawful(self) -> Answer | None:
        """What the guard says of the event; None where it has none."""
        return self.judged.guard if self.judged else None

    @property
    def grounds(self) -> tuple[Answer, ...]:
        """Of an event with listed grounds, those that hold."""
        return self.judged.grounds if self.judged else ()


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a case stands on a day: its state, what led there, what is known, which clocks run, what can follow.

    facts: what is known, nested, as the events told it. reform: the draft law under which it was asked, or "".
    """

    case: Case
    on: date
    state: str
    steps: tuple[Step, ...]
    subject: Subject
    running: tuple[Running, ...]
    facts: Mapping[str, Any] = field(default_factory=dict)
    reform: str = ""

    @property
    def possible(self) -> tuple[Event, ...]:
        """The events that can happen now."""
        procedure = self.case.procedure
        return procedure.possible(self.state) if self.state else procedure.starts()

    @property
    def final(self) -> bool:
        """Whether nothing can follow."""
        return bool(self.state) and self.case.procedure.state(self.state).final

    @property
    def private(self) -> bool:
        """Whether nothing of it was filed, so that it is the business of those who write alone."""
        return self.case.procedure.private and not any(step.event and step.event.files for step in self.steps)

    @property
    def dues(self) -> tuple[Running, ...]:
        """The clocks whose last day is known, the nearest first."""
        told = [(one.due, number, one) for number, one in enumerate(self.running) if one.due is not None]
        return tuple(one for _, _, one in sorted(told))

    def may(self, event: str, facts: Mapping[str, Any] | None = None) -> Judged:
        """What the law would say if `event` happened now, with `facts` and what is known: lawful, unlawful or unknown.

        Raises Trouble if it cannot happen now, FactErrors.
        """
        one = Happened(event, self.on, facts or {})
        found = _event(self.case.procedure, one)
        if found not in self.possible:
            raise _cannot(self.case.procedure, self.state, one)
        subject = self.case.procedure.about.from_facts(_added(self.case.procedure, found, self.facts, one))
        return Judged(found, subject, self.on, self.reform)

    def next(self) -> Iterator[Judged]:
        """What the law would say of each event that can happen now, with what is known."""
        return (self.may(event.id) for event in self.possible)


def stand(case: Case, on: date, reform: str = "") -> Standing:
    """Where `case` stands on the day `on`, by the events up to it and the law of each event's day.

    A clock that ran out before an event happened has moved the case by then. reform: a draft law that counts as if in
    force. Raises Trouble, FactErrors.
    """
    happened = case.happened()
    for (_, before), (_, one) in pairwise(happened):
        if one.on < before.on:
            raise _trouble(
                case.procedure, N_("{event} on {day} stands before the event of {last}"), one, last=before.on
            )
    fold = _Fold(case.procedure, reform)
    for number, one in happened:
        if one.on > on:
            break
        fold.run_out(one.on - ONE)
        fold.happen(number, one)
    fold.run_out(on - ONE)
    return Standing(case, on, fold.state, tuple(fold.steps), fold.subject, tuple(fold.running()), fold.facts, reform)


class _Fold:
    """A case on its way through its events: the state and the facts so far."""

    def __init__(self, procedure: Procedure, reform: str) -> None:
        self.procedure, self.reform = procedure, reform
        self.state = ""
        self.steps: list[Step] = []
        self.facts: dict[str, Any] = {}
        self.subject = procedure.about()

    def know(self, facts: dict[str, Any]) -> None:
        """Take these facts for what is known. Raises FactErrors."""
        self.subject = self.procedure.about.from_facts(reread(self.subject, self.facts, facts))
        self.facts = facts

    def happen(self, number: int, one: Happened) -> None:
        """Let an event happen. Raises Trouble, FactErrors."""
        event = _event(self.procedure, one)
        if self.state not in event.of if event.of else self.state:
            raise _cannot(self.procedure, self.state, one)
        self.know(_added(self.procedure, event, self.facts, one))
        self.state = event.to or self.state
        judged = Judged(event, self.subject, one.on, self.reform)
        self.steps.append(Step(one.on, self.state, event=event, number=number, judged=judged))

    def running(self) -> Iterator[Running]:
        """The clocks that run, by the law of the day on which something last happened."""
        for clock in self.procedure.running(self.state) if self.state else ():
            on = self.steps[-1].on
            (answer,) = decide_all((clock.due,), self.subject, on=on, reform=self.reform, explain=False)
            yield Running(clock, None if isinstance(answer.value, Unknown) else answer.value, answer)

    def run_out(self, until: date) -> None:
        """Let every clock run out whose last day is not after `until`, the earliest first."""
        while self.state:
            # A term can be over before it is known that it ran; the case then moves when it is known.
            begun = self.steps[-1].on
            if begun > until:
                return
            ended = [(max(one.due, begun), one.clock) for one in self.running() if one.due is not None]
            ended = [one for one in ended if one[0] <= until]
            if not ended:
                return
            due, clock = min(ended, key=lambda one: one[0])
            self.state = clock.to
            self.steps.append(Step(due + ONE, clock.to, clock=clock))
            if clock.sets:
                self.know(having(self.facts, clock.sets))


def _event(procedure: Procedure, one: Happened) -> Event:
    try:
        return procedure.event(one.event)
    except StopIteration:
        raise _trouble(procedure, N_("{event} on {day}: there is no such event in this procedure"), one) from None


def _added(procedure: Procedure, event: Event, facts: Mapping[str, Any], one: Happened) -> dict[str, Any]:
    """The facts known so far with those that an event brings; the later ones count. Raises Trouble."""
    told = dict(leaves(one.facts))
    for path in told:
        if not any(path == brought or path.startswith(f"{brought}.") for brought in event.brings):
            raise _trouble(procedure, N_("{event} on {day}: brings no {fact}"), one, fact=path)
    if event.day:
        given = told.setdefault(event.day, one.on.isoformat())
        if str(given) != one.on.isoformat():
            raise _trouble(procedure, N_("{event} on {day}: its own day is told as {given}"), one, given=given)
    told = dict.fromkeys(event.same_day, one.on.isoformat()) | told
    for path in event.adds:
        if isinstance(told.get(path), (list, tuple)):
            told[path] = [*(at(facts, path) or ()), *told[path]]
    return having(facts, (*event.sets, *told.items()))


def _cannot(procedure: Procedure, state: str, one: Happened) -> Trouble:
    now = gettext(procedure.state(state).title) if state else gettext(N_("not begun"))
    return _trouble(procedure, N_("{event} on {day}: cannot happen now: {state}"), one, state=now)


def _trouble(procedure: Procedure, message: str, one: Happened, **values: Any) -> Trouble:
    """The trouble with an event, which people know by its title."""
    title = next((gettext(event.title) for event in procedure.events if event.id == one.event), one.event)
    return Trouble(gettext(message).format(event=title, day=one.on, **values))


__all__ = ["NEVER", "Case", "FactErrors", "Happened", "Judged", "Running", "Standing", "Step", "Trouble", "stand"]
