"""A stemmer for Russian in the manner of Snowball: endings are taken off after the first vowel of a word."""

from __future__ import annotations

import re
from functools import lru_cache

VOWEL = "аеиоуыэюя"


def _endings(after_a: str, freely: str) -> re.Pattern[str]:
    """The longest of these endings; those of the first kind only after а or я, which stay."""
    first = "|".join(sorted(after_a.split(), key=len, reverse=True))
    second = "|".join(sorted(freely.split(), key=len, reverse=True))
    return re.compile(f"(?:(?<=[ая])(?:{first})|(?:{second}))$" if first else f"(?:{second})$")


GERUND = _endings("в вши вшись", "ив ивши ившись ыв ывши ывшись")
REFLEXIVE = re.compile("(?:ся|сь)$")
ADJECTIVE = _endings(
    "", "ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею"
)  # fmt: skip
PARTICIPLE = _endings("ем нн вш ющ щ", "ивш ывш ующ")
VERB = _endings(
    "ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно",
    "ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю",
)
NOUN = _endings(
    "",
    "а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я",
)
SUPERLATIVE, DERIVED = re.compile("(?:ейше|ейш)$"), re.compile("(?:ость|ост)$")


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The stem of a folded word."""
    start = re.search(f"[{VOWEL}]", word)
    if start is None or len(word) < 3:
        return word
    head, tail = word[: start.end()], word[start.end() :]
    tail = _inflected(tail, head)
    tail = tail.removesuffix("и")
    if _second_region(tail):
        tail = DERIVED.sub("", tail)
    shorter = SUPERLATIVE.sub("", tail)
    if shorter.endswith("нн"):
        shorter = shorter[:-1]
    elif shorter == tail:
        shorter = tail.removesuffix("ь")
    return head + shorter


def _inflected(tail: str, head: str) -> str:
    """Without the ending of a gerund, or else of an adjective, a verb or a noun."""
    if (shorter := GERUND.sub("", tail)) != tail:
        return shorter
    tail = REFLEXIVE.sub("", tail)
    if (shorter := ADJECTIVE.sub("", tail)) != tail:
        return PARTICIPLE.sub("", shorter)
    if (shorter := VERB.sub("", tail)) != tail:
        return shorter
    return NOUN.sub("", tail)


def _second_region(tail: str) -> bool:
    """Whether a derivational ending stands far enough from the beginning to be one."""
    return bool(re.search(f"[^{VOWEL}].*[{VOWEL}].*[^{VOWEL}].*ост", tail))
