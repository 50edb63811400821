"""The papers of an assembly are filled from a walked case; what nobody has told stays a blank that can be seen."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.law.assemblies import (
    APPLICATION,
    APPROVAL,
    CONTENT,
    HANDED,
    MARCH,
    NOTHING_ELSE,
    NOTICE,
    NOTIFICATION,
    RALLY,
    Facts,
    day,
    walk,
)
from zhargy.documents.check import faults, faults_of_events
from zhargy.documents.paper import fill
from zhargy.law.kz import KZ
from zhargy.procedures import Case, stand

WORDING: Facts = {
    "akimat": "Akimat of the Alatau district", "aim": "clean air in the city", "organiser": "Aigul Serikova",
    "organiser_number": "800101450001", "organiser_address": "12 Abai Street", "organiser_email": "aigul@example.org",
    "organiser_phone": "+7 700 000 00 00", "represented": False, "place": "the square by the theatre",
    "structures": "none are set up", "equipment": "one loudspeaker, posters", "reglament": "attached",
    "funding": "the organiser's own means", "route": "from the theatre to the park", "measures": "two medics",
    "vehicles": "three cars",
}  # fmt: skip
WORDS = {f"wording.{name}": value for name, value in WORDING.items()}
PAPERS = [id for id in KZ.papers if id.startswith("assembly-")]


def rally(**left_out: Any) -> Case:
    plan = {path: value for path, value in (RALLY | WORDS).items() if path.removeprefix("wording.") not in left_out}
    drafted = walk(Case(NOTIFICATION), ("draft", "2023-05-29", plan), ("file", "2023-06-02", NOTICE))
    return walk(drafted, ("register", "2023-06-02"))


def march(vehicles: bool) -> Case:
    plan = MARCH | WORDS | {"assembly.uses_vehicles": vehicles}
    drafted = walk(Case(APPROVAL), ("draft", "2023-05-29", plan), ("file", "2023-06-01", APPLICATION))
    return walk(drafted, ("register", "2023-06-01"))


def paper(id: str, case: Case, on: str, lang: str = "en") -> Any:
    return fill(KZ.papers[id], stand(case, day(on)).subject, on=date.fromisoformat(on), lang=lang)


def test_they_are_sound_and_events_name_them() -> None:
    named = {id for one in (NOTIFICATION, APPROVAL) for event in one.events for id in event.papers}
    assert named == set(PAPERS)
    for id in PAPERS:
        assert faults(KZ.papers[id], KZ) == [] and KZ.papers[id].languages == ("kk", "ru")
    for procedure in (NOTIFICATION, APPROVAL):
        assert faults_of_events(procedure, KZ) == []


@pytest.mark.parametrize("lang", ["en", "kk", "ru"])
@pytest.mark.parametrize("track", ["notification", "application"])
def test_s23_a_filing_has_its_thirteen_items_in_the_order_of_the_law(track: str, lang: str) -> None:
    case = rally() if track == "notification" else march(vehicles=True)
    filled = paper(f"assembly-{track}", case, "2023-06-02", lang)
    lines = filled.text().splitlines()
    numbers = [line.split(")")[0] for line in lines if line.split(")")[0].isdigit()]
    assert numbers == [str(number) for number in range(1, 14)]
    assert filled.blanks == () and bool(filled.notice) is (lang == "en")


def test_s23_the_notification_says_what_the_organiser_said() -> None:
    text = paper("assembly-notification", rally(), "2023-06-02").text()
    for words in (
        "Akimat of the Alatau district", "1) Aim of the peaceful assembly: clean air in the city", "2) Form of the "
        "peaceful assembly: Rally", "800101450001", "12 June 2023, from 10:00 to 12:00", "100", "one loudspeaker",
        "the organiser's own means", "Date of the notification: 2 June 2023",
    ):  # fmt: skip
        assert words in text
    assert "representative" not in text


def test_s23_the_application_tells_vehicles_only_if_there_are_some() -> None:
    assert "three cars" in paper("assembly-application", march(vehicles=True), "2023-06-01").text()
    walked = paper("assembly-application", march(vehicles=False), "2023-06-01").text()
    assert "8) Vehicles: none" in walked and "three cars" not in walked
    assert "Form of the peaceful assembly: March" in walked


def test_s23_a_picket_has_no_rules_of_procedure() -> None:
    alone = {"assembly.participants": 1, "assembly.loudspeakers": False}
    case = walk(Case(NOTIFICATION), ("draft", "2023-05-29", RALLY | WORDS | alone))
    text = paper("assembly-notification", case, "2023-05-29").text()
    assert "4) Place of the picket: the square by the theatre" in text and "attached" not in text


def test_s23_what_is_missing_is_a_blank_and_nothing_else() -> None:
    filled = paper("assembly-notification", rally(aim=True, represented=True), "2023-06-02")
    assert [blank.paths for blank in filled.blanks] == [("wording.aim",), ("wording.represented",)]
    assert "________ (Aim of the assembly)" in filled.text()
    draft = paper("assembly-notification", walk(Case(NOTIFICATION), ("draft", "2023-05-29", RALLY)), "2023-05-29")
    assert len(draft.blanks) == 14 and "12 June 2023" in draft.text()


def test_s23_a_representative_is_named_with_everything() -> None:
    told = {"represented": True, "representative": "Daniyar Omarov", "representative_number": "790202300002"}
    plan = RALLY | WORDS | {f"wording.{name}": value for name, value in told.items()}
    filled = paper("assembly-notification", walk(Case(NOTIFICATION), ("draft", "2023-05-29", plan)), "2023-05-29")
    assert "Daniyar Omarov" in filled.text() and "790202300002" in filled.text()
    assert ("wording.representative_address",) in [blank.paths for blank in filled.blanks]


ELSEWHERE: Facts = {"assembly.change_warranted": True, "proposal": {"place": "the park", "day": "2023-06-13"}}


def test_s24_the_reply_to_a_proposal() -> None:
    proposed = walk(rally(), ("propose", "2023-06-07", ELSEWHERE))
    moved = {"assembly.event_day": "2023-06-13", "wording.place": "the park"}
    text = paper("assembly-consent", walk(proposed, ("accept", "2023-06-08", moved)), "2023-06-08").text()
    assert "received on 7 June 2023, under article 11(3)" in text
    assert "13 June 2023, from 10:00 to 12:00, in this place: the park" in text and "Date: 8 June 2023" in text
    against = paper("assembly-disagreement", walk(proposed, ("disagree", "2023-06-08")), "2023-06-08")
    assert "I do not consent" in against.text() and against.blanks == ()
    marched = walk(march(vehicles=False), ("propose", "2023-06-07", ELSEWHERE), ("disagree", "2023-06-08"))
    assert "under article 13(3)" in paper("assembly-disagreement", marched, "2023-06-08").text()


REFUSAL = HANDED | NOTHING_ELSE | {"letter.decision_number": "17"}
LETTER: Facts = {
    "complaint.content": CONTENT,
    "letter": {"higher_body": "Akimat of the city", "court": "The administrative court", "circumstances": "see above",
               "attachments": "a copy of the decision"},
}  # fmt: skip


def complained(refusal: Facts) -> Case:
    return walk(rally(), ("refuse", "2023-06-07", REFUSAL | refusal), ("complain", "2023-06-12", LETTER))


def test_s24_the_complaint_cites_the_ground_of_the_refusal_and_what_is_wrong_with_it() -> None:
    filled = paper("assembly-complaint", complained({"assembly.refusal_ground": "too-many"}), "2023-06-12")
    text = filled.text()
    assert "number 17, on 7 June 2023" in text and "article 14(1)(9)" in text
    assert "By the facts this ground is not there." in text and "not grounded and reasoned" not in text
    assert "1. Notification of a peaceful assembly\n2. a copy of the decision" in text
    assert filled.blanks == () and filled.to[0] == ("Akimat of the city",)


@pytest.mark.parametrize(
    ("refusal", "told"),
    [
        ({"assembly.refusal_ground": "threat", "assembly.threatens_order": True}, ()),
        ({"assembly.refusal_ground": "none", "assembly.refusal_reasoned": False},
         ("this ground is not there", "not grounded and reasoned")),
        ({"assembly.refusal_ground": "threat", "assembly.threatens_order": True, "assembly.sent_by": "other"},
         ("not sent in a way",)),
    ],
)  # fmt: skip
def test_s24_the_complaint_says_no_more_than_the_facts(refusal: Facts, told: tuple[str, ...]) -> None:
    text = paper("assembly-complaint", complained(refusal), "2023-06-12").text()
    wrong = ("this ground is not there", "not grounded and reasoned", "not sent in a way")
    assert tuple(words for words in wrong if words in text) == told


def test_s24_an_unknown_ground_is_a_blank_in_the_complaint() -> None:
    case = complained({"assembly.refusal_ground": "threat", "assembly.threatens_order": "does-not-know"})
    filled = paper("assembly-complaint", case, "2023-06-12")
    assert [blank.paths for blank in filled.blanks] == [("assembly.threatens_order",)]
    assert "By the facts this ground is not there." not in filled.text()


def test_s24_the_complaint_of_silence_of_an_exclusion_and_of_an_ending() -> None:
    silent = walk(march(vehicles=False), ("complain", "2023-06-13", LETTER | {"complaint.learned_on": "2023-06-13"}))
    text = paper("assembly-complaint", silent, "2023-06-13").text()
    assert "The last day to answer was 12 June 2023" in text and "Application for approval" in text
    limited = walk(rally(), ("limit", "2023-06-07", HANDED | {"assembly.threatens_order": False}),
                   ("complain", "2023-06-08", LETTER | {"complaint.learned_on": "2023-06-07"}))  # fmt: skip
    assert "there is no threat for which article 8(3)(3)" in paper("assembly-complaint", limited, "2023-06-08").text()
    calm = {f"assembly.conduct.{one}": False for one in
            ("real_threat", "calls_for_unrest", "law_broken", "form_changed", "over", "order_broken")}  # fmt: skip
    ended = walk(rally(), ("begin", "2023-06-12"), ("terminate", "2023-06-12", calm | {"assembly.abandoned": False}),
                 ("obey", "2023-06-12"), ("complain", "2023-06-14", LETTER))  # fmt: skip
    text = paper("assembly-complaint", ended, "2023-06-14").text()
    assert "On 12 June 2023 the representative" in text and "none of the grounds of article 18(1)" in text


def test_s24_the_claim_tells_what_became_of_the_complaint() -> None:
    case = walk(complained({"assembly.refusal_ground": "too-many"}), ("register-complaint", "2023-06-14"))
    rejected = walk(case, ("reject", "2023-07-13"), ("sue", "2023-08-01"))
    text = paper("assembly-claim", rejected, "2023-08-01").text()
    assert "The administrative court" in text and "its decision on 13 July 2023" in text and "14(1)(9)" in text
    silent = walk(case, ("sue", "2023-08-01"))
    text = paper("assembly-claim", silent, "2023-08-01").text()
    assert "its last day was 14 July 2023" in text and "Date: 1 August 2023" in text
