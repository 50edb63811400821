"""What the steps of a notification, a report and a publication must keep to, beyond the duty itself."""

from datetime import date

from zhargy.law.kz.foreign_money.duty import must_notify
from zhargy.law.kz.foreign_money.label import is_labelled, must_label
from zhargy.law.kz.foreign_money.notice import (
    notice_correction_is_right,
    notice_may_be_changed,
    notice_supplement_is_right,
)
from zhargy.law.kz.foreign_money.report import (
    UNTIL_242,
    must_report_period,
    report_correction_is_right,
    report_may_be_changed,
    report_supplement_is_right,
)
from zhargy.law.kz.foreign_money.sources import (
    FROM_241,
    FROM_553,
    FROM_554,
    FROM_2017_CODE,
    FROM_2025_CODE,
    ORDER_553,
    ORDER_554,
    PARAGRAPHS_2016,
    TAX_2008,
    TAX_2017,
    TAX_2025,
)  # fmt: skip
from zhargy.law.kz.foreign_money.subjects import FundedMaterial, Receipt, Recipient, SpendingReport, TaxFiling
from zhargy.rules import rule


@rule(TAX_2008.article(14, "1-1", 1), since=PARAGRAPHS_2016)
def is_not_bound(receipt: Receipt, on: date) -> bool:
    """The tax body need not be notified of this money."""
    return not must_notify(receipt, on)


is_not_bound.restated(by=TAX_2017.article(29, 1), since=FROM_2017_CODE)
is_not_bound.restated(by=TAX_2025.article(56, 9), since=FROM_2025_CODE)


@rule(ORDER_553.article(9), since=FROM_553, until=FROM_241)
def notice_can_be_corrected(filing: TaxFiling, on: date) -> bool:
    """No audit bars it, and the additional notification is a right correction or a right supplement."""
    right = notice_correction_is_right(filing, on) or notice_supplement_is_right(filing, on)
    return notice_may_be_changed(filing, on) and right


@rule(ORDER_554.article(6), since=FROM_554, until=UNTIL_242)
def report_can_be_corrected(filing: TaxFiling, on: date) -> bool:
    """No audit bars it, and the additional report is a right correction or a right supplement."""
    right = report_correction_is_right(filing, on) or report_supplement_is_right(filing, on)
    return report_may_be_changed(filing, on) and right


@rule(ORDER_554.article(7), since=FROM_554, until=UNTIL_242)
def no_report_is_due(report: SpendingReport, on: date) -> bool:
    """No report is due for this period."""
    return not must_report_period(report, on)


@rule(TAX_2017.article(29, 2), since=FROM_2017_CODE, until=FROM_2025_CODE)
def label_is_in_order(recipient: Recipient, material: FundedMaterial, on: date) -> bool:
    """The material carries the label, or needs none."""
    return is_labelled(material, on) or not must_label(recipient, material, on)
