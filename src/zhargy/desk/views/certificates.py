"""Whether a certificate is genuine: for anybody who holds one, on paper or in a file."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode

from zhargy.desk import certificates, keys
from zhargy.desk.access import who
from zhargy.desk.casework import shown
from zhargy.desk.certificates import Checked, Worth
from zhargy.desk.law import procedures
from zhargy.desk.models import Party
from zhargy.desk.views.errors import only
from zhargy.i18n import N_, gettext, kazakh_order
from zhargy.rules.procedures import Procedure, Register

READ = only("GET", "HEAD")
NUMBER, CODE = 200, 64
# Seconds for which a browser may show what it was told.
FRESH = 300
KIND = {Worth.VALID: "lawful", Worth.LEFT: "unknown", Worth.TAKEN_BACK: "unlawful"}
NO_NUMBER = N_("Write the number of the certificate.")
NO_CODE = N_("Write the code that stands on the certificate: it follows “d=” in the address.")


def certified() -> dict[str, tuple[Procedure, Register]]:
    """The registers whose entries are certified, by their id, with the procedure of their cases."""
    return {
        one.register.id: (one, one.register)
        for one in procedures().values()
        if one.register and any(event.certifies for event in one.events)
    }


@READ
def index(request: HttpRequest, lang: str) -> HttpResponse:
    """A form to write number and code into, and the keys by which others check certificates without the desk."""
    known = certified()
    typed = {
        "register": request.GET.get("register", "") or next(iter(known), ""),
        "number": request.GET.get("number", "").strip()[:NUMBER],
        "d": request.GET.get("d", "").strip().lower()[:CODE],
    }
    errors = {}
    if "number" in request.GET or "d" in request.GET:
        errors = {name: text for name, text in (("number", NO_NUMBER), ("d", NO_CODE)) if not typed[name]}
        if not errors and typed["register"] in known:
            to = reverse("certificate", args=[lang, typed["register"], typed["number"]])
            return HttpResponseRedirect(f"{to}?{urlencode({'d': typed['d']})}")
    context = {**_form(known, typed), "errors": errors, "signers": signers(), "shared": keys.known(settings.DATA, None)}
    return render(request, "desk/certificates.html", context, status=422 if errors else 200)


def signers() -> list[dict[str, Any]]:
    """The bodies for which something was signed, by name, each with the key that signs and those before it."""
    made = [(one, keys.known(settings.DATA, one)) for one in keys.bodies(settings.DATA)]
    names = dict(Party.objects.filter(pk__in=[one for one, _ in made]).values_list("pk", "name"))
    told = [{"name": names.get(one, str(one)), "now": known[0], "former": known[1:]} for one, known in made]
    return sorted(told, key=lambda one: (kazakh_order(one["name"]), one["now"]))


def _form(known: dict[str, tuple[Procedure, Register]], typed: dict[str, str]) -> dict[str, Any]:
    return {"registers": [one for _, one in known.values()], "typed": typed}


def _asked(request: HttpRequest, register: str, number: str) -> tuple[Procedure, Register, Checked, str]:
    if register not in certified():
        raise Http404
    procedure, found = certified()[register]
    code = request.GET.get("d", "")[:CODE]
    return procedure, found, certificates.check(found, number[: NUMBER + 1], code), code


def _kept(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """What a certificate is worth is the same for everybody and may be kept. The page of whoever is signed in, which
    names them, may not, nor may anything on a machine of one's own.
    """
    if response.status_code == 200 and not who(request).known:
        response["Cache-Control"] = f"public, max-age={FRESH}"
    return response


@READ
def page(request: HttpRequest, lang: str, register: str, number: str) -> HttpResponse:
    """What the certificate of a number is worth, and of a valid one what it states."""
    procedure, found, checked, code = _asked(request, register, number)
    told = checked.statement
    cells = []
    if told is not None:
        about = procedure.about
        given = [(path, certificates.nested(dict(told.facts), path)) for path in found.shows]
        cells = [(about.find(path).label, shown.value(about, path, one)) for path, one in given if one is not None]
    typed = {"register": register, "number": number[:NUMBER], "d": code}
    context = {
        **_form(certified(), typed), "register": found, "number": number, "checked": checked, "told": told,
        "kind": KIND.get(checked.worth, "unlawful"), "cells": cells, "query": urlencode({"d": code}),
        "key": checked.key[: keys.ID],
    }  # fmt: skip
    status = 200 if checked.one else 404
    return _kept(request, render(request, "desk/certificate.html", context, status=status))


@READ
def as_json(request: HttpRequest, lang: str, register: str, number: str) -> HttpResponse:
    """The same for other programs, with the certificate itself if it is valid: it can be verified without the desk."""
    _, found, checked, _ = _asked(request, register, number)
    told: dict[str, Any] = {
        "worth": checked.worth.value, "told": gettext(checked.worth.label), "register": found.id, "number": number,
    }  # fmt: skip
    if checked.statement is not None:
        stated = asdict(checked.statement)
        told |= {"statement": {**stated, "on": stated["on"].isoformat()}, "certificate": checked.line,
                 "as_the_register_shows": checked.same}  # fmt: skip
    options = {"ensure_ascii": False}
    return _kept(request, JsonResponse(told, json_dumps_params=options, status=200 if checked.one else 404))


@READ
def key(request: HttpRequest) -> HttpResponse:
    """Every public key of the desk as PEM text, those that sign now first. 404 while nothing was signed."""
    each = signers()
    every = [one["now"] for one in each] + [key for one in each for key in one["former"]]
    every += keys.known(settings.DATA, None)
    if not every:
        raise Http404
    response = HttpResponse("".join(map(keys.pem, every)), content_type="application/x-pem-file")
    response["Content-Disposition"] = 'attachment; filename="key.pem"'
    return _kept(request, response)
