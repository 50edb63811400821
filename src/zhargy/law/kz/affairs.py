"""The calendar of an organisation: what it is, what it receives, and at which occasions its duties arise."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from zhargy.i18n import N_
from zhargy.law.kz import assembly, charity, foreign_money, income, ngo_database  # noqa: F401  (their duties)
from zhargy.law.kz.assembly.subjects import Assembly
from zhargy.law.kz.charity.subjects import CharitableOrganisation, CharityReport
from zhargy.law.kz.foreign_money.report import report_months
from zhargy.law.kz.foreign_money.subjects import ForeignMoney, Receipt, Recipient, SpendingReport
from zhargy.law.kz.income.subjects import IncomeYear, TaxPeriod
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.ngo_database import DatabaseFiler, DatabaseSubmission
from zhargy.rules import Occasion, Subject, fact, impossible, many, part

YEAR_ENDED = N_("A calendar year has ended.")
RECEIVED = N_("Foreign money or other property was received.")
CHANGED = N_("A deal on foreign money was changed.")
TERMINATED = N_("A deal on foreign money was terminated.")
QUARTER_ENDED = N_("A quarter has ended.")
MONTH_ENDED = N_("A month has ended.")
PLANNED = N_("An assembly is planned.")
PERIOD_ENDED = N_("A period of reporting on foreign money has ended.")


class Affairs(Subject):
    """A registered organisation with its receipts: all that brings it duties from day to day."""

    registered_on: date = fact("Day of registration of the organisation")
    filer: DatabaseFiler = part("The organisation")
    recipient: Recipient = part("The organisation as a recipient of foreign money")
    taxes: TaxPeriod = part("Taxes of the organisation")
    charity: CharitableOrganisation = part("Charity of the organisation")
    assemblies: tuple[Assembly, ...] = many("Planned assemblies")
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


def _tax_year(duty: str) -> None:
    @KZ.arises(duty, Affairs)
    def _(affairs: Affairs, first: date, last: date) -> Iterator[Occasion]:
        for year in _years(affairs, first, last):
            if year >= 2018:
                told = IncomeYear().having(year=year, form=affairs.filer.form)
                yield Occasion(str(year), told, date(year + 1, 1, 1), YEAR_ENDED)


def _tax_period(duty: str, months: int, trigger: str) -> None:
    @KZ.arises(duty, Affairs)
    def _(affairs: Affairs, first: date, last: date) -> Iterator[Occasion]:
        start = affairs.registered_on if affairs.state("registered_on") is None else date(2018, 1, 1)
        for year in range(max(first.year - 1, 2018), last.year + 1):
            for number in range(1, 12 // months + 1):
                end = _month_end(year, months * number)
                if not start <= end < last:
                    continue
                month = months * number
                told = affairs.taxes.having(year=year, quarter=(month + 2) // 3, month=month)
                key = str(year) if months == 12 else f"{year}-{number}"
                yield Occasion(key, told, end, trigger)


_tax_year("income-tax-declaration")
_tax_year("income-tax-payment")
_tax_period("payroll-tax-report", 3, QUARTER_ENDED)
_tax_period("source-tax-report", 3, QUARTER_ENDED)
_tax_period("source-tax-payment", 1, MONTH_ENDED)
_tax_period("vat-report", 3, QUARTER_ENDED)
_tax_period("property-tax-declaration", 12, YEAR_ENDED)


def _charity(duty: str) -> None:
    @KZ.arises(duty, Affairs)
    def _(affairs: Affairs, first: date, last: date) -> Iterator[Occasion]:
        organisation = affairs.charity.having(form=affairs.filer.form)
        for year in range(max(first.year, 2022), last.year + 1):
            report = CharityReport().having(organisation=organisation, year=year)
            yield Occasion(str(year), report, date(year, 12, 31), YEAR_ENDED)


for _duty in ("charity-programme-report", "charity-foreign-report", "charity-branch-report"):
    _charity(_duty)


def _assembly(duty: str) -> None:
    @KZ.arises(duty, Affairs)
    def _(affairs: Affairs, first: date, last: date) -> Iterator[Occasion]:
        for planned in affairs.assemblies:
            yield Occasion(planned.event_day.isoformat(), planned, planned.event_day, PLANNED)


for _duty in ("notify-assembly", "apply-assembly", "file-assembly-at-the-latest", "attend-assembly"):
    _assembly(_duty)
