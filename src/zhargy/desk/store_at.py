"""Where the store is: a file of SQLite in the data folder, or a database of PostgreSQL."""

from __future__ import annotations

from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

# What was acknowledged survives a loss of power (synchronous=FULL). secure_delete writes over what is deleted: a
# consultation that is gone cannot be read from the file.
PRAGMAS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;"


# What an address of PostgreSQL may say about the connection, as its own library calls it.
TOLD = ("sslmode", "sslrootcert", "sslcert", "sslkey", "connect_timeout")
HEAD = b"SQLite format 3\x00"
FILE = "desk.sqlite3"


def is_sealed(folder: Path) -> bool:
    """Whether the folder holds a store that a passphrase opens: its file does not begin as one of SQLite does."""
    file = folder / FILE
    if not file.exists() or file.stat().st_size == 0:
        return False
    with file.open("rb") as told:
        return told.read(len(HEAD)) != HEAD


def database(address: str, folder: Path, passphrase: str = "") -> dict[str, Any]:
    """The setting of Django for the database. Raises ValueError for an address that is none of PostgreSQL.

    A database on another machine is spoken to by TLS alone, and must show a certificate of its name that this system
    trusts; `?sslrootcert=FILE` names another authority.
    """
    if not address:
        file: dict[str, Any] = {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": folder / FILE,
            "OPTIONS": {"timeout": 10, "transaction_mode": "IMMEDIATE", "init_command": PRAGMAS},
        }
        return {**file, "ENGINE": "zhargy.desk.sealed", "PASSPHRASE": passphrase} if passphrase else file
    told = urlsplit(address)
    if told.scheme not in ("postgresql", "postgres") or len(told.path) < 2:
        raise ValueError("ZHARGY_DATABASE: write it as postgresql://user:password@host:port/name")
    asked = {name: unquote(value) for name, _, value in (one.partition("=") for one in told.query.split("&"))}
    host = asked.get("host") or told.hostname or ""
    options = {name: asked[name] for name in TOLD if asked.get(name)}
    if not is_here(host):
        options.setdefault("sslmode", "verify-full")
        if options["sslmode"] == "verify-full":
            options.setdefault("sslrootcert", "system")
        elif options["sslmode"] != "verify-ca":
            raise ValueError("ZHARGY_DATABASE: leave sslmode out: a database on another machine shows who it is by TLS")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(told.path[1:]),
        "USER": unquote(told.username or ""),
        "PASSWORD": unquote(told.password or ""),
        "HOST": host,
        "OPTIONS": options,
        "PORT": str(told.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


def is_here(host: str) -> bool:
    """Whether a host is this machine: a socket, or an address that leads back."""
    if host in ("", "localhost") or host.startswith("/"):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
