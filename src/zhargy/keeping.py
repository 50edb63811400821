"""`zhargy serve`, `work`, `rebuild`, `index`, `verify`, `backup`, `restore`: a desk's store, from the command line."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from zhargy.i18n import N_, gettext
from zhargy.terminal import FAILED, OK, Refusal, progress

Data = Annotated[Path | None, typer.Option("--data", metavar=N_("FOLDER"), help=N_("The folder of the store."))]


def _ready(data: Path | None) -> None:
    from zhargy.desk.serve import prepare

    prepare(data, sample=False)


def serve(
    port: Annotated[int, typer.Option(metavar=N_("NUMBER"), help=N_("The port on 127.0.0.1."))] = 8000,
    data: Annotated[
        Path | None, typer.Option(metavar=N_("FOLDER"), help=N_("The folder that keeps what you enter."))
    ] = None,
    sample: Annotated[
        bool | None, typer.Option("--sample/--no-sample", help=N_("Load a sample organisation into a new store."))
    ] = None,
    workers: Annotated[int, typer.Option(metavar=N_("NUMBER"), help=N_("How many processes answer."))] = 1,
    server: Annotated[
        str, typer.Option(metavar=N_("NAMES"), help=N_("Host names of a server, by commas: people sign in."))
    ] = "",
) -> None:
    """Serve the desk until it is stopped."""
    if not 1 <= port <= 65535:
        raise Refusal(gettext(N_("--port {port}: choose a port from 1 to 65535")).format(port=port))
    if not 1 <= workers <= 64:
        raise Refusal(gettext(N_("--workers {workers}: choose a number from 1 to 64")).format(workers=workers))
    from zhargy.desk.serve import main as serve_

    gc.enable()
    if server:
        os.environ["ZHARGY_SERVER"] = server
    if sample is None:  # not among what people of a server entered, unless it is wanted
        sample = not os.environ.get("ZHARGY_SERVER")
    serve_(port=port, data=data, sample=sample, workers=workers)


def work(
    data: Data = None,
    once: Annotated[bool, typer.Option("--once", help=N_("Do what is due now, then end."))] = False,
) -> None:
    """Do jobs until it is stopped."""
    import signal
    import threading

    _ready(data)
    from zhargy.desk import clock, daily, jobs, worker

    if once:
        daily.plan(clock.now())
        print(gettext(N_("Jobs done: {count}")).format(count=jobs.work("once", clock.now)))
        raise typer.Exit(OK)
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    print(gettext(N_("The worker runs (Ctrl+C stops it).")), flush=True)
    worker.work(stop)


def rebuild(data: Data = None) -> None:
    """Read every history again."""
    _ready(data)
    from zhargy.desk import clock, daily
    from zhargy.desk.store.rows import rebuild as rows

    with progress(gettext(N_("Histories"))) as tell:
        count = rows(clock.today(), tell)
    with progress(gettext(N_("What is due"))) as tell:
        daily.regenerate(clock.now(), "rebuild", tell)
    print(gettext(N_("Histories read: {count}")).format(count=count))


def index(data: Data = None) -> None:
    """Make the index anew."""
    _ready(data)
    from zhargy.desk import index as index_

    count = index_.build(index_.everything(), index_.version())
    print(gettext(N_("Indexed: {count}")).format(count=count))


def verify(data: Data = None) -> None:
    """Print what is broken; exit code 1 if anything is."""
    _ready(data)
    from zhargy.desk.people import noted
    from zhargy.desk.store import verify as check

    with progress(gettext(N_("Entries"))) as tell:
        broken = list(check(tell=tell))
    for one in broken:
        told = {
            "hole": N_("{chain}, entry {number}: an entry before it is missing"),
            "changed": N_("{chain}, entry {number}: was changed after it was written"),
            "chain": N_("{chain}, entry {number}: does not stand on the entry before it"),
        }[one.what]
        print(gettext(told).format(chain=one.chain, number=one.number))
    if (line := noted.broken()) is not None:
        print(gettext(N_("The log of security is broken at line {number}")).format(number=line))
    if broken or line is not None:
        raise typer.Exit(FAILED)
    print(gettext(N_("Every history is whole.")))


def backup(
    file: Annotated[Path, typer.Argument(metavar=N_("FILE"), help=N_("The file to write."))], data: Data = None
) -> None:
    """Write the store to one file, in the clear, while the desk runs."""
    _ready(data)
    from django.conf import settings

    from zhargy.desk import clock
    from zhargy.desk.store.backup import backup as write

    if settings.DATABASES["default"].get("PASSPHRASE"):
        told = N_("{path}: is not encrypted, though the store is. It holds everything, the keys too: keep it encrypted")
        print(gettext(told).format(path=file), file=sys.stderr)
    try:
        with progress(gettext(N_("Rows"))) as tell:
            rows = write(file, settings.DATA, clock.now(), tell)
    except OSError as error:
        told = gettext(N_("{path}: cannot be written: {why}"))
        raise Refusal(told.format(path=file, why=error.strerror)) from None
    print(gettext(N_("{path}: {count} rows")).format(path=file, count=rows))


def restore(
    file: Annotated[Path, typer.Argument(metavar=N_("FILE"), help=N_("A file that `zhargy backup` wrote."))],
    data: Data = None,
) -> None:
    """Fill an empty store from a backup."""
    _ready(data)
    from django.conf import settings

    from zhargy.desk import clock
    from zhargy.desk.store.backup import restore as read

    try:
        with progress(gettext(N_("Rows"))) as tell:
            rows = read(file, settings.DATA, clock.today(), tell)
    except OSError as error:
        told = gettext(N_("{path}: cannot be read: {why}"))
        raise Refusal(told.format(path=error.filename or file, why=error.strerror)) from None
    print(gettext(N_("Restored, and every history is whole: {count} rows")).format(count=rows))
