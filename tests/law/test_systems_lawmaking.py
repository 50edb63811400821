"""From a proposal to a law in force, and the discussion of drafts: what systems S29 and S30 must show."""

from __future__ import annotations

import pytest

from tests.law.telling import Facts, asked, told, with_facts

GOVERNMENT: Facts = {
    "initiator": "government", "drafter": "central-body", "budget_law": False, "amends": True,
    "document_on_portal": True, "document_hearing": False, "document_debate": False, "draft_on_portal": True,
    "note_on_portal": True, "table_on_portal": True, "before_agreement": True, "received_on": "2023-08-04",
    "other_term": False,
}  # fmt: skip


# S29: the pipeline


def test_s29_citizens_and_organisations_may_propose_but_not_bring_a_bill() -> None:
    assert told("lawmaking.may_propose_bill", "2023-08-04", {"to_central_body": True}) is True
    brought = {"initiator": "other", "filing": "other", "to_majilis": True}
    assert told("lawmaking.may_be_brought", "2023-08-04", brought) is False
    right = {"initiator": "government", "filing": "resolution", "to_majilis": True}
    assert told("lawmaking.may_be_brought", "2023-08-04", right) is True


def test_s29_consultative_document_and_concept_by_date() -> None:
    """Until March 2021 a concept came first, since then a consultative document of regulatory policy."""
    assert told("lawmaking.needs_concept", "2021-03-01", GOVERNMENT) is True
    assert told("lawmaking.needs_consultative_document", "2021-03-01", GOVERNMENT) is None
    assert told("lawmaking.needs_concept", "2023-08-04", GOVERNMENT) is False
    assert told("lawmaking.needs_consultative_document", "2023-08-04", GOVERNMENT) is True
    for exempt in ({"budget_law": True}, {"initiator": "deputies"}, {"initiator": "president"}):
        assert told("lawmaking.needs_consultative_document", "2023-08-04", GOVERNMENT | exempt) is False


def test_s29_the_document_is_discussed_before_the_draft() -> None:
    assert told("lawmaking.may_be_drafted", "2023-08-04", GOVERNMENT) is True
    silent = GOVERNMENT | {"document_on_portal": False}
    assert told("lawmaking.may_be_drafted", "2023-08-04", silent) is False
    assert told("lawmaking.may_be_drafted", "2023-08-04", silent | {"document_hearing": True}) is True


def test_s29_the_draft_is_posted_before_agreement_with_note_and_table() -> None:
    assert told("lawmaking.bill_posted_rightly", "2023-08-04", GOVERNMENT) is True
    for part in ("draft_on_portal", "note_on_portal", "table_on_portal", "before_agreement"):
        assert told("lawmaking.bill_posted_rightly", "2023-08-04", GOVERNMENT | {part: False}) is False
    assert told("lawmaking.agreement_due", "2023-08-04", GOVERNMENT) == "2023-09-04"


def test_s29_urgent_bills() -> None:
    urgent = GOVERNMENT | {"answers_threat": True, "brought": True, "same_text": True, "cannot_wait": True}
    assert told("lawmaking.is_urgent_bill", "2022-12-31", urgent) is None
    assert told("lawmaking.is_urgent_bill", "2023-01-01", urgent) is True
    assert told("lawmaking.temporary_resolution_allowed", "2023-08-04", urgent) is True
    assert told("lawmaking.is_urgent_bill", "2023-08-04", urgent | {"initiator": "deputies"}) is False
    bill = {"initiator": "government", "answers_threat": True, "accepted_on": "2023-02-03"}
    assert told("lawmaking.goes_to_joint_sitting", "2023-02-03", bill) is True
    assert told("lawmaking.joint_sitting_by", "2023-02-03", bill) == "2023-02-06"
    assert told("lawmaking.council_term", "2023-02-03", {"draft": "urgent-bill"}) == 3


@pytest.mark.parametrize(
    ("kind", "readings", "enough"),
    [("ordinary", 1, True), ("code", 1, False), ("code", 2, True), ("constitutional", 1, False), ("constitutional", 2, True)],
)  # fmt: skip
def test_s29_readings(kind: str, readings: int, enough: bool) -> None:
    assert told("lawmaking.readings_are_enough", "2023-08-04", {"kind": kind, "readings": readings}) is enough


def test_s29_the_senate_has_sixty_days_and_its_silence_passes_the_law() -> None:
    bill: Facts = {
        "majilis": {"in_favour": 60, "deputies": 98}, "majilis_reject": {"in_favour": 0, "deputies": 98},
        "registered_on": "2023-03-01", "break_days": 0, "senate_answer": "none", "initiator": "government",
        "kind": "ordinary",
    }  # fmt: skip
    assert told("lawmaking.senate_term_ends_on", "2023-03-01", bill) == "2023-04-30"
    assert told("lawmaking.law_stands", "2023-04-30", bill) == "senate"
    assert told("lawmaking.law_stands", "2023-05-01", bill) == "president"
    assert told("lawmaking.silent_law_to_president_by", "2023-05-01", bill) == "2023-05-10"
    half = with_facts(bill, majilis={"in_favour": 49, "deputies": 98})
    assert told("lawmaking.majilis_adopts", "2023-03-01", half) is False


def test_s29_signature_silence_and_objections() -> None:
    received = {"received_on": "2023-01-31", "president": "none"}
    assert told("lawmaking.president_signs_by", "2023-02-01", received) == "2023-02-28"
    assert told("lawmaking.counts_as_signed", "2023-02-28", received) is False
    assert told("lawmaking.counts_as_signed", "2023-03-01", received) is True
    returned = {"president": "returned", "objections_on": "2023-02-10", "objection_break_days": 0, "kind": "ordinary"}
    assert told("lawmaking.objections_voted_by", "2023-02-10", returned) == "2023-03-10"
    votes = {"majilis_again": {"held": True, "in_favour": 66, "deputies": 98}}
    for senators, overcome in ((34, True), (33, False)):
        again = returned | votes | {"senate_again": {"held": True, "in_favour": senators, "deputies": 50}}
        assert told("lawmaking.objections_are_overcome", "2023-03-10", again) is overcome


ACT: Facts = {
    "kind": "law", "about_rights": True, "must_be_registered": False, "signed_on": "2023-07-10", "published": True,
    "published_on": "2023-07-12", "both_languages": True, "names_day": False, "new_duties": False,
    "new_liability": False, "new_burden": False, "on_finance": False, "urgent_answer": False,
    "quarantine_or_emergency": False,
}  # fmt: skip


def test_s29_publication() -> None:
    assert told("lawmaking.publication_due", "2023-07-12", ACT) == "2023-08-09"
    assert told("lawmaking.published_rightly", "2023-07-12", ACT) is True
    assert told("lawmaking.published_rightly", "2023-07-12", ACT | {"both_languages": False}) is False
    assert told("lawmaking.may_be_applied", "2023-07-12", ACT | {"published": False}) is False


@pytest.mark.parametrize(
    ("on", "changes", "effect"),
    [
        ("2023-08-04", {}, "2023-07-23"),
        ("2023-08-04", {"new_liability": True}, "2023-09-11"),
        ("2023-08-04", {"new_duties": True}, "2023-09-11"),
        ("2023-08-04", {"new_duties": True, "urgent_answer": True}, "2023-07-23"),
        ("2023-08-04", {"new_liability": True, "urgent_answer": True}, "2023-09-11"),
        ("2023-08-04", {"kind": "minister", "new_duties": True}, "2023-07-23"),
        ("2023-08-04", {"kind": "minister", "new_liability": True}, "2023-07-23"),
        ("2023-08-04", {"kind": "minister", "new_burden": True}, "2023-09-11"),
        ("2023-08-04", {"kind": "minister", "new_burden": True, "on_finance": True}, "2023-07-23"),
        ("2023-08-04", {"kind": "local", "new_burden": True, "quarantine_or_emergency": True}, "2023-07-23"),
        ("2020-08-04", {"new_liability": True, "signed_on": "2020-07-10", "published_on": "2020-07-12"}, "2020-07-23"),
        ("2020-08-04", {"new_duties": True, "signed_on": "2020-07-10", "published_on": "2020-07-12"}, "2020-07-23"),
        ("2023-08-04", {"names_day": True, "named_day": "2024-01-01"}, "2024-01-01"),
        ("2023-08-04", {"kind": "parliament"}, "2023-07-12"),
        ("2023-08-04", {"kind": "parliament", "names_day": True, "named_day": "2023-08-01"}, "2023-08-01"),
        ("2023-08-04", {"kind": "supreme-court", "names_day": True, "named_day": "2023-08-01"}, "2023-08-01"),
        ("2023-08-04", {"kind": "constitutional-court"}, "2023-07-10"),
    ],
)
def test_s29_force(on: str, changes: Facts, effect: str) -> None:
    assert told("lawmaking.takes_effect_on", on, ACT | changes) == effect


def test_s29_one_chamber_from_july_2026() -> None:
    bill = {
        "brought_on": "2026-05-15",
        "decided": False,
        "kind": "ordinary",
        "vote": {"in_favour": 73, "deputies": 145},
    }
    assert told("lawmaking.goes_on_in_kurultai", "2026-06-30", bill) is None
    assert told("lawmaking.goes_on_in_kurultai", "2026-07-01", bill) is True
    assert told("lawmaking.kurultai_adopts", "2026-07-01", bill) is True
    assert told("lawmaking.senate_term_ends_on", "2026-07-01", {"registered_on": "2026-07-01", "break_days": 0}) is None


# S30: public discussion of drafts


DRAFT: Facts = {
    "draft": "by-law", "by_administration": False, "restricted": False, "instructed": False, "approves_budget": False,
    "budget_tables": False, "emergency": False, "public_service": False, "amends": False, "posted": True,
    "posted_on": "2023-08-07", "longer": False, "note_attached": True, "both_languages": True, "sent": True,
    "sent_on": "2023-08-07",
}  # fmt: skip
COMMENT: Facts = {
    "draft": {
        name: DRAFT[name]
        for name in ("instructed", "approves_budget", "budget_tables", "emergency", "public_service", "posted_on", "longer")
    },
    "account": True, "element_named": True, "reasoned": True, "clean": True, "received_on": "2023-08-15",
    "reply": "none",
}  # fmt: skip


def test_s30_what_is_published() -> None:
    assert told("lawmaking.must_be_posted", "2023-08-07", DRAFT) is True
    assert told("lawmaking.posted_rightly", "2023-08-07", DRAFT) is True
    assert told("lawmaking.posted_rightly", "2023-08-07", DRAFT | {"note_attached": False}) is False
    assert told("lawmaking.posted_in_both_languages", "2023-08-07", DRAFT | {"both_languages": False}) is False
    for outside in ({"draft": "bill"}, {"restricted": True}, {"by_administration": True}):
        assert told("lawmaking.must_be_posted", "2023-08-07", DRAFT | outside) is False


def test_s30_posting_came_before_agreement_until_the_summer_of_2023() -> None:
    same_day = DRAFT | {"posted_on": "2022-08-08", "sent_on": "2022-08-08"}
    assert told("lawmaking.posted_at_right_time", "2022-08-08", same_day) is False
    assert told("lawmaking.posted_at_right_time", "2023-08-07", DRAFT) is True


@pytest.mark.parametrize(
    ("kind", "ends"),
    [
        ({}, "2023-08-21"),
        ({"instructed": True, "instruction_days": 30}, "2023-08-14"),
        ({"instructed": True, "instruction_days": 31}, "2023-08-21"),
        ({"approves_budget": True}, "2023-08-14"),
        ({"budget_tables": True}, "2023-08-14"),
        ({"emergency": True}, "2023-08-08"),
        ({"public_service": True, "instructed": True, "instruction_days": 20}, "2023-08-21"),
    ],
)
def test_s30_term_by_kind(kind: Facts, ends: str) -> None:
    assert told("lawmaking.discussion_ends_on", "2023-08-07", DRAFT | kind) == ends


def test_s30_budget_tables_had_the_usual_term_before() -> None:
    assert told("lawmaking.has_short_term", "2022-08-08", DRAFT | {"budget_tables": True}) is False


def test_s30_comments() -> None:
    assert told("lawmaking.comment_is_admissible", "2023-08-15", COMMENT) is True
    for part in ("account", "element_named", "clean"):
        assert told("lawmaking.comment_is_admissible", "2023-08-15", COMMENT | {part: False}) is False
        assert told("lawmaking.comment_may_be_refused", "2023-08-15", COMMENT | {part: False}) is True
    assert told("lawmaking.comment_checked_by", "2023-08-15", COMMENT) == "2023-08-16"
    for received_on, in_time in (("2023-08-21", True), ("2023-08-22", False)):
        facts = COMMENT | {"received_on": received_on}
        assert told("lawmaking.comment_is_in_time", received_on, facts) is in_time


def test_s30_the_body_answers_in_three_working_days() -> None:
    assert told("lawmaking.comment_answer_due", "2023-08-15", COMMENT) == "2023-08-18"
    assert told("lawmaking.comment_answer_is_late", "2023-08-18", COMMENT) is False
    assert told("lawmaking.comment_answer_is_late", "2023-08-21", COMMENT) is True
    accepted = COMMENT | {"reply": "accepted", "replied_on": "2023-08-18", "reply_reasoned": True}
    assert told("lawmaking.comment_answered_rightly", "2023-08-18", accepted) is True
    assert told("lawmaking.comment_answered_rightly", "2023-08-18", accepted | {"reply_reasoned": False}) is False
    conceptual = accepted | {"conceptual": True, "new_version_posted": False}
    assert told("lawmaking.new_version_is_due", "2023-08-18", conceptual) is True
    assert "Order 849 9" in asked("lawmaking.comment_answer_due", "2023-08-15", COMMENT).articles()


def test_s30_reports_before_and_after_the_change_of_2023() -> None:
    quiet = DRAFT | {"comments": False, "posted_on": "2022-08-08"}
    assert told("lawmaking.needs_extra_discussion", "2022-08-22", quiet) is True
    assert told("lawmaking.preliminary_report_due", "2022-08-22", quiet) == "2022-08-25"
    assert told("lawmaking.needs_extra_discussion", "2023-08-21", DRAFT | {"comments": False}) is False
    heard = DRAFT | {"comments": True, "report_on": "2023-08-22"}
    assert told("lawmaking.needs_extra_discussion", "2023-08-21", heard) is True
    assert told("lawmaking.extra_discussion_on", "2023-08-22", heard) == "2023-08-23"


@pytest.mark.parametrize(
    ("on", "draft", "least"),
    [("2020-08-04", "bill", 10), ("2023-08-04", "bill", 15), ("2023-08-04", "by-law", 10), ("2023-08-04", "document", 10)],
)  # fmt: skip
def test_s30_the_public_council_has_its_days(on: str, draft: str, least: int) -> None:
    for given, lawful in ((least, True), (least - 1, False)):
        assert told("lawmaking.council_term_is_lawful", on, {"draft": draft, "days_given": given}) is lawful


def test_s30_what_the_council_says_and_what_its_silence_means() -> None:
    review = {"draft": "bill", "notified_on": "2023-08-01", "days_given": 10, "answered": False}
    assert told("lawmaking.review_ends_on", "2023-08-01", review) == "2023-08-22"
    assert told("lawmaking.silence_is_agreement", "2023-08-22", review) is False
    assert told("lawmaking.silence_is_agreement", "2023-08-23", review) is True
    agreed = {"answered": True, "answered_on": "2023-08-10", "agreed": True, "council_told": False}
    assert told("lawmaking.must_answer_council", "2023-08-11", agreed) is True
    assert told("lawmaking.council_answer_due", "2023-08-11", agreed) == "2023-08-24"
    deputies = {"initiator": "deputies", "touches_rights": True, "emergency": False}
    assert told("lawmaking.needs_council_review", "2023-08-04", deputies) is False
