"""Work that is done later, and once. Who takes a job holds it by a lease that ends by itself: whoever is killed loses
nothing, and the next one takes it up.

What a job writes is written together with its end. Long work would keep everybody else from writing meanwhile: its kind
says that it writes part by part (`parts`), and done again it only does what is left.

A kind of work that can be done twice without harm is done again after a worker died in it. One that cannot (`once`: an
e-mail) is not: it is marked as begun before it is begun, and fails with a note if nobody saw its end.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q

from zhargy.desk.models import Job

LEASE = timedelta(minutes=5)
TRIES = 8
UNSEEN = "a worker stopped in the middle of it; whether it was done is not known"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of work. do: gets what the job tells and the instant. once: must not be done a second time. forgets: what
    the job tells is somebody's, and goes as soon as the work is over. parts: writes part by part.
    """

    do: Callable[[Mapping[str, Any], datetime], None]
    once: bool = False
    forgets: bool = False
    parts: bool = False


KINDS: dict[str, Kind] = {}


def kind(
    name: str, *, once: bool = False, forgets: bool = False, parts: bool = False
) -> Callable[[Callable[[Mapping[str, Any], datetime], None]], Kind]:
    """Declare the function below as a kind of work."""

    def declare(do: Callable[[Mapping[str, Any], datetime], None]) -> Kind:
        KINDS[name] = Kind(do, once, forgets, parts)
        return KINDS[name]

    return declare


def ask(kind: str, key: str, told: Mapping[str, Any], due: datetime) -> Job:
    """Have something done from `due` on. Asked again with the same key, it is not done again."""
    job, _ = Job.objects.get_or_create(key=f"{kind}:{key}", defaults={"kind": kind, "told": dict(told), "due": due})
    return job


def take(holder: str, at: datetime, kind: str = "") -> Job | None:
    """The next job, of one kind or of any, held by `holder` for the length of a lease; None if there is none to do."""
    free = Q(lease=None) | Q(lease__lt=at)
    free &= Q(kind=kind) if kind else Q()
    while job := Job.objects.filter(free, done=None, failed=None, due__lte=at).order_by("due", "id").first():
        # Another worker may see the same job: whoever changes the row first has it.
        told = {"lease": at + LEASE, "holder": holder, "tries": job.tries + 1}
        if Job.objects.filter(pk=job.pk, tries=job.tries, done=None, failed=None).update(**told):
            if KINDS[job.kind].once and job.tries:
                Job.objects.filter(pk=job.pk).update(failed=at, error=UNSEEN, lease=None, **_over(job))
                continue
            job.refresh_from_db()
            return job
    return None


def run(job: Job, at: datetime) -> bool:
    """Do a job that is held; whether it is done."""
    declared = KINDS[job.kind]
    mine = Job.objects.filter(pk=job.pk, holder=job.holder, tries=job.tries, done=None)
    try:
        if declared.once or declared.parts:
            declared.do(job.told, at)
            return bool(mine.update(done=at, lease=None, error="", **_over(job)))
        with transaction.atomic():
            declared.do(job.told, at)
            if not mine.update(done=at, lease=None, error="", **_over(job)):
                transaction.set_rollback(True)
                return False
            return True
    except Exception as error:  # Whatever a job runs into is told in its row, and other jobs go on.
        end = job.tries >= TRIES or declared.once
        # Its own words may hold what is to be forgotten.
        told = type(error).__name__ if declared.forgets else f"{type(error).__name__}: {error}"
        mine.update(
            lease=None, error=told[:2_000], failed=at if end else None, due=at + timedelta(minutes=2**job.tries),
            **(_over(job) if end else {}),
        )  # fmt: skip
        return False


def _over(job: Job) -> dict[str, Any]:
    """What changes in the row of a job that is over, besides its end."""
    return {"told": {}} if KINDS[job.kind].forgets else {}


def work(holder: str, clock: Callable[[], datetime], most: int | None = None) -> int:
    """Do jobs until none is left to do, or so many; how many were done."""
    done = 0
    while most is None or done < most:
        job = take(holder, clock())
        if job is None:
            break
        done += run(job, clock())
    return done
