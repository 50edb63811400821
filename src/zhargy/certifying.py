"""`zhargy certificate-key`: the key by which the desk signs certificates, and changing it."""

from __future__ import annotations

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
    from zhargy.desk.serve import prepare

    prepare(data, sample=False)
    from zhargy.desk import certificates

    if new:
        certificates.change_key()
    now = certificates.current_key()
    if not now:
        print(gettext(N_("No certificate was signed here yet; the key is made with the first one.")))
    for key in certificates.known_keys():
        print(gettext(N_("signs") if key == now else N_("signed")), key)
