"""The Constitution, the treaties, and the bodies of the state and of society."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from zhargy.desk.country.asked import day_of, shown
from zhargy.desk.lab import topics
from zhargy.desk.lawbook import kept
from zhargy.desk.public import public
from zhargy.desk.views.errors import only
from zhargy.i18n import gettext
from zhargy.law.kz import KZ
from zhargy.monitor.country import bodies as told_bodies
from zhargy.monitor.country import constitution as told_constitution
from zhargy.monitor.country import treaties as told_treaties
from zhargy.monitor.days import last_day, words
from zhargy.monitor.note import note

READ = only("GET", "HEAD")
FEW = 8
"""So many rules of a topic are named; the others are a link away."""


@public
@READ
def constitution(request: HttpRequest, lang: str) -> HttpResponse:
    """The wording of the day, its articles with what they bound, and every wording by day."""
    asked = day_of(request)
    now = told_constitution.wording(asked.on)
    articles = [_article(one) for one in told_constitution.bounds(note(), KZ, asked.on)]
    reform = [
        {"one": one, "when": words(one.date)} for one in note().sections["constitution"].statements
        if one.date[:4] == "2022"
    ]  # fmt: skip
    wordings = [
        {"one": one, "now": one == now, "ahead": one.on > asked.on, "act": KZ.acts.get(one.act)}
        for one in told_constitution.wordings()
    ]
    return shown(
        request, "constitution", asked, now=now, act=KZ.acts[now.constitution] if now else None, articles=articles,
        wordings=wordings, reform=reform, first=told_constitution.wordings()[0].on,
    )  # fmt: skip


def _article(one: told_constitution.Bound) -> dict[str, Any]:
    kinds = [
        {"title": topics.title(topic), "number": len(rules), "some": rules[:FEW], "more": len(rules) - FEW}
        for topic, rules in one.topics
    ]  # fmt: skip
    heir = one.heir.partition(" ")
    return {
        "one": one, "topics": kinds, "heir": {"act": KZ.acts[heir[0]], "article": heir[2]} if one.heir else None,
        "written": one.article in kept.book().volumes[one.act.id].articles,
    }  # fmt: skip


@public
@READ
def treaties(request: HttpRequest, lang: str) -> HttpResponse:
    """The treaties with their steps, and where each stands on the day."""
    asked = day_of(request)
    rows = []
    for one in told_treaties.treaties():
        stands = one.stands(asked.on)
        steps = [
            {"one": step, "kind": gettext(told_treaties.STEPS[step.kind]), "when": words(step.on),
             "ahead": step.kind != stands and last_day(step.on) > asked.on}
            for step in one.steps
        ]  # fmt: skip
        rows.append(
            {"one": one, "told": told_treaties.told(one, note()), "steps": steps,
             "stands": gettext(told_treaties.STEPS[stands]) if stands else "", "binds": stands == told_treaties.FORCE}
        )  # fmt: skip
    meaning = [(gettext(told_treaties.STEPS[kind]), gettext(text)) for kind, text in told_treaties.MEANING.items()]
    other = [one for one in note().sections["treaties"].statements if one.id in ("treaties-osce",)]
    counted = note().statements["treaties-ratification-meaning"]
    return shown(request, "treaties", asked, rows=rows, meaning=meaning, other=other, counted=counted)


@public
@READ
def bodies(request: HttpRequest, lang: str) -> HttpResponse:
    """The bodies of the day, by what they are for, with their acts and their steps in procedures."""
    asked = day_of(request)
    groups: dict[str, list[dict[str, Any]]] = {}
    gone = []
    for one in told_bodies.bodies():
        row = {
            "one": one, "acts": told_bodies.acts_of(one, KZ), "parts": told_bodies.parts_of(one, KZ),
            "told": [note().statements[id] for id in one.statements],
        }  # fmt: skip
        if one.there(asked.on):
            groups.setdefault(one.group, []).append(row)
        else:
            gone.append(row)
    return shown(request, "bodies", asked, groups=list(groups.items()), gone=gone)
