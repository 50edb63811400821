"""The store: dated entries that are only ever added, each with the hash of the one before it."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from django.db import models

SIGNED = ("chain", "number", "what", "on", "facts", "corrects", "receipts", "law", "by", "at", "before")


class Entry(models.Model):
    """One thing that happened in the history of a party or a case. The database refuses to change or delete it.

    chain: whose history; number: from 1. what: the id of an event of the procedure, or one of `append.RESERVED`. on:
    the local day on which it happened, or from which its facts hold. facts: by path. corrects: the number of the entry
    whose place it takes. receipts: of the answers that it rests on. law: the version of the law then. by: the id of the
    account, "" on a machine of one's own. at: when it was written down. key: what a caller sends so that an entry sent
    twice is written once. before, hash: SHA-256, as lower-case hexadecimal digits.
    """

    chain = models.UUIDField()
    number = models.PositiveIntegerField()
    what = models.CharField(max_length=100)
    on = models.DateField()
    facts = models.JSONField(default=dict)
    corrects = models.PositiveIntegerField(null=True, blank=True)
    receipts = models.JSONField(default=list)
    law = models.CharField(max_length=100)
    by = models.CharField(max_length=100, blank=True)
    at = models.DateTimeField()
    key = models.CharField(max_length=200, null=True, blank=True)
    before = models.CharField(max_length=64, blank=True)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ("chain", "number")
        constraints = (
            models.UniqueConstraint(fields=("chain", "number"), name="one_entry_of_a_number"),
            models.UniqueConstraint(fields=("chain", "key"), name="one_entry_of_a_key"),
        )

    def digest(self) -> str:
        """The hash of everything that the entry says, in canonical JSON: names in order, no spaces, UTF-8."""
        told: dict[str, Any] = {name: getattr(self, name) for name in SIGNED}
        told["chain"], told["on"], told["at"] = str(self.chain), self.on.isoformat(), self.at.isoformat()
        text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()
