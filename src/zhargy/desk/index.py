"""The index of what can be found: how it is made, what ranks above what, how a result is shown.

What ranks above what is told by `_steps`: each is asked for in turn. `terms` keeps the terms in SQLite or PostgreSQL.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from hashlib import sha256
from itertools import chain, islice
from pathlib import Path
from threading import Thread
from typing import Any

from django.db import connection, transaction
from django.urls import NoReverseMatch, reverse

from zhargy import i18n
from zhargy.desk import clock, jobs, terms
from zhargy.desk.models import Indexed, IndexOf, Trigram
from zhargy.desk.news.edited import note_on, published
from zhargy.desk.terms import LONGEST_TERM, Step
from zhargy.i18n import LANGUAGES, kazakh_key
from zhargy.law.kz import KZ
from zhargy.monitor.news import FOLDER as NEWS
from zhargy.monitor.news import news
from zhargy.monitor.note import FOLDER as NOTE
from zhargy.search import Document, Query, asked, indexed
from zhargy.search import law as of_law
from zhargy.search import monitor as of_monitor
from zhargy.search.citations import Acts
from zhargy.search.document import KINDS, LEVELS, Terms, words
from zhargy.search.fold import CYRILLIC, composed, forms, plain
from zhargy.search.marking import excerpt, marked
from zhargy.search.query import Word, word
from zhargy.search.spelling import SHORTEST, nearest, trigrams

# How terms are laid out. Raise it when folding, stems or documents change, so that every store makes its index anew.
FORM = 4
LIKELY = 60


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found, in HTML made safe: words that were asked for stand in <mark>. language: that of its text."""

    kind: str
    key: str
    page: str
    arguments: Mapping[str, str]
    title: str
    text: str
    source: str
    language: str


@dataclass(frozen=True, slots=True)
class Found:
    """What was found: some of it, and how much there is of each kind. instead: the words that were looked for instead
    because nothing was found for those that were given.
    """

    hits: list[Hit]
    counts: dict[str, int]
    instead: str = ""


def version() -> str:
    """What the index must be made from now: the law, the note and the news, their words, and what editors changed."""
    edits = " ".join(one.id for one in published(clock.today()))
    return f"{FORM}/{_files()}/{sha256(edits.encode()).hexdigest()[:16]}"


@cache
def _files() -> str:
    told = sha256(KZ.version().encode())
    words = Path(i18n.__file__).with_name("locale").glob("*/*/*.mo")
    for file in sorted([*NOTE.glob("*.toml"), *NEWS.glob("*.toml"), *words]):
        told.update(file.read_bytes())
    return told.hexdigest()


def everything() -> Iterator[Document]:
    """All that can be found: of the law, of the country note, and of what came after. What has no page is left out."""
    today = clock.today()
    found = chain(of_law.documents(KZ), of_monitor.documents(lambda: note_on(today), KZ, news()))
    return (one for one in found if _has_page(one.page, tuple(one.arguments)))


@cache
def _has_page(name: str, arguments: tuple[str, ...]) -> bool:
    """Whether there are pages of this name, told apart by these arguments."""
    try:
        reverse(name, kwargs={"lang": "en", **dict.fromkeys(arguments, "x")})
    except NoReverseMatch:
        return False
    return True


def current() -> bool:
    """Whether the index is of this version of the law."""
    return IndexOf.objects.filter(version=version()).exists()


def ready() -> bool:
    """Whether there is an index that can be read, of this version of the law or of one before it."""
    return IndexOf.objects.filter(version__startswith=f"{FORM}/").exists()


def plan(at: datetime) -> None:
    """Have the index made in the background if the law changed since it was made."""
    if not current():
        jobs.ask("index", version(), {}, at)


def begin() -> Thread:
    """Have the index made beside everything else, if the law changed: a desk may run without a worker."""

    def work() -> None:
        try:
            refresh()
        except Exception:
            logging.getLogger(__name__).exception("the index of the law was not made; `zhargy index` makes it")
        finally:
            connection.close()

    thread = Thread(target=work, name="index", daemon=True)
    thread.start()
    return thread


@jobs.kind("index", parts=True)
def made(told: Mapping[str, Any], at: datetime) -> None:
    """Make the index, if nobody else did."""
    refresh()


def refresh() -> None:
    """Make the index anew if it is not of this version of the law."""
    if not current():
        build(everything(), version())


def build(found: Iterable[Document], version: str) -> int:
    """Make the index anew from these documents; of how many things. Until it is ready the one before answers."""
    things: dict[tuple[str, str], list[Document]] = defaultdict(list)
    for one in found:
        things[one.kind, one.id].append(one)
    ordered = sorted(things.values(), key=_standing)
    # Words are worked out before the store is held: it takes most of the time, and others may write meanwhile.
    rows = [_row(id, languages) for id, languages in enumerate(ordered, 1)]
    told = [
        (id, languages[0].kind, _terms(indexed(languages), languages[0].kind))
        for id, languages in enumerate(ordered, 1)
    ]
    spelled = sorted({it for languages in ordered for one in languages for it in _spelled(one)})
    letters = ((part, one) for one in spelled for part in sorted(trigrams(one)))
    with transaction.atomic():
        for kind in (Indexed, Trigram, IndexOf):
            kind.objects.all().delete()
        terms.empty()
        IndexOf.objects.create(version=version)
        Indexed.objects.bulk_create(rows, batch_size=1_000)
        terms.keep(told)
        # There are so many of them that making each a row of the models takes longer than all the rest.
        with connection.cursor() as cursor:
            while some := list(islice(letters, 10_000)):
                cursor.executemany(f"INSERT INTO {Trigram._meta.db_table} (letters, word) VALUES (%s, %s)", some)
        terms.counted()
    return len(ordered)


def _standing(languages: list[Document]) -> tuple[Any, ...]:
    """By rank of the act, then kind, then the Kazakh alphabet."""
    title = next((one.title for one in languages if one.language == "kk"), languages[0].title)
    one = languages[0]
    return LEVELS.index(one.level), KINDS.index(one.kind), kazakh_key(title), one.id


def _row(id: int, languages: list[Document]) -> Indexed:
    said = {
        one.language: {"title": composed(one.title), "text": composed(one.text), "source": composed(one.source)}
        for one in languages
    }
    one = languages[0]
    return Indexed(id=id, kind=one.kind, key=one.id, page=one.page, arguments=dict(one.arguments), said=said)


def _terms(found: Terms, kind: str) -> list[str]:
    """All terms in one list; those of the title a second time, marked with t."""
    title = {f"t{one}" for one in found.title}
    return sorted(one[:LONGEST_TERM] for one in found.title | found.text | found.places | title | {f"k{kind}"})


def _spelled(one: Document) -> set[str]:
    there = map(plain, forms(composed(f"{one.title} {one.text}")))
    return {it for it in there if SHORTEST <= len(it) <= LONGEST_TERM and it.isalpha()}


@dataclass(frozen=True, slots=True)
class Looked:
    """How much there is for a question, by kind. instead: as in Found."""

    query: Query
    counts: dict[str, int]
    instead: str = ""

    def hits(self, lang: str, kind: str = "", first: int = 0, most: int = 20) -> list[Hit]:
        """Some of what was found, best first, from the `first` on. kind: that kind alone."""
        if not self.counts:
            return []
        ids = _ranked(self.query, kind, first + most)[first:]
        rows = Indexed.objects.in_bulk(ids)
        return [_hit(rows[id], self.query, lang) for id in ids]


def look(text: str) -> Looked:
    """Read a question and count what there is for it, or else for words that are spelt almost so."""
    query = asked(text, _acts())
    if query.empty or not ready():
        return Looked(query, {})
    counts, instead = _counts(query), ""
    if not counts and (other := _respelled(query)):
        query, instead = other, other.text
        counts = _counts(query)
    return Looked(query, {one: counts[one] for one in KINDS if one in counts}, instead)


def search(text: str, lang: str, kind: str = "", first: int = 0, most: int = 20) -> Found:
    """What is found for a question, best first, from the `first` on. kind: that kind alone."""
    looked = look(text)
    return Found(looked.hits(lang, kind, first, most), looked.counts, looked.instead)


@cache
def _acts() -> Acts:
    return Acts(KZ.acts)


def _steps(query: Query) -> list[Step]:
    """From the best to the least: the provision that is cited, what cites it, a title that is just this, all words in
    the title as they are written, or by their stems, all words anywhere, words that begin so.
    """
    steps: list[Step] = []
    if query.cited:
        rest = _all(query.rest)
        named = any(one.act for one in query.cited)
        steps += [(query.places("p"), *(() if named else rest)), (query.places("c"), *rest)]
    if query.words:
        steps += [
            (frozenset({f"t{query.whole}"}),),
            tuple(_titled(one.exact) for one in query.words),
            tuple(_titled(one.stems) for one in query.words),
            _all(query.words),
        ]
    return steps


def _all(words: tuple[Word, ...]) -> Step:
    return tuple(one.exact | one.stems for one in words)


def _titled(terms: frozenset[str]) -> frozenset[str]:
    return frozenset(f"t{one}" for one in terms)


def _ranked(query: Query, kind: str, most: int) -> list[int]:
    found: dict[int, None] = {}
    for step in _steps(query):
        if len(found) < most:
            found |= dict.fromkeys(terms.ids((*step, frozenset({f"k{kind}"})) if kind else step, most))
    return list(found)[:most]


def _counts(query: Query) -> dict[str, int]:
    """How much is found, by kind."""
    steps = _steps(query)[:2] if query.cited else []
    return terms.counts([*steps, _all(query.words)] if query.words else steps)


def _respelled(query: Query) -> Query | None:
    """The question with the beginnings of words taken for words, or else with words that are spelt almost like them."""
    if query.cited or not query.words:
        return None
    better = []
    for one in query.words:
        if terms.ids((one.exact | one.stems,), 1):
            better.append(one)
            continue
        others = [word(it) for it in _candidates(one)]
        if not others:
            return None
        better.append(
            Word(
                others[0].form, frozenset().union(*(it.exact for it in others)),
                frozenset().union(*(it.stems for it in others)), frozenset(),
            )
        )  # fmt: skip
    return query.with_words(tuple(better))


def _candidates(one: Word) -> list[str]:
    """Words of the index that begin like a word that was not found, or are a letter or two off it."""
    for form in sorted((it[1:] for it in one.begins), key=lambda it: (not CYRILLIC.search(it), it)):
        longer = Trigram.objects.filter(letters=f"_{form[:2]}", word__startswith=form)
        if len(form) >= SHORTEST and (found := sorted(set(longer.values_list("word", flat=True)), key=_short)[:8]):
            return found
    for form in sorted(it[1:] for it in one.begins):
        shared: dict[str, int] = defaultdict(int)
        for it in Trigram.objects.filter(letters__in=trigrams(form)).values_list("word", flat=True):
            shared[it] += 1
        likely = sorted(shared, key=lambda it: (-shared[it], it))[:LIKELY]
        if near := nearest(form, likely):
            return near
    return []


def _short(text: str) -> tuple[int, str]:
    return len(text), text


def _hit(row: Indexed, query: Query, lang: str) -> Hit:
    """In the language of the page if what was asked for stands there, or else in the language where it does."""
    codes = sorted(row.said, key=lambda code: (code != lang, [it for it, _ in LANGUAGES].index(code)))

    def count(code: str) -> int:
        told = row.said[code]
        there = words(f"{told['title']} {told['text']}", code)
        return sum(not there.isdisjoint(one.exact | one.stems) for one in query.words)

    best = codes[0]
    if query.words and not query.cited and count(best) < len(query.words):
        best = max(codes, key=count)
    told = row.said[best]
    return Hit(
        row.kind, row.key, row.page, row.arguments, marked(told["title"], query, best),
        excerpt(told["text"], query, best) if told["text"] != told["title"] else "", told["source"], best,
    )  # fmt: skip
