"""What changed since a day: wordings of rules and amounts that began or ended, and what of the note they touch."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from zhargy.i18n import N_
from zhargy.rules import ir
from zhargy.rules.check import uses

if TYPE_CHECKING:
    from zhargy.monitor.note import Note, Statement
    from zhargy.rules import Duty, Law, Rule
    from zhargy.rules.claims import Claim
    from zhargy.rules.parameters import Parameter, Value
    from zhargy.rules.rule import Version

NEW, AMENDED, RESTATED, ENDED = "new", "amended", "restated", "ended"
KINDS = {
    NEW: N_("new"), AMENDED: N_("amended"), RESTATED: N_("the same, now under this provision"), ENDED: N_("ended"),
}  # fmt: skip


TABLE = 6
"""More parameters than these, read by one rule, are a table."""


@dataclass(frozen=True, slots=True)
class Change:
    """A rule that is new, reads otherwise, stands under another provision, or ended, from `on`.

    duties: those that say by it whom they bind or by when.
    """

    on: date
    kind: str
    rule: Rule[..., Any]
    version: Version
    duties: tuple[Duty, ...]

    @property
    def uid(self) -> str:
        """The same in every run: what changed, and when."""
        return f"{self.rule.id}/{self.on.isoformat()}/{self.kind}"


def changes(law: Law, since: date, until: date) -> list[Change]:
    """All changes after `since` and by `until`, by day; drafts are no changes."""
    found = []
    owed: dict[str, list[Duty]] = {}
    for duty in law.duties.values():
        for part in dict.fromkeys((duty.bound, duty.due)):
            if part:
                owed.setdefault(part.id, []).append(duty)
    for rule in law.rules.values():
        versions = [one for one in rule.versions if not one.reform]
        duties = tuple(owed.get(rule.id, ()))
        begun = {one.force.since.day for one in versions}
        for number, version in enumerate(versions):
            begins, ends = version.force.since.day, version.force.until
            if since < begins <= until:
                kind = NEW if number == 0 else RESTATED if version.restates else AMENDED
                found.append(Change(begins, kind, rule, version, duties))
            if ends and since < ends <= until and ends not in begun:
                found.append(Change(ends, ENDED, rule, version, duties))
    return sorted(found, key=lambda one: (one.on, one.rule.id, one.kind))


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount, term or threshold that is another from `on`. before: what it was; None if there was none."""

    on: date
    parameter: Parameter[..., Any]
    value: Value
    before: Value | None


def amounts(law: Law, since: date, until: date) -> list[Amount]:
    """Every value of a parameter that began after `since` and by `until`, by day."""
    found = []
    for parameter in law.parameters.values():
        before: Value | None = None
        for value in parameter.values:
            same = before is not None and before.amount == value.amount and before.force.until == value.force.since.day
            if since < value.force.since.day <= until and not same:
                found.append(Amount(value.force.since.day, parameter, value, before))
            before = value
    return sorted(found, key=lambda one: (one.on, one.parameter.id))


@dataclass(frozen=True, slots=True)
class Leaning:
    """What a statement leans on: articles ("assemblies-2020 10"), and ids of rules, parameters and acts."""

    articles: frozenset[str]
    rules: frozenset[str]
    parameters: frozenset[str]
    acts: frozenset[str]

    def any(self) -> bool:
        """Whether there is anything that could change."""
        return bool(self.articles or self.rules or self.parameters or self.acts)


def leaning(one: Statement, law: Law) -> Leaning:
    """The articles and rules that the statement rests on, the rules that its claims read, and their amounts."""
    articles = {link.partition("(")[0] for link in one.rests if " " in link}
    acts = {link.partition(" ")[0] for link in one.rests if ":" not in link} | set(one.acts)
    rules = [law.rules[link.removeprefix("rule:")] for link in one.rests if link.startswith("rule:")]
    for link in one.rests:
        if link.startswith("duty:"):
            duty = law.duties[link.removeprefix("duty:")]
            rules += [rule for rule in (duty.bound, duty.due) if rule]
    for id in (*one.claims, *one.contrary):
        rules += _read(law.claims[id])
    return Leaning(
        frozenset(articles), frozenset(rule.id for rule in rules),
        frozenset(id for rule in rules for id in _amounts_of(rule)),
        frozenset(acts | ({one.listed.act} if one.listed else set())),
    )  # fmt: skip


def resting(one: Statement, law: Law) -> tuple[str, ...]:
    """What a statement rests on, as the files of the note write it: what they name, or else what its claims read."""
    claims = [law.claims[id] for id in (*one.claims, *one.contrary)]
    return one.rests or tuple(dict.fromkeys(f"rule:{rule.id}" for claim in claims for rule in uses(claim.rule)))


@cache
def _read(claim: Claim) -> tuple[Rule[..., Any], ...]:
    """The rules that a claim reads, and those of the same topic that these read: what is a step further away, or of
    another topic, a reader would not look for behind it.
    """
    direct = uses(claim.rule)
    behind = [each for rule in direct for each in uses(rule) if _topic(each) == _topic(rule)]
    return tuple(dict.fromkeys([*direct, *behind]))


def _topic(rule: Rule[..., Any]) -> str:
    return rule.id.partition(".")[0]


@cache
def _amounts_of(rule: Rule[..., Any]) -> frozenset[str]:
    """The parameters that a rule reads in any of its wordings. Of a table, such as all fines by article, it cannot be
    told which line a statement leans on: it has none.
    """
    nodes = (node for version in rule.wordings() for node in ir.walk(version.body))
    found = frozenset(node.parameter.id for node in nodes if isinstance(node, ir.CallParameter))
    return found if len(found) <= TABLE else frozenset()


def touched(note: Note, law: Law, change: Change) -> list[Statement]:
    """The statements that rest on the rule, on its article, or are claims whose rule reads it directly."""
    cited = change.version.citation
    article = f"{cited.act.id} {cited.article}"
    found = []
    for one in note.statements.values():
        on = leaning(one, law)
        if change.rule.id in on.rules or article in on.articles:
            found.append(one)
    return found


@dataclass(slots=True)
class Since:
    """What happened to one statement after a day: to its rules, its amounts, its acts and its figures."""

    changes: list[Change] = field(default_factory=list)
    amounts: list[Amount] = field(default_factory=list)
    ended: list[tuple[str, date]] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.changes or self.amounts or self.ended or self.values)


def since(note: Note, law: Law, first: date, last: date) -> dict[str, Since]:
    """What changed after `first` and by `last` for each statement that it touches, by its id."""
    from zhargy.monitor.days import first_day

    by_rule: dict[str, list[Change]] = defaultdict(list)
    by_article: dict[str, list[Change]] = defaultdict(list)
    for change in changes(law, first, last):
        cited = change.version.citation
        by_rule[change.rule.id].append(change)
        by_article[f"{cited.act.id} {cited.article}"].append(change)
    by_parameter: dict[str, list[Amount]] = defaultdict(list)
    for amount in amounts(law, first, last):
        by_parameter[amount.parameter.id].append(amount)
    ended = {act.id: act.ended for act in law.acts.values() if act.ended and first < act.ended <= last}
    found: dict[str, Since] = {}
    for one in note.statements.values():
        on, told = leaning(one, law), Since()
        told.changes = _once(change for links, by in ((on.rules, by_rule), (on.articles, by_article))
                             for link in links for change in by.get(link, ()))  # fmt: skip
        told.amounts = [amount for id in sorted(on.parameters) for amount in by_parameter.get(id, ())]
        told.ended = sorted((id, ended[id]) for id in on.acts if id in ended)
        told.values = [value for value in one.values if first < first_day(value.on) <= last]
        if told:
            found[one.id] = told
    return found


def _once(found: Iterable[Change]) -> list[Change]:
    return sorted({one.uid: one for one in found}.values(), key=lambda one: (one.on, one.rule.id, one.kind))


def news_of(note: Note, act: str) -> list[Statement]:
    """The news of the note that are about an act."""
    return [one for one in note.sections["news"].statements if act in one.acts]
