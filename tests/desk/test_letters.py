"""Entries of a register are found by any letters in a row, by an index that keeps itself."""

from __future__ import annotations

import uuid
from datetime import date

import pytest
from django.db import connection

from tests.desk.visitor import Visitor
from zhargy.desk.models import Case, Listed, Party
from zhargy.desk.search import folded
from zhargy.desk.store import letters
from zhargy.desk.store.letters import holding
from zhargy.law.kz import KZ

REGISTER = KZ.procedures["volunteer-registry"].register
assert REGISTER
NAMES = {"000101": "Жастар қоры", "000102": "Құқық бірлестігі", "000103": "100% помощь_детям", "000104": "Жас Отан"}


@pytest.fixture
def register() -> dict[str, Listed]:
    party = Party.objects.create(name="Дала")
    return {key: entry(party, key, name) for key, name in NAMES.items()}


def entry(party: Party, key: str, name: str) -> Listed:
    case = Case.objects.create(
        id=uuid.uuid4(), procedure="volunteer-registry", party=party, begun=date(2025, 1, 1), day=date(2025, 1, 1)
    )
    return Listed.objects.create(
        case=case, register=REGISTER.id, state=REGISTER.of[0], key=key, since=date(2025, 1, 1), sort=key,
        search=folded(f"{key} {name}"),
    )  # fmt: skip


def keys(asked: str) -> list[str]:
    return sorted(one.key for one in holding(Listed.objects.all(), folded(asked)))


@pytest.mark.parametrize(
    "asked, found",
    [
        ("жастар", ["000101"]),
        ("ЖАС", ["000101", "000104"]),
        ("астар қо", ["000101"]),
        ("0010", sorted(NAMES)),
        ("01", sorted(NAMES)),
        ("тар рат", []),
        ("қоры жастар", []),
        ('" OR "жас', []),
        ("помощь_детям", ["000103"]),
        ("*", sorted(NAMES)),
    ],
)
def test_by_any_letters_in_a_row(register: dict[str, Listed], asked: str, found: list[str]) -> None:
    assert keys(asked) == found


def test_the_index_follows_every_change(register: dict[str, Listed]) -> None:
    one = register["000101"]
    one.search = folded("000101 Экология")
    one.save()
    assert keys("жастар") == [] and keys("экология") == ["000101"]
    Listed.objects.filter(pk=register["000102"].pk).update(state="archive")
    assert keys("құқық") == ["000102"]
    register["000102"].delete()
    assert keys("құқық") == []
    entry(Party.objects.get(name="Дала"), "000105", "Құқық")
    assert keys("құқық") == ["000105"]
    Listed.objects.all().delete()
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            for line in ("SELECT count(*) FROM desk_listedplace", "SELECT count(*) FROM desk_listedtext"):
                cursor.execute(line)
                assert cursor.fetchone() == (0,)


def test_few_entries_are_read(register: dict[str, Listed]) -> None:
    plan = holding(Listed.objects.filter(register=REGISTER.id), "жастар").explain()
    if connection.vendor == "sqlite":
        assert "SEARCH desk_listed USING INDEX sqlite_autoindex_desk_listed_1 (case_id=?)" in plan


def test_of_many_every_entry_is_read(register: dict[str, Listed], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letters, "FEW", 1)
    assert keys("жас") == ["000101", "000104"] and keys("жастар") == ["000101"]


def test_pages_and_the_api_use_it(register: dict[str, Listed]) -> None:
    visitor = Visitor("kk")
    told = visitor.client.get("/api/v1/registers/volunteer-registry", {"q": "астар"}).json()
    assert [one["key"] for one in told["items"]] == ["000101"]
    page = visitor.get("registers/volunteer-registry/", q="астар")
    assert page.status_code == 200
    assert f"/kk/registers/volunteer-registry/{register['000101'].pk}/" in page.content.decode()
    assert str(register["000104"].pk) not in page.content.decode()
