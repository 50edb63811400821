"""The law by act and article: wordings of rules, amounts and what is not encoded, in the order of the act."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from zhargy.i18n import N_
from zhargy.monitor.changes import AMENDED, ENDED, RESTATED, Change, changes, leaning
from zhargy.rules import ir
from zhargy.rules.check import uses
from zhargy.rules.coverage import Tally, tally
from zhargy.search.fold import folded
from zhargy.search.law import level
from zhargy.time.force import FAR_PAST

if TYPE_CHECKING:
    from zhargy.monitor.note import Note
    from zhargy.rules import Act, Citation, Duty, Law, NotEncoded, Rule
    from zhargy.rules.claims import Claim
    from zhargy.rules.parameters import Parameter, Value
    from zhargy.rules.rule import Version

LEVELS = {
    "constitution": N_("Constitution"), "code": N_("code"), "law": N_("law"),
    "order": N_("order, decree or decision"), "other": N_("treaty, draft or other text"),
}  # fmt: skip
"""The rank of acts, the highest first; what each is called (an English msgid)."""
_STEP = re.compile(r"\d+|[^\W\d]+")


def place(number: str) -> tuple[tuple[int, int, str], ...]:
    """A key that sorts numbers as acts do: 5, 5-1, 6, 10; and numbers before letters."""
    return tuple((0, int(one), "") if one.isdigit() else (1, 0, one) for one in _STEP.findall(number))


def place_of(cited: Citation) -> tuple[Any, ...]:
    """A key that sorts provisions in the order of their act."""
    return place(cited.article), place(cited.paragraph), place(cited.item)


@dataclass(frozen=True, slots=True)
class Happening:
    """What became of a wording: it began, reads otherwise, stands under another provision or ended, from `on`.

    before: the wording that it follows; by: the act that changed or ended it, as far as that is recorded.
    """

    change: Change
    before: Version | None
    by: Citation | None

    @property
    def on(self) -> date:
        """The first day."""
        return self.change.on

    @property
    def kind(self) -> str:
        """One of monitor.changes.KINDS."""
        return self.change.kind

    @property
    def version(self) -> Version:
        """The wording that began or ended."""
        return self.change.version

    def touches(self, act: str, article: str | None = None) -> bool:
        """Whether it is about this act, or this article of it: the new wording stands there, or the old one stood."""
        there = [self.version.citation] + ([self.before.citation] if self.before else [])
        return any(one.act.id == act and article in (None, one.article) for one in there)


@dataclass(frozen=True, slots=True)
class Standing:
    """How an act stands on a day.

    unadopted: there was no such act yet. draft: it never was in force. ended: it no longer is. quiet: no rule that is
    taken from it was in force. unread: its text was last read before the day.
    """

    unadopted: bool = False
    draft: bool = False
    ended: bool = False
    quiet: bool = False
    unread: bool = False

    @property
    def in_force(self) -> bool:
        """Whether its provisions can hold on the day."""
        return not (self.unadopted or self.draft or self.ended)


@dataclass(frozen=True, slots=True)
class Article:
    """An article of an act; number "" for the act as a whole. wordings: of its rules, drafts too, by place and day."""

    act: Act
    number: str
    wordings: tuple[Version, ...] = ()
    amounts: tuple[tuple[Parameter[..., Any], Value], ...] = ()
    without: tuple[NotEncoded, ...] = ()

    @property
    def citation(self) -> Citation:
        """The article as such."""
        return self.act.article(self.number) if self.number else self.act.whole()

    @property
    def rules(self) -> tuple[Rule[..., Any], ...]:
        """The rules that it has or had, each once."""
        return tuple(dict.fromkeys(one.rule for one in self.wordings))

    def on(self, day: date) -> list[Version]:
        """The wordings in force on a day, by place."""
        return [one for one in self.wordings if not one.reform and one.force.holds(day)]

    def amounts_on(self, day: date) -> list[tuple[Parameter[..., Any], Value]]:
        """The amounts that it sets on a day."""
        return [(one, value) for one, value in self.amounts if not value.reform and value.force.holds(day)]

    def without_on(self, day: date) -> list[NotEncoded]:
        """What is not encoded of it, as far as it is told of the day."""
        return [one for one in self.without if one.force is None or one.force.holds(day)]


@dataclass(frozen=True)
class Volume:
    """An act with its articles in its own order, and all that happened to them. listed: its numbers in the note."""

    act: Act
    rank: str
    articles: dict[str, Article]
    happened: tuple[Happening, ...]
    coverage: Tally | None
    listed: tuple[int, ...] = ()
    aliases: tuple[Act, ...] = ()

    @cached_property
    def rules(self) -> tuple[Rule[..., Any], ...]:
        """The rules taken from it, each once."""
        return tuple(dict.fromkeys(rule for one in self.articles.values() for rule in one.rules))

    @cached_property
    def without(self) -> tuple[NotEncoded, ...]:
        """What was read of it and is not encoded."""
        return tuple(told for one in self.articles.values() for told in one.without)

    @cached_property
    def days(self) -> tuple[date, ...]:
        """The days on which a wording of it began or ended."""
        return tuple(sorted({one.on for one in self.happened}))

    @cached_property
    def is_draft(self) -> bool:
        """Whether nothing of it was ever in force: only reforms rest on it."""
        wordings = [one for each in self.articles.values() for one in each.wordings]
        return bool(wordings) and all(one.reform for one in wordings)

    @cached_property
    def _words(self) -> str:
        act = self.act
        return folded(" ".join((act.id, act.number, str(act.adopted), *act.short.values(), *act.title.values())))

    def has(self, words: str) -> bool:
        """Whether each of these words begins a word of its name, number, or day of adoption."""
        return all(f" {one}" in f" {self._words}" for one in folded(words).split())

    def standing(self, day: date) -> Standing:
        """How it stands on a day."""
        act = self.act
        unadopted, ended = day < act.adopted, act.ended is not None and act.ended <= day
        held = any(article.on(day) or article.amounts_on(day) for article in self.articles.values())
        return Standing(
            unadopted, self.is_draft, ended,
            quiet=bool(self.rules) and not (unadopted or ended or self.is_draft or held),
            unread=act.checked < day and not ended,
        )  # fmt: skip

    def beside(self, number: str) -> tuple[str, str]:
        """The articles before and after one; "" where there is none."""
        names = [one for one in self.articles if one]
        at = names.index(number)
        return (names[at - 1] if at else ""), (names[at + 1] if at + 1 < len(names) else "")


@dataclass
class Book:
    """The law of a jurisdiction as a book, and what rests on each part of it."""

    law: Law
    volumes: dict[str, Volume] = field(default_factory=dict)

    @classmethod
    def of(cls, law: Law, note: Note) -> Book:
        """The book of a law. note: whose statements rest on it, and which lists acts."""
        made = cls(law)
        made._bind(note)
        made._rest(note)
        return made

    def ordered(self) -> list[Volume]:
        """All acts by rank, then by the day of their adoption."""
        ranks = list(LEVELS)
        return sorted(self.volumes.values(), key=lambda one: (ranks.index(one.rank), one.act.adopted, one.act.id))

    def of_rule(self, rule: Rule[..., Any]) -> list[Happening]:
        """What happened to a rule, by day."""
        return self._of_rule.get(rule.id, [])

    def narrowed_by(self, rule: Rule[..., Any]) -> list[Rule[..., Any]]:
        """The rules from which this one, a condition, takes something away."""
        return self._narrowed.get(rule.id, [])

    def users(self, rule: Rule[..., Any]) -> list[Rule[..., Any]]:
        """The rules that lean on this one."""
        return self._users.get(rule.id, [])

    def changes(self, act: str) -> list[Act]:
        """The acts that an act changed, as far as that is recorded of rules."""
        return self._acts(self._changes.get(act, ()))

    def changed_by(self, act: str) -> list[Act]:
        """The acts that changed an act, as far as that is recorded of its rules."""
        return self._acts(self._changed_by.get(act, ()))

    def _acts(self, ids: Iterable[str]) -> list[Act]:
        return sorted((self.law.acts[id] for id in ids), key=lambda one: (one.adopted, one.id))

    def amounts(self, versions: Iterable[Version]) -> list[Parameter[..., Any]]:
        """The amounts that these wordings read, wherever they are set."""
        nodes = (node for one in versions for node in ir.walk(one.body))
        return list(dict.fromkeys(node.parameter for node in nodes if isinstance(node, ir.CallParameter)))

    def duties(self, rules: Iterable[Rule[..., Any]]) -> list[Duty]:
        """The duties that these rules make: whom they bind, and by when."""
        among = {one.id for one in rules}
        return [
            one for one in self.law.duties.values()
            if one.bound.id in among or (one.due is not None and one.due.id in among)
        ]  # fmt: skip

    def claims(self, rules: Iterable[Rule[..., Any]]) -> list[Claim]:
        """The claims that read one of these rules directly."""
        return list(dict.fromkeys(claim for rule in rules for claim in self._claims.get(rule.id, ())))

    def statements(self, act: str, article: str, rules: Iterable[Rule[..., Any]]) -> list[str]:
        """The ids of the note's statements that rest on an article or on one of these rules, in the note's order."""
        found = set(self._by_article.get(f"{act} {article}", ()))
        for rule in rules:
            found.update(self._by_rule.get(rule.id, ()))
        return [id for id in self._order if id in found]

    def statements_of_act(self, act: str) -> list[str]:
        """The ids of the statements that are about an act or one of its articles."""
        found = self._by_act.get(act, ())
        return [id for id in self._order if id in found]

    # making it

    def _bind(self, note: Note) -> None:
        wordings: dict[tuple[str, str], list[Version]] = defaultdict(list)
        amounts: dict[tuple[str, str], list[tuple[Parameter[..., Any], Value]]] = defaultdict(list)
        without: dict[tuple[str, str], list[NotEncoded]] = defaultdict(list)
        self._changes: dict[str, set[str]] = defaultdict(set)
        self._changed_by: dict[str, set[str]] = defaultdict(set)
        for rule in self.law.rules.values():
            for version in rule.wordings():
                wordings[version.citation.act.id, version.citation.article].append(version)
        for parameter in self.law.parameters.values():
            for value in (*parameter.values, *parameter.reforms):
                amounts[value.citation.act.id, value.citation.article].append((parameter, value))
                if value.by:
                    self._changes[value.by.id].add(value.citation.act.id)
                    self._changed_by[value.citation.act.id].add(value.by.id)
        for entry in self.law.not_encoded:
            without[entry.citation.act.id, entry.citation.article].append(entry)
        places = wordings.keys() | amounts.keys() | without.keys() | set(_told(note))
        happened = list(self._happened())
        self._of_rule: dict[str, list[Happening]] = defaultdict(list)
        of_act: dict[str, list[Happening]] = defaultdict(list)
        for one in happened:
            if one.by and one.by.act is not one.version.citation.act:
                self._changes[one.by.act.id].add(one.version.citation.act.id)
                self._changed_by[one.version.citation.act.id].add(one.by.act.id)
            self._of_rule[one.change.rule.id].append(one)
            for touched in {one.version.citation.act.id, *([one.before.citation.act.id] if one.before else [])}:
                of_act[touched].append(one)
        coverage = {one.act: one for one in tally(self.law)}
        listed: dict[str, list[int]] = defaultdict(list)
        for told in note.statements.values():
            if told.listed:
                listed[told.listed.act].append(told.listed.number)
        for act in self.law.acts.values():
            numbers = sorted((number for id, number in places if id == act.id), key=lambda one: (not one, place(one)))
            articles = {
                number: Article(
                    act, number,
                    tuple(sorted(wordings[act.id, number], key=_order)),
                    tuple(amounts[act.id, number]), tuple(without[act.id, number]),
                )
                for number in numbers
            }  # fmt: skip
            self.volumes[act.id] = Volume(
                act, level(act), articles, tuple(of_act[act.id]), coverage.get(act.name("en")),
                tuple(listed[act.id]), tuple(self._same(act)),
            )  # fmt: skip

    def _same(self, act: Act) -> Iterator[Act]:
        """Other entries for the same act: its number and day are theirs."""
        for one in self.law.acts.values():
            if act.number and one is not act and (one.number, one.adopted) == (act.number, act.adopted):
                yield one

    def _happened(self) -> Iterator[Happening]:
        for change in changes(self.law, FAR_PAST, date.max):
            version, before = change.version, None
            if change.kind in (AMENDED, RESTATED):
                versions = change.rule.versions
                before = versions[versions.index(version) - 1]
            yield Happening(change, before, version.ended if change.kind == ENDED else version.by)

    def _rest(self, note: Note) -> None:
        self._narrowed: dict[str, list[Rule[..., Any]]] = defaultdict(list)
        self._users: dict[str, list[Rule[..., Any]]] = defaultdict(list)
        for rule in self.law.rules.values():
            for narrowing in rule.exceptions:
                if rule not in self._narrowed[narrowing.when.id]:
                    self._narrowed[narrowing.when.id].append(rule)
            for used in uses(rule):
                self._users[used.id].append(rule)
        self._claims: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.law.claims.values():
            for used in uses(claim.rule):
                self._claims[used.id].append(claim)
        self._order = list(note.statements)
        self._by_article: dict[str, set[str]] = defaultdict(set)
        self._by_rule: dict[str, set[str]] = defaultdict(set)
        self._by_act: dict[str, set[str]] = defaultdict(set)
        for told in note.statements.values():
            on = leaning(told, self.law)
            for names, found in ((on.articles, self._by_article), (on.rules, self._by_rule), (on.acts, self._by_act)):
                for name in names:
                    found[name].add(told.id)


def _order(one: Version) -> tuple[Any, ...]:
    return place_of(one.citation), one.force.since.day


def _told(note: Note) -> Iterator[tuple[str, str]]:
    """The articles that statements rest on, be they encoded or not."""
    for one in note.statements.values():
        for link in one.rests:
            if ":" not in link and " " in link:
                act, _, article = link.partition("(")[0].partition(" ")
                yield act, article
