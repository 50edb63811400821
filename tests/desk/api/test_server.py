"""The API on a server: who shows no token, whose token is for less, and what belongs to others."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

import pytest
from django.test import override_settings

from tests.desk.api.test_api import ASKED, AT, Caller
from zhargy.desk import store
from zhargy.desk.access import NOBODY, Scope, Who
from zhargy.desk.models import Account, Case, Entry, Membership, Party, Role, Tried

BOTH = frozenset(Scope)
FIRST = {"event": "extend", "on": "2026-03-10", "facts": {}}
TOLD = {"facts": {}, "on": "2026-01-01"}


class Server(Caller):
    """A desk on a server, where each name is the token of somebody."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__()
        self.known: dict[str, Who] = {}
        monkeypatch.setattr("zhargy.desk.people.tokens.who_by_token", lambda text: self.known.get(text, NOBODY))

    def of(self, name: str, scopes: frozenset[Scope] = BOTH, **roles: Party) -> Account:
        """A new account with a token, and its roles by party."""
        account = Account.objects.create(login=name)
        for role, party in roles.items():
            Membership.objects.create(account=account, party=party, role=Role[role.upper()])
        self.known[name] = Who(account, scopes=scopes)
        return account

    def ask(self, name: str, method: str, path: str, body: Any = None, **headers: str) -> Any:
        told = {"Authorization": f"Bearer {name}", **headers} if name else headers
        return self.get(path, **told) if method == "GET" else self.post(path, body, **told)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Any:
    Tried.objects.all().delete()
    with override_settings(ALONE=False):
        yield Server(monkeypatch)


@pytest.fixture
def party() -> Party:
    return store.found("Ours", date(2024, 1, 1), at=AT)


@pytest.fixture
def case(party: Party) -> Case:
    return store.begin("information-request", party, "ask", date(2026, 3, 2), ASKED, at=AT)


def addresses(party: Any, case: Any) -> list[tuple[str, str, Any]]:
    """Every address that belongs to somebody, with a body that it takes."""
    begin = {"procedure": "information-request", "party": str(party), "event": "ask", "on": "2026-03-02", "facts": {}}
    return [
        ("GET", f"/parties/{party}", None), ("GET", f"/parties/{party}/dues", None),
        ("POST", f"/parties/{party}/facts", TOLD), ("GET", f"/cases/{case}", None),
        ("GET", f"/cases/{case}/events", None), ("POST", f"/cases/{case}/events", FIRST), ("POST", "/cases", begin),
    ]  # fmt: skip


def test_without_a_token_nothing_is_told(server: Server, party: Party, case: Case) -> None:
    for method, path, body in [
        *addresses(party.pk, case.pk), ("GET", "/parties", None), ("GET", "/cases", None), ("POST", "/parties", {}),
    ]:  # fmt: skip
        for name in ("", "unknown"):
            told = server.ask(name, method, path, body)
            assert told.status_code == 401, path
            assert told["WWW-Authenticate"].startswith("Bearer")
            assert b"Ours" not in told.content


def test_what_is_of_others_is_answered_as_what_is_not(server: Server, party: Party, case: Case) -> None:
    server.of("other")
    before = Entry.objects.count()
    none = addresses(uuid.uuid4(), uuid.uuid4())
    for (method, path, body), (_, nowhere, same) in zip(addresses(party.pk, case.pk), none, strict=True):
        told, absent = server.ask("other", method, path, body), server.ask("other", method, nowhere, same)
        assert told.status_code == absent.status_code == 404, path
        assert told.content == absent.content
    assert server.ask("other", "GET", "/parties").json()["items"] == []
    assert server.ask("other", "GET", f"/cases?party={party.pk}").json()["count"] == 0
    assert Entry.objects.count() == before


def test_a_key_finds_nothing_of_others(server: Server) -> None:
    server.of("one")
    server.of("two")
    body = {"name": "Қор", "on": "2024-01-01"}
    made = [
        server.ask(name, "POST", "/parties", body, **{"Idempotency-Key": "k"}).json()["id"] for name in ("one", "two")
    ]
    assert made[0] != made[1]


def test_a_viewer_reads_and_does_not_write(server: Server, party: Party, case: Case) -> None:
    server.of("viewer", viewer=party)
    for method, path, body in addresses(party.pk, case.pk):
        assert server.ask("viewer", method, path, body).status_code == (200 if method == "GET" else 403), path


@pytest.mark.parametrize(("scope", "method"), [(Scope.READ, "GET"), (Scope.WRITE, "POST")])
def test_a_token_does_what_it_is_for(server: Server, party: Party, case: Case, scope: Scope, method: str) -> None:
    server.of("owner", frozenset({scope}), owner=party)
    for one, path, body in addresses(party.pk, case.pk):
        answer = server.ask("owner", one, path, body)
        assert (answer.status_code == 403) == (one != method), (path, answer.content)


def test_an_owner_reads_and_writes_and_is_written_down(server: Server, party: Party, case: Case) -> None:
    account = server.of("owner", owner=party)
    assert server.ask("owner", "POST", f"/cases/{case.pk}/events", FIRST).status_code == 201
    assert Entry.objects.filter(chain=case.pk).order_by("-number").values_list("by", flat=True)[0] == str(account.pk)
    made = server.ask("owner", "POST", "/parties", {"name": "New", "on": "2026-01-01"}).json()
    assert Membership.objects.get(party=made["id"]).role == Role.OWNER


@pytest.mark.parametrize("kind", ["body", "monitor"])
def test_only_an_administrator_makes_a_body(server: Server, kind: str) -> None:
    account = server.of("somebody")
    body = {"name": "Body", "kind": kind, "on": "2026-01-01"}
    assert server.ask("somebody", "POST", "/parties", body).status_code == 403
    account.administrator = True
    account.save()
    server.known["somebody"] = Who(account, scopes=BOTH)
    assert server.ask("somebody", "POST", "/parties", body).status_code == 201


def test_browsers_keep_nothing_that_wants_a_token(server: Server, party: Party, case: Case) -> None:
    """Programs keep answers themselves, and hear that nothing changed."""
    server.of("owner", owner=party)
    told = [("GET", "/parties", None), ("GET", "/cases", None), ("POST", "/parties", {"name": "N", "on": "2026-01-01"})]
    for method, path, body in [*addresses(party.pk, case.pk), *told]:
        for name in ("owner", "unknown"):
            assert server.ask(name, method, path, body)["Cache-Control"] == "no-store", (name, path)
    for path in ("/parties", f"/parties/{party.pk}", "/cases", f"/cases/{case.pk}", f"/cases/{case.pk}/events"):
        first = server.ask("owner", "GET", path)
        again = server.ask("owner", "GET", path, **{"If-None-Match": first["ETag"]})
        assert (again.status_code, again.content, again["Cache-Control"]) == (304, b"", "no-store"), path
    assert server.get("/law/acts")["Cache-Control"] == "private, no-cache"


def test_the_law_and_the_registers_are_open(server: Server) -> None:
    for path in ("/law/rules", "/registers", "/procedures", "/registers/volunteer-registry", "/openapi.json"):
        assert server.get(path).status_code == 200, path
    assert server.post("/decide", {"rule": "assembly.track", "on": "2026-03-02"}).status_code == 200


def test_a_session_is_no_token(server: Server, party: Party) -> None:
    account = server.of("owner", owner=party)
    server.client.force_login(account)
    assert server.get("/parties").status_code == 401


def test_who_asks_too_often_waits(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zhargy.desk.people.limits.tried", lambda *_: False)
    for told in (
        server.post("/decide", {"rule": "assembly.track", "on": "2026-03-02"}),
        server.get("/registers/volunteer-registry.csv"),
        server.ask("unknown", "GET", "/parties"),
    ):
        assert told.status_code == 429
        assert int(told["Retry-After"]) > 0
        assert told["Content-Type"] == "application/problem+json"


def test_the_tries_of_an_address_are_counted(server: Server) -> None:
    answers = [server.ask("unknown", "GET", "/parties").status_code for _ in range(32)]
    assert answers == [401] * 30 + [429] * 2
