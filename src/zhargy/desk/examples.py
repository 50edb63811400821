"""Worked cases that show a rule, where the case files stand beside the program."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
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
def _by_rule() -> dict[str, list[Case]]:
    found: dict[str, list[Case]] = {}
    for file in sorted(folder().rglob("*.yaml")):
        try:
            cases = [read(document, str(file), KZ) for document in read_yaml(read_text(file), str(file))]
        except (FileError, FactErrors):
            continue  # `zhargy cases` tells what is wrong with it; a page about the law does without it.
        for case in cases:
            for id in case.expect:
                found.setdefault(id, []).append(case)
    return found


def cases_of(rule: str) -> list[Example]:
    """The cases that say what `rule` gives, at most 12. Empty if no case files are there."""
    return [_example(case, rule) for case in _by_rule().get(rule, ())[:MOST]]


def _example(case: Case, rule: str) -> Example:
    facts = tuple(one for subject in case.subjects.values() for one in given(subject, []))
    return Example(case, show(case.expect[rule]), facts)
