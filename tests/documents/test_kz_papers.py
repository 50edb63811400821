"""The papers of founding, registration and access to information, filled from cases that were walked (S04, S28)."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from tests.law.test_kz_procedure_registration import ASSOCIATION, CLEAN, FOUNDATION, FOUNDING, PAPERS, REFUSAL
from tests.law.test_kz_procedures import ASKED, REQUEST
from zhargy.documents.filled import Filled, Items, Paragraph
from zhargy.documents.paper import fill
from zhargy.documents.typeset import pdf
from zhargy.law.kz import KZ
from zhargy.procedures import Case, stand


def worded(kk: str, ru: str) -> dict[str, str]:
    return {"kk": kk, "ru": ru}


WORDS = {
    "name": worded("«Самал» қоғамдық бірлестігі", "Общественное объединение «Самал»"),
    "short_name": worded("«Самал» ҚБ", "ОО «Самал»"),
    "address": worded("010000, Астана қаласы, Бірінші көше, 1-үй", "010000, город Астана, улица Первая, дом 1"),
    "aims": worded("Қала көгалдарын күту.", "Уход за зеленью города."),
    "territory": worded("Астана қаласы", "город Астана"),
    "meeting_place": worded("Астана қаласы", "город Астана"),
    "chair": "Әлия Үлгі", "secretary": "Бек Үлгі", "head": "Әлия Үлгі", "head_number": "000000000001",
    "auditor": "Гүл Үлгі", "accountant": "Дана Үлгі", "trustees": "Ерлан Үлгі, Жанар Үлгі, Зере Үлгі", "term": 3,
    "foreigners_join": False, "contributions": "100 000", "votes": "3, 0, 0", "applicant": "Әлия Үлгі",
    "phone": "+7 700 000 00 00", "email": "samal@example.org", "fee_receipt": "№ 1",
}  # fmt: skip
PEOPLE = [
    {
        "name": name,
        "born_on": "1990-05-01",
        "number": f"00000000000{n}",
        "address": "Астана",
        "phone": f"+7 700 000 00 0{n}",
    }
    for n, name in enumerate(("Әлия Үлгі", "Бек Үлгі", "Гүл Үлгі"), start=1)
]
PACK = ("association-minutes", "association-charter", "association-initiators", "association-application")
FUND = ("foundation-minutes", "foundation-charter", "foundation-agreement", "foundation-application")
FOUNDED = Case(ASSOCIATION).with_event("found", date(2024, 3, 4), {**FOUNDING, "words": WORDS, "people": PEOPLE})
PAID = FOUNDED.with_event("pay", date(2024, 3, 11), {"application.kind": "none"})
FILED = PAID.with_event(
    "file",
    date(2024, 3, 14),
    {"application": {"on_paper": False, "status": "local", "papers": PAPERS, "reorganisation": False}},
)
REFUSED = FILED.with_event("refuse", date(2024, 3, 20), {
    "application.refusal": REFUSAL, "application.grounds": {**CLEAN["application.grounds"], "bans": True},
    "complaint.ways_named": True, "refusal_number": "17", "refusal_reasons": "сот актісі бар", "reviewer": "Әділет министрлігі",
})  # fmt: skip
LETTER = {
    "holder": "Астана қаласының әкімдігі", "holder_address": "Астана қаласы, Бірінші көше, 2", "name": "Әлия Үлгі",
    "number": "000000000001", "contact": "aliya@example.org", "asks": "2025 жылғы бюджеттің көшірмесі",
    "registration": "5", "post": "Басшы Б. Үлгі", "reasons": "тексеру аяқталмады", "higher": "Министрлік",
    "objection": "Тексеру туралы емес.",
}  # fmt: skip
ASKING = Case(REQUEST).with_event(
    "ask", date(2025, 3, 3), {**ASKED.events[0].facts, "user": "natural", "letter": LETTER}
)


def paper(id: str, case: Case, on: date, lang: str = "ru") -> Filled:
    return fill(KZ.papers[id], stand(case, on).subject, on=on, lang=lang)


def paths(told: Filled) -> list[str]:
    return [path for blank in told.blanks for path in blank.paths]


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
@pytest.mark.parametrize("id", PACK)
def test_the_founding_pack_has_no_blank_once_everything_is_told(id: str, lang: str) -> None:
    told = paper(id, FILED, date(2024, 3, 14), lang)
    assert told.blanks == ()
    assert ("«Самал» қоғамдық бірлестігі" if lang == "kk" else "Общественное объединение «Самал»") in told.text()
    assert len(pdf(told)) > 5000


@pytest.mark.parametrize("id", [*PACK, *FUND, "registration-refusal", "registration-complaint", "information-request",
                                "information-refusal", "information-complaint"])  # fmt: skip
@pytest.mark.parametrize("lang", ["kk", "ru"])
def test_a_paper_without_facts_is_blanks_and_never_a_value(id: str, lang: str) -> None:
    asked = KZ.papers[id]
    told = fill(asked, asked.about(), on=date(2024, 3, 14), lang=lang)
    assert len(told.blanks) >= 3 and "None" not in told.text() and not re.search(r"[{}]", told.text())


@pytest.mark.parametrize("about", ["association", "foundation"])
def test_a_charter_names_everything_that_the_law_asks_for(about: str) -> None:
    asked = KZ.papers[f"{about}-charter"]
    texts = " ".join(asked.texts()).lower()
    for clause in ("name", "aims", "location", "supreme body", "executive", "control body", "property", "branches",
                   "charter is changed", "reorganis", "liquidat"):  # fmt: skip
        assert clause in texts, clause
    own = ("membership begins", "territory") if about == "association" else ("board of trustees", "officers", "report")
    assert [one for one in own if one not in texts] == []


def test_a_charter_says_who_may_be_a_member_as_the_founders_chose() -> None:
    def clauses(choice: Any) -> int:
        words = {**WORDS, "foreigners_join": choice}
        case = Case(ASSOCIATION).with_event("found", date(2024, 3, 4), {**FOUNDING, "words": words})
        return paper("association-charter", case, date(2024, 3, 4), "en").text().count("foreigners, stateless persons")

    assert (clauses(True), clauses(False)) == (1, 0)


def test_a_fund_of_one_founder_has_no_meeting_and_no_agreement() -> None:
    def pack(several: bool) -> str:
        told = {
            "application.form": "private-fund",
            "application.several_founders": several,
            "words": WORDS,
            "people": PEOPLE[:1],
        }
        case = Case(FOUNDATION).with_event("found", date(2024, 3, 4), told)
        return "".join(paper(id, case, date(2024, 3, 4), "en").text() for id in FUND if id != "foundation-agreement")

    assert "The supreme body is the founder" in pack(False) and "Founding agreement" not in pack(False)
    assert "general meeting of founders" in pack(True) and "Founding agreement of a foundation" in pack(True)


def test_the_application_tells_the_fee_and_what_is_enclosed() -> None:
    told = paper("association-application", FILED, date(2024, 3, 14))
    assert "23\u202f998" in told.text(), "6.5 times the index of 2024, 3,692 KZT"
    (enclosed,) = [one for one in told.blocks if isinstance(one, Items)]
    assert len(enclosed.lines) == 5 and enclosed.numbered


def test_s04_a_refusal_cites_its_ground_with_the_article_and_how_to_complain() -> None:
    told = paper("registration-refusal", REFUSED, date(2024, 3, 20), "en")
    (grounds,) = [one for one in told.blocks if isinstance(one, Items)]
    assert len(grounds.lines) == 1 and "Ground 6" in str(grounds.lines[0]) and "art. 11" in str(grounds.lines[0])
    assert "20 June 2024" in told.text() and "17" in told.text()


def test_s04_a_complaint_meets_the_ground_or_says_that_there_is_none() -> None:
    def complaint(**grounds: bool) -> Filled:
        case = FILED.with_event("refuse", date(2024, 3, 20), {
            "application.refusal": REFUSAL, "application.grounds": {**CLEAN["application.grounds"], **grounds},
            "complaint.ways_named": True, "refusal_number": "17", "refusal_reasons": "—",
        })  # fmt: skip
        case = case.with_event(
            "complain", date(2024, 4, 1), {"reviewer": "Министерство юстиции", "objection": "Не так."}
        )
        return paper("registration-complaint", case, date(2024, 4, 1), "en")

    assert "none of the grounds of article 11" in complaint(bans=False).text()
    assert "Ground 6" in complaint(bans=True).text() and "none of the grounds" not in complaint(bans=True).text()
    assert complaint(bans=True).blanks == ()


def test_s04_silence_is_complained_of_with_the_day_on_which_the_term_ended() -> None:
    late = stand(FILED, date(2024, 3, 28))
    assert late.state == "late"
    told = fill(KZ.papers["registration-complaint"], late.subject, on=date(2024, 3, 28), lang="en").text()
    assert "The last day to decide was 26 March 2024" in told and "registration was refused" not in told


def test_s28_the_request_is_whole_before_it_is_filed() -> None:
    told = paper("information-request", ASKING, date(2025, 3, 3), "kk")
    assert told.blanks == () and "2025 жылғы бюджеттің көшірмесі" in told.text()
    assert "Outgoing" not in paper("information-request", ASKING, date(2025, 3, 3), "en").text()


def test_s28_a_refusal_has_its_ground_and_the_day_until_which_it_can_be_appealed() -> None:
    known = {"unclear": False, "asks_assessment": False, "asks_unfinished": False, "check_undecided": True}
    refused = ASKING.with_event("refuse", date(2025, 3, 6), {**known, "reply": {"reasoned": True}})
    told = paper("information-refusal", refused, date(2025, 3, 6), "en")
    (grounds,) = [one for one in told.blocks if isinstance(one, Items)]
    assert "Ground 5" in str(grounds.lines) and "11(16)(5)" in str(grounds.lines)
    assert "9 June 2025" in told.text() and told.blanks == ()


def test_s28_a_complaint_against_silence_cites_the_article_and_the_last_day() -> None:
    silent = ASKING.with_event("complain", date(2025, 3, 20), {"learned_on": "2025-03-19"})
    told = paper("information-complaint", silent, date(2025, 3, 20), "en")
    assert "18 March 2025" in told.text() and "article 91(2)" in told.text()
    assert "ATI art. 18(1)" in told.text() and "The information is refused" not in told.text()


def test_a_missing_fact_is_told_by_its_path() -> None:
    case = Case(ASSOCIATION).with_event(
        "found", date(2024, 3, 4), {**FOUNDING, "words": {**WORDS, "address": {"ru": "Астана"}}}
    )
    assert "words.address.kk" in paths(paper("association-charter", case, date(2024, 3, 4), "kk"))
    assert "words.address.kk" not in paths(paper("association-charter", case, date(2024, 3, 4), "ru"))
    assert "people" in paths(paper("association-initiators", case, date(2024, 3, 4)))


def test_clauses_of_a_charter_are_numbered_without_gaps() -> None:
    told = paper("association-charter", FILED, date(2024, 3, 14))
    numbers = [
        tuple(map(int, one.number.split("."))) for one in told.blocks if isinstance(one, Paragraph) and one.number
    ]
    assert numbers == sorted(set(numbers)) and {chapter for chapter, _ in numbers} == set(range(1, 9))
