"""The interview of an organiser: what is asked, in which order, and what is not."""

from datetime import date
from typing import Any

from zhargy.files import put
from zhargy.law.kz import KZ
from zhargy.rules import Consultation, Settled, consult, next_of

RALLY = {
    "excluded": "none", "moves": "no", "participants": "100", "event_day": "2023-06-12", "filed": "no",
    "organiser.kind": "citizen", "organiser.age": "30", "organiser.incapable": "no", "organiser.serving_sentence": "no",
    "organiser.unspent_conviction": "no", "place.specialised": "yes", "place.occupancy_norm": "300",
    "start": "10:00", "end": "12:00", "funding.foreign": "no", "funding.suspended_entity": "no", "funding.listed": "no",
    "regime_ban": "no", "abandoned": "no",
}  # fmt: skip


def interview(answers: dict[str, str], on: date) -> tuple[list[str], Consultation]:
    """What the matter of gathering asks, in order, and what it tells in the end."""
    matter, facts, asked = KZ.matters["gather"], dict[str, Any](), list[str]()
    while not isinstance(question := next_of(matter, matter.subject.from_facts(facts), on=on), Settled):
        asked.append(question.path)
        put(facts, question.path, answers[question.path])
    return asked, consult(matter, matter.subject.from_facts(facts), on=on)


def told(found: Consultation) -> dict[str, Any]:
    return dict(zip((goal.name for goal in found.matter.goals), (one.value for one in found.answers), strict=True))


def days(found: Consultation) -> dict[str, date]:
    return {one.duty.id: one.due.value for one in found.duties if one.bound.value is True and one.due is not None}


def test_an_organiser_of_a_rally_is_asked_what_matters_and_nothing_else() -> None:
    asked, found = interview(RALLY, date(2023, 6, 1))
    assert sorted(asked) == sorted(RALLY)
    assert set(asked[:3]) == {"excluded", "moves", "participants"}
    assert "event_day" in asked[:5]
    assert told(found) == {
        "track": "notification", "timing": "in-time", "plan_holds": True, "meaning_of_answer": "not-filed", "may_be_held": False,
    }  # fmt: skip
    assert days(found) == {
        "notify-assembly": date(2023, 6, 2),
        "file-assembly-at-the-latest": date(2023, 6, 5),
        "attend-assembly": date(2023, 6, 12),
    }


def test_after_filing_the_organiser_learns_what_silence_means() -> None:
    filed = RALLY | {"filed": "yes", "registered_on": "2023-06-02", "answer": "none", "proposed": "no"}
    waiting = told(interview(filed, date(2023, 6, 7))[1])
    assert (waiting["meaning_of_answer"], waiting["may_be_held"]) == ("wait", False)
    asked, over = interview(filed, date(2023, 6, 8))
    assert (told(over)["meaning_of_answer"], told(over)["may_be_held"]) == ("by-silence", True)
    assert days(over)["answer-assembly"] == date(2023, 6, 7)
    assert "reply" not in asked


def test_a_proposal_brings_a_day_to_reply() -> None:
    proposed = RALLY | {
        "filed": "yes", "registered_on": "2023-06-02", "answer": "none", "proposed": "yes",
        "proposal_received_on": "2023-06-07", "reply": "none",
    }  # fmt: skip
    assert days(interview(proposed, date(2023, 6, 7))[1])["reply-to-proposal"] == date(2023, 6, 8)


def test_a_meeting_in_a_hall_takes_one_question() -> None:
    asked, found = interview({"excluded": "indoors"}, date(2023, 6, 1))
    assert asked == ["excluded"]
    assert told(found)["track"] == "nothing"
    assert told(found)["may_be_held"] is True
    assert days(found) == {}


def test_one_person_with_a_loudspeaker_is_not_told_that_nothing_is_needed() -> None:
    alone = {"excluded": "none", "moves": "no", "participants": "1", "loudspeakers": "yes"}
    asked, found = interview(alone, date(2023, 6, 1))
    assert sorted(asked) == sorted(alone)
    assert told(found)["track"] == "no-form"
    assert told(found)["may_be_held"] is False
