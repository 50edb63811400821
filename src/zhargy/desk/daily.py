"""What every day brings: clocks that ran out move cases, a changed law moves dues, and letters are due."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from zhargy.desk import dues, index, jobs, reminders
from zhargy.desk.clock import today
from zhargy.desk.models import Case, Party
from zhargy.desk.news import digest
from zhargy.desk.store.rows import refresh_case
from zhargy.law.kz import KZ

MANY = 100


def turn(day: date) -> int:
    """Move the rows of cases in which a clock ran out before `day`; how many there were."""
    found = list(Case.objects.filter(turns__lte=day).values_list("pk", flat=True))
    for pk in found:
        refresh_case(pk, day)
    return len(found)


def plan(at: datetime) -> None:
    """Ask for the work of the day, and for that of a law that was changed. Asked again, nothing is done twice."""
    day = today(at)
    jobs.ask("turn", day.isoformat(), {}, at)
    plan_dues(f"{KZ.version()}/{day.isoformat()}", at)
    index.plan(at)
    jobs.ask("letters", f"{day.isoformat()}/{at.hour // 4}", {}, at)
    jobs.ask("news", f"{day.isoformat()}/{at.hour // 4}", {}, at)


def plan_dues(key: str, at: datetime) -> int:
    """Have what is due for everybody worked out anew, many parties a job, so that it goes on where it was stopped."""
    parties = [str(pk) for pk in Party.objects.order_by("pk").values_list("pk", flat=True)]
    for first in range(0, len(parties), MANY):
        some = parties[first : first + MANY]
        jobs.ask("dues", f"{key}/{some[0]}", {"parties": some}, at)
    return len(parties)


@jobs.kind("turn")
def turn_all(told: Mapping[str, Any], at: datetime) -> None:
    """Move the cases in which a clock ran out."""
    turn(today(at))


@jobs.kind("letters")
def letters(told: Mapping[str, Any], at: datetime) -> None:
    """Have letters sent about what is due soon."""
    reminders.plan(today(at), at)


@jobs.kind("news")
def new_items(told: Mapping[str, Any], at: datetime) -> None:
    """Note what is new, and have letters sent to those who follow it."""
    digest.plan(at)


@jobs.kind("dues")
def some_dues(told: Mapping[str, Any], at: datetime) -> None:
    """Work out anew what is due for some parties."""
    for party in Party.objects.filter(pk__in=told["parties"]):
        dues.refresh(party, today(at))


def regenerate(at: datetime, holder: str, tell: Callable[[int, int], None] | None = None) -> int:
    """Work out what is due for everybody, now, and go on where an earlier run of the same law was stopped."""
    count = plan_dues(f"{KZ.version()}/{today(at).isoformat()}", at)
    done = 0
    while job := jobs.take(holder, at):
        jobs.run(job, at)
        done += len(job.told.get("parties", ()))
        if tell:
            tell(min(done, count), count)
    return count
