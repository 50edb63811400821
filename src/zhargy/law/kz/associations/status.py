"""PA Law article 7: the status of an association by the territory where it has units."""

from datetime import date

from zhargy.law.kz.associations.subjects import E49, L49, PA, READ, Association, TerritorialStatus
from zhargy.law.kz.calendar import years_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule

oblasts = KZ.parameter("oblasts", int)
cities = KZ.parameter("cities_of_republican_significance", int)
status_confirmation_term = KZ.parameter("status_confirmation_term", int)


@rule(PA.article(7, 2), since=READ)
def counted_units(on: date) -> int:
    """The number of regions in the country; cities do not count."""
    return oblasts(on)


@counted_units.amended(by=L49.whole(), at=PA.article(7, 2), since=E49)
def _(on: date) -> int:
    """The number of regions, cities of republican significance and the capital in the country."""
    return oblasts(on) + cities(on)


@rule(PA.article(7, 2), since=READ, covers="pa-status-national-old")
def national_minimum(on: date) -> int:
    """The fewest units that make an association national: more than half of those that count."""
    return counted_units(on) // 2 + 1


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
    """It has units in less than half of the territory's units that count, and is not local."""
    return (
        units_that_count(association, on) >= 1
        and 2 * units_that_count(association, on) < counted_units(on)
        and not is_local(association, on)
    )


# Before 2024 the paragraph named one region only. An association in one of the cities alone is taken as local here.
@rule(PA.article(7, 4), since=READ, covers=("pa-status-local-old", "pa-status-local-new"))
def is_local(association: Association, on: date) -> bool:
    """It works within one region, city of republican significance or the capital."""
    return association.oblasts_with_units + association.cities_with_units <= 1


@rule(PA.article(7), since=READ)
def territorial_status(association: Association, on: date) -> TerritorialStatus:
    """The status that its units allow."""
    if is_national(association, on):
        return TerritorialStatus.NATIONAL
    if is_regional(association, on):
        return TerritorialStatus.REGIONAL
    if is_local(association, on):
        return TerritorialStatus.LOCAL
    return TerritorialStatus.NEITHER


@rule(PA.article(7), since=READ, covers="pa-status-gap")
def fits_no_status(association: Association, on: date) -> bool:
    """A gap in the law: no status fits, as it has units in exactly half of those that count, or in several cities alone."""
    return territorial_status(association, on) == TerritorialStatus.NEITHER


@rule(PA.article(7, 5), since=READ)
def must_confirm_status(association: Association, on: date) -> bool:
    """It must confirm its status with papers on the record registration of its units."""
    return territorial_status(association, on) in {TerritorialStatus.NATIONAL, TerritorialStatus.REGIONAL}


@rule(PA.article(7, 5), since=READ, covers="pa-status-confirm")
def status_confirmation_due(association: Association, on: date) -> date:
    """The last day to confirm the status: a year from registration."""
    return years_after(association.registered_on, status_confirmation_term(on))


@rule(PA.article(7, 5), since=READ, covers="pa-status-confirm")
def status_confirmed_in_time(association: Association, on: date) -> bool:
    """The papers that confirm the status were given in time."""
    return association.status_papers_given and association.status_papers_on <= status_confirmation_due(association, on)


KZ.duty("confirm-status", "Confirm the national or regional status of the association.", bound=must_confirm_status,
        due=status_confirmation_due,
        how="Give the registering body copies of the papers on record registration of the branches and representative offices.")  # fmt: skip
