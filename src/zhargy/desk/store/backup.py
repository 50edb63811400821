"""A store as one file, made while the desk runs, and a store made from such a file, on SQLite or PostgreSQL alike.

The file is a zip of one list in JSON lines for each table, with a manifest that tells their digests. Rows that follow
from histories are not in it, but for what is due, whose numbers calendars have seen: they are made anew. It holds
everything, the key of the desk too: it is written open to its owner alone, and is to be kept as the store itself.
"""

from __future__ import annotations

import json
import os
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from hashlib import sha256
from io import TextIOWrapper
from itertools import islice
from pathlib import Path
from typing import Any

from django.core.management.color import no_style
from django.db import connection, connections, models, transaction
from django.db.migrations.recorder import MigrationRecorder

from zhargy.desk.models import (
    Account,
    Consultation,
    Digest,
    Draft,
    Due,
    Entry,
    Feed,
    Follow,
    Invitation,
    Job,
    Membership,
    Noticed,
    Passkey,
    RecoveryCode,
    SecurityLine,
    Token,
)
from zhargy.desk.store.rows import rebuild
from zhargy.desk.store.verify import verify
from zhargy.i18n import N_, gettext
from zhargy.rules.values import ZhargyError

FORM = 1
BATCH = 1_000
# In the order in which they can be put back: histories first, since parties and cases follow from them.
FIRST: tuple[type[models.Model], ...] = (Account, Entry)
LATER: tuple[type[models.Model], ...] = (
    Membership, Invitation, Passkey, RecoveryCode, Token, SecurityLine, Due, Consultation, Draft, Feed, Job, Follow,
    Digest, Noticed,
)  # fmt: skip
KEYS = "keys/"
Tell = Callable[[int, int], None]


class BackupFault(ZhargyError):
    """A file that is no whole backup, or a store that none can be put into. Nothing was changed."""


def backup(target: Path, folder: Path, made: datetime, tell: Tell | None = None) -> int:
    """Write the store of this moment, and the keys in `folder`, to `target`; how many rows there were.

    Nothing stands at `target` until all of it is written. Raises OSError.
    """
    new = target.with_name(f".{target.name}.{os.getpid()}")
    handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as raw, zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as out, _snapshot() as at:
            tables = {model._meta.db_table: _write(out, model, at, tell) for model in (*FIRST, *LATER)}
            for key in _keys(folder):
                out.writestr(KEYS + key.name, key.read_bytes())
            manifest = {"form": FORM, "made": made.isoformat(), "migration": _migration(), "tables": tables}
            out.writestr("manifest.json", json.dumps(manifest, indent=1))
        new.replace(target)
    finally:
        new.unlink(missing_ok=True)
    return sum(one["rows"] for one in tables.values())


def restore(source: Path, folder: Path, today: date, tell: Tell | None = None) -> int:
    """Fill an empty store from a backup, and check it; how many rows there were. Raises BackupFault, OSError."""
    if Entry.objects.exists():
        told = N_("This store is not empty. Put the backup into a new one: --data FOLDER, or another database")
        raise BackupFault(gettext(told))
    try:
        with zipfile.ZipFile(source) as given:
            manifest = json.loads(given.read("manifest.json"))
            _fits(manifest)
            with transaction.atomic():
                rows = sum(_read(given, model, manifest, tell) for model in FIRST)
                if broken := next(verify(), None):
                    told = gettext(N_("{path}: the history {chain} is broken at entry {number}"))
                    raise BackupFault(told.format(path=source, chain=broken.chain, number=broken.number))
                rebuild(today, tell)
                rows += sum(_read(given, model, manifest, tell) for model in LATER)
                _count_on((*FIRST, *LATER))
            for name in given.namelist():
                if name.startswith(KEYS) and "/" not in (plain := name.removeprefix(KEYS)) and plain not in ("", ".."):
                    _put(folder / plain, given.read(name))
    except (zipfile.BadZipFile, KeyError, ValueError, EOFError) as error:
        raise BackupFault(gettext(N_("{path}: is no whole backup")).format(path=source)) from error
    return rows


@contextmanager
def _snapshot() -> Iterator[str]:
    """A connection that sees the store as it is now, while others go on writing."""
    name = "snapshot"
    told = dict(connection.settings_dict)
    if connection.vendor == "sqlite":
        told["OPTIONS"] = {**told["OPTIONS"], "transaction_mode": "DEFERRED"}
    connections.settings[name] = told
    try:
        with transaction.atomic(using=name):
            if connection.vendor == "postgresql":
                with connections[name].cursor() as cursor:
                    cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            yield name
    finally:
        connections[name].close()
        del connections[name], connections.settings[name]


def _write(out: zipfile.ZipFile, model: type[models.Model], at: str, tell: Tell | None) -> dict[str, Any]:
    found = model._default_manager.using(at).order_by("pk")
    count, digest, written = found.count() if tell else 0, sha256(), 0
    with out.open(f"{model._meta.db_table}.jsonl", "w") as lines:
        for row in found.values().iterator(chunk_size=BATCH):
            line = json.dumps(row, ensure_ascii=False, default=_plain).encode() + b"\n"
            digest.update(line)
            lines.write(line)
            written += 1
            if tell and written % BATCH == 0:
                tell(written, count)
    return {"rows": written, "sha256": digest.hexdigest()}


def _read(given: zipfile.ZipFile, model: type[models.Model], manifest: dict[str, Any], tell: Tell | None) -> int:
    """Put the rows of a table back. Raises ValueError if they are not those that were written."""
    told = manifest["tables"][model._meta.db_table]
    fields = {field.attname: field for field in model._meta.concrete_fields}
    digest, read = sha256(), 0
    with (
        given.open(f"{model._meta.db_table}.jsonl") as raw,
        TextIOWrapper(raw, encoding="utf-8", newline="\n") as lines,
    ):
        while some := list(islice(lines, BATCH)):
            digest.update("".join(some).encode())
            rows = [
                model(**{name: fields[name].to_python(value) for name, value in json.loads(line).items()})
                for line in some
            ]
            with _as_told(model):
                model._default_manager.bulk_create(rows, batch_size=BATCH)
            read += len(rows)
            if tell:
                tell(read, told["rows"])
    if (read, digest.hexdigest()) != (told["rows"], told["sha256"]):
        raise ValueError(model._meta.db_table)
    return read


@contextmanager
def _as_told(model: type[models.Model]) -> Iterator[None]:
    """Let days and hours that Django sets by itself be those of the rows."""
    stamped = [field for field in model._meta.concrete_fields if isinstance(field, models.DateField)]
    before = [(field, field.auto_now, field.auto_now_add) for field in stamped]
    try:
        for field in stamped:
            field.auto_now = field.auto_now_add = False
        yield
    finally:
        for field, now, add in before:
            field.auto_now, field.auto_now_add = now, add


def _fits(manifest: dict[str, Any]) -> None:
    if manifest.get("form") != FORM or manifest.get("migration") != _migration():
        told = N_("The backup was made by another version of the desk ({theirs}); this one is {ours}. Use that version")
        theirs = f"{manifest.get('form')}/{manifest.get('migration')}"
        raise BackupFault(gettext(told).format(theirs=theirs, ours=f"{FORM}/{_migration()}"))


def _migration() -> str:
    return max(name for app, name in MigrationRecorder(connection).applied_migrations() if app == "desk")


def _keys(folder: Path) -> list[Path]:
    return sorted(one for one in folder.glob("*-key") if one.is_file())


def _put(path: Path, content: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as out:
        out.write(content)


def _count_on(kinds: tuple[type[models.Model], ...]) -> None:
    """Let numbers that the database gives go on after those that were put back."""
    with connection.cursor() as cursor:
        for line in connection.ops.sequence_reset_sql(no_style(), list(kinds)):
            cursor.execute(line)


def _plain(value: Any) -> str:
    return value.isoformat() if isinstance(value, (date, datetime)) else str(value)
