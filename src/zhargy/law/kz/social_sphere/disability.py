"""Workers with disabilities: Tax Code 2017 art. 290(3); Tax Code 2025 art. 331."""

from datetime import date
from decimal import Decimal

from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.social_sphere.sources import (
    AMENDED_2020,
    FROM_382,
    FROM_2017_CODE,
    FROM_2025_CODE,
    TAX_2017,
    TAX_2025,
)  # fmt: skip
from zhargy.law.kz.social_sphere.subjects import DisabilityOrigin, SphereYear, Staff
from zhargy.rules import rule

disability_share = KZ.parameter("disability_share", Decimal)
disability_pay_share_specialised = KZ.parameter("disability_pay_share_specialised", Decimal)
disability_income_share = KZ.parameter("disability_income_share", Decimal)
disability_workers_half = KZ.parameter("disability_workers_half", Decimal)
disability_workers_whole = KZ.parameter("disability_workers_whole", Decimal)


@rule(TAX_2017.article(290, 3, 1), since=FROM_2017_CODE, covers=("sso-disability-2018", "sso-disability"))
def staff_share_met(staff: Staff, on: date) -> bool:
    """At least 51 per cent of the workers of the period have disabilities."""
    return staff.workers > 0 and 100 * staff.workers_with_disabilities >= disability_share(on) * staff.workers


staff_share_met.restated(
    by=TAX_2025.article(331, 1), at=TAX_2025.article(331, 1), since=FROM_2025_CODE, covers="tc25-disability-tests"
)


@rule(TAX_2017.article(290, 3, 2), since=FROM_2017_CODE, covers=("sso-disability-2018", "sso-disability"))
def pay_share_met(staff: Staff, on: date) -> bool:
    """At least 51 per cent of the pay of the period goes to workers with disabilities."""
    return staff.pay > 0 and 100 * staff.pay_with_disabilities >= disability_share(on) * staff.pay


pay_share_met.restated(
    by=TAX_2025.article(331, 1), at=TAX_2025.article(331, 1), since=FROM_2025_CODE, covers="tc25-disability-tests"
)


@rule(
    TAX_2017.article(290, 3, 2), since=FROM_2017_CODE, until=FROM_2025_CODE,
    covers=("sso-disability-2018", "sso-disability"),
)  # fmt: skip
def specialised_pay_share_met(staff: Staff, on: date) -> bool:
    """At least 35 per cent of the pay of the period goes to workers with disabilities."""
    return staff.pay > 0 and 100 * staff.pay_with_disabilities >= disability_pay_share_specialised(on) * staff.pay


@rule(TAX_2017.article(290, 3, 1), since=FROM_2017_CODE, unit="people")
def workers_missing(staff: Staff, on: date) -> Decimal:
    """How many of the same workers more would have to be persons with disabilities, rounded up; 0 if the share is reached."""
    gap = disability_share(on) * staff.workers - 100 * staff.workers_with_disabilities
    if gap <= 0:
        return Decimal("0")
    whole = gap // 100
    return whole if 100 * whole == gap else whole + 1


workers_missing.restated(by=TAX_2025.article(331, 1), since=FROM_2025_CODE, covers="tc25-disability-tests")


@rule(TAX_2017.article(290, 3, 2), since=FROM_2017_CODE, unit="KZT")
def pay_missing(staff: Staff, on: date) -> Decimal:
    """How much of the same pay more would have to go to workers with disabilities, in tenge; 0 if the share is reached."""
    return max(disability_share(on) * staff.pay * Decimal("0.01") - staff.pay_with_disabilities, Decimal("0"))


pay_missing.restated(by=TAX_2025.article(331, 1), since=FROM_2025_CODE, covers="tc25-disability-tests")


@rule(TAX_2017.article(290, 3, 1), since=FROM_2017_CODE, covers="sso-disability-2018")
def staff_test(year: SphereYear, on: date) -> bool:
    """The share of workers with disabilities is reached in every period that counts."""
    return staff_share_met(year.this_period, on)


@staff_test.amended(by=AMENDED_2020.whole(), at=TAX_2017.article(290, 3, 1), since=FROM_382, covers="sso-disability")
def _(year: SphereYear, on: date) -> bool:
    """The share of workers with disabilities is reached in every period that counts."""
    return staff_share_met(year.this_period, on) and (year.is_new or staff_share_met(year.period_before, on))


staff_test.restated(
    by=TAX_2025.article(331, 1), at=TAX_2025.article(331, 1), since=FROM_2025_CODE, covers="tc25-disability-tests"
)


@rule(TAX_2017.article(290, 3, 2), since=FROM_2017_CODE, covers="sso-disability-2018")
def pay_test(year: SphereYear, on: date) -> bool:
    """The share of pay is reached in every period that counts; for specialised organisations it is lower."""
    if year.specialised:
        return specialised_pay_share_met(year.this_period, on)
    return pay_share_met(year.this_period, on)


@pay_test.amended(by=AMENDED_2020.whole(), at=TAX_2017.article(290, 3, 2), since=FROM_382, covers="sso-disability")
def _(year: SphereYear, on: date) -> bool:
    """The share of pay is reached in every period that counts; for specialised organisations it is lower."""
    if year.specialised:
        before = year.is_new or specialised_pay_share_met(year.period_before, on)
        return specialised_pay_share_met(year.this_period, on) and before
    return pay_share_met(year.this_period, on) and (year.is_new or pay_share_met(year.period_before, on))


@pay_test.amended(
    by=TAX_2025.article(331, 1), at=TAX_2025.article(331, 1), since=FROM_2025_CODE,
    covers=("tc25-disability-tests", "tc25-disability-35-gone"),
)  # fmt: skip
def _(year: SphereYear, on: date) -> bool:
    """The share of pay is reached in every period that counts; it is the same for every organisation."""
    return pay_share_met(year.this_period, on) and (year.is_new or pay_share_met(year.period_before, on))


@rule(TAX_2017.article(290, 3), since=FROM_382, covers="sso-disability-90")
def enough_income_with_them(year: SphereYear, on: date) -> bool:
    """At least nine tenths of income come from what was made with workers with disabilities."""
    return year.income_counted > 0 and 100 * year.income_with_them >= disability_income_share(on) * year.income_counted


@enough_income_with_them.amended(
    by=TAX_2025.article(331, 2), at=TAX_2025.article(331, 2), since=FROM_2025_CODE, covers="tc25-disability-tests"
)
def _(year: SphereYear, on: date) -> bool:
    """At least nine tenths of income, rent apart, come from what was made with workers with disabilities."""
    return year.income_counted > 0 and 100 * year.income_with_them >= disability_income_share(on) * year.income_counted


@rule(TAX_2017.article(290, 3), since=FROM_2017_CODE, covers="sso-disability-2018")
def is_sphere_by_disability(year: SphereYear, on: date) -> bool:
    """The organisation is one of the social sphere by its workers with disabilities."""
    return staff_test(year, on) or pay_test(year, on)


@is_sphere_by_disability.amended(
    by=AMENDED_2020.whole(), at=TAX_2017.article(290, 3), since=FROM_382, covers=("sso-disability", "sso-disability-90")
)
def _(year: SphereYear, on: date) -> bool:
    """The organisation is one of the social sphere by its workers with disabilities."""
    contract = not year.long_contract or year.held_all_along
    tests = staff_test(year, on) or pay_test(year, on)
    return year.origin != DisabilityOrigin.OTHER and tests and contract


@is_sphere_by_disability.amended(
    by=TAX_2025.article(331), at=TAX_2025.article(331), since=FROM_2025_CODE, covers="tc25-disability-tests"
)
def _(year: SphereYear, on: date) -> bool:
    """The organisation counts as one of persons with disabilities: both shares, the income, and its use."""
    contract = not year.long_contract or year.held_all_along
    income = enough_income_with_them(year, on) and year.used_for_own_activity
    return staff_test(year, on) and pay_test(year, on) and income and not year.employed_elsewhere and contract


@is_sphere_by_disability.unless(
    TAX_2017.article(290, 4), since=FROM_2017_CODE, until=FROM_2025_CODE, covers="sso-excise"
)
def deals_in_excisable_goods(year: SphereYear, on: date) -> bool:
    """The organisation has income from making and selling excisable goods."""
    return year.sells_excisable


@rule(TAX_2025.article(331, 3), since=FROM_2025_CODE, covers="tc25-disability-50", unit="%")
def disability_reduction(year: SphereYear, on: date) -> Decimal:
    """By how many per cent the tax is reduced: by half from 3 workers with disabilities, wholly from 10."""
    if not is_sphere_by_disability(year, on):
        return Decimal("0")
    if year.this_period.workers_with_disabilities >= disability_workers_whole(on):
        return Decimal("100")
    if year.this_period.workers_with_disabilities >= disability_workers_half(on):
        return Decimal("50")
    return Decimal("0")
