"""The whole note of a day, ready to be printed: our words, sources, verdicts, and what changed since.

`printed` makes it from data alone; `zhargy.monitor.printed.pdf` and the desk's page show it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from zhargy.i18n import N_, format_date, gettext, language
from zhargy.monitor.changes import Since, since
from zhargy.monitor.contradictions import KINDS as CONTRADICTIONS
from zhargy.monitor.contradictions import contradictions
from zhargy.monitor.glance import glance
from zhargy.monitor.note.statement import KINDS, LAW, NO_CLAIM
from zhargy.monitor.saying import happened, said, whole
from zhargy.monitor.verdicts import NONE, OPEN, STATES, Judge, known, verdict

if TYPE_CHECKING:
    from zhargy.monitor.note import Note, Source, Statement
    from zhargy.rules import Law

MOST_NOTES = 4

INTRODUCTION = (
    N_("This is the country note of {noted} in our words, with the law of {day} beside it."),
    N_(
        "“Proven” and “refuted” are said of statements about the law: they hold in every case that can be, or there is "
        "a case against them. Of anything else it is said who told it, and when."
    ),
)
OWN, CHOSEN = N_("note's day: {state}"), N_("{day}: {state}")


@dataclass(frozen=True, slots=True)
class Mark:
    """A verdict in words. state: as in STATES."""

    state: str
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A statement. number: its place, "12.3". sources: numbers in the list. marks: verdicts; kind: what else it is.

    why: for what reason it is no claim. notes: what changed since, a sentence each; more: how many are left out.
    """

    id: str
    number: str
    text: str
    kind: str
    sources: tuple[int, ...]
    marks: tuple[Mark, ...]
    why: str
    notes: tuple[str, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Part:
    """A section."""

    id: str
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Barrier:
    """A row at a glance: what the note says, and what the law of the day punishes and restricts.

    empty: why there is nothing of the law. agrees: as in a row of the glance; None if it is not computed.
    """

    title: str
    told: tuple[str, ...]
    law: tuple[str, ...]
    empty: str
    agrees: bool | None


@dataclass(frozen=True, slots=True)
class Found:
    """A contradiction: what is wrong, and the places of the statements."""

    text: str
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """A source with its number."""

    number: int
    name: str
    address: str
    language: str


@dataclass(frozen=True, slots=True)
class Printed:
    """The note of a day in one language."""

    title: str
    lang: str
    on: date
    introduction: tuple[str, ...]
    parts: tuple[Part, ...]
    barriers: tuple[Barrier, ...]
    found: tuple[Found, ...]
    references: tuple[Reference, ...]


def printed(note: Note, law: Law, on: date, judge: Judge) -> Printed:
    """The note of a day, in the language in use. judge: how claims are decided for the law of that day."""
    numbers = {id: number for number, id in enumerate(note.sources, 1)}
    places = {
        one.id: f"{number}.{one.order}"
        for number, section in enumerate(note.sections.values(), 1)
        for one in section.statements
    }
    past = since(note, law, note.on, on)
    parts = []
    for section in note.sections.values():
        lines = tuple(
            _line(note, law, one, places[one.id], numbers, past.get(one.id, Since()), on, judge)
            for one in section.statements
        )
        parts.append(Part(section.id, gettext(section.title), lines))
    introduction = tuple(gettext(text).format(noted=format_date(note.on), day=format_date(on)) for text in INTRODUCTION)
    found = [
        Found(gettext(CONTRADICTIONS[one.kind]), tuple(places[each.id] for each in one.statements))
        for one in contradictions(note, law, on=on)
    ]
    references = [
        Reference(numbers[one.id], gettext(one.name), _address(one), one.language) for one in note.sources.values()
    ]  # fmt: skip
    title = gettext(N_("Country note: Kazakhstan"))
    return Printed(
        title, language(), on, introduction, tuple(parts), tuple(_barriers(note, law, on)), tuple(found),
        tuple(references),
    )  # fmt: skip


def _address(one: Source) -> str:
    """Where it can be read; "" if the note does not tell it."""
    return one.address if one.address.startswith("https:") else ""


def _line(
    note: Note, law: Law, one: Statement, place: str, numbers: dict[str, int], past: Since, on: date, judge: Judge
) -> Line:
    marks = []
    own, then = verdict(one, law, known), verdict(one, law, judge)
    if own.state != NONE:
        marks.append(Mark(own.state, gettext(OWN).format(state=gettext(STATES[own.state]))))
        if on != note.on and then.state != OPEN:
            marks.append(
                Mark(then.state, gettext(CHOSEN).format(day=format_date(on), state=gettext(STATES[then.state])))
            )
    notes = tuple(happened(past, law))
    cited = (*one.sources, *(value.source for value in one.values))
    return Line(
        one.id, place, whole(one, law), "" if one.kind == LAW else gettext(KINDS[one.kind]),
        tuple(sorted({numbers[id] for id in cited})), tuple(marks),
        gettext(NO_CLAIM[one.no_claim]) if one.no_claim else "", notes[:MOST_NOTES], max(len(notes) - MOST_NOTES, 0),
    )  # fmt: skip


def _barriers(note: Note, law: Law, on: date) -> list[Barrier]:
    rows = []
    for row in glance(note, law, on):
        told = tuple(said(one, law) for one in row.told)
        held = [(gettext(one.duty.what), one.version) for one in row.restrictions]
        held += [(one.text, one.version) for one in row.limits]
        law_ = tuple(f"{what} ({version.citation.text(language())})" for what, version in held)
        rows.append(Barrier(gettext(row.title), told, law_, gettext(row.empty) if row.empty else "", row.agrees))
    return rows


def text(told: Printed) -> Iterator[str]:
    """The note as plain text, a line for each."""
    yield f"{told.title}, {format_date(told.on)}"
    yield from ("", *told.introduction)
    for part in told.parts:
        yield from ("", part.title)
        for line in part.lines:
            marks = "".join(f" [{one.text}]" for one in line.marks)
            why = f" ({line.why})" if line.why else ""
            yield f"{line.number} {line.text} [{', '.join(map(str, line.sources))}]{marks}{why}"
            yield from (f"     * {one}" for one in line.notes)
    yield from ("", gettext(N_("Contradictions found by the program")))
    yield from (f"- {one.text} {', '.join(one.places)}" for one in told.found)
    yield from ("", gettext(N_("Sources")))
    yield from (f"{one.number} {one.name} {one.address} {one.language}" for one in told.references)
