"""The report on receipt and spending of foreign money: order 554 of 2016; order 242 of 2018 as far as it is
known."""

from datetime import date

from zhargy.law.kz.calendar import days_after, months_after
from zhargy.law.kz.foreign_money.duty import must_account_for_use, must_report
from zhargy.law.kz.foreign_money.sources import FROM_554, FROM_2018_ORDERS, ORDER_242, ORDER_554
from zhargy.law.kz.foreign_money.subjects import Channel, Receipt, SpendingReport, TaxFiling
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule

report_day = KZ.parameter("foreign-money-report-day", int)
report_months = KZ.parameter("foreign-money-report-months", int)
# Order 242 is counted from one day in every rule; how sure that day is stands with the parameter of the
# period.
UNTIL_242 = FROM_2018_ORDERS.day


@rule(ORDER_554.article(5), since=FROM_554, covers="o554-period")
def period_months(report: SpendingReport, on: date) -> int:
    """Length of the reporting period in months."""
    return report_months(on)


period_months.restated(
    by=ORDER_242.whole(),
    since=FROM_2018_ORDERS,
    covers=("ff-report-period-q", "ff-report-period-h"),
    confidence="C",
)


@rule(ORDER_554.article(5), since=FROM_554, until=UNTIL_242, covers="o554-period")
def day_after_period(report: SpendingReport, on: date) -> date:
    """First day after the reporting period."""
    return months_after(date(2016, 1, 1), 12 * (report.year - 2016) + period_months(report, on) * report.quarter)


@rule(ORDER_554.article(4), since=FROM_554, until=UNTIL_242, covers="o554-due")
def report_due(report: SpendingReport, on: date) -> date:
    """Last day to report: the 15th day of the second month after the quarter."""
    return days_after(months_after(day_after_period(report, on), 1), report_day(on) - 1)


@rule(ORDER_554.article(4), since=FROM_554, until=UNTIL_242, covers="o554-due")
def must_report_period(report: SpendingReport, on: date) -> bool:
    """A report for this period must be filed."""
    return report.had_foreign_money


@must_report_period.unless(ORDER_554.article(7), since=FROM_554, until=UNTIL_242, covers="o554-end")
def all_was_spent_before(report: SpendingReport, on: date) -> bool:
    """All foreign money and property was spent before the period began."""
    return report.spent_before


@rule(ORDER_554.article(4), since=FROM_554, until=UNTIL_242, covers="o554-zero")
def report_is_zero(report: SpendingReport, on: date) -> bool:
    """The report for this period is filed with zero values."""
    return must_report_period(report, on) and not report.received_in_period and not report.spent_in_period


@rule(ORDER_554.article(7), since=FROM_554, until=UNTIL_242, covers="o554-end")
def is_last_report(report: SpendingReport, on: date) -> bool:
    """This report is the last one."""
    return must_report_period(report, on) and report.spent_by_end


@rule(ORDER_554.article(8), since=FROM_554, until=UNTIL_242, covers="o554-return")
def must_show_return(report: SpendingReport, on: date) -> bool:
    """The row of receipt is repeated with sums marked minus, because it was given back in the same period."""
    return report.given_back_in_period


@rule(ORDER_554.article(6), since=FROM_554, until=UNTIL_242, covers="o554-freeze")
def report_may_be_changed(filing: TaxFiling, on: date) -> bool:
    """No tax audit bars corrections and supplements to the report."""
    return not filing.under_audit


@rule(ORDER_554.article(9), since=FROM_554, until=UNTIL_242, covers="o554-correct")
def report_correction_is_right(filing: TaxFiling, on: date) -> bool:
    """The correction is additional, repeats the old rows with minus, and gives the right values in a new
    row."""
    return filing.additional and filing.old_rows_negated and filing.right_values_in_new_row


@rule(ORDER_554.article(10), since=FROM_554, until=UNTIL_242, covers="o554-correct")
def report_supplement_is_right(filing: TaxFiling, on: date) -> bool:
    """The supplement is additional and gives only new data."""
    return filing.additional and filing.only_new_data


@rule(ORDER_554.article(11), since=FROM_554, until=UNTIL_242, covers="o554-channel")
def report_channel_is_open(filing: TaxFiling, on: date) -> bool:
    """The report may be filed in this way."""
    match filing.channel:
        case Channel.IN_PERSON:
            return True
        case Channel.ELECTRONIC:
            return filing.electronic_taxpayer
        case Channel.POST:
            return False


@rule(ORDER_554.article(12), since=FROM_554, until=UNTIL_242, covers="o554-channel")
def report_filed_on(filing: TaxFiling, on: date) -> date:
    """Day on which the report counts as filed: the day of acceptance."""
    return filing.accepted_on


@rule(ORDER_554.article(15), since=FROM_554, until=UNTIL_242, covers="o554-void")
def report_is_void(filing: TaxFiling, on: date) -> bool:
    """The report counts as not filed."""
    unsigned = filing.channel == Channel.IN_PERSON and (not filing.signed or (filing.has_seal and not filing.sealed))
    return not filing.body_code_given or not filing.number_right or not filing.giver_right or unsigned


@rule(ORDER_554.article(4), since=FROM_554, until=UNTIL_242, covers="o554-due")
def reported_in_time(report: SpendingReport, on: date) -> bool:
    """A valid report was filed no later than the last day."""
    return not report_is_void(report.filing, on) and report_filed_on(report.filing, on) <= report_due(report, on)


@rule(ORDER_554.article(16), since=FROM_554, until=UNTIL_242, covers="o554-rate-in")
def receipt_rate_day(receipt: Receipt, on: date) -> date:
    """Day whose National Bank rate turns receipts into tenge: the day of the deal."""
    return receipt.deal_on


@rule(ORDER_554.article(16), since=FROM_554, until=UNTIL_242, covers="o554-rate-out")
def spending_rate_day(filing: TaxFiling, on: date) -> date:
    """Day whose National Bank rate turns spending into tenge: the day of filing the report."""
    return report_filed_on(filing, on)


KZ.duty(
    "foreign-money-report",
    "Report to the tax body on receipt and spending of the foreign money.",
    bound=must_report,
    due=report_due,
    how="File form 018.00 with the registers of receipt and of spending, also with zero values, until all "
    "of it is spent.",
    covers="ff-report",
)
KZ.duty(
    "foreign-money-use-report",
    "Report to state revenue bodies on the use of foreign funds given free of charge.",
    bound=must_account_for_use,
    how="The form and term are those of the report on foreign money.",
    covers="nco-foreign",
)
