"""Acts and citations: where a rule comes from, in the words that a lawyer would use."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from zhargy.i18n import N_, gettext

if TYPE_CHECKING:
    from zhargy.rules.law import Law


@dataclass(frozen=True, slots=True)
class Act:
    """A legal act.

    id: our name, e.g. "assemblies-2020". short: how a lawyer abbreviates it, per language. title: official title
    per language. number, adopted: official number and day of adoption. checked: last day to which its text was
    read; answers for later days say so. confidence: A primary text read, B secondary, C the monitor's note alone.
    ended: the first day on which it was no longer in force. no_articles: why none of it can be cited by its number.
    """

    id: str
    short: dict[str, str] = field(hash=False)
    title: dict[str, str] = field(hash=False)
    number: str
    adopted: date
    checked: date
    confidence: str = "A"
    link: str = ""
    ended: date | None = None
    no_articles: str = ""
    law: Law | None = field(default=None, compare=False, hash=False, repr=False)

    def article(
        self, article: int | str, paragraph: int | str | None = None, item: int | str | None = None
    ) -> Citation:
        """A provision of this act: article, paragraph, item (subparagraph)."""
        return Citation(self, str(article), _text(paragraph), _text(item))

    def whole(self, why: str = "") -> Citation:
        """The act as such. why: the reason that no article is named, such as that the act is silent."""
        return Citation(self, why=why)

    def name(self, lang: str) -> str:
        """The short name in `lang`."""
        return self.short.get(lang) or self.short["en"]

    def text_in(self, lang: str) -> str:
        """Where the official text is: in Kazakh for kk, else in Russian; acts are published in both side by side."""
        return self.link.replace("/rus/docs/", "/kaz/docs/") if lang == "kk" else self.link


@dataclass(frozen=True, slots=True)
class Citation:
    """A provision: act, article, paragraph, item. why: without an article, the reason that none is named."""

    act: Act
    article: str = ""
    paragraph: str = ""
    item: str = ""
    why: str = field(default="", compare=False, kw_only=True)

    def text(self, lang: str = "en") -> str:
        """The citation as written in `lang`: "LPA art. 14(1)(10)", "ст. 14 п. 1 пп. 10) …", "14-бап …"."""
        name = self.act.name(lang)
        if not self.article:
            return name
        if lang == "kk":
            steps = [f"{self.article}-бап"]
            steps += [f"{self.paragraph}-тармақ"] if self.paragraph else []
            steps += [f"{self.item}) тармақша"] if self.item else []
            return f"{name}, {', '.join(steps)}"
        if lang == "ru":
            steps = [f"ст. {self.article}"]
            steps += [f"п. {self.paragraph}"] if self.paragraph else []
            steps += [f"пп. {self.item})"] if self.item else []
            return f"{name}, {' '.join(steps)}"
        return f"{name} art. {self.brief()}"

    def brief(self) -> str:
        """Article, paragraph and item only: "14(1)(10)"."""
        return self.article + "".join(f"({step})" for step in (self.paragraph, self.item) if step)

    def key(self) -> str:
        """The citation as case files write it: "LPA 14(1)(10)"."""
        return f"{self.act.name('en')} {self.brief()}".strip()

    def __str__(self) -> str:
        return self.text()


def _text(value: int | str | None) -> str:
    return "" if value is None else str(value)


CONFIDENCE = {"A": N_("primary text read"), "B": N_("secondary source"), "C": N_("the monitor's note alone")}


def confidence_text(grade: str) -> str:
    """What a grade of confidence means, in the language in use."""
    return gettext(CONFIDENCE[grade])
