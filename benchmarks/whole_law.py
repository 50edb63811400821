"""The whole encoded law over many rows: each topic, and how the cost grows with the number of rules."""

from __future__ import annotations

import gc
import statistics
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from benchmarks.report import Report
from zhargy.law.kz import KZ
from zhargy.rules import FactInfo, Rule, Subject
from zhargy.rules.sweep import CannotLower, CannotSweep, Plan, TooLarge, compute, plan
from zhargy.rules.sweep.frames import engine_of

DAY, KEY, ROWS = date(2024, 3, 1), "the row", 100_000
LARGEST = 10**9
AnyRule = Rule[..., Any]


@dataclass(frozen=True, slots=True)
class Group:
    """The rules of a topic about one kind of subject that can be columns, and those that cannot."""

    topic: str
    kind: type[Subject]
    rules: list[AnyRule]
    refused: list[AnyRule]


def groups() -> Iterator[tuple[str, type[Subject], list[AnyRule]]]:
    """The rules about one subject each, by topic and kind of subject."""
    out: dict[tuple[str, type[Subject]], list[AnyRule]] = defaultdict(list)
    for rule in KZ.rules.values():
        kinds = [kind for name, kind in rule.parameters.items() if name != "on"]
        if len(kinds) == 1 and isinstance(kinds[0], type) and issubclass(kinds[0], Subject):
            out[rule.id.split(".")[0], kinds[0]].append(rule)
    for (topic, kind), rules in out.items():
        yield topic, kind, rules


def drawn(info: FactInfo, count: int, random: Any) -> Any:
    """A column of a fact: each value as likely as the others within its bounds, one in fifty unknown."""
    import numpy as np
    import polars as pl

    low = int(info.minimum or 0)
    high = max(low, min(int(info.maximum), LARGEST))
    if info.type is bool or info.kind == "many":
        made = pl.Series(random.random(count) < 0.5)
    elif info.choices:
        words = [member.value for member in info.choices]
        made = pl.Series(random.integers(0, len(words), count, dtype=np.uint32))
        made = made.replace_strict(range(len(words)), words, return_dtype=pl.Enum(words))
    elif info.type in (int, Decimal):
        most = np.where(random.random(count) < 0.5, min(high, low + 40), high)
        made = pl.Series(random.integers(low, most + 1))
    elif info.type is date:
        days = random.integers(0, 3000, count, dtype=np.int32) + (date(2018, 1, 1) - date(1970, 1, 1)).days
        made = pl.Series(days).cast(pl.Date)
    else:
        made = pl.Series([f"{hour:02}:00" for hour in range(24)]).gather(random.integers(0, 24, count))
    return pl.select(pl.when(pl.Series(random.random(count) >= 0.02)).then(made)).to_series()


def frames(made: Plan, count: int, seed: int = 1) -> tuple[Any, dict[str, Any]]:
    """Rows with every fact that the rules read, and up to two items of each list for a row."""
    import numpy as np
    import polars as pl

    random = np.random.default_rng(seed)

    def columns(path: str, number: int) -> dict[str, Any]:
        return {name: drawn(info, number, random) for name, info in made.facts[path].items()}

    main = {name: one for name, one in columns("", count).items() if name not in made.lists}
    lists = {}
    for path in made.lists:
        whose = np.repeat(np.arange(count), random.integers(0, 3, count))
        lists[path] = pl.DataFrame({KEY: whose, **columns(path, len(whose))})
    return pl.DataFrame({KEY: np.arange(count), **main}), lists


def sweepable(rules: list[AnyRule]) -> tuple[list[AnyRule], list[AnyRule]]:
    """Those of the rules that can be columns, and those that cannot, tried on a few rows."""
    try:
        made = plan(rules, on=DAY)
        frame, lists = frames(made, 200)
        compute(made, frame, lists=lists, key=KEY, keep=[])
        return rules, []
    except (CannotLower, CannotSweep, TooLarge):
        if len(rules) == 1:
            return [], rules
    half = len(rules) // 2
    parts = [sweepable(rules[:half]), sweepable(rules[half:])]
    return [one for good, _ in parts for one in good], [one for _, bad in parts for one in bad]


def spent(rules: list[AnyRule], count: int, rounds: int) -> list[float]:
    """Times of computing the rules over so many rows, columns checked before."""
    made = plan(rules, on=DAY)
    frame, lists = frames(made, count)
    engine = engine_of(frame)
    checked = made.check(engine.open(frame), engine, KEY)
    out = []
    for _ in range(rounds + 1):
        gc.collect()
        start = time.perf_counter()
        compute(made, frame, lists=lists, key=KEY, keep=[], trusted=checked)
        out.append(time.perf_counter() - start)
    return out[1:]


def measure(report: Report, count: int = ROWS, topics: int = 0, rounds: int = 1) -> dict[str, tuple[int, list[float]]]:
    """The rates of each topic and of all; by topic, how many rules and their times. topics: only the first few."""
    found: dict[str, list[Group]] = defaultdict(list)
    for topic, kind, rules in groups():
        if topics and topic not in found and len(found) == topics:
            continue
        found[topic].append(Group(topic, kind, *sweepable(rules)))
    report.begin(
        f"The encoded law, {count:,} rows, Polars",
        "A row has the facts of each subject that a topic is about; one in fifty unknown. Rows in a second.",
    )
    times: dict[str, tuple[int, list[float]]] = {}
    for topic, parts in found.items():
        told = [spent(part.rules, count, rounds) for part in parts if part.rules]
        number = sum(len(part.rules) for part in parts)
        times[topic] = number, [sum(each) for each in zip(*told, strict=True)]
        report.row(f"{topic}, rules: {number}", [count / one for one in times[topic][1]], 1e3, "k/s")
    number = sum(rules for rules, _ in times.values())
    whole = [sum(each) for each in zip(*(told for rules, told in times.values() if rules), strict=True)]
    report.row(f"the whole law, rules: {number}", [count / one for one in whole], 1e3, "k/s")
    report.row("the whole law, answers", [count * number / one / 1e6 for one in whole], 1, "M/s")
    report.end()
    refused = [rule.id for parts in found.values() for part in parts for rule in part.refused]
    report.console.print(f"No column: {len(refused)} {', '.join(refused[:12])}{' …' if len(refused) > 12 else ''}")
    return times


def growth(count: int = ROWS, rounds: int = 1, steps: int = 8) -> tuple[str, list[tuple[float, float]]]:
    """The subject with the most rules, and how long 1, a few and all of them take."""
    by_kind: dict[type[Subject], list[AnyRule]] = defaultdict(list)
    for _, kind, rules in groups():
        by_kind[kind] += rules
    kind = max(by_kind, key=lambda one: len(by_kind[one]))
    rules, _ = sweepable(by_kind[kind])
    counts = sorted({max(1, round(len(rules) ** (step / (steps - 1)))) for step in range(steps)})
    return kind.__name__, [(number, statistics.median(spent(rules[:number], count, rounds))) for number in counts]
