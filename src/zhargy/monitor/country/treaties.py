"""The treaties of the note: how each came to bind the country, by which steps, and what the steps mean."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from zhargy.i18n import N_
from zhargy.monitor.country.tables import DataError, entries, made
from zhargy.monitor.days import last_day

if TYPE_CHECKING:
    from datetime import date

    from zhargy.monitor.note import Note, Statement

FILE = "treaties.toml"
SIGNED, RATIFIED, ACCEDED, FORCE = "signed", "ratified", "acceded", "in-force"

STEPS = {
    SIGNED: N_("signature"),
    RATIFIED: N_("law of ratification"),
    ACCEDED: N_("law of accession"),
    FORCE: N_("in force for Kazakhstan"),
}
MEANING = {
    SIGNED: N_(
        "A signature says that the state means to join. It is not bound yet, but may do nothing that defeats the "
        "treaty."
    ),
    RATIFIED: N_(
        "A signed treaty is ratified by a law of the country; the paper is then given to the United Nations, and the "
        "day on which that is done is the one that they count."
    ),
    ACCEDED: N_("Accession is the same in one step, without a signature before."),
    FORCE: N_("After the time that the treaty sets, thirty days to three months, it binds the country."),
}


@dataclass(frozen=True, slots=True)
class Step:
    """A step. kind: one of STEPS. on: as exact as its source."""

    kind: str
    on: str
    source: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Treaty:
    """A treaty. short: how it is called. statement: what the note says of it. complaints: whether people can complain
    under it to a body of the United Nations. grade: of the steps.
    """

    id: str
    title: str
    statement: str
    short: str = ""
    complaints: bool = False
    grade: str = "C"
    steps: tuple[Step, ...] = ()

    def stands(self, on: date) -> str:
        """The last step by a day; "" before the first, or if none is known."""
        done = [one for one in self.steps if last_day(one.on) <= on]
        return done[-1].kind if done else ""


@cache
def treaties() -> tuple[Treaty, ...]:
    """Every treaty in the note's order. Raises DataError."""
    found = []
    for id, told in entries(FILE).items():
        steps = [made(FILE, id, Step, one) for one in told.get("step", [])]
        if any(one.kind not in STEPS for one in steps):
            raise DataError(f"{FILE}: {id}: a step is one of {', '.join(STEPS)}")
        steps.sort(key=lambda one: last_day(one.on))
        rest = {key: value for key, value in told.items() if key != "step"}
        found.append(made(FILE, id, Treaty, {"id": id, **rest, "steps": steps}))
    return tuple(found)


def told(treaty: Treaty, note: Note) -> Statement:
    """What the note says of a treaty. Raises KeyError if it says nothing."""
    return note.statements[treaty.statement]


def messages() -> list[str]:
    """The English texts that people come to read."""
    return [one.title for one in treaties()]
