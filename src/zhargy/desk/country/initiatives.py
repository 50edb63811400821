"""Initiatives: where each stands on a day, and each with everything that happened to it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from zhargy.desk.country.asked import day_of, shown
from zhargy.desk.lab import asked as lab
from zhargy.desk.public import public
from zhargy.desk.views.errors import only
from zhargy.i18n import format_number, language, ngettext
from zhargy.law.kz import KZ
from zhargy.monitor.country.applied import amounts, drafted
from zhargy.monitor.country.initiatives import Progress, Turn, all_progress, progress
from zhargy.monitor.days import words
from zhargy.monitor.note import note
from zhargy.rules.explain import show
from zhargy.rules.parameters import Parameter

READ = only("GET", "HEAD")


@public
@READ
def page(request: HttpRequest, lang: str) -> HttpResponse:
    """The list, each with its state on the day."""
    asked = day_of(request)
    told = [_row(one) for one in all_progress(KZ, asked.on)]
    return shown(request, "initiatives", asked, rows=told, noted=note().on)


@public
@READ
def one(request: HttpRequest, lang: str, id: str) -> HttpResponse:
    """An initiative: its state, its events, what it would change, and what became of it."""
    found = next((each for each in KZ.initiatives if each.id == id), None)
    if found is None:
        raise Http404
    asked = day_of(request)
    now = progress(found, KZ, asked.on)
    row = _row(now)
    told = [each for each in note().sections["initiatives"].statements if each.initiative == id]
    changed = drafted(KZ, found.reform) if found.reform else []
    anew = [_amount(each, found.reform, asked.on) for each in amounts(KZ, found.reform)] if found.reform else []
    return shown(
        request, "initiative", asked, row=row, one=found, now=now, noted=note().on, told=told, changed=changed,
        anew=anew,
        turns=[_turn(each) for each in now.turns], ahead=[_turn(each) for each in now.ahead],
        clocks=now.standing.running if now.standing else (),
        lab=lab.applied(found.reform, language()),
    )  # fmt: skip


def _row(now: Progress) -> dict[str, Any]:
    initiative = now.initiative
    return {
        "one": initiative, "now": now, "state": now.state, "idle": _idle(now),
        "heard": words(now.turns[-1].event.on) if now.turns else "",
        "became": _became(now),
        "procedure": KZ.procedures[initiative.procedure],
    }  # fmt: skip


def _became(now: Progress) -> list[dict[str, Any]]:
    """What happened to it after the note was last changed: its steps, or the last that was told of it."""
    later = [one for one in (*now.turns, *now.ahead) if one.event.later]
    return [_turn(one) for one in [each for each in later if each.steps] or later[-1:]]


def _idle(now: Progress) -> str:
    """For how long nothing has moved, in words; "" where that is no question."""
    if now.idle is None:
        return ""
    told = ngettext("No step for {number} day.", "No step for {number} days.", now.idle)
    return told.format(number=format_number(now.idle))


def _turn(turn: Turn) -> dict[str, Any]:
    *before, last = turn.steps or (None,)
    return {"event": turn.event, "when": words(turn.event.on), "before": before, "last": last}


def _amount(one: Parameter[..., Any], reform: str, on: date) -> dict[str, Any]:
    """An amount with what the law has on the day and what the draft has."""
    now = next((each.amount for each in reversed(one.values) if each.force.holds(on)), None)
    then = next(each.amount for each in one.reforms if each.reform == reform)
    return {"one": one, "now": "" if now is None else show(now, one.unit), "then": show(then, one.unit)}
