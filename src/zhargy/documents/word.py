"""A filled paper as a DOCX to edit: real styles, tables with heading rows, the language told, blanks highlighted."""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO
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
    Paragraph,
    Signing,
    Table,
)  # fmt: skip

if TYPE_CHECKING:
    from docx.document import Document

FONT = "Times New Roman"
TAGS = {"kk": "kk-KZ", "ru": "ru-RU", "en": "en-GB"}


def docx(paper: Filled) -> bytes:
    """The paper as DOCX."""
    from docx import Document
    from docx.enum.section import WD_ORIENT
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm

    made = Document()
    _styles(made, paper.lang)
    about, page = made.core_properties, made.sections[0]
    about.title, about.language, about.author, about.comments = paper.title, TAGS[paper.lang], "", ""
    about.created = about.modified = datetime.combine(paper.on, time.min)
    page.page_width, page.page_height = (Mm(297), Mm(210)) if paper.wide else (Mm(210), Mm(297))
    page.orientation = WD_ORIENT.LANDSCAPE if paper.wide else WD_ORIENT.PORTRAIT
    page.left_margin, page.right_margin, page.top_margin, page.bottom_margin = Mm(30), Mm(15), Mm(20), Mm(20)
    if paper.notice:
        _write(made.add_paragraph(style="Intense Quote"), (paper.notice,))
    for lines in (paper.to, paper.by):
        for number, line in enumerate(lines):
            under = made.add_paragraph()
            under.paragraph_format.left_indent = Mm(75)
            under.paragraph_format.space_after = Mm(3) if number == len(lines) - 1 else 0
            _write(under, line)
    _write(made.add_paragraph(style="Title"), (paper.title,))
    made.paragraphs[-1].alignment = WD_ALIGN_PARAGRAPH.CENTER
    for block in paper.blocks:
        _add(made, block)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def _styles(made: Document, lang: str) -> None:
    """One font and one colour throughout, and the language for spelling and screen readers."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    for name, size in (("Normal", 12), ("Title", 15), ("Heading 1", 13), ("Heading 2", 12), ("Heading 3", 12)):
        style: Any = made.styles[name]
        style.font.name, style.font.size = FONT, Pt(size)
        style.font.color.rgb = RGBColor(0, 0, 0)
        style.font.bold = name != "Normal"
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{kind}"), None)
        for kind in ("ascii", "hAnsi", "eastAsia", "cs"):
            fonts.set(qn(f"w:{kind}"), FONT)
    normal: Any = made.styles["Normal"]
    told = OxmlElement("w:lang")
    for kind in ("val", "eastAsia", "bidi"):
        told.set(qn(f"w:{kind}"), TAGS[lang])
    for old in made.styles.element.iter(qn("w:lang")):
        old.getparent().replace(old, told.__copy__())
    normal.element.get_or_add_rPr().append(told)


def _write(paragraph: Any, line: Line, *, bold: bool = False) -> None:
    """Write a line into a paragraph, its blanks highlighted."""
    from docx.enum.text import WD_COLOR_INDEX

    for span in line:
        run = paragraph.add_run(str(span))
        run.bold = bold or None
        if isinstance(span, Blank):
            run.font.highlight_color = WD_COLOR_INDEX.YELLOW


def _add(made: Document, block: Block) -> None:
    match block:
        case Head(line=line, level=level):
            _write(made.add_paragraph(style=f"Heading {level}"), line)
        case Paragraph(line=line, number=number):
            _write(made.add_paragraph(), (f"{number}. ", *line) if number else line)
        case Pairs(rows=rows):
            _table(made, [((label,), line) for label, line in rows], first_row=False)
        case Table(header=header, rows=table):
            _table(made, [tuple((name,) for name in header), *table], first_row=True)
        case Items(lines=lines, title=title, numbered=numbered):
            _items(made, lines, title, numbered)
        case Signing(who=who, name=name):
            # Nobody signs on a page of their own.
            for before in made.paragraphs[-2:]:
                before.paragraph_format.keep_with_next = True
            _write(made.add_paragraph(), (*who, f"\t{SIGN}\t", *name))
            _stops(made.paragraphs[-1])
        case Mark(text=text):
            _picture(made, text)


def _items(made: Document, lines: tuple[Line, ...], title: str, numbered: bool) -> None:
    if title:
        _write(made.add_paragraph(), (title,), bold=True)
        made.paragraphs[-1].paragraph_format.keep_with_next = True
    for number, line in enumerate(lines, start=1):
        _write(made.add_paragraph(style="List"), (f"{number}. " if numbered else "– ", *line))


def _table(made: Document, rows: list[tuple[Line, ...]], *, first_row: bool) -> None:
    """A table. first_row: its headings are the first row, which then stands on every page; else the first column."""
    from docx.oxml import OxmlElement

    table = made.add_table(len(rows), len(rows[0]) if rows else 0, style="Table Grid")
    for number, row in enumerate(rows):
        for place, (cell, line) in enumerate(zip(table.rows[number].cells, row, strict=True)):
            _write(cell.paragraphs[0], line, bold=number == 0 if first_row else place == 0)
    for one in table.rows:
        one._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    if first_row:
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    made.add_paragraph().paragraph_format.space_after = 0


def _stops(paragraph: Any) -> None:
    from docx.shared import Mm

    paragraph.paragraph_format.space_before = Mm(6)
    for place in (65, 110):
        paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(place))


def _picture(made: Document, text: str) -> None:
    """A QR code, described for those who do not see it, with its text below."""
    from docx.shared import Mm
    from segno import make

    code = BytesIO()
    make(text, error="m", micro=False).save(code, kind="png", scale=8)
    shape = made.add_picture(code, width=Mm(32))
    shape._inline.docPr.set("descr", text)
    _write(made.add_paragraph(), (text,))
