"""The files that pages need, served from the package. Their address carries a digest, so browsers may keep them."""

from __future__ import annotations

import hashlib
import re
from functools import cache
from pathlib import Path

from django.http import Http404, HttpRequest, HttpResponse

from zhargy.desk.views.errors import only

FOLDER = Path(__file__).parent / "static" / "desk"
KINDS = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
}


@cache
def files() -> dict[str, bytes]:
    """Every asset by its name."""
    return {one.name: one.read_bytes() for one in sorted(FOLDER.iterdir()) if one.suffix in KINDS}


@cache
def digest() -> str:
    """A fingerprint of all assets."""
    told = hashlib.sha256()
    for name, content in files().items():
        told.update(name.encode() + b"\0" + content)
    return told.hexdigest()[:12]


@cache
def symbols() -> frozenset[str]:
    """The drawings in icons.svg, by their names."""
    return frozenset(re.findall(r'<symbol id="([^"]+)"', files()["icons.svg"].decode()))


def address(name: str) -> str:
    """Where an asset is. Raises KeyError if there is none of this name."""
    files()[name]
    return f"/static/{digest()}/{name}"


@only("GET", "HEAD")
def serve(request: HttpRequest, version: str, name: str) -> HttpResponse:
    """An asset. An old address still gives the file, but is not kept."""
    if name not in files():
        raise Http404
    response = HttpResponse(files()[name], content_type=KINDS[Path(name).suffix])
    response["Cache-Control"] = "public, max-age=31536000, immutable" if version == digest() else "no-store"
    return response
