"""The note: its sections with how their statements stand, the barriers at a glance, the whole to print, two days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from zhargy.desk import clock
from zhargy.desk.note import links, rows
from zhargy.desk.note.asked import Asked, asked
from zhargy.desk.note.judging import MORE, PAGE, Budget, spared, worked
from zhargy.desk.note.told import LAW, note_on
from zhargy.desk.public import costly, public
from zhargy.desk.views.errors import only
from zhargy.i18n import N_, gettext, language
from zhargy.monitor.changes import since
from zhargy.monitor.contradictions import KINDS, contradictions
from zhargy.monitor.difference import difference
from zhargy.monitor.glance import Restriction, Row, glance
from zhargy.monitor.note import Note
from zhargy.monitor.printed import Printed, printed
from zhargy.monitor.saying import happened, said
from zhargy.monitor.saying import whole as whole_text
from zhargy.monitor.verdicts import Judge, known, later

READ = only("GET", "HEAD")
COUNTRY = (
    ("country-initiatives", N_("Pending initiatives")), ("country-constitution", N_("Constitution")),
    ("country-indices", N_("Indices")), ("country-treaties", N_("Treaties")), ("country-bodies", N_("Institutions")),
    ("country-ways", N_("Ways to take part")), ("country-figures", N_("Figures of the sector")), ("news", N_("News")),
)  # fmt: skip


def chosen(request: HttpRequest) -> Asked:
    """The day of the page: the one asked for, or today."""
    return asked(request, clock.today())


def judge_of(request: HttpRequest, note: Note, on: date) -> Judge:
    """How claims are decided for a page: on the note's day as the law records them, on another by the prover."""
    return known if on == note.on else worked(on, budget_of(request, PAGE))


def budget_of(request: HttpRequest, seconds: float) -> Budget:
    """The time for the prover: so many seconds, or more where the reader asks for more."""
    return Budget(MORE if request.GET.get("work") else seconds, spared(request))


def shown(request: HttpRequest, template: str, day: Asked, open: int, **context: Any) -> HttpResponse:
    """A page. One on which verdicts are still to be worked out is not kept."""
    more = f"{day.query}&work=1" if day.query else "?work=1"
    told = {"day": day, "at": day.query, "open": open, "more": more, **context}
    response = render(request, f"desk/note/{template}.html", told, status=day.status)
    if open:
        response["Cache-Control"] = "no-store"
    return response


@READ
@public
def hub(request: HttpRequest, lang: str) -> HttpResponse:
    """What the note is, its sections and how they stand, what contradicts, the barriers."""
    day = chosen(request)
    note = note_on(day.on)
    sections = rows.sections(note, judge_of(request, note, day.on))
    found = Counter(one.kind for one in contradictions(note, LAW, on=day.on))
    return shown(
        request, "hub", day, sum(one.then.open for one in sections), note=note, sections=sections,
        later=sum(later(one, LAW, note.on) is not None for one in note.statements.values()),
        statements=len(note.statements), own=rows.counted(note.statements.values(), known), twice=day.on != note.on,
        found=[(gettext(KINDS[kind]), number) for kind, number in found.items()], clashes=sum(found.values()),
        barriers=[barrier(one) for one in glance(note, LAW, day.on)],
        country=[(gettext(title), address) for name, title in COUNTRY if (address := links.page(name))],
    )  # fmt: skip


def barrier(row: Row) -> dict[str, Any]:
    """A barrier: what the note says of it, and what the law of the day punishes."""
    told = [(one, said(one, LAW)) for one in row.told]
    return {"title": gettext(row.title), "told": told, "held": duties(row.restrictions), "row": row}


def duties(held: Iterable[Restriction]) -> list[tuple[links.Link, str]]:
    """Duties with their provisions."""
    return [
        (links.Link(gettext(one.duty.what), links.page("rule", id=one.duty.bound.id)),
         one.version.citation.text(language()))
        for one in held
    ]  # fmt: skip


@READ
@public
def section(request: HttpRequest, lang: str, section: str) -> HttpResponse:
    """A section: each of its statements with source, day and verdict."""
    day = chosen(request)
    note = note_on(day.on)
    if section not in note.sections:
        raise Http404
    part = note.sections[section]
    judge = judge_of(request, note, day.on)
    past = since(note, LAW, note.on, day.on)
    told = [rows.row(note, one, judge, past.get(one.id)) for one in part.statements]
    then = rows.counted(part.statements, judge)
    names = list(note.sections)
    at = names.index(section)
    return shown(
        request, "section", day, then.open, note=note, section=part, number=at + 1, rows=told, then=then,
        own=rows.counted(part.statements, known), twice=day.on != note.on,
        before=note.sections[names[at - 1]] if at else None,
        after=note.sections[names[at + 1]] if at + 1 < len(names) else None,
    )  # fmt: skip


@READ
@public
def whole(request: HttpRequest, lang: str) -> HttpResponse:
    """The whole note on one page, for a day."""
    day = chosen(request)
    note = note_on(day.on)
    judge = judge_of(request, note, day.on)
    told = printed(note, LAW, day.on, judge)
    open = rows.counted(note.statements.values(), judge).open
    return shown(request, "whole", day, open, note=note, told=told)


@READ
@costly
@public
def as_pdf(request: HttpRequest, lang: str) -> HttpResponse:
    """The whole note as PDF, for a day."""
    day = chosen(request)
    if day.error:
        return render(request, "desk/note/day_error.html", {"day": day}, status=day.status)
    note = note_on(day.on)
    judge = judge_of(request, note, day.on)
    response = HttpResponse(_pdf(printed(note, LAW, day.on, judge)), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="note-{lang}-{day.on.isoformat()}.pdf"'
    if rows.counted(note.statements.values(), judge).open:
        response["Cache-Control"] = "no-store"
    return response


@lru_cache(maxsize=6)
def _pdf(told: Printed) -> bytes:
    from zhargy.monitor.printed.pdf import pdf

    return pdf(told)


@READ
@costly
@public
def two_days(request: HttpRequest, lang: str) -> HttpResponse:
    """What differs between the notes of two days."""
    until = asked(request, clock.today(), "until")
    note = note_on(until.on)
    first = asked(request, note.on, "since")
    error = first.error or until.error
    if not error and until.on < first.on:
        error = gettext(N_("The second day must not be before the first."))
    context: dict[str, Any] = {"note": note, "first": first, "until": until, "error": error, "open": 0}
    if not error:
        context |= _difference(request, note, first.on, until.on)
        context["more"] = f"?since={first.on}&until={until.on}&work=1"
    response = render(request, "desk/note/difference.html", context, status=422 if error else 200)
    if context["open"]:
        response["Cache-Control"] = "no-store"
    return response


def _difference(request: HttpRequest, note: Note, first: date, last: date) -> dict[str, Any]:
    found = difference(note, LAW, first, last, judge_of(request, note, first), judge_of(request, note, last))
    told: list[dict[str, Any]] = [
        {"one": one, "place": rows.place(note, one.statement), "text": whole_text(one.statement, LAW),
         "section": note.sections[one.statement.section], "happened": list(happened(one.happened, LAW))}
        for one in found.moved
    ]  # fmt: skip
    parts: dict[str, list[dict[str, Any]]] = {}
    for each in told:
        if each["happened"]:
            parts.setdefault(each["section"].title, []).append(each)
    return {
        "found": found, "open": len(found.open), "turned": [each for each in told if each["one"].turned],
        "parts": list(parts.items()), "touched": sum(map(len, parts.values())),
        "barriers": [
            {"title": gettext(row.title), "begun": duties(row.begun), "ended": duties(row.ended)} for row in found.rows
        ],
    }  # fmt: skip
