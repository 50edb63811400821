"""Amounts of the budget laws: minimum wage, living minimum, the calculation index for benefits, and pay of full-time
workers (Law on Minimum Social Standards; CAO art. 82-1)."""

from datetime import date
from decimal import Decimal

from zhargy.i18n import N_
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.sanctions.amounts import CAO, mci, mci_benefits
from zhargy.rules import Choice, Subject, fact, rule
from zhargy.time import about

NO_ARTICLE_READ = "Its text was not read, and the sources that tell of it name no article."

EACH_YEAR = "The budget law of each year sets the index anew, in an article of its own; this is the first of them."

SOCIAL_STANDARDS = KZ.act("minimum-social-standards-2015")
BUDGET_2011 = KZ.act("budget-2011")
BUDGET_2022 = KZ.act("budget-2022")
BUDGET_2023 = KZ.act("budget-2023")

minimum_wage = KZ.parameter("minimum_wage", Decimal)
living_minimum = KZ.parameter("living_minimum", Decimal)
minimum_wage_fine = KZ.parameter("minimum_wage_fine", Decimal)

FROM_SOCIAL_STANDARDS = about("2015-05-30", not_before="2015-05-19", not_after="2023-01-31")


class Payment(Choice):
    """What a sum counted in calculation indices is for (budget laws of each year)."""

    BENEFIT = "benefit", N_("Benefit or another social payment")
    FINE_TAX_OR_FEE = "fine-tax-or-fee", N_("Fine, tax, fee or another payment")


class IndexedSum(Subject):
    """A sum that a law gives in monthly calculation indices."""

    payment: Payment = fact("What the sum is for")
    indices: Decimal = fact("How many calculation indices", unit="MCI")


class Pay(Subject):
    """The monthly pay of one worker."""

    full_time: bool = fact("Works full time", help="The whole monthly norm of working time was worked.")
    monthly_pay: Decimal = fact("Pay of the month", unit="KZT")


@rule(BUDGET_2011.whole(EACH_YEAR), since="2011-01-01", covers="mci-definition", unit="KZT")
def index_for(sum: IndexedSum, on: date) -> Decimal:
    """The monthly calculation index for this kind of payment, in tenge."""
    if sum.payment == Payment.BENEFIT:
        return mci_benefits(on)
    return mci(on)


@index_for.amended(
    by=BUDGET_2022.article(9), at=BUDGET_2022.article(9), since="2022-01-01", covers="mci-2022-split-in-purpose"
)
def _(sum: IndexedSum, on: date) -> Decimal:
    """The monthly calculation index for this kind of payment, in tenge; from 1 April 2022 that of benefits is higher."""
    if sum.payment == Payment.BENEFIT:
        return mci_benefits(on)
    return mci(on)


@rule(
    BUDGET_2022.article(9),
    since="2022-01-01",
    until="2023-01-01",
    ended=BUDGET_2023.article(8),
    covers="mci-2022-press-error",
)
def index_differs(sum: IndexedSum, on: date) -> bool:
    """The index of the year for benefits is not the one for fines, taxes and fees."""
    return mci_benefits(on) != mci(on)


@rule(BUDGET_2011.whole(EACH_YEAR), since="2011-01-01", unit="KZT", covers="mci-definition")
def in_tenge(sum: IndexedSum, on: date) -> Decimal:
    """The sum in tenge."""
    return sum.indices * index_for(sum, on)


@rule(SOCIAL_STANDARDS.whole(NO_ARTICLE_READ), since=FROM_SOCIAL_STANDARDS, covers="mw-min-social-standard")
def pay_is_enough(pay: Pay, on: date) -> bool:
    """The pay of a full-time worker is not below the minimum wage."""
    return not pay.full_time or pay.monthly_pay >= minimum_wage(on)


@rule(SOCIAL_STANDARDS.whole(NO_ARTICLE_READ), since="2019-01-01", covers="mw-no-link-to-lm-since-2019", confidence="B")
def wage_covers_living(pay: Pay, on: date) -> bool:
    """The minimum wage is not below the living minimum."""
    return minimum_wage(on) >= living_minimum(on)


@rule(CAO.article("82-1"), since=FROM_SOCIAL_STANDARDS, covers="s-82-1", confidence="B", unit="KZT")
def cost_of_low_pay(pay: Pay, on: date) -> Decimal:
    """The highest fine for pay below the minimum wage, in tenge; 0 if the pay is enough."""
    if pay_is_enough(pay, on):
        return Decimal("0")
    return minimum_wage_fine(on) * mci(on)


@rule(SOCIAL_STANDARDS.whole(NO_ARTICLE_READ), since=FROM_SOCIAL_STANDARDS)
def must_pay_minimum(pay: Pay, on: date) -> bool:
    """The employer must pay this worker at least the minimum wage."""
    return pay.full_time


KZ.duty(
    "pay-minimum-wage",
    "Pay every full-time worker at least the minimum wage.",
    bound=must_pay_minimum,
    how="Every month; the minimum wage of the year stands in the budget law.",
    missed=(cost_of_low_pay,),
    covers="mw-min-social-standard",
)
