"""The country's pages: what they say on a day, in each language, and that nobody's account is on them."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest
from django.test import override_settings

from tests.desk.visitor import Visitor
from zhargy.desk import clock, store
from zhargy.i18n import gettext, use
from zhargy.law.kz import KZ
from zhargy.monitor.country import indices, ways
from zhargy.monitor.note import note

PAGES = (
    "country/initiatives/", "country/initiatives/public-control/", "country/constitution/", "country/treaties/",
    "country/bodies/", "country/ways/", "country/ways/petition/", "country/indices/", "country/figures/",
)  # fmt: skip
DATED = tuple(one for one in PAGES if one not in ("country/indices/", "country/figures/"))


def text(page: Any) -> str:
    """What a page says, without its tags."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", page.content.decode())))


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
@pytest.mark.parametrize("address", PAGES)
def test_every_page_opens_in_every_language_and_is_the_same_for_everybody(address: str, lang: str) -> None:
    page = Visitor(lang).get(address)
    assert page.status_code == 200 and page.content.count(b"<h1") == 1
    assert b"csrfmiddlewaretoken" not in page.content
    if lang != "en":
        heading = re.search(r"<h1>(.*?)</h1>", page.content.decode(), re.S)
        assert heading and re.search("[А-Яа-я]", heading[1])


@pytest.mark.parametrize("address", DATED)
def test_a_wrong_day_is_told_and_kept(address: str) -> None:
    page = Visitor().get(address, on="2023-02-30")
    assert page.status_code == 422
    assert 'value="2023-02-30"' in page.content.decode() and "Write an existing day" in text(page)


def test_initiatives_stand_where_they_stood_on_the_day_of_the_note() -> None:
    told = text(Visitor().get("country/initiatives/", on="2023-08-04"))
    for state in (
        "The Senate considers the law",
        "The draft law is discussed in public",
        "The consultative document is discussed",
    ):
        assert state in told
    assert "No step for 422 days." in told and told.count("What became of it after the note") == len(KZ.initiatives)
    assert "Nothing had happened yet." in text(Visitor().get("country/initiatives/", on="2018-01-01"))


def test_an_initiative_tells_what_became_of_it_and_how_to_apply_it() -> None:
    visitor = Visitor()
    page = visitor.get("country/initiatives/public-associations/", on="2023-08-04")
    told = text(page)
    assert "Law No. 49-VIII was signed" in told and "What came after the day asked for" in told
    assert "By then, on days that no source tells:" in told
    assert "Citizens needed to initiate a public association" in told and "10 citizens" in told and "2 citizens" in told
    body = page.content.decode()
    assert '/en/lab/?reform=public-associations-2022&amp;show=1"' in body
    lab = visitor.get("/en/lab/?reform=public-associations-2022").content.decode()
    filled = re.search(r'name="more" value="([^"]*)"', lab)
    assert filled and {"associations.founders_allowed", "associations.has_enough_initiators"} <= set(
        filled[1].split(", ")
    )
    later = text(visitor.get("country/initiatives/public-associations/", on="2024-03-01"))
    assert "What came after the day asked for" not in later and "It is in effect" in later
    assert visitor.get("country/initiatives/nothing/").status_code == 404
    assert "It changes no rule yet" in text(visitor.get("country/initiatives/ncos/"))


def test_a_draft_is_applied_to_ones_own_organisation_in_one_click() -> None:
    visitor = Visitor()
    page = visitor.get("country/initiatives/public-associations/")
    assert "country/initiatives/public-associations/mine/" in page.content.decode()
    # The made-up organisation of the first start is there, and nothing of it is about founding.
    before = text(visitor.get("country/initiatives/public-associations/mine/"))
    assert "Under the draft: yes" not in before
    facts = {"Association": {"citizen_initiators": 2}}
    store.found("Жаңа", clock.today(), at=clock.now(), facts=facts)
    told = text(visitor.get("country/initiatives/public-associations/mine/", on="2023-08-04"))
    assert "Жаңа" in told and re.search("Under the law: no .*Under the draft: yes", told)
    assert "Its duties would be the same." in told
    assert visitor.get("country/initiatives/ncos/mine/").status_code == 404


@pytest.mark.parametrize("address", PAGES)
def test_links_of_the_pages_lead_somewhere(address: str) -> None:
    visitor = Visitor()
    body = visitor.get(address, on="2024-06-03").content.decode()
    main = body[body.index("<main") : body.index("</main>")]
    linked = {unescape(one) for one in re.findall(r'href="(/en/[^"]*)"', main)}
    kinds = {re.sub(r"/[^/?]*/?(\?.*)?$", "", one): one for one in sorted(linked)}
    assert kinds
    for one in kinds.values():
        assert visitor.get(one).status_code == 200, one


def test_the_constitution_of_the_day() -> None:
    before, after = (text(Visitor().get("country/constitution/", on=day)) for day in ("2026-06-30", "2026-07-01"))
    assert "Article 32 : Citizens may assemble peacefully" in before and "From 1 July 2026 the same stands in" in before
    assert "Article 34 : Citizens may assemble peacefully" in after and "Article 32" not in after
    assert "No text that is told here was in force" in text(Visitor().get("country/constitution/", on="1990-01-01"))
    for each in note().sections["constitution"].statements:
        assert each.date[:4] != "2022" or each.says in before


def test_treaties_by_steps_on_a_day() -> None:
    page = text(Visitor().get("country/treaties/", on="2005-12-01"))
    row = page[page.index("International Covenant on Civil and Political Rights") :]
    assert "On this day: law of ratification" in row[:200]
    now = text(Visitor().get("country/treaties/"))
    assert now.count("binds Kazakhstan since") + now.count("does not bind Kazakhstan.") >= 10
    assert now.count("On this day: binds Kazakhstan") == 8


def test_bodies_change_with_the_constitution() -> None:
    before, after = (text(Visitor().get("country/bodies/", on=day)) for day in ("2026-06-30", "2026-07-01"))
    assert (
        before.index("Parliament: the Majilis")
        < before.index("Not there on this day")
        < before.index("Kurultai Adopts")
    )
    assert (
        after.index("Kurultai Adopts") < after.index("Not there on this day") < after.index("Parliament: the Majilis")
    )


def test_a_way_is_found_by_what_a_person_wants() -> None:
    visitor = Visitor()
    found = text(visitor.get("country/ways/", q="complain elect"))
    assert "Found: 1." in found and "complain about an election" in found
    assert "Found: 0." in text(visitor.get("country/ways/", q="zzz"))
    with use("kk"):
        wanted = gettext("gather voices for a demand")
    assert wanted in text(Visitor("kk").get("country/ways/", q="ПЕТИЦИЯ"))
    assert wanted not in text(Visitor("kk").get("country/ways/", q="сайлау"))
    for wish in ways.wishes():
        told = text(visitor.get(f"country/ways/{wish.id}/"))
        assert wish.wish in told and all(KZ.matters[id].title in told for id in wish.matters)
    closed = visitor.get("country/ways/petition/", on="2023-08-04")
    assert "No rule of this is in force on the day asked for." in text(closed)
    assert visitor.get("country/ways/nothing/").status_code == 404


def test_indices_stand_in_a_table_and_a_drawing_with_a_text_alternative() -> None:
    page = Visitor().get("country/indices/")
    body, told = page.content.decode(), text(page)
    assert body.count('<svg aria-hidden="true"') == 5 and body.count('role="img" aria-label="') == 5
    for one in indices.indices(note()):
        assert one.title in told and one.counts in told
        for each in one.readings:
            assert each.source in told
    assert "2022: 101" in body and "101 of 180" in told
    assert "Sources differ on: 2024." in told


def test_figures_stand_with_source_and_day_and_what_differs_is_told() -> None:
    told = text(Visitor().get("country/figures/"))
    for figure in (
        "23,335",
        "18,204",
        "5,191",
        "306",
        "287",
        "64",
        "140,000,000,000 KZT",
        "36,300,000 US dollars",
        "28,100",
    ):
        assert figure in told
    assert "which leaves 18,205; the source tells 18,204, a difference of 1." in told
    assert "April 2023" in told and "more than 23,000 organisations" in told


def test_on_a_server_the_pages_may_be_kept_and_those_of_ones_own_may_not() -> None:
    with override_settings(ALONE=False):
        page = Visitor().get("country/treaties/")
        assert page.status_code == 200 and page["Cache-Control"].startswith("public")
        again = Visitor().client.get("/en/country/treaties/", HTTP_IF_NONE_MATCH=page["ETag"])
        assert again.status_code == 304
        mine = Visitor().get("country/initiatives/public-control/mine/")
        assert mine.status_code in (302, 303) or "public" not in mine.get("Cache-Control", "")
