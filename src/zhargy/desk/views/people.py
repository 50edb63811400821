"""My account on a server, and the members of a party."""

from __future__ import annotations

import uuid
from datetime import timedelta
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth import update_session_auth_hash
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.safestring import mark_safe

from zhargy.desk import clock
from zhargy.desk.access import OFFICES, ROLES, Act, Scope, may, visible, who
from zhargy.desk.models import Account, Membership, Party, Passkey, Role, SignedIn, Token
from zhargy.desk.people import invitations, letters, limits, noted, passkeys, passwords, second, sessions, tokens
from zhargy.desk.people.gate import OFTEN
from zhargy.desk.people.source import address
from zhargy.desk.store.members import appoint, dismiss
from zhargy.desk.views.errors import View
from zhargy.desk.views.signing import WRONG_CODE, online
from zhargy.i18n import N_

WRONG_PASSWORD = N_("The password that you have now is wrong.")
LAST_OWNER = N_("A party keeps at least one owner.")
KEEP_ONE = N_("Your role wants a second factor. Use another one first.")
NEW_APP = "new-app"
# Pages that are read before something is sent from them, and where others lead back to.
READ_FIRST = frozenset({"members", "accounts", "offices"})
BACK = {"member": "members", "account-switch": "accounts"}
LATELY = 20


def sure(view: View) -> View:
    """Whoever changes how an account is entered, or who may do what, has signed in lately; else they do it again and
    come back to the page. Of pages that are only read nothing is asked, but of those that show a secret.
    """

    @wraps(view)
    def handle(request: HttpRequest, lang: str, **kwargs: Any) -> HttpResponse:
        match = request.resolver_match
        assert match is not None
        if sessions.is_sure(request, clock.now()) or (match.url_name in READ_FIRST and request.method != "POST"):
            return view(request, lang, **kwargs)
        name = match.url_name if match.url_name in READ_FIRST else BACK.get(str(match.url_name), "account")
        wanted = {"id": kwargs["id"]} if name == "members" else {}
        back = reverse(name, kwargs={"lang": lang, **wanted})
        return redirect(f"{reverse('sign-in', kwargs={'lang': lang})}?next={back}")

    return handle


def changed(request: HttpRequest, what: str, about: Account | None = None) -> None:
    """Note a change in the log of security, and tell the account that it concerns by a letter."""
    me = my_account(request)
    noted.seen(request, what, by=me, about=about)
    letters.tell(about or me, what, clock.now())


def my_account(request: HttpRequest) -> Account:
    me = who(request).account
    if me is None:
        raise Http404
    return me


def account_page(request: HttpRequest, error: str = "", status: int = 200, **more: Any) -> HttpResponse:
    me = my_account(request)
    shown = {
        "me": me, "passkeys": me.passkeys.all(), "here": sessions.current(request), "scopes": [*Scope], "error": error,
        "sessions": me.signed_in.order_by("-seen"), "codes_left": me.recovery_codes.filter(used=None).count(),
        "tokens": me.tokens.filter(revoked=None, expires__gt=clock.now()),
        "memberships": me.memberships.select_related("party"), "codes_used": second.asked(me),
        "spare": second.spare(me), "lacking": second.wanted(me) and not second.has(me), "letters": settings.REMINDERS,
        "lately": [(one.at, noted.WHAT[one.what]) for one in noted.of(me).order_by("-number")[:LATELY]], **more,
    }  # fmt: skip
    return render(request, "desk/people/account.html", shown, status=status)


@online("GET", "HEAD")
def account(request: HttpRequest, lang: str) -> HttpResponse:
    """How one signs in, where one is signed in, and what one has given to other programs."""
    return account_page(request)


@online("POST")
def password(request: HttpRequest, lang: str) -> HttpResponse:
    """Change the password; every other sign-in ends."""
    me, at = my_account(request), clock.now()
    if not limits.tried(limits.BY_ACCOUNT, f"{me.login}\0{address(request)}", at):
        return account_page(request, OFTEN, 429)
    if passwords.account_of(me.login, request.POST.get("now", "")) is None:
        noted.refused(request, "password-refused", by=me)
        return account_page(request, WRONG_PASSWORD, 422)
    new = request.POST.get("password", "")
    if error := passwords.wrong(new, me.login):
        return account_page(request, error, 422)
    me.set_password(new)
    me.save(update_fields=["password"])
    update_session_auth_hash(request, me)
    sessions.end(me, but=sessions.current(request))
    changed(request, "password")
    return redirect("account", lang=lang)


@online("GET", "HEAD", "POST")
@sure
def app(request: HttpRequest, lang: str) -> HttpResponse:
    """Use an app for one-time passwords: a drawing to read with it, then its first password."""
    import segno

    me = my_account(request)
    secret = request.session.get(NEW_APP) or second.new_secret()
    request.session[NEW_APP] = secret
    drawing = segno.make(second.address(secret, me.login), micro=False).svg_inline(scale=5, omitsize=True, light="#fff")
    shown = {"drawing": mark_safe(drawing), "secret": " ".join(secret[n : n + 4] for n in range(0, len(secret), 4))}
    if request.method != "POST":
        return render(request, "desk/people/app.html", shown)
    if not limits.tried(limits.SECOND, str(me.pk), clock.now()):
        return render(request, "desk/people/app.html", {**shown, "error": OFTEN}, status=429)
    step = second.step_of(secret, request.POST.get("code", "")[:40], clock.now())
    if step is None:
        return render(request, "desk/people/app.html", {**shown, "error": WRONG_CODE}, status=422)
    del request.session[NEW_APP]
    sessions.strengthen(request)
    codes_ = second.begin(me, secret, step)
    sessions.end(me, but=sessions.current(request))
    changed(request, "app")
    return render(request, "desk/people/codes.html", {"codes": codes_})


@online("POST")
@sure
def app_stop(request: HttpRequest, lang: str) -> HttpResponse:
    """Use no app any more."""
    me = my_account(request)
    if not second.spare(me):
        return account_page(request, KEEP_ONE, 422)
    second.stop(me)
    changed(request, "app-stop")
    return redirect("account", lang=lang)


@online("POST")
@sure
def codes(request: HttpRequest, lang: str) -> HttpResponse:
    """New codes for when the app is lost, shown once."""
    me = my_account(request)
    if not second.asked(me):
        raise Http404
    changed(request, "codes")
    return render(request, "desk/people/codes.html", {"codes": second.new_codes(me)})


@online("POST")
@sure
def passkey_new_options(request: HttpRequest, lang: str) -> HttpResponse:
    """What the browser makes a passkey by."""
    told = passkeys.to_register(request, my_account(request), clock.now())
    return HttpResponse(told, content_type="application/json")


@online("POST")
@sure
def passkey_new(request: HttpRequest, lang: str) -> HttpResponse:
    """Keep a passkey that the browser made."""
    name = request.POST.get("name", "").strip()[:100] or "-"
    told = request.POST.get("credential", "")[:20_000]
    me = my_account(request)
    if passkeys.register(request, me, name, told, clock.now()) is None:
        return account_page(request, passkeys.NOT_KEPT, 422)
    sessions.strengthen(request)
    changed(request, "passkey")
    if second.asked(me) and not me.recovery_codes.exists():
        return render(request, "desk/people/codes.html", {"codes": second.new_codes(me)})
    return redirect("account", lang=lang)


@online("POST")
@sure
def passkey_remove(request: HttpRequest, lang: str, number: int) -> HttpResponse:
    """A passkey that opens nothing any more."""
    one = get_object_or_404(visible(who(request), Passkey.objects.all(), Act.MANAGE), pk=number)
    if not second.spare(my_account(request)):
        return account_page(request, KEEP_ONE, 422)
    one.delete()
    changed(request, "passkey-remove")
    return redirect("account", lang=lang)


@online("POST")
@sure
def session_end(request: HttpRequest, lang: str, id: uuid.UUID) -> HttpResponse:
    """End one sign-in."""
    get_object_or_404(visible(who(request), SignedIn.objects.all(), Act.MANAGE), pk=id).delete()
    noted.seen(request, "session-ended", by=my_account(request))
    return redirect("account", lang=lang)


@online("POST")
@sure
def sessions_end(request: HttpRequest, lang: str) -> HttpResponse:
    """End every sign-in but this one."""
    sessions.end(my_account(request), but=sessions.current(request))
    noted.seen(request, "session-ended", by=my_account(request))
    return redirect("account", lang=lang)


@online("POST")
@sure
def token_new(request: HttpRequest, lang: str) -> HttpResponse:
    """A token, shown once."""
    me, at = my_account(request), clock.now()
    if not limits.tried(limits.MAKING, str(me.pk), at):
        return account_page(request, OFTEN, 429)
    days = request.POST.get("days", "")
    ends = at + timedelta(days=int(days) if days.isascii() and days.isdigit() and len(days) < 5 else 0)
    try:
        _, text = tokens.make(me, request.POST.get("name", "").strip(), request.POST.getlist("scope"), ends, at)
    except tokens.Refused as error:
        return account_page(request, str(error), 422)
    changed(request, "token")
    return account_page(request, token=text)


@online("POST")
def token_revoke(request: HttpRequest, lang: str, number: int) -> HttpResponse:
    """A token that opens nothing any more."""
    one = get_object_or_404(visible(who(request), Token.objects.filter(revoked=None), Act.MANAGE), pk=number)
    tokens.revoke(one, clock.now())
    noted.seen(request, "token-revoke", by=my_account(request))
    return redirect("account", lang=lang)


def _members(request: HttpRequest, party: Party, error: str = "", status: int = 200, **more: Any) -> HttpResponse:
    labels = dict(Role.choices)
    shown = {
        "party": party, "members": Membership.objects.filter(party=party).select_related("account"),
        "mine": may(who(request), Act.SEE, party), "error": error, "labels": labels,
        "roles": [(role, labels[role]) for role in ROLES[Party.Kind(party.kind)]], **more,
    }  # fmt: skip
    return render(request, "desk/people/members.html", shown, status=status)


@online("GET", "HEAD", "POST")
@sure
def members(request: HttpRequest, lang: str, id: uuid.UUID) -> HttpResponse:
    """Who does what for a party; its owner invites others by a letter that is shown once."""
    party = get_object_or_404(visible(who(request), Party.objects.all(), Act.APPOINT), pk=id)
    if request.method != "POST":
        return _members(request, party)
    if not limits.tried(limits.MAKING, str(my_account(request).pk), clock.now()):
        return _members(request, party, OFTEN, 429)
    try:
        secret = invitations.make(party, request.POST.get("role", ""), clock.now())
    except invitations.Refused as error:
        return _members(request, party, str(error), 422)
    noted.seen(request, "invitation", by=my_account(request))
    return _members(request, party, letter=letter(request, lang, secret))


def letter(request: HttpRequest, lang: str, secret: str) -> str:
    return request.build_absolute_uri(reverse("invitation", kwargs={"lang": lang, "secret": secret}))


@online("POST")
@sure
def member(request: HttpRequest, lang: str, id: uuid.UUID, number: int) -> HttpResponse:
    """Give a member another role, or none."""
    found = visible(who(request), Membership.objects.filter(party=id).select_related("party"), Act.APPOINT)
    one = get_object_or_404(found, pk=number)
    role = request.POST.get("role", "")
    others = Membership.objects.filter(party=id, role=Role.OWNER).exclude(pk=one.pk)
    if one.role == Role.OWNER and role != Role.OWNER and not others.exists() and one.party.kind not in OFFICES:
        return _members(request, one.party, LAST_OWNER, 422)
    if role == "":
        dismiss(one, at=clock.now(), by=who(request).id)
        changed(request, "role-end", one.account)
    elif role in ROLES[Party.Kind(one.party.kind)]:
        appoint(one.party, one.account, role, at=clock.now(), by=who(request).id)
        changed(request, "role", one.account)
    else:
        return _members(request, one.party, N_("Choose one of these."), 422)
    return (
        redirect("members", lang=lang, id=id)
        if may(who(request), Act.APPOINT, one.party)
        else redirect("home", lang=lang)
    )
