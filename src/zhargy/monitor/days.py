"""Days as exact as the note has them: "2023", "2023-08" or "2023-08-04"."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from zhargy.i18n import format_date, language

MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "ru": "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split(),
    "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан".split(),
}


def first_day(told: str) -> date:
    """The first day that it can mean."""
    year, month, day = (*(int(part) for part in told.split("-")), 1, 1)[:3]
    return date(year, month, day)


def last_day(told: str) -> date:
    """The last day that it can mean."""
    year, *rest = (int(part) for part in told.split("-"))
    month = rest[0] if rest else 12
    return date(year, month, rest[1] if len(rest) > 1 else monthrange(year, month)[1])


def words(told: str) -> str:
    """A day as exact as the note has it, in the language in use: "4 August 2023", "August 2023", "2023"."""
    if told.count("-") == 2:
        return format_date(date.fromisoformat(told))
    year, _, month = told.partition("-")
    if not month:
        return {"kk": f"{year} жыл", "ru": f"{year} г."}.get(language(), year)
    name = MONTHS[language()][int(month) - 1]
    return {"kk": f"{year} жылғы {name}", "ru": f"{name} {year} года"}.get(language(), f"{name} {year}")
