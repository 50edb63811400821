"""Secrets that are shown once and kept as a hash; those that are read again are sealed with the desk's key."""

from __future__ import annotations

import secrets
from base64 import urlsafe_b64encode
from hashlib import sha256
from typing import TYPE_CHECKING

from django.conf import settings

if TYPE_CHECKING:
    from cryptography.fernet import Fernet


def fresh(prefix: str = "") -> str:
    """A new secret of 256 bits, for an address or a token."""
    return prefix + secrets.token_urlsafe(32)


def digest(secret: str) -> str:
    """What is kept of a secret that nobody could guess. Passwords and short codes need a slow hash instead."""
    return sha256(secret.encode()).hexdigest()


def seal(text: str) -> str:
    """A text that only this desk can open."""
    return _fernet().encrypt(text.encode()).decode("ascii")


def unseal(sealed: str) -> str:
    """The text. Raises cryptography.fernet.InvalidToken if it was sealed with another key or changed."""
    return _fernet().decrypt(sealed.encode("ascii")).decode()


def _fernet() -> Fernet:
    from cryptography.fernet import Fernet

    return Fernet(urlsafe_b64encode(sha256(b"zhargy sealed secrets\0" + settings.SECRET_KEY.encode()).digest()))
