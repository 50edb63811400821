"""Ninety per cent of income from the social sphere: Tax Code 2017 art. 290(2), (4)-(6); Tax Code 2025 art. 15."""

from datetime import date
from decimal import Decimal

from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.social_sphere.sources import (
    AMENDED_2019,
    FROM_241,
    FROM_2017_CODE,
    FROM_2025_CODE,
    TAX_2017,
    TAX_2025,
)  # fmt: skip
from zhargy.law.kz.social_sphere.subjects import SphereIncome, SphereIncomeKind, SphereYear
from zhargy.law.kz.subjects import LegalForm
from zhargy.rules import rule

social_sphere_share = KZ.parameter("social_sphere_share", Decimal)

K = SphereIncomeKind
NEEDS_PERMIT = frozenset({K.MEDICINE, K.EDUCATION, K.SCIENCE})
FREE_ACTIVITIES_2017 = frozenset(
    {K.ADDITIONAL_EDUCATION, K.PRESCHOOL, K.SPORT, K.CULTURE, K.MONUMENTS, K.SOCIAL_PROTECTION, K.LIBRARY}
)
NEEDS_PERMIT_2025 = frozenset({K.MEDICINE, K.EDUCATION, K.ADDITIONAL_EDUCATION, K.SCIENCE})
FREE_ACTIVITIES_2025 = frozenset(
    {
        K.PRESCHOOL,
        K.SPORT,
        K.COMMERCIAL_SPORT_EVENT,
        K.CULTURE,
        K.MONUMENTS,
        K.SPECIAL_SOCIAL_SERVICES,
        K.LIBRARY,
        K.AUTONOMOUS_EDUCATION,
    }
)
COUNTED_2017 = frozenset({K.FREE, K.DEPOSIT_INTEREST})
COUNTED_2025 = frozenset({K.FREE, K.DEPOSIT_INTEREST, K.FEES, K.FOUNDER})
OF_FUND = frozenset({K.FUND_DIVIDENDS, K.FUND_SHARES})


@rule(TAX_2017.article(290, 2), since=FROM_2017_CODE, covers="sso-activities")
def is_listed(income: SphereIncome, on: date) -> bool:
    """The income comes from an activity that the law lists as one of the social sphere."""
    return income.kind in FREE_ACTIVITIES_2017 or (income.kind in NEEDS_PERMIT and income.permitted)


@is_listed.amended(
    by=TAX_2025.article(15, 2), at=TAX_2025.article(15, 2), since=FROM_2025_CODE, covers="tc25-sso-activities"
)
def _(income: SphereIncome, on: date) -> bool:
    """The income comes from an activity that the law lists as one of the social sphere."""
    return income.kind in FREE_ACTIVITIES_2025 or (income.kind in NEEDS_PERMIT_2025 and income.permitted)


@rule(TAX_2017.article(290, 2), since=FROM_2017_CODE, covers="sso-90")
def is_counted_along(income: SphereIncome, on: date) -> bool:
    """The income is counted together with that from listed activities."""
    return income.kind in COUNTED_2017


@is_counted_along.amended(
    by=TAX_2025.article(15, 1), at=TAX_2025.article(15, 1), since=FROM_2025_CODE, covers="tc25-sso-90"
)
def _(income: SphereIncome, on: date) -> bool:
    """The income is counted together with that from listed activities."""
    return income.kind in COUNTED_2025


@rule(TAX_2017.article(290, 2, 2), since=FROM_241, until=FROM_2025_CODE, covers="sso-fund-income", unit="KZT")
def fund_income(year: SphereYear, on: date) -> Decimal:
    """Income of a public fund in education from organisations that it founded, in tenge; it counts as listed."""
    if year.form != LegalForm.PUBLIC_FUND or not year.education_fund:
        return Decimal("0")
    return Decimal("0") + sum(one.amount for one in year.incomes if one.kind in OF_FUND)


# Which law let entrepreneurial activity of state organisations of culture count is not known: some time after 2018.
@rule(
    TAX_2017.article(290, 2, 3), since=FROM_241, until=FROM_2025_CODE, covers="sso-activities", confidence="B",
    unit="KZT",
)  # fmt: skip
def state_culture_income(year: SphereYear, on: date) -> Decimal:
    """Income from entrepreneurial activity in culture of an organisation of the state, in tenge; it counts as listed."""
    if not year.state_culture:
        return Decimal("0")
    return Decimal("0") + sum(one.amount for one in year.incomes if one.kind == K.CULTURE_BUSINESS)


@rule(TAX_2017.article(290, 2), since=FROM_241, covers="sso-90", unit="KZT")
def exchange_excess(year: SphereYear, on: date) -> Decimal:
    """What positive exchange differences exceed the negative ones by, in tenge; never below 0."""
    return max(year.exchange_gain - year.exchange_loss, Decimal("0"))


exchange_excess.restated(by=TAX_2025.article(15, 1), since=FROM_2025_CODE)


@rule(TAX_2017.article(290, 2), since=FROM_2017_CODE, covers="sso-90", unit="KZT")
def counted_income(year: SphereYear, on: date) -> Decimal:
    """Income from listed activities with what is counted together with it, in tenge."""
    return Decimal("0") + sum(one.amount for one in year.incomes if is_listed(one, on) or is_counted_along(one, on))


@counted_income.amended(
    by=AMENDED_2019.whole(), at=TAX_2017.article(290, 2), since=FROM_241, covers=("sso-90", "sso-fund-income")
)
def _(year: SphereYear, on: date) -> Decimal:
    """Income from listed activities with what is counted together with it, in tenge."""
    listed = sum(one.amount for one in year.incomes if is_listed(one, on) or is_counted_along(one, on))
    return listed + exchange_excess(year, on) + fund_income(year, on) + state_culture_income(year, on)


@counted_income.amended(
    by=TAX_2025.article(15, 1), at=TAX_2025.article(15, 1), since=FROM_2025_CODE, covers="tc25-sso-90"
)
def _(year: SphereYear, on: date) -> Decimal:
    """Income from listed activities with what is counted together with it, in tenge."""
    listed = sum(one.amount for one in year.incomes if is_listed(one, on) or is_counted_along(one, on))
    return listed + exchange_excess(year, on)


@rule(TAX_2017.article(290, 2), since=FROM_2017_CODE, covers="sso-90", unit="KZT")
def total_income(year: SphereYear, on: date) -> Decimal:
    """Total annual income, in tenge."""
    return Decimal("0") + sum(one.amount for one in year.incomes)


@total_income.amended(by=AMENDED_2019.whole(), at=TAX_2017.article(290, 2), since=FROM_241)
def _(year: SphereYear, on: date) -> Decimal:
    """Total annual income, in tenge."""
    return Decimal("0") + sum(one.amount for one in year.incomes) + exchange_excess(year, on)


total_income.restated(by=TAX_2025.article(15, 1), at=TAX_2025.article(15, 1), since=FROM_2025_CODE)


@rule(TAX_2017.article(290, 2), since=FROM_2017_CODE, covers="sso-90")
def enough_sphere_income(year: SphereYear, on: date) -> bool:
    """At least nine tenths of total annual income come from the social sphere."""
    total = total_income(year, on)
    return total > 0 and 100 * counted_income(year, on) >= social_sphere_share(on) * total


enough_sphere_income.restated(
    by=TAX_2025.article(15, 1), at=TAX_2025.article(15, 1), since=FROM_2025_CODE, covers="tc25-sso-90"
)


@rule(TAX_2017.article(290, 2), since=FROM_2017_CODE, unit="KZT")
def room_for_other_income(year: SphereYear, on: date) -> Decimal:
    """How much more other income keeps the share, in whole tenge; 0 if the share is not reached."""
    return max(100 * counted_income(year, on) // social_sphere_share(on) - total_income(year, on), Decimal("0"))


room_for_other_income.restated(by=TAX_2025.article(15, 1), since=FROM_2025_CODE)


@rule(TAX_2017.article(290, 2), since=FROM_2017_CODE, unit="KZT")
def sphere_income_missing(year: SphereYear, on: date) -> Decimal:
    """How much more income from the social sphere reaches the share, in whole tenge, rounded up; 0 if it is reached."""
    gap = social_sphere_share(on) * total_income(year, on) - 100 * counted_income(year, on)
    if gap <= 0:
        return Decimal("0")
    left = 100 - social_sphere_share(on)
    whole = gap // left
    return whole if left * whole == gap else whole + 1


sphere_income_missing.restated(by=TAX_2025.article(15, 1), since=FROM_2025_CODE)


@rule(TAX_2017.article(290, 2), since=FROM_2017_CODE, covers="sso-90")
def is_sphere_by_income(year: SphereYear, on: date) -> bool:
    """The organisation is one of the social sphere by its income."""
    return enough_sphere_income(year, on)


is_sphere_by_income.restated(
    by=TAX_2025.article(15, 1), at=TAX_2025.article(15, 1), since=FROM_2025_CODE, covers="tc25-sso-90"
)


@is_sphere_by_income.unless(TAX_2017.article(290, 4), since=FROM_2017_CODE, covers="sso-excise")
def sells_excisable_goods(year: SphereYear, on: date) -> bool:
    """The organisation has income from making and selling excisable goods."""
    return year.sells_excisable


@sells_excisable_goods.amended(
    by=TAX_2025.article(15, 4), at=TAX_2025.article(15, 4), since=FROM_2025_CODE, covers="tc25-sso-90"
)
def _(year: SphereYear, on: date) -> bool:
    """The organisation has income from making and selling excisable goods."""
    return year.sells_excisable


@is_sphere_by_income.unless(TAX_2017.article(290, 6), since=FROM_2017_CODE, until=FROM_2025_CODE, covers="sso-loss")
def is_autonomous_education(year: SphereYear, on: date) -> bool:
    """The organisation is an autonomous education organisation, for which another article counts."""
    return year.autonomous_education
