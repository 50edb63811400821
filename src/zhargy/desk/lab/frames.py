"""Whose rows they are: the synthetic population, drawn once and kept in memory, or a file that was sent."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

from zhargy.i18n import N_, format_number, gettext
from zhargy.law.kz import KZ
from zhargy.rules import Rule, Subject
from zhargy.rules.values import ZhargyError
from zhargy.schema import snake

if TYPE_CHECKING:
    import polars as pl

    from zhargy.population import Population

SEED = 1
LARGEST = 8_000_000
MOST_ROWS = 200_000
MOST_COLUMNS = 500


class FileRefused(ZhargyError):
    """A file that cannot be used; the text says why."""


@dataclass
class Rows:
    """A frame with the kinds of subject that its columns are about, by their prefix, and the items of its lists."""

    name: str
    frame: pl.DataFrame
    about: dict[str, type[Subject]]
    lists: dict[str, pl.DataFrame] = field(default_factory=dict)
    key: str = ""

    def labels(self, column: str) -> dict[str, str]:
        """How the values of a column are called, where it is a fact with a list of choices, or yes and no."""
        for prefix, kind in self.about.items():
            info = dict(kind.walk()).get(column.removeprefix(prefix))
            if info is not None and column.startswith(prefix):
                return {one.value: gettext(one.label) for one in info.choices}
        return {}


@cache
def described() -> Population:
    """The population as described; no row is drawn."""
    from zhargy.population import population

    return population(KZ)


_DRAWN: dict[str, pl.DataFrame] = {}
_LOCK = threading.Lock()


def _drawn(count: int) -> dict[str, pl.DataFrame]:
    """All tables with at least as many organisations; the largest sample that was asked for stays in memory."""
    from zhargy.population import MAIN

    with _LOCK:
        if not _DRAWN or _DRAWN[MAIN].height < count:
            made = {name: described().frame(name, count, SEED) for name in described().tables}
            _DRAWN.clear()
            _DRAWN.update(made)
        return dict(_DRAWN)


def prefixes() -> dict[str, dict[str, type[Subject]]]:
    """By table of the population, the subjects that its columns are about, by their prefix."""
    made = described()
    out: dict[str, dict[str, type[Subject]]] = {}
    for table, columns in made.columns.items():
        names = dict.fromkeys(name.partition(".")[0] for name in columns if "." in name)
        if names:
            out[table] = {f"{name}.": made.kinds[name] for name in names}
    return out


def sample(count: int) -> list[Rows]:
    """The tables of the synthetic population that rules can be asked about, for so many organisations."""
    import polars as pl

    tables = {name: frame.filter(pl.col("id") <= count) for name, frame in _drawn(count).items()}
    of = prefixes()
    lists = {one.list: tables[name] for name, one in described().model.tables.items() if one.list}
    main = next(iter(of))
    return [
        Rows(name, tables[name], about, lists if name == main else {}, "id" if name == main else "")
        for name, about in of.items()
    ]


def groups() -> list[tuple[str, str]]:
    """The columns of the population by which one can group, each with its label."""
    out = []
    for table in prefixes():
        for name, (_, info) in described().columns[table].items():
            if info.choices:
                out.append((name, gettext(info.label)))
    return out


def reach(rule: Rule[..., Any]) -> str:
    """The table of the population that a rule can be asked about; "" if none."""
    kinds = [kind for name, kind in rule.parameters.items() if name != "on"]
    for table, about in prefixes().items():
        if kinds and all(kind in about.values() for kind in kinds):
            return table
    return ""


def uploaded(content: bytes, rules: list[Rule[..., Any]], group: str = "") -> Rows:
    """The rows of a file that was sent, as far as rules can read them. Raises FileRefused with the reason."""
    import polars as pl

    if not content:
        raise FileRefused(gettext(N_("The file is empty.")))
    kinds = {kind for rule in rules for kind in rule.parameters.values()}
    subjects = {f"{snake(one.__name__)}.": one for one in kinds if isinstance(one, type) and issubclass(one, Subject)}
    facts = {start + path for prefix, kind in subjects.items() for path, _ in kind.walk() for start in ("", prefix)}
    try:
        read = _parquet if content[:4] == b"PAR1" else _csv
        frame = read(content, {*facts, "id", group})
    except (pl.exceptions.PolarsError, OSError, ValueError, pl.exceptions.PanicException) as error:
        why = (str(error).splitlines() or [""])[0][:200]
        raise FileRefused(gettext(N_("The file cannot be read as CSV or Parquet: {why}")).format(why=why)) from None
    if frame.height > MOST_ROWS:
        told = gettext(N_("The file has more than {most} rows; for larger ones there is the command zhargy sweep."))
        raise FileRefused(told.format(most=format_number(MOST_ROWS)))
    if not frame.height:
        raise FileRefused(gettext(N_("The file has no rows.")))
    named = {prefix: kind for prefix, kind in subjects.items() if any(one.startswith(prefix) for one in frame.columns)}
    if not named and len(subjects) == 1:
        named = {"": next(iter(subjects.values()))}
    if not named:
        told = gettext(N_("the rules are about several things; name the columns of each, such as {columns}"))
        raise FileRefused(told.format(columns=", ".join(f"{prefix}…" for prefix in sorted(subjects)) or "—"))
    return Rows("", frame, named)


def _columns(number: int) -> None:
    if number > MOST_COLUMNS:
        told = gettext(N_("The file has more than {most} columns."))
        raise FileRefused(told.format(most=MOST_COLUMNS))


def _parquet(content: bytes, wanted: set[str]) -> pl.DataFrame:
    import polars as pl

    names = list(pl.read_parquet_schema(BytesIO(content)))
    _columns(len(names))
    # The file says itself how many rows it has, so a small file that unfolds to a huge one is refused unread.
    rows = pl.scan_parquet(BytesIO(content)).select(pl.len()).collect().item()
    if rows > MOST_ROWS:
        told = gettext(N_("The file has more than {most} rows; for larger ones there is the command zhargy sweep."))
        raise FileRefused(told.format(most=format_number(MOST_ROWS)))
    return _with(pl.read_parquet(BytesIO(content), columns=[name for name in names if name in wanted]), names, rows)


def _csv(content: bytes, wanted: set[str]) -> pl.DataFrame:
    import polars as pl

    content = content.removeprefix(b"\xef\xbb\xbf")
    try:
        head = content.decode("utf-8").partition("\n")[0]
    except UnicodeDecodeError:
        raise FileRefused(gettext(N_("The file is neither Parquet nor CSV in UTF-8."))) from None
    if "\0" in head or not head.strip():
        raise FileRefused(gettext(N_("The file is neither Parquet nor CSV in UTF-8.")))
    _columns(head.count(",") + 1)
    names = pl.read_csv(content, infer_schema=False, n_rows=0).columns
    known = [name for name in names if name in wanted] or names[:1]
    made = pl.read_csv(content, infer_schema=False, n_rows=MOST_ROWS + 1, columns=known)
    return _with(made, names, made.height)


def _with(frame: pl.DataFrame, names: list[str], rows: int) -> pl.DataFrame:
    """The frame with the other columns by name alone: they are not read, but a misspelt one can be told."""
    import polars as pl

    others = [pl.Series(name, [], dtype=pl.Null) for name in names if name not in frame.columns]
    others = [one.extend_constant(None, rows) for one in others]
    return pl.DataFrame([*frame.get_columns(), *others])
