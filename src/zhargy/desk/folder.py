"""The folder that keeps what people enter. Nobody but its owner can read it."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

VARIABLE = "ZHARGY_DATA"


def data_folder() -> Path:
    """The folder named by ZHARGY_DATA, else ~/.local/share/zhargy; made if missing, open to its owner alone.

    A folder that was there before keeps its rights: what the desk writes into it is open to the owner alone.
    """
    named = os.environ.get(VARIABLE)
    home = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    folder = Path(named) if named else home / "zhargy"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


KEY, FORMER = "secret-key", "former-secret-key"


def former_key(folder: Path) -> list[str]:
    """The key before this one, as long as something may still be sealed with it (people.secret)."""
    file = folder / FORMER
    return [file.read_text(encoding="ascii").strip()] if file.exists() else []


def new_key(folder: Path) -> str:
    """Make another key and keep the one before it beside it, until `drop_former_key`; the new one."""
    write(folder / FORMER, secret_key(folder))
    made = secrets.token_urlsafe(48)
    write(folder / KEY, made)
    return made


def drop_former_key(folder: Path) -> None:
    """Throw the key before this one away: nothing is sealed with it any more."""
    (folder / FORMER).unlink(missing_ok=True)


def write(file: Path, text: str) -> None:
    """Put a text in the place of a file, all of it or nothing, open to its owner alone."""
    part = file.with_name(f".{file.name}.{secrets.token_hex(8)}")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as out:
            out.write(text)
            out.flush()
            os.fsync(out.fileno())
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)


def secret_key(folder: Path) -> str:
    """The key of the desk, which signs forms and sessions and seals secrets; made on the first start, readable by its
    owner alone.
    """
    file = folder / KEY
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        file.chmod(0o600)
        if key := file.read_text(encoding="ascii").strip():
            return key
        handle = os.open(file, os.O_WRONLY | os.O_TRUNC, 0o600)
    key = secrets.token_urlsafe(48)
    with os.fdopen(handle, "w", encoding="ascii") as out:
        out.write(key)
    return key
