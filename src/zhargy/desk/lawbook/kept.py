"""The book of the law, made once, and what its pages show of the note beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from django.conf import settings

from zhargy.desk.note import links
from zhargy.desk.note.rows import Mark
from zhargy.desk.note.told import note_on
from zhargy.i18n import gettext
from zhargy.law.kz import KZ
from zhargy.monitor.law import Book
from zhargy.monitor.note import note
from zhargy.monitor.saying import whole
from zhargy.monitor.verdicts import known
from zhargy.rules.claims import Claim


@cache
def book() -> Book:
    """The law of Kazakhstan with the note's statements at their provisions."""
    return Book.of(KZ, note())


def base() -> str:
    """Where the desk is reached, for addresses that leave it; "" on a machine of one's own."""
    return "" if settings.ALONE else str(settings.ADDRESS)


@dataclass(frozen=True, slots=True)
class Told:
    """Something that rests on a provision: its text and page, and how it stands. sub: where it comes from."""

    text: str
    address: str
    mark: Mark | None = None
    sub: str = ""


def statements(ids: Iterable[str], day: date, at: str) -> list[Told]:
    """Statements of the note of a day by their ids. at: what carries the day on to another page."""
    told = note_on(day)
    found = (told.statements.get(id) for id in ids)
    return [
        Told(whole(one, KZ), links.page("statement", id=one.id) + at, sub=gettext(told.sections[one.section].title))
        for one in found if one
    ]  # fmt: skip


def claims(some: Iterable[Claim]) -> list[Told]:
    """Claims with what the law records of them."""
    return [
        Told(gettext(one.text), links.page("claim", id=one.id), Mark(known(one)), gettext(one.source)) for one in some
    ]
