"""Facts about foreign money: who receives it, from whom and for what, and what is filed about it."""

from datetime import date
from decimal import Decimal

from zhargy.i18n import N_
from zhargy.law.kz.subjects import BusinessSize
from zhargy.rules import Choice, Party, Subject, fact, impossible, part


class Bearer(Choice):
    """Who can be bound (Tax Code 2017 art. 29(1); order 553 point 2)."""

    NATURAL_PERSON = "natural-person", N_("Individual")
    LEGAL_ENTITY = "legal-entity", N_("Legal entity of Kazakhstan")
    FOREIGN_LEGAL_ENTITY = "foreign-legal-entity", N_("Foreign legal entity")
    UNIT_OF_RESIDENT = (
        "unit-of-resident",
        N_("Branch or representative office of a legal entity of Kazakhstan"),
    )
    UNIT_OF_NON_RESIDENT = (
        "unit-of-non-resident",
        N_("Branch or representative office of a foreign legal entity"),
    )
    GROUP = "group", N_("Group that is not registered as a legal entity")


class Standing(Choice):
    """What the recipient is, where that frees it (Tax Code 2017 art. 29(1) part two, items 1-5, 7, 8)."""

    NONE = "none", N_("None of these")
    STATE_INSTITUTION = "state-institution", N_("State institution")
    OFFICE_HOLDER = (
        "office-holder",
        N_(
            "Holder of a responsible state post, person authorised to perform state functions, deputy, "
            "member of the "
            "military, or officer of a law-enforcement or special state body"
        ),
    )
    UNRELEASED_DEPUTY = (
        "unreleased-deputy",
        N_("Deputy of a maslikhat who serves without release from other work"),
    )
    BANK_OR_INSURER = (
        "bank-or-insurer",
        N_("Second-tier bank, organisation doing some kinds of banking operations, or insurance organisation"),
    )
    DEVELOPMENT_BANK = "development-bank", N_("Development Bank of Kazakhstan")
    MONITORED_TAXPAYER = "monitored-taxpayer", N_("Taxpayer subject to tax monitoring")
    EDUCATION = (
        "education",
        N_("Preschool, school, college, university, autonomous education organisation, or international school"),
    )
    OTHER_EDUCATION = "other-education", N_("Another education organisation")
    QUASI_STATE = "quasi-state", N_("Entity of the quasi-state sector")
    DIPLOMATIC_MISSION = (
        "diplomatic-mission",
        N_("Accredited diplomatic or equated representation of a foreign state, or its staff"),
    )
    CONSULAR_POST = "consular-post", N_("Accredited consular institution of a foreign state, or its staff")


class Source(Choice):
    """Who gives (Tax Code 2017 art. 29(1); order 553 point 2, item 4)."""

    FOREIGN_STATE = "foreign-state", N_("Foreign state")
    INTERNATIONAL_ORGANISATION = "international-organisation", N_("International organisation")
    FOREIGN_ORGANISATION = "foreign-organisation", N_("Foreign organisation")
    FOREIGNER = "foreigner", N_("Foreigner")
    STATELESS_PERSON = "stateless-person", N_("Stateless person")
    KAZAKHSTAN = "kazakhstan", N_("Kazakhstan, its citizen or its organisation")


class Activity(Choice):
    """What a deal is directed at (order 553 point 3)."""

    LEGAL_HELP = "legal-help", N_("Legal assistance")
    POLLS = "polls", N_("Opinion polls or sociological surveys, not for commercial purposes")
    INFORMATION = (
        "information",
        N_("Collecting, analysing and spreading information, not for commercial purposes"),
    )
    OTHER = "other", N_("Something else")


class Purpose(Choice):
    """What the money is for, where that frees it (Tax Code 2017 art. 29(1) part two, items 6, 9-16)."""

    NONE = "none", N_("None of these")
    PRIVATE_PRACTICE = (
        "private-practice",
        N_("Work of a person in private practice, an arbitrator, an appraiser or an auditor"),
    )
    SPORT = "sport", N_("Development or support of sport, or a sports event")
    RATIFIED_TREATY = "ratified-treaty", N_("International treaty that Kazakhstan has ratified")
    OTHER_TREATY = "other-treaty", N_("International treaty of Kazakhstan that is not ratified")
    TREATMENT = "treatment", N_("Payment for treatment, health or preventive procedures")
    FOREIGN_TRADE = "foreign-trade", N_("Revenue under a foreign trade contract")
    CARRIAGE_OR_POST = "carriage-or-post", N_("International carriage or international postal services")
    INVESTMENT = "investment", N_("Investment contract under the law of Kazakhstan")
    TAXED_AT_SOURCE = "taxed-at-source", N_("Dividends, interest or winnings taxed at source")
    GOVERNMENT_CASE = "government-case", N_("Another case set by the Government")


class Channel(Choice):
    """How a notification or report is filed (order 553 point 10; order 554 point 11)."""

    IN_PERSON = "in-person", N_("On paper, in person")
    ELECTRONIC = "electronic", N_("Electronically, through the tax reporting system")
    POST = "post", N_("By post")


class Recipient(Subject):
    """A person or unit that receives foreign money or other property, with its own activity."""

    bearer: Bearer = fact("Who receives")
    empowered_unit: bool = fact(
        "The legal entity has decided that this unit notifies by itself",
        help="A written decision of a legal entity of Kazakhstan about its branch or representative office.",
    )
    standing: Standing = fact("Special standing of the recipient", by=Party.NOBODY)
    on_official_duty: bool = fact("Received while performing official duties")
    legal_help: bool = fact(
        "Its activity is aimed at legal assistance",
        help="Legal information, defence and representation of interests, consulting. Payment makes no difference.",
    )
    polls: bool = fact(
        "Its activity is aimed at opinion polls or sociological surveys",
        help="Studying and running them, spreading or posting their results.",
    )
    polls_commercial: bool = fact("The polls and surveys are done for commercial purposes")
    information: bool = fact("Its activity is aimed at collecting, analysing and spreading information")
    information_commercial: bool = fact("The work with information is done for commercial purposes")
    non_commercial: bool = fact("The recipient is a non-commercial organisation")
    business_size: BusinessSize = fact(
        "Size of the business",
        help="Small: up to 100 people and not medium or large by income. Medium: up to 250 people and 3,000,000 MCI a year. "
        "Large: above either.",
    )


class TaxFiling(Subject):
    """A notification or a report as it was filed with the state revenue body."""

    channel: Channel = fact("How it is filed")
    electronic_taxpayer: bool = fact("Registered as an electronic taxpayer")
    accepted_on: date = fact(
        "Day of acceptance",
        by=Party.AUTHORITY,
        help="On paper: the day on which the state revenue body took it. Electronically: the day on which "
        "the central "
        "node of the tax reporting system took it.",
    )
    body_code_given: bool = fact("The code of the state revenue body is stated")
    number_right: bool = fact("The IIN or BIN is stated and right")
    giver_right: bool = fact("The name of the giver is stated and right")
    signed: bool = fact("Signed by the individual or the head")
    has_seal: bool = fact("The filer has a seal")
    sealed: bool = fact("Sealed")
    additional: bool = fact("Marked as additional")
    main_number_given: bool = fact(
        "The registration number of the main notification is stated",
        help="It is made of the code of the state revenue body, the day of acceptance and the incoming number.",
    )
    old_rows_negated: bool = fact("The old rows are repeated with sums marked minus")
    right_values_in_new_row: bool = fact("The right values stand in a new row")
    only_new_data: bool = fact("It gives only new data, and row numbers continue")
    under_audit: bool = fact(
        "A complex or thematic tax audit of that period is running",
        by=Party.AUTHORITY,
        help="Prolongations and suspensions of the audit count as running.",
    )


class Receipt(Subject):
    """Money or other property from one giver under one deal."""

    recipient: Recipient = part("The recipient")
    source: Source = fact("Who gives", by=Party.OTHERS)
    amount: Decimal = fact(
        "Sum of the deal",
        unit="KZT",
        help="Value of property included, at the National Bank rate of the day of the deal.",
    )
    directed_at: Activity = fact("What the deal is directed at")
    purpose: Purpose = fact("Special purpose of the money")
    withholding_proved: bool = fact("Documents prove that tax was withheld at source")
    free_of_charge: bool = fact("Given free of charge")
    deal_on: date = fact("Day on which the deal was concluded")
    received_on: date = fact("Day of receipt")
    sum_changed: bool = fact("The sum of the deal was changed")
    term_changed: bool = fact("The time of performance was changed")
    changed_on: date = fact("Day on which the deal was changed")
    terminated: bool = fact("The deal was terminated")
    terminated_on: date = fact("Day on which the deal was terminated")
    filing: TaxFiling = part("The notification as filed")

    @impossible(N_("A deal cannot be terminated before it was concluded."))
    def _terminated_too_early(self) -> bool:
        return self.terminated_on < self.deal_on


class SpendingReport(Subject):
    """A report on foreign money and property received and spent in one period: a quarter, or a half-year."""

    year: int = fact("Year of the reporting period", minimum=2016, maximum=2200)
    quarter: int = fact("Quarter of the reporting period", minimum=1, maximum=4)
    half: int = fact(
        "Half-year of the reporting period", help="Where the period is a half-year: from 2022.", minimum=1, maximum=2
    )
    had_foreign_money: bool = fact("Foreign money or property was received in the period or before it")
    spent_before: bool = fact("All of it was spent before the period began")
    spent_by_end: bool = fact("All of it is spent by the end of the period")
    received_in_period: bool = fact("Foreign money or property was received in the period")
    spent_in_period: bool = fact("Foreign money was spent, or property sold, in the period")
    given_back_in_period: bool = fact("Money or property received in the period was given back in the same period")
    filing: TaxFiling = part("The report as filed")


class FundedMaterial(Subject):
    """Information or material that is published, distributed or posted."""

    foreign_paid: bool = fact("Published, distributed or posted at the expense of foreign sources")
    under_contract: bool = fact("Made under a contract for services or works with the foreign source")
    names_customer: bool = fact("It says who ordered it")
    says_foreign_paid: bool = fact("It says that it was made, distributed or posted with money of foreign sources")


class DatabaseEntry(Subject):
    """What the database of recipients of foreign money holds about one of them."""

    filing_accepted: bool = fact(
        "A notification or report about foreign money was accepted and processed", by=Party.AUTHORITY
    )
    processed_on: date = fact("Day on which the filing was accepted and processed", by=Party.AUTHORITY)
    last_information_on: date = fact("Day on which the last information about the recipient came")
    needs_correction: bool = fact("Unreliable data were filed that need correction")
    court_removed: bool = fact("A court decided that the data are to be removed", by=Party.AUTHORITY)


class ForeignMoney(Subject):
    """Foreign money of one recipient: a receipt, a report on a period, what is published, and the entry in the database."""

    receipt: Receipt = part("The receipt")
    report: SpendingReport = part("The report")
    entry: DatabaseEntry = part("The entry in the database")
    material: FundedMaterial = part("Information or material that is published")
