"""The log of security: what was done about ways in and rights, and what was refused, each line on the one before it.

It names nobody. Instead of an account or an address a line has a mark: a keyed hash, under a key of its own for each
day. While the key of a day is kept, an account finds its own lines, and whoever runs the server those of an account.
After two weeks the key is thrown away: the line stays in its place, and whose it was nobody can tell any more, not even
with all that is on the disk. No backup holds these keys.
"""

from __future__ import annotations

import hmac
import logging
import secrets
from datetime import UTC, datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.db.models import Q, QuerySet
from django.http import HttpRequest

from zhargy.desk import clock
from zhargy.desk.logs import SECURITY
from zhargy.desk.models import Account, DayKey, SecurityLine
from zhargy.desk.people import limits
from zhargy.desk.people.source import address
from zhargy.i18n import N_

LOG, EVENTS = logging.getLogger("zhargy.desk"), logging.getLogger(SECURITY)
LINKED = timedelta(days=14)
LOCK = 0x7A_6861_7267  # of the log, among the locks of PostgreSQL
# How often one address or account makes lines of refusals: more would be a way to fill the disk.
REFUSALS = limits.Limit("refusals that are noted", 30, timedelta(hours=1))

# What is noted, in words for the account that it concerns.
WHAT = {
    "sign-in": N_("Signed in with a password"),
    "sign-in-strong": N_("Signed in with two factors"),
    "sign-in-passkey": N_("Signed in with a passkey"),
    "sign-in-refused": N_("A wrong password was tried"),
    "second-refused": N_("A wrong code was tried"),
    "passkey-refused": N_("A passkey that did not fit was tried"),
    "sign-out": N_("Signed out"),
    "session-ended": N_("A sign-in was ended from elsewhere"),
    "password": N_("The password was changed"),
    "password-refused": N_("A wrong password was given when changing it"),
    "password-asked": N_("A letter to choose a new password was asked for"),
    "password-by-letter": N_("The password was changed by a letter"),
    "email": N_("The address for letters was changed"),
    "app": N_("An app for codes is used"),
    "app-stop": N_("No app for codes is used any more"),
    "codes": N_("New codes for when the app is lost were made"),
    "passkey": N_("A passkey was made"),
    "passkey-remove": N_("A passkey was removed"),
    "token": N_("A token for another program was made"),
    "token-revoke": N_("A token was revoked"),
    "token-refused": N_("A token that does not hold was shown"),
    "invitation": N_("An invitation was made"),
    "joined": N_("An invitation was accepted"),
    "account": N_("The account was made"),
    "account-on": N_("The account was turned on"),
    "account-off": N_("The account was turned off"),
    "role": N_("The role was changed"),
    "role-end": N_("The role was ended"),
    "office": N_("A body or an editorial office was made"),
    "feed": N_("An address for a calendar was made"),
    "feed-revoke": N_("An address for a calendar was closed"),
    "refused": N_("Something that is not allowed was tried"),
    "not-there": N_("A page of others, or one that is not there, was asked for"),
    "forged": N_("A form without its key was refused"),
    "too-often": N_("Something was tried too often"),
    "not-secret": N_("A program asked without TLS and was refused"),
    "key-changed": N_("The key of the desk was changed"),
    "certificate-key": N_("A key that signs certificates was changed"),
}


def note(
    what: str, at: datetime, *, by: Account | None = None, about: Account | None = None, source: str = ""
) -> SecurityLine | None:
    """Add a line. by: who did it, about: the account that it concerns, if it is another. source: an address.

    A store that cannot take it is told of in the log of errors: what was refused stays refused.
    """
    assert what in WHAT, what
    try:
        with transaction.atomic():
            if connection.vendor == "postgresql":
                with connection.cursor() as cursor:
                    cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
            key = _key(at)
            last = SecurityLine.objects.order_by("-number").first()
            line = SecurityLine(
                number=last.number + 1 if last else 1, at=at.astimezone(UTC), what=what, by=_mark(key, by),
                about=_mark(key, about), source=_mark(key, source), before=last.hash if last else "",
            )  # fmt: skip
            line.hash = line.digest()
            line.save(force_insert=True)
    except DatabaseError as error:
        LOG.error("an event of security could not be noted: %s", what, exc_info=error)
        return None
    told = {name: getattr(line, name) for name in ("number", "by", "about", "source", "hash")}
    EVENTS.info("%s", what, extra={"told": told})
    return line


def seen(request: HttpRequest, what: str, *, by: Account | None = None, about: Account | None = None) -> None:
    """Add a line about a request. On a machine of one's own nothing is noted."""
    if not settings.ALONE:
        note(what, clock.now(), by=by, about=about, source=address(request))


def refused(request: HttpRequest, what: str, *, by: Account | None = None, about: Account | None = None) -> None:
    """Add a line about what was refused, as long as there are not too many of these from there already."""
    if not settings.ALONE and limits.tried(REFUSALS, f"{what}\0{by.pk if by else address(request)}", clock.now()):
        seen(request, what, by=by, about=about)


def of(account: Account) -> QuerySet[SecurityLine]:
    """The lines that concern an account, as long as it can be told."""
    marks = [_mark(one.key, account) for one in DayKey.objects.all()]
    return SecurityLine.objects.filter(Q(by__in=marks) | Q(about__in=marks))


def forget(at: datetime) -> None:
    """Throw away the keys of days that are two weeks past."""
    DayKey.objects.filter(day__lt=clock.today(at - LINKED)).delete()


def broken() -> int | None:
    """The number of the first line that was changed, or before which one is missing; None if the log is whole."""
    number, before = 0, ""
    for line in SecurityLine.objects.order_by("number").iterator(chunk_size=2_000):
        if (line.number, line.before, line.hash) != (number + 1, before, line.digest()):
            return int(line.number)
        number, before = line.number, line.hash
    return None


def _key(at: datetime) -> str:
    """The key of a day; when a day has none yet, those that are past go."""
    one, made = DayKey.objects.get_or_create(day=clock.today(at), defaults={"key": secrets.token_hex(32)})
    if made:
        forget(at)
    return str(one.key)


def _mark(key: str, whose: Any) -> str:
    """The mark of an account or an address on a day; "" of nobody."""
    if not whose:
        return ""
    told = f"account\0{whose.pk}" if isinstance(whose, Account) else f"address\0{whose}"
    return hmac.digest(bytes.fromhex(key), told.encode(), "sha256").hex()[:32]
