"""Adding to a history. Nothing else writes entries, and the database refuses to change or delete them."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from django.db import IntegrityError, connection, transaction

from zhargy.desk.models import Entry
from zhargy.i18n import N_, gettext
from zhargy.law.kz import KZ
from zhargy.rules.values import ZhargyError

# What histories hold besides the events of procedures: how a party or a case began, a party's facts, who takes which
# part in a case, who works for a party.
FOUNDED, TOLD, BEGUN, JOINED, MEMBER = RESERVED = ("=founded", "=told", "=begun", "=joined", "=member")


class Conflict(ZhargyError):
    """Somebody else wrote first: what the writer saw is no longer the last. Nothing was written."""


class Refused(ZhargyError):
    """Something that may not be written, by law of the store or by who writes. Nothing was written."""


def append(
    chain: uuid.UUID, what: str, on: date, facts: Mapping[str, Any], *, at: datetime, by: str = "",
    expected: int | None = None, corrects: int | None = None, receipts: Sequence[Mapping[str, Any]] = (),
    key: str | None = None,
) -> Entry:  # fmt: skip
    """Add an entry to a history, as one step with everything else in the transaction of the caller, if there is one.

    at: the instant, in UTC. expected: the number of the last entry that the writer saw; 0 for a history that has none;
    None adds after whatever is last. key: of a request that may come twice; the entry that it made is given back.
    Raises Conflict.
    """
    with transaction.atomic():
        lock(chain)
        if key is not None and (made := Entry.objects.filter(chain=chain, key=key).first()):
            if (made.what, made.on, made.facts, made.corrects) != (what, on, dict(facts), corrects):
                raise Conflict(gettext(N_("This key was used for something else: send another")))
            return made
        last = Entry.objects.filter(chain=chain).order_by("-number").first()
        number = last.number if last else 0
        unmoved(expected, number)
        entry = Entry(
            chain=chain, number=number + 1, what=what, on=on, facts=dict(facts), corrects=corrects,
            receipts=[dict(one) for one in receipts], law=KZ.version(), by=by, at=at.astimezone(UTC), key=key,
            before=last.hash if last else "",
        )  # fmt: skip
        entry.hash = entry.digest()
        try:
            with transaction.atomic():
                entry.save(force_insert=True)
        except IntegrityError as error:
            raise Conflict(gettext(N_("Somebody wrote here at the same moment: read it again"))) from error
    return entry


def unmoved(expected: int | None, number: int) -> None:
    """That the last entry is the one that the writer saw, if it said so. Raises Conflict."""
    if expected is not None and expected != number:
        told = gettext(N_("Somebody wrote here since you read it (you saw {seen}, now it is {now}): read it again"))
        raise Conflict(told.format(seen=expected, now=number))


def lock(chain: uuid.UUID) -> None:
    """Hold a history until the transaction ends, so that two writers come one after the other."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [chain.int % 2**63])


def entries(chain: uuid.UUID) -> list[Entry]:
    """A history from its beginning."""
    return list(Entry.objects.filter(chain=chain).order_by("number"))


def events_of(told: Sequence[Entry]) -> dict[int, str]:
    """What each entry of a history tells of, by its number: one that says that something never happened, of that."""
    found: dict[int, str] = {}
    for one in told:
        found[one.number] = one.what or (found.get(one.corrects, "") if one.corrects else "")
    return found


def places_of(told: Sequence[Entry]) -> dict[int, int]:
    """In whose place each entry of a history stands, by number: a correction in that of what was written first."""
    found: dict[int, int] = {}
    for one in told:
        found[one.number] = found.get(one.corrects, one.number) if one.corrects else one.number
    return found
