"""Results as they are shown: the words that were asked for marked, in the part of the text where they stand."""

from __future__ import annotations

from html import escape

from zhargy.search.fold import Token, tokens
from zhargy.search.query import Query

AROUND = 240


def marked(text: str, query: Query, language: str) -> str:
    """The text in HTML with <mark> around what is asked for."""
    return _marked(text, [one for one in tokens(text) if query.marks(one.form, language)])


def excerpt(text: str, query: Query, language: str, length: int = AROUND) -> str:
    """The same of a part of the text: from shortly before the first word that is asked for, cut between words."""
    found = list(tokens(text))
    first = next((one.start for one in found if query.marks(one.form, language)), 0)
    start = next((one.start for one in found if one.start >= first - length // 4), 0) if first > length // 2 else 0
    end = max((one.end for one in found if one.end <= start + length), default=start)
    end = len(text) if len(text) - end <= 2 else end
    shown = marked(text[start:end], query, language)
    return f"{'… ' if start else ''}{shown}{' …' if end < len(text) else ''}"


def _marked(text: str, found: list[Token]) -> str:
    out, at = [], 0
    for one in found:
        out += [escape(text[at : one.start]), f"<mark>{escape(text[one.start : one.end])}</mark>"]
        at = one.end
    return "".join([*out, escape(text[at:])])
