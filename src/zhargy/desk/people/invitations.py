"""Invitations: whoever holds the letter becomes a member, once. Nobody makes an account without one."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import IntegrityError, transaction

from zhargy.desk.access import ROLES
from zhargy.desk.models import Account, Invitation, Membership, Party
from zhargy.desk.people.secret import digest, fresh
from zhargy.desk.store import members
from zhargy.i18n import N_
from zhargy.rules.values import ZhargyError

HOLDS = timedelta(days=7)


class Refused(ZhargyError):
    """A role that the party does not know, a name that is taken, a letter that no longer holds."""


def make(party: Party | None, role: str, at: datetime) -> str:
    """A new letter; its secret, which is not kept. Without a party it makes an account alone. Raises Refused."""
    if party is not None and role not in ROLES[Party.Kind(party.kind)]:
        raise Refused(N_("Choose one of these."))
    secret = fresh()
    Invitation.objects.create(party=party, role=role if party else "", hash=digest(secret), expires=at + HOLDS)
    return secret


def find(secret: str, at: datetime) -> Invitation | None:
    """The letter, if it still holds."""
    found = Invitation.objects.select_related("party").filter(hash=digest(secret), used=None, expires__gt=at)
    return found.first()


def accept(one: Invitation, account: Account, at: datetime) -> None:
    """Make an account a member by a letter, which is used up. Raises Refused."""
    with transaction.atomic():
        if Invitation.objects.filter(pk=one.pk, used=None, expires__gt=at).update(used=at) != 1:
            raise Refused(N_("This invitation was used or is over. Ask for a new one."))
        if one.party is not None:
            here = Membership.objects.filter(account=account, party=one.party)
            if not here.exists():
                members.appoint(one.party, account, one.role, at=at, by=str(account.pk))


def join(one: Invitation, login: str, password: str, language: str, at: datetime) -> Account:
    """A new account by a letter. Raises Refused."""
    try:
        with transaction.atomic():
            account = Account.objects.make(login, password, language=language)
            accept(one, account, at)
    except IntegrityError:
        raise Refused(N_("This name is taken. Choose another.")) from None
    return account
