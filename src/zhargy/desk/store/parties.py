"""Histories of parties: how one came to be known, and what is known of it from which day."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from django.db import transaction

from zhargy.desk.clock import today
from zhargy.desk.models import Account, Entry, Party, Role
from zhargy.desk.store import members
from zhargy.desk.store.append import FOUNDED, TOLD, Refused, append
from zhargy.desk.store.rows import refresh_party
from zhargy.i18n import N_, gettext
from zhargy.law.kz import KZ

Facts = Mapping[str, Mapping[str, Any]]


def found(
    name: str, on: date, *, at: datetime, kind: str = Party.Kind.ORGANISATION, facts: Facts | None = None, by: str = "",
    bin: str = "", sample: bool = False, id: uuid.UUID | None = None, owner: Account | None = None,
) -> Party:  # fmt: skip
    """Begin the history of a party. facts: by kind of subject. on: from when they hold. owner: whose
    account may manage it from now on. Raises FactErrors, Refused.
    """
    chain = id or uuid.uuid4()
    told = {"name": name, "kind": str(kind), "bin": bin, "sample": sample}
    checked(facts or {})
    with transaction.atomic():
        append(chain, FOUNDED, on, told, at=at, by=by, expected=0)
        if facts:
            append(chain, TOLD, on, dict(facts), at=at, by=by)
        party = refresh_party(chain, today(at))
        if owner is not None:
            members.appoint(party, owner, Role.OWNER, at=at, by=by or str(owner.pk))
        return party


def tell(
    party: Party, on: date, facts: Facts, *, at: datetime, by: str = "", expected: int | None = None,
    corrects: int | None = None, key: str | None = None,
) -> Entry:  # fmt: skip
    """What is so of a party from the day `on`. A fact that is None is no longer known. corrects: an entry told before.

    Raises FactErrors, Conflict, Refused.
    """
    checked(facts)
    with transaction.atomic():
        if corrects is not None and not Entry.objects.filter(chain=party.pk, number=corrects, what=TOLD).exists():
            raise Refused(gettext(N_("There is no entry {number} to correct")).format(number=corrects))
        entry = append(party.pk, TOLD, on, facts, at=at, by=by, expected=expected, corrects=corrects, key=key)
        refresh_party(party.pk, today(at))
    return entry


def checked(facts: Facts) -> None:
    """Refuse what no subject takes. Raises FactErrors, Refused."""
    kinds = {kind.__name__: kind for kind in KZ.subjects()}
    for name, given in facts.items():
        if name not in kinds:
            raise Refused(gettext(N_("{name}: the law knows no such subject")).format(name=name))
        kinds[name].from_facts({path: value for path, value in given.items() if value is not None})


def facts_on(chain: uuid.UUID, day: date) -> dict[str, dict[str, Any]]:
    """What is known of a party on a day, by kind of subject: what was told of that day or before, later entries over
    earlier ones of the same day, corrected ones left out.
    """
    from zhargy.desk.store.rows import known

    return known(list(Entry.objects.filter(chain=chain).order_by("number")), day)


def adopt(at: datetime | None = None) -> int:
    """Give a history to parties that came into the store before it kept histories; how many there were."""
    count = 0
    for party in Party.objects.filter(number=0):
        when = at or party.created or datetime.now(UTC)
        found(party.name, when.date(), at=when, kind=party.kind, facts=party.facts, sample=party.sample, id=party.pk)
        count += 1
    return count
