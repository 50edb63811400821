"""Papers that are filed or given, declared as data beside the law that asks for them: an order of parts, and the facts
that stand in them. `zhargy.documents` fills them.

Texts are English msgids. `{path}` in a text is a fact of the paper's subject, `{rule:topic.name}` what a rule gives,
and `{on}` the day of the paper. A translation holds the same names in braces, in the order that the language wants.
What people word in each language themselves, such as a name, is a part with a fact for each language, named kk and ru;
its path stands for the fact of the language of the paper.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from zhargy.rules.facts import Subject

if TYPE_CHECKING:
    from zhargy.rules.law import Law
    from zhargy.rules.rule import Rule

ON = "on"
RULE = "rule:"
SLOT = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within the paper; level 1 is the largest below the title."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph. In Numbered it is a clause."""

    text: str


@dataclass(frozen=True, slots=True)
class Fields:
    """Facts line by line, each with its label. paths: of facts, or `rule:topic.name`."""

    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """A table of a one-to-many fact, a line for each item. columns: the names of the facts of an item."""

    path: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class When:
    """Parts that stand in the paper only if a rule says yes, or a fact has a value.

    condition: a rule, or the path of a fact. equals: what it must be. otherwise: the parts that stand there if it is
    not. While it is not known, a blank says what it hinges on.
    """

    condition: Rule[..., Any] | str
    parts: tuple[Part, ...]
    otherwise: tuple[Part, ...] = ()
    equals: Any = True


@dataclass(frozen=True, slots=True)
class Numbered:
    """Clauses under a running number: the texts among its parts. title: of a chapter; the clauses are 1.1, 1.2, …"""

    parts: tuple[Part, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Grounds:
    """Those of the rules that hold for the subject, in the order of the act, each with its article.

    at: the path of the day whose law is asked; the day of the paper, if none.
    """

    rules: tuple[Rule[..., bool], ...]
    at: str = ""


@dataclass(frozen=True, slots=True)
class Attached:
    """What is enclosed. papers: the ids of papers of the law. texts: other things."""

    papers: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Signatures:
    """A line to sign for each: who signs (a text), and the fact that is their name, or "" where it is written by hand.

    path: a one-to-many fact if each of its items signs; `name` is then a fact of an item.
    """

    who: str
    name: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """A text fact as a QR code, with the text itself below."""

    path: str


Part = Heading | Text | Fields | Rows | When | Numbered | Grounds | Attached | Signatures | Code


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper that a law asks for, or that helps to use it.

    about: the kind of subject whose facts stand in it; the subject of a case, or a part of it. by, to: who files it and
    to whom, line by line, as texts. languages: those in which it may be filed; in any other it is a gloss, to be read
    and not filed. together: it is filed in all its languages at once.
    """

    id: str
    title: str
    about: type[Subject]
    parts: tuple[Part, ...]
    to: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    languages: tuple[str, ...] = ("kk", "ru")
    together: bool = False
    law: Law | None = field(default=None, compare=False, repr=False)

    def every_part(self) -> Iterator[Part]:
        """Its parts in order, with those inside others."""
        return _every(self.parts)

    def texts(self) -> Iterator[str]:
        """Every text of it that people read."""
        yield from (self.title, *self.by, *self.to)
        for part in self.every_part():
            match part:
                case Heading(text=text) | Text(text=text) | Signatures(who=text) | Numbered(title=text):
                    yield text
                case Attached(texts=texts):
                    yield from texts

    def paths(self) -> Iterator[str]:
        """The path of every fact that stands in it; of those of a list, with the path of the list before it."""
        for path in self._named():
            if is_worded(self.about, path):
                yield from (f"{path}.{lang}" for lang in self.languages)
            else:
                yield path

    def _named(self) -> Iterator[str]:
        for text in self.texts():
            yield from (name for name in slots(text) if name != ON and not name.startswith(RULE))
        for part in self.every_part():
            match part:
                case Fields(paths=paths):
                    yield from (path for path in paths if not path.startswith(RULE))
                case Rows(path=path, columns=columns):
                    yield path
                    yield from (f"{path}.{one}" for one in columns)
                case Signatures(path=path, name=name):
                    yield from ([path, *([f"{path}.{name}"] if name else [])] if path else [name] if name else [])
                case When(condition=str() as path) | Code(path=path):
                    yield path
                case Grounds(at=path) if path:
                    yield path

    def rule_ids(self) -> Iterator[str]:
        """The id of every rule that it rests on."""
        names = [name for text in self.texts() for name in slots(text)]
        names += [path for part in self.every_part() if isinstance(part, Fields) for path in part.paths]
        yield from (name.removeprefix(RULE) for name in names if name.startswith(RULE))
        for part in self.every_part():
            match part:
                case Grounds(rules=rules):
                    yield from (rule.id for rule in rules)
                case When(condition=condition) if not isinstance(condition, str):
                    yield condition.id


def is_worded(about: type[Subject], path: str) -> bool:
    """Whether a path leads to a part in which people word something in each language. KeyError if it leads nowhere."""
    info = about.find(path)
    return info.kind == "part" and {"kk", "ru"} <= set(info.type.__facts__)


def slots(text: str) -> list[str]:
    """The names in braces in a text, in order."""
    return SLOT.findall(text)


def _every(parts: Iterable[Part]) -> Iterator[Part]:
    for part in parts:
        yield part
        match part:
            case When():
                yield from _every((*part.parts, *part.otherwise))
            case Numbered():
                yield from _every(part.parts)
