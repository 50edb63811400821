"""Serves the desk on this machine alone."""

from __future__ import annotations

import gc
import logging
import os
import signal
import socket
import sys
import time
from contextlib import suppress
from getpass import getpass
from pathlib import Path

from zhargy.desk.folder import VARIABLE, data_folder
from zhargy.desk.store_at import FILE, is_sealed
from zhargy.i18n import N_, gettext
from zhargy.rules.values import ZhargyError

HOST = "127.0.0.1"
PASSPHRASE = "ZHARGY_PASSPHRASE"
# Larger requests are refused unread; the desk itself refuses forms far smaller than this with a page that says so.
LARGEST = 10_000_000


class Sealed(ZhargyError):
    """A passphrase is needed and was not given, or is given for a store that is not encrypted."""


class Unready(ZhargyError):
    """The store cannot be opened or brought to the form of this version; it is as it was."""


def prepare(data: Path | None = None, *, sample: bool = True) -> None:
    """Make the store ready: its folder, its tables and, in a new store, the sample organisation.

    Raises Sealed, Unready.
    """
    if data is not None:
        os.environ[VARIABLE] = str(data)
    _passphrase(data_folder())
    os.environ["DJANGO_SETTINGS_MODULE"] = "zhargy.desk.settings"
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import DatabaseError

    try:
        call_command("migrate", verbosity=0, interactive=False)
    except DatabaseError as error:
        from zhargy.desk.trouble import known

        if found := known(error):
            raise Unready(gettext(found[1])) from error
        raise
    from zhargy.desk.models import Entry
    from zhargy.desk.sample import load
    from zhargy.desk.store import adopt

    adopt()
    if sample and not Entry.objects.exists():
        load()


def _passphrase(folder: Path) -> None:
    """See that a passphrase is there where one is needed; ask for it on a terminal."""
    given = os.environ.get(PASSPHRASE, "")
    if os.environ.get("ZHARGY_DATABASE"):
        return
    if is_sealed(folder):
        if not given and sys.stdin.isatty():
            os.environ[PASSPHRASE] = getpass(gettext(N_("Passphrase of the store: ")))
        elif not given:
            raise Sealed(gettext(N_("This store is encrypted: give its passphrase in ZHARGY_PASSPHRASE")))
    elif given and (folder / FILE).exists():
        told = N_("This store is not encrypted. Make a new one: back it up, and restore it into another --data FOLDER")
        raise Sealed(gettext(told))


def main(port: int = 8000, data: Path | None = None, sample: bool = True, workers: int = 1) -> None:
    """Serve until stopped. Ends with one clear message when the port or the folder cannot be used.

    workers: how many processes answer, on systems that can part one into several. One that dies is begun anew.
    """
    try:
        prepare(data, sample=sample)
    except OSError as error:
        sys.exit(
            f"The folder for data cannot be used: {error.filename or data}: {error.strerror}. Name another: --data"
        )
    from zhargy.law.kz import KZ

    KZ.version()
    # The law stays for as long as the desk runs: looking for garbage in it takes as long as an answer.
    gc.collect()
    gc.freeze()
    # That requests wait in a queue is what a queue is for.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((HOST, port))
    except OSError as error:
        sys.exit(f"Port {port} cannot be used: {error.strerror}. Choose another: --port {port + 1}")
    bound.listen(1_024)
    if workers == 1:
        from zhargy.desk import index

        index.begin()
    print(f"The desk is on http://{HOST}:{port} (Ctrl+C stops it).", flush=True)
    if workers > 1 and hasattr(os, "fork"):
        _several(bound, workers)
    else:
        _answer(bound)


def _answer(bound: socket.socket) -> None:
    from django.core.wsgi import get_wsgi_application
    from waitress import create_server

    # A proxy on this machine speaks TLS for a server and tells whose request it is; nobody else is believed.
    proxy: dict[str, object] = {}
    if os.environ.get("ZHARGY_SERVER"):
        headers = {"x-forwarded-for", "x-forwarded-proto"}
        proxy = {"trusted_proxy": HOST, "trusted_proxy_headers": headers, "clear_untrusted_proxy_headers": True}
    server = create_server(
        get_wsgi_application(), sockets=[bound], threads=4, ident=None, max_request_body_size=LARGEST, **proxy
    )  # fmt: skip
    try:
        server.run()
    except KeyboardInterrupt:
        pass
    finally:
        server.close()


def _several(bound: socket.socket, workers: int) -> None:
    """Answer in several processes that share the law in memory and the port; begin one anew when it dies."""
    from django.core.wsgi import get_wsgi_application
    from django.db import connections

    get_wsgi_application()
    connections.close_all()
    ours: set[int] = set()
    beside = {_index()}

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, stop)
    try:
        while True:
            while len(ours) < workers:
                ours.add(_begin(bound))
            gone, _ = os.wait()
            beside.discard(gone)
            if gone in ours:
                ours.discard(gone)
                time.sleep(0.2)
    except KeyboardInterrupt:
        ours |= beside
        for one in ours:
            with suppress(ProcessLookupError):
                os.kill(one, signal.SIGTERM)
        for one in ours:
            with suppress(ChildProcessError):
                os.waitpid(one, 0)


def _index() -> int:
    """Have the index made in a process of its own, which ends with it: threads do not outlive a fork."""
    child = os.fork()
    if child:
        return child
    try:
        from zhargy.desk import index

        index.begin().join()
    finally:
        os._exit(0)


def _begin(bound: socket.socket) -> int:
    child = os.fork()
    if child:
        return child
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    try:
        _answer(bound)
    finally:
        os._exit(1)
