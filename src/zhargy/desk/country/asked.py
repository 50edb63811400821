"""The day that is asked for on a page of the country, and what was wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from zhargy.desk import clock
from zhargy.desk.forms import day
from zhargy.i18n import N_, gettext

NO_DAY = N_("Write an existing day from 1900 to 2200, such as 2026-11-24.")
LONGEST = 40


@dataclass(frozen=True, slots=True)
class Day:
    """on: the day that counts. typed: what stands in the field. error: what is wrong with it, or "". chosen: whether a
    day was asked for.
    """

    on: date
    typed: str
    error: str
    chosen: bool


def day_of(request: HttpRequest) -> Day:
    """The day of `?on=`, or today; of one that is none today is shown, with the error."""
    typed = request.GET.get("on", "").strip()[:LONGEST]
    today = clock.today()
    if not typed:
        return Day(today, today.isoformat(), "", chosen=False)
    found = day(typed)
    return Day(found or today, typed, "" if found else gettext(NO_DAY), chosen=found is not None)


def shown(request: HttpRequest, template: str, asked: Day, **more: Any) -> HttpResponse:
    """A page of the country for a day; 422 if what was asked for is no day."""
    context = {
        "asked": asked, "on": asked.on, "query": f"?on={asked.on.isoformat()}" if asked.chosen else "", **more,
    }  # fmt: skip
    return render(request, f"desk/country/{template}.html", context, status=422 if asked.error else 200)
