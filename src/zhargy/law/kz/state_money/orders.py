"""Social Order Law articles 6 and 6-4: who may compete for a social order, and what the performer may and must do."""

from datetime import date

from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.state_money.definitions import is_ngo, is_social_order, sphere_open_to_order
from zhargy.law.kz.state_money.sources import FROM_2005, FROM_2012, FROM_2019, L515, SSO
from zhargy.law.kz.state_money.subjects import MoneyKind, Ngo, OrderCompetition, PublicMoney, SocialOrder
from zhargy.rules import rule


@rule(SSO.article(6, 2), since=FROM_2005, covers="sso-procurement")
def under_procurement_law(money: PublicMoney, on: date) -> bool:
    """This money is also ruled by the law on state procurement."""
    return money.kind == MoneyKind.SOCIAL_ORDER


@rule(SSO.article(6, 3), since=FROM_2005, covers="sso-entry")
def may_compete(competition: OrderCompetition, on: date) -> bool:
    """The organisation may take part in the competition for the social order."""
    return is_ngo(competition.supplier, on) and sphere_open_to_order(competition.project, on)


@may_compete.amended(by=L515.whole(), at=SSO.article(6, 3), since=FROM_2012, covers="sso-entry")
def _(competition: OrderCompetition, on: date) -> bool:
    """The organisation may take part in the competition for the social order: its charter aims fit the sphere."""
    return (
        is_ngo(competition.supplier, on) and competition.charter_fits and sphere_open_to_order(competition.project, on)
    )


@may_compete.unless(
    SSO.whole(
        "The law asks for an entry for grants and awards; for orders the rules of procurement do, which were not read."
    ),
    since="2018-01-01",
    confidence="B",
)
def is_outside_database(competition: OrderCompetition, on: date) -> bool:
    """The organisation is not in the NGO database."""
    return not competition.supplier.in_database


@rule(SSO.article("6-4", 1, 1), since=FROM_2019, covers="sso-ngo-rights")
def may_ask_bodies(ngo: Ngo, on: date) -> bool:
    """The organisation may ask executive bodies for information that a social order needs."""
    return is_ngo(ngo, on)


@rule(SSO.article("6-4", 1, 2), since=FROM_2019, covers="sso-ngo-rights")
def may_propose(ngo: Ngo, on: date) -> bool:
    """The organisation may make proposals on forming and carrying out social orders."""
    return is_ngo(ngo, on)


@rule(SSO.article("6-4", 2, 1), since=FROM_2019, covers="sso-ngo-duties")
def must_serve_monitoring(order: SocialOrder, on: date) -> bool:
    """The performer must give executive bodies what they need to monitor the social order."""
    return is_social_order(order, on) and order.contract_signed


@rule(SSO.article("6-4", 2, 2), since=FROM_2019, covers="sso-ngo-duties")
def must_ensure_quality(order: SocialOrder, on: date) -> bool:
    """The performer must create the conditions for carrying out the social order well."""
    return is_social_order(order, on) and order.contract_signed


@rule(SSO.article("6-4", 2, 3), since=FROM_2019, covers="sso-ngo-duties")
def must_answer_public(order: SocialOrder, on: date) -> bool:
    """The performer must give full and true information on the social order to those who ask."""
    return is_social_order(order, on) and order.contract_signed


@rule(SSO.article("6-4", 2, 4), since=FROM_2019, covers="sso-ngo-duties")
def must_consider_complaints(order: SocialOrder, on: date) -> bool:
    """The performer must consider complaints about the social order."""
    return is_social_order(order, on) and order.contract_signed


KZ.duty(
    "social-order-monitoring",
    "Give the executive body the information and documents that it needs to monitor the social order.",
    bound=must_serve_monitoring,
    covers="sso-ngo-duties",
)
KZ.duty(
    "social-order-quality", "Create the conditions for carrying out the social order well.", bound=must_ensure_quality
)
KZ.duty(
    "social-order-answers",
    "Give full and true information on the social order to people and organisations that ask.",
    bound=must_answer_public,
)
KZ.duty("social-order-complaints", "Consider complaints about the social order.", bound=must_consider_complaints)
