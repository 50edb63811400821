"""Rules computed from file to file, Parquet or CSV, with memory that does not grow with the file."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from zhargy.i18n import N_, gettext
from zhargy.rules.sweep import Plan, compute
from zhargy.rules.sweep.check import Checked, ColumnErrors
from zhargy.rules.sweep.frames import engine_of
from zhargy.rules.values import ZhargyError

SUFFIXES = (".parquet", ".csv")
ENGINES = ("polars", "duckdb", "spark")
Tell = Callable[[int], None]


class FileFault(ZhargyError):
    """A file that cannot be read or written, with what to do."""


def sweep_file(
    made: Plan, source: Path, target: Path, *, engine: str = "polars", lists: Mapping[str, Path] | None = None,
    key: str = "", keep: Sequence[str] | None = None, unknown: Sequence[str] = (), master: str = "",
    tell: Callable[[str, int, int], None] | None = None,
) -> int:  # fmt: skip
    """Compute a plan over the file `source` and write `target`; how many rows there were.

    engine: polars, duckdb or spark (which writes a folder of parts). master: of Spark, where its cluster is; this
    machine if not given. tell: is told what is done, how many rows of how many. Nothing stands at `target` until all of
    it is written. Raises FileFault, ColumnErrors and what `sweep` raises.
    """
    for path in (source, *(lists or {}).values()):
        if not path.exists():
            raise FileFault(gettext(N_("{path}: there is no such file")).format(path=path))
    for path in (source, target, *(lists or {}).values()):
        if path.suffix not in SUFFIXES and not path.is_dir():
            known = ", ".join(SUFFIXES)
            raise FileFault(gettext(N_("{path}: end the name in one of: {known}")).format(path=path, known=known))
    if not target.parent.is_dir():
        raise FileFault(gettext(N_("{path}: there is no folder {folder}")).format(path=target, folder=target.parent))
    new = target.with_name(f".{target.name}.{os.getpid()}")
    say = tell or (lambda *_: None)
    try:
        with _opened(engine, master) as (read, write):
            frame = read(source)
            given = {path: read(file) for path, file in (lists or {}).items()}
            say("check", 0, 0)
            checked, rows = _checked(made, frame, key, unknown)
            out = compute(made, frame, lists=given, key=key, keep=keep, unknown=unknown, trusted=checked)
            say("compute", 0, rows)
            write(out, new, target.suffix, lambda done: say("compute", done, rows))
        _replace(new, target)
    except OSError as error:
        raise FileFault(f"{error.filename or target}: {error.strerror or error}") from error
    finally:
        if new.is_dir():
            shutil.rmtree(new, ignore_errors=True)
        with suppress(OSError):
            new.unlink()
    return rows


def _checked(made: Plan, frame: Any, key: str, unknown: Sequence[str]) -> tuple[Checked, int]:
    engine = engine_of(frame)
    checked = made.check(engine.open(frame), engine, key, unknown)
    if checked.problems:
        raise ColumnErrors(replace(one, column=engine.called(one.column)) for one in checked.problems)
    return checked, checked.rows


def _replace(new: Path, target: Path) -> None:
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    new.replace(target)


@contextmanager
def _opened(engine: str, master: str) -> Iterator[tuple[Callable[[Path], Any], Callable[..., None]]]:
    """How an engine reads and writes files."""
    if engine == "polars":
        yield _read_polars, _write_polars
    elif engine == "duckdb":
        import duckdb

        connection = duckdb.default_connection()
        yield (lambda path: _read_duckdb(connection, path)), (lambda *args: _write_duckdb(connection, *args))
    else:
        with _spark(master) as session:
            yield (lambda path: _read_spark(session, path)), _write_spark


def _read_polars(path: Path) -> Any:
    import polars as pl

    return pl.scan_csv(path, infer_schema=False) if path.suffix == ".csv" else pl.scan_parquet(path)


def _write_polars(frame: Any, path: Path, suffix: str, tell: Tell) -> None:
    done = 0
    lock = threading.Lock()

    def count(part: Any) -> Any:
        nonlocal done
        with lock:
            done += part.height
            tell(done)
        return part

    watched = frame.map_batches(count, streamable=True, validate_output_schema=False)
    if suffix == ".csv":
        watched.sink_csv(path, engine="streaming")
    else:
        watched.sink_parquet(path, engine="streaming", compression="lz4")


def _read_duckdb(connection: Any, path: Path) -> Any:
    if path.suffix == ".csv":
        return connection.read_csv(str(path), header=True, all_varchar=True)
    return connection.read_parquet(str(path))


def _write_duckdb(connection: Any, frame: Any, path: Path, suffix: str, tell: Tell) -> None:
    stop = threading.Event()

    def watch() -> None:
        while not stop.wait(0.2):
            with suppress(Exception):
                tell(-max(0, int(connection.query_progress())))

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        if suffix == ".csv":
            frame.to_csv(str(path), header=True)
        else:
            frame.to_parquet(str(path), compression="lz4")
    finally:
        stop.set()
        watcher.join()


@contextmanager
def _spark(master: str) -> Iterator[Any]:
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        raise FileFault(gettext(N_("Spark is not installed; install pyspark, or take another engine"))) from None
    builder = SparkSession.builder.appName("zhargy").config("spark.ui.enabled", "false")
    session = builder.master(master or "local[*]").getOrCreate()
    try:
        yield session
    finally:
        session.stop()


def _read_spark(session: Any, path: Path) -> Any:
    where = str(path.resolve())
    return session.read.csv(where, header=True) if path.suffix == ".csv" else session.read.parquet(where)


def _write_spark(frame: Any, path: Path, suffix: str, tell: Tell) -> None:
    where = str(path.resolve())
    if suffix == ".csv":
        frame.write.csv(where, header=True)
    else:
        frame.write.parquet(where)
