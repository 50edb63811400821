"""What the desk's settings are on a server, where people sign in. It imports nothing of Django: settings read it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit


def home(told: str, names: Sequence[str]) -> str:
    """Where the desk is reached, for addresses that stand on paper and in letters: as told, else at its first name.

    Raises ValueError for what is no such address, or is at a name under which the desk does not answer.
    """
    if not told:
        return f"https://{names[0].lstrip('.')}"
    found = urlsplit(told)
    plain = f"{found.scheme}://{found.netloc}" == told.rstrip("/") and "@" not in found.netloc
    if found.scheme != "https" or not found.hostname or not plain:
        raise ValueError("ZHARGY_ADDRESS: write it as https://desk.example.org")
    if not any(found.hostname == one or (one[:1] == "." and f".{found.hostname}".endswith(one)) for one in names):
        raise ValueError("ZHARGY_ADDRESS: the desk does not answer at this name; give it to --server too")
    return told.rstrip("/")


def for_server(names: Sequence[str], middleware: Sequence[str]) -> dict[str, Any]:
    """The settings for the host names of a server, over those for a machine of one's own."""
    csrf = "django.middleware.csrf.CsrfViewMiddleware"
    chain = [one for one in middleware if one != csrf]
    place = list(middleware).index(csrf)
    chain[place:place] = [
        "django.contrib.sessions.middleware.SessionMiddleware",
        csrf,
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "zhargy.desk.people.gate.Gate",
    ]
    return {
        "ALONE": False,
        "ALLOWED_HOSTS": list(names),
        "ADDRESS": home("", names),
        "MIDDLEWARE": chain,
        "AUTHENTICATION_BACKENDS": ["django.contrib.auth.backends.ModelBackend"],
        # Everything is asked for over TLS, also for two years hence; the browser sends no cookie otherwise. A name with
        # __Host- can be set by this very host alone.
        "SECURE_SSL_REDIRECT": True,
        # Programs do not notice that they are led elsewhere, and would go on sending their secrets in the clear: the
        # gate refuses them.
        "SECURE_REDIRECT_EXEMPT": [r"^api/", r"^feed/"],
        "SECURE_HSTS_SECONDS": 63_072_000,
        "SECURE_HSTS_INCLUDE_SUBDOMAINS": True,
        "SESSION_COOKIE_NAME": "__Host-session",
        "SESSION_COOKIE_SECURE": True,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_EXPIRE_AT_BROWSER_CLOSE": True,
        "SESSION_COOKIE_AGE": 12 * 3600,
        # Not "Strict": whoever follows a link from a letter would seem to be signed out.
        "SESSION_COOKIE_SAMESITE": "Lax",
        "CSRF_COOKIE_NAME": "__Host-csrf",
        "CSRF_COOKIE_SECURE": True,
    }
