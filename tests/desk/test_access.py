"""Every address of the desk is classified, and what is another's is a 404 that shows nothing of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.conf import settings
from django.test import override_settings
from django.urls import URLPattern, URLResolver, get_resolver

from tests.desk.people.browser import Browser, account
from zhargy.desk import clock, store
from zhargy.desk.models import Account, Draft, Membership, Party, Role
from zhargy.desk.people import gate
from zhargy.desk.people.online import for_server

SECRET = "Аққу құпиясы"
# What each address that is not open to everybody holds, by the parameter `id`: a model, or "" for what is one's own.
HOLDS: dict[str, str] = {
    "organisation": "party", "feed-make": "party", "feed-revoke": "party", "tell": "party", "tell-correct": "party",
    "members": "party", "member": "party", "draft": "draft", "draft-check": "draft", "draft-paper": "draft",
    "draft-file": "draft", "draft-forget": "draft", "case": "case", "act-in-case": "case", "correct": "case",
    "join": "case", "case-calendar": "case", "case-paper": "case", "account-switch": "account", "session-end": "session",
    **dict.fromkeys(
        ("parties", "party-new", "begin", "cases", "sign-out", "account", "password", "app", "app-stop", "codes",
         "passkey-new-options", "passkey-new", "passkey-remove", "sessions-end", "token-new", "token-revoke", "accounts"),
        "",
    ),
}  # fmt: skip
OTHER = {"number": "1", "procedure": "none", "paper": "none", "kind": "pdf", "code": "kk"}


def patterns(found: Any = None) -> Iterator[URLPattern]:
    """Every pattern of the desk but those of the API, which shows who asks by tokens."""
    for one in (found or get_resolver()).url_patterns:
        if isinstance(one, URLResolver):
            if one.namespace not in gate.OPEN_SPACES:
                yield from patterns(one)
        else:
            yield one


@pytest.fixture(autouse=True)
def server(empty: None) -> Iterator[None]:
    with override_settings(**for_server(["desk.example.org"], settings.MIDDLEWARE)):
        yield


def test_every_address_is_classified() -> None:
    names = {one.name for one in patterns()}
    assert names == set(HOLDS) | gate.OPEN
    assert not set(HOLDS) & gate.OPEN


@pytest.mark.parametrize("name", sorted(HOLDS))
def test_nobody_is_led_to_sign_in(name: str) -> None:
    for method in ("get", "post"):
        sent = getattr(Browser(), method)(_address(name, "00000000-0000-4000-8000-000000000000"))
        assert sent.status_code == 302 and "/sign-in/" in sent["Location"], (name, method)


def _address(name: str, id: str) -> str:
    pattern = next(one for one in patterns() if one.name == name)
    from django.urls import reverse

    wanted = pattern.pattern.converters
    values = {key: id if key == "id" else OTHER[key] for key in wanted}
    return reverse(name, kwargs={**values, "lang": "en"})


def test_what_is_anothers_is_not_there() -> None:
    party = store.found(SECRET, date(2026, 1, 1), at=clock.now())
    other = account("other")
    draft = Draft.objects.create(procedure="none", event="none", on=date(2026, 1, 1), party=party, account=other)
    ids = {"party": party.pk, "draft": draft.pk, "account": other.pk}
    sample = Party.objects.exclude(pk=party.pk).first()
    assert sample is not None
    people: list[Account] = []
    for number, role in enumerate(Role.values):
        people.append(account(f"role{number}"))
        Membership.objects.create(account=people[-1], party=sample, role=role)
    people.append(account("boss", administrator=True))
    for me in people:
        browser = Browser(me)
        for name, holds in HOLDS.items():
            if holds not in ids or (holds == "account" and me.administrator):
                continue
            for method in ("get", "post"):
                sent = getattr(browser, method)(_address(name, str(ids[holds])))
                assert sent.status_code in (404, 405), (name, method, me.login)
                assert SECRET not in sent.content.decode()
        assert SECRET not in browser.get("").content.decode() + browser.get("parties/").content.decode()
