"""Stopping letters from a letter: whoever holds it needs no account."""

from __future__ import annotations

from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt

from zhargy.desk.models import Digest, Follow
from zhargy.desk.news.digest import of_token
from zhargy.desk.views.errors import only


@csrf_exempt
@only("GET", "HEAD", "POST")
def stop(request: HttpRequest, lang: str, token: str) -> HttpResponse:
    """Ask, then do it: programs that look at links in letters must not stop anything. Mail programs send the form by
    themselves (RFC 8058), without a cookie: the token is what shows that they may.
    """
    try:
        digest, follow = of_token(token)
    except signing.BadSignature:
        raise Http404 from None
    if request.method == "POST":
        if follow:
            follow.delete()
        elif digest:
            Digest.objects.filter(pk=digest.pk).update(every=Digest.Every.NEVER)
    # What it is for is not told in full: a link in a letter may be seen by others.
    kind = str(Follow.Kind(follow.kind).label) if follow else ""
    context = {"done": request.method == "POST", "kind": kind, "gone": not (follow or digest)}
    return render(request, "desk/news/stop.html", context)
