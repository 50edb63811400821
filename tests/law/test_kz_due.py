"""The calendar of an organisation: what falls due, once each, on its day, and nothing that does not bind."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.command import zhargy
from zhargy.law.kz import KZ
from zhargy.law.kz.affairs import Affairs
from zhargy.rules import falls_due

FUND: dict[str, Any] = {
    "registered_on": "2019-05-01",
    "filer": {"form": "public-fund", "state_affiliate": False},
    "recipient": {
        "bearer": "legal-entity", "standing": "none", "on_official_duty": False, "legal_help": True,
        "non_commercial": True,
    },
    "taxes": {"pays_workers": True, "withholds": False, "vat_payer": False, "owns_taxed_property": False},
    "charity": {"created_for_charity": False, "parent_charitable": False},
    "assemblies": [],
    "receipts": [
        {"source": "foreign-organisation", "amount": "1000000", "purpose": "none", "deal_on": "2023-03-01",
         "received_on": "2023-03-10"},
    ],
}  # fmt: skip
YEAR = date(2023, 1, 1), date(2023, 12, 31)


def fund(**changes: Any) -> Affairs:
    return Affairs.from_facts({**FUND, **changes})


def due(affairs: Affairs, first: date, last: date) -> dict[str, date | None]:
    return {one.uid: one.day for one in falls_due(KZ, affairs, first, last, explain=False).entries}


def test_the_year_of_a_fund() -> None:
    assert due(fund(), *YEAR) == {
        "payroll-tax-report/2022-4": date(2023, 2, 15),
        "foreign-money-notice/2023-03-01": date(2023, 3, 29),
        "income-tax-declaration/2022": date(2023, 3, 31),
        "ngo-database/2022": date(2023, 3, 31),
        "income-tax-payment/2022": date(2023, 4, 10),
        "payroll-tax-report/2023-1": date(2023, 5, 15),
        "payroll-tax-report/2023-2": date(2023, 8, 15),
        "payroll-tax-report/2023-3": date(2023, 11, 15),
        "foreign-money-report/2023-1": None,
    }


def test_each_entry_has_its_article_its_trigger_and_its_price() -> None:
    entries = {one.uid: one for one in falls_due(KZ, fund(), *YEAR).entries}
    notice = entries["foreign-money-notice/2023-03-01"]
    assert notice.due.explanation.citation.key() == "Order 241"
    assert [cost.shown for cost in notice.missed] == ["345,000\u00a0KZT", "862,500\u00a0KZT"]
    assert all(one.occasion.trigger and one.duty.how for one in entries.values())


def test_before_registration_nothing_falls_due() -> None:
    assert due(fund(registered_on="2023-06-01", receipts=[]), date(2023, 1, 1), date(2023, 6, 30)) == {}


def test_a_religious_association_gives_no_data_for_the_database() -> None:
    church = fund(filer={"form": "religious-association", "state_affiliate": False})
    assert not any(uid.startswith("ngo-database") for uid in due(church, *YEAR))


def test_what_may_bind_is_listed_as_unknown() -> None:
    entries = {one.uid: one for one in falls_due(KZ, fund(taxes={}), *YEAR).entries}
    assert not entries["vat-report/2023-1"].bound.known


def test_what_hinges_on_a_fact_is_told() -> None:
    without = {name: value for name, value in FUND.items() if name != "receipts"}
    found = falls_due(KZ, Affairs.from_facts(without), *YEAR)
    assert {(one.duty.id, one.fact) for one in found.missing} == {
        (f"foreign-money-{one}", "receipts") for one in ("notice", "change-notice", "termination-notice", "report")
    }


def test_two_deals_of_one_day_are_two() -> None:
    twice = fund(receipts=FUND["receipts"] * 2)
    assert {"foreign-money-notice/2023-03-01", "foreign-money-notice/2023-03-01.2"} <= set(due(twice, *YEAR))


def test_an_assembly_is_in_the_calendar() -> None:
    rally = {
        "excluded": "none", "moves": False, "participants": 50, "discussion": False, "event_day": "2023-06-12",
        "organiser": {"kind": "legal-entity"}, "filed": False,
    }  # fmt: skip
    found = due(fund(assemblies=[rally]), *YEAR)
    assert found["notify-assembly/2023-06-12"] == date(2023, 6, 2)
    assert found["file-assembly-at-the-latest/2023-06-12"] == date(2023, 6, 5)


@settings(max_examples=15, deadline=None)
@given(start=st.dates(date(2019, 1, 1), date(2025, 1, 1)), days=st.integers(2, 700), cut=st.floats(0.1, 0.9))
def test_two_windows_give_what_the_whole_gives(start: date, days: int, cut: float) -> None:
    last, middle = start + timedelta(days=days), start + timedelta(days=int(days * cut))
    whole = [(uid, day) for uid, day in due(fund(), start, last).items() if day]
    parts = [*due(fund(), start, middle).items(), *due(fund(), middle + timedelta(days=1), last).items()]
    assert sorted(whole) == sorted((uid, day) for uid, day in parts if day)
    assert max(Counter(uid for uid, _ in whole).values(), default=1) == 1


def test_the_days_must_be_in_order() -> None:
    with pytest.raises(ValueError, match="before the first"):
        falls_due(KZ, fund(), date(2023, 2, 1), date(2023, 1, 1))


def test_the_command_line_tells_it() -> None:
    ran = zhargy("due", "--facts", "-", "--from", "2023-01-01", "--to", "2023-12-31", "--json", given=json.dumps(FUND))
    assert ran.code == 0, ran.err
    told = {one["uid"]: one for one in json.loads(ran.out)["due"]}
    assert told["ngo-database/2022"]["day"] == "2023-03-31"
    assert told["ngo-database/2022"]["missed"][0]["value"] == "86250"
    wrong = zhargy("due", "--from", "2023-02-01", "--to", "2023-01-01")
    assert wrong.code == 2
    assert "--to 2023-01-01" in wrong.err
