"""The registry of volunteer activities: entry, return, refusal, checks, archive, exclusion, certificate, complaint (S27)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.law.volunteers import (
    ACCURATE,
    ASKED,
    DEFECTIVE,
    DRAFT,
    EXCLUDED,
    INFORMATION,
    LISTED,
    PREPARED,
    REFUSED,
    REGISTRY,
    SENT,
    UNTRUE,
    WALKS,
    at,
)
from zhargy.law.kz.volunteering import is_public, standing_of_entry
from zhargy.law.kz.volunteering.subjects import Matter, VolunteerDatum
from zhargy.law.kz.volunteering.subjects import Standing as Place
from zhargy.procedures import Standing, Step, faults
from zhargy.rules import decide


def name(step: Step) -> str:
    return f"<{step.clock.id}>{step.state}" if step.clock else step.state


def test_the_procedure_is_sound() -> None:
    assert faults(REGISTRY) == []


@pytest.mark.parametrize("walk", WALKS)
def test_s27_walks(walk: str) -> None:
    told, day, states = WALKS[walk]
    assert " ".join(name(step) for step in at(told, day).steps) == states


def test_every_event_clock_and_state_is_walked() -> None:
    steps = [step for told, day, _ in WALKS.values() for step in at(told, day).steps]
    assert {step.event.id for step in steps if step.event} == {event.id for event in REGISTRY.events}
    assert {step.clock.id for step in steps if step.clock} == {clock.id for clock in REGISTRY.clocks}
    assert {step.state for step in steps} == {state.id for state in REGISTRY.states}


@pytest.mark.parametrize("walk", WALKS)
def test_what_the_walks_do_is_lawful_or_not_known(walk: str) -> None:
    """In these walks nobody does what is unlawful; what may not be known is marked."""
    told, day, _ = WALKS[walk]
    judged = [step.judged for step in at(told, day).steps if step.judged]
    assert [one.event.id for one in judged if one.lawful is False] == []
    # Whether the language is right is known only when the authorised body has looked.
    assert {one.event.id for one in judged if one.lawful is None} <= {"send"}


def due(standing: Standing, clock: str) -> date | None:
    return next(one.due for one in standing.running if one.clock.id == clock)


def test_s27_the_body_has_fifteen_working_days_and_two_months_more_after_an_extension() -> None:
    assert due(at((SENT,), "2024-02-26"), "answer") == date(2024, 2, 26)
    told, day, _ = WALKS["registered, then extended"]
    # The twentieth of April 2024 is a Saturday.
    assert due(at(told, day), "answer") == date(2024, 4, 22)
    assert at(told, "2024-04-23").state == "silent"
    assert due(at(REFUSED, "2024-02-20"), "complaint") == date(2024, 5, 20)
    unexplained = (SENT, ("refuse", "2024-02-20", UNTRUE))
    assert due(at(unexplained, "2024-02-20"), "complaint") == date(2024, 5, 20)


def test_s27_since_december_2025_the_term_runs_from_registration_and_an_act_must_name_the_ways_to_complain() -> None:
    sent = ("send", "2026-02-02", INFORMATION)
    assert due(at((sent,), "2026-02-02"), "answer") == date(2026, 2, 23)
    later = (sent, ("register", "2026-02-03"))
    assert due(at(later, "2026-02-03"), "answer") == date(2026, 2, 24)
    refused = (sent, ("refuse", "2026-02-16", {**UNTRUE, "complaint.ways_named": False}))
    assert due(at(refused, "2026-02-16"), "complaint") == date(2026, 8, 17)
    assert due(at((sent, ("refuse", "2026-02-16", UNTRUE)), "2026-02-16"), "complaint") is None


def test_s27_what_is_unlawful_shows() -> None:
    by_post = {**INFORMATION, "entry": {**INFORMATION["entry"], "by_email": False}}
    assert at((("send", "2024-02-05", by_post),), "2024-02-05").steps[-1].judged.lawful is False  # type: ignore[union-attr]
    entered = (SENT, ("enter", "2024-02-20", {**ACCURATE, "entry.complete_and_true": False}))
    assert at(entered, "2024-02-20").steps[-1].judged.lawful is False  # type: ignore[union-attr]
    # Refused although nothing that the rules ask for is wanting.
    whole = (SENT, ("refuse", "2024-02-20", {**ACCURATE, "entry.other_refusal_ground": False}))
    refused = at(whole, "2024-02-20").steps[-1]
    assert refused.grounds == () and refused.judged is not None and refused.judged.lawful is False
    # Returned for defects, which were cured.
    cured = (*DEFECTIVE, ("cure", "2024-02-14", {"appeal.content.other": True}), ("return", "2024-02-16"))
    assert at(cured, "2024-02-16").steps[-1].judged.lawful is False  # type: ignore[union-attr]
    late = (*REFUSED, ("complain", "2024-05-20"))
    assert at(late, "2024-05-20").steps[-1].judged.lawful is True  # type: ignore[union-attr]


def test_s27_nobody_is_refused_excluded_or_denied_a_certificate_unheard() -> None:
    """APPC article 73: a preliminary decision three working days before, unless the giver asked for it all."""

    def lawful(told: tuple[Any, ...], day: str, event: str, facts: dict[str, Any]) -> bool | None:
        return at(told, day).may(event, facts).lawful

    assert lawful((SENT,), "2024-02-20", "refuse", UNTRUE) is False
    assert lawful((SENT, ("hear", "2024-02-16")), "2024-02-20", "refuse", UNTRUE) is False
    assert lawful((SENT, ("hear", "2024-02-15")), "2024-02-20", "refuse", UNTRUE) is True
    assert lawful((SENT,), "2024-02-20", "refuse", {**UNTRUE, "hearing.ground": "own-wish"}) is True
    untrue = {"entry.complete_and_true": False, "entry.other_exclusion_ground": False}
    assert lawful(LISTED, "2024-05-07", "exclude", untrue) is False
    assert lawful((*LISTED, ("hear", "2024-04-30")), "2024-05-07", "exclude", untrue) is True
    assert lawful((*LISTED, ("ask-exclusion", "2024-05-06")), "2024-05-07", "exclude", {}) is True
    # What was heard before entry does not count for what comes after it.
    heard = (SENT, ("hear", "2024-02-15"), *LISTED[1:])
    assert lawful(heard, "2024-05-07", "exclude", untrue) is False
    assert lawful(ASKED, "2024-04-05", "refuse-certificate", {"entry.documents_there": False}) is False


def test_s27_silence_can_be_complained_of_and_the_body_may_still_enter() -> None:
    silent = at((SENT,), "2024-02-27")
    assert silent.may("complain", {"complaint.learned_on": "2024-02-27"}).lawful is True
    assert silent.may("complain").lawful is None
    assert silent.may("enter", ACCURATE).lawful is True


def test_s27_a_refusal_a_return_and_an_exclusion_name_their_grounds() -> None:
    def grounds(told: tuple[Any, ...], day: str) -> list[str]:
        return [one.rule.id for one in at(told, day).steps[-1].grounds]

    assert grounds(REFUSED, "2024-02-20") == ["volunteering.refusal_5_untrue"]
    assert grounds(EXCLUDED, "2024-05-07") == ["volunteering.exclusion_1_asked"]
    assert grounds(WALKS["returned"][0], "2024-02-16") == ["appeals.defects_stayed"]
    refused, day, _ = WALKS["certificate refused"]
    assert grounds(refused, day) == ["volunteering.no_certificate_1_documents"]
    insulting = (("send", "2026-02-02", INFORMATION), ("return", "2026-02-04", {
        "appeal.insulting": True, "appeal.identical": False, "appeal.tells_of_danger": False}))  # fmt: skip
    assert grounds(insulting, "2026-02-04") == ["appeals.is_insulting"]


def test_s27_what_the_rules_were_not_read_for_is_not_known() -> None:
    """Nobody told until when an entry stays without activity, and before 2024 no rule of the registry was in force."""
    entered = (SENT, ("enter", "2024-02-20", ACCURATE))
    assert due(at(entered, "2030-01-01"), "activity") is None and at(entered, "2030-01-01").state == "listed"
    early = (("send", "2023-11-06", INFORMATION), ("enter", "2023-11-20", ACCURATE))
    assert [step.judged.lawful for step in at(early, "2023-11-20").steps if step.judged] == [None, None]
    assert at((SENT,), "2024-02-05").may("enter", {"entry.language_accepted": True}).unknown == (
        "entry.complete_and_true",
    )


# The draft of 24 May 2023, as if it were in force


DRAFTED: tuple[Any, ...] = (
    ("send", "2023-06-05", {**INFORMATION, "entry": {**INFORMATION["entry"], "last_activity_on": "2023-05-20"}}),
    ("enter", "2023-06-19", {"number": "23-0001"}),
)


def test_s27_under_the_draft_the_yearly_check_is_in_december_and_a_year_of_silence_archives() -> None:
    listed = at(DRAFTED, "2023-12-31", DRAFT)
    assert (listed.state, due(listed, "check"), due(listed, "activity")) == (
        "listed",
        date(2023, 12, 31),
        date(2024, 5, 20),
    )
    assert [step.judged.lawful for step in listed.steps if step.judged] == [True, True]
    assert at(DRAFTED, "2024-01-01", DRAFT).state == "unchecked"
    assert (
        at(DRAFTED, "2024-05-20", DRAFT).state == "unchecked" and at(DRAFTED, "2024-05-21", DRAFT).state == "archived"
    )
    checked = (*DRAFTED, ("check", "2023-12-15"))
    assert at(checked, "2023-12-15", DRAFT).steps[-1].judged.lawful is True  # type: ignore[union-attr]
    assert due(at(checked, "2024-01-01", DRAFT), "check") == date(2024, 12, 31)
    november = at((*DRAFTED, ("check", "2023-11-30")), "2023-12-31", DRAFT)
    assert november.steps[-1].judged.lawful is False and due(november, "check") == date(2023, 12, 31)  # type: ignore[union-attr]
    # The rules in force say none of this as far as they were read.
    assert at(DRAFTED, "2024-05-21").state == "listed"


def test_s27_under_the_draft_activity_and_restoration_begin_the_year_anew() -> None:
    active = (
        *DRAFTED,
        ("tell-change", "2024-02-01", {"entry.last_activity_on": "2024-01-30", "news": "Winter action"}),
    )
    assert due(at(active, "2024-02-01", DRAFT), "activity") == date(2025, 1, 30)
    restoring = (*DRAFTED, ("check", "2023-12-15"), ("ask-restoration", "2024-05-27"))
    assert at(restoring, "2024-05-27", DRAFT).may("restore").lawful is True
    restored = (*restoring, ("restore", "2024-06-03"))
    assert due(at(restored, "2024-06-03", DRAFT), "activity") == date(2025, 6, 3)
    again = at(restored, "2025-06-04", DRAFT)
    assert again.state == "archived" and again.may("restore").lawful is False


def test_s27_under_the_draft_one_language_is_not_enough() -> None:
    alone = {**INFORMATION, "entry": {**INFORMATION["entry"], "in_russian": False}}
    sent = at((("send", "2023-06-05", alone),), "2023-06-05", DRAFT)
    assert sent.steps[-1].judged.lawful is False  # type: ignore[union-attr]
    assert [one.rule.id for one in sent.may("refuse").grounds] == ["volunteering.refusal_3_language"]
    assert at((("send", "2024-02-05", alone),), "2024-02-05").steps[-1].judged.lawful is None  # type: ignore[union-attr]


# The certificate and the public view


def test_s27_a_certificate_takes_two_persons() -> None:
    sign = REGISTRY.event("sign-certificate")
    assert (sign.by, sign.apart) == ("head", ("prepare-certificate",))
    assert REGISTRY.event("prepare-certificate").by == "registrar"
    assert at(PREPARED, "2024-04-03").may("sign-certificate").lawful is True
    signed = at(WALKS["certificate"][0], "2024-04-08").subject
    assert (signed.entry.signed_by_head, signed.certificate_on, signed.certificate_number) == (
        True,
        date(2024, 4, 8),
        "7",
    )  # type: ignore[attr-defined]
    # A missed check is the body's lateness: it bars nobody from a certificate, and shows again after it.
    late = (*LISTED, ("ask-certificate", "2025-01-09"), *PREPARED[-1:], ("sign-certificate", "2025-01-15"))
    late = tuple((one[0], "2025-01-13", *one[2:]) if one[0] == "prepare-certificate" else one for one in late)
    assert [step.state for step in at(late, "2025-01-16").steps][2:] == [
        "unchecked", "certificate-asked", "certificate-prepared", "listed", "unchecked",
    ]  # fmt: skip
    unasked = at(ASKED, "2024-04-02").may("prepare-certificate", {"entry.certificate_given": False})
    assert unasked.lawful is False
    drafted = at((*DRAFTED, ("ask-certificate", "2023-07-03")), "2023-07-03", DRAFT)
    told = {"entry.documents_there": True, "entry.complete_and_true": True}
    assert drafted.may("prepare-certificate", told).lawful is True
    assert drafted.may("prepare-certificate", {"entry.documents_there": True}).lawful is None


ABOUT = {"number": Matter.PERSONS, "entry.who": Matter.PERSONS, "people": Matter.PROGRAMME, "name": Matter.PERSONS,
         "kinds": Matter.PERSONS, "projects": Matter.PROGRAMME, "places": Matter.PLACE_AND_TIME,
         "requirements": Matter.REQUIREMENTS}  # fmt: skip


def test_s27_everyone_sees_what_the_law_says_the_registry_holds_and_nothing_else() -> None:
    """Each path that is shown is of a kind that article 1(7) names, which article 16(3) makes public."""
    register = REGISTRY.register
    assert register is not None and register.key in register.shows
    for path in register.shows:
        assert is_public(VolunteerDatum(about=ABOUT[path]), date(2024, 2, 5)) is True
    assert "email" not in register.shows and not any(
        path.startswith(("appeal", "complaint")) for path in register.shows
    )
    assert {"archived", "excluded", "sent", "refused"}.isdisjoint(register.of)


# The rule that tells where an entry stands says the same


SAME = {
    "listed": Place.LISTED, "unchecked": Place.LISTED, "certificate-asked": Place.LISTED, "certificate-prepared": Place.LISTED,
    "archived": Place.ARCHIVED, "restoring": Place.ARCHIVED, "excluded": Place.EXCLUDED, "refused": Place.REFUSED,
    "sent": Place.WAITING, "silent": Place.WAITING, "defective": Place.WAITING, "uncured": Place.WAITING,
}  # fmt: skip


@pytest.mark.parametrize("walk", WALKS)
def test_the_case_stands_where_the_rule_says_that_the_entry_stands(walk: str) -> None:
    told, day, _ = WALKS[walk]
    for until in range(1, len(told) + 1):
        now = at(told[:until], day if until == len(told) else told[until - 1][1])
        if now.state in SAME:
            assert decide(standing_of_entry, now.subject, on=now.on).value is SAME[now.state], now.state


@pytest.mark.parametrize("day", ["2023-06-05", "2023-07-03", "2024-01-01", "2024-05-20", "2024-05-21", "2024-06-30"])
def test_under_the_draft_too(day: str) -> None:
    for told in (
        DRAFTED,
        (*DRAFTED, ("check", "2023-12-15"), ("ask-restoration", "2024-05-27"), ("restore", "2024-06-03")),
    ):
        now = at(told, day, DRAFT)
        assert decide(standing_of_entry, now.subject, on=now.on, reform=DRAFT).value is SAME[now.state]
