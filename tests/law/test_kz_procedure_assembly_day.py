"""The day of an assembly, and the complaint and the claim that can follow a refusal (S24, S25)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.law.assemblies import (
    CONTENT,
    HANDED,
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
from zhargy.procedures import Case, stand

# The day itself


def test_s25_suspension_and_what_follows() -> None:
    begun = walk(notified(), ("begin", "2023-06-12", PRESENT))
    breach: Facts = {"assembly.conduct.order_broken": True, "assembly.conduct.real_threat": False}
    demanded = walk(begun, ("demand", "2023-06-12", breach))
    assert lawful(demanded) is True
    met = walk(demanded, ("meet", "2023-06-12"))
    assert state(met, "2023-06-12") == "under-way" and lawful(walk(met, ("suspend", "2023-06-12"))) is False
    unmet = walk(demanded, ("suspend", "2023-06-12", {"assembly.conduct.demand_met": False}))
    assert lawful(unmet) is True and state(unmet, "2023-06-12") == "suspended"
    agreed = {"assembly.conduct.continuation_agreed": True}
    on_again = walk(unmet, ("go-on", "2023-06-12", agreed))
    assert lawful(on_again) is True and state(walk(on_again, ("end", "2023-06-12")), "2023-06-12") == "held"
    assert lawful(walk(unmet, ("go-on", "2023-06-12", {"assembly.conduct.continuation_agreed": False}))) is False
    failed = walk(unmet, ("terminate", "2023-06-12", {"assembly.conduct.removed_in_time": False}))
    assert lawful(failed) is True
    assert [one.rule.id for one in stand(failed, day("2023-06-12")).steps[-1].grounds] == [
        "assembly.ending_4_not_removed"
    ]


@pytest.mark.parametrize(
    ("fact", "item"),
    [
        ("conduct.real_threat", 1), ("conduct.calls_for_unrest", 2), ("conduct.law_broken", 2),
        ("conduct.form_changed", 3), ("abandoned", 5), ("conduct.over", 6),
    ],
)  # fmt: skip
def test_s25_it_is_ended_on_the_listed_grounds_only(fact: str, item: int) -> None:
    begun = walk(notified(), ("begin", "2023-06-12", PRESENT))
    none = {
        "assembly.abandoned": False,
        **{f"assembly.conduct.{one}": False for one in
           ("order_broken", "real_threat", "calls_for_unrest", "law_broken", "form_changed", "over")},
    }  # fmt: skip
    assert lawful(walk(begun, ("terminate", "2023-06-12", none))) is False
    ended = walk(begun, ("terminate", "2023-06-12", none | {f"assembly.{fact}": True}))
    (ground,) = stand(ended, day("2023-06-12")).steps[-1].grounds
    assert f"LPA 18(1)({item})" in ground.articles() and lawful(ended) is True
    assert state(walk(ended, ("obey", "2023-06-12")), "2023-06-12") == "stopped"
    assert state(ended, "2023-06-13") == "stopped"
    forced = walk(ended, ("force", "2023-06-12"))
    assert lawful(forced) is True and state(forced, "2023-06-12") == "forced"
    assert due(forced, "2023-06-12", "complaint") == "2023-09-12"


def test_s25_without_the_organiser_or_the_sign_it_begins_unlawfully() -> None:
    for missing in PRESENT:
        assert lawful(walk(notified(), ("begin", "2023-06-12", PRESENT | {missing: False}))) is False
    assert lawful(walk(notified(), ("begin", "2023-06-12"))) is None


def test_s25_what_is_held_without_filing_or_answer_is_unlawful_and_shows() -> None:
    drafted = walk(Case(NOTIFICATION), ("draft", "2023-06-12", RALLY))
    begun = walk(drafted, ("begin", "2023-06-12", PRESENT))
    assert lawful(begun) is False and state(begun, "2023-06-12") == "under-way"
    early = walk(notified("2023-06-12"), ("begin", "2023-06-12", PRESENT))
    assert lawful(early) is False
    after_refusal = walk(refused(), ("begin", "2023-06-12", PRESENT))
    assert lawful(after_refusal) is False


def test_s25_giving_up_ends_the_case() -> None:
    for case, on in ((notified(), "2023-06-05"), (walk(applied(), ("allow", "2023-06-12", HANDED)), "2023-06-15")):
        gone = walk(case, ("give-up", on))
        standing = stand(gone, day(on))
        assert standing.final and str(standing.subject.assembly.abandoned_on) == on  # type: ignore[attr-defined]


# The complaint and the court

THREAT = HANDED | NOTHING_ELSE | {"assembly.refusal_ground": "threat", "assembly.threatens_order": False}
COMPLAINT: Facts = {"complaint.content": CONTENT}


def refused(on: str = "2023-06-07", **said: Any) -> Case:
    return walk(notified(), ("refuse", on, THREAT | {f"complaint.{name}": value for name, value in said.items()}))


def test_s24_a_refusal_can_be_challenged_for_three_months() -> None:
    case = refused()
    assert due(case, "2023-06-07", "complaint") == "2023-09-07"
    assert state(case, "2023-09-07") == "refused" and state(case, "2023-09-08") == "over"
    later = refused(learned_on="2023-06-10")
    assert due(later, "2023-06-10", "complaint") == "2023-09-11"  # 10 September is a Sunday.


def test_s24_in_2026_a_refusal_that_does_not_say_how_to_appeal_gives_six_months() -> None:
    case = notified("2026-03-02", event_day="2026-03-12")
    for told, last in ((False, "2026-09-07"), (True, "2026-06-05")):
        silent = walk(case, ("refuse", "2026-03-05", THREAT | {"complaint.appeal_explained": told}))
        assert due(silent, "2026-03-05", "complaint") == last
    unsaid = walk(case, ("refuse", "2026-03-05", THREAT))
    assert due(unsaid, "2026-03-05", "complaint") == "None"


def test_s24_the_higher_body_and_the_court() -> None:
    complained = walk(refused(), ("complain", "2023-06-12", COMPLAINT))
    assert lawful(complained) is True and due(complained, "2023-06-12", "forwarding") == "2023-06-15"
    assert state(complained, "2023-06-16") == "held-back"
    registered = walk(complained, ("register-complaint", "2023-06-14"))
    assert due(registered, "2023-06-14", "decision") == "2023-07-14"
    assert state(walk(complained, ("yield", "2023-06-14")), "2023-06-14") == "granted"
    assert state(walk(registered, ("grant", "2023-07-03")), "2023-07-03") == "granted"
    rejected = walk(registered, ("reject", "2023-07-13"))
    assert due(rejected, "2023-07-13", "court") == "2023-08-13" and state(rejected, "2023-08-14") == "over"
    sued = walk(rejected, ("sue", "2023-08-13"))
    assert lawful(sued) is True
    assert state(walk(sued, ("uphold", "2023-10-02")), "2023-10-02") == "won"
    assert state(walk(sued, ("dismiss", "2023-10-02")), "2023-10-02") == "lost"


def test_s24_an_akimat_that_relents_in_time_lets_it_be_held() -> None:
    case = walk(refused(), ("complain", "2023-06-08", COMPLAINT), ("relent", "2023-06-09", HANDED))
    assert state(case, "2023-06-09") == "allowed"
    assert lawful(walk(case, ("begin", "2023-06-12", PRESENT))) is True
    assert state(case, "2023-06-13") == "lapsed"


def test_s24_after_its_day_what_was_decided_before_can_still_be_complained_of() -> None:
    proposed = walk(notified(), ("propose", "2023-06-05"))
    accepted = walk(proposed, ("accept", "2023-06-06"))
    assert state(accepted, "2023-06-13") == "lapsed" and due(accepted, "2023-06-13", "past") == "2023-09-12"
    late = walk(accepted, ("complain", "2023-06-20", COMPLAINT))
    assert lawful(late) is True and state(late, "2023-06-20") == "complained"
    held = walk(refused(), ("begin", "2023-06-12", PRESENT), ("end", "2023-06-12"))
    assert due(held, "2023-06-12", "past") == "2023-09-12"
    assert lawful(walk(held, ("complain", "2023-06-13", COMPLAINT))) is True
    assert state(held, "2023-09-12") == "held" and state(held, "2023-09-13") == "past"
    assert state(walk(held, ("close", "2023-06-14")), "2023-06-14") == "past"


def test_s24_a_decision_that_does_not_say_how_to_appeal_can_be_complained_of_for_six_months() -> None:
    case = notified("2026-03-02", event_day="2026-03-16")
    for told, last in ((True, "2026-06-16"), (False, "2026-09-07")):
        limited = walk(case, ("limit", "2026-03-05", HANDED | {"complaint.appeal_explained": told}))
        assert state(limited, "2026-03-17") == "lapsed" and due(limited, "2026-03-17", "past") == last


def test_s23_of_a_draft_that_was_never_filed_nothing_is_open_after_its_day() -> None:
    drafted = walk(Case(NOTIFICATION), ("draft", "2023-05-29", RALLY))
    assert [state(drafted, on) for on in ("2023-06-13", "2023-06-14")] == ["lapsed", "past"]


def test_s24_silence_of_the_higher_body_opens_the_way_to_court() -> None:
    silent = walk(refused(), ("complain", "2023-06-12", COMPLAINT), ("register-complaint", "2023-06-14"))
    assert state(silent, "2023-07-15") == "no-decision" and due(silent, "2023-07-15", "court") == "2023-08-14"
    assert lawful(walk(silent, ("sue", "2023-08-14"))) is True
    assert state(silent, "2023-08-15") == "over"


def test_s24_a_complaint_that_lacks_something_shows_it() -> None:
    assert lawful(walk(refused(), ("complain", "2023-06-12", {"complaint.content": {"signature": False}}))) is False
    standing = stand(walk(refused(), ("complain", "2023-06-12")), day("2023-06-12"))
    judged = standing.steps[-1].judged
    assert judged is not None and judged.lawful is None
    assert all(path.startswith("complaint.content.") for path in judged.unknown)


def test_s24_a_complaint_before_the_code_of_2021_is_not_known() -> None:
    case = walk(Case(NOTIFICATION), ("draft", "2021-06-01", RALLY | {"assembly.event_day": "2021-06-21"}),
                ("file", "2021-06-02", NOTICE), ("register", "2021-06-02"), ("refuse", "2021-06-07", THREAT))  # fmt: skip
    assert lawful(walk(case, ("complain", "2021-06-30", COMPLAINT))) is None
    assert lawful(walk(case, ("complain", "2021-07-01", COMPLAINT))) is True


def test_s24_inaction_can_be_challenged_too() -> None:
    filed = walk(Case(NOTIFICATION), ("draft", "2023-05-29", RALLY), ("file", "2023-06-02", NOTICE))
    assert state(filed, "2023-06-13") == "undecided"
    told = COMPLAINT | {"complaint.learned_on": "2023-06-12"}
    assert lawful(walk(filed, ("complain", "2023-06-14", told))) is True
    assert stand(walk(filed, ("let-go", "2023-06-14")), day("2023-06-14")).final
    unanswered = walk(applied(), ("complain", "2023-06-13", COMPLAINT | {"complaint.learned_on": "2023-06-13"}))
    assert lawful(unanswered) is True
