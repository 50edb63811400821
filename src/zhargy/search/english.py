"""A light stemmer for English: plurals, -ed, -ing, -ly and a silent e are taken off. Not below three letters."""

from __future__ import annotations

import re
from functools import lru_cache

SHORTEST = 3
_VOWEL = re.compile("[aeiouy]")
_DOUBLED = re.compile(r"([bdfgmnprt])\1$")


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The stem of a folded word."""
    if len(word) <= SHORTEST or not word.isalpha():
        return word
    word = _singular(word)
    for suffix in ("ingly", "edly", "ing", "ed", "ly"):
        before = word.removesuffix(suffix)
        if before != word and len(before) >= SHORTEST and _VOWEL.search(before):
            word = _DOUBLED.sub(r"\1", before)
            break
    word = word[:-1] + "i" if word.endswith("y") and len(word) > SHORTEST else word
    return word.removesuffix("e") if len(word) > SHORTEST else word


def _singular(word: str) -> str:
    if word.endswith("sses"):
        return word[:-2]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
