"""Parties, their facts, cases and their events. All of it wants a token on a server."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from ninja import Router
from ninja.errors import HttpError

from zhargy.desk import clock, dues, store
from zhargy.desk.access import OFFICES, Act, Who, may, may_correct, may_do, visible
from zhargy.desk.api.http import caller, key, ok, page, plain, seen
from zhargy.desk.api.inputs import CaseIn, Day, EventIn, FactsIn, Id, Known, Lang, Limit, Name, Offset, PartyIn, Wrong
from zhargy.desk.api.law import BAD, READ
from zhargy.desk.api.shapes import (
    CaseOnDay,
    CasePage,
    DueOut,
    EntryOut,
    EntryPage,
    PartyOnDay,
    PartyOut,
    PartyPage,
    Problem,
)
from zhargy.desk.law import procedures
from zhargy.desk.models import Case, Entry, Party
from zhargy.desk.search import folded
from zhargy.i18n import N_, gettext, use
from zhargy.procedures import Standing
from zhargy.rules.values import Unknown

UNKNOWING = N_(
    'What is prepared for this is kept on the server for good. Send "knowing": true to say that you know this, or '
    "prepare it on your own machine."
)
router = Router(tags=["cases"], auth=caller)
SIGNED: dict[int, Any] = {401: Problem, 403: Problem}
WRITE: dict[int, Any] = {**BAD, **SIGNED, 404: Problem, 409: Problem}
SEE: dict[int, Any] = {**READ, **SIGNED}


def _me(request: HttpRequest) -> Who:
    who: Who = request.auth  # type: ignore[attr-defined]
    return who


def _one(request: HttpRequest, found: QuerySet[Any], id: uuid.UUID, act: Act = Act.SEE) -> Any:
    """The row of this id, if the caller may do this with it. What may not be seen is not there."""
    one = visible(_me(request), found).filter(pk=id).first()
    if one is None:
        raise HttpError(404, gettext(N_("There is no such thing, or it is not yours to see")))
    if not may(_me(request), act, one):
        raise HttpError(403, gettext(N_("You may read this, and not change it")))
    return one


@router.get("/parties", response={200: PartyPage, **SEE}, summary="Your parties")
def parties(request: HttpRequest, q: Name = "", limit: Limit = 50, offset: Offset = 0) -> HttpResponse:
    """The parties that the caller may see, by name."""
    found = visible(_me(request), Party.objects.order_by("name", "pk"))
    found = found.filter(search__contains=folded(q)) if q else found
    return ok(request, page(request, found, limit, offset, _party))


@router.post("/parties", response={201: PartyOut, **WRITE}, summary="A new party")
def new_party(request: HttpRequest, body: PartyIn) -> HttpResponse:
    """Begin the history of a party, which is its maker's. On a server only administrators make bodies and the monitor,
    and have no part in their cases by that.
    """
    me, office = _me(request), body.kind in OFFICES
    if not me.alone and office and not _administrator(me):
        raise HttpError(403, gettext(N_("Only an administrator makes such a party")))
    facts, told = plain(body.facts), key(request)
    id = uuid.uuid5(uuid.NAMESPACE_URL, f"party/{told}") if told else None

    def make() -> Party:
        return store.found(
            body.name, body.on, at=clock.now(), kind=body.kind, facts=facts, by=me.id, bin=body.bin, id=id,
            owner=None if office else me.account,
        )  # fmt: skip

    def same(made: Party, first: list[Entry]) -> bool:
        begun = {"name": body.name, "kind": body.kind, "bin": body.bin}
        # Facts of its beginning were written down at the same instant; those told later are no part of the request.
        then = [one.facts for one in first[1:] if one.at == first[0].at]
        return first[0].facts.items() >= begun.items() and first[0].on == body.on and then == ([facts] if facts else [])

    party = _once(Party.objects.filter(pk=id), make, same)
    return ok(request, _party(party), 201, party.number)


def _once(made: QuerySet[Any], make: Callable[[], Any], same: Callable[[Any, list[Entry]], bool]) -> Any:
    """Make what a request asks for, or find what it made when it came before, by the id that follows from its key.

    Raises Conflict if the key was used for something else.
    """
    one = made.first()
    if one is None:
        try:
            return make()
        except store.Conflict:
            # The same request at the same moment: one history of one id there can be, and it is there now.
            one = made.first()
            if one is None:
                raise
    first = list(Entry.objects.filter(chain=one.pk, number__lte=2).order_by("number"))
    if not same(one, first):
        raise store.Conflict(gettext(N_("This key was used for something else: send another")))
    return one


def _administrator(me: Who) -> bool:
    return bool(me.account and me.account.administrator)


@router.get("/parties/{id}", response={200: PartyOnDay, **SEE}, summary="A party on a day")
def party(request: HttpRequest, id: Id, on: Day | None = None) -> HttpResponse:
    """A party and what was known of it on a day: today, if none is given."""
    one = _one(request, Party.objects.all(), id)
    facts = store.facts_on(one.pk, on or clock.today())
    return ok(request, {**_party(one), "facts": facts}, number=one.number)


@router.post("/parties/{id}/facts", response={201: EntryOut, **WRITE}, summary="Tell facts")
def tell(request: HttpRequest, id: Id, body: FactsIn) -> HttpResponse:
    """What is so of a party from a day on.

    If-Match: the ETag of the party as it was read; Idempotency-Key: of a request that may be sent twice.
    """
    one = _one(request, Party.objects.all(), id, Act.WRITE)
    entry = store.tell(
        one, body.on, plain(body.facts), at=clock.now(), by=_me(request).id, expected=seen(request),
        corrects=body.corrects, key=key(request),
    )  # fmt: skip
    return ok(request, _entry(entry), 201, entry.number)


@router.get("/parties/{id}/dues", response={200: list[DueOut], **SEE}, summary="What is due")
def due(request: HttpRequest, id: Id, lang: Lang = "en") -> HttpResponse:
    """The duties of a party and the clocks of its cases, the nearest first."""
    one = _one(request, Party.objects.all(), id)
    dues.refresh(one, clock.today())
    with use(lang):
        told = [
            {"uid": due.uid, "day": due.day, "what": dues.title(due), "kind": due.kind, "rule": due.rule,
             "cost": due.cost, "case": due.case_id, "done": due.done,  # type: ignore[attr-defined]
             "changed": due.changed}
            for due in dues.of(one, _me(request))
        ]  # fmt: skip
    return ok(request, told)


@router.get("/cases", response={200: CasePage, **SEE}, summary="Your cases")
def cases(
    request: HttpRequest, procedure: Name = "", state: Name = "", party: Known | None = None,
    limit: Limit = 50, offset: Offset = 0,
) -> HttpResponse:  # fmt: skip
    """The cases that the caller may see, the nearest clock first."""
    found = visible(_me(request), Case.objects.select_related("party").order_by("due", "-begun", "pk"))
    told = {"procedure": procedure, "state": state, "party": party}
    found = found.filter(**{name: value for name, value in told.items() if value})
    return ok(request, page(request, found, limit, offset, _case))


@router.post("/cases", response={201: CaseOnDay, **WRITE}, summary="Begin a case")
def begin(request: HttpRequest, body: CaseIn) -> HttpResponse:
    """Begin a case with its first event. Idempotency-Key: of a request that may be sent twice."""
    me = _me(request)
    if body.procedure not in procedures():
        raise Wrong("procedure", gettext(N_("There is no such procedure")))
    _known(body.procedure, body.event)
    party = _one(request, Party.objects.all(), body.party, Act.WRITE)
    if procedures()[body.procedure].private and not settings.ALONE and not body.knowing:
        raise Wrong("knowing", gettext(UNKNOWING))
    facts, told = plain(body.facts), key(request)
    id = uuid.uuid5(party.pk, told) if told else None

    def make() -> Case:
        return store.begin(body.procedure, party, body.event, body.on, facts, at=clock.now(), by=me.id, key=id)

    def same(made: Case, first: list[Entry]) -> bool:
        begun, event = first
        asked = (body.procedure, body.event, body.on, facts)
        return asked == (begun.facts["procedure"], event.what, event.on, event.facts)

    case = _once(Case.objects.filter(pk=id), make, same)
    return ok(request, _stood(case, clock.today()), 201, case.number)


def _known(procedure: str, event: str) -> None:
    if event not in [one.id for one in procedures()[procedure].events]:
        raise Wrong("event", gettext(N_("There is no such event in this procedure")))


@router.get("/cases/{id}", response={200: CaseOnDay, **SEE}, summary="Where a case stands")
def case(request: HttpRequest, id: Id, on: Day | None = None, lang: Lang = "en") -> HttpResponse:
    """Where a case stands on a day, what led there, which clocks run, what can follow. Its ETag goes into If-Match."""
    one = _one(request, Case.objects.all(), id)
    with use(lang):
        return ok(request, _stood(one, on or clock.today()), number=one.number)


@router.get("/cases/{id}/events", response={200: EntryPage, **SEE}, summary="The history of a case")
def history(request: HttpRequest, id: Id, limit: Limit = 50, offset: Offset = 0) -> HttpResponse:
    """Everything that was written down, each entry with its hash and its receipts."""
    one = _one(request, Case.objects.all(), id)
    found = Entry.objects.filter(chain=one.pk).order_by("number")
    return ok(request, page(request, found, limit, offset, _entry))


@router.post("/cases/{id}/events", response={201: EntryOut, **WRITE}, summary="Write down what happened")
def act(request: HttpRequest, id: Id, body: EventIn) -> HttpResponse:
    """Write down that something happened, or put right what was written down.

    If-Match: the ETag of the case as it was read; 409 if somebody wrote since. Idempotency-Key: of a request that may
    be sent twice.
    """
    me = _me(request)
    one = _one(request, Case.objects.all(), id)
    if body.event or not body.corrects:
        _known(one.procedure, body.event)
    if not _lets(me, one, body):
        raise HttpError(403, gettext(N_("This is for another party to do")))
    entry = store.act(
        one, body.event, body.on, plain(body.facts), at=clock.now(), by=me.id, expected=seen(request),
        corrects=body.corrects, key=key(request),
    )  # fmt: skip
    return ok(request, _entry(entry), 201, entry.number)


def _lets(me: Who, one: Case, body: EventIn) -> bool:
    """Whether the caller may write this down. Raises Refused for a correction of what is not there."""
    if body.corrects is None:
        return may_do(me, one, procedures()[one.procedure].event(body.event).by)
    told = store.entries(one.pk)
    store.place(told, body.corrects)
    return may_correct(me, one, told, body.corrects, body.event)


def _party(one: Party) -> dict[str, Any]:
    return {"id": one.pk, "kind": one.kind, "name": one.name, "bin": one.bin, "number": one.number}


def _case(one: Case) -> dict[str, Any]:
    return {
        "id": one.pk, "procedure": one.procedure, "party": one.party.pk, "state": one.state, "final": one.final,
        "begun": one.begun, "due": one.due, "number": one.number,
    }  # fmt: skip


def _stood(one: Case, day: date) -> dict[str, Any]:
    now: Standing = store.standing(one, day)
    declared = now.case.procedure
    return {
        **_case(one), "on": now.on, "state": now.state, "final": now.final,
        "state_title": gettext(declared.state(now.state).title) if now.state else "", "facts": now.subject.to_facts(),
        "steps": [
            {"on": step.on, "state": step.state, "event": step.event.id if step.event else None,
             "clock": step.clock.id if step.clock else None, "lawful": _value(step.lawful),
             "grounds": [ground.rule.id for ground in step.grounds]}
            for step in now.steps
        ],
        "clocks": [
            {"id": one.clock.id, "due": one.due, "means": gettext(one.clock.means), "rule": one.clock.due.id}
            for one in now.running
        ],
        "possible": [{"event": event.id, "title": gettext(event.title), "by": event.by} for event in now.possible],
    }  # fmt: skip


def _value(answer: Any) -> bool | None:
    return None if answer is None or isinstance(answer.value, Unknown) else bool(answer.value)


def _entry(one: Entry) -> dict[str, Any]:
    return {
        "number": one.number, "what": one.what, "on": one.on, "facts": one.facts, "corrects": one.corrects,
        "receipts": one.receipts, "law": one.law, "at": one.at.isoformat(), "before": one.before, "hash": one.hash,
    }  # fmt: skip
