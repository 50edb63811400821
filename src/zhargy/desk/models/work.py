"""Work that is done later and once, and addresses that calendars read."""

from __future__ import annotations

from django.db import models

from zhargy.desk.models.people import Account
from zhargy.desk.models.rows import Party


class Job(models.Model):
    """A piece of work. It is taken by a lease that ends by itself, so that a worker that dies loses nothing.

    key: the same work asked for twice is done once. due: from when it can be done. lease, holder: until when, and by
    whom it is held. tries: how often it was begun.
    """

    kind = models.CharField(max_length=100)
    key = models.CharField(max_length=300, unique=True)
    told = models.JSONField(default=dict)
    due = models.DateTimeField()
    lease = models.DateTimeField(null=True, blank=True)
    holder = models.CharField(max_length=100, blank=True)
    tries = models.PositiveIntegerField(default=0)
    done = models.DateTimeField(null=True, blank=True)
    failed = models.DateTimeField(null=True, blank=True)
    error = models.TextField(blank=True)

    class Meta:
        ordering = ("due", "id")
        indexes = (models.Index(fields=("done", "failed", "due"), name="jobs_to_do"),)


class Feed(models.Model):
    """A private address from which a calendar reads what is due for a party. hash: SHA-256 of its secret."""

    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="feeds")
    account = models.ForeignKey(Account, null=True, blank=True, on_delete=models.CASCADE)
    hash = models.CharField(max_length=64, unique=True)
    language = models.CharField(max_length=2, default="kk")
    created = models.DateTimeField(auto_now_add=True)
    revoked = models.DateTimeField(null=True, blank=True)
