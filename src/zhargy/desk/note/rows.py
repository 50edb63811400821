"""A statement as the lists of the note show it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhargy.desk.note import drawn
from zhargy.desk.note.told import LAW
from zhargy.i18n import N_, format_number, gettext
from zhargy.monitor.changes import Since
from zhargy.monitor.days import words
from zhargy.monitor.note.statement import KINDS, NO_CLAIM
from zhargy.monitor.note.statement import LAW as ABOUT_LAW
from zhargy.monitor.saying import happened, whole
from zhargy.monitor.verdicts import NONE, OPEN, STATES, Judge, Verdict, known, verdict

if TYPE_CHECKING:
    from django.utils.safestring import SafeString

    from zhargy.monitor.note import Note, Section, Source, Statement

WORDS = {**STATES, drawn.OTHER: N_("not about the law")}


@dataclass(frozen=True, slots=True)
class Mark:
    """A verdict: its state, and the word for it."""

    state: str

    @property
    def word(self) -> str:
        """In the language in use."""
        return gettext(WORDS[self.state])

    @property
    def css(self) -> str:
        """Its class in the style sheet."""
        return self.state.replace(" ", "-")


@dataclass(frozen=True, slots=True)
class Row:
    """A statement with its verdict by the note's day and by the chosen one; None where it is no claim."""

    one: Statement
    text: str
    kind: str
    day: str
    sources: tuple[Source, ...]
    own: Mark | None
    then: Mark | None
    why: str
    past: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """How many statements stand how. words: the same, "proven: 3, refuted: 1"."""

    counts: dict[str, int]

    @property
    def bar(self) -> SafeString:
        """As a bar."""
        return drawn.share(self.counts)

    @property
    def words(self) -> str:
        """In words."""
        found = [state for state in WORDS if self.counts.get(state)]
        return ", ".join(f"{gettext(WORDS[state])}: {format_number(self.counts[state])}" for state in found)

    @property
    def open(self) -> int:
        """How many are not worked out yet."""
        return self.counts.get(OPEN, 0)


def row(note: Note, one: Statement, judge: Judge, past: Since | None) -> Row:
    """A statement. judge: how claims are decided for the law of the chosen day."""
    own, then = verdict(one, LAW, known), verdict(one, LAW, judge)
    none = own.state == NONE
    return Row(
        one, whole(one, LAW), gettext(KINDS[one.kind]), words(one.date), tuple(note.sources[id] for id in one.sources),
        None if none else Mark(own.state), None if none else Mark(then.state),
        gettext(NO_CLAIM[one.no_claim]) if one.no_claim else "", tuple(happened(past, LAW)) if past else (),
    )  # fmt: skip


def counted(statements: Iterable[Statement], judge: Judge) -> Count:
    """How the statements stand."""
    return Count(dict(Counter(_state(one, verdict(one, LAW, judge)) for one in statements)))


def _state(one: Statement, found: Verdict) -> str:
    return found.state if one.kind == ABOUT_LAW or found.state != NONE else drawn.OTHER


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A section with how its statements stand, by the note's day and by the chosen one."""

    one: Section
    number: int
    own: Count
    then: Count


def sections(note: Note, judge: Judge) -> list[SectionRow]:
    """Every section, in the note's order."""
    return [
        SectionRow(one, number, counted(one.statements, known), counted(one.statements, judge))
        for number, one in enumerate(note.sections.values(), 1)
    ]


def place(note: Note, one: Statement) -> str:
    """Where it stands: "12.3"."""
    return f"{list(note.sections).index(one.section) + 1}.{one.order}"
