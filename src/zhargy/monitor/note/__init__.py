"""The country note of 4 August 2023 as data: every statement, with kind, place, source, date and what it rests on.

One file for each section of the note, in the note's order, `<number>-<section>.toml`, and `sources.toml`. Words are
ours; what they tell is the note's, right or wrong: whether it holds is found by `zhargy.monitor.verdicts` and
`zhargy.monitor.contradictions`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from zhargy.monitor.note.reading import read
from zhargy.monitor.note.statement import (
    Fault,
    Listed,
    Note,
    NoteError,
    Section,
    Source,
    Statement,
    Value,
)

FOLDER = Path(__file__).parent

__all__ = ["FOLDER", "Fault", "Listed", "Note", "NoteError", "Section", "Source", "Statement", "Value", "note", "read"]


@cache
def note() -> Note:
    """The note. Raises NoteError with every fault of its files."""
    return read(FOLDER)
