"""The initiatives as cases of lawmaking: where each stands on a day, and for how long nothing has moved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from zhargy.procedures import Case, Happened, Standing, stand

if TYPE_CHECKING:
    from zhargy.rules import Law
    from zhargy.rules.initiatives import Event, Initiative
    from zhargy.rules.procedures import Event as Step
    from zhargy.rules.procedures import State

STALE = 365
"""After so many days without a step an initiative is told to stand still."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Something that happened. steps: what it was in the procedure; the last on its day, those before by then."""

    event: Event
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """An initiative on a day. standing: where its case stands; None before it began. ahead: what came after the day."""

    initiative: Initiative
    on: date
    standing: Standing | None
    turns: tuple[Turn, ...]
    ahead: tuple[Turn, ...]

    @property
    def state(self) -> State | None:
        """The state of its case; None before it began."""
        return self.standing.case.procedure.state(self.standing.state) if self.standing else None

    @property
    def moved(self) -> date | None:
        """The day of its last step, an event of the procedure or a term that ran out."""
        return self.standing.steps[-1].on if self.standing else None

    @property
    def heard(self) -> date | None:
        """The day of the last that was told of it, a step or not."""
        return self.turns[-1].event.last_day if self.turns else None

    @property
    def idle(self) -> int | None:
        """Days without a step; None if it has ended or not begun."""
        if self.standing is None or self.standing.final:
            return None
        return (self.on - self.standing.steps[-1].on).days

    @property
    def stale(self) -> bool:
        """Whether it stands still."""
        return self.idle is not None and self.idle > STALE


def case_of(initiative: Initiative, law: Law) -> Case:
    """The case that its events make. Raises KeyError for a procedure that is none."""
    happened = tuple(Happened(step, one.last_day) for one in initiative.events for step in one.steps)
    return Case(law.procedures[initiative.procedure], happened)


def progress(initiative: Initiative, law: Law, on: date) -> Progress:
    """Where an initiative stands on a day. Raises Trouble if its events cannot follow each other."""
    case = case_of(initiative, law)
    begun = bool(case.events) and case.events[0].on <= on
    turns = [Turn(one, tuple(case.procedure.event(id) for id in one.steps)) for one in initiative.events]
    return Progress(
        initiative, on, stand(case, on) if begun else None,
        tuple(one for one in turns if one.event.last_day <= on),
        tuple(one for one in turns if one.event.last_day > on),
    )  # fmt: skip


def all_progress(law: Law, on: date) -> list[Progress]:
    """Every initiative on a day, by number."""
    return [progress(one, law, on) for one in law.initiatives]
