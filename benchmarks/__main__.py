"""`make bench`: every figure that Zhargy promises, measured side by side with its peers in one run.

--part cases, columns, law, desk or search: only that; --long: up to 100 million rows; --charts FOLDER: draw how the
cost grows.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
from importlib.metadata import version
from pathlib import Path

from rich.console import Console

from benchmarks.report import Report

PARTS = ("cases", "columns", "law", "desk", "search")


def main(args: list[str] | None = None) -> int:
    """Measure; 1 if a promise is not kept."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--part", choices=PARTS, action="append")
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--charts", type=Path)
    told = parser.parse_args(args)
    parts = told.part or PARTS
    report = Report(Console(width=110))
    versions = ", ".join(f"{name} {version(name)}" for name in ("polars", "duckdb", "narwhals", "pydantic", "django"))
    say = report.console.print
    say(f"{platform.platform()}, {_processor()}, Python {platform.python_version()}, {versions}")
    say(f"Load of the machine before: {_load()}. Figures are medians (lowest to highest).")
    # Rows are measured first, before this process holds anything.
    results, law = {}, {}
    if "columns" in parts:
        from benchmarks import columns

        results = columns.measure(report, told.long)
    if "law" in parts:
        from benchmarks import whole_law

        law = whole_law.measure(report)
    if "cases" in parts:
        from benchmarks import cases

        cases.measure(report)
    if "desk" in parts:
        from benchmarks import desk

        desk.measure(report)
    if "search" in parts:
        from benchmarks import search

        search.measure(report)
    if told.charts:
        from benchmarks import charts

        charts.draw(told.charts, results, law)
    say(f"Load of the machine after: {_load()}. Promises not kept: {report.missed}")
    return 1 if report.missed else 0


def _load() -> str:
    return " ".join(f"{one:.1f}" for one in os.getloadavg())


def _processor() -> str:
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            names = [line.partition(":")[2].strip() for line in file if line.startswith("model name")]
    except OSError:
        names = []
    return f"{len(names)} x {names[0]}" if names else platform.machine()


if __name__ == "__main__":
    sys.exit(main())
