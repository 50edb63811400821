"""Search: the law, and what the one who asks may see of registers and organisations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import mark_safe

from zhargy.desk import clock, index
from zhargy.desk.access import visible, who
from zhargy.desk.law import registers
from zhargy.desk.models import Listed, Party
from zhargy.desk.search import folded
from zhargy.desk.views.cases import query
from zhargy.desk.views.errors import only
from zhargy.i18n import N_, gettext, kazakh_key
from zhargy.search.query import LONGEST

READ = only("GET", "HEAD")
PAGE, FEW = 20, 10
KINDS = {
    "act": N_("Acts"), "provision": N_("Provisions"), "rule": N_("Rules"), "amount": N_("Amounts and terms"),
    "claim": N_("Claims about the law"), "matter": N_("What people come for"), "procedure": N_("Procedures"),
    "statement": N_("The country note"), "initiative": N_("Pending initiatives"), "news": N_("News"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Live:
    """A row that is looked up as it stands now: an entry of a register or an organisation."""

    to: str
    title: str
    under: str


@READ
def search(request: HttpRequest, lang: str) -> HttpResponse:
    """The form, what was found by kind with its number, and the results page by page."""
    asked = request.GET.get("q", "")[:LONGEST].replace("\0", "").strip()
    kind = request.GET.get("kind", "")
    kind = kind if kind in KINDS else ""
    found, page, rows = index.Found([], {}), None, []
    if asked:
        index.plan(clock.now())
        looked = index.look(asked)
        total = looked.counts.get(kind, 0) if kind else sum(looked.counts.values())
        page = Paginator(range(total), PAGE).get_page(request.GET.get("page"))
        hits = looked.hits(lang, kind, page.start_index() - 1, PAGE) if total else []
        found = index.Found(hits, looked.counts, looked.instead)
        rows = [
            {"hit": one, "kind": KINDS[one.kind], "to": reverse(one.page, kwargs={"lang": lang, **one.arguments}),
             "title": mark_safe(one.title), "text": mark_safe(one.text)}
            for one in found.hits
        ]  # fmt: skip
    live = {} if kind or not asked else _live(request, lang, asked)
    context: dict[str, Any] = {
        "asked": asked, "kind": kind, "found": found, "page": page, "rows": rows, "query": query(request),
        "kinds": [(id, KINDS[id], count) for id, count in found.counts.items()], "total": sum(found.counts.values()),
        "entries": live.get("entries", []), "parties": live.get("parties", []), "ready": index.ready(),
    }  # fmt: skip
    return render(request, "desk/search.html", context)


def _live(request: HttpRequest, lang: str, asked: str) -> dict[str, list[Live]]:
    """Entries of registers and organisations, by their words, number or BIN, as far as whoever asks may see them.

    Entries of a register that cannot be read as a whole are found by their key alone.
    """
    me, all_ = who(request), registers()
    whole = [id for id, (_, register) in all_.items() if register.listed]
    others = [id for id in all_ if id not in whole]
    entries = visible(me, Listed.objects.all())
    entries = _with_words(entries, asked, Q(register__in=whole)) | entries.filter(register__in=others, key=asked)
    parties = visible(me, Party.objects.all())
    found_parties = _with_words(parties, asked, Q())
    return {
        "entries": [
            Live(reverse("entry", args=[lang, one.register, one.pk]), one.key, gettext(all_[one.register][1].title))
            for one in _ordered(entries, "key") if one.register in all_
        ],
        "parties": [
            Live(reverse("organisation", args=[lang, one.pk]), one.name, one.bin)
            for one in _ordered(found_parties, "name")
        ],
    }  # fmt: skip


def _with_words(rows: QuerySet[Any], asked: str, where: Q) -> QuerySet[Any]:
    words = folded(asked).split()
    if not words:
        return rows.none()
    for one in words:
        where &= Q(search__contains=one)
    return rows.filter(where)


def _ordered(rows: QuerySet[Any], name: str) -> list[Any]:
    """The first few by the Kazakh alphabet."""
    return sorted(rows[:200], key=lambda one: (kazakh_key(getattr(one, name)), str(one.pk)))[:FEW]
