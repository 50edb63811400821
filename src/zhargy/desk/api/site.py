"""The API as one: its parts, and how what goes wrong is told."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from zhargy import __version__
from zhargy.browse import NotFoundError
from zhargy.desk.api import cases, law
from zhargy.desk.api.http import Exact, of_facts, problem
from zhargy.desk.store import Conflict
from zhargy.i18n import N_, gettext
from zhargy.rules import FactErrors
from zhargy.rules.values import ZhargyError

api = NinjaAPI(
    title="Zhargy", version=__version__, docs_url=None, parser=Exact(), urls_namespace="api",
    description="The law on civil society as a program. This is information, not legal advice.",
)  # fmt: skip
api.add_router("", law.router)
api.add_router("", cases.router)
api.add_router("", cases.public)


@api.exception_handler(ValidationError)
def _invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    told = [(".".join(map(str, one["loc"][1:])), str(one["msg"])) for one in error.errors]
    return problem(422, gettext(N_("The request does not have the form that is wanted")), told)


@api.exception_handler(FactErrors)
def _facts(request: HttpRequest, error: FactErrors) -> HttpResponse:
    return of_facts(error)


@api.exception_handler(Conflict)
def _conflict(request: HttpRequest, error: Conflict) -> HttpResponse:
    return problem(409, str(error))


@api.exception_handler(NotFoundError)
def _missing(request: HttpRequest, error: NotFoundError) -> HttpResponse:
    return problem(404 if request.method in ("GET", "HEAD") else 422, str(error))


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
    if isinstance(cause, ZhargyError):
        return problem(400, str(cause))
    return problem(getattr(cause, "status_code", error.status_code), str(cause or error))


urls: Any = api.urls
