"""The API as one: its parts, its description, and how what goes wrong is told."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import re_path
from ninja.errors import AuthenticationError, HttpError, ValidationError

from zhargy.browse import NotFoundError
from zhargy.desk import trouble
from zhargy.desk.api import cases, law, public
from zhargy.desk.api.described import Described
from zhargy.desk.api.http import TooOften, of_facts, problem
from zhargy.desk.api.inputs import Wrong
from zhargy.desk.store import Conflict
from zhargy.i18n import N_, gettext
from zhargy.rules import FactErrors
from zhargy.rules.values import ZhargyError

LOG = logging.getLogger("django.request")

api = Described()
api.add_router("", law.router)
api.add_router("", public.router)
api.add_router("", cases.router)


@api.exception_handler(ValidationError)
def _invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    told = [(".".join(map(str, one["loc"][1:])), str(one["msg"]).removeprefix("Value error, ")) for one in error.errors]
    return problem(400, gettext(N_("The request does not have the form that is wanted")), told)


@api.exception_handler(FactErrors)
def _facts(request: HttpRequest, error: FactErrors) -> HttpResponse:
    return of_facts(error)


@api.exception_handler(Conflict)
def _conflict(request: HttpRequest, error: Conflict) -> HttpResponse:
    return problem(409, str(error))


@api.exception_handler(NotFoundError)
def _missing(request: HttpRequest, error: NotFoundError) -> HttpResponse:
    return problem(404 if request.method in ("GET", "HEAD") else 422, str(error))


@api.exception_handler(TooOften)
def _often(request: HttpRequest, error: TooOften) -> HttpResponse:
    response = problem(429, str(error))
    response["Retry-After"] = str(error.wait)
    return response


@api.exception_handler(Wrong)
def _field(request: HttpRequest, error: Wrong) -> HttpResponse:
    return problem(422, str(error), [(error.field, str(error))])


@api.exception_handler(ZhargyError)
def _wrong(request: HttpRequest, error: ZhargyError) -> HttpResponse:
    return problem(422, str(error))


@api.exception_handler(Http404)
def _not_found(request: HttpRequest, error: Http404) -> HttpResponse:
    return problem(404)


@api.exception_handler(AuthenticationError)
def _unknown(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
    response = problem(401, gettext(N_("Show a token: Authorization: Bearer ...")))
    response["WWW-Authenticate"] = 'Bearer realm="zhargy"'
    return response


@api.exception_handler(HttpError)
def _told(request: HttpRequest, error: HttpError) -> HttpResponse:
    # What the reader of bodies says is told as the cause.
    cause = error.__cause__
    if isinstance(cause, Wrong):
        return _field(request, cause)
    if isinstance(cause, HttpError):
        return problem(cause.status_code, str(cause))
    return problem(400 if cause else error.status_code, str(cause or error))


@api.exception_handler(RequestDataTooBig)
def _big(request: HttpRequest, error: RequestDataTooBig) -> HttpResponse:
    return problem(413, gettext(N_("The body is too large: send less at a time")))


@api.exception_handler(SuspiciousOperation)
def _suspicious(request: HttpRequest, error: SuspiciousOperation) -> HttpResponse:
    return problem(400, gettext(N_("The request could not be read. Nothing was changed.")))


@api.exception_handler(Exception)
def _ours(request: HttpRequest, error: Exception) -> HttpResponse:
    if found := trouble.known(error):
        response = problem(found[0], gettext(found[1]))
        if found[0] == 503:
            response["Retry-After"] = "1"
        return response
    LOG.error("%s %s", request.method, request.resolver_match and request.resolver_match.route, exc_info=error)
    return problem(500, gettext(N_("Something went wrong on our side. Nothing was changed.")))


View = Callable[..., HttpResponse]


def _whole(view: Any) -> View:
    """A view that answers HEAD as GET, and tells in the form of a problem that an address or a method is none."""

    def handle(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        head = request.method == "HEAD"
        if head:
            request.method = "GET"
        try:
            response: HttpResponse = view(request, *args, **kwargs)
        except Http404:
            return _nothing(request)
        finally:
            if head:
                request.method = "HEAD"
        if response.status_code != 405:
            return response
        allowed = {one.strip() for one in response["Allow"].split(",")}
        allowed |= {"HEAD"} if "GET" in allowed else set()
        told = problem(405, gettext(N_("This address takes: {methods}")).format(methods=", ".join(sorted(allowed))))
        told["Allow"] = ", ".join(sorted(allowed))
        return told

    handle.csrf_exempt = True  # type: ignore[attr-defined]
    return handle


def _nothing(request: HttpRequest, **_: Any) -> HttpResponse:
    told = gettext(N_("There is no such address. What there is: {address}"))
    return problem(404, told.format(address="/api/v1/openapi.json"))


_nothing.csrf_exempt = True  # type: ignore[attr-defined]


def _urls() -> Any:
    patterns, app, namespace = api.urls
    for one in patterns:
        one.callback = _whole(one.callback)
    return [*patterns, re_path("", _nothing, name="nothing")], app, namespace


urls: Any = _urls()
