"""The same twelve rules as a careful programmer writes them by hand: a slotted dataclass and functions, no engine."""

from dataclasses import dataclass
from datetime import date

from benchmarks.twelve import Form, Status, Time, Who

_STEPS = ((date(2025, 1, 1), 3932), (date(2024, 1, 1), 3692), (date(2023, 1, 1), 3450), (date(2022, 1, 1), 3063))
_FINES = {
    (Who.PERSON, Time.FIRST): 20, (Who.PERSON, Time.REPEATED): 50, (Who.OFFICIAL, Time.FIRST): 50,
    (Who.OFFICIAL, Time.REPEATED): 100, (Who.ENTITY, Time.FIRST): 100, (Who.ENTITY, Time.REPEATED): 200,
}  # fmt: skip


@dataclass(slots=True)
class Org:
    form: Form
    small: bool
    founders: int
    adult: bool
    charter: bool
    regions: int
    all_regions: int
    income: int
    listed_income: int
    staff: int
    disabled_staff: int
    payroll: int
    disabled_payroll: int
    registered: bool
    taxable: int
    donor_taxable: int
    donated: int
    who: Who
    repeated: bool
    due: date
    filed: date
    must_file: bool
    admitted: bool
    days_to_pay: int


def index(on: date) -> int:
    for since, amount in _STEPS:
        if since <= on:
            return amount
    raise ValueError(on)


def registration_fee(org: Org, on: date) -> int:
    return index(on) * (20 if org.form == Form.ASSOCIATION and org.small else 65) // 10


def founders_needed(org: Org, on: date) -> int:
    if org.form == Form.ASSOCIATION:
        return 10
    return 2 if org.form == Form.UNION else 1


def may_register(org: Org, on: date) -> bool:
    return org.founders >= founders_needed(org, on) and org.adult and org.charter


def territorial_status(org: Org, on: date) -> Status:
    if 2 * org.regions > org.all_regions:
        return Status.REPUBLICAN
    return Status.REGIONAL if org.regions >= 2 else Status.LOCAL


def mostly_listed_income(org: Org, on: date) -> bool:
    return 10 * org.listed_income >= 9 * org.income


def employs_disabled(org: Org, on: date) -> bool:
    return 100 * org.disabled_staff >= 51 * org.staff and 100 * org.disabled_payroll >= 35 * org.payroll


def is_social(org: Org, on: date) -> bool:
    return org.registered and (mostly_listed_income(org, on) or employs_disabled(org, on))


def income_tax(org: Org, on: date) -> int:
    return 0 if is_social(org, on) else org.taxable * 20 // 100


def donor_deduction(org: Org, on: date) -> int:
    return min(org.donated, org.donor_taxable * 4 // 100)


def filed_late(org: Org, on: date) -> bool:
    return org.must_file and org.filed > org.due


def fine(org: Org, on: date) -> int:
    if not filed_late(org, on):
        return 0
    whole = index(on) * _FINES[org.who, Time.REPEATED if org.repeated else Time.FIRST]
    return whole // 2 if org.admitted and org.days_to_pay <= 7 else whole


def total_due(org: Org, on: date) -> int:
    fee = registration_fee(org, on) if may_register(org, on) else 0
    return fee + income_tax(org, on) + fine(org, on)


RULES = (
    registration_fee, founders_needed, may_register, territorial_status, mostly_listed_income, employs_disabled,
    is_social, income_tax, donor_deduction, filed_late, fine, total_due,
)  # fmt: skip
