"""What a case has fulfilled: the duties that its procedure names, each with the day on which it was done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from zhargy.procedures.case import Standing
from zhargy.procedures.check import Fault
from zhargy.procedures.facts import at
from zhargy.rules.law import Law
from zhargy.rules.papers import slots
from zhargy.rules.procedures import Fulfils, Procedure


@dataclass(frozen=True, slots=True)
class Fulfilled:
    """A duty that was fulfilled on a day. key: its occasion, as `rules.due.Occasion` names it."""

    duty: str
    key: str
    day: date


def fulfilled(now: Standing) -> list[Fulfilled]:
    """What a case has fulfilled by the day of its standing, each duty and occasion once: the first time counts."""
    found: dict[tuple[str, str], Fulfilled] = {}
    for step in now.steps:
        for one in now.case.procedure.fulfils:
            if step.event is None or step.judged is None or step.event.id not in one.by:
                continue
            facts = step.judged.subject.to_facts()
            day = date.fromisoformat(told) if (told := one.day and at(facts, one.day)) else step.on
            if key := _key(one, facts):
                found.setdefault((one.duty, key), Fulfilled(one.duty, key, day))
    return list(found.values())


def _key(one: Fulfils, facts: Mapping[str, Any]) -> str:
    """The name of the occasion; "" if a fact that names it is not known."""
    for pattern in one.key:
        told = {path: at(facts, path) for path in slots(pattern)}
        if all(value is not None for value in told.values()):
            for path, value in told.items():
                pattern = pattern.replace(f"{{{path}}}", str(value))
            return pattern
    return ""


def faults(procedure: Procedure, law: Law) -> list[Fault]:
    """What is wrong with the duties that a procedure says it fulfils: they arise, and can be told apart."""
    return list(_faults(procedure, law))


def _faults(procedure: Procedure, law: Law) -> Iterator[Fault]:
    arise = {duty for duty, _, _ in law.occasions}
    events = {one.id for one in procedure.events}
    for one in procedure.fulfils:
        if one.duty not in arise:
            yield Fault(procedure.id, f"fulfils {one.duty}, which is no duty that arises")
        for event in one.by:
            if event not in events:
                yield Fault(procedure.id, f"fulfils {one.duty} by {event}, which is no event")
        for path in (path for pattern in one.key for path in slots(pattern)):
            if not _is(procedure, path, (date, int, str)):
                yield Fault(
                    procedure.id, f"names the occasion of {one.duty} by {path}, which is no day, number or text"
                )
        if one.day and not _is(procedure, one.day, (date,)):
            yield Fault(procedure.id, f"has {one.day} for the day of {one.duty}, which is no day")
        if not one.by or not one.key:
            yield Fault(procedure.id, f"fulfils {one.duty} by nothing, or at no occasion")


def _is(procedure: Procedure, path: str, kinds: tuple[type, ...]) -> bool:
    try:
        return procedure.about.find(path).type in kinds
    except (KeyError, AttributeError):
        return False
