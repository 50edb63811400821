"""Acts and articles as files for programs, JSON-LD and Akoma Ntoso; and the addresses that stay, which lead on."""

from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from zhargy.desk.lawbook import kept
from zhargy.desk.lawbook.views import READ, article_of, chosen, volume_of
from zhargy.desk.note.asked import Asked
from zhargy.desk.public import public
from zhargy.desk.views.errors import told
from zhargy.i18n import N_
from zhargy.law.kz import KZ
from zhargy.monitor.law import akoma, eli, linked

HTML, JSON_LD, AKOMA = "text/html", "application/ld+json", "application/akn+xml"
FORMS = (HTML, JSON_LD, AKOMA, "application/xml", "application/json")
"""What can be asked for, the first where anything will do."""


def _wrong(request: HttpRequest, day: Asked) -> HttpResponse:
    return told(request, day.status, N_("This day cannot be read"), day.error)


def _file(text: str, kind: str, name: str) -> HttpResponse:
    # XML says for itself in which letters it is written.
    response = HttpResponse(text, content_type=kind if kind == AKOMA else f"{kind}; charset=utf-8")
    response["Content-Disposition"] = f'inline; filename="{name}"'
    return response


@READ
@public
def act_linked(request: HttpRequest, lang: str, act: str) -> HttpResponse:
    """An act with its articles as JSON-LD."""
    volume, day = volume_of(act), chosen(request)
    if day.error:
        return _wrong(request, day)
    data = linked.act(kept.book(), volume, day.on, kept.base())
    return _file(linked.text(data), JSON_LD, f"{act}-{lang}.jsonld")


@READ
@public
def article_linked(request: HttpRequest, lang: str, act: str, article: str) -> HttpResponse:
    """An article as JSON-LD."""
    volume, day = volume_of(act), chosen(request)
    one = article_of(volume, article)
    if day.error:
        return _wrong(request, day)
    return _file(linked.text(linked.article(volume, one, day.on, kept.base())), JSON_LD, f"{act}-{lang}.jsonld")


@READ
@public
def act_akoma(request: HttpRequest, lang: str, act: str) -> HttpResponse:
    """The structure of an act with our summaries as Akoma Ntoso."""
    volume, day = volume_of(act), chosen(request)
    if day.error:
        return _wrong(request, day)
    return _file(akoma.document(kept.book(), volume, day.on), AKOMA, f"{act}-{lang}.akn.xml")


@READ
@public
def by_name(request: HttpRequest, act: str, article: str = "", day: date | None = None) -> HttpResponse:
    """An address by our name of an act: leads to the page or file that is asked for, in the language asked for."""
    volume = volume_of(act)
    if article:
        article_of(volume, article)
    return _lead(request, act, article, day)


@READ
@public
def by_number(
    request: HttpRequest, rank: str, year: int, number: str, article: str = "", day: date | None = None
) -> HttpResponse:  # fmt: skip
    """An address by rank, year and official number. Of an act with several entries it leads to their list."""
    found = eli.acts_of(KZ, rank, year, number)
    if not found:
        raise Http404
    if article:
        found = [one for one in found if article in volume_of(one.id).articles] or found[:1]
        article_of(volume_of(found[0].id), article)
    if len(found) > 1:
        return _seen(f"{reverse('law', kwargs={'lang': _lang(request)})}?{urlencode({'words': found[0].number})}")
    return _lead(request, found[0].id, article, day)


def _lead(request: HttpRequest, act: str, article: str, day: date | None) -> HttpResponse:
    wanted = request.get_preferred_type(FORMS) or HTML
    name, values = "lawbook-act", {"lang": _lang(request), "act": act}
    if article:
        name, values["article"] = "lawbook-article", article
    if wanted in (JSON_LD, "application/json"):
        name += "-linked"
    elif wanted in (AKOMA, "application/xml"):
        name = "lawbook-act-akoma"
        values.pop("article", None)
    address = reverse(name, kwargs=values) + (f"?on={day.isoformat()}" if day else "")
    return _seen(address)


def _seen(address: str) -> HttpResponse:
    """303: what is asked for is told of at another address, which depends on who asks."""
    response = HttpResponse(status=303)
    response["Location"] = address
    response["Vary"] = "Accept, Accept-Language"
    return response


def _lang(request: Any) -> str:
    return str(request.lang)
