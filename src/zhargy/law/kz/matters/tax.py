"""What people come for about taxes: income of an organisation, the social sphere, gifts, value added tax, pay."""

from zhargy.law.kz import budget, donors, income, social_sphere, vat
from zhargy.law.kz.income.subjects import Business, Gift, IncomeYear, TaxedProperty, TaxPeriod
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.matters.duties import duties
from zhargy.law.kz.social_sphere.subjects import SphereYear

KZ.matter(
    "income-tax", "What of our income is taxed?", "Which incomes of the year are excluded and why, what is left to tax, and by when to declare and pay.",
    subject=IncomeYear,
    goals=(
        income.exclusion.may_exclude, income.exclusion.excluded_income, income.exclusion.taxed_income,
        income.exclusion.income_tax, income.calendar.advance_payments,
    ),
    duties=duties("income-tax-declaration", "income-tax-payment"),
)  # fmt: skip
KZ.matter(
    "social-sphere", "Are we an organisation of the social sphere?", "Whether the share of income or of workers with disabilities is reached, how much room is left, and what the status is worth.",
    subject=SphereYear,
    goals=(
        social_sphere.tax.is_social_sphere, social_sphere.income.room_for_other_income,
        social_sphere.income.sphere_income_missing, social_sphere.tax.reduction, social_sphere.tax.tax,
    ),
)  # fmt: skip
KZ.matter(
    "donate", "Give to an organisation", "What a donor deducts from taxable income, and up to which limit.",
    subject=donors.Donor,
    goals=(
        donors.may_deduct, donors.limit_percent, donors.deduction, donors.deduction_outside_limit,
        donors.employer_deduction,
    ),
)  # fmt: skip
KZ.matter(
    "charitable-aid", "Is it charitable aid?", "Whether what is given free of charge is charitable aid for taxes.",
    subject=Gift,
    goals=(income.gifts.is_charitable_aid,),
)  # fmt: skip
KZ.matter(
    "business", "Earn money for our aims", "Whether an organisation may do a business, how to account for it, and how it is taxed.",
    subject=Business,
    goals=(
        income.business.business_allowed, income.business.business_in_order, income.business.business_is_taxed_as_any,
    ),
    duties=duties("separate-business-accounts"),
)  # fmt: skip
KZ.matter(
    "vat", "Value added tax", "Whether the organisation must register, and whether what it sells is exempt.",
    subject=vat.Turnover,
    goals=(vat.must_register, vat.is_exempt_supply, vat.is_exempt_by_disability, vat.rate),
    duties=duties("vat-registration"),
)  # fmt: skip
KZ.matter(
    "tax-days", "Days of tax reports", "Which taxes are reported for a month or quarter, and by when.",
    subject=TaxPeriod,
    goals=(
        income.calendar.must_report_payroll, income.calendar.must_report_source_tax, income.calendar.must_report_vat,
        income.calendar.must_report_property,
    ),
    duties=duties(
        "payroll-tax-report", "source-tax-report", "source-tax-payment", "vat-report", "property-tax-declaration",
        "property-tax-payment",
    ),
)  # fmt: skip
KZ.matter(
    "property-tax", "Property tax", "At which rate an organisation pays property tax, and how much.",
    subject=TaxedProperty,
    goals=(
        income.property.pays_property_tax, income.property.rate_of_property_tax, income.property.property_tax,
    ),
)  # fmt: skip
KZ.matter(
    "pay", "Pay of workers", "Whether the pay of a worker reaches the minimum wage, and what it costs if not.",
    subject=budget.Pay,
    goals=(budget.pay_is_enough,),
    duties=duties("pay-minimum-wage"),
)  # fmt: skip
