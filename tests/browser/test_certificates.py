"""Whoever holds a certificate sees what it is worth: from its code, or by hand; on a phone, by keyboard, without scripts."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import SERVE, _serve
from tests.browser.test_looks import barriers, unfold, wide
from tests.browser.walk import press

pytestmark = pytest.mark.browser
# Two certificates; the entry of the second left the register.
SIGNED = """
import sys
from datetime import date
from pathlib import Path
from zhargy.desk import serve
serve.prepare(Path(sys.argv[1]), sample=False)
from zhargy.desk import store
from tests.desk.test_certificates import AT, signed
_, valid = signed("7/2024")
case, left = signed("8", "24-0002")
store.act(case, "ask-exclusion", date(2024, 6, 3), {}, at=AT)
store.act(case, "exclude", date(2024, 6, 4), {"complaint.ways_named": True}, at=AT)
print(valid.digest, left.digest)
"""


@pytest.fixture(scope="module")
def given(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str, str]]:
    """The address of a desk that signed two certificates, and their codes."""
    folder = tmp_path_factory.mktemp("certificates")
    told = [sys.executable, "-c", SIGNED, str(folder / "data")]
    valid, left = subprocess.run(told, check=True, stdout=subprocess.PIPE, text=True).stdout.split()
    for desk in _serve(SERVE, folder):
        yield desk, valid, left


def sound(page: Page) -> None:
    """Nothing is cut off, and nothing keeps anybody out."""
    unfold(page)
    assert wide(page) == [], page.url
    assert barriers(page) == []


@pytest.mark.parametrize(
    ("lang", "width", "scheme"),
    [("en", 320, "light"), ("kk", 320, "dark"), ("ru", 1200, "light"), ("kk", 1200, "light")],
)
def test_a_certificate_is_checked(given: tuple[str, str, str], visit: Any, lang: str, width: int, scheme: str) -> None:
    desk, valid, left = given
    visit.expected = ("404", "422")
    page = visit(viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce")
    page.goto(f"{desk}/{lang}/registers/")
    press(page, "a[href$='/certificate/']")
    sound(page)
    press(page, "main form button")
    assert page.locator(".error").count() == 2
    sound(page)
    page.focus("#number")
    page.keyboard.type("7/2024")
    page.keyboard.press("Tab")
    page.keyboard.type(valid.upper())
    page.keyboard.press("Enter")
    page.wait_for_selector(".verdict.lawful")
    assert page.url == f"{desk}/{lang}/certificate/volunteer-registry/7/2024/?d={valid}"
    assert "24-0001" in page.inner_text("dl")
    sound(page)
    page.fill("#d", valid[:-1] + "x")
    press(page, "main form button")
    assert page.locator(".verdict.unlawful").count() and not page.locator("dl").count()
    sound(page)
    page.goto(f"{desk}/{lang}/certificate/volunteer-registry/8/?d={left}")
    assert page.locator(".verdict.unknown").count() and not page.locator("dl").count()
    sound(page)


def test_a_certificate_is_checked_without_scripts(given: tuple[str, str, str], visit: Any) -> None:
    desk, valid, _ = given
    page = visit(viewport={"width": 320, "height": 640}, java_script_enabled=False)
    page.goto(f"{desk}/ru/certificate/")
    page.fill("#number", "7/2024")
    page.fill("#d", valid)
    page.click("main form button")
    assert page.locator(".verdict.lawful").count()
    with page.expect_navigation():
        page.click(".langs a[lang=kk]")
    assert page.url == f"{desk}/kk/certificate/volunteer-registry/7/2024/?d={valid}"
    assert page.locator(".verdict.lawful").count()
