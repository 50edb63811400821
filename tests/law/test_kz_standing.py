"""The law itself as the object: claims come out as the law says of them, and standing checks find nothing new."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from zhargy.law.kz import KZ
from zhargy.rules import decide
from zhargy.rules.claims import POSSIBLE, RISING
from zhargy.rules.prove import Verdict, prove, standing
from zhargy.rules.prove.checks import Standing

CHECKED = (date(2025, 6, 1), date(2026, 9, 1))
OF_THE_NOTE = "Country note of 4 August 2023"


@cache
def verdict(id: str) -> Verdict:
    return prove(KZ.claims[id])


@cache
def checks(on: date) -> Standing:
    return standing(KZ, on)


@pytest.mark.parametrize("id", KZ.claims)
def test_a_claim_comes_out_as_the_law_says(id: str) -> None:
    found = verdict(id)
    assert found.state != "undecided", found.why
    assert found.expected, f"{id} is {found.state}: {found.case}"


@pytest.mark.parametrize(
    "id", [id for id, one in KZ.claims.items() if one.refuted and one.kind not in (POSSIBLE, RISING)]
)
def test_the_case_against_a_claim_replays(id: str) -> None:
    found = verdict(id)
    assert found.case is not None
    rule = KZ.claims[id].rule
    assert decide(rule, *found.case.arguments(rule), on=found.case.on).value is False


def test_no_claim_holds_because_a_part_of_it_is_always_true() -> None:
    empty = [id for id in KZ.claims if any("part of it" in note for note in verdict(id).notes)]
    assert empty == []


def test_there_are_claims_of_every_section_of_the_note() -> None:
    sources = {one.source for one in KZ.claims.values() if one.source.startswith(OF_THE_NOTE)}
    assert len(sources) >= 8
    assert sum(one.source.startswith(OF_THE_NOTE) for one in KZ.claims.values()) >= 40


def test_the_two_definitions_of_a_national_association() -> None:
    """The note's two definitions agree on its day, not before the new oblasts, and not after the amendments."""
    states = {id: verdict(f"associations.{id}").state for id in (
        "two-definitions-agree", "national-in-nine-oblasts", "national-in-half", "nine-before-2022", "nine-lately",
        "national-in-nine-with-cities",
    )}  # fmt: skip
    assert states == {
        "two-definitions-agree": "proven", "national-in-nine-oblasts": "proven", "national-in-half": "proven",
        "nine-before-2022": "refuted", "nine-lately": "refuted", "national-in-nine-with-cities": "refuted",
    }  # fmt: skip
    assert verdict("associations.nine-before-2022").case.facts == {"association": {"oblasts_with_units": 8}}  # type: ignore[union-attr]


def test_no_form_qualifies_as_a_charity_only_before_boards_of_trustees_could_be_the_highest_body() -> None:
    assert verdict("charity.no-form-before-trustees").state == "proven"
    case = verdict("charity.no-form-qualifies").case
    assert case and case.facts["bodies"]["supreme"] == "trustees" and case.facts["bodies"]["form"].endswith("fund")
    assert verdict("charity.trustees-of-funds-are-enough").state == "refuted", "the board must also be the highest body"


def test_in_which_sense_notification_is_approval() -> None:
    assert verdict("assembly.pre-approval-by-waiting").state == "proven"
    assert verdict("assembly.pre-approval-by-refusal").state == "proven"
    assert verdict("assembly.pre-approval-needs-a-decision").state == "refuted", "silence is enough"


@pytest.mark.parametrize("on", CHECKED, ids=str)
def test_standing_checks_find_nothing_new(on: date) -> None:
    assert [str(one) for one in checks(on).findings] == []
    assert checks(on).open == []
    assert checks(on).checks > len(KZ.rules)


def test_known_findings_are_still_found() -> None:
    """A finding that is gone must not stay declared: it would hide the next one."""
    found = {(one.check, one.where) for on in CHECKED for one in checks(on).known}
    assert [one for one in KZ.findings if (one.check, one.where) not in found] == []
