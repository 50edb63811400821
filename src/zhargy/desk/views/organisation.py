"""An organisation, a person or a body: what is known of it on a day, its cases, what is due, what can be begun."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from zhargy.desk import clock, dues, forms, goals, store, timeline
from zhargy.desk.access import Act, Who, may, visible, who
from zhargy.desk.casework import shown
from zhargy.desk.law import procedures
from zhargy.desk.models import Account, Case, Consultation, Entry, Feed, Part, Party, Role
from zhargy.desk.store import members
from zhargy.desk.store.append import TOLD
from zhargy.desk.store.rows import known as known_on
from zhargy.desk.views.cases import row
from zhargy.desk.views.consultation import NO_DAY
from zhargy.desk.views.errors import only
from zhargy.desk.views.parties import kinds, known
from zhargy.law.kz import KZ

NEXT, PAST, CASES, ASKED, TOLD_FEW = 12, 4, 50, 30, 5
ALL = "all"


@only("GET", "HEAD")
def page(request: HttpRequest, lang: str, id: uuid.UUID) -> HttpResponse:
    """Everything about one, as of today or another day."""
    me, today = who(request), clock.today()
    one = get_object_or_404(visible(me, Party.objects.all()), pk=id)
    typed = request.GET.get("on", "")[:40]
    on = forms.day(typed) if typed else today
    told = store.entries(one.pk)
    dues.refresh(one, today)
    due = dues.of(one, me)
    marks, height = timeline.drawing(timeline.of_dues(due, today, PAST, NEXT), today)
    # Two questions in one: "its own or those in which it takes part" is answered by reading every case there is.
    own = Case.objects.filter(party=one).order_by().values("pk")
    taken = Part.objects.filter(party=one).order_by().values("case")
    cases = visible(me, Case.objects.filter(pk__in=own.union(taken)))
    cases = cases.select_related("party").order_by("final", "due", "-begun")
    context: dict[str, Any] = {
        "one": one, "on": on or today, "typed": typed or today.isoformat(), "error": "" if on else NO_DAY,
        "today": today, "known": known(known_on(told, on or today)), "marks": marks, "height": height,
        "cases": [row(case, today) for case in cases[:CASES] if case.procedure in procedures()],
        "matters": [matter for matter in KZ.matters.values() if one.facts_for(matter.subject)],
        "asked": [
            {"one": item, "title": goals.title(item.goal)}
            for item in visible(me, Consultation.objects.filter(organisation=one))[:ASKED]
        ],
        "history": _history(told, request.GET.get("history") != ALL), "writes": may(me, Act.WRITE, one),
        "done": [{"due": item, "title": dues.title(item)} for item in reversed(due) if item.done],
        "access": _access(me, one), "feeds": visible(me, Feed.objects.filter(party=one, revoked=None), Act.MANAGE),
    }  # fmt: skip
    return render(request, "desk/organisation.html", context, status=200 if on else 422)


def _access(me: Who, one: Party) -> list[dict[str, Any]]:
    """Who was given and lost access, the latest first, for whoever manages the party; nothing for others."""
    if me.alone or not may(me, Act.MANAGE, one):
        return []
    told = members.history(one)
    ids = {id for entry in told for id in (entry.facts["account"], entry.by) if id}
    names = {str(account.pk): account.name or account.login for account in Account.objects.filter(pk__in=ids)}
    roles = dict(Role.choices)
    return [
        {"on": entry.on, "who": names.get(entry.facts["account"], ""), "by": names.get(entry.by, ""),
         "role": str(roles.get(entry.facts["role"], ""))}
        for entry in reversed(told)
    ]  # fmt: skip


def known_of(given: dict[str, Any]) -> dict[str, Any]:
    """What an entry tells, without what it says is no longer known."""
    return {path: value for path, value in given.items() if value is not None}


def _history(told: list[Entry], brief: bool) -> dict[str, Any]:
    """What was told of it, the latest first, each with what it corrects and whether it was corrected. brief: the last
    few, which are what a page is opened for.
    """
    told = [entry for entry in reversed(told) if entry.what == TOLD]
    corrected = {entry.corrects: entry.number for entry in told if entry.corrects}
    declared = kinds()
    few = told[:TOLD_FEW] if brief else told
    entries = [
        {"entry": entry, "by": corrected.get(entry.number), "can": any(name in declared for name in entry.facts),
         "lines": [
             line for name, given in entry.facts.items() if name in declared
             for line in shown.lines(declared[name][1], known_of(given))
         ]}
        for entry in few
    ]  # fmt: skip
    return {"entries": entries, "count": len(told), "more": len(told) > len(few)}
