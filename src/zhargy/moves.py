"""The command `zhargy procedures`: lists the procedures of the law, tells how one moves, draws and checks it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from zhargy.i18n import N_, gettext
from zhargy.options import FILE, Lang, print_table, write
from zhargy.terminal import FAILED, Refusal

if TYPE_CHECKING:
    from rich.table import Table

    from zhargy.rules.procedures import Procedure

Name = Annotated[str, typer.Argument(metavar=N_("PROCEDURE"), help=N_("A procedure; without one, all are listed."))]
Svg = Annotated[Path | None, typer.Option("--svg", metavar=FILE, help=N_("Write its drawing to this file: .svg."))]
Check = Annotated[bool, typer.Option("--check", help=N_("Print what is wrong with how it is declared."))]


def procedures(name: Name = "", svg: Svg = None, check: Check = False, lang: Lang = "") -> None:
    """Print the procedures of the law, or what can happen in one."""
    from zhargy import monitor
    from zhargy.browse import missing

    every = monitor.procedures()
    if name and name not in every:
        raise missing(N_("{name}: no such procedure{near}"), name, every)
    asked = [every[name]] if name else list(every.values())
    if svg is not None:
        if not name:
            raise Refusal(gettext(N_("--svg {path}: name the procedure to draw")).format(path=svg))
        _draw(asked[0], svg)
    if check:
        _check(asked)
    elif svg is None:
        _tell(asked[0]) if name else print_table(_listed(asked))


def _draw(procedure: Procedure, path: Path) -> None:
    from zhargy.procedures.drawing import draw

    write(path, draw(procedure))
    print(path)


def _check(asked: list[Procedure]) -> None:
    """Print every fault; exit code 1 if there is one."""
    from zhargy.law.kz import KZ, affairs
    from zhargy.procedures import faults, fulfilment, prefill

    found = []
    for one in asked:
        told = [*faults(one), *prefill.faults(one, KZ, affairs.Affairs), *fulfilment.faults(one, KZ)]
        found += [(one.id, fault) for fault in told]
    for id, fault in found:
        print(f"{id}: {fault.where} {fault.what}")
    if found:
        raise typer.Exit(FAILED)
    print(gettext(N_("Nothing is wrong with: {names}")).format(names=", ".join(one.id for one in asked)))


def _tell(procedure: Procedure) -> None:
    from zhargy.procedures.drawing import described

    print(gettext(procedure.title))
    for line in described(procedure):
        print(f"- {line}")


def _listed(asked: list[Procedure]) -> Table:
    from zhargy.browse import table

    out = table(N_("procedure"), N_("what it is about"), N_("states"), N_("events"), N_("terms"))
    for one in asked:
        counts = (str(len(told)) for told in (one.states, one.events, one.clocks))
        out.add_row(one.id, gettext(one.title), *counts)
    return out
