"""Associations and their members: the facts, and the acts and days that the topic shares.

The texts read go back to 8 July 2005; earlier days are not encoded.
"""

from datetime import date

from zhargy.i18n import N_
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import Choice, Party, Subject, fact, impossible, part
from zhargy.time import about, attested

PA = KZ.act("public-associations-1996")
NCO = KZ.act("ncos-2001")
CC = KZ.act("civil-code")
PARTIES = KZ.act("political-parties-2002")
L49 = KZ.act("associations-amendments-2023")
L157 = KZ.act("constitutional-amendments-2022")
L537 = KZ.act("associations-amendments-2012")
READ = attested("2005-07-08")
E49 = about("2024-01-01", not_before="2024-01-01", not_after="2024-01-10")
E157 = about("2022-11-16", not_before="2022-11-16", not_after="2022-11-30")
E537 = about("2012-01-12", not_before="2012-01-12", not_after="2012-01-31")
# The texts of the Civil Code and of the law on non-commercial organisations were read as of January 2024; their
# amendments say that the same words stood on 4 August 2023. How far back they go was not read.
CODE = about("2005-07-08", not_before="1994-12-27", not_after="2023-08-04")


class TerritorialStatus(Choice):
    """Statuses of public associations by territory (PA Law art. 7)."""

    NATIONAL = "national", N_("National (republican)")
    REGIONAL = "regional", N_("Regional")
    LOCAL = "local", N_("Local")
    NEITHER = "neither", N_("None: the law defines no status for this number of units")


class Registrar(Choice):
    """Who registers (PA Law arts. 13 and 14, Registration Law art. 4)."""

    MINISTRY = "ministry", N_("Ministry of Justice")
    TERRITORIAL = "territorial-body", N_("Territorial justice body")
    JUSTICE = "justice-body", N_("A justice body")
    STATE_CORPORATION = "state-corporation", N_("State Corporation “Government for Citizens”")
    NOT_SAID = "not-said", N_("The law does not say: the association fits no status")


class Appeal(Choice):
    """Where a refusal of registration can be appealed (PA Law art. 16)."""

    COURT = "court", N_("To a court")
    AS_LAWS_SAY = "as-laws-say", N_("In the order that the laws set")


class Joiner(Choice):
    """Who wants to become a member (PA Law art. 11(1))."""

    CITIZEN = "citizen", N_("Citizen of Kazakhstan")
    FOREIGNER = "foreigner", N_("Foreigner or stateless person")
    ASSOCIATION = "association", N_("Public association as a legal entity")
    PARTY = "party", N_("Political party")
    OTHER_ENTITY = "other-entity", N_("Another legal entity")


class Joined(Choice):
    """What the person joins, where the law tells it apart (PA Law art. 11)."""

    ASSOCIATION = "association", N_("Public association")
    PARTY = "party", N_("Political party")
    UNION = "union", N_("Trade union")
    PARTY_YOUTH = "party-youth", N_("Youth association of a political party")
    YOUTH = "youth", N_("Another children's or youth association")


class Office(Choice):
    """Offices that bar from membership in parties and trade unions (PA Law art. 11(5))."""

    NONE = "none", N_("None of these offices")
    MILITARY = "military", N_("Military")
    LAW_ENFORCEMENT = "law-enforcement", N_("Special state body or law-enforcement body")
    JUDGE = "judge", N_("Judge or chair of a court")
    CONSTITUTIONAL_COURT = "constitutional-court", N_("Chair, deputy chair or judge of the Constitutional Court")
    ELECTION_OR_AUDIT = "election-or-audit", N_("Chair or member of the Central Election Commission or of the Supreme Audit Chamber")  # fmt: skip
    OMBUDSMAN = "ombudsman", N_("Human Rights Commissioner")


class Aims(Subject):
    """What the association would do, where the law forbids it (PA Law art. 5(2)-(5), Constitution art. 5)."""

    extremist: bool = fact("Its aims are extremist", judgement="Court")
    paramilitary: bool = fact("It is built like a military formation", help="Structure, uniform, insignia, special discipline, weapons or imitations.")  # fmt: skip
    foreign_party_or_union: bool = fact("It is a part of a foreign party or trade union")
    religious_party: bool = fact("It is a party on a religious basis")
    foreign_funded: bool = fact("It is a party or trade union paid for from abroad")
    harms_health_or_morals: bool = fact("It encroaches on health or moral foundations", judgement="Court")
    unconstitutional: bool = fact(
        "It aims at violent change of the constitutional order, at breaking up the country, at undermining its security, "
        "or at inciting enmity",
        help="Social, racial, national, religious, class or tribal enmity.", judgement="Court",
    )  # fmt: skip


class AssociationName(Subject):
    """The name and symbols of the association (Civil Code art. 38, PA Law art. 18)."""

    shows_form: bool = fact("The name shows the legal form", help="“Public association”, for example.")
    unlawful: bool = fact("The name contradicts the law or public morals", judgement="Registering body")
    personal_without_consent: bool = fact(
        "The name is that of a person who is not a participant and has not agreed",
        help="For a person who has died, the heirs agree.",
    )
    repeats: bool = fact(
        "The name or the symbols repeat, wholly or substantially, those of somebody else",
        help="Of Kazakhstan or another state, of a state body, of a registered association, or of one that was closed for "
             "breaking the law.", judgement="Registering body",
    )  # fmt: skip


class Charter(Subject):
    """What the charter says (PA Law art. 12)."""

    name_and_aims: bool = fact("Name, subject and aims")
    membership: bool = fact("Membership: how it is gained and lost, rights and duties")
    structure_and_territory: bool = fact("Structure, position of units, and territory of activity")
    bodies: bool = fact("Governing bodies: forming, powers, terms; place of the permanent body")
    money: bool = fact("Sources of money and property, and who disposes of them")
    amending: bool = fact("How the charter is changed")
    ending: bool = fact("Reorganisation, liquidation, and where the property goes")


class Association(Subject):
    """A public association, from the idea to its status."""

    citizen_initiators: int = fact("Citizens of Kazakhstan among the initiators", unit="people", maximum=100_000)
    foreigner_among_founders: bool = fact("A foreigner or stateless person is among the founders",
                                          help="Such a person may become a member later, if the charter says so.")  # fmt: skip
    association_among_founders: bool = fact("A public association is among the founders")
    party_among_founders: bool = fact("A political party is among the founders")
    other_entity_among_founders: bool = fact("Another legal entity is among the founders",
                                             help="A company, a fund or an institution, for example.")  # fmt: skip
    founder_listed_for_terrorism: bool = fact(
        "A founder is on the list of those linked to the financing of terrorism and extremism", by=Party.AUTHORITY
    )
    founder_listed_for_weapons: bool = fact(
        "A founder is on the list of those linked to the financing of weapons of mass destruction", by=Party.AUTHORITY
    )
    aims: Aims = part("Aims")
    naming: AssociationName = part("Name and symbols")
    congress_held: bool = fact("A founding congress, conference or meeting has adopted the charter",
                               help="Adopting the charter belongs to this body alone.")  # fmt: skip
    charter: Charter = part("The charter")
    formed_on: date = fact("Day of formation", help="The day of the founding congress, conference or meeting.")
    filed_on: date = fact("Day of filing for registration")
    valid_reasons: bool = fact("The term was missed for valid reasons", judgement="Registering body")
    oblasts_with_units: int = fact("Regions (oblasts) where it has branches or representative offices", unit="regions",
                                   help="Write 0 if it works in one place, without branches.", maximum=17)  # fmt: skip
    cities_with_units: int = fact("Cities of republican significance and the capital where it has them", unit="cities",
                                  help="Almaty, Astana, Shymkent.", maximum=3)  # fmt: skip
    registered: bool = fact("The association is registered", by=Party.AUTHORITY)
    registered_on: date = fact("Day of registration", by=Party.AUTHORITY)
    status_papers_given: bool = fact("Copies of the papers on record registration of the units were given")
    status_papers_on: date = fact("Day on which they were given")
    active: bool = fact("The association is active")
    suspended: bool = fact("A court has suspended its activity", by=Party.AUTHORITY)

    @impossible(N_("Papers cannot be filed before the association was formed."))
    def _filed_too_early(self) -> bool:
        return self.filed_on < self.formed_on


class Member(Subject):
    """A person or organisation that wants to be, or is, a member."""

    who: Joiner = fact("Who wants to be a member", by=Party.NOBODY)
    joins: Joined = fact("What they join", by=Party.NOBODY)
    charter_allows_foreigners: bool = fact("The charter allows members who are not citizens")
    age: int = fact("Age", unit="years", maximum=150, by=Party.NOBODY)
    age_fits_charter: bool = fact("The age is one that the charter allows")
    office: Office = fact("Office of the person")
    took_office_on: date = fact("Day of appointment, election or entry into service")
