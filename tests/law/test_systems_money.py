"""Money: indices and rates, income and its tax, the social sphere, donors, charity and business (S09-S14)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.law.asking import ask, hinges, value
from zhargy.law.kz import KZ
from zhargy.law.kz.budget import minimum_wage
from zhargy.law.kz.sanctions.amounts import mci

WAGES = {
    2011: 15999, 2012: 17439, 2013: 18660, 2014: 19966, 2015: 21364, 2016: 22859, 2017: 24459, 2018: 28284, 2019: 42500,
    2020: 42500, 2021: 42500, 2022: 60000, 2023: 70000, 2024: 85000, 2025: 85000, 2026: 85000,
}  # fmt: skip


@pytest.mark.parametrize(("year", "wage"), WAGES.items())
def test_s09_minimum_wage_of_every_year(year: int, wage: int) -> None:
    assert minimum_wage(date(year, 1, 1)) == minimum_wage(date(year, 12, 31)) == wage
    pay = {"full_time": True, "monthly_pay": wage}
    if year < 2015:  # which act set it for workers before the codes in force today was not read
        return
    assert value("budget.pay_is_enough", f"{year}-06-01", pay=pay)
    assert not value("budget.pay_is_enough", f"{year}-06-01", pay={**pay, "monthly_pay": wage - 1})


@pytest.mark.parametrize(
    ("day", "index"),
    [("2011-01-01", 1512), ("2019-12-31", 2525), ("2020-03-31", 2651), ("2020-04-01", 2778), ("2021-01-15", 2917),
     ("2022-05-01", 3063), ("2023-08-04", 3450), ("2026-12-31", 4325)],
)  # fmt: skip
def test_s09_the_index_of_a_day(day: str, index: int) -> None:
    assert mci(date.fromisoformat(day)) == index
    assert value("budget.in_tenge", day, indexed_sum={"payment": "fine-tax-or-fee", "indices": 10}) == 10 * index


def test_s09_the_rates_of_every_day_from_2011() -> None:
    for year in range(2011, 2027):
        for day in (date(year, 1, 1), date(year, 12, 31)):
            assert KZ.parameters["income_tax_rate"](day) == 20, day
            assert KZ.parameters["vat_rate"](day) == (16 if year >= 2026 else 12), day


@pytest.mark.parametrize("day", ["2018-01-01", "2023-08-04", "2026-03-01"])
def test_s09_the_rates_of_income_tax_and_value_added_tax(day: str) -> None:
    company = {**SPHERE, "incomes": [{"kind": "other", "amount": 100}], "form": "commercial", "applies_relief": False}
    assert value("social_sphere.rate", day, sphere_year=company) == 20
    nobody = {"workers": 10, "workers_with_disabilities": 0, "pay": 100, "pay_with_disabilities": 0}
    sale = {"supply": "other", "this_period": nobody, "specialised": False, "excisable": False, "long_contract": False}
    assert value("vat.rate", day, turnover=sale) == (16 if day >= "2026" else 12)


NOTE = {"offender": "small-business", "penalised_before": False}


@pytest.mark.parametrize(
    ("provision", "opened", "protocols", "fine"),
    [("460-1.2", "2021-01-15", 2, 1166800), ("460-1.2", "2021-01-15", 4, 2333600), ("460-1.1", "2020-11-15", 1, 277800),
     ("460-1.1", "2021-01-15", 1, 291700), ("460-1.1", "2020-03-31", 1, 265100)],
)  # fmt: skip
def test_s09_a_fine_takes_the_index_of_the_day_on_which_the_case_was_opened(
    provision: str, opened: str, protocols: int, fine: int
) -> None:
    offence = {**NOTE, "provision": provision, "initiated_on": opened, "protocols": protocols}
    assert value("sanctions.total_fine", "2021-01-20", offence=offence) == fine


def test_s09_the_other_figures_of_the_note() -> None:
    again = {"penalised_before": True, "penalised_on": "2023-01-10", "committed_on": "2023-06-01"}
    entity = {"provision": "488.7", "offender": "legal-entity", "initiated_on": "2023-06-02", **again}
    assert value("sanctions.fine_in_mci", "2023-06-20", offence=entity) == 150
    assert value("sanctions.fine", "2023-06-20", offence=entity) == 517500
    for kind, fee in (("none", 22425), ("youth", 6900)):
        form = "public-fund" if kind == "none" else "public-association"
        told = {"form": form, "kind": kind, "request": "registration", "paid_on": "2023-08-04"}
        assert value("registration.fee", "2023-08-04", application=told) == fee


LEDGER: dict[str, Any] = {
    "year": 2023, "form": "public-association", "owners_body": "none", "public_interest": True, "aims_at_income": False,
    "distributes": False, "autonomous_education": False, "social_sphere": False, "exchange_gain": 0, "exchange_loss": 0,
    "method": "separate", "expenses": 11500000, "expenses_of_taxed": 1500000,
    "incomes": [{"kind": "grant", "amount": 10000000}, {"kind": "membership-fee", "amount": 500000},
                {"kind": "sales", "amount": 2000000}],
}  # fmt: skip


def test_s10_a_ledger_is_split_with_reasons_and_what_is_taxed_is_computed() -> None:
    excluded = ask("income.excluded_income", "2023-12-31", income_year=LEDGER)
    assert excluded.value == 10500000
    assert "Tax Code 2017 289(2)" in excluded.articles()
    assert value("income.taxed_income", "2023-12-31", income_year=LEDGER) == 2000000
    assert value("income.income_tax", "2023-12-31", income_year=LEDGER) == 100000


@pytest.mark.parametrize(
    ("kind", "excluded"),
    [("social-order", True), ("deposit-interest", True), ("entrance-fee", True), ("membership-fee", True),
     ("grant", True), ("sponsorship", True), ("charitable-aid", True), ("sales", False), ("rent", False)],
)  # fmt: skip
def test_s10_each_kind_of_income(kind: str, excluded: bool) -> None:
    told = {**LEDGER, "incomes": [{"kind": kind, "amount": 1000}]}
    for day in ("2023-12-31", "2026-12-31"):
        year = {**told, "year": int(day[:4]), "article_applied": "329"}
        assert value("income.excluded_income", day, income_year=year) == (1000 if excluded else 0), day


def test_s10_separate_accounting_or_the_share_of_taxed_income() -> None:
    assert value("income.deductible_expenses", "2023-12-31", income_year=LEDGER) == 1500000
    shared = {**LEDGER, "method": "share"}
    assert value("income.deductible_expenses", "2023-12-31", income_year=shared) == 1840000
    assert value("income.income_tax", "2023-12-31", income_year=shared) == 32000


@pytest.mark.parametrize(
    "broken", [{"public_interest": False}, {"aims_at_income": True}, {"distributes": True}, {"form": "private-institution"}]
)  # fmt: skip
def test_s10_a_broken_condition_taxes_everything(broken: dict[str, Any]) -> None:
    assert value("income.excluded_income", "2023-12-31", income_year={**LEDGER, **broken}) == 0


SPHERE: dict[str, Any] = {
    "form": "public-fund", "exchange_gain": 0, "exchange_loss": 0, "education_fund": False, "state_culture": False,
    "sells_excisable": False, "autonomous_education": False, "used_for_activities": True, "used_for_founding": False,
    "origin": "other", "tax_base": 10000000, "is_new": True, "specialised": False, "long_contract": False,
}  # fmt: skip


def sphere(education: int, other: int, **changed: Any) -> dict[str, Any]:
    kinds = [{"kind": "education", "amount": education, "permitted": True}, {"kind": "other", "amount": other}]
    return {**SPHERE, "incomes": kinds, **changed}


@pytest.mark.parametrize(("education", "other", "enough"), [(90, 10, True), (899, 101, False), (899999, 100001, False)])
def test_s11_nine_tenths_exactly(education: int, other: int, enough: bool) -> None:
    for day in ("2018-01-01", "2023-12-31", "2026-12-31"):
        assert value("social_sphere.enough_sphere_income", day, sphere_year=sphere(education, other)) is enough, day


def test_s11_the_margin_to_the_threshold() -> None:
    near = sphere(92, 8)
    room = value("social_sphere.room_for_other_income", "2023-12-31", sphere_year=near)
    assert value("social_sphere.enough_sphere_income", "2023-12-31", sphere_year=sphere(92, 8 + int(room)))
    assert not value("social_sphere.enough_sphere_income", "2023-12-31", sphere_year=sphere(92, 9 + int(room)))
    short = sphere(80, 20)
    missing = int(value("social_sphere.sphere_income_missing", "2023-12-31", sphere_year=short))
    assert value("social_sphere.enough_sphere_income", "2023-12-31", sphere_year=sphere(80 + missing, 20))
    assert not value("social_sphere.enough_sphere_income", "2023-12-31", sphere_year=sphere(79 + missing, 20))


def test_s11_staff_and_pay_at_51_and_at_35_per_cent() -> None:
    for with_disabilities, met in ((51, True), (50, False)):
        staff = {"workers": 100, "workers_with_disabilities": with_disabilities}
        assert value("social_sphere.staff_share_met", "2023-12-31", staff=staff) is met
        pay = {"pay": 100, "pay_with_disabilities": with_disabilities}
        assert value("social_sphere.pay_share_met", "2023-12-31", staff=pay) is met
    for share, met in (("35", True), ("34.99", False)):
        pay = {"pay": 100, "pay_with_disabilities": Decimal(share)}
        assert value("social_sphere.specialised_pay_share_met", "2023-12-31", staff=pay) is met


def by_disability(day: str, **changed: Any) -> bool:
    share = {"workers": 100, "workers_with_disabilities": 51, "pay": 100, "pay_with_disabilities": 51}
    told = {**SPHERE, "form": "public-association", "origin": "association", "incomes": [{"kind": "other", "amount": 100}],
            "this_period": share, "period_before": share, "income_with_them": 90, "income_counted": 100, "is_new": False,
            "used_for_own_activity": True, "employed_elsewhere": False, "held_all_along": True, **changed}  # fmt: skip
    return bool(value("social_sphere.is_sphere_by_disability", day, sphere_year=told))


def test_s11_the_second_category_before_and_since_2026() -> None:
    fewer = {"workers": 100, "workers_with_disabilities": 50, "pay": 100, "pay_with_disabilities": 51}
    neither = {**fewer, "pay_with_disabilities": 50}
    special = {**neither, "pay_with_disabilities": 35}
    assert by_disability("2023-12-31")
    assert by_disability("2023-12-31", this_period=fewer, period_before=fewer), "one of the two shares is enough"
    assert not by_disability("2023-12-31", this_period=neither, period_before=neither)
    assert by_disability("2023-12-31", this_period=special, period_before=special, specialised=True)
    assert not by_disability("2023-12-31", origin="other"), "only associations of disabled people and what they created"
    assert by_disability("2026-12-31", origin="other"), "any legal entity"
    assert not by_disability("2026-12-31", this_period=fewer, period_before=fewer), "both shares"
    assert not by_disability("2026-12-31", this_period=special, period_before=special, specialised=True)


def test_s11_the_tax_depends_on_the_use_of_income_until_2026() -> None:
    for day, used, tax in (
        ("2023-12-31", True, 0), ("2023-12-31", False, 2000000), ("2026-12-31", True, 0), ("2026-12-31", False, 0),
    ):  # fmt: skip
        told = sphere(95, 5, used_for_activities=used, applies_relief=True)
        assert value("social_sphere.tax", day, sphere_year=told) == tax, (day, used)


def test_s11_excisable_goods_exclude() -> None:
    for day in ("2023-12-31", "2026-12-31"):
        assert value("social_sphere.is_social_sphere", day, sphere_year=sphere(95, 5))
        assert not value("social_sphere.is_sphere_by_income", day, sphere_year=sphere(95, 5, sells_excisable=True))


AID = {"given": "money", "recipient": "other", "sum_transferred": 5000000, "charitable_aid": True, "applied_for": True,
       "decided": True}  # fmt: skip
DONOR: dict[str, Any] = {"individual": False, "monitored": False, "horizontal": False, "taxable_income": 100000000,
                         "donations": [AID], "facilities_excess": 0}  # fmt: skip


@pytest.mark.parametrize(
    ("day", "told", "deducted"),
    [
        ("2023-12-31", {}, 4000000), ("2023-12-31", {"monitored": True}, 3000000),
        ("2025-12-31", {"monitored": True, "horizontal": True}, 3000000),
        ("2026-12-31", {"monitored": True, "horizontal": True}, 4000000),
        ("2026-12-31", {"monitored": True}, 3000000), ("2023-12-31", {"individual": True}, 0),
        ("2026-12-31", {"individual": True}, 0), ("2023-12-31", {"taxable_income": 125000000}, 5000000),
        ("2023-12-31", {"donations": [{**AID, "applied_for": False}]}, 0),
    ],
)  # fmt: skip
def test_s12_limits_by_payer_and_date_and_nothing_for_individuals(
    day: str, told: dict[str, Any], deducted: int
) -> None:
    assert value("donors.deduction", day, donor={**DONOR, **told}) == deducted


HELP: dict[str, Any] = {
    "voluntary": True, "terms": "free", "private_resources": False, "for_society": False, "makes_name_known": False,
    "field": "none", "giver": "individual", "native_place": False, "patriotic": False, "socially_useful": True,
    "thing": "money", "helped": "other", "social_support": False, "for_charter": False,
}  # fmt: skip
KINDS = {
    "is_sponsorship": {"makes_name_known": True},
    "is_patronage": {"field": "culture"},
    "is_philanthropy": {"private_resources": True, "for_society": True},
    "is_small_motherland_support": {"native_place": True, "patriotic": True},
    "is_corporate_charity": {"giver": "business", "helped": "individual", "social_support": True},
}


@pytest.mark.parametrize("kind", KINDS)
def test_s13_the_kinds_of_charity_are_told_apart(kind: str) -> None:
    told = {**HELP, **KINDS[kind]}
    found = {one for one in KINDS if value(f"charity.{one}", "2023-08-04", charitable_help=told)}
    assert found == {kind}


def test_s13_digital_charity_is_money_raised_electronically() -> None:
    told = {"raises_donations": True, "money": True, "electronic": True}
    assert value("charity.is_electronic_charity", "2023-08-04", donation_collection=told)
    for lacking in told:
        assert not value("charity.is_electronic_charity", "2023-08-04", donation_collection={**told, lacking: False})
    assert not ask("charity.is_electronic_charity", "2022-08-01", donation_collection=told).known


CHARITY = {
    "form": "public-fund",
    "created_for_charity": True,
    "supreme_body": "guardian-council",
    "charter_special": True,
}


def test_s13_a_charitable_organisation_and_its_conditions() -> None:
    assert value("charity.is_set_up_rightly", "2023-08-04", charitable_organisation=CHARITY)
    for change in ({"supreme_body": "general-meeting"}, {"charter_special": False}, {"form": "commercial"}):
        told = {**CHARITY, **change}
        assert not value("charity.is_set_up_rightly", "2023-08-04", charitable_organisation=told), change


def test_s13_the_yearly_reports() -> None:
    told = {**CHARITY, "completed_programme": True, "foreign_funds": True, "parent_charitable": True}
    assert value("charity.must_report_programmes", "2023-08-04", charitable_organisation=told)
    assert value("charity.must_report_foreign_funds", "2023-08-04", charitable_organisation=told)
    branch = {**told, "form": "foreign-branch"}
    assert value("charity.must_report_as_branch", "2023-08-04", charitable_organisation=branch)
    assert not value("charity.must_report_as_branch", "2023-08-04", charitable_organisation=told)
    gives = dict.fromkeys(("gives_money", "gives_goals", "gives_founders", "gives_property", "gives_sources",
                           "gives_spending"), True)  # fmt: skip
    for medium, programmes, foreign in (("mass-media", True, True), ("own-site", True, False), ("other", False, False)):
        report = {"medium": medium, **gives}
        assert value("charity.programme_report_right", "2023-08-04", charity_report=report) is programmes
        assert value("charity.foreign_report_right", "2023-08-04", charity_report=report) is foreign
        assert value("charity.branch_report_right", "2023-08-04", charity_report=report) is foreign
    assert value("charity.report_due", "2023-08-04", charity_report={"year": 2023}) == date(2023, 12, 31)


BUSINESS = {"form": "public-fund", "serves_aims": True, "separate_accounts": True, "shares_income": False}


def test_s14_business_within_the_aims_with_accounts_of_its_own_and_nothing_shared_out() -> None:
    assert value("income.business_in_order", "2023-08-04", business=BUSINESS)
    for change in ({"serves_aims": False}, {"separate_accounts": False}, {"shares_income": True}):
        assert not value("income.business_in_order", "2023-08-04", business={**BUSINESS, **change}), change
    assert not value("income.may_share_income", "2023-08-04", business=BUSINESS)
    lacking = {name: told for name, told in BUSINESS.items() if name != "serves_aims"}
    assert hinges("income.business_in_order", "2023-08-04", business=lacking) == {"serves_aims"}


def test_s14_its_income_is_taxed_as_any_but_for_the_social_sphere() -> None:
    assert value("income.business_is_taxed_as_any", "2023-08-04", business={"in_social_sphere": False})
    assert not value("income.business_is_taxed_as_any", "2023-08-04", business={"in_social_sphere": True})
    sold = {**LEDGER, "incomes": [{"kind": "sales", "amount": 5000000}], "expenses_of_taxed": 0}
    assert value("income.income_tax", "2023-12-31", income_year=sold) == 1000000
