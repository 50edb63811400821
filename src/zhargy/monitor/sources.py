"""The acts that the note lists, and the articles of the Constitution with the rules that they bound."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from zhargy.monitor.note import Note, Statement
    from zhargy.rules import Act, Law, Rule

CONSTITUTIONS = ("constitution-1995", "constitution-2026")


@dataclass(frozen=True, slots=True)
class ListedAct:
    """An act of the list. rules: taken from it; wordings: days on which one of them began to read as it does."""

    number: int
    act: Act
    rules: tuple[Rule[..., Any], ...]
    wordings: tuple[date, ...]
    same_as: tuple[int, ...]

    def ended_by(self, day: date) -> bool:
        """Whether it was no longer in force on the day."""
        return self.act.ended is not None and self.act.ended <= day


def listed_acts(note: Note, law: Law) -> list[ListedAct]:
    """Every act of the list, in its order."""
    listed = [one.listed for one in note.statements.values() if one.listed]
    found = []
    for one in listed:
        rules = [rule for rule in law.rules.values() if any(each.citation.act.id == one.act for each in rule.versions)]
        days = {each.force.since.day for rule in rules for each in rule.versions if each.citation.act.id == one.act}
        same = tuple(other.number for other in listed if other.act == one.act and other.number != one.number)
        found.append(ListedAct(one.number, law.acts[one.act], tuple(rules), tuple(sorted(days)), same))
    return found


@dataclass(frozen=True, slots=True)
class Article:
    """An article of a Constitution on which rules rest, from a day. told: what the note says of it."""

    act: Act
    article: str
    since: date
    rules: tuple[Rule[..., Any], ...]
    told: tuple[Statement, ...]


def constitution(note: Note, law: Law) -> list[Article]:
    """The articles by Constitution, number and day: those that the note quotes, and those that bound rules."""
    rules: dict[tuple[str, str], dict[date, list[Rule[..., Any]]]] = {}
    for rule in law.rules.values():
        for version in rule.versions:
            cited = version.citation
            if cited.act.id in CONSTITUTIONS and cited.article:
                days = rules.setdefault((cited.act.id, cited.article), {})
                days.setdefault(version.force.since.day, []).append(rule)
    told: dict[tuple[str, str], list[Statement]] = {}
    for one in note.sections["constitution"].statements:
        for link in one.rests:
            act, _, article = link.partition("(")[0].partition(" ")
            if act in CONSTITUTIONS and article and one not in told.setdefault((act, article), []):
                told[act, article].append(one)
    found = []
    for act, article in sorted(rules.keys() | told.keys(), key=lambda one: (one[0], int(one[1]))):
        for day, bound in sorted(rules.get((act, article), {law.acts[act].adopted: []}).items()):
            made = tuple(dict.fromkeys(bound))
            found.append(Article(law.acts[act], article, day, made, tuple(told.get((act, article), ()))))
    return found
