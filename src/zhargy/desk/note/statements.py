"""A statement with all that is known of it, and the contradictions with their evidence."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.safestring import SafeString, mark_safe

from zhargy.desk.lab import verdicts
from zhargy.desk.news.beside import beside
from zhargy.desk.note import drawn, links, rows
from zhargy.desk.note.judging import STATEMENT, Budget, worked
from zhargy.desk.note.told import LAW, note_on
from zhargy.desk.note.views import READ, budget_of, chosen, shown
from zhargy.desk.public import public
from zhargy.i18n import gettext, language
from zhargy.monitor.changes import leaning, since
from zhargy.monitor.contradictions import KINDS, Contradiction, contradictions
from zhargy.monitor.days import words
from zhargy.monitor.saying import figure
from zhargy.monitor.verdicts import OPEN, PROVEN, REFUTED, UNDECIDED, known, later
from zhargy.rules.explain import reasons_html, tell

if TYPE_CHECKING:
    from zhargy.desk.goals import Given
    from zhargy.monitor.note import Note, Statement, Value
    from zhargy.rules.claims import Claim


@dataclass(slots=True)
class Witness:
    """A case that shows a verdict: its day, its facts, and why the law says so."""

    on: date
    facts: list[tuple[str, list[Given]]]
    reasons: SafeString


@dataclass(slots=True)
class Told:
    """A claim on a day, or on its own days.

    against: it says the opposite of the statement. late: the case that shows it is not worked out yet. why: for what
    reason it is undecided.
    """

    claim: Claim
    on: date | None
    mark: rows.Mark
    address: str
    against: bool = False
    why: str = ""
    witnesses: list[Witness] = field(default_factory=list)
    late: bool = False


def of_claim(claim: Claim, on: date | None, state: str, against: bool, budget: Budget) -> Told:
    """A claim with the case that shows its verdict, if there is one. on: the day; None for the claim's own days."""
    address = links.page("claim", id=claim.id) + (f"?on={on.isoformat()}" if on else "")
    told = Told(claim, on, rows.Mark(state), address, against)
    if state not in (REFUTED, PROVEN, UNDECIDED) or (state == PROVEN and claim.kind != "possible"):
        return told
    found = verdicts.held(claim, on)
    if found is None and (left := budget.left()):
        found = verdicts.verdict(claim, on, patience=left)
    if found is None:
        told.late = True
        return told
    told.why = found.why
    answers = [*found.answers, None, None]
    for case, answer in zip((found.case, found.other), answers, strict=False):
        if case is not None:
            reasons = reasons_html(tell(answer.explanation), _link) if answer is not None else ""
            told.witnesses.append(Witness(case.on, verdicts.case_facts(claim, case), mark_safe(reasons)))
    return told


def _link(told: Any) -> str:
    """The address of what a reason is made of, if it has a page."""
    if told.kind == "rule" and told.id in LAW.rules:
        return links.page("rule", id=told.id)
    if told.kind == "parameter" and told.id in LAW.parameters:
        return links.page("parameter", id=told.id)
    return ""


@READ
@public
def statement(request: HttpRequest, lang: str, id: str) -> HttpResponse:
    """A statement: what it says, who said it, its figures, its verdict on two days, what it rests on, what changed."""
    day = chosen(request)
    note = note_on(day.on)
    one = note.statements.get(id)
    if one is None:
        raise Http404
    budget = budget_of(request, STATEMENT)
    twice = day.on != note.on
    judge = worked(day.on, budget) if twice else known
    told = rows.row(note, one, judge, since(note, LAW, note.on, day.on).get(id))
    claims = [(LAW.claims[each], each in one.contrary) for each in (*one.claims, *one.contrary)]
    then = [of_claim(claim, day.on, judge(claim), against, budget) for claim, against in claims if twice]
    own = [of_claim(claim, None, known(claim), against, budget) for claim, against in claims]
    part = note.sections[one.section]
    place = part.statements.index(one)
    open = sum(each.late or each.mark.state == OPEN for each in (*own, *then))
    clashes = [each for each in contradictions(note, LAW, on=day.on) if one in each.statements]
    return shown(
        request, "statement", day, open, note=note, one=one, row=told, section=part, place=rows.place(note, one),
        own=own, then=then, twice=twice, figures=_figures(note, one), chart=drawn.bars(one.values),
        later=later(one, LAW, note.on), leans=leaning(one, LAW).any(), elsewhere=links.elsewhere(one, note),
        rests=links.rests(one, day.query), acts=[links.act(each, day.query) for each in one.acts],
        listed=links.act(one.listed.act, day.query) if one.listed else None,
        clashes=[_clash(note, each) for each in clashes],
        initiative=links.page("country-initiatives") if one.initiative else "",
        beside=beside(one.id, day.on), correct=_correct(one), before=part.statements[place - 1] if place else None,
        after=part.statements[place + 1] if place + 1 < len(part.statements) else None,
    )  # fmt: skip


def _figures(note: Note, one: Statement) -> list[dict[str, Any]]:
    """Every value that was told, and whether another source tells another for the same part and day."""

    def differs(value: Value) -> bool:
        return any(
            (each.of, each.on, each.unit) == (value.of, value.on, value.unit) and each.number != value.number
            for each in one.values
        )

    return [
        {"text": figure(value), "day": words(value.on), "source": note.sources[value.source], "differs": differs(value)}
        for value in one.values
    ]  # fmt: skip


def _correct(one: Statement) -> str:
    """Where a correction of the statement is begun."""
    begun = links.page("correction-new")
    return f"{begun}?statement={one.id}" if begun else links.page("procedure", procedure="correction")


def _clash(note: Note, found: Contradiction) -> dict[str, Any]:
    """A contradiction in words, with its statements."""
    return {
        "text": gettext(KINDS[found.kind]), "kind": found.kind,
        "act": links.act(found.act) if found.act else None, "on": found.on,
        "statements": [
            {"row": rows.row(note, one, known, None), "section": note.sections[one.section]} for one in found.statements
        ],
    }  # fmt: skip


@READ
@public
def contradictory(request: HttpRequest, lang: str) -> HttpResponse:
    """Where the note contradicts itself or the law, each with its evidence."""
    day = chosen(request)
    note = note_on(day.on)
    budget = budget_of(request, STATEMENT)
    kinds: dict[str, list[dict[str, Any]]] = {}
    late = 0
    for found in contradictions(note, LAW, on=day.on):
        told = _clash(note, found)
        against = found.statements[0].contrary
        told["claims"] = [
            of_claim(LAW.claims[id], None, known(LAW.claims[id]), id in against, budget) for id in found.claims
        ]
        late += sum(each.late for each in told["claims"])
        kinds.setdefault(found.kind, []).append(told)
    return shown(
        request, "contradictions", day, late, note=note, whole=sum(map(len, kinds.values())),
        kinds=[(kind, gettext(KINDS[kind]), told) for kind, told in kinds.items()], lang=language(),
    )  # fmt: skip
