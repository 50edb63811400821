"""Histories of cases: how one begins, who takes which part, and what happens in it."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from django.db import transaction

from zhargy.desk.clock import today
from zhargy.desk.law import procedures
from zhargy.desk.models import Case, Entry, Part, Party
from zhargy.desk.store import certificates
from zhargy.desk.store.append import BEGUN, JOINED, Refused, append, entries, events_of, unmoved
from zhargy.desk.store.rows import moved, refresh_case
from zhargy.i18n import N_, gettext
from zhargy.procedures import Case as Moved
from zhargy.procedures import Happened, Standing, Step, stand
from zhargy.rules.procedures import Event, Procedure


def begin(
    procedure: str, party: Party, event: str, on: date, facts: Mapping[str, Any], *, at: datetime, by: str = "",
    actor: str = "", key: uuid.UUID | None = None,
) -> Case:  # fmt: skip
    """Begin a case with its first event. party: whose case it is, who takes the part `actor` (that of whose case it is,
    if not named). key: the id of the case, for a request that may come twice. An office takes its part at once.

    Raises Trouble, FactErrors if the event cannot stand, Refused if the part is for an office; nothing is written then.
    """
    declared = procedures()[procedure]
    chain = key or uuid.uuid4()
    _fits(declared, actor or declared.own, party)
    with transaction.atomic():
        parts = {**_offices(declared), actor or declared.own: str(party.pk)}
        told = {"procedure": procedure, "party": str(party.pk), "parts": parts}
        append(chain, BEGUN, on, told, at=at, by=by, expected=0)
        _happen(chain, Moved(declared), event, on, facts, at=at, by=by)
        return refresh_case(chain, today(at))


def act(
    case: Case, event: str, on: date, facts: Mapping[str, Any], *, at: datetime, by: str = "",
    expected: int | None = None, corrects: int | None = None, key: str | None = None,
) -> Entry:  # fmt: skip
    """Write down that something happened in a case. corrects: the number of the entry that it takes the place of; with
    the event "" that entry never happened. expected: the number of the last entry that the writer saw.

    Raises Trouble, FactErrors if it cannot stand there, Conflict if somebody wrote first, Refused if one person did
    both of what two must do. Nothing is written then.
    """
    with transaction.atomic():
        if key is not None and (made := Entry.objects.filter(chain=case.pk, key=key).first()):
            declared = next((one for one in procedures()[case.procedure].events if one.id == event), None)
            told = certificates.completed(facts, made, declared)
            return append(case.pk, event, on, told, at=at, corrects=corrects, key=key)
        entry = _happen(case.pk, None, event, on, facts, at=at, by=by, expected=expected, corrects=corrects, key=key)
        refresh_case(case.pk, today(at))
    return entry


def join(case: Case, actor: str, party: Party, *, on: date, at: datetime, by: str = "") -> Entry:
    """A party takes a part in a case: from then on it alone does what this actor does. Raises Refused."""
    declared = procedures()[case.procedure]
    if actor not in [one.id for one in declared.actors]:
        raise Refused(gettext(N_("There is no part {actor} in this procedure")).format(actor=actor))
    _fits(declared, actor, party)
    with transaction.atomic():
        if Part.objects.filter(case=case, actor=actor).exists():
            raise Refused(gettext(N_("Somebody takes this part already")))
        entry = append(case.pk, JOINED, on, {"parts": {actor: str(party.pk)}}, at=at, by=by)
        refresh_case(case.pk, today(at))
    return entry


def _fits(declared: Procedure, actor: str, party: Party) -> None:
    """That a party can take a part. Raises Refused."""
    office = next((one.office for one in declared.actors if one.id == actor), "")
    if office and party.kind != office:
        raise Refused(gettext(N_("Only an office that an administrator made can take this part")))


def _offices(declared: Procedure) -> dict[str, str]:
    """The parts that offices of this desk take, by actor: of each kind the one that was made first."""
    found: dict[str, str] = {}
    for one in declared.actors:
        office = Party.objects.filter(kind=one.office).order_by("created", "pk").first() if one.office else None
        if office is not None:
            found[one.id] = str(office.pk)
    return found


def case_of(id: uuid.UUID) -> Moved:
    """The case as its history tells it. Raises StopIteration if there is none."""
    return moved(entries(id))


def standing(case: Case, on: date) -> Standing:
    """Where a case stands on a day."""
    return stand(case_of(case.pk), on)


def _happen(
    chain: uuid.UUID, begun: Moved | None, event: str, on: date, facts: Mapping[str, Any], *, at: datetime, by: str,
    expected: int | None = None, corrects: int | None = None, key: str | None = None,
) -> Entry:  # fmt: skip
    told = entries(chain)
    # First of all: what cannot happen any more since somebody else wrote is a conflict and no mistake.
    unmoved(expected, told[-1].number)
    before = begun or moved(told)
    corrected = place(told, corrects) if corrects is not None else None
    after = Moved(before.procedure, (*before.events, Happened(event, on, dict(facts), corrects=corrected)))
    now = stand(after, max(on, *(one.on for one in after.events)))
    step = next((one for one in reversed(now.steps) if one.event and one.event.id == event and one.on == on), None)
    receipts = _receipts(step) if step else []
    # Whoever prepared it does not strike out the signature either.
    touched = {event, events_of(told)[corrects] if corrects is not None else event}
    for one in before.procedure.events:
        if one.id in touched:
            _two_persons(before.procedure, one, told, by)
    if step and step.event:
        fact, certificate = certificates.signed(chain, step.event, after, on, by, corrects)
        facts, receipts = {**facts, **fact}, [*receipts, *certificate]
    return append(
        chain, event, on, facts, at=at, by=by, expected=expected, corrects=corrects, receipts=receipts, key=key
    )


def place(told: list[Entry], corrects: int) -> int:
    """Which event of the case an entry is, counted from 1. Raises Refused."""
    events = [one.number for one in told if one.what not in (BEGUN, JOINED)]
    if corrects not in events:
        raise Refused(gettext(N_("There is no entry {number} to correct")).format(number=corrects))
    return events.index(corrects) + 1


def _two_persons(procedure: Procedure, event: Event, told: list[Entry], by: str) -> None:
    """Either way round: whoever did the one does not do the other afterwards, by correcting or taking back."""
    others = {*event.apart, *(one.id for one in procedure.events if event.id in one.apart)}
    if by and any(one.what in others and one.by == by for one in told):
        raise Refused(gettext(N_("Two persons must do this: another one prepared it than may sign it")))


def _receipts(step: Step) -> list[dict[str, Any]]:
    answers = [*([step.lawful] if step.lawful else []), *step.grounds]
    return [asdict(answer.receipt()) for answer in answers]
