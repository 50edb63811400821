"""The form of several facts at once, made from their declarations, and what people wrote into it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from zhargy.desk import forms, goals
from zhargy.desk.forms import Field
from zhargy.i18n import gettext
from zhargy.procedures.facts import having
from zhargy.rules import FactErrors, FactInfo, Subject
from zhargy.rules.procedures import Event, Procedure

UNFIT = "does-not-apply"
Paths = Mapping[str, FactInfo]


@dataclass
class Group:
    """The fields of one part of the subject, under its label; "" for what stands in the subject itself."""

    title: str
    fields: list[Field] = field(default_factory=list)


@dataclass
class Wrong:
    """Something wrong, with the name of the field that says so; "" if it belongs to none."""

    name: str
    label: str
    text: str


@dataclass
class Form:
    """A form of facts, grouped by part. elsewhere: what is wrong and belongs to no field."""

    about: type[Subject]
    fields: dict[str, Field]
    elsewhere: list[str] = field(default_factory=list)

    @property
    def groups(self) -> list[Group]:
        """The fields in order, those of one part together."""
        found: dict[str, Group] = {}
        for path, one in self.fields.items():
            title = " › ".join(goals.parts_above(self.about, path))
            found.setdefault(title, Group(title)).fields.append(one)
        return list(found.values())

    @property
    def wrong(self) -> list[Wrong]:
        """Everything that is wrong, in the order of the form."""
        told = [Wrong("", "", text) for text in self.elsewhere]
        for one in self._every():
            told += [Wrong(one.name, one.info.label, text) for text in one.errors]
        return told

    @property
    def facts(self) -> dict[str, Any]:
        """What was written, by path."""
        found = {path: _value(one) for path, one in self.fields.items()}
        return {path: value for path, value in found.items() if value is not None}

    def check(self) -> Form:
        """Put what no subject takes at its fields."""
        try:
            self.about.from_facts(having({}, self.facts.items()))
        except FactErrors as errors:
            self.place(errors)
        return self

    def place(self, errors: FactErrors) -> None:
        """Put each error at its field, each once."""
        fields = {one.name: one for one in self._every()}
        for error in errors.errors:
            text = gettext(error.message).format_map(dict(error.values))
            here = [fields[path] for path in error.paths if path in fields]
            for one in here:
                if text not in one.errors:
                    one.errors.append(text)
            if not here and text not in self.elsewhere:
                self.elsewhere.append(text)

    def _every(self) -> Iterable[Field]:
        for one in self.fields.values():
            yield one
            for row in one.rows:
                yield from row


def brought(procedure: Procedure, event: Event) -> dict[str, FactInfo]:
    """The facts that an event brings, by path, without its own day and what is so with it anyway."""
    found: dict[str, FactInfo] = {}
    for path in event.brings:
        info = procedure.about.find(path)
        found.update(info.type.walk(path) if info.kind == "part" else [(path, info)])
    for path in (event.day, *(path for path, _ in event.sets)):
        found.pop(path, None)
    return found


def direct(kind: type[Subject]) -> dict[str, FactInfo]:
    """The facts of a kind of subject itself; those of its parts are told of the kind of the part."""
    return {name: info for name, info in kind.__facts__.items() if info.kind != "part"}


def filled(about: type[Subject], paths: Paths, facts: Mapping[str, Any]) -> Form:
    """The form with what is known, by path."""
    return Form(about, {path: _known(path, info, facts.get(path)) for path, info in paths.items()})


def _known(path: str, info: FactInfo, stored: Any) -> Field:
    made = forms.empty(path, info, stored)
    made.unfit = stored == UNFIT or (info.kind == "many" and stored == [])
    for number, row in enumerate(made.rows):
        for cell in row:
            cell.unfit = goals.get(stored[number], cell.name.removeprefix(f"{path}.{number}.")) == UNFIT
    return made


def posted(about: type[Subject], paths: Paths, data: Mapping[str, str], do: str = "") -> Form:
    """The form as it was sent. do: "add:PATH" or "remove:PATH:2" change the rows of a list."""
    verb, _, rest = do.partition(":")
    where, _, number = rest.rpartition(":") if verb == "remove" else (rest, "", "")
    fields = {}
    for path, info in paths.items():
        here = (f"remove:{number}" if verb == "remove" else verb) if where == path else ""
        made = forms.posted(path, info, data, here)
        for one in (made, *(cell for row in made.rows for cell in row)):
            one.value = one.value.replace("\r\n", "\n").replace("\x00", "")
            one.unfit = bool(data.get(f"{one.name}.unfit"))
        fields[path] = made
    return Form(about, fields)


def in_form(path: str, data: Mapping[str, str]) -> bool:
    """Whether a form that was sent had the field of this fact."""
    return any(name in data for name in (path, f"{path}.rows", f"{path}.unfit"))


def _value(one: Field) -> Any:
    """What is to be kept of a field; None if nothing was said. That there are none, or it does not apply, is said."""
    if one.info.kind == "many":
        if one.rows:
            return [_row(one, number, row) for number, row in enumerate(one.rows)]
        return [] if one.unfit else None
    value = forms.raw(one)
    return UNFIT if one.unfit and value is None else value


def _row(one: Field, number: int, row: list[Field]) -> dict[str, Any]:
    facts: dict[str, Any] = {}
    for cell in row:
        value = _value(cell)
        if value is not None:
            facts = goals.put(facts, cell.name.removeprefix(f"{one.name}.{number}."), value)
    return facts
