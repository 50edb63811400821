"""Bad law is caught: a deliberately bad law in which each kind of mistake stands once, and nothing else is found."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from zhargy.rules import Choice, Law, Subject, fact, ir, part, rule
from zhargy.rules.anycase import AnyCase, TooLarge
from zhargy.rules.facts import Party
from zhargy.rules.review import review
from zhargy.time.force import Force

ACTS = """
[ferries]
short.en = "FL"
title.en = "On ferries"
number = "1"
adopted = 2000-01-01
checked = 2024-12-31

[old-ferries]
short.en = "OFL"
title.en = "On ferries, before"
number = "0"
adopted = 1990-01-01
checked = 2009-12-31
ended = 2010-01-01

[custom]
short.en = "Custom"
title.en = "Custom of ferrymen"
number = "-"
adopted = 1990-01-01
checked = 2024-12-31
no_articles = "It was never written down."
"""
TOLL = """
label = "Toll"
unit = "KZT"

[[value]]
since = 2005-01-01
act = "ferries"
article = "3"
[value.amount]
horse = 10
cart = 20

[[value]]
since = 2020-01-01
act = "ferries"
article = "3"
[value.amount]
horse = 15
"""


class Load(Choice):
    """What is ferried."""

    HORSE = "horse", "Horse"
    CART = "cart", "Cart"


class Boat(Subject):
    """The boat of a ferry."""

    leaks: bool = fact("It leaks")


class Ferry(Subject):
    """A ferry."""

    load: Load = fact("Load")
    seats: int = fact("Seats")
    safe: bool = fact("Safe", judgement="The harbour master")
    boat: Boat = part("The boat")


@pytest.fixture
def law(tmp_path: Path) -> Law:
    """A law without a mistake: one act that ended, one in force, a custom, a toll, a rule that a matter asks for."""
    (tmp_path / "acts").mkdir()
    (tmp_path / "parameters").mkdir()
    (tmp_path / "acts" / "acts.toml").write_text(ACTS)
    (tmp_path / "parameters" / "toll.toml").write_text(TOLL)
    made = Law("ferries", tmp_path)
    FL = made.act("ferries")

    @rule(FL.article(1), since="2000-01-01", covers="may-sail")
    def may_sail(ferry: Ferry, on: date) -> bool:
        """The ferry may sail."""
        return ferry.safe and ferry.seats >= 2 and ferry.load == Load.HORSE and not ferry.boat.leaks

    made.matter("sail", "Sail", "Whether a ferry may sail.", subject=Ferry, goals=(may_sail,))
    return made


def found(law: Law) -> list[tuple[str, str]]:
    return [(one.kind, one.where) for one in review(law)]


def test_a_sound_law_has_no_findings(law: Law) -> None:
    assert list(review(law)) == []


def make(law: Law, function: Callable[..., Any], since: str = "2000-01-01", act: str = "ferries", **told: Any) -> Any:
    """A rule of article 9 that covers something, made of the function."""
    told.setdefault("covers", "something")
    return rule(law.act(act).article(9), since=since, **told)(function)


def big(ferry: Ferry, on: date) -> bool:
    """The ferry is big."""
    return ferry.seats > 50


def huge(ferry: Ferry, on: date) -> bool:
    """The ferry is huge."""
    return ferry.seats > 500


def small(ferry: Ferry, on: date) -> bool:
    """The ferry is small."""
    return ferry.seats < 10


def last_day(ferry: Ferry, on: date) -> date:
    """The last day to sail."""
    return date(2024, 1, 1)


def toll_due(ferry: Ferry, on: date) -> Decimal:
    """The toll due."""
    return toll(ferry.load, on)  # type: ignore[name-defined,no-any-return]  # noqa: F821


def horse_toll(ferry: Ferry, on: date) -> Decimal:
    """The toll due, of horses alone."""
    return toll(ferry.load, on) if ferry.load == Load.HORSE else Decimal(0)  # type: ignore[name-defined,no-any-return]  # noqa: F821


def test_a_rule_without_an_article_is_found_but_not_where_the_law_says_why(law: Law) -> None:
    rule(law.act("ferries").whole("The law is silent."), since="2000-01-01", covers="silence")(small)
    rule(law.act("custom").whole(), since="2000-01-01", covers="custom")(big)
    assert found(law) == []
    rule(law.act("ferries").whole(), since="2000-01-01", covers="something")(huge)
    assert found(law) == [("no citation", "test_review.huge")]


def test_a_rule_that_covers_nothing_and_that_nothing_needs_is_dead(law: Law) -> None:
    unused = make(law, small, covers=())
    assert found(law) == [("dead rule", "test_review.small")]
    law.duty("sail-small", "Sail.", bound=unused)
    assert found(law) == []


def test_two_wordings_on_one_day_are_found(law: Law) -> None:
    made = make(law, small)
    made.amended(by=law.act("ferries").article(10), since="2010-01-01")(small)
    assert found(law) == []
    made.versions[0].force = Force(made.versions[0].force.since, date(2011, 1, 1))
    assert found(law) == [("overlap", "test_review.small")]


def test_a_hole_between_wordings_is_found_unless_the_law_says_why(law: Law) -> None:
    made = make(law, small, until="2009-06-01")
    made.amended(by=law.act("ferries").article(10), since="2010-01-01")(small)
    assert found(law) == [("hole", "test_review.small")]
    told = {"touches": (made,), "until": "2010-01-01"}
    law.without_rule(law.act("ferries").article(9), "Half of it was not read.", since="2009-08-01", **told)
    assert found(law) == [("hole", "test_review.small")]
    law.without_rule(law.act("ferries").article(9), "The wording of 2009 was not read.", since="2009-06-01", **told)
    assert found(law) == []


def test_a_rule_that_ended_while_its_act_lives_is_found_unless_something_ended_it(law: Law) -> None:
    make(law, small, until="2009-06-01")
    assert found(law) == [("hole", "test_review.small")]
    make(law, big, until="2009-06-01", ended=law.act("ferries").article(11))
    make(law, huge, act="old-ferries", until="2010-01-01")
    assert found(law) == [("hole", "test_review.small")]


def test_a_rule_that_outlives_its_act_is_found(law: Law) -> None:
    make(law, small, act="old-ferries")
    assert found(law) == [("outlives its act", "test_review.small")]


def test_a_day_or_a_key_without_a_value_is_found_where_a_rule_meets_it(
    law: Law, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(globals(), "toll", law.table("toll", (Load,), Decimal))
    make(law, toll_due, since="2004-01-01")
    make(law, horse_toll, since="2005-01-01")
    days = {("2004-01-01", "toll has"), ("2020-01-01", "toll[cart] has")}
    told = list(review(law))
    assert {(one.kind, one.where) for one in told} == {("no value", "test_review.toll_due")}
    assert len(told) == 2
    assert all(any(day in one.what and name in one.what for day, name in days) for one in told)


def test_a_value_that_is_missing_for_a_stated_reason_is_not_found(law: Law, monkeypatch: pytest.MonkeyPatch) -> None:
    file = law.folder / "parameters" / "toll.toml"
    reasons = [
        'until = 2005-01-01\nwhy = "There was no toll."',
        'since = 2020-01-01\nkeys = ["cart"]\nwhy = "Carts are free."',
    ]
    file.write_text(TOLL + "".join(f"\n[[unset]]\n{one}\n" for one in reasons))
    monkeypatch.setitem(globals(), "toll", law.table("toll", (Load,), Decimal))
    make(law, toll_due, since="2004-01-01")
    assert found(law) == []


@pytest.mark.parametrize(("until", "kinds"), [("2025-01-01", []), ("2024-06-01", ["no value"])])
def test_a_value_may_end_only_where_the_law_was_read_no_further(
    law: Law, monkeypatch: pytest.MonkeyPatch, until: str, kinds: list[str]
) -> None:
    file = law.folder / "parameters" / "toll.toml"
    file.write_text(TOLL.replace("since = 2020-01-01", f"since = 2020-01-01\nuntil = {until}"))
    monkeypatch.setitem(globals(), "toll", law.table("toll", (Load,), Decimal))
    make(law, horse_toll, since="2005-01-01")
    assert [one.kind for one in review(law)] == kinds


def test_an_exception_in_force_on_no_day_of_its_rule_is_found(law: Law) -> None:
    make(law, big, since="2010-01-01").unless(
        law.act("ferries").article(12), since="2001-01-01", until="2002-01-01", ended=law.act("ferries").article(13)
    )(huge)
    assert found(law) == [("idle exception", "test_review.big")]


def test_an_exception_that_changes_no_answer_is_found(law: Law) -> None:
    make(law, big).unless(law.act("ferries").article(12), since="2001-01-01", covers="huge")(huge)
    assert found(law) == []
    law.rules["test_review.big"].unless(law.act("ferries").article(13), since="2001-01-01", covers="small")(small)
    assert found(law) == [("idle exception", "test_review.big")]


def test_what_is_too_large_to_be_looked_at_is_said(law: Law, monkeypatch: pytest.MonkeyPatch) -> None:
    def too_large(*args: Any) -> None:
        raise TooLarge

    make(law, big).unless(law.act("ferries").article(12), since="2001-01-01", covers="huge")(huge)
    monkeypatch.setattr(AnyCase, "changed_by", too_large)
    assert found(law) == [("exception not looked at", "test_review.big")]


def test_a_fact_that_no_rule_reads_is_found(law: Law) -> None:
    class Barge(Subject):
        length: int = fact("Length")

    make(law, with_subject(Barge))
    assert found(law) == [("unread fact", "Barge.length")]


def test_a_part_through_which_nothing_is_read_is_found(law: Law) -> None:
    class Oar(Subject):
        """Nothing is known of it."""

    class Barge(Subject):
        boat: Boat = part("A boat, which rules are about through a ferry alone")
        oar: Oar = part("The oar")

    make(law, with_subject(Barge))
    assert found(law) == [("unread part", "Barge.boat"), ("unread part", "Barge.oar")]
    make(law, with_subject(Boat, "about_boats"))
    assert found(law) == [("unread part", "Barge.oar")]


def with_subject(kind: type[Subject], name: str = "always") -> Callable[..., Any]:
    """A function about this kind of subject, which reads nothing of it."""
    source = always if name == "always" else about_boats
    source.__annotations__["it"] = kind
    return source


def always(it: Any, on: date) -> bool:
    """It always holds."""
    return True


def about_boats(it: Any, on: date) -> bool:
    """It holds of every boat."""
    return True


def test_two_subjects_of_one_name_are_found_and_refused_when_the_law_is_loaded(law: Law) -> None:
    class Boat(Subject):
        """Another boat, with the name of the first."""

    make(law, with_subject(Boat))
    assert found(law) == [("two of one name", "Boat")]
    with pytest.raises(ValueError, match="two subjects named Boat, in"):
        law.link()


def test_a_duty_that_binds_before_its_last_day_is_known_is_found_unless_the_law_says_why(law: Law) -> None:
    bound, due = make(law, small), make(law, last_day, since="2001-01-01")
    law.duty("sail-by", "Sail.", bound=bound, due=due)
    assert found(law) == [("duty without day", "sail-by")]
    law.without_rule(law.act("ferries").article(9), "No day was set then.", touches=(due,), until="2001-01-01")
    assert found(law) == []


def test_a_matter_whose_goals_never_meet_is_found(law: Law) -> None:
    old = make(law, small, act="old-ferries", until="2010-01-01")
    new = make(law, big, since="2010-01-01")
    law.matter("both", "Both", "The old and the new.", subject=Ferry, goals=(old, new))
    assert found(law) == [("goals apart", "both")]


@pytest.mark.parametrize(("who", "by"), [(" ", Party.AUTHORITY), ("The harbour master", Party.YOU)])
def test_a_judgement_that_is_nobodys_or_left_to_whoever_is_asked_is_found(law: Law, who: str, by: Party) -> None:
    class Weather(Subject):
        fair: bool = fact("Fair", judgement=who, by=by)

    function = with_subject(Weather)
    made = make(law, function)
    made.versions[0].__dict__["body"] = ir_get(Weather, "fair")
    assert found(law) == [("nobody's judgement", "Weather.fair")]


def ir_get(kind: type[Subject], name: str) -> ir.Node:
    """The expression that reads one fact of `it`."""
    return ir.Get(bool, ir.Name(kind, "it"), kind.__facts__[name])
