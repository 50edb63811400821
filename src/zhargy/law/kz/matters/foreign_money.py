"""What people come for about money from abroad."""

from zhargy.law.kz import foreign_money
from zhargy.law.kz.foreign_money.subjects import ForeignMoney
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.matters.duties import duties

KZ.matter(
    "receive", "Receive foreign money", "Whether the tax body must be told, by when, what to report, and what it costs to miss it.",
    subject=ForeignMoney,
    goals=(foreign_money.duty.must_notify, foreign_money.duty.must_report),
    duties=duties(
        "foreign-money-notice", "foreign-money-report", "foreign-money-change-notice",
        "foreign-money-termination-notice", "foreign-money-use-report", "foreign-money-label",
    ),
)  # fmt: skip
