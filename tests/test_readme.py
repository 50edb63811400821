"""What the README shows works as shown: its Python, its commands and its walk through the pages."""

from __future__ import annotations

import doctest
import html
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from django.test import Client

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def test_its_python() -> None:
    examples = [block for block in blocks("python") if ">>>" in block]
    assert examples
    for number, block in enumerate(examples):
        test = doctest.DocTestParser().get_doctest(block, {}, f"README {number}", "README.md", 0)
        failures = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test)
        assert failures.failed == 0 and failures.attempted


def test_its_rule_stands_in_the_law() -> None:
    from zhargy.law.kz import KZ

    (shown,) = [block for block in blocks("python") if block.startswith("@rule")]
    name = re.search(r"^def (\w+)", shown, re.MULTILINE)[1]
    assert KZ.rules[f"assembly.{name}"].versions[-1].source.text.strip() == shown.strip()


COMMANDS = re.findall(r"^\$ (zhargy .*)\n((?:(?!\$ ).*\n)*)", "".join(blocks("console")), re.MULTILINE)


@pytest.mark.parametrize(("command", "printed"), COMMANDS, ids=[one[:50] for one, _ in COMMANDS])
def test_its_commands(command: str, printed: str) -> None:
    program = Path(sys.executable).with_name("zhargy")
    _, *arguments = shlex.split(command)
    done = subprocess.run(
        [program, *arguments], cwd=ROOT, env={"PATH": "", "LANG": "en"}, capture_output=True, text=True, timeout=60
    )
    assert done.stderr == ""
    assert done.stdout == printed


def test_its_walk_through_the_pages(client: Client) -> None:
    day, rows = re.search(r"ask about the law of (\S+),.*?\n\n((?:\|.*\n)+)", README, re.DOTALL).groups()
    answers = [tuple(cell.strip() for cell in row.strip("|\n").split("|")) for row in rows.splitlines()[2:]]
    page = client.post("/en/start/gather/", {"on": day}, follow=True)
    for label, answer in answers:
        text = html.unescape(page.content.decode())
        assert re.search(rf'<h1 id="label">.*{re.escape(label)}</h1>', text), label
        path = re.search(r'name="path" value="([^"]+)"', text)[1]
        choice = re.search(rf'value="([^"]+)"> <span>{re.escape(answer)}</span>', text)
        value = choice[1] if choice else answer
        page = client.post(page.request["PATH_INFO"], {"path": path, path: value, "do": "answer"}, follow=True)
    result = client.get(page.request["PATH_INFO"].replace("/ask/", "/answer/")).content.decode()
    for told in re.findall(r"\*\*(\d+ \w+ \d{4})\*\*", README):
        assert told in result, told
    assert "Notification" in result
