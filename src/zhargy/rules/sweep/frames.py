"""Whose frame it is: what each library of frames does in a way of its own. Everything else goes through narwhals."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import narwhals as nw
from narwhals.functions import When

from zhargy.rules.exact import Choice
from zhargy.rules.values import ZhargyError

_EPOCH = date(1970, 1, 1).toordinal()
WHOLE = r"-?\d{1,18}"
AMOUNT = r"-?\d{1,30}(\.\d{1,2})?"


class UnknownFrame(ZhargyError):
    """A frame of a library that is not known here."""


class Engine:
    """A library of frames: the parts that narwhals does not have, or has with other rounding or order of rows."""

    name = ""
    wide = True
    """Whether it computes with whole numbers of more than 64 bits."""
    cuts = False
    """Whether it divides whole numbers better in a way of its own (`quotient`) than narwhals does."""
    narrow = False
    """Whether whole numbers of 32 bits are worth while."""

    def column(self, name: str) -> str:
        """How a column of this name is called while rules are computed."""
        return name

    def called(self, name: str) -> str:
        """The name that `column` was given."""
        return name

    def dtype(self, kind: Any) -> Any:
        """The type of a column that holds values of a fact's or rule's type."""
        plain = {bool: nw.Boolean(), int: nw.Int64(), Decimal: nw.Int64(), date: nw.Date()}
        return plain.get(kind, nw.String())

    def null(self, kind: Any) -> nw.Expr:
        """What has no value, as a column of a fact's or rule's type."""
        return nw.lit(None, dtype=self.dtype(kind))

    def literal(self, value: Any, dtype: Any = None) -> nw.Expr:
        """A constant, as a column holds it."""
        return nw.lit(value, dtype=dtype) if dtype is not None else nw.lit(value)

    def when(self, condition: nw.Expr) -> When:
        """The start of a choice; where the condition is unknown it does not hold."""
        return nw.when(condition)

    def is_in(self, item: nw.Expr, values: list[Any], nullable: bool) -> nw.Expr:
        """Whether it is one of these; unknown where it is unknown."""
        return item.is_in(values)

    def choice(self, value: Choice) -> nw.Expr:
        """A member of a Choice as a column of it holds it."""
        return self.literal(value.value, self.dtype(type(value)))

    def divide(self, first: nw.Expr, second: nw.Expr, positive: bool) -> nw.Expr:
        """The quotient rounded down. positive: neither is negative."""
        quotient = first // second
        if positive:
            return quotient
        rest = first - quotient * second
        return nw.when((rest != 0) & ((rest < 0) != (second < 0))).then(quotient - 1).otherwise(quotient)

    def quotient(self, frame: Any, first: str, second: str | int, name: str) -> Any:
        """The frame with the column `name`: the column `first` divided by another or by a number, rounded towards
        zero; without a value where that is zero. Only of an engine that `cuts`.
        """
        raise NotImplementedError

    def open(self, frame: Any) -> Any:
        """The frame as narwhals has it."""
        return nw.from_native(frame)

    def close(self, frame: Any, given: Any) -> Any:
        """The result as the kind of frame that was given."""
        return frame.to_native()

    def text(self, frame: Any, columns: dict[str, tuple[str, Any]]) -> Any:
        """The frame with columns read from text: by the name of the new one, that of the text and the type. What cannot
        be read is left without a value.
        """
        raise NotImplementedError

    def listed(self, frame: Any, columns: dict[str, tuple[str, Any]]) -> Any:
        """The frame with columns of closed lists: by the name of the new one, that of the text and the Choice."""
        made = []
        for new, (name, kind) in columns.items():
            text = nw.col(name).cast(nw.String)
            made.append(nw.when(text.is_in([one.value for one in kind])).then(text).alias(new))
        return frame.with_columns(*made)

    def number_days(self, frame: Any, day: str, first: int, name: str) -> Any:
        """The frame with the column `name`: how many days each `day` comes after the ordinal `first`."""
        minutes = (nw.col(day).cast(nw.Datetime()) - nw.lit(datetime.fromordinal(first))).dt.total_minutes()
        return frame.with_columns((minutes // nw.lit(1440)).cast(nw.Int64).alias(name))

    def look_up(self, frame: Any, key: str, name: str, values: tuple[Any, ...], dtype: Any) -> Any:
        """The frame with the column `name`: the value that stands at the place `key` in `values`, if there is one."""
        table = self.table(
            frame,
            {f"{name}_key": list(range(len(values))), name: list(values)},
            {f"{name}_key": nw.Int64(), name: dtype},
        )
        return frame.join(table, left_on=key, right_on=f"{name}_key", how="left")

    def shift(self, frame: Any, day: str, by: str, name: str) -> Any:
        """The frame with the column `name`: each `day` moved by the number of days in the column `by`."""
        raise NotImplementedError

    def table(self, frame: Any, columns: dict[str, list[Any]], types: dict[str, Any]) -> Any:
        """A small frame that can be joined to `frame`."""
        raise NotImplementedError

    def join(self, frame: Any, other: Any, key: str) -> Any:
        """Each row of `frame` with the one of `other` that has its key, if any; in the order of the rows, if any."""
        return frame.join(other, on=key, how="left")


class Polars(Engine):
    """Polars, lazy or not."""

    name = "Polars"
    narrow = True

    def dtype(self, kind: Any) -> Any:
        if isinstance(kind, type) and issubclass(kind, Choice):
            return nw.Enum([member.value for member in kind])
        return super().dtype(kind)

    def divide(self, first: nw.Expr, second: nw.Expr, positive: bool) -> nw.Expr:
        return first // second

    def open(self, frame: Any) -> Any:
        return nw.from_native(frame.lazy())

    def close(self, frame: Any, given: Any) -> Any:
        import polars as pl

        out = frame.to_native()
        return out.collect() if isinstance(given, pl.DataFrame) else out

    def listed(self, frame: Any, columns: dict[str, tuple[str, Any]]) -> Any:
        import polars as pl

        made = []
        for new, (name, kind) in columns.items():
            listed = pl.Enum([one.value for one in kind])
            made.append(pl.col(name).cast(pl.String).cast(listed, strict=False).alias(new))
        return nw.from_native(frame.to_native().with_columns(made))

    def text(self, frame: Any, columns: dict[str, tuple[str, Any]]) -> Any:
        import polars as pl

        made = []
        told: pl.Expr
        for new, (name, kind) in columns.items():
            text = pl.col(name).str.strip_chars()
            if kind is bool:
                word = text.str.to_lowercase()
                told = pl.when(word.is_in(["yes", "true"])).then(True).when(word.is_in(["no", "false"])).then(False)
            elif kind is date:
                told = text.str.to_date("%Y-%m-%d", strict=False)
            else:
                digits = text.str.replace_all("[ \u00a0]", "")
                form, dtype = (AMOUNT, pl.Decimal(38, 2)) if kind is Decimal else (WHOLE, pl.Int64)
                told = pl.when(digits.str.contains(f"^{form}$")).then(digits).cast(dtype, strict=False)
            made.append(told.alias(new))
        return nw.from_native(frame.to_native().with_columns(made))

    def number_days(self, frame: Any, day: str, first: int, name: str) -> Any:
        number = nw.col(day).cast(nw.Int32).cast(nw.Int64) - nw.lit(first - _EPOCH)
        return frame.with_columns(number.alias(name))

    def look_up(self, frame: Any, key: str, name: str, values: tuple[Any, ...], dtype: Any) -> Any:
        import polars as pl

        # Reading a list at a place is some times faster than a join, and keeps the order of rows.
        kinds = {nw.Boolean(): pl.Boolean, nw.Int64(): pl.Int64, nw.Date(): pl.Date}
        there = pl.when(pl.col(key).is_between(0, len(values) - 1)).then(pl.col(key))
        told = pl.lit(pl.Series(values, dtype=kinds[dtype])).gather(there)
        return nw.from_native(frame.to_native().with_columns(told.alias(name)))

    def shift(self, frame: Any, day: str, by: str, name: str) -> Any:
        import polars as pl

        return nw.from_native(frame.to_native().with_columns((pl.col(day) + pl.duration(days=pl.col(by))).alias(name)))

    def table(self, frame: Any, columns: dict[str, list[Any]], types: dict[str, Any]) -> Any:
        import polars as pl

        return nw.from_native(pl.LazyFrame(columns))

    def join(self, frame: Any, other: Any, key: str) -> Any:
        return nw.from_native(frame.to_native().join(other.to_native(), on=key, how="left", maintain_order="left"))


class DuckDB(Engine):
    """Relations of DuckDB."""

    name = "DuckDB"
    cuts = True

    def quotient(self, frame: Any, first: str, second: str | int, name: str) -> Any:
        by = _quoted(second) if isinstance(second, str) else second
        told = f"*, {_quoted(first)} // nullif({by}, 0) AS {_quoted(name)}"
        return nw.from_native(frame.to_native().project(told))

    def text(self, frame: Any, columns: dict[str, tuple[str, Any]]) -> Any:
        made = ["*"]
        for new, (name, kind) in columns.items():
            text = f"replace(replace(trim({_quoted(name)}), ' ', ''), '\u00a0', '')"
            if kind is bool:
                yes, no = (f"lower({text}) IN {words}" for words in ("('yes', 'true')", "('no', 'false')"))
                told = f"CASE WHEN {yes} THEN true WHEN {no} THEN false END"
            elif kind is date:
                told = (
                    f"CASE WHEN regexp_full_match({text}, '\\d{{4}}-\\d\\d-\\d\\d') THEN TRY_CAST({text} AS DATE) END"
                )
            elif kind is Decimal:
                told = f"CASE WHEN regexp_full_match({text}, '{AMOUNT}') THEN TRY_CAST({text} AS DECIMAL(38, 2)) END"
            else:
                told = f"CASE WHEN regexp_full_match({text}, '{WHOLE}') THEN TRY_CAST({text} AS BIGINT) END"
            made.append(f"{told} AS {_quoted(new)}")
        return nw.from_native(frame.to_native().project(", ".join(made)))

    def shift(self, frame: Any, day: str, by: str, name: str) -> Any:
        moved = f"*, {_quoted(day)} + CAST({_quoted(by)} AS INTEGER) AS {_quoted(name)}"
        return nw.from_native(frame.to_native().project(moved))

    def table(self, frame: Any, columns: dict[str, list[Any]], types: dict[str, Any]) -> Any:
        import duckdb
        import polars as pl

        native = frame.to_native()
        with suppress(duckdb.InvalidInputException):
            native.join(duckdb.sql("SELECT 1 AS same_connection"), "true")
            return nw.from_native(duckdb.from_arrow(pl.DataFrame(columns).to_arrow()))
        # A relation can only be joined to one of its own connection, which it does not tell: the table is written out.
        words = {nw.Boolean(): "BOOLEAN", nw.Int64(): "BIGINT", nw.Date(): "DATE", nw.String(): "VARCHAR"}
        told = ", ".join(
            f"unnest(CAST([{', '.join(map(_sql, values))}] AS {words[types[name]]}[])) AS {_quoted(name)}"
            for name, values in columns.items()
        )
        return nw.from_native(native.query("given", f"SELECT {told}"))


class Pandas(Engine):
    """Frames of pandas, computed with Arrow's types: those of pandas have no unknown truth value."""

    name = "pandas"
    wide = False

    # A literal without a value loses its type in pandas; columns without one keep it.
    blank = {bool: "bool[pyarrow]", int: "int64[pyarrow]", date: "date32[day][pyarrow]", str: "string[pyarrow]"}

    def open(self, frame: Any) -> Any:
        import pandas as pd

        made = frame.reset_index(drop=True).convert_dtypes(dtype_backend="pyarrow")
        empty = {f"=no {kind.__name__}": pd.Series([None] * len(made), dtype=name) for kind, name in self.blank.items()}
        return nw.from_native(made.assign(**empty))

    def literal(self, value: Any, dtype: Any = None) -> nw.Expr:
        return self.null(type(value)).fill_null(value)

    def when(self, condition: nw.Expr) -> When:
        # To pandas an unknown condition holds.
        return nw.when(condition.fill_null(False))

    def is_in(self, item: nw.Expr, values: list[Any], nullable: bool) -> nw.Expr:
        # To pandas what is unknown is in no list.
        told = item.is_in(values)
        return nw.when(item.is_null()).then(self.null(bool)).otherwise(told) if nullable else told

    def null(self, kind: Any) -> nw.Expr:
        kind = int if kind is Decimal else kind if kind in self.blank else str
        return nw.col(f"=no {kind.__name__}")

    def close(self, frame: Any, given: Any) -> Any:
        out = frame.to_native()
        out.index = given.index
        return out

    def text(self, frame: Any, columns: dict[str, tuple[str, Any]]) -> Any:
        import polars as pl

        names = list(dict.fromkeys(name for name, _ in columns.values()))
        given = pl.DataFrame({name: frame[name].to_arrow() for name in names})
        read = Polars().text(nw.from_native(given.lazy()), columns).to_native().select(list(columns)).collect()
        return nw.from_native(frame.to_native().join(read.to_pandas(use_pyarrow_extension_array=True)))

    def shift(self, frame: Any, day: str, by: str, name: str) -> Any:
        import polars as pl

        native = frame.to_native()
        given = pl.DataFrame({"day": native[day].array._pa_array, "by": native[by].array._pa_array})
        moved = given.select(pl.col("day") + pl.duration(days=pl.col("by"))).to_pandas(use_pyarrow_extension_array=True)
        return nw.from_native(native.assign(**{name: moved["day"]}))

    def table(self, frame: Any, columns: dict[str, list[Any]], types: dict[str, Any]) -> Any:
        import polars as pl

        return nw.from_native(pl.DataFrame(columns).to_pandas(use_pyarrow_extension_array=True))


def _sql(value: Any) -> str:
    if value is None:
        return "NULL"
    if isinstance(value, int):
        return str(value).lower()
    return "'" + str(value).replace("'", "''") + "'"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def engine_of(frame: Any) -> Engine:
    """The engine of a frame that a caller brings. Raises UnknownFrame."""
    from zhargy.rules.sweep.spark import Spark

    kinds = {"polars": Polars, "duckdb": DuckDB, "_duckdb": DuckDB, "pandas": Pandas, "pyspark": Spark}
    found = kinds.get(type(frame).__module__.split(".")[0])
    if found is None:
        raise UnknownFrame(
            f"{type(frame).__module__}.{type(frame).__name__} is no frame that is known here: give one of Polars, "
            "DuckDB, pandas or PySpark"
        )
    return found()
