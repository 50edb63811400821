"""A store that a passphrase opens: nothing of it can be read from the file, and nothing without the passphrase."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

PASSPHRASE = "құпия 'сөз' \"1\""
FILL = """
from datetime import date, datetime, timezone
from zhargy.desk.serve import prepare
prepare()
from zhargy.desk import store
from zhargy.desk.models import Entry, Party
at = datetime(2026, 3, 2, 9, tzinfo=timezone.utc)
store.found("Findable name", date(2024, 1, 1), at=at, facts={"StateGrant": {"amount": "10.50"}})
print(Party.objects.count(), len(list(store.verify())), Entry.objects.earliest("at").at.isoformat())
from django.db import DatabaseError
try:
    Entry.objects.all().delete()
except DatabaseError as error:
    print("refused", "only ever added" in str(error))
"""


def run(folder: Path, *words: str, passphrase: str = PASSPHRASE, **more: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "ZHARGY_DATA": str(folder), "ZHARGY_DATABASE": "", "ZHARGY_PASSPHRASE": passphrase, **more}
    return subprocess.run(
        [sys.executable, *words], capture_output=True, text=True, env=env, check=False, stdin=subprocess.DEVNULL
    )


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sealed") / "data"
    told = run(folder, "-c", FILL)
    assert told.returncode == 0, told.stderr
    first, second = told.stdout.splitlines()
    assert first == "2 0 2026-03-02T09:00:00+00:00"
    assert second == "refused True"
    return folder


def test_nothing_can_be_read_from_the_file(sealed: Path) -> None:
    for file in sealed.glob("desk.sqlite3*"):
        told = file.read_bytes()
        assert b"Findable" not in told
        assert b"SQLite format 3" not in told


def test_it_opens_with_its_passphrase_alone(sealed: Path) -> None:
    assert run(sealed, "-m", "zhargy.cli", "verify").returncode == 0
    wrong = run(sealed, "-m", "zhargy.cli", "verify", passphrase="other")
    assert wrong.returncode == 2
    assert "does not open" in wrong.stderr
    without = run(sealed, "-m", "zhargy.cli", "verify", passphrase="")
    assert without.returncode == 2
    assert "ZHARGY_PASSPHRASE" in without.stderr
    assert "Traceback" not in wrong.stderr + without.stderr


def test_an_open_store_is_not_taken_for_an_encrypted_one(tmp_path: Path) -> None:
    assert run(tmp_path / "open", "-m", "zhargy.cli", "verify", passphrase="").returncode == 0
    told = run(tmp_path / "open", "-m", "zhargy.cli", "verify")
    assert told.returncode == 2
    assert "not encrypted" in told.stderr


@pytest.mark.parametrize(
    ("lang", "words"), [("en", "is not encrypted"), ("ru", "файл не зашифрован"), ("kk", "файл шифрланбаған")]
)
def test_whoever_backs_it_up_is_told_that_the_backup_is_in_the_clear(
    sealed: Path, tmp_path: Path, lang: str, words: str
) -> None:
    file = tmp_path / "a.zip"
    told = run(sealed, "-m", "zhargy.cli", "backup", str(file), ZHARGY_LANG=lang)
    assert told.returncode == 0 and f"{file}: " in told.stderr and words in told.stderr
    assert words not in told.stdout
    open_ = run(tmp_path / "open", "-m", "zhargy.cli", "backup", str(file), passphrase="", ZHARGY_LANG=lang)
    assert open_.returncode == 0 and words not in open_.stderr
    helped = run(sealed, "-m", "zhargy.cli", "backup", "--help", ZHARGY_LANG="en")
    assert "in the clear" in helped.stdout


def test_a_store_is_encrypted_by_way_of_a_backup(sealed: Path, tmp_path: Path) -> None:
    file = str(tmp_path / "a.zip")
    assert run(sealed, "-m", "zhargy.cli", "backup", file).returncode == 0
    assert run(tmp_path / "open", "-m", "zhargy.cli", "restore", file, passphrase="").returncode == 0
    again = run(tmp_path / "again", "-m", "zhargy.cli", "restore", file, passphrase="another")
    assert again.returncode == 0, again.stderr
    assert b"Findable" not in (tmp_path / "again" / "desk.sqlite3").read_bytes()
