"""Parties, their facts, cases and their events, registers. Everything but registers wants a token on a server."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Annotated, Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router, Schema
from ninja.errors import HttpError
from pydantic import ConfigDict, Field

from zhargy.desk import clock, dues, store
from zhargy.desk.access import Act, Who, may, may_do, visible
from zhargy.desk.api.http import MOST, Problem, caller, key, ok, page, plain, problem, seen
from zhargy.desk.api.law import BAD, READ, Anything, Facts, Lang, Name
from zhargy.desk.law import procedures
from zhargy.desk.models import Case, Entry, Listed, Party
from zhargy.desk.search import folded
from zhargy.i18n import N_, gettext, use
from zhargy.procedures import Standing
from zhargy.rules.procedures import Procedure
from zhargy.rules.values import Unknown

router = Router(tags=["cases"], auth=caller)
public = Router(tags=["registers"])
SIGNED: dict[int, Any] = {401: Problem, 403: Problem}
WRITE: dict[int, Any] = {**BAD, **SIGNED, 409: Problem}
SEE: dict[int, Any] = {**READ, **SIGNED}
Limit = Annotated[int, Query(ge=1, le=MOST)]
Offset = Annotated[int, Query(ge=0, le=10_000_000)]
Id = Annotated[uuid.UUID, Path()]


class PartyIn(Schema):
    """A party. facts: by kind of subject. on: from when they hold."""

    model_config = ConfigDict(extra="forbid")
    name: Annotated[str, Field(min_length=1, max_length=300, pattern=r"\S")]
    kind: Annotated[str, Field(pattern="^(organisation|person|body|monitor)$")] = "organisation"
    bin: Annotated[str, Field(pattern=r"^(\d{12})?$")] = ""
    facts: dict[str, dict[str, Any]] = Field(default_factory=dict)
    on: date


class FactsIn(Schema):
    """What is so from a day. A fact that is null is no longer known."""

    model_config = ConfigDict(extra="forbid")
    facts: dict[str, dict[str, Any]]
    on: date
    corrects: Annotated[int, Field(ge=1, le=1_000_000_000)] | None = None


class EventIn(Schema):
    """Something that happened in a case.

    facts: by path, as the event brings them. corrects: the number of the entry that it replaces.
    """

    model_config = ConfigDict(extra="forbid")
    event: Name
    on: date
    facts: Facts
    corrects: Annotated[int, Field(ge=1, le=1_000_000_000)] | None = None


class CaseIn(Schema):
    """A case and its first event."""

    model_config = ConfigDict(extra="forbid")
    procedure: Name
    party: uuid.UUID
    event: Name
    on: date
    facts: Facts


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


@router.get("/parties", response={200: Anything, **SEE}, summary="Your parties")
def parties(request: HttpRequest, q: Name = "", limit: Limit = 50, offset: Offset = 0) -> HttpResponse:
    """The parties that the caller may see, by name."""
    found = visible(_me(request), Party.objects.order_by("name", "pk"))
    found = found.filter(search__contains=folded(q)) if q else found
    return ok(request, page(request, found, limit, offset, _party))


@router.post("/parties", response={201: Anything, **WRITE}, summary="A new party")
def new_party(request: HttpRequest, body: PartyIn) -> HttpResponse:
    """Begin the history of a party. On a server only administrators make bodies and the monitor."""
    me = _me(request)
    if not me.alone and body.kind in (Party.Kind.BODY, Party.Kind.MONITOR) and not _administrator(me):
        raise HttpError(403, gettext(N_("Only an administrator makes such a party")))
    party = store.found(
        body.name, body.on, at=clock.now(), kind=body.kind, facts=plain(body.facts), by=me.id, bin=body.bin,
        owner=me.account,
    )  # fmt: skip
    return ok(request, _party(party), 201, str(party.number))


def _administrator(me: Who) -> bool:
    return bool(me.account and me.account.administrator)


@router.get("/parties/{id}", response={200: Anything, **SEE}, summary="A party on a day")
def party(request: HttpRequest, id: Id, on: date | None = None) -> HttpResponse:
    """A party and what was known of it on a day: today, if none is given."""
    one = _one(request, Party.objects.all(), id)
    facts = store.facts_on(one.pk, on or clock.today())
    return ok(request, {**_party(one), "facts": facts}, tag="" if on else str(one.number))


@router.post("/parties/{id}/facts", response={201: Anything, **WRITE}, summary="Tell facts")
def tell(request: HttpRequest, id: Id, body: FactsIn) -> HttpResponse:
    """What is so of a party from a day on.

    If-Match: the ETag of the party as it was read; Idempotency-Key: of a request that may be sent twice.
    """
    one = _one(request, Party.objects.all(), id, Act.WRITE)
    entry = store.tell(
        one, body.on, plain(body.facts), at=clock.now(), by=_me(request).id, expected=seen(request),
        corrects=body.corrects, key=key(request),
    )  # fmt: skip
    return ok(request, _entry(entry), 201, str(entry.number))


@router.get("/parties/{id}/dues", response={200: list[Anything], **SEE}, summary="What is due")
def due(request: HttpRequest, id: Id, lang: Lang = "en") -> HttpResponse:
    """The duties of a party and the clocks of its cases, the nearest first."""
    one = _one(request, Party.objects.all(), id)
    dues.refresh(one, clock.today())
    with use(lang):
        told = [
            {"uid": due.uid, "day": due.day, "what": gettext(dues.title(due)), "kind": due.kind, "rule": due.rule,
             "cost": due.cost, "case": due.case.pk if due.case else None, "changed": due.changed}
            for due in dues.of(one)
        ]  # fmt: skip
    return ok(request, told)


@router.get("/procedures", response={200: list[Anything], **SEE}, summary="The procedures", auth=None)
def all_procedures(request: HttpRequest, lang: Lang = "en") -> HttpResponse:
    """What cases can be made of."""
    with use(lang):
        return ok(request, [{"id": one.id, "title": gettext(one.title)} for one in procedures().values()])


@router.get("/procedures/{id}", response={200: Anything, **SEE}, summary="A procedure", auth=None)
def procedure(request: HttpRequest, id: Annotated[Name, Path()], lang: Lang = "en") -> HttpResponse:
    """Who acts, the states, the events with the facts that they bring, the clocks with what their end means."""
    found = procedures().get(id)
    if found is None:
        return problem(404, gettext(N_("There is no such procedure")))
    with use(lang):
        return ok(request, _procedure(found))


@router.get("/cases", response={200: Anything, **SEE}, summary="Your cases")
def cases(
    request: HttpRequest, procedure: Name = "", state: Name = "", party: uuid.UUID | None = None,
    limit: Limit = 50, offset: Offset = 0,
) -> HttpResponse:  # fmt: skip
    """The cases that the caller may see, the nearest clock first."""
    found = visible(_me(request), Case.objects.select_related("party").order_by("due", "-begun", "pk"))
    told = {"procedure": procedure, "state": state, "party": party}
    found = found.filter(**{name: value for name, value in told.items() if value})
    return ok(request, page(request, found, limit, offset, _case))


@router.post("/cases", response={201: Anything, **WRITE}, summary="Begin a case")
def begin(request: HttpRequest, body: CaseIn) -> HttpResponse:
    """Begin a case with its first event. Idempotency-Key: of a request that may be sent twice."""
    me = _me(request)
    if body.procedure not in procedures():
        return problem(422, "", [("procedure", gettext(N_("There is no such procedure")))])
    party = _one(request, Party.objects.all(), body.party, Act.WRITE)
    told = key(request)
    # The same key makes the same id, and a second history of one id there cannot be.
    id = uuid.uuid5(party.pk, f"{me.id}/{told}") if told else None
    if id and (made := visible(me, Case.objects.filter(pk=id)).first()):
        return ok(request, _stood(made, clock.today()), 201, str(made.number))
    case = store.begin(
        body.procedure, party, body.event, body.on, plain(body.facts), at=clock.now(), by=me.id, key=id
    )  # fmt: skip
    return ok(request, _stood(case, clock.today()), 201, str(case.number))


@router.get("/cases/{id}", response={200: Anything, **SEE}, summary="Where a case stands")
def case(request: HttpRequest, id: Id, on: date | None = None, lang: Lang = "en") -> HttpResponse:
    """Where a case stands on a day, what led there, which clocks run, what can follow. Its ETag goes into If-Match."""
    one = _one(request, Case.objects.all(), id)
    with use(lang):
        # A clock moves a case from one day to the next, so the day is part of what the caller holds.
        day = on or clock.today()
        response = ok(request, _stood(one, day))
        response["ETag"] = f'"{one.number}"'
        return response


@router.get("/cases/{id}/events", response={200: Anything, **SEE}, summary="The history of a case")
def history(request: HttpRequest, id: Id, limit: Limit = 50, offset: Offset = 0) -> HttpResponse:
    """Everything that was written down, each entry with its hash and its receipts."""
    one = _one(request, Case.objects.all(), id)
    found = Entry.objects.filter(chain=one.pk).order_by("number")
    return ok(request, page(request, found, limit, offset, _entry))


@router.post("/cases/{id}/events", response={201: Anything, **WRITE}, summary="Write down what happened")
def act(request: HttpRequest, id: Id, body: EventIn) -> HttpResponse:
    """Write down that something happened.

    If-Match: the ETag of the case as it was read; 409 if somebody wrote since. Idempotency-Key: of a request that may
    be sent twice.
    """
    me = _me(request)
    one = _one(request, Case.objects.all(), id)
    declared = next((event for event in procedures()[one.procedure].events if event.id == body.event), None)
    if declared is None and not (body.event == "" and body.corrects):
        return problem(422, "", [("event", gettext(N_("There is no such event in this procedure")))])
    who_acts = declared.by if declared else procedures()[one.procedure].own
    if not may_do(me, one, who_acts):
        raise HttpError(403, gettext(N_("This is for another party to do")))
    entry = store.act(
        one, body.event, body.on, plain(body.facts), at=clock.now(), by=me.id, expected=seen(request),
        corrects=body.corrects, key=key(request),
    )  # fmt: skip
    return ok(request, _entry(entry), 201, str(entry.number))


@public.get("/registers", response={200: list[Anything], **READ}, summary="The public registers")
def registers(request: HttpRequest, lang: Lang = "en") -> HttpResponse:
    """The registers, with what each shows."""
    with use(lang):
        told = [
            {"id": one.register.id, "title": gettext(one.register.title), "procedure": one.id,
             "shows": list(one.register.shows), "listed": one.register.listed}
            for one in procedures().values() if one.register
        ]  # fmt: skip
    return ok(request, told)


@public.get("/registers/{id}", response={200: Anything, **READ}, summary="A public register")
def register(
    request: HttpRequest, id: Annotated[Name, Path()], q: Name = "", key: Name = "", limit: Limit = 50,
    offset: Offset = 0,
) -> HttpResponse:  # fmt: skip
    """The entries of a register that the law shows to everyone. key: of one entry."""
    declared = next((one.register for one in procedures().values() if one.register and one.register.id == id), None)
    if declared is None:
        return problem(404, gettext(N_("There is no such register")))
    if not declared.listed and not key:
        return problem(422, "", [("key", gettext(N_("This register is read by the key of an entry")))])
    found = Listed.objects.filter(register=id).order_by("key", "pk")
    found = found.filter(key=key) if key else found
    found = found.filter(search__contains=folded(q)) if q else found
    return ok(request, page(request, found, limit, offset, _listed))


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


def _listed(one: Listed) -> dict[str, Any]:
    return {"key": one.key, "state": one.state, "since": one.since, "shown": one.shown}


def _procedure(one: Procedure) -> dict[str, Any]:
    return {
        "id": one.id, "title": gettext(one.title), "about": one.about.__name__, "own": one.own,
        "actors": [{"id": actor.id, "title": gettext(actor.title)} for actor in one.actors],
        "states": [{"id": state.id, "title": gettext(state.title), "final": state.final} for state in one.states],
        "events": [
            {"id": event.id, "title": gettext(event.title), "by": event.by, "of": list(event.of), "to": event.to,
             "brings": list(event.brings), "guard": event.guard.id if event.guard else None,
             "grounds": [ground.id for ground in event.grounds], "papers": list(event.papers)}
            for event in one.events
        ],
        "clocks": [
            {"id": clock.id, "title": gettext(clock.title), "of": list(clock.of), "to": clock.to,
             "means": gettext(clock.means), "rule": clock.due.id}
            for clock in one.clocks
        ],
    }  # fmt: skip
