"""The papers of the NGO database: the report, and the letter that explains a late one.

The form of order 402 was not read; the parts are those that NCO Law art. 41(5) names, and charitable help.
"""

from zhargy.i18n import N_
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.ngo_database.report import DatabaseReport
from zhargy.rules.papers import Attached, Fields, Heading, Rows, Signatures, Text, When

TO = (N_("To the authorised body for non-governmental organisations: {organisation.body}"),)
BY = ("{organisation.name}", N_("BIN: {organisation.number}"))
DATED = Text(N_("Date: {on}"))
SIGNED = Signatures(N_("Head of the organisation"), name="organisation.head")

KZ.paper(
    "ngo-database-report",
    N_("Data on the activity of a non-governmental organisation for the NGO database"),
    about=DatabaseReport,
    to=TO,
    by=BY,
    parts=(
        Fields(("submission.year", "submission.filer.form")),
        When(
            "additional",
            (Text(N_("Kind: additional, to the report with the number {registration_number}")),),
            (Text(N_("Kind: main")),),
        ),
        Heading(N_("Activity and founders"), level=2),
        Fields(("activity", "founders")),
        Heading(N_("Property and money"), level=2),
        Fields(("property", "sources", "stated_income", "spending", "stated_spending", "charity")),
        Heading(N_("Receipts of the ledger"), level=2),
        Rows("ledger.receipts", ("received_on", "amount", "source", "giver")),
        Heading(N_("Spending of the ledger"), level=2),
        Rows("ledger.spendings", ("spent_on", "amount", "spent_for", "receiver")),
        DATED,
        SIGNED,
    ),
)

KZ.paper(
    "ngo-database-explanation",
    N_("Explanation of a late report for the NGO database"),
    about=DatabaseReport,
    to=TO,
    by=BY,
    parts=(
        Text(N_("The data on the year {submission.year} were due by {rule:ngo_database.due}.")),
        Text(N_("They are late for this reason: {reasons}")),
        Text(N_("Article 489-1(1) of the Code on Administrative Offences sets a warning for this; article 489-1(2) sets "
                "a fine of 25 monthly calculation indices or three months of suspension if it happens again within a "
                "year after a penalty.")),
        Attached(papers=("ngo-database-report",)),
        DATED,
        SIGNED,
    ),
)  # fmt: skip
