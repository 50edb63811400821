"""The fee for state registration (Tax Codes of 2017 and 2025)."""

from datetime import date
from decimal import Decimal

from zhargy.i18n import N_
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.registration.subjects import Application, Kind, Request
from zhargy.law.kz.sanctions import mci
from zhargy.law.kz.subjects import LegalForm
from zhargy.rules import Choice, rule

TAX_2017, TAX_2025 = KZ.act("tax-code-2017"), KZ.act("tax-code-2025")


class FeeGroup(Choice):
    """Groups of payers of the fee (Tax Code 2017 art. 553(2), Tax Code 2025 art. 615(2))."""

    NON_COMMERCIAL = "non-commercial", N_("Non-commercial organisations and their branches")
    PARTY = "party", N_("Political parties and their branches")
    BUDGET = "budget", N_("Institutions financed from the budget, and owners' associations")
    YOUTH_OR_DISABILITY = "youth-or-disability", N_("Children's, youth and disability associations")
    NO_FEE = "no-fee", N_("Commercial organisations, which pay no fee here")


fee_table = KZ.table("registration_fee", (FeeGroup, Request), Decimal)


@rule(TAX_2017.article(553, 2), since="2018-01-01", covers=("fee-not-commercial", "fee-commercial-out"))
def fee_group(application: Application, on: date) -> FeeGroup:
    """The group of payers of the fee."""
    if application.form == LegalForm.COMMERCIAL:
        return FeeGroup.NO_FEE
    if application.form == LegalForm.POLITICAL_PARTY:
        return FeeGroup.PARTY
    match application.kind:
        case Kind.YOUTH | Kind.DISABILITY | Kind.NATIONAL_CULTURAL_BRANCH:
            return FeeGroup.YOUTH_OR_DISABILITY
        case Kind.BUDGET | Kind.OWNERS:
            return FeeGroup.BUDGET
        case Kind.NONE | Kind.OF_DISABILITY | Kind.FLAT_COOPERATIVE:
            return FeeGroup.NON_COMMERCIAL


@fee_group.amended(by=TAX_2025.article(615, 2), since="2026-01-01")
def _(application: Application, on: date) -> FeeGroup:
    """The group of payers of the fee, with organisations of disability associations and cooperatives of flat owners."""
    if application.form == LegalForm.COMMERCIAL:
        return FeeGroup.NO_FEE
    if application.form == LegalForm.POLITICAL_PARTY:
        return FeeGroup.PARTY
    match application.kind:
        case Kind.YOUTH | Kind.DISABILITY | Kind.OF_DISABILITY | Kind.NATIONAL_CULTURAL_BRANCH:
            return FeeGroup.YOUTH_OR_DISABILITY
        case Kind.BUDGET | Kind.OWNERS | Kind.FLAT_COOPERATIVE:
            return FeeGroup.BUDGET
        case Kind.NONE:
            return FeeGroup.NON_COMMERCIAL


@rule(TAX_2017.article(553, 1), since="2018-01-01", covers="fee-mci-day", unit="KZT")
def fee(application: Application, on: date) -> Decimal:
    """The fee in tenge, at the index of the day on which it is paid."""
    day = application.paid_on
    return fee_table(fee_group(application, day), application.request, day) * mci(day)


fee.restated(by=TAX_2025.article(615, 1), since="2026-01-01")


@rule(TAX_2017.article(553, 1), since="2018-01-01", unit="KZT")
def fee_if_paid_now(application: Application, on: date) -> Decimal:
    """The fee in tenge if it is paid on the day asked about."""
    return fee_table(fee_group(application, on), application.request, on) * mci(on)


fee_if_paid_now.restated(by=TAX_2025.article(615, 1), since="2026-01-01")


@rule(TAX_2017.article(552, 1), since="2018-01-01", covers="fee-when")
def fee_paid_before_filing(application: Application, on: date) -> bool:
    """The fee was paid before the papers were filed."""
    return application.paid_on <= application.filed_on


fee_paid_before_filing.restated(by=TAX_2025.article(614, 1), since="2026-01-01", covers="fee-order")
