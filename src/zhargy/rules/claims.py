"""Claims: statements about the law, written like a rule, with where they come from; and findings that are known.

A claim is proven or refuted for every case at once by `zhargy.rules.prove`; declaring it needs no solver.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from zhargy.i18n import N_
from zhargy.rules.acts import Act, Citation
from zhargy.rules.rule import Rule, Version, _signature, paragraph
from zhargy.time.force import Force, commencement, day_of

if TYPE_CHECKING:
    from zhargy.rules.law import Law

ALWAYS, POSSIBLE, RISING = "always", "possible", "rising"
STATES = {"proven": N_("proven"), "refuted": N_("refuted"), "undecided": N_("undecided")}
"""How a claim can come out."""
CHECKS = {
    "gap": N_("no value in a case"), "overlap": N_("exceptions that contradict each other"),
    "constant": N_("the same in every case"), "branch": N_("a branch that no case reaches"),
    "idle": N_("a fact that makes no difference"), "unmeetable": N_("a duty that cannot be met"),
    "early": N_("a last day before its term begins"), "undated": N_("a duty without a last day"),
    "falls": N_("a breach repeated costs less"), "closed": N_("days that end before they begin"),
}  # fmt: skip
"""What the standing checks of the law find."""


@dataclass(frozen=True, eq=False)
class Claim:
    """A statement about the law.

    text: what it says (an English msgid). source: where it comes from (an English msgid). rule: it, in the language of
    rules. first, last: the days whose law is meant. kind: "always" (every case), "possible" (some case), or "rising":
    what `rule` gives never falls while the fact `fact` grows and nothing else changes. refuted: whether it is known not
    to hold.
    """

    id: str
    text: str
    source: str
    rule: Rule[..., Any]
    first: date
    last: date
    kind: str = ALWAYS
    fact: str = ""
    reform: str = ""
    refuted: bool = False

    @property
    def topic(self) -> str:
        """What it is about: the first part of its id."""
        return self.id.partition(".")[0]


@dataclass(frozen=True, slots=True)
class KnownFinding:
    """Something that a standing check finds in the law itself, which is so, and why it stays.

    check: the kind of finding. where: what it is found in. reason: an English msgid.
    """

    check: str
    where: str
    reason: str


def written(
    law: Law, id: str, function: Callable[..., Any], source: str, days: tuple[date, date], kind: str, reform: str,
    refuted: bool,
) -> Claim:  # fmt: skip
    """The claim that a function in the language of rules makes; its rule is none of the law's."""
    parameters, result = _signature(function)
    if result is not bool:
        raise TypeError(f"claim {id}: it must give bool")
    made: Rule[..., Any] = type(id, (Rule,), {})()
    made.id, made.name, made.law = f"claim.{id}", id, law
    made.parameters, made.type, made.unit = parameters, bool, ""
    kinds = list(parameters.values())
    made.about = kinds[0] if len(kinds) > 1 else ()
    made.exceptions, made.reforms = [], {}
    made.__doc__ = function.__doc__
    act = Act("claims", {"en": source}, {"en": source}, "", days[0], date.max, "A", law=law, no_articles=source)
    force = Force(commencement(days[0]))
    made.versions = [Version(made, function, Citation(act, why=source), force, "A")]
    return Claim(id, paragraph(function), source, made, *days, kind, reform=reform, refuted=refuted)


def days(on: str, since: str, until: str) -> tuple[date, date]:
    """The first and the last day that a claim is about."""
    if on:
        return day_of(on), day_of(on)
    return day_of(since), day_of(until)
