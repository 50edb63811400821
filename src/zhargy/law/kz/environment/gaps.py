"""What is not known of public participation on the environment."""

from zhargy.i18n import N_
from zhargy.law.kz.environment.hearing import hearing_request_due, must_be_heard
from zhargy.law.kz.environment.sources import ENV, HEARING_RULES
from zhargy.law.kz.jurisdiction import KZ

KZ.without_rule(
    HEARING_RULES.whole(),
    N_("The rules were not read; what is known of their wording of 2024 comes from the press."),
    touches=(hearing_request_due,),
)
KZ.without_rule(
    ENV.article(73),
    N_("Hearings in strategic assessment and in state expertise stand in other articles, which were not read."),
    touches=(must_be_heard,),
)
