"""Jobs: done once, taken up again when a worker dies, never twice where twice would harm."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from zhargy.desk import jobs
from zhargy.desk.models import Job, Party

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
LATER = AT + jobs.LEASE + timedelta(seconds=1)


@pytest.fixture
def did(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Mapping[str, Any]]]:
    """What two kinds of work, one of which must not be repeated, were asked to do."""
    told: list[Mapping[str, Any]] = []

    def do(one: Mapping[str, Any], at: datetime) -> None:
        told.append(one)
        if one.get("writes"):
            Party.objects.create(name=one["writes"])
        if one.get("fails"):
            raise ValueError("no")

    monkeypatch.setitem(jobs.KINDS, "any", jobs.Kind(do))
    monkeypatch.setitem(jobs.KINDS, "letter", jobs.Kind(do, once=True))
    return told


def test_what_is_asked_for_twice_is_done_once(did: list[Any]) -> None:
    for _ in range(2):
        jobs.ask("any", "a", {"number": 1}, AT)
        jobs.work("one", lambda: AT)
    assert did == [{"number": 1}]


def test_nothing_is_done_before_its_time(did: list[Any]) -> None:
    jobs.ask("any", "a", {}, LATER)
    assert jobs.work("one", lambda: AT) == 0
    assert jobs.work("one", lambda: LATER) == 1


def test_a_job_that_is_held_is_not_taken_until_its_lease_ends(did: list[Any]) -> None:
    jobs.ask("any", "a", {}, AT)
    assert jobs.take("dies", AT) is not None
    assert jobs.take("other", AT) is None
    job = jobs.take("other", LATER)
    assert job is not None
    assert jobs.run(job, LATER)
    assert len(did) == 1


def test_a_letter_that_may_have_been_sent_is_not_sent_again(did: list[Any]) -> None:
    jobs.ask("letter", "a", {}, AT)
    jobs.take("dies", AT)
    assert jobs.take("other", LATER) is None
    job = Job.objects.get()
    assert (job.failed, job.error) == (LATER, jobs.UNSEEN)
    assert did == []


def test_a_worker_that_lost_its_lease_writes_nothing(did: list[Any]) -> None:
    jobs.ask("any", "a", {"writes": "twice"}, AT)
    slow = jobs.take("slow", AT)
    fast = jobs.take("fast", LATER)
    assert slow
    assert fast
    assert jobs.run(fast, LATER)
    assert not jobs.run(slow, LATER)
    assert Party.objects.filter(name="twice").count() == 1


def test_what_fails_is_tried_again_later_and_leaves_nothing_half_done(did: list[Any]) -> None:
    jobs.ask("any", "a", {"fails": True, "writes": "half"}, AT)
    clock = AT
    for number in range(1, jobs.TRIES + 1):
        assert jobs.work("one", lambda clock=clock: clock, most=1) == 0
        job = Job.objects.get()
        assert job.tries == number
        assert job.error == "ValueError: no"
        clock = job.due
    assert job.failed is not None
    assert len(did) == jobs.TRIES
    assert not Party.objects.filter(name="half").exists()


@pytest.mark.parametrize("moved", [timedelta(days=-400), timedelta(days=400)])
def test_a_clock_that_jumps_repeats_nothing(did: list[Any], moved: timedelta) -> None:
    jobs.ask("letter", "a", {}, AT)
    assert jobs.work("one", lambda: AT) == 1
    jobs.ask("letter", "a", {}, AT + moved)
    assert jobs.work("one", lambda: AT + moved) == 0
    assert len(did) == 1
