"""For whom something is: a list to choose from that a page can carry, however many there are."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from zhargy.desk.models import Party
from zhargy.rules import Subject

MOST = 200


@dataclass(frozen=True, slots=True)
class Choices:
    """The first by the Kazakh alphabet, and the one chosen if it is not among them. more: whether there are others;
    each can be begun from its own page.
    """

    parties: list[Party]
    chosen: Party | None
    more: bool


def choices(found: QuerySet[Party], chosen: str = "") -> Choices:
    """Of the parties that may be chosen, those to list. chosen: the id of one, as an address or a form gives it."""
    listed = list(found.order_by("sort", "pk")[: MOST + 1])
    more = len(listed) > MOST
    one = chosen_of(found, chosen)
    parties = listed[:MOST]
    if one is not None and one not in parties:
        parties = [one, *parties]
    return Choices(parties, one, more)


def chosen_of(found: QuerySet[Party], chosen: str) -> Party | None:
    """The party of this id, if it may be chosen."""
    try:
        key = uuid.UUID(chosen)
    except ValueError:
        return None
    return found.filter(pk=key).first()


def known_for(found: QuerySet[Party], kind: type[Subject]) -> QuerySet[Party]:
    """The parties of which something is known that a subject of this kind asks for: see Party.facts_for."""
    some = Q(pk__in=[])
    for one in _kinds(kind):
        some |= Q(facts__has_key=one.__name__)
    return found.filter(some)


def _kinds(kind: type[Subject]) -> set[type[Subject]]:
    parts = (info.type for info in kind.__facts__.values() if info.kind == "part")
    return {kind}.union(*(_kinds(part) for part in parts))
