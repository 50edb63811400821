"""Registers and the law as tables: only what is public, exact, harmless in spreadsheets, described as the standard says."""

from __future__ import annotations

import csv
import json
import uuid
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from hashlib import sha256
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import jsonschema
import polars as pl
import pytest

from tests.command import program
from tests.desk.api.test_api import AT, Caller
from zhargy.desk import exports, store
from zhargy.desk.exports import Column, Table
from zhargy.desk.models import Case, Listed
from zhargy.law.kz import KZ

# What Data Package 2.0 and Table Schema 2.0 ask of a description (datapackage.org/standard).
FIELD = {
    "type": "object", "required": ["name", "type"],
    "properties": {
        "name": {"type": "string", "minLength": 1}, "title": {"type": "string"},
        "type": {"enum": ["string", "number", "integer", "boolean", "date", "time", "datetime", "object", "array"]},
    },
}  # fmt: skip
RESOURCE = {
    "type": "object", "required": ["name", "path"], "dependentRequired": {"type": ["schema"]},
    "properties": {
        "name": {"type": "string", "pattern": "^[-a-z0-9._/]+$"},
        "path": {"type": "string", "pattern": r"^(?=^[^./~])(^((?!\.{2}).)*$).*$"},
        "type": {"const": "table"}, "title": {"type": "string"}, "format": {"type": "string"},
        "mediatype": {"type": "string", "pattern": "^(.+)/(.+)$"}, "encoding": {"const": "utf-8"},
        "bytes": {"type": "integer"}, "hash": {"type": "string", "pattern": "^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32}|)$"},
        "schema": {
            "type": "object", "required": ["fields"],
            "properties": {
                "fields": {"type": "array", "minItems": 1, "items": FIELD},
                "missingValues": {"type": "array", "items": {"type": "string"}, "uniqueItems": True},
                "primaryKey": {"type": "array", "minItems": 1, "items": {"type": "string"}, "uniqueItems": True},
            },
        },
    },
}  # fmt: skip
PACKAGE = {
    "type": "object", "required": ["resources"],
    "properties": {
        "$schema": {"const": "https://datapackage.org/profiles/2.0/datapackage.json"},
        "name": {"type": "string"}, "title": {"type": "string"}, "description": {"type": "string"},
        "version": {"type": "string"}, "resources": {"type": "array", "minItems": 1, "items": RESOURCE},
    },
}  # fmt: skip
REGISTER = "volunteer-registry"


@pytest.fixture
def caller() -> Caller:
    return Caller()


def entered(key: str, register: str = REGISTER, **shown: Any) -> Listed:
    """An entry as the fold of a case leaves it."""
    party = store.found("Secret name", date(2024, 1, 1), at=AT)
    procedure, found = next(one for one in exports.registers() if one[1].id == REGISTER)
    case = Case.objects.create(
        id=uuid.uuid4(), procedure=procedure.id, party=party, state=found.of[0], begun=date(2026, 1, 1),
        day=date(2026, 1, 1), number=1,
    )  # fmt: skip
    return Listed.objects.create(
        case=case, register=register, state=found.of[0], key=key, since=date(2026, 1, 1), shown=shown, search=""
    )


def read(body: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(body.decode())))


def table(kind: str, values: Sequence[Any]) -> Table:
    return Table("t", "T", (Column("a", "A", kind),), lambda: [(one,) for one in values])


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1", '=cmd|" /C calc"!A0'])
def test_no_spreadsheet_runs_a_text(text: str) -> None:
    (row,) = read(exports.as_csv(table("string", [text])))
    assert row["a"].startswith("'")
    assert row["a"][1:].replace("\r\n", "\n") == text.replace("\r\n", "\n")


def test_numbers_below_zero_are_numbers() -> None:
    (row,) = read(exports.as_csv(table("number", [Decimal("-1.50")])))
    assert row["a"] == "-1.50"


@pytest.mark.parametrize("text", ["Қоғам, «ә»", 'with "quotes"', "two\nlines", ""])
def test_texts_come_back_as_they_were(text: str) -> None:
    told = table("string", [text, "last"])
    assert read(exports.as_csv(told))[0]["a"] == text if text else True
    assert pl.read_parquet(BytesIO(exports.as_parquet(told)))["a"].to_list() == [text or None, "last"]


def test_parquet_is_exact_and_typed() -> None:
    amounts = [Decimal("0.1"), Decimal("123456789012345.67"), None, "does-not-know"]
    made = pl.read_parquet(BytesIO(exports.as_parquet(table("number", amounts))))
    assert made["a"].to_list() == [Decimal("0.10"), Decimal("123456789012345.67"), None, None]
    days = pl.read_parquet(BytesIO(exports.as_parquet(table("date", [date(2026, 1, 1), None]))))
    assert days.schema["a"] == pl.Date
    told = pl.read_parquet(BytesIO(exports.as_parquet(table("boolean", [True, "does-not-know", False]))))
    assert told["a"].to_list() == [True, None, False]


def test_a_register_gives_what_the_law_shows_and_nothing_else(caller: Caller) -> None:
    entered("002", number="=2", people=3)
    entered("001", number="001", hidden="SECRET")
    rows = read(caller.get(f"/registers/{REGISTER}.csv").content)
    assert [row["number"] for row in rows] == ["001", "'=2"]
    assert rows[1]["people"] == "3"
    frame = pl.read_parquet(BytesIO(caller.get(f"/registers/{REGISTER}.parquet").content))
    assert frame["number"].to_list() == ["001", "=2"]
    linked = caller.get(f"/registers/{REGISTER}.jsonld?limit=1")
    assert linked["Content-Type"] == "application/ld+json"
    assert [one["identifier"] for one in linked.json()["hasPart"]] == ["001"]
    assert 'rel="next"' in linked["Link"]
    for form in ("csv", "parquet", "jsonld"):
        body = caller.get(f"/registers/{REGISTER}.{form}").content
        assert b"SECRET" not in body and b"Secret name" not in body


def test_a_register_that_is_read_by_key_alone_is_not_given(caller: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exports, "registers", list)
    for form in ("csv", "parquet", "jsonld"):
        assert caller.get(f"/registers/{REGISTER}.{form}").status_code == 404
        assert caller.get(f"/registers/nothing.{form}").status_code == 404


def test_a_data_package_is_whole_and_as_described(tmp_path: Path) -> None:
    entered("001", number="001", people=3)
    written = exports.package(tmp_path / "out", KZ)
    assert {one.name for one in written} == {one.name for one in (tmp_path / "out").iterdir()}
    told = json.loads((tmp_path / "out" / "datapackage.json").read_text(encoding="utf-8"))
    jsonschema.validate(told, PACKAGE)
    names = [one["name"] for one in told["resources"]]
    assert len(names) == len(set(names))
    assert {REGISTER, "rules", "parameters", "acts"} <= set(names)
    for one in told["resources"]:
        body = (tmp_path / "out" / one["path"]).read_bytes()
        assert (len(body), f"sha256:{sha256(body).hexdigest()}") == (one["bytes"], one["hash"])
        if one["format"] == "jsonld":
            assert json.loads(body)["@type"] == "Dataset"
            continue
        fields = [field["name"] for field in one["schema"]["fields"]]
        if one["format"] == "csv":
            rows = read(body)
            assert next(csv.reader(StringIO(body.decode()))) == fields
            key = one["schema"].get("primaryKey", [])
            if key:
                assert len({tuple(row[name] for name in key) for row in rows}) == len(rows)
            for field in one["schema"]["fields"]:
                for row in rows:
                    if row[field["name"]] and field["type"] == "date":
                        date.fromisoformat(row[field["name"]])
        else:
            assert pl.read_parquet(BytesIO(body)).columns == fields


def test_the_law_is_exported_as_it_is_encoded() -> None:
    tables = {one.name: list(one.rows()) for one in exports.law_tables(KZ)}
    assert {row[0] for row in tables["rules"]} == set(KZ.rules)
    assert {row[0] for row in tables["parameters"]} == set(KZ.parameters)
    mci = {row[8]: row[3] for row in tables["parameters"] if row[0] == "mci"}
    assert mci[date(2024, 1, 1)] == "3692"


def test_the_command_writes_a_package(tmp_path: Path) -> None:
    done = program("export", str(tmp_path / "out"), "--data", str(tmp_path / "data"))
    assert (done.code, done.err) == (0, "")
    assert (tmp_path / "out" / "datapackage.json").exists()
    (tmp_path / "file").write_text("")
    done = program("export", str(tmp_path / "file"), "--data", str(tmp_path / "data"))
    assert done.code == 2
