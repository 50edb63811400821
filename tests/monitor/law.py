"""The book of the law, made once for all tests of it."""

from __future__ import annotations

from datetime import date
from functools import cache

from zhargy.law.kz import KZ
from zhargy.monitor.law import Book
from zhargy.monitor.note import note

NOTE, LATER = date(2023, 8, 4), date(2026, 6, 1)


@cache
def book() -> Book:
    return Book.of(KZ, note())
