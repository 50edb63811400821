"""Somebody who uses a desk on a server over TLS."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import get_resolver

from zhargy.desk.models import Account
from zhargy.desk.people import sessions

PASSWORD = "kettle orbit meadow nine"


def account(login: str = "aigul", **more: Any) -> Account:
    """An account with the password of these tests."""
    return Account.objects.make(login, PASSWORD, **more)


def needs(name: str) -> set[str]:
    """What an address of this name takes, the language too."""
    (told, *_) = get_resolver().reverse_dict.getlist(name)[0]
    return set(told[0][1])


class Browser:
    """Opens pages and sends forms; signed in, if it is given an account. strong: as if by two factors."""

    def __init__(
        self, me: Account | None = None, *, strong: bool = True, password: str = PASSWORD, **more: Any
    ) -> None:
        self.client = Client(SERVER_NAME="desk.example.org", raise_request_exception=False, **more)
        if me is not None:
            sent = self.post("sign-in/", login=me.login, password=password)
            assert sent.status_code == 302, sent.content.decode()
            if strong:
                session = self.client.session
                session[sessions.STRONG] = True
                session.save()

    def get(self, address: str, **data: Any) -> HttpResponse:
        """Open an address; those without a / at their beginning in English."""
        return self.client.get(self._full(address), data, secure=True)

    def post(self, address: str, **data: Any) -> HttpResponse:
        """Send a form."""
        return self.client.post(self._full(address), data, secure=True)

    def _full(self, address: str) -> str:
        return address if address.startswith("/") else f"/en/{address}"
