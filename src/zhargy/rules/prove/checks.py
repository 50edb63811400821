"""Standing checks: what should hold of every law, looked for in all cases of every rule at once.

gap: a rule in force gives no value although all facts are known. overlap: two exceptions hold at once with different
results. constant: a rule is true, or false, in every case. branch: a branch that no case reaches. idle: a fact that
makes no difference to any rule that reads it. unmeetable: a duty whose last day has always passed. early: a duty's last
day comes before the day from which it is counted. undated: a duty that binds, with no last day. falls: a breach
repeated costs less.
"""

from __future__ import annotations

import time as clock
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import z3

from zhargy.i18n import N_, gettext
from zhargy.rules import ir
from zhargy.rules.decide import decide
from zhargy.rules.exact import FIRST_DAY
from zhargy.rules.program import Op, walk
from zhargy.rules.prove.claim import ReplayError
from zhargy.rules.prove.days import day_runs
from zhargy.rules.prove.logic import Term, boolean, conj, negate
from zhargy.rules.prove.question import CannotLower, Case, Question, TooLong
from zhargy.rules.prove.ranges import of_one_day
from zhargy.rules.prove.values import CannotTranslate, number
from zhargy.rules.prove.windows import windows
from zhargy.rules.rule import Rule
from zhargy.rules.values import NotInForceError, ZhargyError

if TYPE_CHECKING:
    from zhargy.rules.law import Law

EACH = 20.0
AGAIN = "_again"
Reader = tuple[int, str, Rule[..., Any], str]
"""A rule that reads a fact: the size of its program, its id, itself, and the path of the fact there."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a standing check found. where: the rule, duty or fact. what: the branch or reason. at: file and line."""

    check: str
    where: str
    what: str = ""
    at: str = ""
    case: Case | None = None

    def __str__(self) -> str:
        told = (
            f"{self.check}: {self.where}"
            + (f": {self.what}" if self.what else "")
            + (f" ({self.at})" if self.at else "")
        )
        return told + (f", as in {self.case.facts}" if self.case else "")


@dataclass
class Standing:
    """What the standing checks gave. known: findings that the law itself declares. open: what was not decided."""

    findings: list[Finding] = field(default_factory=list)
    known: list[Finding] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    checks: int = 0
    longest: float = 0.0
    seconds: float = 0.0


def standing(law: Law, on: date, *, progress: Callable[[int, int], None] | None = None) -> Standing:
    """Run every check over the rules in force on the day. Findings that the law declares stand apart from new ones."""
    out, begun = Standing(), clock.monotonic()
    readers: dict[str, list[Reader]] = {}
    rules = [rule for rule in law.rules.values() if _in_force(rule, on)]
    duties = list(law.duties.values())
    pairs = [(law.rules.get(rule.id.removesuffix(AGAIN)), rule) for rule in rules if rule.id.endswith(AGAIN)]
    whole = len(rules) + len(duties) + len(pairs)  # and the facts, once it is known which are read
    found: list[Finding] = []

    def run(name: str, check: Callable[[], Iterator[Finding]]) -> None:
        start = clock.monotonic()
        try:
            found.extend(check())
        except (CannotLower, CannotTranslate, TooLong, z3.Z3Exception) as error:
            out.open.append(f"{name}: {error}")
        out.checks += 1
        out.longest = max(out.longest, clock.monotonic() - start)
        if progress:
            progress(out.checks, whole + len(readers))

    for rule in rules:
        run(rule.id, lambda rule=rule: of_rule(rule, on, readers))  # type: ignore[misc]
    for duty in duties:
        run(duty.id, lambda duty=duty: of_duty(duty, on))  # type: ignore[misc]
    for once, again in pairs:
        if once is not None:
            run(again.id, lambda once=once, again=again: falls(once, again, on))  # type: ignore[misc]
    shortest: dict[Rule[..., Any], list[tuple[str, str]]] = {}
    for name, those in readers.items():
        _, _, rule, path = min(those, key=lambda one: one[:2])
        shortest.setdefault(rule, []).append((name, path))
    doubtful: list[str] = []
    for rule, facts in shortest.items():
        run(rule.id, lambda rule=rule, facts=facts: _doubtful(rule, facts, on, doubtful))  # type: ignore[misc]
    for name in doubtful:
        run(name, lambda name=name: idle(name, readers[name], on))  # type: ignore[misc]
    declared = {(one.check, one.where) for one in law.findings}
    for one in found:
        (out.known if (one.check, one.where) in declared else out.findings).append(one)
    out.seconds = clock.monotonic() - begun
    return out


def _in_force(rule: Rule[..., Any], on: date) -> bool:
    try:
        rule.version_on(on)
    except NotInForceError:
        return False
    return True


def of_rule(rule: Rule[..., Any], on: date, readers: dict[str, list[Reader]] | None = None) -> Iterator[Finding]:
    """The findings in one rule. readers: by fact, the rules that read it, to which this one is added."""
    asked = Question(rule.parameters, on, on, seconds=EACH)
    op = asked.op(rule)
    told = asked.terms.of(op)
    _near(asked, on)
    solver = asked.solver()
    if not asked.check(solver):
        raise CannotTranslate(gettext(N_("no case lies within the bounds")))
    if readers is not None:
        size = sum(1 for _ in walk([op]))
        for one in asked.terms.variables.values():
            if one.info is not None and one.info.owner and not (one.of and one.of[1]):
                readers.setdefault(f"{one.info.owner}.{one.info.name}", []).append((size, rule.id, rule, one.path))
    if told.known is not True and (case := _case(asked, solver, negate(told.known))):
        why = next((one.data for one in walk([op]) if one.name == "gap"), "a function of days has no value")
        overlap = "hold at once" in why and any(one.name == "gap" for one in walk([op]))
        answer = _answer(rule, case)
        if answer is None or not answer.known:
            yield Finding("overlap" if overlap else "gap", rule.id, why, case=case)
        else:
            raise ReplayError(f"{rule.id} on {on}: {case.whole} should give no value, and gave {answer.value!r}")
    yield from _closed(rule, asked, solver)
    constant = set(_constant(rule, asked))
    branches = set(_branches(rule, asked, on))
    if constant or branches:
        # What is so on one day alone says how the law stands, not that it is written wrongly.
        ever = Question(rule.parameters, rule.versions[0].force.since.day, on, seconds=EACH)
        constant &= set(_constant(rule, ever))
        branches &= set(_branches(rule, ever, on))
    yield from sorted(constant | branches, key=str)


def _closed(rule: Rule[..., Any], asked: Question, solver: Any) -> Iterator[Finding]:
    for window in windows(asked.op(rule)):
        opens, closes = asked.terms.of(window.opens), asked.terms.of(window.closes)
        others = [(asked.terms.of(one), wanted) for one, wanted in window.others if one.type is bool]
        holds = [conj((one.known, one.value if wanted else negate(one.value))) for one, wanted in others]
        before = conj((opens.known, closes.known, closes.value < opens.value, *holds))
        if case := _case(asked, solver, before):
            yield Finding("closed", rule.id, "its last day comes before its first", case=case)


def _constant(rule: Rule[..., Any], asked: Question) -> Iterator[Finding]:
    op = asked.op(rule)
    if rule.type is not bool or op.name == "const" or not any(one.name == "fact" for one in walk([op])):
        return
    told = asked.terms.of(op)
    solver = asked.solver()
    for wanted in (True, False):
        held = conj((told.known, told.value if wanted else z3.Not(told.value)))
        if not _holds(asked, solver, held):
            yield Finding("constant", rule.id, f"it is never {str(wanted).lower()}")


def _near(asked: Question, on: date) -> None:
    """Days and years after the year of the day asked, and long before it, are left out: no law has amounts for all."""
    first, last = asked.terms.window[0], date(on.year, 12, 31)
    for one in list(asked.terms.variables.values()):
        if one.type is date and one.path != "on":
            asked.terms.assumptions.append(z3.And(one.value >= first.toordinal(), one.value <= last.toordinal()))
        elif one.type is int and one.info and (one.info.minimum or 0) >= FIRST_DAY.year:
            asked.terms.assumptions.append(one.value <= max(on.year, one.info.minimum or 0))


def _holds(asked: Question, solver: Any, *wanted: Any) -> bool:
    """Whether there is a case for it; the solver is left as it was."""
    solver.push()
    solver.add(*[boolean(one) for one in wanted])
    found = asked.check(solver)
    solver.pop()
    return found


def _possible(asked: Question, solver: Any, wanted: Any) -> bool:
    return asked.check(solver, boolean(wanted)) if wanted is not False else False


def _case(asked: Question, solver: Any, wanted: Any) -> Case | None:
    if not _possible(asked, solver, wanted):
        return None
    fresh = asked.solver(boolean(wanted))
    asked.check(fresh)
    return asked.smallest(fresh, lambda: wanted)


def _answer(rule: Rule[..., Any], case: Case) -> Any:
    try:
        return decide(rule, *case.arguments(rule, whole=True), on=case.on)
    except ZhargyError:
        return None


# branches


def _branches(rule: Rule[..., Any], asked: Question, on: date) -> Iterator[Finding]:
    version = rule.version_on(on)
    low = asked.lowering
    names = [name for name in rule.parameters if name != "on"]
    places = {name: asked.argument(name, low) for name in names}
    solver = asked.solver()
    known = len(asked.terms.assumptions)
    yield from _walk(version, version.body, {**places, "on": low.on}, asked, solver, known)


def _walk(
    version: Any, node: ir.Node, names: dict[str, Any], asked: Question, solver: Any, known: int
) -> Iterator[Finding]:
    """Branches below `node` that no case reaches; the solver knows what leads to it, and is left as it was.

    known: how many of the assumptions it knows whatever leads to it.
    """
    match node:
        case ir.Let(name=name, value=value, body=body):
            yield from _walk(version, value, names, asked, solver, known)
            op = asked.lowering._node(value, names, version.rule.id)
            yield from _walk(version, body, {**names, name: op}, asked, solver, known)
        case ir.If(condition=condition, then=then, otherwise=otherwise):
            op = asked.lowering._node(condition, names, version.rule.id)
            if op.name in ("const", "gap"):
                yield from _walk(
                    version, then if op.name == "gap" or op.data else otherwise, names, asked, solver, known
                )
                return
            told = asked.terms.of(op)
            asked.assumed()
            since = asked.terms.assumptions[known:]
            for wanted, branch in ((True, then), (False, otherwise)):
                solver.push()
                solver.add(*since, boolean(conj((told.known, told.value if wanted else z3.Not(told.value)))))
                if asked.check(solver):
                    yield from _walk(version, branch, names, asked, solver, known)
                else:
                    at = f"{version.source.file}:{node.at[0]}"
                    what = f"the condition is never {str(wanted).lower()}"
                    yield Finding("branch", version.rule.id, what, at)
                solver.pop()
        case ir.Aggregate():
            return
        case _:
            for child in ir.children(node):
                yield from _walk(version, child, names, asked, solver, known)


# facts


def idle(name: str, readers: list[Reader], on: date) -> Iterator[Finding]:
    """Whether a fact makes no difference to any rule that reads it, on the day or before. Short ones come first."""
    ordered = sorted(readers, key=lambda one: one[:2])
    for first in (on, None):
        for _, _, rule, path in ordered:
            asked = Question(rule.parameters, first or rule.versions[0].force.since.day, on, seconds=EACH)
            if _matters(asked, asked.op(rule), path, asked.solver()):
                return
    yield Finding("idle", name)


def _doubtful(rule: Rule[..., Any], facts: list[tuple[str, str]], on: date, doubtful: list[str]) -> Iterator[Finding]:
    """Which of these facts, by name and path, make no difference to one rule: others are asked about them then."""
    asked = Question(rule.parameters, on, on, seconds=EACH)
    op = asked.op(rule)
    asked.terms.of(op)
    solver = asked.solver()
    doubtful += [name for name, path in facts if not _matters(asked, op, path, solver)]
    yield from ()


def _matters(asked: Question, op: Op, path: str, solver: Any) -> bool:
    told = asked.terms.of(op)
    value = asked.terms.variables[path].value
    other = z3.FreshConst(value.sort())

    def moved(term: Any) -> Any:
        return term if isinstance(term, bool) else z3.substitute(term, (value, other))

    second = Term(moved(told.value), moved(told.known))
    if op.type is bool:
        differs = z3.Xor(told.value, second.value)
    else:
        differs = number(told.value, op.type) != number(second.value, op.type)
    wanted = conj((told.known, second.known, differs))
    # What is assumed of the other facts holds once; what is assumed of this one holds of its other value too.
    assumed = [two for one in asked.assumed() if not (two := moved(one)).eq(one)]
    return wanted is not False and _holds(asked, solver, wanted, *assumed)


# duties and sanctions


def of_duty(duty: Any, on: date) -> Iterator[Finding]:
    """The findings in a duty: its last day against the day asked, and against the days from which it is counted."""
    if duty.due is None or not (_in_force(duty.bound, on) and _in_force(duty.due, on)):
        return
    alike = duty.bound.parameters == duty.due.parameters
    asked = Question(duty.due.parameters, on, on, seconds=EACH)
    op = asked.op(duty.due)
    due = asked.terms.of(op)
    bound = asked.terms.of(asked.op(duty.bound)) if alike else None
    binds = conj((bound.known, bound.value)) if bound else True
    _near(asked, on)
    solver = asked.solver(boolean(binds))
    if not asked.check(solver):
        return  # It binds nobody on this day; a rule that is never true is found as such.
    first = date(on.year, 1, 1)
    # Late in a year all of its days may be over, and for the next there are no amounts yet: its first day counts too.
    if not _possible(asked, solver, _can_be_met(due, on)) and (on == first or not _meetable(duty, first)):
        yield Finding("unmeetable", duty.id, "its last day is always over")
    if due.known is not True and alike and (case := _case(asked, solver, conj((binds, negate(due.known))))):
        yield Finding("undated", duty.id, "it binds and has no last day", case=case)
    days = [one.value for one in asked.terms.variables.values()
            if one.type is date and one.info is not None and not one.of
            and any(fact.name == "fact" and fact.data[1] == one.path for fact in walk([op]))]  # fmt: skip
    if days and not _looks_back(asked, op):
        before = conj((binds, due.known, *[due.value < one for one in days]))
        if case := _case(asked, solver, before):
            yield Finding("early", duty.id, "its last day is before the day from which it is counted", case=case)


def _can_be_met(due: Term, on: date) -> Any:
    return conj((due.known, due.value >= on.toordinal()))


def _meetable(duty: Any, on: date) -> bool:
    """Whether the duty is there on the day, and its last day can be to come."""
    if not (_in_force(duty.bound, on) and _in_force(duty.due, on)):
        return False
    asked = Question(duty.due.parameters, on, on, seconds=EACH)
    due = asked.terms.of(asked.op(duty.due))
    bound = asked.terms.of(asked.op(duty.bound)) if duty.bound.parameters == duty.due.parameters else None
    _near(asked, on)
    binds = conj((bound.known, bound.value)) if bound else True
    return _possible(asked, asked.solver(boolean(binds)), _can_be_met(due, on))


def _looks_back(asked: Question, op: Any) -> bool:
    """Whether a function of days in it gives earlier days, as a term before an event does."""
    first, last = asked.terms.window
    for one in walk([op]):
        if one.name == "call" and one.type is date:
            given = [arg.data if arg.name == "const" and arg.type is not date else None for arg in one.args]
            if None in given[1:]:
                return True
            function, key = of_one_day(one.data, given, 0)
            runs = day_runs(key, function, first, last)
            if any(told is not None and told[1] < 0 for _, told in runs):
                return True
    return False


def falls(once: Rule[..., Any], again: Rule[..., Any], on: date) -> Iterator[Finding]:
    """Whether a breach repeated can cost less than the first one."""
    if not _in_force(once, on) or once.parameters != again.parameters or once.type not in (int, Decimal):
        return
    asked = Question(once.parameters, on, on, seconds=EACH)
    op = asked.op(once)
    first, second = asked.terms.of(op), asked.terms.of(asked.op(again))
    less = conj((first.known, second.known, number(second.value, op.type) < number(first.value, op.type)))
    if case := _case(asked, asked.solver(), less):
        yield Finding("falls", again.id, f"it can be less than {once.id}", case=case)
