"""The papers about foreign money: notification, report, label, and the letters that explain.

Forms 017.00 and 018.00 of orders 241 and 242 were not read; the boxes are those of orders 553 and 554, points 16 to 18.
"""

from zhargy.i18n import N_
from zhargy.law.kz.foreign_money.procedure_subjects import MoneyNotice, MoneyReport, Publication
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules.papers import Attached, Fields, Heading, Rows, Signatures, Text, When

TO = (N_("To the state revenue body: {filer.body}"), N_("Code of the body: {filer.body_code}"))
BY = ("{filer.name}", N_("IIN or BIN: {filer.number}"))
DATED = Text(N_("Date: {on}"))
SIGNED = Signatures(N_("Head of the organisation, or the individual"), name="filer.head")
ACCEPTED = (
    Heading(N_("To be filled in by the state revenue body"), level=2),
    Text(N_("Incoming number: {registration_number}")),
)
PRICE = Text(N_("Article 460-1(1) of the Code on Administrative Offences sets a fine of "
                "{rule:costs.cost_of_silence_on_foreign_money} for this; article 460-1(3) sets "
                "{rule:costs.cost_of_silence_again} and prohibits the activity if it happens again within a year after a "
                "penalty."))  # fmt: skip

KZ.paper(
    "foreign-money-notice",
    N_("Notification of receipt of money and (or) other property from foreign sources (form 017.00)"),
    about=MoneyNotice,
    to=TO,
    by=BY,
    parts=(
        When(
            "receipt.filing.additional",
            (Text(N_("Kind: additional, to the notification with the number {registration_number}")),),
            (Text(N_("Kind: main")),),
        ),
        Heading(N_("What is received"), level=2),
        Fields(("receipt.amount", "thing", "receipt.received_on", "receipt.directed_at")),
        Heading(N_("From whom"), level=2),
        Fields(("receipt.source", "giver", "giver_country", "giver_number")),
        Heading(N_("Under which deal"), level=2),
        Fields(("receipt.deal_on", "deal")),
        DATED,
        SIGNED,
        *ACCEPTED,
    ),
)

KZ.paper(
    "foreign-money-report",
    N_("Report on receipt and spending of money and (or) other property from foreign sources (form 018.00)"),
    about=MoneyReport,
    to=TO,
    by=BY,
    parts=(
        When(
            "report.filing.additional",
            (Text(N_("Kind: additional, to the report with the number {registration_number}")),),
            (Text(N_("Kind: main")),),
        ),
        Text(N_("Reporting period: from {rule:foreign_money.period_begins} to the day before "
                "{rule:foreign_money.next_period_begins}")),
        Fields(("ledger.carried_over", "rule:foreign_money.received_in_period", "rule:foreign_money.spent_in_period",
                "rule:foreign_money.left_at_end")),
        Heading(N_("Register of receipt"), level=2),
        Rows("ledger.receipts", ("received_on", "amount", "thing", "source", "giver", "giver_country", "giver_number",
                                 "deal", "cash", "bank")),
        Heading(N_("Register of spending"), level=2),
        Rows("ledger.spendings", ("spent_on", "amount", "thing", "spent_for", "receiver", "receiver_number", "document",
                                  "cash")),
        DATED,
        SIGNED,
        *ACCEPTED,
    ),
)  # fmt: skip

KZ.paper(
    "foreign-money-explanation",
    N_("Explanation of a late notification"),
    about=MoneyNotice,
    to=TO,
    by=BY,
    parts=(
        Text(N_("The notification of {receipt.amount} from {giver} was due by {rule:foreign_money.notice_due}.")),
        Text(N_("It is late for this reason: {reasons}")),
        PRICE,
        Attached(papers=("foreign-money-notice",)),
        DATED,
        SIGNED,
    ),
)

KZ.paper(
    "foreign-money-report-explanation",
    N_("Explanation of a late report"),
    about=MoneyReport,
    to=TO,
    by=BY,
    parts=(
        Text(N_("The report on the period from {rule:foreign_money.period_begins} was due by "
                "{rule:foreign_money.report_due}.")),
        Text(N_("It is late for this reason: {reasons}")),
        PRICE,
        Attached(papers=("foreign-money-report",)),
        DATED,
        SIGNED,
    ),
)  # fmt: skip

KZ.paper(
    "foreign-money-label",
    N_("Label of a publication"),
    about=Publication,
    together=True,
    parts=(
        Text(N_("Ordered by {customer}. Made, distributed and (or) posted with money of foreign sources: {payer}.")),
        Heading(N_("Where it goes"), level=2),
        Text(N_("This text stands in the material itself, “{title}”, wherever it is published, distributed or posted: on "
                "each copy in print, on each page or post on the internet, and within each video or sound record. The law "
                "names no place and no size of letters.")),
    ),
)  # fmt: skip

KZ.paper(
    "foreign-money-label-explanation",
    N_("Explanation of a publication without a label"),
    about=Publication,
    to=TO,
    by=BY,
    parts=(
        Text(N_("The material “{title}” was published without saying who ordered it and that foreign sources paid for "
                "it, for this reason: {reasons}")),
        Text(N_("Article 460-2(1) of the Code on Administrative Offences sets a warning for this if the material was made "
                "under a contract with the foreign source; for the same again within a year after a penalty the fine is "
                "{rule:costs.cost_of_no_label}.")),
        Attached(papers=("foreign-money-label",)),
        DATED,
        SIGNED,
    ),
)  # fmt: skip
