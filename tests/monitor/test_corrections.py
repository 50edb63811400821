"""Corrections from readers (S42): the monitor's own rules hold as a law does, and its editors cannot let one lie unseen."""

from __future__ import annotations

import re
from contextlib import redirect_stdout
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from tests.command import zhargy
from zhargy.monitor import procedures
from zhargy.monitor.editorial import EDITORIAL
from zhargy.monitor.editorial.corrections import Correction
from zhargy.procedures import Case, Happened, Standing, faults, stand
from zhargy.rules import Unknown, decide, review

PROCEDURE = EDITORIAL.procedures["correction"]
DAY = date(2026, 12, 1)
PAGE = (Path(__file__).parents[2] / "docs" / "editorial.md").read_text(encoding="utf-8")
SENT = ("send", "2026-12-01", {"where": "Barriers, table", "wrong": "It says five days", "source": "LPA article 10(1)",
                               "right": "Five working days", "email": "reader@example.kz"})  # fmt: skip
ACKNOWLEDGED = (SENT, ("acknowledge", "2026-12-03"))
NO_REASON = {"source_confirms": True, "stronger_source": False, "about_fact": True, "covered": True,
             "answered_before": False}  # fmt: skip
DECLINED = (
    *ACKNOWLEDGED,
    ("decline", "2026-12-10", {**NO_REASON, "stronger_source": True, "answer": "The act says so."}),
)
AGAIN = (*DECLINED, ("ask-again", "2026-12-14", {"doubt": "It was amended"}))

WALKS = {
    "corrected": ((*ACKNOWLEDGED, ("correct", "2026-12-10", {**NO_REASON, "change": "five working days", "answer": "Thank you"})),
                  "2026-12-10", "sent acknowledged corrected"),
    "silence": ((SENT,), "2026-12-24", "sent <acknowledgement>unacknowledged <answer>overdue"),
    "acknowledged, then silence": (ACKNOWLEDGED, "2026-12-24", "sent acknowledged <answer>overdue"),
    "corrected late": ((SENT, ("correct", "2027-01-20", NO_REASON)), "2027-01-20",
                       "sent <acknowledgement>unacknowledged <answer>overdue corrected"),
    "declined": (DECLINED, "2027-01-09", "sent acknowledged declined"),
    "declined for good": (DECLINED, "2027-01-10", "sent acknowledged declined <second-look>closed"),
    "corrected after all": ((*AGAIN, ("correct-after-all", "2026-12-21", NO_REASON)), "2026-12-21",
                            "sent acknowledged declined second-look corrected"),
    "confirmed": ((*AGAIN, ("confirm", "2026-12-21", {"stronger_source": True})), "2026-12-21",
                  "sent acknowledged declined second-look closed"),
    "second silence": (AGAIN, "2027-02-01", "sent acknowledged declined second-look <second-answer>second-overdue"),
    "set aside": ((("send", "2026-12-01", {**SENT[2], "source": ""}), ("set-aside", "2026-12-02")), "2026-12-02",
                  "sent set-aside"),
    "taken back": ((SENT, ("take-back", "2026-12-02")), "2026-12-02", "sent taken-back"),
}  # fmt: skip


def at(told: tuple[Any, ...], day: str) -> Standing:
    events = tuple(Happened(one[0], date.fromisoformat(one[1]), *one[2:]) for one in told)
    return stand(Case(PROCEDURE, events), date.fromisoformat(day))


def test_the_house_rules_are_sound() -> None:
    assert faults(PROCEDURE) == []
    assert [f"{one.kind}: {one.where} {one.what}" for one in review.review(EDITORIAL)] == []


def test_each_article_that_can_be_a_rule_is_one_and_the_page_has_its_terms() -> None:
    articles = re.findall(r"^(\d+)\. \*\*", PAGE, re.MULTILINE)
    cited = {version.citation.article for rule in EDITORIAL.rules.values() for version in rule.wordings()}
    # The eighth says what is published: the register of the procedure.
    assert articles == [str(number) for number in range(1, 13)] and cited == set(articles) - {"8"}
    for id, text in {"correction_acknowledgement": "{} working days", "correction_answer": "{} working days",
                     "correction_second_look": "{} days"}.items():  # fmt: skip
        assert text.format(EDITORIAL.parameters[id](DAY)) in PAGE


def test_the_example_of_the_page() -> None:
    (example,) = re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    (printed,) = re.findall(r"^```text\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    out = StringIO()
    with redirect_stdout(out):
        exec(compile(example, "editorial.md", "exec"), {})
    assert out.getvalue() == printed


@pytest.mark.parametrize("walk", WALKS)
def test_s42_walks(walk: str) -> None:
    told, day, states = WALKS[walk]
    steps = at(told, day).steps
    assert " ".join(f"<{step.clock.id}>{step.state}" if step.clock else step.state for step in steps) == states


def test_every_event_clock_and_state_is_walked() -> None:
    steps = [step for told, day, _ in WALKS.values() for step in at(told, day).steps]
    assert {step.event.id for step in steps if step.event} == {event.id for event in PROCEDURE.events}
    assert {step.clock.id for step in steps if step.clock} == {clock.id for clock in PROCEDURE.clocks}
    assert {step.state for step in steps} == {state.id for state in PROCEDURE.states}


def test_s42_silence_is_overdue_on_the_day_after_the_term() -> None:
    sent = at((SENT,), "2026-12-01")
    assert [(one.clock.id, one.due) for one in sent.dues] == [
        ("acknowledgement", date(2026, 12, 4)),
        # The sixteenth of December is Independence Day.
        ("answer", date(2026, 12, 23)),
    ]
    assert at((SENT,), "2026-12-04").state == "sent" and at((SENT,), "2026-12-05").state == "unacknowledged"
    assert at((SENT,), "2026-12-23").state == "unacknowledged" and at((SENT,), "2026-12-24").state == "overdue"
    assert at((SENT,), "2030-01-01").state == "overdue"


def test_s42_a_page_is_corrected_only_if_the_source_shows_it_and_declined_only_for_a_listed_reason() -> None:
    looked = at(ACKNOWLEDGED, "2026-12-10")
    assert looked.may("correct", NO_REASON).lawful is True
    assert looked.may("correct", {**NO_REASON, "source_confirms": False}).lawful is False
    assert looked.may("correct").lawful is None and "source_confirms" in looked.may("correct").unknown
    assert looked.may("decline", NO_REASON).lawful is False
    assert [one.rule.id for one in at(DECLINED, "2026-12-10").steps[-1].grounds] == ["corrections.declined_2_stronger"]
    assert looked.may("set-aside", {"abusive": False}).lawful is False
    unsourced = at((("send", "2026-12-01", {"where": "Barriers", "wrong": "All of it", "source": ""}),), "2026-12-01")
    assert unsourced.steps[-1].lawful is not None and unsourced.steps[-1].lawful.value is False


def test_s42_who_declined_does_not_decide_again() -> None:
    assert all(PROCEDURE.event(id).apart == ("decline",) for id in ("correct-after-all", "confirm"))


def test_s42_the_answer_is_published_and_the_reader_is_not() -> None:
    register = PROCEDURE.register
    assert register is not None and {"where", "wrong", "source", "change", "answer"} <= set(register.shows)
    assert "email" not in register.shows
    # What nobody has looked at, or was set aside, is not published in the monitor's name.
    assert {"sent", "unacknowledged", "acknowledged", "overdue", "set-aside"}.isdisjoint(register.of)


WHOLE = {"where": "Barriers", "wrong": "It says five days", "source": "LPA 10(1)"}
KINDS: list[tuple[str, dict[str, Any], Any]] = [
    ("is_complete", WHOLE, True),
    ("is_complete", {**WHOLE, "source": ""}, False),
    ("is_complete", {"where": "Barriers", "wrong": "All"}, None),
    ("must_be_corrected", {"source_confirms": True, "stronger_source": False}, True),
    ("must_be_corrected", {"source_confirms": True, "stronger_source": True}, False),
    ("must_be_corrected", {"source_confirms": True}, None),
    ("declined_1_source", {"source_confirms": False}, True),
    ("declined_1_source", {"source_confirms": True}, False),
    ("declined_1_source", {}, None),
    ("declined_2_stronger", {"stronger_source": True}, True),
    ("declined_2_stronger", {"stronger_source": False}, False),
    ("declined_2_stronger", {}, None),
    ("declined_3_opinion", {"about_fact": False}, True),
    ("declined_3_opinion", {"about_fact": True}, False),
    ("declined_3_opinion", {}, None),
    ("declined_4_not_covered", {"covered": False}, True),
    ("declined_4_not_covered", {"covered": True}, False),
    ("declined_4_not_covered", {}, None),
    ("declined_5_answered", {"answered_before": True}, True),
    ("declined_5_answered", {"answered_before": False}, False),
    ("declined_5_answered", {}, None),
    ("set_aside_1_incomplete", {**WHOLE, "where": ""}, True),
    ("set_aside_1_incomplete", WHOLE, False),
    ("set_aside_1_incomplete", {"where": "Barriers"}, None),
    ("set_aside_2_abusive", {"abusive": True}, True),
    ("set_aside_2_abusive", {"abusive": False}, False),
    ("set_aside_2_abusive", {}, None),
    ("acknowledgement_due", {"sent_on": "2026-12-01"}, date(2026, 12, 4)),
    ("acknowledgement_due", {}, None),
    ("answer_due", {"sent_on": "2026-12-01"}, date(2026, 12, 23)),
    ("answer_due", {}, None),
    ("second_look_until", {"declined_on": "2026-12-10"}, date(2027, 1, 9)),
    ("second_look_until", {}, None),
    ("second_answer_due", {"doubted_on": "2026-12-14"}, date(2027, 1, 8)),
    ("second_answer_due", {}, None),
]


@pytest.mark.parametrize(("rule", "facts", "wanted"), KINDS)
def test_each_rule_holds_fails_and_is_unknown(rule: str, facts: dict[str, Any], wanted: Any) -> None:
    answer = decide(EDITORIAL.rules[f"corrections.{rule}"], Correction.from_facts(facts), on=DAY)
    assert isinstance(answer.value, Unknown) if wanted is None else answer.value == wanted
    assert any(one.startswith("Editorial Rules") for one in answer.articles())


def test_each_rule_is_among_them() -> None:
    assert {f"corrections.{rule}" for rule, _, _ in KINDS} == {
        id for id in EDITORIAL.rules if id.startswith("corrections.")
    }


def test_before_their_first_day_the_rules_say_nothing() -> None:
    answer = decide(EDITORIAL.rules["corrections.is_complete"], Correction.from_facts(WHOLE), on=date(2026, 11, 27))
    assert isinstance(answer.value, Unknown)


def test_s42_the_procedure_stands_beside_those_of_the_law() -> None:
    assert procedures()["correction"] is PROCEDURE and len(procedures()) > 1
    told = zhargy("procedures", "correction")
    assert told.code == 0 and "A reader sends a correction" in told.out
