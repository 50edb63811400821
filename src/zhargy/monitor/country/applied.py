"""What a draft law would do to one organisation: every answer and every duty under it beside those of the law."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from zhargy.rules import FactErrors, decide, falls_due, ir
from zhargy.rules.check import uses
from zhargy.rules.reforms import under

if TYPE_CHECKING:
    from zhargy.rules import Answer, Entry, Law, Rule, Subject
    from zhargy.rules.parameters import Parameter

FactsFor = Callable[[type["Subject"]], dict[str, Any]]
"""What is known of the organisation, placed where a kind of subject asks for it."""
AHEAD = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Difference:
    """A rule whose answer about the organisation is another under the draft."""

    rule: Rule[..., Any]
    now: Answer
    then: Answer


@dataclass(frozen=True, slots=True)
class Applied:
    """What a draft does to an organisation. same: answers that stay. now, then: duties of the year ahead that are only
    under the law, and only under the draft. duties: how many there are under the law.
    """

    differences: tuple[Difference, ...]
    same: tuple[Answer, ...]
    now: tuple[Entry, ...]
    then: tuple[Entry, ...]
    duties: int

    @property
    def open(self) -> tuple[Answer, ...]:
        """Answers that are not known: the facts of the organisation do not reach."""
        return tuple(one for one in self.same if not one.known)


def amounts(law: Law, reform: str) -> list[Parameter[..., Any]]:
    """The parameters that a draft sets anew."""
    return [one for one in law.parameters.values() if any(value.reform == reform for value in one.reforms)]


def drafted(law: Law, reform: str) -> list[Rule[..., Any]]:
    """The rules that a draft words anew."""
    return [rule for rule in law.rules.values() if any(one.reform == reform for one in rule.wordings())]


def direct(law: Law, reform: str) -> list[Rule[..., Any]]:
    """The rules that a draft words anew, and those that read an amount that it sets anew."""
    worded = {rule.id for rule in drafted(law, reform)}
    changed = {one.id for one in amounts(law, reform)}
    return [rule for id, rule in law.rules.items() if id in worded or _reads(rule, changed)]


def _reads(rule: Rule[..., Any], parameters: set[str]) -> bool:
    """Whether any wording of a rule reads one of these parameters."""
    nodes = (node for one in rule.wordings() for node in ir.walk(one.body))
    return any(isinstance(node, ir.CallParameter) and node.parameter.id in parameters for node in nodes)


def touched(law: Law, reform: str) -> tuple[Rule[..., Any], ...]:
    """Every rule that may answer otherwise under a draft: those that it changes, and what rests on them."""
    found = {rule.id for rule in direct(law, reform)}
    users: dict[str, list[str]] = {}
    for rule in law.rules.values():
        for used in uses(rule):
            users.setdefault(used.id, []).append(rule.id)
    left = list(found)
    while left:
        for user in users.get(left.pop(), ()):
            if user not in found:
                found.add(user)
                left.append(user)
    return tuple(rule for id, rule in law.rules.items() if id in found)


def applied(
    law: Law, rules: tuple[Rule[..., Any], ...], reform: str, on: date, facts_for: FactsFor, affairs: type[Subject]
) -> Applied:
    """What a draft would do on a day to an organisation of which facts are known.

    rules: those that may answer otherwise (`touched`). affairs: what duties fall on.
    """
    differences, same = [], []
    for rule in rules:
        kinds = [kind for name, kind in rule.parameters.items() if name != "on"]
        if len(kinds) != 1 or not (told := facts_for(kinds[0])):
            continue
        try:
            subject = kinds[0].from_facts(told)
        except FactErrors:
            continue
        now, then = decide(rule, subject, on=on), decide(rule, subject, on=on, reform=reform)
        if (now.known, now.known and now.value) == (then.known, then.known and then.value):
            same.append(now)
        else:
            differences.append(Difference(rule, now, then))
    today, under_it = _duties(law, "", on, facts_for, affairs), _duties(law, reform, on, facts_for, affairs)
    return Applied(
        tuple(differences), tuple(same),
        tuple(one for key, one in today.items() if key not in under_it),
        tuple(one for key, one in under_it.items() if key not in today), len(today),
    )  # fmt: skip


def _duties(
    law: Law, reform: str, on: date, facts_for: FactsFor, affairs: type[Subject]
) -> dict[tuple[str, date | None], Entry]:
    """The duties of the year ahead, by what tells them apart."""
    try:
        subject = affairs.from_facts(facts_for(affairs))
    except FactErrors:
        return {}
    with under(reform):
        found = falls_due(law, subject, on, on + AHEAD, explain=False).entries
    return {(one.uid, one.day): one for one in found}
