"""A browser that was at the desk keeps no page of it: cookies, and in the tab's own store the address that it is at."""

from __future__ import annotations

from typing import Any

import pytest

pytestmark = pytest.mark.browser
STORED = """async () => ({
  local: {...localStorage}, session: {...sessionStorage}, caches: await caches.keys(),
  databases: (await indexedDB.databases()).length, workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""


def test_browsers_store_no_page(desk: str, visit: Any) -> None:
    page = visit(viewport={"width": 1200, "height": 800})
    page.goto(f"{desk}/en/")
    for link in ("procedures/", "parties/", "search/", "law/"):
        # By htmx, as people come there: it would keep a history of pages, if it were let.
        page.click(f"header nav.ways a[href$='/{link}']")
        page.wait_for_url(f"**/{link}")
    page.goto(f"{desk}/en/start/gather/")
    page.fill("input[name=on]", "2026-05-20")
    page.click("main form button")
    page.wait_for_url("**/ask/**")
    page.go_back()
    told = page.evaluate(STORED)
    # htmx notes there the address of the page that is shown; it ends with the tab.
    told["session"].pop("htmx-current-path-for-history", None)
    assert told == {"local": {}, "session": {}, "caches": [], "databases": 0, "workers": 0}
