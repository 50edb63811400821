"""Social Order Law article 6-1: kinds of grants, their terms and sizes, and who cannot get them."""

from datetime import date
from decimal import Decimal

from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.state_money.definitions import is_ngo, law_applies, sphere_listed
from zhargy.law.kz.state_money.sources import FROM_2015, FROM_2022, SINCE_2018, SSO
from zhargy.law.kz.state_money.subjects import GrantKind, GrantSource, Ngo, StateGrant
from zhargy.rules import rule

mci = KZ.parameter("mci", Decimal)
grant_shortest = KZ.table("grant-shortest", (GrantKind,), int)
grant_longest = KZ.table("grant-longest", (GrantKind,), int)
grant_smallest = KZ.table("grant-smallest", (GrantKind,), Decimal)
grant_largest = KZ.table("grant-largest", (GrantKind,), Decimal)
institutional_share = KZ.table("grant-institutional-share", (GrantKind,), Decimal)


@rule(SSO.article("6-1", 1), since=FROM_2015, covers="gr-kinds")
def is_state_grant(grant: StateGrant, on: date) -> bool:
    """The grant is a state one: its money comes from the budget."""
    return grant.source == GrantSource.BUDGET


@rule(SSO.article("6-1", 2, 1), since=SINCE_2018, covers="gr-short")
def fits_short_grant(grant: StateGrant, on: date) -> bool:
    """Term and amount are those of a short-term grant."""
    in_term = grant_shortest(GrantKind.SHORT, on) <= grant.project.months <= grant_longest(GrantKind.SHORT, on)
    least = grant_smallest(GrantKind.SHORT, on) * mci(on)
    most = grant_largest(GrantKind.SHORT, on) * mci(on)
    return in_term and least <= grant.amount <= most


@rule(SSO.article("6-1", 2, 2), since=SINCE_2018, covers="gr-medium")
def fits_medium_grant(grant: StateGrant, on: date) -> bool:
    """Term and amount are those of a medium-term grant."""
    in_term = grant_shortest(GrantKind.MEDIUM, on) <= grant.project.months <= grant_longest(GrantKind.MEDIUM, on)
    least = grant_smallest(GrantKind.MEDIUM, on) * mci(on)
    most = grant_largest(GrantKind.MEDIUM, on) * mci(on)
    return in_term and least <= grant.amount <= most


@rule(SSO.article("6-1", 2, 3), since=SINCE_2018, covers="gr-long")
def fits_long_grant(grant: StateGrant, on: date) -> bool:
    """Term and amount are those of a long-term grant, and the organisation has the material base for it."""
    in_term = grant_shortest(GrantKind.LONG, on) <= grant.project.months <= grant_longest(GrantKind.LONG, on)
    return in_term and grant.amount >= grant_smallest(GrantKind.LONG, on) * mci(on) and grant.material_base


@rule(SSO.article("6-1", 2), since=SINCE_2018)
def fits_its_kind(grant: StateGrant, on: date) -> bool:
    """Term and amount are those of the kind of grant that is asked for."""
    match grant.kind:
        case GrantKind.SHORT:
            return fits_short_grant(grant, on)
        case GrantKind.MEDIUM:
            return fits_medium_grant(grant, on)
        case GrantKind.LONG:
            return fits_long_grant(grant, on)


@rule(SSO.article("6-1", 3), since=FROM_2015, covers="gr-operator")
def given_through_operator(grant: StateGrant, on: date) -> bool:
    """The grant is given through the operator, by contract, for a programme or project of non-governmental design."""
    return grant.through_operator and grant.by_contract and grant.own_design


@rule(SSO.article("6-1", 4), since=FROM_2022, covers="gr-eligible")
def may_get_state_grant(ngo: Ngo, on: date) -> bool:
    """The organisation may compete for a state grant: it is non-governmental and in the NGO database."""
    return is_ngo(ngo, on) and ngo.in_database


@may_get_state_grant.unless(SSO.article("6-1", 4), since=FROM_2022, covers="gr-ineligible")
def is_in_liquidation(ngo: Ngo, on: date) -> bool:
    """The organisation is in liquidation."""
    return ngo.in_liquidation


@may_get_state_grant.unless(SSO.article("6-1", 4), since=FROM_2022, covers="gr-ineligible")
def is_bankrupt(ngo: Ngo, on: date) -> bool:
    """The organisation is declared bankrupt."""
    return ngo.bankrupt


@may_get_state_grant.unless(SSO.article("6-1", 4), since=FROM_2022, covers="gr-ineligible")
def has_enforced_debt(ngo: Ngo, on: date) -> bool:
    """The organisation has debts under enforcement proceedings."""
    return ngo.enforced_debt


@may_get_state_grant.unless(SSO.article("6-1", 4), since=FROM_2022, covers="gr-ineligible")
def is_bad_faith_participant(ngo: Ngo, on: date) -> bool:
    """The organisation is in the register of bad-faith participants in state procurement."""
    return ngo.bad_faith


@may_get_state_grant.unless(SSO.article("6-1", 4), since=FROM_2022, covers="gr-ineligible")
def has_arrested_property(ngo: Ngo, on: date) -> bool:
    """Property of the organisation is arrested."""
    return ngo.property_arrested


@may_get_state_grant.unless(SSO.article("6-1", 4), since=FROM_2022, covers="gr-ineligible")
def is_suspended(ngo: Ngo, on: date) -> bool:
    """The economic activity of the organisation is suspended."""
    return ngo.suspended


@may_get_state_grant.unless(SSO.article("6-1", 4), since=FROM_2022, covers="gr-ineligible")
def is_related_to_deciders(ngo: Ngo, on: date) -> bool:
    """A head or founder is family of an authorised person of the state body or the operator."""
    return ngo.related_to_deciders


@may_get_state_grant.unless(SSO.article("6-1", 4), since=FROM_2022, covers=("gr-ineligible", "aml-grant-ban"))
def is_listed(ngo: Ngo, on: date) -> bool:
    """A head or founder is on a list of persons linked to terrorism, extremism or weapons of mass destruction."""
    return ngo.listed


@rule(SSO.article("6-1", 4), since=FROM_2022, covers="gr-eligible")
def state_grant_may_be_given(grant: StateGrant, on: date) -> bool:
    """The state grant may be given: organisation, competition, way, sphere, term and amount are as the law asks."""
    return (
        is_state_grant(grant, on)
        and law_applies(grant, on)
        and may_get_state_grant(grant.applicant, on)
        and sphere_listed(grant.project, on)
        and fits_its_kind(grant, on)
        and grant.won_competition
        and given_through_operator(grant, on)
    )


@rule(SSO.article("6-1", 5), since=SINCE_2018, covers="gr-inst", unit="KZT")
def institutional_limit(grant: StateGrant, on: date) -> Decimal:
    """The most that may be spent on equipment and institutional development."""
    return grant.amount * institutional_share(grant.kind, on) * Decimal("0.01")


@rule(SSO.article("6-1", 5), since=SINCE_2018, covers="gr-inst")
def institutional_part_kept(grant: StateGrant, on: date) -> bool:
    """No more is spent on equipment and institutional development than the law lets."""
    return grant.institutional <= institutional_limit(grant, on)


@rule(SSO.article("6-1", 6), since=FROM_2015, covers="gr-nonstate")
def ruled_by_contract(grant: StateGrant, on: date) -> bool:
    """How the grant is given and reported on is what the operator and the donor agreed: it is no state grant."""
    return grant.through_operator and not is_state_grant(grant, on)
