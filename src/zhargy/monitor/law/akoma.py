"""An act in Akoma Ntoso 3.0: its structure as far as it is encoded, with our summaries, as it stands on a day.

The official text is never in it. The document is an expression of ours of the act as a work, and says so: its author is
Zhargy, it is neither prescriptive nor authoritative, and a note tells it in words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from zhargy.i18n import N_, format_date, gettext, language
from zhargy.monitor.changes import ENDED
from zhargy.monitor.law import eli
from zhargy.monitor.law.linked import SUMMARY
from zhargy.rules.explain import sentence

if TYPE_CHECKING:
    from zhargy.monitor.law.book import Article, Book, Volume
    from zhargy.rules import Act, Citation

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
LANGUAGES = {"kk": "kaz", "ru": "rus", "en": "eng"}
US, STATE, ORIGINAL = "zhargy", "kz", "original"
KINDS = (("article", "art"), ("paragraph", "para"), ("point", "point"))
_NOT_OF_ID = re.compile(r"[^\w.-]+")


@dataclass(slots=True)
class Part:
    """A part of the act: what is said of it, what is not encoded of it, and its own parts by number."""

    said: list[str] = field(default_factory=list)
    without: list[str] = field(default_factory=list)
    parts: dict[tuple[int, str], Part] = field(default_factory=dict)

    def at(self, cited: Citation) -> Part:
        """The part for a provision, made if it is not there. A point may stand under its article directly."""
        here = self
        for depth, number in ((1, cited.paragraph), (2, cited.item)):
            if number:
                here = here.parts.setdefault((depth, number), Part())
        return here


def work(act: Act) -> str:
    """The address of the act as a work, by the naming convention of Akoma Ntoso."""
    return f"/akn/kz/act/{act.adopted.isoformat()}/{eli.number_of(act) or act.id}"


def document(book: Book, volume: Volume, day: date) -> str:
    """The act as XML, in the language in use."""
    root = Element("akomaNtoso", {"xmlns": NAMESPACE})
    act = SubElement(root, "act", {"name": "act", "contains": "singleVersion"})
    _meta(SubElement(act, "meta"), book, volume, day)
    preface = SubElement(act, "preface", {"eId": "preface"})
    title = SubElement(preface, "longTitle", {"eId": "preface__title"})
    _p(title, "preface__title__p", volume.act.title.get(language()) or volume.act.title["en"])
    _p(preface, "preface__notice", gettext(SUMMARY))
    body = SubElement(act, "body", {"eId": "body"})
    for article in volume.articles.values():
        _article(body, article, day)
    if not len(body):
        whole = SubElement(body, "hcontainer", {"name": "whole", "eId": "whole"})
        told = SubElement(whole, "content", {"eId": "whole__content"})
        _p(told, "whole__content__p_1", gettext(N_("No rule is taken from this act.")))
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _meta(meta: Element, book: Book, volume: Volume, day: date) -> None:
    act, uri = volume.act, work(volume.act)
    version = f"{uri}/{LANGUAGES[language()]}@{day.isoformat()}"
    identification = SubElement(meta, "identification", {"source": f"#{US}"})
    found = _identified(identification, "FRBRWork", uri, f"{uri}/!main", act.adopted, "adoption", STATE)
    alias = Element("FRBRalias", {"value": act.name(language()), "name": "short"})
    found.insert(2, alias)
    SubElement(found, "FRBRcountry", {"value": "kz"})
    SubElement(found, "FRBRsubtype", {"value": volume.rank})
    SubElement(found, "FRBRnumber", {"value": act.number or act.id})
    SubElement(found, "FRBRprescriptive", {"value": "false"})
    SubElement(found, "FRBRauthoritative", {"value": "false"})
    found = _identified(identification, "FRBRExpression", version, f"{version}/!main", day, "version", US)
    SubElement(found, "FRBRauthoritative", {"value": "false"})
    SubElement(found, "FRBRlanguage", {"language": LANGUAGES[language()]})
    file = f"{version}/!main.xml"
    found = _identified(identification, "FRBRManifestation", f"{version}.xml", file, day, "version", US)
    SubElement(found, "FRBRformat", {"value": "application/akn+xml"})
    sources = _lifecycle(meta, volume)
    references = SubElement(meta, "references", {"source": f"#{US}"})
    _reference(references, "original", ORIGINAL, uri, act.name(language()))
    for one in sources:
        _reference(references, "passiveRef", _id(one.id), work(one), one.name(language()))
    for one in book.changes(act.id):
        if one not in sources:
            _reference(references, "activeRef", _id(one.id), work(one), one.name(language()))
    _reference(references, "TLCOrganization", US, "/ontology/organization/zhargy", "Zhargy")
    _reference(references, "TLCOrganization", STATE, "/ontology/organization/kz", gettext(N_("Kazakhstan")))
    notes = SubElement(meta, "notes", {"source": f"#{US}"})
    told = gettext(SUMMARY)
    if act.checked < day:
        told += " " + gettext(N_("{act} was last checked on {day}; changes after that day are not known here.")).format(
            act=act.name(language()), day=format_date(act.checked)
        )
    _p(SubElement(notes, "note", {"eId": "notice"}), "notice__p", told)


def _identified(
    parent: Element, name: str, uri: str, this: str, day: date, what: str, author: str
) -> Element:  # fmt: skip
    found = SubElement(parent, name)
    SubElement(found, "FRBRthis", {"value": this})
    SubElement(found, "FRBRuri", {"value": uri})
    SubElement(found, "FRBRdate", {"date": day.isoformat(), "name": what})
    SubElement(found, "FRBRauthor", {"href": f"#{author}"})
    return found


def _lifecycle(meta: Element, volume: Volume) -> list[Act]:
    """The adoption, the days on which wordings began or ended, and the end; the other acts that made them."""
    act = volume.act
    days: dict[date, dict[Act, None]] = {}
    for one in volume.happened:
        made = one.by.act if one.by and one.by.act is not act else act
        days.setdefault(one.on, {})[made] = None
    lifecycle = SubElement(meta, "lifecycle", {"source": f"#{US}"})
    events = [(act.adopted, "generation", act)]
    for on, makers in sorted(days.items()):
        others = [one for one in makers if one is not act]
        if on > act.adopted and on != act.ended:
            events += [(on, "amendment", one) for one in others or [act]]
    if act.ended:
        last = next((one.by.act for one in volume.happened if one.kind == ENDED and one.by), act)
        events.append((act.ended, "repeal", last))
    for number, (on, kind, maker) in enumerate(events, 1):
        source = ORIGINAL if maker is act else _id(maker.id)
        told = {"eId": f"event_{number}", "date": on.isoformat(), "source": f"#{source}", "type": kind}
        SubElement(lifecycle, "eventRef", told)
    return list(dict.fromkeys(maker for _, _, maker in events if maker is not act))


def _reference(parent: Element, kind: str, id: str, href: str, name: str) -> None:
    SubElement(parent, kind, {"eId": id, "href": href, "showAs": name})


def _article(body: Element, article: Article, day: date) -> None:
    part = Part()
    for version in article.on(day):
        part.at(version.citation).said.append(f"{sentence(version.label)}.")
    for entry in article.without_on(day):
        part.at(entry.citation).without.append(gettext(entry.reason))
    if not (part.said or part.without or part.parts):
        return
    if article.number:
        made = SubElement(body, "article", {"eId": f"art_{_id(article.number)}"})
        SubElement(made, "num").text = article.number
    else:
        made = SubElement(body, "hcontainer", {"name": "whole", "eId": "whole"})
    _fill(made, part)


def _fill(parent: Element, part: Part) -> None:
    """Write what is said of a part, and its parts."""
    id = parent.attrib["eId"]
    if part.said or part.without:
        told = SubElement(parent, "intro" if part.parts else "content")
        told.attrib["eId"] = f"{id}__{told.tag}"
        _say(told, part.said, part.without)
    for (depth, number), inner in part.parts.items():
        name, short = KINDS[depth]
        made = SubElement(parent, name, {"eId": f"{id}__{short}_{_id(number)}"})
        SubElement(made, "num").text = number
        _fill(made, inner)


def _say(parent: Element, said: Iterable[str], without: Iterable[str]) -> None:
    id = parent.attrib["eId"]
    for text in said:
        _p(parent, f"{id}__p_{len(parent) + 1}", text)
    for number, reason in enumerate(without, len(parent) + 1):
        p = SubElement(parent, "p", {"eId": f"{id}__p_{number}"})
        remark = SubElement(p, "remark", {"status": "editorial"})
        remark.text = gettext(N_("Read, but not written as a rule: {reason}")).format(reason=reason)


def _p(parent: Element, id: str, text: str) -> None:
    SubElement(parent, "p", {"eId": id}).text = text


def _id(text: str) -> str:
    return _NOT_OF_ID.sub("-", text)
