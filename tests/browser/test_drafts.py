"""A draft question by question, without barriers: on a phone, by keyboard, without scripts, in each language."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_cases import party, sound
from tests.browser.walk import arrive, leaving, press

pytestmark = pytest.mark.browser
GO_ON = "button[value=answer]:not(.away)"


def first_question(page: Page, desk: str, lang: str, procedure: str) -> None:
    party(page, desk, lang)
    page.goto(f"{desk}/{lang}/procedures/{procedure}/")
    press(page, "main form button")
    assert page.url.endswith("/ask/")


@pytest.mark.parametrize(("lang", "width"), [("kk", 320), ("ru", 1200), ("en", 320)])
def test_a_plan_of_an_assembly(desk: str, visit: Any, lang: str, width: int) -> None:
    page = visit(viewport={"width": width, "height": 800})
    first_question(page, desk, lang, "assembly-notification")
    sound(page)
    page.fill("#on", "2023-05-29")
    press(page, GO_ON)
    page.fill("[name='assembly.event_day']", "2023-06-12")
    press(page, GO_ON)
    sound(page)
    assert page.locator("h1").count() == 1
    page.select_option("[name='assembly.excluded']", "none")
    press(page, GO_ON)
    expect(page.locator(".why li").first).to_be_visible()
    press(page, ".way a[href*='/check/']")
    sound(page)
    press(page, "main a[href$='/ask/']")
    press(page, "button[value=unknown]")
    press(page, ".way a[href*='path=']")
    sound(page)
    # What the papers ask for, several at a time.
    page.goto(f"{page.url.partition('?')[0]}?path=wording.organiser,wording.organiser_number,wording.organiser_address")
    sound(page)
    press(page, "aside a[href*='/draft/']")
    expect(page.locator("[name='assembly.event_day']")).to_have_value("2023-06-12")


def test_by_keys_alone(desk: str, visit: Any) -> None:
    page = visit()
    first_question(page, desk, "en", "assembly-notification")
    for field, day in (("#on", "05292023"), ("[name='assembly.event_day']", "06122023")):
        page.locator(field).focus()
        page.keyboard.type(day)
        # The focus is at the top of the next page when it has come, and not before.
        leaving(page)
        page.keyboard.press("Enter")
        arrive(page, field)
    assert page.locator("[name='assembly.excluded']").count() and page.locator("h1").inner_text()


def test_without_scripts(desk: str, visit: Any) -> None:
    page = visit(java_script_enabled=False, viewport={"width": 320, "height": 640})
    page.goto(f"{desk}/ru/parties/new/")
    page.fill("#name", "Айна")
    page.click("main form button")
    page.goto(f"{desk}/ru/procedures/ngo-database-report/")
    page.click("main form button")
    page.fill("#on", "2024-03-01")
    page.click(GO_ON)
    page.fill("[name='submission.year']", "2023")
    page.click(GO_ON)
    assert "submission.year" not in (page.get_attribute("[name=path]", "value") or "")
    # A list grows by a page of its own, and is not lost with a wrong line.
    page.goto(f"{page.url.partition('?')[0]}?path=ledger.receipts")
    page.click("button[value='add:ledger.receipts']")
    expect(page.locator("fieldset.row")).to_have_count(1)
    page.click(".way a[href*='/check/']")
    expect(page.locator("main")).to_contain_text("2023")


@pytest.mark.parametrize(("lang", "width"), [("kk", 320), ("ru", 320), ("en", 1200)])
def test_two_windows_lose_nothing_of_each_other(desk: str, visit: Any, lang: str, width: int) -> None:
    visit.expected = ("409",)
    page = visit(viewport={"width": width, "height": 800})
    first_question(page, desk, lang, "assembly-notification")
    page.goto(page.url.replace("/ask/", "/"))
    other = page.context.new_page()
    other.goto(page.url)
    other.fill("[name='wording.organiser']", "Айна")
    other.fill("[name='wording.akimat']", "Әкімдік")
    press(other, "button[value=save]:not(.away)")
    page.fill("[name='wording.organiser']", "Берик")
    press(page, "button[value=save]:not(.away)")
    sound(page)
    page.click(".summary li a")
    expect(page.locator(".field:target .origin")).to_contain_text("Айна")
    expect(page.locator("[name='wording.organiser']")).to_have_value("Берик")
    expect(page.locator("[name='wording.akimat']")).to_have_value("Әкімдік")
    press(page, "button[value=save]:not(.away)")
    expect(page.locator("[name='wording.organiser']")).to_have_value("Берик")
    assert not page.locator(".summary").count()
