"""Donors: what a corporate donor deducts from taxable income, and employers of persons with disabilities (Tax Code 2017
art. 288; Tax Code 2025 art. 337)."""

from datetime import date
from decimal import Decimal

from zhargy.i18n import N_
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import Choice, Party, Subject, fact, many, rule

TAX_2017 = KZ.act("tax-code-2017")
TAX_2025 = KZ.act("tax-code-2025")

donor_limit = KZ.parameter("donor_limit", Decimal)
donor_limit_monitored = KZ.parameter("donor_limit_monitored", Decimal)

FROM_2017_CODE = "2018-01-01"
FROM_2025_CODE = "2026-01-01"


class GivenThing(Choice):
    """What is given free of charge (Tax Code 2017 art. 288(1), last part)."""

    MONEY = "money", N_("Money")
    WORKS_OR_SERVICES = "works-or-services", N_("Works or services")
    OTHER_PROPERTY = "other-property", N_("Other property")


class Recipient(Choice):
    """Who receives it, as the deduction tells recipients apart."""

    NCO = "nco", N_("Non-commercial organisation")
    SOCIAL_SPHERE = "social-sphere", N_("Social-sphere organisation")
    AUTONOMOUS_EDUCATION = "autonomous-education", N_("Autonomous education organisation")
    ENDOWMENT_FUND = "endowment-fund", N_("Registered endowment fund")
    OTHER = "other", N_("Somebody else")


class Donation(Subject):
    """One thing that the donor gave free of charge in the year."""

    given: GivenThing = fact("What is given")
    recipient: Recipient = fact("Who receives it")
    sum_transferred: Decimal = fact("Sum of money transferred", unit="KZT")
    costs: Decimal = fact("Costs of the works or services", unit="KZT")
    book_value: Decimal = fact("Book value in the act of acceptance", unit="KZT")
    charitable_aid: bool = fact("It is given as charitable aid")
    applied_for: bool = fact("The recipient applied for the aid")
    decided: bool = fact("The donor took a decision on the application")
    perpetual: bool = fact("The contract makes the transfer to the endowment perpetual and irrevocable")
    use_proved: bool = fact("Documents prove the target use of the endowment")


class Donor(Subject):
    """A donor in one tax year."""

    individual: bool = fact("The donor is an individual", by=Party.NOBODY)
    monitored: bool = fact("Under monitoring of large taxpayers in the tax period", by=Party.AUTHORITY)
    horizontal: bool = fact("Takes part in horizontal monitoring", by=Party.AUTHORITY)
    taxable_income: Decimal = fact("Taxable income before this deduction", unit="KZT")
    donations: tuple[Donation, ...] = many("What was given free of charge")
    facilities_excess: Decimal = fact(
        "Costs of social-sphere facilities above their income", unit="KZT", help="Tax Code 2017 art. 239."
    )
    pay_with_disabilities: Decimal = fact("Pay of workers with disabilities", unit="KZT")
    social_tax_on_it: Decimal = fact("Social tax on that pay", unit="KZT")


@rule(TAX_2017.article(288, 1), since=FROM_2017_CODE, covers="donor-value", unit="KZT")
def gift_value(donation: Donation, on: date) -> Decimal:
    """The value of what is given, in tenge: the sum of money, the costs of works, or the book value."""
    match donation.given:
        case GivenThing.MONEY:
            return donation.sum_transferred
        case GivenThing.WORKS_OR_SERVICES:
            return donation.costs
        case GivenThing.OTHER_PROPERTY:
            return donation.book_value


gift_value.restated(by=TAX_2025.article(337, 1), since=FROM_2025_CODE)


@rule(TAX_2017.article(288, 1), since=FROM_2017_CODE, covers="donor-documents")
def is_deductible(donation: Donation, on: date) -> bool:
    """The gift counts for the deduction: to a named organisation, or aid with an application and a decision on it."""
    named = donation.recipient == Recipient.NCO or donation.recipient == Recipient.SOCIAL_SPHERE
    return named or (donation.charitable_aid and donation.applied_for and donation.decided)


is_deductible.restated(
    by=TAX_2025.article(337, 1, 1), at=TAX_2025.article(337, 1, 1), since=FROM_2025_CODE, covers="tc25-donor"
)


@rule(TAX_2017.article(288, 1), since=FROM_2017_CODE, covers=("donor-3", "donor-4"), unit="KZT")
def deductible_sum(donor: Donor, on: date) -> Decimal:
    """All that counts for the deduction, in tenge, costs of social-sphere facilities included."""
    return donor.facilities_excess + sum(gift_value(one, on) for one in donor.donations if is_deductible(one, on))


@deductible_sum.amended(
    by=TAX_2025.article(337, 1), at=TAX_2025.article(337, 1), since=FROM_2025_CODE, covers="tc25-donor"
)
def _(donor: Donor, on: date) -> Decimal:
    """All that counts for the deduction, in tenge."""
    return Decimal("0") + sum(gift_value(one, on) for one in donor.donations if is_deductible(one, on))


@rule(
    TAX_2025.whole("The code is silent on social-sphere facilities."),
    since=FROM_2025_CODE,
    covers="tc25-social-facilities",
    confidence="B",
)
def facilities_count_apart(donor: Donor, on: date) -> bool:
    """Costs of social-sphere facilities follow the general rules and are no part of the deduction."""
    return donor.facilities_excess > 0


@rule(TAX_2017.article(288, 1), since=FROM_2017_CODE, covers=("donor-3", "donor-4"), unit="%")
def limit_percent(donor: Donor, on: date) -> Decimal:
    """The largest deduction, in per cent of taxable income."""
    return donor_limit_monitored(on) if donor.monitored else donor_limit(on)


@limit_percent.amended(
    by=TAX_2025.article(337, 1), at=TAX_2025.article(337, 1), since=FROM_2025_CODE, covers="tc25-donor"
)
def _(donor: Donor, on: date) -> Decimal:
    """The largest deduction, in per cent of taxable income; horizontal monitoring counts as none."""
    return donor_limit_monitored(on) if donor.monitored and not donor.horizontal else donor_limit(on)


@rule(
    TAX_2017.whole("The chapters on income tax of individuals were not read."),
    since=FROM_2017_CODE,
    covers="donor-individual",
    confidence="C",
)
def may_deduct(donor: Donor, on: date) -> bool:
    """The donor may deduct gifts: only payers of corporate income tax may."""
    return not donor.individual


may_deduct.restated(by=TAX_2025.article(337, 1), since=FROM_2025_CODE, confidence="C")


@rule(TAX_2017.article(288, 1), since=FROM_2017_CODE, covers=("donor-3", "donor-4"), unit="KZT")
def deduction(donor: Donor, on: date) -> Decimal:
    """By how much taxable income is reduced for gifts within the limit, in tenge."""
    if not may_deduct(donor, on):
        return Decimal("0")
    limit = max(donor.taxable_income, Decimal("0")) * limit_percent(donor, on) * Decimal("0.01")
    return min(deductible_sum(donor, on), limit)


deduction.restated(by=TAX_2025.article(337, 1), at=TAX_2025.article(337, 1), since=FROM_2025_CODE, covers="tc25-donor")


@rule(TAX_2017.article(288, 1, 5), since=FROM_2017_CODE, covers="donor-education")
def is_outside_limit(donation: Donation, on: date) -> bool:
    """The gift is deducted without a limit in per cent."""
    return donation.recipient == Recipient.AUTONOMOUS_EDUCATION


@is_outside_limit.amended(
    by=TAX_2025.article(337, 1, 7), at=TAX_2025.article(337, 1, 7), since=FROM_2025_CODE, covers="tc25-donor-endowment"
)
def _(donation: Donation, on: date) -> bool:
    """The gift is deducted without a limit in per cent: it is a perpetual contribution to an endowment fund."""
    return donation.recipient == Recipient.ENDOWMENT_FUND and donation.perpetual and donation.use_proved


@rule(TAX_2017.article(288, 1, 5), since=FROM_2017_CODE, covers="donor-education", unit="KZT")
def deduction_outside_limit(donor: Donor, on: date) -> Decimal:
    """By how much taxable income is reduced for gifts without a limit, in tenge."""
    if not may_deduct(donor, on):
        return Decimal("0")
    return Decimal("0") + sum(gift_value(one, on) for one in donor.donations if is_outside_limit(one, on))


deduction_outside_limit.restated(
    by=TAX_2025.article(337, 1, 7), at=TAX_2025.article(337, 1, 7), since=FROM_2025_CODE, covers="tc25-donor-endowment"
)


@rule(TAX_2017.article(288, 1, 3), since=FROM_2017_CODE, covers="employer-disability", unit="KZT")
def employer_deduction(donor: Donor, on: date) -> Decimal:
    """By how much an employer reduces taxable income for workers with disabilities: twice their pay, half the tax on it."""
    if donor.individual:
        return Decimal("0")
    return 2 * donor.pay_with_disabilities + donor.social_tax_on_it * Decimal("0.5")


employer_deduction.restated(
    by=TAX_2025.article(337, 1, 3),
    at=TAX_2025.article(337, 1, 3),
    since=FROM_2025_CODE,
    covers="tc25-employer-disability",
)


KZ.without_rule(
    TAX_2017.whole(),
    N_("The chapters on individual income tax were not read; that individual donors get nothing is the note's word."),
    touches=(may_deduct,),
)
