"""The documents of the country note: its statements, the initiatives, and the news, in three languages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from zhargy.i18n import LANGUAGES, gettext, use
from zhargy.monitor.saying import whole
from zhargy.search.document import Cited, Document
from zhargy.search.law import each, level

if TYPE_CHECKING:
    from zhargy.monitor.news import Item
    from zhargy.monitor.note import Note, Statement
    from zhargy.rules import Law

# What the note tells as news is found among the news.
NEWS = "news"


def documents(note: Callable[[], Note], law: Law, news: Iterable[Item]) -> Iterator[Document]:
    """Everything of the note and after it that can be found. note: gives the note in the language in use."""
    told = tuple(news)
    for lang, _ in LANGUAGES:
        with use(lang):
            yield from _statements(note(), law, lang)
            yield from _initiatives(law, lang)
            yield from _news(told, law, lang)


def _statements(note: Note, law: Law, lang: str) -> Iterator[Document]:
    for section in note.sections.values():
        if section.id == NEWS:
            continue
        for one in section.statements:
            cites = _rests(one.rests, law) + tuple(Cited(act) for act in one.acts)
            text = " ".join(gettext(law.claims[id].text) for id in (*one.claims, *one.contrary))
            yield Document(
                "statement", one.id, "statement", lang, whole(one, law), text, _rank(one, law), {"id": one.id}, None,
                tuple(dict.fromkeys(cites)), gettext(section.title),
            )  # fmt: skip


def _rests(links: Iterable[str], law: Law) -> tuple[Cited, ...]:
    """The provisions that links of the note lead to: "assemblies-2020 10(1)", rule:… and duty:…."""
    found: list[Cited] = []
    for link in links:
        kind, _, id = link.rpartition(":")
        if kind:
            rule = law.rules[id] if kind == "rule" else law.duties[id].bound
            found += each(one.citation for one in rule.wordings())
        else:
            act, _, place = link.partition(" ")
            article, *steps = place.replace(")", "").split("(")
            found.append(Cited(act, article, tuple(steps)))
    return tuple(found)


def _rank(one: Statement, law: Law) -> str:
    """The rank of the act that a statement speaks of first."""
    named = [*one.acts, *(link.partition(" ")[0] for link in one.rests if ":" not in link)]
    return level(law.acts[named[0]]) if named else "other"


def _initiatives(law: Law, lang: str) -> Iterator[Document]:
    for one in law.initiatives:
        told = [one.who, one.proposes, *(event.what for event in one.events)]
        yield Document(
            "initiative", one.id, "country-initiative", lang, gettext(one.title), " ".join(map(gettext, told)),
            arguments={"id": one.id},
        )  # fmt: skip


def _news(news: Iterable[Item], law: Law, lang: str) -> Iterator[Document]:
    for one in news:
        cites = _rests(one.rests, law) + tuple(Cited(act) for act in one.acts)
        source = "; ".join(dict.fromkeys(gettext(origin.name) for origin in one.sources))
        yield Document(
            "news", one.id, "news-entry", lang, one.title(), one.text(), "other", {"item": one.id}, None,
            tuple(dict.fromkeys(cites)), source,
        )  # fmt: skip
