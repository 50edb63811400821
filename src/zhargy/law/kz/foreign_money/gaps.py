"""Provisions on foreign money that are not rules, and why."""

from zhargy.i18n import N_
from zhargy.law.kz.foreign_money.database import in_public_register, is_to_be_removed
from zhargy.law.kz.foreign_money.duty import deal_is_caught
from zhargy.law.kz.foreign_money.exemptions import is_government_case
from zhargy.law.kz.foreign_money.label import must_label
from zhargy.law.kz.foreign_money.notice import notice_due, notified_in_time
from zhargy.law.kz.foreign_money.report import report_due, spending_rate_day
from zhargy.law.kz.foreign_money.sources import (
    ORDER_240,
    ORDER_241,
    ORDER_242,
    ORDER_553,
    ORDER_554,
    ORDER_556,
    TAX_2008,
    TAX_2017,
    TAX_2025,
)  # fmt: skip
from zhargy.law.kz.jurisdiction import KZ

KZ.without_rule(
    TAX_2008.article(14, "1-2"),
    N_("The text of the paragraph was not read; exceptions and labels of 2016 and 2017 are not known."),
    touches=(deal_is_caught,),
)
KZ.without_rule(
    TAX_2008.article(14, "1-1"),
    N_("Until the orders of 2016 were in force, no term was set in which to notify and to report."),
    touches=(notice_due, report_due),
    since="2016-10-01",
    until="2016-12-02",
)
KZ.without_rule(
    TAX_2017.article(29, 1, 16),
    N_("No act of the Government that sets other cases was found."),
    covers="ff-ex-16",
    touches=(is_government_case,),
)
KZ.without_rule(
    ORDER_241.whole(),
    N_("The text was not read; which notifications count as not filed from 30 March 2018 is not known."),
    touches=(notified_in_time,),
)
KZ.without_rule(
    ORDER_242.whole(),
    N_("The text was not read; the last day to report for periods from 2018 is not known."),
    covers=("ff-report-period-q", "ff-report-period-h"),
    touches=(report_due,),
    since="2018-03-30",
)
KZ.without_rule(
    ORDER_240.whole(),
    N_("The text was not read; grounds of removal and the published data from 2018 are not known."),
    covers="ff-db",
    touches=(is_to_be_removed, in_public_register),
)
KZ.without_rule(
    ORDER_553.article(17),
    N_("It lists the boxes of a form; there is nothing to decide."),
    covers="o553-form",
)
KZ.without_rule(
    ORDER_554.article(17),
    N_("It lists the boxes of a form; there is nothing to decide."),
    covers="o554-form",
)
KZ.without_rule(
    ORDER_554.article(16),
    N_(
        "The Russian text takes the rate of the day of filing for spending, the Kazakh text that of "
        "the day of the "
        "deal; the rule follows the Russian text."
    ),
    covers="o554-rate-out",
    touches=(spending_rate_day,),
)
KZ.without_rule(
    ORDER_556.article(5),
    N_("It gives the Committee a task and decides nothing about a recipient."),
    covers=("o556-basis", "o556-work"),
)
KZ.without_rule(
    ORDER_556.article(6),
    N_("It names the kinds of data in the database; there is nothing to decide."),
    covers="o556-content",
)
KZ.without_rule(
    TAX_2025.article(56, 9),
    N_("It empowers the authorised body to set forms and terms; its orders under this code were not found."),
    covers="ff26-forms",
)
KZ.without_rule(
    TAX_2025.article(56),
    N_("The article has no rule on labels; whether another act took it over is not known."),
    covers=("ff26-label", "tc25-foreign-label"),
    touches=(must_label,),
)
