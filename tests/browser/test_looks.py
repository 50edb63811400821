"""How pages look: nothing is cut off on a phone, and everybody can read them (axe, WCAG 2.2 AA)."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.walk import begin, fill, press

pytestmark = pytest.mark.browser

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}


def wide(page: Any) -> list[str]:
    """What is wider than the screen."""
    return page.evaluate(
        "() => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]"
        ".filter(one => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('pre'))"
        ".map(one => one.tagName + '.' + one.className + ': ' + one.innerText)"
    )


def unfold(page: Any) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")


def barriers(page: Any) -> list[str]:
    """What axe finds wrong."""
    found = Axe().run(page, options=RULES).response["violations"]
    return [
        f"{page.url} {one['id']}: {node['target']} {node['failureSummary']}" for one in found for node in one["nodes"]
    ]


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_pages_fit_a_phone(desk: str, kinds: dict[str, str], visit: Any, lang: str) -> None:
    visit.expected = ("404",)
    page = visit(viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True)
    for name, address in kinds.items():
        page.goto(f"{desk}/{lang}/{address}")
        unfold(page)
        assert wide(page) == [], name
        small = page.evaluate(
            "() => [...document.querySelectorAll('button, .button, .choice, input:not([type=hidden]):not([type=radio]):not(.choice > [type=checkbox]), select')]"
            ".filter(one => one.checkVisibility() && one.getBoundingClientRect().height < 44 && !one.matches('.away'))"
            ".map(one => one.outerHTML)"
        )
        assert small == [], f"{name}: too small for a finger"


@pytest.mark.parametrize(
    ("lang", "scheme", "width", "names"),
    [
        ("kk", "light", 1200, "home about law start question result unknown organisation error rule amounts act"),
        ("ru", "dark", 1200, "home question unknown error rule"),
        ("en", "light", 320, "start question unknown amount"),
    ],
)
def test_pages_have_no_barriers(
    desk: str, kinds: dict[str, str], visit: Any, lang: str, scheme: str, width: int, names: str
) -> None:
    visit.expected = ("404", "422")
    page = visit(viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce")
    found = []
    for name in names.split():
        page.goto(f"{desk}/{lang}/{kinds[name]}")
        unfold(page)
        found += barriers(page)
    begin(page, desk, lang, "gather")
    press(page, "button[value=answer]")
    assert page.locator(".error").count()
    found += barriers(page)
    assert found == []


def test_a_list_has_no_barriers_and_fits_a_phone(club_desk: str, visit: Any) -> None:
    visit.expected = ("422",)
    page = visit(viewport={"width": 320, "height": 800})
    begin(page, club_desk, "en", "club", "2011-05-05")
    while page.inner_text("h1") != "Members":
        fill(page)
        press(page, "button[value=answer]:not(.away)")
    assert barriers(page) == []
    press(page, "button[value=add]")
    press(page, "button[value=add]")
    assert wide(page) == []
    assert barriers(page) == []
    page.fill("[name='members.0.age']", "-1")
    press(page, ".actions button[value=answer]")
    assert page.locator("[id='errors-members.0.age']").count()
    assert barriers(page) == []
