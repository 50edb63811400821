"""Where the country pages go on from a statement of the note: to what was told of the same thing before and since."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhargy.monitor.country import indices, sector, treaties

if TYPE_CHECKING:
    from zhargy.monitor.note import Note


@dataclass(frozen=True, slots=True)
class Place:
    """A thing on a page of the country. title: its name (an English msgid). id: where it stands there, if told."""

    page: str
    title: str
    id: str = ""


def places(note: Note) -> dict[str, list[Place]]:
    """The places of each statement that has any, by its id."""
    found: dict[str, list[Place]] = defaultdict(list)
    for statement, place in _places(note):
        if place not in found[statement]:
            found[statement].append(place)
    return dict(found)


def _places(note: Note) -> Iterator[tuple[str, Place]]:
    for index in indices.indices(note):
        yield from ((id, Place("country-indices", index.title, index.id)) for id in index.statements)
    for series in sector.series(note):
        yield from (
            (one.statement, Place("country-figures", series.title, series.id)) for one in series.told if one.statement
        )
    yield from ((one.statement, Place("country-treaties", one.title)) for one in treaties.treaties())
