"""Provisions on charity that are not rules, and why."""

from zhargy.i18n import N_
from zhargy.law.kz.charity.definitions import is_charity
from zhargy.law.kz.charity.organisations import charter_right, is_set_up_rightly
from zhargy.law.kz.charity.reports import (
    must_report_as_branch,
    must_report_foreign_funds,
    must_report_programmes,
    report_due,
)  # fmt: skip
from zhargy.law.kz.charity.subjects import CHARITY, DRAFT
from zhargy.law.kz.jurisdiction import KZ

KZ.without_rule(
    CHARITY.whole(),
    N_("A list of the articles of the law; there is nothing to decide."),
    covers="ch-toc",
)
KZ.without_rule(
    CHARITY.article(8),
    N_("No sanction for a missing report on charity is known."),
    touches=(must_report_programmes, must_report_foreign_funds, must_report_as_branch),
)
KZ.without_rule(
    CHARITY.whole(),
    N_(
        "The law asks for a report once a year and, as far as is known, names no day; the last day of the year is taken."
    ),
    touches=(report_due,),
)
KZ.without_rule(
    DRAFT.whole(),
    N_("Of the draft only accreditation is encoded; notice of collections by individuals and new liability are not."),
)
KZ.without_rule(
    CHARITY.article(14),
    N_("What the charter of a charitable organisation must say beyond the general rules was not read."),
    touches=(charter_right, is_set_up_rightly),
)
KZ.without_rule(
    CHARITY.article(1, None, 5),
    N_("How corporate charity stands among the forms that the definition of charity names was not read."),
    touches=(is_charity,),
)
