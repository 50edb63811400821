"""Pages for what went wrong. They say what to do next and never show a trace or what was entered."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render

from zhargy.i18n import N_, gettext

View = Callable[..., HttpResponse]
FORMS_EXPIRED = N_(
    "This form is too old, or your browser refuses cookies. Go back, load the page again, and send it anew."
)
TOO_LONG = N_(
    "The form is longer than the desk takes. Nothing was changed. Go back, shorten what you wrote, and send it again."
)
FOR_ANOTHER = N_("This is for another party to do.")


def told(request: HttpRequest, status: int, title: str, text: str) -> HttpResponse:
    """A page that says what is wrong and what to do; for programs the same as a problem."""
    if request.path_info.startswith("/api/"):
        from zhargy.desk.api.http import problem

        return problem(status, gettext(text))
    return render(request, "desk/error.html", {"title": title, "text": text}, status=status)


def bad_request(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """400: the request cannot be read; 413: it is too long. Nothing was changed."""
    if request.method == "POST" and isinstance(exception, (RequestDataTooBig, TooManyFieldsSent)):
        return told(request, 413, N_("This is too long"), TOO_LONG)
    text = N_("The request could not be read. Nothing was changed. Go back and try again.")
    return told(request, 400, N_("This request cannot be read"), text)


def forbidden(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """403: seen, and not theirs to do."""
    return told(request, 403, N_("This was not accepted"), FOR_ANOTHER)


def forgery(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: a form without its key, as another site would send it."""
    page = told(request, 403, N_("This was not accepted"), FORMS_EXPIRED)
    page.forged = True  # type: ignore[attr-defined]
    return page


def not_found(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """404: no such page."""
    text = N_("There is no such page, or what stood here was deleted.")
    return told(request, 404, N_("Not found"), text)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: our fault."""
    text = N_("Something went wrong on our side. What you entered before is kept. Go back and try again.")
    return told(request, 500, N_("Something went wrong"), text)


def only(*methods: str) -> Callable[[View], View]:
    """Refuse other methods with a page that says so."""

    def wrap(view: View) -> View:
        @wraps(view)
        def handle(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method in methods:
                return view(request, *args, **kwargs)
            page = told(request, 405, N_("This was not accepted"), N_("This address takes a form of the desk only."))
            page["Allow"] = HttpResponseNotAllowed(methods)["Allow"]
            return page

        handle.methods = methods  # type: ignore[attr-defined]
        return handle

    return wrap
