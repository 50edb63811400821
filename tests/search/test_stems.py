"""Stemmers on word lists: forms of one word meet, and words that only look alike do not."""

from __future__ import annotations

import pytest

from zhargy.search import english, kazakh, russian
from zhargy.search.fold import plain

KAZAKH = {
    "бірлестік": "бірлестіктер бірлестіктің бірлестігі бірлестіктеріне бірлестіктеріндегі бірлестікпен бірлестіктерден",
    "құқық": "құқығы құқықтар құқықтарын құқығын құқығына құқықтарының құқықта",
    "заң": "заңдар заңның заңында заңдағы заңға заңымен заңдарымыз",
    "қоғам": "қоғамның қоғамға қоғамда қоғамдар",
    "ұйым": "ұйымдар ұйымның ұйымы ұйымдардың ұйымына ұйымымыздың",
    "халық": "халқы халқының халыққа халықтың",
    "қазақстан": "қазақстанда қазақстанның қазақстанға",
    "келісім": "келісімі келісімге келісімдердің",
    "мүше": "мүшелер мүшесі мүшелерінің мүшеге мүшеден",
    "іс": "істер істердің",
    "жиналыс": "жиналыстарды жиналысқа жиналыста жиналыстан",
}
RUSSIAN = {
    "объединение": "объединения объединений объединениями объединениях объединению",
    "общественный": "общественного общественных общественным общественная общественной",
    "закон": "закона законом законы законов законе", "собрание": "собраний собрания собраниях",
    "регистрация": "регистрации регистрацию регистраций", "деятельность": "деятельности деятельностью",
    "уведомить": "уведомил уведомили уведомило", "мирный": "мирного мирные мирных",
}  # fmt: skip
ENGLISH = {
    "association": "associations", "assembly": "assemblies", "register": "registers registered registering",
    "notify": "notified notifies notifying", "plan": "planned planning plans", "fine": "fines fined",
}  # fmt: skip


@pytest.mark.parametrize("word", KAZAKH)
def test_forms_of_a_kazakh_word(word: str) -> None:
    forms = [word, *KAZAKH[word].split()]
    assert {kazakh.stem(one) for one in forms} == {kazakh.stem(word)}
    assert {kazakh.plain_stem(plain(one)) for one in forms} == {plain(kazakh.stem(word))}


@pytest.mark.parametrize("word", RUSSIAN)
def test_forms_of_a_russian_word(word: str) -> None:
    assert {russian.stem(one) for one in [word, *RUSSIAN[word].split()]} == {russian.stem(word)}


@pytest.mark.parametrize("word", ENGLISH)
def test_forms_of_an_english_word(word: str) -> None:
    assert {english.stem(one) for one in [word, *ENGLISH[word].split()]} == {english.stem(word)}


def test_different_words_stay_apart() -> None:
    for stem, words in ((kazakh.stem, KAZAKH), (russian.stem, RUSSIAN), (english.stem, ENGLISH)):
        assert len({stem(one) for one in words}) == len(words)


def test_suffixes_follow_harmony_and_the_sound_before_them() -> None:
    assert kazakh.stem("заңлар") == "заңлар"  # after ң it is -дар
    assert kazakh.stem("заңдер") == "заңдер"  # а takes -дар
    assert kazakh.stem("қалалар") == kazakh.stem("қала")


def test_no_stem_is_too_short_and_stems_stay() -> None:
    for words in KAZAKH.items():
        for one in " ".join(words).split():
            assert len(kazakh.stem(one)) >= 2
            assert kazakh.stem(kazakh.stem(one)) == kazakh.stem(one)
    for one in ("ода", "ата", "ине", "на", "лар", "ы", "", "она", "the", "as"):
        assert len(kazakh.stem(one)) >= min(len(one), 2)
        assert len(russian.stem(one)) >= min(len(one), 1)
        assert english.stem(one) == one or len(english.stem(one)) >= 3
