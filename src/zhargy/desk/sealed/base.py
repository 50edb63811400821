"""The backend: Django's for SQLite, over the module of SQLCipher, which has the same interface."""

from __future__ import annotations

import datetime
import decimal
from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Any

from django.db.backends.sqlite3 import base
from django.db.backends.sqlite3._functions import register as register_functions  # type: ignore[import-untyped]
from django.utils.dateparse import parse_date, parse_datetime, parse_time
from sqlcipher3 import dbapi2

from zhargy.i18n import N_, gettext
from zhargy.rules.values import ZhargyError


class WrongPassphrase(ZhargyError):
    """The passphrase does not open the file of the store."""


dbapi2.register_converter("bool", b"1".__eq__)
dbapi2.register_converter("date", base.decoder(parse_date))
dbapi2.register_converter("time", base.decoder(parse_time))
dbapi2.register_converter("datetime", base.decoder(parse_datetime))
dbapi2.register_converter("timestamp", base.decoder(parse_datetime))
dbapi2.register_adapter(decimal.Decimal, str)
dbapi2.register_adapter(datetime.date, base.adapt_date)
dbapi2.register_adapter(datetime.datetime, base.adapt_datetime)


class Cursor(dbapi2.Cursor):
    """A cursor that takes Django's way of writing parameters."""

    convert_query: Any = base.SQLiteCursorWrapper.convert_query

    def execute(self, query: str, params: Any = None) -> Any:
        """Run one statement."""
        if params is None:
            return super().execute(query)
        names = list(params) if isinstance(params, Mapping) else None
        return super().execute(self.convert_query(query, param_names=names), params)

    def executemany(self, query: str, params: Iterable[Any]) -> Any:
        """Run one statement for each of several rows."""
        rows = iter(params)
        first = next(rows, None)
        names = list(first) if isinstance(first, Mapping) else None
        told = () if first is None else chain((first,), rows)
        return super().executemany(self.convert_query(query, param_names=names), told)


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection to an encrypted file. The setting PASSPHRASE opens it and is written nowhere."""

    Database = dbapi2

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        """Open the file. Raises WrongPassphrase."""
        connection = dbapi2.connect(**conn_params)
        passphrase = str(self.settings_dict["PASSPHRASE"]).replace("'", "''")
        connection.execute(f"PRAGMA key = '{passphrase}'")
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except dbapi2.DatabaseError:
            connection.close()
            raise WrongPassphrase(gettext(N_("The passphrase does not open this store"))) from None
        register_functions(connection)
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA legacy_alter_table = OFF")
        for line in self.init_commands:  # type: ignore[attr-defined]
            if line.strip():
                connection.execute(line)
        return connection

    def create_cursor(self, name: str | None = None) -> Any:
        """A cursor of this connection."""
        return self.connection.cursor(factory=Cursor)
