"""The law asked by other programs: plain values in, plain values out. The HTTP API and the MCP server both speak by it.

Nothing is kept and nobody need be known for any of it. Every function raises ZhargyError with a message that names what
is wrong and what to do.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from typing import Any

from zhargy.browse import missing, rule_json, rules_json, subject_of
from zhargy.i18n import N_, gettext, language
from zhargy.interview import next_json
from zhargy.listing import agenda_json
from zhargy.rules import Law, Matter, Rule, Subject, decide, falls_due
from zhargy.rules.claims import Claim
from zhargy.rules.explain import sentence
from zhargy.rules.values import NotInForceError, ZhargyError
from zhargy.schema import schema, snake


class Unfit(ZhargyError):
    """A request that cannot be answered as it is put."""


def rule_of(law: Law, name: str) -> Rule[..., Any]:
    """The rule of this id. Raises NotFoundError, Unfit."""
    if name in law.rules:
        return law.rules[name]
    if name in law.matters:
        raise Unfit(gettext(N_("{name} is a matter, not a rule; `zhargy ask {name}` answers it")).format(name=name))
    raise missing(N_("{name}: no such rule{near}"), name, law.rules)


def arguments(rule: Rule[..., Any], given: Mapping[str, Any]) -> tuple[Subject, ...]:
    """The subjects of a rule. Facts stand at the top, or under the subject's name as in case files.

    Raises Unfit, NotFoundError, FactErrors.
    """
    wanted = [(name, kind) for name, kind in rule.parameters.items() if name != "on"]
    for argument, kind in wanted:
        if not hasattr(kind, "from_facts"):
            told = gettext(N_("{rule} takes a value for {name}; ask a rule about a subject"))
            raise Unfit(told.format(rule=rule.id, name=argument))
    named = [snake(kind.__name__) for _, kind in wanted]
    if len(wanted) == 1 and (named[0] not in given or named[0] in wanted[0][1].__facts__):
        return (wanted[0][1].from_facts(given),)
    for name in given:
        if name not in named:
            raise missing(N_("{name}: the rule is about no such thing{near}"), name, named)
    for name, facts in given.items():
        if not isinstance(facts, Mapping):
            raise Unfit(gettext(N_("{name}: must hold names with values")).format(name=name))
    return tuple(kind.from_facts(given.get(name, {})) for name, (_, kind) in zip(named, wanted, strict=True))


def decided(law: Law, rule: str, facts: Mapping[str, Any], on: date, reform: str = "") -> dict[str, Any]:
    """What follows from a rule, with its reasons. Raises ZhargyError."""
    found = rule_of(law, rule)
    if reform and reform not in law.reforms():
        raise missing(N_("{name}: no such reform{near}"), reform, law.reforms())
    return decide(found, *arguments(found, facts), on=on, reform=reform).to_json()


def asked(law: Law, goal: str, facts: Mapping[str, Any], on: date) -> dict[str, Any]:
    """The next question on the way to an answer, or that nothing is left to ask. Raises ZhargyError."""
    goals: Matter | Rule[..., Any] | None = law.matters.get(goal) or law.rules.get(goal)
    if goals is None:
        raise missing(N_("{name}: no such matter or rule{near}"), goal, [*law.matters, *law.rules])
    return next_json(goals, subject_of(law, goal), dict(facts), on)


def calendar(law: Law, kind: type[Subject], facts: Mapping[str, Any], first: date, last: date) -> dict[str, Any]:
    """What falls due between two days for an organisation with these facts. Raises ZhargyError."""
    if last < first:
        raise Unfit(gettext(N_("The last day {last} is before the first {first}")).format(last=last, first=first))
    return agenda_json(falls_due(law, kind.from_facts(facts), first, last))


def subject(law: Law, name: str) -> dict[str, Any]:
    """The JSON Schema of what can be told about a subject, a matter or a rule. Raises NotFoundError."""
    return schema(subject_of(law, name))


def acts(law: Law) -> list[dict[str, Any]]:
    """The acts, the oldest first."""
    found = sorted(law.acts.values(), key=lambda one: (one.adopted, one.id))
    return [
        {"id": one.id, "name": one.name(language()), "adopted": one.adopted.isoformat()} for one in found
    ]  # fmt: skip


def provision(law: Law, citation: str, on: date) -> dict[str, Any]:
    """What the law as encoded says in a provision on a day: the rules that rest on it, and what of it is no rule.

    citation: as answers cite it, "LPA 14(1)(10)"; of an article alone, everything below it. The wording of an act
    itself is read where it is published. Raises NotFoundError.
    """
    wanted = " ".join(citation.split()).casefold()
    found, without = [], []
    for rule in law.rules.values():
        with suppress(NotInForceError):
            if _within(rule.version_on(on).citation.key(), wanted):
                found.append(rule)
    for one in law.not_encoded:
        if _within(one.citation.key(), wanted) and (one.force is None or one.force.holds(on)):
            without.append({"article": one.citation.key(), "reason": gettext(one.reason)})
    if not found and not without:
        keys = {version.citation.key() for rule in law.rules.values() for version in rule.wordings()}
        raise missing(N_("{name}: no rule rests on such a provision{near}"), citation, sorted(keys))
    return {
        "citation": citation,
        "on": on.isoformat(),
        "rules": [rule_json(one) for one in found],
        "not_encoded": without,
    }


def _within(key: str, wanted: str) -> bool:
    told = key.casefold()
    return told == wanted or told.startswith(f"{wanted}(")


def rules(law: Law) -> list[dict[str, Any]]:
    """Every rule, briefly."""
    return rules_json(list(law.rules.values()))


def claim(one: Claim) -> dict[str, Any]:
    """A claim without its verdict."""
    return {
        "id": one.id, "text": gettext(one.text), "source": gettext(one.source), "rule": one.rule.id, "kind": one.kind,
        "first": one.first.isoformat(), "last": one.last.isoformat(), "known_refuted": one.refuted,
    }  # fmt: skip


def claim_of(law: Law, name: str) -> Claim:
    """The claim of this id. Raises NotFoundError."""
    if name not in law.claims:
        raise missing(N_("{name}: no such claim{near}"), name, law.claims)
    return law.claims[name]


def search(law: Law, words: str, most: int = 40) -> list[dict[str, str]]:
    """The matters and rules whose id or text, in the language in use, holds every word; matters first."""
    wanted = words.casefold().replace("_", " ").split()
    told = [("matter", one.id, sentence(one.title)) for one in law.matters.values()]
    told += [("rule", one.id, sentence(one.label)) for one in law.rules.values()]
    found = [
        {"kind": kind, "id": id, "text": text}
        for kind, id, text in told
        if all(word in f"{id} {text}".casefold().replace("_", " ") for word in wanted)
    ]
    return found[:most]
