"""The news: by year, topic and act, each with its page, and as feeds. The same for everybody."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from zhargy.desk import clock
from zhargy.desk.lab.topics import title as topic_title
from zhargy.desk.note import links
from zhargy.desk.note.asked import asked
from zhargy.desk.public import public
from zhargy.desk.views.errors import only
from zhargy.i18n import N_, gettext, kazakh_key, language
from zhargy.law.kz import KZ
from zhargy.monitor import feeds
from zhargy.monitor.changes import KINDS as HOW
from zhargy.monitor.news import Item, by_year, news, of_act, of_topic
from zhargy.monitor.news.item import CHANGED, had_happened
from zhargy.monitor.note import note

READ = only("GET", "HEAD")
# What a page of all years shows of each; the page of a year shows all of it.
FEW = 20


@dataclass(frozen=True, slots=True)
class Chosen:
    """What of the news was asked for: a topic, an act, a year, or "" and 0 for all of it."""

    topic: str = ""
    act: str = ""
    year: int = 0

    def title(self) -> str:
        """The title of a page or a feed of it."""
        if self.topic:
            return gettext(N_("News: {of}")).format(of=topic_title(self.topic))
        if self.act:
            return gettext(N_("News: {of}")).format(of=KZ.acts[self.act].title[language()])
        return gettext(N_("News of the year {year}")).format(year=self.year) if self.year else gettext(N_("News"))

    def items(self) -> list[Item]:
        """The items, those of days to come too. Raises Http404 for what there is no news of."""
        found = list(news())
        if self.topic:
            found = of_topic(found, self.topic)
        if self.act:
            found = of_act(found, self.act)
        if self.year:
            found = [one for one in found if one.year == self.year]
        if not found:
            raise Http404
        return found

    def where(self) -> dict[str, Any]:
        """What stands in the address of its page and its feeds."""
        return {name: value for name in ("topic", "act", "year") if (value := getattr(self, name))}


def by_day(items: Iterable[Item]) -> list[tuple[str, list[Item]]]:
    """Items that follow each other, those of one day together."""
    return [(on, list(some)) for on, some in groupby(items, key=lambda one: one.on)]


def topics(items: list[Item]) -> list[tuple[str, str, int]]:
    """The topics that items are of: id, name and how many, by the alphabet."""
    found: dict[str, int] = {}
    for one in items:
        for topic in one.topics:
            found[topic] = found.get(topic, 0) + 1
    named = [(id, topic_title(id), count) for id, count in found.items()]
    return sorted(named, key=lambda one: kazakh_key(one[1]))


@READ
@public
def index(request: HttpRequest, lang: str, **where: Any) -> HttpResponse:
    """The news up to a day by year, the newest first; what is decided and lies ahead stands apart."""
    day = asked(request, clock.today())
    chosen = Chosen(**where)
    items = chosen.items()
    past = had_happened(items, day.on)
    years = by_year(past)
    context = {
        "chosen": chosen, "title": chosen.title(), "day": day,
        "years": [(year, by_day(some if where else some[:FEW]), len(some) > FEW and not where, len(some))
                  for year, some in years.items()],
        "ahead": by_day(reversed([one for one in items if one not in past and one.kind == CHANGED])),
        "topics": topics(had_happened(news(), day.on)) if not where else [], "all_years": sorted(by_year(news())),
        "atom": feed_address("news-atom", lang, chosen), "json": feed_address("news-json", lang, chosen),
        "act": links.act(chosen.act) if chosen.act else None,
    }  # fmt: skip
    return render(request, "desk/news/index.html", context, status=day.status)


def feed_address(name: str, lang: str, chosen: Chosen) -> str:
    """The address of a feed; of a year there is none."""
    if chosen.year:
        return ""
    return reverse(name, kwargs={"lang": lang, **chosen.where()})


@READ
@public
def entry(request: HttpRequest, lang: str, item: str) -> HttpResponse:
    """One piece of news, with what it is tied to."""
    one = next((one for one in news() if one.id == item), None)
    if one is None:
        raise Http404
    every = note()
    context = {
        "one": one, "acts": [(id, links.act(id)) for id in one.acts],
        "topics": [(id, topic_title(id)) for id in one.topics],
        "duties": [KZ.duties[id] for id in one.duties], "statement": every.statements.get(one.statement),
        "provisions": [links.provision(link) for link in one.rests if ":" not in link],
        "changes": [(change, gettext(HOW[change.kind])) for change in one.changes],
        "amounts": [(amount.parameter, text) for amount, text in zip(one.amounts, one.lines()[len(one.changes) :],
                                                                     strict=True)],
        "initiatives": links.page("country-initiatives"), "ahead": one.day > clock.today(),
    }  # fmt: skip
    return render(request, "desk/news/entry.html", context)


def _feed(request: HttpRequest, lang: str, name: str, where: dict[str, Any]) -> feeds.Feed:
    chosen = Chosen(**where)
    today = clock.today()

    def address(item: Item) -> str:
        return request.build_absolute_uri(reverse("news-entry", kwargs={"lang": lang, "item": item.id}))

    found = had_happened(chosen.items(), today)
    home = reverse("news", kwargs={"lang": lang, **chosen.where()})
    own = reverse(name, kwargs={"lang": lang, **chosen.where()})
    updated = max((one.day for one in found), default=date(2023, 8, 4))
    return feeds.Feed(
        chosen.title(), request.build_absolute_uri(own), request.build_absolute_uri(home), lang, updated,
        feeds.of_news(found, address, topic_title),
    )  # fmt: skip


@READ
@public
def as_atom(request: HttpRequest, lang: str, **where: Any) -> HttpResponse:
    """The news as Atom."""
    told = feeds.atom(_feed(request, lang, "news-atom", where))
    return HttpResponse(told, content_type="application/atom+xml; charset=utf-8")


@READ
@public
def as_json(request: HttpRequest, lang: str, **where: Any) -> HttpResponse:
    """The news as JSON Feed."""
    told = json.dumps(feeds.json_feed(_feed(request, lang, "news-json", where)), ensure_ascii=False, indent=1)
    return HttpResponse(told, content_type="application/feed+json; charset=utf-8")
