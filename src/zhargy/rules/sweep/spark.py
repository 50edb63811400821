"""Frames of PySpark: what it does in a way of its own."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import narwhals as nw

from zhargy.rules.sweep.frames import AMOUNT, WHOLE, Engine


class Spark(Engine):
    """Frames of PySpark, on whatever cluster their session is."""

    name = "Spark"
    wide = False

    def column(self, name: str) -> str:
        # To Spark a point in a name stands between a structure and its field.
        return name.replace(".", "\u00b7")

    def called(self, name: str) -> str:
        return name.replace("\u00b7", ".")

    def open(self, frame: Any) -> Any:
        return nw.from_native(frame.toDF(*(self.column(name) for name in frame.columns)))

    def close(self, frame: Any, given: Any) -> Any:
        out = frame.to_native()
        return out.toDF(*(self.called(name) for name in out.columns))

    def number_days(self, frame: Any, day: str, first: int, name: str) -> Any:
        from pyspark.sql import functions as F

        number = F.datediff(F.col(f"`{day}`"), F.lit(date.fromordinal(first))).cast("bigint")
        return nw.from_native(frame.to_native().withColumn(name, number))

    def divide(self, first: nw.Expr, second: nw.Expr, positive: bool) -> nw.Expr:
        # Spark divides whole numbers as binary floats. A second step on what is left makes the quotient exact.
        rough = (first // second).cast(nw.Int64)
        rest = first - rough * second
        return rough + (rest // second).cast(nw.Int64)

    def table(self, frame: Any, columns: dict[str, list[Any]], types: dict[str, Any]) -> Any:
        from pyspark.sql import SparkSession

        session = SparkSession.getActiveSession()
        assert session is not None
        rows = list(zip(*columns.values(), strict=True))
        words = {nw.Boolean(): "boolean", nw.Int64(): "bigint", nw.Date(): "date", nw.String(): "string"}
        schema = ", ".join(f"`{name}` {words[types[name]]}" for name in columns)
        return nw.from_native(session.createDataFrame(rows, schema))

    def shift(self, frame: Any, day: str, by: str, name: str) -> Any:
        from pyspark.sql import functions as F

        moved = F.date_add(F.col(f"`{day}`"), F.col(f"`{by}`").cast("int"))
        return nw.from_native(frame.to_native().withColumn(name, moved))

    def text(self, frame: Any, columns: dict[str, tuple[str, Any]]) -> Any:
        from pyspark.sql import functions as F

        native = frame.to_native()
        for new, (name, kind) in columns.items():
            text = F.regexp_replace(F.trim(F.col(f"`{name}`")), "[ \u00a0]", "")
            if kind is bool:
                word = F.lower(text)
                told = F.when(word.isin("yes", "true"), True).when(word.isin("no", "false"), False)
            elif kind is date:
                told = F.when(text.rlike(r"^\d{4}-\d\d-\d\d$"), F.try_to_date(text, "yyyy-MM-dd"))
            elif kind is Decimal:
                told = F.when(text.rlike(f"^{AMOUNT}$"), text.cast("decimal(38,2)"))
            else:
                told = F.when(text.rlike(f"^{WHOLE}$"), text.cast("bigint"))
            native = native.withColumn(new, told)
        return nw.from_native(native)
