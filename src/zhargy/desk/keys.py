"""The keys by which the desk signs certificates: each body has its own, and the public halves of those before it.

A private key lies in the data folder, open to its owner alone. When it is changed the old one is thrown away and its
public half is kept, so that what it signed is still known. A backup holds all of them.

One key signed for every body at first. It signs no more; its public half still vouches for what it signed.
"""

from __future__ import annotations

import os
import re
import secrets
import uuid
from contextlib import suppress
from pathlib import Path

from zhargy.documents import certificate

# The key of a body, and the public half of one that it had before; names that end in -key are in every backup.
KEY, FORMER = "body-{body}-key", "body-{body}-{key}-key"
_KEY = re.compile(r"body-([0-9a-f]{32})-key", re.ASCII)
SHARED, SHARED_FORMER = "certificate-key", "certificate-{key}-key"
ID = 16


def private(folder: Path, body: uuid.UUID) -> str:
    """The key that signs for a body, as PEM text; made when it is first needed."""
    file = folder / KEY.format(body=body.hex)
    if not file.exists():
        _retire(folder)
        with suppress(FileExistsError):  # another process was first
            _write(file, certificate.new_key())
    return file.read_text(encoding="ascii")


def current(folder: Path, body: uuid.UUID) -> str:
    """The public half of the key that signs for a body, as hexadecimal digits; "" if nothing was signed for it yet."""
    file = folder / KEY.format(body=body.hex)
    return certificate.public_key(file.read_text(encoding="ascii")) if file.exists() else ""


def known(folder: Path, body: uuid.UUID | None) -> list[str]:
    """The public keys of a body: the one that signs, and those before it. None: the one that all bodies shared."""
    if body is None:
        file = folder / SHARED
        now = certificate.public_key(file.read_text(encoding="ascii")) if file.exists() else ""
        names = SHARED_FORMER.format(key="*")
    else:
        now, names = current(folder, body), FORMER.format(body=body.hex, key="*")
    former = [one.read_text(encoding="ascii").strip() for one in sorted(folder.glob(names))]
    return [*([now] if now else []), *(one for one in former if one != now)]


def bodies(folder: Path) -> list[uuid.UUID]:
    """The bodies that have a key."""
    found = (_KEY.fullmatch(one.name) for one in sorted(folder.glob(KEY.format(body="*"))))
    return [uuid.UUID(one[1]) for one in found if one]


def change(folder: Path, body: uuid.UUID) -> str:
    """Sign with a new key for a body from now on; its public half. What the old one signed stays valid."""
    _retire(folder)
    if old := current(folder, body):
        _keep(folder / FORMER.format(body=body.hex, key=old[:ID]), old)
    made = certificate.new_key()
    _write(folder / KEY.format(body=body.hex), made, replace=True)
    return certificate.public_key(made)


def pem(key: str) -> str:
    """A public key as others read it: PEM text of its SubjectPublicKeyInfo."""
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    made = Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return made.decode("ascii")


def _retire(folder: Path) -> None:
    """Throw the key away that all bodies shared; its public half is kept."""
    file = folder / SHARED
    if file.exists():
        old = certificate.public_key(file.read_text(encoding="ascii"))
        _keep(folder / SHARED_FORMER.format(key=old[:ID]), old)
        file.unlink(missing_ok=True)


def _keep(file: Path, key: str) -> None:
    with suppress(FileExistsError):
        _write(file, key + "\n")


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
