"""A whole matter at once: what a person came for, the duties that follow, and what must still be asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from zhargy.rules.ask import Question, Settled, next_question
from zhargy.rules.decide import Answer, decide, decide_all
from zhargy.rules.facts import Subject
from zhargy.rules.law import Duty, Matter
from zhargy.rules.symbolic import Symbolic


@dataclass(frozen=True, slots=True)
class DutyAnswer:
    """A duty as it stands: whether the subject is bound, the last day if there is one, and what missing it costs."""

    duty: Duty
    bound: Answer
    due: Answer | None
    missed: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Consultation:
    """The answers of a matter for the facts at hand, and the next question that can change one of them."""

    matter: Matter
    subject: Subject
    on: date
    answers: tuple[Answer, ...]
    duties: tuple[DutyAnswer, ...]
    next: Question | Settled


def next_of(matter: Matter, subject: Subject, *, on: date) -> Question | Settled:
    """The next question of a matter: its goals in order, then its duties, each only while it is open."""
    reader = Symbolic()
    values: list[Any] = []

    def look(rule: Any) -> Any:
        return next_question(reader, rule, (subject,), on)

    for goal in matter.goals:
        found = look(goal)
        if isinstance(found, Question):
            return found
        values.append(found)
    for duty in matter.duties:
        bound = look(duty.bound)
        if isinstance(bound, Question):
            return bound
        if bound is not True:
            continue
        for rule in (*([duty.due] if duty.due else []), *duty.missed):
            found = look(rule)
            if isinstance(found, Question):
                return found
    return Settled(tuple(values))


def consult(matter: Matter, subject: Subject, *, on: date) -> Consultation:
    """Everything that a matter gives for these facts under the law of the day `on`."""
    answers = tuple(decide_all(matter.goals, subject, on=on))
    duties = []
    for duty, bound in zip(
        matter.duties, decide_all((one.bound for one in matter.duties), subject, on=on), strict=True
    ):
        stands = bound.value is True
        due = decide(duty.due, subject, on=on) if stands and duty.due else None
        missed = tuple(decide_all(duty.missed, subject, on=on)) if stands else ()
        duties.append(DutyAnswer(duty, bound, due, missed))
    return Consultation(matter, subject, on, answers, tuple(duties), next_of(matter, subject, on=on))
