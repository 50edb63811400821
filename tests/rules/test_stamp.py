"""A law that was checked is not checked again until a file of it changes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TOY = Path(__file__).parent / "toy"
ASK = """
from club_law import TOY, enough_founders
print(any("body" in one.__dict__ for rule in TOY.rules.values() for one in rule.versions), TOY.version())
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(TOY, tmp_path / "club_law", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def load(folder: Path, ask: str = ASK, **env: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return subprocess.run(
        [sys.executable, "-c", ask], env={**kept, "PYTHONPATH": str(folder), **env}, capture_output=True, text=True
    )


def stamps(folder: Path) -> list[Path]:
    return list((folder / "club_law" / "__pycache__").glob("checked.*"))


def test_a_law_that_was_checked_is_only_read(folder: Path) -> None:
    first, second = load(folder), load(folder)
    assert first.stdout.startswith("True ") and second.stdout.startswith("False ")
    assert first.stdout.split()[1] == second.stdout.split()[1]


def test_a_change_is_checked(folder: Path) -> None:
    load(folder)
    file = folder / "club_law" / "__init__.py"
    file.write_text(file.read_text().replace("club.founders >= 10", "club.founders >= 0.5"))
    refused = load(folder)
    assert refused.returncode and "R07" in refused.stderr


def test_a_changed_amount_is_checked(folder: Path) -> None:
    load(folder)
    file = next((folder / "club_law" / "parameters").glob("*.toml"))
    file.write_text(file.read_text() + "\n[[value]]\n")
    assert load(folder).returncode


def test_a_checked_law_answers_calls(folder: Path) -> None:
    call = "from datetime import date; from club_law import *; print(enough_founders(Club(), date(2023, 1, 1)))"
    load(folder)
    assert "UnknownFactError" in load(folder, call).stderr


def test_nothing_is_written_where_python_writes_no_bytecode(folder: Path) -> None:
    assert load(folder, PYTHONDONTWRITEBYTECODE="1").returncode == 0
    assert not stamps(folder)


def test_a_damaged_stamp_is_no_stamp(folder: Path) -> None:
    load(folder)
    (stamp,) = stamps(folder)
    stamp.write_bytes(b"\xff\x00")
    assert load(folder).stdout.startswith("True ")
