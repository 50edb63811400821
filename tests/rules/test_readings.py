"""The readings against each other, on random rules and facts: a plain call, decide, ask and the facts that matter."""

from datetime import date
from itertools import product
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.rules.toy import Club, Kind
from tests.rules.written import rule_of
from zhargy.rules import Question, Receipt, Settled, Unknown, ask, decide

DAY = date(2011, 5, 5)
VALUES: dict[str, list[Any]] = {
    "open": [True, False], "secret": [True, False], "kind": list(Kind), "founders": list(range(9)),
}  # fmt: skip
DAYS = [date(2011, 1, d) for d in (1, 2, 3)]


def _deeper(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        inner.map(lambda a: f"not ({a})"),
        st.tuples(inner, inner).map(lambda t: f"(({t[0]}) and ({t[1]}))"),
        st.tuples(inner, inner).map(lambda t: f"(({t[0]}) or ({t[1]}))"),
        st.tuples(inner, inner, inner).map(lambda t: f"(({t[1]}) if ({t[0]}) else ({t[2]}))"),
    )


_small = st.integers(-1, 5)
_condition = st.recursive(
    st.one_of(
        st.sampled_from(["club.open", "club.secret", "True", "False"]),
        st.sampled_from(list(Kind)).map(lambda k: f"club.kind == Kind.{k.name}"),
        st.sampled_from(["club.kind in {Kind.CHESS, Kind.WALK}", "club.kind not in {Kind.SONG}"]),
        st.tuples(st.sampled_from(["<", "<=", ">", ">=", "==", "!="]), _small).map(lambda t: f"club.founders {t[0]} {t[1]}"),
        st.tuples(_small, _small).map(lambda t: f"{t[0]} <= club.founders < {t[1]}"),
        st.tuples(st.integers(-2, 2), _small, _small).map(lambda t: f"{t[0]} * club.founders + {t[1]} > {t[2]}"),
        _small.map(lambda n: f"max(club.founders, 2) - 1 > {n}"),
        st.sampled_from(["later(club.founded, 1) <= club.filed", "club.founded < date(2011, 1, 2)", "club.filed == club.founded"]),
    ),
    _deeper,
    max_leaves=6,
)  # fmt: skip


@st.composite
def bodies(draw: Any) -> tuple[str, str]:
    """A rule's body and the type of its result."""
    first, second, third = draw(_condition), draw(_condition), draw(_condition)
    shape = draw(st.integers(0, 3))
    if shape == 0:
        return f"    return {first}", "bool"
    if shape == 1:
        return f"    seen = {first}\n    if {second}:\n        return seen\n    return {third}", "bool"
    if shape == 2:
        return (
            f"    if {first}:\n        if {second}:\n            return 1\n    elif {third}:\n        return club.founders + 1\n    return 2",
            "int",
        )
    return (
        f"    match club.kind:\n        case Kind.CHESS:\n            return {first}\n"
        f"        case Kind.SONG:\n            return {second}\n        case _:\n            return {third}"
    ), "bool"


def completions(facts: dict[str, Any], days: bool = True) -> list[dict[str, Any]]:
    """Every way of filling in what is open, days from a few that are enough to tell every comparison apart."""
    values = {**VALUES, "founded": DAYS, "filed": DAYS}
    names = list(values)
    pools = [[facts[name]] if name in facts else values[name] for name in names]
    if not ({"founded", "filed"} & set(facts)) and days is False:
        pools[-2:] = [[DAYS[0]], [DAYS[1]]]
    return [dict(zip(names, combination, strict=True)) for combination in product(*pools)]


@given(bodies(), st.randoms(use_true_random=False))
@settings(max_examples=120, deadline=None)
def test_readings_agree(body: tuple[str, str], random: Any) -> None:
    made = rule_of(*body)
    pool = {**VALUES, "founded": DAYS, "filed": DAYS}
    whole = {name: random.choice(values) for name, values in pool.items()}
    expected = made(Club(**whole), DAY)

    # decide on complete facts equals the plain call, and its receipt replays.
    answer = decide(made, Club(**whole), on=DAY)
    assert answer.value == expected and type(answer.value) is type(expected)
    assert decide(made, Club(**whole), on=DAY, explain=False).value == expected

    # On partial facts a known answer is that of every completion, and one more fact never changes it.
    names = random.sample(sorted(whole), k=random.randint(0, len(whole)))
    partial: dict[str, Any] = {}
    known: Any = None
    for name in [None, *names]:
        if name:
            partial[name] = whole[name]
        now = decide(made, Club(**partial), on=DAY)
        if known is not None:
            assert now.known and now.value == known
        if now.known:
            known = now.value
            assert known == expected
    if not isinstance(now.value, Unknown):
        assert {made(Club(**one), DAY) for one in completions(partial)} == {known}

    # An interview asks only what can matter, and reaches the same answer as all facts at once.
    facts: dict[str, Any] = {}
    while isinstance(question := ask(made, Club(**facts), on=DAY), Question):
        assert question.path not in facts
        if not {"founded", "filed"} & set(decide(made, Club(**facts), on=DAY).value.facts):
            outcomes = {}
            for one in completions(facts, days=False):
                rest = tuple(value for name, value in one.items() if name != question.path)
                outcomes.setdefault(rest, set()).add(made(Club(**one), DAY))
            assert any(len(values) > 1 for values in outcomes.values()), f"{question.path} cannot matter"
        facts[question.path] = whole[question.path]
    assert isinstance(question, Settled)
    assert question.value == expected
    assert decide(made, Club(**facts), on=DAY).value == expected


@given(bodies(), st.sets(st.sampled_from(["open", "secret", "kind", "founders"])))
@settings(max_examples=100, deadline=None)
def test_facts_that_nobody_knows_are_not_asked(body: tuple[str, str], unknown: set[str]) -> None:
    made = rule_of(*body)
    facts: dict[str, Any] = dict.fromkeys(unknown, "does-not-know")
    whole = {"open": True, "secret": False, "kind": Kind.SONG, "founders": 3, "founded": DAYS[0], "filed": DAYS[1]}
    for _ in range(10):
        question = ask(made, Club.from_facts(facts), on=DAY)
        if isinstance(question, Settled):
            break
        assert question.path not in unknown
        facts[question.path] = whole[question.path]
    assert isinstance(question, Settled)
    answer = decide(made, Club.from_facts(facts), on=DAY)
    assert answer.value == question.value or (isinstance(question.value, Unknown) and not answer.known)


@given(st.randoms(use_true_random=False), st.dates(date(2001, 1, 1), date(2020, 1, 1)))
@settings(max_examples=60, deadline=None)
def test_receipts_replay(random: Any, on: date) -> None:
    from tests.rules.toy import TOY

    pool = {**VALUES, "founded": DAYS, "filed": DAYS}
    facts = {name: random.choice(values) for name, values in pool.items() if random.random() < 0.7}
    for made in TOY.rules.values():
        receipt = Receipt.of(decide(made, Club(**facts), on=on))
        answer, differs = Receipt.read(receipt.to_json()).replay(TOY)
        assert differs == [] and Receipt.of(answer) == receipt
