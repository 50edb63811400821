"""One case at a time: the call, decide, the first question, the calendar of a year, loading, pages."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, cast

from benchmarks import by_hand, twelve
from benchmarks.report import Report
from zhargy.rules import Subject, ask, decide, decide_all

ROUNDS = 15
ONE, DAY = twelve.Org(**twelve.ALL), twelve.DAY
HAND = by_hand.Org(**cast(dict[str, Any], twelve.ALL))
assert issubclass(twelve.Org, Subject)


def timed(run: Callable[[], Any], seconds: float = 0.08) -> float:
    """Seconds a call, over as many calls as fit."""
    number, spent = 1, 0.0
    while True:
        start = time.perf_counter()
        for _ in range(number):
            run()
        spent = time.perf_counter() - start
        if spent >= seconds:
            return spent / number
        number = max(number * 2, int(number * seconds / max(spent, 1e-9)))


def side_by_side(*runs: Callable[[], Any]) -> list[list[float]]:
    """The times of each, taken in turn so that noise of the machine falls on all."""
    for run in runs:
        run()
    rounds = [[timed(run) for run in runs] for _ in range(ROUNDS)]
    return [[one[i] for one in rounds] for i in range(len(runs))]


def called() -> None:
    for rule in twelve.RULES:
        rule(ONE, DAY)


def by_hand_called() -> None:
    for function in by_hand.RULES:
        function(HAND, DAY)


def decided() -> None:
    for answer in decide_all(twelve.RULES, ONE, on=DAY):
        _ = answer.explanation


def decided_bare() -> None:
    decide_all(twelve.RULES, ONE, on=DAY, explain=False)


def told() -> None:
    decide(twelve.total_due, ONE, on=DAY).to_text("en")


def asked() -> None:
    ask(twelve.total_due, twelve.Org(), on=DAY)


def measure(report: Report) -> None:
    """One case of the twelve rules, and what people wait for."""
    for rule, function in zip(twelve.RULES, by_hand.RULES, strict=True):
        assert rule(ONE, DAY) == function(HAND, DAY) == decide(rule, ONE, on=DAY).value, rule.id
    report.begin("One case", f"{ROUNDS} rounds, each measure in turn; a case is all twelve rules")
    row = report.row
    plain, hand, bare, full, text, first = side_by_side(called, by_hand_called, decided_bare, decided, told, asked)
    row("hand-written Python, a case", hand, 1e-6, "µs")
    row("plain call, a case", plain, 1e-6, "µs")
    ratio = [one / other for one, other in zip(plain, hand, strict=True)]
    row("plain call : hand-written", ratio, 1, "x", most=2, promise="at most 2 x")
    row("decide without explanation, a case", bare, 1e-6, "µs", most=20e-6, promise="at most 20 µs")
    row("decide with full explanation, a case", full, 1e-6, "µs", most=200e-6, promise="at most 200 µs")
    row("decide one rule and tell it as text", text, 1e-6, "µs")
    row("first question, nothing known", first, 1e-3, "ms", most=5e-3, promise="under 5 ms")
    from benchmarks.year import calendars, loads

    explained, bare = calendars(side_by_side)
    row("calendar of a year, explained", explained, 1e-3, "ms", most=20e-3, promise="under 20 ms")
    row("calendar of a year", bare, 1e-3, "ms", most=2e-3, promise="under 2 ms")
    row("loading the whole law", loads(), 1, "s", most=0.5, promise="under 0.5 s")
    from benchmarks.pages import first_question_of_matters, result_page

    for name, times in first_question_of_matters(side_by_side):
        row(f"first question, {name}", times, 1e-3, "ms", most=5e-3, promise="under 5 ms")
    for name, times in result_page(ROUNDS):
        row(f"result page at the server, {name}", times, 1e-3, "ms", most=50e-3, promise="under 50 ms")
    report.end()
