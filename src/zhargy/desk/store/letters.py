"""Entries of registers found by any letters in a row, in a register of any size.

The database keeps for each entry which three letters stand in a row in it, by itself: SQLite in an FTS5 table that
triggers fill, PostgreSQL in an index over a function. A question of letters is then one of few entries, which are
read. On SQLite a migration that makes the table of entries anew must take the triggers away before, and put them back.
"""

from __future__ import annotations

import uuid
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from zhargy.desk.models import Listed

LETTERS = 3
FEW = 900
ENTER = (
    "INSERT INTO desk_listedplace (entry) VALUES (new.case_id); "
    "INSERT INTO desk_listedtext (rowid, search) "
    "SELECT id, new.search FROM desk_listedplace WHERE entry = new.case_id; "
)
LEAVE = (
    "INSERT INTO desk_listedtext (desk_listedtext, rowid, search) "
    "SELECT 'delete', id, old.search FROM desk_listedplace WHERE entry = old.case_id; "
    "DELETE FROM desk_listedplace WHERE entry = old.case_id; "
)
SQLITE = (
    "CREATE TABLE desk_listedplace (id INTEGER PRIMARY KEY, entry TEXT NOT NULL UNIQUE)",
    "CREATE VIRTUAL TABLE desk_listedtext USING fts5(search, content='', tokenize='trigram', detail=none)",
    f"CREATE TRIGGER listed_enters AFTER INSERT ON desk_listed BEGIN {ENTER}END",
    f"CREATE TRIGGER listed_leaves AFTER DELETE ON desk_listed BEGIN {LEAVE}END",
    "CREATE TRIGGER listed_changes AFTER UPDATE OF search, case_id ON desk_listed "
    f"WHEN old.search <> new.search OR old.case_id <> new.case_id BEGIN {LEAVE}{ENTER}END",
    "INSERT INTO desk_listedplace (entry) SELECT case_id FROM desk_listed",
    "INSERT INTO desk_listedtext (rowid, search) "
    "SELECT id, search FROM desk_listedplace JOIN desk_listed ON entry = case_id",
)
POSTGRESQL = (
    "CREATE FUNCTION desk_letters(told text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS "
    f"$$ SELECT array_agg(DISTINCT substr(told, place, {LETTERS})) "
    f"FROM generate_series(1, length(told) - {LETTERS - 1}) AS place $$",
    "CREATE INDEX listed_by_letters ON desk_listed USING gin (desk_letters(search))",
)
SQLITE_OFF = (
    "DROP TRIGGER listed_enters", "DROP TRIGGER listed_leaves", "DROP TRIGGER listed_changes",
    "DROP TABLE desk_listedtext", "DROP TABLE desk_listedplace",
)  # fmt: skip
POSTGRESQL_OFF = ("DROP INDEX listed_by_letters", "DROP FUNCTION desk_letters(text)")


def holding(found: QuerySet[Listed], letters: str) -> QuerySet[Listed]:
    """Those of the entries in whose text these letters stand in a row. letters: folded, as the text is."""
    parts = list(dict.fromkeys(letters[place : place + LETTERS] for place in range(len(letters) - LETTERS + 1)))
    if parts and connection.vendor == "postgresql":
        found = found.extra(where=["desk_letters(desk_listed.search) @> %s::text[]"], params=[parts])
    elif parts and (few := _few(parts)) is not None:
        found = found.filter(pk__in=few)
    return found.filter(search__contains=letters)


def _few(parts: list[str]) -> list[uuid.UUID] | None:
    """The entries that have all these letters; None if there are so many that reading every entry is as quick.

    SQLite does not guess how many rows a question of FTS5 gives, and would read every entry beside it.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT entry FROM desk_listedplace WHERE id IN "
            "(SELECT rowid FROM desk_listedtext WHERE desk_listedtext MATCH %s LIMIT %s)",
            [" AND ".join(f'"{part}"' for part in parts), FEW + 1],
        )
        found = [uuid.UUID(entry) for (entry,) in cursor.fetchall()]
    return found if len(found) <= FEW else None


def on(apps: Any, editor: Any) -> None:
    """As a step of a migration."""
    _run(editor.connection, SQLITE if editor.connection.vendor == "sqlite" else POSTGRESQL)


def off(apps: Any, editor: Any) -> None:
    """As a step back of a migration."""
    _run(editor.connection, SQLITE_OFF if editor.connection.vendor == "sqlite" else POSTGRESQL_OFF)


def _run(at: Any, lines: tuple[str, ...]) -> None:
    with at.cursor() as cursor:
        for line in lines:
            cursor.execute(line)
