"""Property tax of organisations: Tax Code 2017 arts. 521 and 522."""

from datetime import date
from decimal import Decimal

from zhargy.law.kz.calendar import months_after, working_day_from
from zhargy.law.kz.income.calendar import must_report_property
from zhargy.law.kz.income.sources import FROM_2017_CODE, FROM_2025_CODE, TAX_2017
from zhargy.law.kz.income.subjects import TaxedProperty, TaxPeriod
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.subjects import LegalForm
from zhargy.rules import rule

property_tax_rate = KZ.parameter("property_tax_rate", Decimal)
property_tax_rate_reduced = KZ.parameter("property_tax_rate_reduced", Decimal)


@rule(TAX_2017.article(521, 3), since=FROM_2017_CODE, until=FROM_2025_CODE, covers="prop-social-tax-nco")
def pays_reduced_property_tax(thing: TaxedProperty, on: date) -> bool:
    """The organisation pays property tax at the reduced rate: a non-commercial one for taxes, or of the social sphere."""
    return thing.social_sphere or (thing.tax_nco and thing.form != LegalForm.RELIGIOUS_ASSOCIATION)


@rule(TAX_2017.article(521, 4), since=FROM_2017_CODE, until=FROM_2025_CODE, covers="prop-social-tax-nco")
def loses_reduced_rate(thing: TaxedProperty, on: date) -> bool:
    """The reduced rate is lost for this thing, because it is let or given to somebody else to use."""
    kept = thing.social_sphere and (thing.by_disability or thing.rent_to_budget)
    return thing.given_to_others and not kept


@rule(TAX_2017.article(521, 1), since=FROM_2017_CODE, until=FROM_2025_CODE, covers="prop-social-tax-nco", unit="%")
def rate_of_property_tax(thing: TaxedProperty, on: date) -> Decimal:
    """The rate of property tax on this thing, in per cent."""
    if thing.autonomous_education:
        return Decimal("0")
    if pays_reduced_property_tax(thing, on) and not loses_reduced_rate(thing, on):
        return property_tax_rate_reduced(on)
    return property_tax_rate(on)


@rule(TAX_2017.article(522, 1), since=FROM_2017_CODE, until=FROM_2025_CODE, unit="KZT")
def property_tax(thing: TaxedProperty, on: date) -> Decimal:
    """Property tax of the year on this thing, in tenge."""
    return thing.average_value * rate_of_property_tax(thing, on) * Decimal("0.01")


@rule(TAX_2017.article(522, 7), since=FROM_2017_CODE, until=FROM_2025_CODE)
def current_payment_due(period: TaxPeriod, on: date) -> date:
    """Last day of the current payment of property tax: the 25th of February, May, August or November, or the next working
    day."""
    return working_day_from(months_after(date(2018, 2, 25), 12 * (period.year - 2018) + 3 * (period.quarter - 1)))


@rule(TAX_2017.article(522, 4), since=FROM_2017_CODE, until=FROM_2025_CODE)
def makes_current_payments(period: TaxPeriod, on: date) -> bool:
    """The organisation makes current payments of property tax in the year."""
    return must_report_property(period, on)


KZ.duty(
    "property-tax-payment",
    "Make the current payment of property tax.",
    bound=makes_current_payments,
    due=current_payment_due,
    how="Four equal parts of the tax on the book value at the beginning of the year.",
)
