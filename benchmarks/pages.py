"""What people wait for: the first question of each matter, and the result page as the server makes it."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from datetime import time as clock
from decimal import Decimal
from pathlib import Path
from typing import Any

from zhargy.files import put
from zhargy.law.kz import KZ
from zhargy.rules import FactInfo, Matter, Question, next_of

DAY = date(2024, 3, 1)


def first_question_of_matters(side_by_side: Callable[..., list[list[float]]]) -> Iterator[tuple[str, list[float]]]:
    """The time of the first question of each matter, nothing known."""
    runs = [lambda matter=matter: next_of(matter, matter.subject(), on=DAY) for matter in KZ.matters.values()]
    yield from zip(KZ.matters, side_by_side(*runs), strict=True)


def answered(matter: Matter) -> dict[str, Any]:
    """Facts that an interview ends with, each question answered by the first thing that fits."""
    facts: dict[str, Any] = {}
    for _ in range(200):
        found = next_of(matter, matter.subject.from_facts(facts), on=DAY)
        if not isinstance(found, Question):
            return facts
        put(facts, found.path, _first(found.info))
    raise AssertionError(f"{matter.id}: no end after 200 questions")


def _first(info: FactInfo) -> Any:
    if info.kind == "many":
        return []
    if info.choices:
        return info.choices[0].value
    number = str(min(max(info.minimum or 0, 20), info.maximum))
    values = {bool: True, int: number, Decimal: number, date: DAY.isoformat(), clock: "12:00"}
    return values.get(info.type, "x")


def result_page(rounds: int) -> Iterator[tuple[str, list[float]]]:
    """The time of the result page of each matter, all questions answered, from request to the last byte."""
    with tempfile.TemporaryDirectory() as folder:
        from zhargy.desk.serve import prepare

        prepare(Path(folder))
        from django.test import Client

        from zhargy.desk.models import Consultation

        client = Client(headers={"host": "127.0.0.1"})
        for matter in KZ.matters.values():
            made = Consultation.objects.create(goal=matter.id, on=DAY, facts=answered(matter))
            times = []
            for lang in ["kk", "ru", "en"] * ((rounds + 2) // 3 + 1):
                start = time.perf_counter()
                response = client.get(f"/{lang}/answer/{made.pk}/")
                times.append(time.perf_counter() - start)
                assert response.status_code == 200, matter.id
            yield matter.id, times[3:]
        from django.db import connection

        connection.close()
