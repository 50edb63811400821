"""An organisation that is to be founded, its charter, its bodies and its money: the facts, and the days of the topic.

The law on non-commercial organisations was read as of 2014 and of 2024, with the notes of its amendments: articles that
no note names have stood since 2001.
"""

from datetime import date
from decimal import Decimal

from zhargy.i18n import N_
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.subjects import LegalForm
from zhargy.rules import Choice, Party, Subject, fact, impossible, part
from zhargy.time import about

NCO = KZ.act("ncos-2001")
CC = KZ.act("civil-code")
PA = KZ.act("public-associations-1996")
RELIGION = KZ.act("religion-2011")
COOPERATIVES = KZ.act("consumer-cooperatives-2001")
AGRICULTURAL = KZ.act("agricultural-cooperatives-2015")
FROM_2001 = about("2001-01-24", not_before="2001-01-16", not_after="2001-02-28")
FROM_139 = about("2006-05-12", not_before="2006-05-05", not_after="2006-12-31")
FROM_15 = about("2012-05-10", not_before="2012-05-08", not_after="2012-05-31")
FROM_COOPERATIVES = about("2001-05-12", not_before="2001-05-08", not_after="2001-06-30")
FROM_RELIGION = about("2011-10-24", not_before="2011-10-22", not_after="2011-10-31")
CODE = about("2005-07-08", not_before="1994-12-27", not_after="2023-08-04")

FUNDS = frozenset({LegalForm.PUBLIC_FUND, LegalForm.PRIVATE_FUND, LegalForm.CORPORATE_FUND, LegalForm.STATE_FUND})
INSTITUTIONS = frozenset({LegalForm.PRIVATE_INSTITUTION, LegalForm.STATE_INSTITUTION})
ASSOCIATIONS = frozenset({LegalForm.PUBLIC_ASSOCIATION, LegalForm.TRADE_UNION, LegalForm.POLITICAL_PARTY})
UNIONS = frozenset({LegalForm.UNION_OF_LEGAL_ENTITIES, LegalForm.UNION_OF_ENTREPRENEURS})


class Purpose(Choice):
    """What an organisation is for, as the definitions of the forms tell it apart."""

    PUBLIC_GOOD = "public-good", N_("Social, charitable, cultural, educational or other good of the public")
    COMMON_AIMS = "common-aims", N_("Common aims of the members")
    POLITICS = "politics", N_("Political power: elections and work in state bodies")
    LABOUR = "labour", N_("Labour and social rights of workers")
    RELIGION = "religion", N_("Religion")
    NEEDS = "needs", N_("Needs of the members, met from shares that they pay in")
    BUSINESS = "business-interests", N_("Coordination of the members' business, and their common interests")
    FUNCTIONS = "functions", N_("Managerial, social, cultural or other tasks of the founder")


class Membership(Choice):
    """Whether the founders want members, people or organisations that join and take part in decisions."""

    WANTED = "wanted", N_("It is to have members")
    NOT_WANTED = "not-wanted", N_("It is to have no members")
    EITHER = "either", N_("Either way")


class Rights(Choice):
    """What founders have in the property of an organisation (Civil Code art. 36)."""

    NONE = "none", N_("No rights in the property")
    CLAIMS = "claims", N_("Claims: a share, or a part on leaving")
    OWNERSHIP = "ownership", N_("Ownership")
    NOT_SAID = "not-said", N_("The article does not say")


class Special(Choice):
    """Forms that acts of their own provide (NCO Law art. 17(2))."""

    NONE = "none", N_("None of these")
    EDUCATION = "autonomous-education", N_("Autonomous educational organisation")
    CLUSTER = "cluster-fund", N_("Autonomous cluster fund")
    NOTARIES = "notaries", N_("Notary chamber")
    ADVOCATES = "advocates", N_("Bar association")
    LAW_OFFICE = "law-office", N_("Law office of advocates")
    LEGAL_CONSULTANTS = "legal-consultants", N_("Republican board of legal consultants")
    ENTREPRENEURS = "entrepreneurs", N_("National Chamber of Entrepreneurs")
    EXPERTS = "experts", N_("Chamber of forensic experts")
    BAILIFFS = "bailiffs", N_("Chamber or board of private bailiffs")
    ARBITRATION = "arbitration", N_("Arbitration Chamber")
    AUDITORS = "auditors", N_("Professional audit organisation")
    AUDIT_COUNCIL = "audit-council", N_("Professional council on audit")
    FLAT_COOPERATIVE = "flat-cooperative", N_("Cooperative of owners of flats")
    OWNERS = "owners", N_("Association of owners of property in an apartment building")
    OTHER = "other", N_("Another form that an act provides")


class Founders(Subject):
    """Who wants to found the organisation."""

    citizens: int = fact("Citizens of Kazakhstan among the founders", unit="people", maximum=100_000)
    adult_citizens: int = fact("Citizens of 18 or more among the founders", unit="people", maximum=100_000)
    foreigners: int = fact("Foreigners and stateless persons among the founders", unit="people", maximum=100_000)
    one_family: bool = fact("All the people among the founders are members of one family",
                            help="For one person alone, answer yes.")  # fmt: skip
    by_will: bool = fact("It is founded by a will that a notary has certified")
    entrepreneurs: int = fact("Individual entrepreneurs who take part as such", maximum=100_000,
                              help="They are not counted among the people above.")  # fmt: skip
    associations: int = fact("Public associations among the founders, without parties and trade unions", maximum=1000)
    trade_unions: int = fact("Trade unions among the founders", maximum=1000)
    parties: int = fact("Political parties among the founders", maximum=1000)
    companies: int = fact("Commercial organisations among the founders", maximum=1000)
    other_ncos: int = fact("Other non-commercial organisations among the founders", maximum=1000,
                           help="Funds, institutions, unions and others that are not public associations.")  # fmt: skip
    state_bodies: int = fact("State bodies among the founders", maximum=1000)
    listed_for_terrorism: bool = fact(
        "A founder is on the list of those linked to the financing of terrorism and extremism", by=Party.AUTHORITY
    )
    listed_for_weapons: bool = fact(
        "A founder is on the list of those linked to the financing of weapons of mass destruction", by=Party.AUTHORITY
    )

    @impossible(N_("There cannot be more adult citizens than citizens."))
    def _more_adults(self) -> bool:
        return self.adult_citizens > self.citizens


class Idea(Subject):
    """An organisation that is to be founded."""

    income_is_main: bool = fact("Its main purpose is to make income")
    shares_income: bool = fact("Net income is to be shared among founders or members")
    state_budget_only: bool = fact("It is to be kept by the state budget alone")
    founders: Founders = part("The founders")
    purpose: Purpose = fact("What it is mainly for", covers="pa-goals")
    religious_school: bool = fact("It is a religious educational organisation")
    members: Membership = fact("Members", help="People or organisations that join and take part in its decisions.")
    keep: Rights = fact("What the founders want to keep in the property that they give")
    shared_trade: bool = fact("The founders share professional or production interests")
    shares_issued: bool = fact("It is to issue shares to raise money")
    farming: bool = fact("It is about farming")
    special: Special = fact("A form that an act of its own provides")


class CharterText(Subject):
    """What the charter of a non-commercial organisation says (NCO Law art. 22)."""

    form: LegalForm = fact("Legal form")
    one_founder: bool = fact("It has one founder")
    name: bool = fact("Name with the legal form, subject and aims")
    location: bool = fact("Location")
    bodies: bool = fact("Structure, forming and powers of the bodies")
    member_rights: bool = fact("Rights and duties of members")
    has_members: bool = fact("It has members")
    admission: bool = fact("How members are admitted and leave")
    sources: bool = fact("Sources of property")
    amending: bool = fact("How the founding papers are changed")
    ending: bool = fact("Conditions of reorganisation and ending")
    residue: bool = fact("Use of the property in a liquidation")
    branches: bool = fact("Data on branches and representative offices")
    sole_income: bool = fact("How property is formed and income used", help="Asked of an organisation of one founder.")
    officers: bool = fact("Bodies of the fund, and how its officers are appointed and dismissed")
    shares: bool = fact(
        "Size of the shares, what they consist of, how they are paid in, and what follows if they are not"
    )
    voting: bool = fact("Make-up and powers of the bodies, and how they decide",
                        help="For a cooperative, also which matters need all votes or a qualified majority.")  # fmt: skip
    losses: bool = fact("How members cover the losses of the cooperative")
    non_commercial: bool = fact("That the company is non-commercial and pays no dividends, and how it votes")


class SupremeBody(Choice):
    """What the supreme body is (NCO Law art. 39(1))."""

    MEETING = "meeting", N_("General meeting")
    CONGRESS = "congress", N_("Congress")
    CONFERENCE = "conference", N_("Conference")
    FOUNDER = "founder", N_("The founder")
    TRUSTEES = "trustees", N_("Board of trustees")
    OTHER = "other", N_("Another body")


class Question(Choice):
    """What a body of an organisation decides (NCO Law art. 39(2))."""

    CHARTER = "charter", N_("Adoption or change of the founding papers")
    ENDING = "ending", N_("Voluntary reorganisation or liquidation")
    BODIES = "bodies", N_("Powers, structure, forming and ending of the bodies")
    REPORTING = "reporting", N_("Financial reporting, and checks and their results")
    TAKING_PART = "taking-part", N_("Taking part in other legal entities; branches and representative offices")
    OTHER = "other", N_("Another question")


class Bodies(Subject):
    """The bodies of an organisation, and a decision of one of them (NCO Law arts. 12, 39)."""

    form: LegalForm = fact("Legal form")
    supreme: SupremeBody = fact("What its supreme body is")
    executive: bool = fact("There is an executive body")
    control: bool = fact("There is a control body: an audit commission or an auditor")
    trustees: bool = fact("The fund has a board of trustees")
    trustees_appoint: bool = fact("The board of trustees appoints the executive body")
    board_size: int = fact("Members of the board of trustees", unit="people", maximum=1000)
    board_kin_or_staff: int = fact(
        "Of these, linked by marriage or close kinship, or on the staff", unit="people", maximum=1000
    )
    head: bool = fact("The fund has a head")
    accountant: bool = fact("The fund has an accountant")
    same_person: bool = fact("The head and the accountant are the same person")
    kin: bool = fact("The head and the accountant are linked by marriage, close kinship or affinity")
    question: Question = fact("What is decided")
    charter_reserves: bool = fact("The charter leaves this question to the supreme body")
    charter_gives_body: bool = fact("The charter lets the governing body of the fund change the charter")

    @impossible(N_("More people are counted than the board has members."))
    def _more_than_all(self) -> bool:
        return self.board_kin_or_staff > self.board_size


class BodyPayment(Subject):
    """A payment to a member of the supreme body (NCO Law art. 39(3))."""

    for_function: bool = fact("It is paid for the work as a member of the supreme body")
    of_expenses: bool = fact("It covers expenses tied directly to taking part in that work")


class PaidFrom(Choice):
    """Where property comes from (NCO Law art. 35(1))."""

    FOUNDERS = "founders", N_("Payments of founders, participants or members")
    DONATIONS = "donations", N_("Voluntary contributions and donations")
    OBLIGATORY = "obligatory", N_("Obligatory contributions that a law provides")
    SALES = "sales", N_("Sale of goods, works or services")
    DIVIDENDS = "dividends", N_("Dividends and interest")
    OTHER_LAWFUL = "other-lawful", N_("Other receipts that the law does not forbid")
    FORBIDDEN = "forbidden", N_("Receipts that the law forbids")


class Spending(Choice):
    """Where income from business goes (NCO Law art. 33(5))."""

    AIMS = "aims", N_("To the aims of the charter")
    MEMBERS = "members", N_("To members or participants")
    CHARITY = "charity", N_("To charitable aid")
    OTHER = "other", N_("Elsewhere")


class Work(Subject):
    """What a registered organisation does and with what (NCO Law arts. 5, 32-35)."""

    form: LegalForm = fact("Legal form")
    prohibited: bool = fact("An act forbids this activity, or forbids it to organisations of this form")
    fits_aims: bool = fact("The activity fits the aims of the charter")
    needs_licence: bool = fact("The activity needs a licence or permit")
    licensed: bool = fact("The organisation has the licence or permit")
    separate_accounts: bool = fact("Income and expenses of the business are kept in accounts of their own")
    spent_on: Spending = fact("Where the income from business goes")
    paid_from: PaidFrom = fact("Where the property comes from")
    sales_allowed: bool = fact("The legislation allows the organisation to sell this")
    from_state: bool = fact("The property was assigned to it, or bought from the money of its budget")


class Power(Choice):
    """Rights of non-commercial organisations (NCO Law art. 5(1))."""

    ACCOUNTS = "accounts", N_("Open bank accounts")
    SEAL = "seal", N_("Have a seal, stamps, forms and a registered emblem")
    PROPERTY = "property", N_("Own property, or have it in operative management")
    ENTITIES = "entities", N_("Found other legal entities")
    BRANCHES = "branches", N_("Open branches and representative offices")
    UNIONS = "unions", N_("Join associations and unions")
    SPEND = "spend", N_("Use money for the aims of the charter")
    COURT = "court", N_("Sue and be sued")


class RightAsked(Subject):
    """A right that an organisation wants to use (NCO Law art. 5(1))."""

    power: Power = fact("Which right")
    registered: bool = fact("The organisation is registered", by=Party.AUTHORITY)
    barred_by_act: bool = fact("An act bars this organisation from founding legal entities")


class Contribution(Subject):
    """A contribution of a founder in kind (NCO Law art. 35(4))."""

    in_money: bool = fact("It is paid in money")
    value: Decimal = fact("Value on which the founders agreed", unit="KZT")
    all_agreed: bool = fact("All the founders agreed on the value")
    audited: bool = fact("An audit organisation has confirmed the value")


class Deal(Subject):
    """A deal of an organisation with a person close to it (NCO Law arts. 36-37)."""

    disposes: bool = fact("The organisation disposes of property in the deal")
    with_body_member: bool = fact("It is made with a member of a governing body")
    with_influential: bool = fact("It is made with a person who can influence how the property is used")
    with_relative: bool = fact("It is made with a relative or a creditor of such a person")
    approved: bool = fact("The authorised body of the organisation has approved the deal")
    loss: Decimal = fact("Loss of the organisation from the deal", unit="KZT")
    income: Decimal = fact("Income of the interested person from the deal", unit="KZT")
    several: bool = fact("Several interested persons caused the loss")


class Debt(Subject):
    """A debt of an organisation, and who answers for it (Civil Code arts. 44, 108, 110; NCO Law arts. 5, 10, 14, 18)."""

    form: LegalForm = fact("Legal form")
    money_enough: bool = fact("The money of the organisation is enough for the debt")
    unpaid_extra: Decimal = fact("Additional contribution that the member has not paid", unit="KZT")
    arose_on: date = fact("Day on which the debt arose")
    left: bool = fact("The member has left the union, or was excluded")
    left_on: date = fact("Day on which the member left")
    claimed_on: date = fact("Day on which the creditor claims")
    charter_makes_liable: bool = fact("The founding papers make members answer for debts of the union")


class UnionName(Subject):
    """The name of an association or union (NCO Law art. 18(7))."""

    shows_activity: bool = fact("It shows the main activity of the members")
    has_word: bool = fact("It has the word “association” or “union”")


class Cooperative(Subject):
    """A consumer cooperative: founding, members and losses (Consumer Cooperatives Law; NCO Law art. 14)."""

    meeting: bool = fact("A founding meeting decided to create it, with its name and location")
    list_approved: bool = fact("The meeting approved the list of members")
    aims_set: bool = fact("The meeting set the subject and the aims")
    contributions_set: bool = fact("The meeting set what the contributions are, their size and terms")
    papers_approved: bool = fact("The meeting approved the charter and the founding agreement")
    bodies_elected: bool = fact("The meeting elected the executive, control and other bodies")
    registrant_named: bool = fact("The meeting set who is to register it, and by when")
    minutes_signed: bool = fact("The chair and the secretary signed the minutes")
    applied_on: date = fact("Day of the application for membership")
    application_open: bool = fact("An application for membership is not decided yet")
    losses: bool = fact("The yearly balance shows losses")
    balance_on: date = fact("Day on which the yearly balance was approved")
    losses_covered: bool = fact("The members have covered the losses")


class AuditUnion(Subject):
    """An audit union of agricultural cooperatives (Agricultural Cooperatives Law art. 37)."""

    cooperatives: int = fact("Agricultural cooperatives that initiate and found it", maximum=10_000)
    named_rightly: bool = fact("Its name has the words “Audit union of agricultural cooperatives”")


class FundReport(Subject):
    """The yearly duties of a fund (NCO Law art. 12(6)-(7), Civil Code art. 107(6))."""

    form: LegalForm = fact("Legal form")
    on_internet: bool = fact("The report on the use of property is on the internet")
    in_national_press: bool = fact("The report is in a periodical distributed nationwide")
    in_official_press: bool = fact("The report is in an official printed publication")
    checked: bool = fact("An auditor or an audit organisation has checked the finances in the term of the charter")


class ShareIssue(Subject):
    """What a non-commercial joint-stock company issues, or turns into (NCO Law art. 16)."""

    preferred: bool = fact("Preferred shares")
    derivative: bool = fact("Derivative or convertible securities")
    dividends: bool = fact("Dividends are paid")
    to_commercial: bool = fact("It is turned into a commercial organisation")
    listed_case: bool = fact("It is a stock exchange, a credit bureau or another case that the article lists")
