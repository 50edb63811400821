"""`zhargy law acts`, `act` and `difference`: the same as the pages, on paper and for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml import etree

from tests.command import zhargy
from tests.monitor.law import book
from tests.monitor.test_law_data import SCHEMA
from zhargy.law.kz import KZ

PROPOSAL = "assembly.proposal_is_lawful"


def test_acts_are_listed_and_found() -> None:
    ran = zhargy("law", "acts")
    assert ran.code == 0 and ran.out.rstrip().endswith(f"Acts: {len(KZ.acts)}.")
    told = json.loads(zhargy("law", "acts", "--json").out)
    assert [one["id"] for one in told] == [one.act.id for one in book().ordered()]
    assert sum(len(one["listed"]) for one in told) == 46
    found = zhargy("law", "acts", "333-VI")
    assert found.out.startswith("assemblies-2020: ") and found.out.rstrip().endswith("Acts: 1.")


@pytest.mark.parametrize("name", ["assemblies-2020", "LPA", "Закон о мирных собраниях"])
def test_an_act_is_told_as_it_stood(name: str) -> None:
    before = zhargy("law", "act", name, "--on", "2024-01-01")
    after = zhargy("law", "act", name, "--on", "2025-06-01")
    old, new = (one.label.rstrip(".") for one in KZ.rules[PROPOSAL].versions)
    assert before.code == after.code == 0
    assert f"LPA art. 11(1)(3): {old} [{PROPOSAL}]" in before.out and new not in before.out
    assert f"LPA art. 14(1)(10): {new} [{PROPOSAL}]" in after.out and old not in after.out
    assert "last checked on 1 July 2026" in zhargy("law", "act", name, "--on", "2026-07-02").out
    one = zhargy("law", "act", name, "--on", "2024-01-01", "--article", "10").out
    assert "LPA art. 10(1)" in one and "LPA art. 11" not in one


def test_an_act_is_written_for_programs(tmp_path: Path) -> None:
    file = tmp_path / "act.xml"
    ran = zhargy("law", "act", "LPA", "--as", "akn", "--out", str(file), "--on", "2024-01-01", lang="kk")
    assert (ran.code, ran.out) == (0, "")
    root = etree.parse(file)
    assert SCHEMA.validate(root), SCHEMA.error_log
    told = json.loads(zhargy("law", "act", "LPA", "--as", "jsonld", "--on", "2024-01-01", lang="ru").out)
    assert told["@id"] == "/eli/kz/act/assemblies-2020" and told["inLanguage"] == "ru"
    told = json.loads(zhargy("law", "act", "LPA", "--as", "jsonld", "--article", "10").out)
    assert told["@id"] == "/eli/kz/act/assemblies-2020/10"


def test_two_days_in_words_with_cases() -> None:
    days = ("--since", "2024-01-01", "--until", "2025-06-01", "--act", "LPA")
    ran = zhargy("law", "difference", *days, "--cases")
    old, new = (one.label.rstrip(".") for one in KZ.rules[PROPOSAL].versions)
    assert ran.code == 0
    assert f"Amended, LPA art. 14(1)(10): {new} [{PROPOSAL}]" in ran.out
    assert f"before: {old}" in ran.out and "no → yes" in ran.out
    assert ran.out.rstrip().endswith("Amended: 2")
    told = json.loads(zhargy("law", "difference", *days, "--json").out)
    assert [one["act"] for one in told["acts"]] == ["assemblies-2020"]
    assert {one["rule"] for one in told["acts"][0]["rules"]} >= {PROPOSAL}
    rows = json.loads(zhargy("law", "difference", "--since", "2025-12-31", "--until", "2026-01-01", "--json").out)
    amounts = {one["id"]: one["rows"] for part in rows["acts"] for one in part["amounts"]}
    assert [(one["before"], one["after"]) for one in amounts["mci"]] == [("3,932\u00a0KZT", "4,325\u00a0KZT")]
    assert "Nothing differs" in zhargy("law", "difference", "--since", "2024-01-01", "--until", "2024-01-01").out


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("act", "LPX"), "did you mean LPA?"),
        (("act", "LPA", "--article", "999"), "has no article 999"),
        (("act", "LPA", "--article", "10", "--as", "akn"), "leave --article away"),
        (("act", "LPA", "--on", "2024-02-30"), "YEAR-MONTH-DAY"),
        (("act", "LPA", "--out", "/nothing/here.txt"), "cannot be written"),
        (("difference", "--act", "nothing at all"), "no such act"),
        (("difference", "--topic", "assembli"), "did you mean assembly?"),
        (("difference", "--since", "2025-01-01", "--until", "2024-01-01"), "must not be before the first"),
    ],
)
def test_wrong_input_ends_with_one_message(args: tuple[str, ...], told: str) -> None:
    ran = zhargy("law", *args)
    assert ran.code == 2 and told in ran.err and not ran.out
