"""The table that `make bench` prints: what was measured, what is promised, whether it is met."""

from __future__ import annotations

import statistics
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table


class Report:
    """Tables of figures; `missed` counts the promises that were not kept."""

    def __init__(self, console: Console) -> None:
        self.console, self.missed = console, 0
        self.table = Table()

    def begin(self, title: str, note: str = "") -> None:
        """Start a table."""
        self.title, self.note = title, note
        self.table = Table("measure", "median", "lowest", "highest", "promise", "met")

    def end(self) -> None:
        """Print the table."""
        self.console.print(f"\n[bold]{self.title}[/bold]")
        if self.note:
            self.console.print(self.note, highlight=False)
        self.console.print(self.table)

    def row(
        self, name: str, told: Sequence[float], unit: float = 1, label: str = "", *, most: float | None = None,
        least: float | None = None, promise: str = "-",
    ) -> None:  # fmt: skip
        """A line: the middle of what was measured, held against what is promised at most or at least."""
        middle = statistics.median(told)
        met = (most is None or middle <= most) and (least is None or middle >= least)
        self.missed += not met
        figures = [f"{one / unit:,.2f} {label}" for one in (middle, min(told), max(told))]
        self.table.add_row(name, *figures, promise, "-" if most is None and least is None else "yes" if met else "NO")

    def skipped(self, name: str, why: str) -> None:
        """A line of what could not be measured here."""
        self.table.add_row(name, "-", "-", "-", why, "-")
