"""The files of the note read into statements; every fault is told at once, with file, statement, field and remedy."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any

from zhargy.i18n import N_, gettext
from zhargy.monitor.note.statement import (
    FIGURE,
    KINDS,
    LAW,
    NO_CLAIM,
    Fault,
    Listed,
    Note,
    NoteError,
    Section,
    Source,
    Statement,
    Value,
)

DAY = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
ID = re.compile(r"[a-z][a-z0-9-]*")

_TEXTS = {"id", "kind", "says", "date", "no_claim", "initiative", "about", "answer", "barrier", "follows", "refers"}
_LISTS = {"source", "claims", "contrary", "rests", "acts"}
_FIELDS = _TEXTS | _LISTS | {"values", "listed", "planned"}
BARRIERS = ("entry", "activities", "speech", "international", "resources", "assembly")


def read(folder: Path) -> Note:
    """The note of a folder. Raises NoteError with every fault."""
    faults: list[Fault] = []
    head = toml_of(folder / "sources.toml", faults)
    on = head.get("note", {}).pop("on", None)
    sources = {id: source for id, told in head.items() if (source := _source(id, told, faults))}
    sections: dict[str, Section] = {}
    for file in sorted(folder.glob("[0-9]*.toml")):
        section = _section(file, sources, faults)
        sections[section.id] = section
    seen: dict[str, str] = {}
    for section in sections.values():
        for one in section.statements:
            if one.id in seen:
                fix = N_("{place} has one of this id: choose another")
                faults.append(fault(section.id, one.id, "id", fix, place=seen[one.id]))
            seen[one.id] = section.id
    for one in (each for section in sections.values() for each in section.statements):
        if one.follows and one.follows not in seen:
            fix = N_("{told} is no statement: mend the id")
            faults.append(fault(one.section, one.id, "follows", fix, told=one.follows))
        if one.refers and one.refers not in sections:
            fix = N_("{told} is no section: mend the id")
            faults.append(fault(one.section, one.id, "refers", fix, told=one.refers))
    if not isinstance(on, date):
        faults.append(fault("sources.toml", "", "note.on", N_("give the day of the note, such as 2023-08-04")))
    if faults or not isinstance(on, date):
        raise NoteError(faults)
    return Note(on, MappingProxyType(sections), MappingProxyType(sources))


def fault(file: str, statement: str, field: str, fix: str, **values: Any) -> Fault:
    """A fault, told in the language in use. fix: an English msgid, with {names} of the values."""
    return Fault(file, statement, field, gettext(fix).format(**values))


def again(
    section: str, order: int, entry: dict[str, Any], sources: Mapping[str, Source], faults: list[Fault]
) -> Statement | None:
    """One statement as an entry of a file would tell it; None, and its faults added, if it has one."""
    reader = _Reader(section, str(entry.get("id", order)), dict(sources), faults)
    return reader.statement(section, order, entry, "note", "2023-08-04")


def toml_of(file: Path, faults: list[Fault]) -> dict[str, Any]:
    """What a file holds; nothing, and its fault added, if it is no TOML."""
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        faults.append(Fault(file.name, "", "", str(error)))
        return {}


def _source(id: str, told: Any, faults: list[Fault]) -> Source | None:
    missing = [name for name in ("name", "address", "language") if not isinstance(told.get(name), str)]
    for name in missing:
        faults.append(fault("sources.toml", id, name, N_("is missing: give a text")))
    for name in sorted(set(told) - {"name", "address", "language"}):
        faults.append(fault("sources.toml", id, name, N_("is no field of a source: take it out")))
    return None if missing else Source(id, told["name"], told["address"], told["language"])


def _section(file: Path, sources: dict[str, Source], faults: list[Fault]) -> Section:
    told = toml_of(file, faults)
    id = file.stem.partition("-")[2]
    if not told.get("title"):
        faults.append(fault(file.name, "", "title", N_("is missing: give the name of the section")))
    made = []
    for order, entry in enumerate(told.get("statement", []), 1):
        reader = _Reader(file.name, str(entry.get("id", f"statement {order}")), sources, faults)
        if one := reader.statement(id, order, entry, told.get("source", "note"), told.get("date", "2023-08-04")):
            made.append(one)
    return Section(id, told.get("title", ""), tuple(made))


class _Reader:
    """Reads one statement and tells its faults."""

    def __init__(self, file: str, name: str, sources: dict[str, Source], faults: list[Fault]) -> None:
        self.file, self.name, self.sources, self.faults = file, name, sources, faults
        self.before = len(faults)

    def wrong(self, field: str, fix: str, **values: Any) -> None:
        self.faults.append(fault(self.file, self.name, field, fix, **values))

    def statement(self, section: str, order: int, entry: dict[str, Any], source: str, day: str) -> Statement | None:
        """The statement; None if it has a fault. source, day: the section's own, for what names none."""
        entry = {"source": [source], "date": day, **entry}
        self._fields(entry)
        if len(self.faults) > self.before:
            return None
        self._meaning(entry)
        values = tuple(self._value(one, entry) for one in entry.get("values", []))
        listed = self._listed(entry.get("listed"))
        if len(self.faults) > self.before:
            return None
        rest: dict[str, Any] = {name: entry[name] for name in _TEXTS & entry.keys()}
        lists: dict[str, Any] = {
            name: tuple(entry[name]) for name in ("claims", "contrary", "rests", "acts") if name in entry
        }
        return Statement(
            section=section, order=order, sources=tuple(entry["source"]), listed=listed,
            planned=entry.get("planned", False), values=tuple(one for one in values if one), **rest, **lists,
        )  # fmt: skip

    def _fields(self, entry: dict[str, Any]) -> None:
        for name in sorted(entry.keys() - _FIELDS):
            self.wrong(name, N_("is no field of a statement: take it out or mend its name"))
        for name in ("id", "kind", "says"):
            if not entry.get(name):
                self.wrong(name, N_("is missing"))
        for name in _TEXTS & entry.keys():
            if not isinstance(entry[name], str):
                self.wrong(name, N_("must be a text in quotes"))
        if not isinstance(entry.get("planned", False), bool):
            self.wrong("planned", N_("write true or take it out"))
        for name in _LISTS & entry.keys():
            if not isinstance(entry[name], list) or not all(isinstance(one, str) for one in entry[name]):
                self.wrong(name, N_('must be a list of texts, such as ["note"]'))

    def _meaning(self, entry: dict[str, Any]) -> None:
        if not ID.fullmatch(entry["id"]):
            self.wrong("id", N_("use small Latin letters, digits and hyphens"))
        if entry["kind"] not in KINDS:
            self.wrong("kind", N_("{told} is none: choose {all}"), told=entry["kind"], all=", ".join(KINDS))
        if not DAY.fullmatch(entry["date"]):
            self.wrong("date", N_("{told} is no day: write 2023, 2023-08 or 2023-08-04"), told=entry["date"])
        if not entry["source"]:
            self.wrong("source", N_("is empty: name who said it"))
        for one in entry["source"]:
            if one not in self.sources:
                self.wrong("source", N_("{told} is not in sources.toml: add it there or mend its name"), told=one)
        claimed = bool(entry.get("claims") or entry.get("contrary"))
        if entry["kind"] == LAW and claimed == bool(entry.get("no_claim")):
            self.wrong("claims", N_("a statement about the law names its claims, or says in no_claim why it is none"))
        if entry.get("no_claim", "general") not in NO_CLAIM:
            self.wrong("no_claim", N_("{told} is none: choose {all}"), told=entry["no_claim"], all=", ".join(NO_CLAIM))
        if entry["kind"] == FIGURE and not entry.get("values"):
            self.wrong("values", N_("a figure has at least one value with unit, day and source"))
        if bool(entry.get("about")) != bool(entry.get("answer")):
            self.wrong("about", N_("about and answer go together"))
        if entry.get("barrier", "entry") not in BARRIERS:
            self.wrong("barrier", N_("{told} is none: choose {all}"), told=entry["barrier"], all=", ".join(BARRIERS))

    def _value(self, told: dict[str, Any], entry: dict[str, Any]) -> Value | None:
        for name in sorted(told.keys() - {"number", "unit", "on", "source", "of"}):
            self.wrong(f"values.{name}", N_("is no field of a value: take it out"))
        number, on = told.get("number"), told.get("on", entry["date"])
        source = told.get("source", entry["source"][0])
        if isinstance(number, bool) or not isinstance(number, int | str):
            self.wrong("values.number", N_('write a whole number, or a decimal one in quotes: "36.3"'))
            return None
        try:
            exact = Decimal(number)
        except ArithmeticError:
            self.wrong("values.number", N_("{told} is no number"), told=number)
            return None
        if not told.get("unit"):
            self.wrong("values.unit", N_("is missing: no value stands bare"))
        if not isinstance(on, str) or not DAY.fullmatch(on):
            self.wrong("values.on", N_("{told} is no day: write 2023, 2023-08 or 2023-08-04"), told=on)
        if source not in self.sources:
            self.wrong("values.source", N_("{told} is not in sources.toml: add it there or mend its name"), told=source)
        return Value(exact, told.get("unit", ""), on, source, told.get("of", ""))

    def _listed(self, told: dict[str, Any] | None) -> Listed | None:
        if told is None:
            return None
        if set(told) != {"number", "act", "on"} or not isinstance(told["on"], date):
            self.wrong("listed", N_("give number, act and on, the day without quotes"))
            return None
        return Listed(**told)
