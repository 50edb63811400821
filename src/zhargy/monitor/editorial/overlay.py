"""The note as its files and its editors tell it: published changes laid over the files.

A change holds as long as the statement is what its editor saw. When the files take it in, or change otherwise, the
files hold.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, dataclass, field, fields, replace
from datetime import date
from decimal import Decimal
from hashlib import sha256
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from zhargy.i18n import LANGUAGES, N_
from zhargy.monitor import checking
from zhargy.monitor.note.reading import again, fault
from zhargy.monitor.note.statement import FIGURE, Fault, Note, Source, Statement, Value

if TYPE_CHECKING:
    from zhargy.rules import Law

CODES = tuple(code for code, _ in LANGUAGES)
# The fields that an entry tells only where they say something; the others are told always, or by the file itself.
OTHERS = tuple(one.name for one in fields(Statement) if one.default is not MISSING)


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of one statement. id: of its case. says: by language, () if the wording stays. told_on: "" if it stays.

    number, unit, value_on, value_of: of a new value; "" if there is none. source: the id of one of the note, or "";
    new_source: name, address and language of one that the note does not name yet. seen: the digest of the statement
    that its editor saw. on: the day on which it was published; None if it was not yet.
    """

    id: str
    statement: str
    seen: str
    says: tuple[tuple[str, str], ...] = ()
    told_on: str = ""
    number: str = ""
    unit: str = ""
    value_on: str = ""
    value_of: str = ""
    source: str = ""
    new_source: tuple[str, str, str] = field(default=("", "", ""))
    why: str = ""
    on: date | None = None

    @property
    def source_id(self) -> str:
        """The id of its source; a new one is named after the change."""
        return self.source or f"edit-{self.id[:8]}"

    @property
    def own_source(self) -> Source | None:
        """The source that the note did not name yet."""
        return None if self.source or not self.new_source[0] else Source(self.source_id, *self.new_source)

    def entry(self, before: Statement) -> dict[str, Any]:
        """The statement with the change, as an entry of a file would tell it."""
        told = entry(before)
        told["says"] = dict(self.says).get("en") or told["says"]
        told["date"] = self.told_on or told["date"]
        if self.source_id not in told["source"]:
            told["source"] = [*told["source"], self.source_id]
        if self.number:
            value = {"number": self.number, "unit": self.unit, "on": self.value_on, "source": self.source_id}
            told["values"] = [*told.get("values", []), value | ({"of": self.value_of} if self.value_of else {})]
        return told

    def is_in(self, now: Statement) -> bool:
        """Whether a statement tells already what the change says."""
        says = dict(self.says).get("en") or now.says
        values = {(one.number, one.on, one.of) for one in now.values}
        told = not self.number or (_exact(self.number), self.value_on, self.value_of) in values
        return told and now.says == says and now.date == (self.told_on or now.date)


def of_facts(id: str, facts: Mapping[str, Any], on: date | None = None) -> Edit:
    """The change that the facts of an edition tell (`editions.Edition`)."""

    def told(name: str) -> str:
        return str(facts.get(name) or "").strip()

    says = tuple((code, told(f"says_{code}")) for code in CODES)
    return Edit(
        id, told("statement"), told("seen"), says if any(text for _, text in says) else (), told("told_on"),
        told("number"), told("unit"), told("value_on"), told("value_of"), told("source"),
        (told("source_name"), told("source_address"), told("source_language")), told("why"), on,
    )  # fmt: skip


def _exact(number: str) -> Decimal | None:
    try:
        return Decimal(number)
    except ArithmeticError:
        return None


def entry(one: Statement) -> dict[str, Any]:
    """A statement as an entry of a file tells it, with its source and day."""
    told: dict[str, Any] = {
        "id": one.id, "kind": one.kind, "says": one.says, "date": one.date, "source": list(one.sources),
    }  # fmt: skip
    for name in OTHERS:
        value = getattr(one, name)
        if value and name == "values":
            told[name] = [_value(each) for each in value]
        elif value and name == "listed":
            told[name] = {"number": value.number, "act": value.act, "on": value.on}
        elif value:
            told[name] = list(value) if isinstance(value, tuple) else value
    return told


def _value(one: Value) -> dict[str, Any]:
    number = int(one.number) if one.number == int(one.number) else str(one.number)
    told = {"number": number, "unit": one.unit, "on": one.on, "source": one.source}
    return told | ({"of": one.of} if one.of else {})


def digest(one: Statement) -> str:
    """By which an editor's sight of a statement is compared with what it is: of everything that its entry tells."""
    text = json.dumps(entry(one), ensure_ascii=False, sort_keys=True, default=str)
    return sha256(text.encode()).hexdigest()[:16]


def faults(edit: Edit, note: Note, law: Law) -> list[Fault]:
    """Everything that is wrong with a change: what the files are checked for, and what a change must have."""
    before = note.statements.get(edit.statement)
    if before is None:
        return [fault("", edit.statement, "statement", N_("{told} is no statement: mend the id"), told=edit.statement)]
    found = [fault(before.section, before.id, name, fix) for name, fix in _lacks(edit, before)]
    sources = dict(note.sources)
    if own := edit.own_source:
        sources[own.id] = own
    made = again(before.section, before.order, edit.entry(before), sources, found)
    if made is not None:
        found += checking.statement(made, note, law, checking.law_cited(law))
    return list(dict.fromkeys(found))


def _lacks(edit: Edit, before: Statement) -> list[tuple[str, str]]:
    """Fields of a change that say too little, each with what puts it right."""
    found = []
    if edit.is_in(before):
        found.append(("says", N_("nothing is changed: write a new wording, a new day or a new value")))
    found += [(f"says_{code}", N_("is missing: a new wording stands in all three languages"))
              for code, text in edit.says if not text]  # fmt: skip
    if edit.number and before.kind != FIGURE:
        found.append(("number", N_("only a figure has values")))
    if edit.number and not edit.value_on:
        found.append(("value_on", N_("is missing: say of which day, month or year the value is")))
    if not edit.source and not edit.new_source[0]:
        found.append(("source", N_("is empty: name who said it")))
    if edit.new_source[1] and not edit.new_source[1].startswith(("https://", "http://")):
        found.append(("source_address", N_("write a whole address, https://…")))
    if edit.own_source and edit.new_source[2] not in {*CODES, ""}:
        found.append(("source_language", N_("choose kk, ru or en, or leave it out")))
    if not edit.why:
        found.append(("why", N_("is missing")))
    return found


def edited(note: Note, edits: Iterable[Edit], lang: str) -> tuple[Note, dict[str, tuple[Edit, ...]]]:
    """The note with the published changes, in the order in which they were published, and those that each statement
    was changed by. lang: in which new wordings are told.
    """
    english = note.statements
    now: dict[str, Statement] = {}
    said: dict[str, str] = {}
    by: dict[str, tuple[Edit, ...]] = {}
    sources = dict(note.sources)
    for edit in edits:
        before = now.get(edit.statement, english.get(edit.statement))
        if before is None or digest(before) != edit.seen:
            continue
        if own := edit.own_source:
            sources[own.id] = own
        made = again(before.section, before.order, edit.entry(before), sources, [])
        if made is None:
            continue
        now[edit.statement] = made
        by[edit.statement] = (*by.get(edit.statement, ()), edit)
        if edit.says:
            said[edit.statement] = dict(edit.says)[lang]
    shown = {id: replace(one, says=said.get(id, one.says)) for id, one in now.items()}
    sections = {
        section.id: replace(section, statements=tuple(shown.get(one.id, one) for one in section.statements))
        for section in note.sections.values()
    }
    return replace(note, sections=MappingProxyType(sections), sources=MappingProxyType(sources)), by


def as_toml(edit: Edit, note: Note) -> str:
    """A change as the entry that takes its statement's place in the files, with the translations of a new wording."""
    before = note.statements[edit.statement]
    lines = [f"# {before.section}: {before.id}, {edit.on}: {edit.why}".replace("\n", " ")]
    if own := edit.own_source:
        names = ("name", "address", "language")
        lines += ["# sources.toml", f"[{own.id}]", *(f"{name} = {_toml(getattr(own, name))}" for name in names), ""]
    lines += ["[[statement]]", *(f"{name} = {_toml(value)}" for name, value in edit.entry(before).items())]
    for code, text in edit.says:
        if code != "en":
            lines.append(f"# locale/{code}: msgid {_toml(dict(edit.says)['en'])} msgstr {_toml(text)}")
    return "\n".join(lines) + "\n"


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return f"[{', '.join(_toml(one) for one in value)}]"
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{name} = {_toml(one)}" for name, one in value.items()) + " }"
    return str(value)
