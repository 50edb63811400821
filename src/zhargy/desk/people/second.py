"""The second factor: one-time passwords of an app (TOTP), and codes for when the app is lost."""

from __future__ import annotations

import secrets
from datetime import datetime

from django.conf import settings
from django.contrib.auth.hashers import check_password, make_password

from zhargy.desk.models import Account, RecoveryCode, Role
from zhargy.desk.people.secret import seal, unseal

STEP = 30
CODES, LETTERS, LENGTH = 10, "ABCDEFGHJKMNPQRSTUVWXYZ23456789", 12


def wanted(account: Account) -> bool:
    """Whether an account must have a second factor: administrators, registrars and heads of bodies, if the server does
    not say otherwise.
    """
    if settings.SECOND_FACTOR != "on":
        return bool(settings.SECOND_FACTOR == "all")
    return account.administrator or account.memberships.filter(role__in=(Role.REGISTRAR, Role.HEAD)).exists()


def has(account: Account) -> bool:
    """Whether an account has one: an app, or a passkey."""
    return bool(account.totp) or account.passkeys.exists()


def asked(account: Account) -> bool:
    """Whether a password alone opens nothing. A passkey of whoever needs no second factor is a shorter way in."""
    return bool(account.totp) or (wanted(account) and has(account))


def spare(account: Account) -> bool:
    """Whether an account can do without one of its second factors."""
    return not wanted(account) or bool(account.totp) + account.passkeys.count() > 1


def new_secret() -> str:
    """A secret for an app, in base32."""
    import pyotp

    return pyotp.random_base32()


def address(secret: str, login: str) -> str:
    """What the app reads from the drawing."""
    import pyotp

    return pyotp.TOTP(secret).provisioning_uri(name=login, issuer_name="Zhargy")


def step_of(secret: str, code: str, at: datetime) -> int | None:
    """The step whose password a code is: of now, the one before or after; None if it is none."""
    import pyotp

    code = code.replace(" ", "")
    if not (code.isascii() and code.isdigit() and len(code) == 6):
        return None
    now = int(at.timestamp()) // STEP
    app = pyotp.TOTP(secret)
    right = [step for step in (now - 1, now, now + 1) if secrets.compare_digest(app.generate_otp(step), code)]
    return right[-1] if right else None


def reseal(key: str) -> int:
    """Seal every secret of an app anew, with another key of the desk; how many there were."""
    found = Account.objects.exclude(totp="")
    for one in found:
        # Whoever begins or stops an app at the same moment has changed the row.
        Account.objects.filter(pk=one.pk, totp=one.totp).update(totp=seal(unseal(one.totp), key))
    return len(found)


def begin(account: Account, secret: str, step: int) -> list[str]:
    """Use the app from now on; the new codes for when it is lost. step: of the password that showed that it works."""
    account.totp, account.totp_step = seal(secret), step
    account.save(update_fields=["totp", "totp_step"])
    return new_codes(account)


def stop(account: Account) -> None:
    """Use no app any more; its codes go too, if no passkey needs them."""
    account.totp, account.totp_step = "", 0
    account.save(update_fields=["totp", "totp_step"])
    if not asked(account):
        account.recovery_codes.all().delete()


def passes(account: Account, code: str, at: datetime) -> bool:
    """Whether a code is the app's or one of those for when it is lost. Each opens once, even sent twice at once."""
    step = step_of(unseal(account.totp), code, at) if account.totp else None
    if step is not None:
        return Account.objects.filter(pk=account.pk, totp_step__lt=step).update(totp_step=step) == 1
    told = code.upper().replace("-", "").replace(" ", "")
    if len(told) != LENGTH:
        return False
    for one in account.recovery_codes.filter(used=None):
        if check_password(told, one.hash):
            return RecoveryCode.objects.filter(pk=one.pk, used=None).update(used=at) == 1
    return False


def new_codes(account: Account) -> list[str]:
    """New codes, shown once; those before are void."""
    account.recovery_codes.all().delete()
    told = ["".join(secrets.choice(LETTERS) for _ in range(LENGTH)) for _ in range(CODES)]
    RecoveryCode.objects.bulk_create(RecoveryCode(account=account, hash=make_password(one)) for one in told)
    return ["-".join((one[:4], one[4:8], one[8:])) for one in told]
