"""The note as it stands on a day: its files, and what editors published on this desk by then."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from zhargy.desk import store
from zhargy.desk.models import Case, Party
from zhargy.i18n import language
from zhargy.monitor.editorial.overlay import Edit, edited, of_facts
from zhargy.monitor.note import Note, note
from zhargy.procedures import Standing, stand

EDITION, PUBLISHED = "edition", "published"


def edit_of(now: Standing, id: uuid.UUID) -> Edit:
    """The change that a case of an edition tells, with the day on which it was published, if it was."""
    on = next((step.on for step in reversed(now.steps) if step.state == PUBLISHED), None)
    return of_facts(str(id), now.facts, on)


@lru_cache(maxsize=1)
def _published(cases: tuple[tuple[uuid.UUID, int], ...]) -> tuple[Edit, ...]:
    """The changes of some cases, by the day on which they were published. A case that has more entries is read anew."""
    found = []
    for order, (id, _) in enumerate(cases):
        case = store.case_of(id)
        edit = edit_of(stand(case, max(one.on for one in case.events)), id)
        if edit.on is not None:
            found.append((edit.on, order, edit))
    return tuple(edit for _, _, edit in sorted(found, key=lambda one: one[:2]))


def published(day: date) -> tuple[Edit, ...]:
    """What was published by a day, in its order."""
    found = Case.objects.filter(procedure=EDITION, state=PUBLISHED, party__kind=Party.Kind.MONITOR)
    rows = found.order_by("begun", "pk").values_list("pk", "number")
    return tuple(one for one in _published(tuple(rows)) if one.on is not None and one.on <= day)


@lru_cache(maxsize=64)
def _edited(edits: tuple[Edit, ...], lang: str) -> tuple[Note, dict[str, tuple[Edit, ...]]]:
    return edited(note(), edits, lang)


def note_on(day: date) -> Note:
    """The note with what was published by a day, in the language in use. Raises NoteError."""
    return _edited(published(day), language())[0]


def changes_on(day: date) -> Mapping[str, tuple[Edit, ...]]:
    """The changes that a note of a day shows, by the id of the statement."""
    return _edited(published(day), language())[1]
