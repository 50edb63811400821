"""What can be checked of papers before any is filled: that their facts, rules and enclosures are there and fit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from pydantic_core import PydanticCustomError

from zhargy.procedures.check import Fault
from zhargy.rules.exact import exact
from zhargy.rules.facts import Subject
from zhargy.rules.law import Law
from zhargy.rules.papers import (
    ON,
    RULE,
    Attached,
    Code,
    Fields,
    Grounds,
    Paper,
    Rows,
    Signatures,
    When,
    is_worded,
    slots,
)
from zhargy.rules.paths import holds
from zhargy.rules.procedures import Procedure
from zhargy.rules.rule import Rule


def faults(paper: Paper, law: Law) -> list[Fault]:
    """Everything that is wrong with how a paper of this law is declared; empty if it is sound."""
    return [*_facts(paper), *_parts(paper, law), *_rules(paper, law)]


def faults_of_events(procedure: Procedure, law: Law) -> list[Fault]:
    """Papers that events name but that are not there, or that are about something else than the procedure."""
    found = []
    for event in procedure.events:
        for id in event.papers:
            if id not in law.papers:
                found.append(Fault(event.id, f"files {id}, which is no paper"))
            elif not holds(procedure.about, law.papers[id].about):
                told = f"{law.papers[id].about.__name__}, which {procedure.about.__name__} is not and has not"
                found.append(Fault(event.id, f"files {id}, which is about {told}"))
    return found


def _facts(paper: Paper) -> Iterator[Fault]:
    """Single facts that texts and parts name."""
    named = [name for text in paper.texts() for name in slots(text) if name != ON and not name.startswith(RULE)]
    for part in paper.every_part():
        match part:
            case Fields(paths=paths):
                named += [path for path in paths if not path.startswith(RULE)]
            case Code(path=path) | When(condition=str() as path):
                named.append(path)
            case Signatures(name=name, path="") if name:
                named.append(name)
            case Grounds(at=path) if path:
                named.append(path)
    for path in dict.fromkeys(named):
        if _kind(paper.about, path) not in ("fact", "worded"):
            yield Fault(paper.id, f"names {path}, which is no fact of {paper.about.__name__}")
    for part in paper.every_part():
        if isinstance(part, Grounds) and part.at and _type(paper.about, part.at) is not date:
            yield Fault(paper.id, f"asks for the law of {part.at}, which is no day")
        if isinstance(part, Code) and _type(paper.about, part.path) is not str:
            yield Fault(paper.id, f"makes a code of {part.path}, which is no text")


def _parts(paper: Paper, law: Law) -> Iterator[Fault]:
    """Lists, conditions and enclosures."""
    for part in paper.every_part():
        match part:
            case Rows(path=path, columns=columns):
                yield from _list(paper, path, columns)
            case Signatures(path=path, name=name) if path:
                yield from _list(paper, path, (name,) if name else ())
            case Attached(papers=ids):
                yield from (Fault(paper.id, f"encloses {id}, which is no paper") for id in ids if id not in law.papers)
            case When(condition=str() as path, equals=value) if _kind(paper.about, path) == "fact":
                try:
                    exact(value, paper.about.find(path))
                except PydanticCustomError:
                    yield Fault(paper.id, f"asks whether {path} is {value}, which is none of its values")


def _list(paper: Paper, path: str, columns: tuple[str, ...]) -> Iterator[Fault]:
    if _kind(paper.about, path) != "many":
        yield Fault(paper.id, f"lists {path}, which is no list of {paper.about.__name__}")
        return
    item = paper.about.find(path).type
    for name in columns:
        if "." in name or _kind(item, name) != "fact":
            yield Fault(paper.id, f"lists {path} with {name}, which is no fact of {item.__name__}")


def _rules(paper: Paper, law: Law) -> Iterator[Fault]:
    for id in dict.fromkeys(paper.rule_ids()):
        rule = law.rules.get(id)
        if rule is None:
            yield Fault(paper.id, f"rests on {id}, which is no rule")
        else:
            yield from _fits(paper, rule)
    for part in paper.every_part():
        for rule in part.rules if isinstance(part, Grounds) else ():
            if rule.type is not bool:
                yield Fault(paper.id, f"{rule.id} is no ground: it does not say yes or no")


def _fits(paper: Paper, rule: Rule[..., Any]) -> Iterator[Fault]:
    for name, kind in rule.parameters.items():
        if name != ON and not (isinstance(kind, type) and issubclass(kind, Subject) and holds(paper.about, kind)):
            told = getattr(kind, "__name__", str(kind))
            yield Fault(paper.id, f"{rule.id} is about {told}, which {paper.about.__name__} is not and has not")


def _kind(about: type[Subject], path: str) -> str:
    """What stands at a path: "fact", "part", "many", "worded" in each language, or "" for nothing."""
    try:
        return "worded" if is_worded(about, path) else about.find(path).kind
    except (KeyError, AttributeError):
        return ""


def _type(about: type[Subject], path: str) -> Any:
    return about.find(path).type if _kind(about, path) else None
