"""What commands share: the options that several take, how facts and days are read, and how answers are printed.

Imports stand inside the functions so that the program starts quickly.
"""

from __future__ import annotations

import gc
import os
import stat
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from zhargy.i18n import N_, gettext
from zhargy.terminal import Refusal

if TYPE_CHECKING:
    from zhargy.rules import Law, Rule

FILE, DAY = N_("FILE"), N_("DAY")


def completed(kind: str) -> Callable[[str], list[str]]:
    """What a shell offers to complete the id of a "rule", a "param" or a "goal"."""

    def complete(incomplete: str) -> list[str]:
        law = whole_law()
        known: dict[str, list[str]] = {
            "rule": [*law.rules], "param": [*law.parameters], "goal": [*law.matters, *law.rules],
        }  # fmt: skip
        return [name for name in known[kind] if name.startswith(incomplete)]

    return complete


RuleName = Annotated[
    str,
    typer.Argument(
        metavar=N_("RULE"), help=N_("A rule, such as assembly.notified_in_time."), autocompletion=completed("rule")
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


def whole_law() -> Law:
    """The law of Kazakhstan, every topic loaded."""
    from zhargy.law.kz import KZ

    gc.enable()
    return KZ


def rule_of(name: str, whole: bool = False) -> Rule[..., Any]:
    """A rule by its id. Only its topic is loaded, unless the whole law is wanted. Raises Refusal, NotFoundError."""
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


def day_of(on: str) -> date:
    """A day as it was typed; today for none. Raises Refusal."""
    if not on:
        return date.today()  # The edge of the program: nothing below it looks at the clock.
    from zhargy.files import FileError, day

    try:
        return day(on, "--on")
    except FileError:
        message = N_("--on: write an existing day as YEAR-MONTH-DAY, for example 2023-06-12")
        raise Refusal(gettext(message)) from None


def facts_of(facts: Path | None, sets: list[str] | None) -> dict[str, Any]:
    """The facts of a file with those told one by one over them. Raises Refusal, FileError."""
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


def print_json(data: Any) -> None:
    """Print for programs."""
    import json

    print(json.dumps(data, ensure_ascii=False, indent=2))


def print_table(table: Any) -> None:
    """Print a table. Into a pipe it is as wide as it needs to be, so that no line is broken for a screen that is not
    there.
    """
    from rich.console import Console

    console = Console()
    Console(width=None if console.is_terminal else 10_000).print(table)


def write(path: Path, made: str | bytes, *, private: bool = False) -> None:
    """Write a file. private: open to its owner alone, though it was there and open to others. Raises Refusal."""
    try:
        with open(path, "wb", opener=_for_owner if private else None) as out:
            out.write(made.encode() if isinstance(made, str) else made)
    except OSError as error:
        told = gettext(N_("{path}: cannot be written: {why}"))
        raise Refusal(told.format(path=path, why=error.strerror)) from None


def _for_owner(path: str, flags: int) -> int:
    """Open a file to its owner alone, before anything new stands in it. Raises OSError."""
    handle = os.open(path, flags & ~os.O_TRUNC, 0o600)
    try:
        if stat.S_ISREG(os.fstat(handle).st_mode):
            os.fchmod(handle, 0o600)
            os.ftruncate(handle, 0)
    except OSError:
        os.close(handle)
        raise
    return handle
