"""The news on the desk: pages by year, topic and act, and feeds; the same for everybody, so that proxies may keep them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest
from django.conf import settings
from django.test import override_settings

from tests.desk.people.browser import Browser
from tests.desk.visitor import Visitor
from zhargy.desk import clock
from zhargy.desk.people.online import for_server
from zhargy.monitor.feeds import ATOM
from zhargy.monitor.news import news

NOW = datetime(2026, 11, 28, 9, tzinfo=UTC)


@pytest.fixture(autouse=True)
def now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW)


@pytest.fixture
def server() -> Iterator[Browser]:
    with override_settings(**for_server(["desk.example.org"], settings.MIDDLEWARE)):
        yield Browser()


def test_the_news_stand_by_year_and_topic() -> None:
    page = Visitor().get("news/").content.decode()
    assert page.index('id="year-2026"') < page.index('id="year-2025"') < page.index('id="year-2012"')
    assert "A referendum adopted a new Constitution" in page
    assert '<time datetime="2026-03-15">15 March 2026</time>' in page
    assert "/en/news/topic/assembly/" in page and "/en/news/year/2023/" in page
    topic = Visitor().get("news/topic/assembly/").content.decode()
    assert "The Constitutional Court bound refusals" in topic and "marking online advertising" not in topic
    act = Visitor().get("news/act/online-platforms-2023/").content.decode()
    assert "The law on online platforms, which" in act and "Constitutional Court" not in act
    year = Visitor().get("news/year/2023/").content.decode()
    assert "The law that binds bloggers" in year and "A referendum" not in year


@pytest.mark.parametrize(
    ("lang", "day", "said"), [("kk", "2026 жылғы 15 наурыз", "Жаңалықтар"), ("ru", "15 марта 2026 года", "Новости")]
)
def test_the_news_are_in_each_language(lang: str, day: str, said: str) -> None:
    page = Visitor(lang).get("news/").content.decode()
    assert day in page and said in page


def test_a_day_shows_what_was_known_then_and_what_lay_ahead() -> None:
    page = Visitor().get("news/", on="2025-08-01").content.decode()
    assert "A new Tax Code was signed" in page and "A referendum" not in page
    ahead = page.partition('id="ahead"')[2].partition("</section>")[0]
    assert "/en/news/on/law-tax-code-2025-2026-01-01/" in ahead
    wrong = Visitor().get("news/", on="2025-02-30")
    assert wrong.status_code == 422 and 'value="2025-02-30"' in wrong.content.decode()


def test_a_piece_has_its_page_with_what_it_is_tied_to() -> None:
    page = Visitor().get("news/on/2025-constitutional-court-places/").content.decode()
    assert "<h1>The Constitutional Court bound refusals of assemblies" in page
    assert 'href="https://adilet.zan.kz/rus/docs/S2500000061" rel="noreferrer noopener"' in page
    assert "/en/news/act/cc-61np/" in page and "/en/news/topic/assembly/" in page
    assert "/en/law/rule/" in page.partition('id="duties"')[2]
    changed = Visitor().get("news/on/law-tax-code-2025-2026-01-01/").content.decode()
    assert "/en/law/rule/foreign_money.must_notify/" in changed
    amount = Visitor().get("news/on/law-budget-2024-2024-01-01/").content.decode()
    assert "/en/law/amount/mci/" in amount and "3,692" in amount
    told = Visitor().get("news/on/news-n-2023-05-influencer/").content.decode()
    assert "/en/note/statement/news-n-2023-05-influencer/" in told
    assert "/en/correct/?statement=news-n-2023-05-influencer" in told


def test_every_piece_has_a_page() -> None:
    visitor = Visitor("ru")
    for one in news():
        assert visitor.get(f"news/on/{one.id}/").status_code == 200, one.id


@pytest.mark.parametrize("path", ["news/on/nothing/", "news/topic/nothing/", "news/act/nothing/", "news/year/1990/",
                                  "news/topic/nothing/feed.atom"])  # fmt: skip
def test_what_there_is_not_is_not_found(path: str) -> None:
    assert Visitor().get(path).status_code == 404


@pytest.mark.parametrize("where", ["", "topic/assembly/", "act/tax-code-2025/"])
def test_feeds_tell_what_the_page_tells(where: str) -> None:
    visitor = Visitor("kk")
    sent = visitor.get(f"news/{where}feed.atom")
    assert sent["Content-Type"] == "application/atom+xml; charset=utf-8"
    root = ElementTree.fromstring(sent.content)
    links = [one.get("href") for one in root.findall("a:entry/a:link", {"a": ATOM})]
    plain = visitor.get(f"news/{where}feed.json")
    assert plain["Content-Type"] == "application/feed+json; charset=utf-8"
    assert [one["url"] for one in json.loads(plain.content)["items"]] == links
    assert links and all(one.startswith("http://127.0.0.1/kk/news/on/") for one in links)
    page = visitor.get(f"news/{where}").content.decode()
    assert f'href="/kk/news/{where}feed.atom"' in page and links[0].removeprefix("http://127.0.0.1") in page
    # What is still ahead is in no feed.
    assert all(visitor.get(one.removeprefix("http://127.0.0.1")).status_code == 200 for one in links[:5])


@pytest.mark.parametrize(
    "path", ["news/", "news/feed.atom", "news/feed.json", "news/on/2026-index/", "news/topic/assembly/"]
)
def test_pages_and_feeds_may_be_kept_and_say_nothing_of_who_asks(server: Browser, path: str) -> None:
    sent = server.get(path)
    assert sent.status_code == 200 and sent["Cache-Control"].startswith("public")
    assert "csrf" not in sent.content.decode() and "Set-Cookie" not in sent and not sent.cookies
    again = server.client.get(f"/en/{path}", secure=True, headers={"If-None-Match": sent["ETag"]})
    assert again.status_code == 304 and again.content == b""
