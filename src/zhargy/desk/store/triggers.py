"""What makes the database itself refuse to change, delete or replace an entry of a history, or a line of the log of
security.
"""

from __future__ import annotations

from typing import Any

WHY = "entries are only ever added"
ENTRY, LINE = "entry", "securityline"

# What no two rows of a table have in common, whichever of the two is new.
UNIQUE = {
    ENTRY: "id = NEW.id OR chain = NEW.chain AND number = NEW.number OR chain = NEW.chain AND key = NEW.key",
    LINE: "number = NEW.number",
}

# {0}: ENTRY or LINE. {1}: what it has alone. SQLite deletes what INSERT OR REPLACE replaces without asking the trigger
# that guards against deletion: such a row must not be there before.
SQLITE = (
    "CREATE TRIGGER {0}_keeps BEFORE UPDATE ON desk_{0} BEGIN SELECT RAISE(ABORT, '" + WHY + "'); END",
    "CREATE TRIGGER {0}_stays BEFORE DELETE ON desk_{0} BEGIN SELECT RAISE(ABORT, '" + WHY + "'); END",
    "CREATE TRIGGER {0}_once BEFORE INSERT ON desk_{0} WHEN EXISTS (SELECT 1 FROM desk_{0} WHERE {1}) "
    "BEGIN SELECT RAISE(ABORT, '" + WHY + "'); END",
)
# Here what is replaced is changed (ON CONFLICT DO UPDATE, MERGE), which the first of these refuses.
POSTGRESQL = (
    "CREATE OR REPLACE FUNCTION entry_refuses() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION '" + WHY + "'; END $$",
    "CREATE TRIGGER {0}_keeps BEFORE UPDATE OR DELETE ON desk_{0} FOR EACH ROW EXECUTE FUNCTION entry_refuses()",
    "CREATE TRIGGER {0}_stays BEFORE TRUNCATE ON desk_{0} FOR EACH STATEMENT EXECUTE FUNCTION entry_refuses()",
)


def install(connection: Any, table: str = ENTRY) -> None:
    """Put the triggers onto a table."""
    with connection.cursor() as cursor:
        for line in SQLITE if connection.vendor == "sqlite" else POSTGRESQL:
            cursor.execute(line.format(table, UNIQUE[table]))


def remove(connection: Any, table: str = ENTRY) -> None:
    """Take them away: for a migration that changes the table, and for tests that begin anew."""
    of = "" if connection.vendor == "sqlite" else f" ON desk_{table}"
    with connection.cursor() as cursor:
        for name in ("keeps", "stays", "once"):
            cursor.execute(f"DROP TRIGGER IF EXISTS {table}_{name}{of}")


def on(apps: Any, editor: Any) -> None:
    """As a step of a migration."""
    install(editor.connection)


def off(apps: Any, editor: Any) -> None:
    """As a step back of a migration."""
    remove(editor.connection)


def on_lines(apps: Any, editor: Any) -> None:
    """As a step of a migration, for the log of security."""
    install(editor.connection, LINE)


def anew(apps: Any, editor: Any) -> None:
    """As a step of a migration: the triggers of today on both tables, for a store that has older ones."""
    for table in UNIQUE:
        remove(editor.connection, table)
        install(editor.connection, table)


def off_lines(apps: Any, editor: Any) -> None:
    """As a step back of a migration, for the log of security."""
    remove(editor.connection, LINE)
