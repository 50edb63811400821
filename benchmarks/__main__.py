"""`make bench`: every figure that Zhargy promises, measured side by side with its peer in one run."""

from __future__ import annotations

import platform
import statistics
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from typing import Any

from rich.console import Console
from rich.table import Table

from benchmarks import by_hand, twelve
from zhargy.rules import Subject, ask, decide, decide_all

ROUNDS = 15
ONE, DAY = twelve.Org(**twelve.ALL), twelve.DAY
HAND = by_hand.Org(**twelve.ALL)  # type: ignore[arg-type]


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


def main() -> int:
    console = Console(width=110)
    for rule, function in zip(twelve.RULES, by_hand.RULES, strict=True):
        assert rule(ONE, DAY) == function(HAND, DAY) == decide(rule, ONE, on=DAY).value, rule.id
    versions = ", ".join(f"{name} {version(name)}" for name in ("pydantic", "django"))
    console.print(f"{platform.platform()}, {_processor()}, Python {platform.python_version()}, {versions}")
    console.print(f"{ROUNDS} rounds, each measure in turn; median (lowest to highest). A case is all twelve rules.\n")
    table = Table("measure", "median", "lowest", "highest", "promise", "met")
    missed = 0

    def row(name: str, times: list[float], limit: float, unit: float, label: str, promise: str) -> None:
        nonlocal missed
        middle = statistics.median(times)
        met = middle <= limit
        missed += not met
        figures = [f"{one / unit:,.2f} {label}" for one in (middle, min(times), max(times))]
        table.add_row(name, *figures, promise, "yes" if met else "NO")

    plain, hand, bare, full, text, first = side_by_side(called, by_hand_called, decided_bare, decided, told, asked)
    row("hand-written Python, a case", hand, 1, 1e-6, "µs", "-")
    row("plain call, a case", plain, 1, 1e-6, "µs", "-")
    ratio = [one / other for one, other in zip(plain, hand, strict=True)]
    row("plain call : hand-written", ratio, 2, 1, "x", "at most 2 x")
    row("decide without explanation, a case", bare, 20e-6, 1e-6, "µs", "at most 20 µs")
    row("decide with full explanation, a case", full, 200e-6, 1e-6, "µs", "at most 200 µs")
    row("decide one rule and tell it as text", text, 1, 1e-6, "µs", "-")
    row("first question, nothing known", first, 5e-3, 1e-3, "ms", "under 5 ms")
    from benchmarks.year import calendars, loads

    explained, bare = calendars(side_by_side)
    row("calendar of a year, explained", explained, 20e-3, 1e-3, "ms", "under 20 ms")
    row("calendar of a year", bare, 2e-3, 1e-3, "ms", "under 2 ms")
    row("loading the whole law", loads(), 0.5, 1, "s", "under 0.5 s")
    from benchmarks.pages import first_question_of_matters, result_page

    for name, times in first_question_of_matters(side_by_side):
        row(f"first question, {name}", times, 5e-3, 1e-3, "ms", "under 5 ms")
    for name, times in result_page(ROUNDS):
        row(f"result page at the server, {name}", times, 50e-3, 1e-3, "ms", "under 50 ms")
    console.print(table)
    return 1 if missed else 0


def _processor() -> str:
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            names = [line.partition(":")[2].strip() for line in file if line.startswith("model name")]
    except OSError:
        names = []
    return f"{len(names)} x {names[0]}" if names else platform.machine()


assert issubclass(twelve.Org, Subject)
if __name__ == "__main__":
    sys.exit(main())
