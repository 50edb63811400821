"""What is being prepared for a case: its form, what the law would say of it, its papers, and filing it.

`views.asking` leads through the same form question by question.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from zhargy.desk import clock, forms, store
from zhargy.desk.access import Act, Who, may_do, visible, who
from zhargy.desk.casework import asking, known, meanwhile, papers, shown
from zhargy.desk.casework.form import Form, Paths, brought, filled, posted
from zhargy.desk.law import procedures
from zhargy.desk.models import Case, Draft, Entry, Party, forget
from zhargy.desk.store.certificates import body_of
from zhargy.desk.views.consultation import NO_DAY
from zhargy.desk.views.errors import forbidden, only, told
from zhargy.desk.views.procedures import declared
from zhargy.desk.whose import chosen_of
from zhargy.i18n import N_, gettext
from zhargy.procedures import Case as Moved
from zhargy.procedures import Judged, Standing, Trouble, stand
from zhargy.procedures.facts import at
from zhargy.rules import FactErrors
from zhargy.rules.procedures import Event, Procedure
from zhargy.rules.values import DOES_NOT_KNOW

NOT_KNOWN = DOES_NOT_KNOW.value
READ = only("GET", "HEAD")
WRITE = only("POST")
BOTH = only("GET", "HEAD", "POST")


@BOTH
def begin(request: HttpRequest, lang: str, procedure: str) -> HttpResponse:
    """A draft of the event that begins a case, for a party. Read anew, as in another language: to where it began."""
    found, me = declared(procedure), who(request)
    if request.method != "POST":
        return redirect("procedure", lang=lang, procedure=found.id)
    event = next((one for one in found.starts() if one.id == request.POST.get("event")), None)
    party = chosen_of(visible(me, Party.objects.all(), Act.WRITE), request.POST.get("party", ""))
    if event is None or party is None:
        text = N_("Choose for whom it is, or make an organisation or a person first.")
        return told(request, 422, N_("For whom is it?"), text)
    if found.private and not settings.ALONE and request.POST.get("knowing") != "yes":
        context = {"procedure": found, "event": event, "party": party, "missed": "knowing" in request.POST}
        return render(request, "desk/draft_private.html", context, status=422 if context["missed"] else 200)
    today = clock.today()
    start = known.begun(me, found, event, party, today)
    made = Draft.objects.create(
        procedure=found.id, event=event.id, on=today, facts=start.facts, origins=start.origins, party=party,
        account=me.account,
    )  # fmt: skip
    return _led(lang, made, found, event)


def _led(lang: str, made: Draft, found: Procedure, event: Event) -> HttpResponse:
    """To the first question of a new draft; to its whole form, if that is short."""
    few = len(brought(found, event)) <= asking.FEW
    return to("draft" if few else "draft-ask", lang, made.pk)


@WRITE
def act(request: HttpRequest, lang: str, id: uuid.UUID) -> HttpResponse:
    """A draft of an event of a case."""
    me = who(request)
    case = get_object_or_404(visible(me, Case.objects.select_related("party")), pk=id)
    found = procedures()[case.procedure]
    event = next((one for one in found.events if one.id == request.POST.get("event")), None)
    if event is None or not event.of:
        raise Http404
    if not may_do(me, case, event.by):
        return forbidden(request)
    on = forms.day(request.POST.get("on", "")) or clock.today()
    start = known.begun(me, found, event, case.party, on, case)
    made = Draft.objects.create(
        procedure=found.id, event=event.id, on=on, facts=start.facts, origins=start.origins, case=case,
        party=case.party, account=me.account,
    )  # fmt: skip
    return _led(lang, made, found, event)


def to(name: str, lang: str, id: uuid.UUID) -> HttpResponse:
    """See Other: going back does not send a form again."""
    return HttpResponseRedirect(reverse(name, kwargs={"lang": lang, "id": id}), status=303)


def draft(request: HttpRequest, id: uuid.UUID) -> tuple[Draft, Procedure, Event]:
    """A draft with what it is of. Raises Http404, for one that the law has no event for too."""
    one = get_object_or_404(visible(who(request), Draft.objects.select_related("case", "party")), pk=id)
    found = declared(one.procedure)
    event = next((event for event in found.events if event.id == one.event), None)
    if event is None:
        raise Http404
    return one, found, event


def asked_for(request: HttpRequest, one: Draft, found: Procedure, event: Event) -> Paths:
    """The facts that a draft asks for, by path: those that the event brings, without what the desk tells by itself."""
    paths = brought(found, event)
    if event.certifies and one.case and body_of(one.case.pk, event, who(request).id):
        paths.pop(event.certifies.address, None)
    return paths


@BOTH
def page(request: HttpRequest, lang: str, id: uuid.UUID) -> HttpResponse:
    """The form; what is sent is kept, right or wrong."""
    one, found, event = draft(request, id)
    paths = asked_for(request, one, found, event)
    if request.method != "POST":
        kept = _checked(one, found, event, filled(found.about, paths, one.facts))
        return _form(request, one, found, event, kept, one.on.isoformat())
    do = request.POST.get("do", "")[:300]
    sent = posted(found.about, paths, request.POST, do)
    typed, both = meanwhile.take(one, sent, request.POST)
    day_error = "" if forms.day(typed) else NO_DAY
    _checked(one, found, event, sent)
    if both:
        return _form(request, one, found, event, sent, typed, day_error, 409, both)
    if day_error or sent.wrong:
        return _form(request, one, found, event, sent, typed, day_error, 422)
    if do.startswith(("add:", "remove:")):
        return _form(request, one, found, event, sent, typed)
    return to("draft-check" if do == "check" else "draft", lang, one.pk)


def _checked(one: Draft, found: Procedure, event: Event, sent: Form) -> Form:
    """The form with what is wrong in it: by itself, and beside what the case knows."""
    if not sent.check().wrong:
        try:
            judged(one, found, event)
        except FactErrors as errors:
            sent.place(errors)
        except Trouble:
            pass  # The day can still be changed; the page that checks tells it.
    return sent


def _form(
    request: HttpRequest, one: Draft, found: Procedure, event: Event, sent: Form, typed: str, day_error: str = "",
    status: int = 200, both: Mapping[str, Any] | None = None,
) -> HttpResponse:  # fmt: skip
    context = {
        "one": one, "procedure": found, "event": event, "form": sent, "typed": typed, "day_error": day_error,
        "shown": meanwhile.shown(one, sent),
        "both": meanwhile.told(found.about, both or {}),
        "day_label": shown.day_of(event, found.about), "who": found.actor(event.by).title,
        "origins": known.origins(who(request), one),
    }  # fmt: skip
    return render(request, "desk/draft.html", context, status=status)


def _told(one: Draft, event: Event, case: Moved) -> dict[str, Any]:
    """The facts of a draft that say something new; what the case knows already is not told twice."""
    if one.case is None:
        return dict(one.facts)
    told = stand(case, _last(case, one.on)).facts
    fresh = known.fresh(event)
    return {path: value for path, value in one.facts.items() if path in fresh or at(told, path) != value}


def _last(case: Moved, on: date) -> date:
    return max([on, *(happened.on for happened in case.events)])


def _filed(told: Mapping[str, Any], before: Mapping[str, Any]) -> dict[str, Any]:
    """What is written down. That nobody knows something yet tells nothing, unless it was known before."""
    return {path: value for path, value in told.items() if value != NOT_KNOWN or at(before, path) is not None}


def judged(one: Draft, found: Procedure, event: Event) -> tuple[Standing, Judged]:
    """Where the case stands on the day of the draft, and what the law would say. Raises Trouble, FactErrors."""
    case = store.case_of(one.case.pk) if one.case else Moved(found)
    facts = _told(one, event, case)
    case.with_event(event.id, one.on, facts)
    now = stand(case, one.on)
    return now, now.may(event.id, facts)


@READ
def check(request: HttpRequest, lang: str, id: uuid.UUID) -> HttpResponse:
    """Before filing: what the law says of it, what is missing, the papers."""
    one, found, event = draft(request, id)
    return _check(request, one, found, event)


def _check(
    request: HttpRequest, one: Draft, found: Procedure, event: Event, trouble: str = "", status: int = 200
) -> HttpResponse:
    context: dict[str, Any] = {
        "one": one, "procedure": found, "event": event, "trouble": trouble, "who": found.actor(event.by).title,
        "lines": shown.lines(found.about, one.facts), "number": one.case.number if one.case else 0,
        "filed": event.files or (one.case is not None and not one.case.private), "mark": meanwhile.whole(one),
    }  # fmt: skip
    try:
        now, would = judged(one, found, event)
    except FactErrors:
        return to("draft", str(request.lang), one.pk)  # type: ignore[attr-defined]
    except Trouble as error:
        context["trouble"] = trouble or str(error)
    else:
        paths = asked_for(request, one, found, event)
        open_ = asking.wanted(now, would, paths)
        context |= {
            "saying": shown.saying(would), "papers": papers.offered(event, would.subject, one.on),
            "after": found.state(event.to) if event.to else None, "paths": paths, "open": open_,
            "missing": [(path, paths[path]) for one in open_ for path in one.paths], "questions": len(open_),
            "unsaid": len(asking.never_asked(would, paths, open_)),
        }  # fmt: skip
    return render(request, "desk/draft_check.html", context, status=422 if context["trouble"] else status)


@READ
def paper(request: HttpRequest, lang: str, id: uuid.UUID, paper: str, code: str, kind: str) -> HttpResponse:
    """A paper of a draft, with blanks where something is missing."""
    one, found, event = draft(request, id)
    try:
        _, would = judged(one, found, event)
    except (Trouble, FactErrors):
        raise Http404 from None
    return papers.download(event, paper, would.subject, one.on, code, kind)


@WRITE
def file(request: HttpRequest, lang: str, id: uuid.UUID) -> HttpResponse:
    """Write it down for good. What somebody else wrote in the meantime is shown first, and the draft is kept."""
    me = who(request)
    if not visible(me, Draft.objects.all()).filter(pk=id).exists():
        # The form was sent twice: the first one filed it.
        made = get_object_or_404(visible(me, Case.objects.all()), pk=id)
        return to("case", lang, made.pk)
    one, found, event = draft(request, id)
    told_seen = request.POST.get("seen", "")
    read = request.POST.get("draft") in (None, meanwhile.whole(one))
    if not (read and told_seen.isascii() and told_seen.isdigit() and len(told_seen) < 10):
        return _check(request, one, found, event, gettext(N_("Read what stands here, then send it again.")))
    try:
        case = _file(me, one, event, int(told_seen))
    except store.Conflict as error:
        return _conflict(request, one, int(told_seen), str(error))
    except (Trouble, store.Refused) as error:
        return _check(request, one, found, event, str(error))
    except FactErrors:
        return to("draft", lang, one.pk)
    if case is None:
        return forbidden(request)
    forget(Draft.objects.filter(pk=one.pk))
    return to("case", lang, case.pk)


def _file(me: Who, one: Draft, event: Event, seen: int) -> Case | None:
    """The case in which it is written down; None if it is not for this person to do."""
    if one.case is None:
        party = visible(me, Party.objects.filter(pk=one.party and one.party.pk), Act.WRITE).first()
        if party is None:
            return None
        facts = _filed(one.facts, {})
        return store.begin(one.procedure, party, event.id, one.on, facts, at=clock.now(), by=me.id, key=one.pk)
    if not may_do(me, one.case, event.by):
        return None
    case = store.case_of(one.case.pk)
    facts = _filed(_told(one, event, case), stand(case, _last(case, one.on)).facts)
    store.act(one.case, event.id, one.on, facts, at=clock.now(), by=me.id, expected=seen, key=f"draft/{one.pk}")
    return one.case


def _conflict(request: HttpRequest, one: Draft, seen: int, text: str) -> HttpResponse:
    """409: what the other wrote, and the way back to the draft, which is kept."""
    context = {"text": text, "one": one, "case": one.case, "wrote": wrote(one.case, seen) if one.case else []}
    return render(request, "desk/conflict.html", context, status=409)


def wrote(case: Case, seen: int) -> list[dict[str, Any]]:
    """What was written down in a case after the entry `seen`."""
    found = procedures()[case.procedure]
    titles = {event.id: event.title for event in found.events}
    return [
        {"entry": entry, "title": titles.get(entry.what, ""),
         "lines": shown.lines(found.about, entry.facts) if entry.what in titles else ()}
        for entry in Entry.objects.filter(chain=case.pk, number__gt=seen).order_by("number")
    ]  # fmt: skip


@WRITE
def drop(request: HttpRequest, lang: str, id: uuid.UUID) -> HttpResponse:
    """Delete a draft for good."""
    one = get_object_or_404(visible(who(request), Draft.objects.all()), pk=id)
    case = one.case
    forget(Draft.objects.filter(pk=one.pk))
    return to("case", lang, case.pk) if case else redirect("home", lang=lang)
