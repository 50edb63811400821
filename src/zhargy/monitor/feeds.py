"""Atom (RFC 4287) and JSON Feed 1.1 of entries; nothing is read from outside, so that one input gives one text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from xml.etree import ElementTree

from zhargy.i18n import gettext, language
from zhargy.monitor.changes import KINDS, Change
from zhargy.rules.explain import sentence

ATOM = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. path: its page, below the site's address. topics: by which it can be chosen."""

    id: str
    on: date
    title: str
    text: str
    path: str
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Feed:
    """title: of the feed. site: its address without a slash at the end; path: of the feed; updated: its last day."""

    title: str
    site: str
    path: str
    updated: date
    entries: tuple[Entry, ...]


def of_changes(found: Iterable[Change], path: str) -> tuple[Entry, ...]:
    """An entry for each change, the newest first, in the language in use. path: of a rule, with {rule}."""
    lang = language()
    entries = [
        Entry(
            one.uid, one.on, f"{one.version.citation.text(lang)}: {gettext(KINDS[one.kind])}",
            sentence(one.version.label), path.format(rule=one.rule.id), (one.rule.id.partition(".")[0],),
        )
        for one in found
    ]  # fmt: skip
    return tuple(sorted(entries, key=lambda one: (one.on, one.id), reverse=True))


def on_topic(entries: Iterable[Entry], topic: str) -> tuple[Entry, ...]:
    """The entries of one topic."""
    return tuple(one for one in entries if topic in one.topics)


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00+05:00"


def atom(feed: Feed) -> str:
    """The feed as Atom."""
    ElementTree.register_namespace("", ATOM)
    root = ElementTree.Element(f"{{{ATOM}}}feed")

    def add(parent: ElementTree.Element, name: str, text: str = "", **attributes: str) -> ElementTree.Element:
        made = ElementTree.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
        made.text = text or None
        return made

    add(root, "id", feed.site + feed.path)
    add(root, "title", feed.title)
    add(root, "updated", _moment(feed.updated))
    add(root, "link", rel="self", href=feed.site + feed.path)
    add(add(root, "author"), "name", "Zhargy")
    for one in feed.entries:
        entry = add(root, "entry")
        add(entry, "id", f"{feed.site}{feed.path}#{one.id}")
        add(entry, "title", one.title)
        add(entry, "updated", _moment(one.on))
        add(entry, "link", href=feed.site + one.path)
        for topic in one.topics:
            add(entry, "category", term=topic)
        add(entry, "summary", one.text)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def json_feed(feed: Feed) -> dict[str, Any]:
    """The feed as JSON Feed, as plain values."""
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.site + "/",
        "feed_url": feed.site + feed.path,
        "items": [
            {
                "id": one.id, "url": feed.site + one.path, "title": one.title, "content_text": one.text,
                "date_published": _moment(one.on), "tags": list(one.topics),
            }
            for one in feed.entries
        ],
    }  # fmt: skip
