"""Standing checks: each finds the mistake that is planted, and is silent where there is none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from tests.rules.toy import CL, TOY, Club, enough_founders, last_day, lawful, open_enough
from tests.rules.written import rule_of
from zhargy.rules.law import Duty
from zhargy.rules.prove import checks, standing
from zhargy.rules.prove.checks import falls, idle, of_duty, of_rule

DAY = date(2011, 5, 5)


@pytest.fixture(autouse=True)
def _nothing_declared() -> Iterator[None]:
    yield
    TOY.findings.clear()


def found(rule: Any, on: date = DAY) -> list[str]:
    return [one.check for one in of_rule(rule, on)]


def test_sound_rules_have_no_findings() -> None:
    assert [found(rule) for rule in (lawful, open_enough, enough_founders, last_day)] == [[], [], [], []]


def test_a_case_without_a_value_is_a_gap_with_that_case() -> None:
    one = next(of_rule(rule_of("    return 7 // club.founders > 1"), DAY))
    assert one.check == "gap" and one.case and one.case.facts == {"club": {"founders": 0}}


def test_days_that_end_before_they_begin_are_found_with_a_case() -> None:
    one = next(of_rule(rule_of("    return later(club.founded, 30) <= club.filed <= later(club.founded, 10)"), DAY))
    assert one.check == "closed" and one.case and "founded" in one.case.whole["club"]
    large = rule_of(
        "    if club.founders > 5 and club.filed < later(club.founded, 30):\n        return False\n"
        "    return later(club.founded, 10) <= club.filed <= later(club.founded, 20)"
    )
    assert found(large) == []
    long = rule_of("    if club.filed < later(club.founded, 30):\n        return False\n"
                   "    return club.filed <= later(club.founded, 40 if club.open else 10)")  # fmt: skip
    assert found(long) == ["closed"]
    sound = rule_of("    return later(club.founded, 10) <= club.filed <= later(club.founded, 30)")
    assert found(sound) == []


def test_two_exceptions_with_different_results_overlap_in_a_case() -> None:
    rule = rule_of("    return 1", "int")
    rich, secret = rule_of("    return club.fee > 100"), rule_of("    return club.secret")

    @rule.exception(CL.article(91), when=rich, since="2000-01-01")  # type: ignore[untyped-decorator]
    def _(club: Club, on: date) -> int:
        """Two for the rich."""
        return 2

    @rule.exception(CL.article(92), when=secret, since="2000-01-01")  # type: ignore[untyped-decorator]
    def _(club: Club, on: date) -> int:
        """Three for the secret."""
        return 3

    one = next(of_rule(rule, DAY))
    assert one.check == "overlap" and one.case
    assert one.case.whole["club"]["secret"] is True and float(one.case.whole["club"]["fee"]) > 100


def test_an_exception_over_the_other_is_no_overlap() -> None:
    rule = rule_of("    return 1", "int")
    rich, secret = rule_of("    return club.fee > 100"), rule_of("    return club.secret")

    @rule.exception(CL.article(91), when=rich, since="2000-01-01")  # type: ignore[untyped-decorator]
    def _(club: Club, on: date) -> int:
        """Two for the rich."""
        return 2

    @rule.exception(CL.article(92), when=secret, since="2000-01-01", over=(rich,))  # type: ignore[untyped-decorator]
    def _(club: Club, on: date) -> int:
        """Three for the secret."""
        return 3

    assert found(rule) == []


def test_a_rule_that_is_the_same_in_every_case_is_found() -> None:
    assert found(rule_of("    return club.founders >= 0")) == ["constant"]
    assert found(rule_of("    return club.adults > club.founders")) == ["constant"], "facts contradict each other"


def test_a_branch_that_no_case_reaches_is_found_with_its_line() -> None:
    body = (
        "    if club.founders > 5:\n        if club.founders < 3:\n            return 1\n        return 2\n    return 3"
    )
    one = next(of_rule(rule_of(body, "int"), DAY))
    assert one.check == "branch" and one.what == "the condition is never true" and one.at.endswith(":5")


def test_a_branch_that_another_day_reaches_is_none() -> None:
    """On a day after the amendment three founders are enough, so that a club of five never falls through."""
    body = "    if club.founders >= 5:\n        if enough_founders(club, on):\n            return 1\n        return 2\n    return 3"
    assert found(rule_of(body, "int")) == []


def test_a_fact_that_makes_no_difference_is_found() -> None:
    rule = rule_of("    return (club.open and club.secret) or (club.open and not club.secret)")
    reads = {name: [(1, rule.id, rule, name)] for name in ("secret", "open")}
    assert [one.check for one in idle("Club.secret", reads["secret"], DAY)] == ["idle"]
    assert list(idle("Club.open", reads["open"], DAY)) == []
    other = rule_of("    return club.secret")
    assert list(idle("Club.secret", [*reads["secret"], (2, other.id, other, "secret")], DAY)) == []


BINDS = "    return club.open"


@pytest.mark.parametrize(("due_", "expected"), [
    ("    return later(club.founded, 3)", []),
    ("    return later(club.filed, 0 - 3)", []),
    ("    return date(2001, 1, 1)", ["unmeetable"]),
    ("    return date(2011, 3, 1)", []),
    ("    return min(later(club.founded, 3), date(2011, 9, 1))", ["early"]),
])  # fmt: skip
def test_duties_against_their_days(due_: str, expected: list[str]) -> None:
    duty = Duty("it", "Do it.", bound=rule_of(BINDS), due=rule_of(due_, "date"))
    assert [one.check for one in of_duty(duty, DAY)] == expected


def test_a_duty_that_binds_without_a_last_day_is_found() -> None:
    body = "    return later(date(2011, 6, 1), 9 // club.founders)"
    duty = Duty("it", "Do it.", bound=rule_of(BINDS), due=rule_of(body, "date"))
    assert [one.check for one in of_duty(duty, DAY)] == ["undated"]


def test_a_breach_repeated_that_costs_less_is_found() -> None:
    once, less = rule_of("    return 10 + club.founders", "int"), rule_of("    return 15", "int")
    assert [one.check for one in falls(once, less, DAY)] == ["falls"]
    assert list(falls(once, rule_of("    return 10 + 2 * club.founders", "int"), DAY)) == []


def test_findings_that_the_law_declares_are_known_and_others_are_new() -> None:
    progress: list[tuple[int, int]] = []
    first = standing(TOY, DAY, progress=lambda done, whole: progress.append((done, whole)))
    assert [(one.check, one.where) for one in first.findings] == [] and first.open == []
    assert progress[-1][0] == first.checks
    bad = rule_of("    return 7 // club.founders > 1")
    TOY.add(bad)
    try:
        assert [one.where for one in standing(TOY, DAY).findings] == [bad.id]
        TOY.finding("gap", bad.id, "It is so.")
        again = standing(TOY, DAY)
        assert again.findings == [] and [one.where for one in again.known] == [bad.id]
    finally:
        del TOY.rules[bad.id]


def test_what_cannot_be_decided_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "EACH", 0.0)
    told = standing(TOY, DAY)
    assert told.findings == [] and f"{lawful.id}: out of time" in told.open
