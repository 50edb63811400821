"""The least change that reaches a goal: it is the least, it replays, and where there is none that is proven."""

from __future__ import annotations

from datetime import date
from itertools import combinations
from random import Random
from typing import Any

import pytest

from tests.rules.toy import Club, Kind, enough_founders, filed_in_time, lawful, open_enough, quiet_house, share
from tests.rules.written import rule_of
from zhargy.rules import decide
from zhargy.rules.prove import nearest
from zhargy.rules.prove.least import NoSuchFact

DAY = date(2011, 5, 5)
LAWFUL: dict[str, Any] = {
    "founders": 3, "adults": 2, "kind": "chess", "open": True, "secret": False, "house": {"rooms": 2, "quiet": False},
    "founded": "2011-01-01", "filed": "2011-01-20",
}  # fmt: skip


def club(**facts: Any) -> Club:
    return Club.from_facts({**LAWFUL, **facts})


def changes(found: Any) -> dict[str, Any]:
    return {one.path: one.after for one in found.changes}


def test_nothing_changes_where_it_is_so_already() -> None:
    found = nearest(lawful, club(), on=DAY)
    assert found.state == "reached" and not found.changes


def test_one_number_moves_no_further_than_it_must() -> None:
    found = nearest(enough_founders, club(founders=1, adults=0), on=DAY)
    assert found.state == "found" and changes(found) == {"founders": 3} and found.cost == 1
    assert found.answer and found.answer.value is True


def test_a_day_moves_no_further_than_it_must() -> None:
    found = nearest(filed_in_time, club(filed="2011-03-01"), on=DAY, fix=["founded"])
    assert changes(found) == {"filed": date(2011, 1, 31)}


def test_several_facts_change_where_one_is_not_enough() -> None:
    found = nearest(lawful, club(founders=1, adults=0, open=False), on=DAY)
    assert changes(found) == {"founders": 3, "open": True}


def test_it_is_the_least_of_all_ways() -> None:
    """Against every way of changing the yes-or-no facts, tried one after the other."""
    rule = rule_of(
        "    return (club.open and not club.secret) or (club.secret and not club.open and club.founders > 900)"
    )
    random = Random(3)
    names = ["open", "secret"]
    for _ in range(6):
        start = club(
            founders=random.choice([1, 950]), adults=0, open=random.random() < 0.5, secret=random.random() < 0.5
        )
        found = nearest(rule, start, on=DAY, fix=["founders"])
        best = next(
            len(some) for number in range(3) for some in combinations(names, number)
            if rule(start.having(**{name: not getattr(start, name) for name in some}), DAY)
        )  # fmt: skip
        assert len(found.changes) == best


def test_costs_choose_another_way() -> None:
    rule = rule_of("    return club.open or club.founders >= 5")
    start = club(open=False)
    assert changes(nearest(rule, start, on=DAY, cost={"founders": 9})) == {"open": True}
    assert changes(nearest(rule, start, on=DAY, cost={"open": 9})) == {"founders": 5}
    both = rule_of("    return (club.open and not club.secret) or club.founders >= 5")
    found = nearest(both, club(open=False, secret=True), on=DAY, cost={"founders": 3})
    assert changes(found) == {"open": True, "secret": False} and found.cost == 2


def test_facts_that_stay_are_not_changed_and_then_none_is_enough() -> None:
    found = nearest(enough_founders, club(founders=1, adults=0), on=DAY, fix=["founders"])
    assert found.state == "impossible" and not found.changes


def test_judgements_of_others_are_not_the_persons_to_change() -> None:
    found = nearest(quiet_house, club(house={"rooms": 9, "quiet": False}), on=DAY)
    assert changes(found) == {"house.rooms": 4}
    found = nearest(quiet_house, club(house={"rooms": 9, "quiet": False}), on=DAY, fix=["house"])
    assert found.state == "impossible"


def test_what_is_not_known_and_not_yours_is_told() -> None:
    found = nearest(quiet_house, club(house={"rooms": 9}), on=DAY, fix=["house.rooms"])
    assert found.state == "depends" and changes(found) == {"house.quiet": True}
    assert [one.yours for one in found.changes] == [False]


def test_facts_that_contradict_each_other_are_no_way() -> None:
    rule = rule_of("    return club.adults >= 5")
    found = nearest(rule, club(), on=DAY)
    assert changes(found) == {"founders": 5, "adults": 5}


def test_unknown_facts_are_given_a_value_only_where_they_are_needed() -> None:
    found = nearest(open_enough, Club.from_facts({"secret": False}), on=DAY)
    assert found.state == "found" and changes(found)["open"] is True and set(changes(found)) <= {"open", "kind"}
    assert decide(open_enough, Club.from_facts(found.facts["club"]), on=DAY).value is True


def test_another_value_than_yes_can_be_wanted() -> None:
    found = nearest(share, club(kind="chess", founders=9), on=DAY, want=3, fix=["founders"])
    assert changes(found) in ({"kind": Kind.SONG}, {"kind": Kind.WALK})
    assert nearest(share, club(), on=DAY, want=7).state == "impossible"


def test_a_list_that_is_given_keeps_its_items() -> None:
    rule = rule_of("    return all(one.age >= 18 for one in club.members)")
    found = nearest(rule, club(members=[{"age": 17}, {"age": 40}]), on=DAY)
    assert changes(found) == {"members.0.age": 18}


@pytest.mark.parametrize("path", ["founder", "house.room", "members.age"])
def test_a_path_that_there_is_not_is_refused(path: str) -> None:
    with pytest.raises(NoSuchFact, match=path):
        nearest(enough_founders, club(founders=1, adults=0), on=DAY, fix=[path])
