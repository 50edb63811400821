"""News of the law on civil society: what was told, what became of initiatives, and what changed in the law itself.

What people wrote stands in a file for each year, `<year>.toml`, with `sources.toml`; the country note tells of the
years before it. What the law itself says of its days, when acts were adopted or ended and wordings began or ended, is
worked out from it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from zhargy.monitor.news.gathering import gather
from zhargy.monitor.news.item import KINDS, Item, Origin, by_year, of_act, of_topic
from zhargy.monitor.news.reading import NewsError, messages, read

FOLDER = Path(__file__).parent

__all__ = [
    "FOLDER", "KINDS", "Item", "NewsError", "Origin", "by_year", "gather", "messages", "news", "of_act", "of_topic",
    "read",
]  # fmt: skip


@cache
def news() -> tuple[Item, ...]:
    """All news of the law of Kazakhstan, the newest first, those of days to come too. Raises NewsError, NoteError."""
    from zhargy.law.kz import KZ
    from zhargy.monitor.note import note

    return gather(note(), KZ, read(FOLDER))
