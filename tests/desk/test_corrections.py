"""Corrections from readers on a server: sent without a name, answered by editors, published on the statement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from html import unescape
from typing import Any

import pytest
from django.conf import settings
from django.core import mail
from django.http import HttpResponse
from django.test import override_settings

from tests.desk.editors import Time, member, office, serving
from tests.desk.people.browser import Browser, account
from tests.desk.visitor import Visitor
from zhargy.desk import clock, jobs, store
from zhargy.desk.models import Case, Entry, Party, Role
from zhargy.desk.news import correcting, digest, held
from zhargy.desk.news.answers import answers

AT = datetime(2026, 12, 1, 6, tzinfo=UTC)
STATEMENT = "assembly-notice-five"
SENT = {"statement": STATEMENT, "where": "Assembly, 7", "wrong": "It is five working days", "source": "LPA article 10(1)",
        "right": "Five working days", "email": "reader@example.kz"}  # fmt: skip
FOUND = {
    "source_confirms": True,
    "stronger_source": False,
    "about_fact": True,
    "covered": True,
    "answered_before": False,
}


@pytest.fixture(autouse=True)
def server(empty: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with serving(monkeypatch, AT):
        yield


@pytest.fixture
def team() -> Party:
    return office(AT)


@pytest.fixture
def editor(team: Party) -> Browser:
    return member("editor", team, Role.EDITOR)


def send(browser: Browser | None = None, **more: Any) -> HttpResponse:
    return (browser or Browser()).post("correct/", **{**SENT, **more})


def case() -> Case:
    return Case.objects.get(procedure="correction")


def test_a_reader_sends_one_without_a_name_and_gets_a_link(team: Party) -> None:
    sent = send()
    assert sent.status_code == 303 and sent["Location"].startswith("/en/correct/")
    page = Browser().get(sent["Location"]).content.decode()
    assert "The correction was sent" in page and "It is five working days" in page
    assert "4 December 2026" in page, "the last day to acknowledge it"
    assert "reader@example.kz" not in page
    assert {entry.by for entry in Entry.objects.filter(chain=case().pk)} == {""}
    assert Browser().get("cases/").status_code == 302


def test_it_begins_with_the_statement_and_its_wording(team: Party) -> None:
    page = unescape(Browser().get("correct/", statement=STATEMENT).content.decode())
    assert f'name="statement" value="{STATEMENT}"' in page
    where = re.search(r'<textarea id="where".*?>\n(.*?)</textarea>', page, re.DOTALL)
    assert where and "at least five days ahead" in where[1]
    news = Browser().get("correct/", news="2026-kurultai").content.decode()
    assert "A constitutional law on the Kurultai was signed" in news
    assert Browser().get("correct/", statement="nothing").status_code == 200


@pytest.mark.parametrize("name", ["where", "wrong", "source"])
def test_what_is_needed_is_asked_for_and_what_was_written_is_kept(team: Party, name: str) -> None:
    sent = send(**{name: " "})
    page = sent.content.decode()
    assert sent.status_code == 422 and f'href="#at-{name}"' in page
    assert f'name="statement" value="{STATEMENT}"' in page
    assert all(text in page for field, text in SENT.items() if field != name)
    assert not Case.objects.filter(procedure="correction").exists()


def test_sent_twice_it_is_one_case(team: Party) -> None:
    key = re.search(r'name="key" value="([^"]+)"', Browser().get("correct/").content.decode())
    assert key
    first, second = send(key=key[1]), send(key=key[1])
    assert first["Location"] == second["Location"] and Case.objects.filter(procedure="correction").count() == 1


def test_without_editors_nothing_is_taken() -> None:
    sent = send()
    assert sent.status_code == 409 and "no editors" in sent.content.decode()
    assert not Case.objects.filter(procedure="correction").exists()


def test_so_many_an_hour_and_no_more(team: Party) -> None:
    assert [send().status_code for _ in range(correcting.SENDING.most)] == [303] * correcting.SENDING.most
    assert send().status_code == 429
    Time.now = AT + timedelta(hours=1, seconds=1)
    assert send().status_code == 303


def test_whoever_has_an_account_may_send_it_in_a_name(team: Party) -> None:
    me = account("reader")
    party = store.found("«Аққу»", date(2024, 1, 1), at=AT, owner=me)
    sent = send(Browser(me), party=str(party.pk))
    assert sent["Location"] == f"/en/case/{case().pk}/" and case().party == party
    other = account("stranger")
    assert send(Browser(other), party=str(party.pk))["Location"].startswith("/en/correct/")


def test_editors_find_it_and_others_do_not(team: Party, editor: Browser) -> None:
    send()
    queue = editor.get("editing/").content.decode()
    assert f"/en/case/{case().pk}/" in queue and "4 December 2026" in queue
    assert editor.get(f"case/{case().pk}/").status_code == 200
    for other in (Browser(account("stranger")), Browser(account("admin", administrator=True)),
                  member("viewer", team, Role.VIEWER)):  # fmt: skip
        assert other.get("editing/").status_code == 404
    assert Browser(account("someone")).get(f"case/{case().pk}/").status_code == 404
    assert Browser().get("editing/").status_code == 302


def act(browser: Browser, event: str, **facts: str) -> HttpResponse:
    """An editor writes something down, by the forms of cases."""
    begun = browser.post(f"case/{case().pk}/act/", event=event, on=clock.today().isoformat())
    assert begun.status_code == 303, begun.content.decode()
    draft = begun["Location"].removesuffix("ask/")
    sent = browser.post(draft, on=clock.today().isoformat(), do="check", **facts)
    assert sent.status_code == 303, sent.content.decode()
    page = browser.get(sent["Location"]).content.decode()
    seen = re.search(r'name="seen" value="(\d+)"', page)
    assert seen, page
    return browser.post(f"{draft}file/", seen=seen[1])


YES = {name: "yes" if value else "no" for name, value in FOUND.items()}


def test_the_answer_stands_on_the_statement_and_the_reader_does_not(team: Party, editor: Browser) -> None:
    link = send()["Location"]
    act(editor, "acknowledge")
    act(editor, "correct", **YES, change="five working days", answer="The act says so. Thank you.")
    (one,) = answers(STATEMENT)
    assert (one.corrected, one.change, one.on) == (True, "five working days", date(2026, 12, 1))
    page = Browser().get(f"note/statement/{STATEMENT}/")
    told = page.content.decode()
    assert "five working days" in told and "The act says so. Thank you." in told and "1 December 2026" in told
    assert "reader@example.kz" not in told
    mine = Browser().get(link).content.decode()
    assert "Corrected" in mine and "The act says so. Thank you." in mine
    assert "reader@example.kz" not in Browser().get("registers/corrections/").content.decode()
    assert answers("assembly-notice-ten") == []


def test_what_was_not_answered_is_shown_to_nobody(team: Party, editor: Browser) -> None:
    send()
    assert answers(STATEMENT) == []
    assert "It is five working days" not in Browser().get(f"note/statement/{STATEMENT}/").content.decode()


def test_a_reader_asks_for_another_editor_who_is_another(team: Party, editor: Browser) -> None:
    link = send()["Location"]
    act(editor, "decline", **{**YES, "stronger_source": "yes"}, answer="A stronger source says otherwise.")
    reader = Browser()
    assert "A stronger source says otherwise." in reader.get(link).content.decode()
    assert reader.post(link, event="ask-again", doubt=" ").status_code == 422
    assert reader.post(link, event="ask-again", doubt="It was amended", source="Law 153-VIII").status_code == 303
    assert case().state == "second-look"
    same = act(editor, "confirm", **{**YES, "stronger_source": "yes"})
    assert same.status_code == 422 and "Two persons" in same.content.decode()
    act(
        member("second", team, Role.EDITOR),
        "correct-after-all",
        **YES,
        change="it was amended",
        answer="You are right.",
    )
    assert case().state == "corrected"
    (one,) = answers(STATEMENT)
    assert one.corrected and one.because == "You are right."


def test_a_reader_takes_it_back_by_the_link_and_only_once(team: Party) -> None:
    link = send()["Location"]
    assert Browser().post(link, event="take-back").status_code == 303
    assert case().state == "taken-back"
    assert Browser().post(link, event="take-back").status_code == 409


def test_the_link_is_for_one_case_and_for_the_reader_alone(team: Party, editor: Browser) -> None:
    link = send()["Location"]
    assert Browser().get(link[:-3] + "xx/").status_code == 404
    assert Browser().post(link, event="correct").status_code == 409, "what editors do nobody does by it"
    assert case().state == "sent"
    # A case in somebody's name has no such link.
    named = store.begin("correction", store.found("A", date(2024, 1, 1), at=AT), "send", date(2026, 12, 1),
                        {name: SENT[name] for name in ("where", "wrong", "source")}, at=AT)  # fmt: skip
    assert Browser().get(f"correct/{held.token(named)}/").status_code == 404


def test_alone_it_stays_on_the_machine_and_says_so() -> None:
    with override_settings(ALONE=True, ALLOWED_HOSTS=["127.0.0.1"], SECURE_SSL_REDIRECT=False,
                           MIDDLEWARE=[one for one in settings.MIDDLEWARE if "people" not in one and "auth" not in one
                                       and "sessions" not in one]):  # fmt: skip
        page = Visitor().get("correct/").content.decode()
        assert "stays on this machine" in page
        sent = Visitor().post("correct/", SENT)
        assert sent.status_code == 303
        assert Visitor().get(sent["Location"]).status_code == 200


# Letters to the reader


def test_a_reader_who_left_an_address_is_written_to_once_for_each_answer(team: Party, editor: Browser) -> None:
    more = {"REMINDERS": True, "DEFAULT_FROM_EMAIL": "desk@example.org",
            "EMAIL_BACKEND": "django.core.mail.backends.locmem.EmailBackend"}  # fmt: skip
    with override_settings(**more):
        mail.outbox = []
        link = Browser().post("/ru/correct/", **SENT, language="ru")["Location"]
        work()
        assert mail.outbox == []
        act(editor, "acknowledge")
        work()
        act(editor, "correct", **YES, change="пять рабочих дней", answer="Спасибо.")
        work()
        work()
        first, second = mail.outbox
        assert first.to == second.to == ["reader@example.kz"]
        assert (
            "пять рабочих дней" not in first.body and "пять рабочих дней" in second.body and "Спасибо." in second.body
        )
        assert f"https://desk.example.org{link}" in second.body
        assert "five" not in second.subject and "assembl" not in second.subject.lower()


def work() -> None:
    digest.plan(Time.now)
    jobs.work("one", lambda: Time.now)
