"""Value added tax as far as organisations of civil society meet it, and tax arrears (Tax Code 2017 art. 394; Tax Code
2025 arts. 5, 104, 447, 474)."""

from datetime import date
from decimal import Decimal

from zhargy.i18n import N_
from zhargy.law.kz.calendar import years_after
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.sanctions.amounts import mci
from zhargy.law.kz.social_sphere.disability import pay_share_met, specialised_pay_share_met, staff_share_met
from zhargy.law.kz.social_sphere.subjects import Staff
from zhargy.rules import Choice, Party, Subject, fact, part, rule

NO_ARTICLE_READ = "Its text was not read, and the sources that tell of it name no article."

TAX_2017 = KZ.act("tax-code-2017")
TAX_2025 = KZ.act("tax-code-2025")

vat_rate = KZ.parameter("vat_rate", Decimal)
vat_rate_medicine = KZ.parameter("vat_rate_medicine", Decimal)
vat_rate_periodicals = KZ.parameter("vat_rate_periodicals", Decimal)
vat_threshold = KZ.parameter("vat_threshold", Decimal)
arrears_floor = KZ.parameter("arrears_floor", Decimal)
arrears_notice_limit = KZ.parameter("arrears_notice_limit", Decimal)
arrears_account_limit = KZ.parameter("arrears_account_limit", Decimal)
disability_workers_whole = KZ.parameter("disability_workers_whole", Decimal)

FROM_2017_CODE = "2018-01-01"
FROM_2025_CODE = "2026-01-01"


class Supply(Choice):
    """What is sold, as the exemptions and rates tell it apart (Tax Code 2017 art. 394, Tax Code 2025 art. 474)."""

    CONDOMINIUM = "condominium", N_("Management of a condominium by an association of property owners")
    RITES = "rites", N_("Religious rites of a registered religious association")
    RELIGIOUS_OBJECTS = "religious-objects", N_("Religious objects of a registered religious association")
    SPECIAL_SOCIAL_SERVICES = "special-social-services", N_("Special social services of a non-commercial organisation")
    CULTURAL_EVENT = "cultural-event", N_("Socially important cultural event")
    MUSEUM = "museum", N_("Services of a museum")
    LIBRARY = "library", N_("Services of a library")
    THEATRE = "theatre", N_("Services of a theatre, philharmonic or organisation of culture and leisure")
    PRESCHOOL = "preschool", N_("Preschool education")
    ADDITIONAL_EDUCATION = "additional-education", N_("Additional education")
    EDUCATION = "education", N_("School, vocational or higher education")
    MEDICINE = "medicine", N_("Medical help")
    RESEARCH = "research", N_("Research")
    SPORT = "sport", N_("Services of a sports organisation")
    CHARITABLE_AID = "charitable-aid", N_("Goods, works or services given free as charitable aid")
    MEDICINES = "medicines", N_("Medicines")
    PERIODICAL = "periodical", N_("Domestic periodical")
    SOCIAL_ORDER = "social-order", N_("Services under a state social order")
    OTHER = "other", N_("Something else")


class ArrearsMeasure(Choice):
    """What the tax body does about arrears."""

    NOTICE = "notice", N_("A notice only")
    ACCOUNT = "account", N_("A formal notice, then outgoing operations on accounts are stopped")
    SEIZURE = "seizure", N_("Property is seized")


SIMPLY_EXEMPT_2017 = frozenset(
    {
        Supply.CONDOMINIUM,
        Supply.RITES,
        Supply.RELIGIOUS_OBJECTS,
        Supply.SPECIAL_SOCIAL_SERVICES,
        Supply.MUSEUM,
        Supply.LIBRARY,
        Supply.THEATRE,
        Supply.PRESCHOOL,
    }
)
LICENSED_2017 = frozenset({Supply.ADDITIONAL_EDUCATION, Supply.EDUCATION, Supply.MEDICINE})
LICENSED_2025 = frozenset({Supply.ADDITIONAL_EDUCATION, Supply.EDUCATION})
UNDER_TASK = frozenset({Supply.CULTURAL_EVENT, Supply.RESEARCH, Supply.SPORT})
MEDICAL = frozenset({Supply.MEDICINE, Supply.MEDICINES})


class Turnover(Subject):
    """Sales of an organisation in a calendar year, and one of the things that it sells."""

    year: int = fact("Calendar year", minimum=2018, maximum=2200)
    amount: Decimal = fact("Turnover of the year", unit="KZT")
    registered: bool = fact("Registered for value added tax")
    special_regime: bool = fact("Uses a special tax regime")
    imports: bool = fact("Imports goods")
    supply: Supply = fact("What is sold")
    licensed: bool = fact("The licence that this activity needs is held")
    state_task: bool = fact("Done under a state task or order")
    guaranteed_volume: bool = fact(
        "The medical help is within the guaranteed volume, social insurance, or for orphan or socially important diseases"
    )
    is_fund: bool = fact("The organisation has the form of a fund")
    this_period: Staff = part("Workers of this tax period")
    earlier_periods_met: bool = fact(
        "The same shares of workers with disabilities were kept in the four tax periods before"
    )
    specialised: bool = fact("It is a specialised organisation of workers who lost hearing, speech or sight")
    made_with_them: bool = fact("The goods or services are made with workers with disabilities")
    excisable: bool = fact("The goods are excisable")
    long_contract: bool = fact("It works under a long-term contract")
    held_all_along: bool = fact("The shares were kept all the time of the contract")


class Arrears(Subject):
    """Tax arrears of an organisation."""

    owed: Decimal = fact("Arrears", unit="KZT", by=Party.AUTHORITY)
    set_size: Decimal = fact(
        "Size of arrears that the authorised body set for the measure", unit="MCI", by=Party.AUTHORITY
    )


@rule(TAX_2017.whole(NO_ARTICLE_READ), since=FROM_2017_CODE, covers="vat-threshold-2025", confidence="B", unit="KZT")
def registration_threshold(turnover: Turnover, on: date) -> Decimal:
    """The turnover above which registration is obligatory, in tenge, at the index of 1 January of the year."""
    return vat_threshold(on) * mci(years_after(date(2018, 1, 1), turnover.year - 2018))


registration_threshold.restated(
    by=TAX_2025.article(104),
    at=TAX_2025.article(104),
    since=FROM_2025_CODE,
    covers="tc25-vat-threshold",
    confidence="B",
)


@rule(TAX_2017.whole(NO_ARTICLE_READ), since=FROM_2017_CODE, covers="vat-threshold-2025", confidence="B")
def must_register(turnover: Turnover, on: date) -> bool:
    """The organisation must register for value added tax, because its turnover is above the threshold."""
    return turnover.amount > registration_threshold(turnover, on)


must_register.restated(
    by=TAX_2025.article(104),
    at=TAX_2025.article(104),
    since=FROM_2025_CODE,
    covers="tc25-vat-threshold",
    confidence="B",
)


@rule(TAX_2025.article(447), since=FROM_2025_CODE, covers="tc25-vat-payers", confidence="B")
def is_payer(turnover: Turnover, on: date) -> bool:
    """The organisation pays value added tax: it is registered in the general regime, or it imports."""
    return turnover.imports or (turnover.registered and not turnover.special_regime)


@rule(TAX_2017.article(394), since=FROM_2017_CODE, covers="vat-exempt-394")
def is_exempt_supply(turnover: Turnover, on: date) -> bool:
    """What is sold is exempt from value added tax."""
    return (
        turnover.supply in SIMPLY_EXEMPT_2017
        or (turnover.supply in LICENSED_2017 and turnover.licensed)
        or (turnover.supply in UNDER_TASK and turnover.state_task)
    )


@is_exempt_supply.amended(
    by=TAX_2025.article(474), at=TAX_2025.article(474), since=FROM_2025_CODE, covers="tc25-vat-exempt"
)
def _(turnover: Turnover, on: date) -> bool:
    """What is sold is exempt from value added tax."""
    return (
        turnover.supply in SIMPLY_EXEMPT_2017
        or (turnover.supply in LICENSED_2025 and turnover.licensed)
        or (turnover.supply in UNDER_TASK and turnover.state_task)
        or (turnover.supply == Supply.MEDICINE and turnover.guaranteed_volume)
        or (turnover.supply == Supply.CHARITABLE_AID and turnover.is_fund)
    )


@rule(TAX_2017.article(394, 1, 11), since=FROM_2017_CODE, covers="vat-exempt-disability")
def shares_met(turnover: Turnover, on: date) -> bool:
    """The shares of workers with disabilities are kept in this tax period and the four before it."""
    lower = turnover.specialised and specialised_pay_share_met(turnover.this_period, on)
    pay = pay_share_met(turnover.this_period, on) or lower
    return (staff_share_met(turnover.this_period, on) or pay) and turnover.earlier_periods_met


@shares_met.amended(
    by=TAX_2025.article(474, 7), at=TAX_2025.article(474, 7), since=FROM_2025_CODE,
    covers=("tc25-vat-disability", "tc25-disability-35-gone"),
)  # fmt: skip
def _(turnover: Turnover, on: date) -> bool:
    """The shares of workers with disabilities are kept in this tax period and the four before it."""
    both = staff_share_met(turnover.this_period, on) and pay_share_met(turnover.this_period, on)
    return both and turnover.earlier_periods_met


@rule(TAX_2017.article(394, 1, 11), since=FROM_2017_CODE, covers="vat-exempt-disability")
def is_exempt_by_disability(turnover: Turnover, on: date) -> bool:
    """Sales are exempt because the organisation employs persons with disabilities."""
    contract = not turnover.long_contract or turnover.held_all_along
    return shares_met(turnover, on) and not turnover.excisable and contract


@is_exempt_by_disability.amended(
    by=TAX_2025.article(474, 7), at=TAX_2025.article(474, 7), since=FROM_2025_CODE, covers="tc25-vat-disability"
)
def _(turnover: Turnover, on: date) -> bool:
    """Sales are exempt because the organisation employs persons with disabilities."""
    enough = turnover.this_period.workers_with_disabilities >= disability_workers_whole(on)
    return shares_met(turnover, on) and enough and turnover.made_with_them and not turnover.excisable


@rule(TAX_2017.whole(NO_ARTICLE_READ), since=FROM_2017_CODE, covers="vat-rate-2025", confidence="B", unit="%")
def rate(turnover: Turnover, on: date) -> Decimal:
    """The rate of value added tax on what is sold, in per cent; 0 if it is exempt."""
    if is_exempt_supply(turnover, on) or is_exempt_by_disability(turnover, on):
        return Decimal("0")
    return vat_rate(on)


@rate.amended(by=TAX_2025.whole(NO_ARTICLE_READ), since=FROM_2025_CODE, covers="tc25-vat-rate", confidence="B")
def _(turnover: Turnover, on: date) -> Decimal:
    """The rate of value added tax on what is sold, in per cent; 0 if it is exempt."""
    if is_exempt_supply(turnover, on) or is_exempt_by_disability(turnover, on):
        return Decimal("0")
    if turnover.supply in MEDICAL:
        return vat_rate_medicine(on)
    if turnover.supply == Supply.PERIODICAL:
        return vat_rate_periodicals(on)
    return vat_rate(on)


@rule(TAX_2025.article(5, 4), since=FROM_2025_CODE, covers="tc25-arrears-floor")
def set_size_lawful(arrears: Arrears, on: date) -> bool:
    """The size of arrears that triggers the measure is not below the smallest one of the code."""
    return arrears.set_size >= arrears_floor(on)


@rule(TAX_2025.whole(NO_ARTICLE_READ), since=FROM_2025_CODE, covers="tc25-arrears", confidence="B")
def measure(arrears: Arrears, on: date) -> ArrearsMeasure:
    """What the tax body does about the arrears."""
    if arrears.owed <= arrears_notice_limit(on) * mci(on):
        return ArrearsMeasure.NOTICE
    if arrears.owed <= arrears_account_limit(on) * mci(on):
        return ArrearsMeasure.ACCOUNT
    return ArrearsMeasure.SEIZURE


KZ.duty(
    "vat-registration",
    "Register for value added tax.",
    bound=must_register,
    how="Apply to the state revenue body once the turnover of the calendar year is above the threshold.",
    covers=("vat-threshold-2025", "tc25-vat-threshold"),
)
KZ.without_rule(
    TAX_2025.article(104),
    N_("The text was not read; the day by which to apply and turnover that does not count are not known."),
    touches=(must_register,),
)
