"""Duties that a procedure says it fulfils: they arise, are told apart by facts that there are, and count the first time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.law import test_kz_procedure_money as money
from zhargy.law.kz import KZ, affairs
from zhargy.procedures.fulfilment import Fulfilled, faults, fulfilled
from zhargy.rules.procedures import Fulfils

SOUND = Fulfils("ngo-database", by=("give-receipt",), key=("{submission.year}",), day="submission.filed_on")


@pytest.mark.parametrize("id", KZ.procedures)
def test_procedures_are_sound(id: str) -> None:
    assert affairs and faults(KZ.procedures[id], KZ) == []


@pytest.mark.parametrize(
    "wrong, what",
    [
        ({"duty": "none"}, "no duty that arises"),
        ({"by": ("none",)}, "no event"),
        ({"by": ()}, "by nothing"),
        ({"key": ("{submission.none}",)}, "no day, number or text"),
        ({"key": ("{submission.filer}",)}, "no day, number or text"),
        ({"day": "submission.year"}, "no day"),
    ],
)
def test_what_is_wrong_is_told(wrong: dict[str, object], what: str) -> None:
    one = replace(KZ.procedures[money.DATABASE], fulfils=(replace(SOUND, **wrong),))
    assert [fault for fault in faults(one, KZ) if what in fault.what]


def test_the_first_time_counts_and_more_than_one_occasion() -> None:
    now = money.at(money.NOTICE, (*money.AGREED_IN_TIME, ("change-deal", "2017-05-10", {"receipt.sum_changed": True}),
                                  ("notify-change", "2017-05-12")), "2017-06-01")  # fmt: skip
    assert fulfilled(now) == [
        Fulfilled("foreign-money-notice", "2017-03-01", date(2017, 3, 7)),
        Fulfilled("foreign-money-change-notice", "2017-03-01/2017-05-10", date(2017, 5, 12)),
    ]


def test_where_the_occasion_is_not_known_nothing_is_fulfilled() -> None:
    unnamed = (("begin", "2024-01-15"), ("file", "2024-03-31"), ("give-receipt", "2024-04-01", money.NUMBER))
    assert fulfilled(money.at(money.DATABASE, unnamed, "2024-05-01")) == []
