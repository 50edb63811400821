"""What one person notes of a procedure on a machine of their own, by forms on a phone, without scripts; pages without barriers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from tests.browser.conftest import SERVE, _serve
from tests.browser.hands import Pointing
from tests.browser.test_looks import barriers, unfold, wide
from tests.browser.walk import arrive, leaving, press
from tests.law import assemblies, volunteers
from tests.law import test_kz_procedure_money as money
from tests.law import test_kz_procedure_registration as registration
from zhargy.law.kz import KZ

pytestmark = pytest.mark.browser
NAME = "«Аққу» клубы"
Told = tuple[Any, ...]


@dataclass(frozen=True)
class Walk:
    """Events with their days and facts; where the case stands on the last day; the paper to take along, and a name in it.

    paper: its language and id, of the event at this place in the walk, counted from 0.
    """

    procedure: str
    told: tuple[Told, ...]
    last: str
    state: str
    paper: tuple[int, str, str, str]


NAMED = {"words": {"name": {"kk": NAME, "ru": NAME}}}
RALLY = {**assemblies.RALLY, "wording": {"organiser": NAME, "aim": "Таза өзен"}}
MARCH = {**assemblies.MARCH, "wording": {"organiser": NAME, "aim": "Таза өзен"}}
PLACED = ("file", "2025-02-10", {"application": {"on_paper": False, "reorganisation": False, "papers": dict.fromkeys(
    ("application", "charter", "decision", "fee_proof", "agreement"), True)}})  # fmt: skip
WALKS = {
    "assembly-notification": Walk(
        "assembly-notification",
        (("draft", "2023-05-29", RALLY), ("file", "2023-06-02", assemblies.NOTICE), ("register", "2023-06-02"),
         ("campaign", "2023-06-08"), ("begin", "2023-06-12", assemblies.PRESENT)),
        "2023-06-13", "held", (1, "ru", "assembly-notification", "Аққу"),
    ),
    "association-registration": Walk(
        "association-registration",
        (("found", "2024-03-04", {**registration.FOUNDING, **NAMED}), ("pay", "2024-03-11", {"application.kind": "none"}),
         ("file", "2024-03-14", registration.FILED),
         ("register", "2024-03-20", {**registration.CLEAN, "number": "240340012345"})),
        "2024-03-20", "registered", (2, "kk", "association-charter", "Аққу"),
    ),
    "volunteer-registry": Walk(
        "volunteer-registry", (*volunteers.PREPARED, ("sign-certificate", "2024-04-08")), "2024-04-08", "listed",
        (0, "ru", "volunteer-registry-application", "Көмек"),
    ),
    "foundation-registration": Walk(
        "foundation-registration",
        (("found", "2025-02-03", {**registration.FUND, **NAMED}), ("pay", "2025-02-04", {"application.kind": "none"}),
         PLACED, ("register", "2025-02-14", {**registration.CLEAN, "number": "250240054321"})),
        "2025-02-14", "registered", (2, "kk", "foundation-charter", "Аққу"),
    ),
    "assembly-approval": Walk(
        "assembly-approval",
        (("draft", "2023-06-01", MARCH), ("file", "2023-06-01", assemblies.APPLICATION), ("register", "2023-06-01"),
         ("allow", "2023-06-08", assemblies.HANDED), ("begin", "2023-06-19", assemblies.PRESENT)),
        "2023-06-20", "held", (1, "ru", "assembly-application", "Аққу"),
    ),
    "foreign-money-notice": Walk(
        "foreign-money-notice", money.ACCEPTED, "2023-03-16", "notified", (1, "ru", "foreign-money-notice", "Құқық")
    ),
    "foreign-money-report": Walk(
        "foreign-money-report", (*money.REPORTED, ("accept", "2023-07-11", money.NUMBER)), "2023-07-11", "reported",
        (3, "ru", "foreign-money-report", "Құқық"),
    ),
    "ngo-database-report": Walk(
        "ngo-database-report", money.GOT, "2024-04-01", "received", (1, "ru", "ngo-database-report", "Құқық")
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def desk(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A desk of its own: what is done here fills lists that other tests count."""
    yield from _serve(SERVE, tmp_path_factory.mktemp("walks"))


class Looker:
    """Looks at pages that a walk came to, in a browser with scripts, which axe needs."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def __call__(self, address: str) -> None:
        self.page.goto(address)
        unfold(self.page)
        assert wide(self.page) == [], address
        assert barriers(self.page) == []


def told(page: Page, on: str, facts: Mapping[str, Any]) -> None:
    hands = Pointing()
    hands.write(page, on, facts)
    hands.press(page, "button[value=check]:not(.away)")
    assert page.url.endswith("/check/"), page.locator(".summary").all_inner_texts()


@pytest.mark.parametrize("id", WALKS)
def test_a_procedure_is_walked_by_its_forms(desk: str, visit: Any, id: str) -> None:
    walk = WALKS[id]
    lang = walk.paper[1]
    page = visit(java_script_enabled=False, viewport={"width": 320, "height": 800})
    look = Looker(visit(viewport={"width": 320, "height": 800}, reduced_motion="reduce"))
    page.goto(f"{desk}/{lang}/parties/new/")
    page.fill("#name", f"{NAME} {id}")
    press(page, "main form button")
    page.goto(f"{desk}/{lang}/procedures/{walk.procedure}/")
    party = page.locator("select[name=party]").first.locator("option", has_text=id)
    form = page.locator("form", has=page.locator(f"[name=event][value='{walk.told[0][0]}']"))
    form.locator("select[name=party]").select_option(party.get_attribute("value"))
    leaving(page)
    form.locator("button").click()
    arrive(page, walk.procedure)
    case = ""
    for place, (event, on, *facts) in enumerate(walk.told):
        if case:
            page.goto(f"{case}?on={on}")
            press(page, f"button[name=event][value='{event}']")
        Pointing().whole(page)
        draft = page.url
        told(page, on, facts[0] if facts else {})
        if place == 0:
            look(draft)
            look(page.url)
        assert not page.locator(".verdict.unlawful").count(), f"{event}: {page.inner_text('main')}"
        if place == walk.paper[0]:
            taken(page, *walk.paper[1:])
        page.click("form[action$='/file/'] button")
        assert "/case/" in page.url, f"{event}: {page.locator('.summary').all_inner_texts()}"
        case = page.url.partition("?")[0]
    page.goto(f"{case}?on={walk.last}")
    from zhargy.i18n import gettext, use

    with use(lang):
        title = gettext(KZ.procedures[walk.procedure].state(walk.state).title)
    assert title in page.inner_text(".standing .value")
    assert page.locator(".history > li.answer").count() == len(walk.told)
    look(page.url)


def taken(page: Page, lang: str, paper: str, name: str) -> None:
    """The paper as people take it along: a file that opens, with the name in it."""
    with page.expect_download() as coming:
        page.click(f"a[href$='/paper/{paper}/{lang}.pdf']")
    text = "".join(one.extract_text() for one in PdfReader(BytesIO(Path(coming.value.path()).read_bytes())).pages)
    assert name in text.replace("\n", " ")
