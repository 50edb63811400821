"""The news, what people follow and the forms of editors in a real browser: everybody can read them, on a phone too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import SERVE, _serve
from tests.browser.test_looks import barriers, unfold, wide

pytestmark = pytest.mark.browser
PAGES = (
    "news/", "news/topic/assembly/", "news/year/2023/", "news/?on=2300-01-01", "news/on/law-online-platforms-2023-2023-09-10/",
    "news/on/2025-constitutional-court-places/", "following/", "correct/?statement=assembly-notice-five", "editing/",
    "editing/statement/news-n-2016-08-organisations/",
)  # fmt: skip


@pytest.fixture(scope="module")
def desk(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A desk of its own: what is followed and sent here fills lists that other tests count."""
    yield from _serve(SERVE, tmp_path_factory.mktemp("news"))


@pytest.mark.parametrize(
    ("lang", "width", "scheme"), [("kk", 320, "light"), ("ru", 320, "dark"), ("en", 1200, "light")]
)
def test_the_pages_of_the_news_are_for_everybody(desk: str, visit: Any, lang: str, width: int, scheme: str) -> None:
    visit.expected = ("422",)
    page = visit(viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce")
    found: list[str] = []
    for address in PAGES:
        page.goto(f"{desk}/{lang}/{address}")
        unfold(page)
        assert wide(page) == [], address
        assert page.locator("h1").count() == 1
        found += barriers(page)
    assert found == []


def test_following_works_without_scripts(desk: str, visit: Any) -> None:
    page = visit(viewport={"width": 320, "height": 640}, java_script_enabled=False)
    page.goto(f"{desk}/kk/news/topic/assembly/")
    page.click("a[href*='/following/']")
    assert page.locator("#what-topic").input_value() == "topic:assembly"
    page.locator("form", has=page.locator("#what-topic")).locator("button").click()
    assert page.locator(".held li").count() == 1
    page.fill("#since", "2025-01-01")
    page.locator("form", has=page.locator("#since")).locator("button").click()
    assert page.locator(".news a[href$='/2025-constitutional-court-places/']").count() == 1
    page.locator(".held button").click()
    assert page.locator(".held li").count() == 0


def test_a_day_is_asked_for_by_keyboard(desk: str, visit: Any) -> None:
    page = visit()
    page.goto(f"{desk}/en/news/")
    page.focus("#on")
    page.keyboard.type("08012025")
    page.keyboard.press("Enter")
    page.wait_for_url("**/news/?on=2025-08-01")
    assert page.locator("#ahead").count() == 1
    assert not page.locator("text=A referendum adopted").count()


def test_news_print_without_the_controls(desk: str, visit: Any) -> None:
    page = visit()
    page.goto(f"{desk}/en/news/topic/assembly/")
    page.emulate_media(media="print")
    assert not page.locator(".tools").is_visible() and page.locator(".news a").first.is_visible()
