"""A result to take along: the table as CSV, all rows as CSV or Parquet."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO
from typing import TYPE_CHECKING, Any

from zhargy.desk.lab.work import MOVES, Result

if TYPE_CHECKING:
    import polars as pl

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def safe(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text


def table_csv(result: Result) -> bytes:
    """A line for each rule and each of its groups."""
    out = StringIO()
    write = csv.writer(out, lineterminator="\r\n")
    write.writerow([
        "rule", "group", "rows", "changed", *(name.replace(">", " to ") for name in MOVES), "sum before", "sum after",
        "sum of more", "sum of less",
    ])  # fmt: skip
    for one in result.effects:
        sums = (
            [one.amounts.before, one.amounts.after, one.amounts.gained, one.amounts.lost] if one.amounts else [""] * 4
        )
        write.writerow(_line(one.rule.id, "", one.rows, one.changed, one.moves, sums))
        for group in one.groups:
            sums = ["", "", group.gained, group.lost] if one.amounts else [""] * 4
            write.writerow(_line(one.rule.id, group.name, group.rows, group.changed, group.moves, sums))
    return out.getvalue().encode("utf-8-sig")


def _line(rule: str, group: str, rows: int, changed: int, moves: list[tuple[str, int]], sums: list[Any]) -> list[Any]:
    counted = dict(moves)
    return [safe(rule), safe(group), rows, changed, *(counted.get(name, 0) for name in MOVES), *sums]


def rows_frame(result: Result) -> pl.DataFrame:
    """All rows of all tables, one under the other; the column `table` says which, where there are several."""
    import polars as pl

    if len(result.frames) == 1:
        return next(iter(result.frames.values()))
    named = [frame.select(pl.lit(name).alias("table"), pl.all()) for name, frame in result.frames.items()]
    return pl.concat(named, how="diagonal_relaxed") if named else pl.DataFrame()


def rows_parquet(result: Result) -> bytes:
    """All rows as Parquet."""
    out = BytesIO()
    rows_frame(result).write_parquet(out)
    return out.getvalue()


def rows_csv(result: Result) -> bytes:
    """All rows as CSV, texts so that no spreadsheet takes them for formulas."""
    import polars as pl

    frame = rows_frame(result)
    texts = [name for name, dtype in frame.schema.items() if dtype in (pl.String, pl.Categorical) or dtype == pl.Enum]
    guarded = [
        pl.when(pl.col(name).cast(pl.String).str.contains(r"^[=+\-@\t\r\n]"))
        .then(pl.concat_str(pl.lit("'"), pl.col(name).cast(pl.String)))
        .otherwise(pl.col(name).cast(pl.String))
        .alias(name)
        for name in texts
    ]
    frame = frame.with_columns(guarded) if guarded else frame
    frame = frame.rename({name: safe(name) for name in frame.columns})
    return b"\xef\xbb\xbf" + frame.write_csv().encode()
