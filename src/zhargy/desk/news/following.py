"""What I follow, and what changed for me since: on a server each account its own, on one's own machine its person's."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from zhargy.desk import clock, forms
from zhargy.desk.access import Act, visible, who
from zhargy.desk.models import Digest, Follow
from zhargy.desk.news import followed
from zhargy.desk.views.consultation import NO_DAY
from zhargy.desk.views.errors import only
from zhargy.i18n import N_

READ, WRITE = only("GET", "HEAD"), only("POST")
NOTHING = N_("Choose what to follow.")
NO_MAIL = N_("Letters need an address: write it in your account first.")


def _here(lang: str) -> HttpResponse:
    """See Other: going back does not send a form again."""
    return HttpResponseRedirect(reverse("following", kwargs={"lang": lang}), status=303)


def _page(request: HttpRequest, error: str = "", status: int = 200) -> HttpResponse:
    me, at = who(request), clock.now()
    one = followed.digest_of(me, at)
    some = list(followed.follows(me))
    typed = request.GET.get("since", "")[:40]
    since = forms.day(typed) if typed else None
    new = followed.since_day(some, since, at) if since else followed.new(some, one.told, at)
    shown = {(follow.kind, follow.what) for follow in some}
    context: dict[str, Any] = {
        "digest": one, "follows": [(follow, followed.name(follow)) for follow in some], "new": new,
        "choices": [(kind, title, left) for kind, title, all_ in followed.choices(me)
                    if (left := [told for told in all_ if (kind, told[0]) not in shown])],
        "every": [(value.value, str(value.label)) for value in Digest.Every], "error": error,
        "typed": typed or (since or clock.today(one.told)).isoformat(), "chosen": since is not None,
        "day_error": NO_DAY if typed and since is None else "", "letters": settings.REMINDERS and not me.alone,
        "names": {follow.pk: followed.name(follow) for follow in some}, "told": clock.today(one.told),
        "wanted": (request.GET.get("kind", "")[:10], request.GET.get("what", "")[:100]),
    }  # fmt: skip
    bad = typed and since is None
    return render(request, "desk/news/following.html", context, status=422 if bad else status)


@READ
def page(request: HttpRequest, lang: str) -> HttpResponse:
    """What I follow, and what of it is new."""
    return _page(request)


@WRITE
def add(request: HttpRequest, lang: str) -> HttpResponse:
    """Follow one thing more."""
    kind, _, what = request.POST.get("what", "")[:120].partition(":")
    if followed.follow(who(request), kind, what, clock.now()) is None:
        return _page(request, NOTHING, 422)
    return _here(lang)


@WRITE
def remove(request: HttpRequest, lang: str, number: int) -> HttpResponse:
    """Follow one thing no more."""
    get_object_or_404(visible(who(request), Follow.objects.all(), Act.MANAGE), pk=number).delete()
    return _here(lang)


@WRITE
def letters(request: HttpRequest, lang: str) -> HttpResponse:
    """How often a letter may come."""
    me, told = who(request), request.POST.get("every", "")
    if told not in Digest.Every.values:
        raise Http404
    if told != Digest.Every.NEVER and me.account is not None and not me.account.email:
        return _page(request, NO_MAIL, 422)
    one = followed.digest_of(me, clock.now())
    one.every = told
    one.save(update_fields=["every"])
    return _here(lang)


@WRITE
def read(request: HttpRequest, lang: str) -> HttpResponse:
    """What is new was read."""
    me, at = who(request), clock.now()
    followed.digest_of(me, at - timedelta(microseconds=1))
    followed.told(me, at)
    return _here(lang)
