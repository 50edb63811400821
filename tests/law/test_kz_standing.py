"""The law itself as the object: claims come out as the law says of them, and standing checks find nothing new."""

from __future__ import annotations

import json
import os
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from tests.command import zhargy
from zhargy.cases import Case, answer, files, read
from zhargy.files import read_text, read_yaml
from zhargy.law.kz import KZ
from zhargy.rules import Unknown, decide
from zhargy.rules.claims import POSSIBLE, RISING
from zhargy.rules.prove import Verdict, evaluate, prove, standing
from zhargy.rules.prove.checks import Standing

CHECKED = (date(2025, 6, 1), date(2026, 9, 1))
OF_THE_NOTE = "Country note of 4 August 2023"


@cache
def verdict(id: str) -> Verdict:
    return prove(KZ.claims[id])


@cache
def checks(on: date) -> Standing:
    return standing(KZ, on)


@pytest.mark.parametrize("id", KZ.claims)
def test_a_claim_comes_out_as_the_law_says(id: str) -> None:
    found = verdict(id)
    assert found.state != "undecided", found.why
    assert found.expected, f"{id} is {found.state}: {found.case}"


@pytest.mark.parametrize(
    "id", [id for id, one in KZ.claims.items() if one.refuted and one.kind not in (POSSIBLE, RISING)]
)
def test_the_case_against_a_claim_replays(id: str) -> None:
    found = verdict(id)
    assert found.case is not None
    rule = KZ.claims[id].rule
    assert decide(rule, *found.case.arguments(rule), on=found.case.on).value is False


def test_no_claim_holds_because_a_part_of_it_is_always_true() -> None:
    empty = [id for id in KZ.claims if any("part of it" in note for note in verdict(id).notes)]
    assert empty == []


def test_there_are_claims_of_every_section_of_the_note() -> None:
    sources = {one.source for one in KZ.claims.values() if one.source.startswith(OF_THE_NOTE)}
    assert len(sources) >= 8
    assert sum(one.source.startswith(OF_THE_NOTE) for one in KZ.claims.values()) >= 40


def test_the_two_definitions_of_a_national_association() -> None:
    """The note's two definitions agree on its day, not before the new oblasts, and not after the amendments."""
    states = {id: verdict(f"associations.{id}").state for id in (
        "two-definitions-agree", "national-in-nine-oblasts", "national-in-half", "nine-before-2022", "nine-lately",
        "national-in-nine-with-cities",
    )}  # fmt: skip
    assert states == {
        "two-definitions-agree": "proven", "national-in-nine-oblasts": "proven", "national-in-half": "proven",
        "nine-before-2022": "refuted", "nine-lately": "refuted", "national-in-nine-with-cities": "refuted",
    }  # fmt: skip
    assert verdict("associations.nine-before-2022").case.facts == {"association": {"oblasts_with_units": 8}}  # type: ignore[union-attr]


def test_no_form_qualifies_as_a_charity_only_before_boards_of_trustees_could_be_the_highest_body() -> None:
    assert verdict("charity.no-form-before-trustees").state == "proven"
    case = verdict("charity.no-form-qualifies").case
    assert case and case.facts["bodies"]["supreme"] == "trustees" and case.facts["bodies"]["form"].endswith("fund")
    assert verdict("charity.trustees-of-funds-are-enough").state == "refuted", "the board must also be the highest body"


def test_in_which_sense_notification_is_approval() -> None:
    assert verdict("assembly.pre-approval-by-waiting").state == "proven"
    assert verdict("assembly.pre-approval-by-refusal").state == "proven"
    assert verdict("assembly.pre-approval-needs-a-decision").state == "refuted", "silence is enough"


@pytest.mark.parametrize("on", CHECKED, ids=str)
def test_standing_checks_find_nothing_new(on: date) -> None:
    assert [str(one) for one in checks(on).findings] == []
    assert checks(on).open == []
    assert checks(on).checks > len(KZ.rules)


def test_known_findings_are_still_found() -> None:
    """A finding that is gone must not stay declared: it would hide the next one."""
    found = {(one.check, one.where) for on in CHECKED for one in checks(on).known}
    assert [one for one in KZ.findings if (one.check, one.where) not in found] == []


# the solver against the cases


def asked_in_cases(step: int) -> list[tuple[str, Case, str]]:
    """Every so many of the answers that case files expect: the file and line, the case, the rule."""
    found = [
        (f"{file.name}:{case.line}:{id}", case, id)
        for file in files(Path("cases"))
        for document in read_yaml(read_text(file), str(file))
        for case in [read(document, str(file), KZ)]
        for id in case.expect
    ]
    return found[::step]


def test_cases_read_by_the_solver_give_what_decide_gives() -> None:
    wrong = []
    for where, case, id in asked_in_cases(int(os.environ.get("ZHARGY_EVERY", "29"))):
        given = answer(case, KZ.rules[id])
        told = decide(KZ.rules[id], *given.subjects, on=case.on, reform=case.reform, settle=False).value
        found = evaluate(KZ.rules[id], *given.subjects, on=case.on, reform=case.reform)
        if (type(told) is Unknown) != (type(found) is Unknown) or (type(told) is not Unknown and told != found):
            wrong.append(f"{where}: decide {told!r}, solver {found!r}")
    assert wrong == []


# the commands


def test_prove_lists_the_claims_and_tells_a_verdict_with_its_case() -> None:
    listed = zhargy("prove")
    assert listed.code == 0 and listed.out.count("\n") == len(KZ.claims)
    told = zhargy("prove", "associations.nine-lately")
    assert told.code == 0, "it is refuted, as the law says of it"
    assert "refuted" in told.out and "association.oblasts_with_units: 8" in told.out and "1 June 2025" in told.out


def test_prove_takes_the_first_part_of_several_and_speaks_json() -> None:
    data = json.loads(zhargy("prove", "charity", "--json").out)
    assert {one["claim"].partition(".")[0] for one in data["claims"]} == {"charity"}
    assert all(one["as_expected"] for one in data["claims"])


def test_prove_refuses_a_claim_that_there_is_not() -> None:
    told = zhargy("prove", "associations.nine-latly")
    assert told.code == 2 and "associations.nine-lately" in told.err


def test_nearest_tells_the_least_change_and_that_there_is_none() -> None:
    given = ("-s", "oblasts_with_units=3", "-s", "cities_with_units=1", "--on", "2024-06-07")
    told = zhargy("nearest", "associations.is_national", *given)
    assert told.code == 0 and "3 regions → 10 regions" in told.out
    told = zhargy("nearest", "associations.is_national", *given, "--fix", "oblasts_with_units")
    assert told.code == 1 and "Nothing that you can change is enough." in told.out


@pytest.mark.parametrize(("option", "message"), [
    (("--cost", "oblasts_with_units=0"), "--cost oblasts_with_units=0"), (("--cost", "x"), "--cost x"),
    (("--fix", "oblasts"), "oblasts: no such fact"), (("--want", "perhaps"), "--want perhaps"),
])  # fmt: skip
def test_nearest_refuses_what_it_cannot_use(option: tuple[str, str], message: str) -> None:
    told = zhargy("nearest", "associations.is_national", "-s", "oblasts_with_units=3", "--on", "2024-06-07", *option)
    assert told.code == 2 and message in told.err


def test_compare_tells_the_rules_that_differ() -> None:
    told = zhargy("compare", "--from", "2023-08-04", "--to", "2025-06-01", "--topic", "associations")
    assert told.code == 0 and "associations.counted_units: " in told.out and "\n    17 → 20\n" in told.out
    told = zhargy("compare", "--from", "2024-06-01", "--reform", "charity-accreditation-2024", "--topic", "charity")
    assert (
        told.code == 0
        and "charity.is_set_up_rightly: " in told.out
        and "\n    yes → no\n" in told.out
        and "accredited = no" in told.out
    )


@pytest.mark.parametrize(("option", "message"), [
    ((), "the same day"), (("--reform", "accreditation"), "accreditation: no such reform"),
    (("--topic", "assemblies"), "assembly"), (("--to", "2025-06-01", "--about", "asembly"), "assembly"),
])  # fmt: skip
def test_compare_refuses_what_it_cannot_use(option: tuple[str, ...], message: str) -> None:
    told = zhargy("compare", "--from", "2024-06-01", *option)
    assert told.code == 2 and message in told.err
