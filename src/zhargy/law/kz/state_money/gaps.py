"""What of the law on state money is not a rule, and why."""

from zhargy.i18n import N_
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.state_money.awards import applied_for_award_in_time, award_application_due, may_be_nominated
from zhargy.law.kz.state_money.bodies import government_report_due, partnership_report_due
from zhargy.law.kz.state_money.definitions import sphere_listed, sphere_open_to_order
from zhargy.law.kz.state_money.grants import state_grant_may_be_given
from zhargy.law.kz.state_money.partnership import contract_made_rightly, must_be_terminated
from zhargy.law.kz.state_money.sources import SSO

KZ.without_rule(
    SSO.article("6-3", 2),
    N_(
        "The law says “until 1 September”; that the day itself still counts is taken from the practice of other yearly terms."
    ),
    touches=(award_application_due, applied_for_award_in_time),
)
KZ.without_rule(
    SSO.article("4-1", None, 6),
    N_(
        "The law says “until” the day; that the day itself still counts is taken from the practice of other yearly terms."
    ),
    touches=(government_report_due, partnership_report_due),
)
KZ.without_rule(
    SSO.article(5, 1),
    N_("The lists of spheres in force from December 2015 to September 2022 were not read."),
    touches=(sphere_listed, sphere_open_to_order),
    since="2015-12-14",
    until="2022-09-05",
)
KZ.without_rule(
    SSO.article("4-1", None, 6),
    N_("By which day the Government was informed before September 2022 is not known; that wording was not read."),
    touches=(government_report_due,),
    until="2022-09-05",
)
KZ.without_rule(
    SSO.article("6-1", 3),
    N_("The rules on state grants (order 406 of 2022) were not read: their application, terms and further grounds."),
    touches=(state_grant_may_be_given,),
)
KZ.without_rule(
    SSO.article("6-3", 1),
    N_("The rules on awards were not read: their papers and further grounds."),
    touches=(may_be_nominated,),
)
KZ.without_rule(
    SSO.article("6-5", 4),
    N_("The rules on strategic partnership were not read: what they ask of an organisation, and their terms."),
    touches=(contract_made_rightly, must_be_terminated),
)
