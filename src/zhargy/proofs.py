"""The commands that take the law itself as their object: `zhargy prove`, `nearest`, `compare`.

Exit codes: 0 proven, reached, compared; 1 a claim came out otherwise than the law says of it, a new finding, no change
is enough; 2 the input is wrong; 3 undecided.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from zhargy.i18n import N_, format_date, gettext
from zhargy.options import (
    DAY,
    AsJson,
    Facts,
    Lang,
    On,
    RuleName,
    Sets,
    day_of,
    facts_of,
    print_json,
    rule_of,
    whole_law,
)
from zhargy.terminal import FAILED, OK, UNKNOWN, Refusal

if TYPE_CHECKING:
    from zhargy.rules import Law, Rule
    from zhargy.rules.claims import Claim
    from zhargy.rules.prove.claim import Verdict
    from zhargy.rules.prove.differences import Difference
    from zhargy.rules.prove.question import Case

ClaimName = Annotated[
    str, typer.Argument(metavar=N_("CLAIM"), help=N_("A claim, or the first part of several."))
]  # fmt: skip
All = Annotated[bool, typer.Option("--all", help=N_("Every claim, and the standing checks of the law."))]
CheckDay = Annotated[str, typer.Option("--on", metavar=DAY, help=N_("The day of the standing checks."))]
Want = Annotated[
    str, typer.Option(metavar=N_("VALUE"), help=N_("What the rule should give; yes, if not told."))
]  # fmt: skip
Fix = Annotated[
    list[str] | None, typer.Option("--fix", metavar=N_("FACT"), help=N_("A fact, or a part, that stays as it is."))
]
Cost = Annotated[
    list[str] | None,
    typer.Option("--cost", metavar=N_("FACT=NUMBER"), help=N_("What it costs to change a fact; 1 if not told.")),
]
First = Annotated[str, typer.Option("--from", metavar=DAY, help=N_("The first day. Today, if not given."))]
Last = Annotated[str, typer.Option("--to", metavar=DAY, help=N_("The last day; the first, if not given."))]
Reform = Annotated[str, typer.Option(metavar=N_("NAME"), help=N_("The draft that counts on the last day."))]
About = Annotated[str, typer.Option(metavar=N_("SUBJECT"), help=N_("Only rules about this kind of subject."))]
Topic = Annotated[str, typer.Option(metavar=N_("TOPIC"), help=N_("Only rules of this topic, such as assembly."))]


def add(app: typer.Typer) -> None:
    """Add the commands."""

    @app.command(help=N_("Whether a claim about the law holds for every case; without a claim, which there are."))
    def prove(
        claim: ClaimName = "", all_: All = False, on: CheckDay = "", lang: Lang = "", as_json: AsJson = False
    ) -> None:
        """Prove claims."""
        law = whole_law()
        if not claim and not all_:
            for one in law.claims.values():
                print(f"{one.id}: {gettext(one.text)}")
            return
        raise typer.Exit(_prove(law, claim, all_, day_of(on), as_json))

    @app.command(help=N_("The least that must change so that a rule holds, or that no change is enough."))
    def nearest(
        rule: RuleName, facts: Facts = None, set_: Sets = None, on: On = "", want: Want = "yes", fix: Fix = None,
        cost: Cost = None, lang: Lang = "", as_json: AsJson = False,
    ) -> None:  # fmt: skip
        """Print the least change; exit code 1 if there is none."""
        found = rule_of(rule, whole=True)
        from zhargy.service import arguments

        told = arguments(found, facts_of(facts, set_))
        raise typer.Exit(_nearest(found, told, day_of(on), want, fix or [], cost or [], as_json))

    @app.command(help=N_("Which rules differ between two days, or under a draft, each with a case that shows it."))
    def compare(
        first: First = "", last: Last = "", reform: Reform = "", about: About = "", topic: Topic = "", lang: Lang = "",
        as_json: AsJson = False,
    ) -> None:  # fmt: skip
        """Print the rules that differ."""
        begin = day_of(first)
        raise typer.Exit(_compare(begin, day_of(last) if last else begin, reform, about, topic, as_json))


def _claims(law: Law, name: str) -> list[Claim]:
    found = [one for id, one in law.claims.items() if id == name or id.startswith(f"{name}.")]
    if name and not found:
        from zhargy.browse import missing

        raise missing(N_("{name}: no such claim{near}"), name, law.claims)
    return found or list(law.claims.values())


def _prove(law: Law, name: str, all_: bool, on: date, as_json: bool) -> int:
    from rich.console import Console
    from rich.progress import Progress

    from zhargy.rules.claims import STATES
    from zhargy.rules.prove.claim import prove

    console = Console(stderr=True)
    claims = _claims(law, name)
    verdicts, told, checked = [], [], None
    with Progress(console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(gettext(N_("claims")), total=len(claims))
        for claim in claims:
            verdict = prove(claim)
            verdicts.append(verdict)
            bar.advance(task)
            if not as_json:
                bar.console.file.flush()
                print(verdict_text(verdict) + "\n")
        if all_:
            from zhargy.rules.prove.checks import standing

            bar.remove_task(task)
            rest = bar.add_task(gettext(N_("standing checks")), total=1)
            checked = standing(law, on, progress=lambda done, whole: bar.update(rest, completed=done, total=whole))
    if as_json:
        told = [verdict_json(one) for one in verdicts]
        print_json({"claims": told} | ({"findings": [_finding_json(one) for one in checked.findings],
                                         "known": [_finding_json(one) for one in checked.known],
                                         "undecided": checked.open} if checked else {}))  # fmt: skip
    elif checked:
        print(
            gettext(N_("Standing checks of the law of {day}: {number} made")).format(
                day=format_date(on), number=checked.checks
            )
        )
        reasons = {(one.check, one.where): one.reason for one in law.findings}
        for one in checked.known:
            print(f"  {gettext(N_('known'))}: {finding_text(one)}\n    {gettext(reasons[one.check, one.where])}")
        for one in checked.findings:
            print(f"  {gettext(N_('new'))}: {finding_text(one)}")
        for line in checked.open:
            print(f"  {gettext(N_('undecided'))}: {line}")
    counts = {state: sum(one.state == state for one in verdicts) for state in STATES}
    if not as_json and len(verdicts) > 1:
        line = gettext(N_("{proven} proven, {refuted} refuted, {undecided} undecided"))
        print(line.format(**counts))
    if (checked and checked.findings) or any(not one.expected and one.state != "undecided" for one in verdicts):
        return FAILED
    return UNKNOWN if counts["undecided"] or (checked and checked.open) else OK


def verdict_text(verdict: Verdict) -> str:
    """A verdict as text, in the language in use."""
    from zhargy.rules.claims import STATES

    claim = verdict.claim
    when = format_date(claim.first)
    if claim.last != claim.first:
        when = gettext(N_("{first} to {last}")).format(first=when, last=format_date(claim.last))
    lines = [
        f"{claim.id}: {gettext(STATES[verdict.state])}",
        f"  {gettext(claim.text)}",
        f"  {gettext(claim.source)}; {when}",
    ]
    if verdict.case:
        lines += _case_lines(verdict.case)
    if verdict.other:
        lines += [f"  {gettext(N_('and with more of it:'))}", *_case_lines(verdict.other)]
    if verdict.why:
        lines.append(f"  {verdict.why}")
    if limits := verdict.limits():
        lines.append(f"  {gettext(N_('Looked at within: {bounds}.')).format(bounds='; '.join(limits))}")
    return "\n".join([*lines, *(f"  {note}" for note in verdict.notes)])


def _case_lines(case: Case) -> list[str]:
    day = gettext(N_("Such a case, on {day}:")).format(day=format_date(case.on))
    flat = [f"    {path}: {value}" for path, value in _flat(case.facts)]
    return [f"  {day}", *(flat or [f"    {gettext(N_('any'))}"])]


def _flat(facts: Any, path: str = "") -> list[tuple[str, str]]:
    if isinstance(facts, dict) and facts:
        return [one for name, value in facts.items() for one in _flat(value, f"{path}.{name}" if path else name)]
    if isinstance(facts, list) and facts:
        return [one for i, value in enumerate(facts) for one in _flat(value, f"{path}.{i}")]
    if isinstance(facts, bool):
        return [(path, gettext(N_("yes") if facts else N_("no")))]
    return [(path, str(facts))]


def verdict_json(verdict: Verdict) -> dict[str, Any]:
    """A verdict as plain values for JSON."""
    claim = verdict.claim
    out: dict[str, Any] = {
        "claim": claim.id, "text": gettext(claim.text), "source": gettext(claim.source), "kind": claim.kind,
        "from": str(claim.first), "to": str(claim.last), "state": verdict.state, "as_expected": verdict.expected,
        "bounds": verdict.limits(), "notes": list(verdict.notes), "seconds": round(verdict.seconds, 3),
    }  # fmt: skip
    for name, case in (("case", verdict.case), ("other", verdict.other)):
        if case:
            out[name] = {"on": str(case.on), "facts": case.facts}
    return out | ({"why": verdict.why} if verdict.why else {})


def finding_text(finding: Any) -> str:
    """A finding of a standing check as text."""
    from zhargy.rules.claims import CHECKS

    told = f"{finding.where}: {gettext(CHECKS[finding.check])}"
    if finding.at:
        told += f" ({finding.at})"
    if finding.case:
        flat = ", ".join(f"{path} = {value}" for path, value in _flat(finding.case.facts))
        told += gettext(N_(", as where {facts}")).format(facts=flat)
    return told


def _finding_json(finding: Any) -> dict[str, Any]:
    return {"check": finding.check, "where": finding.where, "what": finding.what, "at": finding.at,
            "case": finding.case.facts if finding.case else None}  # fmt: skip


def _wanted(rule: Rule[..., Any], want: str) -> Any:
    from pydantic_core import PydanticCustomError

    from zhargy.rules import FactInfo
    from zhargy.rules.exact import exact

    try:
        return exact(want, FactInfo("want", "", type=rule.type, minimum=None))
    except PydanticCustomError as error:
        why = gettext(error.message_template).format_map(error.context or {})
        raise Refusal(f"--want {want}: {why}") from None


def _costs(given: list[str]) -> dict[str, int]:
    out = {}
    for one in given:
        path, sign, number = one.partition("=")
        if not sign or not number.strip().isascii() or not number.strip().isdigit() or not 0 < int(number) <= 1000:
            raise Refusal(gettext(N_("--cost {given}: write it as fact=number, from 1 to 1000")).format(given=one))
        out[path.strip()] = int(number)
    return out


def _nearest(
    rule: Rule[..., Any], told: Any, on: date, want: str, fix: list[str], cost: list[str], as_json: bool
) -> int:
    from zhargy.rules.explain import show
    from zhargy.rules.prove.least import nearest
    from zhargy.rules.prove.question import CannotLower, TooLong
    from zhargy.rules.prove.values import CannotTranslate

    wanted = _wanted(rule, want)
    try:
        found = nearest(rule, *told, on=on, want=wanted, fix=fix, cost=_costs(cost))
    except (CannotLower, CannotTranslate, TooLong) as error:
        print(gettext(N_("Undecided: {why}")).format(why=error))
        return UNKNOWN
    if as_json:
        print_json({
            "rule": rule.id, "state": found.state, "cost": found.cost, "bounds": found.limits(),
            "changes": [{"fact": one.path, "before": _plain(one.before), "after": _plain(one.after), "yours": one.yours}
                        for one in found.changes],
        })  # fmt: skip
    else:
        heads = {
            "reached": N_("It is so already."), "found": N_("This is enough:"),
            "depends": N_("This is enough, if what is not known and not yours turns out as said last:"),
            "impossible": N_("Nothing that you can change is enough."),
        }  # fmt: skip
        print(f"{rule.id}: {gettext(rule.label)}\n{gettext(heads[found.state])}")
        for one in found.changes:
            before = gettext(N_("not known")) if one.before is None else show(one.before, one.info.unit)
            line = f"  {one.path}: {gettext(one.info.label)}: {before} → {show(one.after, one.info.unit)}"
            print(line if one.yours else f"{line} ({gettext(N_('not yours to change'))})")
        if limits := found.limits():
            print(gettext(N_("Looked at within: {bounds}.")).format(bounds="; ".join(limits)))
    return FAILED if found.state == "impossible" else OK


def _plain(value: Any) -> Any:
    from zhargy.rules.exact import plain

    return len(value) if isinstance(value, tuple) else plain(value)


def _compare(first: date, last: date, reform: str, about: str, topic: str, as_json: bool) -> int:
    from rich.console import Console
    from rich.progress import track

    from zhargy.browse import missing
    from zhargy.rules.prove.differences import compare
    from zhargy.schema import snake

    law = whole_law()
    topics = sorted({id.partition(".")[0] for id in law.rules})
    kinds = {snake(kind.__name__) for kind in law.subjects()}
    for name, known, message in (
        (topic, topics, N_("{name}: no such topic{near}")), (reform, law.reforms(), N_("{name}: no such reform{near}")),
        (about, kinds, N_("{name}: the law is about no such thing{near}")),
    ):  # fmt: skip
        if name and name not in known:
            raise missing(message, name, sorted(known))
    if first == last and not reform:
        raise Refusal(gettext(N_("--from and --to are the same day; give another, or --reform NAME")))
    rules = [
        rule for rule in law.rules.values()
        if (not topic or rule.id.startswith(f"{topic}."))
        and (not about or any(snake(getattr(kind, "__name__", "")) == about for kind in rule.parameters.values()))
    ]  # fmt: skip
    console = Console(stderr=True)
    found: list[Difference] = []
    for rule in track(rules, gettext(N_("rules")), console=console, transient=True, disable=not console.is_terminal):
        for one in compare([rule], first, last, reform=reform):
            found.append(one)
            if not as_json:
                print(difference_text(one))
    if as_json:
        print_json({"from": str(first), "to": str(last), "reform": reform,
                     "differences": [difference_json(one) for one in found]})  # fmt: skip
    else:
        print(gettext(N_("{number} of {whole} rules differ")).format(
            number=sum(one.kind != "undecided" for one in found), whole=len(rules)))  # fmt: skip
    return UNKNOWN if any(one.kind == "undecided" for one in found) else OK


def difference_text(one: Difference) -> str:
    """A difference as text, in the language in use."""
    if one.before is None or one.after is None or one.case is None:
        return f"{one.rule.id}: {gettext(N_('Undecided: {why}')).format(why=one.why)}"
    facts = ", ".join(f"{path} = {value}" for path, value in _flat(one.case.facts) if path)
    line = f"{one.rule.id}: {gettext(one.rule.label)}\n    {one.before.shown} → {one.after.shown}"
    return line + (f"\n    {facts}" if facts else "")


def difference_json(one: Difference) -> dict[str, Any]:
    """A difference as plain values for JSON."""
    return {
        "rule": one.rule.id, "kind": one.kind, "why": one.why, "facts": one.case.facts if one.case else None,
        "before": _plain(one.before.value) if one.before and one.before.known else None,
        "after": _plain(one.after.value) if one.after and one.after.known else None,
    }  # fmt: skip
