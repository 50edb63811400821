"""`zhargy certificate-key`: the keys by which the desk signs certificates of bodies, and changing one."""

from __future__ import annotations

import uuid
from contextlib import suppress
from typing import Annotated

import typer

from zhargy.i18n import N_, gettext
from zhargy.keeping import Data
from zhargy.terminal import Refusal


def certificate_key(
    body: Annotated[
        str, typer.Argument(metavar=N_("BODY"), help=N_("The name or the id of a body; without it, every one."))
    ] = "",
    new: Annotated[
        bool,
        typer.Option(
            "--new", help=N_("Sign for the body with a new key from now on; what the old one signed stays valid.")
        ),
    ] = False,
    data: Data = None,
) -> None:
    """Print the public keys by body; "signs" stands before the key that signs now, "signed" before the others."""
    from zhargy.desk.serve import prepare

    prepare(data, sample=False)
    from django.conf import settings

    from zhargy.desk import clock, keys
    from zhargy.desk.people import noted

    names = _bodies()
    wanted = _one(body, names) if body else None
    if new:
        if wanted is None:
            raise Refusal(gettext(N_("Name the body whose key is to be changed")))
        keys.change(settings.DATA, wanted)
        noted.note("certificate-key", clock.now())
    told = [(one, keys.known(settings.DATA, one)) for one in ([wanted] if wanted else keys.bodies(settings.DATA))]
    shared = [] if wanted else keys.known(settings.DATA, None)
    if not any(known for _, known in told) and not shared:
        print(gettext(N_("No certificate was signed here yet; the key is made with the first one.")))
    for one, known in told:
        for number, key in enumerate(known):
            print(gettext(N_("signed") if number else N_("signs")), key, names.get(one, one))
    for key in shared:
        print(gettext(N_("signed")), key, gettext(N_("All bodies, before each had a key of its own")))


def _bodies() -> dict[uuid.UUID, str]:
    from zhargy.desk.models import Party

    return dict(Party.objects.filter(kind=Party.Kind.BODY).order_by("sort", "pk").values_list("pk", "name"))


def _one(told: str, names: dict[uuid.UUID, str]) -> uuid.UUID:
    """The body of this id or name. Raises Refusal."""
    with suppress(ValueError):
        if (id := uuid.UUID(told)) in names:
            return id
    found = [id for id, name in names.items() if name.casefold() == told.casefold()]
    if len(found) > 1:
        raise Refusal(gettext(N_("{name}: several bodies have this name; give the id of one")).format(name=told))
    if not found:
        raise Refusal(gettext(N_("{name}: there is no such body")).format(name=told))
    return found[0]
