"""From the start page to the answer: with scripts, without, by keyboard alone; on paper; in another language."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.walk import begin, fill, press, to_the_end

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_from_the_start_to_the_answer(desk: str, visit: Any, scripts: bool) -> None:
    page = visit(java_script_enabled=scripts)
    page.goto(desk)
    page.click("a.card[href$='/start/gather/']")
    expect(page.locator("#on")).to_be_visible()
    page.fill("#on", "2026-05-20")
    press(page, "main form button")
    assert "Question 1" in page.inner_text("main")
    assert to_the_end(page) > 3
    expect(page.locator(".answers .answer").first).to_be_visible()
    assert "What follows" in page.title()
    expect(page.locator("svg.line")).to_be_visible()
    assert page.locator("svg.line circle").count() == page.locator("ol.days li").count() > 1
    page.locator("details.reasons summary").first.click()
    expect(page.locator("details.reasons[open] li").first).to_be_visible()
    assert page.locator("[data-print]").is_visible() == scripts


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_changes_of_mind(desk: str, visit: Any, scripts: bool) -> None:
    page = visit(java_script_enabled=scripts)
    begin(page, desk, "en", "gather")
    first = page.inner_text("h1")
    fill(page)
    press(page, "button[value=answer]")
    assert page.inner_text("h1") != first
    press(page, ".way a:first-child")
    assert page.inner_text("h1") == first
    assert page.locator("input:checked").count() == 1
    press(page, "button[value=clear]")
    assert page.inner_text("h1") == first
    assert page.locator("input:checked").count() == 0
    press(page, "button[value=unknown]")
    assert page.inner_text("h1") != first
    page.goto(page.url.replace("/ask/", "/answer/"))
    assert "asked, not known" in page.inner_text("main")
    page.fill("#again-on", "2019-05-05")
    press(page, ".inline button")
    page.goto(page.url.replace("/ask/", "/answer/"))
    assert "law of 5 May 2019" in page.inner_text("main")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_what_is_wrong_stands_at_the_field(desk: str, visit: Any, scripts: bool) -> None:
    visit.expected = ("422",)
    page = visit(java_script_enabled=scripts)
    begin(page, desk, "en", "gather")
    press(page, "button[value=answer]")
    expect(page.locator("#errors-answer")).to_contain_text("Choose or write an answer")
    if scripts:
        expect(page.locator("input[type=radio]").first).to_be_focused()


def focused(page: Page) -> dict[str, str]:
    return page.evaluate(
        "() => { const one = document.activeElement; return {tag: one.tagName, type: one.type || '', href: one.getAttribute('href')"
        " || '', value: one.value || '', outline: getComputedStyle(one).outlineStyle, id: one.id} }"
    )


def tab_to(page: Page, wanted: Any, most: int = 60) -> dict[str, str]:
    """Press Tab until something is reached; it must be seen that the keyboard is there."""
    for _ in range(most):
        page.keyboard.press("Tab")
        here = focused(page)
        if wanted(here):
            assert here["outline"] != "none", here
            return here
    raise AssertionError("not reached by keyboard")


def arrived(page: Page, before: str) -> None:
    """Wait until another page is there and the keyboard stands at its beginning."""
    page.wait_for_function(
        "before => document.querySelector('h1').innerText != before && document.activeElement.id == 'main'", arg=before
    )


def test_by_keyboard_alone(desk: str, visit: Any) -> None:
    page = visit()
    page.goto(f"{desk}/en/")
    page.keyboard.press("Tab")
    assert focused(page)["href"] == "#main"
    page.keyboard.press("Enter")
    tab_to(page, lambda here: here["href"].endswith("/start/gather/"))
    page.keyboard.press("Enter")
    arrived(page, "What do you come for?")
    tab_to(page, lambda here: here["id"] == "on")
    page.keyboard.type("05202026")
    page.keyboard.press("Enter")
    arrived(page, "Hold a peaceful assembly")
    expect(page.locator("#question")).to_be_visible()
    for number in range(60):
        if "/answer/" in page.url:
            break
        heading = page.inner_text("h1")
        here = tab_to(page, lambda here: here["tag"] == "INPUT")
        if here["type"] == "radio":
            page.keyboard.press("ArrowDown" if number % 2 else "Space")
        else:
            page.keyboard.type({"date": "06242026", "time": "1200PM"}.get(here["type"], "20"))
        page.keyboard.press("Enter")
        arrived(page, heading)
    expect(page.locator(".answers .answer").first).to_be_visible()
    tab_to(page, lambda here: here["tag"] == "SUMMARY")
    page.keyboard.press("Enter")
    expect(page.locator("details.reasons[open]").first).to_be_visible()


def test_enter_in_a_row_continues_and_removes_nothing(club_desk: str, visit: Any) -> None:
    page = visit()
    begin(page, club_desk, "en", "club", "2011-05-05")
    while page.inner_text("h1") != "Members":
        fill(page)
        press(page, "button[value=answer]:not(.away)")
    press(page, "button[value=add]")
    press(page, "button[value=add]")
    page.fill("[name='members.0.age']", "33")
    page.fill("[name='members.1.age']", "44")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).not_to_have_text("Members")
    page.locator("aside a", has_text="Change").last.click()
    expect(page.locator("[name='members.1.age']")).to_have_value("44")
    expect(page.locator("[name='members.0.age']")).to_have_value("33")


def test_the_language_changes_and_the_page_stays(desk: str, visit: Any) -> None:
    page = visit()
    begin(page, desk, "en", "gather")
    fill(page)
    press(page, "button[value=answer]")
    rest = page.url.split("/en/")[1]
    for lang in ("kk", "ru", "en"):
        page.click(f".langs a[lang={lang}]")
        expect(page).to_have_url(f"{desk}/{lang}/{rest}")
        expect(page.locator("html")).to_have_attribute("lang", lang)
        expect(page.locator(".langs [aria-current]")).to_have_attribute("lang", lang)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_on_paper_the_reasons_are_unfolded_and_the_tools_are_gone(desk: str, visit: Any, scripts: bool) -> None:
    page = visit(java_script_enabled=scripts, color_scheme="dark")
    begin(page, desk, "en", "gather")
    to_the_end(page)
    hidden = page.locator("details.reasons li").first
    assert not hidden.is_visible()
    page.emulate_media(media="print")
    assert hidden.is_visible()
    assert hidden.bounding_box()["height"] > 10
    for one in (".top nav", ".tools", "footer"):
        assert not page.locator(one).first.is_visible()
    assert page.locator("svg.line").is_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('.answer')).backgroundColor") == "rgb(255, 255, 255)"
    assert page.pdf().startswith(b"%PDF")


def test_downloads(desk: str, visit: Any) -> None:
    page = visit()
    begin(page, desk, "ru", "gather")
    to_the_end(page)
    for part, name in (("answer.json", "answer.json"), ("days.ics", "days.ics")):
        with page.expect_download() as found:
            page.click(f"a[href$='{part}']")
        assert found.value.suggested_filename == name


def test_deleting_asks_first(desk: str, visit: Any) -> None:
    page = visit()
    begin(page, desk, "en", "gather")
    page.goto(page.url.replace("/ask/", "/answer/"))
    here = page.url
    page.once("dialog", lambda asked: asked.dismiss())
    page.click("button.danger")
    assert page.request.get(here).status == 200
    page.once("dialog", lambda asked: asked.accept())
    press(page, "button.danger")
    expect(page).to_have_url(f"{desk}/en/")
    assert page.request.get(here).status == 404


def test_heads_have_no_bodies_and_large_bodies_are_refused(desk: str, visit: Any) -> None:
    """What only a real server shows."""
    page = visit()
    head = page.request.fetch(f"{desk}/en/", method="HEAD")
    assert (head.status, head.body()) == (200, b"")
    assert "default-src 'none'" in head.headers["content-security-policy"]
    large = page.request.post(f"{desk}/en/start/gather/", data=b"a" * 3_000_000)
    assert large.status in (400, 403)
    assert re.search("<h1>", large.text())
    assert page.request.get(f"{desk}/en/", headers={"Host": "evil.example"}).status == 400
