"""The note in a real browser: everybody can read it, it fits a phone, and its days work without scripts."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.test_looks import barriers, unfold, wide

pytestmark = pytest.mark.browser

PAGES = (
    "note/", "note/section/assembly/?on=2025-06-01", "note/section/laws/", "note/statement/assembly-notice-five/?on=2025-06-01",
    "note/statement/key-facts-religions/", "note/statement/laws-03/", "note/contradictions/",
    "note/difference/?since=2023-08-04&until=2024-06-01", "note/whole/?on=2025-06-01",
)  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "scheme", "width"), [("kk", "light", 320), ("ru", "dark", 1200), ("en", "light", 320)]
)
def test_pages_fit_and_have_no_barriers(desk: str, visit: Any, lang: str, scheme: str, width: int) -> None:
    page = visit(viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce")
    page.context.set_default_timeout(60_000)
    found: list[Any] = []
    for address in PAGES:
        page.goto(f"{desk}/{lang}/{address}")
        assert page.locator("h1").count() == 1, address
        unfold(page)
        found += [*wide(page), *barriers(page)]
    assert found == []


def test_a_wrong_day_has_no_barriers(desk: str, visit: Any) -> None:
    visit.expected = ("422", "does not conform")
    page = visit(viewport={"width": 320, "height": 800})
    page.goto(f"{desk}/ru/note/?on=soon")
    assert page.locator("#on-error").inner_text()
    assert [*wide(page), *barriers(page)] == []


@pytest.mark.parametrize("scripts", [True, False])
def test_from_the_hub_to_a_statement_on_another_day(desk: str, visit: Any, scripts: bool) -> None:
    page = visit(java_script_enabled=scripts)
    page.goto(f"{desk}/en/")
    page.click("nav.ways a[href='/en/note/']")
    page.wait_for_selector("table.standing")
    page.fill("#on", "2025-06-01")
    page.click("form.day button")
    page.wait_for_url("**/note/?on=2025-06-01")
    page.click("a[href='/en/note/section/entry/?on=2025-06-01']")
    page.wait_for_selector("ol.statements")
    page.click("a[href='/en/note/statement/entry-ten/?on=2025-06-01']")
    page.wait_for_selector("table.two")
    rows = page.locator("table.two tbody tr").all_inner_texts()
    assert "proven" in rows[0] and "1 June 2025" in rows[1] and "refuted" in rows[1]
    assert page.locator(".claim-refuted .case-head").count() >= 1


def test_the_whole_note_prints_without_what_is_for_screens(desk: str, visit: Any) -> None:
    page = visit()
    page.goto(f"{desk}/kk/note/whole/?on=2023-08-04")
    page.emulate_media(media="print")
    assert not page.locator(".unprinted").first.is_visible()
    assert not page.locator(".top nav").first.is_visible()
    assert page.locator("#entry .line-of").first.is_visible()
