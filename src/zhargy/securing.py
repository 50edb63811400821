"""`zhargy security-log` and `zhargy desk-key`: what concerned the security of a server, and the key of its desk."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from zhargy.i18n import N_, gettext
from zhargy.keeping import Data
from zhargy.terminal import FAILED, Refusal


def security_log(
    account: Annotated[
        str,
        typer.Option("--account", metavar=N_("NAME"), help=N_("Only what concerns this account, of the last days.")),
    ] = "",
    last: Annotated[
        int, typer.Option("--last", metavar=N_("NUMBER"), help=N_("At most so many lines; 0 for all."))
    ] = 100,
    data: Data = None,
) -> None:
    """Print what was noted, the newest last; exit code 1 if something in it was changed or is missing."""
    from zhargy.desk.serve import prepare

    prepare(data, sample=False)
    from zhargy.desk.models import Account, SecurityLine
    from zhargy.desk.people import noted

    found = SecurityLine.objects.all()
    if account:
        one = Account.objects.filter(login=account).first()
        if one is None:
            raise Refusal(gettext(N_("{name}: there is no such account")).format(name=account))
        found = noted.of(one)
    shown = list(found.order_by("-number")[: last or None])
    for line in reversed(shown):
        told = [str(line.number), line.at.isoformat(timespec="seconds"), line.what]
        told += [f"{name}={getattr(line, name)[:8]}" for name in ("by", "about", "source") if getattr(line, name)]
        print("  ".join(told))
    wrong = noted.broken()
    if wrong is not None:
        print(gettext(N_("The log of security is broken at line {number}")).format(number=wrong))
        raise typer.Exit(FAILED)
    print(gettext(N_("The log of security is whole.")))


def desk_key(
    new: Annotated[
        bool, typer.Option("--new", help=N_("Make another key. Stop the desk first: everybody signs in anew."))
    ] = False,
    data: Data = None,
) -> None:
    """Change the key that signs forms and sessions and seals the secrets of apps for codes."""
    from zhargy.desk.serve import prepare

    prepare(data, sample=False)
    from django.conf import settings

    from zhargy.desk import clock, folder
    from zhargy.desk.people import noted, second

    if not new:
        print(gettext(N_("The key of the desk is in {path}")).format(path=Path(settings.DATA) / folder.KEY))
        return
    if settings.SECRET_KEY_FALLBACKS:  # an earlier change was stopped halfway: what it left behind opens by either key
        second.reseal(settings.SECRET_KEY)
    count = second.reseal(folder.new_key(settings.DATA))
    folder.drop_former_key(settings.DATA)
    noted.note("key-changed", clock.now())
    print(gettext(N_("The key was changed. Secrets sealed anew: {count}")).format(count=count))
