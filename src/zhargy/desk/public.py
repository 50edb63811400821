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
    """Mark a page as the same for everybody. Its templates must not read the account, the session or a form's key.

    A reader who has the page already is told so by 304, by the digest of what it says.
    """

    @wraps(view)
    def handle(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        request.public = True  # type: ignore[attr-defined]
        response = view(request, *args, **kwargs)
        if settings.ALONE or response.status_code != 200 or response.streaming:
            return response
        tag = f'"{hashlib.sha256(response.content).hexdigest()[:32]}"'
        response["ETag"], response["Cache-Control"] = tag, FRESH
        return get_conditional_response(request, etag=tag, response=response) or response  # type: ignore[return-value]

    return handle
