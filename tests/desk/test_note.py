"""The note at the desk: what stands on its pages, on which day, with which verdict, and what a wrong day gives."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from tests.desk.visitor import Visitor
from zhargy.desk.note import judging, views
from zhargy.law.kz import KZ
from zhargy.monitor.contradictions import contradictions
from zhargy.monitor.note import note
from zhargy.monitor.verdicts import OPEN, PROVEN, REFUTED, UNDECIDED

NOTED = "2023-08-04"


def text(page: Any) -> str:
    """What a page says, without its marks."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", page.content.decode())))


def opened(address: str, lang: str = "en", **data: str) -> str:
    page = Visitor(lang).get(address, **data)
    assert page.status_code == 200, text(page)
    return text(page)


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_the_hub_leads_to_every_section_and_counts_its_statements(lang: str) -> None:
    page = Visitor(lang).get("note/", on=NOTED).content.decode()
    for id, one in note().sections.items():
        assert re.search(rf'href="/{lang}/note/section/{id}/\?on={NOTED}".*?<small>{len(one.statements)}</small>', page)
    assert page.count('class="share"') == len(note().sections)


def test_the_hub_sets_the_law_beside_the_row_of_each_barrier() -> None:
    told = opened("note/", on=NOTED)
    resources = told.partition("Barriers to resources: none.")[2].partition("Barriers to assembly")[0]
    assert "The note says none; the law has some." in resources and "Punished duties: " in resources
    speech = told.partition("Barriers to speech and advocacy: none.")[2].partition("Barriers to international")[0]
    assert "no punished duty is written here for that day" in speech
    later = opened("note/", on="2023-12-01").partition("Barriers to speech and advocacy: none.")[2]
    assert "The note says none; the law has some." in later.partition("Barriers to international")[0]


def test_the_hub_of_the_note_s_own_day_has_nothing_left_open() -> None:
    assert "Not worked out yet" not in opened("note/", on=NOTED)


def test_a_day_that_is_not_known_yet_says_so_and_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "PAGE", 0)
    page = Visitor().get("note/", on="2024-05-05")
    assert "Not worked out yet: " in text(page) and "on=2024-05-05&amp;work=1" in page.content.decode()
    assert page["Cache-Control"] == "no-store"


@pytest.mark.parametrize("address", ["note/", "note/section/entry/", "note/statement/entry-ten/", "note/contradictions/",
                                     "note/whole/", "note/note.pdf"])  # fmt: skip
def test_a_wrong_day_is_told_and_stays_as_it_was_typed(address: str) -> None:
    page = Visitor().get(address, on="2024-13-45")
    assert page.status_code == 422
    assert 'value="2024-13-45"' in page.content.decode() and 'aria-invalid="true"' in page.content.decode()
    assert "Write an existing day" in text(page)


@pytest.mark.parametrize("address", ["note/section/nothing/", "note/statement/nothing/"])
def test_what_the_note_does_not_have_is_not_found(address: str) -> None:
    assert Visitor().get(address).status_code == 404


@pytest.mark.parametrize("section", note().sections)
def test_a_section_shows_every_statement_with_its_source(section: str) -> None:
    page = Visitor().get(f"note/section/{section}/", on=NOTED).content.decode()
    for one in note().sections[section].statements:
        assert f'href="/en/note/statement/{one.id}/?on={NOTED}"' in page
        assert all(note().sources[id].name in unescape(page) for id in one.sources)


def test_a_refuted_statement_shows_the_case_against_it() -> None:
    told = opened("note/statement/assembly-notice-five/", on=NOTED)
    assert "A picket, rally or gathering is notified at least five days ahead." in told
    assert "refuted" in told and "The smallest case against it" in told
    assert "Barriers to assembly , 11" in told.replace("assembly, 11", "assembly , 11")
    assert "One question has two answers." in told and "permission five working days ahead" in told


def test_a_statement_stands_otherwise_on_another_day() -> None:
    told = opened("note/statement/entry-ten/", on="2025-06-01")
    own, _, then = told.partition("the note's day, 4 August 2023")[2].partition("1 June 2025")
    assert own.strip().startswith("proven") and then.strip().startswith("refuted")
    assert "What changed since" in told


def test_a_judged_statement_names_what_it_rests_on_and_what_changed_behind_it() -> None:
    told = opened("note/statement/entry-ten/", on="2025-06-01")
    rests = told.partition("What it rests on")[2].partition("What changed since")
    assert "PA Law art. 5" in rests[0] or "PA Law art." in rests[0]
    assert "Citizens needed to initiate a public association" in rests[2]


def test_a_statement_about_law_that_was_not_in_force_yet_names_its_day() -> None:
    told = opened("note/statement/update-platforms-false/", on="2023-08-04")
    assert "the law that it speaks of, of 10 September 2023" in told and "the note's day" not in told
    assert "made by the note's day but not in force: 4." in opened("note/")


def test_a_figure_leads_to_its_earlier_and_later_values() -> None:
    told = opened("note/statement/indices-hdi/")
    assert "Before and since" in told and "It leans on no provision" in told
    page = Visitor().get("note/statement/indices-hdi/").content.decode()
    assert re.search(r'href="/en/country/indices/#[a-z-]+"', page)


def test_a_statement_that_is_no_claim_says_why() -> None:
    told = opened("note/statement/constitution-art14/")
    assert "Why it has no verdict" in told and "principle or right of the Constitution" in told


def test_a_figure_shows_every_value_with_its_source_and_a_drawing() -> None:
    page = Visitor("ru").get("note/statement/key-facts-religions/")
    assert 'class="bars"' in page.content.decode() and "70,2" in text(page) and "Всемирная книга фактов" in text(page)
    assert "23 335 организаций" in opened("note/statement/introduction-organisations-registered/", "ru")


def test_an_act_that_ended_is_told_on_its_statement() -> None:
    told = opened("note/statement/laws-02/", on="2026-02-01")
    assert "Act of the list, No. 2" in told and "no longer in force from 1 January 2026" in told
    assert "no longer in force" not in opened("note/statement/laws-06/", on="2026-02-01")


def test_a_correction_begins_at_the_statement() -> None:
    assert re.search(
        r'href="/en/[^"]*correct[^"]*"[^>]*>Send a correction',
        Visitor().get("note/statement/entry-ten/").content.decode(),
    )


def test_contradictions_are_all_there_with_their_evidence() -> None:
    page = Visitor().get("note/contradictions/", on="2026-06-01")
    found = contradictions(note(), KZ, on=date(2026, 6, 1))
    assert page.content.decode().count('class="clash-box"') == len(found)
    assert f"Found: {len(found)}." in text(page)
    for one in found:
        assert all(f"/en/note/statement/{each.id}/" in page.content.decode() for each in one.statements)
        assert all(f"/en/lab/claims/{id}/" in page.content.decode() for id in one.claims)


def test_the_whole_note_is_on_one_page_and_in_one_file() -> None:
    page = Visitor("kk").get("note/whole/", on=NOTED)
    assert page.content.decode().count('class="line-of"') == len(note().statements)
    assert len(re.findall(r'id="source-\d+"', page.content.decode())) == len(note().sources)
    made = Visitor("kk").get("note/note.pdf", on=NOTED)
    assert made["Content-Type"] == "application/pdf" and made.content.startswith(b"%PDF-")
    assert 'filename="note-kk-2023-08-04.pdf"' in made["Content-Disposition"]


def test_the_difference_of_two_days() -> None:
    told = opened("note/difference/", since="2023-08-04", until="2023-12-01")
    assert "Barriers to speech and advocacy" in told and "new :" in told.replace("new:", "new :")
    assert "The same duties are punished on both days." in opened("note/difference/", since=NOTED, until=NOTED)


def test_the_second_day_may_not_come_first() -> None:
    page = Visitor().get("note/difference/", since="2025-01-01", until="2024-01-01")
    assert page.status_code == 422 and "must not be before the first" in text(page)
    assert 'value="2025-01-01"' in page.content.decode() and 'value="2024-01-01"' in page.content.decode()


def test_pages_are_for_everybody_and_hold_no_form_key() -> None:
    for address in ("note/", "note/section/entry/", "note/statement/entry-ten/", "note/contradictions/",
                    "note/difference/", "note/whole/"):  # fmt: skip
        page = Visitor().get(address, on=NOTED)
        assert "csrfmiddlewaretoken" not in page.content.decode() and "sessionid" not in page.cookies
        assert Visitor().post(address, {}).status_code in (403, 405)


class TestJudging:
    """What is taken as known of a day, and what is worked out."""

    def test_a_recorded_verdict_serves_for_its_own_day(self) -> None:
        assert judging.kept(date(2023, 8, 4))(KZ.claims["note.registrar-is-justice"]) == REFUTED

    def test_of_another_day_nothing_is_known_until_it_is_worked_out(self) -> None:
        claim, day = KZ.claims["note.refusal-is-in-writing"], date(2021, 3, 3)
        assert judging.kept(day)(claim) == OPEN
        assert judging.worked(day, judging.Budget(20))(claim) in (PROVEN, REFUTED, UNDECIDED)
        assert judging.kept(day)(claim) != OPEN

    def test_whoever_had_the_prover_too_often_waits(self) -> None:
        asked: list[int] = []

        def may() -> bool:
            asked.append(1)
            return False

        judge = judging.worked(date(2021, 3, 5), judging.Budget(20, may))
        assert judge(KZ.claims["note.refusal-is-in-writing"]) == judge(KZ.claims["note.local-in-one"]) == OPEN
        assert asked == [1]

    def test_no_time_works_nothing_out(self) -> None:
        assert judging.worked(date(2021, 3, 4), judging.Budget(0))(KZ.claims["note.refusal-is-in-writing"]) == OPEN


def test_the_file_is_tagged_and_in_its_language(tmp_path: Path) -> None:
    from pypdf import PdfReader

    for lang, title in (
        ("kk", "Елге шолу: Қазақстан"),
        ("ru", "Обзор страны: Казахстан"),
        ("en", "Country note: Kazakhstan"),
    ):
        made = PdfReader(BytesIO(Visitor(lang).get("note/note.pdf", on="2026-06-01").content))
        root: Any = made.trailer["/Root"]
        assert root["/Lang"] == lang and root["/MarkInfo"]["/Marked"]
        assert title in made.pages[0].extract_text() and len(made.pages) > 15
