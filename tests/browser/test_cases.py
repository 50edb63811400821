"""A request for information from the first page to the higher body: every step without barriers, on a phone, by keyboard."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.hands import Pointing
from tests.browser.test_looks import barriers, unfold, wide
from tests.browser.walk import arrive, leaving, press

pytestmark = pytest.mark.browser
DAY = "2025-03-03"


def sound(page: Page) -> None:
    """Nothing is cut off, and nothing keeps anybody out."""
    unfold(page)
    assert wide(page) == [], page.url
    assert barriers(page) == []


def party(page: Page, desk: str, lang: str) -> None:
    page.goto(f"{desk}/{lang}/parties/new/")
    sound(page)
    page.fill("#name", "Айна")
    press(page, "main form button")
    sound(page)


def fill(page: Page, **told: str) -> None:
    for path, value in told.items():
        if page.locator(f"input[type=radio][name='{path}']").count():
            page.check(f"input[name='{path}'][value='{value}']")
        elif page.locator(f"select[name='{path}']").count():
            page.select_option(f"select[name='{path}']", value)
        else:
            page.fill(f"[name='{path}']", value)


def act(page: Page, event: str, on: str, check: bool = True, **told: str) -> None:
    """From a case, as it stood on the day, to the next step that is written down."""
    page.goto(f"{page.url.partition('?')[0]}?on={on}")
    press(page, f"button[name=event][value='{event}']")
    write(page, on, check, **told)


def write(page: Page, on: str, check: bool = True, **told: str) -> None:
    if check:
        sound(page)
    Pointing().whole(page)
    if check:
        sound(page)
    page.fill("#on", on)
    fill(page, **told)
    press(page, "button[value=check]")
    if check:
        sound(page)
    press(page, "main form button")
    if check:
        sound(page)


ASKED = {"asks_for_information": "yes", "route": "none", "form": "paper", "anonymous": "no", "registered_on": DAY}


@pytest.mark.parametrize(
    ("lang", "scripts", "width", "scheme"),
    [("en", True, 320, "light"), ("kk", False, 1200, "dark"), ("ru", True, 1200, "light")],
)
def test_a_request_is_walked_to_its_end(
    desk: str, visit: Any, lang: str, scripts: bool, width: int, scheme: str
) -> None:
    page = visit(java_script_enabled=True, viewport={"width": width, "height": 800}, color_scheme=scheme)
    party(page, desk, lang)
    page.goto(f"{desk}/{lang}/procedures/")
    sound(page)
    press(page, "a.card[href$='/procedures/information-request/']")
    sound(page)
    press(page, "main form button")
    write(page, DAY, **ASKED)
    case = page.url
    assert "/case/" in case
    act(page, "refuse", "2025-03-10", check_undecided="yes")
    act(page, "complain", "2025-03-20")
    expect(page.locator(".history > li")).to_have_count(3)
    page.goto(f"{case}?on=2025-03-12")
    sound(page)
    expect(page.locator(".history > li")).to_have_count(2)
    page.goto(f"{case}correct/2/")
    sound(page)
    press(page, "button[value=correct]:not(.away)")
    expect(page.locator("details.former")).to_have_count(1)
    sound(page)
    for rest in ("cases/", "registers/", "registers/corrections/", "parties/", ""):
        page.goto(f"{desk}/{lang}/{rest}")
        sound(page)


def test_without_scripts(desk: str, visit: Any) -> None:
    page = visit(java_script_enabled=False, viewport={"width": 320, "height": 640})
    page.goto(f"{desk}/en/parties/new/")
    page.fill("#name", "Айна")
    page.click("main form button")
    page.goto(f"{desk}/en/procedures/information-request/")
    page.click("main form button")
    Pointing().whole(page)
    page.fill("#on", DAY)
    fill(page, **ASKED)
    page.click("button[value=check]")
    page.click("main form button")
    expect(page.locator(".history > li").first).to_be_visible()
    assert page.get_attribute("a.leave", "href", timeout=1000)


def test_what_is_wrong_is_reached_from_the_top(desk: str, visit: Any) -> None:
    visit.expected = ("422",)
    page = visit(viewport={"width": 320, "height": 800})
    party(page, desk, "en")
    page.goto(f"{desk}/en/procedures/information-request/")
    press(page, "main form button")
    Pointing().whole(page)
    page.fill("#on", "")
    press(page, "button[value=save]:not(.away)")
    expect(page.locator(".summary a")).to_have_attribute("href", "#on")
    expect(page.locator("#on")).to_be_focused()
    sound(page)


def test_by_keyboard(desk: str, visit: Any) -> None:
    page = visit()

    def enter(on: str) -> None:
        """Press Enter, and wait for the next page: the focus is at its top when it has come."""
        if on:
            page.locator(on).focus()
        leaving(page)
        page.keyboard.press("Enter")
        arrive(page, on)

    page.goto(f"{desk}/en/procedures/information-request/")
    page.locator("main select").first.focus()
    page.keyboard.press("Tab")
    enter("")
    assert page.url.endswith("/ask/")
    enter("aside a[href*='/draft/']")
    page.locator("#on").focus()
    page.keyboard.type("03032025")
    enter("button[value=check]")
    assert "/check/" in page.url
    enter("main form button")
    assert "/case/" in page.url
