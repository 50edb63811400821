"""PA Law articles 19 and 23, Civil Code article 42: what a registered association can do."""

from datetime import date

from zhargy.law.kz.associations.subjects import CC, CODE, PA, Association
from zhargy.rules import rule


@rule(CC.article(42, 3), since=CODE, covers="nco-capacity-start")
def has_capacity(association: Association, on: date) -> bool:
    """The association is a legal entity: its capacity begins with registration."""
    return association.registered


@rule(PA.article(19, 2), since="2020-06-06", covers="pa-rights-19")
def may_hold_assemblies(association: Association, on: date) -> bool:
    """A registered association may organise and hold peaceful assemblies."""
    return has_capacity(association, on)


@may_hold_assemblies.unless(PA.article(23, 2), since="2020-06-06", covers="pa-suspension-effects")
def is_suspended(association: Association, on: date) -> bool:
    """A court has suspended its activity."""
    return association.suspended
