"""What of the rules against laundering is not a rule, and why."""

from zhargy.i18n import N_
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.laundering.monitoring import (
    is_monitored,
    is_monitoring_subject,
    monitored_as_anonymous,
    monitored_as_cash,
    monitored_as_free,
    monitored_as_new_entity,
    must_be_told,
)  # fmt: skip
from zhargy.law.kz.laundering.organisations import must_follow_laundering_law
from zhargy.law.kz.laundering.subjects import AML, ONLINE

KZ.without_rule(
    KZ.act("ngo-database-order-2022").whole(),
    N_("It is criticism: the order binds all organisations without a study of the risks of the sector."),
    covers="aml-fatf8",
)
KZ.without_rule(
    AML.article(4, 2),
    N_(
        "Until December 2014 sums in cash, offshore and abroad were added up over seven days in a row; here one sum is asked."
    ),
    touches=(monitored_as_cash, monitored_as_anonymous),
)
KZ.without_rule(
    AML.article(4),
    N_("The wording in force from December 2014 to November 2020 was not read."),
    touches=(
        is_monitoring_subject, monitored_as_free, monitored_as_new_entity, monitored_as_cash, monitored_as_anonymous,
        is_monitored, must_be_told,
    ),
    since="2014-12-11", until="2020-11-13",
)  # fmt: skip
KZ.without_rule(
    AML.article(4, 1),
    N_(
        "Thresholds for gambling, pawnshops, jewellery, securities, leasing and real estate are left out; they touch no donations."
    ),
    touches=(is_monitored,),
)
KZ.without_rule(
    AML.article(4, 5),
    N_("Operations that match published schemes of laundering are monitored too; the schemes were not read."),
    touches=(is_monitored, must_be_told),
)
KZ.without_rule(
    ONLINE.article(16, 2, 6),
    N_("The law does not say which duties of the law against laundering fall on a user who collects donations."),
    touches=(must_follow_laundering_law,),
)
