"""Days in order: what must be done, what was done and what the law says of the day, as a list and as a drawing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from zhargy.desk.dues import title
from zhargy.desk.models import Due
from zhargy.i18n import N_, gettext, ngettext
from zhargy.rules import Answer, Consultation, DutyAnswer, FactUse
from zhargy.rules.explain import fact_label, sentence

WIDTH, MARGIN, STEP, RADIUS, GAP = 960, 40, 30, 13, 4


@dataclass(frozen=True, slots=True)
class Point:
    """One day on the timeline. kind: "asked" (the day of the law), "duty", "answer" or "fact". due: of a
    duty or a clock that is kept for a party.
    """

    day: date
    kind: str
    label: str
    duty: DutyAnswer | None = None
    answer: Answer | None = None
    due: Due | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A point with its number, its place in the drawing (`drop`: down to the line), and its days from the day asked."""

    point: Point
    number: int
    x: int
    top: int
    drop: int
    away: int

    @property
    def away_text(self) -> str:
        """How far it is from the day asked about, in words."""
        if not self.away:
            return "" if self.point.kind == "asked" else gettext(N_("the same day"))
        number = abs(self.away)
        if self.away > 0:
            return ngettext("in {days} day", "in {days} days", number).format(days=number)
        return ngettext("{days} day before", "{days} days before", number).format(days=number)


def points(told: Consultation) -> list[Point]:
    """The days of a consultation: duties first, then answers, then facts, each day and text once."""
    found: dict[tuple[date, str], Point] = {}

    def add(point: Point) -> None:
        found.setdefault((point.day, point.label), point)

    due_rules = set()
    for duty in told.duties:
        if duty.due is not None and isinstance(duty.due.value, date):
            due_rules.add(duty.due.rule.id)
            add(Point(duty.due.value, "duty", gettext(duty.duty.what), duty, duty.due))
    for answer in told.answers:
        if isinstance(answer.value, date) and answer.rule.id not in due_rules:
            add(Point(answer.value, "answer", sentence(answer.explanation.label), None, answer))
    for use in _facts(told):
        if isinstance(use.value, date):
            add(Point(use.value, "fact", fact_label(use.info)))
    add(Point(told.on, "asked", gettext(N_("The day you ask about"))))
    order = ("asked", "fact", "answer", "duty")
    return sorted(found.values(), key=lambda one: (one.day, order.index(one.kind)))


def of_dues(dues: Iterable[Due], on: date, past: int, ahead: int) -> list[Point]:
    """What is due for a party, around the day `on`: so many days that are over, so many to come."""
    told = [Point(one.day, "duty", title(one), due=one) for one in dues if one.day is not None]
    over = [one for one in told if one.day < on]
    return [*over[len(over) - min(past, len(over)) :], Point(on, "asked", gettext(N_("Today"))),
            *[one for one in told if one.day >= on][:ahead]]  # fmt: skip


def _facts(told: Consultation) -> Iterator[FactUse]:
    answers = [*told.answers, *(one for duty in told.duties for one in (duty.bound, duty.due) if one is not None)]
    for answer in answers:
        yield from (one for one in answer.explanation.walk() if isinstance(one, FactUse) and one.known)


def drawing(points: list[Point], on: date) -> tuple[list[Mark], int]:
    """Each point with its place, to scale along the days, and the height of the drawing. Marks that would cover each
    other are stacked.
    """
    if not points:
        return [], 0
    first, last = points[0].day, points[-1].day
    span = max((last - first).days, 1)
    ends: list[int] = []
    placed = []
    for point in points:
        x = MARGIN + round((WIDTH - 2 * MARGIN) * (point.day - first).days / span)
        level = next((level for level, end in enumerate(ends) if x - end >= 2 * RADIUS + 4), len(ends))
        ends[level : level + 1] = [x]
        placed.append((point, x, level))
    height = (len(ends) - 1) * STEP + 2 * RADIUS
    tops = [height - RADIUS - level * STEP for _, _, level in placed]
    marks = [
        Mark(point, number, x, top, height + GAP - top, (point.day - on).days)
        for number, ((point, x, _), top) in enumerate(zip(placed, tops, strict=True), 1)
    ]
    return marks, height
