"""Facts about operations with money that are monitored, and about those whom the rules against laundering touch.

Texts of the AML Law were read as of November 2014, November 2021 and January 2022. Law 206-V rewrote it in December
2014 and law 325-VI in November 2020; what stood between is not encoded.
"""

from datetime import date
from decimal import Decimal

from zhargy.i18n import N_
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import Choice, Party, Subject, fact, impossible, part
from zhargy.time import about

AML = KZ.act("aml-2009")
ONLINE = KZ.act("online-platforms-2023")
NCO = KZ.act("ncos-2001")
L325 = KZ.act("founders-amendments-2020")
FROM_2013 = about("2013-07-02", not_before="2013-07-02", not_after="2014-11-07")
UNTIL_206 = "2014-12-11"
FROM_2020 = about("2020-11-13", not_before="2020-11-13", not_after="2020-12-16")
FROM_2022 = about("2022-01-18", not_before="2022-01-18", not_after="2022-01-31")
# What the texts of 2021 and 2022 say and that of 2014 does not.
SINCE_206 = about("2020-11-13", not_before="2014-12-11", not_after="2022-01-31")


class Intermediary(Choice):
    """Through whom an operation goes, as the AML Law lists subjects of financial monitoring (art. 3)."""

    BANK = "bank", N_("Bank, or organisation that does some kinds of banking operations")
    EXCHANGE = "exchange", N_("Exchange")
    INSURER = "insurer", N_("Insurance organisation or broker")
    PENSION_FUND = "pension-fund", N_("Pension fund")
    SECURITIES = "securities", N_("Professional participant of the securities market, central depository")
    NOTARY = "notary", N_("Notary who acts on money or property")
    LEGAL = "legal", N_("Advocate or legal consultant who takes part in a client's operations with money or property")
    AUDITOR = "auditor", N_("Audit organisation")
    ACCOUNTANT = "accountant", N_("Accounting organisation, or professional accountant in business")
    GAMBLING = "gambling", N_("Organiser of gambling or a lottery")
    POST = "post", N_("Postal operator that transfers money")
    MICROFINANCE = "microfinance", N_("Microfinance organisation")
    PAYMENT = "payment", N_("Payment organisation")
    LEASING = "leasing", N_("Lessor without a licence")
    PRECIOUS = "precious", N_("Trader in precious metals, precious stones and jewellery")
    REAL_ESTATE = "real-estate", N_("Intermediary in sales of real estate")
    MEDICAL_FUND = "medical-fund", N_("Social medical insurance fund")
    AIFC = "aifc", N_("Participant of the Astana International Financial Centre with listed activities")
    DIGITAL_ASSETS = "digital-assets", N_("Issuer or exchange of digital assets")
    NON_COMMERCIAL = "non-commercial", N_("Non-commercial organisation")
    STATE_BODY = "state-body", N_("State body")
    OTHER = "other", N_("Somebody else")


class MonitoredKind(Choice):
    """Kinds of operations with a threshold of their own (AML Law art. 4(1))."""

    FREE = "free", N_("Payment or transfer to another person free of charge")
    NEW_ENTITY = "new-entity", N_("Operation of a legal entity that was registered lately")
    CASH = "cash", N_("Operation in cash")
    ANONYMOUS = "anonymous", N_("Operation with an anonymous holder abroad or an offshore zone")
    CROSS_BORDER = "cross-border", N_("Cross-border payment in foreign currency")


class CashUse(Choice):
    """How cash is used in an operation (AML Law art. 4(1)(4))."""

    ACCOUNT = "account", N_("Cash is taken from or put into an account, or passes between the client and the bank")
    SERVICES = "services", N_("Services are paid for in cash")
    NONE = "none", N_("No cash is used")


class MonitoringPerson(Subject):
    """A person or organisation through which money goes."""

    kind: Intermediary = fact("Who it is", by=Party.NOBODY)


class MoneyOperation(Subject):
    """One operation of a client with money."""

    intermediary: MonitoringPerson = part("Through whom the operation goes")
    amount: Decimal = fact(
        "Sum of the operation",
        unit="KZT",
        help="A sum in foreign currency is counted in tenge at the market rate of the day of the operation.",
    )
    free_of_charge: bool = fact(
        "The client pays another person free of charge", help="For instance a donation, a grant or charitable help."
    )
    client_is_entity: bool = fact("The client is a legal entity")
    registered_on: date = fact("Day on which the client was registered")
    made_on: date = fact("Day of the operation")
    cash: CashUse = fact("How cash is used")
    anonymous_abroad: bool = fact("It goes to or comes from an account abroad of an anonymous holder")
    offshore: bool = fact(
        "The other side is registered, lives or has a bank account in an offshore zone", by=Party.OTHERS
    )
    cross_border: bool = fact("It is a cross-border payment from or to the client's bank account")
    foreign_currency: bool = fact("It is made in foreign currency")
    suspicious: bool = fact(
        "The operation is suspicious: it may be linked to laundering of money or the financing of terrorism",
        judgement="Subject of financial monitoring",
    )

    @impossible(N_("An operation cannot be made before the client is registered."))
    def _made_too_early(self) -> bool:
        return self.made_on < self.registered_on


class MonitoredClient(Subject):
    """A client whom a bank or another subject of financial monitoring checks."""

    is_entity: bool = fact("The client is a legal entity")
    owner_found: bool = fact("A beneficial owner was found", by=Party.OTHERS)


class OwnerCandidate(Subject):
    """An individual who may be the beneficial owner of a legal entity."""

    share: Decimal = fact("Share in the charter capital or in the shares", unit="per cent", maximum=100)
    controls: bool = fact("The individual controls the client in another way")
    served: bool = fact("The client acts in the interests of the individual")


class NcoFounder(Subject):
    """A person or organisation that wants to found a non-commercial organisation or take part in it."""

    listed_for_terrorism: bool = fact(
        "On the list of those linked to the financing of terrorism and extremism", by=Party.AUTHORITY
    )
    listed_for_weapons: bool = fact(
        "On the list of those linked to the financing of the spread of weapons of mass destruction",
        by=Party.AUTHORITY,
    )


class DonationCollector(Subject):
    """Somebody who collects donations online."""

    platform_user: bool = fact("Uses an online platform")
    collects_donations: bool = fact("Collects voluntary donations there")
