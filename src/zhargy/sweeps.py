"""The command `zhargy sweep`: a column per rule for a file of any size."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from zhargy.i18n import N_, gettext
from zhargy.options import DAY, FILE, Lang
from zhargy.terminal import Refusal, progress

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from zhargy.rules import Law, Rule, Subject
    from zhargy.terminal import Bar

Rules = Annotated[
    list[str], typer.Option("--rules", "-r", metavar=N_("RULE"), help=N_("A rule, or a topic for all of its rules."))
]
Source = Annotated[Path, typer.Option("--in", metavar=FILE, help=N_("The file to read: .parquet or .csv."))]
Target = Annotated[Path, typer.Option("--out", "-o", metavar=FILE, help=N_("The file to write: .parquet or .csv."))]
EngineName = Annotated[str, typer.Option(metavar="polars|duckdb|spark", help=N_("What computes it."))]
On = Annotated[str, typer.Option("--on", metavar=DAY, help=N_("The day of the law, for all rows."))]
Column = Annotated[str, typer.Option(metavar=N_("COLUMN"), help=N_("The column with the day of each row."))]
Reform = Annotated[str, typer.Option(metavar=N_("NAME"), help=N_("A draft law that counts as if in force."))]
Lists = Annotated[
    list[str] | None, typer.Option("--list", metavar=N_("FACT=FILE"), help=N_("The items of a one-to-many fact."))
]
Key = Annotated[str, typer.Option(metavar=N_("COLUMN"), help=N_("The column that names a row."))]
Keep = Annotated[
    list[str] | None,
    typer.Option(metavar=N_("COLUMN"), help=N_("A column to keep; the key alone, if not told; * for all.")),
]
Unknown = Annotated[
    list[str] | None,
    typer.Option(metavar=N_("FACT"), help=N_("A fact that nobody knows; * for all that have no column.")),
]
Master = Annotated[
    str, typer.Option(metavar=N_("ADDRESS"), help=N_("Of Spark: its cluster, such as spark://host:7077."))
]


def sweep(
    rules: Rules, source: Source, target: Target, engine: EngineName = "polars", on: On = "", date_column: Column = "",
    reform: Reform = "", lists: Lists = None, key: Key = "", keep: Keep = None, unknown: Unknown = None,
    master: Master = "", lang: Lang = "",
) -> None:  # fmt: skip
    """Compute the rules for every row, and write them."""
    from zhargy.law.kz import KZ
    from zhargy.rules.sweep import CannotLower, CannotSweep, ColumnErrors, TooLarge, plan
    from zhargy.rules.sweep.files import ENGINES, FileFault, sweep_file

    if engine not in ENGINES:
        told = gettext(N_("--engine {given}: choose one of: {known}"))
        raise Refusal(told.format(given=engine, known=", ".join(ENGINES)))
    if bool(on) == bool(date_column):
        raise Refusal(gettext(N_("give --on with a day, or --date-column with the column of each row's day")))
    asked = _rules(KZ, rules)
    without: list[Rule[..., Any]] = []
    _known_reform(KZ, reform)
    given = dict(_pair(one) for one in lists or ())
    try:
        columns = _columns(source)
        about = _about(asked, columns)
        if about:
            asked, without = _there(asked, set(_named(rules)), set(about.values()))
        made = plan(asked, on=date_column or _day(on), about=about, reform=reform)
        kept = None if keep and "*" in keep else list(dict.fromkeys([*([key] if key else []), *(keep or ())]))
        for name in kept or ():
            if name not in columns:
                raise Refusal(gettext(N_("--keep {name}: there is no such column")).format(name=name))
        open_ = _unknown(unknown or [], made.facts[""], columns, made.lists)
        with progress() as bar:
            rows = sweep_file(made, source, target, engine=engine, lists=given, key=key, keep=kept, unknown=open_,
                              master=master, tell=_teller(bar))  # fmt: skip
    except ColumnErrors as error:
        lines = [f"{source}: {problem.text()}" for problem in error.problems]
        raise Refusal("\n".join(lines)) from None
    except (CannotLower, CannotSweep, TooLarge, FileFault) as error:
        raise Refusal(str(error)) from None
    counted = gettext(N_("{path}: rows: {rows}; rules: {rules}"))
    print(counted.format(path=target, rows=f"{rows:,}".replace(",", " "), rules=len(asked)))
    if without:
        left = gettext(N_("Rules of the topic about things of which the file has no columns: {rules}"))
        print(left.format(rules=", ".join(rule.id for rule in without)))


def _named(told: list[str]) -> Iterator[str]:
    return (part for one in told for part in one.split(",") if part)


def _there(
    asked: list[Rule[..., Any]], named: set[str], about: set[type[Subject]]
) -> tuple[list[Rule[..., Any]], list[Rule[..., Any]]]:
    """Of a topic those rules whose subjects the file has, and those left out. What was named by itself stays."""
    stay = [rule for rule in asked if rule.id in named or _subjects(rule) <= about]
    return stay, [rule for rule in asked if rule not in stay]


def _subjects(rule: Rule[..., Any]) -> set[type[Subject]]:
    """What a rule is about."""
    from zhargy.rules.language import is_subject

    return {kind for kind in rule.parameters.values() if is_subject(kind)}


def _rules(law: Law, names: list[str]) -> list[Rule[..., Any]]:
    from zhargy.cases import near

    found: dict[str, Rule[..., Any]] = {}
    for name in _named(names):
        if name in law.rules:
            found[name] = law.rules[name]
            continue
        topic = {id: rule for id, rule in law.rules.items() if id.split(".")[0] == name}
        if not topic:
            told = gettext(N_("{name}: no such rule{near}"))
            raise Refusal(told.format(name=name, near=near(name, law.rules)))
        found.update(topic)
    return list(found.values())


def _known_reform(law: Law, reform: str) -> None:
    from zhargy.cases import near

    known = law.reforms()
    if reform and reform not in known:
        raise Refusal(gettext(N_("{name}: no such reform{near}")).format(name=reform, near=near(reform, known)))


def _day(on: str) -> date:
    from zhargy.rules.exact import DAY as FORM

    try:
        if FORM.fullmatch(on):
            return date.fromisoformat(on)
    except ValueError:
        pass
    raise Refusal(gettext(N_("--on {given}: write an existing day as YEAR-MONTH-DAY")).format(given=on))


def _pair(told: str) -> tuple[str, Path]:
    name, found, file = told.partition("=")
    if not found:
        raise Refusal(gettext(N_("--list {given}: write FACT=FILE")).format(given=told))
    return name, Path(file)


def _columns(source: Path) -> list[str]:
    """The names of a file's columns; none where it cannot be read, which is told later."""
    import polars as pl

    if not source.exists():
        raise Refusal(gettext(N_("{path}: there is no such file")).format(path=source))
    try:
        scan = pl.scan_csv if source.suffix == ".csv" else pl.scan_parquet
        return list(scan(source).collect_schema())
    except (pl.exceptions.PolarsError, OSError) as error:
        why = str(error).splitlines()[0]
        raise Refusal(gettext(N_("{path}: cannot be read: {why}")).format(path=source, why=why)) from None


def _about(rules: list[Rule[..., Any]], columns: list[str]) -> dict[str, type[Subject]] | None:
    """The subjects by their prefix, where the columns are named by subject and fact, as in a sample."""
    from zhargy.schema import snake

    subjects = {f"{snake(kind.__name__)}.": kind for rule in rules for kind in _subjects(rule)}
    named = {prefix: kind for prefix, kind in subjects.items() if any(name.startswith(prefix) for name in columns)}
    if not named and len(subjects) > 1:
        told = gettext(N_("the rules are about several things; name the columns of each, such as {columns}"))
        raise Refusal(told.format(columns=", ".join(f"{prefix}…" for prefix in sorted(subjects))))
    return named or None


def _unknown(given: list[str], facts: Any, columns: list[str], lists: tuple[str, ...]) -> list[str]:
    if "*" in given:
        return [path for path in (*facts, *lists) if path not in columns]
    return given


def _teller(bar: Bar) -> Callable[[str, int, int], None]:
    """Rows where they are counted, else hundredths of the whole."""
    words = {"check": gettext(N_("columns are looked at")), "compute": gettext(N_("rules are computed"))}

    def tell(what: str, done: int, total: int) -> None:
        if done < 0:
            done, total = -done, 100
        bar(done, total or None, words[what])

    return tell
