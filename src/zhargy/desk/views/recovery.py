"""The address for letters of an account, and a new password for whoever forgot theirs: both by a letter."""

from __future__ import annotations

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from zhargy.desk import clock
from zhargy.desk.models import Account
from zhargy.desk.people import letters, limits, noted, passwords, sessions
from zhargy.desk.people.gate import OFTEN
from zhargy.desk.people.source import address
from zhargy.desk.views.errors import told
from zhargy.desk.views.people import account_page, my_account, sure
from zhargy.desk.views.signing import online
from zhargy.i18n import N_

NO_ADDRESS = N_("Write an address such as name@example.org, or nothing if no letters shall come.")
SENT = N_("A letter is on its way to this address. It is used once you open the link in it.")
LONGEST = 254


def _letters() -> None:
    """That this server sends letters; else the page is not there."""
    if not settings.REMINDERS:
        raise Http404


@online("POST")
@sure
def email(request: HttpRequest, lang: str) -> HttpResponse:
    """Give another address for letters, which a letter to it confirms; or none."""
    _letters()
    me, at = my_account(request), clock.now()
    to = request.POST.get("email", "").strip()
    if not limits.tried(limits.MAKING, str(me.pk), at):
        return account_page(request, OFTEN, 429)
    if to == "":
        _change(request, "")
        return redirect("account", lang=lang)
    try:
        validate_email(to)
    except ValidationError:
        return account_page(request, NO_ADDRESS, 422)
    if len(to) > LONGEST:
        return account_page(request, NO_ADDRESS, 422)
    letters.ask_address(me, to, at)
    return account_page(request, sent=SENT)


@online("GET", "HEAD", "POST")
def email_confirm(request: HttpRequest, lang: str, secret: str) -> HttpResponse:
    """Use an address that a letter confirms: programs that only look at links change nothing."""
    found = letters.opened("email", secret, clock.now())
    if found is None or found[0] != my_account(request):
        raise Http404
    if request.method != "POST":
        return render(request, "desk/people/email.html", {"to": found[1], "secret": secret})
    _change(request, found[1])
    return redirect("account", lang=lang)


def _change(request: HttpRequest, to: str) -> None:
    """Let letters go to another address, and tell the one before."""
    me, before = my_account(request), my_account(request).email
    if to == before:
        return
    me.email = to
    me.save(update_fields=["email"])
    noted.seen(request, "email", by=me)
    if before:
        letters.tell(me, "email", clock.now(), to=before)


@online("GET", "HEAD", "POST")
def forgotten(request: HttpRequest, lang: str) -> HttpResponse:
    """Ask for a letter by which a new password is chosen. It is answered alike whether there is such an account."""
    _letters()
    if request.method != "POST":
        return render(request, "desk/people/forgotten.html")
    at, login = clock.now(), request.POST.get("login", "").strip()[:150].replace("\0", "")
    few = [limits.tried(limits.BY_ADDRESS, address(request), at), limits.tried(limits.LETTER, login, at)]
    if not few[0]:
        return render(request, "desk/people/forgotten.html", {"error": OFTEN, "login": login}, status=429)
    if few[1] and login:
        noted.refused(request, "password-asked", about=Account.objects.filter(login=login).first())
        letters.ask_password(login, lang, at)
    return render(request, "desk/people/forgotten.html", {"sent": True})


@online("GET", "HEAD", "POST")
def choose(request: HttpRequest, lang: str, secret: str) -> HttpResponse:
    """Choose a new password by a letter. It signs nobody in: a second factor is asked for as before."""
    at = clock.now()
    if not limits.tried(limits.INVITATION, address(request), at):
        return told(request, 429, N_("Too often"), OFTEN)
    found = letters.opened("password", secret, at)
    if found is None:
        raise Http404
    account = found[0]
    if request.method != "POST":
        return render(request, "desk/people/choose.html", {"secret": secret, "login": account.login})
    new = request.POST.get("password", "")
    if error := passwords.wrong(new, account.login):
        shown = {"secret": secret, "login": account.login, "error": error}
        return render(request, "desk/people/choose.html", shown, status=422)
    account.set_password(new)
    account.save(update_fields=["password"])
    sessions.end(account)
    noted.seen(request, "password-by-letter", about=account)
    letters.tell(account, "password-by-letter", at)
    return redirect("sign-in", lang=lang)
