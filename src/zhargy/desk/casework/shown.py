"""What pages show of a case: its history with reasons, its clocks, what can follow, what is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from zhargy.desk import goals
from zhargy.desk.access import Who, may_do
from zhargy.desk.models import Case, Entry
from zhargy.desk.store.append import BEGUN, JOINED
from zhargy.i18n import language
from zhargy.law.kz import KZ
from zhargy.procedures import Judged, Standing, Step
from zhargy.procedures.facts import having
from zhargy.rules import Answer, FactInfo, Subject
from zhargy.rules.explain import reasons_html, show, tell
from zhargy.rules.procedures import Event

OUTSIDE = (BEGUN, JOINED)


@dataclass(frozen=True, slots=True)
class Line:
    """A fact in words. rows: of a list, the facts of each item."""

    path: str
    label: str
    shown: str
    rows: tuple[tuple[Line, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """An answer of the law with the chain of its reasons."""

    answer: Answer
    html: SafeString


@dataclass(frozen=True, slots=True)
class Saying:
    """What the law says of an event. verdict: "lawful", "unlawful", "unknown", or "" where it sets no condition.

    missing: the facts on which it hinges, each with its path.
    """

    verdict: str
    reasons: tuple[Reason, ...]
    missing: tuple[tuple[str, FactInfo], ...] = ()
    gaps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """A step of a case as its page shows it. entry: what was written down; before: what that entry corrects."""

    step: Step
    who: str
    saying: Saying | None
    lines: tuple[Line, ...] = ()
    entry: Entry | None = None
    before: tuple[Former, ...] = ()


@dataclass(frozen=True, slots=True)
class Former:
    """What was written down before it was corrected."""

    entry: Entry
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """An event that can happen now. mine: whether whoever looks may write it down."""

    event: Event
    who: str
    mine: bool


@dataclass
class History:
    """The history of a case: what counts, and what was taken back."""

    turns: list[Turn] = field(default_factory=list)
    gone: list[Former] = field(default_factory=list)


def lines(about: type[Subject], told: Mapping[str, Any]) -> tuple[Line, ...]:
    """Facts told by path, in words, in the order of the declaration."""
    subject, _ = goals.usable(about, having({}, told.items()))
    return tuple(_lines(subject))


def _lines(subject: Subject) -> Iterator[Line]:
    for one in goals.given(subject, []):
        rows: tuple[tuple[Line, ...], ...] = ()
        if one.info.kind == "many" and not one.open:
            holder: Any = subject
            for step in one.path.split("."):
                holder = getattr(holder, step)
            rows = tuple(tuple(_lines(row)) for row in holder)
        yield Line(one.path, one.info.label, one.shown, rows)


def saying(judged: Judged) -> Saying:
    """What the law says of an event, with the reasons."""
    event = judged.event
    if event.guard is None and not event.grounds:
        return Saying("", ())
    answers = [*([judged.guard] if judged.guard else []), *(judged.grounds or judged.all_grounds)]
    verdict = {True: "lawful", False: "unlawful", None: "unknown"}[judged.lawful]
    about = type(judged.subject)
    found = [(path, goals.info_at(about, path)) for path in judged.unknown]
    missing = tuple((path, info) for path, info in found if info is not None)
    return Saying(verdict, tuple(reason(one) for one in answers), missing, judged.gaps)


def reason(answer: Answer) -> Reason:
    """An answer with its reasons, each linked to its page."""
    return Reason(answer, mark_safe(reasons_html(tell(answer.explanation), _address)))


def _address(told: Any) -> str:
    # The monitor's own rules have no page of the law.
    known = (told.kind == "rule" and told.id in KZ.rules) or (told.kind == "parameter" and told.id in KZ.parameters)
    if not known:
        return ""
    return reverse(told.kind, kwargs={"lang": language(), "id": told.id})


def history(told: list[Entry], now: Standing) -> History:
    """The steps of a case up to the day of `now`, with what was written down, corrected and taken back."""
    procedure = now.case.procedure
    events = [one for one in told if one.what not in OUTSIDE]
    by_number = {one.number: one for one in events}
    out = History()
    for step in now.steps:
        if step.event is None or step.number is None:
            out.turns.append(Turn(step, "", None))
            continue
        entry = events[step.number - 1]
        out.turns.append(
            Turn(
                step, procedure.actor(step.event.by).title, saying(step.judged) if step.judged else None,
                lines(procedure.about, entry.facts), entry, tuple(_formers(entry, by_number, now)),
            )
        )  # fmt: skip
    for one in events:
        if not one.what:
            out.gone += _formers(one, by_number, now)
    return out


def _formers(entry: Entry, by_number: Mapping[int, Entry], now: Standing) -> Iterator[Former]:
    procedure = now.case.procedure
    while entry.corrects is not None:
        entry = by_number[entry.corrects]
        title = procedure.event(entry.what).title if entry.what else ""
        yield Former(entry, title, lines(procedure.about, entry.facts))


def options(who: Who, case: Case, now: Standing) -> list[Option]:
    """What can happen now, and by whom; first what whoever looks may do."""
    procedure = now.case.procedure
    mine = {event.by: may_do(who, case, event.by) for event in now.possible}
    found = [Option(event, procedure.actor(event.by).title, mine[event.by]) for event in now.possible]
    return sorted(found, key=lambda one: not one.mine)


def day_of(event: Event, about: type[Subject]) -> str:
    """What the day of an event is called (an English msgid); "" if it has no name of its own."""
    return about.find(event.day).label if event.day else ""


def values(about: type[Subject], told: Mapping[str, Any]) -> dict[str, str]:
    """Facts told as facts files write them, by path, in words."""
    found: dict[str, list[str]] = {}
    for one in lines(about, told):
        path = next(path for path in told if one.path == path or one.path.startswith(f"{path}."))
        found.setdefault(path, []).append(_flat(one))
    return {path: "; ".join(found[path]) if path in found else show(value) for path, value in told.items()}


def value(about: type[Subject], path: str, told: Any) -> str:
    """One fact, told as facts files write it, in words."""
    return values(about, {path: told})[path]


def _flat(one: Line) -> str:
    if not one.rows:
        return one.shown
    return "; ".join(", ".join(_flat(cell) for cell in row) for row in one.rows)


def until(now: Standing) -> date | None:
    """The last day of the nearest clock."""
    return now.dues[0].due if now.dues else None
