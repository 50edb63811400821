"""The desk with a store of its own in a temporary folder, emptied between tests."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from pathlib import Path

import pytest

from tests import postgresql
from zhargy.desk import serve
from zhargy.desk.folder import VARIABLE


def _first_start() -> Path:
    """The folder of the store, made as the first start of the desk makes it, under the rights that most systems give."""
    top = Path(tempfile.mkdtemp(prefix="zhargy-"))
    atexit.register(shutil.rmtree, top, ignore_errors=True)
    before, mask = os.environ.get(VARIABLE), os.umask(0o022)
    if postgresql.wanted():
        os.environ["ZHARGY_DATABASE"] = postgresql.address()
    serve.prepare(top / "data")
    os.umask(mask)
    os.environ.pop(VARIABLE)
    if before is not None:
        os.environ[VARIABLE] = before
    return top / "data"


# Before the tests are read: they name the tables, which there are only once the desk is set up.
FOLDER = _first_start()

# Playwright's browser leaves a loop running in this thread, which Django takes for asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


@pytest.fixture
def store() -> Path:
    """The folder of the store."""
    return FOLDER


@pytest.fixture(autouse=True)
def empty() -> None:
    """Nothing but the sample organisation is in the store when a test begins."""
    from django.db import connection

    from zhargy.desk import models, sample
    from zhargy.desk.store import triggers

    triggers.remove(connection)
    models.Entry.objects.all().delete()
    triggers.install(connection)
    for kind in (
        models.Consultation,
        models.Draft,
        models.Case,
        models.Party,
        models.Account,
        models.Job,
        models.Tried,
        models.Follow,
        models.Digest,
        models.Noticed,
    ):
        kind.objects.all().delete()
    sample.load()
