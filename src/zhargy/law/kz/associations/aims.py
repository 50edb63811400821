"""PA Law article 5: what an association may not be for."""

from datetime import date

from zhargy.law.kz.associations.subjects import PA, READ, Association
from zhargy.rules import rule


@rule(PA.article(5, 2), since=READ, covers="pa-ban-extremist")
def aims_extremist(association: Association, on: date) -> bool:
    """Associations with extremist aims are forbidden."""
    return association.aims.extremist


@rule(PA.article(5, 3), since=READ, covers="pa-ban-paramilitary")
def aims_paramilitary(association: Association, on: date) -> bool:
    """Associations built like military formations are forbidden."""
    return association.aims.paramilitary


@rule(PA.article(5, 4), since=READ, covers="pa-ban-foreign-parties")
def aims_of_foreign_party(association: Association, on: date) -> bool:
    """Foreign parties and trade unions, religious parties, and foreign money for parties and trade unions are forbidden."""
    aims = association.aims
    return aims.foreign_party_or_union or aims.religious_party or aims.foreign_funded


@rule(PA.article(5, 5), since=READ, covers="pa-ban-health-morals")
def aims_harmful(association: Association, on: date) -> bool:
    """Associations that encroach on health or moral foundations are forbidden."""
    return association.aims.harms_health_or_morals


@rule(PA.article(5), since=READ)
def aims_forbidden(association: Association, on: date) -> bool:
    """The law forbids an association with these aims."""
    return (
        aims_paramilitary(association, on)
        or aims_of_foreign_party(association, on)
        or aims_extremist(association, on)
        or aims_harmful(association, on)
    )


@rule(PA.article(5, 5), since=READ, covers="pa-ban-unregistered")
def activity_forbidden(association: Association, on: date) -> bool:
    """The association may not be active: it is not registered."""
    return association.active and not association.registered
