"""NCO Law article 20 and Online Platforms Law article 16: who may not found an organisation, and collecting online."""

from datetime import date

from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.laundering.subjects import L325, NCO, ONLINE, DonationCollector, NcoFounder
from zhargy.rules import rule
from zhargy.time import about

FROM_343 = about("2016-02-02", not_before="2016-02-02", not_after="2016-02-29")
FROM_325 = about("2020-11-13", not_before="2020-11-13", not_after="2020-11-30")


@rule(NCO.article(20, 3), since=FROM_343, covers="aml-founder-ban")
def barred_from_founding(founder: NcoFounder, on: date) -> bool:
    """The person cannot found a non-commercial organisation or take part in it, being on a list of those linked to the
    financing of terrorism or extremism."""
    return founder.listed_for_terrorism


@barred_from_founding.amended(by=L325.whole(), at=NCO.article(20, 3), since=FROM_325, covers="aml-founder-ban")
def _(founder: NcoFounder, on: date) -> bool:
    """The person cannot found a non-commercial organisation or take part in it, being on a list of those linked to the
    financing of terrorism, extremism or weapons of mass destruction."""
    return founder.listed_for_terrorism or founder.listed_for_weapons


@rule(ONLINE.article(16, 2, 6), since="2023-09-10", covers="aml-online")
def must_follow_laundering_law(collector: DonationCollector, on: date) -> bool:
    """The user of an online platform who collects donations must follow the law against laundering of money and the
    financing of terrorism."""
    return collector.platform_user and collector.collects_donations


@must_follow_laundering_law.amended(
    by=KZ.act("laundering-amendments-2025").whole(),
    at=ONLINE.article(16, 2, 6),
    since=about("2025-11-19", not_before="2025-11-18", not_after="2025-12-31"),
    covers="aml-online",
)
def _(collector: DonationCollector, on: date) -> bool:
    """The user of an online platform who collects donations must follow the law against laundering of money and the
    financing of terrorism and of the spread of weapons of mass destruction."""
    return collector.platform_user and collector.collects_donations


KZ.duty(
    "donations-online",
    "Follow the law against laundering of money and the financing of terrorism when you collect donations online.",
    bound=must_follow_laundering_law,
    covers="aml-online",
)
