"""Every paper of the law, with everything told and with nothing, is whole on the page and in the document to edit."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from io import BytesIO

import pytest
from docx import Document
from docx.oxml.ns import qn
from pypdf import PageObject, PdfReader

from tests.documents.whole import Whole
from tests.documents.whole import whole as made
from zhargy.documents.filled import SIGN, Filled, Signing
from zhargy.documents.paper import fill
from zhargy.documents.typeset import pdf
from zhargy.documents.word import docx
from zhargy.law.kz import KZ

KAZAKH = "ӘәҒғҚқҢңӨөҰұҮүҺһІі"
whole = cache(made)


def filled(id: str, lang: str) -> Filled:
    subject, on = whole()[id]
    return fill(KZ.papers[id], subject, on=on, lang=lang)


def pages(paper: Filled) -> list[PageObject]:
    return list(PdfReader(BytesIO(pdf(paper))).pages)


def test_every_paper_of_the_law_is_here() -> None:
    assert set(whole()) == set(KZ.papers)


@pytest.mark.parametrize("id", KZ.papers)
@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_nothing_is_left_open_once_everything_is_told(id: str, lang: str) -> None:
    paper = filled(id, lang)
    assert [blank.paths for blank in paper.blanks] == []
    assert not re.search(r"[{}]|None|\bTrue\b|\bFalse\b| ,|\.\.|  ", paper.text()), paper.text()


@pytest.mark.parametrize("id", KZ.papers)
@pytest.mark.parametrize("lang", ["kk", "ru"])
def test_nobody_signs_on_a_page_of_their_own(id: str, lang: str) -> None:
    """Whoever signs sees above the line something of what they sign: an empty sheet with a signature serves anything."""
    paper = filled(id, lang)
    if not any(isinstance(block, Signing) for block in paper.blocks):
        return
    for number, page in enumerate(pages(paper)):
        text = page.extract_text()
        if number and SIGN in text:
            assert len(text.partition(SIGN)[0].split()) > 12, text


def test_every_kazakh_letter_is_printed() -> None:
    told = "".join(page.extract_text() for page in pages(filled("association-minutes", "kk")))
    assert [letter for letter in KAZAKH if letter not in told] == []


@pytest.mark.parametrize("id", KZ.papers)
@pytest.mark.parametrize("lang", ["kk", "ru"])
def test_the_document_to_edit_says_the_same_and_keeps_together_what_belongs_together(id: str, lang: str) -> None:
    subject, on = whole()[id]
    nothing: Whole = (KZ.papers[id].about(), date(2026, 11, 28))
    for one, day in ((subject, on), nothing):
        paper = fill(KZ.papers[id], one, on=day, lang=lang)
        document = Document(BytesIO(docx(paper)))
        assert [one.text for one in document.paragraphs if one.style and one.style.name == "Title"] == [paper.title]
        for paragraph in document.paragraphs:
            style = paragraph.style
            if style and style.name and style.name.startswith("Heading"):
                assert style.paragraph_format.keep_with_next, paragraph.text
        signing = [one for one in document.paragraphs if SIGN in one.text]
        assert len(signing) == sum(isinstance(block, Signing) for block in paper.blocks)
        for table in document.tables:
            rows = table.rows
            assert all(row._tr.trPr is not None and row._tr.trPr.find(qn("w:cantSplit")) is not None for row in rows)
