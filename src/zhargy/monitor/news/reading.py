"""The files of the news read; every fault is told at once, with file, piece of news, field and remedy.

`<year>.toml` has a `[[news]]` for each piece: `id` (which never changes), `on` (year, month or day), `says`, and
optionally `more`; `source` (ids of `sources.toml`), `acts`, `rests` (provisions, rules and duties, as the note writes
them), `topics` and `initiative`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from zhargy.i18n import N_
from zhargy.monitor.news.item import Origin
from zhargy.monitor.note.reading import DAY, fault, toml_of
from zhargy.monitor.note.statement import Fault

_TEXTS, _LISTS = {"id", "on", "says", "more", "initiative"}, {"source", "acts", "rests", "topics"}
# Unlike those of statements they may begin with a year.
ID = re.compile(r"[a-z0-9][a-z0-9-]*")
FILES = "[0-9][0-9][0-9][0-9].toml"


@dataclass(frozen=True, slots=True)
class Written:
    """A piece of news as a file has it: see Item."""

    file: str
    id: str
    on: str
    says: str
    more: str = ""
    sources: tuple[Origin, ...] = ()
    acts: tuple[str, ...] = ()
    rests: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    initiative: str = ""


class NewsError(ValueError):
    """The files of the news do not hold to their form."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("\n".join(str(one) for one in faults))
        self.faults = faults


def read(folder: Path) -> tuple[Written, ...]:
    """The news of a folder. Raises NewsError with every fault."""
    faults: list[Fault] = []
    sources = {id: origin for id, told in toml_of(folder / "sources.toml", faults).items()
               if (origin := _source(id, told, faults))}  # fmt: skip
    found: list[Written] = []
    seen: dict[str, str] = {}
    used: set[str] = set()
    for file in sorted(folder.glob(FILES)):
        for number, entry in enumerate(toml_of(file, faults).get("news", []), 1):
            one = _written(file.name, number, entry, sources, faults)
            used.update(entry.get("source", ()))
            if one is None:
                continue
            if one.id in seen:
                faults.append(fault(file.name, one.id, "id", N_("{place} has one of this id: choose another"),
                                     place=seen[one.id]))  # fmt: skip
            seen[one.id] = file.name
            found.append(one)
    faults += [fault("sources.toml", id, "", N_("nothing names it: take it out")) for id in sources.keys() - used]
    if faults:
        raise NewsError(faults)
    return tuple(found)


def messages(written: Iterable[Written]) -> list[str]:
    """The English texts that people come to read."""
    told = [text for one in written for text in (one.says, one.more, *(source.name for source in one.sources))]
    return [text for text in dict.fromkeys(told) if text]


def _source(id: str, told: Any, faults: list[Fault]) -> Origin | None:
    names = ("name", "address", "language")
    missing = [name for name in names if not isinstance(told, Mapping) or not isinstance(told.get(name), str)]
    faults += [fault("sources.toml", id, name, N_("is missing: give a text")) for name in missing]
    return None if missing else Origin(told["name"], told["address"], told["language"])


def _written(
    file: str, number: int, entry: Mapping[str, Any], sources: Mapping[str, Origin], faults: list[Fault]
) -> Written | None:
    before, name = len(faults), str(entry.get("id", number))

    def wrong(field: str, fix: str, **values: Any) -> None:
        faults.append(fault(file, name, field, fix, **values))

    for field in sorted(entry.keys() - _TEXTS - _LISTS):
        wrong(field, N_("is no field of a piece of news: take it out or mend its name"))
    for field in ("id", "on", "says", "source"):
        if not entry.get(field):
            wrong(field, N_("is missing"))
    for field in sorted(_TEXTS & entry.keys()):
        if not isinstance(entry[field], str):
            wrong(field, N_("must be a text in quotes"))
    for field in sorted(_LISTS & entry.keys()):
        if not isinstance(entry[field], list) or not all(isinstance(one, str) for one in entry[field]):
            wrong(field, N_('must be a list of texts, such as ["note"]'))
    if len(faults) > before:
        return None
    if not ID.fullmatch(entry["id"]):
        wrong("id", N_("use small Latin letters, digits and hyphens"))
    if not DAY.fullmatch(entry["on"]):
        wrong("on", N_("{told} is no day: write 2023, 2023-08 or 2023-08-04"), told=entry["on"])
    elif not file.startswith(entry["on"][:4]):
        wrong("on", N_("{told} is not of the year of the file"), told=entry["on"])
    for one in entry["source"]:
        if one not in sources:
            wrong("source", N_("{told} is not in sources.toml: add it there or mend its name"), told=one)
    if len(faults) > before:
        return None
    texts: dict[str, Any] = {field: entry[field] for field in _TEXTS & entry.keys()}
    lists: dict[str, Any] = {field: tuple(entry[field]) for field in (_LISTS - {"source"}) & entry.keys()}
    return Written(file, sources=tuple(sources[one] for one in entry["source"]), **texts, **lists)
