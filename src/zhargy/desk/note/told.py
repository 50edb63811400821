"""The note that the pages show, and the law beside it."""

from __future__ import annotations

from zhargy.desk.news.edited import note_on
from zhargy.law.kz import KZ

LAW = KZ

__all__ = ["LAW", "note_on"]
