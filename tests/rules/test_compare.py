"""Two laws against each other: which rules differ, each with a case that shows it on both sides."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.rules.toy import TOY, Club, enough_founders, open_enough, share
from tests.rules.written import rule_of
from zhargy.rules import decide
from zhargy.rules.prove import ReplayError, compare
from zhargy.rules.prove import terms as terms_module

OLD, NEW = date(2009, 6, 1), date(2011, 5, 5)


def differences(*rules: Any, before: date = OLD, after: date = NEW, reform: str = "") -> dict[str, Any]:
    return {one.rule.id: one for one in compare(rules, before, after, reform=reform)}


def test_an_amended_rule_differs_with_the_smallest_case() -> None:
    found = differences(enough_founders, share)
    assert list(found) == [enough_founders.id]
    one = found[enough_founders.id]
    assert one.kind == "differs" and one.case and one.case.facts == {"club": {"founders": 3}}
    assert (one.before.value, one.after.value) == (False, True)


def test_what_differs_by_the_day_alone_is_no_difference_of_the_law() -> None:
    rule = rule_of("    return club.filed <= on")
    assert differences(rule) == {}
    assert decide(rule, Club.from_facts({"filed": "2010-01-01"}), on=OLD).value is False


def test_a_wording_that_says_the_same_is_no_difference() -> None:
    rule = rule_of("    return club.open and not club.secret")

    @rule.amended(by=TOY.act("clubs-change").article(9), since="2010-01-01")  # type: ignore[untyped-decorator]
    def _(club: Club, on: date) -> bool:
        """The same in other words."""
        return not (club.secret or not club.open)

    assert differences(rule) == {}


def test_an_exception_that_ended_is_a_difference() -> None:
    one = differences(open_enough, before=date(2014, 6, 1), after=date(2016, 1, 1))[open_enough.id]
    assert one.case.facts == {"club": {"kind": "song", "open": True, "secret": False}}


def test_a_rule_that_begins_and_one_that_ends() -> None:
    rule = rule_of("    return club.open", since="2010-01-01")
    assert differences(rule)[rule.id].kind == "begins"
    assert differences(rule, before=NEW, after=OLD)[rule.id].kind == "ends"
    assert differences(rule, before=date(2000, 1, 1), after=date(2001, 1, 1)) == {}


def test_a_draft_against_the_law() -> None:
    rule = rule_of("    return club.founders >= 3")

    @rule.reform("two-founders", by=TOY.act("clubs-change").article(9), since="2010-01-01")  # type: ignore[untyped-decorator]
    def _(club: Club, on: date) -> bool:
        """Two founders are enough."""
        return club.founders >= 2

    one = differences(rule, before=NEW, after=NEW, reform="two-founders")[rule.id]
    assert one.case.facts == {"club": {"founders": 2}} and one.after.reform == "two-founders"
    assert differences(rule, before=OLD, after=OLD, reform="two-founders") == {}, "the draft begins later"


def test_what_cannot_be_asked_is_undecided_and_told() -> None:
    found = list(compare([enough_founders], OLD, NEW, seconds=0))
    assert [one.kind for one in found] == ["undecided"] and found[0].why


def test_a_case_that_does_not_replay_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terms_module, "_COMPARE", {**terms_module._COMPARE, ">=": lambda x, y: x > y})
    rule = rule_of("    return 10 > club.founders >= 3")

    @rule.amended(by=TOY.act("clubs-change").article(9), since="2010-01-01")  # type: ignore[untyped-decorator]
    def _(club: Club, on: date) -> bool:
        """From four to nine founders."""
        return 10 > club.founders > 3 or club.founders == 3

    with pytest.raises(ReplayError):
        list(compare([rule], OLD, NEW))
