"""What cases about foreign money gather: the filings, their papers, the entry in the database, a publication."""

from zhargy.law.kz.foreign_money.ledger import Ledger
from zhargy.law.kz.foreign_money.subjects import (
    DatabaseEntry,
    FundedMaterial,
    Receipt,
    Recipient,
    SpendingReport,
)  # fmt: skip
from zhargy.law.kz.sanctions.subjects import Offence
from zhargy.rules import Party, Subject, fact, part


class InBoth(Subject):
    """What people word themselves, in both languages of the papers."""

    kk: str = fact("In Kazakh")
    ru: str = fact("In Russian")


class AtLength(InBoth):
    """What people tell in paragraphs, in both languages of the papers."""

    kk: str = fact("In Kazakh", long=True)
    ru: str = fact("In Russian", long=True)


class Filer(Subject):
    """Who files, as the forms name them."""

    name: InBoth = part("Name of the organisation, or of the individual")
    number: str = fact("IIN or BIN")
    head: str = fact("Head of the organisation, or the individual", help="Surname, name and patronymic.")
    body: InBoth = part("Name of the body with which it is filed")
    body_code: str = fact("Code of the state revenue body")


class TaxMatter(Subject):
    """A filing with the state revenue body, and the case that follows if it is late."""

    filer: Filer = part("Who files")
    reasons: AtLength = part("Why it is late")
    offence: Offence = part("The offence")


class MoneyNotice(TaxMatter):
    """The notification of one receipt of foreign money."""

    registration_number: str = fact("Incoming number of the filing", by=Party.AUTHORITY)
    receipt: Receipt = part("The receipt")
    giver: str = fact("Name of the giver")
    giver_country: str = fact("Country of the giver")
    giver_number: str = fact("Registration number of the giver")
    deal: str = fact("Number of the document of the deal")
    thing: str = fact("Property that was received", help="Empty if it is money.")


class MoneyReport(TaxMatter):
    """The report on foreign money of one period, made from the ledger."""

    registration_number: str = fact("Incoming number of the filing", by=Party.AUTHORITY)
    recipient: Recipient = part("The recipient")
    report: SpendingReport = part("The report")
    ledger: Ledger = part("The ledger")


class MoneyEntry(Subject):
    """The entry of one recipient in the database and the public register."""

    entry: DatabaseEntry = part("The entry in the database")
    name: InBoth = part("Name of the organisation, or of the individual")
    bin: str = fact("Business identification number (BIN)", help="Of an organisation; of an individual none is shown.")


class Publication(TaxMatter):
    """Information or material that is published with foreign money."""

    recipient: Recipient = part("The recipient")
    material: FundedMaterial = part("Information or material that is published")
    title: InBoth = part("Title of the material")
    customer: InBoth = part("Who ordered it")
    payer: InBoth = part("Foreign source that paid for it")
