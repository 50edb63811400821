"""Forms of organisations, special forms, their end, and associations without registration (S01, S05, S06, S08)."""

from __future__ import annotations

from datetime import date
from typing import Any

from zhargy.law.kz import KZ
from zhargy.rules import consult, decide
from zhargy.rules.explain import explain_text

DAY = date(2024, 3, 1)
PEOPLE = ("citizens", "adult_citizens", "foreigners", "entrepreneurs")
ENTITIES = ("associations", "trade_unions", "parties", "companies", "other_ncos", "state_bodies")
NOBODY = dict.fromkeys(PEOPLE + ENTITIES, 0)


def idea(founders: dict[str, Any], **told: Any) -> dict[str, Any]:
    listed = {"listed_for_terrorism": False, "listed_for_weapons": False, "one_family": False, "by_will": False}
    plan = {
        "income_is_main": False, "shares_income": False, "state_budget_only": False, "purpose": "public-good",
        "members": "either", "keep": "none", "shares_issued": False, "special": "none", "farming": False,
        "religious_school": False, "shared_trade": False,
    }  # fmt: skip
    return {**plan, **told, "founders": {**NOBODY, **listed, **founders}}


def open_forms(founders: dict[str, Any], on: date = DAY, **told: Any) -> set[str]:
    matter = KZ.matters["forms"]
    answers = consult(matter, matter.subject.model_validate(idea(founders, **told)), on=on).answers
    assert not [answer.rule.id for answer in answers if not isinstance(answer.value, bool)]
    return {answer.rule.id.removeprefix("forms.open_") for answer in answers if answer.value} - {
        "forms.is_non_commercial"
    }


def test_s01_the_open_forms_come_out_of_founders_purpose_membership_and_property() -> None:
    three = {"citizens": 3, "adult_citizens": 3}
    assert open_forms(three) == {"public_association", "public_fund", "private_institution"}
    assert open_forms(three, on=date(2023, 8, 4)) == {"public_fund", "private_institution"}
    assert open_forms(three, members="wanted") == {"public_association"}
    assert open_forms(three, keep="ownership") == {"private_institution"}
    assert open_forms({"companies": 2}, purpose="business-interests") == {"union"}
    assert open_forms({"citizens": 2, "adult_citizens": 2}, purpose="needs", keep="claims") == {"consumer_cooperative"}
    assert open_forms({"state_bodies": 1}, state_budget_only=True) == {"state_institution"}


def test_s01_a_closed_form_says_why() -> None:
    rule = KZ.rules["forms.open_public_fund"]
    answer = decide(rule, KZ.matters["forms"].subject.model_validate(idea({"citizens": 1})), on=DAY)
    assert answer.value is False
    assert "NCO Law art. 13(4)" in explain_text(answer, "en")


def test_s08_being_unregistered_alone_is_no_crime() -> None:
    deed = {
        "standing": "unregistered", "role": "takes-part", "hinders_state": False, "does_violence": False,
        "religious_party": False, "forbidden_funding": False, "spreads_intolerance": False,
    }  # fmt: skip
    matter = KZ.matters["work-unregistered"]
    answers = consult(matter, matter.subject.model_validate(deed), on=DAY).answers
    assert {answer.rule.id: str(answer.value) for answer in answers}["unregistered.only_administrative"] == "True"
