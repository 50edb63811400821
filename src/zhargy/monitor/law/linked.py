"""Acts and articles as linked data: JSON-LD of schema.org's Legislation, in the language in use."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from zhargy.i18n import N_, gettext, language
from zhargy.monitor.law import eli
from zhargy.rules.explain import sentence

if TYPE_CHECKING:
    from zhargy.monitor.law.book import Article, Book, Volume
    from zhargy.rules import Act

SUMMARY = N_("Our own summary of the provisions that are written as rules. It is not the official text.")


def act(book: Book, volume: Volume, day: date, base: str = "") -> dict[str, Any]:
    """An act as it stands on a day, with its articles. base: of the addresses, such as https://desk.example.org."""
    told, official = _about(volume.act, volume.rank, base), eli.official(volume.act)
    told |= {
        "legislationDateVersion": day.isoformat(),
        "legislationLegalForce": _force(volume.standing(day).in_force),
        "legislationChanges": [_reference(one, base) for one in book.changes(volume.act.id)],
        "temporalCoverage": _coverage(volume),
        "sameAs": [one for one in (volume.act.link, official and base + official) if one],
        "hasPart": [_article(volume, one, day, base) for number, one in volume.articles.items() if number],
    }  # fmt: skip
    return {name: value for name, value in told.items() if value}


def article(volume: Volume, one: Article, day: date, base: str = "") -> dict[str, Any]:
    """An article as it stands on a day."""
    told = {"@context": "https://schema.org", **_article(volume, one, day, base)}
    whole = _about(volume.act, volume.rank, base)
    whole.pop("@context")
    return told | {"isPartOf": whole}


def text(told: dict[str, Any], indent: int | None = 2) -> str:
    """Linked data as text."""
    return json.dumps(told, ensure_ascii=False, indent=indent)


def embedded(told: dict[str, Any]) -> str:
    """The same as it may stand inside a page, where no element can end it."""
    return text(told, None).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _about(act: Act, rank: str, base: str) -> dict[str, Any]:
    return {
        "@context": "https://schema.org",
        "@type": "Legislation",
        "@id": base + eli.address(act),
        "url": base + eli.address(act),
        "name": act.title.get(language()) or act.title["en"],
        "alternateName": act.name(language()),
        "legislationIdentifier": act.number or act.id,
        "legislationType": rank,
        "legislationDate": act.adopted.isoformat(),
        "legislationJurisdiction": {"@type": "Country", "name": gettext(N_("Kazakhstan")), "identifier": "KZ"},
        "inLanguage": language(),
        "disambiguatingDescription": gettext(SUMMARY),
    }


def _reference(act: Act, base: str) -> dict[str, Any]:
    return {"@type": "Legislation", "@id": base + eli.address(act), "name": act.name(language())}


def _article(volume: Volume, one: Article, day: date, base: str) -> dict[str, Any]:
    act, held = volume.act, one.on(day)
    told: dict[str, Any] = {
        "@type": "Legislation",
        "@id": base + eli.address(act, one.number),
        "url": base + eli.address(act, one.number),
        "name": one.citation.text(language()),
        "legislationIdentifier": f"{act.number or act.id}, {one.number}",
        "legislationDateVersion": day.isoformat(),
        "legislationLegalForce": _force(bool(held) and volume.standing(day).in_force),
        "inLanguage": language(),
        "isPartOf": {"@type": "Legislation", "@id": base + eli.address(act)},
    }
    if held:
        told["abstract"] = " ".join(f"{sentence(version.label)}." for version in held)
        since = max(version.force.since.day for version in held)
        ends = [version.force.until for version in held if version.force.until]
        told["temporalCoverage"] = f"{since.isoformat()}/{min(ends).isoformat() if ends else '..'}"
    return told


def _force(holds: bool) -> str:
    return "https://schema.org/InForce" if holds else "https://schema.org/NotInForce"


def _coverage(volume: Volume) -> str:
    """From the first day of a rule of it, as far as one is known, until its end."""
    if volume.is_draft:
        return ""
    first = min((one.on for one in volume.happened), default=volume.act.adopted)
    return f"{first.isoformat()}/{volume.act.ended.isoformat() if volume.act.ended else '..'}"
