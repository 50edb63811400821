"""Addresses of the law that stay, after the European Legislation Identifier.

By our name of an act, and by what is official: its rank, the year of its adoption, its number; then an article and a
day, each if it is meant:

    /eli/kz/act/assemblies-2020/10/2025-03-12
    /eli/kz/law/2020/333-VI/10/2025-03-12

They name no language and no form: whoever asks is led on by what the browser prefers. An address that was given once is
never given another meaning; a test holds a list of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import quote

from zhargy.search.law import level

if TYPE_CHECKING:
    from zhargy.rules import Act, Law

ROOT = "/eli/kz"


def number_of(act: Act) -> str:
    """The official number as an address can carry it; "" for an act without one."""
    return act.number.replace("/", "-").replace(" ", "")


def address(act: Act, article: str = "", day: date | None = None) -> str:
    """The address of an act or an article by our name of the act, of a day if one is meant."""
    return "/".join((ROOT, "act", act.id, *_rest(article, day)))


def official(act: Act, article: str = "", day: date | None = None) -> str:
    """The address by rank, year and official number; "" for an act without a number."""
    number = number_of(act)
    if not number:
        return ""
    return "/".join((ROOT, level(act), str(act.adopted.year), quote(number, safe=""), *_rest(article, day)))


def _rest(article: str, day: date | None) -> Iterator[str]:
    if article:
        yield quote(article, safe="")
    if day:
        yield day.isoformat()


def acts_of(law: Law, rank: str, year: int, number: str) -> list[Act]:
    """The acts that an official address means: several if an act has several entries; empty if none."""
    return [
        one for one in law.acts.values()
        if one.number and (level(one), one.adopted.year, number_of(one)) == (rank, year, number)
    ]  # fmt: skip
