"""Figures of the sector, each a series of values by day and source: of the note, of the sample's sources, and newer."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from zhargy.monitor.country.tables import DataError, entries, made
from zhargy.monitor.days import last_day

if TYPE_CHECKING:
    from datetime import date

    from zhargy.monitor.note import Note

FILE = "sector.toml"
EXACT, ABOUT, LEAST = "", "about", "least"


@dataclass(frozen=True, slots=True)
class Told:
    """A value that a source told. on: the day, month or year that it is of. how: "", "about" or "least" (more than).
    of: which part, or of which years. statement: the id of the note's statement, where it is the note's.
    """

    value: Decimal
    unit: str
    on: str
    source: str
    link: str = ""
    how: str = EXACT
    of: str = ""
    statement: str = ""

    @property
    def day(self) -> date:
        """The last day that it can be of."""
        return last_day(self.on)


@dataclass(frozen=True, slots=True)
class Series:
    """A figure. means: what is counted (an English msgid). parts: whether its values are parts of one whole, at one
    time, and no history. left: of such, what is told to be left when the parts are taken from the whole.
    """

    id: str
    title: str
    means: str
    told: tuple[Told, ...]
    parts: bool = False

    def by_unit(self) -> dict[str, tuple[Told, ...]]:
        """The values apart by unit, so that no sum of money stands beside another currency."""
        units = dict.fromkeys(one.unit for one in self.told)
        return {unit: tuple(one for one in self.told if one.unit == unit) for unit in units}

    @property
    def differing(self) -> tuple[tuple[Told, ...], ...]:
        """Values that different sources told for overlapping times, where they are not the same."""
        found = []
        for number, one in enumerate(self.told):
            for other in self.told[number + 1 :]:
                same = (one.unit, one.of) == (other.unit, other.of) and one.on[:4] == other.on[:4]
                if same and one.source != other.source and one.value != other.value and not self.parts:
                    found.append((one, other))
        return tuple(found)


def series(note: Note) -> list[Series]:
    """Every series in the order of the file. Raises DataError."""
    return [_series(id, told, note) for id, told in _told().items()]


@cache
def _told() -> dict[str, dict[str, Any]]:
    return entries(FILE)


def _series(id: str, told: dict[str, Any], note: Note) -> Series:
    values = [one for name in told.get("statements", []) for one in _of_note(id, name, told, note)]
    values += [made(FILE, id, Told, _exact(one)) for one in told.get("value", [])]
    if not values:
        raise DataError(f"{FILE}: {id}: has no value")
    if not told.get("parts"):
        values.sort(key=lambda one: (one.day, one.source))
    rest = {key: value for key, value in told.items() if key not in {"value", "statements", "how", "of"}}
    return made(FILE, id, Series, {"id": id, **rest, "told": values})


def _exact(told: dict[str, Any]) -> dict[str, Any]:
    return {**told, "value": Decimal(told["value"])}


def _of_note(id: str, statement: str, told: dict[str, Any], note: Note) -> list[Told]:
    """The values of a statement, as the note has them; `how` and `of` of the file say how to read one."""
    if statement not in note.statements:
        raise DataError(f"{FILE}: {id}: {statement} is no statement")
    out = []
    for value in note.statements[statement].values:
        source = note.sources[value.source]
        how, of = told.get("how", {}).get(statement, EXACT), told.get("of", {}).get(statement, value.of)
        link = source.address if source.address.startswith("http") else ""
        out.append(Told(value.number, value.unit, value.on, source.name, link, how, of, statement))
    return out


@dataclass(frozen=True, slots=True)
class Remainder:
    """What is left of a whole when its parts are taken from it, beside what is told to be left."""

    whole: Told
    parts: tuple[Told, ...]
    told: Told

    @property
    def left(self) -> Decimal:
        """The whole less the parts."""
        return self.whole.value - sum((one.value for one in self.parts), Decimal(0))

    @property
    def off(self) -> Decimal:
        """By how much what is told differs."""
        return self.told.value - self.left


def remainder(note: Note) -> Remainder:
    """Registered organisations less those that are not active, beside the number of active ones. Raises DataError."""
    found = {one.id: one for one in series(note)}
    try:
        told = next(one for one in found["active"].told if one.statement)
        whole = next(one for one in found["registered"].told if one.statement and one.on == told.on)
        return Remainder(whole, found["not-active"].told, told)
    except (KeyError, StopIteration):
        raise DataError(f"{FILE}: registered, active and not-active are needed") from None


def messages() -> list[str]:
    """The English texts that people come to read."""
    told: list[str] = []
    for one in _told().values():
        told += [one["title"], one["means"], *one.get("of", {}).values()]
        told += [text for value in one.get("value", []) for text in (value["unit"], value.get("of", ""))]
    return [text for text in dict.fromkeys(told) if text]
