"""The second factor that administrators, registrars and heads of bodies must have, and who says who they are."""

from __future__ import annotations

from datetime import date

import pyotp
import pytest
from django.test import override_settings
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.desk.people.browser import PASSWORD, Browser, account, needs
from zhargy.desk import clock, store
from zhargy.desk.models import Account, Membership, Party, Passkey, Role
from zhargy.desk.people import gate, invitations, second


def body() -> Party:
    return store.found("Басқарма", date(2026, 1, 1), at=clock.now(), kind=Party.Kind.BODY)


def in_role(login: str, role: str) -> Account:
    me = account(login)
    Membership.objects.create(account=me, party=body(), role=role)
    return me


@pytest.mark.parametrize(
    ("role", "must"), [("", True), ("registrar", True), ("head", True), ("owner", False), ("viewer", False)]
)
def test_some_roles_must_have_one(role: str, must: bool) -> None:
    me = in_role("one", role) if role else account("boss", administrator=True)
    browser = Browser(me, strong=False)
    for address in ("", "cases/", "parties/", "procedures/", "law/"):
        sent = browser.get(address)
        assert (sent.status_code == 302 and sent["Location"] == "/en/account/") == must, address
    page = browser.get("account/").content.decode()
    assert ("second factor" in page) == must
    assert browser.get("account/app/").status_code == 200
    with override_settings(SECOND_FACTOR="off"):
        assert browser.get("cases/").status_code == 200
    with override_settings(SECOND_FACTOR="all"):
        assert browser.get("cases/")["Location"] == "/en/account/"


def test_only_what_sets_one_up_opens_before() -> None:
    browser = Browser(in_role("reg", "registrar"), strong=False)
    values = {"lang": "en", "id": body().pk, "number": 1, "day": date(2026, 1, 1), "rank": "law", "year": 2026}

    def walk(found: list[URLPattern | URLResolver]) -> None:
        for one in found:
            if isinstance(one, URLResolver):
                if one.namespace not in gate.OPEN_SPACES:
                    walk(one.url_patterns)
                continue
            if one.name in gate.SETUP:
                continue
            wanted = {key: values.get(key, "kk" if key == "code" else "none") for key in one.pattern.converters}
            lang = {"lang": "en"} if "lang" in needs(one.name) else {}
            address = reverse(one.name, kwargs={**wanted, **lang})
            for method in (browser.get, browser.post):
                sent = method(address)
                assert sent.status_code == 302 and sent["Location"].endswith("/account/"), one.name

    walk(get_resolver().url_patterns)


def test_an_app_opens_the_rest_and_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    me = account("boss", administrator=True)
    browser = Browser(me, strong=False)
    browser.get("account/app/")
    code = pyotp.TOTP(browser.client.session["new-app"]).at(int(clock.now().timestamp()))
    assert browser.post("account/app/", code=code).status_code == 200
    assert browser.get("accounts/").status_code == 200
    assert browser.post("account/app/stop/").status_code == 422
    assert Account.objects.get().totp
    assert Browser().post("sign-in/", login="boss", password=PASSWORD)["Location"] == "/en/sign-in/second/"
    Passkey.objects.create(account=me, name="Phone", credential="a", public_key="b")
    assert browser.post("account/app/stop/").status_code == 302
    assert me.recovery_codes.count() == second.CODES


def test_a_password_alone_does_not_replace_a_passkey() -> None:
    me = account("boss", administrator=True)
    one = Passkey.objects.create(account=me, name="Phone", credential="a", public_key="b")
    (code, *_) = second.new_codes(me)
    you = Browser()
    assert you.post("sign-in/", login="boss", password=PASSWORD)["Location"] == "/en/sign-in/second/"
    assert "data-passkey" in you.get("sign-in/second/").content.decode()
    assert you.get("account/app/").status_code == 302
    assert you.post("sign-in/second/", code="000000").status_code == 422
    assert you.post("sign-in/second/", code=code).status_code == 302
    assert you.get("accounts/").status_code == 200
    assert you.post(f"account/passkeys/{one.pk}/remove/").status_code == 422
    assert me.passkeys.count() == 1


def test_whoever_gets_such_a_role_shows_theirs() -> None:
    me, place = account("reg"), body()
    Passkey.objects.create(account=me, name="Phone", credential="a", public_key="b")
    browser = Browser(me, strong=False)
    assert browser.get("cases/").status_code == 200
    invitations.accept(
        invitations.find(invitations.make(place, "registrar", clock.now()), clock.now()), me, clock.now()
    )
    assert browser.get("cases/")["Location"] == "/en/sign-in/?next=%2Fen%2Fcases%2F"
    assert browser.get("account/")["Location"].startswith("/en/sign-in/")


def test_whoever_lost_every_factor_is_invited_anew() -> None:
    """Nobody takes a factor away from somebody else; a new account shows as little as the first one did."""
    me, place = in_role("reg", "registrar"), body()
    second.begin(me, second.new_secret(), 0)
    boss = Browser(account("boss", administrator=True))
    for address in ("account/app/stop/", "account/codes/", f"accounts/{me.pk}/switch/", f"accounts/{me.pk}/switch/"):
        boss.post(address)
    me.refresh_from_db()
    assert me.totp and me.recovery_codes.count() == second.CODES and me.is_active
    page = boss.post(f"organisation/{place.pk}/members/", role="registrar").content.decode()
    secret = page.split("/invitation/")[1].split("/")[0]
    you = Browser()
    you.post(f"invitation/{secret}/", login="reg2", password=PASSWORD)
    assert you.get("cases/")["Location"] == "/en/account/"


def test_administrators_make_bodies_and_say_who_works_there() -> None:
    browser = Browser(account("boss", administrator=True))
    assert browser.post("offices/", name="", kind="body").status_code == 422
    assert browser.post("offices/", name="Қор", kind="organisation").status_code == 422
    sent = browser.post("offices/", name="Басқарма", kind="body")
    place = Party.objects.get(kind="body")
    assert sent["Location"] == f"/en/organisation/{place.pk}/members/"
    assert not Membership.objects.exists()
    page = browser.post(f"organisation/{place.pk}/members/", role="registrar").content.decode()
    secret = page.split("/invitation/")[1].split("/")[0]
    you = Browser()
    assert you.post(f"invitation/{secret}/", login="new", password=PASSWORD).status_code == 302
    one = Membership.objects.get()
    assert (one.party, one.role) == (place, Role.REGISTRAR)
    assert browser.post(f"organisation/{place.pk}/members/{one.pk}/", role="head").status_code == 302
    one.refresh_from_db()
    assert one.role == Role.HEAD
    # By that they see nothing of it.
    assert browser.get(f"organisation/{place.pk}/").status_code == 404
    assert "Басқарма" not in browser.get("parties/").content.decode() + browser.get("").content.decode()
    assert browser.post(f"organisation/{place.pk}/members/{one.pk}/", role="").status_code == 302
    assert not Membership.objects.exists()


def test_others_make_none_and_appoint_nobody() -> None:
    place, sample = body(), Party.objects.get(sample=True)
    one = Membership.objects.create(account=account("head"), party=place, role=Role.HEAD)
    for browser in (Browser(in_role("reg", "registrar")), Browser(account("nobody"))):
        assert browser.post("offices/", name="x", kind="body").status_code == 404
        assert browser.post("parties/new/", name="x", kind="body", on="2026-01-01").status_code == 422
        assert browser.post(f"organisation/{place.pk}/members/", role="head").status_code == 404
        assert browser.post(f"organisation/{place.pk}/members/{one.pk}/", role="").status_code == 404
    boss = Browser(account("boss", administrator=True))
    assert boss.get(f"organisation/{sample.pk}/members/").status_code == 404
    assert Party.objects.filter(name="x").count() == 0
