"""Signing in and out of a desk on a server, and what an invitation opens."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth import logout
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from zhargy.desk import clock
from zhargy.desk.access import who
from zhargy.desk.models import Account
from zhargy.desk.people import invitations, limits, noted, passkeys, passwords, second, sessions
from zhargy.desk.people.gate import OFTEN
from zhargy.desk.people.source import address
from zhargy.desk.views.errors import View, only, told
from zhargy.i18n import N_, language

HALF, HALF_HOLDS = "half", 300
# One text, whatever is wrong: it does not tell which names there are.
WRONG = N_("The name or the password is wrong.")
WRONG_CODE = N_("This code is wrong, was used, or is over.")
WRONG_KEY = N_("This passkey did not open an account here.")


def online(*methods: str) -> Callable[[View], View]:
    """A page that is there on a server alone: on a machine of one's own there is no account."""

    def wrap(view: View) -> View:
        @wraps(view)
        def handle(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if settings.ALONE:
                raise Http404
            return view(request, *args, **kwargs)

        return only(*methods)(handle)

    return wrap


def onward(request: HttpRequest, to: str) -> HttpResponse:
    """To the page that was wanted, if it is one of this desk; else to the start page."""
    ours = url_has_allowed_host_and_scheme(to, {request.get_host()}, require_https=request.is_secure())
    inside = ours and to.startswith("/") and to.isprintable() and len(to) < 2_000
    return redirect(to if inside else reverse("home", kwargs={"lang": language()}))


def _page(request: HttpRequest, error: str = "", login: str = "", status: int = 200) -> HttpResponse:
    to = (request.POST if request.method == "POST" else request.GET).get("next", "")
    shown = {
        "error": error, "login": login[:150], "next": to[:2_000], "letters": settings.REMINDERS,
        "lost": "lost" in request.GET,
    }  # fmt: skip
    return render(request, "desk/people/sign_in.html", shown, status=status)


@online("GET", "HEAD", "POST")
def sign_in(request: HttpRequest, lang: str) -> HttpResponse:
    """By name and password; then the second factor, if the account has one."""
    if request.method != "POST":
        return _page(request)
    at = clock.now()
    login, password = request.POST.get("login", "").strip()[:150], request.POST.get("password", "")
    few = [
        limits.tried(limits.BY_ADDRESS, address(request), at),
        limits.tried(limits.BY_ACCOUNT, f"{login}\0{address(request)}", at),
    ]
    if not all(few):
        return _page(request, OFTEN, login, 429)
    account = passwords.account_of(login, password)
    if account is None:
        tried = Account.objects.filter(login=login).first() if "\0" not in login else None
        noted.refused(request, "sign-in-refused", about=tried)
        return _page(request, WRONG, login, 422)
    if second.asked(account):
        request.session.cycle_key()
        request.session[HALF] = [str(account.pk), at.timestamp()]
        request.session["next"] = request.POST.get("next", "")[:2_000]
        return redirect("sign-in-second", lang=lang)
    return _enter(request, account, request.POST.get("next", ""), "sign-in")


def _enter(request: HttpRequest, account: Account, next_: str, how: str) -> HttpResponse:
    """Sign somebody in. how: out of `noted.WHAT`."""
    if request.user.is_authenticated:
        account.signed_in.filter(pk=sessions.current(request)).delete()
    sessions.begin(request, account, clock.now(), strong=how in ("sign-in-strong", "sign-in-passkey"))
    noted.seen(request, how, by=account)
    return onward(request, next_)


@online("GET", "HEAD", "POST")
def sign_in_second(request: HttpRequest, lang: str) -> HttpResponse:
    """The code of the app, or one of those for when it is lost."""
    at = clock.now()
    id, since = request.session.get(HALF, (None, 0))
    account = Account.objects.filter(pk=id, is_active=True).first() if id else None
    if account is None or at.timestamp() - since > HALF_HOLDS:
        return redirect("sign-in", lang=lang)
    shown = {"app": bool(account.totp), "passkey": account.passkeys.exists(), "next": request.session.get("next", "")}
    if request.method != "POST":
        return render(request, "desk/people/second.html", shown)
    if not limits.tried(limits.SECOND, f"{account.pk}\0{address(request)}", at):
        return render(request, "desk/people/second.html", {**shown, "error": OFTEN}, status=429)
    if not second.passes(account, request.POST.get("code", "")[:40], at):
        noted.refused(request, "second-refused", about=account)
        return render(request, "desk/people/second.html", {**shown, "error": WRONG_CODE}, status=422)
    return _enter(request, account, request.session.get("next", ""), "sign-in-strong")


@online("POST")
def passkey_options(request: HttpRequest, lang: str) -> HttpResponse:
    """What the browser shows a passkey for."""
    if not limits.tried(limits.BY_ADDRESS, address(request), clock.now()):
        return JsonResponse({}, status=429)
    return HttpResponse(passkeys.to_sign_in(request, clock.now()), content_type="application/json")


@online("POST")
def passkey_sign_in(request: HttpRequest, lang: str) -> HttpResponse:
    """By a passkey, which is two factors in one: the device, and what unlocks it."""
    if not limits.tried(limits.BY_ADDRESS, address(request), clock.now()):
        return _page(request, OFTEN, status=429)
    account = passkeys.account_of(request, request.POST.get("credential", "")[:20_000], clock.now())
    if account is None:
        noted.refused(request, "passkey-refused")
        return _page(request, WRONG_KEY, status=422)
    return _enter(request, account, request.POST.get("next", ""), "sign-in-passkey")


@online("POST")
def sign_out(request: HttpRequest, lang: str) -> HttpResponse:
    """End this sign-in. The browser is told to drop what it kept."""
    me = who(request).account
    if me is not None:
        me.signed_in.filter(pk=sessions.current(request)).delete()
        noted.seen(request, "sign-out", by=me)
    logout(request)
    response = redirect("home", lang=lang)
    response["Clear-Site-Data"] = '"cache", "cookies", "storage"'
    return response


@online("GET", "HEAD", "POST")
def invitation(request: HttpRequest, lang: str, secret: str) -> HttpResponse:
    """Accept an invitation: with the account that is signed in, or with a new one."""
    at = clock.now()
    if not limits.tried(limits.INVITATION, address(request), at):
        return told(request, 429, N_("Too often"), OFTEN)
    one = invitations.find(secret[:100], at)
    if one is None:
        raise Http404
    me = who(request).account
    context = {"one": one, "me": me, "secret": secret}
    if request.method != "POST":
        return render(request, "desk/people/invitation.html", context)
    login, password = request.POST.get("login", "").strip(), request.POST.get("password", "")
    try:
        if me is not None:
            invitations.accept(one, me, at)
            noted.seen(request, "joined", by=me)
            return redirect("home", lang=lang)
        error = passwords.wrong_login(login) or passwords.wrong(password, login)
        if error is None:
            made = invitations.join(one, login, password, lang, at)
            noted.seen(request, "account", by=made)
            return _enter(request, made, "", "sign-in")
    except invitations.Refused as refused:
        error = str(refused)
    return render(request, "desk/people/invitation.html", {**context, "error": error, "login": login[:150]}, status=422)
