"""Claims proven for every case at once, or refuted with the smallest case against them, which is replayed first."""

from __future__ import annotations

import time as clock
from dataclasses import dataclass, field, replace
from typing import Any

import z3

from zhargy.i18n import N_, format_date, gettext
from zhargy.rules.claims import POSSIBLE, RISING, Claim
from zhargy.rules.decide import Answer, decide
from zhargy.rules.prove.days import DayBound
from zhargy.rules.prove.logic import conj, negate
from zhargy.rules.prove.question import SECONDS, CannotLower, Case, Question, TooLong
from zhargy.rules.prove.terms import Terms
from zhargy.rules.prove.values import CannotTranslate, number
from zhargy.rules.values import ZhargyError

PROVEN, REFUTED, UNDECIDED = "proven", "refuted", "undecided"


class ReplayError(AssertionError):
    """A case of the solver that the plain reading does not confirm: a fault of the program, never of the law."""


@dataclass(frozen=True)
class Verdict:
    """What became of a claim.

    state: proven, refuted or undecided. case: the case against it, or the one that shows that it is possible. other:
    for a rising claim, the case in which the fact is larger. answers: what the cases gave when they were replayed.
    why: why it is undecided. bounds: within which bounds lists and days were looked at. notes: what else to know.
    """

    claim: Claim
    state: str
    case: Case | None = None
    other: Case | None = None
    answers: tuple[Answer, ...] = ()
    why: str = ""
    bounds: dict[str, Any] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    seconds: float = 0.0

    @property
    def expected(self) -> bool:
        """Whether it is what the law says of the claim."""
        return self.state == (REFUTED if self.claim.refuted else PROVEN)

    def limits(self) -> list[str]:
        """The bounds in words, in the language in use."""
        return bounds_text(self.bounds)


def bounds_text(bounds: dict[str, Any]) -> list[str]:
    """Within which bounds cases were looked at, in words."""
    out = []
    for name, bound in bounds.items():
        if isinstance(bound, DayBound):
            told = gettext(N_("days from {first} to {last}"))
            out.append(told.format(first=format_date(bound.first), last=format_date(bound.last)))
        elif name.startswith("list "):
            out.append(gettext(N_("at most {number} in {list}")).format(number=bound, list=name.removeprefix("list ")))
        else:
            out.append(gettext(N_("terms of at most {number} days, months or years")).format(number=bound))
    return out


def prove(claim: Claim, *, seconds: float = SECONDS) -> Verdict:
    """Whether the claim holds: proven, refuted with a case that was replayed, or undecided with the reason.

    Raises ReplayError if a case of the solver is not confirmed by the plain reading.
    """
    begun = clock.monotonic()
    try:
        verdict = _rising(claim, seconds) if claim.kind == RISING else _plain(claim, seconds)
    except (CannotTranslate, CannotLower, TooLong) as error:
        verdict = Verdict(claim, UNDECIDED, why=str(error))
    except z3.Z3Exception as error:
        verdict = Verdict(claim, UNDECIDED, why=gettext(N_("the solver says: {why}")).format(why=error))
    return Verdict(**{**verdict.__dict__, "seconds": clock.monotonic() - begun})


def _plain(claim: Claim, seconds: float) -> Verdict:
    asked = Question(claim.rule.parameters, claim.first, claim.last, reform=claim.reform, seconds=seconds)
    op = asked.op(claim.rule)
    told = asked.terms.of(op)
    wanted = claim.kind == POSSIBLE
    hit = conj((told.known, told.value if wanted else z3.Not(told.value)))
    solver = asked.solver(hit)
    if asked.check(solver):
        case = asked.smallest(solver, lambda: hit)
        case, answer = replayed(claim.rule, case, wanted, claim.reform)
        state = PROVEN if wanted else REFUTED
        return Verdict(claim, state, case, answers=(answer,), bounds=asked.terms.bounds, notes=_notes(asked))
    if not asked.check(asked.solver()):
        return Verdict(claim, UNDECIDED, why=gettext(N_("no case lies within the bounds")), bounds=asked.terms.bounds)
    if told.known is not True:
        solver = asked.solver(negate(told.known))
        if asked.check(solver):
            case = asked.smallest(solver)
            answer = decide(claim.rule, *case.arguments(claim.rule), on=case.on, reform=claim.reform)
            why = gettext(N_("there is a case for which the law gives no value"))
            return Verdict(claim, UNDECIDED, case, answers=(answer,), why=why, bounds=asked.terms.bounds)
    notes = _notes(asked)
    if not wanted and (idle := _idle(asked, op)):
        notes = (*notes, idle)
    return Verdict(claim, REFUTED if wanted else PROVEN, bounds=asked.terms.bounds, notes=notes)


def _notes(asked: Question) -> tuple[str, ...]:
    told = gettext(N_("This contradiction of facts was not taken into account: {name}."))
    return tuple(told.format(name=name) for name in asked.passed_over)


def _idle(asked: Question, op: Any) -> str:
    """Whether a part of a claim "not this, or that" alone makes it true: then it says less than it seems."""
    if op.name == "const":
        return gettext(N_("It holds whatever the facts are."))
    for part in op.args if op.name == "or" else ():
        told = asked.terms.of(part)
        if not asked.check(asked.solver(conj((told.known, z3.Not(told.value))))):
            return gettext(N_("A part of it alone is always true, so that the rest says nothing."))
    return ""


def replayed(rule: Any, case: Case, expected: Any, reform: str = "") -> tuple[Case, Answer]:
    """The case as `decide` confirms it: with the facts that matter alone where they are enough, else with all.

    Raises ReplayError.
    """
    told = []
    for facts in (case.facts, case.whole):
        told_case = Case(facts, case.on, case.whole)
        try:
            answer = decide(rule, *told_case.arguments(rule), on=case.on, reform=reform)
        except ZhargyError as error:
            told.append(str(error))
            continue
        if answer.known and answer.value == expected:
            return told_case, answer
        told.append(repr(answer.value))
    raise ReplayError(f"{rule.id} on {case.on}: {case.whole} should give {expected!r}, and gave {'; '.join(told)}")


def _rising(claim: Claim, seconds: float) -> Verdict:
    """What a rule gives never falls while one fact grows."""
    rule = claim.rule
    asked = Question(rule.parameters, claim.first, claim.last, reform=claim.reform, seconds=seconds)
    op = asked.op(rule)
    other, less, told, more = grown(asked, op, claim.fact)
    falls = conj((told.known, more.known, less, _value(told, op) > _value(more, op)))
    solver = asked.solver(*other.assumptions, falls)
    if not asked.check(solver):
        if not asked.check(asked.solver(*other.assumptions, less)):
            return Verdict(claim, UNDECIDED, why=gettext(N_("no case lies within the bounds")))
        return Verdict(claim, PROVEN, bounds=asked.terms.bounds, notes=_notes(asked))
    twice = f"{claim.fact}'"
    asked.terms.variables[twice] = replace(other.variables[claim.fact], path=twice)
    case = asked.smallest(solver)
    before, after = pair(case, claim.fact)
    value = decide(rule, *before.arguments(rule), on=case.on, reform=claim.reform)
    larger = decide(rule, *after.arguments(rule), on=case.on, reform=claim.reform)
    if not (value.known and larger.known and value.value > larger.value):
        raise ReplayError(f"{rule.id}: {before.whole} gave {value.value!r}, {after.whole} gave {larger.value!r}")
    return Verdict(claim, REFUTED, before, after, (value, larger), bounds=asked.terms.bounds, notes=_notes(asked))


def grown(asked: Question, op: Any, path: str) -> Any:
    """The same program with one fact apart, and that it is larger there."""
    told = asked.terms.of(op)
    if path not in asked.terms.variables:
        raise CannotTranslate(gettext(N_("it does not read the fact {path}")).format(path=path))
    one = asked.terms.variables[path]
    other = Terms(
        asked.terms.window, most=asked.terms.most, base=asked.terms, apart=frozenset({path}), values=asked.terms.values
    )
    more = other.of(op)
    larger = other.variables[path]
    less = z3.And(z3.Not(one.value), larger.value) if one.type is bool else one.value < larger.value
    return other, less, told, more


def _value(told: Any, op: Any) -> Any:
    return z3.If(told.value, 1, 0) if op.type is bool else number(told.value, op.type)


def pair(case: Case, path: str) -> tuple[Case, Case]:
    """The two cases that differ in one fact, from one that names it twice."""

    def without(inner: Any, name: str) -> Any:
        return {key: without(value, name) if isinstance(value, dict) else value
                for key, value in inner.items() if key != name} if isinstance(inner, dict) else inner  # fmt: skip

    last = path.rpartition(".")[2]
    before = without(case.whole, f"{last}'")

    def renamed(inner: dict[str, Any]) -> dict[str, Any]:
        out = {key: renamed(value) if isinstance(value, dict) else value for key, value in inner.items()}
        if f"{last}'" in out:
            out[last] = out.pop(f"{last}'")
        return out

    after = renamed(case.whole)
    return Case(before, case.on, before), Case(after, case.on, after)
