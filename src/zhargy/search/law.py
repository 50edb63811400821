"""The documents of a law: its acts, provisions, rules, amounts, claims, matters and procedures, in three languages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from zhargy.i18n import LANGUAGES, gettext, use
from zhargy.rules.acts import Act, Citation
from zhargy.rules.law import Law
from zhargy.search.document import Cited, Document

_ORDERS = ("приказ", "правила", "постановлени", "решени", "указ", "регламент")
_NOT_LAWS = ("пакт", "замечани", "руководящие", "доклад", "проект", "консультативный")


def level(act: Act) -> str:
    """The rank of an act, by the name that it has in Russian."""
    short, title = act.name("ru").casefold(), act.title.get("ru", "").casefold()
    if title.startswith("конституция"):
        return "constitution"
    if short.startswith(_ORDERS) or title.startswith(_ORDERS):
        return "order"
    if any(one in f"{short} {title}" for one in _NOT_LAWS):
        return "other"
    if ("кодекс" in title and not title.startswith("о внесении") and not short.startswith("закон")) or short == "коап":
        return "code"
    return "law"


def cited(citation: Citation) -> Cited:
    """A citation as it is looked up. Of articles "16 to 18" the first is."""
    article = citation.article.split()[0].strip(",;") if citation.article else ""
    return Cited(citation.act.id, article, tuple(one for one in (citation.paragraph, citation.item) if one))


def documents(law: Law) -> Iterator[Document]:
    """Everything of the law that can be found."""
    for lang, _ in LANGUAGES:
        with use(lang):
            for some in (_acts, _provisions, _rules, _amounts, _claims, _matters, _procedures):
                yield from some(law, lang)


def _acts(law: Law, lang: str) -> Iterator[Document]:
    for act in law.acts.values():
        own, number = Cited(act.id), f"{act.number} {act.adopted.isoformat()}"
        text = f"{act.name(lang)}, № {number}" if act.number else act.name(lang)
        title = act.title.get(lang) or act.title["en"]
        yield Document(
            "act", act.id, "act", lang, title, text, level(act), {"act": act.id}, own, (own,), act.name(lang)
        )


def _provisions(law: Law, lang: str) -> Iterator[Document]:
    """The articles that rules rest on or that were read and are not encoded, with what is said of each."""
    said: dict[Citation, list[str]] = defaultdict(list)
    for rule in law.rules.values():
        for one in rule.wordings():
            said[_article(one.citation)].append(gettext(one.label))
    for without in law.not_encoded:
        said[_article(without.citation)].append(gettext(without.reason))
    for article, texts in said.items():
        if article.article:
            place, act = cited(article), article.act
            text = " ".join(dict.fromkeys(texts))
            id = f"{act.id}/{article.article}"
            source = act.title.get(lang) or act.title["en"]
            yield Document(
                "provision", id, "lawbook-article", lang, article.text(lang), text, level(act),
                {"act": act.id, "article": article.article}, place, (place,), source,
            )  # fmt: skip


def _article(citation: Citation) -> Citation:
    return Citation(citation.act, citation.article)


def _rules(law: Law, lang: str) -> Iterator[Document]:
    for rule in law.rules.values():
        wordings = list(rule.wordings())
        cites = each(one.citation for one in wordings)
        text = " ".join(dict.fromkeys(gettext(one.label) for one in wordings))
        source = "; ".join(dict.fromkeys(one.citation.text(lang) for one in wordings))
        yield Document(
            "rule", rule.id, "rule", lang, gettext(rule.label), text, level(rule.citation.act), {"id": rule.id},
            None, cites, source,
        )  # fmt: skip


def _amounts(law: Law, lang: str) -> Iterator[Document]:
    for one in law.parameters.values():
        citations = [value.citation for value in one.values]
        source = "; ".join(dict.fromkeys(it.text(lang) for it in citations))
        rank = level(citations[-1].act) if citations else "other"
        yield Document(
            "amount", one.id, "parameter", lang, gettext(one.label), gettext(one.unit), rank, {"id": one.id}, None,
            each(citations), source,
        )  # fmt: skip


def _claims(law: Law, lang: str) -> Iterator[Document]:
    for one in law.claims.values():
        yield Document(
            "claim", one.id, "claim", lang, gettext(one.text), gettext(one.source), level(one.rule.citation.act),
            {"id": one.id}, None, each([one.rule.citation]),
        )  # fmt: skip


def _matters(law: Law, lang: str) -> Iterator[Document]:
    for one in law.matters.values():
        text = " ".join([gettext(one.summary), *(gettext(goal.label) for goal in one.goals)])
        yield Document("matter", one.id, "start", lang, gettext(one.title), text, "other", {"goal": one.id})


def _procedures(law: Law, lang: str) -> Iterator[Document]:
    for one in law.procedures.values():
        titles = [part.title for part in one.actors]
        titles += [part.title for part in one.states] + [part.title for part in one.events]
        text = ". ".join(dict.fromkeys(map(gettext, titles)))
        yield Document("procedure", one.id, "procedure", lang, gettext(one.title), text, "other", {"procedure": one.id})


def each(citations: Iterable[Citation]) -> tuple[Cited, ...]:
    """Each provision once, in order."""
    return tuple(dict.fromkeys(cited(one) for one in citations))
