"""A filled paper as PDF for print (PDF/A-2a, tagged as PDF/UA-1 asks), and as pictures of its pages.

The page is described in paper.typ, and what people write comes to it as data: no text can become markup.
"""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, time
from functools import cache
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from zhargy.documents.filled import (
    SIGN,
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
from zhargy.i18n import N_, gettext

if TYPE_CHECKING:
    from typst import Compiler

STANDARDS: list[Any] = ["a-2a", "ua-1"]
_PAGE = Path(__file__).with_name("paper.typ")
_NOT_SHOWN = re.compile(r'the text `"(.+?)"` could not be displayed')
_ONE_AT_A_TIME = Lock()


def pdf(paper: Filled) -> bytes:
    """The paper as PDF. The same paper always gives the same bytes. Raises PaperError for a letter that no font has."""
    from typst import TypstError

    made = datetime.combine(paper.on, time.min, UTC)
    try:
        with _ONE_AT_A_TIME:
            out = _compiler().compile(
                format="pdf", sys_inputs=_inputs(paper), pdf_standards=STANDARDS, timestamp=int(made.timestamp())
            )
    except TypstError as error:
        if (letter := _NOT_SHOWN.search(str(error))) is None:
            raise
        message = gettext(N_("“{letter}” cannot be printed; leave it out, or take the document to edit"))
        raise PaperError(message.format(letter=letter[1])) from None
    assert isinstance(out, bytes)
    return out


def pictures(paper: Filled, *, dots: int = 96) -> list[bytes]:
    """Its pages as PNG. dots: per inch."""
    with _ONE_AT_A_TIME:
        out = _compiler().compile(format="png", ppi=dots, sys_inputs=_inputs(paper))
    return out if isinstance(out, list) else [out] if out else []


@cache
def _compiler() -> Compiler:
    """What sets pages, kept from one paper to the next. Its own fonts have every Kazakh letter; no others are used."""
    from typst import Compiler, Fonts

    own = Fonts(include_system_fonts=False)
    return Compiler(_PAGE, root=_PAGE.parent, font_paths=own, ignore_system_fonts=True)


def _inputs(paper: Filled) -> dict[str, str]:
    told = {
        "title": paper.title, "lang": paper.lang, "notice": paper.notice, "wide": paper.wide,
        "to": [_line(one) for one in paper.to], "by": [_line(one) for one in paper.by],
        "blocks": [_block(one) for one in paper.blocks],
    }  # fmt: skip
    return {"paper": json.dumps(told, ensure_ascii=False)}


def _line(line: Line) -> list[Any]:
    return [{"blank": str(span)} if isinstance(span, Blank) else span for span in line]


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Head(line=line, level=level):
            return {"kind": "heading", "line": _line(line), "level": level}
        case Paragraph(line=line, number=number):
            return {"kind": "paragraph", "line": _line(line), "number": number}
        case Pairs(rows=rows):
            return {"kind": "pairs", "rows": [[label, _line(line)] for label, line in rows]}
        case Table(header=header, rows=table):
            cells = [[_line(cell) for cell in row] for row in table]
            return {"kind": "table", "header": header, "rows": cells, "widths": block.widths}
        case Items(lines=lines, title=title, numbered=numbered):
            return {"kind": "items", "title": title, "numbered": numbered, "lines": [_line(line) for line in lines]}
        case Signing(who=who, name=name):
            return {"kind": "signing", "who": _line(who), "name": _line(name), "rule": SIGN}
        case Mark(text=text):
            return {"kind": "mark", "text": text, "picture": _picture(text)}


def _picture(text: str) -> str:
    """A text as a QR code, an SVG picture."""
    from segno import make

    picture = BytesIO()
    make(text, error="m", micro=False).save(picture, kind="svg")
    return picture.getvalue().decode()
