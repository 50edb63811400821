"""The notification of foreign money: order 553 of 2016, then order 241 of 2018."""

from datetime import date

from zhargy.law.kz.calendar import working_days_after
from zhargy.law.kz.foreign_money.duty import must_notify
from zhargy.law.kz.foreign_money.sources import (
    FROM_241,
    FROM_553,
    FROM_2025_CODE,
    ORDER_241,
    ORDER_553,
    TAX_2025,
)
from zhargy.law.kz.foreign_money.subjects import Channel, Receipt, TaxFiling
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule

notice_term = KZ.parameter("foreign-money-notice-term", int)
change_term = KZ.parameter("foreign-money-change-term", int)
termination_term = KZ.parameter("foreign-money-termination-term", int)


@rule(ORDER_553.article(4), since=FROM_553, covers="o553-term")
def notice_due(receipt: Receipt, on: date) -> date:
    """Last day to notify of the foreign money."""
    return working_days_after(receipt.deal_on, notice_term(on))


@notice_due.amended(by=ORDER_241.whole(), since=FROM_241, covers="ff-notify")
def _(receipt: Receipt, on: date) -> date:
    """Last day to notify of the foreign money."""
    return working_days_after(receipt.received_on, notice_term(on))


# The order under the code of 2025 is not known; the term of order 241 is carried on and graded C.
notice_due.restated(by=TAX_2025.article(56, 9), since=FROM_2025_CODE, confidence="C")


@rule(ORDER_553.article(5), since=FROM_553, until=FROM_241, covers="o553-change")
def must_notify_change(receipt: Receipt, on: date) -> bool:
    """The recipient must notify that the sum of the deal or the time of performance was changed."""
    return must_notify(receipt, on) and (receipt.sum_changed or receipt.term_changed)


@rule(ORDER_553.article(5), since=FROM_553, until=FROM_241, covers="o553-change")
def change_notice_due(receipt: Receipt, on: date) -> date:
    """Last day to notify of a change of the deal."""
    return working_days_after(receipt.changed_on, change_term(on))


@rule(ORDER_553.article(6), since=FROM_553, until=FROM_241, covers="o553-rescind")
def must_notify_termination(receipt: Receipt, on: date) -> bool:
    """The recipient must send an additional notification because the deal was terminated."""
    return must_notify(receipt, on) and receipt.terminated


@rule(ORDER_553.article(6), since=FROM_553, until=FROM_241, covers="o553-rescind")
def termination_notice_due(receipt: Receipt, on: date) -> date:
    """Last day to send the additional notification about a terminated deal."""
    return working_days_after(receipt.terminated_on, termination_term(on))


@rule(ORDER_553.article(6), since=FROM_553, until=FROM_241, covers=("o553-rescind", "o553-regno"))
def termination_notice_is_right(filing: TaxFiling, on: date) -> bool:
    """The notification of a terminated deal is additional, names the main one, and repeats its rows with
    minus."""
    return filing.additional and filing.main_number_given and filing.old_rows_negated


@rule(ORDER_553.article(7), since=FROM_553, until=FROM_241, covers="o553-correct")
def notice_correction_is_right(filing: TaxFiling, on: date) -> bool:
    """The correction is additional, repeats the old rows with minus, and gives the right values in a new
    row."""
    return filing.additional and filing.old_rows_negated and filing.right_values_in_new_row


@rule(ORDER_553.article(8), since=FROM_553, until=FROM_241, covers="o553-supplement")
def notice_supplement_is_right(filing: TaxFiling, on: date) -> bool:
    """The supplement is additional, names the main notification, and gives only new data."""
    return filing.additional and filing.main_number_given and filing.only_new_data


@rule(ORDER_553.article(9), since=FROM_553, until=FROM_241, covers="o553-freeze")
def notice_may_be_changed(filing: TaxFiling, on: date) -> bool:
    """No tax audit bars corrections and supplements to the notification."""
    return not filing.under_audit


@rule(ORDER_553.article(10), since=FROM_553, until=FROM_241, covers="o553-channel")
def notice_channel_is_open(filing: TaxFiling, on: date) -> bool:
    """The notification may be filed in this way."""
    match filing.channel:
        case Channel.IN_PERSON:
            return True
        case Channel.ELECTRONIC:
            return filing.electronic_taxpayer
        case Channel.POST:
            return False


@rule(ORDER_553.article(15), since=FROM_553, covers="o553-filed-on")
def notice_filed_on(filing: TaxFiling, on: date) -> date:
    """Day on which the notification counts as filed: the day of acceptance."""
    return filing.accepted_on


notice_filed_on.restated(by=ORDER_241.whole(), since=FROM_241, confidence="C")


@rule(ORDER_553.article(16), since=FROM_553, until=FROM_241, covers="o553-void")
def notice_is_void(filing: TaxFiling, on: date) -> bool:
    """The notification counts as not filed."""
    unsigned = filing.channel == Channel.IN_PERSON and (not filing.signed or (filing.has_seal and not filing.sealed))
    return not filing.body_code_given or not filing.number_right or not filing.giver_right or unsigned


@rule(ORDER_553.article(4), since=FROM_553, covers="o553-term")
def notified_in_time(receipt: Receipt, on: date) -> bool:
    """A valid notification was filed no later than the last day."""
    return not notice_is_void(receipt.filing, on) and notice_filed_on(receipt.filing, on) <= notice_due(receipt, on)


# What makes a notification void under order 241 is not known, so only the day counts from then on.
@notified_in_time.amended(by=ORDER_241.whole(), since=FROM_241)
def _(receipt: Receipt, on: date) -> bool:
    """The notification was filed no later than the last day."""
    return receipt.filing.accepted_on <= notice_due(receipt, on)


KZ.duty(
    "foreign-money-notice",
    "Notify the tax body that foreign money or other property was received.",
    bound=must_notify,
    due=notice_due,
    how="File form 017.00 with the state revenue body of your place of residence or location, on paper in "
    "person or "
    "through the tax reporting system. State who gave the money.",
    covers="ff-notify",
)
KZ.duty(
    "foreign-money-change-notice",
    "Notify the tax body that the deal was changed.",
    bound=must_notify_change,
    due=change_notice_due,
    how="File a notification with the changed sum or time of performance.",
    covers="o553-change",
)
KZ.duty(
    "foreign-money-termination-notice",
    "Notify the tax body that the deal was terminated.",
    bound=must_notify_termination,
    due=termination_notice_due,
    how="File an additional notification with the registration number of the main one; repeat its rows "
    "with sums "
    "marked minus.",
    covers="o553-rescind",
)
