"""Certificates of the desk: the key that signs them, the keys that signed before it, and what a printed one is worth.

The private key lies in the data folder, open to its owner alone. When it is changed the old one is thrown away and its
public half is kept, so that what it signed is still known. A backup holds all of them.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from hmac import compare_digest
from pathlib import Path
from typing import Any
from urllib.parse import quote

from django.conf import settings

from zhargy.desk.models import Certificate, Listed
from zhargy.documents import certificate
from zhargy.documents.certificate import Statement
from zhargy.i18n import N_
from zhargy.procedures.facts import leaves
from zhargy.rules.facts import Choice
from zhargy.rules.procedures import Register

KEY = "certificate-key"
FORMER = "certificate-{}-key"
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

    one: the certificate, if it was found. now: what the register shows today, if it stands there.
    """

    worth: Worth
    one: Certificate | None = None
    statement: Statement | None = None
    line: str = ""
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
    given = list(Certificate.objects.filter(register=register.id, number=number).select_related("case"))
    code = code.strip().lower()
    one = next((one for one in given if compare_digest(one.digest.encode(), code.encode())), None)
    if one is None:
        return Checked(Worth.CHANGED if given and register.listed else Worth.NOT_FOUND)
    now = Listed.objects.filter(case=one.case, register=register.id).first()
    worth = Worth(certificate.verify(one.text, known_keys(), listed=now is not None).value)
    if worth is Worth.CHANGED:  # what the desk itself keeps of it is broken: it vouches for nothing
        return Checked(worth, one)
    if worth in (Worth.VALID, Worth.LEFT) and one.taken_back:
        return Checked(Worth.TAKEN_BACK, one)
    if worth is not Worth.VALID:
        return Checked(worth, one)
    return Checked(worth, one, certificate.read(one.text)[0], one.text, now)


def private_key(folder: Path | None = None) -> str:
    """The key that signs, as PEM text; made when it is first needed."""
    file = (folder or settings.DATA) / KEY
    if not file.exists():
        with suppress(FileExistsError):  # another process was first
            _write(file, certificate.new_key())
    return file.read_text(encoding="ascii")


def current_key(folder: Path | None = None) -> str:
    """The public half of the key that signs, as hexadecimal digits; "" if nothing was signed yet."""
    file = (folder or settings.DATA) / KEY
    return certificate.public_key(file.read_text(encoding="ascii")) if file.exists() else ""


def known_keys(folder: Path | None = None) -> list[str]:
    """The public keys of this desk: the one that signs, and those that did before it."""
    folder = folder or settings.DATA
    now = current_key(folder)
    former = [file.read_text(encoding="ascii").strip() for file in sorted(folder.glob(FORMER.format("*")))]
    return [*([now] if now else []), *(one for one in former if one != now)]


def change_key(folder: Path | None = None) -> str:
    """Sign with a new key from now on; its public half. What the old one signed stays valid."""
    folder = folder or settings.DATA
    if old := current_key(folder):
        former = folder / FORMER.format(old[:16])
        if not former.exists():
            _write(former, old + "\n")
    made = certificate.new_key()
    _write(folder / KEY, made, replace=True)
    return certificate.public_key(made)


def pem(key: str) -> str:
    """A public key as others read it: PEM text of its SubjectPublicKeyInfo."""
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    made = Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return made.decode("ascii")


def address(line: str) -> str:
    """The address at which anybody checks a certificate of this desk."""
    host = settings.ALLOWED_HOSTS[0].lstrip(".")
    return certificate.address(f"https://{host}/{quote(PRINTED)}/certificate", line)


def nested(facts: dict[str, Any], path: str) -> Any:
    """Of facts told by path, the one at `path`, or those under it in a dictionary; None if there is none."""
    if path in facts:
        return facts[path]
    under = {name.removeprefix(f"{path}."): value for name, value in facts.items() if name.startswith(f"{path}.")}
    return under or None


def _write(file: Path, text: str, *, replace: bool = False) -> None:
    """Write a file open to its owner alone, all of it or nothing. Raises FileExistsError unless it may be replaced."""
    part = file.with_name(f".{file.name}.{os.getpid()}")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as out:
            out.write(text)
        if replace:
            part.replace(file)
        else:
            os.link(part, file)  # fails if the file is there, where a rename would take its place
    finally:
        part.unlink(missing_ok=True)
