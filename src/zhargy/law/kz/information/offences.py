"""What of breaches of the right to information the Code on Administrative Offences punishes: articles 456-1 and 456-2.

The fines, repetition and arrest stand with the sanctions.
"""

from datetime import date
from decimal import Decimal

from zhargy.law.kz.information.sources import CAO, FROM_20, LAW_20, LIABILITY_DRAFT, START
from zhargy.law.kz.information.subjects import Deed, InformationBreach
from zhargy.law.kz.sanctions.penalties import fine_for
from zhargy.law.kz.sanctions.subjects import Provision
from zhargy.law.kz.subjects import Offender
from zhargy.rules import rule

OFFICIALS_AND_BUSINESS = frozenset(
    {Offender.OFFICIAL, Offender.SMALL_BUSINESS, Offender.MEDIUM_BUSINESS, Offender.LARGE_BUSINESS}
)
POOR_ANSWERS = frozenset({Deed.SILENCE, Deed.LATE, Deed.INCOMPLETE, Deed.NOT_UPDATED})
PERSONS_AND_BUSINESS = frozenset(
    {Offender.NATURAL_PERSON, Offender.SMALL_BUSINESS, Offender.MEDIUM_BUSINESS, Offender.LARGE_BUSINESS}
)


@rule(CAO.article("456-1", 1), since=START, covers="cao-456-1-p1")
def breaks_456_1_1(breach: InformationBreach, on: date) -> bool:
    """It breaks part 1: an unlawful refusal, or information given on request that is known to be false."""
    false = breach.deed == Deed.FALSE_ON_REQUEST and breach.knowing
    return breach.offender in OFFICIALS_AND_BUSINESS and (breach.deed == Deed.UNLAWFUL_REFUSAL or false)


@rule(CAO.article("456-1", 2), since=START, until=FROM_20, ended=LAW_20.whole(), covers="cao-456-1-p2")
def breaks_456_1_2(breach: InformationBreach, on: date) -> bool:
    """It breaks part 2, which is no more: information known to be false was posted in media, on a site or a portal."""
    return breach.offender in OFFICIALS_AND_BUSINESS and breach.deed == Deed.FALSE_POSTED and breach.knowing


@rule(CAO.article("456-1", 3), since=START, covers="cao-456-1-p3")
def breaks_456_1_3(breach: InformationBreach, on: date) -> bool:
    """It breaks part 3: an official unlawfully classed open information as restricted."""
    wrongly = breach.deed == Deed.WRONGLY_RESTRICTED and not breach.already_504
    return breach.offender == Offender.OFFICIAL and wrongly


@rule(CAO.article("456-2", 1), since=FROM_20, covers="cao-456-2")
def breaks_456_2_1(breach: InformationBreach, on: date) -> bool:
    """It breaks part 1: false information was posted in media, on a site or a portal, known to be false or not."""
    return breach.offender in OFFICIALS_AND_BUSINESS and breach.deed == Deed.FALSE_POSTED


@rule(CAO.article("456-2", 3), since=FROM_20, covers="cao-456-2")
def breaks_456_2_3(breach: InformationBreach, on: date) -> bool:
    """It breaks part 3 or, for a blogger, part 5: false information spread on an online platform makes for disorder."""
    return breach.offender in PERSONS_AND_BUSINESS and breach.deed in {Deed.PLATFORM, Deed.BLOGGER}


@rule(CAO.article("456-1"), since=START, covers="cao-456-1-gap")
def poor_answer_is_punished(breach: InformationBreach, on: date) -> bool:
    """The code punishes silence, a late or incomplete answer, or a portal that is not kept up to date; it does not."""
    return False


@poor_answer_is_punished.reform("information-liability-2022", by=LIABILITY_DRAFT.whole(), since="2022-06-08")
def _(breach: InformationBreach, on: date) -> bool:
    """The code punishes silence, a late or incomplete answer, and a portal that is not kept up to date."""
    return breach.offender in OFFICIALS_AND_BUSINESS and breach.deed in POOR_ANSWERS


@rule(CAO.article("456-1"), since=START, covers="cao-456-1-gap")
def breach_is_punished(breach: InformationBreach, on: date) -> bool:
    """The code punishes it; it has nothing on silence, late or incomplete answers and stale portals."""
    return (
        breaks_456_1_1(breach, on)
        or breaks_456_1_2(breach, on)
        or breaks_456_1_3(breach, on)
        or poor_answer_is_punished(breach, on)
    )


@breach_is_punished.amended(by=LAW_20.whole(), at=CAO.article("456-1"), since=FROM_20, covers="cao-456-1-gap")
def _(breach: InformationBreach, on: date) -> bool:
    """The code punishes it, false information too; it has nothing on silence, late or incomplete answers, stale portals."""
    return (
        breaks_456_1_1(breach, on)
        or breaks_456_1_3(breach, on)
        or breaks_456_2_1(breach, on)
        or breaks_456_2_3(breach, on)
        or poor_answer_is_punished(breach, on)
    )


@rule(CAO.article("456-1"), since=START, unit="KZT")
def fine_for_breach(breach: InformationBreach, on: date) -> Decimal:
    """The fine for a case opened on the day, the first time, in tenge; 0 if the code does not punish it."""
    if breaks_456_1_1(breach, on):
        return fine_for(Provision.CAO_456_1_1, breach.offender, on)
    if breaks_456_1_2(breach, on):
        return fine_for(Provision.CAO_456_1_2, breach.offender, on)
    if breaks_456_1_3(breach, on):
        return fine_for(Provision.CAO_456_1_3, breach.offender, on)
    if poor_answer_is_punished(breach, on):
        return breach.fine_proposed
    return Decimal("0")


@fine_for_breach.amended(by=LAW_20.whole(), at=CAO.article("456-2"), since=FROM_20, covers="cao-456-2")
def _(breach: InformationBreach, on: date) -> Decimal:
    """The fine for a case opened on the day, the first time, in tenge; 0 if the code does not punish it."""
    if breaks_456_1_1(breach, on):
        return fine_for(Provision.CAO_456_1_1, breach.offender, on)
    if breaks_456_1_3(breach, on):
        return fine_for(Provision.CAO_456_1_3, breach.offender, on)
    if breaks_456_2_1(breach, on):
        return fine_for(Provision.CAO_456_2_1, breach.offender, on)
    if breaks_456_2_3(breach, on):
        if breach.deed == Deed.BLOGGER:
            return fine_for(Provision.CAO_456_2_5, breach.offender, on)
        return fine_for(Provision.CAO_456_2_3, breach.offender, on)
    if poor_answer_is_punished(breach, on):
        return breach.fine_proposed
    return Decimal("0")
