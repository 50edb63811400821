"""Claims: the solver reads rules as `decide` does, proves or refutes with a case that replays, or says why it cannot."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

import pytest
import z3
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.rules.test_readings import bodies
from tests.rules.toy import TOY, Club, Kind, due, enough_founders, last_day, lawful, open_enough, unit
from tests.rules.written import rule_of
from tests.strategies import leaves, only, subject
from zhargy.rules import Unknown, decide
from zhargy.rules.prove import ReplayError, Verdict, evaluate, prove
from zhargy.rules.prove import terms as terms_module
from zhargy.rules.prove.logic import Term

DAY = date(2011, 5, 5)
WRITTEN = {
    "whole-division": ("    return (club.founders - 7) // 3 + (club.founders - 7) % 3", "int"),
    "division-by-less-than-nought": ("    return (club.founders - 7) // (0 - 3) * 10 + (club.founders - 7) % (0 - 3)", "int"),
    "division-by-a-fact": ("    return 7 // club.founders", "int"),
    "decimal-division": ('    return (club.fee - Decimal("7.5")) // 2', "Decimal"),
    "decimal-rest": ('    return (club.fee - Decimal("7.5")) % 2', "Decimal"),
    "least-and-most": ("    return max(club.founders, club.adults, 3) - min(club.founders, 5)", "int"),
    "minus": ("    return -club.founders", "int"),
    "numbers-of-two-kinds": ("    return club.fee if club.open else club.founders", "Decimal"),
    "sum": ("    return sum(one.age for one in club.members if one.paid > 1)", "int"),
    "any": ("    return any(one.age < 18 for one in club.members if one.paid > 1)", "bool"),
    "all": ("    return all(one.age < 18 for one in club.members)", "bool"),
    "oldest": ("    return max(one.age for one in club.members if one.age < 60)", "int"),
    "youngest": ("    return min(one.age for one in club.members)", "int"),
    "how-many": ("    return len(club.members)", "int"),
    "day": ("    return later(club.founded, 3) <= club.filed", "bool"),
    "day-by-a-number": ("    return later(club.founded, min(club.founders, 9)) <= club.filed", "bool"),
    "parts-of-a-day": ("    return club.founded.year * 10000 + club.founded.month * 100 + club.founded.day", "int"),
    "both-agree": ("    return 1 if club.open else 1", "int"),
    "other-days-law": ("    return enough_founders(club, club.founded)", "bool"),
}  # fmt: skip


@pytest.fixture(autouse=True)
def _no_claims() -> Iterator[None]:
    yield
    TOY.claims.clear()


def agrees(rule: Any, club: Club) -> None:
    told, found = decide(rule, club, on=DAY, settle=False).value, evaluate(rule, club, on=DAY)
    if type(told) is Unknown:
        assert type(found) is Unknown
    else:
        assert type(found) is not Unknown and found == told


def a_club(random: Random) -> Club:
    """A club of which some facts are known, with days not far from each other."""
    whole = None
    while whole is None:
        whole = subject(Club, random)
    facts = whole.to_facts() | {"founded": str(date(2011, 1, random.randint(1, 28))), "filed": "2011-02-03"}
    return Club.from_facts(only(facts, {path for path in leaves(facts) if random.random() < 0.7}))


# the solver reads rules as decide does


@pytest.mark.parametrize("name", WRITTEN)
def test_every_construct_is_read_as_decide_reads_it(name: str) -> None:
    rule, random = rule_of(*WRITTEN[name]), Random(name)
    for _ in range(12):
        agrees(rule, a_club(random))


@settings(max_examples=60)
@given(bodies(), st.randoms(use_true_random=False))
def test_rules_of_any_shape_are_read_as_decide_reads_them(body: tuple[str, str], random: Random) -> None:
    agrees(rule_of(*body), a_club(random))


@pytest.mark.parametrize("rule", [lawful, due, open_enough], ids=lambda rule: rule.id)
def test_exceptions_wordings_and_amounts_are_read_as_decide_reads_them(rule: Any) -> None:
    random = Random(rule.id)
    for _ in range(15):
        agrees(rule, a_club(random))


def test_a_wrong_translation_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """Unknown taken for false, as systems that compile to two values take it."""

    def two_valued(decisive: bool, args: list[Term]) -> Term:
        values = [z3.And(one.value, one.known) for one in args]
        return Term(z3.Or(values) if decisive else z3.And(values), True)

    monkeypatch.setattr(terms_module, "junction", two_valued)
    rule, random = rule_of("    return club.open and club.secret"), Random(1)
    with pytest.raises(AssertionError):
        for _ in range(40):
            agrees(rule, a_club(random))


# claims


def verdict(kind: str = "always", **days: str) -> Any:
    """Make a claim of the function below, and prove it."""

    def make(function: Any) -> Verdict:
        TOY.claim("it", source="a test", kind=kind, **(days or {"on": "2011-05-05"}))(function)
        return prove(TOY.claims["it"])

    return make


def test_what_follows_is_proven() -> None:
    @verdict()
    def it(club: Club, on: date) -> bool:
        """A lawful club has three founders."""
        return not lawful(club, on) or club.founders >= 3

    assert it.state == "proven" and it.expected and it.case is None


def test_what_does_not_follow_is_refuted_by_the_smallest_case() -> None:
    @verdict()
    def it(club: Club, on: date) -> bool:
        """A club with enough founders has four."""
        return not enough_founders(club, on) or club.founders >= 4

    assert it.state == "refuted" and not it.expected
    assert it.case.facts == {"club": {"founders": 3}} and it.case.on == DAY
    assert it.answers[0].value is False, "it was replayed"


def test_only_facts_that_matter_are_shown() -> None:
    @verdict()
    def it(club: Club, on: date) -> bool:
        """No club is open that keeps secrets or has a house."""
        return not club.open or (not club.secret and club.house.quiet and club.founders < 5)

    assert it.state == "refuted" and len(it.case.facts["club"]) == 2
    assert it.case.facts["club"]["open"] is True


def test_a_claim_holds_on_all_its_days_or_is_refuted_on_one() -> None:
    @verdict(since="2009-01-01", until="2011-01-01")
    def it(club: Club, on: date) -> bool:
        """Ten founders are needed."""
        return enough_founders(club, on) == (club.founders >= 10)

    assert it.state == "refuted" and date(2010, 1, 1) <= it.case.on <= date(2011, 1, 1)
    TOY.claims.clear()

    @verdict(since="2005-01-01", until="2009-12-31")
    def before(club: Club, on: date) -> bool:
        """Ten founders were needed."""
        return enough_founders(club, on) == (club.founders >= 10)

    assert before.state == "proven"


def test_facts_that_contradict_each_other_are_no_case() -> None:
    @verdict()
    def it(club: Club, on: date) -> bool:
        """There are never more adults than founders."""
        return club.adults <= club.founders

    assert it.state == "proven"


def test_ranges_of_facts_are_kept() -> None:
    @verdict()
    def it(club: Club, on: date) -> bool:
        """No club has more than a thousand founders, nor fewer than none."""
        return 0 <= club.founders <= 1000

    assert it.state == "proven"


def test_a_possible_claim_shows_a_case_and_an_impossible_one_is_refuted() -> None:
    @verdict("possible")
    def it(club: Club, on: date) -> bool:
        """A song club can be open."""
        return open_enough(club, on) and club.kind != Kind.SONG

    assert it.state == "proven" and it.answers[0].value is True
    TOY.claims.clear()

    @verdict("possible")
    def never(club: Club, on: date) -> bool:
        """A song club can be open now."""
        return open_enough(club, on) and club.kind == Kind.SONG

    assert never.state == "refuted" and never.case is None


def test_the_bound_of_lists_is_told_and_a_case_can_have_items() -> None:
    @verdict()
    def it(club: Club, on: date) -> bool:
        """No members are under age."""
        return all(one.age >= 18 for one in club.members)

    assert it.state == "refuted" and it.case.facts == {"club": {"members": [{"age": 0}]}}
    assert it.limits() == ["at most 3 in members"]


def test_the_window_of_days_is_told() -> None:
    @verdict()
    def it(club: Club, on: date) -> bool:
        """The last day is after the founding."""
        return last_day(club, on) > club.founded

    assert it.state == "proven" and it.limits() == ["days from 4 May 2010 to 5 May 2012"]


def test_without_a_value_it_is_undecided_never_proven() -> None:
    @verdict()
    def it(club: Club, on: date) -> bool:
        """Seven by the founders is something."""
        return 7 // club.founders >= 0

    assert it.state == "undecided" and it.why and it.case.facts == {"club": {"founders": 0}}


def test_days_before_the_law_are_undecided() -> None:
    @verdict(on="1990-01-01")
    def it(club: Club, on: date) -> bool:
        """Ten founders were needed before the law."""
        return enough_founders(club, on) or club.founders < 10

    assert it.state == "undecided"


def test_exact_at_the_boundary() -> None:
    @verdict()
    def it(club: Club, on: date) -> bool:
        """Nine tenths are reached exactly from 27,000,000 on."""
        return (10 * club.fee >= 9 * Decimal("30000000")) == (club.fee >= 27000000)

    assert it.state == "proven"
    TOY.claims.clear()

    @verdict()
    def off(club: Club, on: date) -> bool:
        """Nine tenths of one more are reached from 27,000,000 on."""
        return (10 * club.fee >= 9 * Decimal("30000001")) == (club.fee >= 27000000)

    assert off.state == "refuted"
    assert Decimal(27000000) <= Decimal(off.case.facts["club"]["fee"]) < Decimal("27000000.9")


def test_a_part_that_is_always_true_is_told() -> None:
    @verdict()
    def it(club: Club, on: date) -> bool:
        """A club of less than no founders is lawful."""
        return club.founders >= 0 or lawful(club, on)

    assert it.state == "proven" and "always true" in it.notes[0]


@pytest.mark.parametrize(("fact", "state"), [("founders", "proven"), ("secret", "refuted")])
def test_rising(fact: str, state: str) -> None:
    rule = {"founders": enough_founders, "secret": open_enough}[fact]
    TOY.never_falls("rises", rule, fact, "It never falls.", source="a test", on="2011-05-05")
    found = prove(TOY.claims["rises"])
    assert found.state == state
    if state == "refuted":
        assert found.case and found.other
        assert found.case.facts["club"] | {"secret": True} == found.other.facts["club"]
        assert [one.value for one in found.answers] == [True, False]


def test_a_fact_that_the_rule_does_not_read_cannot_rise() -> None:
    TOY.never_falls("rises", enough_founders, "fee", "It never falls.", source="a test", on="2011-05-05")
    found = prove(TOY.claims["rises"])
    assert found.state == "undecided" and "fee" in found.why


def test_a_case_that_does_not_replay_is_a_fault_and_not_a_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = {**terms_module._COMPARE, ">=": lambda x, y: x > y}
    monkeypatch.setattr(terms_module, "_COMPARE", wrong)
    with pytest.raises(ReplayError, match="founders"):

        @verdict()
        def it(club: Club, on: date) -> bool:
            """Three founders are enough."""
            return club.founders != 3 or enough_founders(club, on)


def test_out_of_time_is_undecided() -> None:
    TOY.claim("it", source="a test", on="2011-05-05")(_hard)
    found = prove(TOY.claims["it"], seconds=0)
    assert found.state == "undecided" and found.why == "out of time"


def _hard(club: Club, on: date) -> bool:
    """Something that takes some time."""
    return club.founders * club.adults * club.house.rooms != 941_083_987


def test_two_days_neither_of_which_is_fixed_cannot_be_translated() -> None:
    from zhargy.law.kz.calendar import full_years
    from zhargy.rules.program import Program
    from zhargy.rules.prove.terms import Terms
    from zhargy.rules.prove.values import CannotTranslate

    make = Program()
    info = Club.__facts__
    days = [make.make("fact", date, (), ("", name, info[name])) for name in ("founded", "filed")]
    with pytest.raises(CannotTranslate, match="full_years"):
        Terms((date(2010, 1, 1), date(2012, 1, 1))).of(make.make("call", int, days, full_years))


def test_two_claims_of_one_name_are_refused() -> None:
    TOY.claim("it", source="a test", on="2011-05-05")(_hard)
    with pytest.raises(ValueError, match="two claims named it"):
        TOY.claim("it", source="a test", on="2011-05-05")(_hard)


def test_a_claim_must_give_yes_or_no() -> None:
    def number(club: Club, on: date) -> Decimal:
        """An amount."""
        return unit(on)

    with pytest.raises(TypeError, match="it must give bool"):
        TOY.claim("it", source="a test", on="2011-05-05")(number)


def test_the_solver_is_loaded_only_when_something_is_proven() -> None:
    code = "import sys; from zhargy.law.kz import KZ; assert KZ.claims; sys.exit('z3' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
