"""How the cost grows with rows and with rules, as SVG."""

from __future__ import annotations

import math
import statistics
import sys
import tempfile
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

from benchmarks.columns import RIVAL_STYLES, Results, child, times
from benchmarks.one import write

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 760, 420, 70, 230, 46, 52
COLOURS = ("#0b5fa5", "#7a9cc0", "#b5541c", "#3b7d4f", "#7b4397", "#8a8a8a", "#c0392b")
Points = Sequence[tuple[float, float]]


def svg(title: str, across: str, up: str, lines: Mapping[str, Points]) -> str:
    """A chart with both axes by powers of ten; each line is named at its end."""
    told = [point for points in lines.values() for point in points]
    (x0, x1), (y0, y1) = (_powers([point[axis] for point in told]) for axis in (0, 1))
    wide, high = WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM

    def place(x: float, y: float) -> tuple[float, float]:
        right = LEFT + wide * (math.log10(x) - x0) / (x1 - x0)
        return round(right, 1), round(TOP + high * (1 - (math.log10(y) - y0) / (y1 - y0)), 1)

    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" font-family="sans-serif" '
        f'font-size="13"><title>{escape(title)}</title><rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        f'<text x="{LEFT}" y="24" font-size="16">{escape(title)}</text>',
        f'<text x="{LEFT + wide / 2}" y="{HEIGHT - 12}" text-anchor="middle">{escape(across)}</text>',
        f'<text x="16" y="{TOP + high / 2}" text-anchor="middle" transform="rotate(-90 16 {TOP + high / 2})">'
        f"{escape(up)}</text>",
    ]
    for power in range(x0, x1 + 1):
        x, _ = place(10**power, 10**y0)
        out.append(f'<path d="M{x} {TOP}V{TOP + high}" stroke="#ddd"/>')
        out.append(f'<text x="{x}" y="{TOP + high + 18}" text-anchor="middle">{_short(10**power)}</text>')
    for power in range(y0, y1 + 1):
        _, y = place(10**x0, 10**power)
        out.append(f'<path d="M{LEFT} {y}H{LEFT + wide}" stroke="#ddd"/>')
        out.append(f'<text x="{LEFT - 8}" y="{y + 4}" text-anchor="end">{_short(10.0**power)}</text>')
    named: list[float] = []
    for colour, (name, points) in zip(COLOURS * 3, sorted(lines.items(), key=lambda one: -one[1][-1][1]), strict=False):
        spots = [place(x, y) for x, y in points]
        out.append(f'<polyline points="{" ".join(f"{x},{y}" for x, y in spots)}" fill="none" stroke="{colour}" '
                   'stroke-width="2"/>')  # fmt: skip
        out += [f'<circle cx="{x}" cy="{y}" r="3" fill="{colour}"/>' for x, y in spots]
        at = max([spots[-1][1], *(one + 16 for one in named[-1:])])
        named.append(at)
        out.append(f'<text x="{LEFT + wide + 10}" y="{at + 4}" fill="{colour}">{escape(name)}</text>')
    return "\n".join([*out, "</svg>\n"])


def draw(folder: Path, results: Results, law: Mapping[str, tuple[int, Sequence[float]]]) -> None:
    """Write the charts of what was measured."""
    if results:
        told = svg("Twelve rules: time by rows", "rows", "seconds", by_rows(results))
        (folder / "cost-by-rows.svg").write_text(told, encoding="utf-8")
    if law:
        from benchmarks.whole_law import ROWS, growth

        kind, points = growth()
        lines: dict[str, Points] = {f"of one subject ({kind})": points, "by topic": topics(law)}
        told = svg(f"{ROWS:,} rows: time by rules", "rules", "seconds", lines)
        (folder / "cost-by-rules.svg").write_text(told, encoding="utf-8")


def topics(law: Mapping[str, tuple[int, Sequence[float]]]) -> Points:
    """The whole law, topic after topic: how many rules so far, and how long they take."""
    number, spent, out = 0, 0.0, []
    for rules, told in law.values():
        if rules:
            number, spent = number + rules, spent + statistics.median(told)
            out.append((number, spent))
    return out


def by_rows(results: Results) -> dict[str, Points]:
    """Times by rows, a line for each engine, with sizes below those of the tables measured here."""
    results, sizes = dict(results), sorted({count for _, count in results})
    with tempfile.TemporaryDirectory() as name:
        for count in (1_000, 10_000):
            write(Path(name), count)
            for engine in ("polars", "duckdb"):
                results[engine, count] = child(sys.executable, "benchmarks.one", engine, count, 7, name)
    lines: dict[str, Points] = {}
    counts = [1_000, 10_000, *sizes]
    for title, engine, run in (
        ("Polars", "polars", "checked before"), ("exact Polars by hand", "polars", "by hand"),
        ("DuckDB", "duckdb", "checked before"), ("Parquet to Parquet", "polars-file", ""),
        ("the same, 3 rules", "polars-file-few", ""), *((name, name, "") for name in RIVAL_STYLES),
    ):  # fmt: skip
        here = [count for count in counts if (engine, count) in results]
        if here:
            lines[title] = [(count, statistics.median(times(results, engine, count, run))) for count in here]
    return lines


def _powers(values: Sequence[float]) -> tuple[int, int]:
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)) - 1e-9)
    return low, max(high, low + 1)


def _short(value: float) -> str:
    if value >= 10**6:
        return f"{value / 10**6:g} M"
    return f"{value / 1000:g} k" if value >= 1000 else f"{value:g}"
