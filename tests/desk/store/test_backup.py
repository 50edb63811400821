"""A backup holds everything, and a store made from it verifies; what is not whole is refused and changes nothing."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.db import connection

from tests.desk.store.test_store import asked
from zhargy.desk import dues, store
from zhargy.desk.models import Account, Case, Due, Entry, Membership, Party
from zhargy.desk.store.backup import BackupFault, backup, restore

AT = datetime(2026, 3, 2, 9, 30, 15, 123456, tzinfo=UTC)
TODAY = date(2026, 3, 2)


@pytest.fixture
def full() -> Party:
    """A store with a party, a member, a case and what is due."""
    party = store.found("Қор «Үміт»", date(2024, 1, 1), at=AT, facts={"DatabaseFiler": {"form": "public-fund"}})
    asked(party)
    account = Account.objects.make("a", "long enough password")
    Membership.objects.create(account=account, party=party, role="owner")
    dues.refresh(party, TODAY)
    return party


def elsewhere(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """A command of the desk on another store: a file of SQLite, whatever these tests run on."""
    env = {**os.environ, "ZHARGY_DATA": str(folder), "ZHARGY_DATABASE": ""}
    line = [sys.executable, "-m", "zhargy.cli", *words]
    return subprocess.run(line, capture_output=True, text=True, env=env, check=False)


def test_a_store_made_from_a_backup_is_the_same_and_verifies(full: Party, tmp_path: Path, store: Path) -> None:
    rows = backup(tmp_path / "a.zip", store, AT)
    assert rows >= Entry.objects.count() + Due.objects.count()
    assert (tmp_path / "a.zip").stat().st_mode & 0o077 == 0
    told = elsewhere(tmp_path / "new", "restore", str(tmp_path / "a.zip"))
    assert told.returncode == 0, told.stderr
    assert elsewhere(tmp_path / "new", "verify").returncode == 0
    again = elsewhere(tmp_path / "new", "backup", str(tmp_path / "b.zip"))
    assert again.returncode == 0, again.stderr
    first, second = (json.loads(zipfile.ZipFile(tmp_path / name).read("manifest.json")) for name in ("a.zip", "b.zip"))
    assert first["tables"] == second["tables"]
    assert (tmp_path / "new" / "secret-key").read_text() == (store / "secret-key").read_text()


def test_others_write_while_a_backup_is_made(full: Party, tmp_path: Path, store: Path) -> None:
    before = Entry.objects.count()
    wrote = []

    def tell(done: int, count: int) -> None:
        if not wrote:
            wrote.append(asked(full, date(2026, 3, 3)))

    from zhargy.desk.store import backup as module

    module.BATCH, batch = 1, module.BATCH
    try:
        backup(tmp_path / "a.zip", store, AT, tell)
    finally:
        module.BATCH = batch
    told = json.loads(zipfile.ZipFile(tmp_path / "a.zip").read("manifest.json"))["tables"]
    assert wrote
    assert told["desk_entry"]["rows"] == before
    assert Entry.objects.count() == before + 2


def test_a_store_that_is_not_empty_is_left_alone(full: Party, tmp_path: Path, store: Path) -> None:
    backup(tmp_path / "a.zip", store, AT)
    with pytest.raises(BackupFault, match="not empty"):
        restore(tmp_path / "a.zip", store, TODAY)


@pytest.mark.parametrize("harm", ["cut", "changed", "missing", "no zip", "other version", "history"])
def test_a_backup_that_is_not_whole_is_refused_and_changes_nothing(
    full: Party, tmp_path: Path, store: Path, harm: str
) -> None:
    good, bad = tmp_path / "a.zip", tmp_path / "bad.zip"
    backup(good, store, AT)
    if harm in ("cut", "no zip"):
        bad.write_bytes(good.read_bytes()[:-400] if harm == "cut" else b"nothing")
    else:
        with zipfile.ZipFile(good) as given, zipfile.ZipFile(bad, "w") as out:
            for name in given.namelist():
                content = given.read(name)
                if harm == "missing" and name == "desk_due.jsonl":
                    continue
                if harm == "changed" and name == "desk_due.jsonl":
                    content = content.replace(b"2026-03-31", b"2027-03-31")
                if harm == "other version" and name == "manifest.json":
                    content = content.replace(b'"migration": "0', b'"migration": "9')
                if harm == "history":
                    content = forged(name, content)
                out.writestr(name, content)
    told = elsewhere(tmp_path / "new", "restore", str(bad))
    assert told.returncode == 2, told.stderr
    assert "bad.zip" in told.stderr or "version" in told.stderr
    assert "Traceback" not in told.stderr
    shutil.copy(good, tmp_path / "good.zip")
    assert elsewhere(tmp_path / "new", "restore", str(good)).returncode == 0


def forged(name: str, content: bytes) -> bytes:
    """Entries changed by somebody who mended the manifest too, but could not mend the chain."""
    from hashlib import sha256

    if name == "desk_entry.jsonl":
        forged.table = content.replace(b'"what": "ask"', b'"what": "sue"')
        return forged.table
    if name == "manifest.json":
        told = json.loads(content)
        told["tables"]["desk_entry"]["sha256"] = sha256(forged.table).hexdigest()
        return json.dumps(told).encode()
    return content


def test_the_snapshot_leaves_no_connection_behind(full: Party, tmp_path: Path, store: Path) -> None:
    from django.db import connections

    backup(tmp_path / "a.zip", store, AT)
    assert "snapshot" not in connections.settings
    assert connection.is_usable()
    assert Case.objects.count() == 1
