"""Claims about taxes, donors and money from abroad."""

from datetime import date

from zhargy.law.kz.claims.sources import BENEFIT, LATELY, NOTE_DAY, RESOURCES
from zhargy.law.kz.donors import Donor, deduction, employer_deduction, may_deduct
from zhargy.law.kz.foreign_money.duty import activity_is_listed, comes_from_abroad, must_notify
from zhargy.law.kz.foreign_money.label import must_label
from zhargy.law.kz.foreign_money.report import period_months
from zhargy.law.kz.foreign_money.subjects import FundedMaterial, Receipt, Recipient, SpendingReport
from zhargy.law.kz.income.business import business_is_taxed_as_any
from zhargy.law.kz.income.exclusion import ground
from zhargy.law.kz.income.subjects import Business, Ground, Income, IncomeKind
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.social_sphere.disability import pay_share_met, specialised_pay_share_met, staff_share_met
from zhargy.law.kz.social_sphere.income import (
    counted_income,
    enough_sphere_income,
    is_sphere_by_income,
    total_income,
)  # fmt: skip
from zhargy.law.kz.social_sphere.subjects import SphereYear, Staff
from zhargy.law.kz.social_sphere.tax import is_social_sphere, tax


@KZ.claim("tax.nine-tenths", source=BENEFIT, on=NOTE_DAY)
def _(year: SphereYear, on: date) -> bool:
    """An organisation with some income has enough income from the social sphere exactly if it is 90 per cent of all."""
    enough = 10 * counted_income(year, on) >= 9 * total_income(year, on)
    return total_income(year, on) <= 0 or enough_sphere_income(year, on) == enough


@KZ.claim("tax.51-per-cent-of-workers", source=BENEFIT, on=NOTE_DAY)
def _(staff: Staff, on: date) -> bool:
    """The share of workers with disabilities is reached exactly at 51 per cent."""
    return staff.workers <= 0 or staff_share_met(staff, on) == (
        100 * staff.workers_with_disabilities >= 51 * staff.workers
    )


@KZ.claim("tax.51-per-cent-of-pay", source=BENEFIT, on=NOTE_DAY)
def _(staff: Staff, on: date) -> bool:
    """The share of pay of workers with disabilities is reached exactly at 51 per cent."""
    return staff.pay <= 0 or pay_share_met(staff, on) == (100 * staff.pay_with_disabilities >= 51 * staff.pay)


@KZ.claim("tax.35-per-cent-is-easier", source=BENEFIT, on=NOTE_DAY)
def _(staff: Staff, on: date) -> bool:
    """Whoever reaches the general share of pay reaches that of specialised organisations, 35 per cent."""
    return not pay_share_met(staff, on) or specialised_pay_share_met(staff, on)


@KZ.claim("tax.donors-deduct-four-per-cent", source=BENEFIT, on=NOTE_DAY)
def _(donor: Donor, on: date) -> bool:
    """No donor deducts more than 4 per cent of taxable income."""
    return 100 * deduction(donor, on) <= 4 * donor.taxable_income


@KZ.claim("tax.individuals-deduct-nothing", source=BENEFIT, on=NOTE_DAY)
def _(donor: Donor, on: date) -> bool:
    """Individual donors have no deduction for gifts."""
    return not donor.individual or not may_deduct(donor, on)


@KZ.claim("tax.listed-income-is-excluded", source=BENEFIT, on=NOTE_DAY)
def _(income: Income, on: date) -> bool:
    """Income from social order, grants, fees, aid and gifts is excluded from the income that is taxed."""
    listed = income.kind in {
        IncomeKind.SOCIAL_ORDER,
        IncomeKind.GRANT,
        IncomeKind.ENTRANCE_FEE,
        IncomeKind.MEMBERSHIP_FEE,
        IncomeKind.CHARITABLE_AID,
        IncomeKind.SPONSORSHIP,
        IncomeKind.DONATION,
        IncomeKind.OTHER_FREE,
    }
    return not listed or ground(income, on) != Ground.NONE


@KZ.claim("tax.business-outside-the-social-sphere", source=RESOURCES, on=NOTE_DAY)
def _(business: Business, on: date) -> bool:
    """Income from business is taxed as that of a company, unless the organisation is of the social sphere."""
    return business_is_taxed_as_any(business, on) != business.in_social_sphere


@KZ.claim("tax.social-sphere-pays-none", source=BENEFIT, on=NOTE_DAY, refuted=True)
def _(year: SphereYear, on: date) -> bool:
    """An organisation of the social sphere, of either kind, that uses all its income for the exempt work pays no income tax."""
    used = year.income_counted > 0 and year.used_for_activities and year.used_for_own_activity
    return not (is_social_sphere(year, on) and used) or tax(year, on) == 0


@KZ.claim("tax.social-sphere-by-income-pays-none", source=BENEFIT, on=NOTE_DAY)
def _(year: SphereYear, on: date) -> bool:
    """An organisation with 90 per cent of its income from listed fields that uses it all for them pays no income tax."""
    return not (is_sphere_by_income(year, on) and year.used_for_activities) or tax(year, on) == 0


@KZ.claim("foreign-money.half-yearly", source=RESOURCES, on=NOTE_DAY)
def _(report: SpendingReport, on: date) -> bool:
    """Reports on foreign money are half-yearly."""
    return period_months(report, on) == 6


@KZ.claim("foreign-money.everybody-notifies", source=RESOURCES, on=NOTE_DAY, refuted=True)
def _(receipt: Receipt, on: date) -> bool:
    """Every organisation or person that receives money from abroad must notify the tax body."""
    return not comes_from_abroad(receipt, on) or must_notify(receipt, on)


@KZ.claim("foreign-money.all-publications", source=RESOURCES, on=NOTE_DAY, refuted=True)
def _(recipient: Recipient, material: FundedMaterial, on: date) -> bool:
    """Every publication paid for from abroad must carry the label, whoever publishes it."""
    return not material.foreign_paid or must_label(recipient, material, on)


@KZ.claim("foreign-money.label-for-listed-activity", source=RESOURCES, on=NOTE_DAY)
def _(recipient: Recipient, material: FundedMaterial, on: date) -> bool:
    """The label is needed only of those whose activity is one of the three that the law lists."""
    return not must_label(recipient, material, on) or activity_is_listed(recipient, on)


@KZ.claim("foreign-money.label-lately", source=RESOURCES, on=LATELY, kind="possible")
def _(recipient: Recipient, material: FundedMaterial, on: date) -> bool:
    """Materials paid for from abroad can still need the label."""
    return must_label(recipient, material, on)


KZ.never_falls(
    "tax.deduction-grows-with-income",
    deduction,
    "taxable_income",
    "A donor with more taxable income never deducts less.",
    source=BENEFIT,
    on=NOTE_DAY,
)
KZ.never_falls(
    "tax.employer-deduction-grows-with-pay",
    employer_deduction,
    "pay_with_disabilities",
    "An employer who pays workers with disabilities more never deducts less.",
    source=BENEFIT,
    on=NOTE_DAY,
)
KZ.never_falls(
    "tax.one-more-worker-with-disability",
    staff_share_met,
    "workers_with_disabilities",
    "An organisation never loses the share of workers because more of the same workers have disabilities.",
    source=BENEFIT,
    on=NOTE_DAY,
)
