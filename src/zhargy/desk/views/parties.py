"""Organisations, persons and bodies: the list, a new one, and telling what is so of one from a day."""

from __future__ import annotations

import re
import uuid
from collections.abc import Mapping
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from zhargy.desk import clock, forms, store
from zhargy.desk.access import OFFICES, Act, Who, visible, who
from zhargy.desk.casework import shown
from zhargy.desk.casework.form import Form, direct, filled, posted
from zhargy.desk.models import Entry, Party
from zhargy.desk.search import folded
from zhargy.desk.store.append import TOLD
from zhargy.desk.views.cases import query
from zhargy.desk.views.consultation import NO_DAY
from zhargy.desk.views.drafts import BOTH, READ, to
from zhargy.i18n import N_, gettext
from zhargy.law.kz.affairs import Affairs
from zhargy.rules import FactErrors, Subject

PAGE = 50
NAME = 300
BIN = re.compile(r"\d{12}", re.ASCII)
NO_NAME = N_("Write a name of at most 300 letters.")
NO_BIN = N_("A BIN or IIN has 12 digits. Leave it empty if there is none.")


def kinds() -> dict[str, tuple[str, type[Subject]]]:
    """The kinds of subject of which facts are told of an organisation, by name, each with its label (an msgid)."""
    found: dict[str, tuple[str, type[Subject]]] = {Affairs.__name__: (N_("Its affairs"), Affairs)}
    for info in Affairs.__facts__.values():
        if info.kind == "part":
            found[info.type.__name__] = (info.label, info.type)
    return found


def makeable(me: Who) -> list[tuple[str, str]]:
    """The kinds of party that may be made here. On a server administrators make bodies and the monitor elsewhere,
    for others.
    """
    return [(value, str(label)) for value, label in Party.Kind.choices if me.alone or value not in OFFICES]


@READ
def index(request: HttpRequest, lang: str) -> HttpResponse:
    """Those that whoever looks may see, by the Kazakh alphabet, or found by words of the name or by number."""
    asked = request.GET.get("q", "")[:100]
    found = visible(who(request), Party.objects.all())
    if asked:
        found = found.filter(search__contains=folded(asked))
    some = Paginator(found.order_by("sort", "pk"), PAGE).get_page(request.GET.get("page"))
    context = {"page": some, "rows": list(some), "q": asked, "query": query(request)}
    return render(request, "desk/parties.html", context)


@BOTH
def new(request: HttpRequest, lang: str) -> HttpResponse:
    """Make one: its kind, name and number. What is known of it is told on its page."""
    me = who(request)
    if not me.known:
        raise Http404
    allowed = makeable(me)
    kind, name = request.POST.get("kind", "organisation"), request.POST.get("name", "").strip()
    bin = re.sub(r"\s", "", request.POST.get("bin", ""))
    typed = request.POST.get("on", clock.today().isoformat())[:40]
    on = forms.day(typed)
    errors: dict[str, str] = {}
    if request.method == "POST":
        if kind not in dict(allowed):
            errors["kind"] = N_("Choose one of these.")
        if not name or len(name) > NAME or not name.isprintable():
            errors["name"] = NO_NAME
        if bin and not BIN.fullmatch(bin):
            errors["bin"] = NO_BIN
        if on is None:
            errors["on"] = NO_DAY
        if not errors and on is not None:
            made = store.found(name, on, at=clock.now(), kind=kind, bin=bin, by=me.id, owner=me.account)
            return to("organisation", lang, made.pk)
    context = {
        "kinds": allowed, "kind": kind, "name": name[:NAME], "bin": bin[:20], "typed": typed, "errors": errors,
    }  # fmt: skip
    return render(request, "desk/party_new.html", context, status=422 if errors else 200)


@BOTH
def tell(request: HttpRequest, lang: str, id: uuid.UUID, kind: str) -> HttpResponse:
    """What is so from a day: facts of one kind."""
    one = get_object_or_404(visible(who(request), Party.objects.all(), Act.WRITE), pk=id)
    return _tell(request, lang, one, kind)


@BOTH
def correct(request: HttpRequest, lang: str, id: uuid.UUID, number: int) -> HttpResponse:
    """Put right what was told of one. Both stay in its history."""
    one = get_object_or_404(visible(who(request), Party.objects.all(), Act.WRITE), pk=id)
    entry = get_object_or_404(Entry, chain=one.pk, number=number, what=TOLD)
    kind = next((name for name in entry.facts if name in kinds()), None)
    if kind is None or Entry.objects.filter(chain=one.pk, corrects=number).exists():
        raise Http404
    return _tell(request, lang, one, kind, entry)


def _tell(request: HttpRequest, lang: str, one: Party, name: str, entry: Entry | None = None) -> HttpResponse:
    if name not in kinds():
        raise Http404
    label, kind = kinds()[name]
    paths = direct(kind)
    context: dict[str, Any] = {"one": one, "label": label, "kind": name, "entry": entry, "number": one.number}
    if request.method != "POST":
        on = entry.on if entry else clock.today()
        known = entry.facts[name] if entry else store.facts_on(one.pk, on).get(name, {})
        known = {path: value for path, value in known.items() if value is not None}
        return render(
            request, "desk/tell.html", {**context, "form": filled(kind, paths, known), "typed": on.isoformat()}
        )
    do, typed = request.POST.get("do", "")[:300], request.POST.get("on", "")[:40]
    sent, on_ = posted(kind, paths, request.POST, do).check(), forms.day(typed)
    seen = request.POST.get("seen", "")
    context |= {"form": sent, "typed": typed}
    if do.startswith(("add:", "remove:")):
        return render(request, "desk/tell.html", context)
    if not (seen.isascii() and seen.isdigit() and len(seen) < 10):
        sent.elsewhere.append(gettext(N_("Read what stands here, then send it again.")))
    if on_ is None or sent.wrong:
        return render(request, "desk/tell.html", {**context, "day_error": "" if on_ else NO_DAY}, status=422)
    before = store.facts_on(one.pk, on_).get(name, {})
    told = _news(sent, before, entry, name)
    try:
        store.tell(
            one, on_, told, at=clock.now(), by=who(request).id, expected=int(seen),
            corrects=entry.number if entry else None,
        )  # fmt: skip
    except store.Conflict as error:
        now = Party.objects.get(pk=one.pk)
        context |= {"conflict": str(error), "number": now.number}
        return render(request, "desk/tell.html", context, status=409)
    except (FactErrors, store.Refused) as error:
        sent.elsewhere.append(str(error))
        return render(request, "desk/tell.html", context, status=422)
    return to("organisation", lang, one.pk)


def _news(sent: Form, before: Mapping[str, Any], entry: Entry | None, name: str) -> dict[str, dict[str, Any]]:
    """What is told: facts that differ from what was known; what was emptied is no longer known."""
    facts = sent.facts
    if entry is not None:
        emptied = {path: None for path in entry.facts[name] if path not in facts}
        return {**entry.facts, name: facts | emptied}
    told = {path: value for path, value in facts.items() if before.get(path) != value}
    return {name: told | {path: None for path in before if path in sent.fields and path not in facts}}


def known(facts: Mapping[str, Mapping[str, Any]]) -> list[dict[str, Any]]:
    """What is known on a day, kind by kind, in words, with the kinds of which nothing is known yet."""
    return [
        {"name": name, "label": label, "lines": shown.lines(kind, facts.get(name, {}))}
        for name, (label, kind) in kinds().items()
    ]
