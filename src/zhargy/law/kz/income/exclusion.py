"""Who may exclude income, which income, and what of it is taxed: Tax Code 2017 arts. 289, 302, 313; Tax Code 2025
arts. 328, 329, 357."""

from datetime import date
from decimal import Decimal

from zhargy.law.kz.income.sources import (
    FROM_284,
    FROM_2017_CODE,
    FROM_2025_CODE,
    OWNERS_2019,
    TAX_2017,
    TAX_2025,
)  # fmt: skip
from zhargy.law.kz.income.subjects import (
    ExpenseMethod,
    Ground,
    Income,
    IncomeKind,
    IncomeYear,
    OwnersBody,
    TaxArticle,
)  # fmt: skip
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.subjects import LegalForm
from zhargy.rules import rule

income_tax_rate = KZ.parameter("income_tax_rate", Decimal)

NOT_NCO = frozenset({LegalForm.COMMERCIAL, LegalForm.FOREIGN_BRANCH})
EXCEPTED = frozenset({LegalForm.NON_COMMERCIAL_JSC, LegalForm.PRIVATE_INSTITUTION, LegalForm.STATE_INSTITUTION})
OWNERS = frozenset({IncomeKind.OWNERS_OBLIGATORY, IncomeKind.OWNERS_TARGET, IncomeKind.OWNERS_PENALTY})


@rule(TAX_2017.article(289, 1), since=FROM_2017_CODE, covers="tax-nco-definition")
def form_qualifies(year: IncomeYear, on: date) -> bool:
    """The organisation has a form of non-commercial organisations that may exclude income."""
    if year.form == LegalForm.CONSUMER_COOPERATIVE:
        return year.owners_body == OwnersBody.COOPERATIVE
    return year.form not in NOT_NCO and year.form not in EXCEPTED


@form_qualifies.amended(
    by=OWNERS_2019.whole(), at=TAX_2017.article(289, 1), since=FROM_284, covers="tax-nco-definition"
)
def _(year: IncomeYear, on: date) -> bool:
    """The organisation has a form of non-commercial organisations that may exclude income."""
    if year.form == LegalForm.CONSUMER_COOPERATIVE:
        return year.owners_body == OwnersBody.ASSOCIATION
    return year.form not in NOT_NCO and year.form not in EXCEPTED


@form_qualifies.amended(
    by=TAX_2025.article(329, 3), at=TAX_2025.article(329, 3), since=FROM_2025_CODE, covers="tc25-nco-not-for"
)
def _(year: IncomeYear, on: date) -> bool:
    """The organisation has a form of non-commercial organisations that may exclude income."""
    barred = year.form in EXCEPTED or year.form == LegalForm.CONSUMER_COOPERATIVE
    return not barred and year.form not in NOT_NCO


@rule(TAX_2017.article(289, 1), since=FROM_2017_CODE, covers="tax-nco-definition")
def is_tax_nco(year: IncomeYear, on: date) -> bool:
    """The organisation is a non-commercial one for taxes: its form, public interest, no aim of income, no sharing."""
    return form_qualifies(year, on) and not year.distributes and year.public_interest and not year.aims_at_income


is_tax_nco.restated(
    by=TAX_2025.article(329, 1), at=TAX_2025.article(329, 1), since=FROM_2025_CODE, covers="tc25-nco-exclusion"
)


@rule(TAX_2017.article(289, 2), since=FROM_2017_CODE, covers="tax-nco-fail")
def may_exclude(year: IncomeYear, on: date) -> bool:
    """The organisation may exclude the listed income from its total annual income."""
    return is_tax_nco(year, on)


may_exclude.restated(
    by=TAX_2025.article(329, 1), at=TAX_2025.article(329, 1), since=FROM_2025_CODE, covers="tc25-nco-exclusion"
)


@may_exclude.unless(TAX_2017.article(289, 4, 1), since=FROM_2017_CODE, until=FROM_2025_CODE, covers="tax-nco-289-scope")
def is_autonomous_education(year: IncomeYear, on: date) -> bool:
    """The organisation is an autonomous education organisation."""
    return year.autonomous_education


@may_exclude.unless(TAX_2017.article(289, 4, 2), since=FROM_2017_CODE, until=FROM_2025_CODE, covers="tax-nco-289-scope")
def is_taxed_as_social_sphere(year: IncomeYear, on: date) -> bool:
    """The organisation is a social-sphere organisation, for which another article counts."""
    return year.social_sphere


@may_exclude.unless(TAX_2025.article(328), since=FROM_2025_CODE, covers="tc25-nco-choice")
def applies_another_article(year: IncomeYear, on: date) -> bool:
    """The organisation chose another article on non-commercial organisations, or none."""
    return year.article_applied != TaxArticle.EXCLUSION


@rule(TAX_2017.article(289, 2), since=FROM_2017_CODE, covers=("tax-nco-exempt-income", "tax-nco-strategic-partnership"))
def ground(income: Income, on: date) -> Ground:
    """Why this income is excluded from total annual income, or why it is not."""
    match income.kind:
        case IncomeKind.SOCIAL_ORDER:
            return Ground.SOCIAL_ORDER
        case IncomeKind.DEPOSIT_INTEREST:
            return Ground.DEPOSIT
        case IncomeKind.ENTRANCE_FEE | IncomeKind.MEMBERSHIP_FEE:
            return Ground.FEES
        case IncomeKind.OWNERS_OBLIGATORY | IncomeKind.OWNERS_TARGET | IncomeKind.OWNERS_PENALTY:
            return Ground.OWNERS
        case IncomeKind.CHARITABLE_AID | IncomeKind.SPONSORSHIP | IncomeKind.GRANT:
            return Ground.FREE
        case IncomeKind.SUBSIDY | IncomeKind.DONATION | IncomeKind.OTHER_FREE:
            return Ground.FREE
        case _:
            return Ground.NONE


ground.restated(by=OWNERS_2019.whole(), at=TAX_2017.article(289, 2), since=FROM_284, covers="tax-nco-contrib-owners")


@ground.amended(
    by=TAX_2025.article(329, 1), at=TAX_2025.article(329, 1), since=FROM_2025_CODE, covers="tc25-nco-exclusion"
)
def _(income: Income, on: date) -> Ground:
    """Why this income is excluded from total annual income, or why it is not."""
    match income.kind:
        case IncomeKind.SOCIAL_ORDER:
            return Ground.SOCIAL_ORDER
        case IncomeKind.DEPOSIT_INTEREST:
            return Ground.DEPOSIT
        case IncomeKind.ENTRANCE_FEE | IncomeKind.MEMBERSHIP_FEE:
            return Ground.FEES
        case IncomeKind.OWNERS_OBLIGATORY | IncomeKind.OWNERS_TARGET | IncomeKind.OWNERS_PENALTY:
            return Ground.OWNERS
        case IncomeKind.ADVOCATES_CONTRIBUTION:
            return Ground.ADVOCATES
        case IncomeKind.CHARITABLE_AID | IncomeKind.SPONSORSHIP | IncomeKind.GRANT:
            return Ground.FREE
        case IncomeKind.SUBSIDY | IncomeKind.DONATION | IncomeKind.OTHER_FREE:
            return Ground.FREE
        case _:
            return Ground.NONE


@rule(TAX_2017.article(289, 2), since=FROM_2017_CODE, until=FROM_2025_CODE, covers="tax-nco-contrib-owners")
def contribution_in_order(income: Income, on: date) -> bool:
    """The meeting of owners approved the size and order of this contribution of owners of flats."""
    return income.kind in OWNERS and income.approved_by_owners


@rule(TAX_2017.article(289, 2), since=FROM_2017_CODE, covers="tax-nco-exempt-income", unit="KZT")
def exchange_excess(year: IncomeYear, on: date) -> Decimal:
    """What positive exchange differences on deposits exceed the negative ones by, in tenge; never below 0."""
    return max(year.exchange_gain - year.exchange_loss, Decimal("0"))


exchange_excess.restated(by=TAX_2025.article(329, 1), at=TAX_2025.article(329, 1), since=FROM_2025_CODE)


@rule(TAX_2017.article(289, 3), since=FROM_2017_CODE, unit="KZT")
def all_income(year: IncomeYear, on: date) -> Decimal:
    """All income of the year, in tenge."""
    return sum(one.amount for one in year.incomes) + exchange_excess(year, on)


all_income.restated(by=TAX_2025.article(329, 2), since=FROM_2025_CODE)


@rule(TAX_2017.article(289, 2), since=FROM_2017_CODE, covers=("tax-nco-exempt-income", "tax-nco-fail"), unit="KZT")
def excluded_income(year: IncomeYear, on: date) -> Decimal:
    """The income that is excluded from total annual income, in tenge; 0 if nothing may be excluded."""
    if not may_exclude(year, on):
        return Decimal("0")
    return sum(one.amount for one in year.incomes if ground(one, on) != Ground.NONE) + exchange_excess(year, on)


excluded_income.restated(
    by=TAX_2025.article(329, 1), at=TAX_2025.article(329, 1), since=FROM_2025_CODE, covers="tc25-nco-exclusion"
)


@rule(
    TAX_2017.article(289, 3), since=FROM_2017_CODE, covers=("tax-nco-fail", "tax-nco-strategic-partnership"), unit="KZT"
)
def taxed_income(year: IncomeYear, on: date) -> Decimal:
    """The income that is taxed in the general order, in tenge."""
    return all_income(year, on) - excluded_income(year, on)


taxed_income.restated(by=TAX_2025.article(329, 2), at=TAX_2025.article(329, 2), since=FROM_2025_CODE)


@rule(TAX_2017.article(289, 3), since=FROM_2017_CODE, covers="tax-nco-expense-methods", unit="KZT")
def deductible_expenses(year: IncomeYear, on: date) -> Decimal:
    """The expenses that are deducted, in tenge, by the method chosen; a share is rounded down to a hundredth."""
    if year.method == ExpenseMethod.SEPARATE:
        return year.expenses_of_taxed
    every = all_income(year, on)
    if every == 0:
        return Decimal("0")
    return year.expenses * taxed_income(year, on) * 100 // every * Decimal("0.01")


deductible_expenses.restated(
    by=TAX_2025.article(329, 2), at=TAX_2025.article(329, 2), since=FROM_2025_CODE, covers="tc25-nco-expense-methods"
)


@rule(TAX_2017.article(289, 3), since=FROM_2017_CODE, unit="KZT")
def taxable_income(year: IncomeYear, on: date) -> Decimal:
    """Taxed income less deductible expenses, in tenge; never below 0."""
    return max(taxed_income(year, on) - deductible_expenses(year, on), Decimal("0"))


taxable_income.restated(by=TAX_2025.article(329, 2), since=FROM_2025_CODE)


@rule(TAX_2017.article(313, 1), since=FROM_2017_CODE, covers="tax-cit-rate", unit="KZT")
def income_tax(year: IncomeYear, on: date) -> Decimal:
    """Corporate income tax on the taxable income of the year, in tenge."""
    return taxable_income(year, on) * income_tax_rate(on) * Decimal("0.01")


income_tax.restated(
    by=TAX_2025.article(357, 2), at=TAX_2025.article(357, 2), since=FROM_2025_CODE, covers="tc25-cit-20", confidence="A"
)


@rule(TAX_2017.article(307, 2, 13), since=FROM_2017_CODE, until=FROM_2025_CODE, covers="tax-interest-at-source")
def interest_untaxed_at_source(year: IncomeYear, on: date) -> bool:
    """No tax is withheld at source from interest on the organisation's deposit."""
    return form_qualifies(year, on) or year.autonomous_education


@rule(TAX_2017.article(302, 2), since=FROM_2017_CODE, until=FROM_2025_CODE, covers="tax-no-credit-deposit", unit="KZT")
def creditable_deposit_tax(year: IncomeYear, on: date) -> Decimal:
    """How much of the tax withheld on deposit interest may be credited against the tax of the year, in tenge."""
    if is_tax_nco(year, on) or year.social_sphere:
        return Decimal("0")
    return year.tax_on_deposit_interest
