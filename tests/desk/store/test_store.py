"""The store: histories that only grow, rows that follow from them, conflicts that are told."""

from __future__ import annotations

import uuid
from datetime import UTC, date, datetime

import pytest
from django.db import DatabaseError, connection, transaction

from zhargy.desk import store
from zhargy.desk.models import Case, Entry, Party, SecurityLine
from zhargy.desk.people import noted
from zhargy.desk.store import triggers
from zhargy.desk.store.rows import rebuild
from zhargy.procedures import Trouble

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
ASKED = {
    "user": "legal", "holder": {"kind": "state-body"}, "asks_for_information": True, "form": "paper", "route": "none",
}  # fmt: skip


@pytest.fixture
def party() -> Party:
    return store.found("Fund", date(2024, 1, 1), at=AT, facts={"DatabaseFiler": {"form": "public-fund"}})


def asked(party: Party, on: date = date(2026, 3, 2)) -> Case:
    return store.begin("information-request", party, "ask", on, ASKED, at=AT, by="one")


def test_facts_hold_from_their_day_and_corrections_take_the_place_of_what_was_told(party: Party) -> None:
    seen = store.tell(party, date(2025, 6, 1), {"DatabaseFiler": {"state_founded": True}}, at=AT)
    assert store.facts_on(party.pk, date(2025, 5, 31)) == {"DatabaseFiler": {"form": "public-fund"}}
    assert store.facts_on(party.pk, date(2025, 6, 1))["DatabaseFiler"]["state_founded"] is True
    store.tell(party, date(2025, 7, 1), {"DatabaseFiler": {"state_founded": True}}, at=AT, corrects=seen.number)
    assert "state_founded" not in store.facts_on(party.pk, date(2025, 6, 30))["DatabaseFiler"]
    store.tell(party, date(2025, 8, 1), {"DatabaseFiler": {"state_founded": None}}, at=AT)
    party.refresh_from_db()
    assert party.facts == {"DatabaseFiler": {"form": "public-fund"}}


def test_a_case_moves_and_its_row_follows(party: Party) -> None:
    case = asked(party)
    assert (case.state, case.final, case.party, case.begun) == ("considered", False, party, date(2026, 3, 2))
    assert case.due is not None
    assert case.turns is not None
    assert case.turns > case.due
    assert store.standing(case, case.turns).state == "silent"
    store.act(case, "extend", date(2026, 3, 10), {}, at=AT)
    assert Case.objects.get(pk=case.pk).state == "extended"


def test_what_cannot_stand_is_not_written(party: Party) -> None:
    case = asked(party)
    count = Entry.objects.count()
    with pytest.raises(Trouble):
        store.act(case, "decide", date(2026, 3, 3), {}, at=AT)
    with pytest.raises(Trouble):
        store.begin("information-request", party, "decide", date(2026, 3, 3), {}, at=AT)
    assert Entry.objects.count() == count


def test_two_writers_get_one_success_and_one_conflict(party: Party) -> None:
    case = asked(party)
    seen = case.number
    store.act(case, "extend", date(2026, 3, 10), {}, at=AT, expected=seen)
    with pytest.raises(store.Conflict, match="read it again"):
        store.act(case, "answer", date(2026, 3, 10), {}, at=AT, expected=seen)


def test_what_is_sent_twice_is_written_once(party: Party) -> None:
    case = asked(party)
    first = store.act(case, "extend", date(2026, 3, 10), {}, at=AT, key="a")
    again = store.act(case, "extend", date(2026, 3, 10), {}, at=AT, key="a")
    assert first.pk == again.pk
    with pytest.raises(store.Conflict, match="another"):
        store.act(case, "extend", date(2026, 3, 11), {}, at=AT, key="a")


def test_an_event_keeps_the_receipt_of_what_the_law_said_of_it(party: Party) -> None:
    case = asked(party)
    (receipt,) = Entry.objects.get(chain=case.pk, what="ask").receipts
    assert receipt["rule"] == "information.must_be_considered"
    assert receipt["law_version"] in Entry.objects.get(chain=case.pk, what="ask").law


def replacing(table: str, some: str, one: str) -> list[str]:
    """How the rows of a table can be replaced under either database. some: which rows; one: what a row has alone."""
    if connection.vendor == "postgresql":
        again = f"ON CONFLICT ({one}) DO UPDATE SET hash = 'x'"
        return [f"INSERT INTO {table} SELECT * FROM {table} WHERE {some} {again}", f"TRUNCATE {table}"]
    return [
        f"INSERT OR REPLACE INTO {table} SELECT * FROM {table} WHERE {some}",
        f"REPLACE INTO {table} SELECT * FROM {table} WHERE {some}",
        f"INSERT INTO {table} SELECT * FROM {table} WHERE {some} ON CONFLICT ({one}) DO UPDATE SET hash = 'x'",
        f"UPDATE OR REPLACE {table} SET number = 1",
    ]


def refuses(line: str) -> None:
    with pytest.raises(DatabaseError, match="only ever added"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(line)


def test_the_database_itself_refuses_to_change_what_happened(party: Party) -> None:
    before = list(Entry.objects.order_by("pk").values())
    lines = ["UPDATE desk_entry SET what = 'x'", "DELETE FROM desk_entry", *replacing("desk_entry", "number = 1", "id")]
    for line in lines:
        refuses(line)
    assert list(Entry.objects.order_by("pk").values()) == before


@pytest.mark.parametrize("alike", ["number", "key"])
def test_the_database_itself_refuses_what_takes_the_place_of_an_entry_under_another_id(
    party: Party, alike: str
) -> None:
    case = asked(party)
    store.act(case, "extend", date(2026, 3, 10), {}, at=AT, key="once")
    row = Entry.objects.values().get(key="once")
    other = {"number": {"key": "other"}, "key": {"number": 99}}[alike]
    given = {name: value for name, value in (row | other).items() if name != "id"}
    values = [Entry._meta.get_field(name).get_db_prep_save(value, connection) for name, value in given.items()]
    into = "INSERT OR REPLACE INTO" if connection.vendor == "sqlite" else "INSERT INTO"
    line = f"{into} desk_entry ({', '.join(given)}) VALUES ({', '.join('%s' for _ in given)})".replace(" on,", ' "on",')
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(line, values)
    assert Entry.objects.filter(key="once", number=3, what="extend").count() == 1


def test_the_database_itself_refuses_to_replace_a_line_of_the_log_of_security() -> None:
    line = noted.note("sign-in", AT)
    assert line is not None
    for one in replacing("desk_securityline", f"number = {line.number}", "number"):
        refuses(one)
    assert SecurityLine.objects.get(number=line.number).hash == line.hash


def test_a_store_of_before_gets_the_triggers_of_today(party: Party) -> None:
    for table in (triggers.ENTRY, triggers.LINE):
        triggers.remove(connection, table)
    with connection.schema_editor() as editor:
        triggers.anew(None, editor)
        triggers.anew(None, editor)
    for line in replacing("desk_entry", "number = 1", "id"):
        refuses(line)


@pytest.mark.parametrize(
    ("change", "what"),
    [({"on": date(2020, 1, 1)}, "changed"), ({"facts": {}}, "changed"), ({"by": "other"}, "changed"),
     ({"number": 9}, "hole"), ({"before": "0" * 64}, "chain")],
)  # fmt: skip
def test_verify_finds_what_was_changed_behind_its_back(party: Party, change: dict[str, object], what: str) -> None:
    case = asked(party)
    assert list(store.verify()) == []
    triggers.remove(connection)
    Entry.objects.filter(chain=case.pk, number=2).update(**change)
    triggers.install(connection)
    assert what in {one.what for one in store.verify()}
    assert {one.chain for one in store.verify()} == {case.pk}


def test_rows_are_made_anew_from_histories(party: Party) -> None:
    case = asked(party)
    before = [list(model.objects.order_by("pk").values()) for model in (Party, Case)]
    Case.objects.all().delete()
    Party.objects.update(name="lost", facts={})
    stray = Party.objects.create(name="of no history")
    assert rebuild(AT.date()) == Entry.objects.filter(number=1).count()
    after = [list(model.objects.order_by("pk").values()) for model in (Party, Case)]
    assert after == before
    assert not Party.objects.filter(pk=stray.pk).exists()
    assert case.pk in {one["id"] for one in after[1]}


def test_two_persons_must_do_what_two_must_do(party: Party) -> None:
    case = asked(party)
    told = store.entries(case.pk)
    declared = store.case_of(case.pk).procedure
    event = declared.event("extend")
    from dataclasses import replace

    from zhargy.desk.store.cases import _two_persons

    two = replace(event, apart=("ask",))
    _two_persons(declared, two, told, "other")
    with pytest.raises(store.Refused, match="Two persons"):
        _two_persons(declared, two, told, "one")


def test_a_part_is_taken_once(party: Party) -> None:
    case = asked(party)
    body = store.found("Akimat", date(2024, 1, 1), at=AT, kind="body")
    store.join(case, "holder", body, on=date(2026, 3, 3), at=AT)
    assert case.parts.get(actor="holder").party == body
    with pytest.raises(store.Refused, match="already"):
        store.join(case, "holder", party, on=date(2026, 3, 3), at=AT)
    with pytest.raises(store.Refused, match="no part"):
        store.join(case, "nobody", body, on=date(2026, 3, 3), at=AT)


def test_a_party_that_came_before_histories_gets_one() -> None:
    old = Party.objects.create(id=uuid.uuid4(), name="Old", facts={"DatabaseFiler": {"form": "public-fund"}})
    assert store.adopt(AT) == 1
    old.refresh_from_db()
    assert old.number == 2
    assert old.facts == {"DatabaseFiler": {"form": "public-fund"}}
    assert store.adopt(AT) == 0
