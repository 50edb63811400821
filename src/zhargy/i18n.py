"""Languages: what people read goes through here, in Kazakh, Russian or English.

English texts are the msgids. Catalogue sources are locale/<lang>/<topic>.po; tools/messages.py compiles them.
"""

from __future__ import annotations

import gettext as _gettext
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

LANGUAGES = (("kk", "Қазақша"), ("ru", "Русский"), ("en", "English"))
_CODES = frozenset(code for code, _ in LANGUAGES)
_FOLDER = Path(__file__).parent / "locale"
_LANGUAGE: ContextVar[str] = ContextVar("language", default="en")

KAZAKH_ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
_PLACE = {letter: place for place, letter in enumerate(KAZAKH_ALPHABET)}
_MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(),
    "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан".split(),
}


def N_(text: str) -> str:
    """Mark a text for translation without translating it yet."""
    return text


@cache
def _catalogue(lang: str) -> _gettext.NullTranslations:
    if lang == "en":
        return _gettext.NullTranslations()
    return _gettext.translation("zhargy", _FOLDER, [lang], fallback=True)


def language() -> str:
    """The code of the language in use: kk, ru or en."""
    return _LANGUAGE.get()


@contextmanager
def use(lang: str) -> Iterator[None]:
    """Speak `lang` within the block. Raises ValueError for a language that has no catalogue."""
    if lang not in _CODES:
        raise ValueError(f"no language {lang!r}; there are {', '.join(sorted(_CODES))}")
    token = _LANGUAGE.set(lang)
    try:
        yield
    finally:
        _LANGUAGE.reset(token)


def gettext(text: str) -> str:
    """`text` in the language in use; the text itself where that is English."""
    return _catalogue(_LANGUAGE.get()).gettext(text) if text else ""


def ngettext(one: str, many: str, number: int) -> str:
    """The form of the phrase that `number` takes in the language in use."""
    return _catalogue(_LANGUAGE.get()).ngettext(one, many, number)


def format_date(day: date) -> str:
    """A day in words: "12 June 2023", "12 июня 2023 года", "2023 жылғы 12 маусым"."""
    lang = _LANGUAGE.get()
    month = _MONTHS[lang][day.month - 1]
    if lang == "kk":
        return f"{day.year} жылғы {day.day} {month}"
    return f"{day.day} {month} {day.year}" + (" года" if lang == "ru" else "")


def format_number(number: int | Decimal) -> str:
    """A number with its thousands apart, exactly: "172,500" in English, "172 500" in Kazakh and Russian."""
    text = f"{number:,f}" if isinstance(number, Decimal) else f"{number:,}"
    if _LANGUAGE.get() == "en":
        return text
    return text.translate({ord(","): "\u00a0", ord("."): ","})


def format_money(amount: int | Decimal) -> str:
    """An amount in tenge: "172,500 KZT", "172 500 тенге", "172 500 теңге"."""
    unit = {"en": "KZT", "ru": "тенге", "kk": "теңге"}[_LANGUAGE.get()]
    return f"{format_number(amount)}\u00a0{unit}"


_COUNTED: dict[str, Callable[[int], str]] = {
    "years": lambda n: ngettext("{number} year", "{number} years", n),
    "years old": lambda n: ngettext("{number} year old", "{number} years old", n),
    "months": lambda n: ngettext("{number} month", "{number} months", n),
    "days": lambda n: ngettext("{number} day", "{number} days", n),
    "working days": lambda n: ngettext("{number} working day", "{number} working days", n),
    "hours": lambda n: ngettext("{number} hour", "{number} hours", n),
    "minutes": lambda n: ngettext("{number} minute", "{number} minutes", n),
    "people": lambda n: ngettext("{number} person", "{number} people", n),
    "citizens": lambda n: ngettext("{number} citizen", "{number} citizens", n),
    "places": lambda n: ngettext("{number} place", "{number} places", n),
    "regions": lambda n: ngettext("{number} region", "{number} regions", n),
    "cities": lambda n: ngettext("{number} city", "{number} cities", n),
    "copies": lambda n: ngettext("{number} copy", "{number} copies", n),
}


def format_counted(number: int | Decimal, unit: str) -> str:
    """A number with its unit in the form that the number takes: "1 day", "3 дня", "5 жұмыс күні"."""
    if unit == "KZT":
        return format_money(number)
    if not unit and number == int(number) and -10_000 < number < 10_000:
        return str(int(number))  # four digits stand together: most are years
    if unit not in _COUNTED:
        return f"{format_number(number)} {gettext(unit)}".rstrip()
    # A fraction takes the form of two in Russian and the plural in English.
    form = _COUNTED[unit](int(number) if number == int(number) else 2)
    return form.format(number=format_number(number))


def kazakh_key(text: str) -> tuple[tuple[int, int], ...]:
    """The sort key of a text by the Kazakh alphabet's order, case aside. Letters outside it come first."""
    return tuple((1, _PLACE[letter]) if letter in _PLACE else (0, ord(letter)) for letter in text.casefold())


def kazakh_order(text: str) -> str:
    """The same key, of the first 100 letters, in digits and letters a to f, which all databases sort alike."""
    letters = text.casefold()[:100]
    return "".join(f"f{_PLACE[one]:02x}" if one in _PLACE else f"{ord(one):06x}" for one in letters)
