"""What the desk remembers, on this machine alone."""

from __future__ import annotations

import uuid
from typing import Any

from django.db import connection, models

from zhargy.rules import Subject


class Organisation(models.Model):
    """An organisation whose facts start new consultations.

    facts: by kind of subject ("DatabaseFiler"), the facts that are known about it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=200)
    sample = models.BooleanField(default=False)
    facts = models.JSONField(default=dict)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("created",)

    def facts_for(self, kind: type[Subject]) -> dict[str, Any]:
        """What is known about this organisation, placed where a subject of this kind asks for it."""
        placed: dict[str, Any] = {}
        known = self.facts.get(kind.__name__, {})
        for name, info in kind.__facts__.items():
            if info.kind == "part":
                if inner := self.facts_for(info.type):
                    placed[name] = inner
            elif name in known:
                placed[name] = known[name]
        return placed


class Consultation(models.Model):
    """A question of law with the answers given so far. goal: a matter's id, or "rule:" and a rule's."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    goal = models.CharField(max_length=200)
    on = models.DateField()
    facts = models.JSONField(default=dict)
    order = models.JSONField(default=list)
    organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.SET_NULL)
    created = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("-changed",)


def forget(found: models.QuerySet[Any]) -> int:
    """Delete for good: rows are written over, and the log of the store is emptied."""
    count, _ = found.delete()
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return count
