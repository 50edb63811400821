"""Public associations: founding, membership and territorial status (Law on Public Associations of 1996; S02, S03).

In the order of the act. The texts read go back to 8 July 2005; earlier days are not encoded.
"""

from datetime import date

from zhargy.i18n import N_
from zhargy.law.kz.calendar import days_after, months_after, working_day_from, years_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import Choice, Party, Subject, fact, impossible, part, rule
from zhargy.time import about, attested

PA = KZ.act("public-associations-1996")
NCO = KZ.act("ncos-2001")
CC = KZ.act("civil-code")
L49 = KZ.act("associations-amendments-2023")
L157 = KZ.act("constitutional-amendments-2022")
READ = attested("2005-07-08")
E49 = about("2024-01-01", not_before="2024-01-01", not_after="2024-01-10")
E157 = about("2022-11-16", not_before="2022-11-16", not_after="2022-11-30")

initiators_required = KZ.parameter("initiators_required", int)
counted_units = KZ.parameter("counted_units", int)
association_filing_term = KZ.parameter("association_filing_term", int)
status_confirmation_term = KZ.parameter("status_confirmation_term", int)


class TerritorialStatus(Choice):
    """Statuses of public associations by territory (PA Law art. 7)."""

    NATIONAL = "national", N_("National (republican)")
    REGIONAL = "regional", N_("Regional")
    LOCAL = "local", N_("Local")
    NEITHER = "neither", N_("Neither national nor regional: exactly half of the units")


class Registrar(Choice):
    """Who registers (PA Law arts. 13 and 14)."""

    MINISTRY = "ministry", N_("Ministry of Justice")
    TERRITORIAL = "territorial-body", N_("Territorial justice body")


class Office(Choice):
    """Offices that bar from membership in parties and trade unions (PA Law art. 11(5))."""

    NONE = "none", N_("None of these offices")
    MILITARY = "military", N_("Military")
    LAW_ENFORCEMENT = "law-enforcement", N_("Special state body or law-enforcement body")
    JUDGE = "judge", N_("Judge, chair of a court, or Constitutional Court judge")
    ELECTION_OR_AUDIT = "election-or-audit", N_("Central Election Commission or Supreme Audit Chamber")
    OMBUDSMAN = "ombudsman", N_("Human Rights Commissioner")


class Aims(Subject):
    """What the association would do, where the law forbids it (PA Law art. 5(2)-(5))."""

    extremist: bool = fact("Its aims are extremist", judgement="Court")
    paramilitary: bool = fact("It is built like a military formation", help="Structure, uniform, insignia, special discipline, weapons or imitations.")  # fmt: skip
    foreign_party_or_union: bool = fact("It is a part of a foreign party or trade union")
    religious_party: bool = fact("It is a party on a religious basis")
    harms_health_or_morals: bool = fact("It encroaches on health or moral foundations", judgement="Court")


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
    party_among_founders: bool = fact("A political party is among the founders")
    aims: Aims = part("Aims")
    congress_held: bool = fact("A founding congress, conference or meeting has adopted the charter",
                               help="Adopting the charter belongs to this body alone.")  # fmt: skip
    charter: Charter = part("The charter")
    formed_on: date = fact("Day of formation", help="The day of the founding congress, conference or meeting.")
    filed_on: date = fact("Day of filing for registration")
    valid_reasons: bool = fact("The term was missed for valid reasons", judgement="Registering body")
    oblasts_with_units: int = fact("Regions (oblasts) where it has branches or representative offices", maximum=20)
    cities_with_units: int = fact("Cities of republican significance and the capital where it has them", maximum=5,
                                  help="Almaty, Astana, Shymkent.")  # fmt: skip
    registered_on: date = fact("Day of registration", by=Party.AUTHORITY)
    status_papers_given: bool = fact("Copies of the papers on record registration of the units were given")
    status_papers_on: date = fact("Day on which they were given")
    unregistered_activity: bool = fact("It is active without registration")
    suspended: bool = fact("A court has suspended its activity", by=Party.AUTHORITY)

    @impossible(N_("Papers cannot be filed before the association was formed."))
    def _filed_too_early(self) -> bool:
        return self.filed_on < self.formed_on


class Member(Subject):
    """A person or organisation that wants to be a member."""

    citizen: bool = fact("Citizen of Kazakhstan", by=Party.NOBODY)
    is_association: bool = fact("A public association as a legal entity", by=Party.NOBODY)
    is_party: bool = fact("A political party", by=Party.NOBODY)
    charter_allows_foreigners: bool = fact("The charter allows members who are not citizens")
    of_party: bool = fact("The association is a political party", by=Party.NOBODY)
    of_union: bool = fact("The association is a trade union", by=Party.NOBODY)
    office: Office = fact("Office of the person")
    took_office_on: date = fact("Day of taking the office")


@rule(
    PA.article(5),
    since=READ,
    covers=("pa-ban-extremist", "pa-ban-paramilitary", "pa-ban-foreign-parties", "pa-ban-health-morals"),
)
def aims_forbidden(association: Association, on: date) -> bool:
    """The law forbids an association with these aims."""
    aims = association.aims
    return (
        aims.paramilitary
        or aims.foreign_party_or_union
        or aims.religious_party
        or aims.extremist
        or aims.harms_health_or_morals
    )


@rule(PA.article(5, 5), since=READ, covers="pa-ban-unregistered")
def activity_forbidden(association: Association, on: date) -> bool:
    """The association may not be active: it is not registered."""
    return association.unregistered_activity


@rule(PA.article(7, 2), since=READ)
def units_that_count(association: Association, on: date) -> int:
    """The regions where it has units; cities do not count."""
    return association.oblasts_with_units


@units_that_count.amended(by=L49.whole(), at=PA.article(7, 2), since=E49)
def _(association: Association, on: date) -> int:
    """The regions, cities of republican significance and the capital where it has units."""
    return association.oblasts_with_units + association.cities_with_units


@rule(PA.article(7, 2), since=READ, covers=("pa-status-national-old", "pa-status-national-new"))
def is_national(association: Association, on: date) -> bool:
    """It has units in more than half of the territory's units that count."""
    return 2 * units_that_count(association, on) > counted_units(on)


@rule(PA.article(7, 3), since=READ, covers=("pa-status-regional-old", "pa-status-regional-new"))
def is_regional(association: Association, on: date) -> bool:
    """It has units in at least two, and in less than half, of the territory's units that count."""
    return units_that_count(association, on) >= 2 and 2 * units_that_count(association, on) < counted_units(on)


@rule(PA.article(7, 4), since=READ, covers=("pa-status-local-old", "pa-status-local-new"))
def is_local(association: Association, on: date) -> bool:
    """It works within one region, city of republican significance or the capital."""
    return units_that_count(association, on) <= 1


@rule(PA.article(7), since=READ, covers="pa-status-gap")
def territorial_status(association: Association, on: date) -> TerritorialStatus:
    """The status that its units allow."""
    if is_national(association, on):
        return TerritorialStatus.NATIONAL
    if is_regional(association, on):
        return TerritorialStatus.REGIONAL
    if is_local(association, on):
        return TerritorialStatus.LOCAL
    return TerritorialStatus.NEITHER


@rule(PA.article(7, 5), since=READ)
def must_confirm_status(association: Association, on: date) -> bool:
    """It must confirm its status with papers on the record registration of its units."""
    return territorial_status(association, on) in {TerritorialStatus.NATIONAL, TerritorialStatus.REGIONAL}


@rule(PA.article(7, 5), since=READ, covers="pa-status-confirm")
def status_confirmation_due(association: Association, on: date) -> date:
    """The last day to confirm the status: the day before a year from registration has passed."""
    return days_after(years_after(association.registered_on, status_confirmation_term(on)), -1)


@rule(PA.article(7, 5), since=READ)
def status_confirmed_in_time(association: Association, on: date) -> bool:
    """The papers that confirm the status were given in time."""
    return association.status_papers_given and association.status_papers_on <= status_confirmation_due(association, on)


@rule(PA.article(10, 1), since=READ)
def has_enough_initiators(association: Association, on: date) -> bool:
    """Enough citizens of Kazakhstan initiate the association."""
    return association.citizen_initiators >= initiators_required(on)


@rule(
    PA.article(10, 2),
    since=about("2012-01-12", not_before="2012-01-12", not_after="2012-01-31"),
    covers="pa-founders-legal",
)
def founders_allowed(association: Association, on: date) -> bool:
    """No political party is among the founders."""
    return not association.party_among_founders


@rule(
    PA.article(11, 1), since=about("2012-01-12", not_before="2012-01-12", not_after="2012-01-31"), covers="pa-members"
)
def may_be_member(member: Member, on: date) -> bool:
    """The person or organisation may be a member."""
    if member.is_association:
        return not member.is_party
    if member.citizen:
        return True
    return member.charter_allows_foreigners and not member.of_party


@rule(PA.article(11, 5), since=READ, covers="pa-members-barred-old")
def holds_barred_office(member: Member, on: date) -> bool:
    """The person is in the military, in a special or law-enforcement body, or a judge."""
    return member.office in {Office.MILITARY, Office.LAW_ENFORCEMENT, Office.JUDGE}


@holds_barred_office.amended(by=L157.whole(), at=PA.article(11, 5), since=E157, covers="pa-members-barred")
def _(member: Member, on: date) -> bool:
    """The person is in the military, in a special or law-enforcement body, a judge, or holds another listed office."""
    return member.office != Office.NONE


@may_be_member.unless(PA.article(11, 5), since=READ)
def barred_by_office(member: Member, on: date) -> bool:
    """The office bars the person from parties and trade unions."""
    return (member.of_party or member.of_union) and holds_barred_office(member, on)


@rule(PA.article(11, 6), since=E157, covers="pa-members-exit-10-days")
def leaving_due(member: Member, on: date) -> date:
    """The last day to leave the party or trade union after taking the office."""
    return days_after(member.took_office_on, 10)


@rule(PA.article(12), since=READ, covers="pa-charter-content")
def charter_complete(association: Association, on: date) -> bool:
    """The charter says everything that the law asks for."""
    charter = association.charter
    return (
        charter.name_and_aims
        and charter.membership
        and charter.structure_and_territory
        and charter.bodies
        and charter.money
        and charter.amending
        and charter.ending
    )


@rule(PA.article(13), since=READ, covers="pa-registrar")
def registrar(association: Association, on: date) -> Registrar:
    """Who registers the association."""
    return Registrar.TERRITORIAL if is_local(association, on) else Registrar.MINISTRY


@rule(PA.article(13, 4), since=READ)
def filing_due(association: Association, on: date) -> date:
    """The last day to file for registration: two months from formation."""
    return months_after(association.formed_on, association_filing_term(on))


@rule(CC.article(175), since=READ, confidence="B")
def filing_due_moved(association: Association, on: date) -> date:
    """The last day to file, moved to the next working day if it is a day off."""
    return working_day_from(filing_due(association, on))


@rule(PA.article(13, 5), since=READ, covers="pa-term-restore")
def filed_in_time(association: Association, on: date) -> bool:
    """It was filed in time, or the term was missed for valid reasons."""
    return association.filed_on <= filing_due_moved(association, on) or association.valid_reasons


@rule(PA.article(10), since=about("2012-01-12", not_before="2012-01-12", not_after="2012-01-31"))
def may_be_founded(association: Association, on: date) -> bool:
    """The association may be founded: initiators, founders, aims, congress and charter are as the law asks."""
    return (
        has_enough_initiators(association, on)
        and founders_allowed(association, on)
        and not aims_forbidden(association, on)
        and association.congress_held
        and charter_complete(association, on)
    )


@rule(PA.article(19, 2), since="2020-06-06", covers="pa-rights-19")
def may_hold_assemblies(association: Association, on: date) -> bool:
    """A registered association may organise and hold peaceful assemblies."""
    return not association.unregistered_activity


@may_hold_assemblies.unless(PA.article(23, 2), since="2020-06-06", covers="pa-suspension-effects")
def is_suspended(association: Association, on: date) -> bool:
    """A court has suspended its activity."""
    return association.suspended


KZ.duty("register-association", "File for registration of the association.", bound=may_be_founded, due=filing_due,
        how="File the application, the charter in Kazakh and Russian, the minutes, the data on initiators, proof of location and "
            "proof of the fee through the e-government portal.")  # fmt: skip
KZ.duty("confirm-status", "Confirm the national or regional status of the association.", bound=must_confirm_status,
        due=status_confirmation_due,
        how="Give the registering body copies of the papers on record registration of the branches and representative offices.")  # fmt: skip

NOT_A_RULE = (
    (PA.article(3), "It says to which associations the law applies and gives no result of its own.", ("pa-scope",)),
    (PA.article(4), "It binds the state and gives no result for an organisation.", ("pa-non-interference",)),
    (PA.article(5, 1), "The list of aims is open: anything not prohibited.", ("pa-goals",)),
    (PA.article(6), "It binds the state and employers.", ("pa-no-membership-effect",)),
    (
        PA.article(9),
        "Units of foreign organisations belong to a topic that is not encoded yet.",
        ("pa-foreign-ngo-subdivisions",),
    ),
    (PA.article(10, 4), "Trade unions are a topic that is not encoded yet.", ("pa-tu-founds-tu",)),
    (PA.article(11, 3), "The age of members is set by the charter.", ("pa-youth-age",)),
    (PA.article(15), "Interruption for expert review has no term of its own.", ("pa-term-interruption",)),
    (PA.article(16), "Refusal follows the Registration Law; appeal is a procedure, not yet a rule.", ("pa-refusal",)),
    (PA.article(19, 3), "General duties without a term.", ("pa-duties-19",)),
    (
        PA.article(20),
        "Business of associations belongs to the tax topics, which are not encoded yet.",
        ("pa-business",),
    ),
    (PA.article(23, 1), "Suspension is in the hands of a court.", ("pa-suspension", "pa-suspension-end")),
    (NCO.article(42), "Suspension is in the hands of a court.", ("nco-suspension", "nco-susp")),
    (PA.article(5, 2), "The ban in the Constitution was taken from a secondary note.", ("const-pa-ban",)),
)
for citation, reason, covers in NOT_A_RULE:
    KZ.without_rule(citation, reason, covers=covers)
