"""What the acts read leave open on the Constitutional Court."""

from zhargy.law.kz.constitutional_court.access import fee, may_apply
from zhargy.law.kz.constitutional_court.appeal import must_be_refused
from zhargy.law.kz.constitutional_court.sources import CCL
from zhargy.law.kz.jurisdiction import KZ

KZ.without_rule(
    CCL.article(40),
    "The state duty under the Tax Code of 2025, from 2026, was not read; until then it is zero for citizens.",
    touches=(fee,),
)
KZ.without_rule(
    CCL.whole(),
    "Whether the law on the court was changed for the Constitution of 2026 was not found; its rules are taken to go on.",
    touches=(may_apply, must_be_refused),
)
