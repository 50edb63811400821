"""What everyone may read: the procedures, and the registers with what the law shows of their entries."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Path, Router

from zhargy.browse import NotFoundError
from zhargy.desk import exports
from zhargy.desk.api.http import costly, dumped, ok, page, problem, sent
from zhargy.desk.api.inputs import Lang, Limit, Name, Offset
from zhargy.desk.api.law import READ
from zhargy.desk.api.shapes import Anything, ListedPage, RegisterOut, Titled
from zhargy.desk.law import procedures
from zhargy.desk.law import registers as every_register
from zhargy.desk.models import Listed
from zhargy.desk.search import folded
from zhargy.desk.store.letters import holding
from zhargy.i18n import N_, gettext, use
from zhargy.rules.procedures import Procedure, Register

router = Router(tags=["registers"])


@router.get("/procedures", response={200: list[Titled], **READ}, summary="The procedures")
def all_procedures(request: HttpRequest, lang: Lang = "en") -> HttpResponse:
    """What cases can be made of."""
    with use(lang):
        return ok(request, [{"id": one.id, "title": gettext(one.title)} for one in procedures().values()])


@router.get("/procedures/{id}", response={200: Anything, **READ}, summary="A procedure")
def procedure(request: HttpRequest, id: Annotated[Name, Path()], lang: Lang = "en") -> HttpResponse:
    """Who acts, the states, the events with the facts that they bring, the clocks with what their end means."""
    found = procedures().get(id)
    if found is None:
        return problem(404, gettext(N_("There is no such procedure")))
    with use(lang):
        return ok(request, _procedure(found))


@router.get("/registers", response={200: list[RegisterOut], **READ}, summary="The public registers")
def registers(request: HttpRequest, lang: Lang = "en") -> HttpResponse:
    """The registers, with what each shows."""
    with use(lang):
        told = [
            {"id": one.id, "title": gettext(one.title), "procedure": procedure.id, "shows": list(one.shows),
             "listed": one.listed}
            for procedure, one in every_register().values()
        ]  # fmt: skip
    return ok(request, told)


def _file(kind: str) -> dict[str, Any]:
    """How the description tells of a file."""
    return {"responses": {200: {"content": {kind: {"schema": {"type": "string"}}}}}}


def _open(id: str) -> tuple[Procedure, Register]:
    """A register that can be read as a whole, with the procedure of its cases. Raises NotFoundError."""
    for procedure, register in exports.registers():
        if register.id == id:
            return procedure, register
    raise NotFoundError(gettext(N_("There is no register of this name that can be read as a whole")))


@router.get(
    "/registers/{id}.csv", response={200: None, **READ}, summary="A register as CSV",
    openapi_extra=_file("text/csv"),
)  # fmt: skip
def as_csv(request: HttpRequest, id: Annotated[Name, Path()]) -> HttpResponse:
    """What the law shows of every entry. What a spreadsheet would take for a formula has an apostrophe before it."""
    table = exports.register_table(*_open(id))
    costly(request)
    return sent(request, exports.as_csv(table), "text/csv; charset=utf-8")


@router.get(
    "/registers/{id}.parquet", response={200: None, **READ}, summary="A register as Parquet",
    openapi_extra=_file("application/vnd.apache.parquet"),
)  # fmt: skip
def as_parquet(request: HttpRequest, id: Annotated[Name, Path()]) -> HttpResponse:
    """What the law shows of every entry, each column of its own kind."""
    table = exports.register_table(*_open(id))
    costly(request)
    return sent(request, exports.as_parquet(table), "application/vnd.apache.parquet")


@router.get(
    "/registers/{id}.jsonld", response={200: None, **READ}, summary="A register as JSON-LD",
    openapi_extra={
        "responses": {200: {"content": {"application/ld+json": {"schema": {"type": "object"}}},
                            "headers": {"Link": {"description": "Where the next entries are.",
                                                 "schema": {"type": "string"}}}}}
    },
)  # fmt: skip
def as_jsonld(
    request: HttpRequest, id: Annotated[Name, Path()], limit: Limit = 50, offset: Offset = 0, lang: Lang = "en"
) -> HttpResponse:
    """Some entries in the words of schema.org. Link: where the next ones are read."""
    procedure, register = _open(id)
    with use(lang):
        some = page(request, exports.listed(register), limit, offset, lambda one: one)
        here = request.build_absolute_uri(request.path)
        told = exports.as_jsonld(procedure, register, some["items"], here)
    response = sent(request, dumped(told), "application/ld+json")
    if some["next"]:
        response["Link"] = f'<{some["next"]}>; rel="next"'
    return response


@router.get("/registers/{id}", response={200: ListedPage, **READ}, summary="A public register")
def register(
    request: HttpRequest, id: Annotated[Name, Path()], q: Name = "", key: Name = "", limit: Limit = 50,
    offset: Offset = 0,
) -> HttpResponse:  # fmt: skip
    """The entries of a register that the law shows to everyone. key: of one entry."""
    _, declared = every_register().get(id, (None, None))
    if declared is None:
        return problem(404, gettext(N_("There is no such register")))
    if not declared.listed and not key:
        return problem(422, "", [("key", gettext(N_("This register is read by the key of an entry")))])
    found = Listed.objects.filter(register=id).order_by("key", "pk")
    found = found.filter(key=key) if key else found
    found = holding(found, folded(q)) if q else found
    return ok(request, page(request, found, limit, offset, _listed))


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
