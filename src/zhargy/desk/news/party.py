"""Whose the monitor's cases are: the editors, and readers who give no name."""

from __future__ import annotations

import uuid

from django.conf import settings

from zhargy.desk import store
from zhargy.desk.access import Act, Who, visible
from zhargy.desk.clock import now, today
from zhargy.desk.models import Case, Party
from zhargy.i18n import N_

# One party for all readers without a name: nobody is a member of it, and nobody sees a case by it.
READERS = uuid.UUID("5d0e7a10-3a0b-4d5e-9c56-7b1f0c2d9e41")
READER_NAME, EDITORS_NAME = N_("Readers"), N_("Editors of the monitor")


def editors() -> Party | None:
    """Who edits the monitor on this desk, those who began first; None if nobody does. On a machine of one's own the
    person there does.
    """
    found = Party.objects.filter(kind=Party.Kind.MONITOR).order_by("created", "pk").first()
    if found is None and settings.ALONE:
        at = now()
        found = store.found(EDITORS_NAME, today(at), at=at, kind=Party.Kind.MONITOR)
    return found


def edits_for(me: Who) -> Party | None:
    """The editors' party as whose editor somebody acts; None if they are no editor of it."""
    party = editors()
    if party is None:
        return None
    found: Party | None = visible(me, Party.objects.filter(pk=party.pk), Act.WRITE).first()
    return found


def readers() -> Party:
    """The party of readers without a name."""
    found = Party.objects.filter(pk=READERS).first()
    if found is None:
        at = now()
        found = store.found(READER_NAME, today(at), at=at, kind=Party.Kind.PERSON, id=READERS)
    return found


def of_reader(case: Case) -> bool:
    """Whether a case is of a reader without a name."""
    return bool(case.party.pk == READERS)
