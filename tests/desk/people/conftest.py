"""A desk on a server."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.test import override_settings

from zhargy.desk.models import SignedIn, Tried
from zhargy.desk.people.online import for_server


@pytest.fixture(autouse=True)
def server(empty: None) -> Iterator[None]:
    """The settings of a server; nothing was tried yet."""
    Tried.objects.all().delete()
    SignedIn.objects.all().delete()
    with override_settings(**for_server(["desk.example.org"], settings.MIDDLEWARE)):
        yield
