"""The walk through the pages that the README describes."""

from __future__ import annotations

import html
import re

from django.test import Client

from tests.test_readme import README


def test_its_walk_through_the_pages() -> None:
    client = Client(headers={"host": "127.0.0.1"})
    day, rows = re.search(r"ask about the law of (\S+),.*?\n\n((?:\|[^\n]*\n)+)", README, re.DOTALL).groups()
    answers = [tuple(cell.strip() for cell in row.strip("|\n").split("|")) for row in rows.splitlines()[2:]]
    page = client.post("/en/start/gather/", {"on": day}, follow=True)
    for label, answer in answers:
        text = html.unescape(page.content.decode())
        assert re.search(rf'<h1 id="label-answer">.*{re.escape(label)}</h1>', text), label
        path = re.search(r'name="path" value="([^"]+)"', text)[1]
        choice = re.search(rf'value="([^"]+)"> <span>{re.escape(answer)}</span>', text)
        value = choice[1] if choice else answer
        page = client.post(page.request["PATH_INFO"], {"path": path, path: value, "do": "answer"}, follow=True)
    result = client.get(page.request["PATH_INFO"].replace("/ask/", "/answer/")).content.decode()
    for told in re.findall(r"\*\*(\d+ \w+ \d{4})\*\*", README):
        assert told in result, told
    assert "Notification" in result
