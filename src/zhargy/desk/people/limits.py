"""How often something may be tried. Kept in the store, so that every process counts the same tries."""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings

from zhargy.desk.models import Tried


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `most` tries of `what` within `within`."""

    what: str
    most: int
    within: timedelta


# Counted by where the tries come from too: nobody can lock another out from elsewhere.
BY_ACCOUNT = Limit("sign-in of an account from an address", 10, timedelta(minutes=15))
BY_ADDRESS = Limit("sign-in from an address", 50, timedelta(minutes=15))
SECOND = Limit("second factor of an account", 10, timedelta(minutes=15))
INVITATION = Limit("invitation from an address", 30, timedelta(hours=1))
MAKING = Limit("token or invitation of an account", 30, timedelta(hours=1))
LETTER = Limit("letter for a new password of an account", 3, timedelta(hours=1))
COSTLY = Limit("costly page from an address", 60, timedelta(minutes=10))
COSTLY_OF = Limit("costly page of an account", 300, timedelta(minutes=10))
LONGEST = timedelta(hours=1)


def tried(limit: Limit, by: str, at: datetime) -> bool:
    """Note a try; whether it is still within the limit. by: an address or an account, of which a keyed hash is kept."""
    key = hmac.digest(settings.SECRET_KEY.encode(), f"{limit.what}\0{by.lower()}".encode(), "sha256").hex()
    Tried.objects.filter(at__lt=at - LONGEST).delete()
    Tried.objects.create(key=key, at=at)
    return Tried.objects.filter(key=key, at__gt=at - limit.within).count() <= limit.most
