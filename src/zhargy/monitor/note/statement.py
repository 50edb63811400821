"""What a note is made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from zhargy.i18n import N_

FIGURE, EVENT, LAW, ASSESSMENT = "figure", "event", "law", "assessment"
KINDS = {FIGURE: N_("figure"), EVENT: N_("event"), LAW: N_("law"), ASSESSMENT: N_("assessment")}

LISTING = "listing"
NO_CLAIM = {
    "history": N_("It tells what was once enacted or changed; no case follows from it."),
    "meaning": N_("It says what a word means; nothing is allowed, due or barred by it alone."),
    LISTING: N_("It names an act; what the act says is not told."),
    "general": N_("It names no fact that a case could have."),
    "body": N_("It says which bodies or mechanisms there are, not what they must do."),
    "right": N_("It is a principle or right of the Constitution: it bounds rules and decides no case alone."),
    "power": N_("It is about the order of the state, of which no rule is written here."),
    "not-encoded": N_("The provision is not written as a rule."),
    "unwritten": N_("Rules are written from its article; the statement itself is not written as a claim yet."),
    "draft": N_("It tells what a draft proposed; the draft was no law."),
    "treaty": N_("It tells whether a treaty binds Kazakhstan; no rule rests on that alone."),
}
"""Why a statement about the law is no claim, by the word that the files use."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a file of the note: file, statement (its id, or its number), field, and what puts it right."""

    file: str
    statement: str
    field: str
    fix: str

    def __str__(self) -> str:
        return ": ".join(part for part in (self.file, self.statement, self.field, self.fix) if part)


class NoteError(ValueError):
    """The files of the note do not hold to their form."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("\n".join(str(one) for one in faults))
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Source:
    """Who said it. address: where it can be read, or why it cannot be given; language: of the source, or "" if none."""

    id: str
    name: str
    address: str
    language: str


@dataclass(frozen=True, slots=True)
class Value:
    """One figure. number: exact. unit: an English msgid. on: the day, month or year that it is of. of: which part."""

    number: Decimal
    unit: str
    on: str
    source: str
    of: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """An act as the note's list has it: its place in the list, our id of it, and the day that the note gives."""

    number: int
    act: str
    on: date


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that the note says.

    says: in our words (an English msgid). order: its place in its section. date: the day, month or year that it is of.
    values: of a figure, every one that was told, by day and source. claims: what it is as a claim about the law;
    contrary: claims that say the opposite, so that their proof refutes it. no_claim: or why it is none. rests:
    provisions ("assemblies-2020 10(1)"), rules and duties. about: words that say which question it answers, so that
    two answers to one question are found; answer: its answer. barrier: of which kind it tells a restriction. follows:
    the statement of what it came after. planned: the note tells it as to come. refers: the section that is said to
    tell more of its acts.
    """

    id: str
    section: str
    order: int
    kind: str
    says: str
    sources: tuple[str, ...]
    date: str
    values: tuple[Value, ...] = ()
    claims: tuple[str, ...] = ()
    contrary: tuple[str, ...] = ()
    no_claim: str = ""
    rests: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    initiative: str = ""
    listed: Listed | None = None
    about: str = ""
    answer: str = ""
    barrier: str = ""
    follows: str = ""
    refers: str = ""
    planned: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the note. title: as we name it (an English msgid)."""

    id: str
    title: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A note. on: the day of its last change."""

    on: date
    sections: MappingProxyType[str, Section]
    sources: MappingProxyType[str, Source]

    @property
    def statements(self) -> dict[str, Statement]:
        """Every statement by its id, in the note's order."""
        return {one.id: one for section in self.sections.values() for one in section.statements}

    def changed(self, id: str, **fields: Any) -> Note:
        """The same note with one statement changed, or without it if no fields are given. For what-if questions."""
        from dataclasses import replace

        def of(one: Statement) -> list[Statement]:
            return [one] if one.id != id else [replace(one, **fields)] if fields else []

        sections = {
            section.id: replace(section, statements=tuple(kept for one in section.statements for kept in of(one)))
            for section in self.sections.values()
        }
        return replace(self, sections=MappingProxyType(sections))

    def messages(self) -> list[str]:
        """The English texts that people come to read."""
        told = [section.title for section in self.sections.values()]
        told += [one.says for one in self.statements.values()]
        told += [value.unit for one in self.statements.values() for value in one.values]
        told += [value.of for one in self.statements.values() for value in one.values]
        told += [one.name for one in self.sources.values()]
        return [text for text in dict.fromkeys(told) if text]
