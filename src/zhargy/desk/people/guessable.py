"""Passwords that are guessed first: those that leaked most often, and whatever is made of one or two of them.

Whoever guesses takes a list of leaked passwords and changes each a little: a year behind it, a capital, 0 for o,
another layout of the keyboard, the name of the site. So a password is taken apart into pieces that such a list holds;
one of at most two such pieces is refused, whatever digits and signs stand between them. The list is Django's, of the
20,000 passwords that leaked most often; it is in the package, and nothing is asked of anybody.
"""

from __future__ import annotations

import re
import string
from functools import cache

from django.contrib.auth.password_validation import CommonPasswordValidator

# Words of this field and of this program: they make no password harder to guess. Listed in docs/security.md.
FIELD = frozenset((
    "zhargy", "zhargi", "jargy", "жарғы", "жаргы", "устав", "charter", "desk", "password", "құпиясөз", "пароль",
    "қазақстан", "казахстан", "kazakhstan", "қазақ", "kazakh", "astana", "астана", "almaty", "алматы", "shymkent",
    "шымкент", "қор", "фонд", "fund", "foundation", "бірлестік", "объединение", "association", "ұйым", "организация",
    "organisation", "organization", "еріктілер", "волонтер", "волонтеры", "volunteer", "volunteers", "қоғам",
    "общество", "society", "жиналыс", "митинг", "собрание", "assembly", "құқық", "право", "заң", "закон", "law",
    "конституция", "constitution", "министрлік", "министерство", "ministry", "әкімдік", "акимат", "akimat", "әкімші",
    "админ", "administrator", "admin", "monitor", "мониторинг", "редактор", "editor", "тіркеуші", "регистратор",
    "registrar",
))  # fmt: skip
SHORTEST_PIECE, LEFT, PIECES, SHORT = 4, 8, 2, 6
# What stands for a letter.
INSTEAD = str.maketrans("01345$@!7", "oleassait")
# The rows of keyboards, and Latin letters by where Cyrillic ones lie: "ghbdtn" is "привет".
ROWS = (
    "qwertyuiop", "asdfghjkl", "zxcvbnm", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю", "1234567890",
    "abcdefghijklmnopqrstuvwxyz", "абвгдежзийклмнопрстуфхцчшщъыьэюя", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
)  # fmt: skip
_LAID = str.maketrans("йцукенгшщзхъфывапролджэячсмитьбю", "qwertyuiop[]asdfghjkl;'zxcvbnm,.")
_EDGES = string.digits + string.punctuation + " "
_APART = re.compile(f"[{re.escape(_EDGES)}]+")


def guessable(password: str, words: tuple[str, ...] = ()) -> bool:
    """Whether a password is one that is tried first. words: of this server and account, which count as known."""
    told = password.casefold()
    known = frozenset(one.casefold() for one in words if len(one) >= SHORTEST_PIECE) | FIELD
    forms = {form for one in (told, told.translate(_LAID)) for form in (one, one.strip(_EDGES).translate(INSTEAD))}
    return any(_made_of_known(one, known) for one in forms)


def _made_of_known(told: str, known: frozenset[str]) -> bool:
    if told in _leaked() or _walk(told) or _repeated(told):
        return True
    left = told
    for word in sorted(known, key=len, reverse=True):
        left = left.replace(word, " ")
    if left != told and sum(map(str.isalnum, left)) < LEFT:
        return True
    # Digits and signs alone, or beside a few known pieces, are a date, a number or a habit.
    pieces = [one for one in _APART.split(left) if one]
    return len(pieces) <= PIECES and all(_is_known(one) for one in pieces)


def _is_known(piece: str) -> bool:
    """Whether letters without a break are a leaked password, two of them, a way along the keyboard, or one repeated."""
    if piece in _leaked() or _walk(piece) or _repeated(piece):
        return True
    cuts = range(SHORTEST_PIECE, len(piece) - SHORTEST_PIECE + 1)
    return any(piece[:cut] in _leaked() and piece[cut:] in _leaked() for cut in cuts)


def _walk(told: str) -> bool:
    """Whether all of it lies along rows of keyboards, at least four signs in each."""
    place = 0
    while place < len(told):
        sizes = range(len(told) - place, SHORTEST_PIECE - 1, -1)
        step = next((size for size in sizes if _row(told[place : place + size])), 0)
        if not step:
            return False
        place += step
    return bool(told)


def _row(piece: str) -> bool:
    return any(piece in row or piece[::-1] in row for row in ROWS)


def _repeated(told: str) -> bool:
    """Whether it is one text over and over: a short one, or a longer one whole times."""
    sizes = [size for size in range(1, len(told) // 2 + 1) if size <= SHORT or len(told) % size == 0]
    return any(told == (told[:size] * (len(told) // size + 1))[: len(told)] for size in sizes)


@cache
def _leaked() -> frozenset[str]:
    return frozenset(CommonPasswordValidator().passwords)
