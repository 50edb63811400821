"""Editing of the note on a server: proposed by one editor, checked as the files are, published by another, shown to all."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from html import unescape
from typing import Any

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import override_settings

from tests.desk.editors import Time, member, office, serving
from tests.desk.people.browser import Browser, account
from tests.desk.visitor import Visitor
from zhargy.desk import store
from zhargy.desk.models import Case, Entry, Membership, Part, Party, Role
from zhargy.desk.news.edited import note_on, published
from zhargy.i18n import use
from zhargy.monitor.editorial.overlay import as_toml
from zhargy.monitor.note import note

AT = datetime(2026, 12, 1, 6, tzinfo=UTC)
LAW, FIGURE = "assembly-notice-five", "news-n-2016-08-organisations"
TEXTS = {"says_en": "A rally is notified five working days ahead.", "says_kk": "Митинг туралы бес жұмыс күні бұрын хабарланады.",
         "says_ru": "О митинге уведомляют за пять рабочих дней."}  # fmt: skip
WORDING = {**TEXTS, "told_on": "2023-08-04", "source": "note", "why": "The act says working days."}
YES = {"source_shows": "yes", "clear": "yes"}


@pytest.fixture(autouse=True)
def server(empty: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with serving(monkeypatch, AT):
        yield


@pytest.fixture
def team() -> Party:
    return office(AT)


@pytest.fixture
def first(team: Party) -> Browser:
    return member("first", team)


@pytest.fixture
def second(team: Party) -> Browser:
    return member("second", team)


def propose(browser: Browser, statement: str = LAW, **more: str) -> HttpResponse:
    return browser.post(f"editing/statement/{statement}/", **{**WORDING, **more})


def case() -> Case:
    return Case.objects.get(procedure="edition")


def answer(browser: Browser, do: str, **more: Any) -> HttpResponse:
    page = browser.get(f"editing/change/{case().pk}/").content.decode()
    seen = re.search(r'name="seen" value="(\d+)"', page)
    return browser.post(f"editing/change/{case().pk}/", do=do, seen=seen[1] if seen else "", **more)


def shown(lang: str = "en", day: str = "") -> str:
    return unescape(Browser().get(f"/{lang}/note/statement/{LAW}/", **({"on": day} if day else {})).content.decode())


def test_one_proposes_another_publishes_and_everybody_reads_it(first: Browser, second: Browser) -> None:
    sent = propose(first)
    assert sent.status_code == 303 and sent["Location"] == f"/en/editing/change/{case().pk}/"
    assert TEXTS["says_en"] not in shown()
    assert answer(second, "approve", **YES).status_code == 303
    assert case().state == "published"
    for lang, text in (("en", "says_en"), ("kk", "says_kk"), ("ru", "says_ru")):
        assert f"<h1>{TEXTS[text]}</h1>" in shown(lang)
    assert "The act says working days." in shown() and "1 December 2026" in shown()
    # The note of a day before it is as it was; the files are.
    assert TEXTS["says_en"] not in shown(day="2026-11-30").partition("</h1>")[0]
    assert note().statements[LAW].says != TEXTS["says_en"]


def test_who_proposed_it_does_not_publish_it(first: Browser, second: Browser) -> None:
    propose(first)
    for do, more in (("approve", YES), ("send-back", {**YES, "clear": "no", "answer": "x"})):
        sent = answer(first, do, **more)
        assert sent.status_code == 409 and "Two persons" in sent.content.decode()
    assert case().state == "proposed" and published(date(2026, 12, 31)) == ()
    page = first.get(f"editing/change/{case().pk}/").content.decode()
    assert "another editor looks at it" in page and 'value="approve"' not in page


def test_it_is_sent_back_with_a_reason_changed_and_published(first: Browser, second: Browser) -> None:
    propose(first)
    assert answer(second, "send-back", **YES).status_code == 422, "for no reason"
    assert answer(second, "send-back", **{**YES, "clear": "no"}).status_code == 422, "without saying why"
    assert (
        answer(second, "send-back", **{**YES, "clear": "no"}, answer="Say rally, picket or gathering.").status_code
        == 303
    )
    page = first.get(f"editing/change/{case().pk}/").content.decode()
    assert "Say rally, picket or gathering." in page
    link = re.search(rf'href="(/en/editing/statement/{LAW}/\?again=[^"]+)"', page)
    assert link
    form = unescape(first.get(link[1]).content.decode())
    assert TEXTS["says_kk"] in form and "The act says working days." in form
    better = {"says_en": "A rally, picket or gathering is notified five working days ahead."}
    assert propose(first, again=str(case().pk), **better).status_code == 303
    assert Case.objects.filter(procedure="edition").count() == 1
    assert answer(second, "approve", **YES).status_code == 303
    assert better["says_en"] in shown()


def test_what_the_source_does_not_show_is_not_published(first: Browser, second: Browser) -> None:
    propose(first)
    for more in ({**YES, "source_shows": "no"}, {**YES, "clear": "no"}, {"clear": "yes"}, {}):
        assert answer(second, "approve", **more).status_code == 422
    assert case().state == "proposed"


def test_it_is_withdrawn(first: Browser, second: Browser) -> None:
    propose(first)
    assert answer(first, "withdraw").status_code == 303
    assert case().state == "withdrawn" and answer(second, "approve", **YES).status_code == 409


def test_every_fault_is_told_at_once_at_its_field_and_nothing_is_written(first: Browser) -> None:
    sent = propose(first, FIGURE, says_kk="", told_on="soon", number="many", unit="", value_on="2017-13", why="",
                   source="", source_name="Ministry", source_address="example.org")  # fmt: skip
    page = unescape(sent.content.decode())
    assert sent.status_code == 422
    for place, fix in (("says_kk", "all three languages"), ("told_on", "soon is no day"), ("source_address", "whole address"),
                       ("why", "is missing")):  # fmt: skip
        assert re.search(rf'href="#at-{place}">[^<]*{fix}', page), (place, fix)
        assert f'id="at-{place}"' in page
    assert 'value="many"' in page and "example.org" in page
    assert not Case.objects.filter(procedure="edition").exists()
    number = propose(first, FIGURE, says_en="", says_kk="", says_ru="", number="many", unit="", value_on="2017")
    assert "many is no number" in number.content.decode()


def test_faults_are_told_in_the_language_of_the_page(first: Browser) -> None:
    page = first.post(f"/kk/editing/statement/{LAW}/", **{**WORDING, "told_on": "soon"}).content.decode()
    assert "soon is no day" not in page and "soon" in page


def test_a_form_that_changes_nothing_is_refused(first: Browser) -> None:
    page = unescape(first.get(f"editing/statement/{LAW}/").content.decode())
    typed = dict(re.findall(r'<textarea id="(says_..)"[^>]*>\n(.*?)</textarea>', page, re.DOTALL))
    assert typed.keys() == TEXTS.keys() and "at least five days" in typed["says_en"]
    sent = first.post(f"editing/statement/{LAW}/", **typed, told_on="2023-08-04", source="note", why="x")
    assert sent.status_code == 422 and "nothing is changed" in sent.content.decode()


def test_a_figure_gets_a_newer_value_from_a_new_source(first: Browser, second: Browser) -> None:
    with use("en"):
        says = note().statements[FIGURE].says
    sent = first.post(
        f"editing/statement/{FIGURE}/", says_en=says, told_on="2016-08", number="15000", unit="organisations", value_on="2017",
        source="", source_name="Ministry of Justice", source_address="https://example.org/2017", source_language="ru", why="Newer.",
    )  # fmt: skip
    assert sent.status_code == 422, "the other languages were left empty"
    page = unescape(first.get(f"editing/statement/{FIGURE}/").content.decode())
    typed = dict(re.findall(r'<textarea id="(says_..)"[^>]*>\n(.*?)</textarea>', page, re.DOTALL))
    sent = first.post(
        f"editing/statement/{FIGURE}/", **typed, told_on="2016-08", number="15000", unit="organisations", value_on="2017",
        source="", source_name="Ministry of Justice", source_address="https://example.org/2017", source_language="ru", why="Newer.",
    )  # fmt: skip
    assert sent.status_code == 303, unescape(sent.content.decode())
    assert answer(second, "approve", **YES).status_code == 303
    one = note_on(date(2026, 12, 1)).statements[FIGURE]
    assert [(str(value.number), value.on) for value in one.values] == [("14500", "2016-08"), ("15000", "2017")]
    page = Browser().get(f"note/statement/{FIGURE}/").content.decode()
    assert "15,000" in page and "14,500" in page and "Ministry of Justice" in page


def test_what_was_changed_in_the_meantime_is_sent_back(first: Browser, second: Browser, team: Party) -> None:
    propose(first)
    slow = case()
    third = member("third", team)
    propose(third, says_en="Another wording.")
    quick = Case.objects.filter(procedure="edition").exclude(pk=slow.pk).get()
    page = second.get(f"editing/change/{quick.pk}/").content.decode()
    seen = re.search(r'name="seen" value="(\d+)"', page)
    assert seen and second.post(f"editing/change/{quick.pk}/", do="approve", seen=seen[1], **YES).status_code == 303
    late = second.get(f"editing/change/{slow.pk}/").content.decode()
    assert "was changed since this was proposed" in late
    seen = re.search(r'name="seen" value="(\d+)"', late)
    assert seen and second.post(f"editing/change/{slow.pk}/", do="approve", seen=seen[1], **YES).status_code == 422
    assert (
        second.post(f"editing/change/{slow.pk}/", do="send-back", seen=seen[1], answer="Look again.", **YES).status_code
        == 303
    )
    assert "Another wording." in shown()


def test_two_editors_who_answer_at_once_do_not_both_count(first: Browser, second: Browser) -> None:
    propose(first)
    page = second.get(f"editing/change/{case().pk}/").content.decode()
    seen = re.search(r'name="seen" value="(\d+)"', page)
    assert seen and answer(first, "withdraw").status_code == 303
    assert second.post(f"editing/change/{case().pk}/", do="approve", seen=seen[1], **YES).status_code == 409


def test_only_editors_edit(team: Party, first: Browser) -> None:
    propose(first)
    others = [
        Browser(account("stranger")),
        Browser(account("admin", administrator=True)),
        member("viewer", team, Role.VIEWER),
    ]
    for browser in others:
        for to in ("editing/", f"editing/statement/{LAW}/", f"editing/change/{case().pk}/"):
            assert browser.get(to).status_code == 404, to
            assert browser.post(to, **WORDING).status_code in (404, 405), to
    assert Browser().get("editing/").status_code == 302
    assert first.get("editing/statement/nothing/").status_code == 404


def test_the_history_is_kept_and_open_to_all(first: Browser, second: Browser) -> None:
    propose(first)
    answer(second, "approve", **YES)
    told = [
        (entry.what, bool(entry.by))
        for entry in Entry.objects.filter(chain=case().pk)
        if not entry.what.startswith("=")
    ]
    assert told == [("propose", True), ("approve", True)]
    assert next(store.verify(), None) is None
    register = unescape(Browser().get("registers/editions/").content.decode())
    assert LAW in register and TEXTS["says_en"] in register
    assert "first" not in register.partition("<main")[2]


def test_the_day_counts_from_which_it_is_published(first: Browser, team: Party) -> None:
    propose(first)
    Time.now = AT + timedelta(days=2)
    assert answer(member("later", team), "approve", **YES).status_code == 303
    assert [one.on for one in published(date(2026, 12, 31))] == [date(2026, 12, 3)]
    assert published(date(2026, 12, 2)) == ()


def test_what_was_published_is_printed_for_the_files(first: Browser, second: Browser) -> None:
    propose(first)
    answer(second, "approve", **YES)
    (edit,) = published(date(2026, 12, 1))
    told = tomllib.loads(as_toml(edit, note()))
    assert told["statement"][0]["says"] == TEXTS["says_en"]
    assert json.dumps(TEXTS["says_kk"], ensure_ascii=False) in as_toml(edit, note())


def test_one_person_alone_edits_their_own_note() -> None:
    with override_settings(ALONE=True, ALLOWED_HOSTS=["127.0.0.1"], SECURE_SSL_REDIRECT=False,
                           MIDDLEWARE=[one for one in settings.MIDDLEWARE if "people" not in one and "auth" not in one
                                       and "sessions" not in one]):  # fmt: skip
        visitor = Visitor()
        assert visitor.get("editing/").status_code == 200
        sent = visitor.post(f"editing/statement/{LAW}/", WORDING)
        assert sent.status_code == 303
        page = visitor.get(sent["Location"]).content.decode()
        seen = re.search(r'name="seen" value="(\d+)"', page)
        assert seen and visitor.post(sent["Location"], {"do": "approve", "seen": seen[1], **YES}).status_code == 303
        assert TEXTS["says_en"] in unescape(visitor.get(f"note/statement/{LAW}/").content.decode())


def test_nobody_publishes_by_a_party_of_their_own(team: Party) -> None:
    """Neither by the forms of procedures nor by the store: what the note says is for its editors alone."""
    me, other = account("me"), account("other")
    mine = store.found("«Аққу»", date(2024, 1, 1), at=AT, owner=me)
    Membership.objects.create(account=other, party=mine, role=Role.EDITOR)
    browser = Browser(me)
    begun = browser.post("procedures/edition/begin/", event="propose", party=str(mine.pk))
    draft = "/".join([*begun["Location"].split("/")[:4], ""])
    facts = {**WORDING, "statement": LAW}
    checked = browser.post(draft, on="2026-12-01", do="check", **facts)
    assert checked.status_code == 303
    sent = browser.post(f"{draft}file/", seen="0")
    assert sent.status_code == 422 and "an administrator made" in sent.content.decode()
    assert not Case.objects.filter(procedure="edition").exists()
    # Nor does a reader answer their own correction.
    told = {"where": "x", "wrong": "y", "source": "z", "statement": LAW}
    sent = store.begin("correction", mine, "send", date(2026, 12, 1), told, at=AT, by=str(me.pk))
    assert Part.objects.get(case=sent, actor="editor").party == team
    assert browser.post(f"case/{sent.pk}/act/", event="correct", on="2026-12-01").status_code == 403
    with pytest.raises(store.Refused):
        store.join(sent, "editor", mine, on=date(2026, 12, 1), at=AT)


def test_where_there_are_no_editors_nobody_answers_for_them() -> None:
    me = account("me")
    mine = store.found("«Аққу»", date(2024, 1, 1), at=AT, owner=me)
    told = {"where": "x", "wrong": "y", "source": "z", "statement": LAW}
    sent = store.begin("correction", mine, "send", date(2026, 12, 1), told, at=AT, by=str(me.pk))
    assert Browser(me).post(f"case/{sent.pk}/act/", event="correct", on="2026-12-01").status_code == 403
