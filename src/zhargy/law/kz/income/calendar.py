"""Declarations and payments: Tax Code 2017 arts. 305, 306, 311, 312, 315 and 38; Tax Code 2025 arts. 347, 348, 355, 356, 359."""

from datetime import date
from decimal import Decimal

from zhargy.law.kz.calendar import days_after, months_after, working_day_from, years_after
from zhargy.law.kz.income.exclusion import is_tax_nco, may_exclude
from zhargy.law.kz.income.sources import EACH_TAX, FROM_2017_CODE, FROM_2025_CODE, TAX_2017, TAX_2025
from zhargy.law.kz.income.subjects import IncomeYear, TaxArticle, TaxPeriod
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.sanctions.amounts import mci
from zhargy.law.kz.subjects import LegalForm
from zhargy.rules import rule

advance_payments_threshold = KZ.parameter("advance_payments_threshold", Decimal)
declaration_payment_days = KZ.parameter("declaration_payment_days", int)
source_tax_payment_day = KZ.parameter("source_tax_payment_day", int)
quarterly_report_day = KZ.parameter("quarterly_report_day", int)


@rule(TAX_2017.article(305, 2), since=FROM_2017_CODE, confidence="B")
def advance_payments(year: IncomeYear, on: date) -> bool:
    """Advance payments of income tax are made in the year."""
    first_day = years_after(date(2018, 1, 1), year.year - 2018)
    limit = advance_payments_threshold(on) * mci(first_day)
    return not year.registered_recently and year.income_before_previous > limit


@advance_payments.amended(
    by=TAX_2025.article(348, 1), at=TAX_2025.article(348, 1), since=FROM_2025_CODE, covers="tc25-no-advance",
    confidence="A",
)  # fmt: skip
def _(year: IncomeYear, on: date) -> bool:
    """Advance payments of income tax are made in the year."""
    first_day = years_after(date(2018, 1, 1), year.year - 2018)
    return year.income_before_previous > advance_payments_threshold(on) * mci(first_day)


@advance_payments.unless(
    TAX_2017.article(305, 2, 4), since=FROM_2017_CODE, until=FROM_2025_CODE, covers="tax-no-advance"
)
def nco_makes_no_advance(year: IncomeYear, on: date) -> bool:
    """The organisation is a non-commercial one for taxes."""
    return is_tax_nco(year, on)


@advance_payments.unless(
    TAX_2017.article(305, 2, 6), since=FROM_2017_CODE, until=FROM_2025_CODE, covers="tax-no-advance"
)
def social_sphere_makes_no_advance(year: IncomeYear, on: date) -> bool:
    """The organisation is a social-sphere organisation."""
    return year.social_sphere


@advance_payments.unless(TAX_2025.article(348, 1, 4), since=FROM_2025_CODE, covers="tc25-no-advance")
def article_frees_from_advance(year: IncomeYear, on: date) -> bool:
    """The organisation applies article 329 or 330, or is an organisation of article 331."""
    if year.article_applied == TaxArticle.SOCIAL_SPHERE:
        return year.social_sphere
    return may_exclude(year, on) or year.disability_tests_met


@rule(TAX_2017.article(315, 1), since=FROM_2017_CODE, confidence="B")
def must_declare(year: IncomeYear, on: date) -> bool:
    """The organisation declares corporate income tax for the year."""
    return year.form != LegalForm.STATE_INSTITUTION


must_declare.restated(by=TAX_2025.article(355, 1), at=TAX_2025.article(355, 1), since=FROM_2025_CODE, confidence="A")


@rule(TAX_2017.article(315, 1), since=FROM_2017_CODE)
def declaration_day(year: IncomeYear, on: date) -> date:
    """31 March of the year after the tax year."""
    return years_after(date(2019, 3, 31), year.year - 2018)


declaration_day.restated(
    by=TAX_2025.article(355, 1),
    at=TAX_2025.article(355, 1),
    since=FROM_2025_CODE,
    covers="tc25-cit-calendar",
    confidence="A",
)


@rule(TAX_2017.article(38), since=FROM_2017_CODE, covers="due-date-shift", confidence="B")
def declaration_due(year: IncomeYear, on: date) -> date:
    """Last day to declare income tax: 31 March of the next year, or the next working day."""
    return working_day_from(declaration_day(year, on))


declaration_due.restated(by=TAX_2025.article(355, 1), since=FROM_2025_CODE, confidence="C")


@rule(TAX_2017.article(306, 3), since=FROM_2017_CODE, covers="tax-final-payment")
def payment_due(year: IncomeYear, on: date) -> date:
    """Last day to pay income tax: ten days after 31 March, or the next working day."""
    return working_day_from(days_after(declaration_day(year, on), declaration_payment_days(on)))


payment_due.restated(
    by=TAX_2025.article(356), at=TAX_2025.article(356), since=FROM_2025_CODE, covers="tc25-cit-calendar"
)


@rule(TAX_2017.article(312), since=FROM_2017_CODE)
def quarter_reported_by(period: TaxPeriod, on: date) -> date:
    """The 15th day of the second month after the quarter, or the next working day."""
    second_month = months_after(date(2018, 2, 1), 12 * (period.year - 2018) + 3 * period.quarter)
    return working_day_from(days_after(second_month, quarterly_report_day(on) - 1))


quarter_reported_by.restated(
    by=TAX_2025.article(359, 1),
    at=TAX_2025.article(359, 1),
    since=FROM_2025_CODE,
    covers="tc25-cit-calendar",
    confidence="A",
)


@rule(TAX_2017.article(311, 1), since=FROM_2017_CODE)
def source_tax_due(period: TaxPeriod, on: date) -> date:
    """The 25th day of the next month, or the next working day."""
    next_month = months_after(date(2018, 1, 1), 12 * (period.year - 2018) + period.month)
    return working_day_from(days_after(next_month, source_tax_payment_day(on) - 1))


source_tax_due.restated(
    by=TAX_2025.article(359, 1),
    at=TAX_2025.article(359, 1),
    since=FROM_2025_CODE,
    covers="tc25-cit-calendar",
    confidence="A",
)


@rule(TAX_2017.whole(EACH_TAX), since=FROM_2017_CODE, confidence="B")
def must_report_payroll(period: TaxPeriod, on: date) -> bool:
    """The organisation reports individual income tax and social tax for the quarter."""
    return period.pays_workers


must_report_payroll.restated(by=TAX_2025.whole(EACH_TAX), since=FROM_2025_CODE, confidence="B")


@rule(TAX_2017.article(312), since=FROM_2017_CODE)
def must_report_source_tax(period: TaxPeriod, on: date) -> bool:
    """The organisation reports income tax withheld at source and pays it."""
    return period.withholds


must_report_source_tax.restated(by=TAX_2025.article(359, 1), since=FROM_2025_CODE)


@rule(TAX_2017.whole(EACH_TAX), since=FROM_2017_CODE, confidence="B")
def must_report_vat(period: TaxPeriod, on: date) -> bool:
    """The organisation reports value added tax for the quarter."""
    return period.vat_payer


must_report_vat.restated(by=TAX_2025.whole(EACH_TAX), since=FROM_2025_CODE, confidence="B")


@rule(TAX_2017.whole(EACH_TAX), since=FROM_2017_CODE, confidence="B")
def must_report_property(period: TaxPeriod, on: date) -> bool:
    """The organisation reports taxes on vehicles, land and property for the year."""
    return period.owns_taxed_property


must_report_property.restated(by=TAX_2025.whole(EACH_TAX), since=FROM_2025_CODE, confidence="B")


@rule(TAX_2017.whole(EACH_TAX), since=FROM_2017_CODE, confidence="B")
def property_declaration_due(period: TaxPeriod, on: date) -> date:
    """31 March of the next year, or the next working day."""
    return working_day_from(years_after(date(2019, 3, 31), period.year - 2018))


property_declaration_due.restated(by=TAX_2025.whole(EACH_TAX), since=FROM_2025_CODE, confidence="B")


KZ.duty(
    "income-tax-declaration",
    "Declare corporate income tax for the year.",
    bound=must_declare,
    due=declaration_due,
    how="File form 100.00 with the state revenue body, also when all income is excluded or the tax is nil.",
    covers="tc25-cit-calendar",
)
KZ.duty(
    "income-tax-payment",
    "Pay the corporate income tax of the year.",
    bound=must_declare,
    due=payment_due,
    how="Pay what the declaration shows.",
)
KZ.duty(
    "payroll-tax-report",
    "Report individual income tax and social tax on pay for the quarter.",
    bound=must_report_payroll,
    due=quarter_reported_by,
    how="File form 200.00 with the state revenue body.",
)
KZ.duty(
    "source-tax-report",
    "Report income tax withheld at source for the quarter.",
    bound=must_report_source_tax,
    due=quarter_reported_by,
    how="File the calculation with the state revenue body.",
)
KZ.duty(
    "source-tax-payment",
    "Pay income tax withheld at source in the month.",
    bound=must_report_source_tax,
    due=source_tax_due,
)
KZ.duty(
    "vat-report",
    "Report value added tax for the quarter.",
    bound=must_report_vat,
    due=quarter_reported_by,
    how="File form 300.00 with the state revenue body.",
)
KZ.duty(
    "property-tax-declaration",
    "Declare taxes on vehicles, land and property for the year.",
    bound=must_report_property,
    due=property_declaration_due,
    how="File form 700.00 with the state revenue body.",
)
