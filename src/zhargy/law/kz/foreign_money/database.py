"""The database of recipients of foreign money and its publication: order 556 of 2016; the codes of 2017 and
2025."""

from datetime import date

from zhargy.law.kz.calendar import working_days_after, years_after
from zhargy.law.kz.foreign_money.sources import (
    AMENDED_2022,
    FROM_556,
    FROM_2017_CODE,
    FROM_2018_ORDERS,
    FROM_2025_CODE,
    ORDER_556,
    TAX_2017,
    TAX_2025,
)  # fmt: skip
from zhargy.law.kz.foreign_money.subjects import DatabaseEntry
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule
from zhargy.time import about

entry_term = KZ.parameter("foreign-money-entry-term", int)
keeping_years = KZ.parameter("foreign-money-keeping-years", int)
UNTIL_240 = FROM_2018_ORDERS.day


@rule(ORDER_556.article(7), since=FROM_556, covers=("o556-source", "o556-include"))
def is_in_database(entry: DatabaseEntry, on: date) -> bool:
    """The recipient's data are in the database, because a notification or report was accepted and
    processed."""
    return entry.filing_accepted


is_in_database.restated(by=TAX_2017.article(29, 3), since=FROM_2017_CODE, covers=("ff-db", "foreign-register"))
is_in_database.restated(by=TAX_2025.article(56, 9), since=FROM_2025_CODE, covers="ff26-db")


@rule(ORDER_556.article(8), since=FROM_556, until=UNTIL_240, covers="o556-include")
def entry_due(entry: DatabaseEntry, on: date) -> date:
    """Last day for the Committee to enter the data."""
    return working_days_after(entry.processed_on, entry_term(on))


@rule(ORDER_556.article(4), since=FROM_556, until=UNTIL_240, covers="o556-keep")
def kept_until(entry: DatabaseEntry, on: date) -> date:
    """Day until which the data are kept: three years after the last information."""
    return years_after(entry.last_information_on, keeping_years(on))


@rule(ORDER_556.article(10), since=FROM_556, until=UNTIL_240, covers="o556-exclude")
def is_to_be_removed(entry: DatabaseEntry, on: date) -> bool:
    """The Committee removes the data from the database."""
    return entry.needs_correction or entry.court_removed or on > kept_until(entry, on)


@rule(ORDER_556.article(11), since=FROM_556, until=UNTIL_240, covers="o556-publish")
def in_public_register(entry: DatabaseEntry, on: date) -> bool:
    """The recipient's data are published on the website of the authorised body."""
    return is_in_database(entry, on)


in_public_register.restated(
    by=AMENDED_2022.whole(),
    at=TAX_2017.article(29, 3),
    since="2023-01-01",
    covers=("ff-register", "foreign-register"),
    confidence="B",
)
in_public_register.restated(by=TAX_2025.article(56, 9), since=FROM_2025_CODE, covers="ff26-db")


@rule(
    TAX_2017.article(30, 1, 5),
    since=about("2018-01-01", not_before="2018-01-01", not_after="2023-06-30"),
    until=FROM_2025_CODE,
    covers="ff-secrecy",
)
def is_no_tax_secret(entry: DatabaseEntry, on: date) -> bool:
    """What is to be posted in the database is not tax secrecy."""
    return is_in_database(entry, on)
