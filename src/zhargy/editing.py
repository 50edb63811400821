"""`zhargy monitor edits`: what editors published on a desk, so that it can be taken into the files of the note.

Exit codes: 0 as it should be; 2 the input is wrong.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from zhargy.i18n import N_, gettext
from zhargy.options import DAY, AsJson, Lang, day_of, print_json

if TYPE_CHECKING:
    from zhargy.monitor.editorial.overlay import Edit

Data = Annotated[Path | None, typer.Option("--data", metavar=N_("FOLDER"), help=N_("The folder of the store."))]
Until = Annotated[str, typer.Option(metavar=DAY, help=N_("Changes published up to this day; today."))]
All = Annotated[bool, typer.Option("--all", help=N_("Those too that the files have taken in, or overtaken."))]


def add(monitor: typer.Typer) -> None:
    """Add the command."""

    @monitor.command(help=N_("What editors published on a desk, as entries for the files of the note."))
    def edits(data: Data = None, until: Until = "", all: All = False, lang: Lang = "", as_json: AsJson = False) -> None:
        """Print each change as TOML, in the order in which it was published."""
        from zhargy.desk.serve import prepare

        prepare(data, sample=False)
        from zhargy.desk.news.edited import published
        from zhargy.monitor.editorial.overlay import as_toml, edited
        from zhargy.monitor.note import note

        read, on = note(), day_of(until)
        found = published(on)
        _, by = edited(read, found, "en")
        holding = {one.id for some in by.values() for one in some}
        chosen = [one for one in found if all or one.id in holding]
        if as_json:
            _json(chosen, holding)
            return
        now = read
        for one in chosen:
            print(as_toml(one, now) if one.id in holding else f"# {_left(one)}\n")
            if one.id in holding:
                now, _ = edited(now, [one], "en")
        if not chosen:
            print(f"# {gettext(N_('The files have every change that was published.'))}")


def _left(one: Edit) -> str:
    told = gettext(N_("{statement}, published on {day}: the files have it, or tell something else by now"))
    return told.format(statement=one.statement, day=one.on)


def _json(chosen: list[Edit], holding: set[str]) -> None:
    told: list[dict[str, Any]] = [
        {"id": one.id, "statement": one.statement, "on": one.on.isoformat() if one.on else None, "says": dict(one.says),
         "date": one.told_on, "number": one.number, "unit": one.unit, "value_on": one.value_on, "of": one.value_of,
         "source": one.source_id, "new_source": list(one.new_source) if one.own_source else [], "why": one.why,
         "holds": one.id in holding}
        for one in chosen
    ]  # fmt: skip
    print_json(told)
