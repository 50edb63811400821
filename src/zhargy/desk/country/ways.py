"""Ways to take part, found by what a person wants to do."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from zhargy.desk.country.asked import day_of, shown
from zhargy.desk.public import public
from zhargy.desk.views.errors import only
from zhargy.i18n import gettext
from zhargy.law.kz import KZ
from zhargy.monitor.country import ways as told
from zhargy.monitor.note import note

READ = only("GET", "HEAD")
LONGEST = 80


@public
@READ
def page(request: HttpRequest, lang: str) -> HttpResponse:
    """What people want to do, in groups; those that the words of `?q=` are in, if there are any."""
    asked = day_of(request)
    sought = request.GET.get("q", "").strip()[:LONGEST]
    groups: dict[str, list[dict[str, Any]]] = {}
    number = 0
    for wish in told.wishes():
        found = told.way(wish, KZ, asked.on)
        if sought and not _has(found, sought):
            continue
        number += 1
        groups.setdefault(wish.group, []).append({"wish": wish, "way": found})
    return shown(request, "ways", asked, groups=list(groups.items()), sought=sought, number=number)


def _has(found: told.Way, sought: str) -> bool:
    """Whether every word sought begins a word of what is said of the way."""
    texts = [found.wish.wish, found.wish.group]
    texts += [text for one in found.matters for text in (one.title, one.summary)]
    texts += [one.title for one in found.procedures]
    said = " ".join(gettext(text) for text in texts if text).casefold().replace("-", " ").split()
    return all(any(word.startswith(part) for word in said) for part in sought.casefold().split())


@public
@READ
def one(request: HttpRequest, lang: str, id: str) -> HttpResponse:
    """A wish: what to ask, what to do step by step, what answers it, by when others must act, and the acts."""
    wish = told.wish(id)
    if wish is None:
        raise Http404
    asked = day_of(request)
    found = told.way(wish, KZ, asked.on)
    said = note().statements.get(wish.statement)
    return shown(request, "way", asked, wish=wish, way=found, said=said)
