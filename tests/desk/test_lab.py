"""The lab: two laws over many rows, held against counting row by row; files that are refused; claims."""

from __future__ import annotations

import csv
import re
import threading
from datetime import date
from decimal import Decimal
from html import unescape
from io import BytesIO, StringIO
from typing import Any

import polars as pl
import pytest

from tests.desk.test_pages import read
from tests.desk.visitor import Visitor
from zhargy.desk.lab import asked, frames, give, topics, verdicts, work
from zhargy.i18n import use
from zhargy.law.kz import KZ
from zhargy.law.kz.associations.subjects import Association
from zhargy.rules import decide
from zhargy.rules.claims import CHECKS

NATIONAL = "associations.is_national"
BEFORE, AFTER = date(2021, 1, 1), date(2025, 1, 1)
UNITS = b"id,region,oblasts_with_units,cities_with_units\n1,=a,11,0\n2,b,9,1\n3,b,,\n4,b,3,0\n"


def send(lang: str = "en", file: bytes | None = None, **told: Any) -> Any:
    """Send the form of the lab."""
    data = {
        "first": str(BEFORE), "against": "day", "second": str(AFTER), "source": "sample", "count": "300", "do": "show",
    } | told  # fmt: skip
    if file is not None:
        sent = BytesIO(file)
        sent.name = "rows.csv"
        data |= {"source": "file", "file": sent}
    return Visitor(lang).client.post(f"/{lang}/lab/", data)


def errors(page: Any) -> str:
    """What is wrong, as a page says it."""
    found = re.findall(r'<(p|div) class="error"[^>]*>(.*?)</\1>', page.content.decode(), re.S)
    return unescape(" ".join(re.sub(r"<[^>]+>", " ", text) for _, text in found))


def table(page: Any) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(page.content.decode("utf-8-sig"))))


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
@pytest.mark.parametrize("address", ["lab/", "lab/?topic=associations", "lab/?reform=public-associations-2022"])
def test_the_form_opens(lang: str, address: str) -> None:
    page = Visitor(lang).get(address)
    assert page.status_code == 200
    read(page, lang)


def test_a_draft_is_applied_to_the_sample_by_one_click() -> None:
    page = Visitor().get("lab/?reform=public-associations-2022&show=1")
    told = page.content.decode()
    assert page.status_code == 200 and "initiate the association" in told and 'name="do" value="csv"' in told


@pytest.mark.parametrize("address", ["lab/?topic=nothing", "lab/?reform=nothing", "lab/claims/nothing/"])
def test_there_is_no_such_page(address: str) -> None:
    assert Visitor().get(address).status_code == 404


def test_what_changes_is_what_decide_says_row_by_row() -> None:
    rule = KZ.rules[NATIONAL]
    counted: dict[str, int] = {}
    rows = [(oblasts, cities) for oblasts in (None, 0, 7, 8, 9, 10, 11, 14) for cities in (None, 0, 1, 2, 3)]
    text = "oblasts_with_units,cities_with_units\n" + "".join(
        f"{'' if a is None else a},{'' if b is None else b}\n" for a, b in rows
    )
    for oblasts, cities in rows:
        facts = {"oblasts_with_units": oblasts, "cities_with_units": cities}
        club = Association.from_facts({name: value for name, value in facts.items() if value is not None})
        one, other = (decide(rule, club, on=on) for on in (BEFORE, AFTER))
        if one.known and other.known and one.value != other.value:
            name = "no to yes" if other.value else "yes to no"
            counted[name] = counted.get(name, 0) + 1
    (line,) = table(send(file=text.encode(), more=NATIONAL, do="table"))
    assert counted and {name: int(line[name]) for name in counted} == counted
    assert int(line["rows"]) == len(rows)
    assert int(line["no to yes"]) + int(line["yes to no"]) == sum(counted.values())


def test_a_draft_over_made_up_organisations() -> None:
    told = {"topic": "associations", "against": "reform", "reform": "public-associations-2022", "first": "2023-08-04"}
    lines = {one["rule"]: one for one in table(send(**told, do="table"))}
    required = KZ.rules["associations.has_enough_initiators"]
    frame = frames.sample(300)[0].frame
    gained = 0
    for (number,) in frame.select("association.citizen_initiators").iter_rows():
        gained += number is not None and 2 <= number < 10
    assert required.id in lines and int(lines[required.id]["no to yes"]) == gained > 0
    page = send(**told)
    read(page, "en")
    assert "law of 4 August 2023" in re.sub(r"<[^>]+>", "", page.content.decode())


def test_sums_and_quantiles_of_amounts() -> None:
    rule = KZ.rules["associations.units_that_count"]
    rows = b"oblasts_with_units,cities_with_units\n" + b"".join(b"%d,%d\n" % (9, one) for one in (0, 1, 2, 3))
    made = asked.Asked(
        dict.fromkeys(asked.FIELDS, "") | {"source": "file", "unknown": "yes"},
        chosen=[rule],
        first=BEFORE,
        second=AFTER,
    )
    (effect,) = work.run(made, [frames.uploaded(rows, [rule])]).effects
    clubs = [Association.from_facts({"oblasts_with_units": 9, "cities_with_units": one}) for one in (0, 1, 2, 3)]
    before, after = ([decide(rule, club, on=on).value for club in clubs] for on in (BEFORE, AFTER))
    moved = sorted(b - a for a, b in zip(before, after, strict=True) if a != b)
    assert effect.amounts is not None and moved
    assert (effect.amounts.before, effect.amounts.after) == (sum(before), sum(after))
    assert effect.amounts.gained == sum(one for one in moved if one > 0)
    told = dict(effect.amounts.quantiles)
    assert (told["least"], told["most"]) == (moved[0], moved[-1])
    assert work._short(Decimal("2.50")) == Decimal("2.5") and work._short(Decimal("100.00")) == 100


def test_groups_add_up() -> None:
    lines = table(send(topic="registration", first="2019-01-01", group="application.form", do="table"))
    by_rule: dict[str, list[dict[str, str]]] = {}
    for one in lines:
        by_rule.setdefault(one["rule"], []).append(one)
    grouped = [found for found in by_rule.values() if len(found) > 1]
    assert grouped
    for whole, *parts in grouped:
        assert sum(int(one["changed"]) for one in parts) == int(whole["changed"])
        assert sum(int(one["rows"]) for one in parts) == int(whole["rows"]) == 300
    assert any("Public association" in one["group"] for one in lines)


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_charts_have_words_and_take_no_style(lang: str) -> None:
    page = send(lang, topic="costs", first="2019-01-01")
    read(page, lang)  # no inline style or code, all elements closed
    text = page.content.decode()
    drawn = re.findall(r'<div role="img" aria-label="([^"]+)"><svg aria-hidden="true"', text)
    assert drawn and all(re.search(r"\d", one) for one in drawn)
    assert "<image" not in text and 'href="data:' not in text


def test_what_is_downloaded_is_the_result_and_no_formula() -> None:
    page = send(file=UNITS, more=NATIONAL, column="region", do="csv")
    assert page["Content-Disposition"] == 'attachment; filename="effect-rows.csv"'
    rows = table(page)
    assert [one["region"] for one in rows] == ["'=a", "b", "b", "b"]
    assert [one[f"{NATIONAL} after"] for one in rows] == ["true", "false", "", "false"]
    frame = pl.read_parquet(BytesIO(send(file=UNITS, more=NATIONAL, column="region", do="parquet").content))
    assert frame[f"{NATIONAL} before"].to_list() == [True, True, None, False]
    assert frame["region"].to_list()[0] == "=a"  # Parquet has no formulas
    assert table(send(file=UNITS, more=NATIONAL, column="region", do="table"))[1]["group"] in ("'=a", "b")
    assert [give.safe(one) for one in ("-1", "+x", "@x", "\tx", "x=")] == ["'-1", "'+x", "'@x", "'\tx", "x="]


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ({}, "Choose a topic"),
        ({"more": "associations.is_nationl"}, "no such rule; did you mean associations.is_national"),
        ({"topic": "nothing"}, "no such topic"),
        ({"topic": "costs", "second": "2020-01-01"}, "must come after the first"),
        ({"topic": "costs", "second": str(BEFORE)}, "must come after the first"),
        ({"topic": "costs", "first": "2023-02-30"}, "Write an existing day"),
        ({"topic": "costs", "against": "reform"}, "Choose a draft"),
        ({"topic": "costs", "against": "reform", "reform": "x"}, "no such draft"),
        ({"topic": "associations", "against": "reform", "reform": "public-associations-2022"}, "This draft counts from"),
        ({"topic": "costs", "count": "0"}, "whole number from 1 to 100,000"),
        ({"topic": "costs", "count": "100001"}, "whole number from 1 to 100,000"),
        ({"topic": "costs", "count": "9" * 4000}, "whole number from 1 to 100,000"),
        ({"topic": "assembly"}, "None of these rules"),
        ({"topic": "costs", "source": "file"}, "Choose a file"),
    ],
)  # fmt: skip
def test_bad_input_is_told_and_nothing_lost(told: dict[str, str], why: str) -> None:
    page = send(**told)
    assert page.status_code == 422
    assert why in errors(page)
    read(page, "en")
    for name, value in told.items():
        if name in ("first", "second", "count", "more"):
            assert f'value="{value}"' in page.content.decode()


@pytest.mark.parametrize(
    ("file", "why"),
    [
        (b"", "The file is empty"),
        (b"\x00\xff\xfe" * 50, "neither Parquet nor CSV"),
        (b"PAR1" + b"no" * 50, "cannot be read"),
        (b"oblasts_with_units,cities_with_units\n", "no rows"),
        (b"a," * 501 + b"a\n1\n", "more than 500 columns"),
        (b"oblasts_with_units,cities_with_units\n" + b"1,1\n" * 200_001, "more than 200,000 rows"),
        (b"x" * (frames.LARGEST + 1), "larger than 8 MB"),
        (b"oblasts_with_unit,cities_with_units\n1,1\n", "is it oblasts_with_unit?"),
        (b"oblasts_with_units,cities_with_units\nx,1\n2,-1\n", "rows: 1; first:"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_used(file: bytes, why: str) -> None:
    page = send(file=file, more=NATIONAL)
    assert page.status_code == 422
    assert why in errors(page)
    assert "chosen again" in errors(page)


def test_all_problems_of_a_file_stand_in_one_report() -> None:
    told = errors(send(file=b"oblasts_with_units,cities_with_units\nx,1\n2,-1\n", more=NATIONAL))
    assert "oblasts_with_units" in told and "cities_with_units" in told


def test_a_column_to_group_by_must_be_there_and_small() -> None:
    assert "there is no such column" in errors(send(file=UNITS, more=NATIONAL, column="nowhere"))
    many = b"name,oblasts_with_units,cities_with_units\n" + b"".join(b"n%d,1,1\n" % one for one in range(41))
    assert "more than 40 different values" in errors(send(file=many, more=NATIONAL, column="name"))
    long = b"name,oblasts_with_units,cities_with_units\n" + b"n" * 201 + b",1,1\n"
    assert "longer than 200" in errors(send(file=long, more=NATIONAL, column="name"))


def test_facts_without_a_column_are_unknown_only_if_told() -> None:
    half = b"oblasts_with_units\n9\n"
    assert "there is no such column" in errors(send(file=half, more=NATIONAL))
    assert send(file=half, more=NATIONAL, unknown="yes").status_code == 200


def test_long_work_is_told_first_and_then_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asked, "LONG_CELLS", 100)
    page = send(topic="costs")
    assert page.status_code == 200 and "Nothing was begun yet" in page.content.decode()
    assert 'name="sure" value="yes"' in page.content.decode()
    assert "Nothing was begun yet" not in send(topic="costs", sure="yes").content.decode()
    monkeypatch.setattr(asked, "MOST_CELLS", 100)
    page = send(topic="costs", sure="yes")
    assert page.status_code == 422 and "too much for one page" in errors(page)


def test_a_second_computation_is_refused_while_one_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "PATIENCE", 0.05)
    with work.alone():
        page = send(topic="costs", count="299")
    assert page.status_code == 503 and "Another computation is running" in page.content.decode()
    assert 'value="299"' in page.content.decode()
    assert send(topic="costs").status_code == 200


def test_the_population_is_drawn_once() -> None:
    large = frames.sample(400)[0].frame
    small = frames.sample(100)[0].frame
    assert small.equals(large.head(100)) and small.height == 100


def test_a_form_of_another_site_is_refused() -> None:
    from django.test import Client

    assert (
        Client(SERVER_NAME="127.0.0.1", enforce_csrf_checks=True).post("/en/lab/", {"topic": "costs"}).status_code
        == 403
    )


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_claims_are_worked_out_a_few_at_a_time(lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verdicts, "_KEPT", type(verdicts._KEPT)())
    with use(lang):
        first = verdicts.judged(budget=0.0)
        assert len(first) == len(KZ.claims) and not any(one.verdict for one in first)
        some = verdicts.judged(budget=0.2)
        assert any(one.verdict for one in some)
    page = Visitor(lang).get("lab/claims/")
    assert page.status_code == 200
    read(page, lang)


def test_every_finding_of_the_law_has_its_words() -> None:
    assert {one.check for one in KZ.findings} <= set(CHECKS)
    assert {one.topic.replace("-", "_") for one in KZ.claims.values()} <= set(topics.TOPICS)
    assert {id.partition(".")[0] for id in KZ.rules} <= set(topics.TOPICS)


def test_a_refuted_claim_shows_the_case_and_why() -> None:
    page = Visitor().get("lab/claims/associations.nine-before-2022/")
    text = unescape(re.sub(r"<[^>]+>", " ", page.content.decode()))
    assert "Refuted" in text and "The smallest case against it" in text
    assert "8 regions" in text and "What the law gives for it, and why" in text
    read(page, "en")


def test_a_claim_can_be_asked_of_another_day() -> None:
    visitor = Visitor()
    page = visitor.get("lab/claims/associations.nine-before-2022/", on="2023-01-01")
    assert page.status_code == 200 and "Asked here of the law of" in page.content.decode()
    wrong = visitor.get("lab/claims/associations.nine-before-2022/", on="2023-02-30")
    assert wrong.status_code == 422 and "Write an existing day" in errors(wrong)
    assert 'value="2023-02-30"' in wrong.content.decode()
    assert visitor.get("lab/claims/", on="never").status_code == 422


def test_a_busy_solver_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verdicts, "_KEPT", type(verdicts._KEPT)())
    monkeypatch.setattr(verdicts, "PATIENCE", 0.05)
    held = threading.Lock()
    held.acquire()
    monkeypatch.setattr(verdicts, "SOLVER", held)
    page = Visitor().get("lab/claims/associations.nine-before-2022/")
    assert page.status_code == 503 and "busy" in page.content.decode()


def test_what_a_file_says_is_never_markup() -> None:
    evil = b"region,oblasts_with_units,cities_with_units\n<script>x</script>,9,1\n"
    page = send(file=evil, more=NATIONAL, column="region")
    assert page.status_code == 200 and b"<script>x" not in page.content
    assert page.content.count(b"&lt;script&gt;x") >= 2
    read(page, "en")
