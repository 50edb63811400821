"""Provisions on public associations that are not rules, and why."""

from zhargy.law.kz.associations.aims import aims_forbidden
from zhargy.law.kz.associations.status import counted_units, is_local, status_confirmed_in_time
from zhargy.law.kz.associations.subjects import PA
from zhargy.law.kz.jurisdiction import KZ

KZ.without_rule(PA.article(5, 1), "The list of aims is open: anything not prohibited.", touches=(aims_forbidden,))
KZ.without_rule(
    PA.article(7, 2),
    "The numbers of regions and cities after June 2022 were not checked against later decrees.",
    touches=(counted_units,),
)
KZ.without_rule(
    PA.article(7, 4),
    "Until 2024 the paragraph named one region only; an association in one of the cities alone is taken as local here.",
    touches=(is_local,),
)
KZ.without_rule(
    PA.article(7, 5),
    "The article names no consequence of not confirming the status; the status is not lost by itself.",
    touches=(status_confirmed_in_time,),
)
KZ.without_rule(PA.article(10, 3), "Founders have equal rights and duties; there is nothing to decide.")
