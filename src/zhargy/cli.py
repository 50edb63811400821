"""The command line: `zhargy decide`, `ask`, `due`, `cases`, `replay`, and all commands together.

Exit codes: 0 answered, passed; 1 a case failed, a replay differs; 2 the input is wrong; 3 the answer is unknown.
Imports stand inside the commands so that the program starts quickly. `--lang` is read and taken away before a command
runs, so that it can stand anywhere; it is among the options so that help and completion know it.
"""

from __future__ import annotations

import gc
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated

import typer

from zhargy import (
    accounts,
    assistant,
    catalogue,
    certifying,
    exporting,
    keeping,
    lawbook,
    monitoring,
    paperwork,
    proofs,
    securing,
)
from zhargy.i18n import N_, gettext
from zhargy.moves import procedures
from zhargy.options import (
    DAY,
    FILE,
    AsJson,
    Facts,
    Lang,
    On,
    RuleName,
    Sets,
    completed,
    day_of,
    facts_of,
    print_json,
    print_table,
    rule_of,
    whole_law,
    write,
)
from zhargy.samples import sample
from zhargy.sweeps import sweep
from zhargy.terminal import FAILED, OK, UNKNOWN, Refusal, run

app = typer.Typer(
    name="zhargy",
    help=N_("The law on civil society as a program that people can ask, run, follow and check. Not legal advice."),
    epilog=N_("Exit codes: 0 answered or passed; 1 a case failed; 2 the input is wrong; 3 the answer is unknown."),
    no_args_is_help=True, pretty_exceptions_enable=False, rich_markup_mode=None, suggest_commands=False,
)  # fmt: skip


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
    asked = rule_of(rule, whole=as_json or receipt is not None)
    answer = decide_(asked, *arguments(asked, facts_of(facts, set_)), on=day_of(on))
    if receipt:
        write(receipt, answer.receipt().to_json() + "\n")
    if as_json:
        print_json(answer.to_json())
    else:
        print(answer.to_text())
        if not on:
            print("\n" + _of_today(answer.on))
    raise typer.Exit(OK if answer.known else UNKNOWN)


@app.command(
    help=N_("An interview: one question at a time, each with its reason. With --json, the next question alone.")
)
def ask(
    goal: Annotated[str, typer.Argument(
        metavar=N_("GOAL"), help=N_("A matter or a rule."), autocompletion=completed("goal"))],
    facts: Facts = None, set_: Sets = None, on: On = "", lang: Lang = "", as_json: AsJson = False,
) -> None:  # fmt: skip
    """Ask until no question can change the answer, then tell it; exit code 3 if it stays unknown."""
    from zhargy.browse import missing, subject_of
    from zhargy.interview import interview, next_json

    law = whole_law()
    goals = law.matters.get(goal) or law.rules.get(goal)
    if goals is None:
        raise missing(N_("{name}: no such matter or rule{near}"), goal, [*law.matters, *law.rules])
    kind, given, day = subject_of(law, goal), facts_of(facts, set_), day_of(on)
    kind.from_facts(given)
    if as_json:
        print_json(next_json(goals, kind, given, day))
        return
    if not on:
        print(_of_today(day))
    raise typer.Exit(OK if interview(goals, kind, given, day) else UNKNOWN)


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

    begin = day_of(first)
    end = day_of(last) if last else begin + timedelta(days=365)
    if end < begin:
        raise Refusal(gettext(N_("--to {last} is before --from {first}")).format(last=end, first=begin))
    found = falls_due(law, Affairs.from_facts(facts_of(facts, set_)), begin, end)
    if as_json:
        print_json(agenda_json(found))
    else:
        print_table(agenda_table(found))
        print("\n".join(open_ends(found)))
    raise typer.Exit(UNKNOWN if found.missing else OK)


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


catalogue.add(app)
proofs.add(app)
paperwork.add(app)
monitoring.add(app)
lawbook.add(catalogue.law_app)
app.command(help=N_("The procedures of the law: what can happen in each, who does it, which terms run."))(procedures)
app.command(help=N_("A synthetic population of organisations, to try reforms on and to measure with."))(sample)
app.command(help=N_("Serve the desk on this machine alone: http://127.0.0.1:8000."))(keeping.serve)
app.command(help=N_("Make an account on a server; the first one is an administrator's."))(accounts.account)
app.command(help=N_("Do what is due later: cases that turn, calendars, letters."))(keeping.work)
app.command(help=N_("Make anew, from the histories, every row that pages read."))(keeping.rebuild)
app.command(help=N_("Make anew what search looks in, from the law."))(keeping.index)
app.command(help=N_("Check that no history was changed and none has a hole."))(keeping.verify)
app.command(help=N_("Write the store to one file, in the clear, while the desk runs."))(keeping.backup)
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
