"""What falls due for a party, kept for calendars and lists: its duties, and the clocks of its cases.

A duty keeps its UID. A case that fulfils it makes it done, on the day that counts. When the law or the facts move its
day or its cost, its row says what was before, and by which version of the law; what no longer falls due stays for a
while as called off, so that calendars take it away.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Any

from django.db import transaction

from zhargy.desk.law import procedures
from zhargy.desk.models import Case, Due, Party
from zhargy.desk.store.append import lock
from zhargy.desk.store.rows import refresh_case
from zhargy.law.kz import KZ
from zhargy.law.kz.affairs import Affairs
from zhargy.rules import FactErrors, falls_due
from zhargy.rules.due import Known

BEHIND, AHEAD = timedelta(days=366), timedelta(days=366)
MOST = 50_000


@dataclass(frozen=True, slots=True)
class Found:
    """Something due: see Due. case: whose clock it is, or which fulfilled the duty."""

    uid: str
    kind: str
    rule: str
    day: date | None
    cost: Decimal | None
    case: uuid.UUID | None = None
    done: date | None = None


def refresh(party: Party, today: date) -> None:
    """Make the rows of a party anew, by today's law and facts, and note in each what became different.

    Nothing is done if they are of today's law, facts and cases already.
    """
    law = KZ.version()
    reckoned = f"{law}/{today}/{party.number}"
    if Party.objects.filter(pk=party.pk, reckoned=reckoned).exists():
        return
    with transaction.atomic():
        lock(party.pk)
        before = {one.uid: one for one in Due.objects.filter(party=party)}
        new, changed = [], []
        for one in found(party, today):
            row = before.pop(one.uid, None)
            if row is None:
                new.append(
                    Due(
                        party=party, uid=one.uid, kind=one.kind, rule=one.rule, day=one.day, cost=one.cost,
                        case_id=one.case, law=law, done=one.done,
                    )
                )  # fmt: skip
            elif _change(row, one, law):
                changed.append(row)
        gone = [row for row in before.values() if row.day is None or row.day < today - BEHIND]
        changed += [row for row in before.values() if row not in gone and _call_off(row, law)]
        # Most stay as they are under another law: for them this one line is all.
        Due.objects.filter(party=party).exclude(law=law).update(law=law)
        Due.objects.bulk_create(new)
        Due.objects.bulk_update(changed, ("day", "cost", "rule", "law", "sequence", "changed", "done", "case"))
        Due.objects.filter(pk__in=[row.pk for row in gone]).delete()
        Party.objects.filter(pk=party.pk).update(reckoned=reckoned)


@lru_cache(maxsize=1)
def _known(version: str) -> Known:
    """What was worked out under one version of the law: organisations are much alike."""
    return Memory(MOST)


class Memory(dict[Any, Any]):
    """Holds so much, then begins anew."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self.most = most

    def __setitem__(self, key: Any, value: Any) -> None:
        if len(self) >= self.most:
            self.clear()
        super().__setitem__(key, value)


def found(party: Party, today: date) -> Iterator[Found]:
    """What falls due around today: a year back, so that what was missed is seen, and a year ahead."""
    for case in Case.objects.filter(party=party, final=False):
        if case.turns is not None and case.turns <= today:
            case = refresh_case(case.pk, today)
        if case.due is not None:
            yield Found(
                f"{case.procedure}/{case.pk}", "clock", f"{case.procedure}/{case.state}", case.due, None, case.pk
            )
    try:
        affairs = Affairs.from_facts(party.facts_for(Affairs))
    except FactErrors:
        # What was told before the law changed its questions: the page of the party shows which facts these are.
        return
    done = _fulfilled(party)
    agenda = falls_due(KZ, affairs, today - BEHIND, today + AHEAD, explain=False, known=_known(KZ.version()))
    for entry in agenda.entries:
        costs = [one.value for one in entry.missed if one.known and isinstance(one.value, Decimal)]
        by, day = done.get(entry.uid, (None, None))
        yield Found(entry.uid, "duty", entry.duty.id, entry.day, max(costs) if costs else None, by, day)


def _fulfilled(party: Party) -> dict[str, tuple[uuid.UUID, date]]:
    """What the cases of a party have fulfilled, by the UID of the duty: in which, and on which day.

    Occasions of one name, such as two receipts of one day, are numbered as `law.kz.affairs` numbers them, in the order
    in which their cases began.
    """
    found: dict[str, tuple[uuid.UUID, date]] = {}
    for case in Case.objects.filter(party=party).exclude(fulfilled=[]).order_by("begun", "pk"):
        for duty, key, day in case.fulfilled:
            uid, number = f"{duty}/{key}", 1
            while uid in found:
                number += 1
                uid = f"{duty}/{key}.{number}"
            found[uid] = (case.pk, date.fromisoformat(day))
    return found


def _change(row: Due, one: Found, law: str) -> bool:
    """Put into a row what was found; whether anything is different."""
    before = row.day, row.cost, row.rule, row.done, row.case_id, bool(row.changed.get("off"))  # type: ignore[attr-defined]
    if before == (one.day, one.cost, one.rule, one.done, one.case, False):
        return False
    row.done, row.case_id = one.done, one.case  # type: ignore[attr-defined]
    if (row.day, row.cost, row.rule, bool(row.changed.get("off"))) == (one.day, one.cost, one.rule, False):
        row.sequence += 1
        return True
    was = {"day": row.day.isoformat() if row.day else None, "cost": str(row.cost) if row.cost is not None else None}
    row.changed = {"was": was, "law": row.law if row.law != law else ""}
    row.day, row.cost, row.rule, row.law = one.day, one.cost, one.rule, law
    row.sequence += 1
    return True


def _call_off(row: Due, law: str) -> bool:
    """Put into a row that it is due no more; whether anything is different."""
    if row.changed.get("off"):
        return False
    row.changed = {"off": True, "law": row.law if row.law != law else ""}
    row.law = law
    row.sequence += 1
    return True


def of(party: Party) -> list[Due]:
    """What is due for a party, the nearest first, without what was called off."""
    found = Due.objects.filter(party=party).select_related("case").order_by("day", "uid")
    return [one for one in found if not one.changed.get("off")]


def title(due: Due) -> str:
    """What has to be done (an English msgid)."""
    if due.kind == "duty":
        return KZ.duties[due.rule].what
    procedure = procedures()[due.rule.partition("/")[0]]
    return procedure.title
