"""What administrators of a server keep: accounts, and who works for the bodies of the state and the monitor."""

from __future__ import annotations

import uuid
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from zhargy.desk import clock, store
from zhargy.desk.access import OFFICES, Act, visible, who
from zhargy.desk.models import Account, Party
from zhargy.desk.people import invitations, limits, noted, sessions
from zhargy.desk.people.gate import OFTEN
from zhargy.desk.views.errors import View
from zhargy.desk.views.parties import NAME, NO_NAME
from zhargy.desk.views.people import changed, letter, my_account, sure
from zhargy.desk.views.signing import online
from zhargy.i18n import N_


def administrators(view: View) -> View:
    """For others the page is not there."""

    @wraps(view)
    def handle(request: HttpRequest, lang: str, **kwargs: Any) -> HttpResponse:
        if not my_account(request).administrator:
            raise Http404
        return view(request, lang, **kwargs)

    return handle


@online("GET", "HEAD", "POST")
@administrators
@sure
def accounts(request: HttpRequest, lang: str) -> HttpResponse:
    """Every account; a letter by which somebody makes one. Whose cases they see is not the administrator's matter."""
    me, at = my_account(request), clock.now()
    shown: dict[str, Any] = {"accounts": Account.objects.order_by("login"), "me": me}
    if request.method == "POST":
        if not limits.tried(limits.MAKING, str(me.pk), at):
            return render(request, "desk/people/accounts.html", {**shown, "error": OFTEN}, status=429)
        shown["letter"] = letter(request, lang, invitations.make(None, "", at))
        noted.seen(request, "invitation", by=me)
    return render(request, "desk/people/accounts.html", shown)


@online("POST")
@administrators
@sure
def account_switch(request: HttpRequest, lang: str, id: uuid.UUID) -> HttpResponse:
    """Turn an account off, or on again. One's own stays on."""
    one = get_object_or_404(Account.objects.exclude(pk=my_account(request).pk), pk=id)
    one.is_active = not one.is_active
    one.save(update_fields=["is_active"])
    sessions.end(one)
    changed(request, "account-on" if one.is_active else "account-off", one)
    return redirect("accounts", lang=lang)


@online("GET", "HEAD", "POST")
@administrators
@sure
def offices(request: HttpRequest, lang: str) -> HttpResponse:
    """The bodies of the state and the monitor: make one; who works for each is said on a page of its own."""
    me, at = my_account(request), clock.now()
    kinds = [(kind.value, str(kind.label)) for kind in OFFICES]
    kind, name = request.POST.get("kind", OFFICES[0]), request.POST.get("name", "").strip()
    error, status = "", 200
    if request.method == "POST":
        if not limits.tried(limits.MAKING, str(me.pk), at):
            error, status = OFTEN, 429
        elif kind not in dict(kinds):
            error, status = N_("Choose one of these."), 422
        elif not name or len(name) > NAME or not name.isprintable():
            error, status = NO_NAME, 422
        else:
            # Nobody is its owner by this: the administrator has no part in its cases.
            made = store.found(name, clock.today(at), at=at, kind=kind, by=who(request).id)
            noted.seen(request, "office", by=me)
            return redirect("members", lang=lang, id=made.pk)
    shown = {
        "offices": visible(who(request), Party.objects.filter(kind__in=OFFICES), Act.APPOINT), "kinds": kinds,
        "kind": kind, "name": name[:NAME], "error": error,
    }  # fmt: skip
    return render(request, "desk/people/offices.html", shown, status=status)
