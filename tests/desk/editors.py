"""The monitor's editors on a server whose clock the test holds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

import pytest
from django.conf import settings
from django.test import override_settings

from tests.desk.people.browser import Browser, account
from zhargy.desk import clock, store
from zhargy.desk.models import Membership, Party, Role
from zhargy.desk.people.online import for_server


class Time:
    """The clock of the desk."""

    now: datetime


@contextmanager
def serving(monkeypatch: pytest.MonkeyPatch, at: datetime, **more: Any) -> Iterator[None]:
    """The desk as a server, its clock standing at an instant until the test moves it. more: other settings."""
    Time.now = at
    monkeypatch.setattr(clock, "now", lambda: Time.now)
    with override_settings(**for_server(["desk.example.org"], settings.MIDDLEWARE), **more):
        yield


def office(at: datetime) -> Party:
    """The editors' party."""
    return store.found("Редакция", date(2026, 1, 1), at=at, kind=Party.Kind.MONITOR)


def member(login: str, team: Party, role: Role = Role.EDITOR) -> Browser:
    """The browser of an account that has a role in a party."""
    one = account(login)
    Membership.objects.create(account=one, party=team, role=role)
    return Browser(one)
