"""Organisations: their forms, founding, status, registration, work and end; associations without registration (S01-S08)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.law.asking import answers, ask, hinges, value
from zhargy.law.kz import KZ
from zhargy.rules.explain import explain_text

DAY = "2024-03-01"
PEOPLE = ("citizens", "adult_citizens", "foreigners", "entrepreneurs")
ENTITIES = ("associations", "trade_unions", "parties", "companies", "other_ncos", "state_bodies")
NOBODY = dict.fromkeys(PEOPLE + ENTITIES, 0)
THREE = {"citizens": 3, "adult_citizens": 3}
TEN = {"citizens": 10, "adult_citizens": 10}


def idea(founders: dict[str, Any], **told: Any) -> dict[str, Any]:
    listed = {"listed_for_terrorism": False, "listed_for_weapons": False, "one_family": False, "by_will": False}
    plan = {
        "income_is_main": False, "shares_income": False, "state_budget_only": False, "purpose": "public-good",
        "members": "either", "keep": "none", "shares_issued": False, "special": "none", "farming": False,
        "religious_school": False, "shared_trade": False,
    }  # fmt: skip
    return {**plan, **told, "founders": {**NOBODY, **listed, **founders}}


def open_forms(founders: dict[str, Any], on: str = DAY, **told: Any) -> set[str]:
    found = answers("forms", on, idea(founders, **told))
    assert len(found) == len(KZ.matters["forms"].goals), "a form is neither open nor closed"
    return {id.removeprefix("forms.open_") for id, is_open in found.items() if is_open} - {"forms.is_non_commercial"}


def test_s01_the_open_forms_come_out_of_founders_purpose_membership_and_property() -> None:
    assert open_forms(THREE) == {"public_association", "public_fund", "private_institution"}
    assert open_forms(THREE, on="2023-08-04") == {"public_fund", "private_institution"}
    assert open_forms(THREE, members="wanted") == {"public_association"}
    assert open_forms(THREE, keep="ownership") == {"private_institution"}
    assert open_forms({"companies": 2}, purpose="business-interests") == {"union"}
    assert open_forms({"citizens": 2, "adult_citizens": 2}, purpose="needs", keep="claims") == {"consumer_cooperative"}
    assert open_forms({"state_bodies": 1}, state_budget_only=True) == {"state_institution"}


@pytest.mark.parametrize(
    ("form", "founders", "told"),
    [
        ("private_institution", {"citizens": 1, "adult_citizens": 1, "one_family": True}, {"purpose": "functions"}),
        ("public_association", TEN, {"members": "wanted", "purpose": "common-aims"}),
        ("political_party", {"citizens": 700, "adult_citizens": 700}, {"members": "wanted", "purpose": "politics"}),
        ("trade_union", TEN, {"members": "wanted", "purpose": "labour", "shared_trade": True}),
        ("public_fund", {"citizens": 2, "adult_citizens": 2}, {"members": "not-wanted"}),
        ("private_fund", {"citizens": 1, "adult_citizens": 1, "one_family": True}, {"members": "not-wanted"}),
        ("corporate_fund", {"companies": 1}, {"members": "not-wanted"}),
        ("state_fund", {"state_bodies": 1}, {"members": "not-wanted"}),
        ("consumer_cooperative", {"citizens": 2, "adult_citizens": 2}, {"purpose": "needs", "keep": "claims"}),
        ("religious_association", {"citizens": 50, "adult_citizens": 50}, {"purpose": "religion"}),
        ("joint_stock_company", {"companies": 1}, {"shares_issued": True, "keep": "claims"}),
        ("union", {"entrepreneurs": 2}, {"purpose": "business-interests"}),
        ("union_of_associations", {"associations": 2}, {"purpose": "common-aims", "members": "wanted"}),
        ("state_institution", {"state_bodies": 1}, {"state_budget_only": True, "purpose": "functions"}),
        ("production_cooperative", {"citizens": 2, "adult_citizens": 2}, {"income_is_main": True, "shares_income": True}),
        ("agricultural_cooperative", {"citizens": 3, "adult_citizens": 3},
         {"income_is_main": True, "shares_income": True, "farming": True}),
    ],
)  # fmt: skip
def test_s01_every_form_of_the_code_is_open_to_somebody_and_closed_to_nobody_at_all(
    form: str, founders: dict[str, Any], told: dict[str, Any]
) -> None:
    assert form in open_forms(founders, **told)
    assert form not in open_forms({})


def test_s01_every_form_of_special_laws_is_open_under_its_own_name() -> None:
    special = {fact.value for fact in KZ.matters["forms"].subject.find("special").choices} - {"none"}
    assert special == {
        "autonomous-education", "cluster-fund", "notaries", "advocates", "law-office", "legal-consultants",
        "entrepreneurs", "experts", "bailiffs", "arbitration", "auditors", "audit-council", "flat-cooperative",
        "owners", "other",
    }  # fmt: skip
    assert all("special_form" in open_forms(TEN, special=one) for one in special)
    assert "special_form" not in open_forms(TEN)


def test_s01_a_closed_form_says_why() -> None:
    closed = ask("forms.open_public_fund", DAY, idea=idea({"citizens": 1}))
    assert closed.value is False
    assert "NCO Law art. 13(4)" in explain_text(closed, "en")
    for form in ("public_association", "consumer_cooperative", "union", "religious_association", "political_party"):
        answer = ask(f"forms.open_{form}", DAY, idea=idea({"foreigners": 1}))
        assert answer.value is False
        assert answer.articles(), form


FOUNDING: dict[str, Any] = {
    "citizen_initiators": 10, "foreigner_among_founders": False, "party_among_founders": False,
    "other_entity_among_founders": False, "association_among_founders": False, "founder_listed_for_terrorism": False,
    "founder_listed_for_weapons": False, "congress_held": True,
    "aims": {"extremist": False, "paramilitary": False, "foreign_party_or_union": False, "religious_party": False,
             "foreign_funded": False, "harms_health_or_morals": False, "unconstitutional": False},
    "charter": {"name_and_aims": True, "membership": True, "structure_and_territory": True, "bodies": True,
                "money": True, "amending": True, "ending": True},
    "naming": {"shows_form": True, "personal_without_consent": False, "unlawful": False, "repeats": False},
}  # fmt: skip


def may_be_founded(on: str, **changed: Any) -> bool:
    return bool(value("associations.may_be_founded", on, association={**FOUNDING, **changed}))


@pytest.mark.parametrize(
    ("initiators", "on", "enough"),
    [(10, "2023-12-31", True), (9, "2023-12-31", False), (3, "2023-12-31", False),
     (3, "2024-01-06", True), (2, "2024-01-06", False)],
)  # fmt: skip
def test_s02_ten_initiators_then_three(initiators: int, on: str, enough: bool) -> None:
    assert may_be_founded(on, citizen_initiators=initiators) is enough


def test_s02_foreigners_and_stateless_people_found_nothing_and_join_if_the_charter_lets_them() -> None:
    assert not may_be_founded(DAY, foreigner_among_founders=True)
    guest = {"who": "foreigner", "joins": "association", "age": 30, "age_fits_charter": True, "office": "none"}
    assert value("associations.may_be_member", DAY, member={**guest, "charter_allows_foreigners": True})
    assert not value("associations.may_be_member", DAY, member={**guest, "charter_allows_foreigners": False})
    assert not value(
        "associations.may_be_member", DAY, member={**guest, "joins": "party", "charter_allows_foreigners": True}
    )


@pytest.mark.parametrize(
    ("joins", "age", "member"),
    [("party-youth", 15, False), ("party-youth", 16, True), ("party", 17, False), ("party", 18, True)],
)
def test_s02_the_age_of_members(joins: str, age: int, member: bool) -> None:
    person = {"who": "citizen", "joins": joins, "age": age, "age_fits_charter": True, "office": "none"}
    assert value("associations.may_be_member", DAY, member=person) is member


@pytest.mark.parametrize("office", ["military", "law-enforcement", "judge", "constitutional-court", "ombudsman"])
def test_s02_officials_are_barred_from_parties_and_unions_alone(office: str) -> None:
    person = {"who": "citizen", "age": 40, "age_fits_charter": True, "office": office}
    for joins, barred in (("party", True), ("union", True), ("association", False)):
        assert value("associations.barred_by_office", DAY, member={**person, "joins": joins}) is barred


def test_s02_the_commissioner_is_barred_only_since_november_2022() -> None:
    person = {"joins": "party", "office": "ombudsman"}
    assert not value("associations.barred_by_office", "2022-10-31", member=person)
    assert value("associations.barred_by_office", "2022-12-01", member=person)


def test_s02_a_founding_meeting_is_held() -> None:
    assert not may_be_founded(DAY, congress_held=False)
    unknown = {name: told for name, told in FOUNDING.items() if name != "congress_held"}
    assert hinges("associations.may_be_founded", DAY, association=unknown) == {"congress_held"}


def test_s02_the_papers_are_filed_within_two_months_of_founding() -> None:
    formed = {"formed_on": "2023-06-05"}
    assert value("associations.filing_due", "2023-06-05", association=formed) == date(2023, 8, 5)
    assert value("associations.filing_due_moved", "2023-06-05", association=formed) == date(2023, 8, 7)
    for filed, in_time in (("2023-08-07", True), ("2023-08-08", False)):
        told = {**formed, "filed_on": filed, "valid_reasons": False}
        assert value("associations.filed_in_time", "2023-08-08", association=told) is in_time


@pytest.mark.parametrize(
    ("on", "units", "national"),
    [
        ("2022-06-07", 14, 8),
        ("2022-06-08", 17, 9),
        ("2023-12-31", 17, 9),
        ("2024-01-05", 20, 11),
        ("2026-06-01", 20, 11),
    ],
)
def test_s03_the_units_then_in_force_decide_what_is_national(on: str, units: int, national: int) -> None:
    assert value("associations.counted_units", on) == units
    assert value("associations.national_minimum", on) == national


@pytest.mark.parametrize(
    ("on", "oblasts", "cities", "status"),
    [
        ("2022-06-07", 8, 0, "national"), ("2022-06-08", 8, 0, "regional"), ("2022-06-07", 7, 3, "neither"),
        ("2023-08-04", 9, 0, "national"), ("2023-08-04", 8, 3, "regional"), ("2023-08-04", 1, 0, "local"),
        (DAY, 1, 0, "local"), (DAY, 0, 1, "local"), (DAY, 1, 1, "regional"), (DAY, 9, 0, "regional"),
        (DAY, 10, 0, "neither"), (DAY, 7, 3, "neither"), (DAY, 11, 0, "national"), (DAY, 8, 3, "national"),
    ],
)  # fmt: skip
def test_s03_national_regional_local_or_a_gap(on: str, oblasts: int, cities: int, status: str) -> None:
    units = {"oblasts_with_units": oblasts, "cities_with_units": cities}
    assert value("associations.territorial_status", on, association=units) == status
    assert value("associations.fits_no_status", on, association=units) is (status == "neither")


def test_s03_a_gap_is_reported_as_one() -> None:
    text = ask("associations.fits_no_status", DAY, association={"oblasts_with_units": 10, "cities_with_units": 0})
    assert "A gap in the law" in explain_text(text, "en")


def test_s03_nine_oblasts_including_the_cities_are_not_enough_on_the_day_of_the_note() -> None:
    with_cities = {"oblasts_with_units": 6, "cities_with_units": 3}
    answer = ask("associations.is_national", "2023-08-04", association=with_cities)
    assert answer.value is False
    assert "PA Law 7(2)" in answer.articles()
    assert value("associations.is_national", "2023-08-04", association={"oblasts_with_units": 9}) is True
    assert value("associations.is_national", DAY, association=with_cities) is False


@pytest.mark.parametrize(
    ("form", "papers"),
    [
        ("public-association", {"charter", "decision", "initiators", "location", "fee_proof"}),
        ("political-party", {"charter", "programme", "decision", "member_lists", "fee_proof"}),
        (
            "religious-association",
            {"charter", "decision", "initiators_list", "location", "creed", "head_chosen", "fee_proof"},
        ),
        ("public-fund", {"charter", "decision", "fee_proof", "agreement"}),
    ],
)
def test_s04_documents_by_form(form: str, papers: set[str]) -> None:
    told = {"form": form, "request": "registration", "of_branch": False, "status": "local", "several_founders": True}
    complete = dict.fromkeys(papers | {"application"}, True)
    assert value("registration.papers_complete", DAY, application={**told, "papers": complete})
    for paper in papers:
        lacking = {**complete, paper: False}
        assert not value("registration.papers_complete", DAY, application={**told, "papers": lacking}), paper


def test_s04_electronic_filing_but_for_parties_and_religious_associations() -> None:
    for form, on_paper in (("public-fund", False), ("public-association", False), ("political-party", True)):
        told = {"form": form, "on_paper": True, "copies": 3}
        assert value("registration.way_of_filing_right", DAY, application=told) is on_paper
        assert value("registration.way_of_filing_right", DAY, application={**told, "on_paper": False})


@pytest.mark.parametrize(
    ("paid", "form", "kind", "asked", "fee"),
    [
        ("2022-08-04", "public-fund", "none", "registration", "19909.5"),
        ("2023-08-04", "public-fund", "none", "registration", "22425"),
        ("2024-08-05", "public-fund", "none", "registration", "23998"),
        ("2026-02-02", "public-fund", "none", "registration", "28112.5"),
        ("2023-08-04", "public-association", "youth", "registration", "6900"),
        ("2023-08-04", "public-association", "youth", "re-registration", "3450"),
        ("2023-08-04", "public-association", "disability", "registration", "6900"),
        ("2023-08-04", "political-party", "none", "registration", "48300"),
        ("2023-08-04", "state-institution", "budget-financed", "registration", "3450"),
        ("2023-08-04", "state-institution", "budget-financed", "re-registration", "1725"),
        ("2026-02-02", "consumer-cooperative", "flat-cooperative", "registration", "4325"),
    ],
)
def test_s04_fee_by_category_and_date(paid: str, form: str, kind: str, asked: str, fee: str) -> None:
    told = {"form": form, "kind": kind, "request": asked, "paid_on": paid}
    assert value("registration.fee", paid, application=told) == Decimal(fee)


def test_s04_the_fee_is_that_of_the_day_of_payment() -> None:
    told = {"form": "public-fund", "kind": "none", "request": "registration", "paid_on": "2022-12-30"}
    assert value("registration.fee", "2023-01-10", application=told) == Decimal("19909.5")


@pytest.mark.parametrize(
    ("form", "filed", "decided"),
    [
        ("public-association", "2023-08-07", date(2023, 8, 14)),
        ("public-fund", "2019-11-04", date(2019, 11, 18)),
        ("political-party", "2023-08-07", date(2023, 9, 7)),
        ("commercial", "2023-08-07", date(2023, 8, 7)),
    ],
)
def test_s04_five_working_days_and_the_other_terms(form: str, filed: str, decided: date) -> None:
    told = {"form": form, "filed_on": filed, "request": "registration", "foreigner_without_id": False}
    assert value("registration.decision_due", filed, application=told) == decided


def test_s04_an_interruption_gives_a_month_and_an_expert_opinion_has_no_end() -> None:
    halted = {"interrupted": True, "reason": "defects", "interrupted_on": "2023-08-10", "cured": False}
    told = {"form": "public-association", "interruption": halted}
    assert value("registration.defects_due", "2023-08-20", application=told) == date(2023, 9, 10)
    assert not value("registration.refusal_defects_left", "2023-09-10", application=told)
    assert value("registration.refusal_defects_left", "2023-09-11", application=told)
    expert = {**told, "interruption": {**halted, "reason": "expert-opinion"}}
    assert not value("registration.interruption_has_limit", "2023-12-01", application=expert)


GROUNDS = (
    "order_broken", "succession_missing", "founder_inactive", "head_of_inactive", "listed_for_terrorism",
    "listed_for_weapons", "shares_recovered", "incapable", "missing_or_dead", "convicted", "convicted_later", "debtor",
    "new_member_debtor", "debtor_periodic", "invalid_id", "bans", "unreliable", "not_religious",
)  # fmt: skip
CLEAN: dict[str, Any] = {
    "form": "public-fund", "of_branch": False, "request": "registration", "several_founders": True,
    "reorganisation": False, "small_business": False, "interruption": {"interrupted": False},
    "grounds": dict.fromkeys(GROUNDS, False), "filed_on": "2024-03-01",
}  # fmt: skip


@pytest.mark.parametrize(
    ("ground", "told", "article"),
    [
        ("order_broken", {}, "Registration Law 11(1)"),
        ("succession_missing", {"reorganisation": True}, "Registration Law 11(2)"),
        ("founder_inactive", {}, "Registration Law 11(3)"),
        ("head_of_inactive", {}, "Registration Law 11(4)"),
        ("listed_for_terrorism", {}, "Registration Law 11(4-1)"),
        ("listed_for_weapons", {}, "Registration Law 11(4-1)"),
        ("incapable", {}, "Registration Law 11(4-2)"),
        ("missing_or_dead", {}, "Registration Law 11(4-3)"),
        ("convicted", {}, "Registration Law 11(4-4)"),
        ("debtor", {}, "Registration Law 11(4-5)"),
        ("new_member_debtor", {"request": "re-registration"}, "Registration Law 11(4-6)"),
        ("invalid_id", {}, "Registration Law 11(5)"),
        ("bans", {}, "Registration Law 11(6)"),
        ("unreliable", {"form": "religious-association"}, "Religion Law 17"),
    ],
)
def test_s04_every_ground_of_refusal(ground: str, told: dict[str, Any], article: str) -> None:
    assert value("registration.may_be_refused", DAY, application={**CLEAN, **told}) is False
    refused = {**CLEAN, **told, "grounds": {**CLEAN["grounds"], ground: True}}
    answer = ask("registration.may_be_refused", DAY, application=refused)
    assert answer.value is True
    assert any(one.startswith(article) for one in answer.articles()), answer.articles()


def test_s04_a_refusal_is_in_writing_with_reasons_and_in_time() -> None:
    paper = {"given_on": "2024-03-11", "written": True, "reasoned": True, "names_act": True, "for_inexpediency": False}
    refused = {**CLEAN, "grounds": {**CLEAN["grounds"], "bans": True}, "refusal": paper}
    assert value("registration.refusal_holds", "2024-03-12", application=refused)
    for change in ({"written": False}, {"reasoned": False}, {"names_act": False}, {"given_on": "2024-03-12"}):
        bad = {**refused, "refusal": {**paper, **change}}
        assert not value("registration.refusal_in_due_form", "2024-03-12", application=bad), change
    groundless = {**refused, "grounds": CLEAN["grounds"]}
    assert not value("registration.refusal_holds", "2024-03-12", application=groundless)


def test_s04_a_new_name_needs_re_registration_and_a_new_head_a_notice() -> None:
    steps = {"name": "re-registration", "address": "amendment", "head": "notice"}
    for changed, step in steps.items():
        told = {"changed": changed, "of_party": False}
        assert value("registration.step_for_change", "2023-08-07", change=told) == step


def test_s04_branches_and_branches_of_foreign_organisations() -> None:
    own = {"form": "public-fund", "of_branch": True, "request": "registration"}
    papers = dict.fromkeys(("application", "charter", "parent_charter", "fee_proof", "power_of_attorney"), True)
    assert value("registration.papers_complete", DAY, application={**own, "papers": papers})
    assert not value(
        "registration.papers_complete", DAY, application={**own, "papers": {**papers, "parent_charter": False}}
    )
    foreign = dict.fromkeys(
        ("application", "charter", "foreign_status", "foreign_charter", "foreign_tax_paper", "translations",
         "power_of_attorney", "fee_proof"), True,
    )  # fmt: skip
    told = {**own, "form": "foreign-branch"}
    assert value("registration.papers_complete", DAY, application={**told, "papers": foreign})
    for paper in foreign:
        assert not value("registration.papers_complete", DAY, application={**told, "papers": {**foreign, paper: False}})
