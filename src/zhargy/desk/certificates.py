"""What a certificate of the desk is worth that somebody holds, and where it is checked."""

from __future__ import annotations

from dataclasses import dataclass
from hmac import compare_digest
from typing import Any
from urllib.parse import quote

from django.conf import settings

from zhargy.desk import keys
from zhargy.desk.models import Certificate, Listed
from zhargy.documents import certificate
from zhargy.documents.certificate import Statement
from zhargy.i18n import N_
from zhargy.procedures.facts import leaves
from zhargy.rules.exact import Choice
from zhargy.rules.procedures import Register

# The language of the page to which a printed code leads; others are chosen there.
PRINTED = "kk"


class Worth(Choice):
    """What a certificate is worth that somebody holds: what its signature shows, and what the desk knows of it."""

    VALID = "valid", certificate.Verdict.VALID.label
    LEFT = "left", certificate.Verdict.LEFT.label
    TAKEN_BACK = "taken-back", N_("The certificate was given, but taken back since.")
    OTHER_KEY = "other-key", certificate.Verdict.OTHER_KEY.label
    CHANGED = (
        "changed",
        N_("A certificate of this number was given, but with another code: this one was changed or mistyped."),
    )
    NOT_FOUND = (
        "not-found",
        N_("There is no certificate with this number and this code: it was mistyped, changed, or never given."),
    )


@dataclass(frozen=True, slots=True)
class Checked:
    """What a certificate is worth. statement, line: as it was signed, of one that is valid; None and "" of others.

    one: the certificate, if it was found. key: by which it was signed. now: what the register shows today, if it stands
    there.
    """

    worth: Worth
    one: Certificate | None = None
    statement: Statement | None = None
    line: str = ""
    key: str = ""
    now: Listed | None = None

    @property
    def same(self) -> bool:
        """Whether the register still shows what the certificate states."""
        return (
            self.now is not None
            and self.statement is not None
            and dict(leaves(self.now.shown)) == dict(self.statement.facts)
        )


def check(register: Register, number: str, code: str) -> Checked:
    """What the certificate of this number with this code is worth.

    Of a register that nobody may read as a whole, nobody learns either which numbers were given: a wrong code and a
    wrong number are told alike.
    """
    # PostgreSQL takes no such character.
    found = Certificate.objects.none() if "\0" in number else Certificate.objects.filter(number=number)
    given = list(found.filter(register=register.id).select_related("case"))
    code = code.strip().lower()
    one = next((one for one in given if compare_digest(one.digest.encode(), code.encode())), None)
    if one is None:
        return Checked(Worth.CHANGED if given and register.listed else Worth.NOT_FOUND)
    now = Listed.objects.filter(case=one.case, register=register.id).first()
    worth = Worth[certificate.verify(one.text, keys.known(settings.DATA, one.body), listed=now is not None).name]
    if worth in (Worth.VALID, Worth.LEFT) and one.taken_back:
        return Checked(Worth.TAKEN_BACK, one)
    if worth is not Worth.VALID:
        return Checked(worth, one)
    statement, key, _ = certificate.read(one.text)
    return Checked(worth, one, statement, one.text, key, now)


def address(line: str) -> str:
    """The address at which anybody checks a certificate of this desk."""
    return certificate.address(f"{settings.ADDRESS}/{quote(PRINTED)}/certificate", line)


def nested(facts: dict[str, Any], path: str) -> Any:
    """Of facts told by path, the one at `path`, or those under it in a dictionary; None if there is none."""
    if path in facts:
        return facts[path]
    under = {name.removeprefix(f"{path}."): value for name, value in facts.items() if name.startswith(f"{path}.")}
    return under or None
