"""The row of each barrier, computed from the law of a day and set beside what the note says.

A restriction here is a duty whose breach is punished, or a prohibition whose breach is, as far as rules are written
for it. An empty row means that no such rule is written here, not that there is no barrier.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from zhargy.i18n import N_

if TYPE_CHECKING:
    from zhargy.monitor.note import Note, Statement
    from zhargy.rules import Duty, Law, Rule
    from zhargy.rules.rule import Version

BARRIERS = {
    "entry": N_("Barriers to entry"),
    "activities": N_("Barriers to activities"),
    "speech": N_("Barriers to speech and advocacy"),
    "international": N_("Barriers to international contact"),
    "resources": N_("Barriers to resources"),
    "assembly": N_("Barriers to assembly"),
}

TOPICS = {
    "associations": "entry", "parties": "entry", "religion": "entry", "unions": "entry", "registration": "entry",
    "ngo_database": "activities", "volunteering": "activities", "charity": "activities",
    "platforms": "speech", "elections": "speech",
    "foreign_money": "resources", "laundering": "resources", "state_money": "resources",
    "assembly": "assembly",
}  # fmt: skip
"""To which barrier a restriction belongs, by the topic of the rule that says whom it binds."""


@dataclass(frozen=True, slots=True)
class Restriction:
    """A duty that holds on the day and costs something if it is missed. version: the wording that binds."""

    duty: Duty
    version: Version
    penalties: tuple[Rule[..., Any], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A barrier on a day. told: what the note says at a glance. agrees: False if the note says none and there are."""

    barrier: str
    title: str
    restrictions: tuple[Restriction, ...]
    told: tuple[Statement, ...]

    @property
    def agrees(self) -> bool:
        """Whether "none" and the law's restrictions do not clash."""
        return not (self.restrictions and any(one.answer == "none" for one in self.told))


def glance(note: Note, law: Law, on: date) -> list[Row]:
    """The row of every barrier on the day."""
    rows = []
    for id, title in BARRIERS.items():
        told = tuple(
            one for one in note.sections["glance"].statements if one.barrier == id or one.about == f"barrier.{id}"
        )
        rows.append(Row(id, title, tuple(_restrictions(law, id, on)), told))
    return rows


def in_force(rule: Rule[..., Any], on: date) -> Version | None:
    """The wording of the rule on the day, drafts left out; None if there is none."""
    holding = [one for one in rule.versions if not one.reform and one.force.holds(on)]
    return holding[-1] if holding else None


def _restrictions(law: Law, barrier: str, on: date) -> list[Restriction]:
    found = []
    for duty in law.duties.values():
        topic = duty.bound.id.partition(".")[0]
        version = in_force(duty.bound, on)
        penalties = tuple(one for one in duty.missed if in_force(one, on))
        if TOPICS.get(topic) == barrier and version and penalties:
            found.append(Restriction(duty, version, penalties))
    return found
