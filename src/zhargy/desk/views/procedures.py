"""What can be done by a procedure of the law: the list, and each with its drawing."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe

from zhargy.desk.access import Act, visible, who
from zhargy.desk.casework import form
from zhargy.desk.law import procedures
from zhargy.desk.models import Party
from zhargy.desk.views.errors import only
from zhargy.desk.whose import choices, chosen_of
from zhargy.law.kz import KZ
from zhargy.procedures.drawing import described, draw
from zhargy.rules.procedures import Procedure

READ = only("GET", "HEAD")


def declared(id: str) -> Procedure:
    """The procedure of this id. Raises Http404."""
    found = procedures().get(id)
    if found is None:
        raise Http404
    return found


@READ
def index(request: HttpRequest, lang: str) -> HttpResponse:
    """Every procedure, with who acts in it and what it ends with. party: for whom one is to be begun."""
    told = [{"one": one, "own": one.actor(one.own) if one.own else None} for one in procedures().values()]
    mine = visible(who(request), Party.objects.all(), Act.WRITE)
    party = chosen_of(mine, request.GET.get("party", ""))
    return render(request, "desk/procedures.html", {"procedures": told, "party": party})


@READ
def page(request: HttpRequest, lang: str, procedure: str) -> HttpResponse:
    """Who acts, what can happen, what each step needs, the terms; and where to begin."""
    found = declared(procedure)
    me = who(request)
    shown: dict[str, Any] = {
        "procedure": found, "drawing": mark_safe(draw(found)), "moves": described(found),
        "whose": choices(visible(me, Party.objects.all(), Act.WRITE), request.GET.get("party", "")),
        "starts": [
            {"event": event, "needs": list(form.brought(found, event).values())}
            for event in found.starts()
        ],
        "papers": [KZ.papers[id] for id in dict.fromkeys(id for event in found.events for id in event.papers)],
    }  # fmt: skip
    return render(request, "desk/procedure.html", shown)
