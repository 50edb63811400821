"""How words are folded so that they are found: case, look-alike letters, and keyboards without Kazakh letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

# A number with its thousands apart is one word, as is one without: 23,335 and 23 335 are 23335.
WORD = re.compile(r"(?<![^\W_])\d{1,3}(?:[ ,.\u00a0\u202f]\d{3})+(?![^\W_])|[^\W_]+")
_APART = re.compile(r"[ ,.\u00a0\u202f]")
CYRILLIC, LATIN = re.compile(r"[а-яёәғқңөұүһі]"), re.compile(r"[a-z]")

# What is typed for a Kazakh letter where the keyboard has none.
PLAIN = str.maketrans("ёәғқңөұүһі", "еагкноуухи")
# Latin letters that look like Cyrillic ones: H is Н, h is һ.
ALIKE_SMALL, ALIKE_CAPITAL = "acehikmoptxy", "ABCEHIKMOPTXY"
CAPITALS = str.maketrans(ALIKE_CAPITAL, "АВСЕНІКМОРТХУ")
SMALL = str.maketrans(ALIKE_SMALL, "асеһікмортху")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text: where it stands, and how it is folded."""

    start: int
    end: int
    form: str


def composed(text: str) -> str:
    """The text with each letter as one character: й, not и and a breve. Offsets of tokens are offsets in this."""
    return unicodedata.normalize("NFC", text)


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """A word in small letters. Latin letters among Cyrillic ones are taken for what they look like; ё is е."""
    small = _APART.sub("", word).casefold()
    if CYRILLIC.search(small) and LATIN.search(small):
        small = word.translate(CAPITALS).translate(SMALL).casefold()
    return unicodedata.normalize("NFKC", small).replace("ё", "е")


def plain(word: str) -> str:
    """A folded word without the letters that only Kazakh has: "құқық" and "кукык" are one."""
    return word.translate(PLAIN)


def tokens(text: str) -> Iterator[Token]:
    """The words of a composed text."""
    for found in WORD.finditer(text):
        yield Token(found.start(), found.end(), fold(found.group()))


def forms(text: str) -> set[str]:
    """The words of a text as they are folded, wherever they stand."""
    return {fold(one) for one in WORD.findall(text)}


def folded(text: str) -> str:
    """Words in small letters with single spaces; what is not a letter or a digit parts them."""
    normal = unicodedata.normalize("NFKC", text).casefold().replace("ё", "е")
    return " ".join(re.findall(r"\w+", normal))


# The official Latin alphabet of 2021 first, then that of 2018. Diacritics are often left out, so the result is plain.
_KAZAKH = {
    "shch": "щ", "sh": "ш", "ch": "ч", "ya": "я", "yu": "ю", "ä": "а", "á": "а", "ğ": "г", "ǵ": "г", "ñ": "н",
    "ń": "н", "ö": "о", "ó": "о", "ş": "ш", "ū": "у", "ü": "у", "ú": "у", "ý": "у", "ı": "и", "q": "к", "w": "у",
    "y": "ы", "j": "ж", "h": "х", "c": "ц", "x": "х",
}  # fmt: skip
_RUSSIAN = {
    "shch": "щ", "zh": "ж", "kh": "х", "ts": "ц", "ch": "ч", "sh": "ш", "yu": "ю", "ya": "я", "yo": "е", "ye": "е",
    "iu": "ю", "ia": "я", "y": "ы", "j": "й", "h": "х", "c": "ц", "x": "кс", "w": "в", "q": "к",
}  # fmt: skip
_BOTH = dict(zip("abdefgiklmnoprstuvz", "абдефгиклмнопрстувз", strict=True))
# After a vowel the Latin i of Kazakh is й, and so is the y of Russian.
_KAZAKH_SHORT, _RUSSIAN_SHORT = re.compile("(?<=[аоуеыияю])и"), re.compile("(?<=[аоуеыияю])[иы](?![аоуеыияю])")


def transliterations(word: str) -> set[str]:
    """What a folded word in Latin letters can stand for in plain Cyrillic ones, by Kazakh and by Russian habit."""
    out = set()
    for table, short in ((_KAZAKH, _KAZAKH_SHORT), (_RUSSIAN, _RUSSIAN_SHORT)):
        if made := _written(word, _BOTH | table):
            out |= {made, short.sub("й", made)}
    if set(word) <= set(ALIKE_CAPITAL.lower()):
        out.add(plain(word.upper().translate(CAPITALS).casefold()))
    return out


def _written(word: str, table: dict[str, str]) -> str:
    out, at = "", 0
    while at < len(word):
        for length in (4, 2, 1):
            if (part := word[at : at + length]) in table and len(part) == length:
                out += table[part]
                at += length
                break
        else:
            if not word[at].isdigit():
                return ""
            out += word[at]
            at += 1
    return out
