"""Cases: the list by what is urgent, where one stands on a day and why, correcting it, who takes part, its clocks."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.db.models import F, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.safestring import mark_safe

from zhargy.desk import clock, forms, store
from zhargy.desk.access import OFFICES, Act, correctable, may, may_correct, visible, who
from zhargy.desk.casework import papers, shown
from zhargy.desk.casework.form import brought, filled, posted
from zhargy.desk.law import procedures
from zhargy.desk.models import Case, Draft, Part, Party
from zhargy.desk.search import folded
from zhargy.desk.store.rows import refresh_case
from zhargy.desk.views.consultation import NO_DAY
from zhargy.desk.views.drafts import BOTH, READ, WRITE, to, wrote
from zhargy.desk.views.errors import forbidden
from zhargy.desk.whose import choices, chosen_of
from zhargy.documents.calendar import Item, feed
from zhargy.i18n import N_, gettext
from zhargy.procedures import Standing, Trouble
from zhargy.procedures.drawing import described, draw
from zhargy.rules import FactErrors

PAGE = 50
STALE = 200


@READ
def index(request: HttpRequest, lang: str) -> HttpResponse:
    """The cases that whoever looks may see, the nearest last day first; of one procedure or state, if asked."""
    me, today = who(request), clock.today()
    found = visible(me, Case.objects.select_related("party"))
    for one in found.filter(turns__lte=today, final=False)[:STALE]:
        refresh_case(one.pk, today)
    chosen = {name: request.GET.get(name, "")[:100] for name in ("procedure", "state", "q", "over")}
    found = found.filter(procedure__in=procedures())
    if chosen["procedure"]:
        found = found.filter(procedure=chosen["procedure"])
    if chosen["state"]:
        found = found.filter(state=chosen["state"])
    if chosen["q"]:
        found = found.filter(party__search__contains=folded(chosen["q"]))
    if not chosen["over"]:
        found = found.filter(final=False)
    found = found.order_by(F("due").asc(nulls_last=True), "-begun", "pk")
    some = Paginator(found, PAGE).get_page(request.GET.get("page"))
    context = {
        "page": some, "rows": [row(one, today) for one in some], "procedures": procedures().values(), "chosen": chosen,
        "declared": procedures().get(chosen["procedure"]), "query": query(request),
    }  # fmt: skip
    return render(request, "desk/cases.html", context)


def query(request: HttpRequest) -> str:
    """What was asked, without the page, for the address of the next one."""
    kept = request.GET.copy()
    kept.pop("page", None)
    return kept.urlencode()


def row(one: Case, today: date) -> dict[str, Any]:
    """A case in a list. left: the days that its clock has left, the last one counted."""
    found = procedures()[one.procedure]
    state = found.state(one.state) if one.state else None
    left = (one.due - today).days if one.due else None
    return {"one": one, "procedure": found, "state": state, "left": left}


def _case(request: HttpRequest, id: uuid.UUID) -> Case:
    one: Case = get_object_or_404(visible(who(request), Case.objects.select_related("party")), pk=id)
    if one.procedure not in procedures():
        raise Http404
    return one


@READ
def page(request: HttpRequest, lang: str, id: uuid.UUID) -> HttpResponse:
    """Where the case stands, today or as of another day."""
    one, today = _case(request, id), clock.today()
    if one.turns is not None and one.turns <= today and not one.final:
        one = refresh_case(one.pk, today)
    typed = request.GET.get("on", "")[:40]
    on = forms.day(typed) if typed else max(today, one.day)
    return _page(request, one, on or today, typed, "" if on else NO_DAY)


def _page(request: HttpRequest, one: Case, on: date, typed: str, error: str = "") -> HttpResponse:
    me = who(request)
    now = store.standing(one, on)
    found = now.case.procedure
    past = bool(typed) and not error and on < one.day
    history = store.entries(one.pk)
    parts = {part.actor: part.party for part in Part.objects.filter(case=one).select_related("party")}
    context: dict[str, Any] = {
        "one": one, "procedure": found, "now": now, "on": on, "typed": typed or on.isoformat(), "error": error,
        "past": past, "state": found.state(now.state) if now.state else None,
        "clocks": [{"running": running, "reason": shown.reason(running.answer)} for running in now.running],
        # Something can still be written down of the day chosen, unless something later was.
        "options": shown.options(me, one, now) if on >= _last(now) else [],
        "history": shown.history(history, now), "papers": _papers(now),
        "correctable": frozenset() if past else correctable(me, one, history),
        "parts": [{"actor": actor, "party": parts.get(actor.id)} for actor in found.actors],
        "joinable": _listed(request) if may(me, Act.MANAGE, one) else (),
        "drafts": visible(me, Draft.objects.filter(case=one)),
        "titles": {event.id: event.title for event in found.events},
        "drawing": mark_safe(draw(found, standing=now)), "moves": described(found),
        "then": [procedures()[id] for id in (found.state(now.state).then if now.state else ()) if id in procedures()],
        "owner": visible(me, Party.objects.filter(pk=one.party.pk)).exists(),
    }  # fmt: skip
    return render(request, "desk/case.html", context, status=422 if error else 200)


def _last(now: Standing) -> date:
    """The day of the last event of a case, also of one after the day of `now`."""
    return max((one.on for _, one in now.case.happened()), default=date.min)


def _papers(now: Standing) -> dict[int, list[papers.Offered]]:
    """The papers of each step that has some, by the number of its event."""
    return {
        step.number: papers.offered(step.event, step.judged.subject, step.on)
        for step in now.steps
        if step.event and step.event.papers and step.judged and step.number
    }


def _joinable(request: HttpRequest) -> QuerySet[Party]:
    """Who can be given a part. That a body exists, and its name, is no secret."""
    mine = visible(who(request), Party.objects.all()).values("pk")
    return Party.objects.filter(Q(pk__in=mine) | Q(kind__in=OFFICES))


def _listed(request: HttpRequest) -> list[Party]:
    """Those of them to choose from, the bodies first."""
    found = _joinable(request)
    return [*choices(found.filter(kind__in=OFFICES)).parties, *choices(found.exclude(kind__in=OFFICES)).parties]


@READ
def paper(
    request: HttpRequest, lang: str, id: uuid.UUID, number: int, paper: str, code: str, kind: str
) -> HttpResponse:
    """A paper of an event of the case, as it was filled that day."""
    one = _case(request, id)
    now = store.standing(one, max(clock.today(), one.day))
    step = next((step for step in now.steps if step.number == number and step.event and step.judged), None)
    if step is None or step.event is None or step.judged is None:
        raise Http404
    return papers.download(step.event, paper, step.judged.subject, step.on, code, kind)


@READ
def calendar(request: HttpRequest, lang: str, id: uuid.UUID) -> HttpResponse:
    """The last days of the clocks that run, for a calendar."""
    one = _case(request, id)
    now = store.standing(one, max(clock.today(), one.day))
    items = [
        Item(f"{one.procedure}/{one.pk}/{running.clock.id}", running.due, gettext(running.clock.title),
             (gettext(running.clock.means),))
        for running in now.dues if running.due
    ]  # fmt: skip
    made = feed(items, name=gettext(N_("Days of a case")), key=str(one.pk), made=clock.now())
    response = HttpResponse(made, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="days.ics"'
    return response


@WRITE
def join(request: HttpRequest, lang: str, id: uuid.UUID) -> HttpResponse:
    """Give a party a part in the case."""
    one, me = _case(request, id), who(request)
    if not may(me, Act.MANAGE, one):
        return forbidden(request)
    party = chosen_of(_joinable(request), request.POST.get("party", ""))
    if party is None:
        raise Http404
    try:
        store.join(one, request.POST.get("actor", "")[:100], party, on=clock.today(), at=clock.now(), by=me.id)
    except store.Refused:
        raise Http404 from None
    return to("case", lang, one.pk)


@BOTH
def correct(request: HttpRequest, lang: str, id: uuid.UUID, number: int) -> HttpResponse:
    """Put something right that was written down wrongly, or say that it never happened. Both stay in the history."""
    one, me = _case(request, id), who(request)
    found = procedures()[one.procedure]
    history = store.entries(one.pk)
    entry = next((entry for entry in history if entry.number == number), None)
    event = next((event for event in found.events if entry and event.id == entry.what), None)
    if entry is None or event is None:
        raise Http404
    if not may_correct(me, one, history, number, event.id):
        return forbidden(request)
    context: dict[str, Any] = {
        "one": one, "procedure": found, "event": event, "entry": entry, "number": one.number,
        "day_label": shown.day_of(event, found.about),
    }  # fmt: skip
    paths = brought(found, event)
    if request.method != "POST":
        sent = filled(found.about, paths, entry.facts)
        return render(request, "desk/correct.html", {**context, "form": sent, "typed": entry.on.isoformat()})
    do, typed = request.POST.get("do", "")[:300], request.POST.get("on", "")[:40]
    sent, on = posted(found.about, paths, request.POST, do).check(), forms.day(typed)
    seen = request.POST.get("seen", "")
    context |= {"form": sent, "typed": typed, "number": seen}
    if not (seen.isascii() and seen.isdigit() and len(seen) < 10):
        sent.elsewhere.append(gettext(N_("Read what stands here, then send it again.")))
        context["number"] = one.number
    annul = do == "annul"
    if do.startswith(("add:", "remove:")):
        return render(request, "desk/correct.html", context)
    if not annul and on is None:
        context["day_error"] = NO_DAY
    if sent.elsewhere or (not annul and (on is None or sent.wrong)):
        return render(request, "desk/correct.html", context, status=422)
    # What a form does not ask for stays as it was told.
    kept = {path: value for path, value in entry.facts.items() if path not in paths and path != event.day}
    told = {} if annul else kept | sent.facts
    try:
        store.act(
            one, "" if annul else event.id, entry.on if annul or on is None else on, told, at=clock.now(), by=me.id,
            expected=int(seen), corrects=number,
        )  # fmt: skip
    except store.Conflict as error:
        now = Case.objects.get(pk=one.pk)
        context |= {"conflict": str(error), "wrote": wrote(now, int(seen)), "number": now.number}
        return render(request, "desk/correct.html", context, status=409)
    except FactErrors as errors:
        sent.place(errors)
        return render(request, "desk/correct.html", context, status=422)
    except (Trouble, store.Refused) as error:
        sent.elsewhere.append(str(error))
        return render(request, "desk/correct.html", context, status=422)
    return to("case", lang, one.pk)
