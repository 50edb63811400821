"""What is kept of sign-ins."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import parse_qs, quote, unquote, urlsplit

import pytest
from django.contrib.sessions.models import Session

from tests.desk.people.browser import PASSWORD, Browser, account
from zhargy.desk import clock
from zhargy.desk.models import SignedIn
from zhargy.desk.people import sessions


def test_nothing_is_kept_of_sign_ins_that_are_over() -> None:
    one = account()
    old = Browser(one)
    key = old.client.cookies["__Host-session"].value
    now = clock.now()
    SignedIn.objects.update(begun=now - sessions.WHOLE - timedelta(minutes=1))
    Session.objects.filter(pk=key).update(expire_date=now - timedelta(minutes=1))
    still = Browser(account("other"))
    assert not Session.objects.filter(pk=key).exists()
    assert [signed.account.login for signed in SignedIn.objects.all()] == ["other"]
    assert still.get("account/").status_code == 200


# A form that comes after its sign-in was over


@pytest.fixture
def over() -> Browser:
    """Somebody whose sign-in was over while they wrote."""
    browser = Browser(account())
    SignedIn.objects.update(seen=clock.now() - sessions.IDLE - timedelta(minutes=1))
    return browser


DRAFT = "/ru/draft/00000000-0000-4000-8000-000000000000/"
HOST = "https://desk.example.org"


@pytest.mark.parametrize(
    ("sent_to", "page", "back"),
    [
        (f"{DRAFT}ask/", f"{HOST}{DRAFT}ask/?path=wording.akimat", f"{DRAFT}ask/?path=wording.akimat"),
        (DRAFT, "", DRAFT),
        # An address that takes a form alone cannot be come back to; the page that the form stood on can.
        (f"{DRAFT}file/", f"{HOST}{DRAFT}check/", f"{DRAFT}check/"),
        (f"{DRAFT}file/", f"{HOST}{DRAFT}file/", ""),
        (DRAFT, "https://evil.example/ru/about/", DRAFT),
        (DRAFT, "https://[", DRAFT),
        (DRAFT, f"{HOST}/nothing/here/", DRAFT),
        (DRAFT, f"{HOST}//evil.example/", DRAFT),
    ],
)
def test_it_leads_back_to_the_page_and_says_that_nothing_was_kept(
    over: Browser, sent_to: str, page: str, back: str
) -> None:
    more = {"HTTP_REFERER": page} if page else {}
    sent = over.client.post(sent_to, {"do": "save", "wording.aim": "Құпия"}, secure=True, **more)
    told = parse_qs(urlsplit(sent["Location"]).query)
    assert sent.status_code == 302 and sent["Location"].startswith("/ru/sign-in/")
    assert told == ({"next": [back]} if back else {}) | {"lost": ["1"]}
    assert "Құпия" not in unquote(sent["Location"])
    shown = over.client.get(sent["Location"], secure=True).content.decode()
    assert "то, что вы сейчас отправили, не сохранено" in shown
    again = over.post("/ru/sign-in/", login="aigul", password=PASSWORD, next=back)
    assert again["Location"] == (back or "/ru/")


def test_a_page_that_was_only_opened_lost_nothing(over: Browser) -> None:
    sent = over.client.get(f"{DRAFT}?x=1", secure=True)
    assert sent["Location"] == f"/ru/sign-in/?next={quote(f'{DRAFT}?x=1', safe='')}"
    assert "не сохранено" not in over.client.get(sent["Location"], secure=True).content.decode()
    assert "lost" not in over.post("sign-out/")["Location"], "there was nothing in this form"
