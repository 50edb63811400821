"""Corrections from readers: sent by anybody, without account or name; followed and taken back by a link of their own.

The rules of docs/editorial.md ask for no name (article 1), so that the desk asks for none.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from zhargy.desk import clock, store
from zhargy.desk.access import Act, Who, visible, who
from zhargy.desk.casework.form import Form, brought, filled, posted
from zhargy.desk.casework.shown import lines
from zhargy.desk.law import procedures
from zhargy.desk.models import Case, Party
from zhargy.desk.news import held
from zhargy.desk.news.edited import note_on
from zhargy.desk.news.held import CORRECTION
from zhargy.desk.news.party import READERS, editors, of_reader, readers
from zhargy.desk.people import limits
from zhargy.desk.people.source import address
from zhargy.desk.views.errors import only, told
from zhargy.i18n import N_, gettext
from zhargy.law.kz import KZ
from zhargy.monitor.days import words
from zhargy.monitor.news import news
from zhargy.monitor.saying import said
from zhargy.procedures import Standing, Trouble
from zhargy.rules import FactErrors
from zhargy.rules.procedures import Event

BOTH = only("GET", "HEAD", "POST")
SENDING = limits.Limit("correction from an address", 10, timedelta(hours=1))
HIDDEN = ("statement", "language")
NEEDED = ("where", "wrong", "source")
MISSING = N_("Write something here.")
OFTEN = N_("Many corrections were sent from where you are. Wait an hour and send it then.")
NOBODY = N_("This desk has no editors yet: nobody would read a correction. Whoever keeps the server can appoint some.")


@BOTH
def new(request: HttpRequest, lang: str) -> HttpResponse:
    """A correction, begun from a statement or from anywhere; sent, it is a case, and its reader gets a link to it."""
    event = procedures()[CORRECTION].event("send")
    paths = brought(procedures()[CORRECTION], event)
    about = procedures()[CORRECTION].about
    mine = _mine(who(request))
    if request.method != "POST":
        return _form(request, filled(about, paths, {"language": lang} | _begun(request.GET)), mine)
    sent = posted(about, paths, request.POST).check()
    for name in NEEDED:
        if not sent.fields[name].value.strip():
            sent.fields[name].errors.append(gettext(MISSING))
    if sent.wrong:
        return _form(request, sent, mine, 422)
    if editors() is None:
        return told(request, 409, N_("Nobody would read it"), NOBODY)
    if not settings.ALONE and not limits.tried(SENDING, address(request), clock.now()):
        return told(request, 429, N_("Too often"), OFTEN)
    party = next((one for one in mine if str(one.pk) == request.POST.get("party")), None) or readers()
    facts = {path: value for path, value in sent.facts.items() if value != ""}
    case = _send(who(request), party, event, {**dict.fromkeys(NEEDED, ""), **facts}, request.POST.get("key", ""))
    if of_reader(case):
        to = reverse("correction-own", kwargs={"lang": lang, "token": held.token(case)})
    else:
        to = reverse("case", kwargs={"lang": lang, "id": case.pk})
    return HttpResponseRedirect(to, status=303)


def _mine(me: Who) -> list[Party]:
    """For whom somebody may send it in their own name; nobody needs to."""
    known = (Party.Kind.ORGANISATION, Party.Kind.PERSON)
    return list(visible(me, Party.objects.filter(kind__in=known).exclude(pk=READERS), Act.WRITE))


def _begun(asked: Mapping[str, str]) -> dict[str, Any]:
    """What a correction of a statement or of a piece of news begins with: where it is, and what stands there."""
    note = note_on(clock.today())
    if one := note.statements.get(asked.get("statement", "")):
        place = f"{gettext(note.sections[one.section].title)}, {one.order}: {said(one, KZ)}"
        return {"statement": one.id, "where": place}
    if item := next((item for item in news() if item.id == asked.get("news")), None):
        return {"where": f"{gettext(N_('News'))}, {words(item.on)}: {item.title()}"}
    return {}


def _form(request: HttpRequest, form: Form, mine: list[Party], status: int = 200) -> HttpResponse:
    # The same key comes back with the form: sent twice, it makes one case.
    key = request.POST.get("key", "")[:36] or str(uuid.uuid4())
    context = {
        "form": form, "hidden": HIDDEN, "parties": mine, "chosen": request.POST.get("party", "")[:36], "key": key,
        "alone": settings.ALONE, "about": form.fields["statement"].value,
    }  # fmt: skip
    return render(request, "desk/news/correction.html", context, status=status)


def _send(me: Who, party: Party, event: Event, facts: dict[str, Any], key: str) -> Case:
    """Begin the case; the editors take their part in it at once. Sent twice, it is begun once."""
    try:
        id = uuid.UUID(key)
    except ValueError:
        id = uuid.uuid4()
    made = Case.objects.select_related("party").filter(pk=id, procedure=CORRECTION, party=party).first()
    if made is not None:
        return made
    at = clock.now()
    return store.begin(CORRECTION, party, event.id, clock.today(at), facts, at=at, by=me.id, key=id)


@BOTH
def own(request: HttpRequest, lang: str, token: str) -> HttpResponse:
    """My correction, for whoever holds its link: how it stands, the answer; take it back, ask for another editor."""
    one = held.case_of(token)
    if one is None:
        raise Http404
    now = store.standing(one, max(clock.today(), one.day))
    mine = [event for event in now.possible if event.by == "reader"]
    if request.method != "POST":
        return _own_page(request, one, now, mine)
    event = next((event for event in mine if event.id == request.POST.get("event")), None)
    if event is None:
        return _own_page(request, one, now, mine, gettext(N_("This cannot be done any more.")), 409)
    if not settings.ALONE and not limits.tried(SENDING, address(request), clock.now()):
        return told(request, 429, N_("Too often"), OFTEN)
    facts: dict[str, Any] = {name: text for name in ("doubt", "source") if name in event.brings
             and (text := request.POST.get(name, "").strip()[:2_000])}  # fmt: skip
    if "doubt" in event.brings and "doubt" not in facts:
        return _own_page(request, one, now, mine, gettext(N_("Say why another editor should look.")), 422)
    try:
        store.act(one, event.id, clock.today(), facts, at=clock.now(), expected=one.number)
    except (Trouble, FactErrors, store.Conflict, store.Refused) as error:
        return _own_page(request, one, now, mine, str(error), 409)
    return HttpResponseRedirect(request.path, status=303)


def _own_page(
    request: HttpRequest, one: Case, now: Standing, mine: list[Event], error: str = "", status: int = 200
) -> HttpResponse:
    sent = {name: now.facts.get(name) for name in ("where", "wrong", "right", "source") if now.facts.get(name)}
    context = {
        "one": one, "state": now.case.procedure.state(now.state), "dues": now.dues,
        "lines": lines(now.case.procedure.about, sent),
        "events": mine, "error": error, "change": now.facts.get("change", ""), "answer": now.facts.get("answer", ""),
        "steps": [(step, step.event or step.clock) for step in now.steps], "final": now.final,
        "doubt": request.POST.get("doubt", "")[:2_000], "address": request.build_absolute_uri(request.path),
    }  # fmt: skip
    return render(request, "desk/news/own.html", context, status=status)
