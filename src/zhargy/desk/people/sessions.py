"""Sign-ins that hold: each has a row, and ends when the row is gone, when it is idle, or after its time."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta

from django.contrib.auth import login
from django.http import HttpRequest

from zhargy.desk.access import ASKED
from zhargy.desk.models import Account, Consultation, SignedIn

IDLE, WHOLE = timedelta(minutes=60), timedelta(hours=12)
SEEN_EVERY = timedelta(minutes=1)
KEY, SURE, STRONG, SURE_FOR = "signed-in", "sure", "strong", timedelta(minutes=15)


def begin(request: HttpRequest, account: Account, at: datetime, *, strong: bool = False) -> None:
    """Sign somebody in. The session gets a new key, and nothing that stood in it before stays; what they asked without
    an account is theirs from now on. strong: by two factors.
    """
    asked = request.session.get(ASKED, ())
    request.session.flush()
    # Of sign-ins that are over nothing is kept: who was here when is what a seized server must not tell.
    request.session.clear_expired()
    SignedIn.objects.filter(begun__lt=at - WHOLE).delete()
    Consultation.objects.filter(account=None, pk__in=asked).update(account=account)
    login(request, account, backend="django.contrib.auth.backends.ModelBackend")
    one = SignedIn.objects.create(account=account, begun=at, seen=at, agent=request.headers.get("User-Agent", "")[:200])
    request.session[KEY] = str(one.pk)
    request.session[SURE] = at.timestamp()
    request.session[STRONG] = strong


def current(request: HttpRequest) -> uuid.UUID | None:
    """The id of the sign-in by which a request comes."""
    told = request.session.get(KEY)
    return uuid.UUID(told) if told else None


def holds(request: HttpRequest, at: datetime) -> bool:
    """Whether the sign-in by which a request comes is still one; notes that it was used."""
    one = SignedIn.objects.filter(pk=current(request), account=request.user).first()
    if one is None:
        return False
    if at > one.begun + WHOLE or at > one.seen + IDLE:
        one.delete()
        return False
    if at > one.seen + SEEN_EVERY:
        SignedIn.objects.filter(pk=one.pk).update(seen=at)
    return True


def end(account: Account, but: uuid.UUID | None = None) -> None:
    """End the sign-ins of an account, all of them but one."""
    account.signed_in.exclude(pk=but).delete()


def is_sure(request: HttpRequest, at: datetime) -> bool:
    """Whether whoever sits there proved lately who they are: changes of how one signs in want it."""
    since: float = request.session.get(SURE, 0)
    return at.timestamp() - since < SURE_FOR.total_seconds()


def is_strong(request: HttpRequest) -> bool:
    """Whether this sign-in was by two factors, or a second one was set up in it."""
    return bool(request.session.get(STRONG))


def strengthen(request: HttpRequest) -> None:
    """A second factor was set up in this sign-in, and shown to work."""
    request.session[STRONG] = True
