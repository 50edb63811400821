"""The calendar of an organisation: what it is, what it receives, and at which occasions its duties arise."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from zhargy.i18n import N_
from zhargy.law.kz import foreign_money, ngo_database  # noqa: F401  (their duties)
from zhargy.law.kz.foreign_money.report import report_months
from zhargy.law.kz.foreign_money.subjects import ForeignMoney, Receipt, Recipient, SpendingReport
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.ngo_database import DatabaseFiler, DatabaseSubmission
from zhargy.rules import Occasion, Subject, fact, impossible, many, part

YEAR_ENDED = N_("A calendar year has ended.")
RECEIVED = N_("Foreign money or other property was received.")
CHANGED = N_("A deal on foreign money was changed.")
TERMINATED = N_("A deal on foreign money was terminated.")
PERIOD_ENDED = N_("A period of reporting on foreign money has ended.")


class Affairs(Subject):
    """A registered organisation with its receipts: all that brings it duties from day to day."""

    registered_on: date = fact("Day of registration of the organisation")
    filer: DatabaseFiler = part("The organisation")
    recipient: Recipient = part("The organisation as a recipient of foreign money")
    receipts: tuple[Receipt, ...] = many("Receipts of foreign money or other property")
    all_spent_on: date = fact(
        "Day on which the last of the foreign money was spent", help="Leave it open while some of it is left."
    )

    @impossible(N_("Foreign money cannot be spent before the organisation is registered."))
    def _spent_too_early(self) -> bool:
        return self.all_spent_on < self.registered_on


def _years(affairs: Affairs, first: date, last: date) -> Iterator[int]:
    """The calendar years of the organisation that end before `last`, from the one before `first`."""
    start = affairs.registered_on.year if affairs.state("registered_on") is None else first.year - 1
    yield from range(max(start, first.year - 1, 2015), last.year)


@KZ.arises("ngo-database", Affairs)
def _(affairs: Affairs, first: date, last: date) -> Iterator[Occasion]:
    for year in _years(affairs, first, last):
        submission = DatabaseSubmission(filer=affairs.filer, year=year)
        yield Occasion(str(year), submission, date(year + 1, 1, 1), YEAR_ENDED)


def _receipts(affairs: Affairs) -> Iterator[tuple[str, Receipt]]:
    """Each receipt with its name: the day of its deal, and a number where several deals are of one day."""
    told: dict[str, int] = {}
    for receipt in affairs.receipts:
        name = (receipt.deal_on if receipt.state("deal_on") is None else receipt.received_on).isoformat()
        told[name] = told.get(name, 0) + 1
        yield f"{name}.{told[name]}" if told[name] > 1 else name, receipt.having(recipient=affairs.recipient)


def _of(receipt: Receipt) -> ForeignMoney:
    return ForeignMoney().having(receipt=receipt)


@KZ.arises("foreign-money-notice", Affairs)
def _(affairs: Affairs, first: date, last: date) -> Iterator[Occasion]:
    for name, receipt in _receipts(affairs):
        yield Occasion(name, _of(receipt), receipt.received_on, RECEIVED)


@KZ.arises("foreign-money-change-notice", Affairs)
def _(affairs: Affairs, first: date, last: date) -> Iterator[Occasion]:
    for name, receipt in _receipts(affairs):
        if receipt.state("changed_on") is None:
            yield Occasion(f"{name}/{receipt.changed_on}", _of(receipt), receipt.changed_on, CHANGED)


@KZ.arises("foreign-money-termination-notice", Affairs)
def _(affairs: Affairs, first: date, last: date) -> Iterator[Occasion]:
    for name, receipt in _receipts(affairs):
        if receipt.state("terminated_on") is None:
            yield Occasion(name, _of(receipt), receipt.terminated_on, TERMINATED)


@KZ.arises("foreign-money-report", Affairs)
def _(affairs: Affairs, first: date, last: date) -> Iterator[Occasion]:
    receipts = [receipt for _, receipt in _receipts(affairs)]
    for year in range(max(first.year - 1, 2016), last.year + 1):
        months = report_months(date(year, 12, 31))
        for number in range(1, 12 // months + 1):
            start, end = date(year, months * (number - 1) + 1, 1), _month_end(year, months * number)
            due_later = [one for one in receipts if one.received_on <= end]
            if not due_later or end >= last or not _spent_after(affairs, start):
                continue
            report = SpendingReport(
                year=year, quarter=number, had_foreign_money=True, spent_before=False,
                received_in_period=any(one.received_on >= start for one in due_later),
            )  # fmt: skip
            subject = ForeignMoney().having(receipt=due_later[-1], report=report)
            yield Occasion(f"{year}-{number}", subject, end, PERIOD_ENDED)


def _month_end(year: int, month: int) -> date:
    return date.fromordinal(date(year + month // 12, month % 12 + 1, 1).toordinal() - 1)


def _spent_after(affairs: Affairs, start: date) -> bool:
    """Whether some of the money was left when the period began; so it is taken while the day is not given."""
    return affairs.state("all_spent_on") is not None or affairs.all_spent_on >= start
