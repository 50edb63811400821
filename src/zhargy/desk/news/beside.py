"""What stands beside a statement on its page: what readers sent and what editors changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from zhargy.desk.news.answers import Answer, answers
from zhargy.desk.news.edited import changes_on
from zhargy.monitor.editorial.overlay import Edit


@dataclass(frozen=True, slots=True)
class Beside:
    """Corrections that were answered, and changes that were published, the newest first."""

    answers: tuple[Answer, ...]
    changes: tuple[Edit, ...]


def beside(statement: str, day: date) -> Beside:
    """What was answered and published about a statement by a day."""
    told = tuple(one for one in answers(statement) if one.on <= day)
    return Beside(told, tuple(reversed(changes_on(day).get(statement, ()))))
