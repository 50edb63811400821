"""Workers killed in the middle of writing: nothing acknowledged is lost, histories stay whole, no letter goes twice.

Twenty times in every run; two hundred with ZHARGY_LONG=1.
"""

from __future__ import annotations

import http.client
import json
import os
import random
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest

from tests import postgresql

TIMES = 200 if os.environ.get("ZHARGY_LONG") else 20
ASKED = {
    "user": "legal", "holder": {"kind": "state-body"}, "asks_for_information": True, "form": "paper", "route": "none",
}  # fmt: skip


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def desk(folder: Path, port: int, address: str) -> Iterator[subprocess.Popen[bytes]]:
    """A desk with two processes that answer."""
    env = {**os.environ, "ZHARGY_DATA": str(folder), "ZHARGY_DATABASE": address}
    line = [sys.executable, "-m", "zhargy.cli", "serve", "--port", str(port), "--workers", "2"]
    served = subprocess.Popen(line, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        until = time.monotonic() + 60
        while time.monotonic() < until:
            with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            time.sleep(0.1)
        yield served
    finally:
        served.terminate()
        served.wait(30)


def send(port: int, method: str, path: str, body: object = None, **headers: str) -> tuple[int, dict[str, object]]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        told = json.dumps(body) if body is not None else None
        connection.request(method, f"/api/v1{path}", told, {"Content-Type": "application/json", **headers})
        answer = connection.getresponse()
        return answer.status, json.loads(answer.read())
    finally:
        connection.close()


def children(parent: int) -> list[int]:
    told = Path(f"/proc/{parent}/task/{parent}/children").read_text()
    return [int(one) for one in told.split()]


class Writer(threading.Thread):
    """Writes until told to stop, each request again with its key until it is acknowledged."""

    def __init__(self, port: int, party: str) -> None:
        super().__init__(daemon=True)
        self.port, self.party, self.stop = port, party, threading.Event()
        self.acknowledged: list[tuple[str, int]] = []
        self.cases: list[str] = []
        self.failed: list[str] = []

    def run(self) -> None:
        while not self.stop.is_set():
            told = {
                "procedure": "information-request", "party": self.party, "event": "ask", "on": "2026-03-02",
                "facts": ASKED,
            }  # fmt: skip
            case = self.insist("/cases", told)
            if case is None:
                return
            self.cases.append(str(case["id"]))
            path = f"/cases/{case['id']}/events"
            for event, on in (("extend", "2026-03-10"), ("answer", "2026-03-20")):
                entry = self.insist(path, {"event": event, "on": on})
                if entry is None:
                    return
                self.acknowledged.append((str(case["id"]), int(str(entry["number"]))))

    def insist(self, path: str, body: object) -> dict[str, object] | None:
        key = str(uuid.uuid4())
        for _ in range(200):
            with suppress(OSError, http.client.HTTPException, ValueError):
                status, told = send(self.port, "POST", path, body, **{"Idempotency-Key": key})
                if status == 201:
                    return told
                self.failed.append(f"{status} {told}")
                return None
            time.sleep(0.05)
        self.failed.append("no answer")
        return None


@pytest.mark.parametrize("where", ["sqlite", "postgresql"])
def test_nothing_acknowledged_is_lost_when_web_workers_are_killed(tmp_path: Path, where: str) -> None:
    address = postgresql.address() if where == "postgresql" else ""
    port = free_port()
    chance = random.Random(1)
    with desk(tmp_path / "data", port, address) as served:
        _, party = send(port, "POST", "/parties", {"name": "Fund", "on": "2024-01-01"})
        writers = [Writer(port, str(party["id"])) for _ in range(3)]
        for one in writers:
            one.start()
        killed, until = 0, time.monotonic() + 30 * TIMES
        while killed < TIMES // 2 or sum(len(one.acknowledged) for one in writers) < TIMES:
            assert time.monotonic() < until, "too little was written"
            time.sleep(chance.uniform(0.1, 1.0))
            if found := children(served.pid):
                with suppress(ProcessLookupError):
                    os.kill(chance.choice(found), signal.SIGKILL)
                    killed += 1
        for one in writers:
            one.stop.set()
        for one in writers:
            one.join(60)
        assert [one.failed for one in writers] == [[], [], []]
        for one in writers:
            for case, number in one.acknowledged:
                _, told = send(port, "GET", f"/cases/{case}/events")
                assert number in [entry["number"] for entry in told["items"]]  # type: ignore[index, union-attr]
            for case in one.cases:
                _, told = send(port, "GET", f"/cases/{case}/events")
                names = [entry["what"] for entry in told["items"]]  # type: ignore[index, union-attr]
                # A request sent again after its worker died was written once.
                assert names == ["=begun", "ask", "extend", "answer"][: len(names)]
    env = {**os.environ, "ZHARGY_DATA": str(tmp_path / "data"), "ZHARGY_DATABASE": address}
    told = subprocess.run(
        [sys.executable, "-m", "zhargy.cli", "verify"], env=env, capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stdout + told.stderr


LETTERS = """
import os, sys, time
from pathlib import Path
from zhargy.desk.serve import prepare
prepare(sample=False)
from zhargy.desk import clock, jobs
out = Path(sys.argv[1])

def letter(told, at):
    with (out / "sent").open("a") as file:
        file.write(f"{told['number']}\\n")
        file.flush()
    time.sleep(0.005)

def count(told, at):
    from zhargy.desk.models import Party
    Party.objects.create(name=f"made {told['number']}")
    time.sleep(0.005)

jobs.KINDS["letter"] = jobs.Kind(letter, once=True)
jobs.KINDS["count"] = jobs.Kind(count)
jobs.LEASE *= 0.002
while True:
    jobs.work(f"worker {os.getpid()}", clock.now)
    if (out / "stop").exists():
        break
    time.sleep(0.05)
"""


def counted(folder: Path, what: str) -> int:
    """How many rows there are, seen from outside, without a write that would take its turn among the workers'."""
    with closing(sqlite3.connect(f"file:{folder / 'desk.sqlite3'}?mode=ro", uri=True)) as store:
        return int(store.execute(f"SELECT count(*) FROM {what}").fetchone()[0])


def test_job_workers_are_killed_and_no_letter_goes_twice(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    env = {**os.environ, "ZHARGY_DATA": str(folder), "ZHARGY_DATABASE": ""}
    ask = (
        "from zhargy.desk.serve import prepare; prepare(sample=False)\n"
        "from zhargy.desk import clock, jobs\n"
        f"for number in range({TIMES * 10}):\n"
        "    jobs.ask('letter', str(number), {'number': number}, clock.now())\n"
        "    jobs.ask('count', str(number), {'number': number}, clock.now())\n"
    )
    subprocess.run([sys.executable, "-c", ask], env=env, check=True)
    chance = random.Random(2)
    line = [sys.executable, "-c", LETTERS, str(tmp_path)]
    running = [subprocess.Popen(line, env=env) for _ in range(2)]
    try:
        for _ in range(TIMES // 10):
            time.sleep(chance.uniform(1.5, 2.5))
            dies = running.pop(0)
            dies.kill()
            dies.wait()
            running.append(subprocess.Popen(line, env=env))
        until = time.monotonic() + 120
        while (left := counted(folder, "desk_job WHERE done IS NULL AND failed IS NULL")) and time.monotonic() < until:
            time.sleep(1)
    finally:
        (tmp_path / "stop").touch()
        for one in running:
            one.wait(30)
    made = counted(folder, "desk_party")
    names = counted(folder, "(SELECT DISTINCT name FROM desk_party)")
    lost = counted(folder, "desk_job WHERE kind = 'letter' AND done IS NULL")
    sent = (tmp_path / "sent").read_text().split()
    assert len(sent) == len(set(sent)), "a letter went twice"
    assert left == 0
    assert made == names == TIMES * 10
    # Those that a worker died in are not sent again, and say so.
    assert len(sent) >= TIMES * 10 - lost
    assert lost <= TIMES // 10
