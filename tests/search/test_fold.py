"""Letters: case, look-alikes, missing Kazakh letters and Latin ones; and where words stand."""

from __future__ import annotations

import unicodedata

import pytest

from zhargy.search.fold import composed, fold, folded, plain, tokens, transliterations


def test_every_kazakh_letter_has_its_small_form_and_what_is_typed_for_it() -> None:
    assert fold("ӘҒҚҢӨҰҮҺІЁ") == "әғқңөұүһіе"
    assert plain(fold("ӘҒҚҢӨҰҮҺІЁ")) == "агкноуухие"


def test_latin_letters_among_cyrillic_ones_are_what_they_look_like() -> None:
    assert fold("Қaзaқcтан") == "қазақстан"
    assert fold("бipлестік") == "бірлестік"
    assert fold("HПА") == "нпа"
    assert fold("law") == "law"


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [("qoğam", "қоғам"), ("qogam", "қоғам"), ("birlestik", "бірлестік"), ("jinalys", "жиналыс"), ("obshchestvo", "общество"),
     ("zakon", "закон"), ("ūiym", "ұйым"), ("YK", "ук")],
)  # fmt: skip
def test_latin_letters_stand_for_cyrillic_ones(latin: str, cyrillic: str) -> None:
    assert plain(cyrillic) in transliterations(fold(latin))


def test_words_stand_where_they_are_said_to() -> None:
    text = composed(unicodedata.normalize("NFD", "Мой «ұйым» – 7-бап"))
    assert [(text[one.start : one.end], one.form) for one in tokens(text)] == [
        ("Мой", "мой"), ("ұйым", "ұйым"), ("7", "7"), ("бап", "бап"),
    ]  # fmt: skip


def test_what_rows_of_the_store_are_kept_by_stays() -> None:
    assert folded("  Ёлка, ҚОҒАМ_1! ") == "елка қоғам_1"
