"""Foreign and state money, the NGO database, and laundering (S15-S18)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.law.asking import ask, value
from zhargy.law.kz import KZ
from zhargy.law.kz.foreign_money.subjects import Purpose, Standing
from zhargy.law.kz.subjects import LegalForm

RECIPIENT: dict[str, Any] = {
    "bearer": "legal-entity", "legal_help": True, "polls": False, "information": False, "standing": "none",
    "on_official_duty": False, "non_commercial": True,
}  # fmt: skip
RECEIPT: dict[str, Any] = {
    "source": "foreign-organisation", "amount": 1000000, "purpose": "none", "withholding_proved": False,
    "deal_on": "2023-03-01", "received_on": "2023-03-10", "recipient": RECIPIENT, "free_of_charge": True,
}  # fmt: skip


def bound(on: str = "2023-08-04", **changed: Any) -> bool:
    recipient = {**RECIPIENT, **changed.pop("recipient", {})}
    told = {**RECEIPT, **changed, "recipient": recipient}
    found = {bool(value(f"foreign_money.{rule}", on, receipt=told)) for rule in ("must_notify", "must_report")}
    assert len(found) == 1, "notification and report bind the same people"
    return found.pop()


@pytest.mark.parametrize(
    ("bearer", "is_bound"),
    [("natural-person", True), ("legal-entity", True), ("unit-of-resident", True), ("unit-of-non-resident", True),
     ("group", False)],
)  # fmt: skip
def test_s15_who_is_bound(bearer: str, is_bound: bool) -> None:
    assert bound(recipient={"bearer": bearer}) is is_bound


@pytest.mark.parametrize(
    ("activity", "is_bound"),
    [
        ({}, False), ({"legal_help": True}, True), ({"polls": True, "polls_commercial": False}, True),
        ({"polls": True, "polls_commercial": True}, False),
        ({"information": True, "information_commercial": False}, True),
        ({"information": True, "information_commercial": True}, False),
    ],
)  # fmt: skip
def test_s15_the_three_activities(activity: dict[str, Any], is_bound: bool) -> None:
    assert bound(recipient={"legal_help": False, **activity}) is is_bound


def test_s15_more_than_one_tenge_from_abroad() -> None:
    assert bound(amount=2)
    assert bound(amount=Decimal("1.01"))
    assert not bound(amount=1)
    for source in ("foreign-state", "international-organisation", "foreigner", "stateless-person"):
        assert bound(source=source)
    assert not bound(source="kazakhstan")


EXEMPT = {
    1: {"recipient": {"standing": "state-institution"}},
    2: {"recipient": {"standing": "office-holder", "on_official_duty": True}},
    3: {"recipient": {"standing": "bank-or-insurer"}},
    4: {"recipient": {"standing": "monitored-taxpayer"}},
    5: {"recipient": {"standing": "education"}},
    6: {"purpose": "private-practice"},
    7: {"recipient": {"standing": "quasi-state"}},
    8: {"recipient": {"standing": "diplomatic-mission"}},
    9: {"purpose": "sport"},
    10: {"purpose": "ratified-treaty"},
    11: {"purpose": "treatment"},
    12: {"purpose": "foreign-trade"},
    13: {"purpose": "carriage-or-post"},
    14: {"purpose": "investment"},
    15: {"purpose": "taxed-at-source", "withholding_proved": True},
    16: {"purpose": "government-case"},
}


@pytest.mark.parametrize("number", EXEMPT)
def test_s15_the_sixteen_exceptions(number: int) -> None:
    for day in ("2018-06-01", "2023-08-04", "2026-03-01"):
        assert bound(day)
        assert not bound(day, **EXEMPT[number]), day
    told = {**RECEIPT, **EXEMPT[number], "recipient": {**RECIPIENT, **EXEMPT[number].get("recipient", {})}}  # type: ignore[dict-item]
    articles = ask("foreign_money.must_notify", "2023-08-04", receipt=told).articles()
    assert f"Tax Code 2017 29(1)({number})" in articles, articles


def test_s15_every_choice_that_frees_is_one_of_the_sixteen() -> None:
    used = {one.get("purpose") for one in EXEMPT.values()} - {None}
    assert {one.value for one in Purpose} - used == {"none", "other-treaty"}
    standings = {one["recipient"]["standing"] for one in EXEMPT.values() if "recipient" in one}  # type: ignore[index]
    rest = {"none", "unreleased-deputy", "development-bank", "other-education", "consular-post"}
    assert {one.value for one in Standing} - standings == rest


def test_s15_what_2026_changed() -> None:
    assert bound("2025-12-31", recipient={"standing": "development-bank"})
    assert not bound("2026-01-01", recipient={"standing": "development-bank"})
    assert bound("2025-12-31", recipient={"standing": "other-education"})
    assert not bound("2026-01-01", recipient={"standing": "other-education"})
    assert not bound("2025-12-31", recipient={"standing": "consular-post"})
    assert bound("2026-01-01", recipient={"standing": "consular-post"})
    assert not bound("2025-12-31", purpose="other-treaty")
    assert bound("2026-01-01", purpose="other-treaty")


@pytest.mark.parametrize(
    ("on", "told", "due"),
    [
        ("2023-03-10", {"received_on": "2023-03-10"}, date(2023, 3, 29)),
        ("2023-06-01", {"received_on": "2023-06-01"}, date(2023, 6, 15)),
    ],
)
def test_s15_ten_working_days_to_notify(on: str, told: dict[str, str], due: date) -> None:
    assert value("foreign_money.notice_due", on, receipt={**RECEIPT, **told}) == due
    filed = {**RECEIPT, **told, "filing": {"accepted_on": due.isoformat()}}
    assert value("foreign_money.notified_in_time", "2023-08-04", receipt=filed)
    late = {**filed, "filing": {"accepted_on": date.fromordinal(due.toordinal() + 1).isoformat()}}
    assert not value("foreign_money.notified_in_time", "2023-08-04", receipt=late)


@pytest.mark.parametrize(("on", "months"), [("2017-06-01", 3), ("2023-08-04", 6)])
def test_s15_the_period_of_reports_by_date(on: str, months: int) -> None:
    assert value("foreign_money.period_months", on, spending_report={"year": int(on[:4]), "quarter": 2}) == months


def test_s15_reports_were_due_on_the_15th_of_the_second_month() -> None:
    report = {"year": 2017, "quarter": 3}
    assert value("foreign_money.report_due", "2017-10-01", spending_report=report) == date(2017, 11, 15)


def test_s15_the_duties_name_their_forms() -> None:
    notice, report = KZ.duties["foreign-money-notice"], KZ.duties["foreign-money-report"]
    assert "017.00" in notice.how
    assert "018.00" in report.how


def test_s15_the_public_register_in_and_out() -> None:
    entry = {
        "filing_accepted": True,
        "needs_correction": False,
        "court_removed": False,
        "last_information_on": "2015-02-15",
    }
    assert value("foreign_money.in_public_register", "2023-09-21", database_entry={"filing_accepted": True})
    assert not value("foreign_money.in_public_register", "2023-09-21", database_entry={"filing_accepted": False})
    assert value("foreign_money.in_public_register", "2026-03-01", database_entry={"filing_accepted": True})
    assert not value("foreign_money.is_to_be_removed", "2018-02-15", database_entry=entry)
    for on, change in (("2018-02-16", {}), ("2018-02-01", {"court_removed": True})):
        assert value("foreign_money.is_to_be_removed", on, database_entry={**entry, **change})


FILER: dict[str, Any] = {"state_founded": False, "state_affiliate": False}


def test_s16_who_gives_data_for_the_database() -> None:
    who = {
        form.value for form in LegalForm
        if value("ngo_database.must_submit", "2023-08-04", database_filer={**FILER, "form": form.value})
    }  # fmt: skip
    assert who == {
        "public-association", "public-fund", "private-fund", "corporate-fund", "private-institution",
        "union-of-legal-entities", "non-commercial-jsc", "foreign-branch",
    }  # fmt: skip
    company = {**FILER, "form": "non-commercial-jsc", "state_founded": True}
    assert not value("ngo_database.must_submit", "2023-08-04", database_filer=company)
    assert not value(
        "ngo_database.must_submit",
        "2023-08-04",
        database_filer={**FILER, "form": "public-fund", "state_affiliate": True},
    )


def test_s16_by_31_march() -> None:
    for filed, in_time in (("2023-03-31", True), ("2023-04-01", False)):
        told = {"year": 2022, "filed_on": filed, "filer": {**FILER, "form": "public-fund"}}
        assert value("ngo_database.due", "2023-04-01", database_submission=told) == date(2023, 3, 31)
        assert value("ngo_database.submitted_in_time", "2023-04-01", database_submission=told) is in_time


def test_s16_every_field_that_the_law_names() -> None:
    fields = dict.fromkeys(
        ("gives_activity", "gives_founders", "gives_property", "gives_sources", "gives_spending"), True
    )
    assert value("ngo_database.is_complete", "2023-03-01", database_submission=fields)
    for field in fields:
        assert not value("ngo_database.is_complete", "2023-03-01", database_submission={**fields, field: False}), field
    assert not ask("ngo_database.names_charity", "2022-09-01", database_submission={"gives_charity": False}).known
    assert value("ngo_database.names_charity", "2023-03-01", database_submission={"gives_charity": True})


def test_s16_a_warning_then_25_indices_or_suspension() -> None:
    first = {"provision": "489-1.1", "offender": "small-business", "penalised_before": False, "initiated_on": "2024-05-10",
             "circumstances": dict.fromkeys(
                 ("continued_despite_demand", "like_offence_within_term", "minor_involved", "ill_or_child_used",
                  "hatred_or_revenge", "against_person_on_duty", "against_vulnerable", "by_group", "in_disaster",
                  "intoxicated"), False)}  # fmt: skip
    assert value("sanctions.warning_must_be_applied", "2024-05-10", offence=first)
    again = {**first, "penalised_before": True, "penalised_on": "2023-09-01", "committed_on": "2024-04-01"}
    assert not value("sanctions.warning_must_be_applied", "2024-05-10", offence=again)
    assert value("sanctions.fine", "2024-05-10", offence=again) == 25 * 3692
    assert value("sanctions.activity", "2024-05-10", offence=again) == "may-be-suspended"
    assert value("sanctions.longest_suspension", "2024-05-10", offence=again) == 3


NGO: dict[str, Any] = {
    "form": "public-fund", "state_founder": False, "in_database": True, "in_liquidation": False, "bankrupt": False,
    "enforced_debt": False, "bad_faith": False, "property_arrested": False, "suspended": False,
    "related_to_deciders": False, "listed": False,
}  # fmt: skip


def test_s17_who_may_and_may_not_get_a_grant() -> None:
    assert value("state_money.may_get_state_grant", "2023-08-04", ngo=NGO)
    barred = [name for name, told in NGO.items() if told is False]
    changes = [{one: True} for one in barred] + [{"in_database": False}, {"form": "political-party"}]
    for change in changes:
        assert not value("state_money.may_get_state_grant", "2023-08-04", ngo={**NGO, **change}), change


@pytest.mark.parametrize(
    ("kind", "months", "indices", "fits"),
    [
        ("short", 3, 3000, True), ("short", 12, 3001, False), ("short", 2, 3000, False), ("medium", 12, 10000, True),
        ("medium", 12, 10001, False), ("medium", 24, 10000, True), ("medium", 25, 10000, False), ("short", 12, 499, False),
        ("long", 24, 10000, True), ("long", 24, 9999, False), ("long", 23, 10000, False), ("long", 36, 50000, True),
        ("long", 37, 50000, False),
    ],
)  # fmt: skip
def test_s17_grants_by_kind_term_and_indices(kind: str, months: int, indices: int, fits: bool) -> None:
    grant = {"kind": kind, "project": {"months": months}, "amount": indices * 3450, "material_base": True}
    assert value("state_money.fits_its_kind", "2023-08-04", state_grant=grant) is fits


def test_s17_an_award_of_2000_indices_once_in_three_years() -> None:
    nominated = {"ngo": {"form": "public-association", "state_founder": False, "in_database": True},
                 "work": {"sphere": "children"}, "year": 2023, "applied_on": "2023-09-01", "other_sphere": False,
                 "had_award": True, "last_award_on": "2020-08-31", "contribution": True}  # fmt: skip
    assert value("state_money.smallest_award", "2023-08-04", award_nomination={}) == 2000 * 3450
    assert value("state_money.award_application_due", "2023-08-04", award_nomination=nominated) == date(2023, 9, 1)
    assert value("state_money.may_win_award", "2023-09-01", award_nomination=nominated)
    for change in ({"last_award_on": "2020-09-01"}, {"applied_on": "2023-09-04"}, {"other_sphere": True}):
        assert not value("state_money.may_win_award", "2023-09-01", award_nomination={**nominated, **change}), change


def test_s17_social_order_and_strategic_partnership() -> None:
    supplier = {"supplier": NGO, "charter_fits": True, "project": {"sphere": "youth"}}
    assert value("state_money.may_compete", "2023-08-04", order_competition=supplier)
    for change in (
        {"charter_fits": False},
        {"supplier": {**NGO, "in_database": False}},
        {"project": {"sphere": "none"}},
    ):
        assert not value("state_money.may_compete", "2023-08-04", order_competition={**supplier, **change}), change
    contract = {"partner": NGO, "customer": {"kind": "central-executive"}, "national_priority": True, "partners": 1,
                "won_competition": True, "contract_signed": True, "by_rules": True, "targets_missed": True,
                "partner_at_fault": True, "fails_duties": False}  # fmt: skip
    assert value("state_money.contract_made_rightly", "2023-08-04", strategic_contract=contract)
    assert value("state_money.must_be_terminated", "2023-08-04", strategic_contract=contract)
    assert not ask("state_money.is_strategic_order", "2022-12-31", strategic_contract=contract).known
    local = {**contract, "customer": {"kind": "local"}}
    assert not value("state_money.is_strategic_order", "2023-08-04", strategic_contract=local)


def test_s17_reports_and_councils_for_cooperation() -> None:
    for kind, council in (("central-executive", True), ("local", True), ("government", False)):
        assert value("state_money.must_create_council", "2023-08-04", state_body={"kind": kind}) is council, kind
    assert value("state_money.government_report_due", "2023-08-04", body_report={"year": 2022}) == date(2023, 3, 31)
    assert value("state_money.partnership_report_due", "2023-08-04", body_report={"year": 2023}) == date(2023, 12, 1)


OPERATION: dict[str, Any] = {
    "intermediary": {"kind": "bank"}, "free_of_charge": True, "client_is_entity": True, "made_on": "2023-08-04",
    "registered_on": "2015-01-01", "cash": "none", "anonymous_abroad": False, "offshore": False, "cross_border": False,
    "foreign_currency": False, "suspicious": False,
}  # fmt: skip


def test_s18_thresholds_of_monitoring() -> None:
    for amount, told, monitored in (
        (7000000, {}, True), (6999999, {}, False), (6999999, {"suspicious": True}, True),
        (10000000, {"free_of_charge": False, "registered_on": "2023-06-05"}, True),
        (9999999, {"free_of_charge": False, "registered_on": "2023-06-05"}, False),
        (10000000, {"free_of_charge": False}, False),
    ):  # fmt: skip
        operation = {**OPERATION, "amount": amount, **told}
        assert value("laundering.is_monitored", "2023-08-04", money_operation=operation) is monitored, (amount, told)
        assert value("laundering.must_be_told", "2023-08-04", money_operation=operation) is monitored


def test_s18_owners_founders_and_the_organisation_itself() -> None:
    for share, owns in (("25", False), ("25.01", True)):
        told = {"share": Decimal(share), "controls": False, "served": False}
        assert value("laundering.is_beneficial_owner", "2023-08-04", owner_candidate=told) is owns
    listed = {"listed_for_terrorism": False, "listed_for_weapons": True}
    assert not value("laundering.barred_from_founding", "2020-11-01", nco_founder=listed)
    assert value("laundering.barred_from_founding", "2023-08-04", nco_founder=listed)
    assert not value("laundering.is_monitoring_subject", "2023-08-04", monitoring_person={"kind": "non-commercial"})
