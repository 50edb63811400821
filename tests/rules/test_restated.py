"""A rule that another act says anew: the same wording, under the provision of each day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.rules.toy import CC, Club
from tests.rules.written import rule_of
from zhargy.rules import Step, decide
from zhargy.rules.values import NotInForceError


@pytest.fixture
def made() -> Any:
    rule = rule_of("    return club.founders >= 5")
    return rule.restated(by=CC.article(3), since="2010-01-01", until="2020-01-01", confidence="C")


def test_it_says_the_same_under_the_provision_of_the_day(made: Any) -> None:
    before, after = (decide(made, Club(founders=5), on=date(year, 12, 31)) for year in (2009, 2010))
    assert before.value is after.value is True
    told = [[one.citation for one in answer.explanation.walk() if isinstance(one, Step)] for answer in (before, after)]
    assert told == [[made.versions[0].citation], [CC.article(3)]]
    assert [one.restates for one in made.versions] == [False, True]
    assert made.versions[1].confidence == "C"


def test_it_ends_as_any_wording_does(made: Any) -> None:
    with pytest.raises(NotInForceError):
        made(Club(founders=5), date(2020, 1, 1))


def test_it_cannot_come_before_what_it_restates(made: Any) -> None:
    with pytest.raises(ValueError, match="must come after"):
        made.restated(by=CC.article(4), since="2009-01-01")
