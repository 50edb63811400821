"""The row of each barrier, computed from the law of a day and set beside what the note says.

Two things are counted, as far as rules are written here: duties whose breach is punished, and rules that restrict,
which are named in LIMITS. An empty row means that no such rule is in force, not that there is no barrier. A barrier of
which neither is written is not computed, and nothing is said of whether the note agrees.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from zhargy.i18n import N_
from zhargy.rules.explain import sentence, show

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
class Limiting:
    """A rule that restricts, by its id. amount: the parameter that says how much. punished: rules of what it costs."""

    rule: str
    amount: str = ""
    punished: tuple[str, ...] = ()


LIMITS = {
    "entry": (
        Limiting("associations.activity_forbidden",
                 punished=("costs.cost_of_leading_unregistered", "costs.cost_of_joining_unregistered")),
        Limiting("associations.founders_allowed"),
        Limiting("associations.has_enough_initiators", amount="initiators_required"),
    ),
    "activities": (
        Limiting("sanctions.association_answers_alone"),
        Limiting("winding_up.association_may_be_suspended"),
        Limiting("winding_up.organisation_may_be_suspended"),
    ),
    "speech": (
        Limiting("elections.is_foreign_influence"),
        Limiting("elections.is_campaigning_of_barred"),
        Limiting("platforms.may_not_be_posted"),
        Limiting("platforms.may_be_restricted"),
    ),
    "assembly": (
        Limiting("assembly.must_be_filed",
                 punished=("costs.cost_of_unlawful_event", "costs.cost_of_unlawful_event_again")),
        Limiting("assembly.place_allowed"),
        Limiting("assembly.kind_of_organiser_allowed"),
        Limiting("assembly.may_take_part"),
        Limiting("assembly.funding_allowed"),
    ),
}  # fmt: skip
"""The rules that say what may not be, or not without more, of the kinds that the note tells of: not all there are."""

COMPUTED = frozenset(TOPICS.values()) | frozenset(LIMITS)
"""The barriers of which something is written here."""

NOTHING = N_("no punished duty and no rule that restricts is written here for that day")
NOT_COMPUTED = N_("not computed: no rule of this kind is written here")


@dataclass(frozen=True, slots=True)
class Restriction:
    """A duty that holds on the day and costs something if it is missed. version: the wording that binds."""

    duty: Duty
    version: Version
    penalties: tuple[Rule[..., Any], ...]


@dataclass(frozen=True, slots=True)
class Limit:
    """A rule that restricts on the day. amount: how much, in words; "" if it says none. penalties: for its breach."""

    rule: Rule[..., Any]
    version: Version
    amount: str
    penalties: tuple[Rule[..., Any], ...]

    @property
    def text(self) -> str:
        """What holds, with how much where it says so, in the language in use."""
        told = sentence(self.version.label)
        return f"{told} ({self.amount})" if self.amount else told


@dataclass(frozen=True, slots=True)
class Row:
    """A barrier on a day: duties whose breach is punished, rules that restrict, and what the note says at a glance."""

    barrier: str
    title: str
    restrictions: tuple[Restriction, ...]
    limits: tuple[Limit, ...]
    told: tuple[Statement, ...]

    @property
    def computed(self) -> bool:
        """Whether anything of this barrier is written here."""
        return self.barrier in COMPUTED

    @property
    def agrees(self) -> bool | None:
        """False if the note says none and the law has some; None if the barrier is not computed."""
        if not self.computed:
            return None
        return not ((self.restrictions or self.limits) and any(one.answer == "none" for one in self.told))

    @property
    def empty(self) -> str:
        """Why the row has nothing of the law (an English msgid); "" if it has something."""
        if not self.computed:
            return NOT_COMPUTED
        return "" if self.restrictions or self.limits else NOTHING


def glance(note: Note, law: Law, on: date) -> list[Row]:
    """The row of every barrier on the day."""
    rows = []
    for id, title in BARRIERS.items():
        told = tuple(
            one for one in note.sections["glance"].statements if one.barrier == id or one.about == f"barrier.{id}"
        )
        rows.append(Row(id, title, tuple(_restrictions(law, id, on)), tuple(_limits(law, id, on)), told))
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


def _limits(law: Law, barrier: str, on: date) -> Iterator[Limit]:
    """The rules of LIMITS that are in force on the day."""
    for one in LIMITS.get(barrier, ()):
        rule = law.rules[one.rule]
        if version := in_force(rule, on):
            penalties = tuple(law.rules[id] for id in one.punished if in_force(law.rules[id], on))
            yield Limit(rule, version, _amount(law, one.amount, on), penalties)


def _amount(law: Law, id: str, on: date) -> str:
    if not id:
        return ""
    parameter = law.parameters[id]
    return show(parameter.value_on(on).amount, parameter.unit)
