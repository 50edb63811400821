"""The bodies that an organisation or a citizen meets: what each does here, since when, by which acts and procedures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from zhargy.monitor.country.tables import DataError, entries, made

if TYPE_CHECKING:
    from zhargy.rules import Act, Law
    from zhargy.rules.procedures import Event, Procedure

FILE = "bodies.toml"


@dataclass(frozen=True, slots=True)
class Body:
    """A body. does: what it does here (an English msgid). since, until: of its time, as far as it matters here. parts:
    what it does in procedures, "procedure/actor". statements: what the note says of it.
    """

    id: str
    group: str
    name: str
    does: str
    since: date | None = None
    until: date | None = None
    acts: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()

    def there(self, on: date) -> bool:
        """Whether it is there on a day."""
        return (self.since is None or self.since <= on) and (self.until is None or on < self.until)


@dataclass(frozen=True, slots=True)
class Part:
    """What a body does in a procedure."""

    procedure: Procedure
    steps: tuple[Event, ...]


@cache
def bodies() -> tuple[Body, ...]:
    """Every body in the order of the file. Raises DataError."""
    found = []
    for group in entries(FILE)["group"]:
        for one in group["body"]:
            found.append(made(FILE, str(one.get("id", "")), Body, {**one, "group": group["title"]}))
    return tuple(found)


def acts_of(body: Body, law: Law) -> list[Act]:
    """The acts that it works by. Raises DataError for one that is none."""
    if missing := [id for id in body.acts if id not in law.acts]:
        raise DataError(f"{FILE}: {body.id}: {', '.join(missing)}: no such act")
    return [law.acts[id] for id in body.acts]


def parts_of(body: Body, law: Law) -> list[Part]:
    """What it does in procedures. Raises DataError for a procedure or an actor that is none."""
    found = []
    for told in body.parts:
        id, _, actor = told.partition("/")
        procedure = law.procedures.get(id)
        steps = tuple(one for one in procedure.events if one.by == actor) if procedure else ()
        if procedure is None or not steps:
            raise DataError(f"{FILE}: {body.id}: {told}: nobody of this name acts there")
        found.append(Part(procedure, steps))
    return found


def messages() -> list[str]:
    """The English texts that people come to read."""
    return list(dict.fromkeys(text for one in bodies() for text in (one.group, one.name, one.does)))
