"""Every address of the desk is classified; whoever may do something can, and what is another's is a 404 that shows
nothing of it: in pages, papers, calendars, forms and over the API.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.db import transaction
from django.test import override_settings
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.desk.people.browser import Browser, account
from tests.desk.world import FEED, SECRET, World
from zhargy.desk import clock
from zhargy.desk.models import Account, Membership, Party, Role
from zhargy.desk.people import gate, tokens
from zhargy.desk.people.online import for_server
from zhargy.desk.public import is_public

# Each address that is not open to everybody: what its `id` is, and who can use it ("" : a form that is only sent).
SEE, WRITE, MANAGE = "see", "write", "manage"
HOLDS: dict[str, tuple[str, str]] = {
    **dict.fromkeys(("organisation",), ("party", SEE)),
    **dict.fromkeys(("tell", "tell-correct"), ("party", WRITE)),
    **dict.fromkeys(("members", "member", "feed-revoke"), ("party", MANAGE)),
    "feed-make": ("party", SEE),
    **dict.fromkeys(("case", "case-calendar", "case-paper"), ("case", SEE)),
    "correct": ("case", WRITE),
    "act-in-case": ("case", "as holder"),
    "join": ("case", MANAGE),
    **dict.fromkeys(("draft", "draft-ask", "draft-check", "draft-paper", "draft-file", "draft-forget"), ("draft", WRITE)),
    "session-end": ("session", "own"),
    "account-switch": ("account", "administrator"),
    **dict.fromkeys(("accounts", "offices"), ("", "administrator")),
    # What is each person's own, or the editors' alone: tests/desk/test_follow.py and test_editing.py walk it.
    **dict.fromkeys(
        ("following", "follow", "unfollow", "follow-letters", "follow-read", "editing", "edit-propose", "edit-change",
         "country-mine"),
        ("", ""),
    ),
    **dict.fromkeys(
        ("parties", "party-new", "begin", "cases", "sign-out", "account", "password", "app", "app-stop", "codes",
         "email", "email-confirm", "passkey-new-options", "passkey-new", "passkey-remove", "sessions-end", "token-new", "token-revoke"),
        ("", ""),
    ),
}  # fmt: skip
CAN: dict[tuple[str, str], set[str]] = {
    ("party", SEE): {"owner", "editor", "viewer"},
    ("party", WRITE): {"owner", "editor"},
    ("party", MANAGE): {"owner"},
    # The body takes part in the case, as its holder.
    ("case", SEE): {"owner", "editor", "viewer", "body owner", "body registrar", "body head", "body viewer"},
    ("case", WRITE): {"owner", "editor"},
    # What the holder does: the body took this part, so that the party cannot do it for it.
    ("case", "as holder"): {"body owner", "body registrar", "body head"},
    ("case", MANAGE): {"owner", "body owner"},
    ("draft", WRITE): {"owner", "editor"},
    ("session", "own"): {"owner"},
    ("account", "administrator"): {"administrator"},
    ("", "administrator"): {"administrator"},
}
ROLES = ["owner", "editor", "viewer", "body owner", "body registrar", "body head", "body viewer", "administrator", "stranger"]  # fmt: skip
SENT = {
    "act-in-case": {"event": "extend", "on": "2026-03-10"},
    "member": {"role": "viewer"},
}
NONE = "00000000-0000-4000-8000-000000000000"


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


@pytest.fixture
def world(server: None) -> World:
    return World()


def address(name: str, id: str, values: dict[str, Any]) -> str:
    """The address of this name for what has this id."""
    pattern = next(one for one in patterns() if one.name == name)
    wanted = {key: id if key == "id" else values[key] for key in pattern.pattern.converters}
    return reverse(name, kwargs={**wanted, "lang": "en"})


def ids(world: World) -> dict[str, str]:
    return {
        "party": str(world.party.pk), "case": str(world.case.pk), "draft": str(world.draft.pk),
        "session": str(world.session.pk), "account": str(world.people["stranger"].pk), "": NONE,
    }  # fmt: skip


def public() -> set[str]:
    """The names of the pages that are the same for everybody, at every address that has the name."""
    closed = {str(one.name) for one in patterns() if not is_public(one.callback)}
    return {str(one.name) for one in patterns()} - closed


def test_every_address_is_classified() -> None:
    """Whoever adds an address says here, in `gate.OPEN` or by `desk.public`, whose it is: else this fails."""
    names = {one.name for one in patterns()}
    assert names == set(HOLDS) | gate.OPEN | public()
    assert not set(HOLDS) & (gate.OPEN | public())
    assert {one for one in HOLDS.values() if one != ("", "")} == set(CAN)
    assert {role for some in CAN.values() for role in some} <= set(ROLES)


@pytest.mark.parametrize("name", sorted(HOLDS))
def test_nobody_is_led_to_sign_in(name: str) -> None:
    values = {
        "number": "1",
        "procedure": "none",
        "paper": "none",
        "kind": "pdf",
        "code": "kk",
        "statement": "none",
        "secret": "none",
    }
    for method in ("get", "post"):
        sent = getattr(Browser(), method)(address(name, NONE, values))
        assert sent.status_code == 302 and "/sign-in/" in sent["Location"], (name, method)


@pytest.mark.parametrize("role", ROLES)
def test_whoever_may_can_and_others_find_nothing(world: World, role: str) -> None:
    browser = Browser(world.people[role])
    sends = SENT | {"join": {"party": str(world.body.pk), "actor": "higher"}}
    for name, held in HOLDS.items():
        if held == ("", "") or (held[0] == "account" and role == "stranger"):
            continue
        can, sees = role in CAN[held], role in CAN.get((held[0], SEE), CAN[held])
        to = address(name, ids(world)[held[0]], world.values(name))
        for method in ("get", "post"):
            told_more = sends.get(name, {}) if method == "post" else {}
            if name == "draft-forget":
                # What is forgotten is wiped from the file too, which no transaction undoes.
                sent = getattr(browser, method)(to, **told_more)
                world.draft.save()
            else:
                with transaction.atomic():
                    sent = getattr(browser, method)(to, **told_more)
                    transaction.set_rollback(True)
            told = (role, name, method, sent.status_code)
            assert sent.status_code < 500, told
            if sent.status_code == 405:
                assert "POST" not in sent["Allow"] if method == "post" else "GET" not in sent["Allow"], told
            elif can:
                assert sent.status_code in (200, 302, 303, 409, 422), told
            else:
                # What may be seen and not done is refused; what may not be seen is not there.
                assert sent.status_code in ((403, 404) if sees else (404,)), told
            if not sees:
                assert SECRET not in sent.content.decode(errors="replace"), told


@pytest.mark.parametrize("role", ROLES)
def test_lists_show_what_may_be_seen(world: World, role: str) -> None:
    browser = Browser(world.people[role])
    for to, kind in (("parties/", "party"), ("cases/", "case"), ("", "party")):
        shown = SECRET in browser.get(to).content.decode()
        # Whoever takes part in a case reads there whose it is.
        assert shown == (role in CAN[("party" if to == "parties/" else "case", SEE)]), (to, kind)
    assert SECRET not in browser.get("procedures/").content.decode()


@pytest.mark.parametrize("role", [one for one in ROLES if one != "owner"])
def test_a_consultation_is_its_own_persons(world: World, role: str) -> None:
    for name in ("question", "result", "json", "calendar", "again", "forget"):
        to = reverse(name, kwargs={"lang": "en", "id": world.asked.pk})
        for browser in (Browser(), Browser(world.people[role])):
            for method in (browser.get, browser.post):
                sent = method(to)
                # To forget what is not there is to have forgotten it.
                assert sent.status_code in ((302, 405) if name == "forget" else (404, 405)), (name, role)
                assert SECRET not in sent.content.decode(), (name, role)
    world.asked.refresh_from_db()
    assert Browser(world.owner).get(reverse("question", kwargs={"lang": "en", "id": world.asked.pk})).status_code == 200


def test_a_calendar_opens_by_its_address_while_its_maker_has_access(world: World) -> None:
    assert SECRET in Browser().get(f"/feed/{FEED}.ics").content.decode().replace("\r\n ", "")
    assert Browser().get(f"/feed/{FEED}x.ics").status_code == 404
    Membership.objects.filter(account=world.owner).delete()
    assert Browser().get(f"/feed/{FEED}.ics").status_code == 404


def test_a_member_of_another_party_finds_nothing(world: World) -> None:
    """Whatever the role in a party of one's own: it says nothing of another."""
    sample = Party.objects.get(sample=True)
    for number, role in enumerate(Role.values):
        me = account(f"role{number}")
        Membership.objects.create(account=me, party=sample, role=role)
        browser = Browser(me)
        for name, (kind, _) in HOLDS.items():
            if kind in ("party", "case", "draft", "session"):
                for method in (browser.get, browser.post):
                    sent = method(address(name, ids(world)[kind], world.values(name)))
                    assert sent.status_code in (404, 405), (name, role)
                    assert SECRET not in sent.content.decode()


# The API: each address that wants a token, with what is sent; {party}, {case} stand for ids.
DAY = "2026-03-10"
ASKED: dict[tuple[str, str], tuple[str, str, Any]] = {
    ("get", "/parties"): ("", SEE, None),
    ("post", "/parties"): ("", WRITE, {"name": "x", "on": DAY}),
    ("get", "/parties/{party}"): ("party", SEE, None),
    ("post", "/parties/{party}/facts"): ("party", WRITE, {"on": DAY, "facts": {"StateGrant": {"amount": "2000"}}}),
    ("get", "/parties/{party}/dues"): ("party", SEE, None),
    ("get", "/cases"): ("", SEE, None),
    ("post", "/cases"): ("party", WRITE, {"procedure": "information-request", "party": "{party}", "event": "ask",
                                          "on": DAY, "facts": {"asks_for_information": True}}),
    ("get", "/cases/{case}"): ("case", SEE, None),
    ("get", "/cases/{case}/events"): ("case", SEE, None),
    ("post", "/cases/{case}/events"): ("case", WRITE, {"event": "extend", "on": DAY}),
}  # fmt: skip


def _call(browser: Browser, method: str, path: str, body: Any, world: World, token: str) -> Any:
    def fill(text: str) -> str:
        return text.replace("{party}", str(world.party.pk)).replace("{case}", str(world.case.pk))

    more = {"headers": {"Authorization": f"Bearer {token}"} if token else {}, "secure": True}
    with transaction.atomic():
        if method == "get":
            sent = browser.client.get(f"/api/v1{fill(path)}", **more)
        else:
            sent = browser.client.post(
                f"/api/v1{fill(path)}", fill(json.dumps(body)), content_type="application/json", **more
            )
        transaction.set_rollback(True)
    return sent


def _token(me: Account, *scopes: str) -> str:
    return tokens.make(me, "x", scopes, clock.now() + timedelta(days=1), clock.now())[1]


def test_every_address_of_the_api_that_wants_a_token_is_here() -> None:
    told = json.loads(Browser().get("/api/v1/openapi.json").content)["paths"]
    wants = {
        (method, path.removeprefix("/api/v1").replace("{id}", "{party}" if "/parties/" in path else "{case}"))
        for path, methods in told.items()
        for method, one in methods.items()
        if "401" in one["responses"]
    }
    assert wants == set(ASKED)


@pytest.mark.parametrize("scopes", [("read",), ("write",), ("read", "write"), ()])
@pytest.mark.parametrize("role", ["owner", "editor", "viewer", "body head", "administrator", "stranger"])
def test_a_token_does_what_its_account_may_and_its_scopes_say(world: World, role: str, scopes: tuple[str, ...]) -> None:
    token = _token(world.people[role], *scopes) if scopes else ""
    # Being signed in in a browser is no token.
    browser = Browser(world.people[role])
    for (method, path), (kind, act, body) in ASKED.items():
        sent = _call(browser, method, path, body, world, token)
        told = (role, scopes, method, path, sent.status_code, sent.content[:200])
        if not scopes:
            assert sent.status_code == 401, told
        elif ("read" if act == SEE else "write") not in scopes:
            assert sent.status_code == 403, told
        elif act == SEE:
            assert sent.status_code == (200 if not kind or role in CAN[(kind, SEE)] else 404), told
        elif not kind or role in CAN[(kind, WRITE)]:
            # Whether an event fits the case is the law's to say, and the holder's events are the body's.
            refused = (403,) if kind == "case" else ()
            unseen = () if "read" in scopes else (404,)
            assert sent.status_code in (201, 422, *refused, *unseen), told
        elif not (kind == "case" and role == "body head"):
            assert sent.status_code in (403, 404), told
        if not scopes or "read" not in scopes or role in ("administrator", "stranger"):
            assert SECRET not in sent.content.decode(), told
