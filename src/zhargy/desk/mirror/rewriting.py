"""Pages as they stand in a mirror: links lead to files, what needs a server is gone, nothing is asked of anybody."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape, unescape
from urllib.parse import urldefrag

from zhargy.desk.mirror.places import Place, Site, relative

_TAG = re.compile(r"<([a-zA-Z][\w-]*)((?:\s+[^\s=>/]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'>]+))?)*)\s*(/?)>")
_ATTRIBUTE = re.compile(r"\s+([^\s=>/]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_FORM = re.compile(r"<form\b.*?</form>", re.DOTALL)
_HTMX = re.compile(
    r"""<meta name="htmx-config"(?:[^>"']|"[^"]*"|'[^']*')*>\s*|<script\b[^>]*\bhtmx\.min\.js[^>]*></script>\s*"""
)
_MAIN = re.compile(r"<main\b[^>]*>")
_IDS = re.compile(r'\sid="([^"]+)"')
# Attributes that name an address which is followed by hand, and those that name one which the browser asks for itself.
LINKS, PARTS_OF_PAGE = frozenset({"href"}), frozenset({"src"})
STYLE = "mirror.css"


@dataclass(slots=True)
class Found:
    """What a page of the mirror leads to. places: in the mirror, with the fragments that are named. ids: its own
    fragments. wrong: what it would ask of others by itself.
    """

    places: dict[Place, set[str]] = field(default_factory=dict)
    ids: set[str] = field(default_factory=set)
    wrong: list[str] = field(default_factory=list)


def page(text: str, place: Place, site: Site, notice: str) -> tuple[str, Found]:
    """A page of the site as the mirror has it, and what it leads to. notice: HTML that stands first in its content."""
    found = Found()
    text = _HTMX.sub("", _FORM.sub("", text))
    text = _TAG.sub(lambda tag: _tag(tag, place, site, found), text)
    style = f'<link rel="stylesheet" href="{relative(STYLE, place.file)}">\n</head>'
    text = text.replace("</head>", style, 1)
    text = _MAIN.sub(lambda main: f"{main.group()}\n{notice}", text, count=1)
    found.ids = {unescape(one) for one in _IDS.findall(text)}
    return text, found


def _tag(tag: re.Match[str], place: Place, site: Site, found: Found) -> str:
    name, attributes, end = tag.groups()
    kept = []
    for told in _ATTRIBUTE.finditer(attributes):
        key = told[1].lower()
        value = next((one for one in told.groups()[1:] if one is not None), None)
        if key.startswith("hx-"):
            continue
        if value is not None and (key in LINKS or key in PARTS_OF_PAGE):
            by_itself = key in PARTS_OF_PAGE or (name == "link" and "stylesheet" in attributes)
            new = _link(unescape(value), by_itself, place, site, found)
            if new is not None:
                kept.append(f' {told[1]}="{escape(new)}"')
        else:
            kept.append(told.group())
    # A link in the head that leads nowhere says nothing.
    if name == "link" and "href" not in "".join(kept):
        return ""
    return f"<{name}{''.join(kept)}{end and ' /'}>"


def _link(told: str, by_itself: bool, place: Place, site: Site, found: Found) -> str | None:
    """The link as the mirror has it; None if it has none."""
    address, fragment = urldefrag(told)
    if not address:
        if fragment:
            found.places.setdefault(place, set()).add(fragment)
        return told
    if site.outside(address, place.address):
        if by_itself and not address.startswith("data:"):
            found.wrong.append(told)
        return told
    target = site.place(address, place.address)
    if target is None:
        return None
    found.places.setdefault(target, set())
    if fragment:
        found.places[target].add(fragment)
    return relative(target.file, place.file) + (f"#{fragment}" if fragment else "")


def data(text: str, place: Place, site: Site, address: str) -> tuple[str, Found]:
    """A feed or a file of data: whole addresses of the site lead to where the mirror will be, or else to its files."""
    found = Found()
    hosts = "|".join(re.escape(one) for one in sorted(site.hosts, key=len, reverse=True))

    def link(told: re.Match[str]) -> str:
        whole, fragment = urldefrag(unescape(told.group()))
        target = site.place(whole, place.address)
        if target is None:
            return told.group()
        found.places.setdefault(target, set())
        to = f"{address.rstrip('/')}/{target.file}" if address else relative(target.file, place.file)
        return escape(to + (f"#{fragment}" if fragment else ""), quote=False)

    return re.sub(rf"https?://(?:{hosts})/[^\s\"'<>\\]*", link, text), found


Rewrite = Callable[[str, Place, Site], tuple[str, Found]]
