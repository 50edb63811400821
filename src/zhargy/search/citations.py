"""Citations as people write them: "art. 7 PA Law", "ст. 7 Закона об общественных объединениях", "7-бап", "146 УК"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from zhargy.search.document import Cited, stems
from zhargy.search.fold import tokens

_NUMBER = r"\d+(?:-\d+)*"
_ARTICLE = re.compile(
    rf"\b(?:arts?\b|articles?\b)\.?\s*(?P<en>{_NUMBER})(?P<en_steps>(?:\s?\({_NUMBER}\))*)"
    rf"|\bст(?:\.|\b|ать\w*|атей)\s*(?P<ru>{_NUMBER})(?P<ru_steps>(?:\s?\({_NUMBER}\))*)"
    rf"|(?P<kk>{_NUMBER})[\s-]*ба[пб]\w*",
    re.IGNORECASE,
)
_ITEM = re.compile(
    rf"\b(?:пп\.?|подп(?:\.|ункт\w*)|subparagraph|item)\s*(?P<a>{_NUMBER})\)?|(?P<b>{_NUMBER})\)?[\s-]*тарма[қк]ша\w*"
    rf"|(?P<c>{_NUMBER})\)",
    re.IGNORECASE,
)
_PARAGRAPH = re.compile(
    rf"\b(?:п(?:\.|ункт\w*)|ч(?:\.|аст\w*)|paragraph|para)\.?\s*(?P<a>{_NUMBER})|(?P<b>{_NUMBER})[\s-]*тарма[қкғг](?!ша)\w*",
    re.IGNORECASE,
)
_BARE = re.compile(rf"(?<![\w№-])(?P<number>{_NUMBER})(?P<steps>(?:\s?\({_NUMBER}\))*)(?![\w-])")
# Words that many names of acts share, or that tell nothing of which act is meant.
COMMON = frozenset(
    "law act on of the and republic kazakhstan закон законы о об и рк республика казахстан заң туралы мен және қр "
    "қазақстан республикасы в на по за the to for in a an жөніндегі".split()
)  # fmt: skip


class Act(Protocol):
    """What is needed of an act: its id, and its short and full names by language."""

    @property
    def id(self) -> str: ...
    @property
    def short(self) -> dict[str, str]: ...
    @property
    def title(self) -> dict[str, str]: ...


def stemmed(text: str, languages: Iterable[str] = ("ru", "kk")) -> list[frozenset[str]]:
    """Each word of a text with all that it can be the stem of, words that names of acts share left out."""
    return [
        frozenset().union(*(stems(one.form, lang) for lang in languages))
        for one in tokens(text) if one.form not in COMMON and not stems(one.form, "ru") & _COMMON_STEMS
        and not stems(one.form, "kk") & _COMMON_STEMS
    ]  # fmt: skip


_COMMON_STEMS = frozenset(it for one in ("закон", "заң", "қазақстан", "казахстан", "республик", "law") for it in (
    *stems(one, "ru"), *stems(one, "kk")))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Name:
    """A name of an act as sets of stems. short: an abbreviation, after which a number is an article."""

    act: str
    words: tuple[frozenset[str], ...]
    short: bool


class Acts:
    """The acts that can be cited, by the names that people give them."""

    def __init__(self, acts: Mapping[str, Act]) -> None:
        self.acts = acts

    @cached_property
    def names(self) -> list[Name]:
        """Every name of every act, in every language."""
        found = []
        for act in self.acts.values():
            for short, names in ((True, act.short), (False, act.title)):
                for lang, name in names.items():
                    if kept := stemmed(name, ("ru",) if lang == "ru" else ("kk",)):
                        found.append(Name(act.id, tuple(kept), short))
        return found

    def named_in(self, text: str) -> tuple[list[str], set[str], bool]:
        """The acts whose names stand in a text, those of the longest name alone; the stems that it took; whether it
        is a short name.
        """
        present = stemmed(text)
        everything = frozenset().union(*present) if present else frozenset()
        most, short = 0, False
        found: list[str] = []
        took: set[str] = set()
        for name in self.names:
            if len(name.words) < most or not all(word & everything for word in name.words):
                continue
            if len(name.words) > most:
                most, found, took, short = len(name.words), [], set(), False
            if name.act not in found:
                found.append(name.act)
            took |= {it for word in name.words for it in word}
            short |= name.short
        return found, took, short


@dataclass(frozen=True, slots=True)
class Reading:
    """What is cited in a question, and the words that are not part of the citation."""

    cited: tuple[Cited, ...]
    rest: str


def read(text: str, acts: Acts) -> Reading:
    """The provision that a question cites. Without an act it is the article of any; without an article, the act."""
    article, steps, rest = _article(text)
    found, took, short = acts.named_in(rest)
    if not article and short and (bare := _BARE.search(rest)):
        article, steps, rest = bare["number"], _steps(bare["steps"]), rest[: bare.start()] + " " + rest[bare.end() :]
        again, took_again, _ = acts.named_in(rest)
        if again != found:  # the number is part of the name: "Order 51"
            article, steps = "", ()
        else:
            took = took_again
    if not article and not found:
        return Reading((), text)
    left = [
        one.form for one in tokens(rest)
        if one.form not in COMMON and not ((stems(one.form, "ru") | stems(one.form, "kk")) & (took | _COMMON_STEMS))
    ]  # fmt: skip
    if not article and left:
        return Reading((), text)  # words about an act, not the act
    return Reading(tuple(Cited(act, article, steps) for act in found or [""]), " ".join(left))


def _article(text: str) -> tuple[str, tuple[str, ...], str]:
    found = _ARTICLE.search(text)
    if not found:
        return "", (), text
    number = found["en"] or found["ru"] or found["kk"]
    steps = _steps(found["en_steps"] or found["ru_steps"] or "")
    rest = f"{text[: found.start()]} {text[found.end() :]}"
    if not steps:
        item, rest = _step(_ITEM, rest)
        paragraph, rest = _step(_PARAGRAPH, rest)
        steps = tuple(one for one in (paragraph, item) if one)
    return number, steps, rest


def _steps(text: str) -> tuple[str, ...]:
    return tuple(re.findall(_NUMBER, text))


def _step(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    found = pattern.search(text)
    if not found:
        return "", text
    return next(it for it in found.groups() if it), f"{text[: found.start()]} {text[found.end() :]}"
