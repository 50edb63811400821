"""Foreign money and the NGO database (S15, S16, S20): each path on real days around the amendments, ledgers, papers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from zhargy.documents.check import faults as faults_of_paper
from zhargy.documents.check import faults_of_events
from zhargy.documents.paper import fill
from zhargy.law.kz import KZ
from zhargy.law.kz.affairs import Affairs
from zhargy.procedures import Case, Happened, Standing, Trouble, faults, stand
from zhargy.procedures import prefill as begun
from zhargy.rules import decide

NOTICE, REPORT, REGISTER, LABEL, DATABASE = (
    "foreign-money-notice", "foreign-money-report", "foreign-money-register", "foreign-money-label", "ngo-database-report",
)  # fmt: skip
ALL = (NOTICE, REPORT, REGISTER, LABEL, DATABASE)
PAPERS = sorted(id for id in KZ.papers if id.startswith(("foreign-money-", "ngo-database-")))

NAME = {"kk": "«Құқық» қоры", "ru": "Фонд «Құқық»"}
BODY = {"kk": "Алмалы ауданы бойынша МКБ", "ru": "УГД по Алмалинскому району"}
REASONS = {"kk": "бухгалтер ауырып қалды", "ru": "бухгалтер болел"}
FILER = {"name": NAME, "number": "100140012345", "head": "А. Серикова", "body": BODY, "body_code": "6007"}
NCO = {"bearer": "legal-entity", "standing": "none", "legal_help": True, "non_commercial": True}
MONEY = {"source": "foreign-organisation", "amount": "500000", "directed_at": "legal-help", "purpose": "none"}
GRANT: dict[str, Any] = {
    "filer": FILER, "receipt": {**MONEY, "recipient": NCO, "deal_on": "2023-02-20"},
    "giver": "Open Hand", "giver_country": "Norway", "giver_number": "N-77", "deal": "12", "thing": "-",
}  # fmt: skip
DEAL = {**GRANT, "receipt": {**MONEY, "recipient": NCO}}
FORM = {"channel": "in-person", "body_code_given": True, "number_right": True, "giver_right": True, "signed": True,
        "has_seal": False}  # fmt: skip
NOTICE_FORM = {"receipt": {"filing": FORM}}
REPORT_FORM = {"report": {"filing": FORM}}
WRONG = {"receipt.filing.number_right": False}
CORRECTION = {"receipt.filing.old_rows_negated": True, "receipt.filing.right_values_in_new_row": True,
              "receipt.filing.main_number_given": True, "receipt.filing.under_audit": False}  # fmt: skip
NUMBER = {"registration_number": "6007-1"}
OPENED = {"offence.offender": "small-business", "offence.committed_on": "2023-03-30", "offence.detected_on": "2023-04-10",
          "offence.continuing": False, "offence.penalised_before": False}  # fmt: skip

RECEIVED = (("receive", "2023-03-01", GRANT),)
FILED = (*RECEIVED, ("file", "2023-03-15", NOTICE_FORM))
ACCEPTED = (*FILED, ("accept", "2023-03-16", NUMBER))
LATE = (*RECEIVED, ("file-late", "2023-04-03", {**NOTICE_FORM}))
AGREED = (("agree", "2017-03-01", DEAL), ("file", "2017-03-06", NOTICE_FORM))
AGREED_IN_TIME = (*AGREED, ("accept", "2017-03-07", NUMBER))

LINES = {"ledger.receipts": [{"received_on": "2023-03-01", "amount": "500000.10", "source": "foreign-organisation",
                              "giver": "Open Hand", "giver_country": "Norway", "giver_number": "N-77", "deal": "12",
                              "cash": False, "bank": "Bank", "thing": "-"}]}  # fmt: skip
SPENT = {"ledger.spendings": [{"spent_on": "2023-05-02", "amount": "300000.05", "spent_for": "rent", "receiver": "Owner",
                               "receiver_number": "1", "document": "7", "cash": False, "thing": "-"}]}  # fmt: skip
HALF = {"filer": FILER, "recipient": NCO, "report": {"year": 2023, "half": 1, "had_foreign_money": True,
                                                     "spent_before": False}, "ledger": {"carried_over": "0"}}  # fmt: skip
QUARTER = {**HALF, "report": {"year": 2017, "quarter": 1, "had_foreign_money": True, "spent_before": False}}
BOTH = {"report.received_in_period": True, "report.spent_in_period": True}
KEPT = (("begin", "2023-01-09", HALF), ("enter-receipt", "2023-03-02", LINES), ("enter-spending", "2023-05-03", SPENT))
REPORTED = (*KEPT, ("file", "2023-07-10", {**BOTH, **{f"report.filing.{k}": v for k, v in FORM.items()}}))
NOTHING = {"report.received_in_period": False, "report.spent_in_period": False, **REPORT_FORM["report"]}
EMPTY = {"ledger.receipts": [], "ledger.spendings": []}
Q1 = (("begin", "2017-01-09", QUARTER), ("enter-receipt", "2017-01-09", {"ledger.receipts": []}),
      ("enter-spending", "2017-01-09", {"ledger.spendings": []}))  # fmt: skip
ZERO = {"report": {"received_in_period": False, "spent_in_period": False, "filing": FORM}}
Q1_FILED = (*Q1, ("file", "2017-05-12", ZERO))

IN_BASE = (("process", "2017-05-10", {"name": NAME, "bin": "100140012345"}), ("enter", "2017-05-12"))
BROCHURE = {"filer": FILER, "recipient": NCO, "title": NAME, "customer": NAME, "payer": {"kk": "Open Hand", "ru": "Open Hand"},
            "material": {"foreign_paid": True, "under_contract": True, "names_customer": True, "says_foreign_paid": True}}  # fmt: skip
BARE = {"material.names_customer": False}

YEAR = {"submission": {"year": 2023, "filer": {"form": "public-fund", "state_affiliate": False}}, "organisation": FILER,
        "ledger": {"receipts": LINES["ledger.receipts"], "spendings": SPENT["ledger.spendings"]}}  # fmt: skip
WORDS = dict.fromkeys(("activity", "founders", "property", "sources", "spending", "charity"), NAME)
CONTENT = {**WORDS, "submission": {f"gives_{one}": True for one in WORDS}, "stated_income": "500000.10",
           "stated_spending": "300000.05"}  # fmt: skip
BEGUN = (("begin", "2024-01-15", YEAR),)
SENT = (*BEGUN, ("file", "2024-03-31", CONTENT))
GOT = (*SENT, ("give-receipt", "2024-04-01", NUMBER))
SENT_LATE = (*BEGUN, ("file-late", "2024-04-02", CONTENT))
MORE = {"ledger.receipts": [{"received_on": "2023-12-31", "amount": "0.90"}], "stated_income": "500001.00"}


def at(procedure: str, told: tuple[Any, ...], day: str) -> Standing:
    case = Case(KZ.procedures[procedure], tuple(Happened(one[0], date.fromisoformat(one[1]), *one[2:]) for one in told))
    return stand(case, date.fromisoformat(day))


def case_of(told: tuple[Any, ...], *more: tuple[Any, ...]) -> tuple[Any, ...]:
    return (*told, ("explain", "2023-10-02", {"reasons": REASONS}), ("open-case", "2023-10-02", OPENED), *more)


# The procedure, its events, the day asked, and the states that the case went through; clocks are written <clock>.
WALKS: dict[str, tuple[str, tuple[Any, ...], str, str]] = {
    "in time": (NOTICE, (*ACCEPTED, ("finish", "2023-06-01")), "2023-06-01", "to-notify filed notified done"),
    "not filed": (NOTICE, RECEIVED, "2023-03-30", "to-notify <notice>late"),
    "accepted after the last day": (NOTICE, (*FILED, ("accept-late", "2023-03-30", NUMBER)), "2023-03-30",
                                    "to-notify filed <acceptance>filed-late notified-late"),
    "penalised": (NOTICE, case_of(LATE, ("penalise", "2023-10-10")), "2023-10-10",
                  "to-notify <notice>late filed-late filed-late case penalised"),
    "no penalty": (NOTICE, case_of(LATE, ("close-case", "2023-10-10")), "2023-10-10",
                   "to-notify <notice>late filed-late filed-late case no-penalty"),
    "not bound": (NOTICE, (*RECEIVED, ("tell-more", "2023-03-02", {"receipt.amount": 1}), ("need-not", "2023-03-02")),
                  "2023-03-02", "to-notify to-notify not-bound"),
    "void": (NOTICE, (*AGREED, ("not-accept", "2017-03-07", WRONG)), "2017-03-20", "to-notify filed to-notify <notice>late"),
    "void and late": (NOTICE, (("agree", "2017-03-01", DEAL), ("file-late", "2017-04-03", NOTICE_FORM),
                               ("not-accept-late", "2017-04-04", WRONG)), "2017-04-04",
                      "to-notify <notice>late filed-late late"),
    "changed": (NOTICE, (*AGREED_IN_TIME, ("receive-under-deal", "2017-04-03"), ("correct", "2017-04-04", CORRECTION),
                         ("change-deal", "2017-05-10", {"receipt.sum_changed": True}),
                         ("notify-change", "2017-05-12")), "2017-05-12",
                "to-notify filed notified notified notified changed notified"),
    "change not told": (NOTICE, (*AGREED_IN_TIME, ("change-deal", "2017-05-10", {"receipt.sum_changed": True})),
                        "2017-06-01", "to-notify filed notified changed <change>change-late"),
    "terminated": (NOTICE, (*AGREED_IN_TIME, ("terminate-deal", "2017-05-10"),
                            ("notify-termination", "2017-05-12", CORRECTION)), "2017-05-12",
                   "to-notify filed notified terminated done"),
    "termination not told": (NOTICE, (*AGREED_IN_TIME, ("terminate-deal", "2017-05-10")), "2017-05-16",
                             "to-notify filed notified terminated <termination>change-late"),
    "reported": (REPORT, (*REPORTED, ("accept", "2023-07-11", NUMBER), ("correct", "2023-07-20", LINES),
                          ("finish", "2023-08-01")), "2023-08-01", "open open open filed reported reported done"),
    "quarter in time": (REPORT, (*Q1_FILED, ("accept", "2017-05-15", NUMBER)), "2017-05-15", "open open open filed reported"),
    "quarter a day late": (REPORT, (*Q1_FILED, ("accept-late", "2017-05-16", NUMBER)), "2017-05-16",
                           "open open open filed <acceptance>filed-late reported-late"),
    "quarter filed late": (REPORT, (*Q1, ("file-late", "2017-05-16", ZERO), ("not-accept-late", "2017-05-17",
                           {"report.filing.number_right": False})), "2017-05-17",
                           "open open open <report>late filed-late late"),
    "quarter void": (REPORT, (*Q1_FILED, ("not-accept", "2017-05-15", {"report.filing.number_right": False})), "2017-05-15",
                     "open open open filed open"),
    "no report": (REPORT, (*Q1, ("need-not", "2017-04-03", {"report.spent_before": True})), "2017-04-03",
                  "open open open not-due"),
    "report penalised": (REPORT, case_of((*Q1, ("file-late", "2017-05-16", ZERO)), ("penalise", "2023-10-10")), "2023-10-10",
                         "open open open <report>late filed-late filed-late case penalised"),
    "report not penalised": (REPORT, case_of((*Q1, ("file-late", "2017-05-16", ZERO)), ("close-case", "2023-10-10")),
                             "2023-10-10", "open open open <report>late filed-late filed-late case no-penalty"),
    "kept three years": (REGISTER, (*IN_BASE, ("get-news", "2017-08-01"), ("remove", "2020-08-03")), "2020-08-03",
                         "processed listed listed <keeping>kept-out removed"),
    "entered late": (REGISTER, (IN_BASE[0], ("enter", "2017-05-16"), ("find-errors", "2017-06-01"), ("correct", "2017-06-05"),
                                ("get-judgment", "2017-07-03")), "2017-07-03",
                     "processed <entry>not-entered listed listed listed listed"),
    "labelled": (LABEL, (("plan", "2023-03-01", BROCHURE), ("publish", "2023-03-02"), ("withdraw", "2023-05-01")),
                 "2023-05-01", "planned published done"),
    "no label": (LABEL, case_of((("plan", "2023-03-01", BROCHURE), ("publish", "2023-03-02", BARE), ("add-label", "2023-03-03")),
                                ("penalise", "2023-10-10")), "2023-10-10", "planned published published published case penalised"),
    "label case closed": (LABEL, case_of((("plan", "2023-03-01", BROCHURE), ("publish", "2023-03-02", BARE)),
                                         ("close-case", "2023-10-10")), "2023-10-10",
                          "planned published published case no-penalty"),
    "database": (DATABASE, (*GOT, ("check", "2024-05-06", {"submission.complaint": True}), ("correct", "2024-05-07", MORE),
                            ("finish", "2024-06-03")), "2024-06-03", "open filed received received received done"),
    "database late": (DATABASE, (*SENT_LATE, ("explain", "2024-04-02", {"reasons": REASONS}),
                                 ("give-late-receipt", "2024-04-03", NUMBER), ("open-case", "2024-05-06", OPENED),
                                 ("penalise", "2024-05-20")), "2024-05-20",
                      "open <report>late filed-late filed-late received-late case penalised"),
    "database case closed": (DATABASE, (*BEGUN, ("enter-receipt", "2024-01-16", LINES), ("enter-spending", "2024-01-16", SPENT),
                                        ("open-case", "2024-05-06", OPENED), ("close-case", "2024-05-20")), "2024-05-20",
                             "open open open <report>late case no-penalty"),
    "database not bound": (DATABASE, (*BEGUN, ("need-not", "2024-01-16", {"submission.filer": {"form": "trade-union"}})),
                           "2024-01-16", "open not-bound"),
}  # fmt: skip


@pytest.mark.parametrize("id", ALL)
def test_the_procedures_are_sound(id: str) -> None:
    procedure = KZ.procedures[id]
    assert faults(procedure) == []
    assert faults_of_events(procedure, KZ) == []
    assert begun.faults(procedure, KZ, Affairs) == []


@pytest.mark.parametrize("walk", WALKS)
def test_walks(walk: str) -> None:
    id, told, day, states = WALKS[walk]
    steps = at(id, told, day).steps
    assert " ".join(f"<{one.clock.id}>{one.state}" if one.clock else one.state for one in steps) == states


@pytest.mark.parametrize("id", ALL)
def test_every_event_clock_and_state_is_walked(id: str) -> None:
    steps = [step for of, told, day, _ in WALKS.values() if of == id for step in at(of, told, day).steps]
    procedure = KZ.procedures[id]
    assert {step.event.id for step in steps if step.event} == {event.id for event in procedure.events}
    assert {step.clock.id for step in steps if step.clock} == {clock.id for clock in procedure.clocks}
    assert {step.state for step in steps} == {state.id for state in procedure.states}


def due(standing: Standing) -> dict[str, date | None]:
    return {one.clock.id: one.due for one in standing.running}


def test_s15_ten_working_days_run_from_the_deal_until_march_2018_and_from_the_receipt_since() -> None:
    # The 8th of March is a day off.
    assert due(at(NOTICE, RECEIVED, "2023-03-01")) == {"notice": date(2023, 3, 16)}
    assert at(NOTICE, RECEIVED, "2023-03-16").state == "to-notify"
    assert at(NOTICE, RECEIVED, "2023-03-17").state == "late"
    assert due(at(NOTICE, (("agree", "2017-03-01", DEAL),), "2017-03-01")) == {"notice": date(2017, 3, 16)}
    agreed = (("agree", "2018-04-02", DEAL),)
    assert due(at(NOTICE, agreed, "2018-05-02")) == {"notice": None}
    received = (*agreed, ("receive-under-deal", "2018-06-04"))
    assert due(at(NOTICE, received, "2018-06-04")) == {"notice": date(2018, 6, 18)}


def test_s15_who_is_not_bound_and_who_may_be_is_told_apart() -> None:
    received = at(NOTICE, RECEIVED, "2023-03-01")
    assert received.may("need-not").lawful is False
    assert received.may("need-not", {"receipt.amount": 1}).lawful is True
    assert received.may("need-not", {"receipt.purpose": "sport"}).lawful is True
    untold = at(NOTICE, (("receive", "2023-03-01", {"receipt.amount": 500000}),), "2023-03-01").may("need-not")
    assert untold.lawful is None and untold.unknown


def test_s15_a_void_notification_counts_as_not_filed_only_on_its_grounds_and_until_2018() -> None:
    filed = at(NOTICE, AGREED, "2017-03-07")
    refused = filed.may("not-accept", WRONG)
    assert refused.lawful is True and [one.rule.id for one in refused.grounds] == ["foreign_money.notice_is_void"]
    assert filed.may("not-accept").lawful is False
    later = at(NOTICE, FILED, "2023-03-16").may("not-accept", WRONG)
    assert later.lawful is None and later.gaps
    assert at(NOTICE, ACCEPTED, "2023-03-16").steps[-1].judged.lawful is True  # type: ignore[union-attr]
    assert filed.may("accept").lawful is True


def test_s15_by_post_is_no_way_to_notify() -> None:
    told = at(NOTICE, AGREED[:1], "2017-03-06").may("file", {"receipt.filing.channel": "post"})
    assert told.lawful is False


def test_s15_an_audit_bars_corrections() -> None:
    notified = at(NOTICE, AGREED_IN_TIME, "2017-04-03")
    assert notified.may("correct", CORRECTION).lawful is True
    assert notified.may("correct", {**CORRECTION, "receipt.filing.under_audit": True}).lawful is False


def test_s15_late_costs_a_hundred_indices_and_the_body_may_penalise() -> None:
    late = at(NOTICE, LATE, "2023-04-03")
    cost = decide(KZ.rules["costs.cost_of_silence_on_foreign_money"], late.subject, on=date(2023, 4, 3))
    assert cost.value == 100 * 3450
    assert at(NOTICE, case_of(LATE), "2023-10-02").steps[-1].judged.lawful is True  # type: ignore[union-attr]


def test_s15_the_ledger_adds_up_exactly_and_the_report_must_agree_with_it() -> None:
    kept = at(REPORT, KEPT, "2023-07-03")
    assert decide(KZ.rules["foreign_money.left_at_end"], kept.subject, on=date(2023, 7, 3)).value == Decimal(
        "200000.05"
    )
    assert kept.may("file", BOTH).lawful is True
    assert kept.may("file", {**BOTH, "report.spent_in_period": False}).lawful is False
    assert kept.may("file").lawful is None
    twice = at(REPORT, (*KEPT, ("enter-receipt", "2023-06-01", LINES)), "2023-07-03").subject
    assert decide(KZ.rules["foreign_money.received_in_period"], twice, on=date(2023, 7, 3)).value == Decimal(
        "1000000.20"
    )


def test_s15_the_last_day_of_a_quarter_is_known_and_that_of_a_half_year_is_not() -> None:
    assert due(at(REPORT, Q1, "2017-05-15")) == {"report": date(2017, 5, 15)}
    half = at(REPORT, KEPT, "2030-01-01")
    assert half.state == "open" and due(half) == {"report": None}


def test_s15_everyone_sees_the_name_and_bin_of_the_entry_and_nothing_else() -> None:
    register = KZ.procedures[REGISTER].register
    assert register is not None and set(register.shows) == {"bin", "name"}
    assert set(register.of) == {"listed", "kept-out"}
    listed = at(REGISTER, IN_BASE, "2017-06-01")
    assert due(listed) == {"keeping": date(2020, 5, 10)}
    assert listed.may("remove").lawful is False
    assert at(REGISTER, (*IN_BASE, ("get-judgment", "2017-06-01")), "2017-06-01").may("remove").lawful is True
    unpublished = at(REGISTER, (("process", "2019-05-10"),), "2019-05-10").may("enter")
    assert unpublished.lawful is None and unpublished.gaps


def test_s20_a_publication_without_a_label_is_unlawful_until_2026_when_the_law_is_not_known() -> None:
    planned = at(LABEL, (("plan", "2023-03-01", BROCHURE),), "2023-03-02")
    assert planned.may("publish").lawful is True
    assert planned.may("publish", BARE).lawful is False
    assert at(LABEL, (("plan", "2026-03-02", BROCHURE),), "2026-03-02").may("publish", BARE).lawful is None


def test_s16_the_last_day_is_the_31st_of_march_and_the_report_agrees_with_the_ledger() -> None:
    assert due(at(DATABASE, BEGUN, "2024-03-31")) == {"report": date(2024, 3, 31)}
    assert at(DATABASE, BEGUN, "2024-04-01").state == "late"
    begun_ = at(DATABASE, BEGUN, "2024-03-01")
    assert begun_.may("file", CONTENT).lawful is True
    assert begun_.may("file", {**CONTENT, "stated_income": "500000"}).lawful is False
    assert begun_.may("file", {**CONTENT, "submission": {"gives_founders": False}}).lawful is False
    assert begun_.may("file").lawful is None
    assert at(DATABASE, WALKS["database"][1][:5], "2024-05-07").steps[-1].judged.lawful is True  # type: ignore[union-attr]
    with pytest.raises(Trouble):
        at(DATABASE, (*BEGUN, ("file", "2024-04-01", CONTENT)), "2024-04-01")


def test_s16_the_report_begins_from_the_ledgers_of_both_halves_and_from_what_the_party_is() -> None:
    begin = KZ.procedures[DATABASE].event("begin")
    first = at(REPORT, REPORTED, "2023-07-10").facts
    second = {"ledger": {"receipts": [{"received_on": "2023-09-01", "amount": "1.01"}], "spendings": []}}
    party = {"filer": {"form": "public-fund", "state_affiliate": False}}
    told = begun.prefilled(begin, [(begun.PARTY, party), (REPORT, first), (REPORT, second), (NOTICE, {"filer": "no"})])
    assert told["submission.filer.form"] == "public-fund" and told["organisation.name.kk"] == NAME["kk"]
    made = at(
        DATABASE, (("begin", "2024-01-15", {**begun.nested(told), "submission.year": 2023}),), "2024-01-15"
    ).subject
    on = date(2024, 1, 15)
    assert decide(KZ.rules["ngo_database.received_in_year"], made, on=on).value == Decimal("500001.11")
    assert decide(KZ.rules["ngo_database.spent_in_year"], made, on=on).value == Decimal("300000.05")
    assert begun.prefilled(begin, [(NOTICE, first)]) == {}


EXPLAINED = (*LATE, ("explain", "2023-04-03", {"reasons": REASONS}))
FILLED = {
    "foreign-money-notice": (NOTICE, ACCEPTED, "2023-03-16", set()),
    "foreign-money-report": (REPORT, (*REPORTED, ("accept", "2023-07-11", NUMBER)), "2023-07-11", set()),
    "foreign-money-explanation": (NOTICE, EXPLAINED, "2023-04-03", set()),
    "foreign-money-report-explanation": (REPORT, (*WALKS["quarter filed late"][1],
                                         ("explain", "2017-05-18", {"reasons": REASONS})), "2017-05-18", set()),
    "foreign-money-label": (LABEL, (("plan", "2023-03-01", BROCHURE),), "2023-03-01", set()),
    "foreign-money-label-explanation": (LABEL, WALKS["no label"][1][:4], "2023-10-02", set()),
    "ngo-database-report": (DATABASE, SENT, "2024-03-31", set()),
    "ngo-database-explanation": (DATABASE, WALKS["database late"][1][:3], "2024-04-02", set()),
}  # fmt: skip


def test_the_papers_are_sound_and_each_is_filed_with_an_event() -> None:
    assert [str(fault) for id in PAPERS for fault in faults_of_paper(KZ.papers[id], KZ)] == []
    assert (
        set(PAPERS) == set(FILLED) == {one for id in ALL for event in KZ.procedures[id].events for one in event.papers}
    )


@pytest.mark.parametrize("lang", ["en", "ru", "kk"])
@pytest.mark.parametrize("id", FILLED)
def test_each_paper_is_filled_from_a_walked_case_and_shows_what_is_missing(id: str, lang: str) -> None:
    procedure, told, day, missing = FILLED[id]
    filled = fill(KZ.papers[id], at(procedure, told, day).subject, on=date.fromisoformat(day), lang=lang)
    assert {path for blank in filled.blanks for path in blank.paths} == missing
    assert NAME["kk" if lang == "kk" else "ru"] in filled.text()
    nothing = fill(KZ.papers[id], KZ.procedures[procedure].about(), on=date.fromisoformat(day), lang=lang)
    assert len(nothing.blanks) >= 3
