"""Which addresses are in a mirror, and the file in which each stands."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from urllib.parse import parse_qsl, quote, unquote, urljoin, urlsplit

from django.urls import Resolver404, URLPattern, resolve, reverse

from zhargy.desk.public import is_public
from zhargy.i18n import LANGUAGES

# Parts of the public site, by the modules of their pages.
PARTS = {
    "law": ("zhargy.desk.lawbook",),
    "note": ("zhargy.desk.note", "zhargy.desk.views.lab"),
    "country": ("zhargy.desk.country",),
    "news": ("zhargy.desk.news",),
}
OTHER, ASSET = "other", "asset"
# What a mirror has pages of its own for: the front page and the list of everything, where a server has a search.
HOME, SEARCH = "", "search/"
# A mirror is of one day and answers no questions: what asks for another day, or for work, has no file.
ASKED = frozenset({"since", "until", "work", "q", "reform", "topic-of-mine"})
DAY = "on"
SUFFIX = re.compile(r"\.(html|json|jsonld|xml|atom|rss|pdf|csv|svg|txt|css|js|pem|ics|toml|docx)$")
_UNSAFE = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class Place:
    """An address of the site: its path and its query, without a fragment."""

    path: str
    query: str = ""

    @property
    def address(self) -> str:
        """As it is asked for."""
        return f"{self.path}?{self.query}" if self.query else self.path

    @property
    def file(self) -> str:
        """Where it stands in the mirror, from its top: a page of its own folder, or the file that the path names."""
        path = unquote(self.path).lstrip("/")
        folder, _, name = path.rpartition("/")
        if not SUFFIX.search(name):
            folder, name = path.rstrip("/"), "index.html"
        if self.query:
            stem, dot, suffix = name.rpartition(".")
            name = f"{stem}-{_UNSAFE.sub('-', unquote(self.query)).strip('-')}{dot}{suffix}"
        return posixpath.join(folder, name)


@dataclass(frozen=True, slots=True)
class Site:
    """What a mirror is made of. day: that of its pages. parts: those of PARTS that are taken. hosts: our own names."""

    day: date
    parts: frozenset[str]
    hosts: frozenset[str]

    def place(self, link: str, page: str) -> Place | None:
        """Where a link of a page leads within the mirror; None if it leads out of it."""
        told = urlsplit(urljoin(page, link))
        if told.scheme not in ("", "http", "https") or (told.netloc and told.netloc not in self.hosts):
            return None
        asked = [(name, value) for name, value in parse_qsl(told.query, keep_blank_values=True)
                 if (name, value) != (DAY, self.day.isoformat())]  # fmt: skip
        if any(name in ASKED or name == DAY for name, _ in asked):
            return None
        query = "&".join(f"{quote(name)}={quote(value)}" for name, value in sorted(asked))
        place = Place(told.path or "/", query)
        return place if self.has(place.path) else None

    def outside(self, link: str, page: str) -> bool:
        """Whether a link leads to another site."""
        told = urlsplit(urljoin(page, link))
        return bool(told.scheme) and (told.scheme not in ("http", "https") or told.netloc not in self.hosts)

    def has(self, path: str) -> bool:
        """Whether the page of a path is in the mirror."""
        if path == "/" or own_page(path) is not None:
            return True
        part = _part(path)
        return part == ASSET or part in self.parts


def own_page(path: str) -> tuple[str, str] | None:
    """Language and name of a page that the mirror makes itself, by its path."""
    lang, _, rest = path.lstrip("/").partition("/")
    if lang in {code for code, _ in LANGUAGES} and (rest == HOME or rest.startswith(SEARCH)):
        return lang, rest
    return None


@lru_cache(maxsize=65_536)
def _part(path: str) -> str:
    """The part of a path that leads to a public page; ASSET; "" if it leads to none."""
    try:
        found = resolve(path)
    except Resolver404:
        return ""
    if found.url_name == ASSET:
        return ASSET
    return part_of(found.func.__module__) if is_public(found.func) else ""


def part_of(module: str) -> str:
    """The part to which a page belongs, by the module that makes it."""
    for part, modules in PARTS.items():
        if any(module == one or module.startswith(f"{one}.") for one in modules):
            return part
    return OTHER


def begin(patterns: Iterable[URLPattern], parts: frozenset[str]) -> Iterator[Place]:
    """The pages that need nothing but a language to be named; what they link to follows from them."""
    for one in patterns:
        if one.name and not one.pattern.converters and is_public(one.callback):
            if part_of(one.callback.__module__) in parts:
                for lang, _ in LANGUAGES:
                    yield Place(reverse(one.name, kwargs={"lang": lang}))


def relative(target: str, file: str) -> str:
    """A link from one file of the mirror to another."""
    return quote(posixpath.relpath(target, posixpath.dirname(file) or "."))
