"""Ways to take part, found by what a person wants to do: the matters and procedures of the law that serve it, the rules
that answer, and who must do what by when.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from zhargy.monitor.country.tables import DataError, entries, made
from zhargy.monitor.glance import in_force

if TYPE_CHECKING:
    from datetime import date

    from zhargy.rules import Act, Duty, Law, Matter, Rule
    from zhargy.rules.procedures import Clock, Procedure

FILE = "ways.toml"
THEMES = (
    "Volunteering",
    "Information from the state",
    "Have a say",
    "Drafts and laws",
    "Constitutional Court and elections",
)
"""The themes of the law that are about taking part; each of their matters serves some wish."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person wants to do. wish: ends the words "I want to" (an English msgid). group: under which it stands.
    words: by which people may look for it. statement: where the note names this way.
    """

    id: str
    group: str
    wish: str
    matters: tuple[str, ...]
    procedures: tuple[str, ...] = ()
    statement: str = ""


@dataclass(frozen=True, slots=True)
class Way:
    """What the law has for a wish on a day. rules: those in force that answer; not_yet: those that are not; terms: who
    must do what, and the rule that says by when; acts: from which it comes.
    """

    wish: Wish
    matters: tuple[Matter, ...]
    procedures: tuple[Procedure, ...]
    rules: tuple[Rule[..., Any], ...]
    not_in_force: tuple[Rule[..., Any], ...]
    terms: tuple[Duty, ...]
    clocks: tuple[tuple[Procedure, Clock], ...]
    acts: tuple[Act, ...]

    @property
    def open(self) -> bool:
        """Whether any rule of it is in force."""
        return bool(self.rules)


@cache
def wishes() -> tuple[Wish, ...]:
    """Every wish in the order of the file. Raises DataError."""
    found = []
    for group in entries(FILE)["group"]:
        for one in group["wish"]:
            found.append(made(FILE, str(one.get("id", "")), Wish, {**one, "group": group["title"]}))
    return tuple(found)


def wish(id: str) -> Wish | None:
    """The wish of this id; None if there is none."""
    return next((one for one in wishes() if one.id == id), None)


def way(one: Wish, law: Law, on: date) -> Way:
    """What the law of a day has for a wish. Raises DataError if it names no matter or procedure of the law."""
    try:
        matters = tuple(law.matters[id] for id in one.matters)
        procedures = tuple(law.procedures[id] for id in one.procedures)
    except KeyError as error:
        raise DataError(f"{FILE}: {one.id}: {error} is neither matter nor procedure") from None
    asked = tuple(dict.fromkeys(rule for matter in matters for rule in matter.goals))
    holding = tuple(rule for rule in asked if in_force(rule, on))
    duties = dict.fromkeys(duty for matter in matters for duty in matter.duties)
    terms = tuple(duty for duty in duties if duty.due and in_force(duty.due, on))
    clocks = tuple((each, clock) for each in procedures for clock in each.clocks if in_force(clock.due, on))
    cited = dict.fromkeys(version.citation.act for rule in holding if (version := in_force(rule, on)))
    return Way(
        one, matters, procedures, holding, tuple(rule for rule in asked if rule not in holding), terms, clocks,
        tuple(cited),
    )  # fmt: skip


def uncovered(law: Law) -> list[str]:
    """The matters of taking part that no wish leads to."""
    served = {id for one in wishes() for id in one.matters}
    return [one.id for theme in law.themes if theme.title in THEMES for one in theme.matters if one.id not in served]


def messages() -> list[str]:
    """The English texts that people come to read."""
    return list(dict.fromkeys(text for one in wishes() for text in (one.group, one.wish)))
