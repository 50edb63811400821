"""What every answer of the desk carries: strict headers, and the language of its address."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from zhargy.i18n import LANGUAGES, use

Handler = Callable[[HttpRequest], HttpResponse]
CODES = tuple(code for code, _ in LANGUAGES)

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    )
)


def guard(get_response: Handler) -> Handler:
    """Nothing from elsewhere, nothing sent elsewhere, and nothing kept by the browser but assets."""

    def handle(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response["Content-Security-Policy"] = POLICY
        response["X-Content-Type-Options"] = "nosniff"
        response["X-Frame-Options"] = "DENY"
        # Not "no-referrer": browsers would then send "Origin: null" with forms, and the check for forgery refuses.
        response["Referrer-Policy"] = "same-origin"
        response["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
        response["Cross-Origin-Resource-Policy"] = "same-origin"
        response.headers.setdefault("Cache-Control", "no-store")
        if getattr(request, "public", False) and response.headers.get("Vary"):
            # It is the same for everybody: a proxy need not keep one for each who is signed in.
            told = [one.strip() for one in response["Vary"].split(",") if one.strip().lower() != "cookie"]
            response.headers["Vary"] = ", ".join(told)
            if not told:
                del response.headers["Vary"]
        if request.method == "HEAD":
            response.content = b""
        return response

    return handle


def speak(get_response: Handler) -> Handler:
    """Speak the language that the address begins with, else the one that the browser prefers."""

    def handle(request: HttpRequest) -> HttpResponse:
        first = request.path_info.lstrip("/").partition("/")[0]
        lang = first if first in CODES else preferred(request)
        request.lang = lang  # type: ignore[attr-defined]
        with use(lang):
            response = get_response(request)
        # The API is told the language by the question itself.
        response.headers.setdefault("Content-Language", lang)
        return response

    return handle


def preferred(request: HttpRequest) -> str:
    """The first language of ours that the browser asks for; else English."""
    for told in request.headers.get("Accept-Language", "")[:200].lower().split(","):
        code = told.split(";")[0].strip()[:2]
        if code in CODES:
            return code
    return "en"
