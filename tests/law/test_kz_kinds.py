"""Each rule has a case where it holds, one where it does not, one at its boundary, one with the deciding fact unknown."""

from __future__ import annotations

from tests.law.kinds import lacking


def test_each_rule_has_its_kinds_of_case() -> None:
    assert lacking() == {}
