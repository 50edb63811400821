"""What can be checked of a procedure before any case: that it begins, moves, ends, refuses on listed grounds only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic_core import PydanticCustomError

from zhargy.rules.exact import exact
from zhargy.rules.facts import FactInfo, Subject
from zhargy.rules.paths import holds
from zhargy.rules.procedures import STAY, Clock, Event, Procedure
from zhargy.rules.rule import Rule


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with how a procedure is declared: where, and what to do."""

    where: str
    what: str


def faults(procedure: Procedure) -> list[Fault]:
    """Everything that is wrong with a procedure; empty if it is sound."""
    return [
        *_names(procedure), *_moves(procedure), *_ends(procedure), *_rules(procedure), *_facts(procedure),
        *_register(procedure), *_private(procedure),
    ]  # fmt: skip


def _names(procedure: Procedure) -> Iterator[Fault]:
    for kind in ("actors", "states", "events", "clocks"):
        ids = [one.id for one in getattr(procedure, kind)]
        for id in {one for one in ids if ids.count(one) > 1}:
            yield Fault(id, f"stands twice among the {kind}")
    actors, states = {one.id for one in procedure.actors}, {one.id for one in procedure.states}
    for event in procedure.events:
        if event.by not in actors:
            yield Fault(event.id, f"is done by {event.by}, who is no actor")
        for state in {*event.of, event.to} - states - {STAY}:
            yield Fault(event.id, f"names {state}, which is no state")
        if event.to == STAY and not event.of:
            yield Fault(event.id, "begins a case and leads to no state")
        events = {one.id for one in procedure.events}
        for other in event.apart:
            if other not in events:
                yield Fault(event.id, f"is to be done by another than {other}, which is no event")
            elif other == event.id:
                yield Fault(event.id, "is to be done by another than itself: name the other event")
    if procedure.own and procedure.own not in actors:
        yield Fault(procedure.id, f"is the case of {procedure.own}, who is no actor")
    for clock in procedure.clocks:
        for state in {*clock.of, clock.to} - states:
            yield Fault(clock.id, f"names {state}, which is no state")


def _moves(procedure: Procedure) -> Iterator[Fault]:
    if not procedure.starts():
        yield Fault(procedure.id, "no event begins a case: give one an empty `of`")
    reached = {one.to for one in procedure.starts()}
    while True:
        more = {one.to for one in procedure.events if reached & set(one.of)}
        more |= {one.to for one in procedure.clocks if reached & set(one.of)}
        if more <= reached:
            break
        reached |= more
    for state in procedure.states:
        if state.id not in reached:
            yield Fault(state.id, "is reached by no event and no clock")


def _ends(procedure: Procedure) -> Iterator[Fault]:
    leave = {
        state.id: [one.to or state.id for one in procedure.possible(state.id)]
        + [one.to for one in procedure.running(state.id)]
        for state in procedure.states
    }
    for state in procedure.states:
        if state.final and leave[state.id]:
            yield Fault(state.id, "is final, yet something follows")
        if not state.final and not [to for to in leave[state.id] if to != state.id]:
            yield Fault(state.id, "is a dead end: nothing leads out of it, and it is not final")
    ending = {state.id for state in procedure.states if state.final}
    while True:
        more = {id for id, followed in leave.items() if ending & set(followed)}
        if more <= ending:
            break
        ending |= more
    for state in procedure.states:
        if state.id not in ending:
            yield Fault(state.id, "leads to no final state")
    for clock in procedure.clocks:
        if clock.to in clock.of:
            yield Fault(clock.id, "runs on in the state that its end leads to, so it never ends")


def _rules(procedure: Procedure) -> Iterator[Fault]:
    for event in procedure.events:
        if event.refuses and not event.grounds:
            yield Fault(event.id, "refuses on no ground: list the rules that are grounds")
        for rule in (*([event.guard] if event.guard else []), *event.grounds):
            if rule.type is not bool:
                yield Fault(event.id, f"{rule.id} does not say yes or no")
            yield from _fits(procedure, event.id, rule)
    for clock in procedure.clocks:
        if clock.due.type is not date:
            yield Fault(clock.id, f"{clock.due.id} gives no day")
        yield from _fits(procedure, clock.id, clock.due)


def _fits(procedure: Procedure, where: str, rule: Rule[..., Any]) -> Iterator[Fault]:
    for name, kind in rule.parameters.items():
        if name != "on" and not (isinstance(kind, type) and issubclass(kind, Subject) and holds(procedure.about, kind)):
            told = getattr(kind, "__name__", str(kind))
            yield Fault(where, f"{rule.id} is about {told}, which {procedure.about.__name__} is not and has not")


def _facts(procedure: Procedure) -> Iterator[Fault]:
    setting: tuple[Clock | Event, ...] = (*procedure.clocks, *procedure.events)
    for one in setting:
        for path, value in one.sets:
            try:
                exact(value, procedure.about.find(path))
            except (KeyError, AttributeError):
                yield Fault(one.id, f"sets {path}, which is no fact of {procedure.about.__name__}")
            except PydanticCustomError:
                yield Fault(one.id, f"sets {path} to {value}, which is none of its values")
    for event in procedure.events:
        for path in event.brings:
            if not _found(procedure, path):
                yield Fault(event.id, f"brings {path}, which is no fact of {procedure.about.__name__}")
        for path in event.adds:
            info = _found(procedure, path)
            if path not in event.brings:
                yield Fault(event.id, f"adds to {path}, which it does not bring")
            elif info and info.kind != "many":
                yield Fault(event.id, f"adds to {path}, which is no list")
        for path in event.same_day:
            if path not in event.brings:
                yield Fault(event.id, f"gives {path} its day, but does not bring it")
        for path in (event.day, *event.same_day):
            info = _found(procedure, path)
            if info and info.type is not date:
                yield Fault(event.id, f"has {path} for its day, which is no day")
        if event.day and not any(event.day == path or event.day.startswith(f"{path}.") for path in event.brings):
            yield Fault(event.id, f"its day {event.day} is not among what it brings")


def _register(procedure: Procedure) -> Iterator[Fault]:
    register = procedure.register
    yield from _certificates(procedure)
    if register is None:
        return
    for state in sorted(set(register.of) - {one.id for one in procedure.states}):
        yield Fault(register.id, f"names {state}, which is no state")
    if not register.of:
        yield Fault(register.id, "holds cases in no state")
    for path in (*register.shows, register.key):
        if not _found(procedure, path):
            yield Fault(register.id, f"shows {path}, which is no fact of {procedure.about.__name__}")
    if register.key not in register.shows:
        yield Fault(register.id, f"is searched by {register.key}, which it does not show")


def _private(procedure: Procedure) -> Iterator[Fault]:
    filing = [event for event in procedure.events if event.files]
    if procedure.private and not filing:
        yield Fault(procedure.id, "is private for good: say of an event that it files")
    for event in filing:
        if not procedure.private:
            yield Fault(event.id, "files what was never private")
        elif not event.of:
            yield Fault(event.id, "files a case as it begins: nothing of it is private")


def _certificates(procedure: Procedure) -> Iterator[Fault]:
    for event in procedure.events:
        if event.certifies is None:
            continue
        register = procedure.register
        if register is None or not set(event.of) <= set(register.of):
            yield Fault(event.id, "certifies what stands in no register")
        for path in (event.certifies.number, event.certifies.address):
            if _found(procedure, path) is None:
                yield Fault(event.id, f"certifies by {path}, which is no fact of {procedure.about.__name__}")


def _found(procedure: Procedure, path: str) -> FactInfo | None:
    """The declaration of the fact at a path; None if there is none."""
    try:
        return procedure.about.find(path)
    except (KeyError, AttributeError):
        return None
