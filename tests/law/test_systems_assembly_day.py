"""The day of a peaceful assembly: what system S25 must show."""

from __future__ import annotations

import pytest

from tests.law.telling import Facts, matter_told, told, with_facts
from tests.law.test_systems_assembly import DAY, RALLY

CALM: Facts = dict.fromkeys(
    (
        "violence", "calls_for_unrest", "disturbs_transport", "obstructs_officials", "private_security",
        "structures_without_consent", "weapons", "alcohol_or_drugs", "faces_covered", "banned_symbols",
        "paid_participants", "order_broken", "real_threat", "law_broken", "form_changed", "over",
    ),
    False,
)  # fmt: skip


@pytest.mark.parametrize(
    ("deed", "organiser", "participant"),
    [
        ("disturbs_transport", True, True), ("obstructs_officials", True, True), ("private_security", True, False),
        ("structures_without_consent", True, True), ("weapons", True, True), ("alcohol_or_drugs", True, True),
        ("faces_covered", True, True), ("banned_symbols", True, True), ("calls_for_unrest", True, True),
        ("paid_participants", False, True),
    ],
)  # fmt: skip
def test_s25_what_organisers_and_participants_may_not_do(deed: str, organiser: bool, participant: bool) -> None:
    facts = {"conduct": CALM | {deed: True}}
    assert told("assembly.organiser_conduct_forbidden", DAY, facts) is organiser
    assert told("assembly.participant_conduct_forbidden", DAY, facts) is participant
    for rule in ("organiser_conduct_forbidden", "participant_conduct_forbidden"):
        assert told(f"assembly.{rule}", DAY, {"conduct": CALM}) is False


@pytest.mark.parametrize(
    ("rule", "facts"),
    [
        ("organiser_obeys_law", {"law_broken": False, "rights_respected": True, "obeys_demands": True}),
        ("organiser_calls_to_order", {"participants_called_to_order": True}),
        ("organiser_keeps_safe", {"kept_safe": True}),
        ("organiser_helps_police", {"obeys_demands": True, "police_helped": True}),
        ("wears_sign", {"sign_worn": True}),
        ("organiser_is_present", {"organiser_present": True}),
    ],
)
def test_s25_duties_of_the_organiser(rule: str, facts: Facts) -> None:
    assert told(f"assembly.{rule}", DAY, {"conduct": facts}) is True
    for name, value in facts.items():
        assert told(f"assembly.{rule}", DAY, {"conduct": facts | {name: not value}}) is False
        assert told(f"assembly.{rule}", DAY, {"conduct": {**facts, name: "does-not-know"}}) is None


def test_s25_rights_and_duties_of_participants_and_journalists() -> None:
    assert told("assembly.has_organiser_rights", DAY, RALLY) is True
    assert told("assembly.has_organiser_rights", DAY, with_facts(RALLY, organiser__age=17)) is False
    assert told("assembly.has_participant_rights", DAY, {"citizen": True}) is True
    person = {"breaks_order": False, "obeys": True, "respects_others": True}
    assert told("assembly.participant_keeps_duties", DAY, person) is True
    assert told("assembly.participant_keeps_duties", DAY, person | {"obeys": False}) is False
    assert told("assembly.participation_ends", DAY, {"breaks_order": True}) is True
    assert told("assembly.has_journalist_rights", DAY, {"by_profession": True}) is True
    assert told("assembly.journalist_keeps_duties", DAY, {"obstructs": False, "disturbs": True}) is False
    assert told("assembly.journalist_is_marked", DAY, {"card": True, "sign": False}) is False
    for participants, centre in ((200, False), (201, True)):
        crowd = {"participants": participants, "journalists_asked": False}
        assert told("assembly.press_centre_expected", DAY, crowd) is centre


def test_s25_duties_of_the_authority() -> None:
    for rule in ("must_answer", "akimat_must_send_representatives", "akimat_must_tell_its_measures"):
        assert told(f"assembly.{rule}", DAY, RALLY) is True
        assert told(f"assembly.{rule}", DAY, with_facts(RALLY, filed=False)) is False
    published = {"list_published": True, "bookings_published": True}
    assert told("assembly.places_are_published", DAY, published) is True
    assert told("assembly.places_are_published", DAY, published | {"bookings_published": False}) is False


def test_s25_suspension_step_by_step() -> None:
    broken = {"conduct": CALM | {"order_broken": True, "demand_met": False, "removed_in_time": False}}
    met = with_facts(broken, conduct__demand_met=True)
    removed = with_facts(broken, conduct__removed_in_time=True)
    assert told("assembly.removal_may_be_demanded", DAY, broken) is True
    assert (told("assembly.may_be_suspended", DAY, broken), told("assembly.may_be_suspended", DAY, met)) == (
        True,
        False,
    )
    assert told("assembly.suspension_failed", DAY, broken) is True
    assert told("assembly.suspension_failed", DAY, removed) is False
    ended = with_facts(broken, abandoned=False)
    assert told("assembly.must_end", DAY, ended) is True
    assert told("assembly.must_end", DAY, with_facts(removed, abandoned=False)) is False


@pytest.mark.parametrize("ground", ["real_threat", "calls_for_unrest", "law_broken", "form_changed", "over"])
def test_s25_grounds_to_end_it(ground: str) -> None:
    assert told("assembly.must_end", DAY, {"abandoned": False, "conduct": CALM}) is False
    facts = {"abandoned": False, "conduct": CALM | {ground: True, "end_demanded": True, "ended_in_time": False}}
    assert told("assembly.must_end", DAY, facts) is True
    assert told("assembly.akimat_may_stop", DAY, facts) is True
    assert told("assembly.must_obey_demand_to_stop", DAY, facts) is True
    assert told("assembly.may_be_ended_by_force", DAY, facts) is True
    assert told("assembly.may_be_ended_by_force", DAY, with_facts(facts, conduct__ended_in_time=True)) is False


def test_s25_giving_it_up_is_announced_at_once() -> None:
    assert told("assembly.must_end", DAY, {"abandoned": True, "conduct": CALM}) is True
    given_up = with_facts(RALLY, abandoned=True, abandoned_on="2023-06-08")
    assert matter_told("gather", "2023-06-08", given_up)[1]["announce-abandonment"] == "2023-06-08"
