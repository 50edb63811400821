"""Peaceful assemblies: what each system from S21 to S24 must show."""

from __future__ import annotations

from typing import Any

import pytest

from tests.law.telling import Facts, asked, matter_told, told, with_facts
from zhargy.law.kz import KZ

DAY = "2023-06-01"
ITEMS = (
    "aim", "form", "organiser", "place", "schedule", "participants", "reglament", "contacts", "data_consent",
    "sources_of_funding", "date_and_signature",
)  # fmt: skip
NOTIFICATION = (*ITEMS, "structures", "equipment")
APPLICATION = (*ITEMS, "measures", "vehicles")
RALLY: Facts = {
    "excluded": "none", "moves": False, "uses_vehicles": False, "participants": 100, "discussion": False,
    "loudspeakers": False, "event_day": "2023-06-12", "start": "10:00", "end": "12:00", "regime_ban": False,
    "filed": True, "registered_on": "2023-06-02", "answer": "none", "proposed": False, "abandoned": False,
    "aims_unlawful": False, "threatens_order": False, "documents_untrue": False, "structures": False,
    "organiser": {
        "kind": "citizen", "age": 30, "incapable": False, "serving_sentence": False, "unspent_conviction": False,
    },
    "place": {
        "specialised": True, "occupancy_norm": 300, "banned": "none", "same_object_picket": False,
        "other_event": False, "construction": False,
    },
    "funding": {"foreign": False, "suspended_entity": False, "listed": False},
    "filing": {"way": "paper"} | dict.fromkeys(NOTIFICATION, True),
}  # fmt: skip
MARCH = with_facts(
    RALLY, moves=True, event_day="2023-06-19", registered_on="2023-06-01",
    filing={"way": "signed"} | dict.fromkeys(APPLICATION, True),
)  # fmt: skip
PICKET = with_facts(RALLY, participants=1, place__specialised=False, minutes_at_place=60)


# S21: which form, which track; places; hours; the picket's own rules


@pytest.mark.parametrize(
    ("facts", "form", "track"),
    [
        ({"moves": False, "participants": 20, "discussion": True}, "gathering", "notification"),
        ({"moves": False, "participants": 20, "discussion": False}, "rally", "notification"),
        ({"moves": False, "participants": 1, "loudspeakers": False}, "picket", "notification"),
        ({"moves": True, "participants": 20, "uses_vehicles": True}, "demonstration", "approval"),
        ({"moves": True, "participants": 1, "uses_vehicles": False}, "march", "approval"),
        ({"moves": False, "participants": 1, "loudspeakers": True}, "none", "no-form"),
    ],
)
def test_s21_five_forms_and_two_tracks(facts: Facts, form: str, track: str) -> None:
    assert told("assembly.form_of", DAY, facts) == form
    assert told("assembly.track", DAY, facts | {"excluded": "none"}) == track


@pytest.mark.parametrize("excluded", ["indoors", "official-or-cultural", "community", "owners", "worship"])
def test_s21_events_outside_the_law_need_nothing(excluded: str) -> None:
    assert told("assembly.track", DAY, with_facts(RALLY, excluded=excluded)) == "nothing"


def test_s21_form_is_unknown_until_it_is_known_whether_people_move() -> None:
    answer = asked("assembly.form_of", DAY, {"participants": 20, "discussion": False, "uses_vehicles": False})
    assert not answer.known
    assert [one.path for one in answer.hinges] == ["moves"]


def test_s21_only_a_picket_leaves_specialised_places() -> None:
    assert told("assembly.place_allowed", DAY, RALLY) is True
    assert told("assembly.place_allowed", DAY, with_facts(RALLY, place__specialised=False)) is False
    assert told("assembly.place_allowed", DAY, PICKET) is True
    for place in ("burial", "transport", "defence-or-supply", "residence", "hazardous", "trunk-lines"):
        banned = with_facts(PICKET, place__banned=place)
        assert told("assembly.place_allowed", DAY, banned) is False
        assert told("assembly.refusal_8_regime_or_picket", DAY, banned) is True


def test_s21_three_places_at_least() -> None:
    assert told("assembly.has_enough_places", DAY, {"places_in_centre": 3}) is True
    assert told("assembly.has_enough_places", DAY, {"places_in_centre": 2}) is False


@pytest.mark.parametrize(
    ("start", "end", "right"),
    [("09:00", "20:00", True), ("08:59", "20:00", False), ("09:00", "20:01", False), ("08:30", "10:00", False)],
)
def test_s21_from_nine_to_twenty(start: str, end: str, right: bool) -> None:
    assert told("assembly.within_hours", DAY, {"start": start, "end": end}) is right


def test_s21_a_picket_is_one_person_for_two_hours_without_another_beside_it() -> None:
    assert told("assembly.picket_too_long", DAY, with_facts(PICKET, minutes_at_place=120)) is False
    assert told("assembly.picket_too_long", DAY, with_facts(PICKET, minutes_at_place=121)) is True
    inside = with_facts(PICKET, minutes_at_place=600, place__specialised=True)
    assert told("assembly.picket_too_long", DAY, inside) is False
    assert told("assembly.parallel_picket", DAY, with_facts(PICKET, place__same_object_picket=True)) is True
    beside = with_facts(PICKET, place__same_object_picket=True, place__specialised=True)
    assert told("assembly.parallel_picket", DAY, beside) is False
    assert told("assembly.is_picket", DAY, with_facts(PICKET, participants=2)) is False
    assert told("assembly.sound_allowed", DAY, with_facts(PICKET, loudspeakers=True)) is False


# S22: who may organise and take part


@pytest.mark.parametrize(
    ("organiser", "allowed"),
    [
        ({"kind": "citizen", "age": 18}, True),
        ({"kind": "citizen", "age": 17}, False),
        ({"kind": "group", "age": 18}, True),
        ({"kind": "group", "age": 17}, False),
        ({"kind": "legal-entity", "registered_here": True, "suspended_or_banned": False}, True),
        ({"kind": "legal-entity", "registered_here": False, "suspended_or_banned": False}, False),
        ({"kind": "legal-entity", "registered_here": True, "suspended_or_banned": True}, False),
        ({"kind": "unregistered", "suspended_or_banned": False}, False),
        ({"kind": "other"}, False),
        ({"kind": "citizen", "age": 30, "incapable": True}, False),
        ({"kind": "citizen", "age": 30, "serving_sentence": True}, False),
        ({"kind": "citizen", "age": 30, "unspent_conviction": True}, False),
        ({"kind": "group", "age": 30, "unspent_conviction": True}, False),
    ],
)
def test_s22_who_may_organise(organiser: Facts, allowed: bool) -> None:
    nothing = {"incapable": False, "serving_sentence": False, "unspent_conviction": False}
    assert told("assembly.organiser_allowed", DAY, {"organiser": nothing | organiser}) is allowed


def test_s22_whom_the_law_bars_is_a_ground_of_refusal() -> None:
    assert told("assembly.refusal_2_organiser", DAY, with_facts(RALLY, organiser__serving_sentence=True)) is True
    assert told("assembly.refusal_2_organiser", DAY, RALLY) is False


def test_s22_citizens_of_any_age_take_part_and_nobody_else() -> None:
    assert told("assembly.may_take_part", DAY, {"citizen": True}) is True
    assert told("assembly.may_take_part", DAY, {"citizen": False}) is False
    assert {one.name for one in KZ.rules["assembly.may_take_part"].about.__facts__.values()}.isdisjoint({"age"})


# S23: notification and application


@pytest.mark.parametrize("item", NOTIFICATION)
def test_s23_thirteen_items_of_a_notification(item: str) -> None:
    assert len(NOTIFICATION) == 13
    assert told("assembly.filing_complete", DAY, RALLY) is True
    assert told("assembly.filing_complete", DAY, with_facts(RALLY, **{f"filing__{item}": False})) is False
    picket = with_facts(PICKET, **{f"filing__{item}": False})
    assert told("assembly.filing_complete", DAY, picket) is (item == "reglament")


@pytest.mark.parametrize("item", APPLICATION)
def test_s23_thirteen_items_of_an_application(item: str) -> None:
    assert len(APPLICATION) == 13
    cars = with_facts(MARCH, uses_vehicles=True)
    assert told("assembly.filing_complete", DAY, cars) is True
    assert told("assembly.filing_complete", DAY, with_facts(cars, **{f"filing__{item}": False})) is False
    on_foot = with_facts(MARCH, **{f"filing__{item}": False})
    assert told("assembly.filing_complete", DAY, on_foot) is (item == "vehicles")


def test_s23_structures_are_an_item_of_the_notification_alone() -> None:
    assert told("assembly.filing_complete", DAY, with_facts(MARCH, filing__structures=False)) is True
    assert told("assembly.filing_complete", DAY, with_facts(RALLY, filing__measures=False)) is True


@pytest.mark.parametrize(
    ("base", "event_day", "latest", "safest"),
    [
        (RALLY, "2023-06-12", "2023-06-05", "2023-06-02"),
        (MARCH, "2023-06-19", "2023-06-05", "2023-06-02"),
        (RALLY, "2023-03-27", "2023-03-15", "2023-03-14"),  # 21 to 23 March are Nauryz
    ],
)
def test_s23_the_day_of_filing_is_counted_in_working_days(
    base: Facts, event_day: str, latest: str, safest: str
) -> None:
    facts = with_facts(base, event_day=event_day)
    assert told("assembly.last_day_to_file", DAY, facts) == latest
    assert told("assembly.safest_day_to_file", DAY, facts) == safest
    for registered_on, timing in ((safest, "in-time"), (latest, "in-milder-reading")):
        assert told("assembly.timing", DAY, facts | {"registered_on": registered_on}) == timing
    day_after = f"{latest[:-2]}{int(latest[-2:]) + 1:02}"
    late = facts | {"registered_on": day_after}
    assert told("assembly.timing", DAY, late) == "late"
    assert told("assembly.refusal_4_late", DAY, late) is True


def test_s23_the_day_of_registration_counts() -> None:
    assert told("assembly.filing_day", DAY, {"registered_on": "2023-06-05"}) == "2023-06-05"


@pytest.mark.parametrize(("way", "right"), [("paper", True), ("signed", True), ("other", False)])
def test_s23_ways_to_file(way: str, right: bool) -> None:
    assert told("assembly.way_of_filing_right", DAY, with_facts(RALLY, filing__way=way)) is right


@pytest.mark.parametrize(
    "defect",
    [
        {"place__specialised": False}, {"start": "08:30"}, {"end": "20:30"}, {"participants": 301},
        {"organiser__age": 17}, {"funding__foreign": True}, {"regime_ban": True},
    ],
)  # fmt: skip
def test_s23_defects_are_found_before_filing(defect: dict[str, Any]) -> None:
    plan = with_facts(RALLY, filed=False)
    assert matter_told("gather", DAY, plan)[0]["plan_holds"] is True
    assert matter_told("gather", DAY, with_facts(plan, **defect))[0]["plan_holds"] is False


@pytest.mark.parametrize("item", NOTIFICATION)
def test_s23_a_missing_item_is_found_before_filing(item: str) -> None:
    plan = with_facts(RALLY, filed=False)
    found, _ = matter_told("check-filing", DAY, plan)
    assert found == {
        "way_of_filing_right": True, "filing_complete": True, "organiser_allowed": True, "place_and_time_hold": True,
        "refusal_9_too_many": False, "funding_allowed": True, "structures_allowed": True,
    }  # fmt: skip
    found, _ = matter_told("check-filing", DAY, with_facts(plan, **{f"filing__{item}": False}))
    assert found["filing_complete"] is False
    found, _ = matter_told("check-filing", DAY, with_facts(plan, structures=True, structures_agreed=False))
    assert found["structures_allowed"] is False


def test_s23_the_organiser_is_told_by_when_to_file() -> None:
    _, due = matter_told("gather", DAY, with_facts(RALLY, filed=False))
    assert (due["notify-assembly"], due["file-assembly-at-the-latest"]) == ("2023-06-02", "2023-06-05")
    _, due = matter_told("gather", DAY, with_facts(MARCH, filed=False))
    assert (due["apply-assembly"], due["file-assembly-at-the-latest"]) == ("2023-06-02", "2023-06-05")


# S24: the authority's answer


def test_s24_clocks_by_track() -> None:
    assert told("assembly.review_due", DAY, RALLY) == "2023-06-07"
    assert told("assembly.review_due", DAY, MARCH) == "2023-06-12"
    assert matter_told("gather", DAY, RALLY)[1]["answer-assembly"] == "2023-06-07"


def test_s24_silence_by_track() -> None:
    assert told("assembly.meaning_of_answer", "2023-06-07", RALLY) == "wait"
    assert told("assembly.meaning_of_answer", "2023-06-08", RALLY) == "by-silence"
    assert told("assembly.may_be_held", "2023-06-08", RALLY) is True
    assert told("assembly.meaning_of_answer", "2023-06-12", MARCH) == "wait"
    assert told("assembly.meaning_of_answer", "2023-06-13", MARCH) == "silence-is-no-approval"
    assert told("assembly.may_be_held", "2023-06-13", MARCH) is False
    assert told("assembly.may_be_held", "2023-06-13", with_facts(MARCH, answer="agreed")) is True
    assert "LPA 11(1)" in asked("assembly.silence_allows", "2023-06-08", RALLY).articles()


def test_s24_a_proposal_is_answered_in_one_working_day() -> None:
    asks = with_facts(RALLY, proposed=True, proposal_received_on="2023-06-07", reply="none")
    assert told("assembly.reply_due", DAY, asks) == "2023-06-08"
    assert matter_told("gather", "2023-06-07", asks)[1]["reply-to-proposal"] == "2023-06-08"
    assert told("assembly.meaning_of_answer", "2023-06-08", asks) == "reply-now"
    assert told("assembly.meaning_of_answer", "2023-06-09", asks) == "no-reply"
    assert told("assembly.must_be_refused", "2023-06-09", asks) is True
    agreed = with_facts(asks, reply="consent", replied_on="2023-06-08")
    assert told("assembly.meaning_of_answer", "2023-06-09", agreed) == "as-proposed"
    assert told("assembly.must_be_refused", "2023-06-09", agreed) is False
    late = with_facts(asks, reply="consent", replied_on="2023-06-09")
    assert told("assembly.meaning_of_answer", "2023-06-09", late) == "no-reply"
    against = with_facts(asks, reply="disagreement", replied_on="2023-06-08")
    assert told("assembly.meaning_of_answer", "2023-06-09", against) == "unsettled"


GROUNDS: dict[str, dict[str, Any]] = {
    "refusal_1_aims": {"aims_unlawful": True},
    "refusal_2_organiser": {"organiser__incapable": True},
    "refusal_3_threat": {"threatens_order": True},
    "refusal_4_late": {"registered_on": "2023-06-06"},
    "refusal_5_incomplete": {"filing__date_and_signature": False},
    "refusal_6_untrue": {"documents_untrue": True},
    "refusal_7_funding": {"funding__foreign": True},
    "refusal_8_regime_or_picket": {"regime_ban": True},
    "refusal_9_too_many": {"participants": 301},
    "refusal_10_occupied": {"place__other_event": True},
}


@pytest.mark.parametrize("ground", GROUNDS)
def test_s24_ten_grounds_of_refusal(ground: str) -> None:
    met = with_facts(RALLY, **GROUNDS[ground])
    holding = [name for name in GROUNDS if told(f"assembly.{name}", DAY, met)]
    assert holding == [ground]
    assert told("assembly.must_be_refused", DAY, met) is True
    number = ground.split("_")[1]
    assert f"LPA 14(1)({number})" in asked("assembly.must_be_refused", DAY, met).articles()


def test_s24_without_a_ground_it_is_not_refused() -> None:
    assert told("assembly.must_be_refused", DAY, RALLY) is False
    assert told("assembly.refusal_9_too_many", DAY, with_facts(RALLY, participants=300)) is False
    listed = with_facts(RALLY, funding__listed=True)
    suspended = with_facts(RALLY, funding__suspended_entity=True)
    assert told("assembly.refusal_7_funding", DAY, listed) is True
    assert told("assembly.refusal_7_funding", DAY, suspended) is True


@pytest.mark.parametrize(
    ("sent", "right"),
    [
        ({"sent_by": "by-hand"}, True), ({"sent_by": "registered-mail"}, True), ({"sent_by": "signed"}, True),
        ({"sent_by": "e-mail", "also_by_mail": True}, True), ({"sent_by": "e-mail", "also_by_mail": False}, False),
        ({"sent_by": "mobile", "also_by_mail": False}, False), ({"sent_by": "other"}, False),
    ],
)  # fmt: skip
def test_s24_the_decision_comes_in_writing(sent: Facts, right: bool) -> None:
    assert told("assembly.decision_sent_properly", DAY, sent) is right


def test_s24_a_refusal_gives_reasons_and_can_be_challenged() -> None:
    assert told("assembly.refusal_in_form", DAY, {"refusal_reasoned": True}) is True
    assert told("assembly.refusal_in_form", DAY, {"refusal_reasoned": False}) is False
    assert told("assembly.may_be_challenged", DAY, {"of_authority": True}) is True
    assert told("assembly.complaint_due", DAY, {"learned_on": "2023-06-07"}) == "2023-09-07"


def test_s24_the_ruling_of_2025_asks_for_a_proposal_first() -> None:
    taken = with_facts(
        RALLY, event_day="2025-02-17", registered_on="2025-02-05", place__other_event=True, answer="refused"
    )
    assert told("assembly.refusal_10_occupied", "2023-06-01", taken) is True
    assert told("assembly.refusal_10_occupied", "2025-01-19", taken) is True
    assert told("assembly.refusal_10_occupied", "2025-02-06", taken) is False
    assert told("assembly.change_must_be_proposed", "2025-02-06", taken) is True
    offered = with_facts(
        taken, proposed=True, proposal_received_on="2025-02-06", reply="disagreement", replied_on="2025-02-07"
    )
    assert told("assembly.refusal_10_occupied", "2025-02-10", offered) is True
    assert "CC-61NP" in asked("assembly.change_must_be_proposed", "2025-02-06", taken).articles()
