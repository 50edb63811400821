"""Whether a law is written soundly: what no single rule shows, but the law as a whole does.

Each function below finds one kind of mistake. Nothing is silenced but by a reason that stands in the law itself:
`ended` of an act or a wording, `why` of a citation, `[[unset]]` of a parameter, an entry `without_rule` with its days.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise, product
from typing import TYPE_CHECKING, Any

from zhargy.rules import ir
from zhargy.rules.anycase import AnyCase, TooLarge
from zhargy.rules.check import namesakes, uses
from zhargy.rules.facts import FactInfo, Party, Subject
from zhargy.time.force import Commencement, Force

if TYPE_CHECKING:
    from zhargy.rules.law import Law
    from zhargy.rules.parameters import Parameter
    from zhargy.rules.rule import Rule, Version


@dataclass(frozen=True, slots=True)
class Finding:
    """A mistake in how law is written.

    kind: which, in a word or two. where: the rule, parameter, fact, duty or matter. what: what is wrong, and how to
    mend it.
    """

    kind: str
    where: str
    what: str


def review(law: Law) -> Iterator[Finding]:
    """Every mistake found in `law`, kind by kind."""
    yield from without_article(law)
    yield from dead_rules(law)
    yield from days_of_wordings(law)
    yield from days_of_exceptions(law)
    yield from without_value(law)
    yield from idle_exceptions(law)
    yield from unread_facts(law)
    yield from unread_parts(law)
    yield from two_of_one_name(law)
    yield from duties_without_day(law)
    yield from goals_apart(law)
    yield from nobodys_judgements(law)


def without_article(law: Law) -> Iterator[Finding]:
    """Wordings that name an act with articles, but no article and no reason for that."""
    for rule in law.rules.values():
        for one in rule.wordings():
            cited = one.citation
            if not cited.article and not cited.why and not cited.act.no_articles:
                told = f"cites {cited.act.id} without an article; name it, or say whole(why) if the act is silent"
                yield Finding("no citation", rule.id, f"the wording of {one.force.since.day} {told}")


def dead_rules(law: Law) -> Iterator[Finding]:
    """Rules that cover no provision and that nothing needs."""
    needed = {used.id for rule in law.rules.values() for used in uses(rule)}
    needed |= {goal.id for matter in law.matters.values() for goal in matter.goals}
    needed |= {one.id for procedure in law.procedures.values() for one in procedure.rules()}
    needed |= {id for paper in law.papers.values() for id in paper.rule_ids()}
    for duty in law.duties.values():
        needed |= {one.id for one in (duty.bound, duty.due, *duty.missed) if one}
    for _, _, occasions in law.occasions:
        globals_, code = occasions.__globals__, occasions.__code__
        needed |= {getattr(globals_.get(name), "id", "") for name in code.co_names}
    needed |= {used.id for claim in law.claims.values() for used in uses(claim.rule)}
    proposed = {one.reform for one in law.initiatives}
    for rule in law.rules.values():
        if rule.id not in needed and not rule.covers and not proposed & set(rule.reforms):
            yield Finding(
                "dead rule", rule.id,
                "covers no provision, and nothing needs it; say what it covers, make it a goal or a duty, or delete it",
            )  # fmt: skip


def days_of_wordings(law: Law) -> Iterator[Finding]:
    """Wordings that overlap, leave a hole, end for no reason, or outlive their act."""
    for rule in law.rules.values():
        for earlier, later in pairwise(rule.versions):
            day, until = later.force.since.day, earlier.force.until
            if until is None or until > day:
                yield Finding("overlap", rule.id, f"two wordings are in force on {day}; end the earlier on that day")
            elif until < day:
                yield from _ended(law, rule, earlier, day)
        yield from _ended(law, rule, rule.versions[-1], None)
        for one in rule.versions:
            yield from _outlives(rule, one)


def days_of_exceptions(law: Law) -> Iterator[Finding]:
    """Wordings of exceptions that end for no reason, or outlive their act."""
    for rule in law.rules.values():
        for narrowing in rule.exceptions:
            if narrowing.version:
                yield from _ended(law, rule, narrowing.version, None)
                yield from _outlives(rule, narrowing.version)


def _ended(law: Law, rule: Rule[..., Any], one: Version, then: date | None) -> Iterator[Finding]:
    """Whether the wording ends, before the one that begins on `then`, though nothing says why."""
    until = one.force.until
    if until is None or one.ended or _over(one, until) or _told(law, rule, Force(Commencement(until), then)):
        return
    told = f"no wording is in force from {until}" + (f" to {then}" if then else "")
    mend = "say what ended it (ended=), when its act ended, or without_rule for those days if the text was not read"
    yield Finding("hole", rule.id, f"{told}; {mend}")


def _over(one: Version, until: date) -> bool:
    ended = one.citation.act.ended
    return ended is not None and ended <= until


def _outlives(rule: Rule[..., Any], one: Version) -> Iterator[Finding]:
    ended = one.citation.act.ended
    if ended and not one.reform and (one.force.until is None or one.force.until > ended):
        told = f"the wording of {one.force.since.day} is in force after {one.citation.act.id} ended on {ended}"
        yield Finding("outlives its act", rule.id, f"{told}; end it with until=, and add what followed")


def _told(law: Law, rule: Rule[..., Any], days: Force) -> bool:
    """Whether an entry without rule says of the rule why there is no text on those days."""
    return any(
        rule.id in entry.touches and entry.force is not None and _within(days, entry.force) for entry in law.not_encoded
    )


def _within(inner: Force, outer: Force) -> bool:
    ends = outer.until is None or (inner.until is not None and inner.until <= outer.until)
    return outer.since.day <= inner.since.day and ends


def without_value(law: Law) -> Iterator[Finding]:
    """Parameters without a value on a day on which a rule that calls them is in force, and in some case needs them."""
    for rule in law.rules.values():
        lacking: dict[tuple[str, date], set[str]] = {}
        for one in rule.versions:
            for node in ir.walk(one.body):
                if isinstance(node, ir.CallParameter):
                    for day, names in _lacking(node, one.force):
                        lacking.setdefault((node.parameter.id, day), set()).update(names)
        met: set[str] = set()
        for (id, day), names in lacking.items():
            found = sorted(names & _gaps(rule, day, names) - met)
            met.update(found)
            if found:
                told = f"{found[0]} has no value on {day}" + (f", nor {len(found) - 1} more" if found[1:] else "")
                mend = f"give {id} one, or say in its file why it has none: [[unset]]"
                yield Finding("no value", rule.id, f"{told}; {mend}")


def _gaps(rule: Rule[..., Any], day: date, names: set[str]) -> set[str]:
    """What the rule comes upon without a value in some case; taken to be all where its diagram is too large."""
    try:
        return AnyCase(rule, day).gaps()
    except TooLarge:
        return names


def _lacking(node: ir.CallParameter, force: Force) -> Iterator[tuple[date, set[str]]]:
    """The days on which a stretch without a value for no stated reason begins, and what lacks it, keys included."""
    parameter = node.parameter
    members = [
        (arg.value.value,) if isinstance(arg, ir.Const) else tuple(member.value for member in key)
        for key, arg in zip(parameter.keys, node.args, strict=False)
    ]
    changing = [one.force for one in parameter.values] + [one.force for one in parameter.unset]
    for day in _days(force, changing):
        value = next((one for one in parameter.values if one.force.holds(day)), None)
        if value is None and not _unread(parameter, day) and not _unset(parameter, (), day):
            yield day, {parameter.id}
        elif value is not None:
            combinations = [keys for keys in product(*members) if not _given(value.amount, keys)]
            names = {f"{parameter.id}[{', '.join(keys)}]" for keys in combinations if not _unset(parameter, keys, day)}
            if names:
                yield day, names


def _unread(parameter: Parameter[..., Any], day: date) -> bool:
    """Whether the day lies after those for which the law of the last value was read."""
    last = parameter.values[-1]
    until = last.force.until
    return until is not None and until <= day and last.citation.act.checked < until


def _given(amount: Any, keys: tuple[str, ...]) -> bool:
    for key in keys:
        if key not in amount:
            return False
        amount = amount[key]
    return True


def _unset(parameter: Parameter[..., Any], keys: tuple[str, ...], day: date) -> bool:
    told = {*keys, ", ".join(keys)}
    return any(one.force.holds(day) and (not one.keys or told & set(one.keys)) for one in parameter.unset)


def idle_exceptions(law: Law) -> Iterator[Finding]:
    """Exceptions that narrow nothing: in force on no day of the rule, or such that no case's answer changes."""
    for rule in law.rules.values():
        for one in rule.exceptions:
            spans = [both for version in rule.versions if (both := _both(version.force, one.force))]
            if not spans:
                yield Finding(
                    "idle exception", rule.id, f"{one.when.id} is in force on no day of the rule; mend its days"
                )
                continue
            changing = [version.force for used in _all_uses(rule) for version in used.wordings()]
            try:
                if not any(AnyCase(rule, day).changed_by(one) for span in spans for day in _days(span, changing)):
                    told = (
                        f"{one.when.id} changes the answer in no case; the rule or the exception has a condition wrong"
                    )
                    yield Finding("idle exception", rule.id, told)
            except TooLarge:
                told = (
                    f"whether {one.when.id} narrows it cannot be told, its diagram is too large; make the rule smaller"
                )
                yield Finding("exception not looked at", rule.id, told)


def _both(one: Force, other: Force) -> Force | None:
    """The days that two intervals share."""
    if not one.overlaps(other):
        return None
    until = min((day for day in (one.until, other.until) if day), default=None)
    return Force(Commencement(max(one.since.day, other.since.day)), until)


def _all_uses(rule: Rule[..., Any]) -> list[Rule[..., Any]]:
    """The rule, and every rule that it needs."""
    found = {rule.id: rule}
    waiting = [rule]
    while waiting:
        for used in uses(waiting.pop()):
            if used.id not in found:
                found[used.id] = used
                waiting.append(used)
    return list(found.values())


def unread_facts(law: Law) -> Iterator[Finding]:
    """Facts that no wording reads, no event of a procedure brings, no paper tells and no occasion of a duty needs."""
    read = {(node.fact.owner, node.fact.name) for node in _gets(law)} | set(_brought(law))
    # The functions that find occasions are plain Python: what they read of their subjects is not looked into.
    read |= {(info.owner, info.name) for _, kind, _ in law.occasions for info in kind.__facts__.values()}
    for kind in law.subjects():
        owners = [one.__name__ for one in law.subjects() if issubclass(one, kind) or issubclass(kind, one)]
        for info in kind.__facts__.values():
            if info.kind != "part" and not any((owner, info.name) in read for owner in owners):
                yield Finding(
                    "unread fact", _name(info), "no rule reads it; write the rule that needs it, or delete it"
                )


def unread_parts(law: Law) -> Iterator[Finding]:
    """Parts through which nothing is read: no wording goes through them, no event brings them, no paper tells them, and
    no rule is about what is in them.
    """
    read = {(node.fact.owner, node.fact.name) for node in _gets(law)} | set(_brought(law))
    about = {kind for rule in law.rules.values() for kind in rule.parameters.values()}
    for kind in law.subjects():
        for info in kind.__facts__.values():
            if info.kind == "part" and (info.owner, info.name) not in read and not _inside(info.type) & about:
                yield Finding("unread part", _name(info), "no rule reads anything in it; write that rule, or delete it")


def _gets(law: Law) -> Iterator[ir.Get]:
    for rule in law.rules.values():
        for one in rule.wordings():
            yield from (node for node in ir.walk(one.body) if isinstance(node, ir.Get))


def _brought(law: Law) -> Iterator[tuple[str, str]]:
    """The facts that events of procedures bring and papers tell, with the parts that lead to them and everything in a
    part.
    """
    for procedure in law.procedures.values():
        for path in (path for event in procedure.events for path in event.brings):
            for info in _along(procedure.about, path):
                yield info.owner, info.name
            yield from _in(info.type)
    for paper in law.papers.values():
        for path in paper.paths():
            yield from ((info.owner, info.name) for info in _along(paper.about, path))


def _along(kind: Any, path: str) -> Iterator[FactInfo]:
    """The declarations that a path leads through, in order."""
    for name in path.split("."):
        yield kind.__facts__[name]
        kind = kind.__facts__[name].type


def _in(kind: Any) -> Iterator[tuple[str, str]]:
    if isinstance(kind, type) and issubclass(kind, Subject):
        for info in kind.__facts__.values():
            yield info.owner, info.name
            yield from _in(info.type)


def _inside(kind: type[Subject]) -> set[Any]:
    """The kind of subject, and those of its parts."""
    parts = (info.type for info in kind.__facts__.values() if info.kind == "part")
    return {kind}.union(*(_inside(one) for one in parts))


def _name(info: FactInfo) -> str:
    return f"{info.owner}.{info.name}"


def two_of_one_name(law: Law) -> Iterator[Finding]:
    """Kinds of subject of one name; files would never see the second."""
    for first, second in namesakes(law.subjects()):
        told = f"stands in {first.__module__} and in {second.__module__}; give one of them another name"
        yield Finding("two of one name", first.__name__, told)


def duties_without_day(law: Law) -> Iterator[Finding]:
    """Duties that bind on days on which the rule that gives their last day is not in force."""
    for duty in law.duties.values():
        for day in _lapses(law, duty.bound, duty.due) if duty.due else ():
            told = f"{duty.bound.id} binds on {day}, but {duty.due.id if duty.due else ''} is not in force"
            mend = "give it a wording, or say in without_rule for which days the law sets no day"
            yield Finding("duty without day", duty.id, f"{told}; {mend}")


def _lapses(law: Law, bound: Rule[..., Any], due: Rule[..., Any]) -> Iterator[date]:
    forces = [one.force for one in due.versions]
    told = [entry.force for entry in law.not_encoded if due.id in entry.touches and entry.force]
    for one in bound.versions:
        for day in _days(one.force, [*forces, *told]):
            if not any(force.holds(day) for force in (*forces, *told)):
                yield day


def goals_apart(law: Law) -> Iterator[Finding]:
    """Matters whose goals are in force together on no day."""
    for matter in law.matters.values():
        begin = {one.force.since.day for goal in matter.goals for one in goal.versions}
        if not any(all(any(one.force.holds(day) for one in goal.versions) for goal in matter.goals) for day in begin):
            told = "there is no day on which all its goals are in force; leave out those that can never be answered"
            yield Finding("goals apart", matter.id, told)


def nobodys_judgements(law: Law) -> Iterator[Finding]:
    """Judgements without who judges, or left to whoever is asked."""
    for kind in law.subjects():
        for info in kind.__facts__.values():
            if info.judgement and (not info.judgement.strip() or info.by is Party.YOU):
                yield Finding(
                    "nobody's judgement", _name(info), "name the authority or person who judges; it is not yours"
                )


def _days(span: Force, forces: Iterable[Force]) -> list[date]:
    """The first day of the span, and each day in it on which one of `forces` begins or ends."""
    edges = {day for force in forces for day in (force.since.day, force.until) if day}
    return sorted({span.since.day} | {day for day in edges if span.holds(day)})
