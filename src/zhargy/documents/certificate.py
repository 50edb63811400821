"""Certificates of entries in a register: what is stated and signed, how anyone checks it, and the code to scan.

A certificate is one line of JSON. Its statement is signed with Ed25519 (RFC 8032) together with the name of the
format, so that the signature means nothing anywhere else. It carries the key that signed it; whose key that is, the
reader decides.
Keys are arguments: whoever keeps a private one sees to it that nobody else reads it.
"""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import quote

from zhargy.i18n import N_
from zhargy.rules.exact import Choice, plain
from zhargy.rules.facts import Subject
from zhargy.rules.procedures import Register

FORMAT = "zhargy-certificate-1"
DIGEST = 20


class Verdict(Choice):
    """What checking a certificate shows."""

    VALID = "valid", N_("The certificate is genuine, and the entry is in the register.")
    LEFT = "left", N_("The certificate is genuine, but the entry is no longer in the register.")
    OTHER_KEY = "other-key", N_("The certificate was signed by somebody else than the body that keeps the register.")
    CHANGED = "changed", N_("This is no certificate, or it was changed after it was signed.")


@dataclass(frozen=True, slots=True)
class Statement:
    """What a certificate states: that on the day `on` the entry of this key stood in the register with these facts.

    number: of the certificate. facts: by path, plain values of JSON. body: who states it.
    """

    number: str
    on: date
    body: str
    register: str
    entry: str
    facts: Mapping[str, Any] = field(default_factory=dict)

    def signed(self) -> bytes:
        """The bytes that are signed."""
        return f"{FORMAT}\n{_json(self._told())}".encode()

    def _told(self) -> dict[str, Any]:
        return {"number": self.number, "on": self.on.isoformat(), "body": self.body, "register": self.register,
                "entry": self.entry, "facts": dict(self.facts)}  # fmt: skip


def published(subject: Subject, register: Register) -> dict[str, Any]:
    """What the register shows of an entry, by path; of a part, each of its facts. What is not known is left out."""
    found: dict[str, Any] = {}
    for path, _ in type(subject).walk():
        if any(path == shown or path.startswith(f"{shown}.") for shown in register.shows):
            at: Any = subject
            *parts, name = path.split(".")
            for one in parts:
                at = getattr(at, one)
            if at.state(name) is None:
                found[path] = plain(getattr(at, name))
    return found


def state(subject: Subject, register: Register, *, number: str, on: date, body: str) -> Statement:
    """The statement on an entry: exactly what the register shows. Raises KeyError if the entry has no key yet."""
    facts = published(subject, register)
    return Statement(number, on, body, register.id, str(facts[register.key]), facts)


def new_key() -> str:
    """A new private key, as PEM text (PKCS 8, not encrypted)."""
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    made = Ed25519PrivateKey.generate().private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return made.decode("ascii")


def public_key(private: str) -> str:
    """The public key to a private one, as 64 hexadecimal digits, to be published. Raises ValueError for no such key."""
    return str(_private(private).public_key().public_bytes_raw().hex())


def sign(statement: Statement, private: str) -> str:
    """The certificate: the statement with its signature. Raises ValueError for what is no private key of Ed25519."""
    signature = _private(private).sign(statement.signed())
    return _json({**statement._told(), "key": public_key(private), "signature": signature.hex()})


def read(certificate: str) -> tuple[Statement, str, str]:
    """The statement of a certificate, the key and the signature.

    Raises ValueError for what is not written as `sign` writes, to the letter.
    """
    try:
        told = json.loads(certificate)
        statement = Statement(
            told["number"], date.fromisoformat(told["on"]), told["body"], told["register"], told["entry"], told["facts"]
        )
        key, signature = bytes.fromhex(told["key"]).hex(), bytes.fromhex(told["signature"]).hex()
        same = _json({**statement._told(), "key": key, "signature": signature}) == certificate
    except (KeyError, TypeError, RecursionError, AttributeError) as error:
        raise ValueError("not a certificate") from error
    if not same or not all(isinstance(one, str) for one in (statement.number, statement.entry)):
        raise ValueError("not a certificate")
    return statement, key, signature


def verify(certificate: str, keys: Collection[str], *, listed: bool) -> Verdict:
    """What a certificate is worth.

    keys: the public keys of the body, those of before too. listed: whether the entry still stands in the register.
    """
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        statement, key, signature = read(certificate)
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(bytes.fromhex(signature), statement.signed())
    except (ValueError, InvalidSignature):
        return Verdict.CHANGED
    if key not in keys:
        return Verdict.OTHER_KEY
    return Verdict.VALID if listed else Verdict.LEFT


def digest(certificate: str) -> str:
    """A short digest of a certificate, by which a printed one is compared with the one that the body keeps."""
    return hashlib.sha256(certificate.encode()).hexdigest()[:DIGEST]


def address(page: str, certificate: str) -> str:
    """The address at which a certificate is checked: under `page`, by register, number and digest."""
    told, _, _ = read(certificate)
    return f"{page.rstrip('/')}/{quote(told.register, safe='')}/{quote(told.number)}/?d={digest(certificate)}"


def code(address: str, title: str) -> str:
    """The address as a QR code (ISO/IEC 18004), an SVG picture. title: what a screen reader says."""
    import segno

    out = io.BytesIO()
    made = segno.make(address, error="m", micro=False)
    made.save(
        out, kind="svg", xmldecl=False, omitsize=True, light="#fff", title=title, svgclass="qr", lineclass="qr-modules"
    )
    return out.getvalue().decode().strip()


def _private(text: str) -> Any:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    try:
        key = load_pem_private_key(text.encode(), password=None)
    except TypeError as error:  # an encrypted key
        raise ValueError("the private key is locked with a passphrase") from error
    if not isinstance(key, Ed25519PrivateKey):
        raise ValueError("the private key is not one of Ed25519")
    return key


def _json(told: Mapping[str, Any]) -> str:
    """The one way to write these values: names in order, no spaces, letters as they are."""
    return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
