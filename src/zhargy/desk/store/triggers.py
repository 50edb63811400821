"""What makes the database itself refuse to change or delete an entry."""

from __future__ import annotations

from typing import Any

WHY = "entries are only ever added"

SQLITE = (
    f"CREATE TRIGGER entry_keeps BEFORE UPDATE ON desk_entry BEGIN SELECT RAISE(ABORT, '{WHY}'); END",
    f"CREATE TRIGGER entry_stays BEFORE DELETE ON desk_entry BEGIN SELECT RAISE(ABORT, '{WHY}'); END",
)
POSTGRESQL = (
    f"CREATE OR REPLACE FUNCTION entry_refuses() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN RAISE EXCEPTION '{WHY}'; END $$",
    "CREATE TRIGGER entry_keeps BEFORE UPDATE OR DELETE ON desk_entry FOR EACH ROW EXECUTE FUNCTION entry_refuses()",
    "CREATE TRIGGER entry_stays BEFORE TRUNCATE ON desk_entry FOR EACH STATEMENT EXECUTE FUNCTION entry_refuses()",
)


def install(connection: Any) -> None:
    """Put the triggers onto the table of entries."""
    with connection.cursor() as cursor:
        for line in SQLITE if connection.vendor == "sqlite" else POSTGRESQL:
            cursor.execute(line)


def remove(connection: Any) -> None:
    """Take them away: for a migration that changes the table, and for tests that begin anew."""
    table = "" if connection.vendor == "sqlite" else " ON desk_entry"
    with connection.cursor() as cursor:
        for name in ("entry_keeps", "entry_stays"):
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}{table}")


def on(apps: Any, editor: Any) -> None:
    """As a step of a migration."""
    install(editor.connection)


def off(apps: Any, editor: Any) -> None:
    """As a step back of a migration."""
    remove(editor.connection)
