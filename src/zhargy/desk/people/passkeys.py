"""Passkeys (WebAuthn): the key stays in the person's device; the desk keeps what checks it."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from django.http import HttpRequest

from zhargy.desk.models import Account, Passkey
from zhargy.i18n import N_

CHALLENGE, HOLDS = "passkey-challenge", 300
NOT_KEPT = N_("This passkey was not kept. Perhaps this device has one for this account already; else try again.")


def to_register(request: HttpRequest, account: Account, at: datetime) -> str:
    """What the browser makes a new key by, in JSON."""
    import webauthn
    from webauthn.helpers import base64url_to_bytes, structs

    options = webauthn.generate_registration_options(
        rp_id=_host(request), rp_name="Zhargy", user_id=account.pk.bytes, user_name=account.login,
        authenticator_selection=structs.AuthenticatorSelectionCriteria(
            resident_key=structs.ResidentKeyRequirement.REQUIRED,
            user_verification=structs.UserVerificationRequirement.REQUIRED,
        ),
        exclude_credentials=[
            structs.PublicKeyCredentialDescriptor(base64url_to_bytes(one.credential)) for one in account.passkeys.all()
        ],
    )  # fmt: skip
    return _asked(request, options, at)


def to_sign_in(request: HttpRequest, at: datetime) -> str:
    """What the browser shows a key for, in JSON. It does not tell which accounts there are."""
    import webauthn
    from webauthn.helpers import structs

    options = webauthn.generate_authentication_options(
        rp_id=_host(request), user_verification=structs.UserVerificationRequirement.REQUIRED
    )
    return _asked(request, options, at)


def register(request: HttpRequest, account: Account, name: str, told: str, at: datetime) -> Passkey | None:
    """Keep a new key; None if what the browser tells does not hold."""
    import webauthn
    from webauthn.helpers import bytes_to_base64url
    from webauthn.helpers.exceptions import WebAuthnException

    challenge = _challenge(request, at)
    if challenge is None:
        return None
    try:
        shown = webauthn.verify_registration_response(
            credential=told, expected_challenge=challenge, expected_rp_id=_host(request),
            expected_origin=_origin(request), require_user_verification=True,
        )  # fmt: skip
    except (WebAuthnException, ValueError, LookupError, TypeError, RecursionError):
        return None
    credential = bytes_to_base64url(shown.credential_id)
    if Passkey.objects.filter(credential=credential).exists():
        return None
    return Passkey.objects.create(
        account=account, name=name if name.isprintable() else "-", credential=credential, count=shown.sign_count,
        public_key=bytes_to_base64url(shown.credential_public_key),
    )  # fmt: skip


def account_of(request: HttpRequest, told: str, at: datetime) -> Account | None:
    """Whose key was shown; None if none holds."""
    import webauthn
    from webauthn.helpers import base64url_to_bytes, bytes_to_base64url
    from webauthn.helpers.exceptions import WebAuthnException

    challenge = _challenge(request, at)
    try:
        shown_by = json.loads(told)
        # Read and written anew: what is no such text would reach the database otherwise, which refuses some of it.
        credential, whose = (
            bytes_to_base64url(base64url_to_bytes(str(shown_by["id"]))),
            shown_by["response"]["userHandle"],
        )
        one = Passkey.objects.select_related("account").filter(credential=credential).first()
        if challenge is None or one is None or not one.account.is_active:
            return None
        if whose != bytes_to_base64url(one.account.pk.bytes):
            return None
        shown = webauthn.verify_authentication_response(
            credential=told, expected_challenge=challenge, expected_rp_id=_host(request),
            expected_origin=_origin(request), credential_public_key=base64url_to_bytes(one.public_key),
            credential_current_sign_count=one.count, require_user_verification=True,
        )  # fmt: skip
    except (WebAuthnException, ValueError, LookupError, TypeError, RecursionError):
        return None
    # Of two that come at once with the same count, one is a copy.
    first = Passkey.objects.filter(pk=one.pk, count=one.count).update(count=shown.new_sign_count, used=at)
    return one.account if first else None


def _asked(request: HttpRequest, options: Any, at: datetime) -> str:
    import webauthn
    from webauthn.helpers import bytes_to_base64url

    request.session[CHALLENGE] = [bytes_to_base64url(options.challenge), at.timestamp()]
    return webauthn.options_to_json(options)


def _challenge(request: HttpRequest, at: datetime) -> bytes | None:
    """The challenge, which is used once and holds for five minutes."""
    from webauthn.helpers import base64url_to_bytes

    told, since = request.session.pop(CHALLENGE, (None, 0))
    return base64url_to_bytes(told) if told and at.timestamp() - since < HOLDS else None


def _host(request: HttpRequest) -> str:
    return request.get_host().partition(":")[0]


def _origin(request: HttpRequest) -> str:
    return f"{request.scheme}://{request.get_host()}"
