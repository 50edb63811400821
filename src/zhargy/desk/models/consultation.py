"""What a person asks and prepares: theirs alone, and deleted for good when they want it."""

from __future__ import annotations

import uuid
from typing import Any

from django.db import connection, models

from zhargy.desk.models.people import Account
from zhargy.desk.models.rows import Case, Party

PARTY = "party"


class Consultation(models.Model):
    """A question of law with the answers given so far. goal: a matter's id, or "rule:" and a rule's."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    goal = models.CharField(max_length=200)
    on = models.DateField()
    facts = models.JSONField(default=dict)
    order = models.JSONField(default=list)
    organisation = models.ForeignKey(Party, null=True, blank=True, on_delete=models.SET_NULL)
    account = models.ForeignKey(Account, null=True, blank=True, on_delete=models.CASCADE)
    created = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("-changed",)


class Draft(models.Model):
    """What is being prepared for an event of a case, or for one that begins a case. It leaves the desk when it is
    filed, and no other way.

    event: its id in the procedure. facts: by path, as the event carries them. origins: by path of what it began from,
    the ids of the cases that knew it, PARTY for the party itself. order: what was asked one by one, in that order.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    procedure = models.CharField(max_length=100)
    event = models.CharField(max_length=100)
    on = models.DateField()
    facts = models.JSONField(default=dict)
    origins = models.JSONField(default=dict)
    order = models.JSONField(default=list)
    case = models.ForeignKey(Case, null=True, blank=True, on_delete=models.CASCADE)
    party = models.ForeignKey(Party, null=True, blank=True, on_delete=models.CASCADE)
    account = models.ForeignKey(Account, null=True, blank=True, on_delete=models.CASCADE)
    changed = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("-changed",)


def forget(found: models.QuerySet[Any]) -> int:
    """Delete for good: rows are written over, and the log of the store is emptied."""
    count, _ = found.delete()
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return count
