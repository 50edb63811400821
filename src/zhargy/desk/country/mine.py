"""What an initiative would do to the reader's own organisations: private, and never on a page that is kept."""

from __future__ import annotations

from functools import cache, partial
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from zhargy.desk import goals, store
from zhargy.desk.access import Who, visible, who
from zhargy.desk.country.asked import day_of, shown
from zhargy.desk.lab import asked as lab
from zhargy.desk.lab.asked import drafted
from zhargy.desk.models import Case, Consultation, Party
from zhargy.desk.models.rows import placed
from zhargy.desk.views.errors import only
from zhargy.law.kz import KZ
from zhargy.law.kz.affairs import Affairs
from zhargy.monitor.country.applied import applied, touched
from zhargy.procedures import stand
from zhargy.rules import Matter, Rule

MOST, CASES, ASKED = 20, 10, 30


@cache
def _touched(reform: str) -> tuple[Rule[..., Any], ...]:
    return touched(KZ, reform)


@only("GET", "HEAD")
def page(request: HttpRequest, lang: str, id: str) -> HttpResponse:
    """Each organisation that the reader may see, with what is another answer or duty under the draft."""
    found = next((one for one in KZ.initiatives if one.id == id and one.reform), None)
    if found is None:
        raise Http404
    asked, me = day_of(request), who(request)
    since = drafted(found.reform)
    on = max(asked.on, since)
    parties = visible(me, Party.objects.filter(kind=Party.Kind.ORGANISATION))[: MOST + 1]
    rules = _touched(found.reform)
    rows = []
    for one in parties[:MOST]:
        facts = _known(one, me)
        told = applied(KZ, rules, found.reform, on, partial(placed, facts), Affairs)
        rows.append({"party": one, "told": told})
    return shown(
        request, "mine", asked, one=found, rows=rows, since=since, day=on, more=len(parties) > MOST,
        matters=_matters(rules), lab=lab.applied(found.reform, lang),
    )  # fmt: skip


def _matters(rules: tuple[Rule[..., Any], ...]) -> list[Matter]:
    """The matters in which the draft can change an answer: what to ask of an organisation of which nothing is known."""
    return [one for one in KZ.matters.values() if any(rule in rules for rule in one.goals)]


def _known(party: Party, me: Who) -> dict[str, dict[str, Any]]:
    """What is known of a party by kind of subject: told of it, asked for it, and in its cases; the first counts."""
    facts: dict[str, dict[str, Any]] = {}

    def learn(kind: str, told: dict[str, Any]) -> None:
        facts[kind] = {**told, **facts.get(kind, {})}

    for kind, told in party.facts.items():
        learn(kind, told)
    for one in visible(me, Consultation.objects.filter(organisation=party))[:ASKED]:
        if matter := goals.goal(one.goal):
            learn(matter.subject.__name__, one.facts)
    for case in visible(me, Case.objects.filter(party=party)).order_by("-begun")[:CASES]:
        about = KZ.procedures.get(case.procedure)
        if about is not None:
            known = stand(store.case_of(case.pk), case.day).facts
            for name, info in about.about.__facts__.items():
                if info.kind == "part" and isinstance(told := known.get(name), dict):
                    learn(info.type.__name__, told)
    return facts
