"""The monthly calculation index on every day from 2011 to 2026, against the budget laws."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from zhargy.law.kz.sanctions.amounts import mci, mci_benefits
from zhargy.rules import NotInForceError

INDEX = {
    (2011, 1): 1512, (2012, 1): 1618, (2013, 1): 1731, (2014, 1): 1852, (2015, 1): 1982, (2016, 1): 2121,
    (2017, 1): 2269, (2018, 1): 2405, (2019, 1): 2525, (2020, 1): 2651, (2020, 4): 2778, (2021, 1): 2917,
    (2022, 1): 3063, (2023, 1): 3450, (2024, 1): 3692, (2025, 1): 3932, (2026, 1): 4325,
}  # fmt: skip
"""Year and month from which each value holds."""


def test_index_on_every_day() -> None:
    day, expected = date(2011, 1, 1), 0
    while day < date(2027, 1, 1):
        if day.day == 1:
            expected = INDEX.get((day.year, day.month), expected)
        assert mci(day) == expected, day
        day += timedelta(days=1)


@pytest.mark.parametrize(
    ("day", "fines", "benefits"),
    [
        (date(2022, 3, 31), 3063, 3063),
        (date(2022, 4, 1), 3063, 3180),
        (date(2022, 12, 31), 3063, 3180),
        (date(2023, 1, 1), 3450, 3450),
    ],
)
def test_benefits_had_an_index_of_their_own_in_2022(day: date, fines: int, benefits: int) -> None:
    assert (mci(day), mci_benefits(day)) == (Decimal(fines), Decimal(benefits))


@pytest.mark.parametrize("day", [date(2010, 12, 31), date(2027, 1, 1)])
def test_no_index_outside_the_budget_laws(day: date) -> None:
    with pytest.raises(NotInForceError):
        mci(day)
