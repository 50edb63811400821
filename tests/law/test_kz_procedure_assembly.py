"""An assembly by notification and by approval moves as the law says, on real days, up to its day (S21-S24)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.law.assemblies import (
    APPLICATION,
    APPROVAL,
    HANDED,
    MARCH,
    NOTHING_ELSE,
    NOTICE,
    NOTIFICATION,
    PRESENT,
    RALLY,
    Facts,
    applied,
    day,
    due,
    lawful,
    notified,
    state,
    walk,
)
from zhargy.procedures import Case, Trouble, faults, stand


@pytest.mark.parametrize("procedure", [NOTIFICATION, APPROVAL], ids=lambda one: one.id)
def test_both_are_sound_and_their_drafts_stay_on_the_machine(procedure: Any) -> None:
    assert faults(procedure) == []
    assert procedure.private and procedure.own == "organiser"
    assert {rule.id.split(".")[0] for rule in procedure.rules()} == {"assembly"}


# The draft and the filing


def test_s23_a_draft_tells_both_last_days_and_passes_them() -> None:
    drafted = walk(Case(NOTIFICATION), ("draft", "2023-05-29", RALLY))
    assert due(drafted, "2023-05-29", "safest") == "2023-06-02"
    assert due(drafted, "2023-05-29", "latest") == "2023-06-05"
    assert [state(drafted, on) for on in ("2023-06-02", "2023-06-03", "2023-06-05", "2023-06-06", "2023-06-12")] == [
        "draft", "pressing", "pressing", "missed", "missed",
    ]  # fmt: skip
    assert state(drafted, "2023-06-13") == "lapsed"


def test_s23_a_draft_without_a_day_has_no_last_day_yet() -> None:
    plan = {path: value for path, value in RALLY.items() if path != "assembly.event_day"}
    drafted = walk(Case(NOTIFICATION), ("draft", "2023-05-29", plan))
    assert due(drafted, "2023-05-29", "latest") == "None"
    assert state(drafted, "2024-01-01") == "draft"
    (hinge,) = {hinge.path for hinge in stand(drafted, day("2023-05-29")).running[0].answer.hinges}
    assert hinge == "assembly.event_day"


@pytest.mark.parametrize(
    ("procedure", "event_day", "safest", "latest"),
    [
        # Nauryz of 2025: 21 to 25 March are days off, two of them moved from the weekend.
        (NOTIFICATION, "2025-03-27", "2025-03-14", "2025-03-17"),
        (APPROVAL, "2025-03-27", "2025-03-06", "2025-03-07"),
        # May of 2025: 1, 7 and 9 May.
        (NOTIFICATION, "2025-05-15", "2025-05-05", "2025-05-06"),
        (APPROVAL, "2025-05-15", "2025-04-25", "2025-04-28"),
        # The days around New Year.
        (NOTIFICATION, "2024-01-05", "2023-12-26", "2023-12-27"),
    ],
)
def test_s23_the_last_day_is_counted_over_holidays(procedure: Any, event_day: str, safest: str, latest: str) -> None:
    plan = (RALLY if procedure is NOTIFICATION else MARCH) | {"assembly.event_day": event_day}
    items = NOTICE if procedure is NOTIFICATION else APPLICATION
    drafted = walk(Case(procedure), ("draft", safest, plan))
    assert (due(drafted, safest, "safest"), due(drafted, safest, "latest")) == (safest, latest)
    assert lawful(walk(drafted, ("file", latest, items))) is True
    late = day(latest).toordinal() + 1
    assert lawful(walk(drafted, ("file", date.fromordinal(late).isoformat(), items))) is False


@pytest.mark.parametrize(
    ("plan", "items", "right"),
    [
        ({}, {}, True),
        ({"assembly.start": "08:59"}, {}, False),
        ({"assembly.start": "09:00", "assembly.end": "20:00"}, {}, True),
        ({"assembly.end": "20:01"}, {}, False),
        ({"assembly.participants": 301}, {}, False),
        ({"assembly.participants": 300}, {}, True),
        ({"assembly.place": {"specialised": False}}, {}, False),
        ({"assembly.funding": {"foreign": True}}, {}, False),
        ({"assembly.moves": True}, {}, False),
        ({}, {"assembly.filing.way": "other"}, False),
        ({}, {"assembly.filing.sources_of_funding": False}, False),
        ({}, {"assembly.filing.reglament": "does-not-know"}, None),
        ({"assembly.regime_ban": "does-not-know"}, {}, None),
    ],
)
def test_s23_defects_are_found_before_filing(plan: Facts, items: Facts, right: bool | None) -> None:
    drafted = walk(Case(NOTIFICATION), ("draft", "2023-05-29", RALLY | plan))
    before = stand(drafted, day("2023-06-02")).may("file", NOTICE | items)
    assert before.lawful is right
    filed = walk(drafted, ("file", "2023-06-02", NOTICE | items))
    assert lawful(filed) is right and state(filed, "2023-06-02") == "filed"


def test_s23_what_is_unknown_at_filing_is_named() -> None:
    drafted = walk(Case(NOTIFICATION), ("draft", "2023-05-29", RALLY))
    told = {path: value for path, value in NOTICE.items() if path != "assembly.filing.contacts"}
    assert stand(drafted, day("2023-06-02")).may("file", told).unknown == ("assembly.filing.contacts",)


def test_s23_a_picket_needs_no_rules_of_procedure_but_keeps_to_two_hours() -> None:
    picket = RALLY | {
        "assembly.participants": 1,
        "assembly.loudspeakers": False,
        "assembly.place": {"specialised": False, "banned": "none", "same_object_picket": False},
    }
    alone = NOTICE | {"assembly.filing.reglament": False}
    for minutes, right in ((120, True), (121, False)):
        drafted = walk(Case(NOTIFICATION), ("draft", "2023-05-29", picket | {"assembly.minutes_at_place": minutes}))
        assert lawful(walk(drafted, ("file", "2023-06-02", alone))) is right


def test_s23_before_the_law_of_2020_nothing_is_known() -> None:
    drafted = walk(Case(NOTIFICATION), ("draft", "2020-06-04", RALLY | {"assembly.event_day": "2020-06-15"}))
    assert lawful(walk(drafted, ("file", "2020-06-05", NOTICE))) is None
    assert lawful(walk(drafted, ("file", "2020-06-06", NOTICE))) is True


def test_s23_the_day_of_registration_counts_not_that_of_filing() -> None:
    drafted = walk(Case(NOTIFICATION), ("draft", "2023-05-29", RALLY), ("file", "2023-06-05", NOTICE))
    assert lawful(drafted) is True
    late = walk(drafted, ("register", "2023-06-06"))
    refused = walk(late, ("refuse", "2023-06-07", HANDED | NOTHING_ELSE | {"assembly.refusal_ground": "late"}))
    assert lawful(refused) is True
    assert [one.rule.id for one in stand(refused, day("2023-06-07")).steps[-1].grounds] == ["assembly.refusal_4_late"]


def test_s23_a_filing_is_registered_on_its_day_or_the_next_working_day() -> None:
    drafted = walk(Case(NOTIFICATION), ("draft", "2023-05-29", RALLY))
    on_saturday = walk(drafted, ("file", "2023-06-03", NOTICE))
    assert lawful(on_saturday) is True and due(on_saturday, "2023-06-03", "registration") == "2023-06-05"
    assert state(on_saturday, "2023-06-05") == "filed" and state(on_saturday, "2023-06-06") == "unregistered"
    assert state(walk(on_saturday, ("register", "2023-06-06")), "2023-06-06") == "considered"


@pytest.mark.parametrize(("after_hours", "right"), [(False, True), (True, False), ("does-not-know", None)])
def test_s23_since_the_end_of_2025_what_comes_after_hours_is_registered_a_day_later(
    after_hours: Any, right: bool | None
) -> None:
    for event_day, last, expected in (("2026-02-16", "2026-02-09", right), ("2025-12-15", "2025-12-08", True)):
        drafted = walk(Case(NOTIFICATION), ("draft", last, RALLY | {"assembly.event_day": event_day}))
        assert due(drafted, last, "latest") == last
        filed = walk(drafted, ("file", last, NOTICE | {"assembly.after_hours": after_hours}))
        assert lawful(filed) is expected


def test_s23_another_day_is_a_new_filing() -> None:
    again = walk(notified(), ("redraft", "2023-06-05", {"assembly.event_day": "2023-06-20"}))
    assert state(again, "2023-06-05") == "draft" and due(again, "2023-06-05", "latest") == "2023-06-13"
    filed = walk(again, ("file", "2023-06-07", NOTICE), ("register", "2023-06-07"))
    assert due(filed, "2023-06-07", "review") == "2023-06-12"


# Silence


def test_s24_silence_on_a_notification_lets_it_be_held() -> None:
    case = notified()
    assert due(case, "2023-06-02", "review") == "2023-06-07"
    assert state(case, "2023-06-07") == "considered" and state(case, "2023-06-08") == "by-silence"
    assert lawful(walk(case, ("campaign", "2023-06-07"))) is False
    called = walk(case, ("campaign", "2023-06-08"))
    assert lawful(called) is True
    begun = walk(called, ("begin", "2023-06-12", PRESENT))
    assert lawful(begun) is True and state(begun, "2023-06-12") == "under-way"
    assert state(begun, "2023-06-13") == "held"
    assert state(case, "2023-06-13") == "lapsed"


def test_s24_silence_on_an_application_is_no_approval() -> None:
    case = applied()
    assert due(case, "2023-06-01", "review") == "2023-06-12"
    assert state(case, "2023-06-13") == "no-answer"
    begun = walk(case, ("begin", "2023-06-19", PRESENT))
    assert lawful(begun) is False and state(begun, "2023-06-19") == "under-way"
    approved = walk(case, ("allow", "2023-06-14", HANDED))
    assert lawful(approved) is False  # It came after the time for an answer, but it is the document that was missing.
    assert lawful(walk(approved, ("begin", "2023-06-19", PRESENT))) is True


def test_s24_the_time_for_an_answer_skips_holidays() -> None:
    case = notified("2025-03-19", event_day="2025-04-04")
    assert due(case, "2025-03-19", "review") == "2025-03-27"
    march = applied("2025-03-12", event_day="2025-04-04")
    assert due(march, "2025-03-12", "review") == "2025-03-26"


# Answers


def test_s24_approval_and_exclusion_of_equipment() -> None:
    approved = walk(applied(), ("allow", "2023-06-12", HANDED))
    assert lawful(approved) is True and state(approved, "2023-06-18") == "allowed"
    assert lawful(walk(approved, ("begin", "2023-06-19", PRESENT))) is True
    threat = {"assembly.threatens_order": True}
    limited = walk(notified(), ("limit", "2023-06-06", HANDED | threat))
    assert lawful(limited) is True and state(limited, "2023-06-06") == "limited"
    assert lawful(walk(notified(), ("limit", "2023-06-06", HANDED | {"assembly.threatens_order": False}))) is False
    by_mail = {"assembly.sent_by": "e-mail", "assembly.also_by_mail": False}
    assert lawful(walk(applied(), ("allow", "2023-06-12", by_mail))) is False
    assert lawful(walk(applied(), ("allow", "2023-06-12", {"assembly.sent_by": "e-mail"}))) is None


GROUNDS: dict[str, tuple[Facts, Facts]] = {
    "aims": ({}, {"assembly.aims_unlawful": True}),
    "organiser": ({}, {"assembly.organiser": {"serving_sentence": True}}),
    "threat": ({}, {"assembly.threatens_order": True}),
    "late": ({"event_day": "2023-06-08"}, {}),
    "incomplete": ({}, {"assembly.filing": {"aim": False}}),
    "untrue": ({}, {"assembly.documents_untrue": True}),
    "funding": ({}, {"assembly.funding": {"foreign": True}}),
    "regime-or-picket": ({}, {"assembly.regime_ban": True}),
    "too-many": ({"participants": 301}, {}),
    "occupied": ({}, {"assembly.place": {"other_event": True}}),
}


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("track", ["notification", "approval"])
def test_s24_each_of_the_ten_grounds_refuses(track: str, ground: str) -> None:
    plan, told = GROUNDS[ground]
    case = notified(**plan) if track == "notification" else applied(**plan)
    facts = HANDED | NOTHING_ELSE | {"assembly.refusal_ground": ground} | told
    if "assembly.place" in told:
        facts["assembly.place"] = {"construction": False, **told["assembly.place"]}
    refused = walk(case, ("refuse", "2023-06-07", facts))
    step = stand(refused, day("2023-06-07")).steps[-1]
    number = list(GROUNDS).index(ground) + 1
    assert len(step.grounds) == 1 and f"LPA 14(1)({number})" in step.grounds[0].articles()
    assert lawful(refused) is True and state(refused, "2023-06-07") == "refused"


def test_s24_a_refusal_without_ground_reasons_or_time_is_unlawful() -> None:
    threat = HANDED | NOTHING_ELSE | {"assembly.refusal_ground": "threat", "assembly.threatens_order": True}
    assert lawful(walk(notified(), ("refuse", "2023-06-07", threat))) is True
    none = threat | {"assembly.threatens_order": False}
    refused = walk(notified(), ("refuse", "2023-06-07", none))
    assert lawful(refused) is False and stand(refused, day("2023-06-07")).steps[-1].grounds == ()
    assert lawful(walk(notified(), ("refuse", "2023-06-07", threat | {"assembly.refusal_reasoned": False}))) is False
    unsaid = {path: value for path, value in threat.items() if path != "assembly.threatens_order"}
    assert lawful(walk(notified(), ("refuse", "2023-06-07", unsaid))) is None
    late = walk(notified(), ("refuse-late", "2023-06-08", threat))
    assert lawful(late) is False and state(late, "2023-06-08") == "refused-late"


def test_s24_a_late_refusal_of_a_march_leaves_it_refused() -> None:
    threat = HANDED | NOTHING_ELSE | {"assembly.refusal_ground": "threat", "assembly.threatens_order": True}
    refused = walk(applied(), ("refuse", "2023-06-13", threat))
    assert lawful(refused) is False and state(refused, "2023-06-13") == "refused"


# The proposal

ELSEWHERE: Facts = {
    "assembly.change_warranted": True,
    "proposal": {"place": "The park by the river", "day": "2023-06-13", "start": "15:00", "end": "17:00"},
}


def test_s24_consent_within_a_working_day_forbids_refusal() -> None:
    proposed = walk(notified(), ("propose", "2023-06-07", ELSEWHERE))
    assert lawful(proposed) is True and due(proposed, "2023-06-07", "reply") == "2023-06-08"
    moved = {"assembly.event_day": "2023-06-13", "assembly.start": "15:00", "assembly.end": "17:00"}
    accepted = walk(proposed, ("accept", "2023-06-08", moved))
    assert lawful(accepted) is True and state(accepted, "2023-06-12") == "accepted"
    threat = HANDED | NOTHING_ELSE | {"assembly.refusal_ground": "threat", "assembly.threatens_order": True}
    assert lawful(walk(accepted, ("refuse", "2023-06-09", threat))) is False
    assert lawful(walk(accepted, ("campaign", "2023-06-08"))) is True
    assert lawful(walk(accepted, ("begin", "2023-06-13", PRESENT))) is True
    assert lawful(walk(accepted, ("begin", "2023-06-12", PRESENT))) is False


def test_s24_no_reply_means_refusal() -> None:
    proposed = walk(notified(), ("propose", "2023-06-07", ELSEWHERE))
    assert state(proposed, "2023-06-08") == "proposed" and state(proposed, "2023-06-09") == "no-reply"
    with pytest.raises(Trouble):
        walk(proposed, ("accept", "2023-06-09"))
    no_consent = HANDED | NOTHING_ELSE | {"assembly.refusal_ground": "no-consent"}
    refused = walk(proposed, ("refuse", "2023-06-09", no_consent))
    assert lawful(refused) is True
    assert [one.rule.id for one in stand(refused, day("2023-06-09")).steps[-1].grounds] == [
        "assembly.refused_for_no_reply"
    ]


def test_s24_a_proposal_received_on_friday_is_answered_on_monday() -> None:
    proposed = walk(notified("2023-06-06", event_day="2023-06-19"), ("propose", "2023-06-09", ELSEWHERE))
    assert due(proposed, "2023-06-09", "reply") == "2023-06-12"
    # Saturday 1 July was worked for Friday 7 July, and 6 July is the Day of the Capital.
    worked = walk(notified("2023-06-27", event_day="2023-07-12"), ("propose", "2023-06-30", ELSEWHERE))
    assert due(worked, "2023-06-30", "reply") == "2023-07-01"
    held_off = walk(notified("2023-07-03", event_day="2023-07-17"), ("propose", "2023-07-05", ELSEWHERE))
    assert due(held_off, "2023-07-05", "reply") == "2023-07-10"


def test_s24_what_follows_disagreement_is_open_until_a_court_says() -> None:
    case = walk(notified(), ("propose", "2023-06-07", ELSEWHERE), ("disagree", "2023-06-08"))
    assert lawful(case) is True and state(case, "2023-06-12") == "unsettled"
    assert state(case, "2023-06-13") == "undecided"
    told = HANDED | NOTHING_ELSE | {"assembly.refusal_ground": "no-consent"}
    judged = stand(walk(case, ("refuse", "2023-06-09", told)), day("2023-06-09")).steps[-1].judged
    assert judged is not None and judged.lawful is None
    assert judged.unknown == ("assembly.disagreement_refuses",)
    for enough in (True, False):
        said = told | {"assembly.disagreement_refuses": enough}
        assert lawful(walk(case, ("refuse", "2023-06-09", said))) is enough
    assert lawful(walk(case, ("begin", "2023-06-12", PRESENT))) is False


def test_s24_since_the_court_of_2025_a_taken_place_needs_a_proposal_first() -> None:
    taken: Facts = {"assembly.place": {"other_event": True, "construction": False}}
    told = HANDED | NOTHING_ELSE | {"assembly.refusal_ground": "occupied"} | taken
    before = notified("2025-01-08", event_day="2025-01-20")
    assert lawful(walk(before, ("refuse", "2025-01-13", told))) is True
    after = notified("2025-02-03", event_day="2025-02-14")
    at_once = walk(after, ("refuse", "2025-02-06", told))
    assert lawful(at_once) is False and stand(at_once, day("2025-02-06")).steps[-1].grounds == ()
    asks: Facts = {
        "assembly.change_warranted": False, "assembly.place.other_event": True, "assembly.place.construction": False,
    }  # fmt: skip
    proposed = walk(after, ("propose", "2025-02-06", asks))
    assert lawful(proposed) is True
    assert lawful(walk(before, ("propose", "2025-01-13", asks))) is False
    against = walk(proposed, ("disagree", "2025-02-07"), ("refuse", "2025-02-10", told))
    assert lawful(against) is True
    grounds = [one.rule.id for one in stand(against, day("2025-02-10")).steps[-1].grounds]
    assert grounds == ["assembly.refusal_10_occupied"]


def test_s24_a_proposal_after_the_time_for_an_answer_is_late() -> None:
    with pytest.raises(Trouble):
        walk(notified(), ("propose", "2023-06-08", ELSEWHERE))
    assert lawful(walk(applied(), ("propose", "2023-06-13", ELSEWHERE))) is False


@pytest.mark.parametrize(("procedure", "plan"), [(NOTIFICATION, RALLY), (APPROVAL, MARCH)], ids=["notice", "approval"])
def test_every_event_can_happen_and_every_clock_runs_out(procedure: Any, plan: Facts) -> None:
    begun, first = Case(procedure).with_event("draft", day("2023-05-22"), plan), day("2023-05-22")
    waiting, reached, met = [(begun, first)], {"draft"}, {"draft"}
    while waiting:
        case, on = waiting.pop(0)
        standing = stand(case, on)
        followed = [(case.with_event(event.id, on), on) for event in standing.possible]
        met |= {event.id for event in standing.possible}
        if standing.dues and (last := standing.dues[0].due):
            after = date.fromordinal(max(last, on).toordinal() + 1)
            met |= {step.clock.id for step in stand(case, after).steps if step.clock}
            followed.append((case, after))
        for one, then in followed:
            if (there := stand(one, then).state) not in reached:
                reached.add(there)
                waiting.append((one, then))
    assert reached == {one.id for one in procedure.states}
    assert met == {one.id for one in (*procedure.events, *procedure.clocks)}
