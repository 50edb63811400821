"""Who uses a desk on a server, and what they may do for whom. On a machine of one's own there is no account."""

from __future__ import annotations

import hashlib
import json
import uuid
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from zhargy.desk.models.rows import Party
from zhargy.i18n import N_


class Accounts(BaseUserManager["Account"]):
    """Makes accounts."""

    def make(self, login: str, password: str | None, **more: Any) -> Account:
        """A new account; without a password it can only be entered with a passkey."""
        made: Account = self.model(login=login, **more)
        made.set_password(password)
        made.save(using=self._db)
        return made


class Account(AbstractBaseUser):
    """A person who signs in.

    login: chosen freely; no e-mail is needed. totp: the secret of the one-time passwords, sealed with the key of the
    desk; "" if they are not used. totp_step: the last step that was used, so that none is used twice. email: where
    letters go; confirmed by a letter.
    """

    # Django's own field: when somebody signed in last is nobody's business.
    last_login = None

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    login = models.CharField(max_length=150, unique=True)
    name = models.CharField(max_length=200, blank=True)
    email = models.EmailField(blank=True)
    language = models.CharField(max_length=2, default="kk")
    administrator = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    totp = models.CharField(max_length=300, blank=True)
    totp_step = models.BigIntegerField(default=0)
    created = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "login"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects = Accounts()
    # What other tables hold of an account. Their managers do what queries do.
    memberships: models.QuerySet[Membership]
    passkeys: models.QuerySet[Passkey]
    recovery_codes: models.QuerySet[RecoveryCode]
    tokens: models.QuerySet[Token]
    signed_in: models.QuerySet[SignedIn]

    def __str__(self) -> str:
        return str(self.name or self.login)


class Role(models.TextChoices):
    """What an account may do for a party: of an organisation or a person, of a body, of the monitor."""

    OWNER = "owner", N_("Owner")
    EDITOR = "editor", N_("Editor")
    VIEWER = "viewer", N_("Viewer")
    REGISTRAR = "registrar", N_("Registrar")
    HEAD = "head", N_("Head of the unit")


class Membership(models.Model):
    """The role of an account for a party."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="memberships")
    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=10, choices=Role.choices)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("account", "party"), name="one_role_for_a_party"),)


class Invitation(models.Model):
    """A letter that makes whoever holds it a member, once. hash: SHA-256 of what the letter holds."""

    party = models.ForeignKey(Party, null=True, blank=True, on_delete=models.CASCADE)
    role = models.CharField(max_length=10, choices=Role.choices)
    hash = models.CharField(max_length=64, unique=True)
    expires = models.DateTimeField()
    used = models.DateTimeField(null=True, blank=True)


class Passkey(models.Model):
    """A passkey of an account (WebAuthn). credential, public_key: as the standard has them, in base64url."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="passkeys")
    name = models.CharField(max_length=100)
    credential = models.CharField(max_length=1400, unique=True)
    public_key = models.TextField()
    count = models.BigIntegerField(default=0)
    created = models.DateTimeField(auto_now_add=True)
    used = models.DateTimeField(null=True, blank=True)


class RecoveryCode(models.Model):
    """A code that opens an account once when the second factor is lost. hash: as passwords are kept."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="recovery_codes")
    hash = models.CharField(max_length=200)
    used = models.DateTimeField(null=True, blank=True)


class Token(models.Model):
    """What another program shows to act for an account. hash: SHA-256 of it; the token itself is shown once.

    scopes: what it may do, out of `access.Scope`.
    """

    account = models.ForeignKey(Account, null=True, blank=True, on_delete=models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=100)
    hash = models.CharField(max_length=64, unique=True)
    scopes = models.JSONField(default=list)
    expires = models.DateTimeField()
    created = models.DateTimeField(auto_now_add=True)
    used = models.DateTimeField(null=True, blank=True)
    revoked = models.DateTimeField(null=True, blank=True)


# What stands in the text by which a browser names itself, the special before the general.
BROWSERS = (("Firefox/", "Firefox"), ("Edg/", "Edge"), ("OPR/", "Opera"), ("YaBrowser/", "Yandex Browser"),
            ("SamsungBrowser/", "Samsung Internet"), ("Chrome/", "Chrome"), ("Safari/", "Safari"))  # fmt: skip
SYSTEMS = (("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"),
           ("Linux", "Linux"))  # fmt: skip


class SignedIn(models.Model):
    """One sign-in of an account: its session holds as long as this row is there. agent: the name of the browser."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="signed_in")
    begun = models.DateTimeField()
    seen = models.DateTimeField()
    agent = models.CharField(max_length=200, blank=True)

    @property
    def browser(self) -> str:
        """The names of the browser and the system, as far as it tells them; else what it told."""
        found = [next((name for mark, name in names if mark in self.agent), "") for names in (BROWSERS, SYSTEMS)]
        return ", ".join(filter(None, found)) or self.agent or "?"


class Tried(models.Model):
    """One try of what is limited. key: a keyed hash of what was tried by whom: no address and no name is kept."""

    key = models.CharField(max_length=64)
    at = models.DateTimeField(db_index=True)

    class Meta:
        indexes = (models.Index(fields=("key", "at"), name="tries_by_key"),)


class DayKey(models.Model):
    """The key of the marks in the log of security on one day. It is thrown away after two weeks, and in no backup."""

    day = models.DateField(primary_key=True)
    key = models.CharField(max_length=64)


LINE = ("number", "what", "by", "about", "source", "before")


class SecurityLine(models.Model):
    """A line of the log of security (people.noted). The database refuses to change or delete it.

    number: from 1. what: out of `noted.WHAT`. by, about, source: marks of the account that did it, of the one that it
    concerns, and of the address; "" if there is none. before, hash: SHA-256, as lower-case hexadecimal digits.
    """

    number = models.PositiveBigIntegerField(primary_key=True)
    at = models.DateTimeField()
    what = models.CharField(max_length=40)
    by = models.CharField(max_length=32, blank=True, db_index=True)
    about = models.CharField(max_length=32, blank=True, db_index=True)
    source = models.CharField(max_length=32, blank=True)
    before = models.CharField(max_length=64, blank=True)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ("number",)

    def digest(self) -> str:
        """The hash of everything that the line says, in canonical JSON."""
        told = {name: getattr(self, name) for name in LINE} | {"at": self.at.isoformat()}
        text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()
