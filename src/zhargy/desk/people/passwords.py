"""Passwords: what one must be, and whether one is right, in a time that does not tell whether the account is there."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.hashers import check_password, make_password

from zhargy.desk.models import Account
from zhargy.desk.people.guessable import guessable
from zhargy.i18n import N_

SHORTEST, LONGEST = 12, 256


def wrong(password: str, login: str) -> str | None:
    """What is wrong with a new password (an msgid); None if nothing is. Any signs are allowed, none are demanded."""
    if len(password) < SHORTEST:
        return N_("Choose a password of at least 12 signs. Several words are good.")
    if len(password) > LONGEST:
        return N_("Choose a password of at most 256 signs.")
    if login.lower() in password.lower() or password.lower() in login.lower():
        return N_("The name by which you sign in must not stand in the password.")
    if len(set(password)) < 5 or guessable(password, (login, *settings.ALLOWED_HOSTS[0].split("."))):
        return N_("This password is one of those that are tried first. Choose another.")
    return None


def wrong_login(login: str) -> str | None:
    """What is wrong with a name to sign in by (an msgid); None if nothing is."""
    fits = 0 < len(login) <= 150 and login.isprintable() and " " not in login
    return None if fits else N_("Write a name of at most 150 letters, without spaces.")


def account_of(login: str, password: str) -> Account | None:
    """The account, if the password is right and the account is on. It takes the same time whatever is wrong."""
    one = Account.objects.filter(login=login).first() if "\0" not in login else None

    def renew(raw: str) -> None:
        assert one is not None
        one.password = make_password(raw)
        one.save(update_fields=["password"])

    # For what cannot be right Django makes a hash that is thrown away.
    kept = one.password if one is not None and one.is_active else make_password(None)
    right = check_password(password[: LONGEST + 1], kept, setter=renew)
    return one if right else None
