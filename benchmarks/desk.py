"""The desk under load: pages at a steady rate, answers of the law a second, everybody's duties anew.

Each database has a store of its own, filled with a seed. The desk runs as on a server, in two processes; those who ask
run beside it on the same machine, so that what is measured is the worse for it.
"""

from __future__ import annotations

import http.client
import json
import os
import random
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from benchmarks.report import Report

ORGANISATIONS, EVENTS, VOLUNTEERS = 25_000, 250_000, 100_000
RATE, SECONDS = 50, 20
SEED = """
import json, sys, time
from zhargy.desk.serve import prepare
prepare(sample=False)
from benchmarks import seeded
from zhargy.desk import clock, daily, index
start = time.perf_counter()
seeded.fill(*map(int, sys.argv[1:]))
index.refresh()
daily.statistics.do({}, clock.now())
from zhargy.desk.models import Listed, Party
parties = [str(one) for one in Party.objects.order_by("pk").values_list("pk", flat=True)[:500]]
keys = ["%06d" % number for number in range(500)]
print(json.dumps({"seconds": time.perf_counter() - start, "parties": parties, "keys": keys}))
"""
REGENERATE = """
import os, sys
from zhargy.desk.serve import prepare
prepare(sample=False)
from zhargy.desk import clock, daily
from zhargy.law.kz import KZ
# A law that was changed has another version; that its rules say the same here makes it no quicker to find out.
KZ._version = sys.argv[1] or KZ.version()
daily.regenerate(clock.now(), f"bench/{os.getpid()}")
"""
DECIDE = json.dumps({"rule": "ngo_database.must_submit", "facts": {"form": "public-fund"}, "on": "2026-03-02"})


def measure(
    report: Report, organisations: int = ORGANISATIONS, events: int = EVENTS, volunteers: int = VOLUNTEERS
) -> None:
    """Measure on SQLite, and on PostgreSQL where the package that carries its server is installed."""
    for name, address in databases():
        with tempfile.TemporaryDirectory(prefix="zhargy-bench-") as folder:
            env = {**os.environ, "ZHARGY_DATA": folder, "ZHARGY_DATABASE": address}
            told = _run(env, SEED, organisations, events, volunteers)
            report.begin(
                f"The desk on {name}: {organisations:,} organisations, {events:,} entries, {volunteers:,} volunteers",
                f"Pages at {RATE} requests a second for {SECONDS} s. Filled in {told['seconds']:.0f} s.",
            )
            # A server works duties out every morning, before the people come.
            _duties(report, env, "the first time", "")
            _load(report, env, told)
            _duties(report, env, "under another law", "another")
            report.end()


def databases() -> Iterator[tuple[str, str]]:
    """Each kind of store by its name, with the address of one that is empty; "" for a file."""
    yield "SQLite", ""
    with suppress(ImportError):
        from tests.postgresql import address

        yield "PostgreSQL", address()


def _run(env: dict[str, str], text: str, *words: object) -> dict[str, Any]:
    line = [sys.executable, "-c", text, *map(str, words)]
    told = subprocess.run(line, env=env, capture_output=True, text=True, check=False)
    if told.returncode:
        raise RuntimeError(told.stderr[-2_000:])
    return dict(json.loads(told.stdout.splitlines()[-1]))


def _together(env: dict[str, str], text: str, *words: object) -> float:
    """How long it took in as many processes as there are processors, until the last was done."""
    line = [sys.executable, "-c", text, *map(str, words)]
    begin = time.perf_counter()
    running = [subprocess.Popen(line, env=env) for _ in range(os.cpu_count() or 1)]
    if any(one.wait() for one in running):
        raise RuntimeError("duties were not worked out")
    return time.perf_counter() - begin


def _duties(report: Report, env: dict[str, str], name: str, law: str) -> None:
    took = _together(env, REGENERATE, law)
    report.row(f"everybody's duties, {name}", [took], 1, "s", most=300, promise="under 5 min")


def _load(report: Report, env: dict[str, str], told: dict[str, Any]) -> None:
    chance = random.Random(1)
    pages: dict[str, Callable[[], str]] = {
        "page of an organisation": lambda: f"/kk/organisation/{chance.choice(told['parties'])}/",
        "search of organisations": lambda: f"/api/v1/parties?q={chance.randrange(25_000)}",
        "search of a register": lambda: f"/api/v1/registers/volunteer-registry?q={chance.choice(told['keys'])}",
        "calendar of an organisation": lambda: f"/api/v1/parties/{chance.choice(told['parties'])}/dues",
    }
    with _served(env) as (port, process):
        for name, path in pages.items():
            times, wrong = _steady(port, path)
            if wrong:
                raise RuntimeError(f"{name}: {wrong}")
            p95 = sorted(times)[int(len(times) * 0.95)]
            report.row(f"{name}, p95", [p95], 1e-3, "ms", most=0.3, promise="under 300 ms")
        report.row("decide, JSON", _answers(port), 1, "a second", least=500, promise="at least 500 a second")
        report.row("memory of a worker", _memory(process), 1e6, "MB", most=300e6, promise="under 300 MB")


@contextmanager
def _served(env: dict[str, str]) -> Iterator[tuple[int, int]]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    line = [sys.executable, "-m", "zhargy.cli", "serve", "--port", str(port), "--workers", "2", "--no-sample"]
    served = subprocess.Popen(line, env=env, stdout=subprocess.DEVNULL)
    try:
        until = time.monotonic() + 60
        while time.monotonic() < until:
            with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            time.sleep(0.1)
        yield port, served.pid
    finally:
        served.terminate()
        served.wait(30)


def _steady(port: int, path: Callable[[], str]) -> tuple[list[float], str]:
    """The times of requests begun at a steady rate, whatever became of those before; what went wrong, if anything."""
    times: list[float] = []
    wrong: list[str] = []
    threads = []

    def one(address: str) -> None:
        start = time.perf_counter()
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        connection.request("GET", address)
        answer = connection.getresponse()
        answer.read()
        connection.close()
        times.append(time.perf_counter() - start)
        if answer.status != 200:
            wrong.append(f"{address}: {answer.status}")

    begin = time.perf_counter()
    for number in range(RATE * SECONDS):
        time.sleep(max(0.0, begin + number / RATE - time.perf_counter()))
        thread = threading.Thread(target=one, args=(path(),))
        thread.start()
        threads.append(thread)
    for thread in threads:
        thread.join()
    return times, wrong[0] if wrong else ""


def _answers(port: int, seconds: float = 5, callers: int = 4) -> list[float]:
    """How many answers of the law a second, in each of some rounds."""
    rates = []
    for _ in range(3):
        counts = [0] * callers
        until = time.perf_counter() + seconds

        def ask(number: int, until: float = until, counts: list[int] = counts) -> None:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
            while time.perf_counter() < until:
                connection.request("POST", "/api/v1/decide", DECIDE, {"Content-Type": "application/json"})
                answer = connection.getresponse()
                answer.read()
                counts[number] += answer.status == 200

        threads = [threading.Thread(target=ask, args=(number,)) for number in range(callers)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        rates.append(sum(counts) / seconds)
    return rates


def _memory(parent: int) -> list[float]:
    told = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    sizes = []
    for child in told:
        for line in Path(f"/proc/{child}/status").read_text().splitlines():
            if line.startswith("VmHWM"):
                sizes.append(float(line.split()[1]) * 1_000)
    return sizes
