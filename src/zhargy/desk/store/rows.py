"""The rows that pages read, worked out from histories. They can be thrown away: `rebuild` makes them anew."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Any

from django.db import transaction

from zhargy.desk.law import procedures
from zhargy.desk.models import Case, Entry, Listed, Part, Party
from zhargy.desk.search import folded
from zhargy.desk.store import certificates
from zhargy.desk.store.append import BEGUN, FOUNDED, JOINED, MEMBER, TOLD, lock
from zhargy.i18n import kazakh_order
from zhargy.procedures import Case as Moved
from zhargy.procedures import Happened, Standing, stand
from zhargy.procedures.fulfilment import fulfilled

ONE = timedelta(days=1)


def refresh_party(chain: uuid.UUID, day: date) -> Party:
    """The row of a party as it is on `day`."""
    told = list(Entry.objects.filter(chain=chain).order_by("number"))
    begun = next(one for one in told if one.what == FOUNDED).facts
    facts = known(told, day)
    row, _ = Party.objects.update_or_create(
        pk=chain,
        defaults={
            "kind": begun["kind"], "name": begun["name"], "bin": begun["bin"], "sample": begun["sample"],
            "facts": facts, "number": told[-1].number, "search": folded(f"{begun['name']} {begun['bin']}"),
            "sort": kazakh_order(begun["name"]),
        },
    )  # fmt: skip
    return row


def known(told: Iterable[Entry], day: date) -> dict[str, dict[str, Any]]:
    """What entries tell of a party on a day, by kind of subject."""
    standing = {one.number: one for one in told if one.what == TOLD}
    for one in list(standing.values()):
        if one.corrects is not None:
            standing.pop(one.corrects, None)
    out: dict[str, dict[str, Any]] = {}
    for one in sorted(standing.values(), key=lambda entry: (entry.on, entry.number)):
        if one.on <= day:
            for kind, given in one.facts.items():
                here = out.setdefault(kind, {})
                here.update(given)
                out[kind] = {name: value for name, value in here.items() if value is not None}
    return {kind: given for kind, given in out.items() if given}


def moved(told: list[Entry]) -> Moved:
    """The case that a history tells."""
    begun = next(one for one in told if one.what == BEGUN)
    numbers: dict[int, int] = {}
    events: list[Happened] = []
    for one in told:
        if one.what not in (BEGUN, JOINED):
            numbers[one.number] = len(events) + 1
            corrected = numbers.get(one.corrects) if one.corrects is not None else None
            events.append(Happened(one.what, one.on, one.facts, corrects=corrected))
    return Moved(procedures()[begun.facts["procedure"]], tuple(events))


@transaction.atomic
def refresh_case(chain: uuid.UUID, day: date) -> Case:
    """The row of a case as it stands on `day`, who takes part in it, and what a register shows of it."""
    lock(chain)  # What is added to the history meanwhile would be missing in the row.
    told = list(Entry.objects.filter(chain=chain).order_by("number"))
    begun = next(one for one in told if one.what == BEGUN)
    now = stand(moved(told), max(day, told[-1].on))
    first = next(iter(now.dues), None)
    due = first.due if first else None
    row, _ = Case.objects.update_or_create(
        pk=chain,
        defaults={
            "procedure": begun.facts["procedure"], "party_id": uuid.UUID(begun.facts["party"]), "state": now.state,
            "final": now.final, "private": now.private, "begun": begun.on, "day": now.on, "due": due,
            "clock": first.clock.id if first else "", "turns": due + ONE if due else None, "number": told[-1].number,
            "fulfilled": [[one.duty, one.key, one.day.isoformat()] for one in fulfilled(now)],
        },
    )  # fmt: skip
    Party.objects.filter(pk=row.party.pk).update(reckoned="")
    for one in (begun, *(entry for entry in told if entry.what == JOINED)):
        for actor, party in one.facts["parts"].items():
            Part.objects.update_or_create(case=row, actor=actor, defaults={"party_id": uuid.UUID(party)})
    _list(row, now)
    if register := now.case.procedure.register:
        certificates.keep(row, told, register.id)
    return row


def _list(row: Case, now: Standing) -> None:
    register = now.case.procedure.register
    if register is None or now.state not in register.of:
        Listed.objects.filter(case=row).delete()
        return
    facts = now.subject.to_facts()
    shown = {path: value for path in register.shows if (value := at(facts, path)) is not None}
    key = str(at(facts, register.key) or row.pk)
    since = next(step.on for step in now.steps if step.state in register.of)
    Listed.objects.update_or_create(
        case=row,
        defaults={
            "register": register.id, "state": now.state, "key": key, "since": since, "shown": shown,
            "search": folded(" ".join([key, *(str(one) for one in shown.values())])), "sort": kazakh_order(key),
        },
    )  # fmt: skip


def at(facts: dict[str, Any], path: str) -> Any:
    """The fact at `path`; None if it was not given."""
    here: Any = facts
    for name in path.split("."):
        here = here.get(name) if isinstance(here, dict) else None
    return here


def rebuild(day: date, tell: Callable[[int, int], None] | None = None) -> int:
    """Make every row of parties and cases anew; how many histories there are. What has no history goes."""
    # Of the members of a party there is nothing to work out: who is one stands in a table of its own.
    began = Entry.objects.filter(number=1).exclude(what=MEMBER)
    count = began.count()
    for read, entry in enumerate(began.order_by("-what").iterator(chunk_size=1_000), start=1):
        with transaction.atomic():
            (refresh_case if entry.what == BEGUN else refresh_party)(entry.chain, day)
        if tell and (read % 100 == 0 or read == count):
            tell(read, count)
    for model in (Case, Party):
        model.objects.exclude(pk__in=began.values("chain")).delete()
    return count
