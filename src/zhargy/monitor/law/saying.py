"""What is said of acts and provisions on a day, and of what happened to them, as sentences in the language in use."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from zhargy.i18n import N_, format_date, gettext, language
from zhargy.monitor.changes import AMENDED, ENDED, NEW, RESTATED
from zhargy.rules.explain import sentence

if TYPE_CHECKING:
    from zhargy.monitor.law.book import Happening, Volume
    from zhargy.monitor.law.difference import Sum
    from zhargy.rules.rule import Version

_KINDS = {
    NEW: N_("{provision} begins to hold"), AMENDED: N_("{provision} reads otherwise"),
    RESTATED: N_("{provision} says the same as {before} did before"), ENDED: N_("{provision} ends"),
}  # fmt: skip


def cautions(volume: Volume, day: date) -> Iterator[str]:
    """What must be said of an act before anything of it is read as the law of a day."""
    act, standing = volume.act, volume.standing(day)
    name = act.name(language())
    if standing.draft:
        yield gettext(N_("This is a draft. Nothing of it is or was in force."))
    if standing.unadopted:
        told = N_("{act} was adopted on {day}. On the day that you chose there was no such act.")
        yield gettext(told).format(act=name, day=format_date(act.adopted))
    if standing.ended and act.ended:
        yield gettext(N_("{act} is no longer in force from {day}.")).format(act=name, day=format_date(act.ended))
    if standing.quiet:
        told = N_("No rule that is taken from {act} was in force on the day that you chose.")
        yield gettext(told).format(act=name)
    if standing.unread:
        told = N_("{act} was last checked on {day}; changes after that day are not known here.")
        yield gettext(told).format(act=name, day=format_date(act.checked))


def spans(version: Version) -> str:
    """The days of a wording in words: since when, and until when."""
    since, until = version.force.since, version.force.until
    text = N_("In force by {day} at the latest") if since.attested else N_("In force since {day}")
    told = gettext(text).format(day=format_date(since.day))
    if until:
        told += ", " + gettext(N_("no longer from {day}")).format(day=format_date(until))
    return told


def happened(one: Happening) -> str:
    """What happened to a wording, with what it says and which act did it, as far as that is recorded."""
    lang = language()
    head = gettext(_KINDS[one.kind]).format(
        provision=one.version.citation.text(lang), before=one.before.citation.text(lang) if one.before else ""
    )
    if one.by and one.by.act is not one.version.citation.act:
        head += f" ({one.by.text(lang)})"
    return f"{head}: {sentence(one.version.label)}"


def changed(told: Sum) -> list[str]:
    """An amount that is another, a sentence for each of its rows that is."""
    label = gettext(told.parameter.label)
    found = []
    for name, before, after in told.rows:
        what = f"{label} ({name})" if name else label
        if not before:
            text = N_("{what}: {after}, before not set")
        elif not after:
            text = N_("{what}: no longer set, before {before}")
        else:
            text = N_("{what}: {after}, before {before}")
        found.append(gettext(text).format(what=what, before=before, after=after))
    return found
