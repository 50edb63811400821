"""A real Chromium at a real desk: `zhargy serve` in a process of its own, with a store in a temporary folder."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.walk import kinds_of_pages

CHROMIUM = Path("/usr/bin/chromium")
# Every window would load the pages of its address bar, which nobody sees: two thirds of the work of opening a page.
ARGUMENTS = ["--no-sandbox", "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup"]
SERVE = "from zhargy.cli import main; main()"
# No matter of the law has a one-to-many fact; the small law for tests does.
SERVE_CLUB = (
    "from zhargy.law.kz import KZ; from tests.desk.club import CLUB; KZ.matters['club'] = CLUB; "
    "from zhargy.cli import main; main()"
)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser of Debian. Without it these tests are skipped, or fail where ZHARGY_REQUIRE_BROWSER is 1."""
    if not CHROMIUM.exists():
        if os.environ.get("ZHARGY_REQUIRE_BROWSER") == "1":
            pytest.fail(f"{CHROMIUM} is missing and ZHARGY_REQUIRE_BROWSER is 1: apt-get install chromium")
        pytest.skip(f"{CHROMIUM} is missing: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


def _serve(code: str, folder: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    told = [sys.executable, "-c", code, "serve", "--port", str(port), "--data", str(folder / "data")]
    process = subprocess.Popen(told, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    line = process.stdout.readline()
    assert str(port) in line, line
    yield f"http://127.0.0.1:{port}"
    process.terminate()
    process.wait(10)
    process.stdout.close()


@pytest.fixture(scope="session")
def desk(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the desk."""
    yield from _serve(SERVE, tmp_path_factory.mktemp("desk"))


@pytest.fixture(scope="session")
def club_desk(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a desk that has the matter of a club, with its one-to-many fact, besides those of the law."""
    yield from _serve(SERVE_CLUB, tmp_path_factory.mktemp("club"))


@pytest.fixture(scope="session")
def kinds(chromium: Browser, desk: str) -> dict[str, str]:
    """The address of a page of each kind, without the desk and the language: all languages share what is kept."""
    with chromium.new_context() as context:
        return kinds_of_pages(context.new_page(), desk)


class Opener:
    """Opens pages, and records every request and every complaint of the browser."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.asked: list[str] = []
        self.complaints: list[str] = []
        self.expected: tuple[str, ...] = ()  # what the browser may complain of: "404" where a page is not there
        self.contexts: list[Any] = []

    def __call__(self, **options: Any) -> Page:
        options = {"viewport": {"width": 1200, "height": 900}, "locale": "en-US", **options}
        context = self.browser.new_context(**options)
        context.set_default_timeout(20_000)
        self.contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: self.asked.append(request.url))
        page.on(
            "console", lambda told: self.complaints.append(told.text) if told.type in ("error", "warning") else None
        )
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        return page


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Opener]:
    """Opens pages; afterwards nothing was asked of anybody else, and the browser complained of nothing."""
    opener = Opener(chromium)
    yield opener
    for context in opener.contexts:
        context.close()
    assert not [url for url in opener.asked if not url.startswith("http://127.0.0.1:")]
    assert [one for one in opener.complaints if not any(told in one for told in opener.expected)] == []
