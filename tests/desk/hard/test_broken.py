"""A full disk, a cut file, a migration that is killed: a clear message, and nothing that was acknowledged is lost."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client

from tests import postgresql
from zhargy.desk import store
from zhargy.desk.models import Entry, Party

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
WRITE = """
import sys
from datetime import date, datetime, timezone
from zhargy.desk.serve import prepare
prepare(sample=False)
from zhargy.desk import store
at = datetime(2026, 3, 2, 9, tzinfo=timezone.utc)
party = store.found("Fund", date(2024, 1, 1), at=at)
for number in range(int(sys.argv[1])):
    store.tell(party, date(2024, 1, 2), {"DatabaseFiler": {"state_founded": number % 2 == 0}}, at=at)
    print(number + 2, flush=True)
import time; time.sleep(60)
"""
COUNT = """
from zhargy.desk.serve import prepare
prepare(sample=False)
from zhargy.desk.models import Entry
from zhargy.desk import store
print(Entry.objects.count(), len(list(store.verify())))
"""


def run(folder: Path, text: str, *words: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "ZHARGY_DATA": str(folder), "ZHARGY_DATABASE": ""}
    return subprocess.run(
        [sys.executable, "-c", text, *words], env=env, capture_output=True, text=True, check=False, timeout=120
    )


def command(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "ZHARGY_DATA": str(folder), "ZHARGY_DATABASE": ""}
    line = [sys.executable, "-m", "zhargy.cli", *words]
    return subprocess.run(line, env=env, capture_output=True, text=True, check=False, timeout=120)


def written(folder: Path, count: int) -> None:
    """A store that was written to and whose writer was killed, its log not yet emptied."""
    env = {**os.environ, "ZHARGY_DATA": str(folder), "ZHARGY_DATABASE": ""}
    with subprocess.Popen([sys.executable, "-c", WRITE, str(count)], env=env, stdout=subprocess.PIPE, text=True) as one:
        assert one.stdout is not None
        for line in one.stdout:
            if int(line) == count + 1:
                break
        one.send_signal(signal.SIGKILL)


@postgresql.only_in_files
@pytest.mark.parametrize("lang", ["en", "ru", "kk"])
def test_a_full_disk_is_told_and_nothing_is_lost(lang: str) -> None:
    party = store.found("Fund", date(2024, 1, 1), at=AT)
    before = Entry.objects.count()
    with connection.cursor() as cursor:
        cursor.execute("VACUUM")  # what was there before left room
        pages = cursor.execute("PRAGMA page_count").fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count = {pages}")
    try:
        visitor = Client(SERVER_NAME="127.0.0.1", raise_request_exception=False)
        body = {"name": "X" * 250, "on": "2024-01-01"}
        for _ in range(200):
            told = visitor.post(
                "/api/v1/parties", body, content_type="application/json", headers={"Accept-Language": lang}
            )  # fmt: skip
            if told.status_code != 201:
                break
        assert told.status_code == 507
        assert told["Content-Type"] == "application/problem+json"
        assert told.json()["detail"]
    finally:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA max_page_count = 1073741823")
    assert list(store.verify()) == []
    assert Entry.objects.count() >= before
    assert Party.objects.get(pk=party.pk).name == "Fund"
    assert visitor.post("/api/v1/parties", body, content_type="application/json").status_code == 201


def test_a_cut_log_leaves_a_whole_store(tmp_path: Path) -> None:
    written(tmp_path / "data", 20)
    log = tmp_path / "data" / "desk.sqlite3-wal"
    assert log.stat().st_size
    chance = random.Random(3)
    for number in range(4):
        copy = tmp_path / f"copy-{number}"
        shutil.copytree(tmp_path / "data", copy)
        with (copy / log.name).open("r+b") as file:
            file.truncate(chance.randrange(log.stat().st_size))
        (copy / "desk.sqlite3-shm").unlink(missing_ok=True)
        told = run(copy, COUNT)
        assert told.returncode == 0, told.stderr
        entries, broken = map(int, told.stdout.split())
        assert broken == 0
        assert entries <= 21
    told = run(tmp_path / "data", COUNT)
    assert told.stdout.split() == ["21", "0"]


def test_a_cut_store_is_told_to_be_damaged(tmp_path: Path) -> None:
    written(tmp_path / "data", 20)
    assert run(tmp_path / "data", COUNT).returncode == 0
    for one in (tmp_path / "data").glob("desk.sqlite3-*"):
        one.unlink()
    file = tmp_path / "data" / "desk.sqlite3"
    with file.open("r+b") as raw:
        raw.truncate(file.stat().st_size // 2)
    told = command(tmp_path / "data", "verify")
    assert told.returncode == 2
    assert "restore the last backup" in told.stderr
    assert "Traceback" not in told.stderr


FIRST = """
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "zhargy.desk.settings"
import django
django.setup()
from django.core.management import call_command
call_command("migrate", "desk", "0001", verbosity=0)
from django.db import connection
with connection.cursor() as cursor:
    cursor.execute("INSERT INTO desk_organisation (id, name, sample, facts, created)"
                   " VALUES ('0123456789abcdef0123456789abcdef', 'Old', 0, '{}', '2026-01-01 00:00:00')")
"""


def test_a_killed_migration_is_finished_by_the_next_start(tmp_path: Path) -> None:
    assert run(tmp_path / "data", FIRST).returncode == 0
    chance = random.Random(4)
    env = {**os.environ, "ZHARGY_DATA": str(tmp_path / "data"), "ZHARGY_DATABASE": ""}
    line = [sys.executable, "-c", "from zhargy.desk.serve import prepare; prepare(sample=False)"]
    for _ in range(4):
        one = subprocess.Popen(line, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0.5, 2.5))
        one.kill()
        one.wait()
    told = run(tmp_path / "data", COUNT)
    assert told.returncode == 0, told.stderr
    # The organisation that came before histories were kept has one now.
    assert told.stdout.split() == ["1", "0"]
