"""How a person goes through a consultation in a browser."""

from __future__ import annotations

import time
from contextlib import suppress

from playwright.sync_api import Error, Page

THERE = """
    document.readyState == 'complete' && document.querySelector('main:not([data-before])') !== null
    && !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')
"""
MARK = "document.querySelector('main').dataset.before = 'yes'"
DAY = "2026-05-20"
# What the organiser of a march says; other questions get the first choice, or 20.
TOLD = {"day": "2026-06-24", "time": "12:00", "text": "20"}


def press(page: Page, control: str) -> None:
    """Press something that leads to another page, and wait for it: with scripts the page is exchanged in place."""
    leaving(page)
    page.click(control)
    arrive(page, control)


def leaving(page: Page) -> None:
    """Mark the page that is shown: the next one has no such mark."""
    _until(page, MARK, "no page to leave")


def arrive(page: Page, control: str) -> None:
    """Wait for the page after the one that was marked."""
    _until(page, THERE, f"no other page came after {control}")


def _until(page: Page, told: str, fault: str) -> None:
    """Wait until a page says yes."""
    # Asked again from here: a page without scripts has no clock of its own that a wait inside it could use.
    for _ in range(600):
        with suppress(Error):  # between two pages there is nobody to ask
            if page.evaluate(told):
                return
        time.sleep(0.05)
    raise AssertionError(f"{fault} on {page.url}")


def begin(page: Page, desk: str, lang: str, goal: str, on: str = DAY) -> None:
    """Begin a consultation."""
    page.goto(f"{desk}/{lang}/start/{goal}/")
    page.fill("#on", on)
    press(page, "main form button")


def fill(page: Page) -> None:
    """Write a plain answer into the question shown."""
    if page.locator("input[type=radio]").count():
        page.locator("input[type=radio]").first.check()
    else:
        kind = page.get_attribute("#answer", "type")
        page.fill("#answer", {"date": TOLD["day"], "time": TOLD["time"]}.get(kind or "", TOLD["text"]))


def to_the_end(page: Page, most: int = 60) -> int:
    """Answer until the result is shown; how many questions there were."""
    for number in range(most):
        if "/answer/" in page.url:
            return number
        fill(page)
        press(page, "button[value=answer]:not(.away)")
    raise AssertionError(f"no result after {most} questions: {page.url}")


def kinds_of_pages(page: Page, desk: str) -> dict[str, str]:
    """The address of a page of each kind, from its language on."""

    def rest() -> str:
        return page.url.removeprefix(f"{desk}/en/")

    begin(page, desk, "en", "gather")
    to_the_end(page)
    result = rest()
    begin(page, desk, "en", "gather")
    fill(page)
    press(page, "button[value=answer]")
    asked = rest()
    begin(page, desk, "en", "receive")
    unknown = rest().replace("ask/", "answer/")
    page.goto(f"{desk}/en/")
    organisation = page.locator("a[href*='/organisation/']").first.get_attribute("href") or ""
    return {
        "home": "", "about": "about/", "law": "law/", "start": "start/owe/", "question": asked, "result": result,
        "unknown": unknown, "organisation": organisation.removeprefix("/en/"), "error": "nothing/",
        "rule": "law/rule/foreign_money.must_report/", "amounts": "law/amount/fine_488/", "amount": "law/amount/mci/",
        "act": "law/act/assemblies-2020/",
    }  # fmt: skip
