"""The registry of volunteer activities: entry, return, refusal, checks, archive, exclusion, certificate, complaint (S27)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from zhargy.documents.check import faults as faults_of_paper
from zhargy.documents.check import faults_of_events
from zhargy.documents.filled import Filled, Mark
from zhargy.documents.paper import fill
from zhargy.law.kz import KZ
from zhargy.law.kz.volunteering import is_public
from zhargy.law.kz.volunteering.subjects import Matter, VolunteerDatum
from zhargy.procedures import Case, Happened, Standing, Step, faults, stand

REGISTRY = KZ.procedures["volunteer-registry"]
DRAFT = "volunteer-registry-2023"
INFORMATION: dict[str, Any] = {
    "entry": {"who": "group", "in_kazakh": True, "in_russian": True, "kinds": True, "participants": True, "projects": True,
              "by_email": True, "last_activity_on": "2024-01-20"},
    "name": {"kk": "«Көмек» тобы", "ru": "Группа «Көмек»"},
    "kinds": {"kk": "Қоршаған ортаны қорғау", "ru": "Охрана окружающей среды"},
    "projects": {"kk": "Өзен жағасын тазалау", "ru": "Очистка берега реки"},
    "people": 12,
    "email": "komek@example.kz",
}  # fmt: skip
ACCURATE = {"entry.language_accepted": True, "entry.complete_and_true": True, "entry.told_by_email": True}
TERMS = {"entry.check_ends_on": "2024-12-31", "entry.archived_after": "2025-01-20"}
SENT = ("send", "2024-02-05", INFORMATION)
LISTED = (SENT, ("enter", "2024-02-20", {"number": "24-0001", **ACCURATE, **TERMS}))
UNTRUE = {"entry.language_accepted": True, "entry.complete_and_true": False, "entry.told_by_email": True,
          "entry.other_refusal_ground": False}  # fmt: skip
HEARD = (SENT, ("hear", "2024-02-15"), ("object", "2024-02-19", {"objection": "All of it is so"}))
REFUSED = (*HEARD, ("refuse", "2024-02-20", {**UNTRUE, "complaint.ways_named": True}))
COMPLAINED = (*REFUSED, ("complain", "2024-03-01"))
PASSED_ON = (*COMPLAINED, ("pass-on", "2024-03-06"))
DEFECTIVE = (SENT, ("name-defects", "2024-02-08", {"appeal.content.other": False, "appeal.cure_ends_on": "2024-02-15"}))
ASKED = (*LISTED, ("ask-certificate", "2024-04-01"))
PREPARED = (*ASKED, ("prepare-certificate", "2024-04-03", {"entry.documents_there": True, "entry.complete_and_true": True,
                                                           "entry.certificate_given": True, "certificate_number": "7"}))  # fmt: skip
ARCHIVED = (*LISTED, ("check", "2024-12-10", {"entry.check_in_order": True, "entry.check_ends_on": "2025-12-31"}))
RESTORING = (*ARCHIVED, ("ask-restoration", "2025-02-03"))
EXCLUDED = (*LISTED, ("ask-exclusion", "2024-05-06"), ("exclude", "2024-05-07", {"complaint.ways_named": True}))
BACK = {"entry.restored_by_body": True, "entry.archived_after": "2026-02-10"}


def case(*told: tuple[Any, ...]) -> Case:
    return Case(REGISTRY, tuple(Happened(one[0], date.fromisoformat(one[1]), *one[2:]) for one in told))


def at(told: tuple[Any, ...], day: str, reform: str = "") -> Standing:
    return stand(case(*told), date.fromisoformat(day), reform)


# Events, the day asked, and the states that the case went through, with clocks written as <clock>.
WALKS = {
    "entered": (LISTED, "2024-03-01", "sent listed"),
    "registered, then extended": (
        (SENT, ("register", "2024-02-06"), ("extend", "2024-02-20", {"appeal.extension": {"by": "deputy", "reasoned": True,
         "facts_needed": True}})), "2024-04-22", "sent sent sent",
    ),
    "withdrawn": ((SENT, ("withdraw", "2024-02-07", {"appeal.withdrawn_in_writing": True})), "2024-02-07", "sent withdrawn"),
    "cured": ((*DEFECTIVE, ("cure", "2024-02-14", {"appeal.content.other": True}), *LISTED[1:]), "2024-02-20",
              "sent defective sent listed"),
    "returned": ((*DEFECTIVE, ("return", "2024-02-16")), "2024-02-16", "sent defective <cure>uncured returned"),
    "silence": ((SENT,), "2024-02-27", "sent <answer>silent"),
    "entered late": ((SENT, ("enter", "2024-03-01", ACCURATE)), "2024-03-01", "sent <answer>silent listed"),
    "over": (REFUSED, "2024-05-21", "sent sent sent refused <complaint>over"),
    "upheld": ((*PASSED_ON, ("uphold", "2024-03-20", {"complaint.outcome": "action", "complaint.reviewer_competent": True}),
                ("enter", "2024-03-22", ACCURATE)), "2024-03-22", "sent sent sent refused complained under-review upheld listed"),
    "body gives way": ((*COMPLAINED, ("enter", "2024-03-05", ACCURATE)), "2024-03-05", "sent sent sent refused complained listed"),
    "complaint denied": ((*PASSED_ON, ("deny", "2024-03-20", {"complaint.reasoned": True}), ("sue", "2024-04-02")),
                         "2024-04-02", "sent sent sent refused complained under-review denied in-court"),
    "complaint in silence": ((*COMPLAINED, ("pass-on", "2024-03-20")), "2024-05-31",
                             "sent sent sent refused complained <passing-on>not-passed-on under-review <decision>denied <court>over"),
    "changes": ((*LISTED, ("tell-change", "2024-03-04", {"news": "20 of us now"}), ("update", "2024-03-06", {"people": 20})),
                "2024-03-06", "sent listed listed listed"),
    "checked late, archived": ((*LISTED, ("check", "2025-01-13", {"entry.check_in_order": True})), "2025-01-21",
                               "sent listed <check>unchecked listed <check>unchecked <activity>archived"),
    "archived by the body": ((*LISTED, ("archive", "2024-09-02", {"entry.kept_in_archive": True})), "2024-09-02",
                             "sent listed archived"),
    "restored": ((*RESTORING, ("restore", "2025-02-10", BACK)), "2025-02-11",
                 "sent listed listed <activity>archived restoring listed"),
    "restoration in silence": (RESTORING, "2025-02-25",
                               "sent listed listed <activity>archived restoring <restoration>archived"),
    "excluded": (EXCLUDED, "2024-05-07", "sent listed listed excluded"),
    "certificate": ((*PREPARED, ("hand-back", "2024-04-04"), *PREPARED[-1:]), "2024-04-04", ""),
    "certificate refused": ((*ASKED, ("hear", "2024-04-02"), ("refuse-certificate", "2024-04-05", {"entry.documents_there": False})), "2024-04-05",
                            "sent listed certificate-asked certificate-asked listed"),
    "certificate in silence": (ASKED, "2024-04-23", "sent listed certificate-asked <certificate>listed"),
}  # fmt: skip
WALKS["certificate"] = (
    (*PREPARED, ("hand-back", "2024-04-04"), ("prepare-certificate", "2024-04-05"), ("sign-certificate", "2024-04-08")),
    "2024-04-08", "sent listed certificate-asked certificate-prepared certificate-asked certificate-prepared listed",
)  # fmt: skip


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


# Papers


def paper(id: str, told: tuple[Any, ...], day: str, lang: str = "en") -> Filled:
    return fill(KZ.papers[id], at(told, day).subject, on=date.fromisoformat(day), lang=lang)


def test_the_papers_of_the_registry_are_sound_and_each_is_filed_with_an_event() -> None:
    ids = {id for id in KZ.papers if KZ.papers[id].about is REGISTRY.about}
    assert {f"{id}: {fault}" for id in ids for fault in faults_of_paper(KZ.papers[id], KZ)} == set()
    assert faults_of_events(REGISTRY, KZ) == []
    assert ids == {id for event in REGISTRY.events for id in event.papers} == set(PAPERS)


PAPERS = {
    "volunteer-registry-application": ((SENT,), "2024-02-05", ["places", "requirements"]),
    "volunteer-registry-defects": (DEFECTIVE, "2024-02-08", [f"appeal.content.{one}" for one in (
        "name", "number", "address", "addressee", "substance", "dated", "signed")]),
    "volunteer-registry-return": (WALKS["returned"][0], "2024-02-16", []),
    "volunteer-registry-refusal": (REFUSED, "2024-02-20", []),
    "volunteer-registry-preliminary": ((SENT, ("hear", "2024-02-15", {"entry.complete_and_true": False})), "2024-02-15", []),
    "volunteer-registry-exclusion": (EXCLUDED, "2024-05-07", []),
    "volunteer-certificate-refusal": (WALKS["certificate refused"][0], "2024-04-05", []),
    "volunteer-certificate": (WALKS["certificate"][0], "2024-04-08", ["certificate_page"]),
    "volunteer-registry-complaint": (COMPLAINED, "2024-03-01", []),
}  # fmt: skip


@pytest.mark.parametrize("id", PAPERS)
@pytest.mark.parametrize("lang", ["en", "ru", "kk"])
def test_s27_each_paper_is_filled_from_a_walked_case_and_shows_what_is_missing(id: str, lang: str) -> None:
    told, day, missing = PAPERS[id]
    own = "ru" if lang == "en" else lang
    wanted = {f"{path}.{own}" if path in ("places", "requirements") else path for path in missing}
    filled = paper(id, told, day, lang)
    assert {path for blank in filled.blanks for path in blank.paths} == wanted
    assert bool(filled.notice) is (lang == "en")
    assert (
        "«Көмек» тобы" if lang == "kk" else "Группа «Көмек»"
    ) in filled.text() or id == "volunteer-registry-exclusion"


def test_s27_each_paper_of_nothing_is_all_blanks() -> None:
    for id in PAPERS:
        empty = fill(KZ.papers[id], REGISTRY.about(), on=date(2024, 2, 5), lang="kk")
        assert len(empty.blanks) >= 2


def test_s27_the_refusal_names_its_ground_and_the_last_day_to_complain() -> None:
    text = paper("volunteer-registry-refusal", REFUSED, "2024-02-20").text()
    assert "not complete and accurate, as the authorised body finds (Registry Rules)" in text
    assert "until 20 May 2024" in text
    returned = paper("volunteer-registry-return", WALKS["returned"][0], "2024-02-16")
    assert "APPC art. 64(6)" in returned.text()


def test_s27_the_certificate_carries_the_code_to_its_page() -> None:
    told = WALKS["certificate"][0]
    signed = (*told[:-1], (*told[-1], {"certificate_page": "https://desk.example.kz/kk/certificate/7/0a1b"}))
    filled = paper("volunteer-certificate", signed, "2024-04-08", "kk")
    assert [block.text for block in filled.blocks if isinstance(block, Mark)] == [
        "https://desk.example.kz/kk/certificate/7/0a1b"
    ]
