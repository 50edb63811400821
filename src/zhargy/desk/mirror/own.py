"""Pages that a mirror makes itself: its front page, lists in place of a search, the choice of a language."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from html import escape, unescape

from django.template.loader import render_to_string
from django.urls import NoReverseMatch, reverse

from zhargy.desk import index
from zhargy.desk.mirror.asking import request
from zhargy.desk.mirror.places import SEARCH, Place, Site, relative
from zhargy.desk.views.search import KINDS
from zhargy.i18n import LANGUAGES, gettext, kazakh_key
from zhargy.search import Document

# What leads nowhere here is text, and in the menu it is not there at all.
STYLE = """\
a:not([href]) { color: inherit; text-decoration: none; cursor: text; }
nav.ways a:not([href]), nav[aria-label] > a:not([href]), nav.me, a.button:not([href]) { display: none; }
.mirror-notice { font-size: 0.9rem; border-inline-start: 0.25rem solid currentColor; padding-inline-start: 0.75rem; }
"""
_HEADING = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.DOTALL)
_TAGS = re.compile(r"<[^>]+>")


def heading(text: str) -> str:
    """The heading of a page, without its tags."""
    found = _HEADING.search(text)
    return unescape(" ".join(_TAGS.sub(" ", found[1]).split())) if found else ""


def pages(lang: str, site: Site, first: list[tuple[str, Place]], there: set[Place]) -> Iterator[tuple[Place, str]]:
    """The front page of a language and the lists of everything. there: the pages of the site that are in the mirror."""
    lists = {kind: rows for kind, of in _documents(lang).items() if (rows := list(_rows(of, lang, site, there)))}
    parts = [{"title": title, "to": place.address} for title, place in first if title]
    counted = [
        {"title": gettext(KINDS[kind]), "to": f"/{lang}/{SEARCH}{kind}/", "count": len(rows)}
        for kind, rows in lists.items()
    ]
    yield _page(f"/{lang}/", "front", parts=parts, lists=counted)
    yield _page(f"/{lang}/{SEARCH}", "lists", lists=counted)
    for kind, rows in lists.items():
        yield _page(f"/{lang}/{SEARCH}{kind}/", "list", title=gettext(KINDS[kind]), rows=rows)


def _page(path: str, template: str, **context: object) -> tuple[Place, str]:
    asked = request(Place(path))
    asked.public = True  # type: ignore[attr-defined]
    return Place(path), render_to_string(f"desk/mirror/{template}.html", context, asked)


@cache
def _all() -> tuple[Document, ...]:
    return tuple(index.everything())


def _documents(lang: str) -> dict[str, list[Document]]:
    """All that can be found, by kind, in a language, by its alphabet."""
    found: dict[str, list[Document]] = defaultdict(list)
    for one in _all():
        if one.language == lang:
            found[one.kind].append(one)
    return {
        kind: sorted(found[kind], key=lambda one: (kazakh_key(one.title), one.id)) for kind in KINDS if kind in found
    }


def _rows(some: Iterable[Document], lang: str, site: Site, there: set[Place]) -> Iterator[dict[str, str]]:
    for one in some:
        try:
            to = reverse(one.page, kwargs={"lang": lang, **one.arguments})
        except NoReverseMatch:
            continue
        place = site.place(to, "/")
        if place in there:
            yield {"title": one.title, "source": one.source, "to": to}


def moved(target: Place, place: Place) -> str:
    """A page that leads on to another."""
    to = escape(relative(target.file, place.file))
    return (
        '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n'
        f'<meta http-equiv="refresh" content="0; url={to}">\n<title>Zhargy</title>\n'
        f'<p><a href="{to}">{to}</a></p>\n</html>\n'
    )


def languages() -> str:
    """The first page of all: the choice of a language."""
    links = "".join(
        f'<li><a href="{code}/index.html" lang="{code}" hreflang="{code}">{escape(name)}</a></li>\n'
        for code, name in LANGUAGES
    )
    return (
        '<!doctype html>\n<html lang="kk">\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, '
        'initial-scale=1">\n<title>Zhargy</title>\n<link rel="stylesheet" href="mirror.css">\n<main>\n<h1>Zhargy</h1>\n'
        f"<ul>\n{links}</ul>\n</main>\n</html>\n"
    )
