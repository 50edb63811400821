"""The country's pages in a browser: no barriers, on a phone, without scripts, with drawings that are told in words."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.test_looks import barriers, unfold, wide

pytestmark = pytest.mark.browser

PAGES = (
    "country/initiatives/?on=2023-08-04", "country/initiatives/public-associations/?on=2023-08-04",
    "country/constitution/", "country/treaties/", "country/bodies/", "country/ways/", "country/ways/comment/",
    "country/indices/", "country/figures/",
)  # fmt: skip


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_no_barriers_on_a_phone(desk: str, visit: Any, lang: str) -> None:
    page = visit(viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True, java_script_enabled=True)
    found = []
    for address in PAGES:
        page.goto(f"{desk}/{lang}/{address}")
        unfold(page)
        assert wide(page) == [], address
        found += barriers(page)
    assert found == []


def test_no_barriers_in_the_dark_on_a_wide_screen(desk: str, visit: Any) -> None:
    page = visit(color_scheme="dark")
    found = []
    for address in PAGES:
        page.goto(f"{desk}/ru/{address}")
        found += barriers(page)
    assert found == []


def test_a_day_is_chosen_and_a_way_found_without_scripts(desk: str, visit: Any) -> None:
    page = visit(java_script_enabled=False)
    page.goto(f"{desk}/en/country/initiatives/")
    page.fill("#on", "2023-08-04")
    page.get_by_role("button", name="Show").click()
    assert "The Senate considers the law" in page.inner_text("main")
    page.get_by_role("link", name="Law on public control").click()
    assert page.input_value("#on") == "2023-08-04"
    assert "What came after the day asked for" in page.inner_text("main")
    page.goto(f"{desk}/en/country/ways/")
    page.fill("#q", "challenge")
    page.get_by_role("button", name="Find").click()
    page.get_by_role("link", name="I want to challenge a law before the Constitutional Court").click()
    assert page.inner_text("h1") == "I want to challenge a law before the Constitutional Court"


def test_a_drawing_stands_beside_its_table_and_says_the_same(desk: str, visit: Any) -> None:
    page = visit()
    page.goto(f"{desk}/en/country/indices/")
    drawings = page.locator("main [role=img]")
    assert drawings.count() == 5
    for number in range(5):
        told = drawings.nth(number).get_attribute("aria-label") or ""
        section = page.locator("section.country-index").nth(number)
        rows = section.locator("tbody tr")
        for row in range(rows.count()):
            edition = rows.nth(row).locator("th").inner_text()
            assert edition in told or rows.nth(row).locator("td").first.inner_text().endswith("–"), edition
        assert section.locator("svg text").count() > 3
