"""The keys by which the desk signs certificates: the one that signs, and the public halves of those before it.

The private key lies in the data folder, open to its owner alone. When it is changed the old one is thrown away and its
public half is kept, so that what it signed is still known. A backup holds all of them.
"""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

from zhargy.documents import certificate

KEY = "certificate-key"
FORMER = "certificate-{}-key"


def private(folder: Path) -> str:
    """The key that signs, as PEM text; made when it is first needed."""
    file = folder / KEY
    if not file.exists():
        with suppress(FileExistsError):  # another process was first
            _write(file, certificate.new_key())
    return file.read_text(encoding="ascii")


def current(folder: Path) -> str:
    """The public half of the key that signs, as hexadecimal digits; "" if nothing was signed yet."""
    file = folder / KEY
    return certificate.public_key(file.read_text(encoding="ascii")) if file.exists() else ""


def known(folder: Path) -> list[str]:
    """The public keys of this desk: the one that signs, and those that did before it."""
    now = current(folder)
    former = [file.read_text(encoding="ascii").strip() for file in sorted(folder.glob(FORMER.format("*")))]
    return [*([now] if now else []), *(one for one in former if one != now)]


def change(folder: Path) -> str:
    """Sign with a new key from now on; its public half. What the old one signed stays valid."""
    if old := current(folder):
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


def _write(file: Path, text: str, *, replace: bool = False) -> None:
    """Write a file open to its owner alone, all of it or nothing. Raises FileExistsError unless it may be replaced."""
    part = file.with_name(f".{file.name}.{secrets.token_hex(8)}")
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
