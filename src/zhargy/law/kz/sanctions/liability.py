"""Who is liable and until when: the general part of the Code on Administrative Offences, in its order."""

from datetime import date

from zhargy.law.kz.calendar import months_after, years_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.sanctions.amounts import (
    ARTICLE_488,
    CAO,
    CRC,
    OF_COURTS,
    OF_POLICE,
    OF_REVENUE_BODIES,
    OF_UNLAWFUL_EVENT,
    OF_USERS,
    USERS_AGAIN,
    WITH_ARREST,
    WITH_WARNING,
    liability_age,
)  # fmt: skip
from zhargy.law.kz.sanctions.subjects import Offence, Person, Provision
from zhargy.law.kz.subjects import Offender
from zhargy.rules import rule
from zhargy.time import about

EACH_REPEATED = "Every article on a repeated act says it in the same words."

NATURAL = frozenset({Offender.NATURAL_PERSON, Offender.OFFICIAL})
# Read in an edition of 2024; how long it has stood in the code of 2014 was not checked.
READ_IN_2024 = about("2015-01-01", not_before="2015-01-01", not_after="2024-12-31")
# Law 127-VI of 28 December 2017, ten days after its publication.
FROM_127 = about("2018-01-01", not_before="2018-01-01", not_after="2018-01-31")
# Law 300-VI of 30 December 2019, ten days after its publication.
FROM_300 = about("2020-01-11", not_before="2020-01-10", not_after="2020-02-29")
# Law 20-VIII of 10 July 2023, sixty days after its publication.
FROM_20 = about("2023-09-10", not_before="2023-09-10", not_after="2023-09-30")
# Law 12-VI of 26 July 2016, two months after its publication.
FROM_460 = about("2016-10-11", not_before="2016-10-11", not_after="2016-12-31")


@rule(CAO.article(28), since="2015-01-01", covers="cao-28-age")
def of_age(offence: Offence, on: date) -> bool:
    """The person had reached the age of liability when the offence ended; legal entities are always liable."""
    if offence.offender in NATURAL:
        return offence.person.age >= liability_age(offence.committed_on)
    return True


@rule(CAO.article(33), since=READ_IN_2024, covers="legal-entity-liability")
def entity_is_liable(offence: Offence, on: date) -> bool:
    """The legal entity is liable: a body or manager, or a worker with managing functions, did, ordered or approved the act."""
    return offence.offender not in NATURAL and offence.act_of_entity


@rule(CAO.article(33, 4), since="2015-01-01", covers="cao-33-le")
def worker_is_released(offence: Offence, on: date) -> bool:
    """The worker is not liable for the same offence: the legal entity was held liable for it."""
    return offence.offender in NATURAL and offence.entity_held_liable


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
    mother = person.woman and (person.child_under_14 or person.pregnant)
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
    return person.age < 18 or person.child_under_14 or pregnant or person.disability_1_or_2 or old


@rule(CAO.article(57), since="2015-01-01", covers="cao-57-aggravating")
def aggravated(offence: Offence, on: date) -> bool:
    """A circumstance makes the offence graver."""
    told = offence.circumstances
    return (
        told.continued_despite_demand
        or told.like_offence_within_term
        or told.minor_involved
        or told.ill_or_child_used
        or told.hatred_or_revenge
        or told.against_person_on_duty
        or told.against_vulnerable
        or told.by_group
        or told.in_disaster
        or told.intoxicated
    )


@rule(CAO.article(61), since="2015-01-01", covers="cao-61-record")
def record_ends(offence: Offence, on: date) -> date:
    """The day until which the person counts as penalised: a year after the earlier penalty was carried out."""
    return years_after(offence.executed_on, 1)


@rule(CAO.whole(EACH_REPEATED), since="2015-01-01", covers="repeat-window")
def repeat_term_ends(offence: Offence, on: date) -> date:
    """The last day on which the same act counts as repeated: a year after the penalty was imposed."""
    return years_after(offence.penalised_on, 1)


@rule(CAO.whole(EACH_REPEATED), since="2015-01-01", covers="repeat-window")
def repeated(offence: Offence, on: date) -> bool:
    """The same act was committed within a year after a penalty for it was imposed."""
    return (
        offence.penalised_before
        and offence.committed_on >= offence.penalised_on
        and offence.committed_on <= repeat_term_ends(offence, on)
    )


@rule(CAO.article(62, 1), since="2015-01-01", covers="limitation-general")
def limit_from_commission(offence: Offence, on: date) -> date:
    """The last day on which a penalty may be imposed, counted from the offence: two months."""
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
    return years_after(offence.committed_on, 1) if offence.offender in NATURAL else years_after(offence.committed_on, 3)


@rule(CAO.article(62), since=READ_IN_2024, covers="limitation-tax", confidence="B")
def limit_for_tax_offence(offence: Offence, on: date) -> date:
    """The last day on which a penalty for a tax offence may be imposed on an individual: a year from the offence."""
    return years_after(offence.committed_on, 1)


@rule(CAO.article(62, 2), since="2020-06-06")
def limit_from_detection(offence: Offence, on: date) -> date:
    """The last day on which a penalty may be imposed, counted from detection: two months."""
    return months_after(offence.detected_on, 2)


@rule(CAO.article(62, 5), since="2015-01-01", covers="cao-62-suspension")
def day_that_counts(offence: Offence, on: date) -> date:
    """The day that counts for the time bar: when the case was sent to be heard, or else when it was decided."""
    return offence.sent_on if offence.was_sent else offence.decided_on


@rule(CAO.article(62, 7), since="2020-06-06", covers="cao-62-suspension")
def is_interrupted(offence: Offence, on: date) -> bool:
    """Another offence before the time was over makes it run anew; not in cases on assemblies."""
    return (
        not is_about_assemblies(offence, on)
        and offence.new_offence
        and offence.new_offence_on <= limit_from_commission(offence, on)
    )


@rule(CAO.article(62, 7), since="2020-06-06", covers="cao-62-suspension")
def limit_after_new_offence(offence: Offence, on: date) -> date:
    """The last day on which a penalty may be imposed, counted from detection of the other offence: two months."""
    return months_after(offence.new_offence_detected_on, 2)


@rule(CAO.article(62), since="2020-06-06")
def time_barred(offence: Offence, on: date) -> bool:
    """No penalty may be imposed any more."""
    day = day_that_counts(offence, on)
    if is_about_assemblies(offence, on):
        return day > limit_from_commission(offence, on) or day > limit_from_detection(offence, on)
    # Article 62(3): a continuing offence is counted from its detection.
    if offence.continuing:
        return day > limit_from_detection(offence, on)
    if day <= limit_from_commission(offence, on):
        return False
    return not (is_interrupted(offence, on) and day <= limit_after_new_offence(offence, on))


@rule(CAO.article("64-1"), since=FROM_127, covers="cao-64-1-minor-significance")
def may_be_released(offence: Offence, on: date) -> bool:
    """The judge or body may release the person with an oral remark."""
    return offence.minor_significance


@rule(CAO.article(65, 1), since="2015-01-01", covers="cao-65-66-minors")
def is_minor(offence: Offence, on: date) -> bool:
    """The person is under 18."""
    return offence.offender == Offender.NATURAL_PERSON and offence.person.age < 18


@rule(CAO.article(68), since="2015-01-01", covers="cao-65-66-minors")
def may_be_educated_instead(offence: Offence, on: date) -> bool:
    """A person under 18, the first time, may be released with educational measures."""
    return is_minor(offence, on) and not offence.penalised_before


@limit_from_commission.exception(
    CAO.article(71), when=is_minor, over=(is_about_assemblies,), since="2015-01-01", covers="cao-65-66-minors"
)
def _(offence: Offence, on: date) -> date:
    """The last day on which a penalty may be imposed, counted from the offence: half the term of an adult."""
    months = 6 if offence.provision in ARTICLE_488 else 1
    return months_after(offence.committed_on, months)


@limit_from_detection.exception(CAO.article(71), when=is_minor, since="2020-06-06", covers="cao-65-66-minors")
def _(offence: Offence, on: date) -> date:
    """The last day on which a penalty may be imposed, counted from detection: one month, half the term of an adult."""
    return months_after(offence.detected_on, 1)


@limit_after_new_offence.exception(CAO.article(71), when=is_minor, since="2020-06-06")
def _(offence: Offence, on: date) -> date:
    """The last day on which a penalty may be imposed, counted from detection of the other offence: one month."""
    return months_after(offence.new_offence_detected_on, 1)


@record_ends.exception(CAO.article(72), when=is_minor, since="2015-01-01", covers="cao-65-66-minors")
def _(offence: Offence, on: date) -> date:
    """The day until which a person under 18 counts as penalised: six months after the penalty was carried out."""
    return months_after(offence.executed_on, 6)


@rule(CRC.article(400), since="2020-06-06", covers="crc-400")
def is_crime(offence: Offence, on: date) -> bool:
    """An unlawful event caused substantial harm, so that the act is a crime and not an administrative offence."""
    return offence.provision in OF_UNLAWFUL_EVENT and offence.substantial_harm


@rule(CAO.article(684, 1), since=FROM_300, covers=("cao-684-court", "s-who-489-1", "s-who-456-1"))
def belongs_to_court(offence: Offence, on: date) -> bool:
    """Cases of this provision are heard by a judge of the court for administrative offences."""
    return provision_applied(offence, on) in OF_COURTS


@rule(CAO.article(685, 1), since=FROM_300, covers="cao-police")
def belongs_to_police(offence: Offence, on: date) -> bool:
    """Cases of this provision are heard by the police."""
    return provision_applied(offence, on) in OF_POLICE


@rule(CAO.article(720, 1), since=FROM_460, covers="s-who-460-1")
def belongs_to_revenue_body(offence: Offence, on: date) -> bool:
    """Cases of this provision are heard by the head or a deputy head of a state revenue body."""
    return provision_applied(offence, on) in OF_REVENUE_BODIES


@rule(CAO.article(28), since="2020-06-06")
def may_be_penalised(offence: Offence, on: date) -> bool:
    """An administrative penalty may be imposed: the person is of age, it is not a crime, and the time is not over."""
    return of_age(offence, on) and not is_crime(offence, on) and not time_barred(offence, on)


@rule(CAO.article(50), since="2015-01-01")
def arrest_possible(offence: Offence, on: date) -> bool:
    """The provision allows arrest, and the person is one to whom it may be applied."""
    of_event = offence.provision in WITH_ARREST and offence.offender in NATURAL
    return (of_event or user_again(offence, on)) and not arrest_excluded(offence.person, on)


@rule(CAO.article("456-2"), since="2015-01-01")
def user_again(offence: Offence, on: date) -> bool:
    """A natural person who uses an online platform spread false information again within a year."""
    of_user = offence.provision in OF_USERS and offence.offender == Offender.NATURAL_PERSON
    return of_user and provision_applied(offence, on) in USERS_AGAIN


@rule(
    CAO.whole("Every article on a repeated act has a part for the first act and one for the next."), since="2015-01-01"
)
def provision_applied(offence: Offence, on: date) -> Provision:
    """The provision that applies: that of the repeated act, if it is repeated."""
    if not repeated(offence, on):
        return offence.provision
    match offence.provision:
        case Provision.CAO_455_2:
            return Provision.CAO_455_5
        case Provision.CAO_456_1_1 | Provision.CAO_456_1_2:
            return Provision.CAO_456_1_4
        case Provision.CAO_456_2_1:
            return Provision.CAO_456_2_2
        case Provision.CAO_456_2_3:
            return Provision.CAO_456_2_4
        case Provision.CAO_456_2_5:
            return Provision.CAO_456_2_6
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


KZ.without_rule(
    CAO.article(33, 4),
    "That holding a legal entity liable releases its worker was read in an old text only.",
    touches=(worker_is_released,),
)
KZ.without_rule(
    CAO.article(57),
    "Law 155-VIII of 10 January 2025 changed the list; what it said before was not compared.",
    touches=(aggravated,),
)
KZ.without_rule(
    CAO.article(62, "2-1"),
    "Longer terms for tax offences exist; whether those on foreign money are tax offences is not settled, so the general "
    "term is used.",
    touches=(limit_from_commission,),
)
KZ.without_rule(
    CAO.article(62, 5),
    "Expert examination, acts of the prosecutor, bringing by force and force majeure also stop the time; the days have "
    "to be counted by hand.",
    covers="cao-62-suspension",
    touches=(day_that_counts,),
)
KZ.without_rule(
    CAO.article("456-2"),
    "In parts 3 to 6 the Kazakh text also names officials, with the fines of a small business; the Russian text does "
    "not, and it is followed.",
    touches=(user_again,),
)
KZ.without_rule(
    CAO.article(488),
    "Parts 10 to 12 do not say whether they reach a foreigner who repeats an act of part 8 or 9; parts 8 and 9 are kept.",
    touches=(provision_applied,),
)
KZ.without_rule(
    CAO.article(488),
    "Only a piece of the wording before 6 June 2020 is known: a warning or 20 MCI, officials 50 MCI or arrest up to 10 days.",
    covers=("s-488-2015", "s-488-2019-minors"),
)
KZ.without_rule(
    CRC.article(155),
    "What makes obstruction of an assembly a crime and not an offence of article 488(1) is for a court to weigh.",
    touches=(is_crime,),
)
