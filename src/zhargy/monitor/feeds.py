"""Atom (RFC 4287) and JSON Feed 1.1 of entries; nothing is read from outside, so that one input gives one text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID, uuid5
from xml.etree import ElementTree

from zhargy.i18n import gettext, language
from zhargy.monitor.news.item import KINDS, Item

ATOM = "http://www.w3.org/2005/Atom"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# Of this name all ids are made: they are the same on every desk, and stay when a desk moves.
OURS = UUID("7a9d3c1e-5b64-4f0a-9a55-3f2f4a6c8e10")
MOST = 200


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. id: a URI that never changes. address: of its page. topics: pairs of an id and its name."""

    id: str
    on: date
    title: str
    text: str
    address: str
    topics: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Feed:
    """title: of the feed. address: of itself; home: of the page that shows the same; updated: its last day."""

    title: str
    address: str
    home: str
    lang: str
    updated: date
    entries: tuple[Entry, ...]


def of_news(items: Iterable[Item], address: Callable[[Item], str], topic: Callable[[str], str]) -> tuple[Entry, ...]:
    """The newest entries, in the language in use and the order of the items. topic: the name of a topic."""
    lang = language()
    return tuple(
        Entry(
            uuid5(OURS, f"{lang}/news/{one.id}").urn, one.day, one.title(), one.text() or gettext(KINDS[one.kind]),
            address(one), tuple((id, topic(id)) for id in one.topics),
        )
        for one, _ in zip(items, range(MOST), strict=False)
    )  # fmt: skip


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00+05:00"


def atom(feed: Feed) -> str:
    """The feed as Atom."""
    ElementTree.register_namespace("", ATOM)
    root = ElementTree.Element(f"{{{ATOM}}}feed", {LANG: feed.lang})

    def add(parent: ElementTree.Element, name: str, text: str = "", **attributes: str) -> ElementTree.Element:
        made = ElementTree.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
        made.text = text or None
        return made

    add(root, "id", uuid5(OURS, feed.address.partition("://")[2].partition("/")[2]).urn)
    add(root, "title", feed.title)
    add(root, "updated", _moment(feed.updated))
    add(root, "link", rel="self", type="application/atom+xml", href=feed.address)
    add(root, "link", rel="alternate", type="text/html", href=feed.home)
    add(add(root, "author"), "name", "Zhargy")
    for one in feed.entries:
        entry = add(root, "entry")
        add(entry, "id", one.id)
        add(entry, "title", one.title)
        add(entry, "updated", _moment(one.on))
        add(entry, "link", rel="alternate", type="text/html", href=one.address)
        for topic, name in one.topics:
            add(entry, "category", term=topic, label=name)
        add(entry, "summary", one.text)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def json_feed(feed: Feed) -> dict[str, Any]:
    """The feed as JSON Feed, as plain values."""
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.address,
        "language": feed.lang,
        "authors": [{"name": "Zhargy"}],
        "items": [
            {
                "id": one.id, "url": one.address, "title": one.title, "content_text": one.text,
                "date_published": _moment(one.on), "tags": [name for _, name in one.topics],
            }
            for one in feed.entries
        ],
    }  # fmt: skip
