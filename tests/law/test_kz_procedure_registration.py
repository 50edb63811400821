"""A registration moves as its articles say, from the founding meeting to the register or to court (S04)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from zhargy.law.kz import KZ
from zhargy.procedures import Case, Standing, Trouble, stand
from zhargy.rules import decide

ASSOCIATION = KZ.procedures["association-registration"]
FOUNDATION = KZ.procedures["foundation-registration"]
AGAIN = KZ.procedures["re-registration"]

CHARTER = ("name_and_aims", "membership", "structure_and_territory", "bodies", "money", "amending", "ending")
FOUNDING: dict[str, Any] = {
    "association": {
        "citizen_initiators": 12,
        "foreigner_among_founders": False,
        "association_among_founders": False,
        "party_among_founders": False,
        "other_entity_among_founders": False,
        "founder_listed_for_terrorism": False,
        "founder_listed_for_weapons": False,
        "aims": dict.fromkeys(("extremist", "paramilitary", "foreign_party_or_union", "religious_party", "foreign_funded", "harms_health_or_morals", "unconstitutional"), False),
        "naming": {"shows_form": True, "unlawful": False, "personal_without_consent": False, "repeats": False},
        "congress_held": True,
        "charter": dict.fromkeys(CHARTER, True),
        "oblasts_with_units": 0,
        "cities_with_units": 1,
    },
    "application": {"several_founders": True},
}  # fmt: skip
PAPERS = dict.fromkeys(("application", "charter", "decision", "fee_proof", "initiators", "location"), True)
FILED = {"application": {"on_paper": False, "status": "local", "papers": PAPERS, "reorganisation": False}}
CLEAN = {
    "application.grounds": dict.fromkeys(
        ("order_broken", "founder_inactive", "head_of_inactive", "listed_for_terrorism", "listed_for_weapons",
         "incapable", "missing_or_dead", "convicted", "convicted_later", "debtor", "invalid_id", "bans"), False,
    )
}  # fmt: skip
REFUSAL = {"written": True, "reasoned": True, "names_act": True, "for_inexpediency": False}


def founded(on: date = date(2024, 3, 4), **changed: Any) -> Case:
    facts = {**FOUNDING, "association": {**FOUNDING["association"], **changed}}
    return Case(ASSOCIATION).with_event("found", on, facts)


def filed(on: date = date(2024, 3, 14), **papers: bool) -> Case:
    case = founded().with_event("pay", date(2024, 3, 11), {"application.kind": "none"})
    given = {"application": {**FILED["application"], "papers": {**PAPERS, **papers}}}
    return case.with_event("file", on, given)


def refused(on: date = date(2024, 3, 20)) -> Case:
    told = {**CLEAN["application.grounds"], "bans": True}
    return filed().with_event(
        "refuse", on, {"application.refusal": REFUSAL, "application.grounds": told, "complaint.ways_named": True}
    )


def lawful(case: Case) -> bool | None:
    """What the law says of the last event of a case."""
    step = next(one for one in reversed(stand(case, case.events[-1].on).steps) if one.judged)
    assert step.judged is not None
    return step.judged.lawful


def due(standing: Standing, clock: str) -> date | None:
    return next(one.due for one in standing.running if one.clock.id == clock)


def test_s04_the_straight_way() -> None:
    case = filed()
    assert [step.judged.lawful for step in stand(case, date(2024, 3, 14)).steps if step.judged] == [True, True, True]
    # The five working days after Thursday 14 March: 21, 22 and 25 March are Nauryz and a day off moved from it.
    standing = stand(case, date(2024, 3, 14))
    assert standing.state == "checked" and due(standing, "decision") == date(2024, 3, 26)
    done = case.with_event("register", date(2024, 3, 20), {**CLEAN, "number": "240340012345"})
    after = stand(done, date(2024, 3, 20))
    assert lawful(done) is True and after.final
    assert (after.subject.association.registered, after.subject.association.registered_on) == (True, date(2024, 3, 20))
    assert "Registration Law 11" in after.steps[-1].lawful.articles()  # type: ignore[union-attr]
    assert ASSOCIATION.state("registered").then == ("re-registration",)


@pytest.mark.parametrize(
    ("on", "initiators", "expected"),
    [
        (date(2023, 12, 31), 10, True),
        (date(2023, 12, 31), 9, False),
        (date(2024, 1, 1), 3, True),
        (date(2024, 1, 1), 2, False),
    ],
)
def test_s04_ten_initiators_until_2023_and_three_from_2024(on: date, initiators: int, expected: bool) -> None:
    assert lawful(founded(on, citizen_initiators=initiators)) is expected


def test_s04_founding_of_which_something_is_not_known() -> None:
    case = Case(ASSOCIATION).with_event("found", date(2024, 3, 4), {"association.citizen_initiators": 5})
    judged = stand(case, date(2024, 3, 4)).steps[0].judged
    assert judged is not None and judged.lawful is None and "association.congress_held" in judged.unknown
    few = Case(ASSOCIATION).with_event("found", date(2024, 3, 4), {"association.citizen_initiators": 2})
    assert lawful(few) is False


def test_s04_the_two_months_to_file_are_missed_and_restored() -> None:
    case = founded()
    # 4 May 2024 is a Saturday that the Government made a working day.
    assert due(stand(case, date(2024, 3, 4)), "window") == date(2024, 5, 4)
    assert stand(case, date(2024, 5, 4)).state == "founded" and stand(case, date(2024, 5, 5)).state == "missed"
    with pytest.raises(Trouble, match="cannot happen now: Two months"):
        case.with_event("file", date(2024, 5, 20), FILED)
    good = case.with_event("file-late", date(2024, 5, 20), {**FILED, "association.valid_reasons": True})
    assert lawful(good) is True and stand(good, date(2024, 5, 20)).state == "checked"
    bad = case.with_event("file-late", date(2024, 5, 20), {**FILED, "association.valid_reasons": False})
    assert lawful(bad) is False
    assert lawful(case.with_event("file-late", date(2024, 5, 20), FILED)) is None


@pytest.mark.parametrize(("kind", "fee"), [("none", Decimal("23998")), ("youth", Decimal("7384"))])
def test_s04_the_fee_is_that_of_the_day_of_payment(kind: str, fee: Decimal) -> None:
    """6.5 MCI of 3,692 tenge, and 2 MCI for a children's or youth association."""
    paid = founded().with_event("pay", date(2024, 3, 11), {"application.kind": kind})
    standing = stand(paid, date(2024, 3, 11))
    assert decide(KZ.rules["registration.fee"], standing.subject, on=standing.on).value == fee


def test_s04_the_fee_comes_first_and_papers_are_whole() -> None:
    unpaid = founded().with_event("file", date(2024, 3, 14), FILED)
    assert lawful(unpaid) is None
    late = unpaid.with_event("interrupt", date(2024, 3, 15), {"application.interruption.reason": "incomplete"})
    assert stand(late, date(2024, 3, 15)).state == "interrupted" and lawful(late) is True
    assert lawful(filed(location=False)) is False


@pytest.mark.parametrize(("on", "expected"), [(date(2022, 7, 24), True), (date(2022, 7, 25), False)])
def test_s04_on_paper_until_july_2022(on: date, expected: bool) -> None:
    case = founded(date(2022, 7, 1)).with_event("pay", date(2022, 7, 4), {"application.kind": "none"})
    paper = {"application": {**FILED["application"], "on_paper": True, "copies": 2}}
    assert lawful(case.with_event("file", on, paper)) is expected


@pytest.mark.parametrize(
    ("on", "expected"),
    [(date(2019, 12, 6), date(2019, 12, 24)), (date(2019, 12, 9), date(2019, 12, 18))],
)
def test_s04_ten_working_days_until_december_2019_and_five_from_then(on: date, expected: date) -> None:
    case = founded(date(2019, 11, 1)).with_event("pay", date(2019, 11, 5), {"application.kind": "none"})
    assert due(stand(case.with_event("file", on, FILED), on), "decision") == expected


def test_s04_an_interruption_ends_by_cure_and_the_term_begins_anew() -> None:
    reason = {"application.interruption.reason": "defects"}
    case = filed().with_event("interrupt", date(2024, 3, 18), reason)
    standing = stand(case, date(2024, 4, 1))
    assert (standing.state, due(standing, "defects")) == ("interrupted", date(2024, 4, 18))
    cured = case.with_event("cure", date(2024, 4, 10), {"application.papers": PAPERS})
    running = stand(cured, date(2024, 4, 10)).running[0]
    assert (running.clock.id, running.due, running.answer.confidence) == ("after-cure", date(2024, 4, 17), "C")
    assert lawful(cured.with_event("register", date(2024, 4, 16), CLEAN)) is True
    assert stand(cured, date(2024, 4, 18)).state == "late"


def test_s04_an_interruption_without_a_ground_is_unlawful() -> None:
    case = filed().with_event("interrupt", date(2024, 3, 18), {"application.interruption.reason": "not-named"})
    assert lawful(case) is False and stand(case, date(2024, 3, 18)).state == "interrupted"


def test_s04_papers_not_put_right_in_a_month_are_a_ground_of_refusal() -> None:
    case = filed().with_event("interrupt", date(2024, 3, 18), {"application.interruption.reason": "defects"})
    assert stand(case, date(2024, 4, 18)).state == "interrupted"
    assert stand(case, date(2024, 4, 19)).state == "defects-left"
    told = {"application.refusal": REFUSAL, **CLEAN}
    no = case.with_event("refuse", date(2024, 4, 22), told)
    step = stand(no, date(2024, 4, 22)).steps[-1]
    assert [one.rule.id for one in step.grounds] == ["registration.refusal_defects_left"] and lawful(no) is True
    assert lawful(case.with_event("register", date(2024, 4, 22), CLEAN)) is False


def test_s04_an_expert_has_no_term() -> None:
    case = filed().with_event("ask-expert", date(2024, 3, 18))
    assert lawful(case) is True and stand(case, date(2025, 3, 18)).state == "with-expert"
    back = case.with_event("opinion", date(2024, 6, 3))
    assert due(stand(back, date(2024, 6, 3)), "after-cure") == date(2024, 6, 10)


@pytest.mark.parametrize(
    ("ground", "rule"),
    [
        ("order_broken", "refusal_order_broken"),
        ("founder_inactive", "refusal_founder_inactive"),
        ("listed_for_terrorism", "refusal_listed"),
        ("convicted_later", "refusal_convicted"),
        ("debtor", "refusal_debtor"),
        ("invalid_id", "refusal_invalid_id"),
        ("bans", "refusal_bans"),
    ],
)
def test_s04_each_refusal_shows_its_ground(ground: str, rule: str) -> None:
    told = {**CLEAN["application.grounds"], ground: True, "debtor_periodic": False, "shares_recovered": False}
    case = filed().with_event(
        "refuse", date(2024, 3, 20), {"application.refusal": REFUSAL, "application.grounds": told}
    )
    step = stand(case, date(2024, 3, 20)).steps[-1]
    assert [one.rule.id for one in step.grounds] == [f"registration.{rule}"] and lawful(case) is True


def test_s04_a_refusal_without_ground_or_form_or_too_late_is_unlawful() -> None:
    none = filed().with_event("refuse", date(2024, 3, 20), {"application.refusal": REFUSAL, **CLEAN})
    assert lawful(none) is False and stand(none, date(2024, 3, 20)).state == "refused"
    bans = {"application.grounds": {**CLEAN["application.grounds"], "bans": True}}
    oral = {"application.refusal": {**REFUSAL, "written": False}, **bans}
    assert lawful(filed().with_event("refuse", date(2024, 3, 20), oral)) is False
    needless = {"application.refusal": {**REFUSAL, "for_inexpediency": True}, **bans}
    assert lawful(filed().with_event("refuse", date(2024, 3, 20), needless)) is False
    late = filed().with_event("refuse", date(2024, 4, 1), {"application.refusal": REFUSAL, **bans})
    assert [step.state for step in stand(late, date(2024, 4, 1)).steps][-2:] == ["late", "refused"]
    assert lawful(late) is False


def test_s04_a_conviction_of_the_longer_list_is_no_ground_before_it() -> None:
    case = founded(date(2021, 3, 1)).with_event("file", date(2021, 3, 10), FILED)
    told = {**CLEAN["application.grounds"], "convicted_later": True}
    case = case.with_event("refuse", date(2021, 3, 12), {"application.refusal": REFUSAL, "application.grounds": told})
    assert stand(case, date(2021, 3, 12)).steps[-1].grounds == () and lawful(case) is False


def test_s04_silence_of_the_registering_body_can_be_appealed() -> None:
    case = filed()
    assert stand(case, date(2024, 3, 26)).state == "checked" and stand(case, date(2024, 3, 27)).state == "late"
    complained = case.with_event(
        "complain", date(2024, 4, 2), {"complaint": {"learned_on": "2024-03-27", "ways_named": True}}
    )
    assert lawful(complained) is True and stand(complained, date(2024, 4, 2)).state == "complained"


def test_s04_the_complaint_goes_to_the_higher_body_and_then_to_court() -> None:
    standing = stand(refused(), date(2024, 3, 20))
    # Three months end on Thursday 20 June.
    assert due(standing, "complaint") == date(2024, 6, 20) and stand(refused(), date(2024, 6, 21)).state == "over"
    complained = refused().with_event("complain", date(2024, 4, 1))
    assert lawful(complained) is True
    assert due(stand(complained, date(2024, 4, 1)), "passing-on") == date(2024, 4, 4)
    assert stand(complained, date(2024, 4, 5)).state == "held-back"
    higher = complained.with_event("receive", date(2024, 4, 3), {"complaint.other_term": False})
    # Twenty working days, without 1, 7, 8 and 9 May.
    assert due(stand(higher, date(2024, 4, 3)), "complaint-decision") == date(2024, 5, 2)
    silent = stand(higher, date(2024, 5, 3))
    assert (silent.state, due(silent, "court")) == ("no-decision", date(2024, 6, 2))
    sued = higher.with_event("sue", date(2024, 5, 20))
    assert lawful(sued) is True and stand(sued, date(2024, 5, 20)).state == "in-court"
    won = sued.with_event("uphold", date(2024, 8, 1)).with_event("register", date(2024, 8, 5), CLEAN)
    assert stand(won, date(2024, 8, 5)).state == "registered"
    assert stand(sued.with_event("dismiss", date(2024, 8, 1)), date(2024, 8, 1)).final


def test_s04_the_higher_body_grants_or_rejects_with_reasons() -> None:
    higher = refused().with_event("complain", date(2024, 4, 1)).with_event("receive", date(2024, 4, 3))
    told = {"complaint": {"outcome": "cancelled", "reviewer_competent": True}}
    granted = higher.with_event("grant", date(2024, 4, 15), told)
    assert lawful(granted) is True and stand(granted, date(2024, 4, 15)).state == "set-aside"
    rejected = higher.with_event("reject", date(2024, 4, 15), {"complaint.reasoned": True})
    assert lawful(rejected) is True and due(stand(rejected, date(2024, 4, 15)), "court") == date(2024, 5, 15)
    assert stand(rejected, date(2024, 5, 16)).state == "over"
    assert lawful(higher.with_event("reject", date(2024, 4, 15), {"complaint.reasoned": False})) is False


@pytest.mark.parametrize(("on", "expected"), [(date(2021, 6, 30), True), (date(2021, 7, 1), False)])
def test_s04_straight_to_court_until_july_2021(on: date, expected: bool) -> None:
    case = founded(date(2021, 6, 1)).with_event("file", date(2021, 6, 15), FILED)
    case = case.with_event("refuse", date(2021, 6, 21), {"application.refusal": REFUSAL})
    sued = case.with_event("sue-at-once", on, {"complaint": {"higher_body": True, "direct_suit": False}})
    assert lawful(sued) is expected and stand(sued, on).state == "in-court"


def test_s04_a_refused_application_is_mended_and_filed_again() -> None:
    case = refused().with_event("file-again", date(2024, 4, 8), FILED)
    assert stand(case, date(2024, 4, 8)).state == "checked" and due(stand(case, date(2024, 4, 8)), "decision") == date(
        2024, 4, 15
    )
    assert lawful(case.with_event("register", date(2024, 4, 12), CLEAN)) is True


FUND: dict[str, Any] = {
    "application": {"form": "public-fund", "several_founders": True},
    "charter": {"form": "public-fund", "one_founder": False,
                **dict.fromkeys(("name", "location", "bodies", "sources", "amending", "ending", "residue", "branches",
                                 "officers"), True)},
    "idea": {
        "income_is_main": False, "shares_income": False, "state_budget_only": False, "purpose": "public-good",
        "religious_school": False, "members": "not-wanted", "keep": "none",
        "founders": {"citizens": 2, "adult_citizens": 2, "foreigners": 0, "one_family": False, "by_will": False,
                     "entrepreneurs": 0, "associations": 0, "trade_unions": 0, "parties": 0, "companies": 0,
                     "other_ncos": 0, "state_bodies": 0, "listed_for_terrorism": False, "listed_for_weapons": False},
    },
}  # fmt: skip


def test_s04_a_foundation_needs_the_agreement_of_several_founders() -> None:
    case = Case(FOUNDATION).with_event("found", date(2025, 2, 3), FUND)
    assert lawful(case) is True and stand(case, date(2026, 2, 3)).state == "founded"
    case = case.with_event("pay", date(2025, 2, 4), {"application.kind": "none"})
    papers = dict.fromkeys(("application", "charter", "decision", "fee_proof"), True)
    given = {"on_paper": False, "papers": {**papers, "agreement": False}, "reorganisation": False}
    assert lawful(case.with_event("file", date(2025, 2, 10), {"application": given})) is False
    whole = case.with_event(
        "file", date(2025, 2, 10), {"application": {**given, "papers": {**papers, "agreement": True}}}
    )
    assert lawful(whole) is True and due(stand(whole, date(2025, 2, 10)), "decision") == date(2025, 2, 17)
    done = whole.with_event("register", date(2025, 2, 14), {**CLEAN, "number": "250240054321"})
    assert lawful(done) is True and stand(done, date(2025, 2, 14)).final


def test_s04_one_person_founds_no_public_fund() -> None:
    alone = {
        **FUND,
        "idea": {**FUND["idea"], "founders": {**FUND["idea"]["founders"], "citizens": 1, "adult_citizens": 1}},
    }
    assert lawful(Case(FOUNDATION).with_event("found", date(2025, 2, 3), alone)) is False
    private = {**alone, "application": {"form": "private-fund", "several_founders": False},
               "charter": {**FUND["charter"], "form": "private-fund", "one_founder": True, "sole_income": True}}  # fmt: skip
    assert lawful(Case(FOUNDATION).with_event("found", date(2025, 2, 3), private)) is True


NAME = {"application": {"form": "public-association", "of_branch": False}, "change": {"changed": "name"}}


@pytest.mark.parametrize(
    ("on", "originals", "expected"),
    [(date(2022, 7, 22), False, False), (date(2022, 7, 22), True, True), (date(2022, 7, 25), False, True)],
)
def test_s04_re_registration_after_a_change_of_name(on: date, originals: bool, expected: bool) -> None:
    case = Case(AGAIN).with_event("decide", date(2022, 7, 11), NAME)
    assert lawful(case) is True and stand(case, date(2023, 7, 11)).state == "decided"
    case = case.with_event("pay", date(2022, 7, 12), {"application.kind": "none"})
    papers = {**dict.fromkeys(("application", "charter", "decision", "fee_proof"), True), "originals": originals}
    case = case.with_event("file", on, {"application": {"on_paper": False, "papers": papers, "reorganisation": False}})
    assert lawful(case) is expected
    # Five working days either way.
    assert due(stand(case, on), "decision") == {22: date(2022, 7, 29), 25: date(2022, 8, 1)}[on.day]


def test_s04_another_change_needs_no_re_registration() -> None:
    other = {**NAME, "change": {"changed": "head"}}
    assert lawful(Case(AGAIN).with_event("decide", date(2024, 3, 4), other)) is False
    new = {**CLEAN["application.grounds"], "new_member_debtor": True, "debtor_periodic": False}
    papers = dict.fromkeys(("application", "charter", "decision", "fee_proof"), True)
    case = Case(AGAIN).with_event("decide", date(2024, 3, 4), NAME)
    case = case.with_event("file", date(2024, 3, 11), {"application": {"papers": papers, "reorganisation": False}})
    case = case.with_event("refuse", date(2024, 3, 13), {"application.refusal": REFUSAL, "application.grounds": new})
    grounds = stand(case, date(2024, 3, 13)).steps[-1].grounds
    assert [one.rule.id for one in grounds] == ["registration.refusal_new_member_debtor"]


def test_what_a_case_opens_the_way_to_is_a_procedure() -> None:
    for procedure in KZ.procedures.values():
        for state in procedure.states:
            assert set(state.then) <= set(KZ.procedures), (procedure.id, state.id)


def test_a_case_is_asked_under_a_draft_law() -> None:
    """The draft of 2022 would have barred associations from founding associations."""
    case = founded(date(2023, 3, 6), association_among_founders=True)
    (step,) = stand(case, date(2023, 3, 6)).steps
    (drafted,) = stand(case, date(2023, 3, 6), reform="public-associations-2022").steps
    assert step.judged is not None and step.judged.lawful is True
    assert drafted.judged is not None and drafted.judged.lawful is False
    assert stand(case, date(2023, 3, 6), reform="public-associations-2022").next() is not None
