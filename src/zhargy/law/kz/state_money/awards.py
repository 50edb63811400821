"""Social Order Law article 6-3: awards to non-governmental organisations."""

from datetime import date
from decimal import Decimal

from zhargy.law.kz.calendar import years_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.state_money.definitions import is_ngo, sphere_listed
from zhargy.law.kz.state_money.grants import mci
from zhargy.law.kz.state_money.sources import FROM_2015, SINCE_2015, SSO
from zhargy.law.kz.state_money.subjects import AwardNomination
from zhargy.rules import rule

award_minimum = KZ.parameter("award-minimum", Decimal)
award_pause = KZ.parameter("award-pause", int)


@rule(SSO.article("6-3", 1), since=FROM_2015, covers="aw-body")
def may_be_given_award(nomination: AwardNomination, on: date) -> bool:
    """The authorised body may give the organisation an award: it is non-governmental and gave data for the NGO
    database."""
    return is_ngo(nomination.ngo, on) and nomination.ngo.in_database


@rule(SSO.article("6-3", 2), since=SINCE_2015, covers="aw-term")
def award_application_due(nomination: AwardNomination, on: date) -> date:
    """Last day to apply for an award: 1 September."""
    return years_after(date(2016, 9, 1), nomination.year - 2016)


@rule(SSO.article("6-3", 2), since=SINCE_2015, covers="aw-term")
def applied_for_award_in_time(nomination: AwardNomination, on: date) -> bool:
    """The application for the award came in time."""
    return nomination.applied_on <= award_application_due(nomination, on)


@rule(SSO.article("6-3", 2), since=SINCE_2015)
def may_be_nominated(nomination: AwardNomination, on: date) -> bool:
    """The organisation may be nominated for the award."""
    return (
        may_be_given_award(nomination, on)
        and sphere_listed(nomination.work, on)
        and applied_for_award_in_time(nomination, on)
    )


@may_be_nominated.unless(SSO.article("6-3", 2), since=SINCE_2015, covers="aw-term")
def is_second_sphere(nomination: AwardNomination, on: date) -> bool:
    """The organisation is nominated in another sphere too; only one is allowed."""
    return nomination.other_sphere


@may_be_nominated.unless(SSO.article("6-3", 3), since=SINCE_2015, covers="aw-repeat")
def was_awarded_lately(nomination: AwardNomination, on: date) -> bool:
    """Three years have not passed since the organisation received such an award."""
    return nomination.had_award and nomination.applied_on <= years_after(nomination.last_award_on, award_pause(on))


@rule(SSO.article("6-3", 1), since=SINCE_2015, covers="aw-body")
def may_win_award(nomination: AwardNomination, on: date) -> bool:
    """The organisation may win the award: it may be nominated and contributed to solving social tasks."""
    return may_be_nominated(nomination, on) and nomination.contribution


@rule(SSO.article("6-3", 4), since=SINCE_2015, covers="aw-min", unit="KZT")
def smallest_award(nomination: AwardNomination, on: date) -> Decimal:
    """The smallest award in a sphere."""
    return award_minimum(on) * mci(on)


@rule(SSO.article("6-3", 4), since=SINCE_2015, covers="aw-min")
def award_large_enough(nomination: AwardNomination, on: date) -> bool:
    """The award is not smaller than the law asks."""
    return nomination.amount >= smallest_award(nomination, on)


@rule(SSO.article("6-3", 5), since=SINCE_2015, covers="aw-split")
def award_split_equally(nomination: AwardNomination, on: date) -> bool:
    """The award in the sphere is divided among its winners in equal parts."""
    return nomination.share * nomination.winners == nomination.amount
