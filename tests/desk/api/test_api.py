"""The API: answers with reasons, problems that name the field, conflicts, requests sent twice."""

from __future__ import annotations

import json
import uuid
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.test import Client

from zhargy.desk import store
from zhargy.desk.models import Case, Entry, Party

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
ASKED = {
    "user": "legal", "holder": {"kind": "state-body"}, "asks_for_information": True, "form": "paper", "route": "none",
}  # fmt: skip


class Caller:
    """Sends JSON to a desk on a machine of one's own."""

    def __init__(self) -> None:
        self.client = Client(SERVER_NAME="127.0.0.1")

    def get(self, path: str, **headers: str) -> Any:
        return self.client.get(f"/api/v1{path}", headers=headers)

    def post(self, path: str, body: Any, content_type: str = "application/json", **headers: str) -> Any:
        text = body if isinstance(body, str) else json.dumps(body)
        return self.client.post(f"/api/v1{path}", text, content_type=content_type, headers=headers)


@pytest.fixture
def caller() -> Caller:
    return Caller()


@pytest.fixture
def party() -> Party:
    return store.found("Fund", date(2024, 1, 1), at=AT)


def begun(caller: Caller, party: Party, **headers: str) -> Any:
    told = {
        "procedure": "information-request", "party": str(party.pk), "event": "ask", "on": "2026-03-02", "facts": ASKED,
    }  # fmt: skip
    return caller.post("/cases", told, **headers)


def test_a_rule_is_decided_with_its_reasons(caller: Caller) -> None:
    told = {"rule": "assembly.track", "facts": {"participants": 20}, "on": "2026-03-02", "lang": "ru"}
    answer = caller.post("/decide", told)
    assert answer.status_code == 200, answer.content
    assert answer.json()["rule"] == "assembly.track"
    assert "explanation" in answer.json()
    assert answer["Content-Language"] == "ru"


def test_amounts_are_exact(caller: Caller, party: Party) -> None:
    # As a binary fraction it would be read as 123456789012345.67.
    body = '{"on": "2026-01-01", "facts": {"StateGrant": {"amount": 123456789012345.678901}}}'
    assert caller.post(f"/parties/{party.pk}/facts", body).status_code == 201
    told = caller.get(f"/parties/{party.pk}").json()
    assert told["facts"]["StateGrant"]["amount"] == "123456789012345.678901"


def test_the_next_question_is_asked(caller: Caller) -> None:
    told = caller.post("/ask", {"goal": "gather", "on": "2026-03-02"}).json()
    assert told["settled"] is False
    assert told["label"]


def test_what_falls_due_is_told(caller: Caller) -> None:
    facts = {"registered_on": "2020-02-01", "filer": {"form": "public-fund", "state_founded": False}}
    told = caller.post("/calendar", {"facts": facts, "on": "2026-01-01", "to": "2026-12-31"}).json()
    assert "ngo-database/2025" in [one["uid"] for one in told["due"]]


@pytest.mark.parametrize(
    ("body", "status", "field"),
    [
        ({"rule": "assembly.track", "facts": {"participants": "many"}, "on": "2026-03-02"}, 422, "facts.participants"),
        ({"rule": "assembly.track", "fatcs": {}}, 400, "body.fatcs"),
        ({"rule": "assembly.track", "on": "2026-02-30"}, 400, "body.on"),
        ({"rule": "assembly.trak"}, 422, ""),
        ({"rule": "assembly.track", "reform": "no-such"}, 422, ""),
        ("{", 400, ""),
        ('{"rule": NaN}', 400, ""),
        ("[]", 400, ""),
    ],
)
def test_what_is_wrong_is_named(caller: Caller, body: Any, status: int, field: str) -> None:
    answer = caller.post("/decide", body)
    assert answer.status_code == status, answer.content
    assert answer["Content-Type"] == "application/problem+json"
    told = answer.json()
    assert told["status"] == status
    assert (told["errors"] and told["errors"][0]["field"].endswith(field)) or (told["detail"] and not field)


def test_only_json_of_this_site_is_read(caller: Caller, party: Party) -> None:
    assert caller.post("/decide", "{}", content_type="text/plain").status_code == 415
    assert begun(caller, party, Origin="http://evil.example").status_code == 403
    assert Case.objects.count() == 0
    assert begun(caller, party, Origin="http://127.0.0.1").status_code == 201


def test_the_law_is_listed_and_read_by_citation(caller: Caller) -> None:
    rules = caller.get("/law/rules").json()
    assert len(rules) > 1_000
    one = caller.get("/law/rules/assembly.track").json()
    cite = one["versions"][-1]["article"]
    told = caller.get(f"/law/provision?cite={cite}&on=2026-03-02").json()
    assert "assembly.track" in [rule["id"] for rule in told["rules"]]
    assert caller.get("/law/rules/assembly.trak").status_code == 404
    assert caller.get("/law/provision?cite=XYZ 1").status_code == 404
    assert caller.get("/law/claims").json()
    assert caller.get("/law/subjects/gather").json()["type"] == "object"


def test_what_the_caller_has_is_not_sent_again(caller: Caller) -> None:
    first = caller.get("/law/rules")
    again = caller.get("/law/rules", **{"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    other = caller.get("/law/rules?lang=ru", **{"If-None-Match": first["ETag"]})
    assert other.status_code == 200


def test_a_case_is_begun_once_and_moves(caller: Caller, party: Party) -> None:
    first = begun(caller, party, **{"Idempotency-Key": "a"})
    assert first.status_code == 201, first.content
    again = begun(caller, party, **{"Idempotency-Key": "a"})
    assert again.json()["id"] == first.json()["id"]
    assert Case.objects.count() == 1
    path = f"/cases/{first.json()['id']}"
    read = caller.get(path)
    moved = caller.post(
        f"{path}/events", {"event": "extend", "on": "2026-03-10"}, **{"If-Match": read["ETag"]}
    )  # fmt: skip
    assert moved.status_code == 201, moved.content
    late = caller.post(f"{path}/events", {"event": "answer", "on": "2026-03-11"}, **{"If-Match": read["ETag"]})
    assert late.status_code == 409
    assert "read it again" in late.json()["detail"]
    told = caller.get(f"{path}/events").json()["items"]
    assert [one["what"] for one in told] == ["=begun", "ask", "extend"]
    assert told[1]["before"] == told[0]["hash"]


def test_an_event_sent_twice_is_written_once(caller: Caller, party: Party) -> None:
    path = f"/cases/{begun(caller, party).json()['id']}/events"
    for _ in range(2):
        told = caller.post(path, {"event": "extend", "on": "2026-03-10"}, **{"Idempotency-Key": "b"})
        assert told.status_code == 201, told.content
    assert Entry.objects.filter(what="extend").count() == 1
    other = caller.post(path, {"event": "extend", "on": "2026-03-11"}, **{"Idempotency-Key": "b"})
    assert other.status_code == 409


def test_what_cannot_stand_is_refused_with_the_reason(caller: Caller, party: Party) -> None:
    path = f"/cases/{begun(caller, party).json()['id']}/events"
    told = caller.post(path, {"event": "decide", "on": "2026-03-10"})
    assert told.status_code == 422
    assert "cannot happen now" in told.json()["detail"]
    assert caller.post(path, {"event": "fly", "on": "2026-03-10"}).json()["errors"][0]["field"] == "event"
    assert caller.post(path, {"event": "extend", "on": "2026-03-10"}, **{"If-Match": '"x"'}).status_code == 400
    assert caller.get(f"/cases/{uuid.uuid4()}").status_code == 404


def test_facts_of_a_party_hold_from_their_day(caller: Caller) -> None:
    made = caller.post("/parties", {"name": "Қор", "on": "2024-01-01", "bin": "123456789012"})
    assert made.status_code == 201, made.content
    path = f"/parties/{made.json()['id']}"
    body = {"on": "2025-01-01", "facts": {"DatabaseFiler": {"form": "public-fund"}}}
    assert caller.post(f"{path}/facts", body, **{"If-Match": made["ETag"]}).status_code == 201
    assert caller.post(f"{path}/facts", body, **{"If-Match": made["ETag"]}).status_code == 409
    assert caller.get(f"{path}?on=2024-12-31").json()["facts"] == {}
    assert caller.get(f"{path}?on=2025-01-01").json()["facts"] == {"DatabaseFiler": {"form": "public-fund"}}
    assert caller.get("/parties?q=ҚОР").json()["count"] == 1
    bad = caller.post(f"{path}/facts", {"on": "2025-01-01", "facts": {"DatabaseFiler": {"form": "x"}}})
    assert bad.status_code == 422
    assert bad.json()["errors"][0]["field"] == "facts.form"
    assert caller.get(f"{path}/dues").status_code == 200


def test_lists_come_in_pages(caller: Caller) -> None:
    for number in range(5):
        store.found(f"Fund {number}", date(2024, 1, 1), at=AT)
    first = caller.get("/parties?limit=2&q=fund").json()
    names = [one["name"] for one in first["items"]]
    following = first["next"]
    while following:
        told = caller.client.get(following).json()
        names += [one["name"] for one in told["items"]]
        following = told["next"]
    assert names[: len(set(names))] == sorted(names)
    assert {f"Fund {number}" for number in range(5)} <= set(names)
    assert caller.get("/parties?limit=0").status_code == 400


def test_the_description_is_openapi(caller: Caller) -> None:
    told = caller.get("/openapi.json").json()
    assert told["openapi"].startswith("3.1")
    assert "/api/v1/cases/{id}/events" in told["paths"]
