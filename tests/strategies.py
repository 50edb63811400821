"""Facts for any subject, made from its declarations: whole, or with some of them left out."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from random import Random
from typing import Any

from zhargy.rules import FactErrors, FactInfo, Subject
from zhargy.rules.exact import FIRST_DAY, LAST_DAY

EARLY, LATE = date(2016, 1, 1), date(2026, 6, 30)


def value(info: FactInfo, random: Random) -> Any:
    """A value that the declaration allows, with small numbers and days of recent years."""
    kind = info.type
    if kind is bool:
        return random.random() < 0.5
    if info.choices:
        return random.choice(info.choices)
    if kind in (int, Decimal):
        low = info.minimum if info.minimum is not None else -5
        near = random.choice([low, low + 1, low + random.randint(0, 40), low + random.randint(0, 5_000_000)])
        return kind(min(near, info.maximum))
    if kind is date:
        return max(FIRST_DAY, min(LAST_DAY, date.fromordinal(random.randint(EARLY.toordinal(), LATE.toordinal()))))
    if kind is time:
        return time(random.randint(0, 23), random.choice([0, 30]))
    return random.choice(["", "a", "Қоғам"])


def facts(kind: type[Subject], random: Random) -> dict[str, Any]:
    """Every fact of the subject, parts included."""
    out: dict[str, Any] = {}
    for name, info in kind.__facts__.items():
        if info.kind == "part":
            out[name] = facts(info.type, random)
        elif info.kind == "many":
            out[name] = [facts(info.type, random) for _ in range(random.randint(0, 2))]
        else:
            out[name] = value(info, random)
    return out


def subject(kind: type[Subject], random: Random) -> Subject | None:
    """A subject with every fact given, or None if the facts drawn contradict each other."""
    try:
        return kind.from_facts(facts(kind, random))
    except FactErrors:
        return None


def leaves(given: dict[str, Any], prefix: str = "") -> list[str]:
    """Paths of the facts in nested tables; a one-to-many fact is one path."""
    out = []
    for name, one in given.items():
        out += leaves(one, f"{prefix}{name}.") if isinstance(one, dict) else [f"{prefix}{name}"]
    return out


def only(given: dict[str, Any], paths: set[str], prefix: str = "") -> dict[str, Any]:
    """The nested tables with these paths alone."""
    out: dict[str, Any] = {}
    for name, one in given.items():
        path = f"{prefix}{name}"
        if isinstance(one, dict):
            if inner := only(one, paths, f"{path}."):
                out[name] = inner
        elif path in paths:
            out[name] = one
    return out


def at(given: dict[str, Any], path: str) -> Any:
    """The value at a path."""
    here: Any = given
    for step in path.split("."):
        here = here[int(step)] if isinstance(here, list) else here[step]
    return here
