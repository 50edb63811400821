"""A draft question by question: only what can matter, kept at each step, with its papers at any time."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from random import Random
from typing import Any

import pytest
from django.conf import settings
from django.test import override_settings

from tests.desk.people.browser import Browser, account
from tests.desk.test_cases import asked as opened
from tests.desk.test_cases import body, of, party
from tests.desk.visitor import Visitor, asked, form
from tests.strategies import value
from zhargy.desk import clock, store
from zhargy.desk.casework.form import brought
from zhargy.desk.models import Draft, Membership, Party, Role
from zhargy.desk.people.online import for_server
from zhargy.law.kz import KZ

ASK, RALLY = "information-request", "assembly-notification"


def begun(visitor: Visitor, procedure: str, event: str, whose: Party | None = None) -> str:
    """The address of the first question of a new draft."""
    sent = visitor.post(f"procedures/{procedure}/begin/", event=event, party=(whose or party()).pk)
    assert sent.status_code == 303, body(sent)
    return sent["Location"]


def answered(visitor: Visitor, at: str, path: str, told: str = "", **more: Any) -> str:
    """Where an answer leads."""
    sent = visitor.post(at, {"path": path, "do": "answer", path: told, **more})
    assert sent.status_code == 303, body(sent)
    return sent["Location"]


def test_it_begins_with_the_day_and_then_asks_what_the_law_reads_first() -> None:
    visitor = Visitor()
    at = begun(visitor, RALLY, "draft")
    assert at.endswith("/ask/")
    page = body(visitor.get(at))
    assert asked(visitor.get(at)) == "on" and "Question 1" in page
    assert visitor.post(at, path="on", on="2023-05-29", do="answer")["Location"] == at
    page = body(visitor.get(at))
    first = asked(visitor.get(at))
    assert first == "assembly.event_day" and "Why this is asked" in page
    assert "LPA" in page.split("Why this is asked")[1], "the article stands there"


def walked(visitor: Visitor, at: str, procedure: str, event: str, random: Random, unknown: float = 0.1) -> list[str]:
    """Answer every question of a draft at random; what was asked, in order."""
    found = KZ.procedures[procedure]
    paths = brought(found, found.event(event))
    order: list[str] = []
    while (page := visitor.get(at)).status_code == 200:
        key = asked(page)
        assert key not in order, f"{key} is asked twice"
        order.append(key)
        assert len(order) < 80
        if key == "on":
            sent = visitor.post(at, path="on", on="2025-03-03", do="answer")
            assert sent.status_code == 303
            continue
        for _ in range(20):
            told: dict[str, Any] = {"path": key, "do": "unknown" if random.random() < unknown else "answer"}
            for path in key.split(","):
                if paths[path].kind == "many":
                    told[f"{path}.unfit"] = "1"
                else:
                    told[path] = form(value(paths[path], random))
            if visitor.post(at, told).status_code == 303:
                break
        else:
            assert visitor.post(at, path=key, do="unknown").status_code == 303
    assert page["Location"] == at.replace("/ask/", "/check/")
    return order


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("procedure, event", [(ASK, "ask"), (RALLY, "draft"), ("volunteer-registry", "send")])
def test_every_walk_ends_and_asks_nothing_twice(procedure: str, event: str, seed: int) -> None:
    visitor = Visitor(("kk", "ru", "en")[seed])
    found = KZ.procedures[procedure]
    order = walked(visitor, begun(visitor, procedure, event), procedure, event, Random(seed))
    kept = Draft.objects.get()
    paths = [path for key in order[1:] for path in key.split(",")]
    assert kept.order == order and order[0] == "on"
    assert len(paths) == len(set(paths)) and set(paths) <= set(brought(found, found.event(event)))
    assert set(kept.facts) == set(paths)
    assert visitor.get(f"draft/{kept.pk}/check/").status_code == 200


def test_what_cannot_change_the_answer_is_never_asked() -> None:
    visitor = Visitor()
    at = begun(visitor, RALLY, "draft")
    answered(visitor, at, "on", on="2023-05-29")
    answered(visitor, at, "assembly.event_day", "2023-06-12")
    # A meeting indoors is none of the law's business: who organises it and where is not asked for its sake.
    assert asked(visitor.get(at)) == "assembly.excluded"
    before = body(visitor.get(at))
    answered(visitor, at, "assembly.excluded", "indoors")
    after = body(visitor.get(at))
    left = [int(re.search(r"at most (\d+) more", page)[1]) for page in (before, after)]
    assert left[1] < left[0] - 5
    assert asked(visitor.get(at)).startswith("wording."), "only the papers are left"
    assert "It stands in the paper:" in after


def test_each_answer_is_kept_and_a_wrong_one_stays_as_it_was_typed() -> None:
    visitor = Visitor("ru")
    at = begun(visitor, RALLY, "draft")
    answered(visitor, at, "on", on="2023-05-29")
    wrong = visitor.post(at, {"path": "assembly.event_day", "do": "answer", "assembly.event_day": "2023-02-31"})
    assert wrong.status_code == 422 and "2023-02-31" in body(wrong)
    assert Draft.objects.get().facts == {}
    nothing = visitor.post(at, {"path": "assembly.event_day", "do": "answer"})
    assert nothing.status_code == 422 and "«Не знаю»" in body(nothing)
    answered(visitor, at, "assembly.event_day", "12.06.2023")
    assert Draft.objects.get().facts == {"assembly.event_day": "2023-06-12"}
    assert visitor.get(at, path="assembly.participants,nonsense").status_code == 404
    no_day = visitor.post(at, path="on", on="tomorrow", do="answer")
    assert no_day.status_code == 422 and 'value="tomorrow"' in body(no_day)


def test_back_and_change() -> None:
    visitor = Visitor()
    at = begun(visitor, RALLY, "draft")
    answered(visitor, at, "on", on="2023-05-29")
    answered(visitor, at, "assembly.event_day", "2023-06-12")
    page = body(visitor.get(at))
    back = re.search(r'<a href="([^"]+)">←\xa0Back', page)
    assert back and back[1].endswith("?path=assembly.event_day")
    page = body(visitor.get(back[1]))
    assert 'value="2023-06-12"' in page and "Question 2" in page
    answered(visitor, at, "assembly.event_day", "2023-06-13")
    kept = Draft.objects.get()
    assert kept.facts["assembly.event_day"] == "2023-06-13" and kept.order == ["on", "assembly.event_day"]


def test_what_nobody_knows_is_not_asked_again_and_not_written_down() -> None:
    visitor = Visitor()
    at = begun(visitor, ASK, "ask")
    draft = at.removesuffix("ask/")
    answered(visitor, at, "on", on="2025-03-03")
    first = asked(visitor.get(at))
    visitor.post(at, path=first, do="unknown")
    assert asked(visitor.get(at)) != first
    # The whole page, sent as it stands, does not forget it.
    assert visitor.post(draft, {"on": "2025-03-03", "do": "check"}).status_code == 303
    assert Draft.objects.get().facts == {first: "does-not-know"}
    check = body(visitor.get(f"{draft}check/"))
    label = KZ.procedures[ASK].about.find(first).label
    assert label in check.split("What will be written down")[1]
    seen = re.search(r'name="seen" value="(\d+)"', check)
    case = of(visitor.post(f"{draft}file/", seen=seen[1])["Location"])
    assert first not in store.entries(case.pk)[-1].facts


def test_what_is_known_already_is_not_asked() -> None:
    visitor = Visitor()
    facts = {"DatabaseFiler": {"form": "public-fund", "state_affiliate": False, "state_founded": False}}
    whose = store.found("Құқық", date(2020, 1, 1), at=clock.now(), facts=facts)
    at = begun(visitor, "ngo-database-report", "begin", whose)
    order = walked(visitor, at, "ngo-database-report", "begin", Random(1))
    assert not [key for key in order if key.startswith("submission.filer")] and "submission.year" in order
    page = body(visitor.get(at, path="submission.filer.form"))
    assert "what is known about Құқық" in page


def test_texts_that_belong_together_are_asked_together() -> None:
    visitor = Visitor()
    at = begun(visitor, "volunteer-registry", "send")
    answered(visitor, at, "on", on="2025-03-03")
    page = body(visitor.get(at, path="name.kk,name.ru"))
    assert 'name="name.kk"' in page and 'name="name.ru"' in page
    answered(visitor, at, "name.kk,name.ru", **{"name.ru": "Помощь"})
    assert Draft.objects.get().facts == {"name.kk": "does-not-know", "name.ru": "Помощь"}


def test_all_is_seen_at_any_time_with_what_is_missing_and_the_papers() -> None:
    visitor = Visitor()
    at = begun(visitor, ASK, "ask")
    answered(visitor, at, "on", on="2025-03-03")
    answered(visitor, at, "letter.holder", "Әкімдік")
    check = body(visitor.get(at.replace("/ask/", "/check/")))
    assert "Әкімдік" in check and "Places left open" in check
    missing = re.findall(r'\?path=([^"]+)">', check.split("All that is missing")[1].split("</details>")[0])
    assert "form" in missing and "letter.holder" not in missing
    assert visitor.get(at, path=unescape(missing[0])).status_code == 200
    assert re.search(r'path=letter.holder" aria-label="Change: Name of the holder"', check)
    paper = visitor.get(at.replace("/ask/", "/paper/information-request/kk.docx"))
    assert paper.status_code == 200


def test_a_short_form_is_one_page() -> None:
    visitor = Visitor()
    case = opened(visitor)
    for event, few in (("extend", False), ("pass-on", True)):
        brings = brought(KZ.procedures[ASK], KZ.procedures[ASK].event(event))
        assert (len(brings) <= 3) == few, "choose another event for this test"
        sent = visitor.post(f"{case}act/", event=event, on="2025-03-04")
        assert sent["Location"].endswith("/ask/") != few


def test_a_complaint_can_be_told_at_length() -> None:
    visitor = Visitor()
    told = "Отказ не основан на законе. " * 170
    assert 4_000 < len(told) < 5_000
    at = begun(visitor, ASK, "ask")
    answered(visitor, at, "on", on="2025-03-03")
    answered(visitor, at, "letter.asks", told)
    assert Draft.objects.get().facts["letter.asks"] == told.strip()
    page = body(visitor.get(at, path="letter.asks"))
    assert 'rows="6" maxlength="5000"' in page and "Отказ не основан" in page
    long = visitor.post(at, {"path": "letter.asks", "do": "answer", "letter.asks": told * 2})
    assert long.status_code == 422 and "at most 5000 characters" in body(long)
    short = visitor.post(at, {"path": "letter.holder", "do": "answer", "letter.holder": told})
    assert short.status_code == 422 and "at most 500 characters" in body(short)


def test_a_draft_of_an_assembly_on_a_server_is_begun_knowingly() -> None:
    with override_settings(**for_server(["desk.example.org"], settings.MIDDLEWARE)):
        me = account("owner")
        whose = store.found("Алаң", date(2024, 1, 1), at=clock.now(), owner=me)
        browser = Browser(me)
        told = {"event": "draft", "party": str(whose.pk)}
        page = browser.post(f"procedures/{RALLY}/begin/", **told)
        assert page.status_code == 200 and not Draft.objects.exists()
        assert "On your own machine" in body(page) and "zhargy serve" in body(page)
        again = browser.get(f"procedures/{RALLY}/begin/")  # as whoever changes the language of that page does
        assert again.status_code == 302 and again["Location"].endswith(f"/procedures/{RALLY}/")
        unticked = browser.post(f"procedures/{RALLY}/begin/", **told, knowing="no")
        assert unticked.status_code == 422 and not Draft.objects.exists()
        sent = browser.post(f"procedures/{RALLY}/begin/", **told, knowing="yes")
        assert sent.status_code == 303 and Draft.objects.get().account == me
        assert browser.get(sent["Location"]).status_code == 200
        viewer = account("viewer")
        Membership.objects.create(account=viewer, party=whose, role=Role.VIEWER)
        assert Browser(viewer).get(sent["Location"]).status_code == 404
        assert Browser(viewer).post(sent["Location"], path="on", on="2023-05-29").status_code == 404
