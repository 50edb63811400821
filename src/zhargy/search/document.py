"""What can be found, and the terms under which a store keeps it.

Terms are of letters and digits alone, so that no store parts them; the first letter says what one is:
f a folded word, s a stem in plain letters, x a whole title, c a provision that is cited, p one that it is itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b

from zhargy.search import english, kazakh, russian
from zhargy.search.fold import CYRILLIC, folded, forms, plain

KINDS = (
    "act", "provision", "rule", "amount", "claim", "matter", "procedure", "statement", "initiative", "news",
)  # fmt: skip
# The rank of acts: what stands higher binds what stands lower.
LEVELS = ("constitution", "code", "law", "order", "other")


@dataclass(frozen=True, slots=True)
class Cited:
    """A provision by the id of its act; article "" for the act as a whole. steps: paragraph and item, if named."""

    act: str
    article: str = ""
    steps: tuple[str, ...] = ()

    def terms(self) -> list[str]:
        """The act, its article, and each step below, as far as they are named: 14(1)(10), 14(1), 14 and the act."""
        return [_place(self.act, *names) for names in self._places()]

    def articles(self) -> list[str]:
        """The same without the act, for whoever names an article alone."""
        return [_place("", *names) for names in self._places() if names]

    def _places(self) -> list[tuple[str, ...]]:
        names = (self.article, *self.steps) if self.article else ()
        return [names[:length] for length in range(len(names) + 1)]


@dataclass(frozen=True, slots=True)
class Document:
    """Something to be found, in one language.

    kind: of KINDS. id: the same in every language. page: the name of the address of its page, with `arguments`. level:
    of LEVELS, that of its act. own: the provision that it is, if it is one. cites: the provisions that it rests on.
    source: these in words.
    """

    kind: str
    id: str
    page: str
    language: str
    title: str
    text: str
    level: str = "other"
    arguments: Mapping[str, str] = field(default_factory=dict, hash=False)
    own: Cited | None = None
    cites: tuple[Cited, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of a document: of its title, of its text, and the provisions that it is and cites."""

    title: frozenset[str]
    text: frozenset[str]
    places: frozenset[str]


def indexed(languages: Iterable[Document]) -> Terms:
    """The terms of a document in all its languages."""
    title, text, places = set(), set(), set()
    for one in languages:
        title |= words(one.title, one.language) | {whole(one.title)}
        text |= words(f"{one.text} {one.source}", one.language)
        for cited in one.cites:
            places |= {f"c{term}" for term in (*cited.terms(), *cited.articles())}
        if one.own:
            # A provision is itself at its full depth only, not everything that it lies in.
            places |= {f"p{one.own.terms()[-1]}"} | {f"p{term}" for term in one.own.articles()[-1:]}
    return Terms(frozenset(title), frozenset(text), frozenset(places))


def words(text: str, language: str) -> set[str]:
    """The terms of a text: each word as it is, and its stem in the language of the text."""
    there = forms(text)
    return {f"f{form}" for form in there} | {f"s{one}" for form in there for one in stems(form, language)}


@lru_cache(maxsize=65_536)
def stems(form: str, language: str) -> frozenset[str]:
    """The stems of a folded word, in plain letters. A word in Latin letters is English wherever it stands."""
    if not CYRILLIC.search(form):
        return frozenset({english.stem(form)})
    if language == "ru":
        return frozenset({plain(russian.stem(form))})
    return frozenset({plain(kazakh.stem(form)), kazakh.plain_stem(form)})


def whole(title: str) -> str:
    """The term of a title as a whole."""
    return f"x{blake2b(plain(folded(title)).encode(), digest_size=8).hexdigest()}"


def _place(act: str, *names: str) -> str:
    """Letters and digits alone: act "a-1996" and article 5-1(2) are "aq1996z5q1z2"."""
    return "z".join(part.casefold().replace("-", "q").replace(".", "q") for part in (act, *names))
