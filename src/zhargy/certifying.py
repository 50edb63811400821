"""`zhargy certificate-key`: the key by which the desk signs certificates, and changing it."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from zhargy.i18n import N_, gettext
from zhargy.keeping import Data


def certificate_key(
    new: Annotated[
        bool, typer.Option("--new", help=N_("Sign with a new key from now on; what the old one signed stays valid."))
    ] = False,
    data: Data = None,
) -> None:
    """Print the public keys of the desk, the one that signs now first; "signs" and "signed" stand before them."""
    from zhargy.desk import keys
    from zhargy.desk.folder import VARIABLE, data_folder

    if data is not None:
        os.environ[VARIABLE] = str(data)
    folder = data_folder()
    if new:
        keys.change(folder)
    now = keys.current(folder)
    if not now:
        print(gettext(N_("No certificate was signed here yet; the key is made with the first one.")))
    for key in keys.known(folder):
        print(gettext(N_("signs") if key == now else N_("signed")), key)
