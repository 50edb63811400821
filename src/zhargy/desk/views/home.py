"""What people come for, where they left off, and what the desk is."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import F
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render

from zhargy.desk import clock
from zhargy.desk.access import visible, who
from zhargy.desk.goals import goal, title
from zhargy.desk.law import procedures
from zhargy.desk.models import Case, Consultation, Draft, Party, forget
from zhargy.desk.views.cases import row
from zhargy.desk.views.errors import only
from zhargy.i18n import language
from zhargy.law.kz import KZ

RECENT, FEW = 20, 10
READ = only("GET", "HEAD")
WRITE = only("POST")


@READ
def root(request: HttpRequest) -> HttpResponse:
    """To the start page in the browser's language."""
    response = HttpResponseRedirect(f"/{language()}/")
    response["Vary"] = "Accept-Language"
    return response


@READ
def home(request: HttpRequest, lang: str) -> HttpResponse:
    """The matters to choose from; what is one's own: organisations, cases, drafts, and open consultations."""
    me, today = who(request), clock.today()
    recent = [
        {"one": one, "title": title(one.goal)}
        for one in visible(me, Consultation.objects.select_related("organisation"))[:RECENT]
        if goal(one.goal)
    ]
    open_cases = visible(me, Case.objects.filter(final=False, procedure__in=procedures()).select_related("party"))
    drafts = visible(me, Draft.objects.filter(procedure__in=procedures()).select_related("party"))
    parties = visible(me, Party.objects.all())
    found: dict[str, Any] = {
        "themes": KZ.themes, "recent": recent, "organisations": parties[:RECENT], "more": parties.count() > RECENT,
        "cases": [row(one, today) for one in open_cases.order_by(F("due").asc(nulls_last=True), "-begun")[:FEW]],
        "drafts": [{"one": one, "procedure": procedures()[one.procedure]} for one in drafts[:FEW]],
    }  # fmt: skip
    return render(request, "desk/home.html", found)


@READ
def about(request: HttpRequest, lang: str) -> HttpResponse:
    """What this is and is not, how sure it is, what it keeps."""
    acts = sorted(KZ.acts.values(), key=lambda act: act.adopted)
    counts = {"rules": len(KZ.rules), "parameters": len(KZ.parameters), "without": len(KZ.not_encoded)}
    return render(
        request, "desk/about.html", {"acts": acts, "counts": counts, "version": KZ.version(), "today": date.today()}
    )


@WRITE
def forget_all(request: HttpRequest, lang: str) -> HttpResponse:
    """Delete every consultation for good."""
    forget(visible(who(request), Consultation.objects.all()))
    return redirect("home", lang=lang)
