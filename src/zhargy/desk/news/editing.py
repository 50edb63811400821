"""Editing of the note: what waits for editors, a change proposed, and what another editor says of it."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any

from django.db.models import F
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from zhargy.desk import clock, store
from zhargy.desk.access import may_do, visible, who
from zhargy.desk.law import procedures
from zhargy.desk.models import Case, Entry, Party
from zhargy.desk.news.edited import EDITION, changes_on, edit_of, note_on
from zhargy.desk.news.party import edits_for
from zhargy.desk.store.rows import refresh_case
from zhargy.desk.views.cases import row
from zhargy.desk.views.errors import only
from zhargy.i18n import LANGUAGES, N_, gettext, use
from zhargy.law.kz import KZ
from zhargy.monitor.editorial.overlay import Edit, digest, faults, of_facts
from zhargy.monitor.note import Note, Statement
from zhargy.monitor.note.statement import Fault
from zhargy.monitor.saying import figure
from zhargy.procedures import Standing, Trouble
from zhargy.rules import FactErrors

READ, BOTH = only("GET", "HEAD"), only("GET", "HEAD", "POST")
CORRECTION = "correction"
MOST = 200
LONGEST = 2_000
FIELDS = (
    "says_en", "says_kk", "says_ru", "told_on", "number", "unit", "value_on", "value_of", "source", "source_name",
    "source_address", "source_language", "why", "case",
)  # fmt: skip
# Where the files name a field otherwise than the form does.
PLACES = {
    "says": "says_en", "date": "told_on", "values": "number", "values.number": "number", "values.unit": "unit",
    "values.on": "value_on", "values.source": "source",
}  # fmt: skip
SOURCE_SHOWS, CLEAR = "source_shows", "clear"
ANSWERS = {"approve": "approve", "send-back": "send-back", "withdraw": "withdraw"}


@dataclass(frozen=True, slots=True)
class Line:
    """A field of a statement, as it is and as it would be. lang: of a wording."""

    label: str
    was: str
    now: str
    lang: str = ""


def _editor(request: HttpRequest) -> Party:
    """The party as whose editor somebody acts. Raises Http404 for whoever is no editor."""
    party = edits_for(who(request))
    if party is None:
        raise Http404
    return party


@READ
def queue(request: HttpRequest, lang: str) -> HttpResponse:
    """Corrections that wait for an answer and changes that wait for another editor, the nearest last day first."""
    _editor(request)
    today = clock.today()
    found = visible(who(request), Case.objects.select_related("party"))
    for one in found.filter(turns__lte=today, final=False, procedure=CORRECTION)[:MOST]:
        refresh_case(one.pk, today)
    open_ = found.filter(final=False).order_by(F("due").asc(nulls_last=True), "begun", "pk")
    waiting = list(open_.filter(procedure=EDITION)[:MOST])
    changes = changes_on(today)
    context = {
        "corrections": [(row(one, today), *_place(one)) for one in open_.filter(procedure=CORRECTION)[:MOST]],
        "editions": [(row(one, today), _change_of(one)) for one in waiting],
        "published": [edit for some in changes.values() for edit in some],
        "sections": list(note_on(today).sections.values()),
    }  # fmt: skip
    return render(request, "desk/news/queue.html", context)


def _place(one: Case) -> tuple[str, str]:
    """Where a correction says that it is, and the statement that it is about; "" if it is about none."""
    facts = store.standing(one, max(clock.today(), one.day)).facts
    statement = str(facts.get("statement", ""))
    return str(facts.get("where", "")), statement if statement in note_on(clock.today()).statements else ""


def _change_of(one: Case) -> Edit:
    return edit_of(store.standing(one, max(clock.today(), one.day)), one.pk)


def _statement(id: str) -> tuple[Note, Statement]:
    note = note_on(clock.today())
    if id not in note.statements:
        raise Http404
    return note, note.statements[id]


def _wordings(id: str) -> dict[str, str]:
    """What a statement says in each language."""
    found = {}
    for code, _ in LANGUAGES:
        with use(code):
            found[code] = gettext(note_on(clock.today()).statements[id].says)
    return found


@BOTH
def propose(request: HttpRequest, lang: str, statement: str) -> HttpResponse:
    """Propose a change of a statement. It is checked as the files are, and every fault is told at once."""
    team, (note, one) = _editor(request), _statement(statement)
    now = _wordings(one.id)
    again = _sent_back(request)
    if request.method != "POST":
        told = _facts(again) if again else {"case": request.GET.get("case", "")[:36]}
        start = {f"says_{code}": text for code, text in now.items()}
        return _form(request, note, one, start | {"told_on": one.date, "source": one.sources[0]} | told, again)
    typed = {name: request.POST.get(name, "").replace("\r\n", "\n").strip()[:LONGEST] for name in FIELDS}
    edit = _told(one, typed, now)
    wrong = faults(edit, _english(), KZ)
    if wrong:
        return _form(request, note, one, typed, again, wrong, 422)
    facts = _as_facts(edit, typed)
    try:
        case = _begin(request, team, again, facts)
    except (Trouble, FactErrors, store.Refused, store.Conflict) as error:
        return _form(request, note, one, typed, again, [Fault(one.section, one.id, "", str(error))], 409)
    return HttpResponseRedirect(reverse("edit-change", kwargs={"lang": lang, "id": case.pk}), status=303)


def _english() -> Note:
    """The note of today as the files have it, in English: what a change is compared with."""
    with use("en"):
        return note_on(clock.today())


def _told(one: Statement, typed: dict[str, str], now: dict[str, str]) -> Edit:
    """The change that was typed. A wording and a day that stay as they are are no change."""
    facts = dict(typed)
    if all(facts[f"says_{code}"] == text for code, text in now.items()):
        facts |= dict.fromkeys((f"says_{code}" for code in now), "")
    if facts["told_on"] == one.date:
        facts["told_on"] = ""
    if not facts["number"]:
        facts |= dict.fromkeys(("unit", "value_on", "value_of"), "")
    if facts["source"]:
        facts |= dict.fromkeys(("source_name", "source_address", "source_language"), "")
    seen = digest(_english().statements[one.id])
    return of_facts("", facts | {"statement": one.id, "seen": seen})


def _as_facts(edit: Edit, typed: dict[str, str]) -> dict[str, str]:
    """The facts of an edition. An empty text says that there is none: it is told too."""
    says = dict(edit.says)
    name, address, code = edit.new_source
    return {
        "statement": edit.statement, "seen": edit.seen, **{f"says_{one}": says.get(one, "") for one, _ in LANGUAGES},
        "told_on": edit.told_on, "number": edit.number, "unit": edit.unit, "value_on": edit.value_on,
        "value_of": edit.value_of, "source": edit.source, "source_name": name, "source_address": address,
        "source_language": code, "why": edit.why, "case": typed["case"],
    }  # fmt: skip


def _sent_back(request: HttpRequest) -> Case | None:
    """The case of a change that was sent back and is to be proposed anew."""
    told = request.POST.get("again") or request.GET.get("again", "")
    try:
        id = uuid.UUID(told)
    except ValueError:
        return None
    found: Case = get_object_or_404(visible(who(request), Case.objects.all()), pk=id, procedure=EDITION)
    return found


def _facts(case: Case) -> dict[str, str]:
    facts = store.standing(case, max(clock.today(), case.day)).facts
    return {name: str(facts[name]) for name in FIELDS if facts.get(name)}


def _begin(request: HttpRequest, team: Party, again: Case | None, facts: dict[str, str]) -> Case:
    at, me = clock.now(), who(request)
    if again is None:
        return store.begin(EDITION, team, "propose", clock.today(at), facts, at=at, by=me.id)
    store.act(again, "propose-again", clock.today(at), facts, at=at, by=me.id)
    return again


def _form(
    request: HttpRequest, note: Note, one: Statement, typed: dict[str, str], again: Case | None,
    wrong: list[Fault] | None = None, status: int = 200,
) -> HttpResponse:  # fmt: skip
    labels = {name: procedures()[EDITION].about.find(name).label for name in FIELDS}
    helps = {name: procedures()[EDITION].about.find(name).help for name in FIELDS}
    told: dict[str, list[str]] = {}
    for fault in wrong or ():
        place = PLACES.get(fault.field, fault.field)
        told.setdefault(place if place in FIELDS else "", []).append(fault.fix)
    fields = {
        name: {"name": name, "label": labels[name], "help": helps[name], "value": typed.get(name, ""),
               "errors": told.get(name, [])}
        for name in FIELDS
    }  # fmt: skip
    context: dict[str, Any] = {
        "one": one, "section": note.sections[one.section], "fields": fields, "again": again,
        "wrong": [(place, fix) for place, some in told.items() for fix in some],
        "wordings": [(code, name, fields[f"says_{code}"]) for code, name in LANGUAGES],
        "sources": [(source.id, gettext(source.name)) for source in note.sources.values()],
        "languages": LANGUAGES, "values": [figure(value) for value in one.values],
        "value_fields": [fields[name] for name in ("number", "unit", "value_on", "value_of")],
        "new_source": [fields[name] for name in ("source_name", "source_address")],
    }  # fmt: skip
    return render(request, "desk/news/propose.html", context, status=status)


@BOTH
def change(request: HttpRequest, lang: str, id: uuid.UUID) -> HttpResponse:
    """A change: what it was and would be, what the checks say today; approve it, send it back, or withdraw it."""
    _editor(request)
    one = get_object_or_404(visible(who(request), Case.objects.select_related("party")), pk=id, procedure=EDITION)
    if request.method != "POST":
        return _change(request, one)
    now = store.standing(one, max(clock.today(), one.day))
    event = next((event for event in now.possible if event.id == ANSWERS.get(request.POST.get("do", ""))), None)
    if event is None or not may_do(who(request), one, event.by):
        return _change(request, one, gettext(N_("This cannot be done any more.")), 409)
    facts: dict[str, Any] = {}
    if event.id != "withdraw":
        edit = edit_of(now, one.pk)
        overtaken = _overtaken(edit)
        facts = {"overtaken": overtaken, "answer": request.POST.get("answer", "").strip()[:LONGEST]}
        facts |= {name: {"yes": True, "no": False}.get(request.POST.get(name, "")) for name in (SOURCE_SHOWS, CLEAR)}
        if error := _lacks(event.id, facts, edit, overtaken):
            return _change(request, one, gettext(error), 422)
    seen = request.POST.get("seen", "")
    try:
        store.act(one, event.id, clock.today(), facts, at=clock.now(), by=who(request).id,
                  expected=int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 10 else -1)  # fmt: skip
    except (Trouble, FactErrors, store.Conflict, store.Refused) as error:
        return _change(request, one, str(error), 409)
    return HttpResponseRedirect(request.path, status=303)


def _lacks(event: str, facts: dict[str, Any], edit: Edit, overtaken: bool) -> str:
    """Why an answer cannot be given like this (an English msgid); "" if it can."""
    if None in (facts[SOURCE_SHOWS], facts[CLEAR]):
        return N_("Say whether the source shows it and whether the wordings are clear.")
    holds = facts[SOURCE_SHOWS] and facts[CLEAR] and not overtaken
    if event == "approve" and overtaken:
        return N_("The statement was changed since: send this change back.")
    if event == "approve" and not holds:
        return N_("What the source does not show, or what is not clear, is sent back and not published.")
    if event == "approve" and faults(edit, _english(), KZ):
        return N_("The checks find a fault: send it back.")
    if event == "send-back" and holds:
        return N_("Send it back only for one of the reasons: say which of them holds.")
    return N_("Say why, for the editor who proposed it.") if event == "send-back" and not facts["answer"] else ""


def _overtaken(edit: Edit) -> bool:
    one = _english().statements.get(edit.statement)
    return one is None or digest(one) != edit.seen


def _change(request: HttpRequest, one: Case, error: str = "", status: int = 200) -> HttpResponse:
    now = store.standing(one, max(clock.today(), one.day))
    edit, me = edit_of(now, one.pk), who(request)
    published = now.state == "published"
    mine = me.id != "" and me.id in _proposers(one)
    context: dict[str, Any] = {
        "one": one, "edit": edit, "state": now.case.procedure.state(now.state), "lines": _lines(edit),
        "wrong": [] if published or now.final else faults(edit, _english(), KZ), "error": error, "mine": mine,
        "overtaken": not now.final and _overtaken(edit), "now": now, "steps": _steps(one, now),
        "statement": _english().statements.get(edit.statement), "can": {event.id for event in now.possible},
        "typed": {name: request.POST.get(name, "")[:LONGEST] for name in (SOURCE_SHOWS, CLEAR, "answer")},
        "number": one.number, "source": _source(edit),
    }  # fmt: skip
    return render(request, "desk/news/change.html", context, status=status)


def _proposers(one: Case) -> set[str]:
    return set(Entry.objects.filter(chain=one.pk, what__in=("propose", "propose-again")).values_list("by", flat=True))


def _steps(one: Case, now: Standing) -> list[dict[str, Any]]:
    """What happened to a change: each step with what was answered."""
    told = [entry for entry in store.entries(one.pk) if not entry.what.startswith("=")]
    return [
        {"on": step.on, "title": step.event.title, "answer": told[step.number - 1].facts.get("answer", "")}
        for step in now.steps if step.event and step.number
    ]  # fmt: skip


def _source(edit: Edit) -> dict[str, str]:
    found = note_on(clock.today()).sources.get(edit.source)
    name, address, _ = edit.new_source
    return {"name": gettext(found.name), "address": found.address} if found else {"name": name, "address": address}


def _lines(edit: Edit) -> list[Line]:
    """Each field that a change would make another, beside what it is: on the published note, what it was."""
    one = _before(edit)
    if one is None:
        return []
    found = [
        Line(N_("Wording"), _was(edit, code), text, code)
        for code, text in edit.says
    ]  # fmt: skip
    if edit.told_on:
        found.append(Line(N_("Day, month or year that it is of"), one.date, edit.told_on))
    if edit.number:
        values = "; ".join(figure(value) for value in one.values)
        new = " ".join(part for part in (edit.value_of, edit.number, gettext(edit.unit), f"({edit.value_on})") if part)
        found.append(Line(N_("New value"), values, new))
    return found


def _before(edit: Edit) -> Statement | None:
    """The statement as it is without the change."""
    from zhargy.monitor.note import note

    return note().statements.get(edit.statement)


def _was(edit: Edit, code: str) -> str:
    before = _before(edit)
    if before is None:
        return ""
    if edit.on is None:
        return _wordings(edit.statement)[code]
    with use(code):
        return gettext(before.says)
