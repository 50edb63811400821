"""The work of the lab: rules computed over rows under two laws, and what differs, counted."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from zhargy.desk.lab.asked import Asked
from zhargy.desk.lab.frames import Rows, reach
from zhargy.i18n import N_, gettext
from zhargy.rules import Choice, Rule
from zhargy.rules.values import ZhargyError

if TYPE_CHECKING:
    import polars as pl

    from zhargy.rules.sweep import Plan

PATIENCE = 5.0
MOST_GROUPS = 40
LONGEST = 200
SHOWN_PAIRS = 8
QUANTILES = (("least", 0.0), ("p10", 0.1), ("p25", 0.25), ("middle", 0.5), ("p75", 0.75), ("p90", 0.9), ("most", 1.0))
SIDES = ("before", "after")
MOVES = {
    "no>yes": N_("no → yes"), "yes>no": N_("yes → no"), "more": N_("more"), "less": N_("less"), "later": N_("later"),
    "earlier": N_("earlier"), "other": N_("another value"), "known": N_("not known → known"),
    "yes>unknown": N_("yes → not known"), "no>unknown": N_("no → not known"), "unknown>yes": N_("not known → yes"),
    "unknown>no": N_("not known → no"), "unknown": N_("known → not known"),
}  # fmt: skip
"""The ways in which a value can change, in the order in which they are shown."""


class Busy(ZhargyError):
    """Somebody else's computation runs; nothing was begun."""


class GroupRefused(ZhargyError):
    """The column to group by cannot be used; the text says why."""


_RUNNING = threading.Lock()


@contextmanager
def alone() -> Iterator[None]:
    """One computation at a time, so that memory is bounded. Waits a little, then raises Busy."""
    if not _RUNNING.acquire(timeout=PATIENCE):
        raise Busy(gettext(N_("Another computation is running. Nothing was begun; send the form again in a minute.")))
    try:
        yield
    finally:
        _RUNNING.release()


@dataclass
class Amounts:
    """What becomes of a number: sums of the rows with a value on both sides, and quantiles of what differs."""

    before: Any
    after: Any
    gained: Any
    lost: Any
    quantiles: list[tuple[str, Any]]

    @property
    def even(self) -> bool:
        """Whether all rows that change change alike."""
        return len({value for _, value in self.quantiles}) == 1


@dataclass
class Group:
    """The rows of one group: how many, how many change and how, and the sum of what differs."""

    name: str
    rows: int
    changed: int
    moves: list[tuple[str, int]]
    gained: Any = None
    lost: Any = None


@dataclass
class Effect:
    """What becomes of a rule over the rows."""

    rule: Rule[..., Any]
    table: str
    rows: int
    known: tuple[int, int]
    changed: int
    moves: list[tuple[str, int]]
    pairs: list[tuple[Any, Any, int]] = field(default_factory=list)
    amounts: Amounts | None = None
    groups: list[Group] = field(default_factory=list)


@dataclass
class Result:
    """Everything that was computed. left: rules that could not be, each with the reason. frames: the rows."""

    effects: list[Effect]
    left: list[tuple[Rule[..., Any], str]]
    frames: dict[str, pl.DataFrame]
    group: str = ""


def run(asked: Asked, tables: list[Rows]) -> Result:
    """Compute both laws over the rows. Raises ColumnErrors for a file, GroupRefused, ZhargyError."""
    left: list[tuple[Rule[..., Any], str]] = []
    effects: list[Effect] = []
    frames: dict[str, pl.DataFrame] = {}
    for rows in tables:
        rules = [rule for rule in asked.chosen if not asked.sampled or reach(rule) == rows.name]
        rules, more = (_askable if asked.sampled else _fitting)(rules, asked, rows)
        left += more
        if not rules:
            continue
        named = asked.group if asked.group in rows.frame.columns else ""
        if asked.group and not asked.sampled and not named:
            raise GroupRefused(gettext(N_("{name}: there is no such column")).format(name=asked.group[:80]))
        grouped = _groups(rows.frame, named)
        sides = {}
        for side, on, reform in (("before", asked.first, ""), ("after", asked.second, asked.reform)):
            sides[side], more = _computed(rules, rows, on, reform)
            left += [one for one in more if one[0] not in {rule for rule, _ in left}]
        done = [rule for rule in rules if all(rule.id in sides[side] for side in SIDES)]
        effects += [
            _effect(rule, rows, sides["before"][rule.id], sides["after"][rule.id], grouped, named) for rule in done
        ]
        frames[rows.name] = _together(rows, done, sides, grouped, named)
    if asked.sampled:
        nowhere = gettext(N_("the population has no such rows"))
        left += [(rule, nowhere) for rule in asked.chosen if not reach(rule)]
    if asked.group and asked.sampled and effects and not any(one.groups for one in effects):
        raise GroupRefused(gettext(N_("These rules are about rows that have no such column.")))
    return Result(sorted(effects, key=lambda one: -one.changed), left, frames, asked.group)


def _plans(rule: Rule[..., Any], asked: Asked, rows: Rows) -> list[Plan]:
    """How a rule is computed on both sides. Raises CannotLower."""
    from zhargy.rules.sweep import plan

    laws = ((asked.first, ""), (asked.second, asked.reform))
    return [plan([rule], on=on, about=rows.about, reform=reform) for on, reform in laws]


def _askable(rules: list[Rule[..., Any]], asked: Asked, rows: Rows) -> tuple[list[Rule[..., Any]], list[Any]]:
    """The rules whose facts the population has; the others with what it lacks."""
    from zhargy.rules.sweep import CannotLower

    good, left = [], []
    there = set(rows.frame.columns) | set(rows.lists)
    for rule in rules:
        try:
            made = _plans(rule, asked, rows)
        except CannotLower as error:
            left.append((rule, str(error)))
            continue
        facts = {path for one in made for path in (*one.facts[""], *one.lists)}
        if lacks := sorted(facts - there):
            told = gettext(N_("the population does not say: {facts}"))
            left.append((rule, told.format(facts=", ".join(lacks[:4]) + ("…" if len(lacks) > 4 else ""))))
        else:
            good.append(rule)
    return good, left


def _fitting(rules: list[Rule[..., Any]], asked: Asked, rows: Rows) -> tuple[list[Rule[..., Any]], list[Any]]:
    """The rules that a file can be asked, the others with the reason. Raises ColumnErrors with all that is wrong."""
    from zhargy.rules.facts import FactInfo
    from zhargy.rules.sweep import CannotLower, ColumnErrors
    from zhargy.rules.sweep.check import check
    from zhargy.rules.sweep.frames import engine_of

    good, left = [], []
    facts: dict[str, FactInfo] = {}
    for rule in rules:
        try:
            for made in _plans(rule, asked, rows):
                facts |= {path: info for path, info in made.facts[""].items() if path not in made.lists}
        except CannotLower as error:
            left.append((rule, str(error)))
        else:
            good.append(rule)
    engine = engine_of(rows.frame)
    found = check(engine.open(rows.frame), facts, engine, unknown=list(facts) if asked.unknown else [])
    if found.problems:
        raise ColumnErrors(found.problems)
    return good, left


def _computed(
    rules: list[Rule[..., Any]], rows: Rows, on: date, reform: str
) -> tuple[dict[str, pl.Series], list[tuple[Rule[..., Any], str]]]:
    """A column for each rule; rule by rule where all together are refused, and then the reason for each refused."""
    from zhargy.rules.sweep import CannotLower, CannotSweep, TooLarge, plan
    from zhargy.rules.sweep import compute as sweep

    def compute(some: list[Rule[..., Any]]) -> dict[str, pl.Series]:
        made = plan(some, on=on, about=rows.about, reform=reform)
        facts = dict.fromkeys((*made.facts[""], *made.lists))
        absent = tuple(path for path in facts if path not in rows.frame.columns and path not in rows.lists)
        lists = {path: frame for path, frame in rows.lists.items() if path in made.lists}
        out = sweep(made, rows.frame, lists=lists, key=rows.key, keep=[], unknown=absent)
        return {rule.id: out[rule.id] for rule in some}

    refused = (CannotLower, CannotSweep, TooLarge)
    found, left = {}, []
    try:
        found = compute(rules)
    except refused:
        for rule in rules:
            try:
                found |= compute([rule])
            except refused as error:
                left.append((rule, str(error)))
    return found, left


def _groups(frame: pl.DataFrame, name: str) -> pl.Series | None:
    """The group of each row as text. Raises GroupRefused if there are too many."""
    import polars as pl

    if not name:
        return None
    told = frame[name].cast(pl.String, strict=False).fill_null("")
    if (told.str.len_chars().max() or 0) > LONGEST:  # type: ignore[operator]
        why = gettext(N_("A value of {name} is longer than {most} characters."))
        raise GroupRefused(why.format(name=name, most=LONGEST))
    if told.n_unique() > MOST_GROUPS:
        why = gettext(N_("{name} has more than {most} different values; take a column with fewer."))
        raise GroupRefused(why.format(name=name, most=MOST_GROUPS))
    return told.alias("group")


def _effect(
    rule: Rule[..., Any], rows: Rows, before: pl.Series, after: pl.Series, grouped: pl.Series | None, group: str
) -> Effect:
    import polars as pl

    number = rule.type in (int, Decimal)
    told = pl.DataFrame({"before": before, "after": after}).with_columns(_move(rule).alias("move"))
    if number:
        told = told.with_columns(
            (pl.col("after").cast(pl.Decimal(38, _digits(before, after)))
             - pl.col("before").cast(pl.Decimal(38, _digits(before, after)))).alias("difference")
        )  # fmt: skip
    if grouped is not None:
        told = told.with_columns(grouped)
    changed = told.filter(pl.col("move").is_not_null())
    known = tuple(told.height - told[side].null_count() for side in SIDES)
    out = Effect(rule, rows.name, told.height, (known[0], known[1]), changed.height, _counted(changed))
    if number:
        out.amounts = _amounts(told)
    if isinstance(rule.type, type) and issubclass(rule.type, Choice):
        pairs = changed.group_by("before", "after").len().sort("len", descending=True).head(SHOWN_PAIRS)
        out.pairs = [(_member(rule.type, a), _member(rule.type, b), n) for a, b, n in pairs.iter_rows()]
    if grouped is not None:
        labels = {"": gettext(N_("not known")), **rows.labels(group)}
        for (name,), part in sorted(told.group_by("group"), key=lambda one: str(one[0][0])):
            moved = part.filter(pl.col("move").is_not_null())
            gained, lost = _gains(moved) if number else (None, None)
            out.groups.append(
                Group(labels.get(str(name), str(name)), part.height, moved.height, _counted(moved), gained, lost)
            )
        out.groups.sort(key=lambda one: (-one.changed, one.name))
    return out


def _digits(*columns: pl.Series) -> int:
    return max(int(getattr(one.dtype, "scale", 0) or 0) for one in columns)


def _member(kind: Any, value: Any) -> Any:
    return next((one for one in kind if one.value == value), None)


def _move(rule: Rule[..., Any]) -> pl.Expr:
    """How a row changes; null if it does not."""
    import polars as pl

    a, b = pl.col("before"), pl.col("after")
    gone, came = a.is_not_null() & b.is_null(), a.is_null() & b.is_not_null()
    say = pl.lit
    if rule.type is bool:
        return (
            pl.when(a & ~b).then(say("yes>no")).when(~a & b).then(say("no>yes"))
            .when(gone & a).then(say("yes>unknown")).when(gone).then(say("no>unknown"))
            .when(came & b).then(say("unknown>yes")).when(came).then(say("unknown>no"))
        )  # fmt: skip
    told = pl.when(gone).then(say("unknown")).when(came).then(say("known"))
    if rule.type in (int, Decimal):
        return told.when(b > a).then(say("more")).when(b < a).then(say("less"))
    if rule.type is date:
        return told.when(b > a).then(say("later")).when(b < a).then(say("earlier"))
    return told.when(a.cast(pl.String) != b.cast(pl.String)).then(say("other"))


def _counted(changed: pl.DataFrame) -> list[tuple[str, int]]:
    found = dict(changed["move"].value_counts().iter_rows())
    return [(name, found[name]) for name in MOVES if name in found]


def _gains(changed: pl.DataFrame) -> tuple[Any, Any]:
    """The sums of what is more and of what is less."""
    import polars as pl

    more = changed.filter(pl.col("difference") > 0)["difference"].sum()
    less = changed.filter(pl.col("difference") < 0)["difference"].sum()
    return _short(more), _short(less)


def _short(value: Any) -> Decimal | int:
    """The number without zeros at its end."""
    told = value or Decimal(0)
    return int(told) if told == int(told) else told.normalize()


def _amounts(told: pl.DataFrame) -> Amounts:
    import polars as pl

    both = told.filter(pl.col("difference").is_not_null())
    moved = both.filter(pl.col("difference") != 0)["difference"].sort()
    quantiles = [(name, _short(moved[round(at * (len(moved) - 1))])) for name, at in QUANTILES] if len(moved) else []
    digits = pl.Decimal(38, _digits(told["before"], told["after"]))
    sums = [_short(both[side].cast(digits).sum()) for side in SIDES]
    gained, lost = _gains(both)
    return Amounts(sums[0], sums[1], gained, lost, quantiles)


def _together(
    rows: Rows, done: list[Rule[..., Any]], sides: dict[str, dict[str, pl.Series]], grouped: pl.Series | None, name: str
) -> pl.DataFrame:
    """The rows with both values of each rule, to be taken along."""
    import polars as pl

    key = "id" if "id" in rows.frame.columns else ""
    first = rows.frame[key] if key else pl.Series("row", range(1, rows.frame.height + 1))
    first = first.str.slice(0, LONGEST) if first.dtype == pl.String else first
    columns = [first, *([grouped.alias(name)] if grouped is not None and name != key else [])]
    for rule in done:
        columns += [sides[side][rule.id].alias(f"{rule.id} {side}") for side in SIDES]
    return pl.DataFrame(columns)
