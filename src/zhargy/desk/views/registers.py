"""Public registers: only what the law shows to everyone."""

from __future__ import annotations

import csv
import json
import uuid
from io import StringIO

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from zhargy.desk.access import visible, who
from zhargy.desk.casework import shown
from zhargy.desk.exports import harmless
from zhargy.desk.law import registers
from zhargy.desk.models import Listed
from zhargy.desk.search import folded
from zhargy.desk.store.letters import holding
from zhargy.desk.views.cases import query
from zhargy.desk.views.errors import only
from zhargy.i18n import N_, gettext
from zhargy.rules import Subject
from zhargy.rules.procedures import Procedure, Register

READ = only("GET", "HEAD")
PAGE = 50


def _register(id: str) -> tuple[Procedure, Register]:
    if id not in registers():
        raise Http404
    return registers()[id]


def cells(about: type[Subject], register: Register, one: Listed) -> list[str]:
    """What the register shows of an entry, in words, in the order of the register."""
    told = shown.values(about, {path: one.shown[path] for path in register.shows if path in one.shown})
    return [told.get(path, "") for path in register.shows]


@READ
def index(request: HttpRequest, lang: str) -> HttpResponse:
    """The registers, with the number of entries of those that can be read as a whole."""
    told = [
        {"register": register, "count": Listed.objects.filter(register=id).count() if register.listed else None}
        for id, (_, register) in registers().items()
    ]
    return render(request, "desk/registers.html", {"registers": told})


def _found(request: HttpRequest, register: Register) -> tuple[QuerySet[Listed], dict[str, str]]:
    """The entries asked for, by the Kazakh alphabet, and what was asked."""
    asked = {name: request.GET.get(name, "")[:100] for name in ("q", "state")}
    found = visible(who(request), Listed.objects.filter(register=register.id))
    if not register.listed:
        found = found.filter(key=asked["q"]) if asked["q"] else found.none()
    elif asked["q"]:
        found = holding(found, folded(asked["q"]))
    if asked["state"]:
        found = found.filter(state=asked["state"])
    return found.order_by("sort", "pk"), asked


@READ
def page(request: HttpRequest, lang: str, register: str) -> HttpResponse:
    """A register: searched by words or by key, filtered by state, page by page."""
    procedure, found = _register(register)
    entries, asked = _found(request, found)
    some = Paginator(entries, PAGE).get_page(request.GET.get("page"))
    labels = [procedure.about.find(path).label for path in found.shows]
    rows = [
        {"one": one, "state": procedure.state(one.state),
         "cells": list(zip(labels, cells(procedure.about, found, one), strict=True))}
        for one in some
    ]  # fmt: skip
    context = {
        "register": found, "procedure": procedure, "page": some, "rows": rows, "asked": asked, "query": query(request),
        "states": [procedure.state(id) for id in found.of], "labels": labels, "key": procedure.about.find(found.key),
    }  # fmt: skip
    return render(request, "desk/register.html", context)


@READ
def entry(request: HttpRequest, lang: str, register: str, id: uuid.UUID) -> HttpResponse:
    """One entry, with nothing but what the register shows."""
    procedure, found = _register(register)
    one = get_object_or_404(visible(who(request), Listed.objects.filter(register=register)), pk=id)
    labels = [procedure.about.find(path).label for path in found.shows]
    context = {
        "register": found, "one": one, "state": procedure.state(one.state),
        "cells": list(zip(labels, cells(procedure.about, found, one), strict=True)),
    }  # fmt: skip
    return render(request, "desk/entry.html", context)


@READ
def as_json(request: HttpRequest, lang: str, register: str, id: uuid.UUID) -> HttpResponse:
    """The entry for other programs, as JSON-LD in the words of schema.org."""
    procedure, found = _register(register)
    one = get_object_or_404(visible(who(request), Listed.objects.filter(register=register)), pk=id)
    here = request.build_absolute_uri(reverse("entry", args=[lang, register, one.pk]))
    told = {
        "@context": "https://schema.org", "@type": "DigitalDocument", "@id": here, "url": here, "inLanguage": lang,
        "identifier": one.key, "name": gettext(found.title),
        "creativeWorkStatus": gettext(procedure.state(one.state).title),
        "temporalCoverage": f"{one.since.isoformat()}/..",
        "isPartOf": {"@type": "DataCatalog", "name": gettext(found.title),
                     "url": request.build_absolute_uri(reverse("register", args=[lang, register]))},
        "variableMeasured": [
            {"@type": "PropertyValue", "propertyID": path, "name": gettext(procedure.about.find(path).label),
             "value": one.shown[path]}
            for path in found.shows if path in one.shown
        ],
    }  # fmt: skip
    response = HttpResponse(json.dumps(told, ensure_ascii=False), content_type="application/ld+json; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="entry.jsonld"'
    return response


@READ
def as_csv(request: HttpRequest, lang: str, register: str) -> HttpResponse:
    """The entries asked for as a table. What spreadsheets would take for a formula is text there."""
    procedure, found = _register(register)
    entries, _ = _found(request, found)
    out = StringIO()
    table = csv.writer(out)
    labels = [gettext(procedure.about.find(path).label) for path in found.shows]
    table.writerow(map(harmless, [*labels, gettext(N_("State")), gettext(N_("Since"))]))
    for one in entries.iterator(chunk_size=2_000):
        state = gettext(procedure.state(one.state).title)
        table.writerow(map(harmless, [*cells(procedure.about, found, one), state, one.since.isoformat()]))
    # The mark of its encoding, so that spreadsheets read Kazakh letters.
    response = HttpResponse("\ufeff" + out.getvalue(), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="register.csv"'
    return response
