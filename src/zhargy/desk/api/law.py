"""The law: asked, listed, read by citation, its claims. Open to everyone; nothing is kept."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router

from zhargy import service
from zhargy.browse import params_json, rule_json
from zhargy.desk import clock
from zhargy.desk.api.http import asking, costly, ok, problem
from zhargy.desk.api.inputs import LAST, AskIn, CalendarIn, Day, DecideIn, Lang, Name
from zhargy.desk.api.shapes import ActOut, Agenda, AmountOut, Anything, Asking, ClaimOut, Decided, Problem, RuleOut
from zhargy.desk.lab.verdicts import verdict
from zhargy.i18n import N_, gettext, use
from zhargy.law.kz import KZ
from zhargy.law.kz.affairs import Affairs
from zhargy.proofs import verdict_json

router = Router(tags=["law"])
BAD: dict[int, Any] = dict.fromkeys((400, 403, 413, 415, 422, 429), Problem)
READ: dict[int, Any] = {304: None, **dict.fromkeys((400, 404, 422, 429), Problem)}


@router.post("/decide", response={200: Decided, **BAD}, summary="What follows from a rule, and why")
def decide(request: HttpRequest, body: DecideIn) -> HttpResponse:
    """The value, or that it is unknown with the facts that it hinges on; the reasons with their articles."""
    asking(request)
    with use(body.lang):
        return ok(request, service.decided(KZ, body.rule, body.facts, body.on or clock.today(), body.reform))


@router.post("/ask", response={200: Asking, **BAD}, summary="The next question")
def ask(request: HttpRequest, body: AskIn) -> HttpResponse:
    """The next question that can change the answer, with its reason; or that nothing is left to ask."""
    asking(request)
    with use(body.lang):
        return ok(request, service.asked(KZ, body.goal, body.facts, body.on or clock.today()))


@router.post("/calendar", response={200: Agenda, **BAD}, summary="What falls due for an organisation")
def calendar(request: HttpRequest, body: CalendarIn) -> HttpResponse:
    """Every duty with its last day, its article and what missing it costs. The facts are those of `affairs`."""
    asking(request)
    first = body.on or clock.today()
    last = body.to or min(date(first.year + 1, first.month, min(first.day, 28)), LAST)
    if (last - first).days > 3_700:
        return problem(422, "", [("to", gettext(N_("Ask for ten years at most")))])
    with use(body.lang):
        return ok(request, service.calendar(KZ, Affairs, body.facts, first, last))


@router.get("/law/acts", response={200: list[ActOut], **READ}, summary="The acts")
def acts(request: HttpRequest, lang: Lang = "en") -> HttpResponse:
    """The acts that the law as encoded knows."""
    with use(lang):
        return ok(request, service.acts(KZ))


@router.get("/law/rules", response={200: list[RuleOut], **READ}, summary="The rules")
def rules(request: HttpRequest, lang: Lang = "en") -> HttpResponse:
    """Every rule with its provision."""
    with use(lang):
        return ok(request, service.rules(KZ))


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
    on: Day | None = None, lang: Lang = "en",
) -> HttpResponse:  # fmt: skip
    """The rules that rest on a provision on a day, and what of it is no rule, with the reason."""
    with use(lang):
        return ok(request, service.provision(KZ, cite, on or clock.today()))


@router.get("/law/parameters", response={200: list[AmountOut], **READ}, summary="Amounts and terms")
def parameters(request: HttpRequest, on: Day | None = None, lang: Lang = "en") -> HttpResponse:
    """The amounts, terms and thresholds that the law sets, with their days and source: all, or those of a day."""
    with use(lang):
        return ok(request, params_json(KZ, "", on))


@router.get("/law/claims", response={200: list[ClaimOut], **READ}, summary="Claims about the law")
def claims(request: HttpRequest, lang: Lang = "en") -> HttpResponse:
    """Every claim, without its verdict."""
    with use(lang):
        return ok(request, [service.claim(one) for one in KZ.claims.values()])


@router.get(
    "/law/claims/{id}", response={200: Anything, 503: Problem, **READ}, summary="A claim with its verdict"
)  # fmt: skip
def claim(request: HttpRequest, id: Annotated[Name, Path()], on: Day | None = None, lang: Lang = "en") -> HttpResponse:
    """Proven, refuted with a case that shows it, or undecided with the reason; for the law of a day, if given."""
    found = KZ.claims.get(id)
    if found is None:
        return problem(404, gettext(N_("There is no such claim")))
    with use(lang):
        costly(request)
        told = verdict(found, on)
        if told is None:
            return problem(503, gettext(N_("The prover is busy with another claim: ask again")))
        return ok(request, {**service.claim(found), "verdict": verdict_json(told)})
