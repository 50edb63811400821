"""Synthetic populations of organisations: rows of facts drawn from a description, for trying reforms and for measuring.

No row is a real organisation. The same description, number and seed give the same rows on any machine, and the first
rows of a larger population are those of a smaller one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zhargy.population.blocks import Block, Compiler, both, slot_rows
from zhargy.population.model import Figure, Model, PopulationError, Total, read
from zhargy.rules import FactInfo, Law, Subject

if TYPE_CHECKING:
    import polars as pl

__all__ = ["BLOCK", "MAIN", "Counted", "Figure", "Population", "PopulationError", "Total", "population"]

BLOCK = 65_536
MAIN = "organisations"
FOLDER = "population"


@dataclass(frozen=True, slots=True)
class Counted:
    """A total, held against what was published: the published figure, that for as many rows, and what is there."""

    total: Total
    figure: Figure | None
    published: Fraction
    expected: Fraction
    found: int


class Population:
    """A described population, held against the declarations of the law that its facts are of."""

    def __init__(self, model: Model, law: Law) -> None:
        from zhargy.schema import snake

        self.model = model
        self.kinds: dict[str, type[Subject]] = {snake(kind.__name__): kind for kind in law.subjects()}
        self.columns: dict[str, dict[str, tuple[str, FactInfo]]] = {
            MAIN: {
                name: (name, self._info(*name.split(".", 1))) for name, spec in model.specs.items() if spec.scope
            }
        }  # fmt: skip
        for name, table in model.tables.items():
            first = next(iter(table.slots.values())).specs
            for slot in table.slots.values():
                if set(slot.specs) != set(first):
                    raise PopulationError(f"{name}: every row must have the same facts")
            prefix = "" if table.list else f"{table.subject}."
            self.columns[name] = {prefix + fact: (fact, self._info(table.subject, fact)) for fact in first}
        words = {
            node: tuple(one.value for one in info.choices)
            for name in self.columns for node, info in self._nodes(name) if info.choices
        }  # fmt: skip
        self._compiler = Compiler(model, words)
        self.nodes = self._compiler.nodes
        self._check()

    def _info(self, subject: str, path: str) -> FactInfo:
        if subject not in self.kinds:
            raise PopulationError(f"{subject}: the law is about no such thing")
        try:
            return self.kinds[subject].find(path)
        except (KeyError, AttributeError):
            raise PopulationError(f"{subject}.{path}: no such fact") from None

    def _nodes(self, table: str) -> Iterator[tuple[str, FactInfo]]:
        """The variables of a table, with the facts that they are values of."""
        if table == MAIN:
            yield from ((name, info) for name, info in self.columns[MAIN].values())
            return
        for slot in self.model.tables[table].slots.values():
            for fact, info in self.columns[table].values():
                yield slot.specs[fact].name, info

    def _check(self) -> None:
        """Every column must hold values of the type of its fact."""
        for table in self.columns:
            for name, info in self._nodes(table):
                kind = self.nodes[name].kind
                if info.kind == "many":
                    fits = kind == "bool"
                elif info.choices:
                    fits = kind == "choice"
                else:
                    fits = {"bool": bool, "int": int, "day": "day"}.get(kind) in (
                        info.type, int if info.type is Decimal else "day" if info.type.__name__ == "date" else None,
                    )  # fmt: skip
                if not fits:
                    raise PopulationError(f"{name}: is drawn as {kind}, and the fact is {info.type.__name__}")
                words = self.nodes[name].words
                if info.choices and set(words) - {one.value for one in info.choices}:
                    raise PopulationError(f"{name}: has values that the fact does not: {', '.join(words)}")

    @property
    def tables(self) -> tuple[str, ...]:
        """The names of the tables, that of the organisations first."""
        return tuple(self.columns)

    def kind(self, table: str) -> type[Subject] | None:
        """The one kind of subject of a further table; None for the organisations, which have several."""
        return None if table == MAIN else self.kinds[self.model.tables[table].subject]

    def schema(self, table: str) -> dict[str, Any]:
        """The columns of a table with their Polars types."""
        import polars as pl

        out: dict[str, Any] = {"id": pl.Int64()}
        for column, (_, info) in self.columns[table].items():
            if info.choices:
                out[column] = pl.Enum([one.value for one in info.choices])
            elif info.kind == "many" or info.type is bool:
                out[column] = pl.Boolean()
            else:
                out[column] = pl.Date() if info.type.__name__ == "date" else pl.Int64()
        return out

    def frame(self, table: str, count: int, seed: int, start: int = 0) -> pl.DataFrame:
        """The rows of organisations start + 1 to start + count."""
        import polars as pl

        parts = list(self.blocks(table, count, seed, start))
        return pl.concat(parts) if parts else pl.DataFrame(schema=self.schema(table))

    def blocks(self, table: str, count: int, seed: int, start: int = 0) -> Iterator[pl.DataFrame]:
        """The same rows, a block of organisations at a time."""
        for at in range(start, start + count, BLOCK):
            yield self.of(self.block(seed, at, min(BLOCK, start + count - at)), table)

    def block(self, seed: int, start: int, count: int) -> Block:
        """Organisations start + 1 to start + count, of which nothing is drawn yet."""
        import numpy as np

        return Block(self.nodes, seed, np.arange(start + 1, start + count + 1, dtype=np.int64))

    def of(self, block: Block, table: str) -> pl.DataFrame:
        """The rows of a table for the organisations of a block."""
        import polars as pl

        schema = self.schema(table)
        if table == MAIN:
            return _frame(block, {column: node for column, (node, _) in self.columns[MAIN].items()}, schema)
        found = []
        for place, slot in enumerate(self.model.tables[table].slots.values()):
            columns = {column: slot.specs[fact].name for column, (fact, _) in self.columns[table].items()}
            there = slot_rows(self._compiler, slot)(block)
            few = there is not None and 3 * int(there.sum()) < block.count
            rows = _frame(block.only(there) if few else block, columns, schema)
            rows = rows.with_columns(pl.lit(place, dtype=pl.Int8).alias("=place"))
            found.append(rows if there is None or few else rows.filter(pl.Series(there)))
        return pl.concat(found).sort("id", "=place").drop("=place")

    def count(self, block: Block) -> dict[str, int]:
        """What the totals come to in a block."""
        out = {}
        for total in self.model.totals:
            holds = self._compiler.condition(total.where)(block)
            if not total.sum:
                out[total.name] = block.count if holds is None else int(holds.sum())
            else:
                holds = both(block.applies(total.sum), holds)
                amounts = block.values(total.sum)
                out[total.name] = int(amounts.sum() if holds is None else amounts[holds].sum())
        return out

    def totals(self, counts: Iterable[Mapping[str, int]], rows: int) -> list[Counted]:
        """The totals of all blocks, held against what was published."""
        told = list(counts)
        out = []
        for total in self.model.totals:
            whole = self.model.number(total.figure)
            found = sum(one[total.name] for one in told)
            figure = self.model.figures.get(total.figure)
            out.append(Counted(total, figure, whole, whole * rows / self.model.size, found))
        return out

    def metadata(self, count: int, seed: int, table: str) -> dict[str, str]:
        """What a file says of itself."""
        from zhargy import __version__

        figures = {
            one.name: f"{one.text}: {one.value} ({one.source}, {one.as_of})" for one in self.model.figures.values()
        }
        return {
            "zhargy.synthetic": "true", "zhargy.about": self.model.about, "zhargy.table": table,
            "zhargy.organisations": str(count), "zhargy.seed": str(seed), "zhargy.as_of": self.model.as_of.isoformat(),
            "zhargy.version": __version__, "zhargy.figures": json.dumps(figures, ensure_ascii=False),
        }  # fmt: skip


def _frame(block: Block, columns: Mapping[str, str], schema: Mapping[str, Any]) -> pl.DataFrame:
    """Columns of values and of what is known of them, put together where a column has unknown values."""
    import polars as pl

    data: dict[str, Any] = {"id": block.ids}
    told: list[Any] = [pl.col("id")]
    for place, (column, node) in enumerate(columns.items()):
        data[f"{place}"] = block.values(node)
        kind, expr = schema[column], pl.col(f"{place}")
        known = block.known(node)
        if isinstance(kind, pl.Enum):
            expr = expr.cat.to(kind)
        elif isinstance(kind, pl.Date):
            expr = expr.cast(pl.Int32).cast(pl.Date)
        if known is not None:
            data[f"{place}?"] = known
            expr = pl.when(pl.col(f"{place}?")).then(expr)
        told.append(expr.alias(column))
    return pl.DataFrame(data).select(told)


def population(law: Law, path: Path | None = None) -> Population:
    """The population that stands beside a law, or another one. Raises PopulationError."""
    return Population(read(path or law.folder / FOLDER), law)
