"""Property tax of organisations: Tax Code 2017 arts. 517, 521 and 522; Tax Code 2025 arts. 588, 592, 593 and 596."""

from datetime import date
from decimal import Decimal

from zhargy.i18n import N_
from zhargy.law.kz.calendar import months_after, working_day_from, years_after
from zhargy.law.kz.income.calendar import must_report_property
from zhargy.law.kz.income.sources import FROM_2017_CODE, FROM_2025_CODE, TAX_2017, TAX_2025
from zhargy.law.kz.income.subjects import TaxedProperty, TaxPeriod
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.sanctions.amounts import mci
from zhargy.law.kz.subjects import LegalForm
from zhargy.rules import rule

property_tax_rate = KZ.parameter("property_tax_rate", Decimal)
property_tax_rate_reduced = KZ.parameter("property_tax_rate_reduced", Decimal)
current_payments_threshold = KZ.parameter("property_tax_current_payments_threshold", Decimal)

OUT_OF_REDUCED_RATE = frozenset({
    LegalForm.NON_COMMERCIAL_JSC, LegalForm.PRIVATE_INSTITUTION, LegalForm.STATE_INSTITUTION,
    LegalForm.CONSUMER_COOPERATIVE, LegalForm.RELIGIOUS_ASSOCIATION, LegalForm.COMMERCIAL,
})  # fmt: skip


@rule(TAX_2017.article(517, 3), since=FROM_2017_CODE, covers="prop-social-tax-nco", confidence="A")
def pays_property_tax(thing: TaxedProperty, on: date) -> bool:
    """The organisation pays property tax on this thing: state institutions never, religious associations if they let it."""
    if thing.form == LegalForm.RELIGIOUS_ASSOCIATION:
        return thing.given_to_others
    return thing.form != LegalForm.STATE_INSTITUTION


pays_property_tax.restated(
    by=TAX_2025.article(588, 3), at=TAX_2025.article(588, 3), since=FROM_2025_CODE, confidence="A"
)


@rule(TAX_2017.article(521, 3), since=FROM_2017_CODE, covers="prop-social-tax-nco")
def pays_reduced_property_tax(thing: TaxedProperty, on: date) -> bool:
    """The organisation pays property tax at the reduced rate: a non-commercial one for taxes, or of the social sphere."""
    return thing.social_sphere or (thing.tax_nco and thing.form != LegalForm.RELIGIOUS_ASSOCIATION)


@pays_reduced_property_tax.amended(
    by=TAX_2025.article(592, 3), at=TAX_2025.article(592, 3), since=FROM_2025_CODE, confidence="A"
)
def _(thing: TaxedProperty, on: date) -> bool:
    """The organisation pays property tax at the reduced rate: non-commercial, of the social sphere, or of disabled people."""
    return thing.form not in OUT_OF_REDUCED_RATE or thing.social_sphere or thing.specialised_organisation


@rule(TAX_2017.article(521, 4), since=FROM_2017_CODE, until=FROM_2025_CODE, covers="prop-social-tax-nco")
def loses_reduced_rate(thing: TaxedProperty, on: date) -> bool:
    """The reduced rate is lost for this thing, because it is let or given to somebody else to use."""
    kept = thing.social_sphere and (thing.by_disability or thing.rent_to_budget)
    return thing.given_to_others and not kept


@rule(TAX_2017.article(521, 1), since=FROM_2017_CODE, covers="prop-social-tax-nco", unit="%")
def rate_of_property_tax(thing: TaxedProperty, on: date) -> Decimal:
    """The rate of property tax on this thing, in per cent; nil if the organisation does not pay it."""
    if thing.autonomous_education or not pays_property_tax(thing, on):
        return Decimal("0")
    if pays_reduced_property_tax(thing, on) and not loses_reduced_rate(thing, on):
        return property_tax_rate_reduced(on)
    return property_tax_rate(on)


@rate_of_property_tax.amended(
    by=TAX_2025.article(592, 1), at=TAX_2025.article(592, 1), since=FROM_2025_CODE, confidence="A"
)
def _(thing: TaxedProperty, on: date) -> Decimal:
    """The rate of property tax on this thing, in per cent; nil if none is paid. What is let keeps the reduced rate."""
    if thing.autonomous_education or not pays_property_tax(thing, on):
        return Decimal("0")
    if pays_reduced_property_tax(thing, on):
        return property_tax_rate_reduced(on)
    return property_tax_rate(on)


@rule(TAX_2017.article(522, 1), since=FROM_2017_CODE, unit="KZT")
def property_tax(thing: TaxedProperty, on: date) -> Decimal:
    """Property tax of the year on this thing, in tenge."""
    return thing.average_value * rate_of_property_tax(thing, on) * Decimal("0.01")


property_tax.restated(by=TAX_2025.article(593, 1), at=TAX_2025.article(593, 1), since=FROM_2025_CODE, confidence="A")


@rule(TAX_2017.article(522, 7), since=FROM_2017_CODE)
def current_payment_due(period: TaxPeriod, on: date) -> date:
    """Last day of the current payment of property tax: the 25th of February, May, August or November, or the next working
    day."""
    return working_day_from(months_after(date(2018, 2, 25), 12 * (period.year - 2018) + 3 * (period.quarter - 1)))


current_payment_due.restated(
    by=TAX_2025.article(593, 6), at=TAX_2025.article(593, 6), since=FROM_2025_CODE, confidence="A"
)


@rule(TAX_2017.article(522, 4), since=FROM_2017_CODE)
def makes_current_payments(period: TaxPeriod, on: date) -> bool:
    """The organisation makes current payments of property tax in the year."""
    return must_report_property(period, on)


@makes_current_payments.amended(
    by=TAX_2025.article(596, 1), at=TAX_2025.article(596, 1), since=FROM_2025_CODE, confidence="A"
)
def _(period: TaxPeriod, on: date) -> bool:
    """The organisation makes current payments of property tax in the year: the estimated tax is over 300 MCI."""
    first_day = years_after(date(2018, 1, 1), period.year - 2018)
    return must_report_property(period, on) and period.estimated_property_tax > current_payments_threshold(on) * mci(
        first_day
    )


KZ.without_rule(
    TAX_2025.article(592),
    N_("Rates for simplified taxation, social entrepreneurs, libraries, zones and public works are not told apart."),
    touches=(rate_of_property_tax,),
)
KZ.duty(
    "property-tax-payment",
    "Make the current payment of property tax.",
    bound=makes_current_payments,
    due=current_payment_due,
    how="Four equal parts of the tax on the book value at the beginning of the year.",
)
