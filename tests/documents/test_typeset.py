"""Printed and editable papers: the same text in both, every Kazakh letter, and nothing that people write is markup."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from time import process_time
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from pypdf import PdfReader

from tests.documents.letter import LETTER, WHOLE, Letter
from zhargy.documents.filled import Filled, PaperError, Table
from zhargy.documents.paper import fill
from zhargy.documents.typeset import pdf, pictures
from zhargy.documents.word import docx
from zhargy.law.kz import KZ

LETTERS = "ӘәҒғҚқҢңӨөҰұҮүҺһІіЁё«»№—"
NASTY = '#panic("x") #read("/etc/passwd") $x$ *bold* _it_ `raw` <label> @ref \\ // gone /* gone */ [a] {b} = heading "quote" \''


def filled(lang: str = "kk", **changed: Any) -> Filled:
    return fill(LETTER, Letter.from_facts({**WHOLE, **changed}), on=date(2020, 3, 1), lang=lang)


def printed(paper: Filled) -> str:
    """The text of the print, without the number that stands last on each page."""
    pages = PdfReader(BytesIO(pdf(paper))).pages
    return "\n".join(re.sub(r"\d+\s*$", "", page.extract_text()) for page in pages)


def edited(paper: Filled) -> str:
    """The text of the document, paragraphs and tables in the order in which they stand."""
    body = Document(BytesIO(docx(paper))).element.body
    told = []
    for paragraph in body.iter(qn("w:p")):
        texts = (
            one.text if one.tag == qn("w:t") else " " for one in paragraph.iter(qn("w:t"), qn("w:tab"), qn("w:br"))
        )
        told.append("".join(texts))
    return "\n".join(told)


def letters(text: str) -> str:
    """What a text says, without its line breaks and the marks that text alone has between cells and labels."""
    return re.sub(r"[\s|:]", "", text)


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
@pytest.mark.parametrize("changed", [{}, {"head": None, "guests": None, "club": {}}])
def test_the_same_text_is_printed_edited_and_told(lang: str, changed: dict[str, Any]) -> None:
    paper = filled(lang, **changed)
    assert letters(printed(paper)) == letters(paper.text()) == letters(edited(paper))


def test_every_kazakh_letter_can_be_read_out_of_the_print() -> None:
    paper = filled(head=LETTERS)
    told = PdfReader(BytesIO(pdf(paper)))
    assert LETTERS in told.pages[0].extract_text()
    assert LETTERS in edited(paper)


def test_the_print_is_for_archives_and_for_screen_readers() -> None:
    read = PdfReader(BytesIO(pdf(filled())))
    root: Any = read.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] and root["/Lang"] == "kk"
    about = root["/Metadata"].get_data().decode()
    assert re.search(r"pdfaid:part>2<", about) and re.search(r"pdfaid:conformance>A<", about)
    assert re.search(r"pdfuaid:part>1<", about)
    assert read.metadata is not None and read.metadata.title == "A letter"
    resources: Any = read.pages[0]["/Resources"]
    fonts = {str(font.get_object()["/BaseFont"]) for font in resources["/Font"].values()}
    assert fonts and all("+" in font for font in fonts), "fonts are embedded"


def test_the_same_paper_is_printed_in_the_same_bytes() -> None:
    first = pdf(filled())
    assert pdf(filled(head="another")) != first == pdf(filled())


@pytest.mark.parametrize("nasty", [NASTY, "</w:t><w:br/>&amp;", "{head} {on} {rule:toy.last_day}", "first\nsecond"])
def test_what_people_write_is_text_and_never_markup(nasty: str) -> None:
    paper = filled(head=nasty, asks=nasty)
    assert nasty in paper.text()
    assert letters(printed(paper)) == letters(paper.text()) == letters(edited(paper))


def test_what_no_page_shows_or_what_turns_text_around_is_left_out() -> None:
    paper = filled(head="Ә\x01\x0b\u202eб\u2066\ufffe\ue000")
    assert "led by Әб," in printed(paper) and "led by Әб," in edited(paper)


@pytest.mark.parametrize("letter", ["🙂", "中"])
def test_a_letter_that_cannot_be_printed_is_told_and_the_document_has_it(letter: str) -> None:
    paper = filled(head=f"A {letter}")
    with pytest.raises(PaperError, match=letter):
        pdf(paper)
    assert letter in edited(paper)
    assert pdf(filled())


def test_the_document_has_styles_heading_rows_language_and_marked_blanks() -> None:
    made = Document(BytesIO(docx(filled("kk", head=None))))
    assert [one.text for one in made.paragraphs if one.style and one.style.name == "Title"] == ["A letter"]
    assert "Greeting" in [one.text for one in made.paragraphs if one.style and one.style.name == "Heading 1"]
    assert [len(list(one._tbl.iter(qn("w:tblHeader")))) for one in made.tables] == [0, 1]
    marked = [run.text for one in made.paragraphs for run in one.runs if run.font.highlight_color is not None]
    assert marked and all("Who leads" in one for one in marked)
    files = ZipFile(BytesIO(docx(filled("kk"))))
    assert b'w:val="kk-KZ"' in files.read("word/styles.xml")
    assert made.core_properties.language == "kk-KZ" and made.core_properties.title == "A letter"


@pytest.mark.parametrize("id", KZ.papers)
@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_every_paper_of_the_law_can_be_printed_and_edited(id: str, lang: str) -> None:
    paper = fill(KZ.papers[id], KZ.papers[id].about(), on=date(2026, 11, 28), lang=lang)
    assert letters(printed(paper)) == letters(paper.text()) == letters(edited(paper))


def test_a_long_list_goes_on_with_its_headings_on_every_page() -> None:
    paper = filled(guests=[{"name": f"Гость {n}", "born": "1990-05-01"} for n in range(700)])
    pages = [page.extract_text() for page in PdfReader(BytesIO(pdf(paper))).pages]
    rows = [page for page in pages if "Гость" in page and "1 мамыр" in page]
    assert len(rows) > 10 and all("Came into the world on" in page for page in rows)
    assert "Гость 699" in "".join(pages)


def test_a_broad_table_turns_the_page_and_its_words_stay_in_their_columns() -> None:
    heads = (
        "идентификационный",
        "регистрационный",
        "наименование",
        "местонахождение",
        "предпринимательский",
        "сотрудник",
    )
    table = Table(heads, (tuple((head,) for head in heads),))
    for columns, wide in ((table, True), (replace(table, header=heads[:3], rows=((("a",), ("b",), ("c",)),)), False)):
        paper = replace(filled(), blocks=(columns,))
        assert paper.wide is wide
        page = PdfReader(BytesIO(pdf(paper))).pages[0]
        assert (page.mediabox.width > page.mediabox.height) is wide
        section = Document(BytesIO(docx(paper))).sections[0]
        assert (section.page_width > section.page_height) is wide  # type: ignore[operator]
    # Where words ran into each other, their letters would be mixed in the order in which they are read out.
    assert all(head in printed(replace(filled(), blocks=(table,))) for head in heads)


def test_pages_can_be_looked_at() -> None:
    pages = pictures(filled())
    assert len(pages) == 1 and pages[0].startswith(b"\x89PNG")


def test_a_page_takes_few_milliseconds() -> None:
    paper = filled()
    pdf(paper)  # The first one reads the fonts.
    begun = process_time()
    for n in range(20):
        pdf(filled(head=f"Head {n}"))
    each = (process_time() - begun) / 20
    assert each < 0.1, f"{each * 1000:.1f} ms a page"
