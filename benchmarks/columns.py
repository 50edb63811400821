"""The twelve rules over many rows, side by side: Zhargy, Polars and SQL by hand, openfisca-core, policyengine-core.

Each engine and size runs in a process of its own, on the same seeded rows; all answers are compared.
"""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks import one, twelve
from benchmarks.report import Report
from zhargy.rules.sweep import plan

ROOT = Path(__file__).parent.parent
RIVALS = ROOT / ".venv" / "rivals" / "bin" / "python"
SIZES, LAST, LONG = (100_000, 1_000_000, 10_000_000), 10_000_000, 100_000_000
LONG_DISK = 25 * 10**9
MEMORY = 1.2
RIVAL_STYLES = {
    "openfisca-core, lean": ("openfisca_core", "lean"),
    "openfisca-core, as its template": ("openfisca_core", "template"),
    "policyengine-core, lean": ("policyengine_core", "lean"),
}
Results = dict[tuple[str, int], dict[str, Any]]


def child(python: Path | str, module: str, *args: object) -> dict[str, Any]:
    """The figures of one engine, measured in a new process."""
    line = [str(python), "-m", module, *map(str, args)]
    told = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=False)
    if told.returncode:
        raise RuntimeError(f"{' '.join(line)}:\n{told.stderr[-2000:]}")
    return dict(json.loads(told.stdout.splitlines()[-1]))


def collect(folder: Path, sizes: Sequence[int], rounds: int = 7) -> Results:
    """Measure every engine at every size."""
    out: Results = {}
    for count in sizes:
        one.write(folder, count)
        few = min(rounds, 3) if count >= LAST else rounds
        for engine in ("polars", "duckdb", "polars-file", "duckdb-file"):
            number = rounds if engine == "polars" else few
            out[engine, count] = child(sys.executable, "benchmarks.one", engine, count, number, folder)
        for name, (core, style) in RIVAL_STYLES.items() if RIVALS.exists() else ():
            number = max(1, few // 3) if style == "template" else few
            out[name, count] = child(RIVALS, "benchmarks.rival", core, style, count, number, folder)
        for file in folder.iterdir():
            file.unlink()
    return out


def collect_long(folder: Path) -> Results:
    """Parquet to Parquet with few columns, up to 100 million rows, one after another."""
    out: Results = {}
    columns = sorted(plan(one.FEW, on=twelve.DAY).facts[""])
    for count in (LAST // 10, LAST, LONG):
        file = one.write_blocks(folder, count, columns)
        for engine in ("polars-file-few", "duckdb-file-few"):
            out[engine, count] = child(
                sys.executable, "benchmarks.one", engine, count, 1 if count == LONG else 3, folder
            )
        file.unlink()
    return out


def measure(report: Report, long: bool = False, sizes: Sequence[int] = SIZES) -> Results:
    """Measure, and print each figure beside its promise."""
    with tempfile.TemporaryDirectory() as name:
        results = collect(Path(name), sizes)
        for count in sizes:
            _memory_table(report, results, count, count == LAST)
        _files(report, results, sizes)
        if long and shutil.disk_usage(name).free > LONG_DISK:
            more = collect_long(Path(name))
            _long(report, more)
            results.update(more)
        elif long:
            report.console.print(f"100 million rows need {LONG_DISK // 10**9} GB of free disk: left out.")
    return results


def times(results: Results, engine: str, count: int, run: str = "") -> list[float]:
    """The times of a run; of the only one, if it is not named."""
    runs = results[engine, count]["runs"]
    return list(runs[run or next(iter(runs))]["times"])


def _ratio(slow: list[float], fast: list[float]) -> list[float]:
    """How many times as long: the ratio of medians; of runs in turn, also the least and the greatest of a round."""
    if len(slow) == len(fast):
        return sorted(a / b for a, b in zip(slow, fast, strict=True))
    middle = statistics.median(fast)
    return [one / middle for one in slow]


def _memory_table(report: Report, results: Results, count: int, judged: bool) -> None:
    report.begin(
        f"Twelve rules, {count:,} rows, columns in memory",
        "M rows/s. The promise is for columns that were checked before; with the check they are read once more.",
    )

    def speed(title: str, told: list[float], least: float | None = None) -> None:
        bound = least if judged else None
        promise = f"at least {least:,.0f} M rows/s" if judged and least else "-"
        report.row(title, [count / spent / 1e6 for spent in told], 1, "M/s", least=bound, promise=promise)

    def ratio(title: str, told: list[float], most: float | None = None, least: float | None = None) -> None:
        bound = most or least
        promise = f"at {'most' if most else 'least'} {bound} x" if judged and bound else "-"
        report.row(title, told, 1, "x", most=most if judged else None, least=least if judged else None,
                   promise=promise)  # fmt: skip

    mine = times(results, "polars", count, "checked before")
    speed("Polars", mine, 50)
    speed("Polars, with the check", times(results, "polars", count, "with the check"))
    speed("exact Polars by hand", times(results, "polars", count, "by hand"))
    speed("DuckDB, table to Arrow", times(results, "duckdb", count, "checked before"), 12)
    speed("DuckDB, with the check", times(results, "duckdb", count, "with the check"))
    speed("SQL of DuckDB by hand", times(results, "duckdb", count, "by hand"))
    for name in RIVAL_STYLES:
        if (name, count) in results:
            speed(name, times(results, name, count))
        else:
            report.skipped(name, "not installed: make bench")
    ratio("Polars : by hand, time", _ratio(mine, times(results, "polars", count, "by hand")), most=1.5)
    hand = times(results, "duckdb", count, "by hand")
    ratio("DuckDB : by hand, time", _ratio(times(results, "duckdb", count, "checked before"), hand))
    for name, least in zip(RIVAL_STYLES, (5, 50, None), strict=True):
        if (name, count) in results:
            ratio(f"as fast as {name}", _ratio(times(results, name, count), mine), least=least)
    # What a busy machine changes least; a rival has one thread, so that its time and its processor time are one.
    busy = {run: figures["processor"] for run, figures in results["polars", count]["runs"].items()}
    ratio("Polars : by hand, processor time", _ratio(busy["checked before"], busy["by hand"]))
    for name in RIVAL_STYLES:
        if (name, count) in results:
            told = next(iter(results[name, count]["runs"].values()))["processor"]
            ratio(f"{name} : Polars, processor time", _ratio(told, busy["checked before"]))
    for engine in ("polars", "duckdb"):
        for run in ("checked before", "by hand"):
            figures = results[engine, count]["runs"][run]
            used = (figures["peak"] - figures["base"]) / results[engine, count]["bytes"]
            mind = run == "checked before" and engine == "polars"
            title = f"memory : input and output, {engine}, {run}"
            ratio(title, [used], most=MEMORY if mind else None)
    report.end()
    for name in RIVAL_STYLES:
        if (name, count) in results:
            bad = results[name, count]["wrong"]
            rows = ", ".join(f"{what} {wrong:,}" for what, wrong in bad["rows"].items()) or "none"
            report.console.print(f"{name}: rows with another answer: {rows}; by {bad['most']:,.0f} at most")


def _files(report: Report, results: Results, sizes: Sequence[int]) -> None:
    report.begin("Twelve rules, from Parquet to Parquet", "Read, checked, read again, computed and written.")
    for engine, least in (("polars", 6), ("duckdb", None)):
        for count in sizes:
            rates = [count / spent / 1e6 for spent in times(results, f"{engine}-file", count)]
            judged = least if count == LAST else None
            promise = f"at least {least} M rows/s" if judged else "-"
            report.row(f"{engine}, {count:,} rows", rates, 1, "M/s", least=judged, promise=promise)
            report.row(f"{engine}, {count:,} rows, memory", [_grown(results, f"{engine}-file", count)], 1e6, "MB")
    report.end()


def _grown(results: Results, engine: str, count: int) -> float:
    figures = next(iter(results[engine, count]["runs"].values()))
    return float(figures["peak"] - figures["base"])


def _long(report: Report, results: Results) -> None:
    report.begin("Three rules, few columns, from Parquet to Parquet", "Memory must not grow with the file.")
    for engine, least in (("polars-file-few", 6), ("duckdb-file-few", None)):
        for count in (LAST // 10, LAST, LONG):
            rates = [count / spent / 1e6 for spent in times(results, engine, count)]
            promise = f"at least {least} M rows/s" if least and count == LONG else "-"
            bound = least if count == LONG else None
            report.row(f"{engine}, {count:,} rows", rates, 1, "M/s", least=bound, promise=promise)
        grown = _grown(results, engine, LONG) / _grown(results, engine, LAST)
        report.row(f"{engine}, memory of 100 M : 10 M", [grown], 1, "x", most=1.5 if least else None,
                   promise="at most 1.5 x" if least else "-")  # fmt: skip
    report.end()
