"""Papers filled with the facts of a subject.

A fact that is missing leaves a blank that can be seen and counted; nothing is put in its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from functools import reduce
from typing import Any

from zhargy.documents.filled import (
    Blank,
    Block,
    Filled,
    Head,
    Items,
    Line,
    Mark,
    Pairs,
    PaperError,
    Paragraph,
    Signing,
    Table,
)
from zhargy.i18n import N_, format_date, gettext, language, use
from zhargy.rules.decide import Answer, decide
from zhargy.rules.explain import fact_label, sentence, show
from zhargy.rules.facts import FactInfo, Subject
from zhargy.rules.papers import (
    ON,
    RULE,
    SLOT,
    Attached,
    Code,
    Fields,
    Grounds,
    Heading,
    Numbered,
    Paper,
    Part,
    Rows,
    Signatures,
    Text,
    When,
    is_worded,
)  # fmt: skip
from zhargy.rules.paths import parts_of
from zhargy.rules.rule import Rule
from zhargy.rules.values import DOES_NOT_APPLY, State

NONE = "—"
# What people write can hold marks that no page shows, or that turn the text around them: they are left out.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ue000-\uf8ff\ufff0-\ufffb\ufffe\uffff]"
)
# Within «quotes» others are written.
_INNER = str.maketrans("«»", "„“")
_BETWEEN_DIGITS = re.compile(r"(?<=\d)\u00a0(?=\d)")


def fill(paper: Paper, subject: Subject, *, on: date, lang: str, reform: str = "") -> Filled:
    """The paper for this subject, dated `on`, in the language `lang`.

    The subject may have what the paper is about as a part. Rules are asked under the law of `on`, and of `reform` if
    one is named. Raises PaperError, ValueError for a language that is not there.
    """
    with use(lang):
        pen = _Pen(paper, subject, on, reform)
        pen.write(paper.parts)
        notice = ""
        if lang not in paper.languages:
            notice = gettext(N_("A copy to read: the paper itself is filed in another language."))
        return Filled(
            paper.id, gettext(paper.title), lang, on, tuple(pen.line(one) for one in paper.to),
            tuple(pen.line(one) for one in paper.by), tuple(pen.blocks), notice,
        )  # fmt: skip


class _Pen:
    """What writes a paper: the subject it is about, and the blocks so far."""

    def __init__(self, paper: Paper, subject: Subject, on: date, reform: str) -> None:
        self.paper, self.on, self.reform = paper, on, reform
        found = next((one for one in parts_of(subject) if isinstance(one.subject, paper.about)), None)
        if found is None:
            told = gettext(N_("{paper} is about {wanted}; {given} is not and has none"))
            values = {"paper": paper.id, "wanted": paper.about.__name__, "given": type(subject).__name__}
            raise PaperError(told.format_map(values))
        self.prefix, self.subject = found.prefix, found.subject
        self.blocks: list[Block] = []
        self.chapter = self.clause = self.level = 0

    def write(self, parts: Iterable[Part], clauses: bool = False) -> None:
        """Write parts. clauses: whether texts are numbered."""
        for part in parts:
            match part:
                case Heading(text=text, level=level):
                    self.head(self.line(text), level)
                case Text(text=text):
                    self.blocks.append(Paragraph(self.line(text), self.number() if clauses else ""))
                case Fields(paths=paths):
                    self.blocks.append(Pairs(tuple(self.pair(path) for path in paths)))
                case Rows():
                    self.blocks.append(self.table(part))
                case When():
                    self.when(part, clauses)
                case Numbered(parts=inner, title=title):
                    self.chapter, self.clause = (self.chapter + 1, 0) if title else (self.chapter, self.clause)
                    if title:
                        self.head((f"{self.chapter}. ", *self.line(title)), 2)
                    self.write(inner, clauses=True)
                case Grounds():
                    self.blocks.append(Items(tuple(self.grounds(part))))
                case Attached():
                    self.attach(part)
                case Signatures():
                    self.blocks += self.signatures(part)
                case Code(path=path):
                    (span,) = self.fact(path)
                    self.blocks.append(Paragraph((span,)) if isinstance(span, Blank) else Mark(span))

    def head(self, line: Line, level: int) -> None:
        """Write a heading. Levels are not skipped: screen readers lead from each to the next."""
        self.level = min(level, self.level + 1)
        self.blocks.append(Head(line, self.level))

    def number(self) -> str:
        """The number of the next clause."""
        self.clause += 1
        return f"{self.chapter}.{self.clause}" if self.chapter else str(self.clause)

    def line(self, text: str) -> Line:
        """A text in the language in use, with what stands in its slots."""
        spans: list[str | Blank] = []
        quotes = 0  # how many are open
        for n, piece in enumerate(SLOT.split(gettext(text))):
            if n % 2:
                spans += _quoted(self.slot(piece)) if quotes > 0 else self.slot(piece)
                continue
            quotes += piece.count("«") - piece.count("»")
            if piece.startswith(".") and spans and str(spans[-1]).endswith("."):
                spans.append(piece[1:])  # A Russian date ends in a full stop, which ends the sentence too.
            else:
                spans.append(piece)
        return tuple(span for span in spans if span != "")

    def slot(self, name: str, bare: bool = False) -> Line:
        """What stands in a slot: the day, the answer of a rule, or a fact."""
        if name == ON:
            return (format_date(self.on),)
        if name.startswith(RULE):
            return (self.told(self.ask(self.rule(name)), bare),)
        return self.fact(name, bare)

    def pair(self, name: str) -> tuple[str, Line]:
        """The label and the value of a fact, or of what a rule gives."""
        if name.startswith(RULE):
            answer = self.ask(self.rule(name))
            return sentence(answer.explanation.label), (self.told(answer, bare=True),)
        return fact_label(self.paper.about.find(name)), self.fact(name, bare=True)

    def fact(self, path: str, bare: bool = False) -> Line:
        """The fact at a path as people read it; a blank if it is missing."""
        label = ""
        if is_worded(self.paper.about, path):
            label = fact_label(self.paper.about.find(path))
            lang = language() if language() in self.paper.languages else self.paper.languages[-1]
            path = f"{path}.{lang}"
        return (_value(*self.at(path), self.prefix + path, bare, label),)

    def at(self, path: str) -> tuple[Subject, str]:
        """The subject or part that has the fact at a path, and the name of the fact."""
        *around, name = path.split(".")
        return reduce(getattr, around, self.subject), name

    def rule(self, name: str) -> Rule[..., Any]:
        """The rule that a slot names."""
        assert self.paper.law is not None
        return self.paper.law.rules[name.removeprefix(RULE)]

    def ask(self, rule: Rule[..., Any], on: date | None = None) -> Answer:
        """What a rule says of the subject."""
        return decide(rule, self.subject, on=on or self.on, reform=self.reform)

    def told(self, answer: Answer, bare: bool = False) -> str | Blank:
        """An answer as people read it; a blank with what it hinges on if it is not known."""
        if answer.known:
            return _shown(answer.value, answer.rule.unit)
        return self.open((answer,), sentence(answer.explanation.label), bare)

    def open(self, answers: Iterable[Answer], label: str, bare: bool = False) -> Blank:
        """A blank for answers that are not known."""
        paths = (self.prefix + hinge.path for answer in answers for hinge in answer.hinges)
        return Blank(tuple(dict.fromkeys(paths)), label, bare)

    def table(self, part: Rows) -> Table:
        """The table of a one-to-many fact; a line of blanks while it is not known, of dashes if there are none."""
        info = self.paper.about.find(part.path)
        facts: list[FactInfo] = [info.type.find(name) for name in part.columns]
        header = tuple(fact_label(one) for one in facts)
        items = self.many(part.path)
        if items is None:
            return Table(header, (tuple((Blank((self.prefix + part.path,), fact_label(info), True),) for _ in facts),))
        rows = [
            tuple((_value(item, name, f"{self.prefix}{part.path}.{n}.{name}", True),) for name in part.columns)
            for n, item in enumerate(items)
        ]
        return Table(header, tuple(rows) or (tuple((NONE,) for _ in facts),))

    def many(self, path: str) -> tuple[Subject, ...] | None:
        """The items of a one-to-many fact, None while it is not known."""
        owner, name = self.at(path)
        return getattr(owner, name) if owner.state(name) is None else None

    def when(self, part: When, clauses: bool) -> None:
        """Write what the condition asks for; a blank while it is not known."""
        if isinstance(part.condition, str):
            (span,) = self.fact(part.condition)
            owner, name = self.at(part.condition)
            holds = owner.state(name) is None and getattr(owner, name) == part.equals
        else:
            answer = self.ask(part.condition)
            span, holds = self.told(answer), answer.value == part.equals
        if isinstance(span, Blank):
            self.blocks.append(Paragraph((span,)))
        else:
            self.write(part.parts if holds else part.otherwise, clauses)

    def grounds(self, part: Grounds) -> Iterator[Line]:
        """The grounds that hold, each with its article; a blank if none is known to."""
        on: date | None = None
        if part.at:
            (span,) = self.fact(part.at)
            if isinstance(span, Blank):
                yield (span,)
                return
            owner, name = self.at(part.at)
            on = getattr(owner, name)
        answers = [self.ask(rule, on) for rule in part.rules]
        held = [one for one in answers if one.value is True]
        for one in held:
            step = one.explanation
            yield (f"{sentence(step.label)} — {step.citation.text(language())}",)
        if not held:
            yield (self.open((one for one in answers if not one.known), gettext(N_("the ground, with its article"))),)

    def attach(self, part: Attached) -> None:
        """Add to what is enclosed; what follows what is enclosed already stands in the same list."""
        assert self.paper.law is not None
        lines: list[Line] = [(gettext(self.paper.law.papers[id].title),) for id in part.papers]
        lines += [self.line(text) for text in part.texts]
        title = gettext(N_("Enclosed:"))
        last = self.blocks[-1] if self.blocks else None
        if isinstance(last, Items) and last.title == title:
            lines = [*last.lines, *lines]
            self.blocks.pop()
        self.blocks.append(Items(tuple(lines), title, numbered=True))

    def signatures(self, part: Signatures) -> Iterator[Signing]:
        """A line to sign for each who signs; names that are not known are written by hand."""
        who = self.line(part.who)
        if not part.path:
            yield Signing(who, self.fact(part.name) if part.name else ())
            return
        items = self.many(part.path)
        if items is None:
            label = fact_label(self.paper.about.find(part.path))
            yield Signing(who, (Blank((self.prefix + part.path,), label),))
        for n, item in enumerate(items or ()):
            named = (_value(item, part.name, f"{self.prefix}{part.path}.{n}.{part.name}"),) if part.name else ()
            yield Signing(who, named)


def _value(owner: Subject, name: str, path: str, bare: bool = False, label: str = "") -> str | Blank:
    info = type(owner).__facts__[name]
    state: State | None = owner.state(name)
    if state is DOES_NOT_APPLY:
        return NONE
    if state is not None:
        return Blank((path,), label or fact_label(info), bare)
    return _shown(getattr(owner, name), info.unit)


def _quoted(line: Line) -> Line:
    return tuple(span if isinstance(span, Blank) else span.translate(_INNER) for span in line)


def _shown(value: Any, unit: str) -> str:
    """A value as a paper shows it: whole amounts without a fraction, thousands apart by a narrow space as in print."""
    if isinstance(value, Decimal) and value == int(value):
        value = int(value)
    return _BETWEEN_DIGITS.sub("\u202f", _UNSEEN.sub("", show(value, unit)))
