"""The ledger of receipts and spending from which reports are made: orders 554 of 2016 and 242 of 2018."""

from datetime import date
from decimal import Decimal

from zhargy.law.kz.calendar import months_after, years_after
from zhargy.law.kz.foreign_money.report import report_channel_is_open, report_months
from zhargy.law.kz.foreign_money.sources import FROM_554, FROM_2018_ORDERS, ORDER_242, ORDER_554
from zhargy.law.kz.foreign_money.subjects import Source, SpendingReport
from zhargy.rules import Party, Subject, fact, many, rule


class LedgerReceipt(Subject):
    """A line of the register of receipt: money, or property at its value."""

    received_on: date = fact("Day of receipt")
    amount: Decimal = fact(
        "Sum of money or value of property", unit="KZT", help="A line that is taken back has a minus.", minimum=None
    )
    thing: str = fact("Property that was received", help="Empty if it is money.")
    source: Source = fact("Who gives", by=Party.OTHERS)
    giver: str = fact("Name of the giver")
    giver_country: str = fact("Country of the giver")
    giver_number: str = fact("Registration number of the giver")
    deal: str = fact("Date and number of the document of the deal")
    cash: bool = fact("Paid in cash")
    bank: str = fact("Name of the bank")


class LedgerSpending(Subject):
    """A line of the register of spending: money that was spent, or property that was sold."""

    spent_on: date = fact("Day of spending")
    amount: Decimal = fact(
        "Sum of money or value of property", unit="KZT", help="A line that is taken back has a minus.", minimum=None
    )
    thing: str = fact("Property that was sold", help="Empty if it is money.")
    spent_for: str = fact("Direction of spending")
    receiver: str = fact("Name of who received it")
    receiver_number: str = fact("IIN or BIN of who received it")
    document: str = fact("Number of the document of spending")
    cash: bool = fact("Paid in cash")


class Ledger(Subject):
    """What came in and what was spent, line by line."""

    carried_over: Decimal = fact("Left over from before the period", unit="KZT")
    receipts: tuple[LedgerReceipt, ...] = many("Receipts")
    spendings: tuple[LedgerSpending, ...] = many("Spending")


@rule(ORDER_554.article(5), since=FROM_554)
def period_begins(report: SpendingReport, on: date) -> date:
    """First day of the reporting period: of the quarter."""
    return months_after(date(2016, 1, 1), 12 * (report.year - 2016) + 3 * (report.quarter - 1))


@period_begins.amended(by=ORDER_242.whole(), since=FROM_2018_ORDERS, confidence="C")
def _(report: SpendingReport, on: date) -> date:
    """First day of the reporting period: of the quarter, or of the half-year, as the order stood in that year."""
    if report_months(years_after(date(2016, 12, 31), report.year - 2016)) == 3:
        return months_after(date(2016, 1, 1), 12 * (report.year - 2016) + 3 * (report.quarter - 1))
    return months_after(date(2016, 1, 1), 12 * (report.year - 2016) + 6 * (report.half - 1))


@rule(ORDER_554.article(5), since=FROM_554)
def next_period_begins(report: SpendingReport, on: date) -> date:
    """First day after the reporting period."""
    return months_after(period_begins(report, on), 3)


@next_period_begins.amended(by=ORDER_242.whole(), since=FROM_2018_ORDERS, confidence="C")
def _(report: SpendingReport, on: date) -> date:
    """First day after the reporting period."""
    return months_after(period_begins(report, on), report_months(years_after(date(2016, 12, 31), report.year - 2016)))


@rule(ORDER_554.article(17), since=FROM_554, unit="KZT")
def received_in_period(ledger: Ledger, report: SpendingReport, on: date) -> Decimal:
    """Everything received in the reporting period, in tenge: the total of the register of receipt."""
    begins = period_begins(report, on)
    ends = next_period_begins(report, on)
    return Decimal("0") + sum(one.amount for one in ledger.receipts if begins <= one.received_on < ends)


received_in_period.restated(by=ORDER_242.whole(), since=FROM_2018_ORDERS, confidence="C")


@rule(ORDER_554.article(18), since=FROM_554, unit="KZT")
def spent_in_period(ledger: Ledger, report: SpendingReport, on: date) -> Decimal:
    """Everything spent in the reporting period, in tenge: the total of the register of spending."""
    begins = period_begins(report, on)
    ends = next_period_begins(report, on)
    return Decimal("0") + sum(one.amount for one in ledger.spendings if begins <= one.spent_on < ends)


spent_in_period.restated(by=ORDER_242.whole(), since=FROM_2018_ORDERS, confidence="C")


@rule(ORDER_554.article(7), since=FROM_554, unit="KZT")
def left_at_end(ledger: Ledger, report: SpendingReport, on: date) -> Decimal:
    """What is left at the end of the period, in tenge; reports go on until it is nothing."""
    return ledger.carried_over + received_in_period(ledger, report, on) - spent_in_period(ledger, report, on)


left_at_end.restated(by=ORDER_242.whole(), since=FROM_2018_ORDERS, confidence="C")


@rule(ORDER_554.article(16), since=FROM_554)
def spending_is_covered(ledger: Ledger, report: SpendingReport, on: date) -> bool:
    """No more was spent than was received and left over."""
    return left_at_end(ledger, report, on) >= 0


spending_is_covered.restated(by=ORDER_242.whole(), since=FROM_2018_ORDERS, confidence="C")


@rule(ORDER_554.article(16), since=FROM_554)
def ledger_agrees(ledger: Ledger, report: SpendingReport, on: date) -> bool:
    """The report says that money came in, and was spent, just if the ledger has lines of the period."""
    begins = period_begins(report, on)
    ends = next_period_begins(report, on)
    came_in = any(begins <= one.received_on < ends for one in ledger.receipts)
    was_spent = any(begins <= one.spent_on < ends for one in ledger.spendings)
    return came_in == report.received_in_period and was_spent == report.spent_in_period


ledger_agrees.restated(by=ORDER_242.whole(), since=FROM_2018_ORDERS, confidence="C")


@rule(ORDER_554.article(16), since=FROM_554)
def report_can_be_filed(ledger: Ledger, report: SpendingReport, on: date) -> bool:
    """The report agrees with the ledger, no more is spent than there was, and it may be filed in this way."""
    sums = ledger_agrees(ledger, report, on) and spending_is_covered(ledger, report, on)
    return sums and report_channel_is_open(report.filing, on)


# In which ways order 242 lets file was not read; the sums are what can be checked.
@report_can_be_filed.amended(by=ORDER_242.whole(), since=FROM_2018_ORDERS, confidence="C")
def _(ledger: Ledger, report: SpendingReport, on: date) -> bool:
    """The report agrees with the ledger, and no more is spent than there was."""
    return ledger_agrees(ledger, report, on) and spending_is_covered(ledger, report, on)
