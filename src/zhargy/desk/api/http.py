"""What every answer of the API has in common: exact numbers, problems that name the field, ETags, who asks."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from datetime import timedelta
from hashlib import sha256
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from ninja.errors import HttpError
from ninja.parser import Parser

from zhargy.desk import clock
from zhargy.desk.access import NOBODY, Act, Who
from zhargy.desk.api.inputs import printable
from zhargy.files import FileError, decode, parse_json
from zhargy.i18n import N_, gettext, language
from zhargy.rules import FactErrors
from zhargy.rules.values import ZhargyError

JSON, PROBLEM = "application/json", "application/problem+json"
VARY = "Accept-Language, Authorization"


class Exact(Parser):
    """Reads bodies of JSON with exact numbers, and refuses anything else: no other site can send JSON unasked."""

    def parse_body(self, request: HttpRequest) -> Any:
        """The values of the body. Raises HttpError, FileError, Wrong."""
        if request.content_type != JSON:
            raise HttpError(415, gettext(N_("Send the body as application/json")))
        origin = request.headers.get("Origin")
        if origin and origin != f"{request.scheme}://{request.get_host()}":
            raise HttpError(403, gettext(N_("Pages of other sites may not write here")))
        text = decode(request.body, "body")
        try:
            told = parse_json(text, "body")
        except FileError as error:
            raise HttpError(422 if _is_json(text) else 400, str(error)) from None
        if not isinstance(told, dict):
            # The library takes what is nought or empty for a body that was not sent.
            raise HttpError(400, gettext(N_("Send names with values, such as {}")))
        printable(told)
        return told


def _is_json(text: str) -> bool:
    """Whether a text is JSON that is only too deep, too long or told twice for us."""

    def refuse(word: str) -> None:
        raise ValueError(word)

    try:
        json.loads(text, parse_int=str, parse_constant=refuse)
    except ValueError:
        return False
    except RecursionError:
        return True
    return True


def problem(status: int, detail: str = "", errors: Iterable[tuple[str, str]] = ()) -> HttpResponse:
    """A problem as RFC 9457 writes it."""
    told = {
        "type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail,
        "errors": [{"field": field, "message": message} for field, message in errors],
    }  # fmt: skip
    response = HttpResponse(dumped(told), status=status, content_type=PROBLEM)
    response["Content-Language"] = language()
    response["Vary"] = VARY
    return response


def of_facts(error: FactErrors) -> HttpResponse:
    """The problem of facts that no subject takes: each by its path."""
    return problem(
        422, str(error), [(f"facts.{one.path}" if one.path else "facts", one.text()) for one in error.errors]
    )


def ok(request: HttpRequest, data: Any, status: int = 200, number: int | None = None) -> HttpResponse:
    """An answer in JSON, as `sent` sends it. number: of the last entry of what is answered about, for If-Match."""
    return sent(request, dumped(data), JSON, status, number)


def sent(
    request: HttpRequest, body: bytes, kind: str, status: int = 200, number: int | None = None, tag: str = ""
) -> HttpResponse:
    """An answer with its ETag; 304 if the caller has it already. tag: of a body that is known by it alone."""
    told = tag or sha256(body).hexdigest()[:32]
    etag = f'"{told}"' if number is None else f'"{number}.{told}"'
    if request.method in ("GET", "HEAD") and _has(request, etag):
        response = HttpResponse(status=304)
        del response["Content-Type"]
    else:
        response = HttpResponse(body, status=status, content_type=kind)
    response["ETag"] = etag
    response["Cache-Control"] = "no-store" if _somebodys(request) else "private, no-cache"
    response["Content-Language"] = language()
    response["Vary"] = VARY
    return response


def _somebodys(request: HttpRequest) -> bool:
    """Whether browsers must not keep the answer: on one's own machine any, on a server what wants a caller. Programs
    keep answers themselves: what they send with If-None-Match is still compared.
    """
    return settings.ALONE or getattr(request, "auth", None) is not None


def _has(request: HttpRequest, etag: str) -> bool:
    told = request.headers.get("If-None-Match", "")
    return told.strip() == "*" or etag in re.findall(r'"[^"]*"', told)


def dumped(data: Any) -> bytes:
    """JSON in UTF-8; amounts as they were written, days as YEAR-MONTH-DAY."""
    return json.dumps(data, ensure_ascii=False, default=str).encode()


def plain(value: Any) -> Any:
    """A value as the store keeps it: exact numbers as text."""
    return json.loads(dumped(value))


# A proxy that compresses makes an ETag weak.
_SEEN = re.compile(r'(?:W/)?"?([0-9]{1,9})(?:\.[0-9a-f]+)?"?')


def seen(request: HttpRequest) -> int | None:
    """The number of the entry that the caller saw last, by If-Match; None if it did not say. Raises HttpError."""
    told = request.headers.get("If-Match", "*").strip()
    if told == "*":
        return None
    if not (found := _SEEN.fullmatch(told)):
        raise HttpError(400, gettext(N_("If-Match: send the ETag of the case as it was read")))
    return int(found[1])


def key(request: HttpRequest) -> str | None:
    """The key by which a request that comes twice is known, each caller's apart. Raises HttpError."""
    told = request.headers.get("Idempotency-Key")
    if told is None:
        return None
    if not re.fullmatch("[!-~]{1,150}", told):
        raise HttpError(400, gettext(N_("Idempotency-Key: send 1 to 150 letters and digits")))
    who: Who = request.auth  # type: ignore[attr-defined]
    return f"{who.id}/{told}"


def caller(request: HttpRequest) -> Who | None:
    """Whoever shows a token that holds; on a machine of one's own, whoever sits there. None: 401."""
    if settings.ALONE:
        return _let(request, Who(alone=True))
    told = request.headers.get("Authorization", "")
    kind, _, text = told.partition(" ")
    if kind.lower() != "bearer" or not text:
        return None
    from zhargy.desk.people.tokens import who_by_token

    found = _let(request, who_by_token(text.strip()))
    if found is None:
        spare(request, "wrong token", 30, timedelta(minutes=15))
    return found


class TooOften(ZhargyError):
    """More than a server answers an address in some time. wait: seconds until it does again."""

    def __init__(self, wait: int) -> None:
        super().__init__(gettext(N_("This was asked too often. Wait, and ask again.")))
        self.wait = wait


def spare(request: HttpRequest, what: str, most: int, within: timedelta) -> None:
    """On a server, answer an address at most so often. Raises TooOften."""
    if settings.ALONE:
        return
    from zhargy.desk.people import limits
    from zhargy.desk.people.source import address

    if not limits.tried(limits.Limit(f"{what} over the API", most, within), address(request), clock.now()):
        raise TooOften(int(within.total_seconds()))


def asking(request: HttpRequest) -> None:
    """A question to the law, which anybody may ask. Raises TooOften."""
    spare(request, "question", 600, timedelta(minutes=1))


def costly(request: HttpRequest) -> None:
    """What takes the server seconds, and anybody may ask. Raises TooOften."""
    spare(request, "costly question", 60, timedelta(minutes=10))


def _let(request: HttpRequest, who: Who | None) -> Who | None:
    if who is None or who == NOBODY:
        return None
    writes = request.method not in ("GET", "HEAD")
    if not who.lets(Act.WRITE if writes else Act.SEE):
        raise HttpError(403, gettext(N_("This token may not do that: make one with another scope")))
    return who


Paged = dict[str, Any]


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
