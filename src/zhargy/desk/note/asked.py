"""The days that a page of the note is asked for: by ?on=, ?since= and ?until=."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest

from zhargy.desk.forms import day
from zhargy.i18n import N_, gettext

NO_DAY = N_("Write an existing day from 1900 to 2200, such as 2026-11-24.")


@dataclass(frozen=True, slots=True)
class Asked:
    """A day. text: as it was typed; error: what is wrong with it; given: whether one was typed and can be read."""

    name: str
    on: date
    text: str
    error: str = ""
    given: bool = False

    @property
    def query(self) -> str:
        """What carries the day on to another page: "?on=2025-01-01", or "" if none was asked for."""
        return f"?{self.name}={self.on.isoformat()}" if self.given else ""

    @property
    def status(self) -> int:
        """Of the page."""
        return 422 if self.error else 200


def asked(request: HttpRequest, default: date, name: str = "on") -> Asked:
    """The day asked for; of one that is none, the error, what was typed, and the default."""
    text = request.GET.get(name, "").strip()[:40]
    if not text:
        return Asked(name, default, default.isoformat())
    found = day(text)
    if found is None:
        return Asked(name, default, text, gettext(NO_DAY))
    return Asked(name, found, found.isoformat(), given=True)
