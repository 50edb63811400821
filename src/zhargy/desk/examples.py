"""Worked cases that show a rule, where the case files stand beside the program."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path

import zhargy
from zhargy.cases import Case, read
from zhargy.desk.goals import Given, given
from zhargy.files import FileError, read_text, read_yaml
from zhargy.law.kz import KZ
from zhargy.rules import FactErrors
from zhargy.rules.explain import show

VARIABLE = "ZHARGY_CASES"
MOST = 12


@dataclass(frozen=True, slots=True)
class Example:
    """A case as it bears on one rule."""

    case: Case
    expected: str
    facts: tuple[Given, ...]


def folder() -> Path:
    """The folder of case files: the one that ZHARGY_CASES names, else `cases` of the source tree."""
    return Path(os.environ.get(VARIABLE) or Path(zhargy.__file__).parents[2] / "cases")


@cache
def _texts() -> dict[Path, str]:
    found = {}
    for file in sorted(folder().rglob("*.yaml")):
        with suppress(FileError):  # `zhargy cases` tells what is wrong with it; a page about the law does without it.
            found[file] = read_text(file)
    return found


@cache
def _cases(file: Path) -> tuple[Case, ...]:
    try:
        return tuple(read(document, str(file), KZ) for document in read_yaml(_texts()[file], str(file)))
    except (FileError, FactErrors):
        return ()


def cases_of(rule: str) -> list[Example]:
    """The cases that say what `rule` gives, at most 12. Empty if no case files are there."""
    # Only files that name the rule are read: all of them would take longer than anyone waits for a page.
    files = (file for file, text in _texts().items() if f"{rule}:" in text)
    found = (case for file in files for case in _cases(file) if rule in case.expect)
    return [_example(case, rule) for case in islice(found, MOST)]


def _example(case: Case, rule: str) -> Example:
    facts = tuple(one for subject in case.subjects.values() for one in given(subject, []))
    return Example(case, show(case.expect[rule]), facts)
