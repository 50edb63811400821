"""Somebody at the desk: opens pages, reads the question, fills the form in, and follows where it leads."""

from __future__ import annotations

import json
import re
from datetime import date, time
from html import unescape
from random import Random
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.test import Client

from tests.strategies import value
from zhargy.desk import goals
from zhargy.rules import FactInfo, Subject

DAY = "2026-05-20"
PATH = re.compile(r'<input type="hidden" name="path" value="([^"]*)">')


class Visitor:
    """A browser without scripts."""

    def __init__(self, lang: str = "en") -> None:
        self.lang = lang
        self.client = Client(SERVER_NAME="127.0.0.1", raise_request_exception=False)

    def get(self, address: str, **data: Any) -> HttpResponse:
        """Open an address; those that do not begin with / are in the visitor's language."""
        return self.client.get(self.full(address), data)

    def post(self, address: str, data: dict[str, Any] | None = None, **more: Any) -> HttpResponse:
        """Send a form as browsers do."""
        body = urlencode({**(data or {}), **more})
        return self.client.post(self.full(address), body, content_type="application/x-www-form-urlencoded")

    def full(self, address: str) -> str:
        return address if address.startswith("/") else f"/{self.lang}/{address}"

    def begin(self, goal: str, on: str = DAY, **more: str) -> str:
        """Begin a consultation; the id of it."""
        sent = self.post(f"start/{goal}/", on=on, **more)
        assert sent.status_code == 303, sent.content.decode()
        return sent["Location"].split("/")[3]

    def question(self, id: str) -> str | None:
        """The path that is asked for next; None if no question is left."""
        page = self.get(f"ask/{id}/")
        if page.status_code == 303:
            assert page["Location"] == self.full(f"answer/{id}/")
            return None
        assert page.status_code == 200
        return asked(page)

    def answer(self, id: str, path: str, told: Any, do: str = "answer") -> HttpResponse:
        """Answer a question."""
        return self.post(f"ask/{id}/", {"path": path, "do": do, path: told})

    def json(self, id: str) -> dict[str, Any]:
        """The download of a consultation."""
        return json.loads(self.get(f"answer/{id}/answer.json").content)

    def walk(self, id: str, kind: type[Subject], random: Random) -> tuple[dict[str, Any], list[str]]:
        """Answer every question at random; the facts given, and the paths in the order in which they were asked."""
        facts: dict[str, Any] = {}
        order: list[str] = []
        while (path := self.question(id)) is not None:
            assert path not in order, f"{path} is asked twice"
            assert len(order) < 120
            order.append(path)
            info = goals.info_at(kind, path)
            assert info is not None
            for _ in range(30):
                drawn = [] if info.kind == "many" else value(info, random)
                if self.answer(id, path, form(drawn)).status_code == 303:
                    facts = goals.put(facts, path, drawn)
                    break
            else:
                assert self.answer(id, path, "", do="unknown").status_code == 303
                facts = goals.put(facts, path, "does-not-know")
        return facts, order


def asked(page: HttpResponse) -> str:
    """The path of the fact that a page asks for."""
    found = PATH.search(page.content.decode())
    assert found, page.content.decode()
    return unescape(found[1])


def form(drawn: Any) -> str:
    """A value as people write it into a form."""
    if isinstance(drawn, bool):
        return "yes" if drawn else "no"
    if isinstance(drawn, (date, time)):
        return drawn.isoformat()
    return str(drawn)


def kept() -> list[dict[str, Any]]:
    """The facts of every consultation in the store."""
    from zhargy.desk.models import Consultation

    return [one.facts for one in Consultation.objects.order_by("created")]


def first_of(kind: type[Subject], wanted: Any) -> tuple[str, FactInfo]:
    """The first fact of a type, not a judgement and not a list."""
    return next(
        (path, info) for path, info in kind.walk() if info.type is wanted and info.kind == "fact" and not info.judgement
    )
