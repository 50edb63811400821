"""Secrets that are shown once and kept as a hash; those that are read again are sealed with the desk's key.

What is sealed begins with the mark of how: "2." is AES-256 in GCM under a key derived by HKDF (SHA-256). What has no
mark was sealed as Fernet, and still opens; it is sealed anew when the key is changed.
"""

from __future__ import annotations

import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from hashlib import sha256

from django.conf import settings

from zhargy.i18n import N_, gettext
from zhargy.rules.values import ZhargyError

MARK, NONCE = "2.", 12


class Unsealable(ZhargyError):
    """What was sealed with another key, or changed since."""


def fresh(prefix: str = "") -> str:
    """A new secret of 256 bits, for an address or a token."""
    return prefix + secrets.token_urlsafe(32)


def digest(secret: str) -> str:
    """What is kept of a secret that nobody could guess. Passwords and short codes need a slow hash instead."""
    return sha256(secret.encode()).hexdigest()


def seal(text: str, key: str = "") -> str:
    """A text that only this desk can open. key: another than that of the settings."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = secrets.token_bytes(NONCE)
    sealed = AESGCM(_key(key or settings.SECRET_KEY)).encrypt(nonce, text.encode(), MARK.encode())
    return MARK + urlsafe_b64encode(nonce + sealed).decode("ascii").rstrip("=")


def unseal(sealed: str) -> str:
    """The text. Raises Unsealable."""
    for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS):
        text = _opened(sealed, key) if sealed.startswith(MARK) else _opened_fernet(sealed, key)
        if text is not None:
            return text
    raise Unsealable(gettext(N_("This was sealed with another key, or changed since.")))


def _opened(sealed: str, key: str) -> str | None:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    told = sealed.removeprefix(MARK)
    try:
        raw = urlsafe_b64decode(told + "=" * (-len(told) % 4))
        # What decodes to the same bytes is not the same text: there is one way to write it.
        if len(raw) < NONCE or urlsafe_b64encode(raw).decode("ascii").rstrip("=") != told:
            return None
        return AESGCM(_key(key)).decrypt(raw[:NONCE], raw[NONCE:], MARK.encode()).decode()
    except (ValueError, InvalidTag):
        return None


def _opened_fernet(sealed: str, key: str) -> str | None:
    from cryptography.fernet import Fernet, InvalidToken

    made = Fernet(urlsafe_b64encode(sha256(b"zhargy sealed secrets\0" + key.encode()).digest()))
    try:
        return made.decrypt(sealed.encode("utf-8")).decode()
    except InvalidToken:
        return None


def _key(key: str) -> bytes:
    """256 bits for sealing alone, of the desk's key, which does other work too."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(algorithm=SHA256(), length=32, salt=None, info=b"zhargy sealed secrets 2").derive(key.encode())
