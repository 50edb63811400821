"""The notes of two days compared: verdicts that turned, what the law changed under a statement, the barriers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from zhargy.i18n import N_, gettext
from zhargy.monitor.changes import Since, changes, since
from zhargy.monitor.glance import Restriction, glance
from zhargy.monitor.verdicts import OPEN, STATES, Judge, Verdict, verdict

if TYPE_CHECKING:
    from zhargy.monitor.note import Note, Statement
    from zhargy.rules import Law


@dataclass(frozen=True, slots=True)
class Moved:
    """A statement that stands otherwise, or whose law changed. happened: to what it leans on, between the days."""

    statement: Statement
    before: Verdict
    after: Verdict
    happened: Since

    @property
    def turned(self) -> bool:
        """Whether its verdict is known on both days, and another on the second."""
        return OPEN not in (self.before.state, self.after.state) and self.before.state != self.after.state

    @property
    def open(self) -> bool:
        """Whether its verdict on one of the days is not worked out yet."""
        return OPEN in (self.before.state, self.after.state)

    def told(self) -> str:
        """How its verdict moved, in words."""
        before, after = gettext(STATES[self.before.state]), gettext(STATES[self.after.state])
        if before == after:
            return after
        return gettext(N_("{before}, then {after}")).format(before=before, after=after)


@dataclass(frozen=True, slots=True)
class MovedRow:
    """A barrier whose restrictions are others on the second day."""

    barrier: str
    title: str
    begun: tuple[Restriction, ...]
    ended: tuple[Restriction, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs between the notes of two days. moved: by section, in the note's order. changed: rules in all."""

    since: date
    until: date
    moved: tuple[Moved, ...]
    rows: tuple[MovedRow, ...]
    changed: int

    @property
    def turned(self) -> tuple[Moved, ...]:
        """The statements whose verdict is another."""
        return tuple(one for one in self.moved if one.turned)

    @property
    def open(self) -> tuple[Moved, ...]:
        """The statements of which it is not known yet."""
        return tuple(one for one in self.moved if one.open)


def difference(note: Note, law: Law, first: date, last: date, before: Judge, after: Judge) -> Difference:
    """What differs. before, after: how claims are decided for the law of the first and of the last day."""
    happened = since(note, law, first, last)
    moved = []
    for one in note.statements.values():
        was, now = verdict(one, law, before), verdict(one, law, after)
        if first != last and (one.id in happened or was.state != now.state):
            moved.append(Moved(one, was, now, happened.get(one.id, Since())))
    return Difference(first, last, tuple(moved), tuple(_rows(note, law, first, last)), len(changes(law, first, last)))


def _rows(note: Note, law: Law, first: date, last: date) -> list[MovedRow]:
    found = []
    for was, now in zip(glance(note, law, first), glance(note, law, last), strict=True):
        old, new = ({one.duty.id: one for one in row.restrictions} for row in (was, now))
        begun = tuple(one for id, one in new.items() if id not in old)
        ended = tuple(one for id, one in old.items() if id not in new)
        if begun or ended:
            found.append(MovedRow(was.barrier, was.title, begun, ended))
    return found
