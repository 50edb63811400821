"""What falls due for a party, kept for calendars and lists: its duties, and the clocks of its cases.

A duty keeps its UID. A case that fulfils it makes it done, on the day that counts. When the law or the facts move its
day or its cost, its row says what was before, and by which version of the law; what no longer falls due stays for a
while as called off, so that calendars take it away.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Any

from django.db import transaction

from zhargy.desk.access import Who, visible
from zhargy.desk.law import procedures
from zhargy.desk.models import Case, Due, Party
from zhargy.desk.store.append import lock
from zhargy.desk.store.rows import refresh_case
from zhargy.i18n import gettext
from zhargy.law.kz import KZ
from zhargy.law.kz.affairs import Affairs
from zhargy.rules import FactErrors, falls_due
from zhargy.rules.due import Known
from zhargy.rules.procedures import Clock, Procedure

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
    refresh_all([party.pk], today)


def refresh_all(parties: Iterable[uuid.UUID], today: date) -> None:
    """Make the rows of some parties anew: see refresh. Together it takes a third of the time."""
    law = KZ.version()
    left = set(parties)
    while left:
        there_are = Party.objects.filter(pk__in=left).order_by("pk")
        some = [one for one in there_are if one.reckoned != _reckoned(one, law, today)]
        if not some:
            return
        # Worked out before the store is held, which others write to meanwhile.
        cases = _cases(some)
        there = {one.pk: list(found(one, cases[one.pk], today)) for one in some}
        with transaction.atomic():
            for one in some:
                lock(one.pk)
            numbers = dict(Party.objects.filter(pk__in=there).values_list("pk", "number"))
            now = set(Case.objects.filter(party__in=there).values_list("party", "pk", "number"))
            moved = {whose for whose, _, _ in now ^ _steps(cases)}
            same = [one for one in some if numbers.get(one.pk) == one.number and one.pk not in moved]
            _write({one.pk: there[one.pk] for one in same}, today, law)
            for one in same:
                one.reckoned = _reckoned(one, law, today)
            Party.objects.bulk_update(same, ["reckoned"])
        left = {one.pk for one in some} - {one.pk for one in same}


def _reckoned(party: Party, law: str, today: date) -> str:
    return f"{law}/{today}/{party.number}"


def _cases(parties: Iterable[Party]) -> dict[uuid.UUID, list[Case]]:
    """The cases of each party, in the order in which they began."""
    told: dict[uuid.UUID, list[Case]] = {one.pk: [] for one in parties}
    for case in Case.objects.filter(party__in=list(told)).order_by("begun", "pk"):
        told[case.party_id].append(case)  # type: ignore[attr-defined]
    return told


def _steps(cases: Mapping[uuid.UUID, Iterable[Case]]) -> set[tuple[uuid.UUID, uuid.UUID, int]]:
    """Whose each case is, and how far it went."""
    return {(whose, one.pk, one.number) for whose, some in cases.items() for one in some}


def _write(there: Mapping[uuid.UUID, list[Found]], today: date, law: str) -> None:
    before: dict[uuid.UUID, dict[str, Due]] = {pk: {} for pk in there}
    for row in Due.objects.filter(party__in=list(there)):
        before[row.party_id][row.uid] = row  # type: ignore[attr-defined]
    new, changed, gone = [], [], []
    for pk, found in there.items():
        for one in found:
            row_before = before[pk].pop(one.uid, None)
            if row_before is None:
                new.append(
                    Due(
                        party_id=pk, uid=one.uid, kind=one.kind, rule=one.rule, day=one.day, cost=one.cost,
                        case_id=one.case, law=law, done=one.done,
                    )
                )  # fmt: skip
            elif _change(row_before, one, law):
                changed.append(row_before)
        for row in before[pk].values():
            if row.day is None or row.day < today - BEHIND:
                gone.append(row.pk)
            elif _call_off(row, law):
                changed.append(row)
    # Most stay as they are under another law: for them this one line is all.
    Due.objects.filter(party__in=list(there)).exclude(law=law).update(law=law)
    Due.objects.bulk_create(new)
    Due.objects.bulk_update(changed, ("day", "cost", "rule", "law", "sequence", "changed", "done", "case"))
    Due.objects.filter(pk__in=gone).delete()


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


def found(party: Party, cases: Iterable[Case], today: date) -> Iterator[Found]:
    """What falls due around today: a year back, so that what was missed is seen, and a year ahead."""
    cases = [refresh_case(one.pk, today) if _behind(one, today) else one for one in cases]
    for case in cases:
        if not case.final and case.due is not None:
            yield Found(
                f"{case.procedure}/{case.pk}", "clock", f"{case.procedure}/{case.clock}", case.due, None, case.pk
            )
    try:
        affairs = Affairs.from_facts(party.facts_for(Affairs))
    except FactErrors:
        # What was told before the law changed its questions: the page of the party shows which facts these are.
        return
    done = _fulfilled(cases)
    agenda = falls_due(KZ, affairs, today - BEHIND, today + AHEAD, explain=False, known=_known(KZ.version()))
    for entry in agenda.entries:
        costs = [one.value for one in entry.missed if one.known and isinstance(one.value, Decimal)]
        by, day = done.get(entry.uid, (None, None))
        yield Found(entry.uid, "duty", entry.duty.id, entry.day, max(costs) if costs else None, by, day)


def _behind(case: Case, today: date) -> bool:
    """Whether a clock ran out since its row was made, or was not named in it yet."""
    return case.turns is not None and (case.turns <= today or not case.clock)


def _fulfilled(cases: Iterable[Case]) -> dict[str, tuple[uuid.UUID, date]]:
    """What the cases of a party have fulfilled, by the UID of the duty: in which, and on which day.

    Occasions of one name, such as two receipts of one day, are numbered as `law.kz.affairs` numbers them, in the order
    in which their cases began.
    """
    found: dict[str, tuple[uuid.UUID, date]] = {}
    for case in cases:
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


def of(party: Party, me: Who) -> list[Due]:
    """What is due for a party and `me` may see, the nearest first, without what was called off."""
    found = visible(me, Due.objects.filter(party=party)).order_by("day", "uid")
    return [one for one in found if not one.changed.get("off")]


def title(due: Due) -> str:
    """What has to be done, or which term of which procedure ends, in the language in use."""
    if due.kind == "duty":
        return gettext(KZ.duties[due.rule].what)
    procedure, clock = _clock(due)
    return f"{gettext(procedure.title)}: {gettext(clock.title)}" if clock else gettext(procedure.title)


def means(due: Due) -> str:
    """What the end of a term means, in the language in use; "" of a duty."""
    clock = _clock(due)[1] if due.kind == "clock" else None
    return gettext(clock.means) if clock else ""


def _clock(due: Due) -> tuple[Procedure, Clock | None]:
    """The procedure and its clock; None for a row of a store that was kept before rows named their clocks."""
    id, _, name = due.rule.partition("/")
    procedure = procedures()[id]
    return procedure, next((one for one in procedure.clocks if one.id == name), None)
