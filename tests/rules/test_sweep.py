"""Rules as columns: the small law of the tests on every library of frames, and what is refused before it is computed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

import polars as pl
import pytest

from tests.rules.agreement import Pool, differences, native, subjects
from tests.rules.toy import TOY, Club, Kind, due, enough_founders, last_day, lawful, open_enough, share, young
from tests.rules.written import rule_of
from zhargy.rules.program import Op
from zhargy.rules.sweep import CannotSweep, ColumnErrors, TooLarge, UnknownFrame, sweep
from zhargy.rules.sweep.expressions import Expressions

DAY = date(2011, 5, 5)
EAGER = ("polars", "duckdb", "pandas")
RULES = [rule for rule in TOY.rules.values() if not rule.id.startswith("toy.written")]


def members(*rows: tuple[int, int | None, Any]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema={"id": pl.Int64, "age": pl.Int64, "paid": pl.Decimal(20, 2)}, orient="row")


@pytest.mark.parametrize("engine", EAGER)
@pytest.mark.parametrize("dated", [False, True])
def test_every_construct_agrees_with_decide(engine: str, dated: bool) -> None:
    random, pool = Random(engine), Pool(RULES)
    told = subjects(Club, pool, random, 60)
    days = [pool.day(random) for _ in told] if dated else [DAY] * len(told)
    assert list(differences(Club, RULES, told, days, [engine])) == []


def test_days_counted_from_the_last_day_of_facts_have_a_value() -> None:
    twice = rule_of("    return later(later(club.founded, 40), 30)", "date")
    out = sweep(pl.DataFrame({"founded": [date(2200, 12, 31)]}), [twice], on=DAY)
    assert out[twice.id].to_list() == [date(2201, 3, 11)]


@pytest.mark.parametrize("engine", EAGER)
def test_columns_without_gaps_are_computed_without_guards_and_agree(engine: str) -> None:
    random, pool = Random(engine), Pool(RULES)
    told = subjects(Club, pool, random, 60, holes=[0])
    assert list(differences(Club, RULES, told, [DAY] * len(told), [engine])) == []


def test_a_wrong_compile_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """The comparison is worth something: `<` compiled as `<=` shows, and so does an unknown condition read as false."""
    random, pool = Random(1), Pool(RULES)
    told = subjects(Club, pool, random, 200)
    right: Callable[[Expressions, Op], Any] = Expressions._make

    def strict(self: Expressions, op: Op) -> Any:
        if op.name == "compare" and op.data == ">=":
            op = Op(op.name, op.type, op.args, ">", op.number)
        return right(self, op)

    with monkeypatch.context() as patch:
        patch.setattr(Expressions, "_make", strict)
        assert list(differences(Club, RULES, told, [DAY] * len(told)))

    def careless(self: Expressions, op: Op) -> Any:
        made = right(self, op)
        if op.name == "choose":
            condition, then, other = (self.of(arg) for arg in op.args)
            made = type(made)(self.engine.when(condition.expr).then(then.expr).otherwise(other.expr), made.shape)
        return made

    with monkeypatch.context() as patch:
        patch.setattr(Expressions, "_make", careless)
        assert list(differences(Club, RULES, told, [DAY] * len(told)))


def test_unknown_is_null_only_where_it_matters() -> None:
    frame = pl.DataFrame({"secret": [True, None, False], "open": [None, True, True], "kind": ["chess", "walk", None]})
    out = sweep(frame, [open_enough], on=DAY)
    assert out["toy.open_enough"].to_list() == [False, None, None]
    assert out.columns == ["secret", "open", "kind", "toy.open_enough"]
    assert out["kind"].to_list() == ["chess", "walk", None]


def test_each_row_has_its_day() -> None:
    frame = pl.DataFrame({"founders": [5, 5, 5], "day": [date(2009, 12, 31), date(2010, 1, 1), date(1999, 1, 1)]})
    out = sweep(frame, [enough_founders], on="day", keep=[])
    assert out["toy.enough_founders"].to_list() == [False, True, None]


def test_a_reform_counts_when_named() -> None:
    frame = pl.DataFrame({"id": [1], "kind": ["walk"], "founders": [4], "members": [True]})
    lists = {"members": members((2, 3, None))}
    now = sweep(frame, [due], on=date(2013, 1, 1), lists=lists, key="id")
    then = sweep(frame, [due], on=date(2013, 1, 1), lists=lists, key="id", reform="dearer")
    assert (now["toy.due"].to_list(), then["toy.due"].to_list()) == ([Decimal(300)], [Decimal(1000)])


def test_lists_none_unknown_and_open() -> None:
    frame = pl.DataFrame({"id": [1, 2, 3, 4], "members": [True, True, False, None]})
    lists = {"members": members((1, 17, None), (1, None, None), (2, None, None), (3, 12, None))}
    out = sweep(frame, [young], on=DAY, lists=lists, key="id")
    # A child among members of unknown age; only unknown ages; a list that is not known, and one that nobody mentioned.
    assert out["toy.young"].to_list() == [True, None, None, None]
    assert sweep(frame[:1].with_columns(id=9), [young], on=DAY, lists=lists, key="id")["toy.young"].to_list() == [False]
    assert sweep(frame, [young], on=DAY, unknown=["members"])["toy.young"].to_list() == [None] * 4


def test_money_is_exact() -> None:
    cheap = rule_of("    return club.fee * 3 >= Decimal('0.3')")
    fees = [Decimal("0.1"), Decimal("0.0999"), Decimal("0.1001")]
    frame = pl.DataFrame({"fee": pl.Series(fees, dtype=pl.Decimal(20, 4))})
    assert sweep(frame, [cheap], on=DAY)[cheap.id].to_list() == [True, False, True]
    tripled = rule_of("    return club.fee * Decimal('1.005')", "Decimal")
    assert sweep(frame, [tripled], on=DAY)[tripled.id].to_list() == [fee * Decimal("1.005") for fee in fees]


@pytest.mark.parametrize("engine", ["polars", "duckdb"])
def test_what_passes_64_bits_is_computed_in_128(engine: str) -> None:
    squared = rule_of("    return club.fee * club.fee", "Decimal")
    frame = native(pl.DataFrame({"fee": [10**15, 3]}), engine)
    out = sweep(frame, [squared], on=DAY, keep=[])
    told = out.pl() if engine == "duckdb" else out
    assert sorted(told[squared.id].to_list()) == [9, 10**30]


def test_what_nothing_can_hold_is_refused() -> None:
    squared = rule_of("    return club.fee * club.fee", "Decimal")
    with pytest.raises(TooLarge, match="overflow 64 bits in pandas"):
        sweep(native(pl.DataFrame({"fee": [10**15]}), "pandas"), [squared], on=DAY)
    cubed = rule_of("    return club.fee * club.fee * club.fee", "Decimal")
    with pytest.raises(TooLarge, match="no column can hold"):
        sweep(pl.DataFrame({"fee": [10**15]}), [cubed], on=DAY)


@pytest.mark.parametrize(("first", "second"), [(-7, 2), (7, -2), (-7, -2), (7, 2), (-6, 3), (2**53 + 1, 1)])
@pytest.mark.parametrize("engine", EAGER)
def test_division_rounds_as_in_a_call(first: int, second: int, engine: str) -> None:
    whole = rule_of(f"    return (club.founders + {first - 5}) // ({second})", "int")
    rest = rule_of(f"    return (club.founders + {first - 5}) % ({second})", "int")
    out = sweep(native(pl.DataFrame({"founders": [5]}), engine), [whole, rest], on=DAY, keep=[])
    told = out.pl() if engine == "duckdb" else out
    assert [list(told[one.id])[0] for one in (whole, rest)] == [first // second, first % second]


def test_everything_wrong_with_the_columns_is_one_report() -> None:
    frame = pl.DataFrame({
        "id": [1, 1, None], "kind": ["chess", "poker", "go"], "founder": [1, 2, 3], "open": [1.5, 2, 3],
        "secret": ["yes", "perhaps", None], "founded": ["2011-02-30", "2011-02-03", None], "filed": [1, 2, 3],
    })  # fmt: skip
    with pytest.raises(ColumnErrors) as caught:
        sweep(frame, [lawful, share], on=DAY, key="id")
    told = {one.column: one.text() for one in caught.value.problems}
    assert "is it founder?" in told["founders"]
    assert "not exact" in told["open"] and "must be a day" in told["filed"]
    assert "there is no such column" in told["house.rooms"]
    assert "one of chess, song, walk (rows: 2; first: 1, None)" in told["kind"] and "must not be empty" in told["id"]
    assert "must be yes or no (rows: 1; first: 1)" in told["secret"] and "2023-06-12" in told["founded"]
    with pytest.raises(ColumnErrors, match=r"(?s)number: there is no such column.*one of chess"):
        sweep(frame.drop("founder", "filed"), [lawful, share], on=DAY, key="number")
    good = frame.with_columns(
        pl.lit(3000).alias("founders"), pl.lit(True).alias("open"), pl.lit(date(2011, 1, 1)).alias("filed"),
        pl.lit(2).alias("house.rooms"), pl.lit(True).alias("house.quiet"),
    )  # fmt: skip
    with pytest.raises(ColumnErrors) as caught:
        sweep(good, [lawful, share], on=DAY, key="id")
    told = {one.column: one.text() for one in caught.value.problems}
    assert len(told) == 5 and "must not be above 1000 (rows: 3" in told["founders"]
    twice = good.with_columns(id=pl.Series([1, 1, 2]))
    with pytest.raises(ColumnErrors, match="names more than one row"):
        sweep(twice, [share], on=DAY, key="id")


@pytest.mark.parametrize("engine", EAGER)
def test_text_is_read_as_the_fact_wants(engine: str) -> None:
    frame = pl.DataFrame({"open": ["yes", "FALSE", None], "secret": ["no", "no", "no"], "kind": ["walk", "walk", "walk"],
                          "founded": ["2011-01-01", "2011-01-31", None]})  # fmt: skip
    out = sweep(native(frame, engine), [open_enough, last_day], on=DAY, keep=[])
    told = out.pl() if engine == "duckdb" else pl.DataFrame(out) if engine == "polars" else pl.from_pandas(out)
    assert told["toy.open_enough"].to_list() == [True, False, None]
    assert told["toy.last_day"].to_list() == [date(2011, 1, 31), date(2011, 3, 2), None]


def test_lazy_stays_lazy_and_an_empty_frame_is_empty() -> None:
    frame = pl.LazyFrame({"founders": [3]})
    assert isinstance(sweep(frame, [enough_founders], on=DAY), pl.LazyFrame)
    empty = pl.DataFrame(schema={"founders": pl.Int64, "founded": pl.Date})
    assert sweep(empty, [enough_founders, last_day], on=DAY).height == 0


@pytest.mark.parametrize("engine", EAGER)
def test_rules_that_are_constant_have_a_value_in_every_row(engine: str) -> None:
    always = rule_of("    return 3", "int")
    out = sweep(native(pl.DataFrame({"id": [1, 2, 3]}), engine), [always], on=DAY, keep=[])
    told = out.pl() if engine == "duckdb" else out
    assert list(told[always.id]) == [3, 3, 3]


def test_a_frame_of_no_known_library_is_refused() -> None:
    with pytest.raises(UnknownFrame, match="Polars, DuckDB, pandas or PySpark"):
        sweep({"founders": [3]}, [enough_founders], on=DAY)


def test_a_day_and_a_number_that_no_table_holds() -> None:
    moved = rule_of("    return later(club.founded, club.founders) <= club.filed")
    frame = pl.DataFrame({"founded": [date(1950, 1, 1), date(2050, 1, 1)], "founders": [0, 1000],
                          "filed": [date(2000, 1, 1)] * 2})  # fmt: skip
    with pytest.raises(CannotSweep, match="too many for a table"):
        sweep(frame, [moved], on=DAY)
    assert Kind.CHESS.value == "chess"
