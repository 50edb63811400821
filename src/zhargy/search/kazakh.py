"""A light stemmer for Kazakh nouns: case, possession and plural are taken off from the end, again until none is left.

A suffix goes only if its vowels are of the same harmony as what is before it and its first consonant is the variant
that the sound before it calls for. What looks like a suffix inside a stem is taken off from all its forms alike, so
that they still meet. The first and second person of the possessive (-ым, -ың) are left: -ым and -ім make nouns too.
"""

from __future__ import annotations

from functools import lru_cache

from zhargy.search.fold import plain

SHORTEST, SHORTEST_OF_PLURAL = 3, 2
BACK, FRONT, VOWELS = frozenset("аоұыяё"), frozenset("әеөүіэ"), frozenset("аәеёиоөуұүыіэюя")
VOICELESS = frozenset("пфкқтсшщчцхһбвгғд")
# Vowels that fall out before a possessive: "халық", "халқы".
FALLEN = {"халк": "халық", "халқ": "халық", "орн": "орын", "аул": "ауыл", "ерк": "ерік"}
# Names that end as a suffix does.
_NAMES = "астана алматы қазақстан өзбекстан тәжікстан түрікменстан қырғызстан пәкістан татарстан".split()
WHOLE = frozenset(form for one in _NAMES for form in (one, plain(one)))

AFTER_VOWEL, AFTER_VOICED, AFTER_VOICELESS = "vowel", "voiced", "voiceless"


def _pairs(*suffixes: str) -> tuple[str, ...]:
    """Each suffix with back vowels, and the same with front ones; the longest first."""
    front = str.maketrans("аығқ", "еігк")
    both = dict.fromkeys(form for one in suffixes for form in (one, one.translate(front)))
    return tuple(sorted(both, key=len, reverse=True))


# What a suffix that begins with a given consonant follows; suffixes that are not here follow anything.
FOLLOWS = {
    AFTER_VOWEL: _pairs("лар", "ның", "ны", "сы", "ға", "да", "дан", "дағы", "мыз", "ңыз", "нікі"),
    AFTER_VOICED: _pairs("дар", "ның", "дың", "ды", "ға", "да", "дан", "нан", "дағы", "нікі", "дікі"),
    AFTER_VOICELESS: _pairs("тар", "тың", "ты", "қа", "та", "тан", "тағы", "тікі"),
}
CONSONANTAL = frozenset().union(*FOLLOWS.values())
CASES = _pairs(
    "ндағы", "дағы", "тағы", "нікі", "дікі", "тікі", "ның", "дың", "тың", "мен", "бен", "пен", "нда", "нан", "дан",
    "тан", "ға", "қа", "на", "да", "та", "ны", "ды", "ты", "н",
)  # fmt: skip
POSSESSIVES = _pairs("ымыз", "ыңыз", "мыз", "ңыз", "сы", "ы")
PLURALS = _pairs("лар", "дар", "тар")
# After the possessive of the third person alone, which ends in ы or і.
AFTER_THIRD = frozenset(_pairs("ндағы", "нда", "на", "н"))
HARDENED = str.maketrans("бғг", "пқк")


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The stem of a folded word in its own letters."""
    return _stem(word, strict=True)


@lru_cache(maxsize=65_536)
def plain_stem(word: str) -> str:
    """The stem of a word that was typed without Kazakh letters, which hides the harmony of а, о, у and и."""
    return _stem(plain(word), strict=False)


def _stem(word: str, *, strict: bool) -> str:
    if word in WHOLE or not VOWELS & set(word):
        return word
    while True:
        shorter = word
        for slot, shortest in ((CASES, SHORTEST), (POSSESSIVES, SHORTEST), (PLURALS, SHORTEST_OF_PLURAL)):
            shorter = _without(shorter, slot, shortest, strict)
        if shorter == word:
            break
        word = shorter
    if word in FALLEN:
        word = FALLEN[word] if strict else plain(FALLEN[word])
    return word[:-1] + word[-1].translate(HARDENED) if len(word) > SHORTEST - 1 else word


def _without(word: str, slot: tuple[str, ...], shortest: int, strict: bool) -> str:
    if word in WHOLE:
        return word
    for suffix in slot:
        shown = suffix if strict else plain(suffix)
        if not word.endswith(shown):
            continue
        before = word[: -len(shown)]
        if len(before) >= shortest and VOWELS & set(before) and _fits(before, suffix, strict):
            return before
    return word


def _fits(before: str, suffix: str, strict: bool) -> bool:
    last = before[-1]
    if not _in_harmony(before, suffix, strict):
        return False
    if suffix in AFTER_THIRD:
        return last in ("ыі" if strict else "ыи")
    if suffix in ("ы", "і"):
        return last not in VOWELS
    if suffix not in CONSONANTAL:
        return True
    if last in VOWELS and last != "у":
        return suffix in FOLLOWS[AFTER_VOWEL]
    if last in "уйр":  # Between a vowel and a consonant: "сайлаулар", "бюджеттер", "жарналар".
        return suffix in FOLLOWS[AFTER_VOWEL] or suffix in FOLLOWS[AFTER_VOICED]
    return suffix in FOLLOWS[AFTER_VOICELESS if last in VOICELESS else AFTER_VOICED]


def _in_harmony(before: str, suffix: str, strict: bool) -> bool:
    """Whether the last vowels of both are of one kind. Without Kazakh letters only ы, е and what is not hidden tell."""
    if suffix in ("мен", "бен", "пен", "нікі", "дікі", "тікі", "н"):
        return True
    hidden = "" if strict else "аоуи"
    wanted = next((BACK if letter in BACK else FRONT for letter in suffix if letter in BACK | FRONT), None)
    for letter in reversed(before):
        if letter in hidden:
            return True
        if letter in BACK or letter in FRONT:
            return wanted is None or letter in wanted
        if letter in VOWELS:  # и, у, ю go with either
            return True
    return True
