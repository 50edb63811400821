"""Words with a mistake in them: those that share most groups of three letters and are a letter or two off."""

from __future__ import annotations

from collections.abc import Iterable

SHORTEST = 4


def trigrams(word: str) -> set[str]:
    """Every three letters in a row; the beginning and the end count as letters."""
    shown = f"_{word}_"
    return {shown[at : at + 3] for at in range(len(shown) - 2)}


def tolerance(word: str) -> int:
    """How many letters may be wrong: none in short words, two in long ones."""
    return 0 if len(word) < SHORTEST else 1 if len(word) < 9 else 2


def nearest(word: str, candidates: Iterable[str], most: int = 3) -> list[str]:
    """The words that are nearest to one, within its tolerance, those of fewest mistakes alone."""
    allowed = tolerance(word)
    away = sorted((distance(word, one, allowed), one) for one in candidates)
    return [one for far, one in away if far <= allowed and far == away[0][0]][:most]


def distance(first: str, second: str, most: int) -> int:
    """How many letters must be added, left out, changed or swapped with the next; `most` + 1 if more than `most`."""
    if abs(len(first) - len(second)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(second) + 1))
    for at, letter in enumerate(first, 1):
        before, last, row = row, before, [at]
        for to, other in enumerate(second, 1):
            best = min(before[to] + 1, row[-1] + 1, before[to - 1] + (letter != other))
            if at > 1 and to > 1 and letter == second[to - 2] and first[at - 2] == other:
                best = min(best, last[to - 2] + 1)
            row.append(best)
        if min(row) > most:
            return most + 1
    return row[-1]
