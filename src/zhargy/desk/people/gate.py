"""On a server: which pages are open to everybody, and that every other one wants a sign-in that still holds."""

from __future__ import annotations

from ipaddress import IPv6Address, IPv6Network, ip_address
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from zhargy.desk import clock
from zhargy.desk.middleware import Handler
from zhargy.desk.models import Account
from zhargy.desk.people import limits, second, sessions
from zhargy.desk.views.errors import told
from zhargy.i18n import N_, language

# Whatever is not named here is closed. Consultations open in the session that began them alone (access.visible);
# calendars and programs show a secret of their own.
OPEN = frozenset({
    "root", "asset", "feed", "home", "about", "forget-all",
    "start", "question", "result", "json", "calendar", "forget", "again",
    "search", "law", "rule", "parameter", "act", "lab", "claims", "claim", "procedures", "procedure",
    "registers", "register", "register-csv", "entry", "entry-json",
    "certificates", "certificate", "certificate-json", "certificate-key",
    "sign-in", "sign-in-second", "passkey-options", "passkey-sign-in", "invitation",
})  # fmt: skip
OPEN_SPACES = frozenset({"api"})
# What opens for whoever must set up a second factor first.
SETUP = frozenset({
    "root", "asset", "about", "account", "app", "codes", "password", "passkey-new-options", "passkey-new",
    "sign-in", "sign-in-second", "passkey-options", "passkey-sign-in", "sign-out", "session-end", "sessions-end",
})  # fmt: skip
COSTLY = frozenset({"lab", "claims", "claim", "register-csv", "certificate", "certificate-json"})
OFTEN = N_("This was tried too often. Wait a quarter of an hour and try again.")


class Gate:
    """Lets a request in, or leads it to the page where people sign in."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """End a session whose time is over before anything is answered."""
        if request.user.is_authenticated and not sessions.holds(request, clock.now()):
            logout(request)
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        """None: let in."""
        match = request.resolver_match
        assert match is not None
        if match.url_name in COSTLY and not request.user.is_authenticated:
            if not limits.tried(limits.COSTLY, address(request), clock.now()):
                return told(request, 429, N_("Too often"), OFTEN)
        lang = kwargs.get("lang", language())
        me = request.user
        if isinstance(me, Account):
            if match.url_name in SETUP or sessions.is_strong(request) or not second.wanted(me):
                return None
            if second.has(me):
                # The role came after they signed in by a password alone: they show the second factor now.
                logout(request)
            return redirect("sign-in" if second.has(me) else "account", lang=lang)
        if match.url_name in OPEN or match.namespace in OPEN_SPACES:
            return None
        to = reverse("sign-in", kwargs={"lang": lang})
        if request.method in ("GET", "HEAD"):
            to += "?" + urlencode({"next": request.get_full_path()})
        return redirect(to)


def address(request: HttpRequest) -> str:
    """From where a request comes. Behind a proxy that is trusted the server has put the client's address here.

    Of IPv6 the network of 64 bits: one subscriber has all of its addresses.
    """
    told = str(request.META.get("REMOTE_ADDR", ""))
    try:
        one = ip_address(told.partition("%")[0])
    except ValueError:
        return told
    if not isinstance(one, IPv6Address):
        return told
    return str(one.ipv4_mapped or IPv6Network((one, 64), strict=False))
