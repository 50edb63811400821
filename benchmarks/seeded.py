"""A desk as full as that of a whole country: organisations with histories, and a register of volunteers.

One party and one entry of the register are made as people make them; the others are copies with names and days of their
own, each with its own chain of hashes, so that `zhargy verify` reads them like any other.
"""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from typing import Any, TypeVar

from zhargy.desk import clock
from zhargy.desk.models import Case, Entry, Listed, Part, Party
from zhargy.desk.search import folded
from zhargy.desk.store.append import BEGUN, FOUNDED, TOLD
from zhargy.desk.store.rows import refresh_case
from zhargy.i18n import kazakh_order
from zhargy.law.kz import KZ

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
DAY = date(2026, 3, 2)
FIRST = (
    "Алаш",
    "Болашақ",
    "Дала",
    "Жастар",
    "Үміт",
    "Қоғам",
    "Ұлы",
    "Шаңырақ",
    "Экология",
    "Право",
    "Надежда",
    "Steppe",
)
SECOND = ("қоры", "бірлестігі", "фонд", "союз", "ассоциация", "орталығы", "league", "клуб")
FORMS = ("public-fund", "public-association", "private-institution", "union-of-legal-entities")
BATCH = 5_000
T = TypeVar("T")


def fill(organisations: int, events: int, volunteers: int, seed: int = 1) -> None:
    """Put so many organisations with so many entries in all, and so many volunteers, into an empty store."""
    chance = random.Random(seed)
    _save(Party, Entry, _parties(organisations, events, chance))
    if volunteers:
        _volunteers(volunteers, chance)


def _parties(count: int, events: int, chance: random.Random) -> Iterator[tuple[list[Any], list[Entry]]]:
    for number in range(count):
        chain = uuid.UUID(int=chance.getrandbits(128), version=4)
        name = f"{chance.choice(FIRST)} {chance.choice(SECOND)} {number}"
        began = date(2015, 1, 1) + timedelta(days=chance.randrange(3_000))
        bin = f"{chance.randrange(10**12):012}"
        told = {"name": name, "kind": "organisation", "bin": bin, "sample": False}
        facts = {
            "Affairs": {"registered_on": began.isoformat()},
            "DatabaseFiler": {"form": chance.choice(FORMS), "state_founded": False, "state_affiliate": False},
        }
        history = [
            _entry(chain, 1, FOUNDED, began, told, ""),
        ]
        history.append(_entry(chain, 2, TOLD, began, facts, history[-1].hash))
        here = events // count + (number < events % count)
        for step in range(3, here + 1):
            on = began + timedelta(days=step * 30)
            one = {"DatabaseFiler": {"state_founded": step % 2 == 0}}
            history.append(_entry(chain, step, TOLD, on, one, history[-1].hash))
        last = len(history) % 2 == 0 if len(history) > 2 else False
        facts["DatabaseFiler"]["state_founded"] = last
        row = Party(
            id=chain, kind="organisation", name=name, bin=bin, facts=facts, number=len(history),
            search=folded(f"{name} {bin}"), sort=kazakh_order(name), created=AT,
        )  # fmt: skip
        yield [row], history


def _entry(chain: uuid.UUID, number: int, what: str, on: date, facts: dict[str, Any], before: str) -> Entry:
    made = Entry(
        chain=chain, number=number, what=what, on=on, facts=facts, receipts=[], law=KZ.version(), by="", at=AT,
        before=before,
    )  # fmt: skip
    made.hash = made.digest()
    return made


def _volunteers(count: int, chance: random.Random) -> None:
    """Copies of one entry of the register that is made step by step."""
    from benchmarks.volunteer import made

    # As the desk left it this morning: whatever clock ran out since was seen to.
    case = refresh_case(made().pk, clock.today())
    owner = str(case.party_id)  # type: ignore[attr-defined]
    parties = [str(one) for one in Party.objects.exclude(pk=owner).order_by("pk").values_list("pk", flat=True)]
    pattern, listed = list(Entry.objects.filter(chain=case.pk).order_by("number")), Listed.objects.get(case=case)
    part = list(Part.objects.filter(case=case))

    def copies() -> Iterator[tuple[list[Any], list[Entry]]]:
        for number in range(count):
            chain = uuid.UUID(int=chance.getrandbits(128), version=4)
            key, party = f"{number:06}", chance.choice(parties)
            history: list[Entry] = []
            for one in pattern:
                facts = {**one.facts, "number": key} if "number" in one.facts else one.facts
                if one.what == BEGUN:
                    parts = {actor: party if who == owner else who for actor, who in facts["parts"].items()}
                    facts = {**facts, "party": party, "parts": parts}
                history.append(_entry(chain, one.number, one.what, one.on, facts, history[-1].hash if history else ""))
            copy = Case(
                id=chain, procedure=case.procedure, party_id=party, state=case.state, final=case.final,
                begun=case.begun, day=case.day, due=case.due, clock=case.clock, turns=case.turns,
                number=case.number,
            )  # fmt: skip
            shown = {**listed.shown, "number": key}
            row = Listed(
                case=copy, register=listed.register, state=listed.state, key=key, since=listed.since, shown=shown,
                search=folded(f"{key} {chance.choice(FIRST)}"), sort=kazakh_order(key),
            )  # fmt: skip
            shares = [
                Part(case=copy, actor=one.actor, party_id=party if str(one.party.pk) == owner else one.party.pk)
                for one in part
            ]  # fmt: skip
            yield [copy, *shares, row], history

    _save(Case, Entry, copies())


def _save(first: type[Any], last: type[Any], made: Iterator[tuple[list[Any], list[Entry]]]) -> None:
    """Write rows in batches, kind by kind: those that others point to before them."""
    while batch := list(islice(made, BATCH)):
        kinds: dict[type[Any], list[Any]] = {first: []}
        for rows, history in batch:
            for row in rows:
                kinds.setdefault(type(row), []).append(row)
            kinds.setdefault(last, []).extend(history)
        for kind, rows in kinds.items():
            kind.objects.bulk_create(rows, batch_size=2_000)
