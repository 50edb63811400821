"""The yearly report for the NGO database, made from the ledger: what it holds, and whether it agrees with itself."""

from datetime import date
from decimal import Decimal

from zhargy.law.kz.calendar import years_after
from zhargy.law.kz.foreign_money.ledger import Ledger
from zhargy.law.kz.foreign_money.procedure_subjects import AtLength, Filer
from zhargy.law.kz.ngo_database.submission import (
    AMENDED_2018,
    FROM_402,
    FROM_2015,
    FROM_2018,
    NCO,
    ORDER_402,
    DatabaseFiler,
    DatabaseSubmission,
    is_complete,
    must_submit,
    names_charity,
)  # fmt: skip
from zhargy.law.kz.sanctions.subjects import Offence
from zhargy.rules import Party, Subject, fact, part, rule


class DatabaseReport(Subject):
    """The data on one calendar year as they are gathered and filed."""

    submission: DatabaseSubmission = part("The data")
    organisation: Filer = part("Who files")
    ledger: Ledger = part("The ledger of the year, from all sources")
    stated_income: Decimal = fact("Money and property received in the year, as the report states it", unit="KZT")
    stated_spending: Decimal = fact("Spent in the year, as the report states it", unit="KZT")
    activity: AtLength = part("Activity in the year")
    founders: AtLength = part("Founders (participants)")
    property: AtLength = part("Composition of property")
    sources: AtLength = part("Sources of money")
    spending: AtLength = part("Directions of spending")
    charity: AtLength = part("Who gave and who received charitable or sponsorship help")
    additional: bool = fact("Additional report, which corrects one filed before")
    registration_number: str = fact("Number of the receipt of the report", by=Party.AUTHORITY)
    reasons: AtLength = part("Why it is late")
    offence: Offence = part("The offence")


@rule(NCO.article(41, 5), since=FROM_2015)
def need_not_submit(filer: DatabaseFiler, on: date) -> bool:
    """The organisation need not give data for the NGO database."""
    return not must_submit(filer, on)


need_not_submit.restated(by=AMENDED_2018.whole(), at=NCO.article(41, 5), since=FROM_2018)


@rule(NCO.article(41, 5), since=FROM_2015)
def year_begins(submission: DatabaseSubmission, on: date) -> date:
    """First day of the calendar year that is reported."""
    return years_after(date(2015, 1, 1), submission.year - 2015)


@rule(NCO.article(41, 5), since=FROM_2015, unit="KZT")
def received_in_year(ledger: Ledger, submission: DatabaseSubmission, on: date) -> Decimal:
    """Everything received in the year that is reported, in tenge."""
    begins = year_begins(submission, on)
    ends = years_after(begins, 1)
    return Decimal("0") + sum(one.amount for one in ledger.receipts if begins <= one.received_on < ends)


@rule(NCO.article(41, 5), since=FROM_2015, unit="KZT")
def spent_in_year(ledger: Ledger, submission: DatabaseSubmission, on: date) -> Decimal:
    """Everything spent in the year that is reported, in tenge."""
    begins = year_begins(submission, on)
    ends = years_after(begins, 1)
    return Decimal("0") + sum(one.amount for one in ledger.spendings if begins <= one.spent_on < ends)


@rule(NCO.article(41, 5), since=FROM_2015)
def sums_agree(report: DatabaseReport, on: date) -> bool:
    """The sums that the report states are those of the ledger."""
    received = received_in_year(report.ledger, report.submission, on)
    return report.stated_income == received and report.stated_spending == spent_in_year(
        report.ledger, report.submission, on
    )


@rule(NCO.article(41, 5), since=FROM_2015)
def report_is_in_order(report: DatabaseReport, on: date) -> bool:
    """The report says all that the law names, and its sums agree with the ledger."""
    return is_complete(report.submission, on) and sums_agree(report, on)


@report_is_in_order.amended(by=ORDER_402.whole(), since=FROM_402)
def _(report: DatabaseReport, on: date) -> bool:
    """The report says all that the law and the order name, and its sums agree with the ledger."""
    whole = is_complete(report.submission, on) and names_charity(report.submission, on)
    return whole and sums_agree(report, on)


@rule(NCO.article(41, 5), since=FROM_2015)
def correction_is_in_order(report: DatabaseReport, on: date) -> bool:
    """The report is marked as additional, and is in order."""
    return report.additional and report_is_in_order(report, on)
