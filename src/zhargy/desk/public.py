"""Pages that are the same for everybody: nobody's account is on them, so browsers and proxies may keep them.

On a machine of one's own nothing is kept all the same: what was read leaves no trace in the browser.
"""

from __future__ import annotations

import hashlib
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response

from zhargy.desk.views.errors import View

FRESH = "public, max-age=300, stale-while-revalidate=86400"


def public(view: View) -> View:
    """Mark a page as the same for everybody: on a server it opens without an account. Its templates must not read the
    account, the session or a form's key.

    A reader who has the page already is told so by 304, by the digest of what it says. A page that says for itself how
    long it may be kept is left as it is: one that is not whole yet, for instance.
    """

    @wraps(view)
    def handle(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        request.public = True  # type: ignore[attr-defined]
        response = view(request, *args, **kwargs)
        if settings.ALONE or response.status_code != 200 or response.streaming or "Cache-Control" in response:
            return response
        tag = f'"{hashlib.sha256(response.content).hexdigest()[:32]}"'
        response["ETag"], response["Cache-Control"] = tag, FRESH
        return get_conditional_response(request, etag=tag, response=response) or response

    handle.public = True  # type: ignore[attr-defined]
    return handle


def costly(view: View) -> View:
    """Mark a page that takes seconds of work: on a server each address gets it only so often (people.gate)."""

    @wraps(view)
    def handle(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return view(request, *args, **kwargs)

    handle.costly = True  # type: ignore[attr-defined]
    return handle


def is_public(view: Any) -> bool:
    """Whether a view, as the addresses name it, is marked as the same for everybody."""
    return bool(getattr(view, "public", False))


def is_costly(view: Any) -> bool:
    """Whether a view is marked as costly."""
    return bool(getattr(view, "costly", False))
