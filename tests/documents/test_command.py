"""The commands `zhargy papers` and `zhargy paper`: files that can be read, what is left open, and bad input."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader

from tests.command import zhargy
from zhargy.law.kz import KZ

ASK = ("paper", "information-request", "--on", "2026-11-20", "--set", "letter.holder=Ақпарат министрлігі")


def test_every_paper_is_listed() -> None:
    ran = zhargy("papers")
    assert ran.code == 0 and all(id in ran.out for id in KZ.papers)


def test_the_text_is_printed_and_what_is_open_is_told_apart() -> None:
    ran = zhargy(*ASK, "--lang", "kk")
    assert ran.code == 0 and "Ақпарат министрлігі" in ran.out and "2026 жылғы 20 қараша" in ran.out
    assert "letter.asks:" in ran.err and "letter.holder:" not in ran.err and ran.err.count("\n") > 2


@pytest.mark.parametrize("ending", [".pdf", ".docx", ".PDF"])
def test_files_are_written(ending: str, tmp_path: Path) -> None:
    out = tmp_path / f"letter{ending}"
    ran = zhargy(*ASK, "--lang", "kk", "--out", str(out))
    assert ran.code == 0 and ran.out == "" and str(out) in ran.err
    if ending == ".docx":
        told = "\n".join(one.text for one in Document(str(out)).paragraphs)
    else:
        told = PdfReader(out).pages[0].extract_text()
    assert "Ақпарат министрлігі" in told


@pytest.mark.parametrize("there", [False, True])
def test_files_are_open_to_their_owner_alone(there: bool, tmp_path: Path) -> None:
    out, mask = tmp_path / "letter.docx", os.umask(0o022)
    try:
        if there:
            out.write_bytes(b"x" * 1_000_000)
            out.chmod(0o644)
        assert zhargy(*ASK, "--out", str(out)).code == 0
        assert stat.S_IMODE(out.stat().st_mode) == 0o600 and out.stat().st_size < 1_000_000
        # What says nothing of anybody is written as other programs write.
        assert zhargy("procedures", "information-request", "--svg", str(tmp_path / "a.svg")).code == 0
        assert stat.S_IMODE((tmp_path / "a.svg").stat().st_mode) == 0o644
    finally:
        os.umask(mask)


def test_a_copy_to_read_says_in_which_languages_the_paper_is_filed() -> None:
    assert "Қазақша, Русский" in zhargy(*ASK).err
    assert "Қазақша" not in zhargy(*ASK, "--lang", "ru").err


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("information-requst",), "did you mean information-request"),
        (("information-request", "--out", "letter.txt"), ".pdf, .docx"),
        (("information-request", "--set", "letter.hat=1"), "no such fact"),
        (("information-request", "--set", "received_on=soon"), "write an existing day"),
        (("information-request", "--on", "2026-13-01"), "--on"),
        (("information-request", "--facts", "nowhere.toml"), "nowhere.toml"),
        (("information-request", "--out", "/nowhere/letter.pdf"), "cannot be written"),
        (("information-request", "--set", "letter.asks=中", "--out", "/tmp/never.pdf"), "“中” cannot be printed"),
    ],
)
def test_bad_input_is_told_in_one_message(args: tuple[str, ...], told: str) -> None:
    ran = zhargy("paper", *args)
    assert ran.code == 2 and told in ran.err and "Traceback" not in ran.err
