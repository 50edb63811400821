"""What an offence costs: fine, arrest, expulsion, suspension, and the shortened procedure."""

from datetime import date
from decimal import Decimal

from zhargy.law.kz.calendar import days_after, working_days_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.sanctions.amounts import (
    ARTICLE_455,
    ARTICLE_456_1,
    ARTICLE_456_2,
    ARTICLE_460_1,
    ARTICLE_460_2,
    ARTICLE_476,
    ARTICLE_488,
    ARTICLE_488_1,
    ARTICLE_489_1,
    CAO,
    PUNISHED_WITH_ARREST,
    arrest_456_2,
    arrest_476,
    arrest_488,
    fine_455,
    fine_456_1,
    fine_456_2,
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
    mci,
    minor_fine_limit,
    suspension_longest,
    suspension_shortest,
)  # fmt: skip
from zhargy.law.kz.sanctions.liability import (
    FROM_127,
    NATURAL,
    arrest_possible,
    belongs_to_revenue_body,
    is_minor,
    provision_applied,
    warning_must_be_applied,
)  # fmt: skip
from zhargy.law.kz.sanctions.subjects import Activity, Offence, Penalty, Provision
from zhargy.law.kz.subjects import Offender
from zhargy.rules import rule

EACH_OFFENCE = "Each offence has its own article in the special part."

P = Provision
OF_ASSOCIATIONS = frozenset({P.CAO_489_1, P.CAO_489_2, P.CAO_489_3, P.CAO_489_4, P.CAO_489_6, P.CAO_489_7, P.CAO_489_8})


@rule(
    CAO.whole("The articles of the special part tell offenders apart in these ways; none defines them."),
    since="2015-01-01",
    covers="sanction-columns",
)
def person_or_entity(offender: Offender, on: date) -> Offender:
    """The kind of offender in articles that tell only natural persons from legal entities."""
    return Offender.NATURAL_PERSON if offender in NATURAL else Offender.LEGAL_ENTITY


@rule(CAO.whole(EACH_OFFENCE), since="2015-01-01", covers=("sanction-columns", "fine-fixed", "nco-column"), unit="MCI")
def fine_of_provision(provision: Provision, offender: Offender, on: date) -> Decimal:
    """The fine that the provision sets for this kind of offender, in MCI."""
    if provision in ARTICLE_455:
        return fine_455(provision, offender, on)
    if provision in ARTICLE_456_1:
        return fine_456_1(provision, offender, on)
    if provision in ARTICLE_456_2:
        return fine_456_2(provision, offender, on)
    if provision in ARTICLE_460_1:
        return fine_460_1(provision, offender, on)
    if provision == P.CAO_489_5 and offender == Offender.OFFICIAL:
        return fine_489(provision, offender, on)
    kind = person_or_entity(offender, on)
    if provision in ARTICLE_460_2:
        return fine_460_2(provision, kind, on)
    if provision in ARTICLE_476:
        return fine_476(provision, kind, on)
    if provision in ARTICLE_488:
        return fine_488(provision, kind, on)
    if provision in ARTICLE_488_1:
        return fine_488_1(provision, kind, on)
    if provision in ARTICLE_489_1:
        return fine_489_1(provision, kind, on)
    return fine_489(provision, kind, on)


@rule(CAO.whole(EACH_OFFENCE), since="2015-01-01", unit="MCI")
def fine_in_mci(offence: Offence, on: date) -> Decimal:
    """The fine for this offence, in MCI, if a fine is imposed."""
    return fine_of_provision(provision_applied(offence, on), offence.offender, on)


@fine_in_mci.exception(CAO.article(66, 1), when=is_minor, since="2015-01-01", covers="cao-65-66-minors")
def _(offence: Offence, on: date) -> Decimal:
    """The fine for this offence, in MCI, at most 10 for a person under 18; the parents pay if the person has nothing."""
    whole = fine_of_provision(provision_applied(offence, on), offence.offender, on)
    return min(whole, minor_fine_limit(on))


@rule(CAO.article(489), since="2015-01-01")
def association_answers_alone(offence: Offence, on: date) -> bool:
    """The organisation alone is fined, whoever of its leaders and members acted: parts 1 to 4 and 6 to 8 name nobody else."""
    return provision_applied(offence, on) in OF_ASSOCIATIONS


@rule(CAO.article(41), since="2015-01-01", covers=("penalty-kinds", "penalty-kinds-legal-entity"))
def penalty_possible(offence: Offence, on: date) -> bool:
    """This kind of penalty may be imposed on this kind of offender: legal entities are neither arrested nor expelled."""
    return offence.offender in NATURAL or offence.penalty not in {Penalty.ARREST, Penalty.EXPULSION}


@rule(CAO.article(42), since="2015-01-01", covers=("penalty-main-additional", "s-main-add"))
def may_be_main_penalty(offence: Offence, on: date) -> bool:
    """The penalty may be imposed as the main one: all but confiscation and demolition."""
    return offence.penalty not in {Penalty.CONFISCATION, Penalty.DEMOLITION}


@rule(CAO.article(42), since="2015-01-01", covers=("penalty-main-additional", "s-main-add"))
def may_be_additional_penalty(offence: Offence, on: date) -> bool:
    """The penalty may be imposed beside another one: all but a warning, a fine and arrest."""
    return offence.penalty not in {Penalty.WARNING, Penalty.FINE, Penalty.ARREST}


@rule(CAO.article(43, 1), since=FROM_127, covers="warning-meaning")
def warning_in_form(offence: Offence, on: date) -> bool:
    """The warning has its form: it is in writing."""
    return offence.warning_written


@rule(CAO.article(44, 1), since="2015-01-01", covers=("cao-44-mci-date", "fine-mci-date", "s-mci-day"), unit="KZT")
def fine(offence: Offence, on: date) -> Decimal:
    """The fine in tenge, if one is imposed: at the index of the day on which the case was opened."""
    return fine_in_mci(offence, on) * mci(offence.initiated_on)


@rule(CAO.article(58, 1), since="2015-01-01", covers="cao-58-concurrence", unit="KZT")
def total_fine(offence: Offence, on: date) -> Decimal:
    """The fines in tenge of all protocols together: each offence is punished by itself."""
    return fine(offence, on) * offence.protocols


@rule(CAO.article(44, 1), since="2015-01-01", unit="KZT")
def fine_for(provision: Provision, offender: Offender, on: date) -> Decimal:
    """The fine in tenge that the provision sets for this kind of offender, for a case opened on the day."""
    return fine_of_provision(provision, offender, on) * mci(on)


@rule(CAO.article(44, 2), since="2015-01-01", covers=("fine-limits", "s-cap"), unit="KZT")
def highest_single_fine(offence: Offence, on: date) -> Decimal:
    """The highest fine in tenge that one offence can cost this kind of offender."""
    return fine_limit(offence.offender, on) * mci(offence.initiated_on)


@rule(CAO.article(44, 2), since="2015-01-01", covers=("fine-limits", "s-cap"))
def fine_within_limit(offence: Offence, on: date) -> bool:
    """The fine of the provision keeps within the highest single fine for this kind of offender."""
    return fine_in_mci(offence, on) <= fine_limit(offence.offender, on)


@rule(CAO.article(44, 2), since="2015-01-01", covers="s-cap")
def imposed_fine_within_limit(offence: Offence, on: date) -> bool:
    """The fine that was imposed keeps within the highest single fine for this kind of offender."""
    return offence.imposed_fine <= highest_single_fine(offence, on)


@rule(CAO.article(58, 2), since="2015-01-01", covers="cao-58-concurrence")
def total_within_limit(offence: Offence, on: date) -> bool:
    """The fines of all protocols that one judge or body hears together keep within three times the highest single fine."""
    return total_fine(offence, on) <= 3 * highest_single_fine(offence, on)


@rule(CAO.article(50, 1), since="2020-06-06", unit="days")
def arrest_days(offence: Offence, on: date) -> int:
    """The longest arrest that may be imposed, in days; 0 if none may."""
    if not arrest_possible(offence, on):
        return 0
    provision = provision_applied(offence, on)
    if provision in ARTICLE_456_2:
        return arrest_456_2(provision, on)
    return arrest_476(provision, on) if provision in ARTICLE_476 else arrest_488(provision, on)


@rule(CAO.article(488), since="2020-06-06", covers=("cao-488-8", "cao-488-9"))
def expulsion(offence: Offence, on: date) -> bool:
    """A foreigner or stateless person is also expelled."""
    return offence.offender == Offender.NATURAL_PERSON and offence.provision in {P.CAO_488_8, P.CAO_488_9}


@rule(CAO.article(48, 1), since="2015-01-01", covers="suspension-meaning")
def activity(offence: Offence, on: date) -> Activity:
    """What happens to the offender's activity, unless it ends in a warning."""
    match provision_applied(offence, on):
        case P.CAO_460_1_3 | P.CAO_489_4 | P.CAO_489_6 | P.CAO_489_8:
            return Activity.PROHIBITED
        case P.CAO_460_1_2 | P.CAO_489_2 | P.CAO_489_3 | P.CAO_489_7:
            return Activity.SUSPENDED
        case P.CAO_489_1_2:
            return Activity.MAY_BE_SUSPENDED
        case P.CAO_488_9:
            return Activity.GOES_ON if offence.offender in NATURAL else Activity.MAY_BE_SUSPENDED
        case _:
            return Activity.GOES_ON


@rule(CAO.article(48, 3), since="2015-01-01", covers=("suspension-terms", "s-susp-term"), unit="months")
def longest_suspension(offence: Offence, on: date) -> int:
    """The longest suspension of activity, in months; 0 if there is none."""
    if activity(offence, on) in {Activity.GOES_ON, Activity.PROHIBITED}:
        return 0
    return suspension_longest(provision_applied(offence, on), on)


@rule(CAO.article(48, 3), since="2015-01-01", covers="suspension-terms", unit="months")
def shortest_suspension(offence: Offence, on: date) -> int:
    """The shortest suspension of activity, in months, where the provision sets one; else 0."""
    if activity(offence, on) in {Activity.GOES_ON, Activity.PROHIBITED}:
        return 0
    return suspension_shortest(provision_applied(offence, on), on)


@rule(CAO.article(810, 1), since="2018-01-01", covers=("half-payment-conditions", "half-payment-exclusions"))
def may_pay_half(offence: Offence, on: date) -> bool:
    """Half of the fine may be paid in the shortened procedure."""
    other_penalty = provision_applied(offence, on) in PUNISHED_WITH_ARREST or activity(offence, on) != Activity.GOES_ON
    if other_penalty or belongs_to_revenue_body(offence, on) or warning_must_be_applied(offence, on):
        return False
    return offence.admits and not offence.has_privileges


@rule(CAO.article(810, 1), since="2018-01-01", unit="KZT", covers="half-payment-conditions")
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


@rule(CAO.article(811, 3), since="2018-01-01", covers="half-payment-term")
def half_paid_in_time(offence: Offence, on: date) -> bool:
    """Half of the fine was paid in time, by the text of the code."""
    return offence.half_paid_on <= half_due(offence, on)


@rule(CAO.article(811, 3), since="2018-01-01", confidence="B", covers="half-payment-term")
def half_paid_in_time_by_portal(offence: Offence, on: date) -> bool:
    """Half of the fine was paid in time, as the official portal counts."""
    return offence.half_paid_on <= half_due_by_portal(offence, on)


@rule(CAO.article(893, 1), since="2015-01-01", covers="fine-payment-term", confidence="B")
def fine_due(offence: Offence, on: date) -> date:
    """The last day to pay the fine in full."""
    return days_after(offence.in_force_on, fine_payment_days(on))


KZ.without_rule(
    CAO.article(44, 1),
    "Fines counted in per cent of a sum are not among the provisions encoded here.",
    covers=("fine-percent-base", "fine-limits-percent"),
)
KZ.without_rule(
    CAO.article(44, 2),
    "Small, medium and large business are told apart by the Entrepreneurial Code, which was not read.",
    covers="business-size",
)
KZ.without_rule(
    CAO.article(48, 3),
    "The general limit is three months, but article 489 sets up to six: the special term is used.",
    covers="suspension-terms",
    touches=(longest_suspension,),
)
KZ.without_rule(
    CAO.article(489, 4),
    "Until Law 300-VI of 30 December 2019 it also punished not curing a breach of part 3; that wording was not read.",
    covers="cao-489-4",
    touches=(activity,),
)
KZ.without_rule(
    CAO.article(489, 5),
    "Whether the money and the donations of parties are confiscated goes with the fine and needs no facts of its own.",
    covers=("cao-489-5", "cao-489-6"),
)
