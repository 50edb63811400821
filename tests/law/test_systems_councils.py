"""Public councils, public control, petitions, the Constitutional Court: what systems S31, S32 and S33 must show."""

from __future__ import annotations

import pytest

from tests.law.telling import Facts, asked, told

# S31: public councils


def test_s31_where_councils_are() -> None:
    for body, level in (
        ("ministry", "republican"),
        ("local", "local"),
        ("quasi-state", "republican"),
        ("left-out", "none"),
    ):
        assert told("councils.level", "2023-08-04", {"body": body}) == level
    assert told("councils.has_council", "2020-06-01", {"body": "quasi-state"}) is False
    assert told("councils.has_council", "2023-08-04", {"body": "quasi-state"}) is True


@pytest.mark.parametrize(
    ("body", "members", "right"),
    [
        ("ministry", 14, False), ("ministry", 15, True), ("ministry", 30, True), ("ministry", 31, False),
        ("quasi-state", 9, False), ("quasi-state", 10, True), ("quasi-state", 15, True), ("quasi-state", 16, False),
    ],
)  # fmt: skip
def test_s31_composition_in_numbers(body: str, members: int, right: bool) -> None:
    assert told("councils.size_is_right", "2023-08-04", {"body": body, "members": members}) is right


def test_s31_two_thirds_of_civil_society() -> None:
    for civil, enough in ((14, True), (13, False)):
        facts = {"members": 21, "civil_members": civil}
        assert told("councils.civil_share_is_enough", "2023-08-04", facts) is enough


def test_s31_forming() -> None:
    group = {"body": "ministry", "members": 9, "state_members": 3, "civil_members": 6, "leader_elected": True}
    assert told("councils.working_group_is_balanced", "2023-08-04", group) is True
    uneven = group | {"state_members": 4, "civil_members": 5}
    assert told("councils.working_group_is_balanced", "2023-08-04", uneven) is False
    assert told("councils.leader_is_right", "2023-08-04", group) is True
    fit = {
        "citizen": True, "age": 18, "local": False, "record_open": False, "corruption": False, "on_register": False,
        "proposed": True, "biography": True, "certificates": True, "in_working_group": False, "false_data": False,
        "same_organisation": False, "republican": False, "terms_in_row": 1,
    }  # fmt: skip
    assert told("councils.may_be_elected", "2023-08-04", fit) is True
    for bar in ({"age": 17}, {"citizen": False}, {"corruption": True}, {"terms_in_row": 2}, {"in_working_group": True}):
        assert told("councils.may_be_elected", "2023-08-04", fit | bar) is False
    assert told("councils.limits_are_kept", "2020-06-01", fit | {"terms_in_row": 2}) is True


def test_s31_powers_and_the_answer() -> None:
    plans: Facts = {"body": "ministry", "power": "plans", "received_on": "2023-08-07", "answered": False}
    assert told("councils.answer_due", "2023-08-07", plans) == "2023-08-21"
    assert told("councils.answer_due", "2023-08-07", plans | {"power": "appeals"}) == "2023-09-07"
    assert told("councils.answer_has_term", "2023-08-07", plans | {"power": "drafts"}) is False
    police = {"body": "local", "power": "police"}
    assert told("councils.has_power", "2020-06-01", police) is False
    assert told("councils.has_power", "2023-08-04", police) is True
    assert told("councils.has_power", "2023-08-04", police | {"body": "ministry"}) is False
    tender = {"right": "state-tender", "body": "ministry", "special_order": False}
    for on, has in (("2020-06-01", False), ("2023-08-04", True)):
        assert told("councils.member_has_right", on, tender) is has


def test_s31_terms() -> None:
    council = {"approved_on": "2021-03-01"}
    assert told("councils.term_ends", "2023-08-04", council) == "2024-03-01"
    assert told("councils.renewal_starts", "2023-08-04", council) == "2024-01-01"
    sitting = {"members": 21, "present": 14, "open_sitting": True, "chair_known": True, "chair_in_service": False}
    assert told("councils.sitting_is_valid", "2023-08-04", sitting) is True
    assert told("councils.sitting_is_valid", "2023-08-04", sitting | {"present": 13}) is False
    for absences, excluded in ((3, False), (4, True)):
        member = {
            "health": False, "dead_or_missing": False, "incapable": False, "absences": absences,
            "state_service": False, "organisation_gone": False, "unfit": False,
        }  # fmt: skip
        assert told("councils.may_be_excluded", "2023-08-04", member) is excluded


# S32: public control and petitions


CITIZEN: Facts = {
    "who": "citizen", "age": 18, "criminal_record": False, "incapable": False, "on_register": False,
    "serious_crimes": False,
}  # fmt: skip
CONTROL: Facts = {
    "controller": CITIZEN, "object": {"kind": "body", "regime": False, "welfare_fund": False},
    "acts_or_decisions": True, "outside": "none", "form": "monitoring", "in_group": False,
}  # fmt: skip


def test_s32_from_4_april_2024() -> None:
    assert told("public_control.control_is_possible", "2024-04-03", CONTROL) is None
    assert told("public_control.control_is_possible", "2024-04-04", CONTROL) is True
    assert told("petitions.may_file", "2024-04-03", {"by_citizen": True}) is None
    assert told("petitions.may_file", "2024-04-04", {"by_citizen": True}) is True
    assert told("petitions.may_file", "2024-04-04", {"by_citizen": False}) is False


@pytest.mark.parametrize(
    ("form", "allowed"),
    [("discussion", True), ("expertise", True), ("monitoring", True), ("by-law", True), ("other", False)],
)
def test_s32_forms(form: str, allowed: bool) -> None:
    assert told("public_control.form_is_allowed", "2024-05-06", {"form": form}) is allowed


@pytest.mark.parametrize(
    "bar",
    [
        CITIZEN | {"age": 17}, CITIZEN | {"criminal_record": True}, CITIZEN | {"incapable": True},
        CITIZEN | {"on_register": True}, CITIZEN | {"serious_crimes": True},
        CITIZEN | {"who": "empowered", "natural": True, "age": 17},
        CITIZEN | {"who": "empowered", "natural": True, "serious_crimes": True},
        {"who": "ngo", "foreign": True, "stopped": False}, {"who": "ngo", "foreign": False, "stopped": True},
        {"who": "religious", "foreign": False, "stopped": False}, {"who": "other", "foreign": False, "stopped": False},
    ],
)  # fmt: skip
def test_s32_who_is_barred(bar: Facts) -> None:
    assert told("public_control.may_control", "2024-05-06", bar) is False
    assert told("public_control.control_is_possible", "2024-05-06", CONTROL | {"controller": bar}) is False
    assert told("public_control.may_control", "2024-05-06", {"who": "ngo", "foreign": False, "stopped": False}) is True


def test_s32_a_group_of_five() -> None:
    group = {"all_citizens": True, "all_allowed": True, "protocol": True}
    for size, valid in ((5, True), (6, False)):
        assert told("public_control.group_is_valid", "2024-05-06", group | {"size": size}) is valid


def test_s32_terms_of_control() -> None:
    document = {"completed_on": "2024-05-27", "received_on": "2024-06-03", "decision_on": "2024-06-14"}
    assert told("public_control.final_document_due", "2024-05-27", document) == "2024-06-05"
    assert told("public_control.answer_due", "2024-06-03", document) == "2024-06-17"
    assert told("public_control.hearing_notice_due", "2024-06-03", document) == "2024-06-11"
    discussion = {"held_on": "2024-06-14"}
    assert told("public_control.media_notice_due", "2024-06-03", discussion) == "2024-06-11"
    assert told("public_control.invitation_due", "2024-06-03", discussion) == "2024-06-07"


@pytest.mark.parametrize(
    ("level", "population", "votes"),
    [
        ("central", 20_000_000, 50_000), ("oblast-maslikhat", 700_000, 14_000), ("oblast-akimat", 700_000, 7_000),
        ("district-maslikhat", 50_001, 5_000), ("district-maslikhat", 50_000, 5_000),
        ("district-maslikhat", 30_000, 3_000), ("district-akimat", 60_000, 2_500), ("district-akimat", 30_000, 1_500),
    ],
)  # fmt: skip
def test_s32_thresholds_by_level(level: str, population: int, votes: int) -> None:
    facts = {"level": level, "population": population}
    assert told("petitions.votes_needed", "2024-06-03", facts) == votes
    assert told("petitions.is_supported", "2024-06-03", facts | {"votes": votes}) is True
    assert told("petitions.is_supported", "2024-06-03", facts | {"votes": votes - 1}) is False


@pytest.mark.parametrize(
    ("subject", "closed_2024", "closed_2026"),
    [("language", True, True), ("amnesty", True, True), ("labour", False, True), ("parties", False, True), ("none", False, False)],
)  # fmt: skip
def test_s32_subjects_that_are_banned(subject: str, closed_2024: bool, closed_2026: bool) -> None:
    assert told("petitions.subject_is_closed", "2024-06-03", {"closed": subject}) is closed_2024
    assert told("petitions.subject_is_closed", "2026-04-06", {"closed": subject}) is closed_2026


def test_s32_terms_of_petitions() -> None:
    for way, ends in (("electronic", "2024-06-17"), ("paper", "2024-07-01")):
        facts: Facts = {"way": way, "filed_on": "2024-06-03"}
        assert told("petitions.first_joining_ends", "2024-06-03", facts) == ends
    electronic = {"way": "electronic", "filed_on": "2026-04-06"}
    assert told("petitions.first_joining_ends", "2026-04-06", electronic) == "2026-05-05"
    few = {"way": "paper", "filed_on": "2024-06-03", "fiftieth_on": "2024-06-14"}
    for joined, enough in ((50, True), (49, False)):
        assert told("petitions.enough_joined_at_first", "2024-06-14", few | {"first_joined": joined}) is enough
    posted = {"level": "central", "posted_on": "2024-07-01", "votes": 49_999}
    assert told("petitions.joining_ends", "2024-07-01", posted) == "2025-01-01"
    assert told("petitions.is_returned", "2025-01-01", posted) is False
    assert told("petitions.is_returned", "2025-01-02", posted) is True
    sent = {"registered_on": "2024-09-05"}
    assert told("petitions.decision_due", "2024-09-05", sent | {"level": "central"}) == "2024-11-01"
    assert told("petitions.decision_due", "2024-09-05", sent | {"level": "oblast-akimat"}) == "2024-10-03"


# S33: the Constitutional Court


def test_s33_who_may_apply() -> None:
    own = {"applicant": "citizen", "regulatory_act": True, "own_rights": True}
    assert told("constitutional_court.may_apply", "2022-12-31", own) is None
    assert told("constitutional_court.may_apply", "2023-01-01", own) is True
    assert told("constitutional_court.may_apply", "2023-08-04", own | {"own_rights": False}) is False
    for applicant, may in (("prosecutor-general", True), ("commissioner", True), ("other", False)):
        assert told("constitutional_court.may_apply", "2023-08-04", {"applicant": applicant}) is may
    court = {"applicant": "court", "applicable": True, "infringes_rights": True}
    assert told("constitutional_court.may_apply", "2023-08-04", court) is True
    cited = asked("constitutional_court.citizen_may_apply", "2026-07-01", own).articles()
    assert "Constitution 2026 73(3)" in cited


APPEAL: Facts = {
    "own_rights": True, "suit_changes_nothing": False, "applied_or_touches": True, "took_part": True,
    "court_act_in_force": True, "court_act_on": "2023-02-01", "filed_on": "2024-02-01", "returned": "none",
}  # fmt: skip


def test_s33_conditions_and_the_year_from_the_court_act() -> None:
    assert told("constitutional_court.is_admissible", "2024-02-01", APPEAL) is True
    assert told("constitutional_court.last_day_to_apply", "2024-02-01", APPEAL) == "2024-02-01"
    for miss in (
        {"court_act_in_force": False}, {"took_part": False}, {"applied_or_touches": False}, {"filed_on": "2024-02-02"},
    ):  # fmt: skip
        assert told("constitutional_court.is_admissible", "2024-02-02", APPEAL | miss) is False
    no_choice = APPEAL | {"court_act_in_force": False, "suit_changes_nothing": True}
    assert told("constitutional_court.is_admissible", "2024-02-01", no_choice) is True


def test_s33_a_returned_appeal_is_cured_within_a_month() -> None:
    cured = APPEAL | {"filed_on": "2024-01-20", "returned": "form", "notice_received_on": "2024-01-20"}
    for corrected_on, counts in (("2024-02-20", "2024-01-20"), ("2024-02-21", "2024-02-21")):
        facts = cured | {"corrected_on": corrected_on}
        assert told("constitutional_court.counts_as_filed_on", corrected_on, facts) == counts
        assert told("constitutional_court.is_in_time", corrected_on, facts) is (counts == "2024-01-20")
    outside = cured | {"returned": "outside", "corrected_on": "2024-02-10"}
    assert told("constitutional_court.may_be_corrected", "2024-02-10", outside) is False


def test_s33_no_fee_and_its_proof_from_2024() -> None:
    for on in ("2023-08-04", "2024-02-01"):
        assert told("constitutional_court.fee", on, {"applicant": "citizen"}) == 0
    unpaid = {
        "applicant": "citizen", "clearly_outside": False, "clearly_wrong_form": False, "clearly_wrong_subject": False,
        "conditions_clearly_unmet": False, "fee_paid": False, "exempt": False,
    }  # fmt: skip
    assert told("constitutional_court.is_returned", "2023-08-04", unpaid) is False
    assert told("constitutional_court.is_returned", "2024-02-01", unpaid) is True


@pytest.mark.parametrize(
    ("review", "due"),
    [
        ({"applicant": "citizen"}, "2023-11-04"), ({"applicant": "prosecutor-general"}, "2023-09-04"),
        ({"applicant": "high-office", "president_urgent": True}, "2023-08-14"),
    ],
)  # fmt: skip
def test_s33_terms(review: Facts, due: str) -> None:
    accepted = {"accepted_on": "2023-08-04", "joined": False, "prolonged": False}
    assert told("constitutional_court.decision_due", "2023-08-04", review | accepted) == due


def test_s33_what_a_ruling_brings() -> None:
    ruling = {
        "ruling": "does-not-conform", "adopted_on": "2023-08-04", "other_day_set": False, "measures_needed": True,
        "published_on": "2023-08-10", "other_term_set": False,
    }  # fmt: skip
    assert told("constitutional_court.not_applied_from", "2023-08-04", ruling) == "2023-08-04"
    assert told("constitutional_court.new_act_due", "2023-08-10", ruling) == "2024-02-10"
    assert told("constitutional_court.sending_due", "2023-08-04", ruling) == "2023-08-11"
    notice = {"accepted": True, "acceptance_decided_on": "2023-08-04"}
    assert told("constitutional_court.acceptance_notice_due", "2023-08-04", notice) == "2023-08-11"
