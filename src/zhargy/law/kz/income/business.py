"""Entrepreneurial activity of non-commercial organisations: Civil Code art. 34(3); Law on Non-Commercial Organisations
art. 33."""

from datetime import date

from zhargy.law.kz.income.sources import FROM_2017_CODE, FROM_2025_CODE, FROM_NCO, NCO, TAX_2017, TAX_2025
from zhargy.law.kz.income.subjects import Business
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.subjects import LegalForm
from zhargy.rules import rule

CIVIL_CODE = KZ.act("civil-code")


@rule(CIVIL_CODE.article(34, 3), since=FROM_NCO, covers="nco-entrepreneurship")
def business_allowed(business: Business, on: date) -> bool:
    """The organisation may do this business, because it corresponds to the aims of its charter."""
    return business.form == LegalForm.COMMERCIAL or business.serves_aims


@rule(NCO.article(33), since=FROM_NCO)
def must_separate_accounts(business: Business, on: date) -> bool:
    """Income and expenses of the business must be kept in separate accounts."""
    return business.form != LegalForm.COMMERCIAL


@rule(NCO.article(33), since=FROM_NCO)
def may_share_income(business: Business, on: date) -> bool:
    """Income of the business may be distributed among members or participants."""
    return business.form == LegalForm.COMMERCIAL


@rule(NCO.article(33), since=FROM_NCO)
def business_in_order(business: Business, on: date) -> bool:
    """The business corresponds to the aims, has separate accounts, and shares nothing out that may not be shared."""
    separate = not must_separate_accounts(business, on) or business.separate_accounts
    kept = may_share_income(business, on) or not business.shares_income
    return business_allowed(business, on) and separate and kept


@rule(TAX_2017.article(289, 3), since=FROM_2017_CODE, covers="tax-nco-fail")
def business_is_taxed_as_any(business: Business, on: date) -> bool:
    """Income of the business is taxed as that of a commercial organisation, unless the social sphere is its field."""
    return not business.in_social_sphere


business_is_taxed_as_any.restated(by=TAX_2025.article(329, 2), since=FROM_2025_CODE)


KZ.duty(
    "separate-business-accounts",
    "Keep income and expenses of entrepreneurial activity in separate accounts.",
    bound=must_separate_accounts,
)
