"""Facts about an organisation of the social sphere in one tax year: its incomes, its workers, its tax base."""

from decimal import Decimal

from zhargy.i18n import N_
from zhargy.law.kz.subjects import LegalForm
from zhargy.rules import Choice, Party, Subject, fact, impossible, many, part


class SphereIncomeKind(Choice):
    """What an income comes from (Tax Code 2017 art. 290(2), Tax Code 2025 art. 15)."""

    MEDICINE = "medicine", N_("Medical help")
    EDUCATION = "education", N_("School, vocational or higher education")
    ADDITIONAL_EDUCATION = "additional-education", N_("Additional education")
    PRESCHOOL = "preschool", N_("Preschool education")
    SCIENCE = "science", N_("Science")
    SPORT = "sport", N_("Sport")
    COMMERCIAL_SPORT_EVENT = "commercial-sport-event", N_("Commercial sports show")
    CULTURE = "culture", N_("Culture")
    CULTURE_BUSINESS = "culture-business", N_("Entrepreneurial activity in culture")
    MONUMENTS = "monuments", N_("Preservation of monuments on the State list")
    MONUMENTS_PROMOTION = "monuments-promotion", N_("Information about monuments and their promotion")
    SOCIAL_PROTECTION = (
        "social-protection",
        N_("Social protection of children, the elderly and persons with disabilities"),
    )
    SPECIAL_SOCIAL_SERVICES = (
        "special-social-services",
        N_("Help to persons recognised as needing special social services"),
    )
    LIBRARY = "library", N_("Library services")
    AUTONOMOUS_EDUCATION = "autonomous-education", N_("Activity of an autonomous education organisation")
    FUND_DIVIDENDS = "fund-dividends", N_("Dividends from a social-sphere organisation that the fund founded")
    FUND_SHARES = "fund-shares", N_("Gain on selling shares in such an organisation")
    FREE = "free", N_("Property received free of charge, aid included")
    DEPOSIT_INTEREST = "deposit-interest", N_("Interest on a deposit")
    FEES = "fees", N_("Entrance or membership fees")
    FOUNDER = "founder", N_("Other receipts from a founder, participant or member that are not returned")
    RENT = "rent", N_("Rent")
    TOURISM = "tourism", N_("Tourism")
    OTHER = "other", N_("Another income")


class DisabilityOrigin(Choice):
    """Whether an organisation is of persons with disabilities (Tax Code 2017 art. 290(3))."""

    ASSOCIATION = "association", N_("Public association of persons with disabilities")
    CREATED_BY_ONE = "created-by-one", N_("Organisation created by such an association")
    OTHER = "other", N_("Neither")


class SphereIncome(Subject):
    """One income of the year."""

    kind: SphereIncomeKind = fact("What it comes from")
    amount: Decimal = fact("Sum", unit="KZT")
    permitted: bool = fact(
        "The licence or accreditation that this activity needs is held",
        help="A licence for medical activity or for education, an accreditation in science. Yes where the law asks "
        "for none.",
    )


class Staff(Subject):
    """Workers and their pay in one tax period."""

    workers: Decimal = fact("Workers, average number", unit="people")
    workers_with_disabilities: Decimal = fact("Workers with disabilities, average number", unit="people")
    pay: Decimal = fact("Pay of all workers", unit="KZT")
    pay_with_disabilities: Decimal = fact("Pay of workers with disabilities", unit="KZT")

    @impossible(N_("Workers with disabilities cannot be more than all workers."))
    def _more_than_all(self) -> bool:
        return self.workers_with_disabilities > self.workers

    @impossible(N_("Pay of workers with disabilities cannot be more than pay of all workers."))
    def _more_pay_than_all(self) -> bool:
        return self.pay_with_disabilities > self.pay


class SphereYear(Subject):
    """An organisation in one tax year, as a candidate for the social sphere."""

    form: LegalForm = fact("Legal form")
    incomes: tuple[SphereIncome, ...] = many("Incomes of the year")
    exchange_gain: Decimal = fact("Positive exchange differences on such income", unit="KZT")
    exchange_loss: Decimal = fact("Negative exchange differences on such income", unit="KZT")
    education_fund: bool = fact("It is a public fund that works in education")
    state_culture: bool = fact("It works in culture and belongs wholly to the state", by=Party.NOBODY)
    sells_excisable: bool = fact("It has income from making and selling excisable goods")
    autonomous_education: bool = fact("It is an autonomous education organisation", by=Party.NOBODY)
    used_for_activities: bool = fact("The income is directed to the listed activities")
    used_for_founding: bool = fact("The income is directed to create a social-sphere organisation or to lend to it")
    origin: DisabilityOrigin = fact("Is it an organisation of persons with disabilities?")
    this_period: Staff = part("Workers of this tax period")
    period_before: Staff = part("Workers of the tax period before")
    is_new: bool = fact("It was registered in this tax period")
    specialised: bool = fact("It is a specialised organisation of workers who lost hearing, speech or sight")
    long_contract: bool = fact("It works under a long-term contract")
    held_all_along: bool = fact("The shares were kept all the time of the contract")
    income_with_them: Decimal = fact("Income from what was made with workers with disabilities", unit="KZT")
    income_counted: Decimal = fact("All income of the year", unit="KZT", help="From 2026 without rent.")
    used_for_own_activity: bool = fact("The income is directed to its own activity")
    employed_elsewhere: bool = fact("These workers also work for another such organisation")
    applies_relief: bool = fact("It applies the article on social-sphere organisations (Tax Code 2025 art. 330)")
    applies_disability_relief: bool = fact("It applies the article on disability (Tax Code 2025 art. 331)")
    tax_base: Decimal = fact("Taxable income of the year", unit="KZT")
