"""Letters about an account: what they tell and to whom; the address for them; a password that was forgotten."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from email import message_from_bytes, policy
from typing import Any

import pyotp
import pytest
from django.core import mail
from django.test import override_settings

from tests.desk.people.browser import PASSWORD, Browser, account
from zhargy.desk import clock, dues, jobs, reminders
from zhargy.desk.models import Account, Due, Job, Membership, Party, SignedIn
from zhargy.desk.people import letters, second

NEW = "meadow kettle nine orbit"


@pytest.fixture(autouse=True)
def post(server: None) -> Iterator[None]:
    """A server that sends letters, into a list."""
    mail.outbox = []
    with override_settings(
        REMINDERS=True, EMAIL_BACKEND="django.core.mail.backends.locmem.EmailBackend",
        DEFAULT_FROM_EMAIL="desk@example.org", ADDRESS="https://desk.example.org",
    ):  # fmt: skip
        yield


def sent() -> list[Any]:
    """The letters since it was last asked."""
    mail.outbox.clear()
    jobs.work("test", clock.now)
    return list(mail.outbox)


def link(letter: Any) -> str:
    found = re.search(r"https://desk\.example\.org(/\S+)", letter.body)
    assert found, letter.body
    return found[1]


def test_an_address_is_used_once_its_letter_was_opened() -> None:
    me = account(language="ru")
    browser = Browser(me)
    assert "way to this address" in browser.post("account/email/", email="a@example.org").content.decode()
    me.refresh_from_db()
    assert me.email == ""
    (letter,) = sent()
    assert letter.to == ["a@example.org"]
    # Programs that look at every link of a letter change nothing, and nobody else confirms it.
    assert browser.get(link(letter)).status_code == 200
    assert Browser(account("other")).post(link(letter)).status_code == 404
    assert Browser().post(link(letter)).status_code == 302
    me.refresh_from_db()
    assert me.email == ""
    assert browser.post(link(letter)).status_code == 302
    me.refresh_from_db()
    assert me.email == "a@example.org" and sent() == []


def test_the_address_before_is_told_of_another_one() -> None:
    me = account(email="old@example.org", language="en")
    browser = Browser(me)
    browser.post("account/email/", email="new@example.org")
    (letter,) = sent()
    browser.post(link(letter))
    (told,) = sent()
    assert told.to == ["old@example.org"] and "The address for letters was changed" in told.body
    browser.post("account/email/", email="")
    assert [one.to for one in sent()] == [["new@example.org"]]
    me.refresh_from_db()
    assert me.email == ""


@pytest.mark.parametrize(
    "wrong", ["a", "a@", "a@b", "a@example.org\nBcc: b@example.org", "a b@example.org", "a" * 250 + "@example.org"]
)
def test_what_is_no_address(wrong: str) -> None:
    me = account()
    assert Browser(me).post("account/email/", email=wrong).status_code == 422
    assert sent() == []


def test_a_letter_that_is_old_or_changed_confirms_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    me = account()
    browser, now = Browser(me), clock.now()
    secret = letters.link("email", me, now, "a@example.org")
    assert letters.opened("email", secret, now) == (me, "a@example.org")
    assert letters.opened("password", secret, now) is None
    assert letters.opened("email", secret, now + letters.HOLDS["email"] + timedelta(seconds=1)) is None
    for other in (secret[:-1], secret[:-2] + "AA", "2.AAAA", "", "x", "қ" * 40):
        assert letters.opened("email", other, now) is None
    assert browser.get(f"account/email/{secret[:-2]}AA/").status_code == 404


@pytest.mark.parametrize(
    ("address", "data", "told"),
    [
        ("account/password/", {"now": PASSWORD, "password": NEW}, "The password was changed"),
        ("account/tokens/", {"name": "x", "scope": "read", "days": "9"}, "A token for another program was made"),
    ],
)
def test_changes_of_an_account_are_told_by_a_letter(address: str, data: dict[str, str], told: str) -> None:
    me = account(email="a@example.org", language="en")
    assert Browser(me).post(address, **data).status_code in (200, 302)
    (letter,) = sent()
    assert (
        letter.to == ["a@example.org"]
        and told in letter.body
        and "end the sign-ins that you do not know" in letter.body
    )
    # It names no one, leads nowhere, and tells nothing on a locked screen.
    for secret in ("aigul", "http", "127.0.0.1", PASSWORD, NEW, "zhargy_"):
        assert secret not in letter.body + letter.subject
    assert letter.subject == "Zhargy: a letter about your account"


def test_two_factors_are_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    me, at = account(email="a@example.org", language="kk"), clock.now()
    monkeypatch.setattr(clock, "now", lambda: at)
    browser = Browser(me)
    browser.get("account/app/")
    browser.post("account/app/", code=pyotp.TOTP(browser.client.session["new-app"]).at(int(at.timestamp())))
    browser.post("account/codes/")
    browser.post("account/app/stop/")
    assert len(sent()) == 3


def test_whoever_gets_another_role_is_told() -> None:
    party = Party.objects.get(sample=True)
    owner, one = account("owner"), account("one", email="one@example.org")
    for who, role in ((owner, "owner"), (one, "editor")):
        Membership.objects.create(account=who, party=party, role=role)
    number = Membership.objects.get(account=one).pk
    Browser(owner).post(f"organisation/{party.pk}/members/{number}/", role="viewer")
    (letter,) = sent()
    assert letter.to == ["one@example.org"] and party.name not in letter.body


def test_without_an_address_or_without_letters_nothing_is_sent() -> None:
    me = account()
    Browser(me).post("account/password/", now=PASSWORD, password=NEW)
    assert sent() == []
    with override_settings(REMINDERS=False):
        other = account("other", email="a@example.org")
        browser = Browser(other)
        browser.post("account/password/", now=PASSWORD, password=NEW)
        assert not Job.objects.filter(kind="account-letter").exists()
        assert browser.post("account/email/", email="b@example.org").status_code == 404
        assert Browser().get("sign-in/forgotten/").status_code == 404
        assert "forgotten" not in Browser().get("sign-in/").content.decode()


def test_of_a_letter_that_was_sent_nothing_stays() -> None:
    me = account(email="old@example.org", language="en")
    Browser(me).post("account/email/", email="new@example.org")
    Browser().post("sign-in/forgotten/", login="aigul")
    sent()
    kept = str(list(Job.objects.values_list("told", "error", "key")))
    assert Job.objects.filter(done=None).count() == 0
    assert "example.org" not in kept and "aigul" not in kept


# A password that was forgotten


def test_a_forgotten_password_is_chosen_anew_by_a_letter() -> None:
    me = account(email="a@example.org", language="en")
    other = Browser(me)
    assert "a letter is on its way" in Browser().post("sign-in/forgotten/", login="aigul").content.decode()
    (letter,) = sent()
    you = Browser()
    assert you.get(link(letter)).status_code == 200
    assert you.post(link(letter), password="short").status_code == 422
    assert you.post(link(letter), password=NEW)["Location"].endswith("/sign-in/")
    # It signs nobody in, ends every sign-in, opens once, and is told.
    assert you.get("account/").status_code == 302 and other.get("account/").status_code == 302
    assert you.post(link(letter), password=PASSWORD).status_code == 404
    assert Browser().post("sign-in/", login="aigul", password=PASSWORD).status_code == 422
    assert Browser().post("sign-in/", login="aigul", password=NEW).status_code == 302
    (told,) = sent()
    assert "The password was changed by a letter" in told.body
    page = Browser(me, password=NEW).get("account/").content.decode()
    assert "A letter to choose a new password was asked for" in page and "changed by a letter" in page


def test_it_does_not_stand_for_the_second_factor() -> None:
    me = account(email="a@example.org")
    second.begin(me, second.new_secret(), 0)
    Browser().post("sign-in/forgotten/", login="aigul")
    (letter,) = sent()
    you = Browser()
    you.post(link(letter), password=NEW)
    assert you.post("sign-in/", login="aigul", password=NEW)["Location"] == "/en/sign-in/second/"
    assert not SignedIn.objects.filter(account=me).exists()


def test_whoever_must_have_a_second_factor_and_has_none_gets_no_letter() -> None:
    account("boss", administrator=True, email="boss@example.org")
    Browser().post("sign-in/forgotten/", login="boss")
    assert sent() == []


@pytest.mark.parametrize("login", ["aigul", "nobody", "off", "bare", ""])
def test_it_is_answered_alike_whoever_there_is(login: str) -> None:
    account(email="a@example.org")
    account("off", email="b@example.org", is_active=False)
    account("bare")
    page = Browser().post("sign-in/forgotten/", login=login)
    assert page.status_code == 200 and "a letter is on its way" in page.content.decode()
    assert [one.to for one in sent()] == ([["a@example.org"]] if login == "aigul" else [])


def test_letters_for_an_account_are_few() -> None:
    account(email="a@example.org")
    for _ in range(5):
        Browser().post("sign-in/forgotten/", login="aigul")
    assert len(sent()) == 3


def test_a_link_ends_after_an_hour_and_with_the_password() -> None:
    me, now = account(email="a@example.org"), clock.now()
    secret = letters.link("password", me, now)
    assert letters.opened("password", secret, now + timedelta(minutes=59))
    assert letters.opened("password", secret, now + timedelta(minutes=61)) is None
    me.set_password(NEW)
    me.save()
    assert letters.opened("password", secret, now) is None
    Account.objects.update(is_active=False)


# Whatever stands in a letter


def test_what_people_enter_bends_no_letter() -> None:
    evil = "Қор\r\nBcc: evil@example.org\r\n\r\n<script>"
    party = Party.objects.get(sample=True)
    Party.objects.filter(pk=party.pk).update(name=evil)
    dues.refresh(Party.objects.get(pk=party.pk), clock.today())
    due = Due.objects.filter(party=party).exclude(day=None).select_related("party").first()
    assert due is not None
    me = account(email="a@example.org", name=evil)
    letter = reminders.letter([due], me)
    assert evil in letter.body
    told = letter.message().as_bytes()
    read = message_from_bytes(told, policy=policy.default)
    assert (
        set(letter.recipients()) == {"a@example.org"}
        and read["Bcc"] is None
        and read["To"] == "a@example.org"
        and "evil" not in str(read["Subject"])
    )
    assert sorted(read.keys()) == sorted(
        ["Content-Type", "MIME-Version", "Content-Transfer-Encoding", "Subject", "From", "To", "Date", "Message-ID"]
    )
