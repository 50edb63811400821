"""Leaving quickly: gone at once, and whoever takes the phone then and goes back finds nothing of the desk."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, Route

from tests.browser.conftest import ARGUMENTS, CHROMIUM
from tests.browser.test_drafts import first_question
from tests.browser.walk import press

pytestmark = pytest.mark.browser
# Tells at each frame what of a page of the desk can be read.
WATCH = """
    const look = () => {
        const shown = document.body && getComputedStyle(document.documentElement).display != 'none';
        if (shown && document.querySelector('main')?.innerText.trim()) window.saw(location.pathname);
        requestAnimationFrame(look);
    };
    look();
"""


@pytest.fixture
def seen(visit: Any) -> list[str]:
    """The pages of the desk of which something was shown; the page to which people leave is answered by itself."""
    visit.asked = _Here()
    return []


class _Here(list[str]):
    """What was asked for, without the page that the person left to."""

    def append(self, url: str) -> None:
        if not url.startswith("https://"):
            super().append(url)


def watched(page: Page, seen: list[str]) -> Page:
    page.context.route("https://**", _neutral)
    page.expose_function("saw", lambda told: seen.append(told))
    page.add_init_script(WATCH)
    return page


def _neutral(route: Route) -> None:
    route.fulfill(body="weather", content_type="text/html")


def leave(page: Page, how: str) -> None:
    if how == "keys":
        for _ in range(3):
            page.keyboard.press("Escape")
    else:
        page.click("a.leave")
    is_away(page)


def is_away(page: Page) -> None:
    page.wait_for_url("https://**")
    page.wait_for_function("document.body?.innerText == 'weather'")


def back(page: Page) -> None:
    """One step back, wherever it leads."""
    try:
        page.go_back(wait_until="commit")
    except Error as error:  # the page that came was replaced before it was there
        assert "interrupted" in str(error) or "ERR_ABORTED" in str(error), error


def goes_back_to_nothing(page: Page, seen: list[str], steps: int) -> None:
    """However often somebody goes back."""
    seen.clear()
    for _ in range(steps):
        back(page)
        is_away(page)
        # What was there is gone from the history as well, so the same step may lead further back.
        page.wait_for_timeout(150)
        assert page.inner_text("body") == "weather" and page.title() == ""
    assert seen == []


@pytest.mark.parametrize("how", ["keys", "button"])
def test_leaving_quickly(desk: str, visit: Any, seen: list[str], how: str) -> None:
    """From a draft, whose pages came by addresses, by forms and by links that exchange the page in place."""
    page = watched(visit(), seen)
    first_question(page, desk, "en", "assembly-notification")
    page.fill("#on", "2023-05-29")
    press(page, "button[value=answer]:not(.away)")
    page.goto(page.url.replace("/ask/", "/"))  # the whole draft, as a page of its own
    whole = page.url
    press(page, "main a[href$='/ask/']")
    press(page, ".way a[href*='/check/']")
    assert seen
    leave(page, how)
    goes_back_to_nothing(page, seen, 4)
    # Whoever means to come back can.
    page.goto(whole)
    assert page.locator("#on").input_value() == "2023-05-29"
    page.reload()
    assert page.locator("#on").is_visible()
    assert "left" not in page.evaluate("({...sessionStorage})")
    press(page, "main a[href$='/ask/']")
    page.go_back()
    page.locator("button[value=check]").wait_for()
    assert page.locator("#on").is_visible(), "going back within the desk is what it was"


def test_nothing_but_that_somebody_left_stays_in_the_tab(desk: str, visit: Any, seen: list[str]) -> None:
    page = watched(visit(), seen)
    page.goto(f"{desk}/en/procedures/")
    press(page, "a.card[href$='/procedures/assembly-notification/']")
    assert "assembly-notification" in page.evaluate("JSON.stringify({...sessionStorage})"), "htmx notes where one is"
    leave(page, "button")
    # A file that is no page, to look into the store of the tab without a page of the desk.
    page.goto(f"{desk}/api/v1/openapi.json")
    assert page.evaluate("({...sessionStorage})") == {"left": "1"}


def test_without_scripts_the_link_leads_away(desk: str, visit: Any, seen: list[str]) -> None:
    page = visit(java_script_enabled=False)
    page.context.route("https://**", _neutral)
    page.goto(f"{desk}/en/cases/")
    page.click("a.leave")
    page.wait_for_url("https://**")


@pytest.fixture(scope="module")
def keeping(chromium: Browser) -> Iterator[BrowserContext]:
    """A browser that holds pages to go back to, as those of people do and those of tests do not."""
    browser = chromium.browser_type.launch(
        executable_path=CHROMIUM, args=ARGUMENTS, ignore_default_args=["--disable-back-forward-cache"]
    )
    yield browser.new_context()
    browser.close()


def test_a_page_that_the_browser_held_is_not_shown_again(desk: str, keeping: BrowserContext) -> None:
    """Browsers may hold a page as it was, and ask for nothing when somebody goes back to it."""
    seen: list[str] = []
    page = watched(keeping.new_page(), seen)
    page.add_init_script("window.addEventListener('pageshow', (one) => { if (one.persisted) window.saw('held'); })")
    page.route(f"{desk}/**", _keepable)
    page.goto(f"{desk}/en/procedures/")
    page.goto(f"{desk}/en/cases/")
    back(page)
    page.wait_for_timeout(500)
    assert "held" in seen and page.url.endswith("/procedures/"), "this browser holds pages"
    page.goto(f"{desk}/en/parties/")
    leave(page, "button")
    seen.clear()
    back(page)
    is_away(page)
    assert seen == ["held"], "it came back, and nothing of it was shown"


def _keepable(route: Route) -> None:
    """Our answers forbid to keep them, and some browsers do it nevertheless."""
    answer = route.fetch()
    route.fulfill(response=answer, headers={**answer.headers, "cache-control": "max-age=60"})
