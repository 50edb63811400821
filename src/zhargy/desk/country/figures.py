"""Indices and figures of the sector: tables with source and day, and the same drawn."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from zhargy.desk.country import charts
from zhargy.desk.country.asked import Day, day_of, shown
from zhargy.desk.public import public
from zhargy.desk.views.errors import only
from zhargy.i18n import gettext
from zhargy.monitor.country import indices as told_indices
from zhargy.monitor.country import sector as told_sector
from zhargy.monitor.days import words
from zhargy.monitor.note import note

READ = only("GET", "HEAD")


@public
@READ
def indices(request: HttpRequest, lang: str) -> HttpResponse:
    """Each index with its history, drawn so that the better stands higher."""
    rows = []
    for one in told_indices.indices(note()):
        rows.append(
            {"one": one, "chart": charts.history(one), "readings": [_reading(each) for each in one.readings],
             "said": [note().statements[id] for id in one.statements], "differing": ", ".join(one.differing)}
        )  # fmt: skip
    return shown(request, "indices", _today(request), rows=rows, status=note().statements["indices-freedom"])


def _reading(one: told_indices.Reading) -> dict[str, Any]:
    link = one.link if one.link.startswith("http") else ""
    return {"one": one, "points": charts.number(one.points) if one.points is not None else "", "link": link}


@public
@READ
def sector(request: HttpRequest, lang: str) -> HttpResponse:
    """Each figure with every value that was told, drawn where there are two of one unit or more."""
    rows = []
    for one in told_sector.series(note()):
        drawn = [charts.bars(one, unit, told) for unit, told in one.by_unit().items() if len(told) > 1]
        differing = [(charts.amount(a), a.source, charts.amount(b), b.source) for a, b in one.differing]
        rows.append({"one": one, "charts": drawn, "told": [_told(each) for each in one.told], "differing": differing})
    left = told_sector.remainder(note())
    return shown(
        request, "figures", _today(request), rows=rows, left=left, whole=charts.number(left.whole.value),
        parts=charts.number(left.whole.value - left.left), rest=charts.number(left.left),
        said=charts.number(left.told.value), off=charts.number(abs(left.off)),
    )  # fmt: skip


def _told(one: told_sector.Told) -> dict[str, Any]:
    return {"one": one, "when": words(one.on), "amount": charts.amount(one), "of": gettext(one.of) if one.of else ""}


def _today(request: HttpRequest) -> Day:
    """The day of a page that is the same on every day."""
    asked = day_of(request)
    return Day(asked.on, asked.typed, "", chosen=False)
