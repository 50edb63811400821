"""The yearly report for the NGO database as a procedure: NCO Law art. 41(5), Social Order Law art. 4-3, CAO art. 489-1."""

from zhargy.i18n import N_
from zhargy.law.kz.foreign_money.procedure_parts import DECIDED, OFFENCE
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.ngo_database import report, submission
from zhargy.law.kz.ngo_database.report import DatabaseReport
from zhargy.law.kz.sanctions.liability import belongs_to_court, may_be_penalised
from zhargy.law.kz.sanctions.subjects import Provision
from zhargy.rules.procedures import STAY, Actor, Clock, Event, Fulfils, Prefill, State

WORDS = ("activity", "founders", "property", "sources", "spending", "charity")
GIVEN = tuple(
    f"submission.gives_{one}" for one in ("activity", "founders", "property", "sources", "spending", "charity")
)  # fmt: skip
CONTENT = (*WORDS, *GIVEN, "stated_income", "stated_spending")
LINES = ("ledger.receipts", "ledger.spendings")
LATE = ("late", "received-late")
RECEIVED = ("received", "received-late")

KZ.procedure(
    "ngo-database-report",
    N_("Report for the NGO database"),
    about=DatabaseReport,
    own="organisation",
    fulfils=(
        Fulfils("ngo-database", by=("give-receipt", "give-late-receipt"), key=("{submission.year}",),
                day="submission.filed_on"),
    ),
    actors=(
        Actor("organisation", N_("The organisation")),
        Actor("body", N_("The authorised body for non-governmental organisations")),
        Actor("court", N_("The court")),
    ),
    states=(
        State("open", N_("The report is prepared")),
        State("late", N_("The last day to file is over")),
        State("filed", N_("The report was filed")),
        State("filed-late", N_("The report was filed late")),
        State("received", N_("The report was filed in time, and its receipt is kept")),
        State("received-late", N_("The report was filed late, and its receipt is kept")),
        State("case", N_("A court hears the case")),
        State("penalised", N_("A penalty was imposed"), final=True),
        State("no-penalty", N_("The case was closed without a penalty"), final=True),
        State("not-bound", N_("The organisation need not report"), final=True),
        State("done", N_("The report of the year is settled"), final=True),
    ),
    events=(
        Event(
            "begin", N_("The report of a year is begun"), by="organisation", to="open",
            brings=("submission.year", "submission.filer", "organisation", *LINES, *WORDS),
            prefill=(
                Prefill("foreign-money-report", (("filer", "organisation"), ("ledger.receipts", "ledger.receipts"),
                                                 ("ledger.spendings", "ledger.spendings"))),
                Prefill("", (("filer", "submission.filer"),)),
            ),
        ),
        Event(
            "enter-receipt", N_("A receipt is entered in the ledger"), by="organisation", of=("open", "late"), to=STAY,
            brings=("ledger.receipts",), adds=("ledger.receipts",),
        ),
        Event(
            "enter-spending", N_("Spending is entered in the ledger"), by="organisation", of=("open", "late"), to=STAY,
            brings=("ledger.spendings",), adds=("ledger.spendings",),
        ),
        Event(
            "need-not", N_("The organisation finds that it need not report"), by="organisation", of=("open", "late"),
            to="not-bound", brings=("submission.filer",), guard=report.need_not_submit,
        ),
        Event(
            "file", N_("The organisation files the report"), by="organisation", of=("open",), to="filed",
            day="submission.filed_on", brings=("submission.filed_on", *CONTENT), guard=report.report_is_in_order,
            sets=(("additional", False),), papers=("ngo-database-report",),
        ),
        Event(
            "file-late", N_("The organisation files the report late"), by="organisation", of=("late",), to="filed-late",
            day="submission.filed_on", brings=("submission.filed_on", *CONTENT), guard=report.report_is_in_order,
            sets=(("additional", False),), papers=("ngo-database-report", "ngo-database-explanation"),
        ),
        Event(
            "give-receipt", N_("The authorised body confirms the receipt"), by="body", of=("filed",), to="received",
            brings=("registration_number",), guard=submission.submitted_in_time,
        ),
        Event(
            "give-late-receipt", N_("The authorised body confirms the late receipt"), by="body", of=("filed-late",),
            to="received-late", brings=("registration_number",),
        ),
        Event(
            "check", N_("The authorised body checks the data"), by="body", of=RECEIVED, to=STAY,
            brings=("submission.monitoring_raised_it", "submission.complaint", "submission.state_body_told",
                    "submission.media_told"),
            guard=submission.may_be_checked,
        ),
        Event(
            "correct", N_("The organisation files an additional report"), by="organisation", of=RECEIVED, to=STAY,
            brings=(*LINES, *CONTENT), adds=LINES, guard=report.correction_is_in_order, sets=(("additional", True),),
            papers=("ngo-database-report",),
        ),
        Event(
            "explain", N_("The organisation explains"), by="organisation", of=(*LATE, "filed-late", "case"), to=STAY,
            brings=("reasons",), papers=("ngo-database-explanation",),
        ),
        Event(
            "open-case", N_("The authorised body draws up a protocol and sends the case to a court"), by="body",
            of=(*LATE, "filed-late", "received"), to="case", day="offence.initiated_on",
            brings=("offence.initiated_on", *OFFENCE), guard=belongs_to_court,
            sets=(("offence.provision", Provision.CAO_489_1_1),),
        ),
        Event(
            "penalise", N_("The court imposes a penalty"), by="court", of=("case",), to="penalised",
            day="offence.decided_on", brings=DECIDED, guard=may_be_penalised,
        ),
        Event("close-case", N_("The court closes the case"), by="court", of=("case",), to="no-penalty"),
        Event("finish", N_("The year is settled"), by="organisation", of=RECEIVED, to="done"),
    ),
    clocks=(
        Clock("report", N_("The term to file the report"), submission.due, of=("open",), to="late",
              means=N_("Late: an offence under article 489-1(1) of the Code on Administrative Offences, a warning the "
                       "first time; file all the same.")),
    ),
)  # fmt: skip
