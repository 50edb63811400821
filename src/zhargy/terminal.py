"""Runs the command line in the language chosen: its help, its mistakes, its end."""

from __future__ import annotations

import gettext as standard
import os
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from zhargy.i18n import LANGUAGES, N_, gettext, use

if TYPE_CHECKING:
    from typer import Typer

OK, FAILED, WRONG, UNKNOWN, STOPPED = 0, 1, 2, 3, 130
_CODES = [code for code, _ in LANGUAGES]
_OF_TYPER = (
    N_("Usage: "), N_("[OPTIONS]"), N_("COMMAND [ARGS]..."), N_("Options"), N_("Arguments"), N_("Commands"),
    N_("required"), N_("default: {default}"), N_("Missing command."), N_("No such command {name!r}."),
    N_("Show this message and exit."), N_("Install completion for the current shell."),
    N_("Show completion for the current shell, to copy it or customize the installation."),
)  # fmt: skip
"""What Typer itself says, so that the catalogues have it."""


class Refusal(Exception):
    """Input that cannot be used: ends the program with one message and exit code 2."""


def split_language(args: Sequence[str]) -> tuple[str, list[str]]:
    """The language that --lang names, wherever it stands, else that of the surroundings; and the other arguments.

    Raises Refusal for a language that there is not.
    """
    others: list[str] = []
    told = None
    left = iter(args)
    for one in left:
        if one == "--":
            others += [one, *left]
        elif one in ("--lang", "-l"):
            told = next(left, "")
        elif one.startswith("--lang="):
            told = one.removeprefix("--lang=")
        elif one.startswith("-l") and not one.startswith("--"):
            told = one[2:].removeprefix("=")
        else:
            others.append(one)
    if told is not None and told not in _CODES:
        raise Refusal(gettext(N_("--lang: choose one of: {known}")).format(known=", ".join(_CODES)))
    return told or surrounding_language(), others


def surrounding_language() -> str:
    """The language of ZHARGY_LANG or of the environment, if it is one of ours, else English."""
    env = os.environ
    told = (env.get("ZHARGY_LANG") or env.get("LC_ALL") or env.get("LC_MESSAGES") or env.get("LANG") or "")[:2].lower()
    return told if told in _CODES else "en"


def run(app: Typer, args: Sequence[str]) -> int:
    """Run the program with these arguments; its exit code. What goes wrong is told on stderr, in one message."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A letter that the terminal lacks, or a file's name that is no text, must not end the program.
            utf = "utf" in (stream.encoding or "").lower()
            stream.reconfigure(errors="backslashreplace" if utf else "replace")
    try:
        with use(surrounding_language()):
            lang, args = split_language(args)
    except Refusal as error:
        print(error, file=sys.stderr)
        return WRONG
    # Typer takes its own words from the standard gettext.
    os.environ["LANGUAGE"] = lang
    standard.bindtextdomain("zhargy", Path(__file__).parent / "locale")
    standard.textdomain("zhargy")
    with use(lang):
        try:
            code = _run(app, list(args))
            sys.stdout.flush()
        except BrokenPipeError:
            # The reader has seen enough. Nothing is left to say, and the last flush must have somewhere to go.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return OK
    return code


def _run(app: Typer, args: list[str]) -> int:
    import typer
    from typer.main import get_command

    command = get_command(app)
    _translate(command)
    try:
        code = command.main(args, prog_name="zhargy", standalone_mode=False)
    except typer.TyperException as error:
        print(_mistake(error), file=sys.stderr)
        return WRONG
    except (typer.Abort, KeyboardInterrupt):
        return STOPPED
    except SystemExit as stop:
        # Commands end by typer.Exit. This is completion, or a pipe that closed: its reader has seen enough.
        return OK if stop.code == 1 else stop.code if isinstance(stop.code, int) else OK
    except Exception as error:
        told = _told(error)
        if told is None:
            raise
        print(told, file=sys.stderr)
        return WRONG
    return code if isinstance(code, int) else OK


def _translate(command: Any) -> None:
    """Put the help of a command and all under it into the language in use."""
    for name in ("help", "epilog", "options_metavar", "subcommand_metavar"):
        if text := getattr(command, name, None):
            setattr(command, name, gettext(text))
    if command.help:
        # The list of commands shows the first sentence whole, where Typer would cut it off.
        command.short_help = re.split(r"(?<=\.) ", command.help)[0]
    for parameter in command.params:
        for name in ("help", "metavar"):
            if text := getattr(parameter, name, None):
                setattr(parameter, name, gettext(text))
    for one in getattr(command, "commands", {}).values():
        _translate(one)

    def format_usage(context: Any, formatter: Any) -> None:
        pieces = " ".join(command.collect_usage_pieces(context))
        formatter.write_usage(context.command_path, pieces, prefix=gettext("Usage: "))
        if option := command.get_help_option(context):
            option.help = gettext(option.help)

    command.format_usage = format_usage


def _mistake(error: Any) -> str:
    """A mistake in the arguments, in the language in use, with what to do."""
    kind = type(error).__name__
    context: Any = getattr(error, "ctx", None)
    if kind == "NoArgsIsHelpError":
        return str(error.message)
    parameter = getattr(error, "param", None)
    name = getattr(error, "option_name", "") or (_name(parameter) if parameter is not None else "")
    if kind == "NoSuchOption":
        import difflib

        known = [one for parameter in context.command.params for one in parameter.opts if one.startswith("--")]
        found = difflib.get_close_matches(name, known, n=1, cutoff=0.4)
        near = gettext(N_("; did you mean {near}?")).format(near=found[0]) if found else ""
        told = gettext(N_("{name}: no such option{near}")).format(name=name, near=near)
    elif kind == "MissingParameter":
        told = gettext(N_("{name}: is missing")).format(name=name)
    elif kind == "BadOptionUsage":
        told = gettext(N_("{name}: give it a value, and only where it takes one")).format(name=name)
    elif kind == "BadParameter":
        # Numbers are the only values that Typer itself reads here.
        told = f"{name}: {gettext(N_('write a whole number'))}"
    elif hasattr(getattr(context, "command", None), "commands"):
        told = f"{error.message} " + gettext(N_("There are: {known}")).format(known=", ".join(context.command.commands))
    elif extra := re.fullmatch(r"Got unexpected extra argument\S* \((.*)\)", error.message, re.DOTALL):
        told = gettext(N_("{name}: nothing more is expected here")).format(name=extra[1])
    else:
        told = gettext(N_("The arguments cannot be understood: {why}")).format(why=error.message)
    if context is not None:
        told += "\n" + gettext(N_("`{command} --help` tells more.")).format(command=context.command_path)
    return told


def _name(parameter: Any) -> str:
    option = next((one for one in parameter.opts if one.startswith("--")), "")
    return option or parameter.metavar or str(parameter.name).upper()


def _told(error: Exception) -> str | None:
    """The message of wrong input; None for what is a fault of the program."""
    from zhargy.rules.values import ZhargyError

    if not isinstance(error, (Refusal, ZhargyError)):
        return None
    errors = getattr(error, "errors", None)
    return "\n".join(one.text() for one in errors) if errors else str(error)


class Bar(Protocol):
    """Told how much of how much is done, and of what; None while nobody knows how much there is."""

    def __call__(self, done: int, count: int | None, title: str = "") -> None: ...


@contextmanager
def progress(title: str = "") -> Iterator[Bar]:
    """A bar on a terminal that people look at. It keeps its title until another is given."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(title, total=None)

        def tell(done: int, count: int | None, title: str = "") -> None:
            bar.update(task, completed=done, total=count, description=title or None)

        yield tell
