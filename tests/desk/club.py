"""A matter with one-to-many facts, from the small law for tests: the desk must take any law."""

from __future__ import annotations

from typing import Any

import pytest

from tests.rules.toy import Club, due, last_day, lawful
from zhargy.law.kz import KZ
from zhargy.rules import Duty, Matter

CLUB = Matter("club", "A club", "", Club, (due,), (Duty("file", "File the club.", lawful, last_day),))


@pytest.fixture
def club(monkeypatch: pytest.MonkeyPatch) -> Matter:
    """The matter of a club among those of the desk."""
    found: dict[str, Any] = {**KZ.matters, "club": CLUB}
    monkeypatch.setattr(KZ, "matters", found)
    return CLUB
