"""By what server letters are sent, if any."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit


def mail(address: str) -> tuple[bool, dict[str, Any]]:
    """Whether letters are sent, and the settings of Django for it. Raises ValueError for an address that is none."""
    if not address:
        return False, {"EMAIL_BACKEND": "django.core.mail.backends.dummy.EmailBackend"}
    told = urlsplit(address)
    sender = parse_qs(told.query).get("from", [""])[0]
    if told.scheme not in ("smtp", "smtps") or not told.hostname or "@" not in sender:
        raise ValueError("ZHARGY_EMAIL: write it as smtp://user:password@host:port?from=address")
    return True, {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": told.hostname,
        "EMAIL_PORT": told.port or (465 if told.scheme == "smtps" else 587),
        "EMAIL_HOST_USER": unquote(told.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(told.password or ""),
        "EMAIL_USE_SSL": told.scheme == "smtps",
        "EMAIL_USE_TLS": told.scheme == "smtp",
        "EMAIL_TIMEOUT": 20,
        "DEFAULT_FROM_EMAIL": sender,
    }
