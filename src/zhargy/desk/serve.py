"""Serves the desk on this machine alone."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from zhargy.desk.folder import VARIABLE

HOST = "127.0.0.1"
# Larger requests are refused unread; the desk itself refuses forms far smaller than this with a page that says so.
LARGEST = 10_000_000


def prepare(data: Path | None = None, *, sample: bool = True) -> None:
    """Make the store ready: its folder, its tables and, in a new store, the sample organisation."""
    if data is not None:
        os.environ[VARIABLE] = str(data)
    os.environ["DJANGO_SETTINGS_MODULE"] = "zhargy.desk.settings"
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)
    from zhargy.desk.models import Entry
    from zhargy.desk.sample import load
    from zhargy.desk.store import adopt

    adopt()
    if sample and not Entry.objects.exists():
        load()


def main(port: int = 8000, data: Path | None = None, sample: bool = True) -> None:
    """Serve until stopped. Ends with one clear message when the port or the folder cannot be used."""
    try:
        prepare(data, sample=sample)
    except OSError as error:
        sys.exit(
            f"The folder for data cannot be used: {error.filename or data}: {error.strerror}. Name another: --data"
        )
    from django.core.wsgi import get_wsgi_application
    from waitress import create_server

    from zhargy.law.kz import KZ

    KZ.version()
    try:
        server = create_server(
            get_wsgi_application(),
            host=HOST,
            port=port,
            threads=4,
            ident=None,
            max_request_body_size=LARGEST,
        )
    except OSError as error:
        sys.exit(f"Port {port} cannot be used: {error.strerror}. Choose another: --port {port + 1}")
    print(f"The desk is on http://{HOST}:{port} (Ctrl+C stops it).", flush=True)
    try:
        server.run()
    except KeyboardInterrupt:
        pass
    finally:
        server.close()
