"""Who may put right what was written down in a case: by page and by API alike, whoever may do what it tells, and what
is told instead. Nobody strikes out what the other side wrote.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.conf import settings
from django.test import override_settings

from tests.desk.people.browser import Browser, account
from tests.desk.test_access import ROLES, _call, _token
from tests.desk.world import AT, ON, SECRET, World
from zhargy.desk import store
from zhargy.desk.models import Case, Membership, Party, Role
from zhargy.desk.people.online import for_server

PARTY, HOLDER = {"owner", "editor"}, {"body owner", "body registrar", "body head"}
REFUSED = (date(2026, 3, 5), {"unclear": True})
LATER = date(2026, 4, 20)


@pytest.fixture(autouse=True)
def server(empty: None) -> Iterator[None]:
    with override_settings(**for_server(["desk.example.org"], settings.MIDDLEWARE)):
        yield


@pytest.fixture
def world(server: None) -> World:
    """A request for information that the holder refused: entry 2 is the party's, entry 4 the holder's."""
    made = World()
    entry = store.act(made.case, "refuse", *REFUSED, at=AT, by=str(made.people["body registrar"].pk))
    assert [one.what for one in store.entries(made.case.pk)] == ["=begun", "ask", "=joined", "refuse"]
    assert entry.number == 4
    return made


def corrections(world: World) -> list[tuple[int, set[str], dict[str, Any]]]:
    """Every kind of correction by API: of which entry, who may, what is sent."""
    first, refusal = (next(one for one in store.entries(world.case.pk) if one.number == number) for number in (2, 4))
    asked = {"event": "ask", "on": str(ON), "facts": first.facts}
    refused = {"event": "refuse", "on": str(REFUSED[0]), "facts": refusal.facts}
    return [
        (2, PARTY, {"event": "", "on": str(ON), "facts": {}}),
        (2, PARTY, asked),
        (4, HOLDER, {"event": "", "on": str(REFUSED[0]), "facts": {}}),
        (4, HOLDER, refused),
        (4, HOLDER, {"event": "answer", "on": str(REFUSED[0]), "facts": {}}),
        # What one side wrote gives way to nothing that the other does.
        (2, set(), refused),
        (4, set(), asked),
        (4, set(), {"event": "complain", "on": str(REFUSED[0]), "facts": {}}),
    ]


@pytest.mark.parametrize("role", ROLES)
def test_by_api_nobody_corrects_what_the_other_side_wrote(world: World, role: str) -> None:
    token, browser = _token(world.people[role], "read", "write"), Browser()
    seen = role not in ("administrator", "stranger")
    for number, can, body in corrections(world):
        sent = _call(browser, "post", "/cases/{case}/events", {**body, "corrects": number}, world, token)
        told = (role, number, body, sent.status_code, sent.content)
        if role in can:
            # Whether what came after can stand without it is the law's to say.
            assert sent.status_code == 201 or (number == 2 and not body["event"] and sent.status_code == 422), told
        else:
            assert sent.status_code == (403 if seen else 404), told
        if not seen:
            assert SECRET not in sent.content.decode(), told


@pytest.mark.parametrize("role", ROLES)
def test_by_page_nobody_corrects_what_the_other_side_wrote(world: World, role: str) -> None:
    browser, case = Browser(world.people[role]), f"/en/case/{world.case.pk}/"
    page = browser.get(case).content.decode()
    for number, can in ((2, PARTY), (4, HOLDER)):
        to = f"{case}correct/{number}/"
        assert (f'href="{to}"' in page) == (role in can), "it is offered to whoever may"
        status = 200 if role in can else 404 if role in ("administrator", "stranger") else 403
        sent = browser.get(to)
        assert sent.status_code == status, (role, number)
        if status == 403:
            assert "This is for another party to do." in sent.content.decode()
            assert "cookies" not in sent.content.decode()
        annulled = browser.post(to, do="annul", seen="4", on="")
        assert annulled.status_code in ((303, 422) if role in can else (status,)), (role, number)
    whole = [one.what for one in store.entries(world.case.pk)]
    assert whole == ["=begun", "ask", "=joined", "refuse", *([""] if role in HOLDER else [])]


def test_a_member_of_another_party_corrects_nothing(world: World) -> None:
    sample = Party.objects.get(sample=True)
    for number, role in enumerate(Role.values):
        me = account(f"role{number}")
        Membership.objects.create(account=me, party=sample, role=role)
        token = _token(me, "read", "write")
        for entry, _, body in corrections(world):
            sent = _call(Browser(), "post", "/cases/{case}/events", {**body, "corrects": entry}, world, token)
            assert sent.status_code == 404, (role, body)


def test_a_token_that_reads_corrects_nothing(world: World) -> None:
    token = _token(world.people["body registrar"], "read")
    for entry, _, body in corrections(world):
        sent = _call(Browser(), "post", "/cases/{case}/events", {**body, "corrects": entry}, world, token)
        assert sent.status_code == 403, body


@pytest.mark.parametrize("number", [1, 3, 99])
def test_what_is_no_event_of_the_case_cannot_be_corrected(world: World, number: int) -> None:
    token = _token(world.owner, "read", "write")
    body = {"event": "", "on": str(ON), "facts": {}, "corrects": number}
    sent = _call(Browser(), "post", "/cases/{case}/events", body, world, token)
    assert sent.status_code == 422 and f"no entry {number}" in json.loads(sent.content)["detail"]


def test_whoever_struck_out_their_own_entry_may_bring_it_back_and_the_other_side_not(world: World) -> None:
    refusal = store.entries(world.case.pk)[-1]
    gone = store.act(world.case, "", *REFUSED[:1], {}, at=AT, corrects=refusal.number)
    told = {"event": "refuse", "on": str(REFUSED[0]), "facts": refusal.facts}
    for role, status in (("owner", 403), ("body registrar", 201)):
        token = _token(world.people[role], "read", "write")
        for number in (refusal.number, gone.number):
            sent = _call(Browser(), "post", "/cases/{case}/events", {**told, "corrects": number}, world, token)
            assert sent.status_code == status, (role, number, sent.content)


def test_what_stands_in_the_place_of_an_entry_is_not_passed_over(server: None) -> None:
    """Whoever wrote first does not strike out what the other side's entry replaced by naming their own once more."""
    world = World()
    case = store.begin("information-request", world.party, "ask", ON, {**world.draft.facts}, at=AT)
    first = store.act(case, "complain", LATER, {}, at=AT, by=str(world.owner.pk))
    store.act(case, "answer", REFUSED[0], {}, at=AT, by=str(world.owner.pk), corrects=first.number)
    store.join(case, "holder", world.body, on=LATER, at=AT)
    world.case = Case.objects.get(pk=case.pk)
    body = {"event": "", "on": str(LATER), "facts": {}, "corrects": first.number}
    for role, status in (("owner", 403), ("body registrar", 403)):
        sent = _call(
            Browser(), "post", "/cases/{case}/events", body, world, _token(world.people[role], "read", "write")
        )
        assert sent.status_code == status, (role, sent.content)
    body["corrects"] = first.number + 1
    for role, status in (("owner", 403), ("body registrar", 201)):
        sent = _call(
            Browser(), "post", "/cases/{case}/events", body, world, _token(world.people[role], "read", "write")
        )
        assert sent.status_code == status, (role, sent.content)
