"""What somebody asks for: citations, words, and for each word every term under which it can stand."""

from __future__ import annotations

from dataclasses import dataclass

from zhargy.search.citations import Acts, read
from zhargy.search.document import Cited, stems, whole
from zhargy.search.fold import CYRILLIC, LATIN, composed, plain, tokens, transliterations
from zhargy.search.russian import stem as russian_stem

LONGEST, MOST_WORDS = 200, 12
# Words that tell nothing of what is looked for. They count if there are no others.
IDLE = frozenset(
    "a an and are as at be by for from in is it of on or that the to with "
    "и в во на о об по с со к из за для от до не что как или мен және туралы үшін бен пен бойынша".split()
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word that is asked for: as it is folded, and the terms of which a document must have one."""

    form: str
    exact: frozenset[str]
    stems: frozenset[str]
    begins: frozenset[str]


@dataclass(frozen=True, slots=True)
class Query:
    """A question. whole: the term of a title that is exactly this. rest: the words that are no part of a citation."""

    text: str
    whole: str
    cited: tuple[Cited, ...]
    words: tuple[Word, ...]
    rest: tuple[Word, ...]

    @property
    def empty(self) -> bool:
        """Whether there is nothing to look for."""
        return not self.words and not self.cited

    def places(self, letter: str) -> frozenset[str]:
        """The terms of what is cited: "p" of the provisions themselves, "c" of what cites them."""
        found = (one.terms()[1:] or one.terms() if one.act else one.articles() for one in self.cited)
        # The article that holds a paragraph is a provision too; what cites a paragraph must cite it, not its article.
        return frozenset(f"{letter}{term}" for some in found for term in (some if letter == "p" else some[-1:]))

    def marks(self, form: str, language: str) -> bool:
        """Whether a word of a text in this language is one that is asked for."""
        wanted = {f"f{form}", *(f"s{one}" for one in stems(form, language))}
        return any(wanted & (word.stems | word.exact) for word in self.words)

    def with_words(self, words: tuple[Word, ...]) -> Query:
        """The same with other words, such as ones without a mistake in them."""
        return Query(" ".join(one.form for one in words), self.whole, self.cited, words, words)


def asked(text: str, acts: Acts) -> Query:
    """Read a question, of which the first 200 characters and 12 words count."""
    text = composed(text)[:LONGEST]
    found = read(text, acts)
    return Query(
        text.strip(), whole(text), found.cited, _words(text), _words(found.rest) if found.cited else _words(text)
    )


def _words(text: str) -> tuple[Word, ...]:
    forms = list(dict.fromkeys(one.form for one in tokens(text)))
    telling = [form for form in forms if form not in IDLE]
    return tuple(word(form) for form in (telling or forms)[:MOST_WORDS])


def word(form: str) -> Word:
    """A folded word with all that it can be in each language; Latin letters can stand for Cyrillic ones."""
    forms = {form}
    if LATIN.search(form) and not CYRILLIC.search(form):
        forms |= transliterations(form)
    found = {one for it in forms for lang in ("ru", "kk") for one in stems(it, lang)}
    found |= {plain(russian_stem(plain(it))) for it in forms}
    return Word(
        form, frozenset(f"f{it}" for it in forms), frozenset(f"s{one}" for one in found),
        frozenset(f"s{plain(it)}" for it in forms if len(it) > 2),
    )  # fmt: skip
