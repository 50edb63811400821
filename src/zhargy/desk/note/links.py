"""The pages to which a page of the note leads. What has no page is told without a link."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.urls import NoReverseMatch, reverse

from zhargy.i18n import gettext, language
from zhargy.law.kz import KZ
from zhargy.monitor.changes import resting
from zhargy.monitor.country.places import places
from zhargy.rules.acts import Citation

if TYPE_CHECKING:
    from zhargy.monitor.note import Note, Statement


@dataclass(frozen=True, slots=True)
class Link:
    """A text and its page; "" if it has none. ended: since when an act is no longer in force."""

    text: str
    address: str = ""
    ended: date | None = None


def page(name: str, **values: str) -> str:
    """The address of a page in the language in use; "" if there is no such page."""
    try:
        return reverse(name, kwargs={"lang": language(), **values})
    except NoReverseMatch:
        return ""


def provision(link: str, at: str = "") -> Link:
    """An act or one of its articles, as the files of the note write them: "assemblies-2020 10(1)"."""
    id, _, told = link.partition(" ")
    act = KZ.acts[id]
    article, *steps = told.replace(")", "").split("(") if told else [""]
    text = Citation(act, article, *steps[:2]).text(language())
    address = (page("lawbook-article", act=id, article=article) if article else "") or act_page(id)
    return Link(text, address + at, act.ended)


def act_page(id: str) -> str:
    """The page of an act."""
    return page("lawbook-act", act=id) or page("act", act=id)


def act(id: str, at: str = "") -> Link:
    """An act by its title."""
    found = KZ.acts[id]
    return Link(found.title[language()], act_page(id) + at, found.ended)


def rests(one: Statement, at: str = "") -> list[Link]:
    """What a statement rests on."""
    out = []
    for link in resting(one, KZ):
        kind, _, id = link.rpartition(":")
        if kind == "rule":
            rule = KZ.rules[id]
            text = f"{rule.citation.text(language())}: {gettext(rule.label).rstrip('.')}"
            out.append(Link(text, page("rule", id=id) + at))
        elif kind == "duty":
            duty = KZ.duties[id]
            text = f"{duty.bound.citation.text(language())}: {gettext(duty.what)}"
            out.append(Link(text, page("rule", id=duty.bound.id) + at))
        else:
            out.append(provision(link, at))
    return out


def elsewhere(one: Statement, note: Note) -> list[Link]:
    """Where the country pages tell of the same thing on other days."""
    return [
        Link(gettext(place.title), page(place.page) + (f"#{place.id}" if place.id else ""))
        for place in places(note).get(one.id, ())
    ]
