"""`zhargy export`: the public registers and the law as tables, for whoever counts and compares."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from zhargy.i18n import N_, gettext
from zhargy.keeping import Data
from zhargy.options import Lang
from zhargy.terminal import OK, Refusal


def export(
    folder: Annotated[Path, typer.Argument(metavar=N_("FOLDER"), help=N_("The folder to write into."))],
    data: Data = None,
    lang: Lang = "",
) -> None:
    """Write a data package: datapackage.json with CSV and Parquet beside it, and each register as JSON-LD."""
    from zhargy.desk.serve import prepare

    prepare(data, sample=False)
    from zhargy.desk.exports import package
    from zhargy.law.kz import KZ

    try:
        written = package(folder, KZ)
    except OSError as error:
        told = gettext(N_("{path}: cannot be written: {why}"))
        raise Refusal(told.format(path=error.filename or folder, why=error.strerror)) from None
    print(gettext(N_("{path}: {count} files")).format(path=folder, count=len(written)))
    raise typer.Exit(OK)
