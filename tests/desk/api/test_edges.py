"""Requests at the edges: other methods and addresses, bodies too large or too deep, days at the ends of the calendar."""

from __future__ import annotations

import json
import logging
from datetime import date
from typing import Any

import pytest
from django.db import OperationalError

from tests.desk.api.test_api import AT, Caller, begun
from zhargy.desk import serve, store
from zhargy.desk.models import Case, Entry, Party


@pytest.fixture
def caller() -> Caller:
    return Caller()


@pytest.fixture
def party() -> Party:
    return store.found("Fund", date(2024, 1, 1), at=AT)


def refused(answer: Any, status: int) -> dict[str, Any]:
    """The problem that is told, in its form."""
    assert answer.status_code == status, answer.content
    assert answer["Content-Type"] == "application/problem+json"
    told: dict[str, Any] = answer.json()
    assert set(told) == {"type", "title", "status", "detail", "errors"}
    return told


@pytest.mark.parametrize("path", ["", "/", "/nothing", "/parties/", "/law/rules/", "/openapi.json/"])
def test_an_address_that_is_none(caller: Caller, path: str) -> None:
    assert refused(caller.client.get(f"/api/v1{path}", follow=True), 404)["status"] == 404


@pytest.mark.parametrize("path", ["/api/", "/api/v2/parties", "/api/v1x"])
def test_an_address_beside_the_api(caller: Caller, path: str) -> None:
    refused(caller.client.get(path), 404)


@pytest.mark.parametrize("method", ["put", "patch", "delete", "options", "trace"])
def test_a_method_that_is_none(caller: Caller, method: str) -> None:
    for path, allowed in (("/parties", "GET, HEAD, POST"), ("/decide", "POST"), ("/openapi.json", "GET, HEAD")):
        answer = getattr(caller.client, method)(f"/api/v1{path}")
        if path != "/openapi.json":
            refused(answer, 405)
            assert answer["Allow"] == allowed


def test_head_is_get_without_a_body(caller: Caller) -> None:
    for path in ("/law/rules", "/parties", "/registers", "/openapi.json"):
        head, whole = caller.client.head(f"/api/v1{path}"), caller.get(path)
        assert (head.status_code, head.content) == (200, b"")
        assert head.headers.get("ETag") == whole.headers.get("ETag")
        assert head["Content-Type"] == whole["Content-Type"]
    refused_head = caller.client.head("/api/v1/decide")
    assert refused_head.status_code == 405


def test_a_host_that_is_not_this_machine(caller: Caller) -> None:
    refused(caller.client.get("/api/v1/parties", HTTP_HOST="evil.example"), 400)


def test_bodies_that_are_too_much(caller: Caller) -> None:
    big = json.dumps({"rule": "assembly.track", "facts": {"a": "x" * 250_000}})
    refused(caller.post("/decide", big), 413)
    deep = '{"rule": "assembly.track", "facts": ' + '{"a": ' * 30 + "1" + "}" * 30 + "}"
    refused(caller.post("/decide", deep), 422)
    deeper = '{"rule": "assembly.track", "facts": ' + "[" * 90_000 + "]" * 90_000 + "}"
    refused(caller.post("/decide", deeper), 422)
    refused(caller.post("/decide", b'{"rule": "\xff"}'.decode("latin-1")), 422)
    many = "&".join(f"a{number}=1" for number in range(3_000))
    refused(caller.get(f"/parties?{many}"), 400)


@pytest.mark.parametrize("sign", ["\x00", "\x01", "\x1b", "\x7f", "\ufffe"])
def test_what_is_no_text_is_refused_with_its_place(caller: Caller, party: Party, sign: str) -> None:
    path = f"/parties/{party.pk}/facts"
    body = {"on": "2026-01-01", "facts": {"StateGrant": {"aim": f"a{sign}b"}}}
    assert refused(caller.post(path, body), 422)["errors"][0]["field"] == "facts.StateGrant.aim"
    named = {"on": "2026-01-01", "facts": {f"State{sign}": {}}}
    assert refused(caller.post(path, named), 422)["errors"][0]["field"] == "facts.State�"
    assert Entry.objects.filter(chain=party.pk).count() == 1


@pytest.mark.parametrize("path", ["/parties?q=%00", "/cases?state=%00", "/registers/volunteer-registry?key=%00"])
def test_no_search_holds_a_character_that_is_no_text(caller: Caller, path: str) -> None:
    refused(caller.get(path), 400)


@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "2201-01-01", "9999-12-31"])
def test_days_at_the_ends_of_the_calendar(caller: Caller, party: Party, day: str) -> None:
    asked = {"rule": "assembly.track", "facts": {"participants": 20}, "on": day}
    assert refused(caller.post("/decide", asked), 422)["errors"][0]["field"] == "on"
    for path in (f"/parties/{party.pk}?on={day}", f"/law/provision?cite=LPA 14&on={day}"):
        assert refused(caller.get(path), 422)["errors"][0]["field"] == "on"
    told = {"on": "2026-01-01", "to": day}
    assert refused(caller.post("/calendar", told), 422)["errors"][0]["field"] == "to"
    refused(caller.post("/parties", {"name": "a", "on": day}), 422)


@pytest.mark.parametrize("day", ["1900-01-01", "2200-12-31", "2024-02-29"])
def test_every_day_between_is_answered(caller: Caller, party: Party, day: str) -> None:
    asked = {"rule": "assembly.track", "facts": {"participants": 20}, "on": day}
    assert caller.post("/decide", asked).status_code == 200
    assert caller.post("/calendar", {"on": day}).status_code == 200
    assert caller.get(f"/parties/{party.pk}?on={day}").status_code == 200
    path = f"/cases/{begun(caller, party).json()['id']}"
    assert caller.get(f"{path}?on={day}").status_code == 200
    assert caller.post(f"{path}/events", {"event": "extend", "on": day}).status_code in (201, 422)


@pytest.mark.parametrize("day", ["2026-02-30", "20260302", "2026-W10-1", "2026-03-02T00:00:00", 1_772_409_600, True])
def test_what_is_no_day(caller: Caller, day: Any) -> None:
    told = refused(caller.post("/decide", {"rule": "assembly.track", "on": day}), 400)
    assert told["errors"] == [{"field": "body.on", "message": "Write an existing day as YEAR-MONTH-DAY"}]


@pytest.mark.parametrize("number", ["1", 1.5, True, 0])
def test_what_is_no_number_of_an_entry(caller: Caller, party: Party, number: Any) -> None:
    body = {"on": "2026-01-01", "facts": {}, "corrects": number}
    refused(caller.post(f"/parties/{party.pk}/facts", body), 400)


def test_our_fault_is_told_as_such_and_without_what_was_sent(
    caller: Caller, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("inside")

    monkeypatch.setattr("zhargy.service.decided", fail)
    told = refused(caller.post("/decide", {"rule": "assembly.track"}), 500)
    assert "inside" not in json.dumps(told)


def test_a_busy_store_says_when_to_come_again(caller: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OperationalError("database is locked")

    monkeypatch.setattr("zhargy.desk.store.found", fail)
    answer = caller.post("/parties", {"name": "a", "on": "2026-01-01"})
    refused(answer, 503)
    assert answer["Retry-After"] == "1"


def test_a_party_sent_twice_is_made_once(caller: Caller) -> None:
    body = {"name": "Қор", "on": "2024-01-01", "facts": {"DatabaseFiler": {"form": "public-fund"}}}
    first, again = (caller.post("/parties", body, **{"Idempotency-Key": "p"}) for _ in range(2))
    assert (first.status_code, again.status_code) == (201, 201)
    assert first.json()["id"] == again.json()["id"]
    for other in ({"name": "Фонд"}, {"on": "2024-01-02"}, {"facts": {}}, {"bin": "123456789012"}, {"kind": "person"}):
        refused(caller.post("/parties", {**body, **other}, **{"Idempotency-Key": "p"}), 409)
    assert Party.objects.filter(name="Қор").count() == 1
    refused(caller.post("/parties", body, **{"Idempotency-Key": "a b"}), 400)


def test_a_case_sent_twice_with_other_content_is_a_conflict(caller: Caller, party: Party) -> None:
    made = begun(caller, party, **{"Idempotency-Key": "c"}).json()
    body = {
        "procedure": "information-request", "party": str(party.pk), "event": "ask", "on": "2026-03-03", "facts": {},
    }  # fmt: skip
    refused(caller.post("/cases", body, **{"Idempotency-Key": "c"}), 409)
    assert begun(caller, party, **{"Idempotency-Key": "c"}).json()["id"] == made["id"]
    assert Case.objects.count() == 1


def test_an_etag_holds_for_reading_and_for_writing(caller: Caller, party: Party) -> None:
    path = f"/cases/{begun(caller, party).json()['id']}"
    first = caller.get(path)
    assert caller.get(path, **{"If-None-Match": f'"x", W/{first["ETag"]}'}).status_code == 304
    assert "Authorization" in first["Vary"]
    # What is read of another day is not the same, though nobody wrote.
    assert caller.get(f"{path}?on=2026-03-02")["ETag"] != caller.get(f"{path}?on=2026-06-02")["ETag"]
    seen = {"If-Match": f"W/{first['ETag']}"}
    assert caller.post(f"{path}/events", {"event": "extend", "on": "2026-03-10"}, **seen).status_code == 201
    assert caller.get(path, **{"If-None-Match": first["ETag"]}).status_code == 200
    listed = caller.get("/cases")
    assert caller.get("/cases", **{"If-None-Match": listed["ETag"]}).status_code == 304
    begun(caller, party)
    assert caller.get("/cases", **{"If-None-Match": listed["ETag"]}).status_code == 200


def test_pages_hold_everything_once_though_names_are_alike(caller: Caller) -> None:
    for _ in range(7):
        store.found("Alike", date(2024, 1, 1), at=AT)
    ids, following = [], "/api/v1/parties?q=alike&limit=3"
    while following:
        told = caller.client.get(following).json()
        ids += [one["id"] for one in told["items"]]
        following = told["next"]
    assert len(ids) == len(set(ids)) == told["count"] == 7


def test_that_requests_wait_is_told_nobody(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(serve, "prepare", lambda *_, **__: None)
    monkeypatch.setattr(serve, "_answer", lambda bound: bound.close())
    monkeypatch.setattr(logging.getLogger("waitress.queue"), "level", logging.NOTSET)
    serve.main(port=0)
    assert not logging.getLogger("waitress.queue").isEnabledFor(logging.WARNING)


def test_a_writer_who_comes_late_is_told_so_before_anything_else(caller: Caller, party: Party) -> None:
    path = f"/cases/{begun(caller, party).json()['id']}"
    seen = {"If-Match": caller.get(path)["ETag"]}
    assert caller.post(f"{path}/events", {"event": "answer", "on": "2026-03-10"}).status_code == 201
    # It cannot happen any more either, but that is because somebody else wrote.
    refused(caller.post(f"{path}/events", {"event": "extend", "on": "2026-03-10"}, **seen), 409)
