"""Who is liable and until when: the general part of the Code on Administrative Offences, in its order."""

from datetime import date

from zhargy.law.kz.calendar import months_after, years_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.sanctions.amounts import (
    ARTICLE_460_1,
    ARTICLE_460_2,
    ARTICLE_488,
    CAO,
    CRC,
    OF_UNLAWFUL_EVENT,
    WITH_ARREST,
    WITH_WARNING,
    liability_age,
)  # fmt: skip
from zhargy.law.kz.sanctions.subjects import Offence, Person, Provision
from zhargy.law.kz.subjects import Offender
from zhargy.rules import rule
from zhargy.time import about

FROM_127 = about("2018-01-01", not_before="2018-01-01", not_after="2018-01-31")


@rule(CAO.article(28), since="2015-01-01", covers="cao-28-age")
def of_age(offence: Offence, on: date) -> bool:
    """The person had reached the age of liability when the offence ended; legal entities are always liable."""
    if offence.offender in {Offender.NATURAL_PERSON, Offender.OFFICIAL}:
        return offence.person.age >= liability_age(offence.committed_on)
    return True


@rule(CAO.article(43, 2), since=FROM_127, covers=("cao-43-2", "warning-mandatory", "s-warning-first"))
def warning_offered(offence: Offence, on: date) -> bool:
    """The provision offers a warning, and the act is not a repeated one."""
    return offence.provision in WITH_WARNING and not repeated(offence, on)


@rule(CAO.article(43, 2), since=FROM_127)
def warning_must_be_applied(offence: Offence, on: date) -> bool:
    """A warning must be applied: the provision offers it and nothing makes the offence graver."""
    return warning_offered(offence, on) and not aggravated(offence, on)


@rule(CAO.article(50, 2), since="2015-01-01", covers="cao-50-arrest")
def arrest_excluded(person: Person, on: date) -> bool:
    """Arrest may not be applied to this person."""
    mother = person.woman and (person.pregnant or person.child_under_14)
    father = not person.woman and person.child_under_14 and person.raises_alone
    old = person.age > 58 if person.woman else person.age > 63
    return person.age < 18 or mother or father or person.disability_1_or_2 or old


@arrest_excluded.amended(
    by=CAO.article(50, 2), since=about("2026-03-12", not_before="2025-09-01", not_after="2026-03-12"),
    covers="cao-50-arrest-2026", confidence="B",
)  # fmt: skip
def _(person: Person, on: date) -> bool:
    """Arrest may not be applied to this person; men and women with children under 14 are treated alike."""
    pregnant = person.woman and person.pregnant
    old = person.age > 58 if person.woman else person.age > 63
    return person.age < 18 or pregnant or person.child_under_14 or person.disability_1_or_2 or old


@rule(CAO.article(57), since="2015-01-01", covers="cao-57-aggravating")
def aggravated(offence: Offence, on: date) -> bool:
    """A circumstance makes the offence graver."""
    told = offence.circumstances
    return (
        told.by_group
        or told.continued_despite_demand
        or told.like_offence_within_term
        or told.minor_involved
        or told.ill_or_child_used
        or told.hatred_or_revenge
        or told.against_person_on_duty
        or told.against_vulnerable
        or told.in_disaster
        or told.intoxicated
    )


@rule(CAO.article(61), since="2015-01-01", covers="cao-61-record")
def record_ends(offence: Offence, on: date) -> date:
    """The day a year after the earlier penalty, when the person no longer counts as penalised."""
    return years_after(offence.penalised_on, 1)


@rule(CAO.whole(), since="2015-01-01", covers="repeat-window")
def repeated(offence: Offence, on: date) -> bool:
    """The same act was committed within a year after a penalty for it was imposed."""
    return offence.penalised_before and offence.committed_on <= record_ends(offence, on)


@rule(CAO.article(62, 1), since="2015-01-01", covers=("limitation-general",))
def limit_from_commission(offence: Offence, on: date) -> date:
    """The last day on which a penalty may be imposed, counted from the offence."""
    return months_after(offence.committed_on, 2)


@rule(CAO.article(62, 2), since="2020-06-06", covers=("cao-62-limitation", "cao-62-assembly-from"))
def is_about_assemblies(offence: Offence, on: date) -> bool:
    """The offence is against the legislation on peaceful assemblies."""
    return offence.provision in ARTICLE_488


@limit_from_commission.exception(
    CAO.article(62, 2), when=is_about_assemblies, since="2020-06-06", covers="limitation-listed-individual"
)
def _(offence: Offence, on: date) -> date:
    """The last day on which a penalty may be imposed, counted from the offence: one year, legal entities three."""
    natural = offence.offender in {Offender.NATURAL_PERSON, Offender.OFFICIAL}
    return years_after(offence.committed_on, 1) if natural else years_after(offence.committed_on, 3)


@rule(CAO.article(62, 2), since="2020-06-06")
def limit_from_detection(offence: Offence, on: date) -> date:
    """The last day on which a penalty may be imposed, counted two months from detection."""
    return months_after(offence.detected_on, 2)


@rule(CAO.article(62, 5), since="2015-01-01", covers="cao-62-suspension")
def day_that_counts(offence: Offence, on: date) -> date:
    """The day that counts for the time bar: when the case went to court, or else when it was decided."""
    return offence.sent_to_court_on if offence.went_to_court else offence.decided_on


@rule(CAO.article(62), since="2020-06-06")
def time_barred(offence: Offence, on: date) -> bool:
    """No penalty may be imposed any more."""
    day = day_that_counts(offence, on)
    if offence.provision in ARTICLE_488:
        return day > limit_from_commission(offence, on) or day > limit_from_detection(offence, on)
    return day > limit_from_commission(offence, on)


@rule(CAO.article("64-1"), since=FROM_127, covers="cao-64-1-minor-significance")
def may_be_released(offence: Offence, on: date) -> bool:
    """The judge or body may release the person with an oral remark."""
    return offence.minor_significance


@rule(CAO.article(65, 1), since="2015-01-01")
def is_minor(offence: Offence, on: date) -> bool:
    """The person is under 18."""
    return offence.offender == Offender.NATURAL_PERSON and offence.person.age < 18


@rule(CRC.article(400), since="2020-06-06", covers="crc-400")
def is_crime(offence: Offence, on: date) -> bool:
    """An unlawful event caused substantial harm, so that the act is a crime and not an administrative offence."""
    return offence.provision in OF_UNLAWFUL_EVENT and offence.substantial_harm


@rule(CAO.article(684, 1), since="2020-06-06", covers=("cao-684-court", "s-who-489-1"))
def heard_by_court(offence: Offence, on: date) -> bool:
    """A judge hears the case, not a tax body."""
    return offence.provision not in ARTICLE_460_1 and offence.provision not in ARTICLE_460_2


@rule(CAO.article(720, 1), since="2020-06-06", covers="s-who-460-1")
def heard_by_revenue_body(offence: Offence, on: date) -> bool:
    """The head or a deputy head of a state revenue body hears the case."""
    return offence.provision in ARTICLE_460_1 or offence.provision in ARTICLE_460_2


@rule(CAO.article(28), since="2020-06-06")
def may_be_penalised(offence: Offence, on: date) -> bool:
    """An administrative penalty may be imposed: the person is of age, it is not a crime, and the time is not over."""
    return of_age(offence, on) and not is_crime(offence, on) and not time_barred(offence, on)


@rule(CAO.article(50), since="2015-01-01")
def arrest_possible(offence: Offence, on: date) -> bool:
    """The provision allows arrest, and the person is one to whom it may be applied."""
    natural = offence.offender in {Offender.NATURAL_PERSON, Offender.OFFICIAL}
    return offence.provision in WITH_ARREST and natural and not arrest_excluded(offence.person, on)


@rule(CAO.whole(), since="2015-01-01")
def provision_applied(offence: Offence, on: date) -> Provision:
    """The provision that applies: that of the repeated act, if it is repeated."""
    if not repeated(offence, on):
        return offence.provision
    match offence.provision:
        case Provision.CAO_460_1_1 | Provision.CAO_460_1_2:
            return Provision.CAO_460_1_3
        case Provision.CAO_460_2_1:
            return Provision.CAO_460_2_2
        case Provision.CAO_476_1:
            return Provision.CAO_476_2
        case Provision.CAO_488_1 | Provision.CAO_488_2 | Provision.CAO_488_3:
            return Provision.CAO_488_4
        case Provision.CAO_488_5:
            return Provision.CAO_488_10
        case Provision.CAO_488_6:
            return Provision.CAO_488_11
        case Provision.CAO_488_7:
            return Provision.CAO_488_12
        case Provision.CAO_488_1_1:
            return Provision.CAO_488_1_2
        case Provision.CAO_489_1:
            return Provision.CAO_489_3
        case Provision.CAO_489_2:
            return Provision.CAO_489_4
        case Provision.CAO_489_1_1:
            return Provision.CAO_489_1_2
        case _:
            return offence.provision


KZ.without_rule(CAO.article(33, 4), "That holding a legal entity liable releases its employee was read in an old text only.",
                covers=("cao-33-le", "legal-entity-liability"))  # fmt: skip
KZ.without_rule(CAO.article(58, 2), "Adding up penalties for several offences needs the list of all offences of one hearing.",
                covers="cao-58-concurrence")  # fmt: skip
KZ.without_rule(CAO.article(62), "The term for tax offences of legal entities was not found in a text; the general one is used.",
                covers="limitation-tax", touches=(limit_from_commission,))  # fmt: skip
KZ.without_rule(CAO.article("826-2"), "Appeals against a penalty are a procedure with events and clocks, not yet a rule.",
                covers=("s-appeal-where", "s-appeal-term", "s-appeal-stay", "s-appeal-forward", "s-appeal-higher",
                        "s-appeal-court", "s-who-court-wish", "s-protocol-489-1", "s-who-456-1"))  # fmt: skip
