"""Letters: case, look-alikes, missing Kazakh letters and Latin ones; and where words stand."""

from __future__ import annotations

import unicodedata

import pytest

from zhargy.search.fold import composed, fold, folded, forms, plain, tokens, transliterations


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


@pytest.mark.parametrize("text", ["23,335", "23 335", "23\u00a0335", "23.335", "23335", "(23 335)."])
def test_a_number_is_one_word_however_its_thousands_stand(text: str) -> None:
    assert forms(text) == {"23335"}


@pytest.mark.parametrize("text, words", [("7 146", {"7146"}), ("2023 146", {"2023", "146"}), ("1,5", {"1", "5"}),
                                         ("10 1234", {"10", "1234"}), ("a1 234", {"a1", "234"}), ("1 234 567", {"1234567"})])  # fmt: skip
def test_other_numbers_are_words_of_their_own(text: str, words: set[str]) -> None:
    assert forms(text) == words
