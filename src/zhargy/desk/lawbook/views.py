"""The book of the law: all acts, an act, an article, a rule, an amount; each on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from urllib.parse import unquote

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from zhargy.desk import clock
from zhargy.desk.examples import cases_of, names_of
from zhargy.desk.goals import subject_of
from zhargy.desk.lawbook import kept
from zhargy.desk.note.asked import Asked, asked
from zhargy.desk.public import public
from zhargy.desk.views.errors import only
from zhargy.i18n import gettext, language
from zhargy.law.kz import KZ
from zhargy.monitor.changes import ENDED, NEW
from zhargy.monitor.law import Article, Happening, Volume, eli, linked
from zhargy.monitor.law.book import LEVELS, place_of
from zhargy.monitor.law.difference import rows
from zhargy.monitor.law.saying import cautions, happened, spans
from zhargy.rules import Citation, NotEncoded, Rule
from zhargy.rules.check import uses
from zhargy.rules.parameters import Parameter, Value
from zhargy.rules.rule import Version

READ = only("GET", "HEAD")
FEW = 3
"""How many cases of a rule are named on the page of its article."""


def chosen(request: HttpRequest) -> Asked:
    """The day of the page: the one asked for, or today."""
    return asked(request, clock.today())


def volume_of(act: str) -> Volume:
    """An act of the book. Raises Http404 for one that is not in it."""
    found = kept.book().volumes.get(act)
    if found is None:
        raise Http404
    return found


def article_of(volume: Volume, number: str) -> Article:
    """An article of an act. Raises Http404 for one of which nothing is written here."""
    found = volume.articles.get(number)
    if found is None or not number:
        raise Http404
    return found


@READ
@public
def acts(request: HttpRequest, lang: str) -> HttpResponse:
    """Every act, by rank, to be narrowed by words and rank; the amounts."""
    words, rank, listed = request.GET.get("words", "")[:200], request.GET.get("rank", ""), request.GET.get("listed", "")
    rank = rank if rank in LEVELS else ""
    found = [
        one for one in kept.book().ordered()
        if rank in ("", one.rank) and (not listed or one.listed) and one.has(words)
    ]  # fmt: skip
    ranks = [
        (gettext(name).capitalize(), of) for id, name in LEVELS.items() if (of := [x for x in found if x.rank == id])
    ]
    shown = {
        "ranks": ranks, "number": len(found), "whole": len(kept.book().volumes), "words": words, "rank": rank,
        "listed": listed, "levels": [(id, gettext(name).capitalize()) for id, name in LEVELS.items()],
        "filtered": bool(words or rank or listed), "parameters": list(KZ.parameters.values()),
    }  # fmt: skip
    return render(request, "desk/lawbook/acts.html", shown)


@dataclass(frozen=True, slots=True)
class Line:
    """What a provision says or sets, as its act shows it: a rule, or an amount. page: the name of its address."""

    citation: Citation
    page: str
    id: str
    label: str

    @property
    def address(self) -> str:
        """Its page."""
        return reverse(self.page, kwargs={"lang": language(), "id": self.id})


@dataclass(frozen=True, slots=True)
class Row:
    """An article as its act shows it on a day."""

    article: Article
    lines: list[Line]
    without: list[NotEncoded]


def _row(article: Article, day: date) -> Row:
    lines = [Line(one.citation, "rule", one.rule.id, one.label) for one in article.on(day)]
    lines += [Line(value.citation, "parameter", one.id, one.label) for one, value in article.amounts_on(day)]
    return Row(article, sorted(lines, key=lambda one: place_of(one.citation)), article.without_on(day))


@READ
@public
def act(request: HttpRequest, lang: str, act: str) -> HttpResponse:
    """An act as it stood on a day, by article; what changed when; what is not encoded."""
    volume, day = volume_of(act), chosen(request)
    book = kept.book()
    parts = [_row(one, day.on) for one in volume.articles.values()]
    told = linked.act(book, volume, day.on, kept.base())
    told.pop("hasPart", None)  # It would be as long as the page; the file has it.
    shown = {
        "volume": volume, "act": volume.act, "day": day, "at": day.query, "parts": parts,
        "bare": not any(one.lines for one in parts),
        "cautions": list(cautions(volume, day.on)), "rank": gettext(LEVELS[volume.rank]),
        "days": timeline(volume), "without": [(one, _holds(one, day.on)) for one in volume.without],
        "changes": book.changes(act), "changed_by": book.changed_by(act),
        "statements": kept.statements(book.statements_of_act(act), day.on, day.query),
        "eli": stays(eli.address(volume.act)), "official": stays(eli.official(volume.act)),
        "linked": linked.embedded(told),
    }  # fmt: skip
    return render(request, "desk/lawbook/act.html", shown, status=day.status)


def stays(address: str) -> tuple[str, str]:
    """An address that stays, as a link, and as people copy it: whole, with the letters of its language."""
    return address, kept.base() + unquote(address)


def _holds(one: NotEncoded, day: date) -> bool:
    return one.force is None or one.force.holds(day)


@dataclass(frozen=True, slots=True)
class Day:
    """A day on which wordings began or ended. before: the day before it, to compare the two."""

    on: date
    before: date
    happened: list[str]
    new: int
    amended: int
    ended: int


def timeline(volume: Volume, article: str | None = None) -> list[Day]:
    """What happened to an act, or to one of its articles, by day, the newest first."""
    days: dict[date, list[Happening]] = {}
    for one in volume.happened:
        if one.touches(volume.act.id, article):
            days.setdefault(one.on, []).append(one)
    return [_day(on, told) for on, told in sorted(days.items(), reverse=True)]


def _day(on: date, told: list[Happening]) -> Day:
    new, ended = (sum(one.kind == kind for one in told) for kind in (NEW, ENDED))
    return Day(on, on - timedelta(days=1), [happened(one) for one in told], new, len(told) - new - ended, ended)


@dataclass(frozen=True, slots=True)
class Provision:
    """A wording as its article shows it.

    id: of its place on the page. when: of an exception with a value of its own, the rule under which it is given.
    others: exceptions that other provisions make; narrows: what it is an exception to. cases: the names of the first
    few; more: how many there are besides.
    """

    id: str
    version: Version
    spans: str
    when: Rule[..., Any] | None
    others: list[Rule[..., Any]]
    narrows: list[Rule[..., Any]]
    cases: list[str]
    more: int


@READ
@public
def article(request: HttpRequest, lang: str, act: str, article: str) -> HttpResponse:
    """An article as it stood on a day: what it says, its rules with source and cases, and what rests on it."""
    volume, day = volume_of(act), chosen(request)
    one = article_of(volume, article)
    book, held = kept.book(), one.on(day.on)
    before, after = volume.beside(article)
    own = [parameter for parameter, _ in one.amounts_on(day.on)]
    drafts = [version for version in one.wordings if version.reform]
    shown = {
        "volume": volume, "act": volume.act, "article": one, "day": day, "at": day.query,
        "provisions": [_provision(version, day.on) for version in held],
        "drafts": [_provision(version, day.on) for version in drafts],
        "past": [(version, spans(version)) for version in one.wordings if version not in held and not version.reform],
        "amounts": [(parameter, value, _some(parameter, value)) for parameter, value in one.amounts_on(day.on)],
        "read": [_read(parameter, day.on) for parameter in book.amounts(held) if parameter not in own],
        "without": one.without_on(day.on), "cautions": list(cautions(volume, day.on)),
        "days": timeline(volume, article), "before": before, "after": after, "duties": book.duties(one.rules),
        "claims": kept.claims(book.claims(one.rules)),
        "statements": kept.statements(book.statements(act, article, one.rules), day.on, day.query),
        "eli": stays(eli.address(volume.act, article)),
        "linked": linked.embedded(linked.article(volume, one, day.on, kept.base())),
    }  # fmt: skip
    return render(request, "desk/lawbook/article.html", shown, status=day.status)


def _provision(version: Version, on: date) -> Provision:
    rule, cited = version.rule, version.citation
    others = [
        one.when for one in rule.exceptions_on(on)
        if (one.when.citation.act.id, one.when.citation.article) != (cited.act.id, cited.article)
    ]  # fmt: skip
    names = names_of(rule.id)
    when = next((one.when for one in rule.exceptions if one.version is version), None)
    return Provision(
        f"{rule.id}-{when.name}" if when else rule.id, version, spans(version), when, list(dict.fromkeys(others)),
        kept.book().narrowed_by(rule), names[:FEW], max(len(names) - FEW, 0),
    )  # fmt: skip


def _some(parameter: Parameter[..., Any], value: Value) -> list[tuple[tuple[str, ...], str]]:
    return list(rows(value.amount, parameter.keys, parameter.unit))


def _read(parameter: Parameter[..., Any], on: date) -> tuple[Parameter[..., Any], str]:
    """An amount with its value on a day; "" of a table, which has a page of its own, and if there is none."""
    value = next((one for one in parameter.values if one.force.holds(on)), None)
    return parameter, "" if parameter.keys or value is None else _some(parameter, value)[0][1]


@READ
@public
def rule(request: HttpRequest, lang: str, id: str) -> HttpResponse:
    """A rule: what it says, its wordings with their source, exceptions, what it uses and what uses it, its cases."""
    found = KZ.rules.get(id)
    if found is None:
        raise Http404
    day, book = chosen(request), kept.book()
    in_force = [one for one in found.versions if not one.reform and one.force.holds(day.on)]
    now = in_force[-1] if in_force else None
    told = now or found.versions[-1]
    volume = book.volumes[told.citation.act.id]
    shown: dict[str, Any] = {
        "rule": found, "told": told, "now": now, "day": day, "at": day.query,
        "wordings": [(one, spans(one)) for one in found.wordings()],
        "cautions": list(cautions(volume, day.on)), "askable": subject_of(found) is not None, "uses": uses(found),
        "used_by": book.users(found), "read": [_read(one, day.on) for one in book.amounts(found.wordings())],
        "narrows": book.narrowed_by(found), "duties": book.duties([found]),
        "without": [one for one in KZ.not_encoded if id in one.touches], "cases": cases_of(id),
        "history": [(one, happened(one), one.on - timedelta(days=1)) for one in reversed(book.of_rule(found))],
        "claims": kept.claims(book.claims([found])),
        "statements": kept.statements(book.statements(told.citation.act.id, "-", [found]), day.on, day.query),
    }  # fmt: skip
    return render(request, "desk/lawbook/rule.html", shown, status=day.status)


@READ
@public
def parameter(request: HttpRequest, lang: str, id: str) -> HttpResponse:
    """An amount, term or threshold with its values by day."""
    found = KZ.parameters.get(id)
    if found is None:
        raise Http404
    day = chosen(request)
    values = [
        {"value": one, "last": one.force.until - timedelta(days=1) if one.force.until else None,
         "rows": _some(found, one), "now": not one.reform and one.force.holds(day.on)}
        for one in (*reversed(found.values), *found.reforms)
    ]  # fmt: skip
    unset = [one for one in found.unset if one.force.holds(day.on)]
    shown = {
        "parameter": found, "values": values, "day": day, "at": day.query, "unset": unset,
        "held": any(one["now"] for one in values),
    }  # fmt: skip
    return render(request, "desk/lawbook/parameter.html", shown, status=day.status)


@READ
@public
def moved(request: HttpRequest, lang: str, act: str) -> HttpResponse:
    """Where the page of an act stood before."""
    volume_of(act)
    query = request.META.get("QUERY_STRING", "")
    address = reverse("lawbook-act", kwargs={"lang": lang, "act": act})
    return redirect(f"{address}?{query}" if query else address, permanent=True)
