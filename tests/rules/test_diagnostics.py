"""Every diagnostic of the rule language: the text that provokes it, the place that it names, and the fix."""

import importlib.util
import re
import sys
from itertools import count
from pathlib import Path

import pytest

from zhargy.rules import DIAGNOSTICS, RuleTextError

HEAD = """
import datetime
from datetime import date, time
from decimal import Decimal
from tests.rules.toy import CL, TOY, Choice, Club, Kind, House, Member, enough_founders, later, rule, unit
"""
_number = count()

# code -> (signature, body); {N} is replaced by a fresh name. The place is the line and column of the mark ¤.
TEXTS = {
    "R01": ("club: Club, on: date) -> bool", "¤for member in club.members:\n        pass\n    return True"),
    "R02": ("club: Club, on: date) -> int", "x = club.founders\n    ¤x = 2\n    return x"),
    "R03": ("club: Club, on: date) -> bool", "if club.open:\n        return True"),
    "R04": ("club: Club, on: date) -> bool", "return ¤enough_founder(club, on)"),
    "R05": ("club: Club, on: date) -> bool", "return ¤print(club.open)"),
    "R06": ("club: Club, on: date) -> bool", "return ¤[club.open][0]"),
    "R07": ("club: Club, on: date) -> bool", "return club.fee > ¤0.1"),
    "R08": ("club: Club, on: date) -> bool", "return ¤club.adults / club.founders > 2"),
    "R09": ("club: Club, on: date) -> bool", "return ¤club.founded > club.founders"),
    "R10": ("club: Club, on: date) -> bool", "return club.open and ¤club.founders"),
    "R11": (
        "club: Club, on: date) -> int",
        "¤match club.kind:\n        case Kind.CHESS:\n            return 1\n        case Kind.SONG:\n            return 2",
    ),
    "R12": ("¤club: list, on: date) -> bool", "return True"),
    "R13": ("club: Club, on: date) -> bool", "return ¤club.founder > 2"),
    "R14": ("club: Club, on: date) -> bool", "return any(member.age > 3 for member in ¤club.founders)"),
    "R15": ("club: Club) -> bool", "return club.open"),
    "R16": ("club: Club, on: date) -> bool", "return ¤enough_founders(club)"),
    "R17": ("club: Club, on: date) -> bool", "return club.founded < ¤date.today()"),
    "R18": ("club: Club, on: date) -> bool", "return club.open\n    ¤return False"),
    "R19": ("club: Club, on: date) -> bool", None),
    "R20": ("club: Club, on: date) -> int", "return club.open"),
    "R21": ("club: Club, on: date) -> bool", "return club.kind in ¤club.members"),
    "R22": (
        "club: Club, on: date) -> bool",
        "match ¤club.founders:\n        case 1:\n            return True\n    return False",
    ),
    "R23": ("club: Club, on: date) -> int", "x = 1\n    ¤x += 1\n    return x"),
}


def load(tmp_path: Path, text: str) -> None:
    """Import a module of this text, as law is imported, and link its rules."""
    name = f"text{next(_number)}"
    file = tmp_path / f"{name}.py"
    file.write_text(text, encoding="utf-8")
    spec = importlib.util.spec_from_file_location(name, file)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    from tests.rules.toy import TOY

    before = set(TOY.rules)
    try:
        spec.loader.exec_module(module)
        for id in set(TOY.rules) - before:
            TOY.rules[id].link()
    finally:
        for id in set(TOY.rules) - before:
            del TOY.rules[id]
        del sys.modules[name]


def written(signature: str, body: str | None) -> str:
    doc = '    """It holds."""\n' if body is not None else ""
    return f'{HEAD}\n@rule(CL.article(1), since="2000-01-01")\ndef tried({signature}:\n{doc}    {body or "return club.open"}\n'


def test_every_diagnostic_is_tried() -> None:
    assert set(TEXTS) == set(DIAGNOSTICS)


@pytest.mark.parametrize("code", TEXTS)
def test_diagnostic(code: str, tmp_path: Path) -> None:
    text = written(*TEXTS[code])
    place = None
    for number, line in enumerate(text.splitlines(), 1):
        if "¤" in line:
            place = (number, line.index("¤") + 1)
    with pytest.raises(RuleTextError) as caught:
        load(tmp_path, text.replace("¤", ""))
    error = caught.value
    assert error.code == code, str(error)
    if place:
        assert (error.line, error.column) == place, str(error)
    first, source, fix = str(error).split("\n")
    assert re.match(rf".*text\d+\.py:\d+:\d+: {code} ", first)
    assert source.strip() in text.replace("¤", "")
    assert fix.strip()
    assert "{" not in first.replace("{A, B}", "")


@pytest.mark.parametrize("code", DIAGNOSTICS)
def test_diagnostic_is_documented(code: str) -> None:
    page = (Path(__file__).parents[2] / "docs" / "rules.md").read_text(encoding="utf-8")
    assert f"| {code} |" in page


MORE = [
    ("R01", "club: Club, on: date) -> bool", "club.open\n    return True"),
    ("R01", "club: Club, on: date) -> bool", "import os\n    return True"),
    ("R01", "club: Club, on: date) -> bool", "while club.open:\n        pass\n    return True"),
    ("R01", "club: Club, on: date) -> bool", "try:\n        return True\n    finally:\n        pass"),
    ("R06", "club: Club, on: date) -> bool", "return club.open is True"),
    ("R06", "club: Club, on: date) -> bool", "return (lambda: True)()"),
    ("R06", "club: Club, on: date) -> bool", "return f'{club.founders}' == '3'"),
    ("R06", "club: Club, on: date) -> int", "return club.founders ** 2"),
    ("R06", "club: Club, on: date) -> bool", "return None"),
    ("R17", "club: Club, on: date) -> bool", "return club.founded < datetime.datetime.now()"),
    ("R23", "club: Club, on: date) -> bool", "a, b = 1, 2\n    return True"),
    ("R23", "club: Club, on: date) -> bool", "club.open = True\n    return True"),
    ("R23", "club: Club, on: date) -> bool", "return (x := club.open)"),
    ("R16", "club: Club, *rest, on: date) -> bool", "return True"),
    ("R16", "club: Club, on: date) -> bool", "return unit()  > 2"),
    ("R09", "club: Club, on: date) -> bool", "return club.kind == 'chess'"),
    ("R09", "club: Club, on: date) -> bool", "return club.kind in {1}"),
    ("R02", "club: Club, on: date) -> bool", "member = 1\n    return any(member.age > 1 for member in club.members)"),
]


@pytest.mark.parametrize(("code", "signature", "body"), MORE)
def test_outside_the_language(code: str, signature: str, body: str, tmp_path: Path) -> None:
    with pytest.raises(RuleTextError) as caught:
        load(tmp_path, written(signature, body))
    assert caught.value.code == code, str(caught.value)
