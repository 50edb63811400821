"""The list of docs/security.md: every item has a verdict, and what is met is shown by a test or a page that is there."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

TOP = Path(__file__).parents[1]
ROW = re.compile(r"^\| (\d+\.\d+\.\d+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
ROWS = ROW.findall((TOP / "docs" / "security.md").read_text(encoding="utf-8"))
# The items of levels 1 and 2, by section. Those of level 3 are not in the list.
ITEMS = """
1.1: 1 2; 1.2: 1 2 3 4 5 6 7 8 9; 1.3: 1 2 3 4 5 6 7 8 9 10 11; 1.4: 1 2 3; 1.5: 1 2; 2.1: 1 2 3; 2.2: 1 2 3;
2.3: 1 2 3 4; 2.4: 1; 3.2: 1 2; 3.3: 1 2 3 4; 3.4: 1 2 3 4 5 6; 3.5: 1 2 3 4 5; 3.7: 1 2; 4.1: 1 2 3; 4.2: 1;
4.3: 1 2; 4.4: 1 2 3 4; 5.1: 1; 5.2: 1 2 3; 5.3: 1 2; 5.4: 1 2 3; 6.1: 1 2 3; 6.2: 1 2 3 4 5 6 7 8 9 10 11 12;
6.3: 1 2 3 4; 6.4: 1 2 3 4; 6.5: 1 2 3 4 5; 6.6: 1 2 3; 6.8: 1 2 3 4; 7.1: 1 2 3; 7.2: 1 2 3 4; 7.3: 1 2;
7.4: 1 2 3 4 5; 7.5: 1 2; 7.6: 1 2; 8.1: 1 2; 8.2: 1 2 3; 8.3: 1; 8.4: 1; 9.1: 1 2 3; 9.2: 1 2 3 4; 10.1: 1 2;
10.2: 1 2; 10.3: 1 2 3 4; 10.4: 1 2 3 4 5 6 7 8 9 10 11; 10.5: 1 2 3 4 5; 10.6: 1 2; 10.7: 1 2 3; 11.1: 1 2;
11.2: 1 2 3; 11.3: 1 2 3; 11.4: 1 2 3 4; 11.5: 1; 11.6: 1; 12.1: 1 2 3; 12.2: 1 2; 12.3: 1 2 3 4; 13.1: 1;
13.2: 1 2 3 4 5; 13.3: 1 2; 13.4: 1 2 3 4 5; 14.1: 1 2; 14.2: 1 2 3 4; 14.3: 1 2 3; 15.1: 1 2 3; 15.2: 1 2 3;
15.3: 1 2 3 4 5 6 7; 16.1: 1; 16.2: 1 2 3 4 5; 16.3: 1 2 3 4; 16.4: 1 2 3; 16.5: 1 2 3; 17.1: 1; 17.2: 1 2 3 4;
17.3: 1 2
"""


@cache
def known(file: str) -> frozenset[str]:
    """The names of the tests in a file of the project."""
    tree = ast.parse((TOP / file).read_text(encoding="utf-8"))
    return frozenset(one.name for one in tree.body if isinstance(one, ast.FunctionDef) and one.name.startswith("test_"))


def test_every_item_is_there_once_and_in_order() -> None:
    wanted = []
    for section in ITEMS.replace("\n", " ").split(";"):
        name, numbers = section.split(":")
        wanted += [f"{name.strip()}.{number}" for number in numbers.split()]
    assert [number for number, *_ in ROWS] == wanted


KEPT = re.compile(r"^\| `(\w+)` \| [^|]+ \| ([0-4]) \| [^|]+ \| `([\w/.]+)::(\w+)` \|$", re.MULTILINE)


def test_every_table_is_in_the_list_of_what_is_kept() -> None:
    """With what it holds, how well it is guarded, until when it is kept, and a test of that."""
    models = set()
    for file in (TOP / "src" / "zhargy" / "desk" / "models").glob("*.py"):
        for node in ast.parse(file.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef):
                bases = {ast.unparse(one) for one in node.bases}
                models |= {node.name} if bases & {"models.Model", "AbstractBaseUser"} else set()
    listed = KEPT.findall((TOP / "docs" / "security.md").read_text(encoding="utf-8"))
    assert {name for name, *_ in listed} == models and len(listed) == len(models)
    assert [int(level) for _, level, *_ in listed] == sorted((int(level) for _, level, *_ in listed), reverse=True)
    for _, _, file, test in listed:
        assert test in known(file), (file, test)


@pytest.mark.parametrize(("number", "wanted", "verdict", "why"), ROWS, ids=[row[0] for row in ROWS])
def test_what_is_met_is_shown(number: str, wanted: str, verdict: str, why: str) -> None:
    assert verdict in ("met", "not applicable", "open")
    if verdict != "met":
        assert why.strip() and "`" not in why
        return
    shown = re.fullmatch(r"`([\w/.]+)(?:::(\w+))?`", why)
    assert shown, why
    file, test = shown.groups()
    if test:
        assert test in known(file), why
    else:
        assert file.startswith("docs/") and (TOP / file).is_file(), why
