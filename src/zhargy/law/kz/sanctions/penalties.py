"""What an offence costs: fine, arrest, expulsion, suspension, and the shortened procedure."""

from datetime import date
from decimal import Decimal

from zhargy.law.kz.calendar import days_after, working_days_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.sanctions.amounts import (
    ARTICLE_460_1,
    ARTICLE_460_2,
    ARTICLE_476,
    ARTICLE_488,
    ARTICLE_488_1,
    ARTICLE_489_1,
    CAO,
    CRC,
    WITH_ARREST,
    arrest_476,
    arrest_488,
    crime_arrest,
    crime_fine,
    crime_service,
    fine_460_1,
    fine_460_2,
    fine_476,
    fine_488,
    fine_488_1,
    fine_489,
    fine_489_1,
    fine_limit,
    fine_payment_days,
    half_payment_days,
    hearing_days,
    mci,
    minor_fine_limit,
)  # fmt: skip
from zhargy.law.kz.sanctions.liability import (
    arrest_possible,
    heard_by_revenue_body,
    is_minor,
    provision_applied,
    warning_must_be_applied,
)  # fmt: skip
from zhargy.law.kz.sanctions.subjects import Activity, Crime, Offence, Provision
from zhargy.law.kz.subjects import Offender
from zhargy.rules import rule

P = Provision


@rule(CAO.whole(), since="2015-01-01", covers=("sanction-columns", "fine-fixed"))
def fine_of_provision(provision: Provision, offender: Offender, on: date) -> Decimal:
    """The fine that the provision sets for this kind of offender, in MCI."""
    if provision in ARTICLE_460_1:
        return fine_460_1(provision, offender, on)
    if provision in ARTICLE_460_2:
        return fine_460_2(provision, offender, on)
    if provision in ARTICLE_476:
        return fine_476(provision, offender, on)
    if provision in ARTICLE_488:
        return fine_488(provision, offender, on)
    if provision in ARTICLE_488_1:
        return fine_488_1(provision, offender, on)
    if provision in ARTICLE_489_1:
        return fine_489_1(provision, offender, on)
    return fine_489(provision, offender, on)


@rule(CAO.whole(), since="2015-01-01")
def fine_in_mci(offence: Offence, on: date) -> Decimal:
    """The fine for this offence, in MCI, if a fine is imposed."""
    return fine_of_provision(provision_applied(offence, on), offence.offender, on)


@fine_in_mci.exception(CAO.article(66, 1), when=is_minor, since="2015-01-01", covers="cao-65-66-minors")
def _(offence: Offence, on: date) -> Decimal:
    """The fine for this offence, in MCI, at most 10 for a person under 18."""
    whole = fine_of_provision(provision_applied(offence, on), offence.offender, on)
    return min(whole, minor_fine_limit(on))


@rule(CAO.article(44, 1), since="2015-01-01", covers=("cao-44-mci-date", "fine-mci-date", "s-mci-day"))
def fine(offence: Offence, on: date) -> Decimal:
    """The fine in tenge, if one is imposed: at the index of the day on which the case was opened."""
    return fine_in_mci(offence, on) * mci(offence.initiated_on)


@rule(CAO.article(44, 1), since="2015-01-01")
def total_fine(offence: Offence, on: date) -> Decimal:
    """The fines in tenge of all protocols together."""
    return fine(offence, on) * offence.protocols


@rule(CAO.article(44, 1), since="2015-01-01")
def fine_for(provision: Provision, offender: Offender, on: date) -> Decimal:
    """The fine in tenge that the provision sets for this kind of offender, for a case opened on the day."""
    return fine_of_provision(provision, offender, on) * mci(on)


@rule(CAO.article(44, 2), since="2015-01-01", covers="fine-limits")
def fine_within_limit(offence: Offence, on: date) -> bool:
    """The fine keeps within the highest single fine for this kind of offender."""
    return fine_in_mci(offence, on) <= fine_limit(offence.offender, on)


@rule(CAO.article(50, 1), since="2020-06-06")
def arrest_days(offence: Offence, on: date) -> int:
    """The longest arrest that may be imposed, in days; 0 if none may."""
    if not arrest_possible(offence, on):
        return 0
    provision = provision_applied(offence, on)
    return arrest_476(provision, on) if provision in ARTICLE_476 else arrest_488(provision, on)


@rule(CAO.article(488), since="2020-06-06", covers=("cao-488-8", "cao-488-9"))
def expulsion(offence: Offence, on: date) -> bool:
    """A foreigner or stateless person is also expelled."""
    natural = offence.offender == Offender.NATURAL_PERSON
    return natural and offence.provision in {P.CAO_488_8, P.CAO_488_9}


@rule(CAO.article(48), since="2015-01-01", covers=("suspension-meaning", "suspension-terms", "s-susp-term"))
def activity(offence: Offence, on: date) -> Activity:
    """What happens to the organisation's activity besides a fine."""
    match provision_applied(offence, on):
        case P.CAO_460_1_3 | P.CAO_489_4 | P.CAO_489_6 | P.CAO_489_8:
            return Activity.PROHIBITED
        case P.CAO_460_1_2 | P.CAO_489_2 | P.CAO_489_3 | P.CAO_489_7:
            return Activity.SUSPENDED
        case P.CAO_488_9 | P.CAO_489_1_2:
            return Activity.MAY_BE_SUSPENDED
        case _:
            return Activity.GOES_ON


@rule(CAO.article(48, 3), since="2015-01-01")
def longest_suspension(offence: Offence, on: date) -> int:
    """The longest suspension of activity, in months; 0 if there is none."""
    if activity(offence, on) in {Activity.GOES_ON, Activity.PROHIBITED}:
        return 0
    return 6 if provision_applied(offence, on) in {P.CAO_489_2, P.CAO_489_3, P.CAO_489_7} else 3


@rule(CAO.article(810), since="2018-01-01", covers=("half-payment-conditions", "half-payment-exclusions"))
def may_pay_half(offence: Offence, on: date) -> bool:
    """Half of the fine may be paid in the shortened procedure."""
    other_penalty = provision_applied(offence, on) in WITH_ARREST or activity(offence, on) != Activity.GOES_ON
    if other_penalty or heard_by_revenue_body(offence, on) or warning_must_be_applied(offence, on):
        return False
    return offence.admits and not offence.has_privileges


@rule(CAO.article(810, 1), since="2018-01-01")
def half_fine(offence: Offence, on: date) -> Decimal:
    """Half of the fine, in tenge."""
    return fine(offence, on) * Decimal("0.5")


@rule(CAO.article(811, 1), since="2018-01-01", covers="half-payment-term")
def half_due(offence: Offence, on: date) -> date:
    """The last day to pay half of the fine, by the text of the code."""
    return days_after(offence.right_explained_on, half_payment_days(on))


@rule(CAO.article(811, 1), since="2018-01-01", confidence="B")
def half_due_by_portal(offence: Offence, on: date) -> date:
    """The last day to pay half of the fine, as the official portal counts: in working days."""
    return working_days_after(offence.right_explained_on, half_payment_days(on))


@rule(CAO.article(811, 3), since="2018-01-01")
def half_paid_in_time(offence: Offence, on: date) -> bool:
    """Half of the fine was paid in time, by the text of the code."""
    return offence.half_paid_on <= half_due(offence, on)


@rule(CAO.article(811, 3), since="2018-01-01", confidence="B")
def half_paid_in_time_by_portal(offence: Offence, on: date) -> bool:
    """Half of the fine was paid in time, as the official portal counts."""
    return offence.half_paid_on <= half_due_by_portal(offence, on)


@rule(CAO.article(817, 1), since="2015-01-01", covers="case-term")
def hearing_due(offence: Offence, on: date) -> date:
    """The last day to hear a case out of court."""
    return days_after(offence.file_received_on, hearing_days(on))


@rule(CAO.article(893, 1), since="2015-01-01", covers="fine-payment-term", confidence="B")
def fine_due(offence: Offence, on: date) -> date:
    """The last day to pay the fine in full."""
    return days_after(offence.in_force_on, fine_payment_days(on))


@rule(CRC.whole(), since="2020-06-06", covers=("crc-155-1", "crc-155-2"))
def highest_criminal_fine(crime: Crime, on: date) -> Decimal:
    """The highest fine for the crime, in tenge."""
    return crime_fine(crime.crime_provision, crime.charged_on) * mci(crime.charged_on)


@rule(CRC.whole(), since="2020-06-06")
def longest_criminal_arrest(crime: Crime, on: date) -> int:
    """The longest arrest for the crime, in days; 0 where arrest is no penalty for it."""
    return crime_arrest(crime.crime_provision, crime.charged_on)


@rule(CRC.whole(), since="2020-06-06")
def longest_community_service(crime: Crime, on: date) -> int:
    """The longest community service for the crime, in hours; 0 where it is no penalty for it."""
    return crime_service(crime.crime_provision, crime.charged_on)


KZ.without_rule(CAO.article(44, 1), "Fines counted in per cent of a sum are not among the provisions encoded here.",
                covers=("fine-percent-base", "fine-limits-percent"))  # fmt: skip
KZ.without_rule(CAO.article(41), "The list of kinds of penalties defines words and gives no result of its own.",
                covers=("penalty-kinds", "penalty-kinds-legal-entity", "penalty-main-additional", "warning-meaning",
                        "s-main-add"))  # fmt: skip
KZ.without_rule(CAO.article(48, 2), "Who orders a suspension, and interim suspension, are procedure and not yet a rule.",
                covers=("suspension-who", "suspension-interim", "s-susp-court", "s-susp-body", "s-susp-interim",
                        "suspended-licence-count"), touches=(activity,))  # fmt: skip
KZ.without_rule(CRC.article(403), "Crimes of leaders and members of associations turn on elements that only a court weighs.",
                covers=("crim-403", "crim-404-1", "crim-404-2", "crim-404-3", "crim-405", "crim-406", "crim-no-unregistered"))  # fmt: skip
KZ.without_rule(
    CAO.article(490), "Offences of religious associations belong to a topic that is not encoded yet.", covers="cao-490"
)
