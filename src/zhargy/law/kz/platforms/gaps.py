"""Provisions on online platforms that are not rules, and what is not known."""

from zhargy.i18n import N_
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.platforms.advertising import blogger_must_mark, must_be_marked
from zhargy.law.kz.platforms.regime import may_be_restricted
from zhargy.law.kz.platforms.sources import OPL, ORDER_59

KZ.without_rule(
    OPL.article(19, 2),
    N_("From 10 September 2023 to 1 March 2024 no rules said how online advertising is marked."),
    touches=(must_be_marked,),
)
KZ.without_rule(
    OPL.article(24),
    N_("How the activity of a platform is restricted is left to other laws, which were not read."),
    touches=(may_be_restricted,),
)
KZ.without_rule(
    ORDER_59.whole(),
    N_(
        "No article that punishes only a missing mark was found; hidden advertising is punished, and whether unmarked "
        "advertising is hidden is for the one who hears the case."
    ),
    touches=(blogger_must_mark,),
)
