"""Populations written to files a block at a time: memory stays flat, and a run that is stopped leaves nothing."""

from __future__ import annotations

import json
import os
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from zhargy.population import BLOCK, MAIN, Counted, Population
from zhargy.rules.values import ZhargyError

if TYPE_CHECKING:
    import polars as pl

SUFFIXES = (".parquet", ".csv")
ABOUT = "about"
_GROUP = 4 * BLOCK
_Made = TypeVar("_Made")


class WriteError(ZhargyError):
    """A file cannot be written: which, and why."""

    def __init__(self, path: Path, why: str) -> None:
        self.path, self.why = path, why
        super().__init__(f"{path}: cannot be written: {why}")


def file_of(out: Path, table: str) -> Path:
    """The file of a table: that which was named for the organisations, the others beside it."""
    return out if table == MAIN else out.with_name(f"{out.stem}.{table}{out.suffix}")


def write(
    population: Population, count: int, seed: int, out: Path,
    tell: Callable[[str, int], None] = lambda table, done: None,
) -> tuple[dict[Path, int], list[Counted]]:  # fmt: skip
    """Write all tables. Gives the rows of each file, and the totals held against the published ones.

    tell: is told the table and how many of its organisations are done. Raises WriteError; nothing is left behind then.
    """
    files = {table: file_of(out, table) for table in population.tables}
    temporary = {table: file.with_name(f".{file.name}.{os.getpid()}") for table, file in files.items()}
    about = out.with_name(f"{out.stem}.{ABOUT}.json")
    new_about = about.with_name(f".{about.name}.{os.getpid()}")
    left = [*temporary.values(), new_about]
    rows: dict[Path, int] = {}
    counts: list[dict[str, int]] = []
    at = out
    try:
        for table, at in files.items():
            _probe(temporary[table])
            blocks = _counted(population, table, count, seed, counts, rows, at, partial(tell, table))
            told = population.metadata(count, seed, table)
            (_parquet if out.suffix == ".parquet" else _csv)(blocks, population.schema(table), temporary[table], told)
        if out.suffix == ".csv":
            # A file of comma-separated values has no place to say that it is synthetic.
            told = population.metadata(count, seed, MAIN)
            new_about.write_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        for table, at in files.items():
            temporary[table].replace(at)
        if out.suffix == ".csv":
            new_about.replace(about)
    except OSError as error:
        raise WriteError(at, error.strerror or str(error)) from None
    finally:
        try:
            _remove(left)
        except KeyboardInterrupt:
            # Polars tells of a stop from the keyboard, and then Python does so once more.
            _remove(left)
    return rows, population.totals(counts, count)


def _remove(paths: list[Path]) -> None:
    for one in paths:
        with suppress(OSError):
            one.unlink(missing_ok=True)


def _probe(path: Path) -> None:
    """Fail before anything is drawn, and in plain words, where nothing can be written."""
    path.open("wb").close()


def _counted(
    population: Population, table: str, count: int, seed: int, counts: list[dict[str, int]], rows: dict[Path, int],
    file: Path, tell: Callable[[int], None],
) -> Iterator[pl.DataFrame]:  # fmt: skip
    """The rows of a table by blocks, the totals counted along with the organisations."""

    def make(start: int) -> tuple[pl.DataFrame, dict[str, int]]:
        block = population.block(seed, start, min(BLOCK, count - start))
        return population.of(block, table), population.count(block) if table == MAIN else {}

    rows[file] = 0
    for start, (frame, totals) in _ahead(make, range(0, count, BLOCK)):
        if totals:
            counts.append(totals)
        rows[file] += len(frame)
        yield frame
        tell(min(start + BLOCK, count))


def _ahead(make: Callable[[int], _Made], starts: range) -> Iterator[tuple[int, _Made]]:
    """Blocks in their order, the next one made while the last is written."""
    workers = min(os.cpu_count() or 1, 8)
    waiting = deque[Any]()
    pool = ThreadPoolExecutor(workers)
    try:
        for start in starts:
            waiting.append((start, pool.submit(make, start)))
            if len(waiting) > workers:
                first, future = waiting.popleft()
                yield first, future.result()
        while waiting:
            first, future = waiting.popleft()
            yield first, future.result()
    except GeneratorExit:
        # Whoever stops the run has stopped it already: a second word of it, while threads end, is told nobody. It comes
        # with the first call, which must stand inside: `suppress(...)` would be that call.
        try:  # noqa: SIM105
            pool.shutdown(wait=False, cancel_futures=True)
        except KeyboardInterrupt:
            pass
        raise
    finally:
        # Polars may drop this from one of the threads themselves, which cannot wait for itself.
        pool.shutdown(wait=False, cancel_futures=True)


def _parquet(blocks: Iterator[pl.DataFrame], schema: dict[str, Any], path: Path, about: dict[str, str]) -> None:
    import polars as pl
    from polars.io.plugins import register_io_source

    def source(*_: Any) -> Iterator[pl.DataFrame]:
        yield from blocks

    frame = register_io_source(source, schema=schema)
    try:
        frame.sink_parquet(path, metadata=about, row_group_size=_GROUP, compression="zstd", compression_level=1)
    except pl.exceptions.PolarsError as error:
        raise OSError(0, str(error)) from error


def _csv(blocks: Iterator[pl.DataFrame], schema: dict[str, Any], path: Path, about: dict[str, str]) -> None:
    import polars as pl

    with path.open("wb") as file:
        pl.DataFrame(schema=schema).write_csv(file)
        for frame in blocks:
            frame.write_csv(file, include_header=False)
