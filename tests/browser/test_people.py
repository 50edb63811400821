"""Signing in to a desk on a server in a real browser: a password, then the app; pages that everybody can use."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pyotp
import pytest
from playwright.sync_api import Browser, Page

from tests import server
from tests.browser.test_looks import barriers, wide

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def place(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a desk on a server, of which the account of these tests is the administrator."""
    folder = tmp_path_factory.mktemp("server")
    server.make_account(folder / "data", "--administrator")
    with server.serving(folder / "data", "--server", "localhost") as port, server.tls_proxy(port, folder) as address:
        yield address


@pytest.fixture(scope="module")
def secret(chromium: Browser, place: str) -> str:
    """The secret of the app, which is set up without scripts: until then nothing else opens."""
    with _context(chromium, java_script_enabled=False) as context:
        page = context.new_page()
        _password(page, place, "en")
        assert page.url == f"{place}/en/account/"
        assert "second factor" in page.inner_text(".notice")
        page.goto(f"{place}/en/offices/")
        assert page.url == f"{place}/en/account/"
        page.click("a[href$='/account/app/']")
        assert page.locator(".qr svg").is_visible()
        told: str = page.inner_text("main code").replace(" ", "")
        # A code of the step before is right too, and leaves the one of now to sign in with.
        page.fill("#code", pyotp.TOTP(told).at(int(time.time()) - 30))
        page.click("main form button")
        assert page.locator(".codes li").count() == 10
        page.goto(f"{place}/en/offices/")
        assert page.url == f"{place}/en/offices/"
        page.fill("#name", "Мәдениет басқармасы")
        page.click("main form button")
        assert page.url.endswith("/members/")
        page.click("text=Sign out")
        assert page.locator("text=My account").count() == 0
    return told


def _context(chromium: Browser, **more: Any) -> Any:
    context = chromium.new_context(ignore_https_errors=True, **more)
    context.set_default_timeout(30_000)
    return context


def _password(page: Page, place: str, lang: str) -> None:
    page.goto(f"{place}/{lang}/account/")
    page.fill("#login", server.LOGIN)
    page.fill("#password", server.PASSWORD)
    page.click("main form:not([data-passkey]) button")
    page.wait_for_url(lambda url: "/sign-in/?" not in url)


@pytest.mark.parametrize(("lang", "width"), [("kk", 320), ("ru", 1200)])
def test_pages_of_accounts_are_for_everybody(chromium: Browser, place: str, secret: str, lang: str, width: int) -> None:
    found: list[str] = []
    complaints: list[str] = []
    with _context(chromium, viewport={"width": width, "height": 800}, reduced_motion="reduce") as context:
        page = context.new_page()
        page.on("console", lambda told: complaints.append(told.text) if told.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))

        def look() -> None:
            assert wide(page) == [], page.url
            found.extend(barriers(page))

        page.goto(f"{place}/{lang}/sign-in/")
        look()
        _password(page, place, lang)
        assert page.url == f"{place}/{lang}/sign-in/second/"
        look()
        # Each code opens once.
        refused = _enter(page, secret)
        assert page.url == f"{place}/{lang}/account/"
        look()
        for address in ("accounts/", "offices/", "account/app/"):
            page.goto(f"{place}/{lang}/{address}")
            look()
        page.goto(f"{place}/{lang}/offices/")
        page.click("main li a")
        page.wait_for_url("**/members/")
        page.click("main form button")
        assert "/invitation/" in page.inner_text(".notice code")
        look()
        page.goto(f"{place}/{lang}/account/")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        page.click(".me button")
        page.wait_for_url(f"{place}/{lang}/")
        page.goto(f"{place}/{lang}/account/")
        assert "/sign-in/" in page.url
    assert found == []
    # A code that already opened once is refused, and the browser says so; of nothing else it complains.
    assert len(complaints) == refused and all("422" in one for one in complaints)


def _enter(page: Page, secret: str) -> int:
    """Write the code that the app shows; the next one, when that was used already. How many were refused."""
    for refused in range(3):
        page.fill("#code", pyotp.TOTP(secret).now())
        page.click("main form:not([data-passkey]) button")
        page.wait_for_load_state()
        if not page.locator("#wrong").count():
            return refused
        time.sleep(30 - time.time() % 30 + 0.5)
    raise AssertionError("no code opened the account")
