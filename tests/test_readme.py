"""What the README shows works as shown: its Python, its rule and its commands. tests/desk has its walk through pages."""

from __future__ import annotations

import doctest
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

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


@pytest.mark.parametrize("page", ["papers.md", "sweep.md"])
def test_the_python_of_other_pages(page: str) -> None:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    examples = re.findall(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert examples
    names: dict[str, object] = {"__name__": page}
    for example in examples:
        exec(compile(example, page, "exec", dont_inherit=True), names)
