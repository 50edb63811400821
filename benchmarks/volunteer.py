"""One entry of the registry of volunteer activities, made as the law has it made: sent, checked, entered."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from zhargy.desk import store
from zhargy.desk.models import Case

AT = datetime(2024, 2, 20, 9, tzinfo=UTC)
SENT: dict[str, Any] = {
    "entry": {
        "who": "group", "in_kazakh": True, "in_russian": True, "kinds": True, "participants": True, "projects": True,
        "by_email": True, "last_activity_on": "2024-01-20",
    },
    "name": {"kk": "«Көмек» тобы", "ru": "Группа «Көмек»"},
    "kinds": {"kk": "Қоршаған ортаны қорғау", "ru": "Охрана окружающей среды"},
    "projects": {"kk": "Өзен жағасын тазалау", "ru": "Очистка берега реки"},
    "people": 12,
    "email": "komek@example.kz",
}  # fmt: skip
ENTERED = {
    "number": "000000", "entry.language_accepted": True, "entry.complete_and_true": True, "entry.told_by_email": True,
    "entry.check_ends_on": "2024-12-31", "entry.archived_after": "2090-01-20",
}  # fmt: skip


def made() -> Case:
    """The case of a group that was entered."""
    group = store.found("«Көмек» тобы", date(2024, 1, 1), at=AT, kind="person")
    case = store.begin("volunteer-registry", group, "send", date(2024, 2, 5), SENT, at=AT)
    store.act(case, "enter", date(2024, 2, 20), ENTERED, at=AT)
    case.refresh_from_db()
    return case
