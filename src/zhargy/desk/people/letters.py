"""Letters about an account: what was changed in it, and those by which an address or a new password is confirmed.

They go only to whoever gave an address, and only from a server that was told how to send them. They name no one, tell
no address of a network, and hold no link but where a link is what was asked for.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse

from zhargy.desk import jobs
from zhargy.desk.models import Account
from zhargy.desk.people import noted, second
from zhargy.desk.people.secret import Unsealable, digest, seal, unseal
from zhargy.i18n import N_, format_date, gettext, use

# For how long the link in a letter opens.
HOLDS = {"email": timedelta(hours=24), "password": timedelta(hours=1)}
SUBJECT = N_("Zhargy: a letter about your account")
NOT_YOU = N_(
    "If it was not you: sign in, end the sign-ins that you do not know, and choose another password. If you cannot "
    "sign in, tell whoever runs the server."
)
CONFIRM = N_("Letters about your account shall come to this address. To confirm it, sign in and open:")
CHOOSE = N_("A new password was asked for. To choose one, open this within an hour:")
IGNORE = N_("If you did not ask for it, do nothing: nothing changes.")


def tell(account: Account, what: str, at: datetime, to: str = "") -> None:
    """Have the account told what was changed in it, out of `noted.WHAT`. to: another address than its own."""
    if settings.REMINDERS and (to or account.email):
        jobs.ask(
            "account-letter", f"{account.pk}/{uuid.uuid4()}", {"account": str(account.pk), "what": what, "to": to}, at
        )


def ask_address(account: Account, to: str, at: datetime) -> None:
    """Have a letter sent by which an address is confirmed."""
    told = {"account": str(account.pk), "to": to}
    jobs.ask("address-letter", f"{account.pk}/{uuid.uuid4()}", told, at)


def ask_password(login: str, language: str, at: datetime) -> None:
    """Have a letter sent by which a new password is chosen, if there is such an account. If not it takes as long."""
    jobs.ask("password-letter", str(uuid.uuid4()), {"login": login, "language": language}, at)


def link(kind: str, account: Account, at: datetime, to: str = "") -> str:
    """The secret of a link that holds for a while, and as long as the password is what it is now."""
    until = (at + HOLDS[kind]).timestamp()
    return seal(json.dumps([kind, str(account.pk), until, to, digest(account.password)[:32]]))


def opened(kind: str, secret: str, at: datetime) -> tuple[Account, str] | None:
    """The account and the address of a link; None if it does not hold (any more)."""
    try:
        told, id, until, to, password = json.loads(unseal(secret[:2_000]))
    except (Unsealable, ValueError):
        return None
    account = Account.objects.filter(pk=id, is_active=True).first()
    if told != kind or account is None or at.timestamp() > until or digest(account.password)[:32] != password:
        return None
    return account, to


@jobs.kind("account-letter", once=True, forgets=True)
def account_letter(told: Mapping[str, Any], at: datetime) -> None:
    """Tell an account what was changed in it."""
    account = Account.objects.filter(pk=told["account"]).first()
    if account is not None and (to := told["to"] or account.email):
        with use(account.language):
            lines = [gettext(noted.WHAT[told["what"]]) + ".", format_date(at.date()), "", gettext(NOT_YOU)]
            _send(to, lines)


@jobs.kind("address-letter", once=True, forgets=True)
def address_letter(told: Mapping[str, Any], at: datetime) -> None:
    """Send the link by which an address is confirmed."""
    account = Account.objects.filter(pk=told["account"], is_active=True).first()
    if account is not None:
        with use(account.language):
            path = reverse("email-confirm", kwargs={
                "lang": account.language, "secret": link("email", account, at, told["to"])})  # fmt: skip
            _send(told["to"], [gettext(CONFIRM), settings.ADDRESS + path, "", gettext(IGNORE)])


@jobs.kind("password-letter", once=True, forgets=True)
def password_letter(told: Mapping[str, Any], at: datetime) -> None:
    """Send the link by which a new password is chosen. Whoever must have a second factor and has none yet gets none:
    the letter alone would open everything.
    """
    account = Account.objects.filter(login=told["login"], is_active=True).exclude(email="").first()
    if account is None or (second.wanted(account) and not second.has(account)):
        return
    with use(account.language):
        path = reverse("choose-password", kwargs={
            "lang": account.language, "secret": link("password", account, at)})  # fmt: skip
        _send(account.email, [gettext(CHOOSE), settings.ADDRESS + path, "", gettext(IGNORE)])


def _send(to: str, lines: list[str]) -> None:
    EmailMessage(gettext(SUBJECT), "\n".join(lines), settings.DEFAULT_FROM_EMAIL, [to]).send()
