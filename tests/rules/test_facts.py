"""Facts: what is refused, with the field and the fix; what is kept."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.toy import Club, Kind
from zhargy.i18n import use
from zhargy.rules import FactErrors, Subject, fact


def problems(**facts: object) -> dict[str, str]:
    with pytest.raises(FactErrors) as caught:
        Club.from_facts(facts)
    return {error.path: error.text().removeprefix(f"{error.path}: ") for error in caught.value.errors}


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        ("founders", "many", "write a number, for example 12"),
        ("founders", 1.5, "write a number, not float"),
        ("founders", "1.5", "write a whole number"),
        ("founders", -1, "must not be below 0"),
        ("founders", 1001, "must not be above 1000"),
        ("founders", True, "write a number, for example 12"),
        ("founders", "NaN", "write a number, for example 12"),
        ("founders", "9" * 40, "must not be above 1000"),
        ("founders", "1e999999999", "must not be above 1000"),
        ("founders", {}, "write a number, for example 12"),
        ("fee", "0." + "1" * 26, "write a number of at most 25 digits"),
        ("founded", "2023-02-30", "write an existing day as YEAR-MONTH-DAY, for example 2023-06-12"),
        ("founded", "12.06.2023", "write an existing day as YEAR-MONTH-DAY, for example 2023-06-12"),
        ("founded", "1066-10-14", "write a day between 1900 and 2200"),
        ("open", "perhaps", "write yes or no"),
        ("open", 1, "write yes or no"),
        ("kind", "ches", "choose one of: chess, song, walk"),
        ("kind", ["chess"], "choose one of: chess, song, walk"),
        ("members", {"age": 3}, "give a list, one entry each; an empty list if there are none"),
        ("house", "here", "give its facts as a table of names and values"),
    ],
)
def test_wrong_values(path: str, value: object, told: str) -> None:
    assert problems(**{path: value}) == {path: told}


def test_unknown_names_get_the_nearest_right_one() -> None:
    assert "did you mean founders?" in problems(foundrs=3)["foundrs"]
    assert "did you mean house.rooms?" in problems(house={"roms": 3})["house.roms"]
    assert "the facts are: kind, founders" in problems(zzzzzz=3)["zzzzzz"]


def test_contradictory_facts() -> None:
    assert "more adults among its founders" in problems(founders=2, adults=3)[""]
    assert Club.from_facts({"adults": 3}).adults == 3


def test_every_problem_is_told_and_nothing_kept() -> None:
    assert set(problems(founders=-1, kind="x", members=[{"age": "old"}])) == {"founders", "kind", "members.0.age"}


def test_errors_speak_the_language_in_use() -> None:
    with pytest.raises(FactErrors) as caught:
        Club.from_facts({"founders": -1})
    with use("ru"):
        assert "0" in caught.value.errors[0].text() and "below" not in caught.value.errors[0].text()


def test_kinds_of_text_that_are_fine() -> None:
    club = Club.from_facts({"founders": " 1 000 ", "fee": "0.10", "open": "Yes", "kind": Kind.SONG})
    assert (club.founders, club.fee, club.open, club.kind) == (1000, Decimal("0.10"), True, Kind.SONG)


def test_facts_round_trip() -> None:
    given = {"kind": "chess", "fee": "0.10", "open": "does-not-know", "house": {"rooms": 2}, "members": []}
    assert Club.from_facts(Club.from_facts(given).to_facts()).to_facts() == {**given, "house": {"rooms": 2}}


def test_a_fact_without_declaration_is_refused() -> None:
    with pytest.raises(TypeError, match=r"Bare\.age: declare it with fact\(\), part\(\) or many\(\)"):

        class Bare(Subject):
            """Without."""

            age: int = 3


def test_a_subject_cannot_be_changed() -> None:
    club = Club.from_facts({"founders": 3})
    with pytest.raises(Exception, match="frozen"):
        club.founders = 4  # type: ignore[misc]


@given(st.dictionaries(st.text(max_size=12), st.recursive(st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3), max_leaves=8), max_size=5))  # fmt: skip
def test_nothing_but_fact_errors(facts: dict[str, object]) -> None:
    for names in (facts, dict(zip(Club.__facts__, facts.values(), strict=False))):
        try:
            Club.from_facts(names)
        except FactErrors as errors:
            assert all(error.text() for error in errors.errors)


def test_labels_are_kept() -> None:
    assert Club.find("house.rooms").label == "Rooms"
    assert fact("x", judgement="Court") is not None
