"""On a server: which pages are open to everybody, and that every other one wants a sign-in that still holds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Any
from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import Resolver404, resolve, reverse

from zhargy.desk import clock
from zhargy.desk.access import Who
from zhargy.desk.middleware import Handler
from zhargy.desk.models import Account
from zhargy.desk.people import limits, noted, second, sessions
from zhargy.desk.people.source import address
from zhargy.desk.public import is_costly, is_public
from zhargy.desk.views.errors import told
from zhargy.i18n import N_, gettext, language

# Whatever is not named here and is no public page (desk.public) is closed. Consultations open in the session that began
# them alone (access.visible); calendars and programs show a secret of their own.
OPEN = frozenset({
    "root", "asset", "feed", "home", "about", "forget-all",
    "start", "question", "result", "json", "calendar", "forget", "again",
    "search", "lab", "procedures", "procedure",
    "registers", "register", "register-csv", "entry", "entry-json",
    "certificates", "certificate", "certificate-json", "certificate-key",
    "sign-in", "sign-in-second", "passkey-options", "passkey-sign-in", "invitation", "forgotten", "choose-password",
    "correction-new", "correction-own", "follow-stop",
})  # fmt: skip
OPEN_SPACES = frozenset({"api"})
# What opens for whoever must set up a second factor first.
SETUP = frozenset({
    "root", "asset", "about", "account", "app", "codes", "password", "passkey-new-options", "passkey-new",
    "sign-in", "sign-in-second", "passkey-options", "passkey-sign-in", "sign-out", "session-end", "sessions-end",
})  # fmt: skip
# Besides views that are marked as costly (desk.public); claims are so in the API too, under the same names.
COSTLY = frozenset({"lab", "claims", "claim", "register-csv", "certificate", "certificate-json"})
OFTEN = N_("This was tried too often. Wait a quarter of an hour and try again.")
IN_THE_CLEAR = N_(
    "Ask by https://. What was sent could be read on its way: if it held a token or the address of a calendar, make a "
    "new one."
)
TOO_MUCH = N_(
    "This page takes much work, and it was asked for very often from where you are. Wait {minutes} minutes, then load "
    "it again. Other pages open as before."
)


class Gate:
    """Lets a request in, or leads it to the page where people sign in."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """End a session whose time is over before anything is answered; note what was refused."""
        if settings.SECURE_SSL_REDIRECT and not request.is_secure():
            # Pages are led to TLS before they come here; these are programs.
            noted.refused(request, "not-secret")
            return told(request, 403, N_("This was not accepted"), IN_THE_CLEAR)
        if request.user.is_authenticated and not sessions.holds(request, clock.now()):
            logout(request)
        response = self.get_response(request)
        if what := _refusal(request, response):
            noted.refused(request, what, by=_whose(request))
        return response

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        """None: let in."""
        match = request.resolver_match
        assert match is not None
        lang = kwargs.get("lang", language())
        me = request.user
        if (match.url_name in COSTLY or is_costly(view)) and not self._spares(request):
            return too_much(request, limits.COSTLY)
        if isinstance(me, Account):
            if match.url_name in SETUP or sessions.is_strong(request) or not second.wanted(me):
                return None
            if not second.has(me):
                return redirect("account", lang=lang)
            # The role came after they signed in by a password alone: they show the second factor now.
            logout(request)
            return to_sign_in(request, lang)
        if match.url_name in OPEN or is_public(view) or match.namespace in OPEN_SPACES:
            return None
        return to_sign_in(request, lang)

    def _spares(self, request: HttpRequest) -> bool:
        """Whether a costly page may be asked for once more: by an account, or from an address without one."""
        if isinstance(request.user, Account):
            return limits.tried(limits.COSTLY_OF, str(request.user.pk), clock.now())
        return limits.tried(limits.COSTLY, address(request), clock.now())


def to_sign_in(request: HttpRequest, lang: str) -> HttpResponse:
    """To where people sign in, and back to the page that they were at; of a form, that what it told was not kept."""
    told = {"next": next((one for one in _were_at(request) if _opens(one)), "")}
    if request.method == "POST" and request.POST.keys() - {"csrfmiddlewaretoken"}:
        told["lost"] = "1"
    to = reverse("sign-in", kwargs={"lang": lang})
    return redirect(f"{to}?{urlencode({name: value for name, value in told.items() if value})}")


def _were_at(request: HttpRequest) -> Iterator[str]:
    """Where somebody may come back to: the page that a form stood on, then the address that was asked for."""
    if request.method == "POST":
        with suppress(ValueError):
            page = urlsplit(request.headers.get("Referer", "")[:2_000])
            if page.netloc == request.get_host():
                yield f"{page.path}?{page.query}" if page.query else page.path
    yield request.get_full_path()


def _opens(path: str) -> bool:
    """Whether a page opens at an address; some take forms alone."""
    try:
        view = resolve(path.partition("?")[0]).func
    except Resolver404:
        return False
    return "GET" in getattr(view, "methods", ("GET",))


def _refusal(request: HttpRequest, response: HttpResponse) -> str:
    """What is noted about an answer; "" if nothing."""
    match = request.resolver_match
    if response.status_code == 403:
        return "forged" if getattr(response, "forged", False) else "refused"
    if response.status_code == 401:
        return "token-refused" if "Authorization" in request.headers else ""
    if response.status_code == 429:
        return "too-often"
    # Of whoever is signed in, or shows a token: what is another's is answered like what is not there.
    if response.status_code == 404 and match and match.kwargs.keys() & {"id", "number", "secret"}:
        return "not-there" if _whose(request) else ""
    return ""


def _whose(request: HttpRequest) -> Account | None:
    """The account that asks: it is signed in, or shows a token."""
    if isinstance(request.user, Account):
        return request.user
    shown = getattr(request, "auth", None)
    return shown.account if isinstance(shown, Who) else None


def too_much(request: HttpRequest, limit: limits.Limit) -> HttpResponse:
    """The page for whoever asked for too much; it says how long to wait."""
    minutes = int(limit.within.total_seconds()) // 60
    page = told(request, 429, N_("Too often"), gettext(TOO_MUCH).format(minutes=minutes))
    page["Retry-After"] = str(int(limit.within.total_seconds()))
    return page
