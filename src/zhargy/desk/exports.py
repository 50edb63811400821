"""What everyone may take along: the public registers and the law's rules and amounts, as tables.

A table is written as CSV, as Parquet or as JSON-LD, and several as a data package (datapackage.org): a description in
JSON with its files beside it. A register gives what the law shows to everyone and nothing else; one that the law lets
people read by the key of an entry alone is not given at all.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from hashlib import sha256
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

from zhargy.desk.law import registers as every_register
from zhargy.desk.models import Listed
from zhargy.i18n import N_, gettext, language
from zhargy.rules import FactInfo, Law
from zhargy.rules.exact import plain
from zhargy.rules.explain import sentence
from zhargy.rules.procedures import Procedure, Register

# What a spreadsheet would take for a formula (OWASP, CSV injection).
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
MISSING = ("", "does-not-know", "does-not-apply")
PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
KINDS: dict[Any, str] = {bool: "boolean", int: "integer", Decimal: "number", date: "date"}

Rows = Callable[[], Iterable[Sequence[Any]]]


@dataclass(frozen=True, slots=True)
class Column:
    """A column. title: in the language in use. kind: string, boolean, integer, number or date."""

    name: str
    title: str
    kind: str = "string"


@dataclass(frozen=True, slots=True)
class Table:
    """A table. rows: reads them from the beginning each time. key: the columns that tell one row from another."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: Rows
    key: tuple[str, ...] = ()


def registers() -> list[tuple[Procedure, Register]]:
    """The registers that can be read as a whole, with the procedures of their cases."""
    return [(one, register) for one, register in every_register().values() if register.listed]


def register_table(procedure: Procedure, register: Register) -> Table:
    """A register: the state of each entry, the day since which it stands there, and the facts that are public."""
    shown = [procedure.about.find(path) for path in register.shows]
    columns = (
        Column("entry", gettext(N_("Entry"))),
        Column("state", gettext(N_("State"))),
        Column("since", gettext(N_("Since")), "date"),
        *(Column(path, gettext(info.label), _kind(info)) for path, info in zip(register.shows, shown, strict=True)),
    )
    kinds = [one.kind for one in columns[3:]]

    def rows() -> Iterator[Sequence[Any]]:
        # Values and no rows of the model: there can be a hundred thousand.
        found = listed(register).values_list("pk", "state", "since", "shown")
        for pk, state, since, told in found.iterator(chunk_size=2_000):
            facts = (_typed(told.get(path), kind) for path, kind in zip(register.shows, kinds, strict=True))
            yield (str(pk), state, since, *facts)

    return Table(register.id, gettext(register.title), columns, rows, ("entry",))


def listed(register: Register) -> Any:
    """The entries of a register, in the order of their keys."""
    return Listed.objects.filter(register=register.id).order_by("key", "pk")


def _kind(info: FactInfo) -> str:
    return KINDS.get(info.type, "string") if info.kind == "fact" else "string"


def _typed(value: Any, kind: str) -> Any:
    """A fact as the column has it; a word that says why there is none stays that word."""
    if value is None or value in MISSING:
        return value
    if kind == "date":
        return date.fromisoformat(value)
    if kind == "number":
        return Decimal(str(value))
    return json.dumps(value, ensure_ascii=False) if isinstance(value, (list, dict)) else value


def law_tables(law: Law) -> list[Table]:
    """The law as encoded: its acts, each wording of each rule, each value of each amount, with days and source."""
    days = (Column("since", gettext(N_("In force since")), "date"), Column("until", gettext(N_("Until")), "date"))
    source = (Column("article", gettext(N_("Article"))), Column("confidence", gettext(N_("How sure"))))
    reform = Column("reform", gettext(N_("Draft law")))
    id, label = Column("id", gettext(N_("Id"))), Column("label", gettext(N_("What it says")))
    act, unit = Column("act", gettext(N_("Act"))), Column("unit", gettext(N_("Unit")))
    adopted = Column("adopted", gettext(N_("Adopted")), "date")

    def acts() -> Iterator[Sequence[Any]]:
        for one in sorted(law.acts.values(), key=lambda each: (each.adopted, each.id)):
            yield one.id, one.name(language()), one.adopted

    def rules() -> Iterator[Sequence[Any]]:
        for rule in law.rules.values():
            for one in rule.wordings():
                yield (
                    rule.id, sentence(one.label), one.citation.act.id, one.citation.key(), one.confidence,
                    one.force.since.day, one.force.until, one.reform,
                )  # fmt: skip

    def amounts() -> Iterator[Sequence[Any]]:
        for parameter in law.parameters.values():
            for one in (*parameter.values, *parameter.reforms):
                for key, value in _flat(one.amount):
                    yield (
                        parameter.id, gettext(parameter.label), key, value, gettext(parameter.unit),
                        one.citation.act.id, one.citation.key(), one.confidence, one.force.since.day,
                        one.force.until, one.reform,
                    )  # fmt: skip

    of, value = Column("of", gettext(N_("Of what"))), Column("value", gettext(N_("Value")))
    return [
        Table("acts", gettext(N_("Acts")), (id, label, adopted), acts, ("id",)),
        Table("rules", gettext(N_("Rules")), (id, label, act, *source, *days, reform), rules),
        Table("parameters", gettext(N_("Amounts and terms")),
              (id, label, of, value, unit, act, *source, *days, reform), amounts),
    ]  # fmt: skip


def _flat(amount: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """The values of an amount that differs by keys, each with its keys, "part/offender"."""
    if not isinstance(amount, dict):
        yield path, str(plain(amount))
        return
    for key, one in amount.items():
        yield from _flat(one, f"{path}/{key}" if path else str(key))


def as_csv(table: Table) -> bytes:
    """A table as CSV in UTF-8 (RFC 4180). What a spreadsheet would run is text there, by an apostrophe before it."""
    out = StringIO()
    write = csv.writer(out).writerow
    write([harmless(one.name) for one in table.columns])
    for row in table.rows():
        write([_cell(value) for value in row])
    return out.getvalue().encode()


def harmless(text: str) -> str:
    """A text that no spreadsheet runs."""
    return f"'{text}" if text.startswith(FORMULA) else text


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    # A number below zero is a number and no formula.
    return harmless(value) if isinstance(value, str) else str(value)


def as_parquet(table: Table) -> bytes:
    """A table as Parquet. A fact that is not known is null, whatever the reason."""
    import polars as pl

    kinds: dict[str, Any] = {"string": pl.String, "boolean": pl.Boolean, "integer": pl.Int64, "date": pl.Date}
    rows = list(table.rows())
    columns = []
    for number, one in enumerate(table.columns):
        values = [None if row[number] in MISSING else row[number] for row in rows]
        kind = kinds.get(one.kind) or pl.Decimal(38, max((_places(value) for value in values), default=0))
        columns.append(pl.Series(one.name, values, dtype=kind))
    out = BytesIO()
    pl.DataFrame(columns).write_parquet(out)
    return out.getvalue()


def _places(value: Any) -> int:
    exponent = value.as_tuple().exponent if isinstance(value, Decimal) else 0
    return max(0, -exponent) if isinstance(exponent, int) else 0


def as_jsonld(procedure: Procedure, register: Register, entries: Iterable[Listed], here: str = "") -> dict[str, Any]:
    """Entries of a register as JSON-LD, in the words of schema.org. here: the address of the register."""
    states = {one.id: gettext(one.title) for one in procedure.states}
    labels = {path: gettext(procedure.about.find(path).label) for path in register.shows}
    made: dict[str, Any] = {"@context": "https://schema.org", "@type": "Dataset", "name": gettext(register.title)}
    if here:
        made |= {"@id": here, "url": here}
    made |= {"identifier": register.id, "inLanguage": language()}
    made["hasPart"] = [
        {"@type": "DigitalDocument", "@id": f"urn:uuid:{one.pk}", "identifier": one.key,
         "creativeWorkStatus": states[one.state], "temporalCoverage": f"{one.since.isoformat()}/..",
         "variableMeasured": [
             {"@type": "PropertyValue", "propertyID": path, "name": labels[path], "value": one.shown[path]}
             for path in register.shows if path in one.shown
         ]}
        for one in entries
    ]  # fmt: skip
    return made


def package(folder: Path, law: Law) -> list[Path]:
    """Write everything as a data package into a folder, and the files that it holds. Raises OSError.

    The description is written last: a folder that has one has all that it names.
    """
    folder.mkdir(parents=True, exist_ok=True)
    resources, written = [], []
    for table in [*(register_table(*one) for one in registers()), *law_tables(law)]:
        for form, body in (("csv", as_csv(table)), ("parquet", as_parquet(table))):
            resources.append(
                {**_resource(table.name, table.title, form, body), "type": "table", "schema": _schema(table)}
            )
            written.append(_written(folder / f"{table.name}.{form}", body))
    for procedure, register in registers():
        told = as_jsonld(procedure, register, listed(register).iterator(chunk_size=2_000))
        body = (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()
        resources.append(_resource(register.id, gettext(register.title), "jsonld", body))
        written.append(_written(folder / f"{register.id}.jsonld", body))
    description = {
        "$schema": PROFILE, "name": "zhargy", "title": gettext(N_("Public registers and the law on civil society")),
        "description": gettext(N_("This is information, not legal advice.")), "version": law.version(),
        "resources": resources,
    }  # fmt: skip
    body = (json.dumps(description, ensure_ascii=False, indent=1) + "\n").encode()
    return [*written, _written(folder / "datapackage.json", body)]


def _written(file: Path, body: bytes) -> Path:
    file.write_bytes(body)
    return file


MEDIA = {"csv": "text/csv", "parquet": "application/vnd.apache.parquet", "jsonld": "application/ld+json"}


def _resource(name: str, title: str, form: str, body: bytes) -> dict[str, Any]:
    told = {
        "name": name if form == "csv" else f"{name}-{form}", "title": title, "path": f"{name}.{form}", "format": form,
        "mediatype": MEDIA[form], "bytes": len(body), "hash": f"sha256:{sha256(body).hexdigest()}",
    }  # fmt: skip
    return told if form == "parquet" else told | {"encoding": "utf-8"}


def _schema(table: Table) -> dict[str, Any]:
    fields = [{"name": one.name, "type": one.kind, "title": one.title} for one in table.columns]
    key = {"primaryKey": list(table.key)} if table.key else {}
    return {"fields": fields, "missingValues": list(MISSING), **key}
