"""What a draft begins with: what the party's own facts, its case, and the cases that the law names know already."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from zhargy.desk import store
from zhargy.desk.access import Who, visible
from zhargy.desk.casework.form import brought
from zhargy.desk.law import procedures
from zhargy.desk.models import Case, Draft, Party
from zhargy.desk.models.consultation import PARTY
from zhargy.desk.models.rows import placed
from zhargy.i18n import N_, gettext
from zhargy.law.kz.affairs import Affairs
from zhargy.procedures import prefill
from zhargy.procedures.facts import leaves
from zhargy.rules.procedures import Event, Procedure

MOST = 20


@dataclass
class Begun:
    """Facts of a draft by path, and from where each is known: as Draft keeps them."""

    facts: dict[str, Any] = field(default_factory=dict)
    origins: dict[str, list[str]] = field(default_factory=dict)

    def put(self, told: Mapping[str, Any], origin: str, paths: Mapping[str, Any]) -> None:
        """Facts from one place, over those that were there."""
        for path, value in told.items():
            if path in paths:
                self.facts[path], self.origins[path] = value, [origin]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a fact is known from, in words. case: its page, if it is a case."""

    title: str
    case: uuid.UUID | None = None
    on: date | None = None


def fresh(event: Event) -> tuple[str, ...]:
    """What each event tells anew: items for lists, and days that are its own unless another is told."""
    return (*event.adds, *event.same_day)


def begun(me: Who, procedure: Procedure, event: Event, party: Party, on: date, case: Case | None = None) -> Begun:
    """What is known of what the event brings, on a day. case: in which it happens; None if it begins one."""
    paths = {path: info for path, info in brought(procedure, event).items() if case is None or path not in fresh(event)}
    made = Begun()
    facts = store.facts_on(party.pk, on)
    if case is None:
        made.put(dict(leaves(placed(facts, procedure.about))), PARTY, paths)
    _named(made, me, event, party, on, paths, facts)
    if case is not None:
        made.put(dict(leaves(store.standing(case, on).facts)), str(case.pk), paths)
    return made


def _named(
    made: Begun, me: Who, event: Event, party: Party, on: date, paths: Mapping[str, Any], facts: dict[str, Any]
) -> None:
    """Put in what the sources know that the event names; lists of several cases add up, the earliest first."""
    sources: list[tuple[str, str, Mapping[str, Any]]] = [(PARTY, prefill.PARTY, placed(facts, Affairs))]
    wanted = {one.of for one in event.prefill if one.of}
    cases = visible(me, Case.objects.filter(party=party, procedure__in=wanted)).order_by("-begun", "-pk")[:MOST]
    sources += [(str(one.pk), one.procedure, store.standing(one, on).facts) for one in reversed(cases)]
    told = prefill.prefilled(event, [(of, known) for _, of, known in sources])
    for path, value in told.items():
        knowing = [id for id, of, known in sources if path in prefill.prefilled(event, [(of, known)])]
        if path in paths:
            made.facts[path] = value
            made.origins[path] = knowing if isinstance(value, list) else knowing[-1:]


def kept(origins: Mapping[str, list[str]], before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, list[str]]:
    """The origins of facts that nobody changed."""
    return {path: ids for path, ids in origins.items() if path in after and before.get(path) == after[path]}


def origins(me: Who, draft: Draft) -> dict[str, list[Origin]]:
    """From where each fact of a draft is known, in words. A case that may not be seen any more is not named."""
    ids = {id for found in draft.origins.values() for id in found if id != PARTY}
    cases = {str(one.pk): one for one in visible(me, Case.objects.filter(pk__in=ids))}
    party = Origin(gettext(N_("what is known about {name}")).format(name=draft.party.name if draft.party else ""))
    own = str(draft.case.pk) if draft.case else ""

    def told(id: str) -> Origin | None:
        if id == PARTY:
            return party
        if id not in cases:
            return None
        title = N_("this case") if id == own else procedures()[cases[id].procedure].title
        return Origin(gettext(title), cases[id].pk, cases[id].begun)

    return {path: found for path, all_ in draft.origins.items() if (found := [one for id in all_ if (one := told(id))])}
