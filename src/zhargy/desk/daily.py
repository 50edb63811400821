"""What every day brings: clocks that ran out move cases, a changed law moves dues, and letters are due."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

import zhargy.desk.people.letters  # noqa: F401  its letters are work too
from zhargy.desk import dues, index, jobs, reminders
from zhargy.desk.clock import today
from zhargy.desk.models import Case, Party
from zhargy.desk.news import digest
from zhargy.desk.people import noted
from zhargy.desk.store.rows import refresh_case
from zhargy.law.kz import KZ

MANY = 100


def plan(at: datetime) -> None:
    """Ask for the work of the day, and for that of a law that was changed. Asked again, nothing is done twice."""
    day = today(at)
    jobs.ask("turn", day.isoformat(), {}, at)
    jobs.ask("all-dues", f"{KZ.version()}/{day.isoformat()}", {}, at)
    index.plan(at)
    jobs.ask("marks", day.isoformat(), {}, at)
    jobs.ask("statistics", day.isoformat(), {}, at)
    jobs.ask("letters", f"{day.isoformat()}/{at.hour // 4}", {}, at)
    jobs.ask("news", f"{day.isoformat()}/{at.hour // 4}", {}, at)


def plan_dues(key: str, at: datetime) -> int:
    """Have what is due for everybody worked out anew; for how many parties."""
    return _parted("dues", "parties", Party.objects.all(), key, at)


def _parted(kind: str, name: str, rows: QuerySet[Any], key: str, at: datetime) -> int:
    """Ask for work on many rows, some a job, so that it goes on where it was stopped; how many rows there are."""
    found = [str(pk) for pk in rows.order_by("pk").values_list("pk", flat=True)]
    for first in range(0, len(found), MANY):
        some = found[first : first + MANY]
        jobs.ask(kind, f"{key}/{some[0]}", {name: some}, at)
    return len(found)


@jobs.kind("turn", parts=True)
def turn_all(told: Mapping[str, Any], at: datetime) -> None:
    """Have the cases moved in which a clock ran out."""
    day = today(at)
    _parted("turns", "cases", Case.objects.filter(turns__lte=day), day.isoformat(), at)


@jobs.kind("turns", parts=True)
def turn_some(told: Mapping[str, Any], at: datetime) -> None:
    """Move some cases in which a clock ran out."""
    for pk in told["cases"]:
        refresh_case(UUID(pk), today(at))


@jobs.kind("all-dues", parts=True)
def all_dues(told: Mapping[str, Any], at: datetime) -> None:
    """Have what is due for everybody worked out anew, for a new day or another law."""
    plan_dues(f"{KZ.version()}/{today(at).isoformat()}", at)


@jobs.kind("marks")
def marks(told: Mapping[str, Any], at: datetime) -> None:
    """Throw away what tells whose old lines in the log of security are."""
    noted.forget(at)


@jobs.kind("statistics", parts=True)
def statistics(told: Mapping[str, Any], at: datetime) -> None:
    """Have SQLite look at what its tables hold, or it reads a register for a few entries. PostgreSQL does so itself."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA analysis_limit = 1000")
            cursor.execute("ANALYZE")


@jobs.kind("letters")
def letters(told: Mapping[str, Any], at: datetime) -> None:
    """Have letters sent about what is due soon."""
    reminders.plan(today(at), at)


@jobs.kind("news")
def new_items(told: Mapping[str, Any], at: datetime) -> None:
    """Note what is new, and have letters sent to those who follow it."""
    digest.plan(at)


@jobs.kind("dues", parts=True)
def some_dues(told: Mapping[str, Any], at: datetime) -> None:
    """Work out anew what is due for some parties."""
    dues.refresh_all(map(UUID, told["parties"]), today(at))


def regenerate(at: datetime, holder: str, tell: Callable[[int, int], None] | None = None) -> int:
    """Work out what is due for everybody, now, and go on where an earlier run of the same law was stopped."""
    count = plan_dues(f"{KZ.version()}/{today(at).isoformat()}", at)
    done = 0
    while job := jobs.take(holder, at, "dues"):
        jobs.run(job, at)
        done += len(job.told.get("parties", ()))
        if tell:
            tell(min(done, count), count)
    return count
