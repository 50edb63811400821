"""A paper is filled with what is known; what is not known stays a blank, and blanks are counted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.documents.letter import LETTER, WHOLE, Letter
from tests.rules.toy import Club
from zhargy.documents.filled import LINE, Blank, Head, Items, Pairs, PaperError, Paragraph, Signing, Table
from zhargy.documents.paper import fill
from zhargy.rules import Subject, fact, part

DAY = date(2020, 3, 1)


def filled(lang: str = "ru", **changed: Any) -> Any:
    return fill(LETTER, Letter.from_facts({**WHOLE, **changed}), on=DAY, lang=lang)


def of(kind: Any, **changed: Any) -> list[Any]:
    return [one for one in filled(**changed).blocks if isinstance(one, kind)]


def test_what_is_known_stands_in_it_in_the_language_of_the_paper() -> None:
    told = filled("kk").text()
    assert "We are Шахмат үйірмесі, led by Ә. Ғ. Қаңтарова, and paid 1\u202f234\u202f567,50\u00a0теңге." in told
    assert "The last day is 2020 жылғы 31 қаңтар. Written on 2020 жылғы 1 наурыз." in told
    assert "Шахматный кружок" in filled("ru").text() and "31 января 2020 года" in filled("ru").text()


def test_a_paper_in_another_language_than_its_own_is_a_copy_to_read() -> None:
    assert filled("kk").notice == filled("ru").notice == ""
    assert filled("en").notice and filled("en").notice in filled("en").text()
    assert "We are Шахматный кружок" in filled("en").text()


def test_a_missing_fact_is_a_blank_with_its_path_and_never_a_value() -> None:
    whole, lacking = filled(), filled(head=None, name={"kk": "Шахмат"}, guests=None)
    assert [one.paths for one in whole.blanks] == [("guests.1.born",)]
    assert [one.paths for one in lacking.blanks] == [("name.ru",), ("head",), ("guests",)]
    assert f"led by {LINE} (Who leads)" in lacking.text() and "None" not in lacking.text()


def test_what_does_not_apply_is_no_blank() -> None:
    told = filled(head="does-not-apply")
    assert ("head",) not in [one.paths for one in told.blanks] and "led by —" in told.text()


def test_fields_have_labels_and_values() -> None:
    (pairs,) = of(Pairs)
    assert pairs.rows == (
        ("Kind", ("Chess",)), ("Учредители", ("12",)), ("The last day to file", ("31 января 2020 года",)),
    )  # fmt: skip
    (pairs,) = of(Pairs, club={})
    assert all(isinstance(line[0], Blank) and line[0].bare for _, line in pairs.rows)
    assert pairs.rows[2][1][0].paths == ("club.founded",)


def test_a_list_is_a_table_whose_cells_can_be_blank() -> None:
    (table,) = of(Table)
    assert table.header == ("Who comes", "Came into the world on") and table.rows[0] == (("Ө",), ("1 мая 1990 года",))
    assert table.rows[1][1] == (Blank(("guests.1.born",), "Came into the world on", bare=True),)
    assert of(Table, guests=[])[0].rows == ((("—",), ("—",)),)
    assert of(Table, guests=None)[0].rows[0][0] == (Blank(("guests",), "Those who come", bare=True),)


@pytest.mark.parametrize(
    ("founders", "stands"), [(12, "We are many."), (2, "We are few."), (None, f"{LINE} (The club has enough founders")]
)
def test_a_condition_chooses_and_an_open_one_is_a_blank(founders: Any, stands: str) -> None:
    told = filled(club={**WHOLE["club"], "founders": founders, "adults": None}).text()
    assert [one for one in ("We are many.", "We are few.", f"{LINE} (The club has") if one in told] == [
        stands if stands.endswith(".") else f"{LINE} (The club has"
    ]


def test_a_condition_on_a_fact() -> None:
    assert "We play chess." in filled().text()
    assert "We play chess." not in filled(club={**WHOLE["club"], "kind": "song"}).text()
    assert f"{LINE} (Kind)" in filled(club={**WHOLE["club"], "kind": None}).text()


def test_clauses_are_numbered_in_their_chapter_without_gaps() -> None:
    numbers = [one.number for one in of(Paragraph) if one.number]
    assert numbers == ["1.1", "1.2", "1.3"]
    closed = [one for one in of(Paragraph, club={**WHOLE["club"], "secret": True}) if one.number]
    assert [(one.number, one.line) for one in closed] == [("1.1", ("First.",)), ("1.2", ("Last.",))]


def test_grounds_that_hold_stand_with_their_articles_by_the_law_of_their_day() -> None:
    first = of(Items)[0]
    assert len(first.lines) == 2 and first.lines[0][0].endswith("ст. 1")
    club = {**WHOLE["club"], "founders": 5, "adults": 5, "secret": True}
    assert "new text" in str(of(Items, club=club)[0].lines)
    (line,) = of(Items, club=club, sent_on="2009-12-31")[0].lines
    assert isinstance(line[0], Blank), "under the law of 2009 five founders are too few, and no ground holds"
    (line,) = of(Items, sent_on=None)[0].lines
    assert line[0].paths == ("sent_on",)


def test_what_is_enclosed_stands_in_one_list() -> None:
    enclosed = of(Items)[1]
    assert enclosed.numbered and enclosed.lines == (("A letter",), ("A photograph of ", "Ә. Ғ. Қаңтарова"))


def test_everyone_signs_on_a_line_of_their_own() -> None:
    assert [one.name for one in of(Signing)] == [("Ә. Ғ. Қаңтарова",), ("Ө",), ("Һ",)]


def test_a_paper_is_filled_from_a_subject_that_has_what_it_is_about() -> None:
    class Case(Subject):
        letter: Letter = part("The letter")
        more: bool = fact("More")

    told = fill(LETTER, Case.from_facts({"letter": {**WHOLE, "head": None}}), on=DAY, lang="ru")
    assert told.blanks[0].paths == ("letter.head",)
    with pytest.raises(PaperError, match=r"^letter\b.*Letter.*Club"):
        fill(LETTER, Club(), on=DAY, lang="ru")


def test_levels_of_headings_are_not_skipped() -> None:
    told = fill(replace(LETTER, parts=LETTER.parts[6:7]), Letter(), on=DAY, lang="ru")
    assert [one.level for one in told.blocks if isinstance(one, Head)] == [1]
    assert [one.level for one in filled().blocks if isinstance(one, Head)] == [1, 2]
