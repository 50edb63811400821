"""What every answer of the API has in common: exact numbers, problems that name the field, ETags, who asks."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from hashlib import sha256
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from ninja import Schema
from ninja.errors import HttpError
from ninja.parser import Parser

from zhargy.desk.access import NOBODY, Act, Who
from zhargy.files import decode, parse_json
from zhargy.i18n import N_, gettext
from zhargy.rules import FactErrors

JSON, PROBLEM = "application/json", "application/problem+json"


class FieldProblem(Schema):
    """What is wrong with one field, and what to write instead."""

    field: str
    message: str


class Problem(Schema):
    """What went wrong (RFC 9457)."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str = ""
    errors: list[FieldProblem] = []


class Exact(Parser):
    """Reads bodies of JSON with exact numbers, and refuses anything else: no other site can send JSON unasked."""

    def parse_body(self, request: HttpRequest) -> Any:
        """The values of the body. Raises HttpError, FileError."""
        if request.content_type != JSON:
            raise HttpError(415, gettext(N_("Send the body as application/json")))
        origin = request.headers.get("Origin")
        if origin and origin != f"{request.scheme}://{request.get_host()}":
            raise HttpError(403, gettext(N_("Pages of other sites may not write here")))
        return parse_json(decode(request.body, "body"), "body")


def problem(status: int, detail: str = "", errors: Iterable[tuple[str, str]] = ()) -> HttpResponse:
    """A problem as RFC 9457 writes it."""
    told = {
        "type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail,
        "errors": [{"field": field, "message": message} for field, message in errors],
    }  # fmt: skip
    return HttpResponse(dumped(told), status=status, content_type=PROBLEM)


def of_facts(error: FactErrors) -> HttpResponse:
    """The problem of facts that no subject takes: each by its path."""
    return problem(
        422, str(error), [(f"facts.{one.path}" if one.path else "facts", one.text()) for one in error.errors]
    )


def ok(request: HttpRequest, data: Any, status: int = 200, tag: str = "") -> HttpResponse:
    """An answer, with its ETag; 304 if the caller has it already. tag: of what is versioned by itself."""
    body = dumped(data)
    etag = f'"{tag or sha256(body).hexdigest()[:32]}"'
    if request.method in ("GET", "HEAD") and etag in request.headers.get("If-None-Match", ""):
        response = HttpResponse(status=304)
    else:
        response = HttpResponse(body, status=status, content_type=JSON)
    response["ETag"] = etag
    response["Cache-Control"] = "private, no-cache"
    return response


def dumped(data: Any) -> bytes:
    """JSON in UTF-8; amounts as they were written, days as YEAR-MONTH-DAY."""
    return json.dumps(data, ensure_ascii=False, default=str).encode()


def plain(value: Any) -> Any:
    """A value as the store keeps it: exact numbers as text."""
    return json.loads(dumped(value))


def seen(request: HttpRequest) -> int | None:
    """The number of the entry that the caller saw last, by If-Match; None if it did not say. Raises HttpError."""
    told = request.headers.get("If-Match")
    if told is None or told == "*":
        return None
    number = told.strip().strip('"')
    if not number.isascii() or not number.isdigit() or len(number) > 9:
        raise HttpError(400, gettext(N_("If-Match: send the ETag of the case as it was read")))
    return int(number)


def key(request: HttpRequest) -> str | None:
    """The key by which a request that comes twice is known. Raises HttpError."""
    told = request.headers.get("Idempotency-Key")
    if told is not None and not (0 < len(told) <= 200 and told.isprintable()):
        raise HttpError(400, gettext(N_("Idempotency-Key: send 1 to 200 letters and digits")))
    return told


def caller(request: HttpRequest) -> Who | None:
    """Whoever shows a token that holds; on a machine of one's own, whoever sits there. None: 401."""
    if settings.ALONE:
        return _let(request, Who(alone=True))
    told = request.headers.get("Authorization", "")
    kind, _, text = told.partition(" ")
    if kind.lower() != "bearer" or not text:
        return None
    from zhargy.desk.people.tokens import who_by_token

    return _let(request, who_by_token(text.strip()))


def _let(request: HttpRequest, who: Who | None) -> Who | None:
    if who is None or who == NOBODY:
        return None
    writes = request.method not in ("GET", "HEAD")
    if not who.lets(Act.WRITE if writes else Act.SEE):
        raise HttpError(403, gettext(N_("This token may not do that: make one with another scope")))
    return who


Paged = dict[str, Any]
MOST = 200


def page(request: HttpRequest, found: Any, limit: int, offset: int, shape: Callable[[Any], Any]) -> Paged:
    """Some rows of a query in its order, how many there are, and where the next ones are read."""
    count = found.count()
    rows = [shape(one) for one in found[offset : offset + limit]]
    following = None
    if offset + limit < count:
        query = request.GET.copy()
        query["limit"], query["offset"] = str(limit), str(offset + limit)
        following = f"{request.path}?{query.urlencode()}"
    return {"items": rows, "count": count, "next": following}
