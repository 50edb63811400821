"""Volunteering, information and other ways to take part: what systems S27, S28 and S34 must show."""

from __future__ import annotations

from typing import Any

import pytest

from tests.law.telling import Facts, asked, matter_told, told, with_facts
from zhargy.law.kz import KZ
from zhargy.rules.explain import explain_text

DRAFT = "volunteer-registry-2023"
ENTRY: Facts = {
    "who": "organisation", "registered": True, "sent": True, "by_email": True, "in_kazakh": True, "in_russian": True,
    "outcome": "included", "excluded": False, "last_activity_on": "2023-06-15", "restoration_asked": False,
}  # fmt: skip


# S27: the registry of volunteer activities


@pytest.mark.parametrize("who", ["volunteer", "group", "organisation", "coordinator", "organiser"])
def test_s27_five_kinds_may_enter_and_nobody_must(who: str) -> None:
    assert told("volunteering.may_give_information", "2023-08-04", ENTRY | {"who": who}, DRAFT) is True
    assert told("volunteering.may_give_information", "2024-02-01", ENTRY | {"who": who}) is True
    assert told("volunteering.needs_entry", "2023-08-04", {}) is False


def test_s27_a_draft_organisation_must_be_registered() -> None:
    group = ENTRY | {"registered": False}
    assert told("volunteering.may_give_information", "2023-08-04", group, DRAFT) is False
    assert told("volunteering.may_give_information", "2024-02-01", group) is True


def test_s27_entry_by_e_mail_in_two_languages() -> None:
    assert told("volunteering.sent_the_right_way", "2023-08-04", ENTRY, DRAFT) is True
    assert told("volunteering.sent_the_right_way", "2023-08-04", ENTRY | {"by_email": False}, DRAFT) is False
    assert told("volunteering.language_is_right", "2023-08-04", ENTRY, DRAFT) is True
    for language in ("in_kazakh", "in_russian"):
        assert told("volunteering.language_is_right", "2023-08-04", ENTRY | {language: False}, DRAFT) is False


def test_s27_the_rules_of_2024_as_a_version() -> None:
    """Their text is not known: where the draft has a rule the authorised body is asked."""
    asked_of_body = ENTRY | {"language_accepted": True, "in_russian": False}
    assert told("volunteering.language_is_right", "2024-02-01", asked_of_body) is True
    assert told("volunteering.language_is_right", "2024-02-01", asked_of_body, DRAFT) is False
    judged = asked("volunteering.goes_to_archive", "2024-02-01", ENTRY)
    assert [one.path for one in judged.hinges] == ["kept_in_archive"]
    for rule in ("may_give_information", "was_checked", "goes_to_archive", "certificate_is_due", "standing_of_entry"):
        assert told(f"volunteering.{rule}", "2023-08-04", ENTRY) is None
    assert told("volunteering.registry_rules", "2023-12-31", {}) == "model"
    assert told("volunteering.registry_rules", "2024-01-01", {}) == "whole"


def test_s27_checks_of_content_and_the_answer() -> None:
    whole = {"kinds": True, "participants": True, "projects": True}
    assert told("volunteering.content_is_complete", "2024-02-01", whole) is True
    for part in whole:
        assert told("volunteering.content_is_complete", "2024-02-01", whole | {part: False}) is False
    answer = {"outcome": "refused", "told_by_email": True}
    assert told("volunteering.answer_is_in_form", "2024-02-01", answer) is True
    assert told("volunteering.answer_is_in_form", "2024-02-01", answer | {"told_by_email": False}) is False


def test_s27_update_when_something_changed() -> None:
    assert told("volunteering.must_be_updated", "2023-08-04", ENTRY | {"changed": True}, DRAFT) is True
    assert told("volunteering.must_be_updated", "2023-08-04", ENTRY | {"changed": False}, DRAFT) is False


@pytest.mark.parametrize(
    ("checked_on", "on", "checked"),
    [
        ("2023-12-01", "2023-12-31", True), ("2023-12-31", "2023-12-31", True), ("2023-11-30", "2023-12-31", False),
        ("2022-12-15", "2023-12-31", False),
    ],
)  # fmt: skip
def test_s27_a_check_every_december(checked_on: str, on: str, checked: bool) -> None:
    assert told("volunteering.was_checked", on, {"checked_on": checked_on}, DRAFT) is checked


def test_s27_archive_after_more_than_a_year_restoration_exclusion() -> None:
    for on, standing in (("2024-06-15", "listed"), ("2024-06-16", "archived")):
        assert told("volunteering.standing_of_entry", on, ENTRY, DRAFT) == standing
    back = ENTRY | {"restoration_asked": True}
    assert told("volunteering.standing_of_entry", "2024-06-16", back, DRAFT) == "listed"
    out = ENTRY | {"excluded": True}
    assert told("volunteering.standing_of_entry", "2023-08-04", out, DRAFT) == "excluded"
    assert told("volunteering.standing_of_entry", "2023-08-04", ENTRY | {"outcome": "none"}, DRAFT) == "waiting"


def test_s27_a_certificate_signed_by_the_head_of_the_unit() -> None:
    ready = {"certificate_asked": True, "documents_there": True, "complete_and_true": True}
    assert told("volunteering.certificate_is_due", "2023-08-04", ready, DRAFT) is True
    for part in ready:
        assert told("volunteering.certificate_is_due", "2023-08-04", ready | {part: False}, DRAFT) is False
    for signed in (True, False):
        facts = {"signed_by_head": signed}
        assert told("volunteering.certificate_is_in_form", "2023-08-04", facts, DRAFT) is signed


def test_s27_everybody_may_see_it() -> None:
    assert told("volunteering.is_public", "2023-08-04", {"about": "place-and-time"}) is True
    assert told("volunteering.is_public", "2023-08-04", {"about": "other"}) is False
    for on, bound in (("2023-12-31", None), ("2024-01-01", True)):
        assert told("volunteering.must_post_registry", on, {"authorised": True}) is bound
        assert told("volunteering.must_keep_registry", on, {"authorised": True}) is bound


# S28: access to information


REQUEST: Facts = {
    "user": "natural", "form": "paper", "anonymous": False, "route": "none", "by_representative": False,
    "asks_for_information": True, "competent": True, "received_on": "2023-08-04", "registered_on": "2023-08-04",
    "unclear": False, "asks_assessment": False, "asks_unfinished": False, "check_undecided": False,
    "decision_pending": False, "foreign_pending": False, "learned_on": "2023-08-22", "complained_on": "2023-08-23",
    "complaint_received_on": "2023-08-28",
    "holder": {"kind": "state-body"}, "information": {"secret": "none", "topic": "other"},
    "written": {"name": True, "iin": True, "contact": True, "signed": True},
    "extension": {"extended": False}, "reply": {"answer": "none"},
}  # fmt: skip


@pytest.mark.parametrize(
    ("holder", "concern", "held"),
    [
        ({"kind": "state-body"}, "other", True), ({"kind": "state-institution"}, "other", True),
        ({"kind": "quasi-state"}, "other", True),
        ({"kind": "legal-entity", "gets_budget_money": True}, "budget-money", True),
        ({"kind": "legal-entity", "gets_budget_money": False}, "budget-money", False),
        ({"kind": "legal-entity", "monopoly": True}, "prices", True),
        ({"kind": "legal-entity"}, "safety", True),
        ({"kind": "legal-entity", "performs_functions": True}, "functions", True),
        ({"kind": "legal-entity", "gets_budget_money": True}, "other", False),
        ({"kind": "other"}, "other", False),
    ],
)  # fmt: skip
def test_s28_seven_kinds_of_holders(holder: Facts, concern: str, held: bool) -> None:
    facts = with_facts(REQUEST, holder=holder, information={"concern": concern})
    assert told("information.is_holder", "2023-08-04", facts) is held


def test_s28_a_request_that_must_be_answered_free_of_charge_and_without_reasons() -> None:
    assert told("information.must_be_given", "2023-08-04", REQUEST) is True
    assert told("information.fee", "2023-08-04", REQUEST) == 0
    assert told("information.reasons_are_needed", "2023-08-04", REQUEST) is False
    assert told("information.must_be_given", "2023-08-04", REQUEST | {"user": "legal"}) is not True
    assert told("information.is_user", "2023-08-04", {"user": "legal"}) is True
    assert told("information.must_be_considered", "2023-08-04", REQUEST | {"anonymous": True}) is False


def test_s28_fifteen_days_and_one_extension() -> None:
    assert told("information.last_day_to_answer", "2023-08-04", REQUEST) == "2023-08-21"
    longer = {
        "extended": True, "several_competent": True, "needs_others": True, "by_head": True, "before": False,
        "extended_on": "2023-08-18",
    }  # fmt: skip
    extended = with_facts(REQUEST, extension=longer)
    assert told("information.last_day_to_answer", "2023-08-18", extended) == "2023-09-04"
    assert told("information.extension_notice_due", "2023-08-18", extended) == "2023-08-23"
    for wrong in ({"several_competent": False}, {"needs_others": False}, {"by_head": False}, {"before": True}):
        unlawful = with_facts(REQUEST, extension=longer | wrong)
        assert told("information.extension_is_lawful", "2023-08-18", unlawful) is False
        assert told("information.last_day_to_answer", "2023-08-18", unlawful) == "2023-08-21"


def test_s28_the_shorter_clocks() -> None:
    assert told("information.forwarding_of_request_due", "2023-08-07", {"received_on": "2023-08-07"}) == "2023-08-10"
    assert told("information.pointing_due", "2023-08-04", REQUEST) == "2023-08-09"
    assert told("information.refusal_due", "2023-08-04", REQUEST) == "2023-08-11"
    _, due = matter_told("asked-for-information", "2023-08-04", REQUEST)
    assert due["answer-information-request"] == "2023-08-21"


GROUNDS: dict[str, dict[str, Any]] = {
    "refusal_1_unclear": {"unclear": True},
    "refusal_2_form": {"written__signed": False},
    "refusal_3_limited": {"information__secret": "commercial"},
    "refusal_4_analysis": {"asks_assessment": True},
    "refusal_5_check": {"check_undecided": True},
    "refusal_6_decision": {"decision_pending": True},
    "refusal_7_foreign": {"foreign_pending": True},
}


@pytest.mark.parametrize("ground", GROUNDS)
def test_s28_seven_grounds_of_refusal(ground: str) -> None:
    met = with_facts(REQUEST, **GROUNDS[ground])
    assert [name for name in GROUNDS if told(f"information.{name}", "2023-08-04", met)] == [ground]
    assert told("information.may_be_refused", "2023-08-04", met) is True
    refused = with_facts(met, reply={"answer": "refused"})
    assert told("information.meaning_of_answer", "2023-08-10", refused) == "refused"
    assert told("information.may_be_refused", "2023-08-04", REQUEST) is False
    unlawful = with_facts(REQUEST, reply={"answer": "refused"})
    assert told("information.meaning_of_answer", "2023-08-10", unlawful) == "refused-without-ground"


def test_s28_emissions_are_never_a_secret() -> None:
    emissions = {"secret": "commercial", "topic": "ecology"}
    assert told("information.is_limited", "2023-08-04", emissions) is False
    assert told("information.is_limited", "2023-08-04", emissions | {"topic": "other"}) is True


def test_s28_silence_is_a_refusal_that_can_be_complained_of() -> None:
    assert told("information.meaning_of_answer", "2023-08-21", REQUEST) == "wait"
    assert told("information.meaning_of_answer", "2023-08-22", REQUEST) == "silence-is-refusal"
    assert told("information.is_unlawfully_restricted", "2023-08-22", REQUEST) is True
    assert told("information.appeal_due", "2023-08-22", REQUEST) == "2023-11-22"
    assert told("information.complaint_passed_on_by", "2023-08-23", REQUEST) == "2023-08-28"
    assert told("information.complaint_decided_by", "2023-08-28", REQUEST) == "2023-09-26"
    assert "APPC" in explain_text(asked("information.refused_by_silence", "2023-08-22", REQUEST), "en")


@pytest.mark.parametrize(
    ("deed", "offender", "on", "fine"),
    [
        ("unlawful-refusal", "official", "2023-08-04", 30 * 3450),
        ("unlawful-refusal", "medium-business", "2023-08-04", 50 * 3450),
        ("unlawful-refusal", "large-business", "2023-08-04", 100 * 3450),
        ("wrongly-restricted", "official", "2023-08-04", 20 * 3450),
        ("false-posted", "official", "2023-08-04", 30 * 3450),
        ("false-posted", "official", "2023-10-01", 30 * 3450),
        ("silence", "official", "2023-08-04", 0), ("late", "official", "2024-06-19", 0),
        ("incomplete", "official", "2023-08-04", 0), ("not-updated", "official", "2023-08-04", 0),
    ],
)  # fmt: skip
def test_s28_sanctions(deed: str, offender: str, on: str, fine: int) -> None:
    facts = {"deed": deed, "offender": offender, "knowing": True, "already_504": False}
    assert told("information.fine_for_breach", on, facts) == fine
    assert told("information.breach_is_punished", on, facts) is (fine > 0)


def test_s28_false_posts_need_no_knowledge_from_september_2023() -> None:
    careless = {"deed": "false-posted", "offender": "official", "knowing": False, "already_504": False}
    assert told("information.breach_is_punished", "2023-08-04", careless) is False
    assert told("information.breach_is_punished", "2023-10-01", careless) is True
    assert "CAO 456-2(1)" in asked("information.breach_is_punished", "2023-10-01", careless).articles()


# S34: other mechanisms, each found from what a person wants to do


WANTED = {
    "hearing": "Have a say",
    "ecological-examination": "Have a say",
    "impact-conclusion": "Have a say",
    "examine-draft": "Drafts and laws",
    "monitoring-visit": "Have a say",
    "public-control": "Have a say",
    "appeal": "Have a say",
    "complaint": "Have a say",
    "ombudsman": "Have a say",
    "business-review": "Drafts and laws",
}


@pytest.mark.parametrize("matter", WANTED)
def test_s34_each_mechanism_is_what_a_person_comes_for(matter: str) -> None:
    under = [theme.title for theme in KZ.themes if any(one.id == matter for one in theme.matters)]
    assert under == [WANTED[matter]]
    found = KZ.matters[matter]
    assert found.title and found.summary and found.goals


def test_s34_a_hearing_on_a_planned_activity() -> None:
    hearing = {"public_hearing": {"hearing_on": "2023-08-14"}, "environment_participant": {"person": "natural"}}
    goals, _ = matter_told("hearing", "2023-08-04", hearing)
    assert goals["written_comment_due"].isoformat() == "2023-08-09"
    assert told("environment.announcement_due", "2023-08-04", hearing["public_hearing"]) == "2023-07-17"


def test_s34_an_examination_by_experts() -> None:
    goals, _ = matter_told(
        "ecological-examination", "2023-08-04", {"members": 9, "votes": 6, "accredited": True, "confirmed": True}
    )
    assert (goals["organisation_sits"], goals["decision_is_taken"]) == (True, True)
    goals, _ = matter_told("ecological-examination", "2023-08-04", {"members": 9, "votes": 5, "accredited": False})
    assert (goals["organisation_sits"], goals["decision_is_taken"]) == (False, False)
    goals, _ = matter_told("examine-draft", "2023-08-04", {"may_harm_nature": True})
    assert goals["needs_ecological_expertise"] is True


def test_s34_monitoring_with_a_visit() -> None:
    visit = {
        "list_attached": True, "data_attached": True, "reasons_attached": True, "monitored_before": True,
        "last_monitored_on": "2024-06-03",
    }  # fmt: skip
    for visit_on, refused in (("2024-12-02", True), ("2024-12-03", False)):
        goals, _ = matter_told("monitoring-visit", visit_on, visit | {"visit_on": visit_on})
        assert goals == {"visit_request_is_complete": True, "visit_may_be_refused": refused}


def test_s34_an_appeal_is_answered_in_fifteen_working_days() -> None:
    letter = {"other_term": False, "received_on": "2023-08-04", "given": "none", "extension": {"extended": False}}
    assert told("appeals.last_day_to_answer", "2023-08-04", letter) == "2023-08-25"
    assert told("appeals.refused_by_silence", "2023-08-25", letter) is False
    assert told("appeals.refused_by_silence", "2023-08-26", letter) is True


@pytest.mark.parametrize(
    ("complaint", "considered"),
    [
        ({"who": "citizen", "against": "state", "about_child": False}, ("commissioner",)),
        ({"who": "citizen", "against": "organisation", "about_child": True}, ("commissioner", "children")),
        ({"who": "business", "against": "state", "about_child": False, "considered_by_state": True}, ("business",)),
        ({"who": "business", "against": "private-business", "about_child": False, "considered_by_state": True}, ()),
        ({"who": "citizen", "against": "president", "about_child": False}, ()),
    ],
)
def test_s34_which_ombudsman(complaint: Facts, considered: tuple[str, ...]) -> None:
    goals, _ = matter_told("ombudsman", "2023-09-04", complaint | {"breaks_rights": True})
    names = {
        "commissioner": "commissioner_considers", "children": "children_commissioner_considers",
        "business": "business_commissioner_considers",
    }  # fmt: skip
    assert tuple(who for who, goal in names.items() if goals[goal]) == considered


def test_s34_the_national_chamber_reviews_drafts_on_business() -> None:
    review = {"draft": "bill", "initiator": "government", "touches_business": True, "days_given": 14}
    goals, _ = matter_told("business-review", "2023-08-04", review)
    assert goals == {"needs_business_review": True, "business_term": 15, "business_term_is_lawful": False}
