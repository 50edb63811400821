"""Online platforms and advertising: what system S35 must show."""

from __future__ import annotations

import pytest

from tests.law.telling import Facts, asked, told, with_facts

ON = "2024-05-01"
NETWORK: Facts = {
    "service": "internet-resource", "for_content": True, "through_accounts": True, "for_finance_or_commerce": False,
}  # fmt: skip
BLOGGER: Facts = {"registered": True, "for_anyone": True, "for_business": True}
POST: Facts = {
    "is_advertising": True, "on_platform": True, "to_anyone": True, "paid_or_contract": True, "mark": "paid",
    "with_sound": False, "user": BLOGGER,
}  # fmt: skip


@pytest.mark.parametrize(
    ("change", "is_one"),
    [
        ({}, True), ({"service": "messenger"}, True), ({"for_finance_or_commerce": True}, False),
        ({"through_accounts": False}, False), ({"for_content": False}, False),
    ],
)  # fmt: skip
def test_s35_what_an_online_platform_is(change: Facts, is_one: bool) -> None:
    assert told("platforms.is_online_platform", ON, NETWORK | change) is is_one
    assert told("platforms.is_online_platform", "2023-09-09", NETWORK | change) is None


def test_s35_more_than_100_000_users_a_day_need_a_representative() -> None:
    for users, needed in ((100_000, False), (100_001, True)):
        assert told("platforms.must_name_representative", ON, NETWORK | {"daily_users": users}) is needed
    unnamed = NETWORK | {"daily_users": 100_001, "representative": False}
    assert told("platforms.may_be_restricted", ON, unnamed) is True
    one = NETWORK | {"daily_users": 200_000, "representative": True, "tax_representative": False}
    assert told("platforms.has_representatives", "2025-12-31", one) is True
    assert told("platforms.has_representatives", "2026-01-01", one) is False


def test_s35_who_is_a_blogger() -> None:
    assert told("platforms.is_influencer", ON, BLOGGER) is True
    for part in ("for_anyone", "for_business"):
        assert told("platforms.is_influencer", ON, BLOGGER | {part: False}) is False


@pytest.mark.parametrize(
    ("mark", "right"), [("paid", True), ("advertising", True), ("pr", True), ("other", False), ("none", False)]
)
def test_s35_marking_of_advertising(mark: str, right: bool) -> None:
    facts = POST | {"mark": mark}
    assert told("platforms.blogger_must_mark", ON, facts) is True
    assert told("platforms.mark_is_right", ON, facts) is right
    assert told("platforms.lacks_mark", ON, facts) is (not right)


def test_s35_marking_by_date_and_by_interest() -> None:
    assert told("platforms.must_be_marked", "2024-03-01", POST) is True
    assert told("platforms.blogger_must_mark", "2024-03-01", POST) is None
    assert told("platforms.blogger_must_mark", "2024-03-02", POST) is True
    free = POST | {"paid_or_contract": False, "holds_share": False, "exclusive_terms": False, "links": False}
    assert told("platforms.blogger_must_mark", ON, free) is False
    assert told("platforms.blogger_must_mark", ON, free | {"holds_share": True}) is True
    video = POST | {"with_sound": True, "mark_at_start": False}
    assert told("platforms.mark_is_right", ON, video) is False
    assert told("platforms.mark_is_right", ON, video | {"mark_at_start": True}) is True


def test_s35_sponsored_posts_name_the_sponsor() -> None:
    sponsored = {
        "has_sponsor": True, "on_account": True, "made_by_user": True, "names_sponsor": True, "discredits": False,
        "shows_others": False, "recommends": False,
    }  # fmt: skip
    assert told("platforms.is_sponsored", ON, sponsored) is True
    assert told("platforms.sponsored_is_lawful", ON, sponsored) is True
    assert told("platforms.sponsored_is_lawful", ON, sponsored | {"names_sponsor": False}) is False
    assert told("platforms.sponsored_is_lawful", ON, sponsored | {"recommends": True, "verifiable": False}) is False


def test_s35_targeted_advertising() -> None:
    targeted = POST | {
        "by_profiling": True, "widens_reach": True, "says_advertising": True, "shows_account": True,
        "profile_data": "none", "to_minors": False,
    }  # fmt: skip
    assert told("platforms.targeted_is_lawful", ON, targeted) is True
    for wrong in ({"profile_data": "views"}, {"to_minors": True}, {"shows_account": False}):
        assert told("platforms.targeted_is_lawful", ON, targeted | wrong) is False


def test_s35_complaints_and_their_term() -> None:
    complaint = {"about": "content", "complained_on": "2023-11-01", "reasoned": True}
    assert told("platforms.complaint_answer_due", "2023-11-01", complaint) == "2023-11-21"
    for answered_on, well in (("2023-11-21", True), ("2023-11-22", False)):
        facts = complaint | {"answered_on": answered_on}
        assert told("platforms.complaint_answered_well", answered_on, facts) is well
    assert told("platforms.may_complain", "2023-11-01", {"about": "other"}) is False


def test_s35_false_information_about_oneself() -> None:
    mine = {"untrue": True, "misleads": True, "about_me": True, "removal_refused": True}
    assert told("platforms.may_demand_removal", ON, mine) is True
    assert told("platforms.may_go_to_court", ON, mine) is True
    assert told("platforms.may_go_to_court", ON, mine | {"removal_refused": False}) is False


def test_s35_a_day_for_cyberbullying_of_a_child() -> None:
    notice = {"received_on": "2024-05-03", "about_child": True}
    assert told("platforms.removal_due", "2024-05-03", notice) == "2024-05-04"
    for acted_on, in_time in (("2024-05-04", True), ("2024-05-05", False)):
        assert told("platforms.removed_in_time", acted_on, notice | {"acted_on": acted_on}) is in_time


@pytest.mark.parametrize(
    ("user", "part", "first", "again"),
    [
        ({"natural": True, "for_business": False}, "456-2.3", 20, 40),
        ({"natural": True}, "456-2.5", 30, 50),
        ({"natural": False, "non_commercial": True, "for_business": False}, "456-2.3", 30, 50),
        ({"natural": False, "non_commercial": True}, "456-2.5", 40, 60),
        ({"natural": False, "non_commercial": False, "business_size": "medium"}, "456-2.5", 80, 120),
        ({"natural": False, "non_commercial": False, "business_size": "large"}, "456-2.5", 100, 250),
        ({"natural": False, "non_commercial": False, "business_size": "large", "for_business": False}, "456-2.3", 100, 200),
    ],
)  # fmt: skip
def test_s35_sanctions_for_false_information(user: Facts, part: str, first: int, again: int) -> None:
    facts = {"untrue": True, "misleads": True, "creates_conditions": True, "crime": False, "user": BLOGGER | user}
    assert told("platforms.part_broken", ON, facts) == part
    assert told("platforms.cost_of_false_post", ON, facts) == first * 3692
    assert told("platforms.cost_of_false_post_again", ON, facts) == again * 3692
    assert told("platforms.is_offence_of_user", ON, facts | {"creates_conditions": False}) is False


def test_s35_sanctions_for_hidden_advertising() -> None:
    hidden = with_facts(POST, mark="none", hidden=True, user={"natural": False, "non_commercial": True})
    assert told("platforms.cost_of_hidden_advertising", ON, hidden) == 100 * 3692
    assert told("platforms.cost_of_hidden_advertising_again", ON, hidden) == 250 * 3692
    assert told("platforms.cost_of_hidden_advertising", ON, hidden | {"hidden": False}) == 0
    judged = asked("platforms.cost_of_hidden_advertising", ON, POST)
    assert "hidden" in [one.path for one in judged.hinges]
