"""Claims about public associations: their territory, founders and members, and those that are not registered."""

from datetime import date

from zhargy.law.kz.associations.activity import has_capacity, may_hold_assemblies
from zhargy.law.kz.associations.founding import filing_due, may_be_founded
from zhargy.law.kz.associations.membership import may_be_member
from zhargy.law.kz.associations.rights import AssociationLife, has_association_right
from zhargy.law.kz.associations.status import (
    counted_units,
    fits_no_status,
    is_national,
    is_regional,
)  # fmt: skip
from zhargy.law.kz.associations.subjects import Association, Joined, Joiner, Member, Office
from zhargy.law.kz.calendar import months_after
from zhargy.law.kz.claims.sources import (
    BRIEF,
    CONSTITUTION,
    ENTRY,
    FORMS,
    LATELY,
    LAW,
    NOTE_DAY,
    OPERATION,
    SPEECH,
)  # fmt: skip
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.unregistered import CrimeOf, Deed, Punished, Role, Standing, crime, punished_under_489


@KZ.claim("associations.national-in-nine-oblasts", source=ENTRY, on=NOTE_DAY)
def _(association: Association, on: date) -> bool:
    """An association is national exactly if it has units in at least nine oblasts."""
    return is_national(association, on) == (association.oblasts_with_units >= 9)


@KZ.claim("associations.national-in-nine-with-cities", source=ENTRY, on=NOTE_DAY, refuted=True)
def _(association: Association, on: date) -> bool:
    """An association is national exactly if it has units in at least nine oblasts, the three cities counted among them."""
    return is_national(association, on) == (association.oblasts_with_units + association.cities_with_units >= 9)


@KZ.claim("associations.national-needs-the-cities", source=ENTRY, on=NOTE_DAY, refuted=True)
def _(association: Association, on: date) -> bool:
    """A national association has units in all three cities of republican significance."""
    return not is_national(association, on) or association.cities_with_units >= 3


@KZ.claim("associations.national-in-half", source=FORMS, since="2005-07-08", until="2023-12-31")
def _(association: Association, on: date) -> bool:
    """Until the end of 2023 an association was national exactly if it had units in more than half of the oblasts."""
    return is_national(association, on) == (2 * association.oblasts_with_units > counted_units(on))


@KZ.claim("associations.two-definitions-agree", source=FORMS, on=NOTE_DAY)
def _(association: Association, on: date) -> bool:
    """On 4 August 2023 nine oblasts, and more than half of the oblasts, came to the same."""
    return (association.oblasts_with_units >= 9) == (2 * association.oblasts_with_units > counted_units(on))


@KZ.claim("associations.nine-since-2022", source=ENTRY, since="2022-06-08", until="2023-12-31")
def _(association: Association, on: date) -> bool:
    """From 8 June 2022 to the end of 2023, with 17 oblasts, nine of them made an association national."""
    return is_national(association, on) == (association.oblasts_with_units >= 9)


@KZ.claim("associations.nine-before-2022", source=ENTRY, since="2005-07-08", until="2022-06-07", refuted=True)
def _(association: Association, on: date) -> bool:
    """Before 8 June 2022 too an association was national exactly if it had units in at least nine oblasts."""
    return is_national(association, on) == (association.oblasts_with_units >= 9)


@KZ.claim("associations.nine-lately", source=ENTRY, on=LATELY, refuted=True)
def _(association: Association, on: date) -> bool:
    """An association is still national exactly if it has units in at least nine oblasts, after the amendments."""
    return is_national(association, on) == (association.oblasts_with_units >= 9)


@KZ.claim("associations.nine-of-all-lately", source=ENTRY, on=LATELY, refuted=True)
def _(association: Association, on: date) -> bool:
    """After the amendments, with the cities counted, units in nine places make an association national."""
    return is_national(association, on) == (association.oblasts_with_units + association.cities_with_units >= 9)


@KZ.claim("associations.every-one-has-a-status", source=ENTRY, on=NOTE_DAY, refuted=True)
def _(association: Association, on: date) -> bool:
    """Every association is local, regional or national."""
    return not fits_no_status(association, on)


@KZ.claim("associations.every-one-has-a-status-lately", source=ENTRY, on=LATELY, refuted=True)
def _(association: Association, on: date) -> bool:
    """After the amendments every association is local, regional or national."""
    return not fits_no_status(association, on)


@KZ.claim("associations.only-half-lacks-a-status-lately", source=LAW, on=LATELY)
def _(association: Association, on: date) -> bool:
    """After the amendments an association lacks a status exactly if it has units in half of all oblasts and cities."""
    units = association.oblasts_with_units + association.cities_with_units
    return fits_no_status(association, on) == (2 * units == counted_units(on))


@KZ.claim("associations.regional-in-two-oblasts", source=ENTRY, on=NOTE_DAY, refuted=True)
def _(association: Association, on: date) -> bool:
    """A regional association has units in at least two oblasts."""
    return not is_regional(association, on) or association.oblasts_with_units >= 2


@KZ.claim("associations.ten-citizens", source=BRIEF, on=NOTE_DAY)
def _(association: Association, on: date) -> bool:
    """At least ten citizens are needed to found an association."""
    return not may_be_founded(association, on) or association.citizen_initiators >= 10


@KZ.claim("associations.ten-citizens-lately", source=BRIEF, on=LATELY, refuted=True)
def _(association: Association, on: date) -> bool:
    """Ten citizens are still needed to found an association, after the amendments."""
    return not may_be_founded(association, on) or association.citizen_initiators >= 10


@KZ.claim("associations.no-foreign-founders", source=ENTRY, since="2012-01-12", until=LATELY)
def _(association: Association, on: date) -> bool:
    """Foreigners and stateless persons cannot found an association."""
    return not may_be_founded(association, on) or not association.foreigner_among_founders


@KZ.claim("associations.foreign-members", source=ENTRY, on=NOTE_DAY, kind="possible")
def _(member: Member, on: date) -> bool:
    """A foreigner or stateless person can be a member of an association whose charter says so."""
    return member.who == Joiner.FOREIGNER and may_be_member(member, on)


@KZ.claim("associations.no-foreigners-in-parties", source=ENTRY, on=NOTE_DAY)
def _(member: Member, on: date) -> bool:
    """No foreigner or stateless person can be a member of a political party."""
    return not (member.who == Joiner.FOREIGNER and member.joins == Joined.PARTY) or not may_be_member(member, on)


@KZ.claim("associations.party-youth-from-sixteen", source=ENTRY, on=NOTE_DAY)
def _(member: Member, on: date) -> bool:
    """Nobody under 16 can be a member of a youth association of a party."""
    return not (member.joins == Joined.PARTY_YOUTH and member.age < 16) or not may_be_member(member, on)


@KZ.claim("associations.other-youth-by-charter", source=ENTRY, on=NOTE_DAY)
def _(member: Member, on: date) -> bool:
    """A citizen may be a member of another association of youth or children exactly if the age is one of its charter."""
    meant = member.joins == Joined.YOUTH and member.who == Joiner.CITIZEN
    return not meant or may_be_member(member, on) == member.age_fits_charter


@KZ.claim("associations.offices-bar-from-parties-and-unions", source=CONSTITUTION, on=NOTE_DAY)
def _(member: Member, on: date) -> bool:
    """Judges, soldiers, police and those in the other offices that are listed may be members of no party or union."""
    meant = member.joins == Joined.PARTY or member.joins == Joined.UNION
    return not (meant and member.office != Office.NONE) or not may_be_member(member, on)


@KZ.claim("associations.work-anywhere", source=OPERATION, on=NOTE_DAY)
def _(association: Association, on: date) -> bool:
    """What a registered association can do does not depend on where it has units: it has its capacity, and may hold
    assemblies unless a court has suspended it."""
    free = has_capacity(association, on) and (association.suspended or may_hold_assemblies(association, on))
    return not association.registered or free


@KZ.claim("associations.rights-of-the-registered", source=SPEECH, on=NOTE_DAY)
def _(life: AssociationLife, on: date) -> bool:
    """A registered association that no court has suspended has every right that the article on its rights names."""
    return not (life.registered and not life.suspended) or has_association_right(life, on)


@KZ.claim("associations.filed-in-two-months", source=ENTRY, on=NOTE_DAY)
def _(association: Association, on: date) -> bool:
    """An association files for registration within two months of its formation."""
    return filing_due(association, on) == months_after(association.formed_on, 2)


@KZ.claim("associations.unregistered-is-punished", source=ENTRY, on=NOTE_DAY)
def _(deed: Deed, on: date) -> bool:
    """Leading, taking part in and paying for an association that is not registered are administrative offences."""
    return (
        deed.standing != Standing.UNREGISTERED
        or deed.role == Role.NOTHING
        or punished_under_489(deed, on) != Punished.NONE
    )


@KZ.claim("associations.unregistered-is-a-crime", source=ENTRY, on=NOTE_DAY, refuted=True)
def _(deed: Deed, on: date) -> bool:
    """Whoever takes part in an association that is not registered commits a crime."""
    taking_part = deed.standing == Standing.UNREGISTERED and deed.role == Role.TAKES_PART
    return not taking_part or crime(deed, on) != CrimeOf.NONE


@KZ.claim("associations.unregistered-can-be-a-crime", source=ENTRY, on=NOTE_DAY, kind="possible")
def _(deed: Deed, on: date) -> bool:
    """Taking part in an association that is not registered can be a crime."""
    taking_part = deed.standing == Standing.UNREGISTERED and deed.role == Role.TAKES_PART
    return taking_part and crime(deed, on) != CrimeOf.NONE
