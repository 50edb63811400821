"""Certificates as histories keep them: signed when the event that signs one is written down, within its entry."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction

from zhargy.desk import certificates, keys
from zhargy.desk.models import Case, Certificate, Entry, Part, Party
from zhargy.desk.store.append import Refused
from zhargy.documents import certificate
from zhargy.i18n import N_, gettext
from zhargy.procedures import Case as Moved
from zhargy.procedures import stand
from zhargy.procedures.facts import at
from zhargy.rules.procedures import Event

# What the receipt of a signature holds: the certificate, and the id of the body whose key signed it.
RECEIPT, BODY = "certificate", "body"
TAKEN = N_("There is a certificate with this number already: give it another")


def body_of(chain: uuid.UUID, event: Event, by: str) -> Party | None:
    """The body for which the desk signs this event in a case; None if it signs nothing.

    It signs for a body that takes the part in the case, never for somebody who notes what a body did elsewhere. Where
    two persons are needed it must know who writes: alone on a machine nobody does.
    """
    if event.certifies is None or (event.apart and not by):
        return None
    part = Part.objects.select_related("party").filter(case=chain, actor=event.by, party__kind=Party.Kind.BODY).first()
    return part.party if part else None


def signed(
    chain: uuid.UUID, event: Event, after: Moved, on: date, by: str, corrects: int | None
) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The fact and the receipt that the certificate of an event adds to its entry; nothing if it is none.

    after: the case with the event. Raises Refused if there is nothing to certify.
    """
    body = body_of(chain, event, by)
    register = after.procedure.register
    if event.certifies is None or register is None or body is None:
        return {}, []
    then = stand(after, on)
    number = str(at(then.facts, event.certifies.number) or "").strip()
    if not number or any(part in ("", ".", "..") for part in number.split("/")):
        raise Refused(gettext(N_("The certificate has no number that can stand in an address: give it one first")))
    others = Certificate.objects.filter(register=register.id, number=number, taken_back=False)
    if others.exclude(case=chain, entry=corrects or 0).exists():
        raise Refused(gettext(TAKEN))
    if then.state not in register.of or register.key not in certificate.published(then.subject, register):
        raise Refused(
            gettext(N_("There is no entry with a number in the register on this day: nothing can be certified"))
        )
    statement = certificate.state(then.subject, register, number=number, on=on, body=body.name)
    line = certificate.sign(statement, keys.private(settings.DATA, body.pk))
    return {event.certifies.address: certificates.address(line)}, [{RECEIPT: line, BODY: str(body.pk)}]


def completed(facts: Mapping[str, Any], made: Entry, event: Event | None) -> dict[str, Any]:
    """The facts of a request that comes twice, with what the desk added to the entry that the first one made."""
    if event is None or event.certifies is None or not _lines(made):
        return dict(facts)
    return {**facts, event.certifies.address: made.facts.get(event.certifies.address)}


def keep(row: Case, told: list[Entry], register: str) -> None:
    """The rows of the certificates of a case. Raises Refused if a number was taken at the same moment."""
    gone = {one.corrects for one in told if one.corrects is not None}
    # Those that were taken back first: another one may have their number.
    for entry in sorted(told, key=lambda one: one.number not in gone):
        for line, body in _lines(entry):
            given, _, _ = certificate.read(line)
            try:
                with transaction.atomic():
                    Certificate.objects.update_or_create(
                        case=row, entry=entry.number,
                        defaults={
                            "register": register, "number": given.number, "digest": certificate.digest(line),
                            "text": line, "body": body, "taken_back": entry.number in gone,
                        },
                    )  # fmt: skip
            except IntegrityError as error:
                raise Refused(gettext(TAKEN)) from error


def _lines(entry: Entry) -> list[tuple[str, uuid.UUID | None]]:
    """Each certificate of an entry, with the body for which it was signed; None where all bodies shared one key."""
    return [(one[RECEIPT], uuid.UUID(one[BODY]) if one.get(BODY) else None) for one in entry.receipts if RECEIPT in one]
