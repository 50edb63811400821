"""Languages: dates, numbers, money and sorting as their readers write them."""

from datetime import date
from decimal import Decimal

import pytest

from zhargy import i18n

DAY = date(2023, 6, 12)


def test_dates() -> None:
    assert i18n.format_date(DAY) == "12 June 2023"
    with i18n.use("ru"):
        assert i18n.format_date(DAY) == "12 июня 2023 года"
    with i18n.use("kk"):
        assert i18n.format_date(DAY) == "2023 жылғы 12 маусым"


def test_money_is_exact() -> None:
    assert i18n.format_money(517500) == "517,500\u00a0KZT"
    assert i18n.format_number(Decimal("1234567.10")) == "1,234,567.10"
    with i18n.use("ru"):
        assert i18n.format_money(Decimal("1234.50")) == "1\u00a0234,50\u00a0тенге"
    with i18n.use("kk"):
        assert (
            i18n.format_money(10**15)
            == "1\u00a0000\u00a0000\u00a0000\u00a0000\u00a0000\u00a0".rstrip("\u00a0") + "\u00a0теңге"
        )


def test_kazakh_sorts_by_its_own_alphabet() -> None:
    words = ["Ұйым", "Үміт", "Уақыт", "Ізгілік", "Ынта", "Һауа", "Хат", "Өнер", "Оқу", "Ңа", "Нан", "Қоғам", "Кеңес",
             "Ғылым", "Гүл", "Әділет", "Аула", "Я", "Ё", "Е", "Ж"]  # fmt: skip
    assert sorted(words, key=i18n.kazakh_key) == [
        "Аула", "Әділет", "Гүл", "Ғылым", "Е", "Ё", "Ж", "Кеңес", "Қоғам", "Нан", "Ңа", "Оқу", "Өнер", "Уақыт",
        "Ұйым", "Үміт", "Хат", "Һауа", "Ынта", "Ізгілік", "Я",
    ]  # fmt: skip
    assert len(i18n.KAZAKH_ALPHABET) == 42 == len(set(i18n.KAZAKH_ALPHABET))


def test_unknown_language_is_refused_and_the_old_one_kept() -> None:
    with pytest.raises(ValueError, match="there are en, kk, ru"), i18n.use("de"):
        pass
    with i18n.use("ru"):
        with i18n.use("kk"):
            assert i18n.language() == "kk"
        assert i18n.language() == "ru"
    assert i18n.language() == "en"
