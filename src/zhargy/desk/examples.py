"""Worked cases that show a rule, where the case files stand beside the program."""

from __future__ import annotations

import os
import re
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
_BREAK = re.compile(r"^---\s*$", re.MULTILINE)
_NAME = re.compile(r"^case:(.*)", re.MULTILINE)
_EXPECTED = re.compile(r"^expect:\s*\n((?:[ #].*\n?|\n)*)", re.MULTILINE)
_RULE = re.compile(r"^ +([\w.]+):", re.MULTILINE)


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
def _documents() -> dict[str, list[tuple[Path, str, str]]]:
    """The cases that say what a rule gives, by its id: file, text and name of each.

    They are found by their lines: to read all of them as YAML would take longer than anyone waits for a page.
    """
    found: dict[str, list[tuple[Path, str, str]]] = {}
    for file, text in _texts().items():
        for document in _BREAK.split(text):
            if expected := _EXPECTED.search(document):
                name = _NAME.search(document)
                for rule in _RULE.findall(expected[1]):
                    found.setdefault(rule, []).append((file, document, name[1].strip() if name else ""))
    return found


@cache
def _case(file: Path, document: str) -> Case | None:
    with suppress(FileError, FactErrors):  # `zhargy cases` tells what is wrong with it.
        return next((read(one, str(file), KZ) for one in read_yaml(document, str(file))), None)
    return None


def names_of(rule: str) -> list[str]:
    """The names of all cases that say what `rule` gives. Empty if no case files are there."""
    return [name for _, _, name in _documents().get(rule, ())]


def cases_of(rule: str) -> list[Example]:
    """The cases that say what `rule` gives, at most 12. Empty if no case files are there."""
    read_ = (_case(file, document) for file, document, _ in _documents().get(rule, ()))
    return [_example(case, rule) for case in islice((one for one in read_ if one and rule in one.expect), MOST)]


def _example(case: Case, rule: str) -> Example:
    facts = tuple(one for subject in case.subjects.values() for one in given(subject, []))
    return Example(case, show(case.expect[rule]), facts)
