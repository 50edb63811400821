"""A religious association: the facts, and the days of the law of 2011."""

from datetime import date

from zhargy.i18n import N_
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.subjects import LegalForm
from zhargy.rules import Choice, Party, Subject, fact, impossible, part
from zhargy.time import about

RELIGION = KZ.act("religion-2011")
L94 = KZ.act("religion-amendments-2021")
FROM_2011 = about("2011-10-24", not_before="2011-10-22", not_after="2011-10-31")
FROM_94 = about("2022-01-11", not_before="2022-01-08", not_after="2022-01-31")


class Reach(Choice):
    """Statuses of religious associations (Religion Law art. 12)."""

    LOCAL = "local", N_("Local religious association")
    REGIONAL = "regional", N_("Regional religious association")
    NATIONAL = "national", N_("National (republican) religious association")


class Place(Choice):
    """Where a unit of a religious association is to be (Religion Law art. 13(5))."""

    STATE_BODY = "state-body", N_("State body")
    STATE_INSTITUTION = "state-institution", N_("State organisation or institution")
    EDUCATION = "education", N_("Educational organisation")
    HEALTH = "health", N_("Health organisation")
    ELSEWHERE = "elsewhere", N_("Elsewhere")


class ReligiousName(Subject):
    """The name of a religious association (Religion Law art. 14)."""

    shows_creed: bool = fact("It shows the denomination")
    shows_status: bool = fact("It shows the status: local, regional or national")
    repeats: bool = fact(
        "It repeats, wholly or substantially, state symbols, or the name of a state body or religious association",
        help="Of one that is registered, or that was banned or closed for breaking the law.", judgement="Registering body",
    )  # fmt: skip


class ReligiousAssociation(Subject):
    """A religious association, from the idea to its end."""

    reach: Reach = fact("Status for which it is founded")
    citizens: int = fact("Citizens of Kazakhstan who initiate it", unit="people", maximum=10_000_000)
    all_adult: bool = fact("All of them are 18 or older")
    in_person: bool = fact("They take part in the founding meeting in person and of their own will")
    in_one_unit: bool = fact("It acts within one region, city of republican significance or the capital")
    local_associations: int = fact("Local religious associations that initiate it", maximum=1000)
    local_members: int = fact("Citizens in these local associations together", unit="people", maximum=10_000_000)
    in_their_territory: bool = fact("It acts only where these local associations act")
    every_unit: bool = fact("The citizens represent every region, city of republican significance and the capital")
    smallest_unit: int = fact("Citizens in the region or city that has fewest", unit="people", maximum=1_000_000)
    units_everywhere: bool = fact("It has branches or representative offices in the whole country")
    one_creed: bool = fact("It has one creed", judgement="Religious-studies expert review")
    rites: bool = fact("It performs rites, ceremonies and sermons", judgement="Religious-studies expert review")
    education: bool = fact(
        "It educates its members and followers religiously", judgement="Religious-studies expert review"
    )
    spiritual: bool = fact("Its activity is spiritual", judgement="Religious-studies expert review")
    naming: ReligiousName = part("The name")
    decided_on: date = fact("Day of the decision to create it")
    filed_on: date = fact("Day of filing for registration")
    interrupted_on: date = fact("Day on which registration was interrupted for the expert review", by=Party.AUTHORITY)
    registered_on: date = fact("Day of registration", by=Party.AUTHORITY)
    papers_given: bool = fact("Copies of papers on the record registration of its units were given")
    papers_given_on: date = fact("Day on which they were given")
    foreign_head: bool = fact("A foreign religious centre names the head")
    head_agreed: bool = fact("The authorised body has agreed to the head", by=Party.AUTHORITY)
    head_asked_on: date = fact("Day on which agreement to the head was asked for")
    unit_place: Place = fact("Where a unit is to be")
    turned_into: LegalForm = fact("What it is to be turned into")
    successors: bool = fact("There are successors to its property, or the charter says where it goes")

    @impossible(N_("Papers cannot be filed before the decision to create it."))
    def _filed_first(self) -> bool:
        return self.filed_on < self.decided_on
