"""Initiatives: drafts of law that were pending, and what became of each, by date.

`initiatives.toml` of a jurisdiction gives the day on which they were noted, `noted`, and an `[[initiative]]` for each:
`number`, `id`, `title`, `who` (whose it is), `proposes`, `reform` (the name under which it can be applied) or
`no_reform` (why it cannot), and an `[[initiative.event]]` for each thing that happened: `on`, as exact as the source
(year, year-month or year-month-day), `what`, `source`, and optionally `link` and `confidence`.
"""

from __future__ import annotations

import tomllib
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to an initiative. later: after the day on which the initiatives were noted."""

    on: str
    what: str
    source: str
    later: bool
    link: str = ""
    confidence: str = "B"

    @property
    def last_day(self) -> date:
        """The day on which it had happened at the latest."""
        year, *rest = (int(part) for part in self.on.split("-"))
        month = rest[0] if rest else 12
        return date(year, month, rest[1] if len(rest) > 1 else monthrange(year, month)[1])


@dataclass(frozen=True, slots=True)
class Initiative:
    """A draft that was pending. reform: its name in readings; no_reform: why it has none."""

    number: int
    id: str
    title: str
    who: str
    proposes: str
    events: tuple[Event, ...]
    reform: str = ""
    no_reform: str = ""

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
    events = [Event(**one, later=Event(**one, later=False).last_day > noted) for one in told]
    made = Initiative(**entry, events=tuple(sorted(events, key=lambda one: one.last_day)))  # type: ignore[arg-type]
    if not events or bool(made.reform) == bool(made.no_reform):
        raise ValueError(f"initiative {made.id}: give its events, and either its reform or why it has none")
    return made
