"""The book of the law in a real browser: on a phone, in three languages, without scripts, and as data."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.browser.test_looks import barriers, unfold, wide

pytestmark = pytest.mark.browser
ACT, PROPOSAL = "law/act/assemblies-2020/", "assembly.proposal_is_lawful"
PAGES = (
    "law/", "law/?words=nothing", ACT, f"{ACT}?on=2019-01-01", f"{ACT}?on=2024-02-30", f"{ACT}10/?on=2024-01-01",
    "law/act/tax-code-2017/289/", "law/act/volunteer-registry-draft/", f"law/rule/{PROPOSAL}/",
    "law/amount/mci/?on=1990-01-01", "law/difference/?since=2024-01-01&until=2025-06-01&act=assemblies-2020",
    "law/difference/?since=2025-01-01&until=2024-01-01",
    f"law/difference/rule/{PROPOSAL}/?since=2024-01-01&until=2025-06-01",
)  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "scheme", "width"), [("kk", "light", 320), ("ru", "dark", 1200), ("en", "light", 360)]
)
def test_pages_fit_and_have_no_barriers(desk: str, visit: Any, lang: str, scheme: str, width: int) -> None:
    visit.expected = ("422",)
    page = visit(viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce")
    found: list[Any] = []
    for address in PAGES:
        page.goto(f"{desk}/{lang}/{address}")
        unfold(page)
        found += [(address, one) for one in (*wide(page), *barriers(page))]
    assert found == []


@pytest.mark.parametrize("scripts", [True, False])
def test_from_the_list_to_a_case_that_shows_a_difference(desk: str, visit: Any, scripts: bool) -> None:
    page = visit(java_script_enabled=scripts, viewport={"width": 390, "height": 800})
    page.goto(f"{desk}/en/law/")
    page.fill("#words", "peaceful assemblies")
    page.check("[name=listed]")
    page.click(".find button")
    page.wait_for_selector("text=Acts: 1 of")
    page.click("main .acts a")
    page.wait_for_selector("h1:has-text('peaceful assemblies')")
    page.fill("#on", "2025-06-01")
    page.click(".day button")
    page.wait_for_selector("#art-14")
    assert page.input_value("#on") == "2025-06-01"
    page.click("#art-14 a")
    page.wait_for_selector("h1:has-text('LPA art. 14')")
    page.click(f"[id='{PROPOSAL}'] .said p:first-child a")
    page.wait_for_selector("text=This wording holds on")
    page.click("text=Before and after, side by side")
    page.wait_for_selector(".witness")
    assert "no → yes" in page.inner_text(".witness")
    assert page.locator("table.diff tr.changed").count() > 1


def test_data_in_a_page_is_no_code_that_is_refused(desk: str, visit: Any) -> None:
    """The policy of the desk forbids code in pages; data stands there unharmed, and the browser complains of nothing."""
    page = visit()
    page.goto(f"{desk}/kk/{ACT}")
    told = json.loads(page.text_content("script[type='application/ld+json']") or "")
    assert told["@type"] == "Legislation" and told["inLanguage"] == "kk"


def test_an_address_that_stays_opens_in_the_language_of_the_browser(desk: str, visit: Any) -> None:
    page = visit(locale="kk-KZ")
    page.goto(f"{desk}/eli/kz/law/2020/333-VI/10/2025-03-12")
    assert page.url == f"{desk}/kk/{ACT}10/?on=2025-03-12"
    assert page.input_value("#on") == "2025-03-12"


def test_it_prints_without_controls(desk: str, visit: Any) -> None:
    page = visit()
    page.goto(f"{desk}/ru/{ACT}10/?on=2024-01-01")
    page.emulate_media(media="print")
    assert not page.is_visible("form.day") and not page.is_visible("nav.way")
    assert page.is_visible(".said-list")
