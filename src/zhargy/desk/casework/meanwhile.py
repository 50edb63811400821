"""What a form showed of a draft, so that nothing is lost of what was written elsewhere before the form came: in another
window, or by somebody else.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from typing import Any

from django.db import transaction
from django.shortcuts import get_object_or_404

from zhargy.desk import forms
from zhargy.desk.casework import known
from zhargy.desk.casework.asking import DAY
from zhargy.desk.casework.form import Form, filled, in_form
from zhargy.desk.casework.shown import values
from zhargy.desk.models import Draft
from zhargy.i18n import N_, format_date, gettext
from zhargy.rules import Subject

LONGEST = 20_000
NOTHING = N_("nothing")


def shown(one: Draft, sent: Form) -> str:
    """What a form shows of a draft, as it carries it along: a mark of the day, and of each fact in its fields."""
    told = {DAY: one.on.isoformat(), **as_kept(one, sent).facts}
    return " ".join(f"{path}={mark(value)}" for path, value in sorted(told.items()))


def whole(one: Draft) -> str:
    """A mark of all that a draft says, of the page that shows it before it is written down."""
    return mark([one.on.isoformat(), one.facts])


def as_kept(one: Draft, sent: Form) -> Form:
    """The fields of a form with what the draft says."""
    return filled(sent.about, {path: one.info for path, one in sent.fields.items()}, one.facts)


def mark(value: Any) -> str:
    """A short fingerprint of a fact; the same for what is told in the same way."""
    return sha256(json.dumps(value, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:12]


def marks(data: Mapping[str, str]) -> dict[str, str] | None:
    """What a form showed, by path; None of one that does not say."""
    if "shown" not in data:
        return None
    return {path: found for path, _, found in (one.partition("=") for one in data["shown"][:LONGEST].split())}


@dataclass
class Merged:
    """What a draft says after a form came. theirs: what was written elsewhere and stays, by path. both: of these, what
    the form tells otherwise; there somebody has to choose.
    """

    facts: dict[str, Any] = field(default_factory=dict)
    theirs: set[str] = field(default_factory=set)
    both: set[str] = field(default_factory=set)


def merge(
    told: Mapping[str, Any], now: Form, stored: Mapping[str, Any], before: Mapping[str, str] | None, empty: Any = None
) -> Merged:
    """Put what a form tells beside what a draft says by now.

    now: the form as it would show the draft. stored: the draft itself. before: what the form showed; None of one that
    does not say. empty: what is to be kept of a field in which nothing stands; None for nothing. A field that says what
    the draft says anyway leaves it as it is stored.
    """
    shows, out = now.facts, Merged({path: value for path, value in stored.items() if path in now.fields})
    for path in now.fields:
        said = told.get(path, empty)
        alike = told.get(path) == shows.get(path) or said == stored.get(path)
        if alike and (path in stored or said is None):
            continue
        if not alike and before is not None and _mark(shows, path) != before.get(path, ""):
            out.theirs.add(path)
            if _mark(told, path) != before.get(path, ""):
                out.both.add(path)
        elif said is None:
            out.facts.pop(path, None)
        else:
            out.facts[path] = said
    return out


def _mark(facts: Mapping[str, Any], path: str) -> str:
    return mark(facts[path]) if path in facts else ""


@transaction.atomic
def take(one: Draft, sent: Form, data: Mapping[str, str]) -> tuple[str, dict[str, Any]]:
    """Keep what the form of a whole draft tells, right or wrong; what was written elsewhere is put into the form.

    Gives the day to be shown, and by path what stands in the draft where both were changed.
    """
    hold(one)
    now, before = as_kept(one, sent), marks(data)
    sent.fields |= {path: made for path, made in now.fields.items() if not in_form(path, data)}
    merged = merge(sent.facts, now, one.facts, before)
    sent.fields |= {path: now.fields[path] for path in merged.theirs - merged.both}
    both = {path: one.facts.get(path) for path in merged.both}
    typed = data.get(DAY, "")[:40]
    on = forms.day(typed)
    if stays := day_elsewhere(one, typed, before):
        on = None
        typed, both = (typed, {**both, DAY: one.on.isoformat()}) if stays == "both" else (one.on.isoformat(), both)
    keep(one, merged.facts, on)
    return typed, both


def day_elsewhere(one: Draft, typed: str, before: Mapping[str, str] | None) -> str:
    """Of a day that was changed elsewhere: "theirs" if the form tells none of its own, else "both"; "" of another."""
    found, now = forms.day(typed), one.on.isoformat()
    mine = found.isoformat() if found else typed
    if before is None or mine == now or before.get(DAY) == mark(now):
        return ""
    return "theirs" if before.get(DAY) == mark(mine) else "both"


def hold(one: Draft) -> None:
    """Read what a draft says by now, and hold it until the transaction ends. Raises Http404 if it is gone."""
    now = get_object_or_404(Draft.objects.select_for_update(), pk=one.pk)
    one.on, one.facts, one.origins, one.order = now.on, now.facts, now.origins, now.order


def keep(one: Draft, facts: dict[str, Any], on: date | None = None) -> None:
    """Keep what a draft says now. What somebody changed is no longer known from elsewhere."""
    one.origins = known.kept(one.origins, one.facts, facts)
    one.on, one.facts = on or one.on, facts
    one.save()


def told(about: type[Subject], both: Mapping[str, Any]) -> dict[str, str]:
    """What stands in a draft, by path, in words."""
    said = {path: value for path, value in both.items() if path != DAY and value is not None}
    out = dict.fromkeys(both, gettext(NOTHING)) | values(about, said)
    return out | ({DAY: format_date(date.fromisoformat(both[DAY]))} if DAY in both else {})
