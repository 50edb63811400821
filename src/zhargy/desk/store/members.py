"""Who works for a party, in which role, and since when: a history of its own beside that of the party.

Members of a party may read what is told of it, but only whoever manages it reads who came and went. A history of its
own keeps that apart, and gives nobody who writes facts a conflict. An account stands in it by its id alone.
"""

from __future__ import annotations

import uuid
from datetime import datetime

from django.db import transaction

from zhargy.desk.clock import today
from zhargy.desk.models import Account, Entry, Membership, Party
from zhargy.desk.store.append import MEMBER, append, entries


def chain_of(party: uuid.UUID) -> uuid.UUID:
    """The history of the members of a party."""
    return uuid.uuid5(party, "members")


def appoint(party: Party, account: Account, role: str, *, at: datetime, by: str) -> Membership:
    """Give an account a role in a party, and write it down. by: the id of the account that does it."""
    with transaction.atomic():
        one, made = Membership.objects.get_or_create(account=account, party=party, defaults={"role": role})
        if made or one.role != role:
            one.role = role
            one.save(update_fields=["role"])
            _write(party, account, role, at, by)
    return one


def dismiss(one: Membership, *, at: datetime, by: str) -> None:
    """End a membership, and write it down."""
    with transaction.atomic():
        party, account = one.party, one.account
        one.delete()
        _write(party, account, "", at, by)


def _write(party: Party, account: Account, role: str, at: datetime, by: str) -> None:
    facts = {"party": str(party.pk), "account": str(account.pk), "role": str(role)}
    append(chain_of(party.pk), MEMBER, today(at), facts, at=at, by=by)


def history(party: Party) -> list[Entry]:
    """What was written down of its members, from the beginning. Only whoever may manage the party may be shown it."""
    return entries(chain_of(party.pk))
