"""The law: asked, listed, read by citation, its claims. Open to everyone; nothing is kept."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router, Schema
from pydantic import ConfigDict, Field

from zhargy import service
from zhargy.browse import rule_json
from zhargy.desk import clock
from zhargy.desk.api.http import Problem, ok, problem
from zhargy.desk.lab.verdicts import verdict
from zhargy.i18n import N_, gettext, use
from zhargy.law.kz import KZ
from zhargy.law.kz.affairs import Affairs
from zhargy.proofs import verdict_json

router = Router(tags=["law"])
Lang = Annotated[str, Field(pattern="^(kk|ru|en)$", description="The language of texts.")]
Name = Annotated[str, Field(max_length=200)]
Facts = Annotated[dict[str, Any], Field(default_factory=dict, description="Facts by name; see /law/subjects/{name}.")]
BAD: dict[int, Any] = {400: Problem, 403: Problem, 404: Problem, 415: Problem, 422: Problem, 429: Problem}
READ: dict[int, Any] = {304: None, 404: Problem, 422: Problem, 429: Problem}


class Asked(Schema):
    """What every question has. on: the day whose law is meant; today, if not given."""

    model_config = ConfigDict(extra="forbid")
    facts: Facts
    on: date | None = None
    lang: Lang = "en"


class DecideIn(Asked):
    """A rule asked about facts. reform: the name of a draft law that is taken to be in force."""

    rule: Name
    reform: Name = ""


class AskIn(Asked):
    """A matter or a rule, and the facts given so far."""

    goal: Name


class CalendarIn(Asked):
    """An organisation and the days between which its duties are wanted: a year from `on`, if no last day is given."""

    to: date | None = None


class Anything(Schema):
    """A JSON object."""

    model_config = ConfigDict(extra="allow")


@router.post("/decide", response={200: Anything, **BAD}, summary="What follows from a rule, and why")
def decide(request: HttpRequest, body: DecideIn) -> HttpResponse:
    """The value, or that it is unknown with the facts that it hinges on; the reasons with their articles."""
    with use(body.lang):
        return ok(request, service.decided(KZ, body.rule, body.facts, body.on or clock.today(), body.reform))


@router.post("/ask", response={200: Anything, **BAD}, summary="The next question")
def ask(request: HttpRequest, body: AskIn) -> HttpResponse:
    """The next question that can change the answer, with its reason; or that nothing is left to ask."""
    with use(body.lang):
        return ok(request, service.asked(KZ, body.goal, body.facts, body.on or clock.today()))


@router.post("/calendar", response={200: Anything, **BAD}, summary="What falls due for an organisation")
def calendar(request: HttpRequest, body: CalendarIn) -> HttpResponse:
    """Every duty with its last day, its article and what missing it costs. The facts are those of `affairs`."""
    first = body.on or clock.today()
    last = body.to or date(min(first.year + 1, 2_200), first.month, min(first.day, 28))
    if (last - first).days > 3_700:
        return problem(422, "", [("to", gettext(N_("Ask for ten years at most")))])
    with use(body.lang):
        return ok(request, service.calendar(KZ, Affairs, body.facts, first, last))


@router.get("/law/acts", response={200: list[Anything], **READ}, summary="The acts")
def acts(request: HttpRequest, lang: Lang = "en") -> HttpResponse:
    """The acts that the law as encoded knows."""
    with use(lang):
        return ok(request, service.acts(KZ))


@router.get("/law/rules", response={200: list[Anything], **READ}, summary="The rules")
def rules(request: HttpRequest, lang: Lang = "en") -> HttpResponse:
    """Every rule with its provision."""
    with use(lang):
        return ok(request, service.rules(KZ), tag=f"{KZ.version()}-{lang}")


@router.get("/law/rules/{id}", response={200: Anything, **READ}, summary="A rule")
def rule(request: HttpRequest, id: Annotated[Name, Path()], lang: Lang = "en") -> HttpResponse:
    """A rule with its versions, their source, and its exceptions."""
    with use(lang):
        return ok(request, rule_json(service.rule_of(KZ, id)))


@router.get("/law/subjects/{name}", response={200: Anything, **READ}, summary="What can be told")
def subject(request: HttpRequest, name: Annotated[Name, Path()], lang: Lang = "en") -> HttpResponse:
    """The JSON Schema of the facts of a subject, a matter or a rule."""
    with use(lang):
        return ok(request, service.subject(KZ, name))


@router.get("/law/provision", response={200: Anything, **READ}, summary="A provision by its citation")
def provision(
    request: HttpRequest, cite: Annotated[Name, Query(description="Such as LPA 14(1)(10).")],
    on: date | None = None, lang: Lang = "en",
) -> HttpResponse:  # fmt: skip
    """The rules that rest on a provision on a day, and what of it is no rule, with the reason."""
    with use(lang):
        return ok(request, service.provision(KZ, cite, on or clock.today()))


@router.get("/law/claims", response={200: list[Anything], **READ}, summary="Claims about the law")
def claims(request: HttpRequest, lang: Lang = "en") -> HttpResponse:
    """Every claim, without its verdict."""
    with use(lang):
        return ok(request, [service.claim(one) for one in KZ.claims.values()])


@router.get(
    "/law/claims/{id}", response={200: Anything, 503: Problem, **READ}, summary="A claim with its verdict"
)  # fmt: skip
def claim(request: HttpRequest, id: Annotated[Name, Path()], on: date | None = None, lang: Lang = "en") -> HttpResponse:
    """Proven, refuted with a case that shows it, or undecided with the reason; for the law of a day, if given."""
    found = KZ.claims.get(id)
    if found is None:
        return problem(404, gettext(N_("There is no such claim")))
    with use(lang):
        told = verdict(found, on)
        if told is None:
            return problem(503, gettext(N_("The prover is busy with another claim: ask again")))
        return ok(request, {**service.claim(found), "verdict": verdict_json(told)})
