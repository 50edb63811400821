"""`zhargy account`: make an account from the command line, above all the first administrator of a server."""

from __future__ import annotations

import sys
from getpass import getpass
from pathlib import Path
from typing import Annotated

import typer

from zhargy.i18n import N_, gettext
from zhargy.terminal import Refusal


def account(
    name: Annotated[str, typer.Argument(metavar=N_("NAME"), help=N_("The name by which they sign in."))],
    administrator: Annotated[
        bool, typer.Option("--administrator", help=N_("Keeps accounts; sees no case by that."))
    ] = False,
    data: Annotated[
        Path | None, typer.Option("--data", metavar=N_("FOLDER"), help=N_("The folder of the store."))
    ] = None,
) -> None:
    """Make an account. The password is asked for on a terminal, or is the first line of what is piped in."""
    from zhargy.desk.serve import prepare

    prepare(data, sample=False)
    from django.db import IntegrityError

    from zhargy.desk import clock
    from zhargy.desk.models import Account
    from zhargy.desk.people import noted, passwords

    ask = gettext(N_("Password: "))
    password = getpass(ask) if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    if error := passwords.wrong_login(name) or passwords.wrong(password, name):
        raise Refusal(gettext(error))
    try:
        made = Account.objects.make(name, password, administrator=administrator)
    except IntegrityError:
        raise Refusal(gettext(N_("This name is taken. Choose another."))) from None
    noted.note("account", clock.now(), by=made)
    print(gettext(N_("Account made: {name}")).format(name=name))
