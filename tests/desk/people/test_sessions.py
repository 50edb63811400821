"""What is kept of sign-ins."""

from __future__ import annotations

from datetime import timedelta

from django.contrib.sessions.models import Session

from tests.desk.people.browser import Browser, account
from zhargy.desk import clock
from zhargy.desk.models import SignedIn
from zhargy.desk.people import sessions


def test_nothing_is_kept_of_sign_ins_that_are_over() -> None:
    one = account()
    old = Browser(one)
    key = old.client.cookies["__Host-session"].value
    now = clock.now()
    SignedIn.objects.update(begun=now - sessions.WHOLE - timedelta(minutes=1))
    Session.objects.filter(pk=key).update(expire_date=now - timedelta(minutes=1))
    still = Browser(account("other"))
    assert not Session.objects.filter(pk=key).exists()
    assert [signed.account.login for signed in SignedIn.objects.all()] == ["other"]
    assert still.get("account/").status_code == 200
