"""Where the note contradicts itself or the law: found from its statements, the claims and the dates of acts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from zhargy.i18n import N_
from zhargy.monitor.days import first_day, last_day
from zhargy.monitor.note.statement import EVENT, LAW, LISTING
from zhargy.monitor.verdicts import PROVEN, REFUTED, Judge, known, verdict

if TYPE_CHECKING:
    from zhargy.monitor.note import Note, Statement
    from zhargy.rules import Law

NONE_BESIDE, TWO_ANSWERS, TWICE = "none-beside", "two-answers", "listed-twice"
ENDED_BEFORE, ENDED_SINCE = "ended-before", "ended-since"
BEFORE_CAUSE, NOT_YET, AGAINST_LAW = "before-its-cause", "not-yet", "against-the-law"
NOWHERE = "refers-nowhere"

KINDS = {
    NONE_BESIDE: N_("It says that there are no such barriers, and tells of some."),
    TWO_ANSWERS: N_("One question has two answers."),
    TWICE: N_("An act is listed twice."),
    ENDED_BEFORE: N_("A listed act had ended before the note's day."),
    ENDED_SINCE: N_("A listed act ended after the note's day."),
    BEFORE_CAUSE: N_("Something is dated before what it came after."),
    NOT_YET: N_("It tells as happened what lay ahead on the note's day."),
    NOWHERE: N_("It refers to a section that tells nothing of it."),
    AGAINST_LAW: N_("The law says otherwise."),
}


@dataclass(frozen=True, slots=True)
class Contradiction:
    """kind: one of KINDS. statements: those that clash. act, on: of an act that ended. claims: that decide it."""

    kind: str
    statements: tuple[Statement, ...]
    act: str = ""
    on: date | None = None
    claims: tuple[str, ...] = ()


def contradictions(note: Note, law: Law, *, on: date, judge: Judge = known) -> list[Contradiction]:
    """All that are found. on: the day by which acts may have ended. judge: how claims are decided."""
    statements = list(note.statements.values())
    return [
        *_none_beside(statements),
        *_two_answers(statements),
        *_twice(statements),
        *_ended(statements, law, note.on, on),
        *_before_cause(note),
        *_not_yet(statements, note.on),
        *_nowhere(note),
        *_against_law(statements, law, judge),
    ]


def _none_beside(statements: list[Statement]) -> Iterator[Contradiction]:
    """A row "none" beside statements that tell of a restriction of that kind."""
    for row in statements:
        kind, _, barrier = row.about.partition(".")
        if kind == "barrier" and row.answer == "none":
            told = [one for one in statements if one.barrier == barrier and one.kind == LAW]
            if told:
                yield Contradiction(NONE_BESIDE, (row, *told))


def _two_answers(statements: list[Statement]) -> Iterator[Contradiction]:
    asked: dict[str, list[Statement]] = defaultdict(list)
    for one in statements:
        if one.about:
            asked[one.about].append(one)
    for found in asked.values():
        answers = {one.answer: one for one in reversed(found)}
        if len(answers) > 1:
            yield Contradiction(TWO_ANSWERS, tuple(reversed(answers.values())))


def _twice(statements: list[Statement]) -> Iterator[Contradiction]:
    listed: dict[str, list[Statement]] = defaultdict(list)
    for one in statements:
        if one.listed:
            listed[one.listed.act].append(one)
    for act, found in listed.items():
        if len(found) > 1:
            yield Contradiction(TWICE, tuple(found), act=act)


def _ended(statements: list[Statement], law: Law, noted: date, on: date) -> Iterator[Contradiction]:
    for one in statements:
        for act in _listed(one):
            if (ended := law.acts[act].ended) and ended <= max(on, noted):
                yield Contradiction(ENDED_BEFORE if ended <= noted else ENDED_SINCE, (one,), act, ended)


def _listed(one: Statement) -> tuple[str, ...]:
    """The acts that the statement lists as acts that bear on its matter, in the list of 46 or in any other."""
    if one.listed:
        return (one.listed.act,)
    return one.acts if one.no_claim == LISTING else ()


def _before_cause(note: Note) -> Iterator[Contradiction]:
    told = note.statements
    for one in told.values():
        cause = told.get(one.follows)
        if cause and last_day(one.date) < first_day(cause.date):
            yield Contradiction(BEFORE_CAUSE, (one, cause))


def _not_yet(statements: list[Statement], noted: date) -> Iterator[Contradiction]:
    for one in statements:
        if one.kind == EVENT and not one.planned and first_day(one.date) > noted:
            yield Contradiction(NOT_YET, (one,), on=first_day(one.date))


def _nowhere(note: Note) -> Iterator[Contradiction]:
    """More is said to stand in a section, in which nothing names the act that it is about."""
    for one in note.statements.values():
        if one.refers and not any(set(one.acts) & set(told.acts) for told in note.sections[one.refers].statements):
            yield Contradiction(NOWHERE, (one,))


def _against_law(statements: list[Statement], law: Law, judge: Judge) -> Iterator[Contradiction]:
    for one in statements:
        found = verdict(one, law, judge)
        if found.state == REFUTED:
            deciding = [
                claim.id for claim, state in found.claims if state == (REFUTED if claim.id in one.claims else PROVEN)
            ]
            yield Contradiction(AGAINST_LAW, (one,), claims=tuple(deciding))
