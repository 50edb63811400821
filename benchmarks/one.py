"""One engine on the twelve rules in a process of its own: `python -m benchmarks.one ENGINE ROWS ROUNDS FOLDER`.

ENGINE is polars, duckdb, or polars-file, duckdb-file (from Parquet to Parquet). Prints figures as JSON.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from benchmarks import twelve
from benchmarks.measure import forget, in_turn, memory
from benchmarks.rows import by_polars, by_sql, rows
from zhargy.rules import Rule
from zhargy.rules.sweep import compute, plan
from zhargy.rules.sweep.files import sweep_file
from zhargy.rules.sweep.frames import engine_of

NAMES = dict(zip(
    [rule.id for rule in twelve.RULES],
    ["fee", "needed", "may", "status", "listed", "employs", "social", "tax", "deduction", "late", "fine", "total"],
    strict=True,
))  # fmt: skip
FEW: tuple[Rule[..., Any], ...] = (twelve.is_social, twelve.filed_late, twelve.territorial_status)
BLOCK = 1_000_000


def write(folder: Path, count: int, exact: bool = True) -> None:
    """Lay out seeded rows as Parquet and, for the rivals, as arrays, with the exact answers."""
    import numpy as np

    frame = rows(count)
    frame.write_parquet(folder / f"rows-{count}.parquet", compression="lz4")
    if exact:
        told = {name: _array(frame[name]) for name in frame.columns}
        np.savez(folder / f"rows-{count}.npz", **told)
        out = by_polars(frame)
        np.savez(folder / f"exact-{count}.npz", **{name: _array(out[name]) for name in out.columns})


def _array(series: Any) -> Any:
    import polars as pl

    kind = series.dtype
    return (series.to_physical() if kind == pl.Date or isinstance(kind, pl.Enum) else series).to_numpy()


def write_blocks(folder: Path, count: int, columns: list[str]) -> Path:
    """A file of so many rows that they are made block by block, with some columns only."""
    import polars as pl

    parts, target = folder / "parts", folder / f"few-{count}.parquet"
    parts.mkdir()
    for number in range(0, count, BLOCK):
        block = rows(min(BLOCK, count - number), seed=1 + number // BLOCK).select(columns)
        block.write_parquet(parts / f"{number:012}.parquet", compression="lz4")
    pl.scan_parquet(parts).sink_parquet(target, compression="lz4", row_group_size=BLOCK // 4)
    for part in parts.iterdir():
        part.unlink()
    parts.rmdir()
    return target


def same(got: Any, hand: Any) -> None:
    """Both have the same answer in every row."""
    import polars as pl

    for mine, theirs in NAMES.items():
        first, second = (one.cast(pl.String) if one.dtype == pl.Enum else one for one in (got[mine], hand[theirs]))
        assert first.len() == second.len() and not (first != second).any(), mine


def in_polars(file: Path, rounds: int) -> dict[str, Any]:
    """Columns in memory: checked before, checked each time, and by hand."""
    import polars as pl

    base = memory()
    frame = pl.read_parquet(file)
    made = plan(twelve.RULES, on=twelve.DAY)
    engine = engine_of(frame)
    checked = made.check(engine.open(frame), engine)
    runs: dict[str, Callable[[], Any]] = {
        "checked before": lambda: compute(made, frame, lists={}, keep=[], trusted=checked),
        "with the check": lambda: compute(made, frame, lists={}, keep=[]),
        "by hand": lambda: by_polars(frame),
    }
    out = in_turn(runs, rounds, base)
    got = runs["checked before"]()
    same(got, runs["by hand"]())
    return {"runs": out, "bytes": int(frame.estimated_size() + got.estimated_size())}


def in_duckdb(file: Path, rounds: int) -> dict[str, Any]:
    """A table of DuckDB to Arrow: checked before, checked each time, and by hand."""
    import duckdb
    import polars as pl

    base = memory()
    connection = duckdb.connect()
    connection.execute(f"CREATE TABLE organisations AS SELECT * FROM '{file}'")
    table = connection.table("organisations")
    made = plan(twelve.RULES, on=twelve.DAY)
    engine = engine_of(table)
    checked = made.check(engine.open(table), engine)
    runs: dict[str, Callable[[], Any]] = {
        "checked before": lambda: compute(made, table, lists={}, keep=[], trusted=checked).to_arrow_table(),
        "with the check": lambda: compute(made, table, lists={}, keep=[]).to_arrow_table(),
        "by hand": lambda: connection.sql(by_sql("organisations")).to_arrow_table(),
    }
    out = in_turn(runs, rounds, base)
    got, hand, exact = runs["checked before"](), runs["by hand"](), by_polars(pl.read_parquet(file))
    same(pl.from_arrow(got), pl.from_arrow(hand))
    same(pl.from_arrow(got), exact)
    return {"runs": out, "bytes": int(table.to_arrow_table().nbytes + got.nbytes)}


def from_file(engine: str, file: Path, rounds: int, few: bool = False) -> dict[str, Any]:
    """Parquet to Parquet, with the check, and the most memory that it took."""
    import polars as pl

    made = plan(FEW if few else twelve.RULES, on=twelve.DAY)
    target = file.with_name(f"out-{engine}.parquet")
    import_module(engine)
    base, times, busy = memory(), [], []
    forget()
    for _ in range(rounds):
        start, spent = time.perf_counter(), time.process_time()
        sweep_file(made, file, target, engine=engine, keep=[])
        times.append(time.perf_counter() - start)
        busy.append(time.process_time() - spent)
    peak = memory("VmHWM")
    if not few:
        same(pl.read_parquet(target), by_polars(pl.read_parquet(file)))
    size = file.stat().st_size + target.stat().st_size
    target.unlink()
    figures = {"base": base, "before": base, "peak": peak, "times": times, "processor": busy}
    return {"runs": {"with the check": figures}, "bytes": size}


def main(engine: str, count: int, rounds: int, folder: Path) -> dict[str, Any]:
    """Measure one engine on the rows of a folder."""
    file = folder / f"rows-{count}.parquet"
    if engine == "polars":
        return in_polars(file, rounds)
    if engine == "duckdb":
        return in_duckdb(file, rounds)
    name, _, few = engine.partition("-file")
    return from_file(name, folder / f"few-{count}.parquet" if few else file, rounds, bool(few))


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]))))
