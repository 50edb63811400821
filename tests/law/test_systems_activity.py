"""Special forms, work within the charter, suspension and end, rights, and what is unregistered (S05-S08)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.law.asking import answers, ask, value

DAY = "2024-03-01"
PARTY: dict[str, Any] = {
    "initiators": 700, "in_person": True, "units_of_initiators": 14, "committee": 10, "committee_of_initiators": True,
    "list_filed": True, "minutes_filed": True, "confirmed_on": "2023-02-01", "announced_on": "2023-03-01",
    "congress_on": "2023-05-01", "filed_on": "2023-08-31", "members": 5000, "smallest_unit": 200,
    "unit_everywhere": True,
    "naming": {"of_party": True, "has_word": True, "repeats": False, "group_marks": False, "personal": False,
               "state_symbols": False},
}  # fmt: skip


@pytest.mark.parametrize(
    ("change", "registered"),
    [
        ({}, True), ({"initiators": 699}, False), ({"units_of_initiators": 13}, False), ({"members": 4999}, False),
        ({"smallest_unit": 199}, False), ({"unit_everywhere": False}, False), ({"in_person": False}, False),
        ({"announced_on": "2023-03-02"}, False), ({"congress_on": "2023-05-02"}, False),
    ],
)  # fmt: skip
def test_s05_a_party_needs_founders_members_units_and_its_steps(change: dict[str, Any], registered: bool) -> None:
    assert value("parties.may_be_registered", "2023-09-01", party_founding={**PARTY, **change}) is registered


def test_s05_a_party_needed_more_before_november_2022() -> None:
    assert not value("parties.enough_initiators", "2022-09-01", party_founding=PARTY)
    assert value("parties.enough_initiators", "2022-09-01", party_founding={**PARTY, "initiators": 1000})
    assert not value("parties.enough_members", "2021-09-01", party_founding=PARTY)
    old = {**PARTY, "members": 20000, "smallest_unit": 600}
    assert value("parties.enough_members", "2021-09-01", party_founding=old)


def test_s05_a_party_may_be_refused_for_more() -> None:
    told = {"form": "political-party", "filed_on": "2023-08-07"}
    assert value("registration.interrupted_for_review", DAY, application={
        **told, "interruption": {"interrupted": True, "reason": "member-lists"}}) is True  # fmt: skip


FAITH: dict[str, Any] = {
    "reach": "local", "citizens": 50, "all_adult": True, "in_person": True, "in_one_unit": True, "one_creed": True,
    "rites": True, "education": True, "spiritual": True, "foreign_head": False, "head_agreed": False,
    "naming": {"shows_creed": True, "shows_status": True, "repeats": False},
}  # fmt: skip


@pytest.mark.parametrize(
    ("told", "founded"),
    [
        ({}, True), ({"citizens": 49}, False), ({"in_one_unit": False}, False), ({"rites": False}, False),
        ({"foreign_head": True}, False), ({"foreign_head": True, "head_agreed": True}, True),
        ({"reach": "regional", "local_associations": 2, "local_members": 500, "in_their_territory": True}, True),
        ({"reach": "regional", "local_associations": 2, "local_members": 499, "in_their_territory": True}, False),
        ({"reach": "regional", "local_associations": 1, "local_members": 900, "in_their_territory": True}, False),
    ],
)  # fmt: skip
def test_s05_a_religious_association_by_its_reach(told: dict[str, Any], founded: bool) -> None:
    assert value("religion.may_be_founded", "2023-08-04", religious_association={**FAITH, **told}) is founded


def test_s05_a_national_religious_association_needs_300_in_every_unit_then_in_force() -> None:
    whole = {"reach": "national", "every_unit": True, "smallest_unit": 300, "units_everywhere": True}
    for day, fewest in (("2023-08-04", 6000), ("2021-08-04", 5100)):
        assert value("religion.fewest_for_national", day, religious_association={}) == fewest
        enough = {**FAITH, **whole, "citizens": fewest}
        assert value("religion.may_be_founded", day, religious_association=enough)
        for change in ({"citizens": 4999}, {"smallest_unit": 299}, {"every_unit": False}):
            assert not value("religion.may_be_founded", day, religious_association={**enough, **change}), change


def test_s05_trade_unions_by_citizens_and_level() -> None:
    union = {"shared_interests": True, "founded_by_unions": False, "congress_held": True}
    assert value("unions.may_be_founded", "2023-08-04", trade_union={**union, "citizens": 10})
    assert not value("unions.may_be_founded", "2023-08-04", trade_union={**union, "citizens": 9})
    for level, told, fits in (
        ("sectoral", {"units": 11}, True), ("sectoral", {"units": 10}, False), ("national", {"units": 11}, True),
        ("regional", {"districts": 2}, True), ("regional", {"districts": 1}, False),
        ("district", {"member_organisations": 2}, True), ("district", {"member_organisations": 1}, False),
    ):  # fmt: skip
        assert value("unions.fits_its_status", DAY, trade_union={"level": level, **told}) is fits, (level, told)


def test_s05_cooperatives() -> None:
    meeting = dict.fromkeys(
        ("meeting", "list_approved", "aims_set", "contributions_set", "papers_approved", "bodies_elected",
         "registrant_named", "minutes_signed"), True,
    )  # fmt: skip
    assert value("forms.founding_in_order", DAY, cooperative=meeting)
    for step in meeting:
        assert not value("forms.founding_in_order", DAY, cooperative={**meeting, step: False}), step
    alone = {"form": "consumer-cooperative", "several_founders": False}
    assert not value("registration.founders_enough", DAY, application=alone)
    assert value("registration.founders_enough", DAY, application={**alone, "several_founders": True})


WORK = {
    "form": "public-fund",
    "prohibited": False,
    "fits_aims": True,
    "needs_licence": False,
    "separate_accounts": True,
}


def test_s06_work_stays_within_the_charter() -> None:
    assert value("forms.activity_allowed", DAY, work=WORK)
    for change in ({"fits_aims": False}, {"prohibited": True}, {"needs_licence": True, "licensed": False}):
        assert not value("forms.activity_allowed", DAY, work={**WORK, **change}), change


@pytest.mark.parametrize(
    ("provision", "again", "fine", "activity", "longest"),
    [
        ("489.1", False, 100, "goes-on", 0),
        ("489.2", False, 100, "suspended", 6),
        ("489.1", True, 150, "suspended", 6),
        ("489.2", True, 200, "prohibited", 0),
    ],
)
def test_s06_what_leaving_the_charter_or_breaking_the_law_costs(
    provision: str, again: bool, fine: int, activity: str, longest: int
) -> None:
    offence = {
        "provision": provision, "offender": "small-business", "penalised_before": again, "penalised_on": "2023-09-01",
        "committed_on": "2024-02-01", "initiated_on": "2024-02-05",
    }  # fmt: skip
    assert value("sanctions.fine_in_mci", DAY, offence=offence) == fine
    assert value("sanctions.fine", DAY, offence=offence) == fine * 3692
    assert value("sanctions.activity", DAY, offence=offence) == activity
    assert value("sanctions.longest_suspension", DAY, offence=offence) == longest


@pytest.mark.parametrize(
    ("form", "asker", "on", "possible"),
    [
        ("public-association", "prosecutor", DAY, True), ("public-association", "internal-affairs", DAY, True),
        ("public-association", "akimat", DAY, True), ("public-association", "akimat", "2019-06-01", False),
        ("public-association", "citizen", DAY, True), ("public-association", "creditor", DAY, False),
        ("public-fund", "prosecutor", DAY, True), ("public-fund", "akimat", DAY, False),
        ("public-fund", "citizen", DAY, False),
    ],
)  # fmt: skip
def test_s06_who_may_have_an_organisation_suspended(form: str, asker: str, on: str, possible: bool) -> None:
    told = {"form": form, "asker": asker, "broke_law": True, "acts_beyond": 0, "acts_beyond_in_year": 0}
    assert value("winding_up.may_be_suspended", on, suspension=told) is possible


def test_s06_a_court_suspends_for_three_to_six_months() -> None:
    for months, lawful in ((2, False), (3, True), (6, True), (7, False)):
        assert value("winding_up.term_in_law", DAY, suspension={"months": months}) is lawful, months


def test_s06_what_is_barred_meanwhile() -> None:
    for wants, barred in (("media", True), ("assembly", True), ("election", True), ("wages", False), ("fines", False)):
        told = {"form": "public-association", "wants": wants}
        assert value("winding_up.barred_while_suspended", DAY, suspension=told) is barred, wants


def test_s06_prohibition_follows_false_data_on_foreign_money_again() -> None:
    offence = {
        "provision": "460-1.2", "offender": "small-business", "penalised_before": True, "penalised_on": "2021-01-20",
        "committed_on": "2021-06-01", "initiated_on": "2021-06-15",
    }  # fmt: skip
    assert value("sanctions.activity", "2021-06-20", offence=offence) == "prohibited"


LIQUIDATION: dict[str, Any] = {
    "decided": True, "told": True, "commission": True, "published": True,
    "published_on": "2023-03-01", "nationwide": True, "official_print": False, "claims_until": "2023-05-01",
    "creditors_told": True, "interim_approved": True, "creditors_paid": True, "final_approved": True,
    "branches_left": False, "filed": False, "entered": False,
}  # fmt: skip


def test_s06_liquidation_step_by_step() -> None:
    steps = ("decided", "told", "commission", "published", "creditors_told", "interim_approved", "creditors_paid",
             "final_approved", "filed", "entered")  # fmt: skip
    seen = []
    for done in range(len(steps) + 1):
        told = {**LIQUIDATION, **dict.fromkeys(steps, False), **dict.fromkeys(steps[:done], True)}
        seen.append(value("winding_up.next_step", "2023-05-03", winding_up=told))
    assert len(set(seen)) == len(seen), seen
    assert value("winding_up.next_step", "2023-05-03", winding_up={**LIQUIDATION, "branches_left": True}) == "branches"
    assert value("winding_up.ending_filed_from", "2023-05-03", winding_up=LIQUIDATION) == date(2023, 5, 2)


COURT = dict.fromkeys(
    ("bankrupt", "registration_void", "absent", "against_charter", "without_licence", "other_ground",
     "property_too_small", "aims_out_of_reach", "aims_left", "no_bin", "no_taxpayer", "not_removed"), False,
)  # fmt: skip


def test_s06_a_court_liquidates_on_the_grounds_of_the_code() -> None:
    association = {**COURT, "form": "public-association", "asker": "entitled-body"}
    assert not value("winding_up.may_be_liquidated_by_court", DAY, court_case=association)
    for ground in ("bankrupt", "registration_void", "against_charter", "without_licence", "other_ground"):
        told = {**association, ground: True}
        assert value("winding_up.may_be_liquidated_by_court", DAY, court_case=told), ground
    creditor = {**COURT, "form": "public-fund", "asker": "creditor", "without_licence": True}
    assert not value("winding_up.may_be_liquidated_by_court", DAY, court_case=creditor)


RIGHTS = ("information", "represent", "media", "assemblies", "publish", "international", "other")


def test_s07_the_rights_of_article_19_by_date() -> None:
    for on in ("2018-06-01", "2020-06-05", "2020-06-06", DAY):
        for right in RIGHTS:
            answer = ask("associations.has_association_right", on, association_life={
                "registered": True, "suspended": False, "right": right})  # fmt: skip
            assert answer.value is True, (on, right)
            assert "PA Law 19(2)" in answer.articles()
    before = ask("associations.has_association_right", "2020-06-05").to_text("en")
    since = ask("associations.has_association_right", "2020-06-06").to_text("en")
    assert "peaceful assemblies" in since
    assert "peaceful assemblies" not in before


def test_s07_the_unregistered_and_the_suspended_have_less() -> None:
    for right in RIGHTS:
        told = {"registered": False, "suspended": False, "right": right}
        assert not value("associations.has_association_right", DAY, association_life=told), right
        told = {"registered": True, "suspended": True, "right": right}
        lost = right in {"information", "media", "publish", "assemblies"}
        assert value("associations.right_is_suspended", DAY, association_life=told) is lost, right


def test_s07_observers_are_sent_by_accredited_organisations() -> None:
    applied = {"kind": "association", "charter_allows": True, "application_in_form": True, "charter_extract": True,
               "stopped": False, "applied_on": "2023-02-01", "accredited_on": "2023-03-01"}  # fmt: skip
    assert value("elections.may_be_accredited", "2023-02-01", accreditation=applied)
    for change in ({"charter_allows": False}, {"charter_extract": False}, {"stopped": True}):
        assert not value("elections.may_be_accredited", "2023-02-01", accreditation={**applied, **change}), change
    assert value("elections.accreditation_due", "2023-02-01", accreditation=applied) == date(2023, 3, 3)
    assert value("elections.accreditation_ends_on", "2023-03-01", accreditation=applied) == date(2024, 3, 1)
    assert not value("elections.needs_accreditation", "2023-02-01", accreditation={"kind": "party"})
    sent = {"citizen": True, "organisation": {"kind": "association", "accredited": True, "accredited_on": "2023-03-01"},
            "observing_on": "2023-03-19", "paper_with_name": True, "sealed": True, "identity_paper": True,
            "others_present": 0}  # fmt: skip
    assert value("elections.may_observe", "2023-03-19", observer=sent)
    for change in ({"citizen": False}, {"sealed": False}, {"others_present": 1}, {"observing_on": "2024-03-02"}):
        assert not value("elections.may_observe", "2023-03-19", observer={**sent, **change}), change


@pytest.mark.parametrize("who", ["religious", "state-body", "international", "foreign-entity", "foreigner"])
def test_s07_who_may_not_campaign(who: str) -> None:
    told = {
        "who": who, "is_campaigning": True, "helps_or_hinders": True, "needs_money": False, "has_fund": False,
        "charity_event": False, "show_or_sport": False, "elections_called": True, "gives_away": False,
        "only_campaign_items": True, "lottery_or_charity": False, "in_support": True,
    }  # fmt: skip
    assert not value("elections.may_campaign", "2023-02-20", campaigning=told)
    assert value("elections.may_campaign", "2023-02-20", campaigning={**told, "who": "association"})


DEED: dict[str, Any] = {
    "standing": "unregistered", "role": "takes-part", "hinders_state": False, "does_violence": False,
    "religious_party": False, "forbidden_funding": False, "spreads_intolerance": False, "active_part": False,
    "left_freely": False, "aids_foreign_party": False, "substantial_harm": False,
}  # fmt: skip


@pytest.mark.parametrize(
    ("role", "part", "fine"), [("leads", "489.9", 345000), ("takes-part", "489.10", 172500), ("finances", "489.11", 690000)]
)  # fmt: skip
def test_s08_the_administrative_offences(role: str, part: str, fine: int) -> None:
    found = answers("work-unregistered", "2023-08-04", {**DEED, "role": role})
    assert found["unregistered.activity_prohibited"] is True
    assert found["unregistered.punished_under_489"] == part
    assert found["unregistered.fine_under_489"] == Decimal(fine)
    assert found["unregistered.crime"] == "none"


def test_s08_a_registered_association_is_not_prohibited() -> None:
    found = answers("work-unregistered", DAY, {**DEED, "standing": "registered"})
    assert (found["unregistered.activity_prohibited"], found["unregistered.punished_under_489"]) == (False, "none")
    assert found["unregistered.fine_under_489"] == 0


def test_s08_being_unregistered_alone_is_no_crime() -> None:
    assert answers("work-unregistered", DAY, DEED)["unregistered.only_administrative"] is True


@pytest.mark.parametrize(
    ("told", "crime", "fine", "years"),
    [
        ({"hinders_state": True, "substantial_harm": True}, "403.1", 590720, 0),
        ({"role": "leads", "hinders_state": True, "substantial_harm": True}, "403.2", 738400, 0),
        ({"role": "leads", "does_violence": True}, "404.1", 22152000, 6),
        ({"role": "leads", "religious_party": True}, "404.1", 22152000, 6),
        ({"role": "leads", "forbidden_funding": True}, "404.1", 22152000, 6),
        ({"role": "leads", "spreads_intolerance": True}, "404.2", 0, 7),
        ({"active_part": True, "spreads_intolerance": True}, "404.3", 22152000, 6),
        ({"standing": "banned-extremist"}, "405.2", 7384000, 2),
        ({"standing": "banned-extremist", "role": "leads"}, "405.1", 22152000, 6),
        ({"aids_foreign_party": True, "substantial_harm": True}, "406", 738400, 0),
        ({"hinders_state": True}, "none", 0, 0),
    ],
)
def test_s08_the_crimes_article_by_article(told: dict[str, Any], crime: str, fine: int, years: int) -> None:
    deed = {**DEED, **told}
    assert value("unregistered.crime", DAY, deed=deed) == crime
    assert value("unregistered.highest_fine", DAY, deed=deed) == fine
    assert value("unregistered.longest_deprivation", DAY, deed=deed) == years
    assert value("unregistered.only_administrative", DAY, deed=deed) is (crime == "none")


def test_s08_who_leaves_a_banned_association_freely_is_freed() -> None:
    told = {**DEED, "standing": "banned-extremist", "left_freely": True}
    assert value("unregistered.freed_by_leaving", DAY, deed=told)
    assert value("unregistered.crime", DAY, deed=told) == "none"
