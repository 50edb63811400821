"""What falls due: every duty of an organisation between two days, from its facts, its receipts and its years.

The law says at which occasions a duty can fall on somebody (`Law.arises`): each year, each receipt. An occasion is
asked under the law of its own day; what missing it costs, under that of the day after the last day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from zhargy.rules.decide import Answer, decide, decide_all
from zhargy.rules.facts import Subject
from zhargy.rules.values import UnknownFactError

if TYPE_CHECKING:
    from zhargy.rules.law import Duty, Law


@dataclass(frozen=True, slots=True)
class Occasion:
    """One time at which a duty can fall on somebody.

    key: tells it from others of the duty and never changes for the same one: "2024", or a receipt's own name. subject:
    what the rules of the duty are asked about. on: the day whose law applies. trigger: what brings it about (a msgid).
    """

    key: str
    subject: Subject
    on: date
    trigger: str


Occasions = Callable[[Any, date, date], Iterable[Occasion]]


@dataclass(frozen=True, slots=True)
class Entry:
    """A duty as it falls due at one occasion. due: None if the law sets no day; its value can be unknown."""

    duty: Duty
    occasion: Occasion
    bound: Answer
    due: Answer | None
    missed: tuple[Answer, ...]

    @property
    def uid(self) -> str:
        """The same for the same duty and occasion, whenever the list is made."""
        return f"{self.duty.id}/{self.occasion.key}"

    @property
    def day(self) -> date | None:
        """The last day; None if it is not known, or the law sets none."""
        return self.due.value if self.due is not None and self.due.known else None


@dataclass(frozen=True, slots=True)
class Missing:
    """A duty whose occasions hinge on a fact that is not given."""

    duty: Duty
    subject: str
    fact: str


@dataclass(frozen=True, slots=True)
class Agenda:
    """What falls due between two days, the dated first; what cannot be said for want of a fact."""

    subject: Subject
    first: date
    last: date
    entries: tuple[Entry, ...]
    missing: tuple[Missing, ...]


Known = dict[Any, "Entry | None"]


def falls_due(
    law: Law, subject: Subject, first: date, last: date, *, explain: bool = True, known: Known | None = None
) -> Agenda:
    """Every duty of `law` that falls on `subject` from `first` to `last`, both included.

    A duty that binds for certain or may bind (its answer unknown) is listed; one that does not bind is not. explain:
    work out the reasons at once. known: what earlier calls worked out, of this law alone; organisations that are alike
    are then worked out once. Raises ValueError if `last` is before `first`.
    """
    if last < first:
        raise ValueError(f"the last day {last} is before the first {first}")
    entries: list[Entry] = []
    missing: list[Missing] = []
    for id, kind, occasions in law.occasions:
        if not isinstance(subject, kind):
            continue
        duty = law.duties[id]
        try:
            found = list(occasions(subject, first, last))
        except UnknownFactError as error:
            missing.append(Missing(duty, error.subject, error.name))
            continue
        for occasion in found:
            entry = _entry(duty, occasion, explain) if known is None else _known(duty, occasion, explain, known)
            if entry is not None and (entry.day is None or first <= entry.day <= last):
                entries.append(entry)
    entries.sort(key=lambda one: (one.day or date.max, one.uid))
    return Agenda(subject, first, last, tuple(entries), tuple(missing))


def _known(duty: Duty, occasion: Occasion, explain: bool, known: Known) -> Entry | None:
    key = duty.id, occasion.on, type(occasion.subject), occasion.subject.key()
    if key not in known:
        known[key] = _entry(duty, occasion, explain)
    entry = known[key]
    return entry and replace(entry, occasion=occasion)


def _entry(duty: Duty, occasion: Occasion, explain: bool) -> Entry | None:
    bound = decide(duty.bound, occasion.subject, on=occasion.on, explain=explain)
    if bound.value is False:
        return None
    due = decide(duty.due, occasion.subject, on=occasion.on, explain=explain) if duty.due else None
    day = due.value + timedelta(days=1) if due is not None and due.known else occasion.on
    missed = tuple(decide_all(duty.missed, occasion.subject, on=day, explain=explain))
    return Entry(duty, occasion, bound, due, missed)
