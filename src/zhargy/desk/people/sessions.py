"""Sign-ins that hold: each has a row, and ends when the row is gone, when it is idle, or after its time."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta

from django.contrib.auth import login
from django.http import HttpRequest

from zhargy.desk.models import Account, SignedIn

IDLE, WHOLE = timedelta(minutes=60), timedelta(hours=12)
SEEN_EVERY = timedelta(minutes=1)
KEY, SURE, SURE_FOR = "signed-in", "sure", timedelta(minutes=15)


def begin(request: HttpRequest, account: Account, at: datetime) -> None:
    """Sign somebody in. The session gets a new key, and nothing that stood in it before stays."""
    request.session.flush()
    login(request, account, backend="django.contrib.auth.backends.ModelBackend")
    one = SignedIn.objects.create(account=account, begun=at, seen=at, agent=request.headers.get("User-Agent", "")[:200])
    request.session[KEY] = str(one.pk)
    request.session[SURE] = at.timestamp()


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
    return at.timestamp() - request.session.get(SURE, 0) < SURE_FOR.total_seconds()
