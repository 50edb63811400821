"""What falls due for a party, kept for calendars and lists: its duties, and the clocks of its cases.

A duty keeps its UID. When the law or the facts move its day or its cost, its row says what was before, and by which
version of the law; what no longer falls due stays for a while as called off, so that calendars take it away.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.db import transaction

from zhargy.desk.law import procedures
from zhargy.desk.models import Case, Due, Party
from zhargy.desk.store.rows import refresh_case
from zhargy.law.kz import KZ
from zhargy.law.kz.affairs import Affairs
from zhargy.rules import FactErrors, falls_due

BEHIND, AHEAD = timedelta(days=366), timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Found:
    """Something due: see Due."""

    uid: str
    kind: str
    rule: str
    day: date | None
    cost: Decimal | None
    case: uuid.UUID | None = None


def refresh(party: Party, today: date) -> None:
    """Make the rows of a party anew, by today's law and facts, and note in each what became different."""
    law = KZ.version()
    with transaction.atomic():
        before = {one.uid: one for one in Due.objects.filter(party=party)}
        for one in found(party, today):
            row = before.pop(one.uid, None)
            if row is None:
                Due.objects.create(
                    party=party, uid=one.uid, kind=one.kind, rule=one.rule, day=one.day, cost=one.cost,
                    case_id=one.case, law=law,
                )  # fmt: skip
            elif _change(row, one, law):
                row.save()
        for row in before.values():
            _call_off(row, today, law)


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
    agenda = falls_due(KZ, affairs, today - BEHIND, today + AHEAD, explain=False)
    for entry in agenda.entries:
        costs = [one.value for one in entry.missed if one.known and isinstance(one.value, Decimal)]
        yield Found(entry.uid, "duty", entry.duty.id, entry.day, max(costs) if costs else None)


def _change(row: Due, one: Found, law: str) -> bool:
    """Put into a row what was found; whether anything is different."""
    if (row.day, row.cost, row.rule, bool(row.changed.get("off"))) == (one.day, one.cost, one.rule, False):
        if row.law == law:
            return False
        row.law = law
        return True
    was = {"day": row.day.isoformat() if row.day else None, "cost": str(row.cost) if row.cost is not None else None}
    row.changed = {"was": was, "law": row.law if row.law != law else ""}
    row.day, row.cost, row.rule, row.law = one.day, one.cost, one.rule, law
    row.sequence += 1
    return True


def _call_off(row: Due, today: date, law: str) -> None:
    if row.day is None or row.day < today - BEHIND:
        row.delete()
    elif not row.changed.get("off"):
        row.changed = {"off": True, "law": row.law if row.law != law else ""}
        row.law = law
        row.sequence += 1
        row.save()


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
