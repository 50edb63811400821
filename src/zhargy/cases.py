"""Case files: facts, a day, the answers expected and the articles that must stand in their reasons.

docs/cases.md describes the form. A case is written by a lawyer, run by anyone, and never skipped in silence.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from pydantic_core import PydanticCustomError

from zhargy.files import Document, FileError, day, read_text, read_yaml
from zhargy.i18n import N_, gettext
from zhargy.rules import Answer, Choice, FactErrors, FactInfo, Law, Rule, Subject, Unknown, ZhargyError, decide
from zhargy.rules.exact import exact, plain
from zhargy.rules.paths import holds
from zhargy.schema import snake

FIELDS = ("case", "source", "on", "facts", "expect", "because", "reform")
UNKNOWN = "unknown"
FEW = 12


@dataclass(frozen=True, slots=True)
class Case:
    """One worked case.

    on: the day whose law is asked. subjects: by their name in files. expect: rule id to the value expected, typed as
    the rule gives it, or Unknown. because: rule id to articles, as `Citation.key()` writes them.
    """

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
    """What a case expected and what came out, with the reasons as text. line: where the case says what it expects."""

    what: str
    expected: str
    got: str
    reasons: str
    line: int = 0


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


def files(path: Path) -> list[Path]:
    """The case file, or every one in the folder and the folders in it, in order. Raises FileError if there is none."""
    if path.is_dir():
        found = sorted(one for one in path.rglob("*") if one.suffix in (".yaml", ".yml") and one.is_file())
        if not found:
            raise FileError(str(path), N_("holds no .yaml file"))
        return found
    if not path.exists():
        raise FileError(str(path), N_("there is no such file"))
    return [path]


def run(path: Path, law: Law) -> Iterator[Result]:
    """Run every case of a file or folder. A file that cannot be read is one failed result, not the end of the run."""
    for file in files(path):
        try:
            documents = list(read_yaml(read_text(file), str(file)))
        except FileError as error:
            yield Result(file.name, str(file), error.line, error=error.text())
            continue
        if not documents:
            yield Result(file.name, str(file), 0, error=FileError(str(file), N_("holds no case")).text())
        for document in documents:
            name = document.data.get("case") if isinstance(document.data, dict) else None
            try:
                result = check(read(document, str(file), law), law, document)
            except (ZhargyError, ValueError, ArithmeticError) as error:
                # Dates past the end of the calendar and the like: the case says so, the other cases run.
                result = Result(str(name or ""), str(file), document.line, error=str(error))
            yield result


def read(document: Document, file: str, law: Law) -> Case:
    """A case from one document of a file. Raises FileError naming the file, the line, the field and the fix."""
    data = document.data

    def refuse(path: str, message: str, **values: Any) -> FileError:
        return FileError(file, message, document.line_of(path), **values)

    if not isinstance(data, dict):
        raise refuse("", N_("a case holds names with values, such as `on: 2023-06-12`"))
    for name in data:
        if name not in FIELDS:
            raise refuse(name, N_("{name}: no such part of a case{near}"), name=name, near=near(name, FIELDS))
    for name in ("case", "on", "expect"):
        if not data.get(name):
            raise refuse(name, N_("{name}: is missing"), name=name)
    given = {name: data.get(name) or {} for name in ("facts", "expect", "because")}
    for name, values in given.items():
        if not isinstance(values, dict):
            raise refuse(name, N_("{name}: must hold names with values"), name=name)
    for part in ("expect", "because"):
        for id in given[part]:
            if id not in law.rules:
                raise refuse(f"{part}.{id}", N_("{name}: no such rule{near}"), name=id, near=near(id, law.rules))
            for name, kind in law.rules[id].parameters.items():
                if name != "on" and not hasattr(kind, "__facts__"):
                    told = N_("{rule} takes a value for {name}; ask a rule about a subject")
                    raise refuse(f"{part}.{id}", told, rule=id, name=name)
    reform = data.get("reform") or ""
    if reform and reform not in law.reforms():
        raise refuse("reform", N_("{name}: no such reform{near}"), name=reform, near=near(reform, law.reforms()))
    expect = {id: _expected(law.rules[id], value, id, refuse) for id, value in given["expect"].items()}
    because = {id: _articles(value, id, refuse) for id, value in given["because"].items()}
    subjects = _subjects(given["facts"], law, document, file)
    on = day(data["on"], file, document.line_of("on"))
    source = str(data.get("source") or "")
    return Case(str(data["case"]), file, document.line, on, subjects, expect, because, source, str(reform))


def _subjects(given: dict[str, Any], law: Law, document: Document, file: str) -> dict[str, Subject]:
    kinds = {snake(kind.__name__): kind for kind in law.subjects()}
    subjects = {}
    for name, facts in given.items():
        path = f"facts.{name}"
        if name not in kinds:
            message = N_("{name}: the law is about no such thing{near}")
            raise FileError(file, message, document.line_of(path), name=name, near=near(name, kinds))
        if not isinstance(facts, dict | None):
            raise FileError(file, N_("{name}: must hold names with values"), document.line_of(path), name=name)
        try:
            subjects[name] = kinds[name].from_facts(facts or {})
        except FactErrors as error:
            told = [
                f"{file}:{document.line_of(f'{path}.{one.path}' if one.path else path)}: {name}"
                + (f".{one.text()}" if one.path else f": {one.text()}")
                for one in error.errors
            ]
            raise ZhargyError("\n".join(told)) from None
    return subjects


def _expected(rule: Rule[..., Any], value: Any, id: str, refuse: Any) -> Any:
    """The value that a case expects, as the type that the rule gives; Unknown if the case says so."""
    words = [member.value for member in rule.type] if issubclass(rule.type, Choice) else []
    if value == UNKNOWN and UNKNOWN not in words:
        return Unknown()
    try:
        return exact(value, FactInfo("", "", type=rule.type, minimum=None))
    except PydanticCustomError as error:
        why = gettext(error.message_template).format_map(error.context or {})
        raise refuse(f"expect.{id}", N_("expect: {name}: {why}"), name=id, why=why) from None


def _articles(value: Any, id: str, refuse: Any) -> list[str]:
    found = [value] if isinstance(value, str) else value
    if not isinstance(found, list) or not found or not all(isinstance(one, str) for one in found):
        raise refuse(f"because.{id}", N_("because: {name}: list articles, such as [LPA 10(1)]"), name=id)
    return found


def answer(case: Case, rule: Rule[..., Any]) -> Answer:
    """What a rule gives for the subjects of a case; a subject that the case says nothing about is wholly unknown."""
    wanted = [kind for name, kind in rule.parameters.items() if name != "on"]
    given = tuple(case.subjects.values())
    chosen = tuple(one for kind in wanted for one in given if isinstance(one, kind))
    if len(chosen) != len(wanted):
        chosen = (*given, *(kind() for kind in wanted if not any(holds(type(one), kind) for one in given)))
    return decide(rule, *chosen, on=case.on, reform=case.reform)


def check(case: Case, law: Law, document: Document | None = None) -> Result:
    """Run one case: every value expected, then every article that must stand in the reasons."""
    out: list[Mismatch] = []
    for id in dict.fromkeys((*case.expect, *case.because)):
        got = answer(case, law.rules[id])
        if id in case.expect and not _equal(case.expect[id], got):
            line = document.line_of(f"expect.{id}") if document else 0
            out.append(Mismatch(id, shown(case.expect[id]), shown(got.value), got.to_text(), line))
        articles = got.articles()
        for article in case.because.get(id, ()):
            if article.replace(" art. ", " ") not in articles:
                line = document.line_of(f"because.{id}") if document else 0
                out.append(Mismatch(f"{id}, because", article, ", ".join(articles), got.to_text(), line))
    return Result(case.name, case.file, case.line, tuple(out))


def _equal(expected: Any, got: Answer) -> bool:
    if isinstance(expected, Unknown) or not got.known:
        return isinstance(expected, Unknown) and not got.known
    return bool(expected == got.value)


def shown(value: Any) -> str:
    """A value as case files write it."""
    if isinstance(value, Unknown):
        return UNKNOWN
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(plain(value))


def near(name: Any, known: Iterable[str]) -> str:
    """The nearest right name as the end of a message; if none is near, all of a few; or ""."""
    there = list(known)
    if found := difflib.get_close_matches(str(name), there, n=1, cutoff=0.4):
        return gettext(N_("; did you mean {near}?")).format(near=found[0])
    if 0 < len(there) <= FEW:
        return gettext(N_("; there are: {known}")).format(known=", ".join(there))
    return ""
