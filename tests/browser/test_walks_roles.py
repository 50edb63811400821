"""The seven procedures of the desk, each walked to its end on a server by those who act in it, on a phone.

In each the club's owner and editor file, the registrar and the head of a body of the state decide, a higher body and a
court hear complaints, a viewer looks on and a stranger finds nothing. Every page is looked at without barriers. Each
procedure is walked once without scripts, one by keys alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.hands import Typing
from tests.browser.roles import COURT, HIGHER, OFFICE, Cast, Moved, serving
from tests.documents.test_kz_papers import LETTER, PEOPLE, WORDS
from tests.law import assemblies, volunteers
from tests.law import test_kz_procedure_money as money
from tests.law import test_kz_procedure_registration as registration
from tests.law.test_kz_procedures import ASK

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def place(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a desk on a server with people in every role."""
    with serving(tmp_path_factory.mktemp("roles")) as address:
        yield address


@pytest.fixture(scope="module")
def people(chromium: Browser, place: str) -> Iterator[Cast]:
    cast = Cast(chromium, place)
    yield cast
    cast.close()


@pytest.fixture
def cast(people: Cast) -> Iterator[Cast]:
    """The people, of whose browsers none complained during the test."""
    people.complaints.clear()
    yield people
    assert people.complaints == []


def test_an_association_is_registered_after_an_interruption_a_refusal_and_a_complaint(cast: Cast) -> None:
    clean = {**registration.CLEAN, "number": "240340012345"}
    refusal = {
        "application.refusal": registration.REFUSAL, "complaint.ways_named": True, "refusal_number": "17",
        "application.grounds": {**registration.CLEAN["application.grounds"], "bans": True},
        "refusal_reasons": "Сот актісі бар", "reviewer": HIGHER,
    }  # fmt: skip
    case = Moved(cast, "association-registration", "Самал")
    told = {**registration.FOUNDING, "words": WORDS, "people": PEOPLE}
    case.begin("editor", "found", "2024-03-04", told, "founded")
    case.give(registrar=OFFICE, higher=HIGHER, court=COURT)
    case.is_hidden("stranger")
    case.act("editor", "pay", "2024-03-11", "founded", {"application.kind": "none"})
    case.stands("2024-05-05", "missed")
    case.act("owner", "file", "2024-03-14", "checked", registration.FILED)
    case.may_not("owner", "register", "2024-03-15")
    case.act("registrar", "interrupt", "2024-03-18", "interrupted", {"application.interruption.reason": "defects"})
    case.stands("2024-04-19", "defects-left")
    case.act("editor", "cure", "2024-04-10", "resumed", {"application.papers": registration.PAPERS})
    case.act("registrar", "refuse", "2024-04-16", "refused", refusal)
    case.may_not("registrar", "complain", "2024-04-17")
    case.act("owner", "complain", "2024-05-03", "complained", {"objection": "Сот актісі күшін жойды."})
    case.act("higher", "receive", "2024-05-06", "at-higher", {"complaint.other_term": False})
    granted = {"complaint.outcome": "cancelled", "complaint.reviewer_competent": True}
    case.act("higher", "grant", "2024-05-20", "set-aside", granted)
    case.act("registrar", "register", "2024-05-24", "registered", clean)
    case.is_looked_at("2024-05-24", "registered")
    case.is_hidden("stranger")


def test_a_foundation_is_registered_after_an_expert_was_asked(cast: Cast) -> None:
    papers = dict.fromkeys(("application", "charter", "decision", "fee_proof", "agreement"), True)
    filed = {"application": {"on_paper": False, "reorganisation": False, "papers": papers}}
    case = Moved(cast, "foundation-registration", "Самал")
    case.begin("owner", "found", "2025-02-03", {**registration.FUND, "words": WORDS, "people": PEOPLE}, "founded")
    case.give(registrar=OFFICE)
    case.act("editor", "pay", "2025-02-04", "founded", {"application.kind": "none"})
    case.act("editor", "file", "2025-02-10", "checked", filed)
    case.stands("2025-02-18", "late")
    case.act("registrar", "ask-expert", "2025-02-12", "with-expert")
    case.act("registrar", "opinion", "2025-02-26", "resumed", registration.CLEAN)
    registered = {**registration.CLEAN, "number": "250240054321"}
    case.act("registrar", "register", "2025-02-28", "registered", registered)
    case.is_looked_at("2025-02-28", "registered")
    case.is_hidden("stranger")


ASSEMBLY = {"organiser": "«Самал» қоғамы", "akimat": OFFICE, "aim": "Таза өзен", "place": "Өзен жағасы"}
RALLY = {**assemblies.RALLY, "wording": ASSEMBLY}
MARCH = {**assemblies.MARCH, "wording": ASSEMBLY}


def test_a_rally_is_notified_moved_and_held(cast: Cast) -> None:
    elsewhere = {
        "assembly.change_warranted": True, "proposal.place": "Өзен бойындағы саябақ", "proposal.day": "2023-06-13",
        "proposal.start": "15:00", "proposal.end": "17:00",
    }  # fmt: skip
    agreed = {"assembly.event_day": "2023-06-13", "assembly.start": "15:00", "assembly.end": "17:00"}
    case = Moved(cast, "assembly-notification", "Самал")
    case.begin("owner", "draft", "2023-05-29", RALLY, "draft")
    case.give(akimat=OFFICE)
    case.is_hidden("stranger")
    case.stands("2023-06-03", "pressing")
    case.stands("2023-06-06", "missed")
    case.act("owner", "file", "2023-06-02", "filed", assemblies.NOTICE)
    case.act("registrar", "register", "2023-06-02", "considered")
    case.stands("2023-06-08", "by-silence")
    case.act("registrar", "propose", "2023-06-07", "proposed", elsewhere)
    case.may_not("registrar", "accept", "2023-06-08")
    case.act("editor", "accept", "2023-06-08", "accepted", agreed)
    case.act("editor", "campaign", "2023-06-09", "accepted")
    case.act("owner", "begin", "2023-06-13", "under-way", assemblies.PRESENT)
    case.is_looked_at("2023-06-14", "held")
    case.is_hidden("stranger")


def test_a_march_is_approved_suspended_and_ends(cast: Cast) -> None:
    case = Moved(cast, "assembly-approval", "Самал")
    case.begin("editor", "draft", "2023-06-01", MARCH, "draft")
    case.give(akimat=OFFICE)
    case.act("owner", "file", "2023-06-01", "filed", assemblies.APPLICATION)
    case.act("registrar", "register", "2023-06-01", "considered")
    case.stands("2023-06-13", "no-answer")
    case.act("registrar", "allow", "2023-06-08", "allowed", assemblies.HANDED)
    case.act("owner", "begin", "2023-06-19", "under-way", assemblies.PRESENT)
    breach = {"assembly.conduct.order_broken": True, "assembly.conduct.real_threat": False}
    case.act("registrar", "demand", "2023-06-19", "demanded", breach)
    case.act("owner", "meet", "2023-06-19", "under-way")
    case.act("owner", "end", "2023-06-19", "held")
    case.is_looked_at("2023-06-19", "held")
    case.is_hidden("stranger")


def test_a_march_is_refused_and_the_court_sets_it_right(cast: Cast) -> None:
    refusal = {
        **assemblies.HANDED, **assemblies.NOTHING_ELSE, "assembly.refusal_ground": "threat",
        "assembly.threatens_order": True, "complaint.appeal_explained": True, "letter.decision_number": "17",
    }  # fmt: skip
    complaint = {
        "complaint.content": assemblies.CONTENT, "letter.higher_body": HIGHER, "letter.circumstances": "Қауіп жоқ.",
        "letter.attachments": "Шешімнің көшірмесі",
    }  # fmt: skip
    case = Moved(cast, "assembly-approval", "Самал", scripts=True)
    case.begin("owner", "draft", "2023-06-01", MARCH, "draft")
    case.give(akimat=OFFICE, higher=HIGHER, court=COURT)
    case.act("owner", "file", "2023-06-01", "filed", assemblies.APPLICATION)
    case.act("registrar", "register", "2023-06-01", "considered")
    case.act("registrar", "refuse", "2023-06-08", "refused", refusal)
    case.act("owner", "complain", "2023-06-12", "complained", complaint)
    case.stands("2023-06-16", "held-back")
    case.act("higher", "register-complaint", "2023-06-14", "at-higher")
    case.stands("2023-07-15", "no-decision")
    case.act("higher", "reject", "2023-07-13", "rejected")
    case.act("owner", "sue", "2023-08-01", "in-court", {"letter.court": COURT})
    case.act("court", "uphold", "2023-10-02", "won")
    case.is_looked_at("2023-10-02", "won")


def test_foreign_money_is_notified_and_what_becomes_of_the_deal_too(cast: Cast) -> None:
    case = Moved(cast, "foreign-money-notice", "Құқық")
    case.begin("owner", "receive", "2023-03-01", money.GRANT, "to-notify")
    case.give(revenue=OFFICE)
    case.stands("2023-03-17", "late")
    case.act("editor", "file", "2023-03-15", "filed", money.NOTICE_FORM)
    case.may_not("owner", "accept", "2023-03-15")
    case.act("registrar", "accept", "2023-03-16", "notified", money.NUMBER)
    case.act("editor", "correct", "2023-04-04", "notified", {**money.CORRECTION, "giver_number": "N-78"})
    case.act("owner", "finish", "2023-06-01", "done")
    case.is_looked_at("2023-06-01", "done")
    case.is_hidden("stranger")


def test_foreign_money_notified_late_is_explained_and_costs_a_penalty(cast: Cast) -> None:
    case = Moved(cast, "foreign-money-notice", "Құқық", scripts=True)
    case.begin("editor", "receive", "2023-03-01", money.GRANT, "to-notify")
    case.give(revenue=OFFICE)
    reasons = {f"reasons.{lang}": text for lang, text in money.REASONS.items()}
    case.act("editor", "file-late", "2023-04-03", "filed-late", money.NOTICE_FORM)
    case.act("owner", "explain", "2023-10-02", "filed-late", reasons)
    case.act("registrar", "open-case", "2023-10-02", "case", money.OPENED)
    case.act("registrar", "penalise", "2023-10-10", "penalised")
    case.is_looked_at("2023-10-10", "penalised")


def test_the_half_year_is_reported_and_its_ledger_fills_the_report_for_the_database(cast: Cast) -> None:
    form = {**money.BOTH, **{f"report.filing.{name}": value for name, value in money.FORM.items()}}
    half = Moved(cast, "foreign-money-report", "Құқық")
    half.begin("owner", "begin", "2023-01-09", money.HALF, "open")
    half.give(revenue=OFFICE)
    half.act("editor", "enter-receipt", "2023-03-02", "open", money.LINES)
    half.act("editor", "enter-spending", "2023-05-03", "open", money.SPENT)
    half.act("owner", "file", "2023-07-10", "filed", form)
    half.act("registrar", "accept", "2023-07-11", "reported", money.NUMBER)
    half.act("editor", "correct", "2023-07-20", "reported", money.LINES)
    half.act("owner", "finish", "2023-08-01", "done")
    half.is_looked_at("2023-08-01", "done")
    half.is_hidden("stranger")

    # What the ledger knows of both receipts is not told again.
    begun = {"submission": money.YEAR["submission"]}
    content = {**money.CONTENT, "stated_income": "1000000.20"}
    year = Moved(cast, "ngo-database-report", "Құқық")
    year.begin("owner", "begin", "2024-01-15", begun, "open")
    year.give(body=OFFICE, court=COURT)
    year.stands("2024-04-01", "late")
    year.act("editor", "file", "2024-03-31", "filed", content)
    year.act("registrar", "give-receipt", "2024-04-01", "received", money.NUMBER)
    year.act("registrar", "check", "2024-05-06", "received", {"submission.complaint": True})
    year.act("editor", "correct", "2024-05-07", "received", {**money.MORE, "stated_income": "1000001.10"})
    year.act("owner", "finish", "2024-06-03", "done")
    year.is_looked_at("2024-06-03", "done")
    year.is_hidden("stranger")


LISTED = {"entry.check_ends_on": "2024-12-31", "entry.archived_after": "2090-01-20"}
CHECKED = {"entry.check_in_order": True, "entry.check_ends_on": "2025-12-31", "entry.archived_after": "2025-01-20"}


def test_volunteers_are_registered_certified_checked_archived_restored_and_excluded(cast: Cast) -> None:
    case = Moved(cast, "volunteer-registry", "Көмек")
    case.begin("owner", "send", "2024-02-05", volunteers.INFORMATION, "sent")
    case.give(registrar=OFFICE, head=OFFICE, reviewer=HIGHER)
    case.is_hidden("stranger")
    case.act("registrar", "register", "2024-02-06", "sent")
    case.act("registrar", "name-defects", "2024-02-08", "defective", volunteers.DEFECTIVE[1][2])
    case.act("editor", "cure", "2024-02-14", "sent", {"appeal.content.other": True})
    case.stands("2024-02-28", "silent")
    entered = {"number": "24-0001", **volunteers.ACCURATE, **LISTED}
    case.act("registrar", "enter", "2024-02-20", "listed", entered)
    _is_in_the_register(cast, "24-0001")
    case.act("editor", "tell-change", "2024-03-04", "listed", {"news": "Біз енді жиырма адамбыз"})
    case.act("registrar", "update", "2024-03-06", "listed", {"people": 20})
    case.act("owner", "ask-certificate", "2024-04-01", "certificate-asked")
    prepared = {**volunteers.PREPARED[-1][2], "certificate_number": "7/2024"}
    case.act("registrar", "prepare-certificate", "2024-04-03", "certificate-prepared", prepared)
    case.may_not("registrar", "sign-certificate", "2024-04-08")
    case.may_not("owner", "sign-certificate", "2024-04-08")
    case.act("head", "sign-certificate", "2024-04-08", "listed")
    certificate = _is_certified(cast, case)
    case.act("registrar", "check", "2024-12-10", "listed", CHECKED)
    case.stands("2025-01-21", "archived")
    case.act("editor", "ask-restoration", "2025-02-03", "restoring")
    case.act("registrar", "restore", "2025-02-10", "listed", {**volunteers.BACK, "entry.archived_after": "2090-02-10"})
    case.act("owner", "ask-exclusion", "2025-05-05", "listed")
    case.act("registrar", "exclude", "2025-05-06", "excluded", {"complaint.ways_named": True})
    case.is_looked_at("2025-05-06", "excluded")
    case.is_hidden("stranger")
    passing = cast.page("", scripts=False)
    passing.goto(certificate)
    assert not passing.locator("dl").count()
    cast.look("", passing)


def _is_in_the_register(cast: Cast, number: str) -> None:
    """Whoever passes by reads the entry, and of it only what the law shows."""
    page = cast.page("", scripts=False)
    page.goto(cast.address("", f"registers/volunteer-registry/?q={number}"))
    assert "Көмек" in page.inner_text("main")
    cast.look("", page)
    page.click("main a[href*='/registers/volunteer-registry/']:not([href$='.csv'])")
    told = page.inner_text("main")
    assert number in told and "komek@example.kz" not in told
    cast.look("", page)


def _is_certified(cast: Cast, case: Moved) -> str:
    """Whoever passes by sees from the code on the certificate what it is worth; the address of that page."""
    told = case.stands("2024-04-08", "listed").content()
    found = re.search(r"https://[^/\s<\"]+(/kk/certificate/volunteer-registry/7/2024/\?d=\w+)", told)
    assert found, "the case tells where its certificate is checked"
    page = cast.page("", scripts=False)
    page.goto(cast.place + found[1])
    assert page.locator(".verdict.lawful").count() and "20" in page.inner_text("dl")
    cast.look("", page)
    return page.url


REQUEST = {**ASK, "user": "legal", "by_representative": False, "letter": {**LETTER, "holder": OFFICE, "higher": HIGHER}}
# None of the grounds of the law is there.
UNFOUNDED = {
    **dict.fromkeys(("unclear", "asks_assessment", "asks_unfinished", "check_undecided", "decision_pending",
                     "foreign_pending"), False),
    "information.secret": "none", "information.by_law": False, "reply.reasoned": True,
    **{f"written.{one}": True for one in ("legal_name", "bin", "outgoing", "signer", "contact", "signed")},
}  # fmt: skip


def test_a_request_for_information_is_extended_refused_complained_of_and_goes_to_court(cast: Cast) -> None:
    longer = {"several_competent": True, "needs_others": True, "by_head": True, "before": False}
    case = Moved(cast, "information-request", "Үлгі")
    case.begin("editor", "ask", "2025-03-03", REQUEST, "considered")
    case.give(holder=OFFICE, higher=HIGHER)
    case.stands("2025-03-19", "silent")
    case.act(
        "registrar", "extend", "2025-03-10", "extended", {f"extension.{name}": value for name, value in longer.items()}
    )
    case.may_not("owner", "refuse", "2025-03-20")
    case.act("registrar", "refuse", "2025-03-20", "refused", UNFOUNDED, unlawful=True)
    case.act("owner", "complain", "2025-04-01", "complained", {"complaint_received_on": "2025-04-02"})
    case.stands("2025-05-05", "no-decision")
    case.act("owner", "sue", "2025-05-12", "in-court")
    case.is_looked_at("2025-05-12", "in-court")
    case.is_hidden("stranger")


def test_a_request_for_information_meets_silence_by_keys_alone(cast: Cast) -> None:
    case = Moved(cast, "information-request", "Үлгі", scripts=True, hands=Typing())
    case.begin("owner", "ask", "2025-03-03", REQUEST, "considered")
    case.give(holder=OFFICE, higher=HIGHER)
    case.stands("2025-03-19", "silent")
    told = {"learned_on": "2025-03-19", "complaint_received_on": "2025-03-21"}
    case.act("owner", "complain", "2025-03-20", "complained", told)
    case.act("higher", "decide", "2025-03-28", "decided")
    case.is_looked_at("2025-03-28", "decided")
