"""Kinds of persons and organisations that more than one topic of the law speaks of."""

from zhargy.i18n import N_
from zhargy.rules import Choice


class LegalForm(Choice):
    """Legal forms of organisations (Civil Code arts. 34 and 105-110; Law on Non-Commercial Organisations arts. 11-17)."""

    PUBLIC_ASSOCIATION = "public-association", N_("Public association")
    PUBLIC_FUND = "public-fund", N_("Public fund")
    PRIVATE_FUND = "private-fund", N_("Private fund")
    CORPORATE_FUND = "corporate-fund", N_("Corporate fund")
    STATE_FUND = "state-fund", N_("State fund")
    PRIVATE_INSTITUTION = "private-institution", N_("Private institution")
    STATE_INSTITUTION = "state-institution", N_("State institution")
    UNION_OF_LEGAL_ENTITIES = "union-of-legal-entities", N_("Union of legal entities (association)")
    UNION_OF_ENTREPRENEURS = "union-of-entrepreneurs", N_("Union of individual entrepreneurs")
    CONSUMER_COOPERATIVE = "consumer-cooperative", N_("Consumer cooperative")
    NON_COMMERCIAL_JSC = "non-commercial-jsc", N_("Non-commercial joint-stock company")
    RELIGIOUS_ASSOCIATION = "religious-association", N_("Religious association")
    POLITICAL_PARTY = "political-party", N_("Political party")
    TRADE_UNION = "trade-union", N_("Trade union")
    FOREIGN_BRANCH = "foreign-branch", N_("Branch or representative office of a foreign non-commercial organisation")
    OTHER_NON_COMMERCIAL = "other-non-commercial", N_("Another non-commercial form")
    COMMERCIAL = "commercial", N_("A commercial organisation")


class Offender(Choice):
    """Who is liable, as the Code on Administrative Offences tells fines apart."""

    NATURAL_PERSON = "natural-person", N_("Natural person")
    OFFICIAL = "official", N_("Official")
    SMALL_BUSINESS = "small-business", N_("Small business entity or non-commercial organisation")
    MEDIUM_BUSINESS = "medium-business", N_("Medium business entity")
    LARGE_BUSINESS = "large-business", N_("Large business entity")
    LEGAL_ENTITY = "legal-entity", N_("Legal entity")


class BusinessSize(Choice):
    """Sizes of business, as the Code on Administrative Offences takes them from the Entrepreneurial Code."""

    SMALL = "small", N_("Small business entity")
    MEDIUM = "medium", N_("Medium business entity")
    LARGE = "large", N_("Large business entity")
