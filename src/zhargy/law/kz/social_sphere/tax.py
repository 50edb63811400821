"""What the status is worth: Tax Code 2017 art. 290(1), (2), (5); Tax Code 2025 arts. 328, 330, 331, 357."""

from datetime import date
from decimal import Decimal

from zhargy.law.kz.income.exclusion import income_tax_rate
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.social_sphere.disability import (
    disability_reduction,
    enough_income_with_them,
    is_sphere_by_disability,
)
from zhargy.law.kz.social_sphere.income import is_sphere_by_income
from zhargy.law.kz.social_sphere.sources import (
    AMENDED_2019,
    AMENDED_2020,
    FROM_241,
    FROM_382,
    FROM_2017_CODE,
    FROM_2025_CODE,
    TAX_2017,
    TAX_2025,
)  # fmt: skip
from zhargy.law.kz.social_sphere.subjects import SphereYear
from zhargy.law.kz.subjects import LegalForm
from zhargy.rules import rule

social_sphere_rate = KZ.parameter("social_sphere_rate", Decimal)
NOT_NCO = frozenset({LegalForm.COMMERCIAL, LegalForm.FOREIGN_BRANCH})


@rule(TAX_2017.article(290, 1), since=FROM_2017_CODE, covers="sso-relief")
def is_social_sphere(year: SphereYear, on: date) -> bool:
    """The organisation is one of the social sphere, by its income or by its workers with disabilities."""
    return is_sphere_by_income(year, on) or is_sphere_by_disability(year, on)


@is_social_sphere.amended(by=TAX_2025.article(15), at=TAX_2025.article(15), since=FROM_2025_CODE, covers="tc25-sso-90")
def _(year: SphereYear, on: date) -> bool:
    """The organisation is one of the social sphere, by its income."""
    return is_sphere_by_income(year, on)


@rule(TAX_2017.article(290, 2), since=FROM_2017_CODE, covers="sso-use-of-income")
def income_use_right(year: SphereYear, on: date) -> bool:
    """The income is used as the law asks of a social-sphere organisation by its income."""
    return year.used_for_activities


@income_use_right.amended(
    by=AMENDED_2019.whole(), at=TAX_2017.article(290, 2), since=FROM_241,
    covers=("sso-use-of-income", "sso-fund-income"),
)  # fmt: skip
def _(year: SphereYear, on: date) -> bool:
    """The income is used as the law asks of a social-sphere organisation by its income."""
    founding = year.form == LegalForm.PUBLIC_FUND and year.education_fund and year.used_for_founding
    return year.used_for_activities or founding


@income_use_right.amended(by=TAX_2025.article(330), at=TAX_2025.article(330), since=FROM_2025_CODE)
def _(year: SphereYear, on: date) -> bool:
    """The income is used as the law asks: the code of 2025 asks nothing about its use."""
    return True


@rule(TAX_2017.article(290, 2), since=FROM_2017_CODE, covers=("sso-use-of-income", "sso-loss"))
def income_untaxed(year: SphereYear, on: date) -> bool:
    """The income is not taxed: the status is there and the income is used as the law asks."""
    return (is_sphere_by_income(year, on) and income_use_right(year, on)) or is_sphere_by_disability(year, on)


@income_untaxed.amended(
    by=AMENDED_2020.whole(), at=TAX_2017.article(290, 3), since=FROM_382, covers="sso-disability-90",
)  # fmt: skip
def _(year: SphereYear, on: date) -> bool:
    """The income is not taxed: the status is there and the income is earned and used as the law asks."""
    by_income = is_sphere_by_income(year, on) and income_use_right(year, on)
    with_them = enough_income_with_them(year, on) and year.used_for_own_activity
    return by_income or (is_sphere_by_disability(year, on) and with_them)


@income_untaxed.amended(
    by=TAX_2025.article(330), at=TAX_2025.article(330), since=FROM_2025_CODE, covers="tc25-sso-nco-100"
)
def _(year: SphereYear, on: date) -> bool:
    """The income is not taxed: a non-commercial organisation of the social sphere applies the reduction."""
    return year.form not in NOT_NCO and year.applies_relief and is_social_sphere(year, on)


@rule(TAX_2017.article(290, 5), since=FROM_2017_CODE, until=FROM_2025_CODE, covers="sso-loss")
def income_taxed_after_all(year: SphereYear, on: date) -> bool:
    """A condition is broken, and the income is taxed in the general order for this period."""
    return not income_untaxed(year, on)


@rule(TAX_2017.article(290, 1), since=FROM_2017_CODE, covers="sso-relief", unit="%")
def reduction(year: SphereYear, on: date) -> Decimal:
    """By how many per cent the computed income tax is reduced."""
    return Decimal("100") if income_untaxed(year, on) else Decimal("0")


@reduction.amended(by=TAX_2025.article(330), at=TAX_2025.article(330), since=FROM_2025_CODE, covers="tc25-sso-nco-100")
def _(year: SphereYear, on: date) -> Decimal:
    """By how many per cent the computed income tax is reduced."""
    if income_untaxed(year, on):
        return Decimal("100")
    if year.applies_disability_relief:
        return disability_reduction(year, on)
    return Decimal("0")


@rule(TAX_2017.article(313, 1), since=FROM_2017_CODE, unit="%")
def rate(year: SphereYear, on: date) -> Decimal:
    """The rate of corporate income tax, in per cent."""
    return income_tax_rate(on)


@rate.amended(
    by=TAX_2025.article(357, 2, 3), at=TAX_2025.article(357, 2, 3), since=FROM_2025_CODE, covers="tc25-sso-5-10",
    confidence="A",
)  # fmt: skip
def _(year: SphereYear, on: date) -> Decimal:
    """The rate of corporate income tax, in per cent; lower for a social-sphere organisation without the reduction."""
    reduced = year.form not in NOT_NCO and year.applies_relief
    if is_social_sphere(year, on) and not reduced:
        return social_sphere_rate(on)
    return income_tax_rate(on)


@rule(TAX_2017.article(290, 1), since=FROM_2017_CODE, covers="sso-relief", unit="KZT")
def tax(year: SphereYear, on: date) -> Decimal:
    """The corporate income tax that is due, in tenge."""
    computed = year.tax_base * rate(year, on) * Decimal("0.01")
    return computed * (100 - reduction(year, on)) * Decimal("0.01")


tax.restated(by=TAX_2025.article(330), at=TAX_2025.article(330), since=FROM_2025_CODE, covers=("tc25-sso-nco-100",))
