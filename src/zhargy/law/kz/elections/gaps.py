"""What the acts read leave open on elections."""

from zhargy.law.kz.elections.campaigning import may_campaign
from zhargy.law.kz.elections.sources import ELEC
from zhargy.law.kz.jurisdiction import KZ

KZ.without_rule(
    ELEC.article(34),
    "Election funds, who may form one and who may give to it, were not read.",
    touches=(may_campaign,),
)
KZ.without_rule(
    ELEC.article(27),
    "A ban on using assets for campaigns, apart from the ban on activity, was not found in the texts read.",
    touches=(may_campaign,),
)
