"""Signing in: what opens an account, what does not, and what ends it."""

from __future__ import annotations

import string
import uuid
from datetime import timedelta

import pyotp
import pytest
from django.test import RequestFactory

from tests.desk.people.browser import PASSWORD, Browser, account
from zhargy.desk import clock
from zhargy.desk.models import Account, Membership, Party, RecoveryCode, SignedIn
from zhargy.desk.people import invitations, limits, passwords, second, sessions, source


def test_a_password_opens_an_account() -> None:
    me = Browser(account())
    assert me.get("account/").status_code == 200
    assert Browser().get("account/")["Location"] == "/en/sign-in/?next=%2Fen%2Faccount%2F"


def test_a_wrong_password_and_an_unknown_name_are_told_alike() -> None:
    account()
    wrong = Browser().post("sign-in/", login="aigul", password="wrong wrong wrong")
    unknown = Browser().post("sign-in/", login="aigum", password="wrong wrong wrong")
    assert wrong.status_code == unknown.status_code == 422
    strip = lambda page, name: page.content.decode().split("<main")[1].replace(name, "").split("csrfmiddlewaretoken")[0]  # noqa: E731
    assert strip(wrong, "aigul") == strip(unknown, "aigum")


@pytest.mark.parametrize("login", ["aigul", "nobody", "off", "none"])
def test_every_refusal_takes_one_slow_hash(login: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from django.contrib.auth.hashers import Argon2PasswordHasher

    account()
    account("off", is_active=False)
    Account.objects.make("none", None)
    made: list[str] = []
    verify, encode = Argon2PasswordHasher.verify, Argon2PasswordHasher.encode
    monkeypatch.setattr(Argon2PasswordHasher, "verify", lambda *a: [made.append("v"), verify(*a)][1])
    monkeypatch.setattr(Argon2PasswordHasher, "encode", lambda *a: [made.append("e"), encode(*a)][1])
    assert passwords.account_of(login, "wrong wrong wrong") is None
    assert len(made) == 1


def test_tries_are_limited_by_account() -> None:
    me = account()
    for _ in range(limits.BY_ACCOUNT.most):
        assert Browser().post("sign-in/", login="aigul", password="wrong").status_code == 422
    assert Browser().post("sign-in/", login="AIGUL", password=PASSWORD).status_code == 429
    assert Browser(account("other"))
    # Whoever tries does not lock the account's owner out, who comes from elsewhere.
    assert Browser(me, REMOTE_ADDR="192.0.2.7").get("account/").status_code == 200


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001:db8::1", "2001:db8::ffff:2", True), ("2001:db8::1", "2001:db8:0:1::1", False),
        ("::ffff:192.0.2.1", "192.0.2.1", True), ("192.0.2.1", "192.0.2.2", False), ("fe80::1%eth0", "fe80::2", True),
        ("", "", True),
    ],
)  # fmt: skip
def test_addresses_of_one_subscriber_count_as_one(one: str, other: str, same: bool) -> None:
    told = [source.address(RequestFactory(REMOTE_ADDR=address).get("/")) for address in (one, other)]
    assert (told[0] == told[1]) == same


def test_the_session_gets_a_new_key() -> None:
    me = Browser()
    me.get("start/gather/")
    me.post("start/gather/", on="2026-05-20")
    before = me.client.cookies["__Host-session"].value
    account()
    me.post("sign-in/", login="aigul", password=PASSWORD)
    assert me.client.cookies["__Host-session"].value != before


def test_keys_of_sessions_cannot_be_guessed() -> None:
    account()
    keys = [Browser(Account.objects.get()).client.cookies["__Host-session"].value for _ in range(5)]
    assert len(set(keys)) == 5
    for key in keys:
        assert len(key) == 32 and set(key) <= set(string.ascii_lowercase + string.digits)
    # 36 letters by the source of chance that Django takes from the system: 165 bits.
    assert 36**32 > 2**128


def test_a_field_that_is_sent_twice_or_elsewhere_is_no_trick() -> None:
    account()
    account("other")
    you = Browser()
    sent = you.client.post(
        "/en/sign-in/?password=kettle+orbit+meadow+nine", "login=other&login=aigul&password=wrong+wrong+wrong",
        content_type="application/x-www-form-urlencoded", secure=True,
    )  # fmt: skip
    assert sent.status_code == 422 and 'value="aigul"' in sent.content.decode()
    one, party = Account.objects.get(login="aigul"), Party.objects.get(sample=True)
    Membership.objects.create(account=one, party=party, role="owner")
    me = Browser(one)
    there = f"/en/organisation/{party.pk}/members/"
    assert (
        me.client.post(
            f"{there}?role=owner", "", content_type="application/x-www-form-urlencoded", secure=True
        ).status_code
        == 422
    )


def test_fields_that_are_not_of_a_form_are_not_taken() -> None:
    at, party = clock.now(), Party.objects.get(sample=True)
    more = {"administrator": "1", "is_active": "0", "totp": "x", "id": str(uuid.uuid4()), "party": str(party.pk), "role": "owner",
            "is_superuser": "1", "email": "a@example.org", "account": "x", "scopes": "write", "expires": "2199-01-01"}  # fmt: skip
    secret = invitations.make(party, "viewer", at)
    you = Browser()
    assert you.post(f"invitation/{secret}/", login="new", password=PASSWORD, **more).status_code == 302
    one = Account.objects.get(login="new")
    assert (one.administrator, one.is_active, one.totp, one.email) == (False, True, "", "")
    assert Membership.objects.get().role == "viewer" and str(one.pk) != more["id"]
    you.post("account/password/", now=PASSWORD, **{**more, "password": "meadow kettle nine orbit"})
    you.post("account/tokens/", name="x", scope="read", days="9", **more)
    one.refresh_from_db()
    token = one.tokens.get()
    assert not one.administrator and token.scopes == ["read"] and token.expires.year < 2199


def test_cookies_are_for_this_host_over_tls_alone() -> None:
    me = Browser(account())
    me.get("sign-in/")
    for name in ("__Host-session", "__Host-csrf"):
        one = me.client.cookies[name]
        assert one["secure"] and one["httponly"] and one["path"] == "/" and not one["domain"]
        assert one["samesite"] in ("Lax", "Strict")
    page = me.get("account/")
    assert "max-age=63072000" in page["Strict-Transport-Security"] and page["Cache-Control"] == "no-store"
    assert me.client.get("/en/").status_code == 301


@pytest.mark.parametrize(
    "next_", ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)", "https:evil", ""]
)
def test_next_leads_nowhere_else(next_: str) -> None:
    account()
    sent = Browser().post("sign-in/", login="aigul", password=PASSWORD, next=next_)
    assert sent["Location"] == "/en/"


def test_next_leads_to_a_page_of_the_desk() -> None:
    account()
    assert Browser().post("sign-in/", login="aigul", password=PASSWORD, next="/ru/cases/")["Location"] == "/ru/cases/"


@pytest.mark.parametrize("more", [sessions.IDLE, sessions.WHOLE])
def test_a_sign_in_ends(more: timedelta, monkeypatch: pytest.MonkeyPatch) -> None:
    me, now = Browser(account()), clock.now()
    if more == sessions.WHOLE:
        SignedIn.objects.update(seen=now + more)
    monkeypatch.setattr(clock, "now", lambda: now + more - timedelta(minutes=1))
    SignedIn.objects.update(seen=now if more == sessions.IDLE else now + more - timedelta(minutes=2))
    assert me.get("account/").status_code == 200
    SignedIn.objects.update(seen=now if more == sessions.IDLE else now + more)
    monkeypatch.setattr(clock, "now", lambda: now + more + timedelta(minutes=1))
    assert me.get("account/").status_code == 302


def test_signing_out_ends_it_on_the_server() -> None:
    me = Browser(account())
    kept = me.client.cookies["__Host-session"].value
    assert "cookies" in me.post("sign-out/")["Clear-Site-Data"]
    me.client.cookies["__Host-session"] = kept
    assert me.get("account/").status_code == 302
    assert not SignedIn.objects.exists()


def test_a_new_password_ends_the_others() -> None:
    one = account()
    me, other = Browser(one), Browser(one)
    assert me.post("account/password/", now="wrong", password="a whole new password").status_code == 422
    assert me.post("account/password/", now=PASSWORD, password="short").status_code == 422
    assert me.post("account/password/", now=PASSWORD, password="a whole new password").status_code == 302
    assert me.get("account/").status_code == 200
    assert other.get("account/").status_code == 302


@pytest.mark.parametrize("password", ["12345678901", "password1234aigul", "aaaaaaaaaaaaaaa", "x" * 257])
def test_weak_passwords_are_refused(password: str) -> None:
    assert passwords.wrong(password, "aigul")
    assert passwords.wrong("құлын жүгірген дала", "aigul") is None


def test_sessions_are_listed_and_ended_by_their_owner_alone() -> None:
    one = account()
    me, other, foreign = Browser(one), Browser(one), Browser(account("foreign"))
    theirs = SignedIn.objects.filter(account=one).order_by("begun").last()
    assert theirs is not None
    assert foreign.post(f"account/sessions/{theirs.pk}/end/").status_code == 404
    assert me.post(f"account/sessions/{theirs.pk}/end/").status_code == 302
    assert other.get("account/").status_code == 302
    assert me.get("account/").status_code == 200


def test_an_account_that_is_off_is_out() -> None:
    me = Browser(account())
    boss = Browser(account("boss", administrator=True))
    one = Account.objects.get(login="aigul")
    assert boss.post(f"accounts/{one.pk}/switch/").status_code == 302
    assert me.get("account/").status_code == 302
    assert Browser().post("sign-in/", login="aigul", password=PASSWORD).status_code == 422


def test_an_app_is_used_and_each_code_once(monkeypatch: pytest.MonkeyPatch) -> None:
    me = Browser(account())
    page = me.get("account/app/")
    assert page.status_code == 200 and b"<svg" in page.content
    secret = me.client.session["new-app"]
    at = clock.now()
    monkeypatch.setattr(clock, "now", lambda: at)
    assert me.post("account/app/", code="000000").status_code == 422
    shown = me.post("account/app/", code=pyotp.TOTP(secret).at(int(at.timestamp())))
    one = Account.objects.get()
    assert secret not in one.totp and second.unseal(one.totp) == secret
    codes = [part.split("</code>")[0] for part in shown.content.decode().split("<code>")[1:]]
    assert len(codes) == second.CODES
    assert not any(code.replace("-", "") in str([*RecoveryCode.objects.values()]) for code in codes)

    # The step that showed that the app works is used up; the next one opens, once.
    def enter(code: str) -> int:
        you = Browser()
        assert you.post("sign-in/", login="aigul", password=PASSWORD)["Location"] == "/en/sign-in/second/"
        assert you.get("account/").status_code == 302
        status: int = you.post("sign-in/second/", code=code).status_code
        assert (you.get("account/").status_code == 200) == (status == 302)
        return status

    assert enter(pyotp.TOTP(secret).at(int(at.timestamp()))) == 422
    later = at + timedelta(seconds=30)
    monkeypatch.setattr(clock, "now", lambda: later)
    code = pyotp.TOTP(secret).at(int(later.timestamp()))
    assert enter(code) == 302
    assert enter(code) == 422
    assert enter(codes[0].lower()) == 302
    assert enter(codes[0]) == 422


def test_nobody_makes_an_account_without_an_invitation() -> None:
    at = clock.now()
    party = Party.objects.first()
    assert party is not None
    secret = invitations.make(party, "viewer", at)
    you = Browser()
    assert you.get("invitation/wrong/").status_code == 404
    assert you.post(f"invitation/{secret}/", login="new", password="short").status_code == 422
    assert you.post(f"invitation/{secret}/", login="new", password=PASSWORD).status_code == 302
    assert Membership.objects.get().role == "viewer"
    assert Browser().get(f"invitation/{secret}/").status_code == 404
    assert invitations.find(invitations.make(party, "viewer", at), at + invitations.HOLDS) is None


def test_a_party_keeps_an_owner() -> None:
    one, party = account(), Party.objects.get()
    member = Membership.objects.create(account=one, party=party, role="owner")
    me = Browser(one)
    assert me.post(f"organisation/{party.pk}/members/{member.pk}/", role="").status_code == 422
    page = me.post(f"organisation/{party.pk}/members/", role="editor")
    assert page.status_code == 200 and b"/invitation/" in page.content
    assert me.post(f"organisation/{party.pk}/members/", role="head").status_code == 422


def test_whoever_changes_how_one_signs_in_signed_in_lately(monkeypatch: pytest.MonkeyPatch) -> None:
    me, now = Browser(account()), clock.now()
    monkeypatch.setattr(clock, "now", lambda: now + timedelta(minutes=16))
    for address in ("account/app/stop/", "account/tokens/", "account/passkeys/", "account/codes/", "account/email/",
                    "account/sessions/end/", f"account/sessions/{uuid.uuid4()}/end/"):  # fmt: skip
        assert me.post(address)["Location"] == "/en/sign-in/?next=/en/account/"


def test_whoever_changes_rights_signed_in_lately(monkeypatch: pytest.MonkeyPatch) -> None:
    owner, boss, party = account("owner"), account("boss", administrator=True), Party.objects.get(sample=True)
    one = Membership.objects.create(account=owner, party=party, role="owner")
    me, over, now = Browser(owner), Browser(boss), clock.now()
    monkeypatch.setattr(clock, "now", lambda: now + timedelta(minutes=16))
    there = f"/en/organisation/{party.pk}/members/"
    assert me.get(there).status_code == 200 and over.get("accounts/").status_code == 200
    assert me.post(there, role="editor")["Location"] == f"/en/sign-in/?next={there}"
    assert me.post(f"{there}{one.pk}/", role="viewer")["Location"] == f"/en/sign-in/?next={there}"
    for address, back in (
        ("accounts/", "accounts/"),
        ("offices/", "offices/"),
        (f"accounts/{owner.pk}/switch/", "accounts/"),
    ):
        assert over.post(address)["Location"] == f"/en/sign-in/?next=/en/{back}"
    one.refresh_from_db()
    assert one.role == "owner" and not Party.objects.filter(kind="body").exists()
    # The one who signs in again comes back there.
    assert me.post("sign-in/", login="owner", password=PASSWORD, next=there)["Location"] == there
    assert me.post(there, role="editor").status_code == 200


def test_a_consultation_without_an_account_opens_in_its_session_alone() -> None:
    you = Browser()
    sent = you.post("start/gather/", on="2026-05-20")
    assert you.get(sent["Location"]).status_code == 200
    assert Browser().get(sent["Location"]).status_code == 404
    assert Browser(account()).get(sent["Location"]).status_code == 404


def test_it_is_theirs_once_they_sign_in() -> None:
    me = account()
    you, third = Browser(), Browser()
    asked = you.post("start/gather/", on="2026-05-20")["Location"]
    other = third.post("start/gather/", on="2026-05-20")["Location"]
    you.post("sign-in/", login=me.login, password=PASSWORD)
    assert you.get(asked).status_code == 200
    assert Browser(me).get(asked).status_code == 200
    assert you.get(other).status_code == 404 and third.get(other).status_code == 200
    assert Browser(account("other")).get(asked).status_code == 404
    you.post("sign-out/")
    assert you.get(asked).status_code == 404


def test_on_a_machine_of_ones_own_there_is_no_account() -> None:
    from django.test import override_settings

    from tests.desk.visitor import Visitor
    from zhargy.desk import settings as own

    with override_settings(
        ALONE=True, MIDDLEWARE=own.MIDDLEWARE, ALLOWED_HOSTS=["127.0.0.1"], SECURE_SSL_REDIRECT=False
    ):
        for address in ("sign-in/", "account/", "accounts/"):
            assert Visitor().get(address).status_code == 404


@pytest.mark.parametrize(
    ("agent", "told"),
    [
        ("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36", "Chrome, Android"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0", "Firefox, Linux"),
        ("curl/8", "curl/8"), ("", "?"),
    ],
)  # fmt: skip
def test_a_browser_is_named_shortly(agent: str, told: str) -> None:
    assert SignedIn(agent=agent).browser == told
