"""Case files: facts, a day, the answers expected and the articles that must stand in their reasons.

docs/cases.md describes the form. A case is written by a lawyer, run by anyone, and never skipped in silence.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from zhargy.files import FileError, day, read_text, read_yaml
from zhargy.i18n import N_, gettext
from zhargy.rules import Answer, Choice, FactErrors, Law, Rule, Subject, ZhargyError, decide
from zhargy.rules.facts import plain

FIELDS = ("case", "source", "on", "facts", "expect", "because", "reform")


@dataclass(frozen=True, slots=True)
class Case:
    """One worked case. facts: subjects by their name in files. expect: rule id to value. because: rule id to articles."""

    name: str
    file: str
    line: int
    on: date
    subjects: dict[str, Subject]
    expect: dict[str, Any]
    because: dict[str, list[str]] = field(default_factory=dict)
    source: str = ""
    reform: str = ""


@dataclass(frozen=True, slots=True)
class Mismatch:
    """What a case expected and what came out, with the reasons as text."""

    what: str
    expected: str
    got: str
    reasons: str


@dataclass(frozen=True, slots=True)
class Result:
    """A case as it ran: `mismatches` is empty if it passed; `error` says why it could not run."""

    name: str
    file: str
    line: int
    mismatches: tuple[Mismatch, ...] = ()
    error: str = ""

    @property
    def passed(self) -> bool:
        """Whether everything expected came out."""
        return not self.mismatches and not self.error


def snake(name: str) -> str:
    """The name of a kind of subject as files write it: PublicAssociation is public_association."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def files(path: Path) -> list[Path]:
    """The case file, or every one in the folder, in order. Raises FileError if there is none."""
    if path.is_dir():
        found = sorted(one for one in path.rglob("*") if one.suffix in (".yaml", ".yml"))
        if not found:
            raise FileError(str(path), N_("holds no .yaml file"))
        return found
    return [path]


def run(path: Path, law: Law) -> Iterator[Result]:
    """Run every case of a file or folder. A file that cannot be read is one failed result."""
    for file in files(path):
        try:
            documents = list(read_yaml(read_text(file), str(file)))
        except FileError as error:
            yield Result(file.name, str(file), error.line, error=error.text())
            continue
        if not documents:
            yield Result(file.name, str(file), 0, error=FileError(str(file), N_("holds no case")).text())
        for document in documents:
            name = document.data.get("case", "") if isinstance(document.data, dict) else ""
            try:
                yield check(read(document.data, str(file), document.line, law), law)
            except FactErrors as error:
                told = "\n".join(one.text() for one in error.errors)
                yield Result(str(name), str(file), document.line, error=told)
            except ZhargyError as error:
                yield Result(str(name), str(file), document.line, error=str(error))


def read(data: Any, file: str, line: int, law: Law) -> Case:
    """A case from the values of its document. Raises FileError or FactErrors naming the field."""

    def refuse(message: str, **values: Any) -> FileError:
        return FileError(file, message, line, **values)

    if not isinstance(data, dict):
        raise refuse(N_("a case holds names with values"))
    for name in data:
        if name not in FIELDS:
            raise refuse(N_("{name}: no such part of a case{near}"), name=name, near=_near(name, FIELDS))
    for name in ("case", "on", "expect"):
        if not data.get(name):
            raise refuse(N_("{name}: is missing"), name=name)
    for name in ("facts", "expect", "because"):
        if not isinstance(data.get(name, {}), dict):
            raise refuse(N_("{name}: must hold names with values"), name=name)
    for id in (*data["expect"], *data.get("because", {})):
        if id not in law.rules:
            raise refuse(N_("{name}: no such rule{near}"), name=id, near=_near(id, law.rules))
    kinds = {snake(kind.__name__): kind for kind in law.subjects()}
    subjects = {}
    for name, facts in data.get("facts", {}).items():
        if name not in kinds:
            raise refuse(N_("{name}: the law is about no such thing{near}"), name=name, near=_near(name, kinds))
        if not isinstance(facts, dict | None):
            raise refuse(N_("{name}: must hold names with values"), name=name)
        subjects[name] = kinds[name].from_facts(facts or {})
    because = {id: [one] if isinstance(one, str) else list(one) for id, one in data.get("because", {}).items()}
    return Case(
        str(data["case"]), file, line, day(data["on"], f"{file}:{line}: on"), subjects, data["expect"], because,
        str(data.get("source", "")), str(data.get("reform", "")),
    )  # fmt: skip


def answer(case: Case, rule: Rule[..., Any], law: Law) -> Answer:
    """What a rule gives for the subjects of a case; a subject that the case says nothing about is wholly unknown."""
    wanted = [kind for name, kind in rule.parameters.items() if name != "on"]
    given = tuple(case.subjects.values())
    if not any(isinstance(one, kind) for one in given for kind in wanted) and len(wanted) == 1 and not given:
        given = (wanted[0](),)
    chosen = tuple(one for kind in wanted for one in given if isinstance(one, kind))
    return decide(rule, *(chosen if len(chosen) == len(wanted) else given), on=case.on, reform=case.reform)


def check(case: Case, law: Law) -> Result:
    """Run one case."""
    out: list[Mismatch] = []
    for id in dict.fromkeys((*case.expect, *case.because)):
        rule = law.rules[id]
        got = answer(case, rule, law)
        if id in case.expect:
            expected = case.expect[id]
            if not _equal(expected, got, rule):
                out.append(Mismatch(id, _shown(expected), _shown(plain(got.value) if got.known else "unknown"), got.to_text()))
        articles = got.articles()
        for article in case.because.get(id, ()):
            if article not in articles:
                out.append(Mismatch(f"{id}, because", article, ", ".join(articles), got.to_text()))
    return Result(case.name, case.file, case.line, tuple(out))


def _equal(expected: Any, got: Answer, rule: Rule[..., Any]) -> bool:
    if expected == "unknown" and not (isinstance(rule.type, type) and issubclass(rule.type, Choice)):
        return not got.known
    if not got.known:
        return expected == "unknown"
    value = got.value
    if isinstance(value, bool) or isinstance(expected, bool):
        return value is expected
    if isinstance(value, (int, Decimal)):
        try:
            return Decimal(str(expected).replace(" ", "")) == value
        except InvalidOperation:
            return False
    return bool(plain(value) == (plain(expected) if not isinstance(expected, str) else expected))


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(plain(value))


def _near(name: Any, known: Any) -> str:
    found = difflib.get_close_matches(str(name), list(known), n=1, cutoff=0.5)
    return gettext(N_("; did you mean {near}?")).format(near=found[0]) if found else ""
