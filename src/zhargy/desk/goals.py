"""What a consultation is about, and the facts given in it."""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass
from typing import Any

from zhargy.i18n import gettext
from zhargy.law.kz import KZ
from zhargy.rules import FactError, FactErrors, FactInfo, Matter, Rule, Subject
from zhargy.rules.explain import sentence, show
from zhargy.rules.values import State

RULE = "rule:"
ROW = re.compile(r"0|[1-9]\d{0,2}", re.ASCII)


def goal(id: str) -> Matter | None:
    """The matter of this id, or the one that asks a single rule ("rule:assembly.track"); None if there is none."""
    if not id.startswith(RULE):
        return KZ.matters.get(id)
    rule = KZ.rules.get(id.removeprefix(RULE))
    kind = subject_of(rule) if rule else None
    return Matter(id, rule.label, "", kind, (rule,)) if rule and kind else None


def title(id: str) -> str:
    """The title of a goal in the language in use; "" if there is none of this id."""
    found = goal(id)
    return sentence(found.title) if found else ""


def subject_of(rule: Rule[..., Any]) -> type[Subject] | None:
    """The subject of a rule that is about one subject and nothing else."""
    kinds = [kind for name, kind in rule.parameters.items() if name != "on"]
    return kinds[0] if len(kinds) == 1 and _is_subject(kinds[0]) else None


def info_at(kind: type[Subject], path: str) -> FactInfo | None:
    """The declaration of the fact at `path`, rows of one-to-many facts by number; None if there is none."""
    here: Any = kind
    rows: Any = None
    info = None
    for step in path.split("."):
        if rows:
            if not ROW.fullmatch(step):
                return None
            here, rows, info = rows, None, None
        elif not _is_subject(here) or step not in here.__facts__:
            return None
        else:
            info = here.__facts__[step]
            here, rows = (None, info.type) if info.kind == "many" else (info.type, None)
    return info if info is not None and info.kind != "part" else None


def _is_subject(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Subject)


def parts_above(kind: type[Subject], path: str) -> list[str]:
    """The labels of the parts that a fact stands in, the outer first, rows with their number."""
    out: list[str] = []
    here: Any = kind
    for step in path.split(".")[:-1]:
        if ROW.fullmatch(step):
            out[-1] += f" {int(step) + 1}"
            continue
        out.append(gettext(here.__facts__[step].label))
        here = here.__facts__[step].type
    return out


def get(facts: Any, path: str) -> Any:
    """The raw fact at `path`; None if none was given."""
    for step in path.split("."):
        if isinstance(facts, list) and _is_row(facts, step):
            facts = facts[int(step)]
        elif isinstance(facts, dict) and step in facts:
            facts = facts[step]
        else:
            return None
    return facts


def put(facts: dict[str, Any], path: str, value: Any) -> dict[str, Any]:
    """A copy of `facts` with `value` at `path`; None takes it away. Raises KeyError for a row that is not there."""
    changed = copy.deepcopy(facts)
    here: Any = changed
    *steps, last = path.split(".")
    for step in steps:
        if isinstance(here, list):
            if not _is_row(here, step):
                raise KeyError(path)
            here = here[int(step)]
            continue
        if ROW.fullmatch(step):
            raise KeyError(path)
        if not isinstance(here.get(step), (dict, list)):
            here[step] = {}
        here = here[step]
    if not isinstance(here, dict):
        raise KeyError(path)
    if value is None:
        here.pop(last, None)
    else:
        here[last] = value
    return changed


def _is_row(rows: list[Any], step: str) -> bool:
    return bool(ROW.fullmatch(step)) and int(step) < len(rows)


def usable(kind: type[Subject], facts: dict[str, Any]) -> tuple[Subject, list[FactError]]:
    """The subject with these facts. Facts that the law no longer takes are set aside and told."""
    aside: list[FactError] = []
    for _ in range(50):
        try:
            return kind.from_facts(facts), aside
        except FactErrors as errors:
            aside += errors.errors
            before = facts
            for one in errors.errors:
                for path in one.paths:
                    facts = without(facts, path)
            if facts == before:
                break
    return kind.from_facts({}), aside


def without(facts: dict[str, Any], path: str) -> dict[str, Any]:
    """A copy of `facts` without what stands at `path`, or at the nearest name above it."""
    try:
        return put(facts, path, None)
    except KeyError:
        return put(facts, path.partition(".")[0], None)


@dataclass(frozen=True, slots=True)
class Given:
    """One answer given: where, what was asked, and the answer in words."""

    path: str
    info: FactInfo
    shown: str
    open: bool
    asked: bool


def given(subject: Subject, order: list[str]) -> list[Given]:
    """The answers given, in the order in which they were; those that came from an organisation first."""
    found = {}
    for path, info in type(subject).walk():
        holder: Any = subject
        *steps, last = path.split(".")
        for step in steps:
            holder = getattr(holder, step)
        state = holder.state(last)
        if state is None:
            found[path] = Given(path, info, show(getattr(holder, last), info.unit), False, path in order)
        elif state is not State.NOT_ASKED:
            found[path] = Given(path, info, show(state), True, path in order)
    place = {path: number for number, path in enumerate(order)}
    return sorted(found.values(), key=lambda one: place.get(one.path, -1))
