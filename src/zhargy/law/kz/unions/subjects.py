"""A trade union or an association of trade unions: the facts, and the days of the law of 2014."""

from datetime import date

from zhargy.i18n import N_
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import Choice, Party, Subject, fact, impossible
from zhargy.time import about

TU = KZ.act("trade-unions-2014")
PA = KZ.act("public-associations-1996")
FROM_TU = "2014-07-11"
# Law 321-VI of 4 May 2020, ten days after its publication.
FROM_321 = about("2020-05-17", not_before="2020-05-15", not_after="2020-05-31")


class Level(Choice):
    """Kinds of trade unions and their associations (Trade Unions Law arts. 11-14)."""

    LOCAL = "local", N_("Local trade union")
    SECTORAL = "sectoral", N_("Sectoral trade union")
    REGIONAL = "regional", N_("Territorial association of a region, city of republican significance or the capital")
    DISTRICT = "district", N_("Territorial association of a district or of a city of regional significance")
    NATIONAL = "national", N_("National (republican) association of trade unions")


class TradeUnion(Subject):
    """A trade union, or an association of trade unions."""

    level: Level = fact("Kind of trade union")
    citizens: int = fact("Citizens of Kazakhstan who initiate it", unit="people", maximum=1_000_000)
    shared_interests: bool = fact("They share professional or production interests")
    founded_by_unions: bool = fact("Trade unions found it")
    congress_held: bool = fact(
        "A founding congress, conference or meeting has approved the charter and formed the bodies"
    )
    congress_on: date = fact("Day of the founding congress, conference or meeting")
    filed_on: date = fact("Day of filing for registration")
    registered_on: date = fact("Day of registration", by=Party.AUTHORITY)
    units: int = fact("Regions and cities of republican significance, with the capital, where it has units or member organisations",
                      maximum=20)  # fmt: skip
    districts: int = fact("Districts where it has units or member organisations", maximum=300,
                          help="Also cities of regional significance and districts of a city.")  # fmt: skip
    member_organisations: int = fact("Member organisations in its district", maximum=10_000)
    papers_given: bool = fact("Copies of papers that prove this were given to the registering body")
    papers_given_on: date = fact("Day on which they were given")

    @impossible(N_("Papers cannot be filed before the founding congress."))
    def _filed_first(self) -> bool:
        return self.filed_on < self.congress_on
