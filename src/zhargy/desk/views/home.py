"""What people come for, where they left off, and what the desk is."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render

from zhargy.desk.goals import goal, title
from zhargy.desk.models import Consultation, Party, forget
from zhargy.desk.views.errors import only
from zhargy.i18n import language
from zhargy.law.kz import KZ

RECENT = 20
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
    """The matters to choose from, organisations, and open consultations."""
    recent = [
        {"one": one, "title": title(one.goal)}
        for one in Consultation.objects.select_related("organisation")[:RECENT]
        if goal(one.goal)
    ]
    found: dict[str, Any] = {
        "themes": KZ.themes, "recent": recent, "organisations": Party.objects.all(),
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
    forget(Consultation.objects.all())
    return redirect("home", lang=lang)
