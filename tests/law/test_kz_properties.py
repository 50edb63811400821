"""Every rule of the law of Kazakhstan: the readings agree, knowledge only adds, days divide versions, receipts replay."""

from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from tests.strategies import at, facts, leaves, only
from zhargy.law.kz import KZ
from zhargy.rules import (
    FactErrors,
    NotInForceError,
    Question,
    Receipt,
    Rule,
    Settled,
    Subject,
    Unknown,
    ZhargyError,
    ask,
    decide,
)  # fmt: skip
from zhargy.rules.language import is_subject

RULES = sorted(KZ.rules.values(), key=lambda rule: rule.id)
DAYS = st.dates(date(2016, 1, 1), date(2026, 6, 30))


def about(rule: Rule[..., Any]) -> list[tuple[str, Any]]:
    return [(name, kind) for name, kind in rule.parameters.items() if name != "on"]


def single(rule: Rule[..., Any]) -> type[Subject] | None:
    kinds = about(rule)
    return kinds[0][1] if len(kinds) == 1 and is_subject(kinds[0][1]) else None


SINGLE = [rule for rule in RULES if single(rule)]


def drawn(kind: type[Subject], random: Random) -> dict[str, Any]:
    """Facts that do not contradict each other. Where chance always draws those that do, another example is taken; too
    many of these fail the test by Hypothesis's own check of its health.
    """
    for _ in range(50):
        told = facts(kind, random)
        try:
            kind.from_facts(told)
        except FactErrors:
            continue
        return told
    reject()


@pytest.mark.parametrize("rule", SINGLE, ids=lambda rule: rule.id)
@settings(max_examples=8, deadline=None)
@given(random=st.randoms(use_true_random=False), on=DAYS)
def test_decide_equals_the_plain_call(rule: Rule[..., Any], random: Random, on: date) -> None:
    subject = single(rule).from_facts(drawn(single(rule), random))
    answer = decide(rule, subject, on=on)
    try:
        expected = rule(subject, on)
    except (ZhargyError, ValueError) as error:
        assert not answer.known or isinstance(error, (NotInForceError, ValueError)), f"{error!r}"
        return
    assert answer.known, f"{answer} but the call gives {expected!r}"
    assert answer.value == expected and type(answer.value) is type(expected)
    assert answer.articles()


@pytest.mark.parametrize("rule", SINGLE, ids=lambda rule: rule.id)
@settings(max_examples=4, deadline=None)
@given(random=st.randoms(use_true_random=False), on=DAYS)
def test_one_more_fact_never_changes_a_known_answer(rule: Rule[..., Any], random: Random, on: date) -> None:
    kind = single(rule)
    whole = drawn(kind, random)
    paths = leaves(whole)
    random.shuffle(paths)
    known: Any = Unknown()
    steps = sorted({0, len(paths), *(random.randint(0, len(paths)) for _ in range(6))})
    for number in steps:
        answer = decide(rule, kind.from_facts(only(whole, set(paths[:number]))), on=on)
        if not isinstance(known, Unknown):
            assert answer.known and answer.value == known
        known = answer.value


@pytest.mark.parametrize("rule", SINGLE, ids=lambda rule: rule.id)
@settings(max_examples=3, deadline=None)
@given(random=st.randoms(use_true_random=False), on=DAYS)
def test_interview_reaches_the_answer_of_all_facts(rule: Rule[..., Any], random: Random, on: date) -> None:
    kind = single(rule)
    whole = drawn(kind, random)
    expected = decide(rule, kind.from_facts(whole), on=on)
    given: set[str] = set()
    while isinstance(question := ask(rule, kind.from_facts(only(whole, given)), on=on), Question):
        assert question.path not in given
        before = decide(rule, kind.from_facts(only(whole, given)), on=on)
        assert not before.known, f"{question.path} asked although the answer is {before.value!r}"
        assert question.path in {one.path for one in before.hinges}
        given.add(question.path)
        at(whole, question.path)
    assert isinstance(question, Settled)
    answer = decide(rule, kind.from_facts(only(whole, given)), on=on)
    assert (answer.known, answer.value if answer.known else None) == (
        expected.known, expected.value if expected.known else None,
    )  # fmt: skip


CHANGES = [
    (rule, before, after)
    for rule in RULES
    for before, after in zip(rule.versions, rule.versions[1:], strict=False)
    if before.force.until == after.force.since.day
]


@pytest.mark.parametrize(("rule", "before", "after"), CHANGES, ids=lambda one: getattr(one, "id", ""))
def test_the_day_before_uses_the_old_text(rule: Rule[..., Any], before: Any, after: Any) -> None:
    day = after.force.since.day
    assert rule.version_on(day) is after
    assert rule.version_on(day - timedelta(days=1)) is before
    if kind := single(rule):
        assert decide(rule, kind(), on=day).explanation.version is after
        assert decide(rule, kind(), on=day - timedelta(days=1)).explanation.version is before


@pytest.mark.parametrize("parameter", KZ.parameters.values(), ids=lambda one: one.id)
def test_parameters_change_on_their_day(parameter: Any) -> None:
    for value in parameter.values:
        assert parameter.value_on(value.force.since.day) is value
        if value.force.until:
            assert parameter.value_on(value.force.until - timedelta(days=1)) is value
    with pytest.raises(NotInForceError):
        parameter.value_on(parameter.values[0].force.since.day - timedelta(days=1))


@pytest.mark.parametrize("matter", KZ.matters.values(), ids=lambda one: one.id)
@settings(max_examples=5, deadline=None)
@given(random=st.randoms(use_true_random=False), on=DAYS)
def test_receipts_replay(matter: Any, random: Random, on: date) -> None:
    whole = drawn(matter.subject, random)
    some = only(whole, {path for path in leaves(whole) if random.random() < 0.6})
    for goal in matter.goals:
        receipt = Receipt.of(decide(goal, matter.subject.from_facts(some), on=on))
        answer, differs = Receipt.read(receipt.to_json()).replay(KZ)
        assert differs == [] and Receipt.of(answer) == receipt
