"""Provisions on social-sphere organisations where the sources leave a doubt."""

from zhargy.i18n import N_
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.social_sphere.disability import disability_reduction
from zhargy.law.kz.social_sphere.income import state_culture_income
from zhargy.law.kz.social_sphere.sources import TAX_2017, TAX_2025
from zhargy.law.kz.social_sphere.tax import reduction

KZ.without_rule(
    TAX_2025.article(331, 3),
    N_("Exactly ten workers with disabilities fit both lines of the article; the better one is used."),
    touches=(disability_reduction,),
)
KZ.without_rule(
    TAX_2025.article(330),
    N_("That institutions and joint-stock companies may use this article is read from the silence of its text."),
    touches=(reduction,),
)
KZ.without_rule(
    TAX_2017.article(290, 2, 3),
    N_("From which law entrepreneurial activity of state organisations of culture counts is not known."),
    touches=(state_culture_income,),
)
