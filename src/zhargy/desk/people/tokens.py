"""Tokens: what another program shows to act for an account."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from zhargy.desk import clock
from zhargy.desk.access import NOBODY, Scope, Who
from zhargy.desk.models import Account, Token
from zhargy.desk.people.secret import digest, fresh
from zhargy.i18n import N_
from zhargy.rules.values import ZhargyError

PREFIX = "zhargy_"
LONGEST = timedelta(days=365)
SEEN_EVERY = timedelta(minutes=1)


class Refused(ZhargyError):
    """A token with no scope, an unknown one, no name, or an end that is past or more than a year away."""


def make(account: Account, name: str, scopes: Iterable[str], expires: datetime, at: datetime) -> tuple[Token, str]:
    """A new token and its text, which is not kept. Raises Refused."""
    wanted = sorted(set(scopes))
    if not name or len(name) > 100 or not name.isprintable():
        raise Refused(N_("Write a name of at most 100 letters."))
    if not wanted or not set(wanted) <= set(Scope):
        raise Refused(N_("Choose what the token may be used for."))
    if not at < expires <= at + LONGEST:
        raise Refused(N_("Choose an end that is at most a year away."))
    text = fresh(PREFIX)
    return Token.objects.create(account=account, name=name, hash=digest(text), scopes=wanted, expires=expires), text


def revoke(token: Token, at: datetime) -> None:
    """End a token for good."""
    token.revoked = at
    token.save(update_fields=["revoked"])


def who_by_token(text: str, at: datetime | None = None) -> Who:
    """Whoever a token acts for; nobody, if it is unknown, ended or revoked, or its account is off."""
    at = at or clock.now()
    if not text.startswith(PREFIX) or len(text) > 200:
        return NOBODY
    one = Token.objects.select_related("account").filter(hash=digest(text), revoked=None, expires__gt=at).first()
    if one is None or one.account is None or not one.account.is_active:
        return NOBODY
    if one.used is None or one.used < at - SEEN_EVERY:
        Token.objects.filter(pk=one.pk).update(used=at)
    return Who(one.account, scopes=frozenset(one.scopes) & frozenset(Scope))
