"""Trade Unions Law articles 8 and 10-13: who founds a trade union, by when it is filed, and what proves its status."""

from datetime import date
from decimal import Decimal

from zhargy.law.kz.associations.status import cities, oblasts
from zhargy.law.kz.calendar import months_after, working_day_from, years_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.sanctions.amounts import CAO
from zhargy.law.kz.sanctions.penalties import fine_for
from zhargy.law.kz.sanctions.subjects import Provision
from zhargy.law.kz.subjects import Offender
from zhargy.law.kz.unions.subjects import FROM_321, FROM_TU, PA, TU, Level, TradeUnion
from zhargy.rules import rule
from zhargy.time import about

union_initiators = KZ.parameter("union_initiators", int)
union_filing_term = KZ.parameter("union_filing_term", int)
union_confirmation_term = KZ.parameter("union_confirmation_term", int)
union_districts = KZ.parameter("union_districts", int)
union_district_members = KZ.parameter("union_district_members", int)
# Law 212-V of 27 June 2014, ten days after its publication.
FROM_212 = about("2014-07-11", not_before="2014-07-08", not_after="2014-07-31")


@rule(TU.article(8, 1), since=FROM_TU)
def enough_initiators(union: TradeUnion, on: date) -> bool:
    """Enough citizens with shared professional or production interests initiate it."""
    return union.citizens >= union_initiators(on) and union.shared_interests


@rule(PA.article(10, 4), since=FROM_212, covers="pa-tu-founds-tu")
def unions_may_found(union: TradeUnion, on: date) -> bool:
    """A trade union may found a trade union."""
    return union.founded_by_unions


@unions_may_found.reform("public-associations-2022", by=KZ.act("associations-draft-2022").whole(), since="2022-06-15")
def _(union: TradeUnion, on: date) -> bool:
    """A trade union may found a trade union; under the draft none may."""
    return False


@rule(TU.article(8, 1), since=FROM_TU)
def may_be_founded(union: TradeUnion, on: date) -> bool:
    """The trade union may be founded: its initiators suffice, and a congress has approved its charter."""
    return (enough_initiators(union, on) or unions_may_found(union, on)) and union.congress_held


@rule(TU.article(10, 1), since=FROM_TU, covers="tu-register")
def filing_due(union: TradeUnion, on: date) -> date:
    """The last day to file for registration: two months from the founding congress."""
    return months_after(union.congress_on, union_filing_term(on))


@rule(KZ.act("civil-code").article(175), since=FROM_TU, confidence="B")
def filing_due_moved(union: TradeUnion, on: date) -> date:
    """The last day to file, moved to the next working day if it is a day off."""
    return working_day_from(filing_due(union, on))


@rule(TU.article(10, 1), since=FROM_TU)
def filed_in_time(union: TradeUnion, on: date) -> bool:
    """The papers of the trade union were filed in time."""
    return union.filed_on <= filing_due_moved(union, on)


@rule(TU.article(10, 2), since=FROM_TU)
def must_confirm_status(union: TradeUnion, on: date) -> bool:
    """It must prove its status: every kind but a local trade union must."""
    return union.level != Level.LOCAL


@rule(TU.article(10, 2), since=FROM_TU, covers="tu-status-confirm")
def confirmation_due(union: TradeUnion, on: date) -> date:
    """The last day to prove the status: a year from registration."""
    return years_after(union.registered_on, union_confirmation_term(on))


@rule(TU.article(11, 3), since=FROM_321, covers="tu-status-confirm")
def spread_wide_enough(union: TradeUnion, on: date) -> bool:
    """It has units or member organisations in more than half of the regions, cities of republican significance and the capital."""
    return 2 * union.units > oblasts(on) + cities(on)


@rule(TU.article(12, 3), since=FROM_321, covers="tu-status-confirm")
def regional_association_fits(union: TradeUnion, on: date) -> bool:
    """The association of a region has units or member organisations in at least two districts."""
    return union.districts >= union_districts(on)


@rule(TU.article(12, 3), since=FROM_321, covers="tu-status-confirm")
def district_association_fits(union: TradeUnion, on: date) -> bool:
    """The association of a district has at least two member organisations there."""
    return union.member_organisations >= union_district_members(on)


@rule(TU.article(13, 2), since=FROM_321, covers="tu-status-confirm")
def sectoral_union_fits(union: TradeUnion, on: date) -> bool:
    """A sectoral trade union, also of workers of small businesses, is spread as wide as a national association."""
    return spread_wide_enough(union, on)


@rule(TU.article(10, 2), since=FROM_321)
def fits_its_status(union: TradeUnion, on: date) -> bool:
    """Its units and members are those that its kind needs."""
    match union.level:
        case Level.LOCAL:
            return True
        case Level.SECTORAL:
            return sectoral_union_fits(union, on)
        case Level.NATIONAL:
            return spread_wide_enough(union, on)
        case Level.REGIONAL:
            return regional_association_fits(union, on)
        case Level.DISTRICT:
            return district_association_fits(union, on)


@rule(TU.article(10, 3), since=FROM_321, covers="tu-status-confirm")
def may_be_suspended(union: TradeUnion, on: date) -> bool:
    """A court may suspend it for 3 to 6 months, at the akimat's request: its status was not proven in time."""
    if not must_confirm_status(union, on):
        return False
    late = (
        union.papers_given_on > confirmation_due(union, on) if union.papers_given else on > confirmation_due(union, on)
    )
    return late or (union.papers_given and not fits_its_status(union, on))


@rule(CAO.article(489, 9), since="2015-01-01", unit="KZT")
def cost_of_leading_unregistered(union: TradeUnion, on: date) -> Decimal:
    """The fine for leading an association that is not registered, in tenge."""
    return fine_for(Provision.CAO_489_9, Offender.NATURAL_PERSON, on)


@rule(CAO.article(489, 10), since="2015-01-01", unit="KZT")
def cost_of_joining_unregistered(union: TradeUnion, on: date) -> Decimal:
    """The fine for taking part in an association that is not registered, in tenge."""
    return fine_for(Provision.CAO_489_10, Offender.NATURAL_PERSON, on)


KZ.duty("register-trade-union", "File for registration of the trade union.", bound=may_be_founded, due=filing_due_moved,
        how="File the application, the charter in Kazakh and Russian, the minutes, the data on initiators, proof of location and "
            "proof of the fee through the e-government portal.")  # fmt: skip
KZ.duty("confirm-union-status", "Prove the status of the trade union or association.", bound=must_confirm_status,
        due=confirmation_due,
        how="Give the registering body copies of papers that prove its units and member organisations. If this is missed, a court "
            "may suspend it for 3 to 6 months.")  # fmt: skip

KZ.without_rule(
    TU.article(8, 1),
    "Whether the law of December 2023, which lowered the number for public associations to 3, also changed trade unions was not read.",
    touches=(enough_initiators,),
)
KZ.costs("register-trade-union", cost_of_leading_unregistered, cost_of_joining_unregistered)
