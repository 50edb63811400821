"""Asks one rule about one subject, given by its facts as a case file gives them."""

from __future__ import annotations

from datetime import date
from typing import Any

from zhargy.law.kz import KZ
from zhargy.rules import Answer, Consultation, consult, decide

Facts = dict[str, Any]


def with_facts(base: Facts, **changes: Any) -> Facts:
    """The facts with some changed: `organiser__age=17` changes the part `organiser`."""
    out: Facts = {name: dict(value) if isinstance(value, dict) else value for name, value in base.items()}
    for path, value in changes.items():
        part, _, name = path.partition("__")
        if name:
            out.setdefault(part, {})[name] = value
        else:
            out[part] = value
    return out


def asked(id: str, on: str, facts: Facts, reform: str = "") -> Answer:
    """The answer of the rule of this id."""
    rule = KZ.rules[id]
    return decide(rule, rule.about.from_facts(facts), on=date.fromisoformat(on), reform=reform)


def told(id: str, on: str, facts: Facts, reform: str = "") -> Any:
    """What the rule of this id gives: the value, days and choices as text; None where it is unknown."""
    answer = asked(id, on, facts, reform)
    if not answer.known:
        return None
    return answer.value.isoformat() if isinstance(answer.value, date) else answer.value


def matter_told(id: str, on: str, facts: Facts) -> tuple[Facts, Facts]:
    """What the matter of this id answers by goal, and the last days of the duties that bind."""
    matter = KZ.matters[id]
    found: Consultation = consult(matter, matter.subject.from_facts(facts), on=date.fromisoformat(on))
    goals = dict(zip((goal.name for goal in matter.goals), (one.value for one in found.answers), strict=True))
    bound = [one for one in found.duties if one.bound.value is True]
    return goals, {one.duty.id: one.due.value.isoformat() if one.due and one.due.known else None for one in bound}
