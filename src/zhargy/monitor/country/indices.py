"""The indices that rank the country: what each measures, which way it counts, and its history by source."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from zhargy.monitor.country.tables import entries, made

if TYPE_CHECKING:
    from zhargy.monitor.note import Note

FILE = "indices.toml"
RANK, POINTS = "rank", "points"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a source told of an edition. rank: the place, of so many; points: on the index's own scale. note: whether
    the note itself says it.
    """

    edition: str
    source: str
    link: str = ""
    rank: int | None = None
    of: int | None = None
    points: Decimal | None = None
    note: bool = False

    @property
    def year(self) -> int:
        """The year of the edition; of one over two years the later."""
        return int(self.edition[-4:])


@dataclass(frozen=True, slots=True)
class Index:
    """An index. plots: "rank" or "points". low_is_good: whether a low number of what it plots is the better one.
    measures, counts: what it measures, and how its numbers are to be read (English msgids).
    """

    id: str
    title: str
    publisher: str
    address: str
    measures: str
    counts: str
    plots: str
    low_is_good: bool
    statements: tuple[str, ...]
    scale: tuple[int, int]
    readings: tuple[Reading, ...]

    def number(self, reading: Reading) -> Decimal | None:
        """What of a reading is plotted."""
        return reading.points if self.plots == POINTS else None if reading.rank is None else Decimal(reading.rank)

    @property
    def differing(self) -> dict[str, tuple[Reading, ...]]:
        """The editions of which sources tell different ranks or points."""
        found: dict[str, tuple[Reading, ...]] = {}
        for edition in dict.fromkeys(one.edition for one in self.readings):
            same = tuple(one for one in self.readings if one.edition == edition)
            told = [{getattr(one, name) for one in same} - {None} for name in ("rank", "of", "points")]
            if any(len(values) > 1 for values in told):
                found[edition] = same
        return found


def indices(note: Note) -> list[Index]:
    """Every index, with the values of the note among its readings. Raises DataError."""
    return [_index(id, told, note) for id, told in _told().items()]


@cache
def _told() -> dict[str, dict[str, Any]]:
    return entries(FILE)


def _index(id: str, told: dict[str, Any], note: Note) -> Index:
    readings = [made(FILE, id, Reading, _exact(one)) for one in told.get("reading", [])]
    readings += _of_note(told["statements"], told["scale"], note)
    readings.sort(key=lambda one: (one.year, not one.note, one.source))
    rest = {key: value for key, value in told.items() if key != "reading"}
    return made(FILE, id, Index, {"id": id, **rest, "readings": readings})


def _exact(told: dict[str, Any]) -> dict[str, Any]:
    return {**told, "points": Decimal(told["points"])} if "points" in told else told


def _of_note(statements: list[str], scale: list[int], note: Note) -> list[Reading]:
    """What the note says: a rank, or points that it tells by parts."""
    found: list[Reading] = []
    for id in statements:
        one = note.statements[id]
        values = [value for value in one.values if value.source == one.sources[0]]
        if not values:
            continue
        source = note.sources[one.sources[0]]
        units = {value.unit for value in values}
        whole = sum((value.number for value in values), Decimal(0))
        rank = int(whole) if units == {RANK} else None
        points = whole if units == {POINTS} else None
        of = max(scale) if rank is not None else None
        found.append(Reading(one.date[:4], source.name, source.address, rank, of, points, note=True))
    return found


def messages() -> list[str]:
    """The English texts that people come to read."""
    return [told[name] for told in _told().values() for name in ("title", "measures", "counts")]
