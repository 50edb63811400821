"""Arrows go one way: the law needs declarations alone, the readers know no law, nothing but `cli` needs the desk."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

import grimp
import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parents[1]


@cache
def graph() -> grimp.ImportGraph:
    return grimp.build_graph("zhargy", include_external_packages=True, cache_dir=None)


def within(module: str, *packages: str) -> bool:
    return any(module == one or module.startswith(f"{one}.") for one in packages)


def arrows() -> list[tuple[str, str]]:
    return [(one, other) for one in graph().modules for other in graph().find_modules_directly_imported_by(one)]


def test_the_contracts_hold(capsys: pytest.CaptureFixture[str]) -> None:
    code = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)
    assert code == 0, capsys.readouterr().out


def test_the_law_needs_declarations_and_days_alone() -> None:
    # The lists of public holidays of countries are data, and one module of each jurisdiction reads them.
    allowed = ("zhargy.law", "zhargy.rules", "zhargy.time", "zhargy.i18n", "holidays", *sys.stdlib_module_names)
    wrong = [(one, other) for one, other in arrows() if within(one, "zhargy.law") and not within(other, *allowed)]
    assert wrong == []


def test_the_readers_know_no_law_and_no_surface() -> None:
    readers = ("zhargy.rules", "zhargy.time", "zhargy.i18n")
    wrong = [
        (one, other)
        for one, other in arrows()
        if within(one, *readers) and within(other, "zhargy") and not within(other, *readers)
    ]
    assert wrong == []


def of_commands(module: str) -> bool:
    """Whether a module is the command line or a part of it: one that nothing else needs."""
    users = graph().find_modules_that_directly_import(module)
    return module == "zhargy.cli" or (bool(users) and all(of_commands(one) for one in users))


def test_nothing_but_the_command_line_needs_the_desk() -> None:
    wrong = [
        (one, other)
        for one, other in arrows()
        if within(other, "zhargy.desk") and not within(one, "zhargy.desk") and not of_commands(one)
    ]
    assert wrong == []


@pytest.mark.parametrize("package", ["zhargy.law", "zhargy.rules", "zhargy.time", "zhargy.cli"])
def test_the_layers_are_there(package: str) -> None:
    assert package in graph().modules
