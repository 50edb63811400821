"""What is given free of charge: Tax Code 2017 art. 1(1), items 20 and 38; Tax Code 2025 art. 9."""

from datetime import date
from decimal import Decimal

from zhargy.law.kz.income.sources import FROM_2017_CODE, FROM_2025_CODE, FROM_EMERGENCY, TAX_2017, TAX_2025
from zhargy.law.kz.income.subjects import Gift, Giver, Receiver
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.sanctions.amounts import mci
from zhargy.rules import rule

social_support_limit = KZ.parameter("social_support_limit", Decimal)


@rule(TAX_2025.article(9), since=FROM_2025_CODE, covers="tc25-gratuitous")
def is_grant(gift: Gift, on: date) -> bool:
    """The property is a grant that the Tax Code names: free of charge, for set aims, from a giver of its list."""
    if not gift.free_of_charge or not gift.for_set_aims:
        return False
    if gift.giver == Giver.FOREIGNER:
        return gift.receiver == Receiver.STATE
    return gift.giver != Giver.OTHER


@rule(TAX_2017.article(1, 1, 38), since=FROM_2017_CODE, covers="charitable-aid-def", confidence="B")
def is_sponsorship(gift: Gift, on: date) -> bool:
    """The property is sponsorship aid: it spreads information about the giver and serves what the law names."""
    serves = gift.for_contest_or_creation
    if gift.receiver == Receiver.NCO:
        serves_charter = gift.for_charter_activity
        return gift.free_of_charge and gift.tells_about_giver and serves_charter
    return gift.free_of_charge and gift.tells_about_giver and gift.receiver == Receiver.INDIVIDUAL and serves


@is_sponsorship.amended(
    by=TAX_2025.article(9), at=TAX_2025.article(9), since=FROM_2025_CODE, covers="tc25-gratuitous", confidence="A"
)
def _(gift: Gift, on: date) -> bool:
    """The property is sponsorship aid: it spreads information about the giver and serves what the law names."""
    if not gift.free_of_charge or not gift.tells_about_giver:
        return False
    match gift.receiver:
        case Receiver.INDIVIDUAL:
            return gift.for_contest_or_creation
        case Receiver.NCO:
            return gift.for_charter_activity
        case _:
            return False


@rule(TAX_2017.article(1, 1, 20), since=FROM_2017_CODE, covers="social-support-def", unit="KZT")
def social_support_ceiling(gift: Gift, on: date) -> Decimal:
    """The highest social support of one person in the year, in tenge."""
    return social_support_limit(on) * mci(on)


social_support_ceiling.restated(by=TAX_2025.article(9), at=TAX_2025.article(9), since=FROM_2025_CODE)


@rule(TAX_2017.article(1, 1, 20), since=FROM_2017_CODE, covers="social-support-def")
def is_social_support(gift: Gift, on: date) -> bool:
    """The property is social support of an individual: a person of the list, within the sum of the year."""
    return (
        gift.free_of_charge
        and gift.receiver == Receiver.INDIVIDUAL
        and gift.amount <= social_support_ceiling(gift, on)
        and gift.entitled_to_support
    )


@is_social_support.amended(
    by=TAX_2025.article(9), at=TAX_2025.article(9), since=FROM_2025_CODE, covers="tc25-gratuitous"
)
def _(gift: Gift, on: date) -> bool:
    """The property is social support of an individual: within the sum of the year."""
    return (
        gift.free_of_charge and gift.receiver == Receiver.INDIVIDUAL and gift.amount <= social_support_ceiling(gift, on)
    )


@rule(TAX_2017.article(1, 1, 38), since=FROM_2017_CODE)
def helps_organisation(gift: Gift, on: date) -> bool:
    """The property goes to an organisation whose support the law counts as charitable aid."""
    match gift.receiver:
        case Receiver.NCO:
            return gift.for_charter_activity
        case Receiver.SOCIAL_SPHERE:
            return gift.for_sphere_activity
        case Receiver.DISABILITY:
            return True
        case _:
            return False


@helps_organisation.amended(by=TAX_2025.article(9), at=TAX_2025.article(9), since=FROM_2025_CODE)
def _(gift: Gift, on: date) -> bool:
    """The property goes to an organisation whose support the law counts as charitable aid."""
    match gift.receiver:
        case Receiver.NCO:
            return gift.for_charter_activity
        case Receiver.SOCIAL_SPHERE | Receiver.DISABILITY:
            return True
        case _:
            return False


@rule(TAX_2017.article(1, 1, 38), since=FROM_2017_CODE, covers="charitable-aid-def")
def is_charitable_aid(gift: Gift, on: date) -> bool:
    """The property is charitable aid for taxes: free of charge, and one of the limbs of the definition."""
    named = is_sponsorship(gift, on) or is_social_support(gift, on)
    return gift.free_of_charge and (named or helps_organisation(gift, on))


@is_charitable_aid.amended(
    by=TAX_2017.article(1, 1, 38), since=FROM_EMERGENCY, covers="charitable-aid-def", confidence="B"
)
def _(gift: Gift, on: date) -> bool:
    """The property is charitable aid for taxes: free of charge, and one of the limbs of the definition."""
    hit = gift.receiver == Receiver.INDIVIDUAL and gift.hit_by_emergency
    named = is_sponsorship(gift, on) or is_social_support(gift, on)
    return gift.free_of_charge and (named or hit or helps_organisation(gift, on))


is_charitable_aid.restated(
    by=TAX_2025.article(9), at=TAX_2025.article(9), since=FROM_2025_CODE, covers="tc25-gratuitous", confidence="A"
)
