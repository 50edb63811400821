"""What pages read: worked out from the entries of the store, and made anew from them by `zhargy rebuild`."""

from __future__ import annotations

import uuid
from typing import Any

from django.db import models

from zhargy.i18n import N_
from zhargy.rules import Subject


class Party(models.Model):
    """Whoever a case is about or takes part in it. Its id is that of its history.

    facts: by kind of subject ("DatabaseFiler"), what is known today. number: of the last entry that is in this row.
    reckoned: by which law, on which day and from which entries its dues were worked out; "" if they are to be anew.
    sort: the place of its name by the Kazakh alphabet.
    """

    class Kind(models.TextChoices):
        """What it is."""

        ORGANISATION = "organisation", N_("Organisation")
        PERSON = "person", N_("Person")
        BODY = "body", N_("Body of the state")
        MONITOR = "monitor", N_("Editors of the monitor")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=20, choices=Kind.choices, default=Kind.ORGANISATION)
    name = models.CharField(max_length=300)
    bin = models.CharField(max_length=12, blank=True, db_index=True)
    sample = models.BooleanField(default=False)
    facts = models.JSONField(default=dict)
    number = models.PositiveIntegerField(default=0)
    search = models.TextField(blank=True)
    sort = models.CharField(max_length=600, blank=True, db_index=True)
    reckoned = models.CharField(max_length=200, blank=True)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("name",)

    def facts_for(self, kind: type[Subject]) -> dict[str, Any]:
        """What is known today, placed where a subject of this kind asks for it."""
        return placed(self.facts, kind)


def placed(facts: dict[str, Any], kind: type[Subject]) -> dict[str, Any]:
    """What is known of a party, by kind of subject, placed where a subject of `kind` asks for it."""
    out: dict[str, Any] = {}
    known = facts.get(kind.__name__, {})
    for name, info in kind.__facts__.items():
        if info.kind == "part":
            if inner := placed(facts, info.type):
                out[name] = inner
        elif name in known:
            out[name] = known[name]
    return out


class Case(models.Model):
    """A case as it stood on `day`. Its id is that of its history.

    state: "" before it begins. turns: the day on which it moves by itself because a clock runs out; None if none runs.
    due: the last day of that clock; clock: its id. party: whose case it is. fulfilled: the duties that it fulfilled by
    then, each as [duty, occasion, day]. private: nothing of it is filed yet, and it is shown to those alone who write
    for its parties.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    procedure = models.CharField(max_length=100)
    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="cases")
    state = models.CharField(max_length=100)
    final = models.BooleanField(default=False)
    begun = models.DateField()
    day = models.DateField()
    due = models.DateField(null=True, blank=True)
    clock = models.CharField(max_length=100, blank=True, default="")
    private = models.BooleanField(default=False)
    turns = models.DateField(null=True, blank=True, db_index=True)
    number = models.PositiveIntegerField(default=0)
    search = models.TextField(blank=True)
    fulfilled = models.JSONField(default=list)

    class Meta:
        ordering = ("-begun",)
        indexes = (models.Index(fields=("procedure", "state"), name="cases_by_state"),)


class Part(models.Model):
    """The part that a party takes in a case. actor: its id in the procedure."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="parts")
    actor = models.CharField(max_length=100)
    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="parts")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("case", "actor"), name="one_party_for_an_actor"),)


class Due(models.Model):
    """A day on which something is due for a party. uid: the same for as long as it is the same duty.

    kind: "duty" (rule: of the duty) or "clock" (rule: "procedure/clock"). cost: what missing it costs, in tenge,
    if known. law: the version of the law by which it was worked out. changed: what a change of the law made
    different, in JSON. done: the day on which a duty was fulfilled, by `case`.
    """

    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="dues")
    case = models.ForeignKey(Case, null=True, blank=True, on_delete=models.CASCADE, related_name="dues")
    uid = models.CharField(max_length=300)
    kind = models.CharField(max_length=10)
    rule = models.CharField(max_length=200)
    day = models.DateField(null=True, blank=True)
    cost = models.DecimalField(max_digits=20, decimal_places=2, null=True, blank=True)
    law = models.CharField(max_length=100)
    sequence = models.PositiveIntegerField(default=0)
    changed = models.JSONField(default=dict)
    done = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("day", "uid")
        constraints = (models.UniqueConstraint(fields=("party", "uid"), name="one_due_of_a_uid"),)
        indexes = (models.Index(fields=("day",), name="dues_by_day"),)

    @property
    def late(self) -> bool:
        """Whether it was done after its last day."""
        return self.done is not None and self.day is not None and self.done > self.day


class Listed(models.Model):
    """An entry of a register: of a case, what the law shows to everyone. shown: by path, the public facts alone.
    sort: the place of its key by the Kazakh alphabet.
    """

    case = models.OneToOneField(Case, primary_key=True, on_delete=models.CASCADE, related_name="listed")
    register = models.CharField(max_length=100, db_index=True)
    state = models.CharField(max_length=100)
    key = models.CharField(max_length=200)
    since = models.DateField()
    shown = models.JSONField(default=dict)
    search = models.TextField(blank=True)
    sort = models.CharField(max_length=600, blank=True)

    class Meta:
        ordering = ("register", "key")
        indexes = (
            models.Index(fields=("register", "sort", "case"), name="listed_by_alphabet"),
            models.Index(fields=("register", "state", "sort", "case"), name="listed_by_state"),
        )


class Certificate(models.Model):
    """A certificate that was signed here, as the entry `entry` of its case keeps it.

    number: of the certificate. digest: by which a printed one is compared. text: the statement with its signature.
    body: whose key signed it; None of those that one key signed for all bodies. taken_back: the entry was corrected
    since.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="certificates")
    entry = models.PositiveIntegerField()
    register = models.CharField(max_length=100)
    number = models.CharField(max_length=200)
    digest = models.CharField(max_length=64)
    text = models.TextField()
    body = models.UUIDField(null=True)
    taken_back = models.BooleanField(default=False)

    class Meta:
        ordering = ("register", "number", "pk")
        constraints = (
            models.UniqueConstraint(fields=("case", "entry"), name="one_certificate_of_an_entry"),
            models.UniqueConstraint(
                fields=("register", "number"), condition=models.Q(taken_back=False), name="one_certificate_of_a_number"
            ),
        )
        indexes = (models.Index(fields=("register", "number"), name="certificates_by_number"),)
