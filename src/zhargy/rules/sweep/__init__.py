"""Rules read for whole populations: a column per rule, for a frame of any size.

`sweep(frame, rules, on=...)` computes the same rules that `decide` reads, with the same meaning of unknown (null), in
whatever library the frame is of: Polars, DuckDB, pandas or PySpark. Money and rates stay exact.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import narwhals as nw

from zhargy.rules.facts import FactInfo, Subject
from zhargy.rules.lower import CannotLower, Lowering
from zhargy.rules.program import Op, walk
from zhargy.rules.rule import Rule
from zhargy.rules.sweep.check import Checked, ColumnErrors, Problem, check
from zhargy.rules.sweep.columns import Columns
from zhargy.rules.sweep.expressions import CannotSweep
from zhargy.rules.sweep.frames import Engine, UnknownFrame, engine_of
from zhargy.rules.sweep.shapes import Shape, TooLarge
from zhargy.rules.sweep.simpler import simpler

__all__ = [
    "CannotLower", "CannotSweep", "ColumnErrors", "Plan", "Problem", "TooLarge", "UnknownFrame", "plan", "sweep",
]  # fmt: skip


class Plan:
    """Rules lowered for a kind of subject and a day: which facts they read, and how to compute them over a frame."""

    def __init__(
        self, rules: Sequence[Rule[..., Any]], about: Mapping[str, type[Subject]], on: date | str, reform: str
    ) -> None:
        self.rules, self.day = rules, on if isinstance(on, str) else ""
        lowering = Lowering(about, None if self.day else on, reform)  # type: ignore[arg-type]
        self.ops = [lowering.rule(rule) for rule in rules]
        self.facts: dict[str, dict[str, FactInfo]] = {"": {}}
        for op in walk(self.ops):
            if op.name == "fact" and op.data[2] is not None:
                frame, path, info = op.data
                self.facts.setdefault(frame, {})[path] = info
            elif op.name == "aggregate":
                self.facts.setdefault(op.data[1], {})

    @property
    def lists(self) -> tuple[str, ...]:
        """The one-to-many facts that are read."""
        return tuple(name for name in self.facts if name)

    def check(self, frame: Any, engine: Engine, key: str = "", unknown: Iterable[str] = ()) -> Checked:
        """Hold the columns of a frame against the facts that are read."""
        name = engine.column
        told = {name(path): info for path, info in self.facts[""].items() if path not in self.lists}
        day = name(self.day) if self.day else ""
        return check(frame, told, engine, key=name(key), day=day, unknown=[name(path) for path in unknown])


def plan(
    rules: Iterable[Rule[..., Any]], *, on: date | str, about: Mapping[str, type[Subject]] | None = None,
    reform: str = "",
) -> Plan:  # fmt: skip
    """Lower the rules. on: a day, or the name of the column with each row's day.

    about: kinds of subject by the prefix of their columns; without it, the one kind that all the rules are about, with
    columns named by the paths of its facts. Raises CannotLower.
    """
    told = tuple(rules)
    if about is None:
        kinds = list(dict.fromkeys(kind for rule in told for name, kind in rule.parameters.items() if name != "on"))
        kinds = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Subject)]
        if len(kinds) > 1:
            names = ", ".join(kind.__name__ for kind in kinds)
            raise CannotLower(f"these rules are about {names}; say under which prefix the columns of each stand")
        about = dict.fromkeys([""], kinds[0]) if kinds else {}
    return Plan(told, about, on, reform)


def sweep(
    frame: Any, rules: Iterable[Rule[..., Any]], *, on: date | str, about: Mapping[str, type[Subject]] | None = None,
    lists: Mapping[str, Any] | None = None, key: str = "", reform: str = "", keep: Sequence[str] | None = None,
    unknown: Iterable[str] = (),
) -> Any:  # fmt: skip
    """The frame with a column for each rule, named by the rule's id.

    frame: of Polars (lazy or not), DuckDB, pandas or PySpark; a column for each fact that the rules read, named by its
    path: truth values, whole numbers, decimals (no floats), days, and text for choices. A null is unknown.
    on: the day of the law, or the name of a column of days. lists: the frame of the items of each one-to-many fact, by
    its path, with the column `key` that names the row that they belong to; a row without items has none, unless a
    column of that path says no (the list is not known). reform: as in `decide`. keep: columns of the input to keep; all
    if not given. unknown: facts that nobody gave.

    What decide would raise as a conflict of exceptions is null. Raises ColumnErrors with everything that is wrong with
    the columns, before anything is computed; CannotLower, CannotSweep or TooLarge, which say why, where a rule has no
    column.
    """
    made = plan(rules, on=on, about=about, reform=reform)
    return compute(made, frame, lists=lists or {}, key=key, keep=keep, unknown=tuple(unknown))


def compute(
    made: Plan, frame: Any, *, lists: Mapping[str, Any], key: str = "", keep: Sequence[str] | None = None,
    unknown: Sequence[str] = (), trusted: Checked | None = None,
) -> Any:  # fmt: skip
    """Compute a plan over a frame. trusted: what `Plan.check` gave for this frame, so that it is not read twice."""
    engine = engine_of(frame)
    opened = engine.open(frame)
    checked = trusted or made.check(opened, engine, key, unknown)
    problems = list(checked.problems)
    inner: dict[str, Columns] = {}
    for path in made.lists:
        if path in lists:
            inner[path], more = _items(made.facts[path], path, lists[path], engine, key)
            problems += more
        elif path not in unknown:
            problems.append(Problem(path, "there is no frame of its items", ()))
    if problems:
        raise ColumnErrors(replace(one, column=engine.called(one.column)) for one in problems)
    columns = Columns(checked, engine, engine.column(key), inner, day=engine.column(made.day))
    _say_which_lists_are_known(columns, made, lists)
    ops = simpler(made.ops, columns.given)
    columns.compute(ops)
    given = [name for name in opened.collect_schema() if not name.startswith("=")]
    kept = [nw.col(name) for name in (given if keep is None else [engine.column(name) for name in keep])]
    told = [_result(rule, op, columns) for rule, op in zip(made.rules, ops, strict=True)]
    if kept:
        return engine.close(columns.frame.select(*kept, *told), frame)
    # Beside the columns that are there, so that a rule that is the same for all has a value in each row.
    names = [engine.column(rule.id) for rule in made.rules]
    return engine.close(columns.frame.with_columns(*told).select(*names), frame)


def _items(
    facts: Mapping[str, FactInfo], path: str, frame: Any, engine: Engine, key: str
) -> tuple[Columns, list[Problem]]:
    opened = engine.open(frame)
    if not key:
        raise CannotSweep(f"{path}: name the column that says to which row each item belongs (key)")
    told = {engine.column(name): info for name, info in facts.items()}
    key = engine.column(key)
    checked = check(opened, told, engine, key=key, unique=False)
    problems = [
        Problem(f"{path}.{one.column}", one.message, one.values, one.count, one.rows) for one in checked.problems
    ]
    most = 1
    if not problems:
        sizes = checked.frame.group_by(key).agg(nw.len().alias("__n")).select(nw.col("__n").max())
        sizes = sizes.collect() if hasattr(sizes, "collect") else sizes
        most = int(sizes["__n"].to_list()[0] or 1)
    return Columns(checked, engine, key, name=path, most=most), problems


def _say_which_lists_are_known(columns: Columns, made: Plan, lists: Mapping[str, Any]) -> None:
    """A list is known unless no frame of its items was given, or the row's own column says that it is not."""
    there = set(columns.frame.collect_schema())
    for path in made.lists:
        column = columns.engine.column(path)
        name = f"={column} is known"
        said = nw.when(nw.col(column).fill_null(False)).then(nw.lit(True)) if column in there else nw.lit(True)
        known = said if path in lists else columns.engine.null(bool)
        columns.frame = columns.frame.with_columns(known.alias(name))
        columns.facts[column] = (name, Shape(True))


def _result(rule: Rule[..., Any], op: Op, columns: Columns) -> nw.Expr:
    column = columns.of(op)
    expr = column.expr
    if rule.type is Decimal:
        digits = column.shape.scale
        whole = expr.cast(nw.Decimal(38 - digits - 2 if column.shape.wide else 19, 0))
        expr = (whole * nw.lit(Decimal(1).scaleb(-digits))).cast(nw.Decimal(38, digits)) if digits else expr
    return expr.alias(columns.engine.column(rule.id))
