"""The command line: `zhargy decide`, `ask`, `rules`, `facts`, `params`, `cases`, `due`, `law`, `replay`, `serve`.

Exit codes: 0 answered, passed; 1 a case failed, a replay differs; 2 the input is wrong; 3 the answer is unknown.
Imports stand inside the commands so that the program starts quickly. `--lang` is read and taken away before a command
runs, so that it can stand anywhere; it is among the options so that help and completion know it.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from zhargy import accounts, assistant, certifying, exporting, keeping, lawbook, monitoring, paperwork, proofs, securing
from zhargy.i18n import N_, gettext
from zhargy.moves import procedures
from zhargy.samples import sample
from zhargy.sweeps import sweep
from zhargy.terminal import FAILED, OK, UNKNOWN, Refusal, run

if TYPE_CHECKING:
    from zhargy.rules import Law, Rule

app = typer.Typer(
    name="zhargy",
    help=N_("The law on civil society as a program that people can ask, run, follow and check. Not legal advice."),
    epilog=N_("Exit codes: 0 answered or passed; 1 a case failed; 2 the input is wrong; 3 the answer is unknown."),
    no_args_is_help=True, pretty_exceptions_enable=False, rich_markup_mode=None, suggest_commands=False,
)  # fmt: skip
rules_app = typer.Typer(help=N_("The rules of the law."), no_args_is_help=True, suggest_commands=False)
facts_app = typer.Typer(help=N_("What can be told about a subject."), no_args_is_help=True, suggest_commands=False)
params_app = typer.Typer(help=N_("Amounts, terms and thresholds with their days."), no_args_is_help=True,
                         suggest_commands=False)  # fmt: skip
law_app = typer.Typer(help=N_("The acts."), no_args_is_help=True, suggest_commands=False)
app.add_typer(rules_app, name="rules")
app.add_typer(law_app, name="law")
app.add_typer(facts_app, name="facts")
app.add_typer(params_app, name="params")


def _complete(kind: str) -> Callable[[str], list[str]]:
    def complete(incomplete: str) -> list[str]:
        law = whole_law()
        known: dict[str, list[str]] = {
            "rule": [*law.rules], "param": [*law.parameters], "goal": [*law.matters, *law.rules],
        }  # fmt: skip
        return [name for name in known[kind] if name.startswith(incomplete)]

    return complete


FILE, DAY = N_("FILE"), N_("DAY")
RuleName = Annotated[
    str,
    typer.Argument(
        metavar=N_("RULE"), help=N_("A rule, such as assembly.notified_in_time."), autocompletion=_complete("rule")
    ),
]
Facts = Annotated[
    Path | None,
    typer.Option(
        "--facts", "-f", metavar=FILE, help=N_("A file of facts: .toml, .json or .yaml; - reads JSON from a pipe.")
    ),
]
Sets = Annotated[
    list[str] | None,
    typer.Option(
        "--set", "-s", metavar=N_("PATH=VALUE"), help=N_("One fact. May be given several times, and over a file.")
    ),
]
On = Annotated[
    str,
    typer.Option("--on", metavar=DAY, help=N_("The day whose law is asked, as YEAR-MONTH-DAY. Today, if not given.")),
]
Lang = Annotated[str, typer.Option("--lang", "-l", metavar="kk|ru|en", help=N_("The language: kk, ru or en."))]
AsJson = Annotated[bool, typer.Option("--json", help=N_("Answer as JSON."))]


def _version(asked: bool) -> None:
    if asked:
        from zhargy import __version__

        print(f"zhargy {__version__}")
        raise typer.Exit(OK)


@app.callback()
def start(
    lang: Lang = "",
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help=N_("Show the version and exit."))
    ] = False,
) -> None:
    """What holds before every command."""


def whole_law() -> Law:
    """The law of Kazakhstan, every topic loaded."""
    from zhargy.law.kz import KZ

    gc.enable()
    return KZ


def _day(on: str) -> date:
    if not on:
        return date.today()  # The edge of the program: nothing below it looks at the clock.
    from zhargy.files import FileError, day

    try:
        return day(on, "--on")
    except FileError:
        message = N_("--on: write an existing day as YEAR-MONTH-DAY, for example 2023-06-12")
        raise Refusal(gettext(message)) from None


def _rule(name: str, whole: bool = False) -> Rule[..., Any]:
    """A rule by its id. Only its topic is loaded, unless the whole law is wanted."""
    from importlib import import_module

    from zhargy.law.kz import TOPICS

    topic = name.partition(".")[0]
    if topic in TOPICS and not whole:
        import_module(f"zhargy.law.kz.{topic}")
        from zhargy.law.kz.jurisdiction import KZ

        if name in KZ.rules:
            return KZ.rules[name]
    law = whole_law()
    if name in law.rules:
        return law.rules[name]
    if name in law.matters:
        raise Refusal(gettext(N_("{name} is a matter, not a rule; `zhargy ask {name}` answers it")).format(name=name))
    from zhargy.browse import missing

    raise missing(N_("{name}: no such rule{near}"), name, law.rules)


def _given(facts: Path | None, sets: list[str] | None) -> dict[str, Any]:
    if facts is None and not sets:
        return {}
    from zhargy.files import LARGEST_FILE, decode, parse_facts, parse_json, put, read_facts

    if facts is not None and str(facts) == "-":
        given = parse_facts(decode(sys.stdin.buffer.read(LARGEST_FILE + 1), "-"), ".json", "-")
    else:
        given = read_facts(facts) if facts else {}
    told: set[str] = set()
    for one in sets or []:
        path, sign, value = (part.strip() for part in one.partition("="))
        if not sign or not path:
            raise Refusal(gettext(N_("--set {given}: write it as path=value")).format(given=one))
        if path in told:
            raise Refusal(gettext(N_("--set {path}: is given twice; keep one of the two")).format(path=path))
        told.add(path)
        put(given, path, parse_json(value, f"--set {path}") if value[:1] in ("[", "{") else value)
    return given


def _print_json(data: Any) -> None:
    import json

    print(json.dumps(data, ensure_ascii=False, indent=2))


def _of_today(on: date) -> str:
    return gettext(N_("Asked under the law of today, {day}; --on DATE asks about another day.")).format(day=on)


@app.command(help=N_("What follows from a rule for the facts given, and why."))
def decide(
    rule: RuleName, facts: Facts = None, set_: Sets = None, on: On = "", lang: Lang = "", as_json: AsJson = False,
    receipt: Annotated[
        Path | None, typer.Option("--receipt", metavar=FILE, help=N_("Keep a receipt of the answer in this file."))
    ] = None,
) -> None:  # fmt: skip
    """Print the answer of a rule; exit code 3 if it is unknown."""
    from zhargy.rules import decide as decide_
    from zhargy.service import arguments

    # JSON and receipts carry the version of the whole law, so all of it is loaded for them.
    asked = _rule(rule, whole=as_json or receipt is not None)
    answer = decide_(asked, *arguments(asked, _given(facts, set_)), on=_day(on))
    if receipt:
        _write(receipt, answer.receipt().to_json() + "\n")
    if as_json:
        _print_json(answer.to_json())
    else:
        print(answer.to_text())
        if not on:
            print("\n" + _of_today(answer.on))
    raise typer.Exit(OK if answer.known else UNKNOWN)


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        told = gettext(N_("{path}: cannot be written: {why}"))
        raise Refusal(told.format(path=path, why=error.strerror)) from None


@app.command(
    help=N_("An interview: one question at a time, each with its reason. With --json, the next question alone.")
)
def ask(
    goal: Annotated[str, typer.Argument(
        metavar=N_("GOAL"), help=N_("A matter or a rule."), autocompletion=_complete("goal"))],
    facts: Facts = None, set_: Sets = None, on: On = "", lang: Lang = "", as_json: AsJson = False,
) -> None:  # fmt: skip
    """Ask until no question can change the answer, then tell it; exit code 3 if it stays unknown."""
    from zhargy.browse import missing, subject_of
    from zhargy.interview import interview, next_json

    law = whole_law()
    goals = law.matters.get(goal) or law.rules.get(goal)
    if goals is None:
        raise missing(N_("{name}: no such matter or rule{near}"), goal, [*law.matters, *law.rules])
    kind, given, day = subject_of(law, goal), _given(facts, set_), _day(on)
    kind.from_facts(given)
    if as_json:
        _print_json(next_json(goals, kind, given, day))
        return
    if not on:
        print(_of_today(day))
    raise typer.Exit(OK if interview(goals, kind, given, day) else UNKNOWN)


@rules_app.command("list", help=N_("Every rule with its provision."))
def rules_list(
    act: Annotated[str, typer.Option(
        metavar=N_("ACT"), help=N_("Only rules of this act: its id or its abbreviation."))] = "",
    lang: Lang = "", as_json: AsJson = False,
) -> None:  # fmt: skip
    """Print the rules, or those that cite an act."""
    from zhargy.browse import rules_json, rules_of, rules_table

    found = rules_of(whole_law(), act)
    if as_json:
        _print_json(rules_json(found))
    else:
        _print_rich(rules_table(found))


def _print_rich(table: Any) -> None:
    from rich.console import Console

    console = Console()
    # Into a pipe a table is as wide as it needs to be, so that no line is broken for a screen that is not there.
    Console(width=None if console.is_terminal else 10_000).print(table)


@rules_app.command("show", help=N_("One rule: what it says, its versions and exceptions, its source."))
def rules_show(rule: RuleName, lang: Lang = "", as_json: AsJson = False) -> None:
    """Print one rule."""
    from zhargy.browse import rule_json, rule_text

    found = _rule(rule, whole=True)
    if as_json:
        _print_json(rule_json(found))
    else:
        print(rule_text(found))


@facts_app.command("schema", help=N_("JSON Schema of the facts about a subject; without a name, the names."))
def facts_schema(
    subject: Annotated[
        str,
        typer.Argument(metavar=N_("SUBJECT"), help=N_("A kind of subject, such as assembly; or a matter or a rule.")),
    ] = "",
    lang: Lang = "",
) -> None:  # fmt: skip
    """Print the schema of a subject with labels in the language in use."""
    from zhargy.browse import subject_of, subjects
    from zhargy.schema import schema

    if subject:
        _print_json(schema(subject_of(whole_law(), subject)))
    else:
        print("\n".join(sorted(subjects(whole_law()))))


@params_app.command("show", help=N_("Parameters with their values, days and sources; with --on, those of that day."))
def params_show(
    name: Annotated[str, typer.Argument(
        metavar=N_("PARAMETER"), help=N_("A parameter, such as mci."), autocompletion=_complete("param"))] = "",
    on: Annotated[
        str, typer.Option("--on", metavar=DAY, help=N_("Only values in force on this day, YEAR-MONTH-DAY."))
    ] = "",
    lang: Lang = "", as_json: AsJson = False,
) -> None:  # fmt: skip
    """Print parameters."""
    from zhargy.browse import params_json, params_table

    day = _day(on) if on else None
    if as_json:
        _print_json(params_json(whole_law(), name, day))
    else:
        _print_rich(params_table(whole_law(), name, day))


@app.command(help=N_("What falls due to an organisation between two days, from its facts, its years and its receipts."))
def due(
    facts: Facts = None, set_: Sets = None,
    first: Annotated[str, typer.Option("--from", metavar=DAY, help=N_("The first day. Today, if not given."))] = "",
    last: Annotated[str, typer.Option("--to", metavar=DAY, help=N_("The last day. A year later, if not given."))] = "",
    lang: Lang = "", as_json: AsJson = False,
) -> None:  # fmt: skip
    """Print what falls due; exit code 3 if something cannot be said for want of a fact."""
    from zhargy.listing import agenda_json, agenda_table, open_ends
    from zhargy.rules import falls_due

    law = whole_law()
    from zhargy.law.kz.affairs import Affairs

    begin = _day(first)
    end = _day(last) if last else begin + timedelta(days=365)
    if end < begin:
        raise Refusal(gettext(N_("--to {last} is before --from {first}")).format(last=end, first=begin))
    found = falls_due(law, Affairs.from_facts(_given(facts, set_)), begin, end)
    if as_json:
        _print_json(agenda_json(found))
    else:
        _print_rich(agenda_table(found))
        print("\n".join(open_ends(found)))
    raise typer.Exit(UNKNOWN if found.missing else OK)


@law_app.command("coverage", help=N_("How much of each act is encoded, not encoded with a reason, and missing."))
def law_coverage(lang: Lang = "", as_json: AsJson = False) -> None:
    """Print the coverage of the acts; exit code 1 if a provision is missing."""
    from zhargy.listing import coverage_json, coverage_table, total
    from zhargy.rules.coverage import tally

    acts = tally(whole_law())
    if as_json:
        _print_json(coverage_json(whole_law(), acts))
    else:
        _print_rich(coverage_table(acts))
    raise typer.Exit(FAILED if total(acts).missing else OK)


@law_app.command("review", help=N_("Whether the law is written soundly: what is wrong, where, and how to mend it."))
def law_review(lang: Lang = "", as_json: AsJson = False) -> None:
    """Print what the review finds; exit code 1 if it finds anything."""
    from zhargy.listing import review_json, review_table
    from zhargy.rules.review import review

    found = list(review(whole_law()))
    if as_json:
        _print_json(review_json(whole_law(), found))
    elif found:
        _print_rich(review_table(found))
    else:
        print(gettext(N_("Nothing was found wrong.")))
    raise typer.Exit(FAILED if found else OK)


@law_app.command("initiatives", help=N_("Drafts that were pending, how each stood on a day, and what became of it."))
def law_initiatives(on: On = "", lang: Lang = "", as_json: AsJson = False) -> None:
    """Print the initiatives as they stood on the day."""
    from zhargy.listing import initiatives_json, initiatives_lines

    day, law = _day(on), whole_law()
    if as_json:
        _print_json(initiatives_json(law, day))
    else:
        print("\n".join(initiatives_lines(law, day)))
    raise typer.Exit(OK)


@app.command(help=N_("Run worked cases and report every mismatch with its reasons."))
def cases(
    path: Annotated[Path, typer.Argument(metavar=N_("PATH"), help=N_("A case file, or a folder of them."))],
    lang: Lang = "",
) -> None:  # fmt: skip
    """Run cases; exit code 1 if one fails."""
    from rich.console import Console
    from rich.progress import track

    from zhargy.cases import files
    from zhargy.cases import run as run_cases

    found, law, passed, failed = files(path), whole_law(), 0, 0
    console = Console(stderr=True)
    for file in track(found, gettext(N_("cases")), console=console, transient=True, disable=not console.is_terminal):
        for result in run_cases(file, law):
            passed += result.passed
            failed += not result.passed
            if result.passed:
                continue
            print(f"{result.file}:{result.line}: {result.name}")
            if result.error:
                print("  " + result.error.replace("\n", "\n  "))
            for one in result.mismatches:
                told = gettext(N_("{what}: expected {expected}, got {got}"))
                print(f"  {result.file}:{one.line}: " + told.format(what=one.what, expected=one.expected, got=one.got))
                print("    " + one.reasons.replace("\n", "\n    "))
    print(gettext(N_("{passed} passed, {failed} failed")).format(passed=passed, failed=failed))
    raise typer.Exit(FAILED if failed else OK)


@app.command(help=N_("Answer a receipt's question again, and say whether anything differs."))
def replay(
    receipt: Annotated[Path, typer.Argument(metavar=FILE, help=N_("A receipt, as decide --receipt keeps it."))],
    lang: Lang = "",
) -> None:  # fmt: skip
    """Replay a receipt; exit code 1 if the answer differs."""
    from zhargy.files import read_text
    from zhargy.rules import Receipt

    answer, differs = Receipt.read(read_text(receipt)).replay(whole_law())
    print(answer.to_text() + "\n")
    if differs:
        print(gettext(N_("This differs from the receipt: {parts}")).format(parts=", ".join(differs)))
        raise typer.Exit(FAILED)
    print(gettext(N_("The receipt replays to the same answer.")))


proofs.add(app, _given, _day)
paperwork.add(app, _given, _day)
monitoring.add(app, _day)
lawbook.add(law_app, _day)
app.command(help=N_("The procedures of the law: what can happen in each, who does it, which terms run."))(procedures)
app.command(help=N_("A synthetic population of organisations, to try reforms on and to measure with."))(sample)
app.command(help=N_("Serve the desk on this machine alone: http://127.0.0.1:8000."))(keeping.serve)
app.command(help=N_("Make an account on a server; the first one is an administrator's."))(accounts.account)
app.command(help=N_("Do what is due later: cases that turn, calendars, letters."))(keeping.work)
app.command(help=N_("Make anew, from the histories, every row that pages read."))(keeping.rebuild)
app.command(help=N_("Make anew what search looks in, from the law."))(keeping.index)
app.command(help=N_("Check that no history was changed and none has a hole."))(keeping.verify)
app.command(help=N_("Write the store to one file, while the desk runs."))(keeping.backup)
app.command(help=N_("Fill an empty store from a backup, and check it."))(keeping.restore)
app.command(help=N_("The keys that sign certificates of bodies; --new signs with another from now on."))(
    certifying.certificate_key
)
app.command("security-log", help=N_("What concerned the security of a server; it says so if a line was changed."))(
    securing.security_log
)
app.command("desk-key", help=N_("The key of the desk; --new changes it."))(securing.desk_key)
app.command(help=N_("The public registers and the law as tables, in a data package."))(exporting.export)
app.command(help=N_("The law for assistants that speak the Model Context Protocol."))(assistant.mcp)
app.command(help=N_("Rules for every row of a file: a column for each."))(sweep)


def main() -> None:
    """Run the program and end it with its exit code. Wrong input gives one clear message, never a traceback."""
    gc.disable()  # Loading makes much and drops little: a tenth of the start would go to looking for garbage.
    sys.exit(run(app, sys.argv[1:]))


if __name__ == "__main__":
    main()
