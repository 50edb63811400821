"""The procedures of the law are sound, and a request for information moves as its articles say (S28)."""

from __future__ import annotations

from datetime import date

import pytest

from zhargy.law.kz import KZ
from zhargy.procedures import Case, faults, stand

ASK = {
    "asks_for_information": True,
    "route": "none",
    "form": "paper",
    "anonymous": False,
    "registered_on": "2025-03-03",
}
REQUEST = KZ.procedures["information-request"]
ASKED = Case(REQUEST).with_event("ask", date(2025, 3, 3), ASK)


@pytest.mark.parametrize("id", KZ.procedures)
def test_procedures_are_sound(id: str) -> None:
    assert faults(KZ.procedures[id]) == []


def test_s28_no_answer_in_fifteen_days_is_a_refusal() -> None:
    assert stand(ASKED, date(2025, 3, 18)).running[0].due == date(2025, 3, 18)
    silent = stand(ASKED, date(2025, 3, 19))
    assert silent.state == "silent" and [event.id for event in silent.possible] == ["complain"]
    complained = ASKED.with_event("complain", date(2025, 3, 20), {"complaint_received_on": "2025-03-21"})
    step = stand(complained, date(2025, 3, 20)).steps[-1]
    assert step.lawful is not None and step.lawful.value is True
    assert "ATI 18(1)" in step.lawful.articles()


def test_s28_a_lawful_extension_gives_fifteen_days_more() -> None:
    told = {"several_competent": True, "needs_others": True, "by_head": True, "before": False}
    longer = ASKED.with_event("extend", date(2025, 3, 10), {"extension": told})
    assert stand(longer, date(2025, 3, 19)).running[0].due == date(2025, 4, 2)
    assert stand(longer, date(2025, 4, 3)).state == "silent"
    again = ASKED.with_event("extend", date(2025, 3, 10), {"extension": {**told, "before": True}})
    assert stand(again, date(2025, 3, 19)).state == "silent"
    assert stand(again, date(2025, 3, 10)).steps[-1].lawful.value is False  # type: ignore[union-attr]


def test_s28_a_refusal_rests_on_a_ground_and_can_be_appealed_for_three_months() -> None:
    known = {"unclear": False, "asks_assessment": False, "asks_unfinished": False, "check_undecided": True}
    refused = ASKED.with_event("refuse", date(2025, 3, 6), {**known, "reply": {"reasoned": True}})
    standing = stand(refused, date(2025, 3, 6))
    assert [one.rule.id for one in standing.steps[-1].grounds] == ["information.refusal_5_check"]
    # The sixth of June is the first day of Kurban-ait, and then comes a weekend.
    assert standing.running[0].due == date(2025, 6, 9)
    assert stand(refused, date(2025, 6, 10)).state == "over"


def test_s28_silence_of_the_higher_body_opens_the_way_to_court() -> None:
    complained = ASKED.with_event("complain", date(2025, 3, 20), {"complaint_received_on": "2025-03-20"})
    due = stand(complained, date(2025, 3, 20)).running[0].due
    assert due is not None and due > date(2025, 4, 10)
    after = stand(complained, date(due.year, due.month, due.day + 1))
    assert after.state == "no-decision" and [event.id for event in after.possible] == ["sue"]
    assert stand(complained, date(2025, 12, 1)).state == "over"
