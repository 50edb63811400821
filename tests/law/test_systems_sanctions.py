"""Administrative sanctions in every combination, and foreign donors and labels (S19-S20)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.law.asking import ask, hinges, value
from zhargy.law.kz import KZ
from zhargy.law.kz.sanctions.amounts import mci
from zhargy.law.kz.sanctions.subjects import Provision
from zhargy.rules.explain import explain_text

DAY = "2025-03-10"
NOTHING_GRAVER = dict.fromkeys(
    ("continued_despite_demand", "like_offence_within_term", "minor_involved", "ill_or_child_used", "hatred_or_revenge",
     "against_person_on_duty", "against_vulnerable", "by_group", "in_disaster", "intoxicated"), False,
)  # fmt: skip
PERSON = {"age": 40, "woman": False, "child_under_14": False, "disability_1_or_2": False, "pregnant": False,
          "raises_alone": False}  # fmt: skip
OFFENCE: dict[str, Any] = {
    "penalised_before": False, "initiated_on": "2025-03-10", "committed_on": "2025-03-01", "person": PERSON,
    "circumstances": NOTHING_GRAVER, "protocols": 1, "admits": True, "has_privileges": False, "judge_asked": False,
}  # fmt: skip


def offence(provision: str, offender: str, **told: Any) -> dict[str, Any]:
    return {**OFFENCE, "provision": provision, "offender": offender, **told}


AGAIN = {"penalised_before": True, "penalised_on": "2024-09-02"}

# Provision, offender, indices the first time, and again within a year; None where the first time ends in a warning.
FINES = [
    ("456-1.1", "official", 30, 50), ("456-1.1", "small-business", 30, 50), ("456-2.1", "large-business", 100, 200),
    ("456-2.3", "natural-person", 20, 40), ("456-2.3", "small-business", 30, 50), ("456-2.5", "natural-person", 30, 50),
    ("460-1.1", "natural-person", 50, 150), ("460-1.1", "small-business", 100, 250),
    ("460-1.1", "medium-business", 200, 450), ("460-1.1", "large-business", 350, 1000),
    ("460-1.2", "natural-person", 100, 150), ("460-1.2", "small-business", 200, 250),
    ("460-1.2", "medium-business", 400, 450), ("460-1.2", "large-business", 700, 1000),
    ("460-2.1", "legal-entity", None, 25),
    ("488.1", "natural-person", 20, 50), ("488.3", "legal-entity", 50, 70), ("488.5", "natural-person", 30, 40),
    ("488.5", "legal-entity", 70, 100), ("488.6", "natural-person", 30, 50), ("488.7", "natural-person", 50, 70),
    ("488.7", "legal-entity", 100, 150), ("489.1", "legal-entity", 100, 150), ("489.2", "legal-entity", 100, 200),
    ("489.5", "legal-entity", 2000, 2000), ("489.6", "legal-entity", 400, 400), ("489.7", "legal-entity", 200, 200),
    ("489.8", "legal-entity", 200, 200),
    ("489.9", "natural-person", 100, 100), ("489.10", "natural-person", 50, 50), ("489.11", "natural-person", 200, 200),
    ("489-1.1", "small-business", None, 25),
]  # fmt: skip


@pytest.mark.parametrize(("provision", "offender", "first", "again"), FINES)
def test_s19_by_provision_subject_and_repetition_in_indices_and_tenge(
    provision: str, offender: str, first: int | None, again: int
) -> None:
    if first is not None:
        assert value("sanctions.fine_in_mci", DAY, offence=offence(provision, offender)) == first
        assert value("sanctions.fine", DAY, offence=offence(provision, offender)) == first * 3932
    repeated = offence(provision, offender, **AGAIN)
    assert value("sanctions.fine_in_mci", DAY, offence=repeated) == again
    assert value("sanctions.fine", DAY, offence=repeated) == again * 3932


@pytest.mark.parametrize("provision", list(Provision))
def test_s19_every_provision_has_a_penalty_and_somebody_who_decides(provision: Provision) -> None:
    fined = [
        who for who in ("natural-person", "official", "small-business", "medium-business", "large-business", "legal-entity")
        if ask("sanctions.fine_in_mci", DAY, offence=offence(provision.value, who)).known
    ]  # fmt: skip
    warned_only, repealed = {"489-1.1", "460-2.1"}, {"456-1.2"}
    assert bool(fined) is (provision.value not in warned_only | repealed), provision
    told = offence(provision.value, "legal-entity")
    bodies = ("belongs_to_court", "belongs_to_police", "belongs_to_revenue_body", "belongs_to_akimat")
    who = [one for one in bodies if value(f"sanctions.{one}", DAY, offence=told)]
    if provision.value.startswith("456-2"):
        assert not who
        court = ask("sanctions.heard_by_court", DAY, offence=told)
        assert any("456-2" in one.text() for one in court.caveats)
        assert court.value is (provision.value in {"456-2.4", "456-2.6"}), "an arrest is for a judge alone"
    else:
        assert len(who) == 1, who


def test_s19_repetition_is_within_a_year_of_the_penalty() -> None:
    for committed, again in (("2025-09-02", True), ("2025-09-03", False), ("2024-09-01", False)):
        told = offence("488.7", "legal-entity", **{**AGAIN, "committed_on": committed, "initiated_on": "2025-09-10"})
        assert value("sanctions.repeated", "2025-10-01", offence=told) is again, committed
    unsaid = {name: told for name, told in offence("488.7", "legal-entity").items() if name != "penalised_before"}
    assert hinges("sanctions.fine", DAY, offence=unsaid) == {"penalised_before", "penalised_on"}


@pytest.mark.parametrize(("protocols", "within"), [(1, True), (2, True), (11, True), (12, False)])
def test_s19_each_count_is_fined_and_the_sum_is_capped(protocols: int, within: bool) -> None:
    told = offence("460-1.2", "small-business", protocols=protocols)
    assert value("sanctions.total_fine", DAY, offence=told) == protocols * 200 * 3932
    assert value("sanctions.total_within_limit", DAY, offence=told) is within


@pytest.mark.parametrize(
    ("offender", "cap"), [("natural-person", 200), ("official", 750), ("small-business", 750),
                          ("medium-business", 1000), ("large-business", 2000)],
)  # fmt: skip
def test_s19_caps_by_subject(offender: str, cap: int) -> None:
    told = {**OFFENCE, "offender": offender}
    assert value("sanctions.highest_single_fine", DAY, offence=told) == cap * 3932
    for fine, within in ((cap * 3932, True), (cap * 3932 + 1, False)):
        capped = {**told, "imposed_fine": fine}
        assert value("sanctions.imposed_fine_within_limit", DAY, offence=capped) is within


@pytest.mark.parametrize(
    ("opened", "index"), [("2020-03-31", 2651), ("2020-04-01", 2778), ("2022-05-01", 3063), (DAY, 3932)]
)
def test_s19_the_index_is_that_of_the_day_on_which_the_case_was_opened(opened: str, index: int) -> None:
    told = offence("460-1.1", "small-business", initiated_on=opened, committed_on="2020-01-01")
    assert mci(date.fromisoformat(opened)) == index
    assert value("sanctions.fine", DAY, offence=told) == 100 * index


@pytest.mark.parametrize(
    ("provision", "offender", "told", "half"),
    [
        ("489.9", "natural-person", {}, True), ("489.9", "natural-person", {"admits": False}, False),
        ("489.9", "natural-person", {"has_privileges": True}, False), ("488.7", "natural-person", {}, False),
        ("460-1.1", "small-business", {}, False), ("489.2", "legal-entity", {"circumstances": {"by_group": True}}, False),
        ("489.1", "legal-entity", {"circumstances": {"by_group": True}}, True),
    ],
)  # fmt: skip
def test_s19_half_may_be_paid_where_nothing_else_is_threatened(
    provision: str, offender: str, told: dict[str, Any], half: bool
) -> None:
    case = offence(provision, offender, **told)
    assert value("sanctions.may_pay_half", DAY, offence=case) is half
    if half:
        assert 2 * value("sanctions.half_fine", DAY, offence=case) == value("sanctions.fine", DAY, offence=case)


def test_s19_half_is_paid_in_seven_days_and_the_whole_in_thirty() -> None:
    told = {"right_explained_on": "2022-08-01", "half_paid_on": "2022-08-08", "in_force_on": "2025-03-10"}
    assert value("sanctions.half_paid_in_time", DAY, offence=told)
    assert not value("sanctions.half_paid_in_time", DAY, offence={**told, "half_paid_on": "2022-08-09"})
    assert value("sanctions.half_due_by_portal", DAY, offence=told) == date(2022, 8, 10)
    assert value("sanctions.fine_due", DAY, offence=told) == date(2025, 4, 9)


def test_s19_a_minor_pays_less_and_is_not_arrested() -> None:
    young = offence("488.7", "natural-person", person={**PERSON, "age": 17})
    assert value("sanctions.fine_in_mci", DAY, offence=young) == 10
    assert value("sanctions.arrest_days", DAY, offence=young) == 0
    assert value("sanctions.may_be_educated_instead", DAY, offence=young)
    child = offence("488.7", "natural-person", person={**PERSON, "age": 15})
    assert not value("sanctions.of_age", DAY, offence=child)


@pytest.mark.parametrize(
    ("person", "days"),
    [({}, 15), ({"disability_1_or_2": True}, 0), ({"age": 64}, 0), ({"woman": True, "child_under_14": True}, 0)],
)
def test_s19_arrest_and_whom_it_spares(person: dict[str, Any], days: int) -> None:
    told = offence("488.7", "natural-person", person={**PERSON, **person})
    assert value("sanctions.arrest_days", DAY, offence=told) == days


@pytest.mark.parametrize(
    ("provision", "again", "activity", "shortest", "longest"),
    [
        ("460-1.1", False, "goes-on", 0, 0), ("460-1.2", False, "suspended", 0, 3), ("460-1.2", True, "prohibited", 0, 0),
        ("489.1", False, "goes-on", 0, 0), ("489.2", False, "suspended", 3, 6), ("489.1", True, "suspended", 3, 6),
        ("489.2", True, "prohibited", 0, 0), ("489-1.1", True, "may-be-suspended", 3, 3),
        ("489.7", False, "suspended", 0, 6), ("489.8", False, "prohibited", 0, 0),
    ],
)  # fmt: skip
def test_s19_suspension_and_prohibition(
    provision: str, again: bool, activity: str, shortest: int, longest: int
) -> None:
    told = offence(provision, "small-business", **(AGAIN if again else {}))
    assert value("sanctions.activity", DAY, offence=told) == activity
    assert value("sanctions.shortest_suspension", DAY, offence=told) == shortest
    assert value("sanctions.longest_suspension", DAY, offence=told) == longest


@pytest.mark.parametrize(
    ("provision", "body", "court"),
    [("460-1.2", "belongs_to_revenue_body", False), ("489.9", "belongs_to_police", False),
     ("489-1.1", "belongs_to_court", True), ("488-1.1", "belongs_to_akimat", False), ("456-1.1", "belongs_to_court", True), ("488.7", "belongs_to_court", True)],
)  # fmt: skip
def test_s19_who_decides(provision: str, body: str, court: bool) -> None:
    told = offence(provision, "small-business")
    assert value(f"sanctions.{body}", DAY, offence=told)
    assert value("sanctions.heard_by_court", DAY, offence=told) is court
    assert value("sanctions.heard_by_court", DAY, offence={**told, "judge_asked": True})


def test_s19_bodies_may_suspend_only_since_2020() -> None:
    told = offence("460-1.2", "small-business")
    assert not value("sanctions.body_may_suspend", "2018-06-01", offence=told)
    assert value("sanctions.body_may_suspend", "2021-01-20", offence=told)
    assert not value("sanctions.body_may_suspend", "2021-01-20", offence={**told, "judge_asked": True})


def test_s19_a_warning_comes_first_unless_something_makes_it_graver() -> None:
    for provision in ("489.1", "489.2", "488.6", "489-1.1", "460-2.1"):
        told = offence(provision, "small-business")
        assert value("sanctions.warning_must_be_applied", DAY, offence=told), provision
        graver = {**told, "circumstances": {**NOTHING_GRAVER, "by_group": True}}
        assert not value("sanctions.warning_must_be_applied", DAY, offence=graver), provision
        assert not value("sanctions.warning_must_be_applied", DAY, offence={**told, **AGAIN}), provision


def test_s19_the_arithmetic_is_shown() -> None:
    told = offence("460-1.2", "small-business", protocols=2, initiated_on="2021-01-15", committed_on="2020-12-01")
    text = explain_text(ask("sanctions.total_fine", "2021-01-20", offence=told), "en")
    for part in ("200 MCI", "2,917 KZT", "583,400 KZT", "1,166,800 KZT", "Number of protocols: 2", "15 January 2021"):
        assert part.replace(" KZT", "\u00a0KZT").replace(" MCI", "\u00a0MCI") in text or part in text, part


MATERIAL = {"foreign_paid": True, "under_contract": True, "names_customer": True, "says_foreign_paid": True}
HELPER = {"bearer": "legal-entity", "legal_help": True, "polls": False, "information": False}


def test_s20_the_label_says_who_ordered_and_that_foreign_money_paid() -> None:
    assert value("foreign_money.is_labelled", "2023-08-04", funded_material=MATERIAL)
    for lacking in ("names_customer", "says_foreign_paid"):
        bare = {**MATERIAL, lacking: False}
        assert not value("foreign_money.is_labelled", "2023-08-04", funded_material=bare)
        assert value("foreign_money.lacks_label", "2023-08-04", recipient=HELPER, funded_material=bare)
    label = KZ.duties["foreign-money-label"]
    assert "who ordered" in label.how
    assert "foreign" in label.how


def test_s20_where_the_label_goes() -> None:
    assert value("foreign_money.must_label", "2023-08-04", recipient=HELPER, funded_material=MATERIAL)
    home = {**MATERIAL, "foreign_paid": False}
    assert not value("foreign_money.must_label", "2023-08-04", recipient=HELPER, funded_material=home)
    other = {**HELPER, "legal_help": False}
    assert not value("foreign_money.must_label", "2023-08-04", recipient=other, funded_material=MATERIAL)


def test_s20_a_missing_label_is_punished_under_a_contract_and_warned_first() -> None:
    bare = {**MATERIAL, "says_foreign_paid": False}
    assert value("foreign_money.is_punished_without_label", "2023-08-04", funded_material=bare)
    assert not value(
        "foreign_money.is_punished_without_label", "2023-08-04", funded_material={**bare, "under_contract": False}
    )
    assert value("sanctions.warning_must_be_applied", DAY, offence=offence("460-2.1", "small-business"))


@pytest.mark.parametrize(
    ("source", "foreign"),
    [("foreign-state", True), ("international-organisation", True), ("foreign-organisation", True), ("foreigner", True),
     ("stateless-person", True), ("kazakhstan", False)],
)  # fmt: skip
def test_s20_foreign_donors(source: str, foreign: bool) -> None:
    assert value("foreign_money.comes_from_abroad", "2023-08-04", receipt={"source": source}) is foreign
    told = {"source": source, "free_of_charge": True, "recipient": {"non_commercial": True}}
    assert value("foreign_money.must_account_for_use", "2023-08-04", receipt=told) is foreign


def test_s20_from_2026_no_text_of_the_code_asks_for_a_label() -> None:
    answer = ask("foreign_money.must_label", "2026-03-01", recipient=HELPER, funded_material=MATERIAL)
    assert not answer.known
    assert any(one.kind == "gap" for one in answer.caveats)
