"""A filled paper as plain data: blocks of lines, with the places that stay open. All that shows a paper reads this."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from zhargy.rules.values import ZhargyError

LINE = "________"
SIGN = "________________"
UPRIGHT = 80  # Letters that stand side by side in the columns of a table on an upright page.


class PaperError(ZhargyError):
    """A paper that cannot be made: the subject given is not what it is about, or a letter in it cannot be printed."""


@dataclass(frozen=True, slots=True)
class Blank:
    """A place left open. paths: the facts that it hinges on. label: what belongs there. bare: the label stands beside
    it already.
    """

    paths: tuple[str, ...]
    label: str
    bare: bool = False

    def __str__(self) -> str:
        return LINE if self.bare or not self.label else f"{LINE} ({self.label})"


Line = tuple[str | Blank, ...]


def text_of(line: Line) -> str:
    """A line as plain text."""
    return "".join(map(str, line))


def _needs(text: str) -> int:
    return max([min(len(text) // 2, 12), *(len(word) for word in text.split())])


@dataclass(frozen=True, slots=True)
class Head:
    """A heading; level 1 is the largest below the title."""

    line: Line
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. number: of a clause, such as "2.1", or ""."""

    line: Line
    number: str = ""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Labels with their values."""

    rows: tuple[tuple[str, Line], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a line of headings."""

    header: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]

    @property
    def widths(self) -> tuple[int, ...]:
        """How many letters each column needs: its longest word, and half of a short cell."""
        columns = zip(self.header, *([text_of(cell) for cell in row] for row in self.rows), strict=True)
        return tuple(max(_needs(text) for text in column) for column in columns)


@dataclass(frozen=True, slots=True)
class Items:
    """A list. title: the line above it, or "". numbered: whether its items have numbers."""

    lines: tuple[Line, ...]
    title: str = ""
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Signing:
    """A line to sign: who, and their name if it is known or asked for."""

    who: Line
    name: Line


@dataclass(frozen=True, slots=True)
class Mark:
    """A QR code of a text."""

    text: str


Block = Head | Paragraph | Pairs | Table | Items | Signing | Mark


@dataclass(frozen=True, slots=True)
class Filled:
    """A paper with everything in its place, in one language. notice: what its reader must know first, or ""."""

    id: str
    title: str
    lang: str
    on: date
    to: tuple[Line, ...]
    by: tuple[Line, ...]
    blocks: tuple[Block, ...]
    notice: str = ""

    def lines(self) -> Iterator[Line]:
        """Every line of it, in order."""
        yield from (*((self.notice,),) * bool(self.notice), *self.to, *self.by, (self.title,))
        for block in self.blocks:
            yield from _lines(block)

    @property
    def blanks(self) -> tuple[Blank, ...]:
        """The places left open, each question once."""
        found = (span for line in self.lines() for span in line if isinstance(span, Blank))
        return tuple({one.paths or (one.label,): one for one in found}.values())

    @property
    def wide(self) -> bool:
        """Whether a table in it asks for pages that are broader than high."""
        return any(sum(one.widths) > UPRIGHT for one in self.blocks if isinstance(one, Table))

    def text(self) -> str:
        """The whole as plain text, a line for each."""
        return "\n".join(text_of(line) for line in self.lines())


def _lines(block: Block) -> Iterator[Line]:
    match block:
        case Head(line=line):
            yield line
        case Paragraph(line=line, number=number):
            yield (f"{number}. ", *line) if number else line
        case Pairs(rows=rows):
            yield from ((f"{label}: ", *line) for label, line in rows)
        case Table(header=header, rows=table):
            yield (" | ".join(header),)
            for row in table:
                yield tuple(span for n, cell in enumerate(row) for span in ((" | ",) if n else ()) + cell)
        case Items(lines=lines, title=title, numbered=numbered):
            yield from [(title,)] if title else []
            yield from (((f"{n}. " if numbered else "– "), *line) for n, line in enumerate(lines, start=1))
        case Signing(who=who, name=name):
            yield (*who, f" {SIGN} ", *name)
        case Mark(text=text):
            yield (text,)
