"""How the files of the country's data are read: every entry with its fields, and nothing that is no field."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any, TypeVar

FOLDER = Path(__file__).parent
Made = TypeVar("Made")


class DataError(ValueError):
    """A file of the country's data does not hold to its form: the file, the entry, and what is wrong."""


def entries(name: str) -> dict[str, Any]:
    """The tables of a file, by their names. Raises DataError if it is no TOML."""
    try:
        return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"{name}: {error}") from None


def made(name: str, id: str, kind: Callable[..., Made], told: Mapping[str, Any]) -> Made:
    """A dataclass from an entry; lists become tuples. Raises DataError for a field that is missing or none of it."""
    known = {one.name: one for one in fields(kind)}  # type: ignore[arg-type]
    if strange := told.keys() - known.keys():
        raise DataError(f"{name}: {id}: {', '.join(sorted(strange))}: no such field")
    needed = {one.name for one in known.values() if one.default is MISSING and one.default_factory is MISSING}
    if missing := needed - told.keys():
        raise DataError(f"{name}: {id}: says no {', '.join(sorted(missing))}")
    return kind(**{key: tuple(value) if isinstance(value, list) else value for key, value in told.items()})
