"""The terms of what can be found, in SQLite (FTS5) and PostgreSQL (tsvector): all in which the stores differ.

Both keep our own terms and know nothing of languages; both give what has the terms asked for in the order of its
standing, which is the number of its row.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction

from zhargy.desk.models import Indexed, Trigram

TABLE = "desk_terms"
LONGEST_TERM = 64

Step = tuple[frozenset[str], ...]
"""What must be there: of each set one term. A term that ends in * may go on."""


def empty() -> None:
    """No terms."""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE IF EXISTS {TABLE}")
        if connection.vendor == "postgresql":
            cursor.execute(
                f"CREATE TABLE {TABLE} (rowid integer PRIMARY KEY, kind text NOT NULL, terms tsvector NOT NULL)"
            )
            cursor.execute(f"CREATE INDEX {TABLE}_terms ON {TABLE} USING gin (terms) WITH (fastupdate = off)")
        else:
            cursor.execute(
                f"CREATE VIRTUAL TABLE {TABLE} USING fts5"
                "(terms, content='', columnsize=0, detail=none, tokenize='unicode61 remove_diacritics 0')"
            )


def keep(rows: list[tuple[int, str, list[str]]]) -> None:
    """The terms of each thing, by its standing, with its kind."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.executemany(f"INSERT INTO {TABLE} VALUES (%s, %s, array_to_tsvector(%s::text[]))", rows)
        else:
            lines = [(id, " ".join(terms)) for id, _, terms in rows]
            cursor.executemany(f"INSERT INTO {TABLE} (rowid, terms) VALUES (%s, %s)", lines)


def counted() -> None:
    """Let the store know at once how many of what there are: PostgreSQL would find out within a minute or so."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"ANALYZE {TABLE}, {Indexed._meta.db_table}, {Trigram._meta.db_table}")


def _match(steps: list[Step]) -> tuple[str, str]:
    """The condition, with its text, that one of the steps holds. Terms are letters and digits, which need no care."""
    postgresql = connection.vendor == "postgresql"
    quote, both, either = ("'", " & ", " | ") if postgresql else ('"', " AND ", " OR ")

    def of(terms: frozenset[str]) -> str:
        return f"({either.join(f'{quote}{one[:LONGEST_TERM]}{quote}' for one in sorted(terms))})"

    text = either.join(f"({both.join(of(terms) for terms in step)})" for step in steps)
    return ("terms @@ %s::tsquery" if postgresql else f"{TABLE} MATCH %s"), text


def ids(step: Step, most: int) -> list[int]:
    """What a step finds, the best first."""
    condition, text = _match([step])
    # PostgreSQL would go through the rows in this order, however rare the terms are, if an index gave it.
    order = "rowid + 0" if connection.vendor == "postgresql" else "rowid"
    with _reading() as cursor:
        cursor.execute(f"SELECT rowid FROM {TABLE} WHERE {condition} ORDER BY {order} LIMIT %s", [text, most])
        return [id for (id,) in cursor.fetchall()]


def counts(steps: list[Step]) -> dict[str, int]:
    """How much any of the steps finds, by kind."""
    condition, text = _match(steps)
    there = TABLE if connection.vendor == "postgresql" else f"{TABLE} JOIN desk_indexed ON id = {TABLE}.rowid"
    with _reading() as cursor:
        cursor.execute(f"SELECT kind, count(*) FROM {there} WHERE {condition} GROUP BY kind", [text])
        return dict(cursor.fetchall())


@contextmanager
def _reading() -> Iterator[Any]:
    """A cursor that finds terms by their index.

    PostgreSQL keeps long lists of terms beside the table and does not reckon with it: to read all of them looks cheap,
    and takes 200 ms.
    """
    if connection.vendor != "postgresql":
        with connection.cursor() as cursor:
            yield cursor
        return
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        yield cursor
