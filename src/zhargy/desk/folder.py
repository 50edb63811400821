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


def secret_key(folder: Path) -> str:
    """The key that signs forms; made on the first start, readable by its owner alone."""
    file = folder / "secret-key"
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
