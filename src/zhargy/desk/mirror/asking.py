"""Pages asked for within the process, as a browser would ask for them."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.core.handlers.base import BaseHandler
from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpResponse

from zhargy.desk.mirror.places import Place


@cache
def _handler() -> BaseHandler:
    made = BaseHandler()
    made.load_middleware()
    return made


def host() -> str:
    """The name under which the site is asked."""
    return str(settings.ALLOWED_HOSTS[0])


def hosts() -> frozenset[str]:
    """The names that addresses of the site may have in full."""
    return frozenset({host(), urlsplit(str(settings.ADDRESS)).netloc} - {""})


def request(place: Place) -> WSGIRequest:
    """A request that no browser made: nobody's account, cookies or language are in it. Templates see `mirror`."""
    path = unquote(place.path).encode().decode("latin-1")
    made = WSGIRequest({
        "REQUEST_METHOD": "GET", "PATH_INFO": path, "QUERY_STRING": place.query, "SERVER_NAME": host(),
        "SERVER_PORT": "443", "SERVER_PROTOCOL": "HTTP/1.1", "HTTP_HOST": host(), "wsgi.url_scheme": "https",
        "wsgi.input": BytesIO(), "REMOTE_ADDR": "127.0.0.1",
    })  # fmt: skip
    made.mirror = True  # type: ignore[attr-defined]
    return made


def ask(place: Place) -> HttpResponse:
    """The answer of the site."""
    found = _handler().get_response(request(place))
    assert isinstance(found, HttpResponse), f"{place.address}: a page that is read in pieces"
    return found
