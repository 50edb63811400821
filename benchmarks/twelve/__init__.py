"""Twelve rules with 24 facts, in the rule language; `by_hand` says the same in plain Python. Amounts are made up."""

from datetime import date
from pathlib import Path

from zhargy.rules import Choice, Law, Subject, fact, rule

BENCH = Law("twelve", Path(__file__).parent)
ILL = BENCH.act("illustration")
START = "2011-01-01"


class Form(Choice):
    """Legal forms."""

    ASSOCIATION = "association", "Association"
    FUND = "fund", "Fund"
    INSTITUTION = "institution", "Institution"
    UNION = "union", "Union"


class Status(Choice):
    """Territorial statuses."""

    LOCAL = "local", "Local"
    REGIONAL = "regional", "Regional"
    REPUBLICAN = "republican", "Republican"


class Who(Choice):
    """Who is liable."""

    PERSON = "person", "Person"
    OFFICIAL = "official", "Official"
    ENTITY = "entity", "Entity"


class Time(Choice):
    """First time or repeated."""

    FIRST = "first", "First"
    REPEATED = "repeated", "Repeated"


index = BENCH.parameter("index", int)
fine_units = BENCH.table("fine_units", (Who, Time), int)


class Org(Subject):
    """An organisation with everything that the twelve rules need."""

    form: Form = fact("Form")
    small: bool = fact("Small")
    founders: int = fact("Founders")
    adult: bool = fact("All adult")
    charter: bool = fact("Charter adopted")
    regions: int = fact("Regions with units")
    all_regions: int = fact("Regions in all")
    income: int = fact("Income")
    listed_income: int = fact("Listed income")
    staff: int = fact("Staff")
    disabled_staff: int = fact("Disabled staff")
    payroll: int = fact("Payroll")
    disabled_payroll: int = fact("Payroll of the disabled")
    registered: bool = fact("Registered")
    taxable: int = fact("Taxable income")
    donor_taxable: int = fact("Donor's taxable income")
    donated: int = fact("Donated")
    who: Who = fact("Who is liable")
    repeated: bool = fact("Repeated within a year")
    due: date = fact("Due")
    filed: date = fact("Filed")
    must_file: bool = fact("Must file")
    admitted: bool = fact("Breach admitted")
    days_to_pay: int = fact("Days to pay")


@rule(ILL.article(1), since=START)
def registration_fee(org: Org, on: date) -> int:
    """The registration fee: 2 indices for small associations, else 6.5."""
    return index(on) * (20 if org.form == Form.ASSOCIATION and org.small else 65) // 10


@rule(ILL.article(2), since=START)
def founders_needed(org: Org, on: date) -> int:
    """The least number of founders by form."""
    match org.form:
        case Form.ASSOCIATION:
            return 10
        case Form.UNION:
            return 2
        case _:
            return 1


@rule(ILL.article(3), since=START)
def may_register(org: Org, on: date) -> bool:
    """It may be registered."""
    return org.founders >= founders_needed(org, on) and org.adult and org.charter


@rule(ILL.article(4), since=START)
def territorial_status(org: Org, on: date) -> Status:
    """The status that its units allow."""
    if 2 * org.regions > org.all_regions:
        return Status.REPUBLICAN
    if org.regions >= 2:
        return Status.REGIONAL
    return Status.LOCAL


@rule(ILL.article(5, 1), since=START)
def mostly_listed_income(org: Org, on: date) -> bool:
    """At least 90 per cent of its income is listed."""
    return 10 * org.listed_income >= 9 * org.income


@rule(ILL.article(5, 2), since=START)
def employs_disabled(org: Org, on: date) -> bool:
    """At least 51 per cent of staff and 35 per cent of payroll are of the disabled."""
    return 100 * org.disabled_staff >= 51 * org.staff and 100 * org.disabled_payroll >= 35 * org.payroll


@rule(ILL.article(5), since=START)
def is_social(org: Org, on: date) -> bool:
    """It is an organisation of the social sphere."""
    return org.registered and (mostly_listed_income(org, on) or employs_disabled(org, on))


@rule(ILL.article(6), since=START)
def income_tax(org: Org, on: date) -> int:
    """The income tax: none for the social sphere, else 20 per cent."""
    return 0 if is_social(org, on) else org.taxable * 20 // 100


@rule(ILL.article(7), since=START)
def donor_deduction(org: Org, on: date) -> int:
    """What a donor may deduct: the gift, at most 4 per cent of taxable income."""
    return min(org.donated, org.donor_taxable * 4 // 100)


@rule(ILL.article(8), since=START)
def filed_late(org: Org, on: date) -> bool:
    """A report was due and was filed after its day."""
    return org.must_file and org.filed > org.due


@rule(ILL.article(9), since=START)
def fine(org: Org, on: date) -> int:
    """The fine for late filing, halved when admitted and paid within 7 days."""
    if not filed_late(org, on):
        return 0
    time = Time.REPEATED if org.repeated else Time.FIRST
    whole = index(on) * fine_units(org.who, time, on)
    return whole // 2 if org.admitted and org.days_to_pay <= 7 else whole


@rule(ILL.article(10), since=START)
def total_due(org: Org, on: date) -> int:
    """Fee, tax and fine together."""
    fee = registration_fee(org, on) if may_register(org, on) else 0
    return fee + income_tax(org, on) + fine(org, on)


BENCH.link()
RULES = tuple(BENCH.rules.values())
ALL = {
    "form": Form.ASSOCIATION, "small": False, "founders": 12, "adult": True, "charter": True, "regions": 5,
    "all_regions": 20, "income": 1_000_000, "listed_income": 899_999, "staff": 20, "disabled_staff": 9,
    "payroll": 5_000_000, "disabled_payroll": 1_000_000, "registered": True, "taxable": 300_000,
    "donor_taxable": 10_000_000, "donated": 500_000, "who": Who.ENTITY, "repeated": True,
    "due": date(2023, 8, 15), "filed": date(2023, 8, 20), "must_file": True, "admitted": True, "days_to_pay": 9,
}  # fmt: skip
DAY = date(2023, 9, 1)
