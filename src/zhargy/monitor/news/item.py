"""What news are made of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from zhargy.i18n import N_, gettext, language
from zhargy.monitor.days import last_day
from zhargy.rules.explain import sentence, show

if TYPE_CHECKING:
    from zhargy.monitor.changes import Amount, Change
    from zhargy.rules import Act
    from zhargy.rules.initiatives import Initiative

TOLD, STEP, ADOPTED, OVER, CHANGED = "told", "step", "adopted", "over", "changed"
KINDS = {
    TOLD: N_("Told"), STEP: N_("An initiative"), ADOPTED: N_("An act was adopted"), OVER: N_("An act ended"),
    CHANGED: N_("The law changed"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Origin:
    """Who told it. name: an English msgid. address: where it can be read, or ""; language: of the source, or ""."""

    name: str
    address: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One piece of news. Its id stays the same for good: addresses and feeds are made of it.

    on: the day, month or year, as exact as it was told. says, more: in our words (English msgids), "" where the act or
    the changes speak for themselves. act: that was adopted, ended or changed. acts, rests: what it is tied to: ids of
    acts; provisions ("assemblies-2020 10(1)"), rules and duties as the note writes them. duties: ids, those of the
    changed rules too. statement: of the note, if it is the note's own news.
    """

    id: str
    on: str
    kind: str
    says: str = ""
    more: str = ""
    sources: tuple[Origin, ...] = ()
    topics: tuple[str, ...] = ()
    act: Act | None = None
    acts: tuple[str, ...] = ()
    rests: tuple[str, ...] = ()
    duties: tuple[str, ...] = ()
    initiative: Initiative | None = None
    changes: tuple[Change, ...] = ()
    amounts: tuple[Amount, ...] = ()
    statement: str = ""

    @property
    def year(self) -> int:
        """The year in which it was."""
        return int(self.on[:4])

    @property
    def day(self) -> date:
        """The day on which it had happened at the latest."""
        return last_day(self.on)

    def title(self) -> str:
        """What it is, in the language in use."""
        if self.kind == STEP and self.initiative:
            return gettext(self.initiative.title)
        if self.act is None:
            return gettext(self.says)
        name = _named(self.act)
        if self.kind == CHANGED:
            return gettext(N_("What changed: {act}")).format(act=name)
        return gettext(N_("Adopted: {act}") if self.kind == ADOPTED else N_("No longer in force: {act}")).format(
            act=name
        )

    def text(self) -> str:
        """What it tells, in the language in use."""
        if self.kind == STEP:
            return gettext(self.says)
        if self.kind == CHANGED:
            return " ".join(f"{line}." for line in self.lines())
        return gettext(self.more)

    def lines(self) -> list[str]:
        """Of a change of the law: each wording and each amount, in the language in use."""
        from zhargy.monitor.changes import KINDS as HOW

        lang = language()
        told = [
            f"{one.version.citation.text(lang)}, {gettext(HOW[one.kind])}: {sentence(one.version.label)}"
            for one in self.changes
        ]
        return [*told, *map(_amount, self.amounts)]


def _named(act: Act) -> str:
    """The title of an act; with its short name where another has the same title."""
    lang = language()
    title = act.title[lang]
    twice = act.law and any(one.title[lang] == title and one is not act for one in act.law.acts.values())
    return f"{title} ({act.name(lang)})" if twice else title


def _amount(one: Amount) -> str:
    """What an amount is called, what it is now and was before; of a table, its name alone."""
    label, unit = gettext(one.parameter.label), one.parameter.unit
    if one.parameter.keys:
        return gettext(N_("{label}: new amounts")).format(label=label)
    now = show(one.value.amount, unit)
    if one.before is None:
        return f"{label}: {now}"
    return gettext(N_("{label}: {now}, before {then}")).format(label=label, now=now, then=show(one.before.amount, unit))


def had_happened(items: Iterable[Item], day: date) -> list[Item]:
    """Those of a day and before it."""
    return [one for one in items if one.day <= day]


def of_topic(items: Iterable[Item], topic: str) -> list[Item]:
    """Those of one topic of the law."""
    return [one for one in items if topic in one.topics]


def of_act(items: Iterable[Item], act: str) -> list[Item]:
    """Those that are tied to an act."""
    return [one for one in items if act in one.acts]


def by_year(items: Iterable[Item]) -> dict[int, list[Item]]:
    """The items of each year, in their order."""
    found: dict[int, list[Item]] = {}
    for one in items:
        found.setdefault(one.year, []).append(one)
    return found
