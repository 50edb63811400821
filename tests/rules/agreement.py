"""The readings against each other: the same rules and facts through decide, a plain call, and columns of every engine.

Facts are drawn near the numbers and days that the rules compare them with; some are left out; days lie around those on
which the law changes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

import polars as pl

from tests import strategies
from zhargy.rules import FactErrors, FactInfo, Law, Rule, Subject, Unknown, ZhargyError, decide, ir
from zhargy.rules.check import uses
from zhargy.rules.sweep import sweep
from zhargy.rules.sweep.rows import frames_of

ENGINES = ("polars", "duckdb", "pandas", "spark")


@dataclass(frozen=True, slots=True)
class Difference:
    """A rule that two readings answer differently."""

    rule: str
    engine: str
    on: date
    facts: dict[str, Any]
    decided: Any
    swept: Any


def by_subject(law: Law) -> dict[type[Subject], list[Rule[..., Any]]]:
    """The rules about one subject each, by its kind."""
    out: dict[type[Subject], list[Rule[..., Any]]] = defaultdict(list)
    for rule in law.rules.values():
        kinds = [kind for name, kind in rule.parameters.items() if name != "on"]
        if len(kinds) == 1 and isinstance(kinds[0], type) and issubclass(kinds[0], Subject):
            out[kinds[0]].append(rule)
    return out


class Pool:
    """Numbers and days that rules compare things with, and those beside them."""

    def __init__(self, rules: Iterable[Rule[..., Any]]) -> None:
        numbers, days = {0, 1, 2}, {date(2023, 8, 4)}
        seen: set[str] = set()
        left = list(rules)
        while left:
            rule = left.pop()
            if rule.id in seen:
                continue
            seen.add(rule.id)
            left += uses(rule)
            for version in rule.wordings():
                days |= {day for day in (version.force.since.day, version.force.until) if day}
                for node in ir.walk(version.body):
                    if isinstance(node, ir.Const) and type(node.value) in (int, Decimal):
                        numbers.add(int(node.value))
                    elif isinstance(node, ir.Const) and type(node.value) is date:
                        days.add(node.value)
                    elif isinstance(node, ir.CallParameter):
                        days |= {value.force.since.day for value in node.parameter.values}
                        numbers |= {int(value.amount) for value in node.parameter.values
                                    if type(value.amount) in (int, Decimal)}  # fmt: skip
        self.numbers = sorted(numbers)
        self.days = sorted(day for day in days if date(1996, 1, 1) < day < date(2027, 1, 1))

    def number(self, random: Random) -> int:
        """One of the numbers, or one beside it."""
        return random.choice(self.numbers) + random.choice([-1, 0, 0, 1])

    def day(self, random: Random) -> date:
        """One of the days, or one near it."""
        return random.choice(self.days) + timedelta(random.choice([-30, -7, -1, 0, 0, 1, 14]))

    def value(self, info: FactInfo, random: Random) -> Any:
        """A value for a fact: half of the time one of these."""
        if random.random() < 0.5 and info.type in (int, Decimal):
            low = info.minimum if info.minimum is not None else -5
            return info.type(min(max(self.number(random), low), info.maximum))
        if random.random() < 0.5 and info.type is date:
            return self.day(random)
        return strategies.value(info, random)


def _facts(kind: type[Subject], pool: Pool, random: Random, holes: float) -> dict[str, Any]:
    out: dict[str, Any] = {}
    for name, info in kind.__facts__.items():
        if info.kind == "part":
            out[name] = _facts(info.type, pool, random, holes)
        elif random.random() < holes:
            continue
        elif info.kind == "many":
            out[name] = [_facts(info.type, pool, random, holes) for _ in range(random.randint(0, 3))]
        else:
            out[name] = pool.value(info, random)
    return out


def subjects(
    kind: type[Subject], pool: Pool, random: Random, count: int, holes: Sequence[float] = (0, 0.03, 0.1, 0.3)
) -> list[Subject]:
    """Subjects whose facts do not contradict each other; some whole, some with a few or many facts left out.

    holes: how many of the facts are left out; one of these for each subject.
    """
    out: list[Subject] = []
    while len(out) < count:
        try:
            out.append(kind.from_facts(_facts(kind, pool, random, random.choice(holes))))
        except FactErrors:
            continue
    return out


def native(frame: pl.DataFrame, engine: str, spark: Any = None) -> Any:
    """A frame of the engine."""
    if engine == "duckdb":
        import duckdb

        return duckdb.from_arrow(frame.to_arrow())
    if engine == "pandas":
        return frame.to_pandas(use_pyarrow_extension_array=True)
    if engine == "spark":
        plain = frame.with_columns(pl.col(pl.Enum).cast(pl.String), pl.col(pl.Time).cast(pl.String))
        return spark.createDataFrame(plain.to_arrow())
    return frame


def as_polars(frame: Any, engine: str) -> pl.DataFrame:
    """The result of an engine as a frame of Polars."""
    if engine == "duckdb":
        return frame.pl()
    if engine == "pandas":
        import pyarrow as pa

        return pl.DataFrame(pl.from_arrow(pa.Table.from_pandas(frame, preserve_index=False)))
    return pl.DataFrame(pl.from_arrow(frame.toArrow())) if engine == "spark" else frame


def decided(rule: Rule[..., Any], subject: Subject, on: date) -> Any:
    """What decide gives, as a column holds it: None for unknown, and where exceptions conflict."""
    try:
        value = decide(rule, subject, on=on, explain=False, settle=False).value
    except ZhargyError:
        return None
    return None if isinstance(value, Unknown) else getattr(value, "value", value)


def differences(
    kind: type[Subject], rules: Sequence[Rule[..., Any]], told: Sequence[Subject], days: Sequence[date],
    engines: Iterable[str] = ("polars",), spark: Any = None, run: Callable[..., Any] = sweep,
) -> Iterator[Difference]:  # fmt: skip
    """What decide and the engines answer differently. days: of each subject; one for all makes the day a constant."""
    frame, lists = frames_of(kind, told)
    day: Any = days[0]
    if len(set(days)) > 1:
        frame, day = frame.with_columns(pl.Series("on the day", days)), "on the day"
    expected = {rule.id: [decided(rule, one, on) for one, on in zip(told, days, strict=True)] for rule in rules}
    for engine in engines:
        given = {path: native(one, engine, spark) for path, one in lists.items()}
        out = run(native(frame, engine, spark), rules, on=day, lists=given, key="id", keep=["id"])
        found = as_polars(out, engine).sort("id")
        for rule in rules:
            for place, (want, got) in enumerate(zip(expected[rule.id], found[rule.id].to_list(), strict=True)):
                if want != got:
                    yield Difference(rule.id, engine, days[place], told[place].to_facts(), want, got)
