"""The law of Kazakhstan is written soundly, and the command line says so, or what is wrong."""

from __future__ import annotations

import json

import pytest

from tests.command import zhargy
from zhargy.law.kz import KZ
from zhargy.rules import review
from zhargy.rules.review import Finding


def test_nothing_is_found_wrong_in_how_the_law_is_written() -> None:
    assert [f"{one.kind}: {one.where} {one.what}" for one in review.review(KZ)] == []


def test_the_command_line_says_that_nothing_is_wrong() -> None:
    told = zhargy("law", "review")
    assert (told.code, told.out.strip()) == (0, "Nothing was found wrong.")


def test_the_command_line_shows_what_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    one = Finding("hole", "assembly.track", "no wording is in force; say what ended it")
    monkeypatch.setattr(review, "review", lambda law: iter([one]))
    told = zhargy("law", "review")
    assert told.code == 1
    assert all(word in told.out for word in (one.kind, one.where, "say what ended it"))
    told = zhargy("law", "review", "--json")
    assert told.code == 1
    assert json.loads(told.out)["findings"] == [{"kind": one.kind, "where": one.where, "what": one.what}]
