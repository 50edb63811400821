"""Asking the law in tests: a rule by its name, on a day, about facts as case files write them."""

from __future__ import annotations

from datetime import date
from typing import Any

from zhargy.law.kz import KZ
from zhargy.rules import Answer, Choice, Matter, consult, decide
from zhargy.schema import snake


def ask(rule: str, on: str, **subjects: dict[str, Any]) -> Answer:
    """The answer of a rule on a day; each subject stands under its name, as in a case file."""
    kinds = {snake(kind.__name__): kind for kind in KZ.subjects()}
    wanted = [kind for name, kind in KZ.rules[rule].parameters.items() if name != "on"]
    given = [kinds[name].from_facts(facts) for name, facts in subjects.items()]
    given += [kind() for kind in wanted if not any(isinstance(one, kind) for one in given)]
    return decide(KZ.rules[rule], *given, on=date.fromisoformat(on))


def value(rule: str, on: str, **subjects: dict[str, Any]) -> Any:
    """What the rule gives, a choice as its word; fails if the answer is not known."""
    answer = ask(rule, on, **subjects)
    assert answer.known, f"{rule} on {on} is not known: {[one.path for one in answer.hinges]}"
    return answer.value.value if isinstance(answer.value, Choice) else answer.value


def hinges(rule: str, on: str, **subjects: dict[str, Any]) -> set[str]:
    """The facts that an unknown answer hinges on; fails if the answer is known."""
    answer = ask(rule, on, **subjects)
    assert not answer.known, f"{rule} on {on} is {answer.value}"
    return {one.path for one in answer.hinges}


def answers(matter: str, on: str, facts: dict[str, Any]) -> dict[str, Any]:
    """What a matter answers for these facts, by rule; what is not known is left out."""
    about: Matter = KZ.matters[matter]
    found = consult(about, about.subject.from_facts(facts), on=date.fromisoformat(on)).answers
    return {one.rule.id: one.value.value if isinstance(one.value, Choice) else one.value for one in found if one.known}
