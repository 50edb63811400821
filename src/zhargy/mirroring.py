"""`zhargy monitor export`: the public site as files, for mirrors."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from zhargy.i18n import N_, format_counted, format_date, gettext
from zhargy.keeping import Data
from zhargy.options import DAY, Lang, day_of
from zhargy.terminal import FAILED, OK, Refusal, progress

PARTS = ("law", "note", "country", "news")
Folder = Annotated[
    Path, typer.Argument(metavar=N_("FOLDER"), help=N_("Where the files are put; a mirror there gives way."))
]
MirrorDay = Annotated[str, typer.Option("--on", metavar=DAY, help=N_("The day of the law; today."))]
Only = Annotated[
    list[str] | None, typer.Option("--only", metavar=N_("PART"), help=N_("Only this part: law, note, country or news."))
]
Address = Annotated[
    str, typer.Option(metavar=N_("ADDRESS"), help=N_("Where the mirror will be, https://…, for feeds."))
]


def add(monitor: typer.Typer) -> None:
    """Add the command."""

    @monitor.command(help=N_("The public site as files that any web server, or a memory stick, can serve."))
    def export(
        folder: Folder, on: MirrorDay = "", only: Only = None, address: Address = "", data: Data = None, lang: Lang = ""
    ) -> None:
        """Make a mirror; exit code 1 if a link in it leads nowhere."""
        for one in only or ():
            if one not in PARTS:
                told = gettext(N_("--only {name}: choose one of: {known}"))
                raise Refusal(told.format(name=one, known=", ".join(PARTS)))
        if address and not address.startswith(("https://", "http://")):
            raise Refusal(
                gettext(N_("--address {address}: write the whole address, https://…")).format(address=address)
            )
        chosen = day_of(on)
        from zhargy.desk.serve import prepare

        prepare(data, sample=False)
        from zhargy.desk.mirror import NotEmpty, make

        with progress(gettext(N_("Pages"))) as tell:
            try:
                made = make(folder, chosen, frozenset(only or PARTS), address, tell)
            except NotEmpty as error:
                raise Refusal(str(error)) from None
        print(gettext(N_("Files: {count}, {size} MB, of {day}.")).format(
            count=format_counted(len(made.files), ""), size=format_counted(round(made.size / 1e6), ""),
            day=format_date(made.day),
        ))  # fmt: skip
        print("\n".join(made.wrong) or gettext(N_("Every link leads somewhere.")))
        raise typer.Exit(FAILED if made.wrong else OK)
