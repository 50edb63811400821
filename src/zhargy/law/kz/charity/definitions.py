"""Charity Law articles 1, 4-1 and 4-2: sponsorship, donations, patronage, charity and its newer forms."""

from datetime import date

from zhargy.law.kz.charity.subjects import (
    CHARITY,
    FROM_2015,
    FROM_2022,
    FROM_MOTHERLAND,
    CharitableHelp,
    DonationCollection,
    Giver,
    Helped,
    PatronField,
    Terms,
    Thing,
)  # fmt: skip
from zhargy.rules import rule


@rule(CHARITY.article(1, None, 2), since=FROM_2015, covers="ch-sponsorship", confidence="A")
def is_sponsorship(help: CharitableHelp, on: date) -> bool:
    """The help is sponsorship: it is given on terms that make the sponsor's name known."""
    return help.makes_name_known and help.terms != Terms.PAID


@rule(CHARITY.article(1, None, 1), since=FROM_2015, covers="ch-sponsor", confidence="A")
def is_sponsor(help: CharitableHelp, on: date) -> bool:
    """The giver is a sponsor."""
    return is_sponsorship(help, on)


@rule(CHARITY.article(1, None, 3), since=FROM_2015, covers="ch-promo", confidence="A")
def is_promotion(help: CharitableHelp, on: date) -> bool:
    """The sponsor's name is made known: it is shown or spoken of in exchange for support of an event."""
    return help.name_spread and help.for_event


@rule(CHARITY.article(1, None, 4), since=FROM_2015, covers="ch-donation", confidence="A")
def is_donation(help: CharitableHelp, on: date) -> bool:
    """The help is a voluntary donation: money or property that solves social problems of those who use it."""
    return help.voluntary and help.thing != Thing.WORK and help.solves_social_problem


@rule(CHARITY.article(1), since=FROM_2015, covers="ch-patron")
def is_patronage(help: CharitableHelp, on: date) -> bool:
    """The help is patronage: good will towards science, education, culture, art, sport or heritage."""
    return help.voluntary and help.terms != Terms.PAID and help.field != PatronField.NONE


@rule(CHARITY.article(1), since=FROM_2015, covers="ch-philanthropy")
def is_philanthropy(help: CharitableHelp, on: date) -> bool:
    """The help is philanthropy: private resources are given away for needs of society and of individuals."""
    return help.voluntary and help.terms != Terms.PAID and help.private_resources and help.for_society


@rule(CHARITY.article(1), since=FROM_2015, covers="ch-aid")
def is_charitable_help(help: CharitableHelp, on: date) -> bool:
    """The help is charitable: property given free of charge to those and for the ends that the law names."""
    if help.thing == Thing.WORK or help.terms != Terms.FREE:
        return False
    return (
        is_sponsorship(help, on)
        or (help.helped == Helped.INDIVIDUAL and help.social_support)
        or (help.helped == Helped.NON_COMMERCIAL and help.for_charter)
        or help.helped == Helped.SOCIAL_SPHERE
    )


@rule(CHARITY.article(1, None, "4-2"), since=FROM_MOTHERLAND, covers="ch-small-motherland", confidence="A")
def is_small_motherland_support(help: CharitableHelp, on: date) -> bool:
    """The help supports the small motherland: an individual helps the place of birth or life out of patriotism."""
    return help.giver == Giver.INDIVIDUAL and help.native_place and help.voluntary and help.patriotic


@rule(CHARITY.article(1, None, 5), since=FROM_2015, covers="ch-charity", confidence="A")
def is_charity(help: CharitableHelp, on: date) -> bool:
    """This is charity: useful to society, of free will, free or on preferential terms, in a form that the law names."""
    in_form = is_philanthropy(help, on) or is_sponsorship(help, on) or is_patronage(help, on)
    return help.voluntary and help.terms != Terms.PAID and in_form and help.socially_useful


@is_charity.amended(by=CHARITY.article(1, None, 5), since=FROM_MOTHERLAND, covers="ch-charity", confidence="C")
def _(help: CharitableHelp, on: date) -> bool:
    """This is charity: useful to society, of free will, free or on preferential terms, in a form that the law names."""
    in_form = (
        is_philanthropy(help, on)
        or is_sponsorship(help, on)
        or is_patronage(help, on)
        or is_small_motherland_support(help, on)
    )
    return help.voluntary and help.terms != Terms.PAID and in_form and help.socially_useful


@rule(CHARITY.article("4-2"), since=FROM_2022, covers="ch-corporate", confidence="A")
def is_corporate_charity(help: CharitableHelp, on: date) -> bool:
    """This is corporate charity: a business entity gives charitable help of its own will."""
    return help.giver == Giver.BUSINESS and help.voluntary and is_charitable_help(help, on)


@rule(CHARITY.article("4-1"), since=FROM_2022, covers="ch-electronic", confidence="B")
def is_electronic_charity(collection: DonationCollection, on: date) -> bool:
    """This is electronic charity: voluntary donations in money are raised electronically."""
    return collection.raises_donations and collection.money and collection.electronic


@rule(CHARITY.article(1), since=FROM_2022, covers="ch-fundraising", confidence="B")
def is_fundraising(collection: DonationCollection, on: date) -> bool:
    """This is fundraising: donations are raised or charitable help is sought."""
    return collection.raises_donations or collection.seeks_help
