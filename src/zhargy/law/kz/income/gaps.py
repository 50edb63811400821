"""Provisions on income of non-commercial organisations that are not rules, and why."""

from zhargy.i18n import N_
from zhargy.law.kz.income.calendar import advance_payments
from zhargy.law.kz.income.exclusion import taxed_income
from zhargy.law.kz.income.gifts import is_charitable_aid
from zhargy.law.kz.income.sources import TAX_2017
from zhargy.law.kz.jurisdiction import KZ

KZ.without_rule(
    TAX_2017.whole(),
    N_("The chapters on land tax and social tax were not read; reliefs in them are not known."),
    covers="prop-social-tax-nco",
)
KZ.without_rule(
    TAX_2017.whole(),
    N_("The chapters on individual income tax were not read; whether a person is taxed on aid is not known."),
    covers="pit-aid-recipient",
)
KZ.without_rule(
    TAX_2017.article(289, 2),
    N_("Practice on income from the state order for strategic partnership was not found; by the text it is taxed."),
    touches=(taxed_income,),
)
KZ.without_rule(
    TAX_2017.article(305, 2),
    N_("Wordings before 2023 were not read; the threshold of advance payments is carried back to 2018."),
    touches=(advance_payments,),
)
KZ.without_rule(
    KZ.act("charity-2015").article(1),
    N_("The Law on Charity defines charitable aid in other words; for taxes the definition of the Tax Code counts."),
    covers="charity-vs-tax-def",
    touches=(is_charitable_aid,),
)
