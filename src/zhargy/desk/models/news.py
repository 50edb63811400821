"""What people follow in the news, and up to which moment each was told of it."""

from __future__ import annotations

from django.db import models

from zhargy.desk.models.people import Account
from zhargy.desk.models.rows import Party
from zhargy.i18n import N_


class Follow(models.Model):
    """Something that somebody follows. account: None on a machine of one's own.

    what: the id of the topic, act, initiative or party. told: of a party, what its follower was last told of each of
    its duties, by uid.
    """

    class Kind(models.TextChoices):
        """What can be followed."""

        TOPIC = "topic", N_("Topic")
        ACT = "act", N_("Act")
        INITIATIVE = "initiative", N_("Initiative")
        PARTY = "party", N_("Duties of an organisation")

    account = models.ForeignKey(Account, null=True, blank=True, on_delete=models.CASCADE, related_name="follows")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    what = models.CharField(max_length=100)
    party = models.ForeignKey(Party, null=True, blank=True, on_delete=models.CASCADE, related_name="followed")
    told = models.JSONField(default=dict)
    since = models.DateTimeField()

    class Meta:
        ordering = ("kind", "what")
        constraints = (models.UniqueConstraint(fields=("account", "kind", "what"), name="followed_once"),)


class Digest(models.Model):
    """The one letter, or page, that tells somebody what is new. told: up to which moment it told."""

    class Every(models.TextChoices):
        """How often a letter comes at most; NEVER: only the page tells."""

        DAY = "day", N_("Once a day")
        WEEK = "week", N_("Once a week")
        NEVER = "never", N_("No letters")

    account = models.OneToOneField(Account, null=True, blank=True, on_delete=models.CASCADE, related_name="digest")
    every = models.CharField(max_length=10, choices=Every.choices, default=Every.NEVER)
    told = models.DateTimeField()


class Noticed(models.Model):
    """When this desk first had an item of the news: one that was written late is new all the same."""

    item = models.CharField(primary_key=True, max_length=200)
    at = models.DateTimeField(db_index=True)
