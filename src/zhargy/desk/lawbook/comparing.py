"""Two days of the law beside each other: by act, and each rule that changed with its wordings and a case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from zhargy.desk import clock
from zhargy.desk.lab.topics import title
from zhargy.desk.lawbook import kept, witnesses
from zhargy.desk.lawbook.witnesses import Witness
from zhargy.desk.note.asked import Asked, asked
from zhargy.desk.public import costly, public
from zhargy.desk.views.errors import only
from zhargy.i18n import N_, gettext, kazakh_key
from zhargy.law.kz import KZ
from zhargy.monitor.changes import AMENDED
from zhargy.monitor.law.difference import KINDS, Difference, Line, Part, Turn, difference, turn
from zhargy.monitor.law.saying import changed, happened, spans
from zhargy.monitor.note import note
from zhargy.rules.rule import Version

READ = only("GET", "HEAD")
FULL = 40
"""Up to how many amended rules are shown with both wordings on one page."""
FEW = 20
"""Up to how many rules are shown unfolded."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A rule that turned, as the page shows it. lines: both wordings beside each other; None where there is no room."""

    turn: Turn
    kind: str
    lines: list[Line] | None
    witness: Witness | None


@dataclass(frozen=True, slots=True)
class Days:
    """The two days asked for, and what is wrong with them."""

    since: Asked
    until: Asked
    error: str

    @property
    def query(self) -> str:
        """What carries both on to another page."""
        return f"?since={self.since.on.isoformat()}&until={self.until.on.isoformat()}"


def days(request: HttpRequest) -> Days:
    """The days asked for: from that of the note until today, if they are not told."""
    since, until = asked(request, note().on, "since"), asked(request, clock.today(), "until")
    error = since.error or until.error
    if not error and until.on < since.on:
        error = gettext(N_("The second day must not be before the first."))
    return Days(since, until, error)


@READ
@public
def two_days(request: HttpRequest, lang: str) -> HttpResponse:
    """What differs between the law of two days, with the cases that are known already."""
    told = days(request)
    act, topic = request.GET.get("act", ""), request.GET.get("topic", "")
    act, topic = act if act in KZ.acts else "", topic if topic in topics() else ""
    context: dict[str, Any] = {
        "days": told, "act": KZ.acts.get(act), "topic": topic,
        "acts": [one.act for one in kept.book().ordered() if one.rules],
        "topics": sorted(((id, title(id)) for id in topics()), key=lambda one: kazakh_key(one[1])),
    }  # fmt: skip
    if not told.error:
        found = difference(kept.book(), told.since.on, told.until.on, act, topic)
        full = found.count(AMENDED) <= FULL
        parts = [_part(one, found, full) for one in found.parts]
        context |= {"found": found, "parts": parts, "open": len(parts) == 1 or len(list(found.turns)) <= FEW}
    return render(request, "desk/lawbook/difference.html", context, status=422 if told.error else 200)


def topics() -> list[str]:
    """The topics of rules: the first part of their ids."""
    return sorted({id.partition(".")[0] for id in KZ.rules})


def _part(part: Part, found: Difference, full: bool) -> tuple[Part, list[Shown], list[str]]:
    shown = [_shown(one, found.since, found.until, full) for one in part.turns]
    return part, shown, [text for one in part.sums for text in changed(one)]


def _shown(one: Turn, since: date, until: date, full: bool) -> Shown:
    lines = one.lines() if full and one.kind == AMENDED else None
    return Shown(one, gettext(KINDS[one.kind]), lines, witnesses.kept(one.rule, since, until))


@READ
@costly
@public
def one_rule(request: HttpRequest, lang: str, id: str) -> HttpResponse:
    """A rule on two days: both wordings beside each other, what happened, and a case for which they differ."""
    rule = KZ.rules.get(id)
    if rule is None:
        raise Http404
    told = days(request)
    context: dict[str, Any] = {"rule": rule, "days": told, "error": told.error}
    late = False
    if not told.error:
        since, until = told.since.on, told.until.on
        found = turn(kept.book(), rule, since, until)
        amended = found is not None and found.kind == AMENDED
        case = witnesses.witness(rule, since, until) if amended else None
        late = amended and case is None
        context |= {
            "turn": found, "kind": gettext(KINDS[found.kind]) if found else "", "witness": case, "late": late,
            "steps": [happened(one) for one in found.steps] if found else [],
            "lines": found.lines() if found else [],
            "before": _wording(found.before) if found else None, "after": _wording(found.after) if found else None,
        }  # fmt: skip
    response = render(request, "desk/lawbook/difference_rule.html", context, status=422 if told.error else 200)
    if late:
        response["Cache-Control"] = "no-store"
    return response


def _wording(version: Version | None) -> tuple[Version, str] | None:
    return (version, spans(version)) if version else None
