"""The form of a question, made from the declaration of its fact, and what people wrote into it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from typing import Any

from zhargy.desk.goals import get, put
from zhargy.i18n import N_, gettext, language
from zhargy.rules import FactInfo, Party, Subject
from zhargy.rules.exact import DAY, FIRST_DAY, LAST_DAY
from zhargy.rules.explain import show
from zhargy.rules.facts import LONG, WORDS

ROWS = 50
# What is longer than any text may be is not read to its end.
LONGEST = 2 * LONG
WIDGETS = {bool: "choice", int: "number", Decimal: "number", date: "date", time: "time", str: "text"}


@dataclass
class Field:
    """One field: its name in the form, what to show in it, and what was wrong with it."""

    name: str
    info: FactInfo
    value: str = ""
    errors: list[str] = field(default_factory=list)
    rows: list[list[Field]] = field(default_factory=list)
    unfit: bool = False  # said not to apply; of a list, that there are none

    @property
    def widget(self) -> str:
        """Which control shows it."""
        if self.info.kind == "many":
            return "rows"
        return "choice" if self.info.choices else WIDGETS.get(self.info.type, "text")

    @property
    def options(self) -> list[tuple[str, str]]:
        """The values to choose from, with their labels."""
        if self.info.type is bool:
            return [("yes", show(True)), ("no", show(False))]
        return [(one.value, gettext(one.label)) for one in self.info.choices]

    @property
    def mode(self) -> str:
        """Which keys a phone shows."""
        return "decimal" if self.info.type is Decimal else "numeric"

    @property
    def bounds(self) -> tuple[str, str]:
        """The first and last day that can be given."""
        return FIRST_DAY.isoformat(), LAST_DAY.isoformat()

    @property
    def can_be_unfitting(self) -> bool:
        """Whether "does not apply" is an answer: an event that never came has no day."""
        return self.info.kind == "many" or not (self.info.type is bool or self.info.choices or self.info.judgement)

    @property
    def decided_by(self) -> str:
        """Who decides or knows it, if not the person asked."""
        if self.info.judgement:
            return gettext(self.info.judgement)
        return gettext(N_("An authority decides this.")) if self.info.by is Party.AUTHORITY else ""


def empty(name: str, info: FactInfo, stored: Any = None) -> Field:
    """The field of a fact with what is stored about it."""
    made = Field(name, info, written(stored))
    if info.kind == "many" and isinstance(stored, list):
        made.rows = [
            _row(name, number, info, one if isinstance(one, dict) else {}) for number, one in enumerate(stored)
        ]
    return made


def _row(name: str, number: int, info: FactInfo, stored: Mapping[str, Any]) -> list[Field]:
    return [empty(f"{name}.{number}.{path}", one, get(stored, path)) for path, one in columns(info.type)]


def columns(kind: type[Subject]) -> list[tuple[str, FactInfo]]:
    """The facts of one row; lists inside a row are asked for by themselves."""
    return [(path, info) for path, info in kind.walk() if info.kind == "fact"]


def written(stored: Any) -> str:
    """A stored fact as people write it into a form; "" for what has no value."""
    if isinstance(stored, bool):
        return "yes" if stored else "no"
    return "" if stored is None or isinstance(stored, (list, dict)) or stored in WORDS else str(stored)


def posted(name: str, info: FactInfo, data: Mapping[str, str], do: str = "") -> Field:
    """The field as it was sent. do: "add" or "remove:2" change the rows of a list."""
    made = Field(name, info, str(data.get(name, ""))[:LONGEST])
    if info.kind == "many":
        told = str(data.get(f"{name}.rows", "0"))
        count = int(told) if told.isdecimal() and len(told) < 9 else 0
        numbers = [one for one in range(min(count, ROWS)) if do != f"remove:{one}"]
        made.rows = [
            [Field(f"{name}.{new}.{path}", one, str(data.get(f"{name}.{old}.{path}", ""))[:LONGEST])
             for path, one in columns(info.type)]
            for new, old in enumerate(numbers)
        ]  # fmt: skip
        if do == "add" and count < ROWS:
            made.rows.append(_row(name, len(numbers), info, {}))
        elif do == "add" or count > ROWS:
            made.errors.append(gettext(N_("At most {number} can be entered here.")).format(number=ROWS))
    return made


def raw(sent: Field) -> Any:
    """What is to be stored for the field; None if nothing was written."""
    if sent.info.kind != "many":
        return plain(sent.value, sent.info)
    out = []
    for row in sent.rows:
        facts: dict[str, Any] = {}
        for one, (path, info) in zip(row, columns(sent.info.type), strict=True):
            value = plain(one.value, info)
            if value is not None:
                facts = put(facts, path, value)
        out.append(facts)
    return out


def plain(text: str, info: FactInfo) -> Any:
    """A text of a form as facts files write it: days and numbers as written in the language in use are understood."""
    text = text.strip()
    if not text:
        return None
    if info.type is bool:
        return {"yes": True, "no": False}.get(text, text)
    if info.type is date and (told := re.fullmatch(r"(\d{1,2})[./](\d{1,2})[./](\d{4})", text)):
        return f"{told[3]}-{int(told[2]):02}-{int(told[1]):02}"
    if info.type in (int, Decimal):
        text = re.sub(r"\s", "", text)
        if language() == "en" and re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", text):
            return text.replace(",", "")
        if language() != "en" and re.fullmatch(r"-?\d+,\d+", text):
            return text.replace(",", ".")
    return text


def day(text: str) -> date | None:
    """A day as written in a form; None if it is none, or outside 1900 to 2200."""
    told = plain(text[:40], FactInfo("", "", type=date))
    try:
        found = date.fromisoformat(told) if told and DAY.fullmatch(told) else None
    except ValueError:
        return None
    return found if found and FIRST_DAY <= found <= LAST_DAY else None


def place_errors(sent: Field, errors: list[Any]) -> list[str]:
    """Put each error at its field; return those that belong to no field of this form."""
    fields = {sent.name: sent} | {one.name: one for row in sent.rows for one in row}
    elsewhere = []
    for error in errors:
        told = gettext(error.message).format_map(dict(error.values))
        here = [fields[path] for path in error.paths if path in fields]
        for one in here:
            one.errors.append(told)
        if not here:
            elsewhere.append(told)
    return elsewhere
