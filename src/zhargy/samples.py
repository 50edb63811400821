"""The command `zhargy sample`: a synthetic population of organisations, written to files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from zhargy.i18n import N_, gettext
from zhargy.terminal import Refusal, progress

if TYPE_CHECKING:
    from zhargy.population import Counted

LARGEST = 10**10
_WHOLE = N_("NUMBER")


def sample(
    count: Annotated[int, typer.Argument(metavar=_WHOLE, help=N_("How many organisations."))],
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar=N_("FILE"), help=N_("The file to write: .parquet or .csv."))
    ],
    seed: Annotated[int, typer.Option(metavar=_WHOLE, help=N_("The same seed gives the same rows."))] = 0,
    lang: Annotated[str, typer.Option("--lang", "-l", metavar="kk|ru|en", help=N_("The language: kk, ru or en."))] = "",
) -> None:
    """Write the population, tell where it stands and how near it is to what was published."""
    from zhargy.population.write import SUFFIXES, WriteError, write

    if not 1 <= count <= LARGEST:
        told = gettext(N_("{name} {given}: give a number from 1 to {most}"))
        raise Refusal(told.format(name=gettext(_WHOLE), given=count, most=LARGEST))
    if out.suffix not in SUFFIXES:
        told = gettext(N_("--out {path}: end the name in one of: {known}"))
        raise Refusal(told.format(path=out, known=", ".join(SUFFIXES)))
    if out.is_dir():
        raise Refusal(gettext(N_("--out {path}: is a folder; name a file in it")).format(path=out))
    if not out.parent.is_dir():
        told = gettext(N_("--out {path}: there is no folder {folder}; make it first, or name another"))
        raise Refusal(told.format(path=out, folder=out.parent))
    from zhargy.law.kz import KZ
    from zhargy.population import population

    made = population(KZ)
    done: dict[str, int] = {}
    with progress() as bar:

        def tell(table: str, rows: int) -> None:
            done[table] = rows
            bar(sum(done.values()), count * len(made.tables), table)

        try:
            rows, totals = write(made, count, seed, out, tell)
        except WriteError as error:
            told = gettext(N_("--out {path}: cannot be written: {why}"))
            raise Refusal(told.format(path=error.path, why=error.why)) from None
    print(gettext(N_("Synthetic: drawn at random, no row is a real organisation.")))
    for path, number in rows.items():
        print(gettext(N_("{path}: {count} rows")).format(path=path, count=number))
    _show(totals)


def _show(totals: list[Counted]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table

    table = Table(box=box.SIMPLE)
    for title in (N_("of these"), N_("published"), N_("for as many rows"), N_("in the sample")):
        table.add_column(gettext(title), justify="left" if title == "of these" else "right")
    for one in totals:
        told = (one.published, one.expected, one.found)
        table.add_row(gettext(one.total.text), *(f"{round(value):,}".replace(",", " ") for value in told))
    Console(soft_wrap=True).print(table)
