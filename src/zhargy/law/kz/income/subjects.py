"""Facts about the income of a non-commercial organisation in one tax year, and about a gift."""

from decimal import Decimal

from zhargy.i18n import N_
from zhargy.law.kz.subjects import LegalForm
from zhargy.rules import Choice, Party, Subject, fact, many


class IncomeKind(Choice):
    """What an income is (Tax Code 2017 art. 289(2), Tax Code 2025 art. 329(1))."""

    SOCIAL_ORDER = "social-order", N_("Contract for the state social order")
    STRATEGIC_PARTNERSHIP = "strategic-partnership", N_("State order for strategic partnership")
    DEPOSIT_INTEREST = "deposit-interest", N_("Interest on a deposit")
    ENTRANCE_FEE = "entrance-fee", N_("Entrance fee")
    MEMBERSHIP_FEE = "membership-fee", N_("Membership fee")
    OWNERS_OBLIGATORY = "owners-obligatory", N_("Obligatory contribution of owners of flats to common property")
    OWNERS_TARGET = "owners-target", N_("Target contribution of owners of flats")
    OWNERS_PENALTY = "owners-penalty", N_("Penalty of owners of flats for late payment")
    ADVOCATES_CONTRIBUTION = "advocates-contribution", N_("Contribution of advocates to their office")
    CHARITABLE_AID = "charitable-aid", N_("Charitable aid")
    SPONSORSHIP = "sponsorship", N_("Sponsorship aid")
    GRANT = "grant", N_("Grant")
    SUBSIDY = "subsidy", N_("Subsidy received free of charge")
    DONATION = "donation", N_("Donation")
    OTHER_FREE = "other-free", N_("Other money or property received free of charge")
    SALES = "sales", N_("Sale of goods, works or services")
    RENT = "rent", N_("Rent")
    DIVIDENDS = "dividends", N_("Dividends")
    OTHER = "other", N_("Another income")


class Ground(Choice):
    """Why an income is excluded from total annual income, or why it is not."""

    SOCIAL_ORDER = "social-order", N_("Excluded: contract for the state social order")
    DEPOSIT = "deposit", N_("Excluded: interest on a deposit")
    FEES = "fees", N_("Excluded: entrance and membership fees")
    OWNERS = "owners", N_("Excluded: contributions of owners of flats")
    ADVOCATES = "advocates", N_("Excluded: contributions of advocates to their office")
    FREE = "free", N_("Excluded: property received free of charge")
    NONE = "none", N_("Not in the list: taxed in the general order")


class OwnersBody(Choice):
    """Whether an organisation is a body of owners of flats (Tax Code 2017 art. 289(1))."""

    NONE = "none", N_("No")
    COOPERATIVE = "cooperative", N_("Cooperative of owners of flats")
    ASSOCIATION = "association", N_("Association of property owners of a block of flats")


class ExpenseMethod(Choice):
    """How deductible expenses are found (Tax Code 2017 art. 289(3), Tax Code 2025 art. 329(2))."""

    SHARE = "share", N_("By the share of taxed income in all income")
    SEPARATE = "separate", N_("By separate tax accounting of expenses")


class TaxArticle(Choice):
    """Which article of the Tax Code of 2025 a non-commercial organisation applies (art. 328)."""

    EXCLUSION = "329", N_("Article 329: some incomes are excluded")
    SOCIAL_SPHERE = "330", N_("Article 330: social-sphere organisation")
    DISABILITY = "331", N_("Article 331: organisation of persons with disabilities")
    NONE = "none", N_("None of them")


class Income(Subject):
    """One income of the year, as the ledger has it."""

    kind: IncomeKind = fact("What the income is")
    amount: Decimal = fact("Sum", unit="KZT")
    approved_by_owners: bool = fact("The meeting of owners approved the size and order of the contribution")


class IncomeYear(Subject):
    """The income of a non-commercial organisation in one tax year."""

    year: int = fact("Tax year", minimum=2018, maximum=2200)
    form: LegalForm = fact("Legal form")
    owners_body: OwnersBody = fact("Is it a body of owners of flats?")
    public_interest: bool = fact("It acts in the public interest", judgement="State revenue body")
    aims_at_income: bool = fact("It aims at income as such", judgement="State revenue body")
    distributes: bool = fact("It distributes net income or property among its participants")
    autonomous_education: bool = fact("It is an autonomous education organisation", by=Party.NOBODY)
    social_sphere: bool = fact("It counts as a social-sphere organisation", help="See the matter on the social sphere.")
    article_applied: TaxArticle = fact("Which article on non-commercial organisations it applies")
    incomes: tuple[Income, ...] = many("Incomes of the year")
    exchange_gain: Decimal = fact("Positive exchange differences on deposit money and its interest", unit="KZT")
    exchange_loss: Decimal = fact("Negative exchange differences on deposit money and its interest", unit="KZT")
    method: ExpenseMethod = fact("How deductible expenses are found")
    expenses: Decimal = fact("All expenses of the year", unit="KZT")
    expenses_of_taxed: Decimal = fact(
        "Expenses made from taxed income", unit="KZT", help="As separate tax accounting shows them."
    )
    tax_on_deposit_interest: Decimal = fact("Tax withheld at source on deposit interest", unit="KZT")
    income_before_previous: Decimal = fact("Income of the year before the previous one, corrected", unit="KZT")
    registered_recently: bool = fact("Registered as a taxpayer in this year or the year before", by=Party.NOBODY)
    disability_tests_met: bool = fact("It counts as an organisation of persons with disabilities for this tax")


class TaxPeriod(Subject):
    """A month or quarter for which taxes are reported."""

    year: int = fact("Year", minimum=2018, maximum=2200)
    quarter: int = fact("Quarter", minimum=1, maximum=4)
    month: int = fact("Month", minimum=1, maximum=12)
    pays_workers: bool = fact("It pays workers")
    withholds: bool = fact("It withholds income tax at source")
    vat_payer: bool = fact("It is registered for value added tax")
    owns_taxed_property: bool = fact("It owns vehicles, land or buildings that are taxed")
    estimated_property_tax: Decimal = fact(
        "Estimated property tax of the year",
        unit="KZT",
        help="The rate of the tax times the book value of the buildings at the beginning of the year.",
    )


class TaxedProperty(Subject):
    """A building or another thing on which property tax is paid."""

    form: LegalForm = fact("Legal form")
    autonomous_education: bool = fact("It is an autonomous education organisation", by=Party.NOBODY)
    tax_nco: bool = fact("It counts as a non-commercial organisation for taxes")
    social_sphere: bool = fact("It counts as a social-sphere organisation", help="See the matter on the social sphere.")
    by_disability: bool = fact("It counts as one by its workers with disabilities")
    specialised_organisation: bool = fact("It is a specialised organisation of persons with disabilities")
    given_to_others: bool = fact("The thing is let, held in trust or given to others to use")
    rent_to_budget: bool = fact("The payment for it goes to the state budget")
    average_value: Decimal = fact("Average book value of the year", unit="KZT")


class Giver(Choice):
    """Who gives free of charge (Tax Code 2025 art. 9)."""

    STATE = "state", N_("A state or its government")
    LISTED_ORGANISATION = (
        "listed-organisation",
        N_("An international, state or non-governmental organisation or fund on the list of the Government"),
    )
    FOREIGNER = "foreigner", N_("A foreigner or stateless person")
    OTHER = "other", N_("Somebody else")


class Receiver(Choice):
    """Who receives free of charge (Tax Code 2017 art. 1(1)(38), Tax Code 2025 art. 9)."""

    INDIVIDUAL = "individual", N_("Individual")
    NCO = "nco", N_("Non-commercial organisation")
    SOCIAL_SPHERE = "social-sphere", N_("Social-sphere organisation")
    DISABILITY = "disability", N_("Organisation of persons with disabilities")
    STATE = "state", N_("The Republic of Kazakhstan or its Government")
    OTHER = "other", N_("Somebody else")


class Gift(Subject):
    """Property given free of charge."""

    giver: Giver = fact("Who gives")
    receiver: Receiver = fact("Who receives")
    free_of_charge: bool = fact("Given free of charge")
    for_set_aims: bool = fact("Given for set aims (tasks)")
    tells_about_giver: bool = fact("It spreads information about the giver")
    for_contest_or_creation: bool = fact("For contests, shows, or creative, scientific or sport work")
    entitled_to_support: bool = fact("The individual is entitled to social support", judgement="State planning body")
    amount: Decimal = fact("Value given in the year", unit="KZT")
    hit_by_emergency: bool = fact("The individual suffered from an emergency")
    for_charter_activity: bool = fact("It supports activity under the charter")
    for_sphere_activity: bool = fact("It supports the activity that makes the receiver a social-sphere organisation")


class Business(Subject):
    """Entrepreneurial activity of a non-commercial organisation."""

    form: LegalForm = fact("Legal form")
    serves_aims: bool = fact("The activity corresponds to the aims of the charter", judgement="Court")
    separate_accounts: bool = fact("Its income and expenses are kept in separate accounts")
    shares_income: bool = fact("Its income is distributed among members or participants")
    in_social_sphere: bool = fact("The organisation counts as a social-sphere organisation")
