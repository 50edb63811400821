"""Claims about fines, arrest and suspension, and about sanctions that grow with the breach."""

from datetime import date

from zhargy.law.kz.claims.sources import ASSEMBLY, LAW, NOTE_DAY, OPERATION
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.sanctions.amounts import ARTICLE_488
from zhargy.law.kz.sanctions.liability import provision_applied
from zhargy.law.kz.sanctions.penalties import (
    arrest_days,
    association_answers_alone,
    fine_in_mci,
    longest_suspension,
    total_fine,
)  # fmt: skip
from zhargy.law.kz.sanctions.subjects import Offence, Provision
from zhargy.law.kz.subjects import Offender

OF_TAKING_PART = frozenset({Provision.CAO_488_2, Provision.CAO_488_6, Provision.CAO_488_8, Provision.CAO_488_11})


@KZ.claim("sanctions.seventy-for-people", source=ASSEMBLY, on=NOTE_DAY)
def _(offence: Offence, on: date) -> bool:
    """No fine of a natural person under the article on assemblies is above 70 MCI."""
    meant = offence.provision in ARTICLE_488 and offence.offender == Offender.NATURAL_PERSON
    return not meant or fine_in_mci(offence, on) <= 70


@KZ.claim("sanctions.150-for-entities", source=ASSEMBLY, on=NOTE_DAY)
def _(offence: Offence, on: date) -> bool:
    """No fine of a legal entity under the article on assemblies is above 150 MCI."""
    meant = offence.provision in ARTICLE_488 and offence.offender == Offender.LEGAL_ENTITY
    unset = provision_applied(offence, on) in OF_TAKING_PART
    return not meant or unset or fine_in_mci(offence, on) <= 150


@KZ.claim("sanctions.arrest-of-25-days", source=ASSEMBLY, on=NOTE_DAY)
def _(offence: Offence, on: date) -> bool:
    """No arrest under the article on assemblies is longer than 25 days."""
    return offence.provision not in ARTICLE_488 or arrest_days(offence, on) <= 25


@KZ.claim("sanctions.arrest-of-25-days-happens", source=ASSEMBLY, on=NOTE_DAY, kind="possible")
def _(offence: Offence, on: date) -> bool:
    """An arrest of 25 days under the article on assemblies can be imposed."""
    return offence.provision in ARTICLE_488 and arrest_days(offence, on) == 25


@KZ.claim("sanctions.beyond-aims-is-fined", source=OPERATION, on=NOTE_DAY, kind="possible")
def _(offence: Offence, on: date) -> bool:
    """An association can be fined for an act beyond the aims of its charter."""
    meant = offence.provision == Provision.CAO_489_1 and offence.offender == Offender.LEGAL_ENTITY
    return meant and fine_in_mci(offence, on) > 0


@KZ.claim("sanctions.any-breach-is-fined", source=OPERATION, on=NOTE_DAY, kind="possible")
def _(offence: Offence, on: date) -> bool:
    """An association can be fined for a breach of the law, whatever the breach is."""
    meant = offence.provision == Provision.CAO_489_2 and offence.offender == Offender.LEGAL_ENTITY
    return meant and fine_in_mci(offence, on) > 0


@KZ.claim("sanctions.leaders-are-fined-beyond-aims", source=OPERATION, on=NOTE_DAY, refuted=True, kind="possible")
def _(offence: Offence, on: date) -> bool:
    """Leaders and members themselves can be fined for an act of the association beyond its aims."""
    people = offence.offender == Offender.NATURAL_PERSON or offence.offender == Offender.OFFICIAL
    return offence.provision == Provision.CAO_489_1 and people and not association_answers_alone(offence, on)


@KZ.claim("sanctions.suspension-of-six-months", source=OPERATION, on=NOTE_DAY)
def _(offence: Offence, on: date) -> bool:
    """No suspension of activity is longer than six months, under article 489 or another."""
    return longest_suspension(offence, on) <= 6


KZ.never_falls(
    "sanctions.fine-grows-with-repetition",
    fine_in_mci,
    "penalised_before",
    "A fine never falls because the person was penalised before for the same act.",
    source=LAW,
    on=NOTE_DAY,
)
KZ.never_falls(
    "sanctions.arrest-grows-with-repetition",
    arrest_days,
    "penalised_before",
    "Arrest never becomes shorter because the person was penalised before for the same act.",
    source=LAW,
    on=NOTE_DAY,
)
KZ.never_falls(
    "sanctions.suspension-grows-with-repetition",
    longest_suspension,
    "penalised_before",
    "Suspension never becomes shorter because the act is repeated.",
    source=LAW,
    on=NOTE_DAY,
    refuted=True,
)
KZ.never_falls(
    "sanctions.total-grows-with-protocols",
    total_fine,
    "protocols",
    "More protocols never cost less.",
    source=LAW,
    on=NOTE_DAY,
)
