"""Figures of the note of 4 August 2023 about the world: a value, the parts it is made of, who said it and when."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

FILE = Path(__file__).with_name("figures.toml")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure. parts: what it is the sum of, by name; empty if it is not told. system: what of the law it is about."""

    id: str
    value: int
    text: str
    source: str
    as_of: str
    section: str
    system: str
    parts: MappingProxyType[str, int]


@cache
def figures() -> dict[str, Figure]:
    """The figures by id. Raises ValueError for one without source or day, or whose parts do not add up."""
    found = {}
    for id, told in tomllib.loads(FILE.read_text(encoding="utf-8")).items():
        entry: dict[str, Any] = {"system": "", **told, "parts": MappingProxyType(told.get("parts", {}))}
        missing = [name for name in ("value", "text", "source", "as_of", "section") if not entry.get(name)]
        if missing:
            raise ValueError(f"{FILE.name}: {id} says no {', '.join(missing)}")
        if entry["parts"] and sum(entry["parts"].values()) != entry["value"]:
            raise ValueError(f"{FILE.name}: {id} is {entry['value']}, its parts make {sum(entry['parts'].values())}")
        found[id] = Figure(id, **entry)
    return found
