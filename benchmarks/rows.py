"""Seeded rows for the twelve rules, and the same rules by hand: as exact Polars, and as SQL for DuckDB."""

from __future__ import annotations

from datetime import date
from typing import Any

from benchmarks.twelve import DAY, Form, Org, Time, Who, fine_units, index

STATUSES = ["local", "regional", "republican"]
_SQL = """
WITH first AS (
  SELECT *,
    CASE WHEN form = 'association' AND small THEN {unit} * 20 // 10 ELSE {unit} * 65 // 10 END AS fee,
    CASE form WHEN 'association' THEN 10 WHEN 'union' THEN 2 ELSE 1 END AS needed,
    CASE WHEN 2 * regions > all_regions THEN 'republican' WHEN regions >= 2 THEN 'regional' ELSE 'local' END AS status,
    10 * listed_income >= 9 * income AS listed,
    100 * disabled_staff >= 51 * staff AND 100 * disabled_payroll >= 35 * payroll AS employs,
    least(donated, donor_taxable * 4 // 100) AS deduction,
    must_file AND filed > due AS late,
    {unit} * CASE who {units} END AS whole
  FROM {source}
), second AS (
  SELECT *, founders >= needed AND adult AND charter AS may, registered AND (listed OR employs) AS social FROM first
), third AS (
  SELECT * EXCLUDE (whole), CASE WHEN social THEN 0 ELSE taxable * 20 // 100 END AS tax,
    CASE WHEN NOT late THEN 0 WHEN admitted AND days_to_pay <= 7 THEN whole // 2 ELSE whole END AS fine
  FROM second
)
SELECT fee, needed, may, status, listed, employs, social, tax, deduction, late, fine,
  CASE WHEN may THEN fee ELSE 0 END + tax + fine AS total
FROM third
"""


def rows(count: int, seed: int = 1) -> Any:
    """A Polars frame of organisations, the same for the same seed."""
    import numpy as np
    import polars as pl

    random = np.random.default_rng(seed)
    columns: dict[str, Any] = {}
    limits = {
        "founders": 30, "regions": 21, "all_regions": 21, "income": 10**9, "listed_income": 10**9, "staff": 500,
        "disabled_staff": 500, "payroll": 10**9, "disabled_payroll": 10**9, "taxable": 10**9, "donor_taxable": 10**10,
        "donated": 10**8, "days_to_pay": 30,
    }  # fmt: skip
    for name, info in Org.__facts__.items():
        if info.type is bool:
            columns[name] = pl.Series(random.random(count, dtype=np.float32) < 0.6)
        elif info.choices:
            words = [member.value for member in info.choices]
            codes = pl.Series(random.integers(0, len(words), count, dtype=np.uint8))
            columns[name] = codes.replace_strict(range(len(words)), words, return_dtype=pl.Enum(words))
        elif info.type is date:
            days = random.integers(0, 700, count, dtype=np.int32) + (date(2022, 1, 1) - date(1970, 1, 1)).days
            columns[name] = pl.Series(days, dtype=pl.Int32).cast(pl.Date)
        else:
            columns[name] = pl.Series(random.integers(0, limits[name] + 1, count, dtype=np.int64))
    return pl.DataFrame(columns)


def by_polars(frame: Any, on: date = DAY) -> Any:
    """The twelve results, as somebody who knows the rules and Polars well would write them: exact, nothing twice."""
    import polars as pl

    c = pl.col
    unit = int(index(on))
    units = {(who, time == Time.REPEATED): fine_units(who, time, on) for who in Who for time in Time}
    status = pl.Enum(STATUSES)
    fine = pl.lit(0)
    for who in reversed(list(Who)):
        amount = pl.when(c.repeated).then(unit * units[who, True]).otherwise(unit * units[who, False])
        fine = pl.when(c.who == who.value).then(amount).otherwise(fine)
    return (
        frame.lazy()
        .with_columns(
            fee=pl.when((c.form == Form.ASSOCIATION.value) & c.small).then(unit * 20 // 10).otherwise(unit * 65 // 10),
            needed=pl.when(c.form == "association").then(10).when(c.form == "union").then(2).otherwise(1),
            status=pl.when(2 * c.regions > c.all_regions).then(pl.lit("republican", dtype=status))
            .when(c.regions >= 2).then(pl.lit("regional", dtype=status)).otherwise(pl.lit("local", dtype=status)),
            listed=10 * c.listed_income >= 9 * c.income,
            employs=(100 * c.disabled_staff >= 51 * c.staff) & (100 * c.disabled_payroll >= 35 * c.payroll),
            deduction=pl.min_horizontal(c.donated, c.donor_taxable * 4 // 100),
            late=c.must_file & (c.filed > c.due),
        )
        .with_columns(
            may=(c.founders >= c.needed) & c.adult & c.charter,
            social=c.registered & (c.listed | c.employs),
            whole=fine,
        )
        .with_columns(
            tax=pl.when(c.social).then(0).otherwise(c.taxable * 20 // 100),
            fine=pl.when(c.late & c.admitted & (c.days_to_pay <= 7)).then(c.whole // 2)
            .when(c.late).then(c.whole).otherwise(0),
        )
        .select(
            "fee", "needed", "may", "status", "listed", "employs", "social", "tax", "deduction", "late", "fine",
            total=pl.when(c.may).then(c.fee).otherwise(0) + c.tax + c.fine,
        )
        .collect()
    )  # fmt: skip


def by_sql(source: str, on: date = DAY) -> str:
    """The same for DuckDB: a query over the table or file `source`."""
    cells = [
        f"WHEN '{who.value}' THEN CASE WHEN repeated THEN {fine_units(who, Time.REPEATED, on)}"
        f" ELSE {fine_units(who, Time.FIRST, on)} END"
        for who in Who
    ]
    return _SQL.format(unit=int(index(on)), units=" ".join(cells), source=source)
