"""Makes a mirror: follows the links of the public site from its first pages, and writes each page as a file."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from html import escape
from pathlib import Path

from django.urls import URLPattern, get_resolver

from zhargy.desk import clock
from zhargy.desk.lab import verdicts
from zhargy.desk.mirror import own, rewriting
from zhargy.desk.mirror.asking import ask, hosts
from zhargy.desk.mirror.places import Place, Site, begin, own_page
from zhargy.i18n import LANGUAGES, N_, format_date, gettext, use
from zhargy.law.kz import KZ
from zhargy.rules.values import ZhargyError

LIST = "mirror.json"
ENDLESS = 3_600.0
VARIANTS = 200
"""So many pages of one path, by its query, are taken at most: more would be no list but a question."""

NOTICE = N_("This is a copy of {day}, without a server: what asks questions, searches or keeps something is not in it.")

Tell = Callable[[int, int | None], object]


class NotEmpty(ZhargyError):
    """The folder holds something that is no mirror."""


@dataclass(slots=True)
class Made:
    """A mirror. size: bytes of its files. wrong: links that lead nowhere and pages that could not be made."""

    folder: Path
    day: date
    files: dict[str, str] = field(default_factory=dict)
    size: int = 0
    wrong: list[str] = field(default_factory=list)


def make(folder: Path, day: date, parts: frozenset[str], address: str = "", tell: Tell = lambda *_: None) -> Made:
    """Make the mirror of a day. What stood in the folder gives way only when the new one is whole.

    address: where the mirror will be, for feeds, which name their pages in full. Raises NotEmpty.
    """
    if folder.exists() and not (folder / LIST).exists() and any(folder.iterdir()):
        raise NotEmpty(
            gettext(N_("{folder} is not empty and is no mirror: choose another folder")).format(folder=folder)
        )
    folder = folder.resolve()
    new, old = (folder.with_name(f".{folder.name}.{part}") for part in ("new", "old"))
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    try:
        with clock.standing(day):
            made = _Maker(new, day, parts, address, tell).make()
        if folder.exists():
            shutil.rmtree(old, ignore_errors=True)
            folder.rename(old)
        new.rename(folder)
    except BaseException:
        shutil.rmtree(new, ignore_errors=True)
        raise
    shutil.rmtree(old, ignore_errors=True)
    made.folder = folder
    return made


def _public(patterns: Iterable[object]) -> Iterator[URLPattern]:
    """Every address that is named, those of included lists too."""
    for one in patterns:
        if isinstance(one, URLPattern):
            yield one
        else:
            yield from _public(getattr(one, "url_patterns", []))


class _Maker:
    """The work on one mirror: what is still to be asked for, and what was found."""

    def __init__(self, folder: Path, day: date, parts: frozenset[str], address: str, tell: Tell) -> None:
        self.made = Made(folder, day)
        self.site = Site(day, parts, hosts())
        self.address, self.tell = address, tell
        self.first = list(begin(_public(get_resolver().url_patterns), parts))
        self.ahead: deque[Place] = deque()
        self.seen: dict[Place, Place | None] = {}
        self.ids: dict[Place, set[str]] = {}
        self.asked: list[tuple[Place, Place, str]] = []
        self.led: dict[Place, Place] = {}
        self.titles: dict[Place, str] = {}
        self.variants: dict[str, int] = {}

    def make(self) -> Made:
        """All of it."""
        self._judge()
        for place in self.first:
            self._want(place, None)
        while self.ahead:
            self._ask(self.ahead.popleft())
            self.tell(len(self.made.files), len(self.seen))
        self._own()
        while self.ahead:
            self._ask(self.ahead.popleft())
        self._write(Place("/" + rewriting.STYLE), own.STYLE.encode())
        self._check()
        told = {"day": self.made.day.isoformat(), "law": KZ.version(), "files": dict(sorted(self.made.files.items()))}
        self._write(Place("/" + LIST), json.dumps(told, indent=1).encode())
        return self.made

    def _judge(self) -> None:
        """Work out how every claim stands, so that no page says that it is not known yet."""
        claims = list(KZ.claims.values()) if "note" in self.site.parts else []
        for lang, _ in LANGUAGES:
            with use(lang):
                for number, claim in enumerate(claims):
                    self.tell(number, len(claims))
                    for on in (self.made.day, None):
                        verdicts.verdict(claim, on, patience=ENDLESS)

    def _want(self, place: Place, by: Place | None) -> None:
        """Have a place asked for, once."""
        if place in self.seen or place.path == "/" or own_page(place.path) is not None:
            return
        if place.query:
            self.variants[place.path] = self.variants.get(place.path, 0) + 1
            if self.variants[place.path] == VARIANTS:
                self.made.wrong.append(f"{place.path}: more than {VARIANTS} pages by its query")
            if self.variants[place.path] >= VARIANTS:
                return
        self.seen[place] = by
        self.ahead.append(place)

    def _ask(self, place: Place) -> None:
        """Ask for a page, write it, and want what it leads to."""
        response = ask(place)
        kind = response.headers.get("Content-Type", "")
        if response.status_code in (301, 302, 303, 307, 308):
            self._moved(place, response.headers["Location"])
        elif response.status_code != 200:
            by = self.seen[place]
            self.made.wrong.append(f"{place.address}: {response.status_code}" + (f", from {by.address}" if by else ""))
        elif kind.startswith("text/html"):
            self._page(place, response.content.decode(), str(response.headers.get("Content-Language", "en")))
        elif kind.startswith("text/css") or not _text(kind):
            self._write(place, response.content)
        else:
            text, found = rewriting.data(response.content.decode(), place, self.site, self.address)
            self._take(place, found)
            self._write(place, text.encode())
        if not kind.startswith("text/html") and place.file.endswith("index.html"):
            self.made.wrong.append(f"{place.address}: {kind} has no suffix of its own")

    def _page(self, place: Place, text: str, lang: str) -> None:
        with use(lang):
            told = gettext(NOTICE).format(day=format_date(self.made.day))
        text, found = rewriting.page(text, place, self.site, f'<p class="mirror-notice">{escape(told)}</p>')
        self._take(place, found)
        self.titles[place] = own.heading(text)
        self.made.wrong += [f"{place.address}: asks for {one}" for one in found.wrong]
        self._write(place, text.encode())

    def _take(self, place: Place, found: rewriting.Found) -> None:
        self.ids[place] = found.ids
        for target, fragments in found.places.items():
            self.led.setdefault(target, place)
            self._want(target, place)
            self.asked += [(place, target, one) for one in sorted(fragments)]

    def _moved(self, place: Place, to: str) -> None:
        """A page that leads on by itself, where the site does."""
        target = self.site.place(to, place.address)
        if target is None:
            self.made.wrong.append(f"{place.address}: leads out of the mirror, to {to}")
            return
        self.led.setdefault(target, place)
        self._want(target, place)
        page = place.file.endswith(".html")
        self._write(place, own.moved(target, place).encode() if page else ask(target).content)

    def _own(self) -> None:
        """The pages that the mirror makes itself: the front page, the lists of everything, the choice of a language."""
        for lang, _ in LANGUAGES:
            with use(lang):
                first = [(self.titles[one], one) for one in self.first if one in self.titles and _speaks(one, lang)]
                for place, text in own.pages(lang, self.site, first, set(self.seen)):
                    self.seen[place] = None
                    self._page(place, text, lang)
        self._write(Place("/"), own.languages().encode())

    def _check(self) -> None:
        """Every link leads to a file, and every fragment to a part of it."""
        for place, target, fragment in self.asked:
            if target in self.ids and fragment not in self.ids[target]:
                self.made.wrong.append(f"{place.address}: {target.address} has no part #{fragment}")
        for target, place in self.led.items():
            if target.file not in self.made.files and not any(target.address in one for one in self.made.wrong):
                self.made.wrong.append(f"{target.address}: was not made, from {place.address}")

    def _write(self, place: Place, content: bytes) -> None:
        file = self.made.folder / place.file
        file.parent.mkdir(parents=True, exist_ok=True)
        if place.file in self.made.files:
            self.made.wrong.append(f"{place.address}: {place.file} is the file of another page too")
        file.write_bytes(content)
        self.made.files[place.file] = hashlib.sha256(content).hexdigest()
        self.made.size += len(content)


def _text(kind: str) -> bool:
    return kind.startswith("text/") or any(one in kind for one in ("json", "xml", "javascript", "svg"))


def _speaks(place: Place, lang: str) -> bool:
    return place.path.startswith(f"/{lang}/")
