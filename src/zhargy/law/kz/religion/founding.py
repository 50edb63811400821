"""Religion Law articles 12-15, 18, 19 and 22: statuses, founding, name, registration, head, end."""

from datetime import date
from decimal import Decimal

from zhargy.law.kz.associations.status import cities, oblasts
from zhargy.law.kz.calendar import days_after, months_after, working_day_from, working_days_after, years_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.religion.subjects import (
    FROM_94,
    FROM_2011,
    L94,
    RELIGION,
    Place,
    Reach,
    ReligiousAssociation,
    ReligiousName,
)  # fmt: skip
from zhargy.law.kz.sanctions.amounts import CAO
from zhargy.law.kz.sanctions.penalties import fine_for
from zhargy.law.kz.sanctions.subjects import Provision
from zhargy.law.kz.subjects import LegalForm, Offender
from zhargy.rules import rule

religious_initiators = KZ.parameter("religious_initiators", int)
religious_regional_members = KZ.parameter("religious_regional_members", int)
religious_regional_associations = KZ.parameter("religious_regional_associations", int)
religious_national_members = KZ.parameter("religious_national_members", int)
religious_members_per_unit = KZ.parameter("religious_members_per_unit", int)
religious_filing_term = KZ.parameter("religious_filing_term", int)
religious_confirmation_term = KZ.parameter("religious_confirmation_term", int)
religious_copies_term = KZ.parameter("religious_copies_term", int)
foreign_head_term = KZ.parameter("foreign_head_term", int)


@rule(RELIGION.article(12, 2), since=FROM_2011)
def may_be_local(association: ReligiousAssociation, on: date) -> bool:
    """Enough citizens initiate it, and it acts within one region, city of republican significance or the capital."""
    return association.citizens >= religious_initiators(on) and association.in_one_unit


# The words before 2022 were not read; the number comes from the press.
@rule(RELIGION.article(12, 3), since=FROM_2011, covers="rel-regional-old", confidence="C")
def may_be_regional(association: ReligiousAssociation, on: date) -> bool:
    """Local religious associations with enough members together found it."""
    return association.local_associations >= religious_regional_associations(
        on
    ) and association.local_members >= religious_regional_members(on)


@may_be_regional.amended(by=L94.whole(), at=RELIGION.article(12, 3), since=FROM_94, covers="rel-regional")
def _(association: ReligiousAssociation, on: date) -> bool:
    """Local religious associations with enough members together found it, and it acts only where they act."""
    return (
        association.local_associations >= religious_regional_associations(on)
        and association.local_members >= religious_regional_members(on)
        and association.in_their_territory
    )


@rule(RELIGION.article(12, 4), since=FROM_2011, covers="rel-national")
def may_be_national(association: ReligiousAssociation, on: date) -> bool:
    """Enough citizens from everywhere initiate it, enough in each region and city, and it has units in the whole country."""
    return (
        association.citizens >= religious_national_members(on)
        and association.every_unit
        and association.smallest_unit >= religious_members_per_unit(on)
        and association.units_everywhere
    )


@rule(RELIGION.article(12, 4), since=FROM_2011, unit="people", covers="rel-national")
def fewest_for_national(on: date) -> int:
    """The fewest citizens that a national association can have: the number of the law, or enough for every region and city."""
    return max(religious_national_members(on), religious_members_per_unit(on) * (oblasts(on) + cities(on)))


@rule(RELIGION.article(13, 1), since=FROM_2011, covers="rel-initiator-age")
def initiators_fit(association: ReligiousAssociation, on: date) -> bool:
    """The initiators are citizens of 18 or more, who take part in the founding meeting in person and of their own will."""
    return association.all_adult and association.in_person


@rule(RELIGION.article(13, 2), since=FROM_2011, covers="rel-features")
def is_religious(association: ReligiousAssociation, on: date) -> bool:
    """It has the marks of a religious association: one creed, rites, religious education and a spiritual aim."""
    return association.one_creed and association.rites and association.education and association.spiritual


@rule(RELIGION.article(13, 5), since=FROM_2011, covers="rel-no-structures")
def unit_forbidden_there(association: ReligiousAssociation, on: date) -> bool:
    """No unit of a religious association may be in a state body, a state institution, a school or a health organisation."""
    return association.unit_place != Place.ELSEWHERE


@rule(RELIGION.article(14), since=FROM_2011, covers="name-religious")
def name_in_order(naming: ReligiousName, on: date) -> bool:
    """The name shows the denomination and the status, and repeats nobody's."""
    return naming.shows_creed and naming.shows_status and not naming.repeats


@rule(RELIGION.article(12), since=FROM_2011)
def status_fits(association: ReligiousAssociation, on: date) -> bool:
    """The numbers and the territory are those of the status for which it is founded."""
    match association.reach:
        case Reach.LOCAL:
            return may_be_local(association, on)
        case Reach.REGIONAL:
            return may_be_regional(association, on)
        case Reach.NATIONAL:
            return may_be_national(association, on)


@rule(RELIGION.article(13), since=FROM_2011)
def may_be_founded(association: ReligiousAssociation, on: date) -> bool:
    """The religious association may be founded: status, initiators, name and marks are as the law asks."""
    return (
        status_fits(association, on)
        and (association.reach == Reach.REGIONAL or initiators_fit(association, on))
        and name_in_order(association.naming, on)
        and is_religious(association, on)
    )


@may_be_founded.unless(RELIGION.article(19), since=FROM_2011, covers="rel-foreign-head")
def head_not_agreed(association: ReligiousAssociation, on: date) -> bool:
    """A foreign religious centre names the head, and the authorised body has not agreed."""
    return association.foreign_head and not association.head_agreed


@rule(RELIGION.article(19), since=FROM_2011, covers="rel-foreign-head")
def agreement_to_head_due(association: ReligiousAssociation, on: date) -> date:
    """The last day for the authorised body to answer on a head named from abroad: 30 calendar days."""
    return days_after(association.head_asked_on, foreign_head_term(on))


@rule(RELIGION.article(15, 3), since=FROM_2011)
def filing_due(association: ReligiousAssociation, on: date) -> date:
    """The last day to file for registration: two months from the decision to create it."""
    return months_after(association.decided_on, religious_filing_term(on))


@rule(KZ.act("civil-code").article(175), since=FROM_2011, confidence="B")
def filing_due_moved(association: ReligiousAssociation, on: date) -> date:
    """The last day to file, moved to the next working day if it is a day off."""
    return working_day_from(filing_due(association, on))


@rule(RELIGION.article(15, 3), since=FROM_2011)
def filed_in_time(association: ReligiousAssociation, on: date) -> bool:
    """The religious association was filed for registration in time."""
    return association.filed_on <= filing_due_moved(association, on)


@rule(RELIGION.article(15, 9), since=FROM_2011, covers="rel-copies")
def copies_due(association: ReligiousAssociation, on: date) -> date:
    """The last day for the registering body to send the papers to expert review, and the list of initiators to the akimats."""
    return working_days_after(association.interrupted_on, religious_copies_term(on))


@rule(RELIGION.article(15, 5), since=FROM_2011)
def must_confirm_status(association: ReligiousAssociation, on: date) -> bool:
    """A national religious association must confirm its status."""
    return association.reach == Reach.NATIONAL


@rule(RELIGION.article(15, 5), since=FROM_2011, covers="rel-national-confirm")
def confirmation_due(association: ReligiousAssociation, on: date) -> date:
    """The last day to confirm the status: a year from registration."""
    return years_after(association.registered_on, religious_confirmation_term(on))


@rule(RELIGION.article(15, 6), since=FROM_2011, covers="rel-national-confirm")
def must_be_reorganised_or_liquidated(association: ReligiousAssociation, on: date) -> bool:
    """The national religious association is to be reorganised or liquidated: its status was not confirmed in time."""
    if not must_confirm_status(association, on):
        return False
    if association.papers_given:
        return association.papers_given_on > confirmation_due(association, on)
    return on > confirmation_due(association, on)


@rule(RELIGION.article(18, 1), since=FROM_2011, covers="rel-transform")
def may_be_turned_into(association: ReligiousAssociation, on: date) -> bool:
    """It can be turned only into another religious association or a private institution."""
    return association.turned_into in {LegalForm.RELIGIOUS_ASSOCIATION, LegalForm.PRIVATE_INSTITUTION}


@rule(RELIGION.article(22), since=FROM_2011, covers="rel-residue")
def property_goes_to_state(association: ReligiousAssociation, on: date) -> bool:
    """After its end, property without successors goes to the state; otherwise the charter and the laws decide."""
    return not association.successors


@rule(CAO.article(489, 9), since="2015-01-01", unit="KZT")
def cost_of_leading_unregistered(association: ReligiousAssociation, on: date) -> Decimal:
    """The fine for leading an association that is not registered, in tenge."""
    return fine_for(Provision.CAO_489_9, Offender.NATURAL_PERSON, on)


@rule(CAO.article(489, 10), since="2015-01-01", unit="KZT")
def cost_of_joining_unregistered(association: ReligiousAssociation, on: date) -> Decimal:
    """The fine for taking part in an association that is not registered, in tenge."""
    return fine_for(Provision.CAO_489_10, Offender.NATURAL_PERSON, on)


KZ.duty("register-religious-association", "File for registration of the religious association.", bound=may_be_founded,
        due=filing_due_moved,
        how="File the application, the charter, the minutes, the list of initiators on paper and as a file, proof of location, "
            "materials on the creed, proof of the fee, and the decision on the head.")  # fmt: skip
KZ.duty("confirm-religious-status", "Confirm the national status of the religious association.", bound=must_confirm_status,
        due=confirmation_due,
        how="Give the registering body copies of the papers on record registration of its units. If this is missed, the association "
            "is reorganised or liquidated.")  # fmt: skip

KZ.without_rule(
    RELIGION.article(12, 3),
    "The words on regional associations before 2022 were not read; the numbers come from the press.",
    touches=(may_be_regional,),
)
KZ.costs("register-religious-association", cost_of_leading_unregistered, cost_of_joining_unregistered)
