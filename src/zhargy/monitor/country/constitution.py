"""The Constitution: its wordings by day, and the articles that the note quotes with the rules that they bound."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from zhargy.monitor.country.tables import entries, made
from zhargy.monitor.glance import in_force

if TYPE_CHECKING:
    from zhargy.monitor.note import Note, Statement
    from zhargy.rules import Act, Law, Rule

FILE = "constitution.toml"


@dataclass(frozen=True, slots=True)
class Wording:
    """A day from which the Constitution reads otherwise. act: what made it so, "" if it is no act of ours; source: who
    says so.
    """

    on: date
    constitution: str
    what: str
    source: str
    act: str = ""


@dataclass(frozen=True, slots=True)
class Tie:
    """An article and what it bounds: the rules of topics, or taken from acts, and why. heir: the article of the
    Constitution of 2026 on the same, where it was read.
    """

    article: str
    about: str
    reason: str
    topics: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    heir: str = ""


@dataclass(frozen=True, slots=True)
class Bound:
    """An article on a day. rules: those in force that day that it bounds, by topic; cites: of these, those that rest on
    the article itself. told: what the note says of it.
    """

    act: Act
    article: str
    about: str
    reason: str
    topics: tuple[tuple[str, tuple[Rule[..., Any], ...]], ...]
    cites: tuple[Rule[..., Any], ...]
    told: tuple[Statement, ...]
    heir: str

    @property
    def number(self) -> int:
        """How many rules of that day it bounds."""
        return sum(len(rules) for _, rules in self.topics)


@cache
def wordings() -> tuple[Wording, ...]:
    """Every wording by day. Raises DataError."""
    found = [made(FILE, str(one.get("on", "")), Wording, one) for one in entries(FILE)["wording"]]
    return tuple(sorted(found, key=lambda one: one.on))


@cache
def ties() -> tuple[Tie, ...]:
    """Every tie in the order of the file. Raises DataError."""
    return tuple(made(FILE, str(one.get("article", "")), Tie, one) for one in entries(FILE)["tie"])


def wording(on: date) -> Wording | None:
    """The wording of a day; None before the first Constitution of our data."""
    return next((one for one in reversed(wordings()) if one.on <= on), None)


def bounds(note: Note, law: Law, on: date) -> list[Bound]:
    """The articles of the Constitution of the day, each with what it bounds on that day."""
    now = wording(on)
    told: dict[str, list[Statement]] = {}
    for one in note.sections["constitution"].statements:
        for link in one.rests:
            article = link.partition("(")[0]
            if " " in article and one not in told.setdefault(article, []):
                told[article].append(one)
    found = []
    for tie in ties():
        act, _, number = tie.article.partition(" ")
        if now and act == now.constitution:
            quoted = tuple(told.get(tie.article, ()))
            found.append(_bound(tie, law, on, law.acts[act], number, quoted))
    return sorted(found, key=lambda one: int(one.article))


def _bound(tie: Tie, law: Law, on: date, act: Act, number: str, told: tuple[Statement, ...]) -> Bound:
    topics: dict[str, list[Rule[..., Any]]] = {topic: [] for topic in tie.topics}
    cites = []
    for rule in law.rules.values():
        version = in_force(rule, on)
        if version is None:
            continue
        topic, cited = rule.id.partition(".")[0], version.citation
        if topic in topics or cited.act.id in tie.acts:
            topics.setdefault(topic, []).append(rule)
        if cited.act.id == act.id and cited.article == number:
            cites.append(rule)
            if rule not in topics.setdefault(topic, []):
                topics[topic].append(rule)
    kept = tuple((topic, tuple(rules)) for topic, rules in topics.items() if rules)
    return Bound(act, number, tie.about, tie.reason, kept, tuple(cites), told, tie.heir)


def messages() -> list[str]:
    """The English texts that people come to read."""
    told = [one.what for one in wordings()] + [text for one in ties() for text in (one.about, one.reason)]
    return list(dict.fromkeys(text for text in told if text))
