"""The notification of foreign money, receipt by receipt, and the report on receipt and spending as procedures.

Tax Code 2008 art. 14, 2017 art. 29, 2025 art. 56(9); orders 553 and 554 of 2016, 241 and 242 of 2018. Until 30 March 2018
the term of a notification ran from the deal, from then on from the receipt. A filing counts from the day on which the
state revenue body took it, so the clock runs until then.
"""

from zhargy.i18n import N_
from zhargy.law.kz.foreign_money import ledger, notice, report, steps
from zhargy.law.kz.foreign_money.procedure_parts import ACTORS, CASE_STATES, case_events
from zhargy.law.kz.foreign_money.procedure_subjects import MoneyNotice, MoneyReport
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.sanctions.subjects import Provision
from zhargy.rules.procedures import STAY, Clock, Event, Fulfils, State

FILED = ("filed", "filed-late")
FORM = tuple(
    f"filing.{one}" for one in ("channel", "electronic_taxpayer", "body_code_given", "number_right", "giver_right", "signed",
                                "has_seal", "sealed")
)  # fmt: skip
ADDITIONAL = tuple(
    f"filing.{one}" for one in ("main_number_given", "old_rows_negated", "right_values_in_new_row", "only_new_data",
                                "under_audit")
)  # fmt: skip
NOTICE_FORM = tuple(f"receipt.{one}" for one in FORM)
NOTICE_ADDITIONAL = tuple(f"receipt.{one}" for one in ADDITIONAL)
REPORT_FORM = tuple(f"report.{one}" for one in FORM)
REPORT_ADDITIONAL = tuple(f"report.{one}" for one in ADDITIONAL)
DEAL = ("filer", "receipt.recipient", "receipt.source", "receipt.amount", "receipt.directed_at", "receipt.purpose",
        "receipt.withholding_proved", "receipt.free_of_charge", "receipt.deal_on", "receipt.received_on", "giver",
        "giver_country", "giver_number", "deal", "thing")  # fmt: skip
ACCEPTED = ("receipt.filing.accepted_on", "registration_number")
LINES = ("ledger.receipts", "ledger.spendings")
PERIOD = ("report.had_foreign_money", "report.spent_before", "report.spent_by_end", "report.received_in_period",
          "report.spent_in_period", "report.given_back_in_period")  # fmt: skip
# A receipt is known by the day of its deal, or, where there is none, by its own.
RECEIPT = ("{receipt.deal_on}", "{receipt.received_on}")
NOTICE_FINE = N_("Late: an offence under article 460-1(1) of the Code on Administrative Offences; file all the same.")

KZ.procedure(
    "foreign-money-notice",
    N_("Notify the tax body of foreign money"),
    about=MoneyNotice,
    own="recipient",
    fulfils=(
        Fulfils("foreign-money-notice", by=("accept", "accept-late"), key=RECEIPT),
        Fulfils("foreign-money-change-notice", by=("notify-change",),
                key=tuple(f"{one}/{{receipt.changed_on}}" for one in RECEIPT)),
        Fulfils("foreign-money-termination-notice", by=("notify-termination",), key=RECEIPT),
    ),
    actors=ACTORS,
    states=(
        State("to-notify", N_("The notification is to be filed")),
        State("late", N_("The last day to notify is over")),
        State("filed", N_("The state revenue body has the notification")),
        State("filed-late", N_("The state revenue body has the notification, which is late")),
        State("notified", N_("The notification was accepted in time")),
        State("notified-late", N_("The notification was accepted, late")),
        State("changed", N_("The deal was changed; that is to be notified")),
        State("terminated", N_("The deal was terminated; that is to be notified")),
        State("change-late", N_("The last day to notify of what became of the deal is over")),
        *CASE_STATES,
        State("not-bound", N_("This money need not be notified"), final=True),
        State("done", N_("All about this receipt is notified"), final=True),
    ),
    events=(
        Event(
            "agree", N_("The deal is concluded"), by="recipient", to="to-notify", day="receipt.deal_on", brings=DEAL,
        ),
        Event(
            "receive", N_("Foreign money is received"), by="recipient", to="to-notify", day="receipt.received_on",
            brings=DEAL,
        ),
        Event(
            "receive-under-deal", N_("The money of the deal is received"), by="recipient", to=STAY,
            of=("to-notify", "late", *FILED, "notified", "notified-late"), day="receipt.received_on",
            brings=("receipt.received_on", "receipt.amount"),
        ),
        Event(
            "tell-more", N_("The recipient adds what is known of the receipt"), by="recipient", to=STAY,
            of=("to-notify", "late"), brings=DEAL,
        ),
        Event(
            "need-not", N_("The recipient finds that this money need not be notified"), by="recipient",
            of=("to-notify", "late"), to="not-bound", brings=DEAL, guard=steps.is_not_bound,
        ),
        Event(
            "file", N_("The recipient files the notification"), by="recipient", of=("to-notify",), to="filed",
            brings=NOTICE_FORM, guard=notice.notice_channel_is_open, papers=("foreign-money-notice",),
            sets=(("receipt.filing.additional", False),),
        ),
        Event(
            "file-late", N_("The recipient files the notification late"), by="recipient", of=("late",), to="filed-late",
            brings=NOTICE_FORM, guard=notice.notice_channel_is_open, sets=(("receipt.filing.additional", False),),
            papers=("foreign-money-notice", "foreign-money-explanation"),
        ),
        Event(
            "accept", N_("The state revenue body accepts the notification"), by="revenue", of=("filed",), to="notified",
            day="receipt.filing.accepted_on", brings=ACCEPTED, guard=notice.notified_in_time,
        ),
        Event(
            "accept-late", N_("The state revenue body accepts the late notification"), by="revenue", of=("filed-late",),
            to="notified-late", day="receipt.filing.accepted_on", brings=ACCEPTED,
        ),
        Event(
            "not-accept", N_("The notification counts as not filed"), by="revenue", of=("filed",), to="to-notify",
            brings=NOTICE_FORM, refuses=True, grounds=(notice.notice_is_void,),
        ),
        Event(
            "not-accept-late", N_("The late notification counts as not filed"), by="revenue", of=("filed-late",),
            to="late", brings=NOTICE_FORM, refuses=True, grounds=(notice.notice_is_void,),
        ),
        Event(
            "correct", N_("The recipient files an additional notification"), by="recipient",
            of=("notified", "notified-late"), to=STAY,
            brings=(*DEAL, *NOTICE_FORM, *NOTICE_ADDITIONAL), guard=steps.notice_can_be_corrected,
            sets=(("receipt.filing.additional", True),), papers=("foreign-money-notice",),
        ),
        Event(
            "change-deal", N_("The sum or the time of the deal is changed"), by="recipient",
            of=("notified", "notified-late"), to="changed", day="receipt.changed_on",
            brings=("receipt.changed_on", "receipt.sum_changed", "receipt.term_changed", "receipt.amount"),
        ),
        Event(
            "notify-change", N_("The recipient notifies of the change"), by="recipient", of=("changed", "change-late"),
            to="notified", brings=(*NOTICE_FORM, *NOTICE_ADDITIONAL), guard=notice.must_notify_change,
            papers=("foreign-money-notice",),
        ),
        Event(
            "terminate-deal", N_("The deal is terminated"), by="recipient", of=("notified", "notified-late"),
            to="terminated", day="receipt.terminated_on", brings=("receipt.terminated_on",),
            sets=(("receipt.terminated", True),),
        ),
        Event(
            "notify-termination", N_("The recipient notifies of the termination"), by="recipient",
            of=("terminated", "change-late"), to="done", brings=(*NOTICE_FORM, *NOTICE_ADDITIONAL),
            guard=notice.termination_notice_is_right, sets=(("receipt.filing.additional", True),),
            papers=("foreign-money-notice",),
        ),
        Event("finish", N_("The deal is carried out"), by="recipient", of=("notified", "notified-late"), to="done"),
        *case_events(("late", "filed-late", "notified-late", "change-late"), Provision.CAO_460_1_1,
                     "foreign-money-explanation"),
    ),
    clocks=(
        Clock("notice", N_("The term to notify"), notice.notice_due, of=("to-notify",), to="late", means=NOTICE_FINE),
        Clock("acceptance", N_("The term in which the notification must be accepted"), notice.notice_due, of=("filed",),
              to="filed-late", means=N_("It counts from the day of acceptance, so it is late.")),
        Clock("change", N_("The term to notify of a change"), notice.change_notice_due, of=("changed",),
              to="change-late", means=NOTICE_FINE),
        Clock("termination", N_("The term to notify of a termination"), notice.termination_notice_due,
              of=("terminated",), to="change-late", means=NOTICE_FINE),
    ),
)  # fmt: skip

KZ.procedure(
    "foreign-money-report",
    N_("Report on receipt and spending of foreign money"),
    about=MoneyReport,
    own="recipient",
    fulfils=(
        Fulfils("foreign-money-report", by=("accept", "accept-late"),
                key=("{report.year}-{report.half}", "{report.year}-{report.quarter}")),
    ),
    actors=ACTORS,
    states=(
        State("open", N_("The ledger of the period is kept")),
        State("late", N_("The last day to report is over")),
        State("filed", N_("The state revenue body has the report")),
        State("filed-late", N_("The state revenue body has the report, which is late")),
        State("reported", N_("The report was accepted in time")),
        State("reported-late", N_("The report was accepted, late")),
        *CASE_STATES,
        State("not-due", N_("No report is due for this period"), final=True),
        State("done", N_("The report of this period is settled"), final=True),
    ),
    events=(
        Event(
            "begin", N_("The ledger of a period is opened"), by="recipient", to="open",
            brings=("filer", "recipient", "report.year", "report.quarter", "report.half", "report.had_foreign_money",
                    "report.spent_before", "ledger.carried_over"),
        ),
        Event(
            "enter-receipt", N_("A receipt is entered in the ledger"), by="recipient", of=("open", "late"), to=STAY,
            brings=("ledger.receipts",), adds=("ledger.receipts",),
        ),
        Event(
            "enter-spending", N_("Spending is entered in the ledger"), by="recipient", of=("open", "late"), to=STAY,
            brings=("ledger.spendings",), adds=("ledger.spendings",),
        ),
        Event(
            "need-not", N_("The recipient finds that no report is due"), by="recipient", of=("open", "late"),
            to="not-due", brings=PERIOD, guard=steps.no_report_is_due,
        ),
        Event(
            "file", N_("The recipient files the report"), by="recipient", of=("open",), to="filed",
            brings=(*PERIOD, *REPORT_FORM), guard=ledger.report_can_be_filed, papers=("foreign-money-report",),
            sets=(("report.filing.additional", False),),
        ),
        Event(
            "file-late", N_("The recipient files the report late"), by="recipient", of=("late",), to="filed-late",
            brings=(*PERIOD, *REPORT_FORM), guard=ledger.report_can_be_filed,
            sets=(("report.filing.additional", False),),
            papers=("foreign-money-report", "foreign-money-report-explanation"),
        ),
        Event(
            "accept", N_("The state revenue body accepts the report"), by="revenue", of=("filed",), to="reported",
            day="report.filing.accepted_on", brings=("report.filing.accepted_on", "registration_number"),
            guard=report.reported_in_time,
        ),
        Event(
            "accept-late", N_("The state revenue body accepts the late report"), by="revenue", of=("filed-late",),
            to="reported-late", day="report.filing.accepted_on",
            brings=("report.filing.accepted_on", "registration_number"),
        ),
        Event(
            "not-accept", N_("The report counts as not filed"), by="revenue", of=("filed",), to="open",
            brings=REPORT_FORM, refuses=True, grounds=(report.report_is_void,),
        ),
        Event(
            "not-accept-late", N_("The late report counts as not filed"), by="revenue", of=("filed-late",), to="late",
            brings=REPORT_FORM, refuses=True, grounds=(report.report_is_void,),
        ),
        Event(
            "correct", N_("The recipient files an additional report"), by="recipient",
            of=("reported", "reported-late"), to=STAY, adds=LINES,
            brings=(*LINES, *PERIOD, *REPORT_FORM, *REPORT_ADDITIONAL), guard=steps.report_can_be_corrected,
            sets=(("report.filing.additional", True),), papers=("foreign-money-report",),
        ),
        Event("finish", N_("The period is settled"), by="recipient", of=("reported", "reported-late"), to="done"),
        *case_events(("late", "filed-late", "reported-late"), Provision.CAO_460_1_1, "foreign-money-report-explanation"),
    ),
    clocks=(
        Clock("report", N_("The term to report"), report.report_due, of=("open",), to="late", means=NOTICE_FINE),
        Clock("acceptance", N_("The term in which the report must be accepted"), report.report_due, of=("filed",),
              to="filed-late", means=N_("It counts from the day of acceptance, so it is late.")),
    ),
)  # fmt: skip
