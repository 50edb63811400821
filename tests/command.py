"""Runs the command line: in this process, which is quick, or as a program of its own."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from zhargy.cli import app
from zhargy.terminal import run

PROGRAM = Path(sys.executable).with_name("zhargy")
PLAIN = {"ZHARGY_LANG": "en", "NO_COLOR": "1"}


@dataclass(frozen=True)
class Ran:
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str


def zhargy(*args: str, given: str | bytes = "", lang: str = "en") -> Ran:
    """Run a command in this process; `given` is what a person types or a pipe brings."""
    raw = given.encode() if isinstance(given, str) else given
    out, err = io.StringIO(), io.StringIO()
    stdin = io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8")
    with (
        mock.patch.dict(os.environ, {**PLAIN, "ZHARGY_LANG": lang}), mock.patch.object(sys, "stdin", stdin),
        redirect_stdout(out), redirect_stderr(err),
    ):  # fmt: skip
        code = run(app, args)
    return Ran(code, out.getvalue(), err.getvalue())


def program(*args: str, given: str = "", env: dict[str, str] | None = None) -> Ran:
    """Run the installed program."""
    done = subprocess.run(
        [str(PROGRAM), *args], input=given, capture_output=True, encoding="utf-8", timeout=60, check=False,
        env={**os.environ, **PLAIN, **(env or {})},
    )  # fmt: skip
    return Ran(done.returncode, done.stdout, done.stderr)
