"""Liability around assemblies: what system S26 must show, in tenge of 2023."""

from __future__ import annotations

import pytest

from tests.law.telling import Facts, asked, told

INDEX_2023 = 3450
ADULT: Facts = {
    "age": 40, "woman": False, "pregnant": False, "child_under_14": False, "raises_alone": False,
    "disability_1_or_2": False,
}  # fmt: skip
GRAVER: Facts = dict.fromkeys(
    (
        "continued_despite_demand", "like_offence_within_term", "minor_involved", "ill_or_child_used",
        "hatred_or_revenge", "against_person_on_duty", "against_vulnerable", "by_group", "in_disaster", "intoxicated",
    ),
    False,
)  # fmt: skip


def offence(part: int | str, offender: str = "natural-person", *, again: bool = False, **changes: object) -> Facts:
    """An offence of April 2023 under a part of article 488; `again`, within a year after a penalty."""
    number = f"488.{part}" if isinstance(part, int) else part
    told: Facts = {
        "provision": number, "offender": offender, "person": ADULT, "circumstances": GRAVER, "act_of_entity": True,
        "committed_on": "2023-04-10", "detected_on": "2023-04-11", "initiated_on": "2023-04-12",
        "penalised_before": again, "substantial_harm": False,
    }  # fmt: skip
    return told | ({"penalised_on": "2022-09-01"} if again else {}) | changes


def price(facts: Facts) -> tuple[int, int, bool]:
    """The fine in MCI of 2023, the longest arrest in days, and whether the person is expelled."""
    fine = told("sanctions.fine", "2023-04-12", facts)
    assert fine % INDEX_2023 == 0
    return (
        int(fine / INDEX_2023),
        told("sanctions.arrest_days", "2023-04-12", facts),
        told("sanctions.expulsion", "2023-04-12", facts),
    )


@pytest.mark.parametrize(
    ("part", "again", "applied", "mci", "days", "expelled"),
    [
        (1, False, 1, 20, 10, False),
        (2, False, 2, 20, 10, False),
        (3, False, 3, 30, 10, False),
        (1, True, 4, 50, 15, False),
        (2, True, 4, 50, 15, False),
        (3, True, 4, 50, 15, False),
        (5, False, 5, 30, 10, False),
        (6, False, 6, 30, 15, False),
        (7, False, 7, 50, 15, False),
        (8, False, 8, 30, 15, True),
        (9, False, 9, 50, 15, True),
        (5, True, 10, 40, 15, False),
        (6, True, 11, 50, 20, False),
        (7, True, 12, 70, 25, False),
    ],
)
def test_s26_twelve_parts_for_natural_persons(
    part: int, again: bool, applied: int, mci: int, days: int, expelled: bool
) -> None:
    facts = offence(part, again=again)
    assert told("sanctions.provision_applied", "2023-04-12", facts) == f"488.{applied}"
    assert price(facts) == (mci, days, expelled)
    assert told("sanctions.heard_by_court", "2023-04-12", facts) is True
    assert "CAO 488" in " ".join(asked("sanctions.arrest_days", "2023-04-12", facts).articles())


@pytest.mark.parametrize(
    ("part", "again", "mci"),
    [(3, False, 50), (3, True, 70), (5, False, 70), (5, True, 100), (7, False, 100), (7, True, 150), (9, False, 100)],
)
def test_s26_parts_for_legal_entities(part: int, again: bool, mci: int) -> None:
    assert price(offence(part, "legal-entity", again=again)) == (mci, 0, False)


def test_s26_the_activity_of_a_foreign_entity_may_be_suspended() -> None:
    assert told("sanctions.activity", "2023-04-12", offence(9, "legal-entity")) == "may-be-suspended"
    assert told("sanctions.activity", "2023-04-12", offence(7, "legal-entity")) == "goes-on"


def test_s26_the_figures_of_the_note() -> None:
    """70 times the index or 25 days; for legal entities 150 times, which is 517,500 tenge in 2023."""
    assert told("sanctions.fine", "2023-04-12", offence(7, again=True)) == 241_500
    assert told("sanctions.arrest_days", "2023-04-12", offence(7, again=True)) == 25
    assert told("sanctions.fine", "2023-04-12", offence(7, "legal-entity", again=True)) == 517_500
    parts = [*range(1, 13)]
    assert max(told("sanctions.fine", "2023-04-12", offence(part)) for part in parts) == 241_500


def test_s26_again_means_within_a_year_after_the_penalty() -> None:
    for penalised_on, part in (("2022-04-10", 12), ("2022-04-09", 7)):
        facts = offence(7, again=True, penalised_on=penalised_on)
        assert told("sanctions.provision_applied", "2023-04-12", facts) == f"488.{part}"


def test_s26_the_index_is_that_of_the_day_on_which_the_case_was_opened() -> None:
    facts = offence(7, committed_on="2023-12-20", detected_on="2023-12-20")
    assert told("sanctions.fine", "2024-01-10", facts | {"initiated_on": "2023-12-29"}) == 50 * 3450
    assert told("sanctions.fine", "2024-01-10", facts | {"initiated_on": "2024-01-04"}) == 50 * 3692


@pytest.mark.parametrize(
    ("part", "warned"), [(1, True), (2, True), (3, True), (6, True), (8, True), (5, False), (7, False), (9, False)]
)
def test_s26_a_warning_where_the_part_offers_it(part: int, warned: bool) -> None:
    assert told("sanctions.warning_must_be_applied", "2023-04-12", offence(part)) is warned
    group = offence(part, circumstances=GRAVER | {"by_group": True})
    assert told("sanctions.warning_must_be_applied", "2023-04-12", group) is False
    assert told("sanctions.warning_must_be_applied", "2023-04-12", offence(part, again=True)) is False


@pytest.mark.parametrize(
    "person",
    [
        {"age": 17}, {"woman": True, "pregnant": True}, {"woman": True, "child_under_14": True},
        {"child_under_14": True, "raises_alone": True}, {"disability_1_or_2": True}, {"woman": True, "age": 59},
        {"age": 64},
    ],
)  # fmt: skip
def test_s26_whom_arrest_spares(person: Facts) -> None:
    facts = offence(12, person=ADULT | person)
    assert told("sanctions.arrest_days", "2023-04-12", facts) == 0
    assert told("sanctions.arrest_days", "2023-04-12", offence(12, person=ADULT | {"age": 63})) == 25


def test_s26_minors() -> None:
    minor = offence(6, person=ADULT | {"age": 17}, circumstances=GRAVER | {"by_group": True})
    assert told("sanctions.fine", "2023-04-12", minor) == 34_500
    assert told("sanctions.arrest_days", "2023-04-12", minor) == 0
    assert told("sanctions.may_be_educated_instead", "2023-04-12", minor) is True
    assert told("sanctions.of_age", "2023-04-12", offence(6, person=ADULT | {"age": 16})) is True
    assert told("sanctions.of_age", "2023-04-12", offence(6, person=ADULT | {"age": 15})) is False


@pytest.mark.parametrize(
    ("offender", "changes", "barred"),
    [
        ("natural-person", {"was_sent": True, "sent_on": "2023-07-10"}, True),
        ("natural-person", {"was_sent": True, "sent_on": "2023-06-11"}, False),
        ("natural-person", {"was_sent": False, "decided_on": "2023-06-12"}, True),
        ("natural-person", {"detected_on": "2024-04-20", "was_sent": True, "sent_on": "2024-04-22"}, True),
        ("legal-entity", {"detected_on": "2026-04-01", "was_sent": True, "sent_on": "2026-04-10"}, False),
        ("legal-entity", {"detected_on": "2026-04-01", "was_sent": True, "sent_on": "2026-04-11"}, True),
    ],
)
def test_s26_a_year_three_years_and_two_months_from_detection(offender: str, changes: Facts, barred: bool) -> None:
    facts = offence(7, offender, **changes)
    assert told("sanctions.time_barred", "2026-04-12", facts) is barred


@pytest.mark.parametrize(
    ("article", "fine", "service", "arrest", "prison"),
    [("400", 690_000, 200, 50, 0), ("155.1", 690_000, 180, 50, 0), ("155.2", 10_350_000, 0, 0, 3)],
)
def test_s26_crimes(article: str, fine: int, service: int, arrest: int, prison: int) -> None:
    facts = {"crime_provision": article, "committed_on": "2023-04-10"}
    assert told("sanctions.highest_criminal_fine", "2023-04-12", facts) == fine
    assert told("sanctions.longest_community_service", "2023-04-12", facts) == service
    assert told("sanctions.longest_criminal_arrest", "2023-04-12", facts) == arrest
    assert told("sanctions.longest_imprisonment", "2023-04-12", facts) == prison


def test_s26_substantial_harm_makes_it_a_crime() -> None:
    in_time = {"was_sent": True, "sent_on": "2023-04-20"}
    assert told("sanctions.may_be_penalised", "2023-04-20", offence(7, **in_time)) is True
    harmful = offence(7, substantial_harm=True, **in_time)
    assert told("sanctions.is_crime", "2023-04-20", harmful) is True
    assert told("sanctions.may_be_penalised", "2023-04-20", harmful) is False


def test_s26_bans_of_a_state_of_emergency() -> None:
    assert price(offence("476.1")) == (10, 15, False)
    assert price(offence("476.1", again=True)) == (20, 30, False)
