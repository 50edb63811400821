"""What the store runs into, told in words: a full disk, a busy or a damaged file. Nothing was changed then."""

from __future__ import annotations

from collections.abc import Callable

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse

from zhargy.i18n import N_, gettext

FULL = N_("There is no room left on the disk of the store. Nothing was changed. Make room, then send it again.")
BUSY = N_("The store is busy. Nothing was changed. Send it again in a moment.")
CLOSED = N_("The store cannot be written to. Nothing was changed. See whose file it is, and what rights it has.")
DAMAGED = N_("The store is damaged. Nothing was changed. Stop the desk, and restore the last backup: zhargy restore")
SIGNS = (
    ("is full", 507, FULL), ("no space left", 507, FULL), ("disk full", 507, FULL), ("is locked", 503, BUSY),
    ("deadlock", 503, BUSY), ("too many", 503, BUSY), ("connection", 503, BUSY), ("readonly", 507, CLOSED),
    ("unable to open", 507, CLOSED), ("malformed", 500, DAMAGED), ("not a database", 500, DAMAGED),
    ("disk i/o", 500, DAMAGED),
)  # fmt: skip


def known(error: BaseException) -> tuple[int, str] | None:
    """The status and the message (a msgid) for what a database says, if it is one of these."""
    if not isinstance(error, DatabaseError):
        return None
    told = str(error).lower()
    return next(((status, message) for sign, status, message in SIGNS if sign in told), None)


class Tell:
    """Answers what the store runs into with a page, or a problem for programs, that says what to do."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The answer; None for what is no trouble of the store."""
        found = known(error)
        if found is None:
            return None
        status, message = found
        if request.path_info.startswith("/api/"):
            from zhargy.desk.api.http import problem

            response = problem(status, gettext(message))
        else:
            from zhargy.desk.views.errors import told

            response = told(request, status, N_("Something went wrong"), message)
        if status == 503:
            response["Retry-After"] = "1"
        return response
