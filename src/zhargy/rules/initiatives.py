"""Initiatives: drafts of law that were pending, and what became of each, by date.

`initiatives.toml` of a jurisdiction gives the day on which they were noted, `noted`, and an `[[initiative]]` for each:
`number`, `id`, `title`, `who` (whose it is), `proposes`, `procedure` (by which it is made), `reform` (the name under
which it can be applied) or `no_reform` (why it cannot), and an `[[initiative.event]]` for each thing that happened:
`on`, as exact as the source (year, year-month or year-month-day), `what`, `source`, and optionally `link`,
`confidence` and `steps`: the events of the procedure that it was. Of several the last happened then, and the others by
then, on days that no source tells.
"""

from __future__ import annotations

import tomllib
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to an initiative.

    later: after the day on which the initiatives were noted. steps: the events of its procedure that had happened by
    then, in order, the last of them on the day; none if it only tells of the initiative.
    """

    on: str
    what: str
    source: str
    later: bool
    link: str = ""
    confidence: str = "B"
    steps: tuple[str, ...] = ()

    @property
    def last_day(self) -> date:
        """The day on which it had happened at the latest."""
        year, *rest = (int(part) for part in self.on.split("-"))
        month = rest[0] if rest else 12
        return date(year, month, rest[1] if len(rest) > 1 else monthrange(year, month)[1])


@dataclass(frozen=True, slots=True)
class Initiative:
    """A draft that was pending. reform: its name in readings; no_reform: why it has none. procedure: how it is made."""

    number: int
    id: str
    title: str
    who: str
    proposes: str
    events: tuple[Event, ...]
    reform: str = ""
    no_reform: str = ""
    procedure: str = ""

    def stood_on(self, day: date) -> Event | None:
        """The last thing that had happened to it by `day`; None before the first."""
        return max((one for one in self.events if one.last_day <= day), key=lambda one: one.last_day, default=None)

    @property
    def outcome(self) -> Event | None:
        """What became of it after it was noted, as far as is known."""
        return next((one for one in reversed(self.events) if one.later), None)


def read(file: Path) -> tuple[Initiative, ...]:
    """The initiatives of a file, in its order. Raises ValueError for one without events or that tells no reform."""
    source = tomllib.loads(file.read_text(encoding="utf-8"))
    noted: date = source["noted"]
    return tuple(_initiative(entry, noted) for entry in source["initiative"])


def _initiative(entry: dict[str, object], noted: date) -> Initiative:
    told = entry.pop("event", [])
    assert isinstance(told, list)
    events = [_event(one, noted) for one in told]
    made = Initiative(**entry, events=tuple(sorted(events, key=lambda one: one.last_day)))  # type: ignore[arg-type]
    if not events or bool(made.reform) == bool(made.no_reform):
        raise ValueError(f"initiative {made.id}: give its events, and either its reform or why it has none")
    return made


def _event(entry: dict[str, object], noted: date) -> Event:
    steps = entry.pop("steps", [])
    assert isinstance(steps, list)
    made = Event(**entry, steps=tuple(steps), later=False)  # type: ignore[arg-type]
    return replace(made, later=made.last_day > noted)
