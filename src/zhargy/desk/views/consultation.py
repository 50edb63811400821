"""A consultation: begin it, answer one question at a time, read what follows, take it along."""

from __future__ import annotations

import uuid
from dataclasses import asdict
from datetime import date
from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from zhargy.desk import clock, forms, goals, timeline
from zhargy.desk.access import remember, visible, who
from zhargy.desk.models import Consultation, Party, forget
from zhargy.desk.views.errors import only
from zhargy.desk.whose import Choices, choices, chosen_of, known_for
from zhargy.documents.calendar import calendar
from zhargy.i18n import N_, gettext, language
from zhargy.law.kz import KZ
from zhargy.rules import Answer, FactErrors, Matter, Question, Settled, Subject, consult, next_of
from zhargy.rules import Consultation as Told
from zhargy.rules.explain import Told as Line
from zhargy.rules.explain import plain_value, reasons_html, tell
from zhargy.rules.trace import FactUse

READ = only("GET", "HEAD")
WRITE = only("POST")
BOTH = only("GET", "HEAD", "POST")
NO_DAY = N_("Write an existing day from 1900 to 2200, such as 2026-11-24.")
STATES = {"unknown": "does-not-know", "unfit": "does-not-apply"}


def _found(request: HttpRequest, id: uuid.UUID) -> tuple[Consultation, Matter]:
    one = get_object_or_404(visible(who(request), Consultation.objects.select_related("organisation")), pk=id)
    matter = goals.goal(one.goal)
    if matter is None:
        raise Http404
    return one, matter


@BOTH
def start(request: HttpRequest, lang: str, goal: str) -> HttpResponse:
    """What the matter answers; the day and the organisation to ask it for."""
    matter = goals.goal(goal)
    if matter is None:
        raise Http404
    mine = known_for(visible(who(request), Party.objects.all()), matter.subject)
    if request.method != "POST":
        whose = choices(mine, request.GET.get("organisation", ""))
        return _start(request, matter, whose, clock.today().isoformat())
    typed = request.POST.get("on", "")
    on = forms.day(typed)
    if on is None:
        return _start(request, matter, choices(mine, request.POST.get("organisation", "")), typed[:40], NO_DAY)
    organisation = chosen_of(mine, request.POST.get("organisation", ""))
    facts = organisation.facts_for(matter.subject) if organisation else {}
    account = who(request).account
    made = Consultation.objects.create(goal=goal, on=on, facts=facts, organisation=organisation, account=account)
    remember(request, made.pk)
    return _to("question", lang, made)


def _start(request: HttpRequest, matter: Matter, whose: Choices, on: str, error: str = "") -> HttpResponse:
    shown = {"matter": matter, "whose": whose, "on": on, "error": error}
    return render(request, "desk/start.html", shown, status=422 if error else 200)


def _to(name: str, lang: str, one: Consultation) -> HttpResponse:
    # 303: the browser reads the next page, and going back does not send the form again.
    return HttpResponseRedirect(reverse(name, kwargs={"lang": lang, "id": one.pk}), status=303)


@BOTH
def question(request: HttpRequest, lang: str, id: uuid.UUID) -> HttpResponse:
    """The next question with the reason why it is asked, or any fact by its path to change it; takes the answer."""
    one, matter = _found(request, id)
    path = (request.POST if request.method == "POST" else request.GET).get("path", "")
    subject, aside = goals.usable(matter.subject, one.facts)
    asked = _asked(matter, subject, one.on, path)
    if request.method == "POST":
        if isinstance(asked, Settled):
            raise Http404
        return _answer(request, lang, one, matter, asked)
    if isinstance(asked, Settled):
        return _to("result", lang, one)
    field = forms.empty(asked.path, asked.info, goals.get(one.facts, asked.path))
    return _ask(request, one, matter, asked, field, [error.text() for error in aside])


def _asked(matter: Matter, subject: Subject, on: date, path: str) -> Question | Settled:
    if not path:
        return next_of(matter, subject, on=on)
    info = goals.info_at(matter.subject, path)
    try:
        goals.put(subject.to_facts(), path, None)
    except KeyError:
        info = None
    if info is None:
        raise Http404
    return Question(path, info, (), on)


def _answer(request: HttpRequest, lang: str, one: Consultation, matter: Matter, asked: Question) -> HttpResponse:
    do = request.POST.get("do", "")
    field = forms.posted(asked.path, asked.info, request.POST, do)
    if field.errors or do == "add" or do.startswith("remove:"):
        return _ask(request, one, matter, asked, field, status=422 if field.errors else 200)
    if do == "clear":
        value = None
    elif do == "unknown" or (do == "unfit" and field.can_be_unfitting):
        value = STATES[do]
    else:
        value = forms.raw(field)
        if value is None:
            field.errors.append(gettext(N_("Choose or write an answer, or say that you do not know.")))
            return _ask(request, one, matter, asked, field, status=422)
    with transaction.atomic():
        # Read again inside the transaction: an answer given in another window is not lost.
        one = get_object_or_404(Consultation, pk=one.pk)
        kept, _ = goals.usable(matter.subject, one.facts)
        try:
            one.facts = matter.subject.from_facts(goals.put(kept.to_facts(), asked.path, value)).to_facts()
        except KeyError:
            raise Http404 from None
        except FactErrors as errors:
            elsewhere = forms.place_errors(field, errors.errors)
            return _ask(request, one, matter, asked, field, elsewhere, status=422)
        # The answers to a list go with its rows.
        order = [path for path in one.order if not path.startswith(f"{asked.path}.")]
        one.order = order if asked.path in order else [*order, asked.path]
        if value is None:
            one.order.remove(asked.path)
        one.save()
    return _to("question", lang, one)


def _ask(
    request: HttpRequest, one: Consultation, matter: Matter, asked: Question, field: forms.Field,
    errors: list[str] | None = None, status: int = 200,
) -> HttpResponse:  # fmt: skip
    subject, _ = goals.usable(matter.subject, one.facts)
    place = one.order.index(asked.path) if asked.path in one.order else len(one.order)
    shown = {
        "one": one, "matter": matter, "asked": asked, "field": field, "errors": errors or [],
        "given": goals.given(subject, one.order), "parts": goals.parts_above(matter.subject, asked.path),
        "why": [(rule, asked.wording(rule)) for rule in asked.reasons],
        "changing": goals.get(subject.to_facts(), asked.path) is not None,
        "back": one.order[place - 1] if place else "", "number": len(one.order) + 1, **_place(matter, asked),
    }  # fmt: skip
    return render(request, "desk/question.html", shown, status=status)


def _place(matter: Matter, asked: Question) -> dict[str, int]:
    """Which of the answers of a matter, its duties last, the question is asked for."""
    wanted: list[Any] = [*matter.goals]
    for duty in matter.duties:
        wanted += [duty.bound, *([duty.due] if duty.due else []), *duty.missed]
    wanted = list(dict.fromkeys(wanted))
    place = wanted.index(asked.reasons[0]) + 1 if asked.reasons and asked.reasons[0] in wanted else 1
    return {"place": place, "places": len(wanted)}


def _link(lang: str) -> Any:
    def address(told: Line) -> str:
        if told.kind == "rule":
            return reverse("rule", kwargs={"lang": lang, "id": told.id})
        return reverse("parameter", kwargs={"lang": lang, "id": told.id}) if told.kind == "parameter" else ""

    return address


@READ
def result(request: HttpRequest, lang: str, id: uuid.UUID) -> HttpResponse:
    """The answers with their reasons, the duties on a timeline, what is open, whose judgement it leans on."""
    one, matter = _found(request, id)
    return _result(request, one, matter, one.on.isoformat())


def _result(request: HttpRequest, one: Consultation, matter: Matter, again: str, error: str = "") -> HttpResponse:
    """The page of answers. again, error: the other day as typed, and what is wrong with it."""
    subject, aside = goals.usable(matter.subject, one.facts)
    told = consult(matter, subject, on=one.on)
    marks, height = timeline.drawing(timeline.points(told), one.on)
    bound = [duty for duty in told.duties if duty.bound.value is True]
    link = _link(language())

    def item(answer: Answer) -> dict[str, Any]:
        return {"answer": answer, "reasons": reasons_html(tell(answer.explanation), link)}

    duties = [
        {"duty": duty, "costs": [item(cost) for cost in duty.missed], **item(duty.due or duty.bound)} for duty in bound
    ]
    shown = {
        "one": one, "matter": matter, "told": told, "aside": aside, "again": again, "error": error,
        "marks": marks, "height": height, "given": goals.given(subject, one.order),
        "open": told.next if isinstance(told.next, Question) else None,
        "notes": _notes(told), "answers": [item(answer) for answer in told.answers], "duties": duties,
        "unsure": [duty for duty in told.duties if not duty.bound.known],
        "free": [duty for duty in told.duties if duty.bound.value is False],
        "judgements": _judgements([*told.answers, *(duty.bound for duty in told.duties)]),
    }  # fmt: skip
    return render(request, "desk/result.html", shown, status=422 if error else 200)


def _notes(told: Told) -> list[str]:
    """Until when the acts behind the answers were checked, each once."""
    read = [*told.answers]
    for duty in told.duties:
        read += [duty.bound, *([duty.due] if duty.due else []), *duty.missed]
    return list(dict.fromkeys(note.text() for answer in read for note in answer.caveats if note.kind == "horizon"))


def _judgements(answers: list[Answer]) -> list[FactUse]:
    """The judgements of others that the answers lean on, or would if they were known; each once."""
    found: dict[str, FactUse] = {}
    for answer in answers:
        for one in answer.explanation.walk(asides=not answer.known):
            if isinstance(one, FactUse) and one.info.judgement:
                found[one.path] = one
    return list(found.values())


@READ
def as_json(request: HttpRequest, lang: str, id: uuid.UUID) -> HttpResponse:
    """The consultation as JSON: facts, answers with reasons, duties, and a receipt for each answer."""
    one, matter = _found(request, id)
    subject, _ = goals.usable(matter.subject, one.facts)
    told = consult(matter, subject, on=one.on)
    body = {
        "matter": one.goal, "on": one.on.isoformat(), "law_version": KZ.version(), "facts": subject.to_facts(),
        "settled": isinstance(told.next, Settled), "answers": [answer.to_json() for answer in told.answers],
        "duties": [
            {"id": duty.duty.id, "what": gettext(duty.duty.what), "bound": plain_value(duty.bound.value),
             "due": plain_value(duty.due.value) if duty.due else None,
             "missed": [cost.to_json() for cost in duty.missed]}
            for duty in told.duties
        ],
        "receipts": [asdict(answer.receipt()) for answer in told.answers],
    }  # fmt: skip
    response = JsonResponse(body, json_dumps_params={"ensure_ascii": False, "indent": 1})
    response["Content-Disposition"] = 'attachment; filename="answer.json"'
    return response


@READ
def as_calendar(request: HttpRequest, lang: str, id: uuid.UUID) -> HttpResponse:
    """The days of duties as an iCalendar file."""
    one, matter = _found(request, id)
    subject, _ = goals.usable(matter.subject, one.facts)
    told = consult(matter, subject, on=one.on)
    response = HttpResponse(
        calendar(told, key=str(one.pk), made=one.changed), content_type="text/calendar; charset=utf-8"
    )
    response["Content-Disposition"] = 'attachment; filename="days.ics"'
    return response


@WRITE
def again(request: HttpRequest, lang: str, id: uuid.UUID) -> HttpResponse:
    """The same answers under the law of another day, as a consultation of its own."""
    one, matter = _found(request, id)
    typed = request.POST.get("on", "")
    on = forms.day(typed)
    if on is None:
        return _result(request, one, matter, typed[:40], NO_DAY)
    made = Consultation.objects.create(
        goal=one.goal,
        on=on,
        facts=one.facts,
        order=one.order,
        organisation=one.organisation,
        account=who(request).account,
    )
    remember(request, made.pk)
    return _to("question", lang, made)


@WRITE
def forget_one(request: HttpRequest, lang: str, id: uuid.UUID) -> HttpResponse:
    """Delete a consultation for good."""
    forget(visible(who(request), Consultation.objects.filter(pk=id)))
    return redirect("home", lang=lang)
