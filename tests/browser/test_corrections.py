"""A correction of the note from a reader to the answer, and the change that follows it, by roles on a server: a reader
without an account, an editor, and another; on a small phone, the reader by keyboard, and all of it without scripts too.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests import server
from tests.browser.test_looks import barriers, unfold, wide
from tests.browser.walk import press

pytestmark = pytest.mark.browser
STATEMENT = "assembly-notice-five"
PEOPLE = {"first": "ru", "second": "kk", "viewer": "en", "stranger": "en"}
MAKE = """
import json, sys
from datetime import date
from pathlib import Path
from zhargy.desk import serve
serve.prepare(Path(sys.argv[1]), sample=False)
from zhargy.desk import clock, index, store
from zhargy.desk.models import Account, IndexOf, Membership
IndexOf.objects.create(version=index.version())  # nobody searches here
people, password = json.loads(sys.argv[2])
team = store.found("Редакция", date(2026, 1, 5), at=clock.now(), kind="monitor")
for login, lang in people.items():
    one = Account.objects.make(login, password, language=lang)
    if login != "stranger":
        Membership.objects.create(account=one, party=team, role="viewer" if login == "viewer" else "editor")
"""
TEXTS = {
    "kk": "Митинг туралы кемінде бес жұмыс күні бұрын хабарланады.",
    "ru": "О митинге уведомляют не позднее чем за пять рабочих дней.",
    "en": "A rally is notified at least five working days ahead.",
}


class Cast:
    """The people, each in a browser of their own, as wide as a small phone. scripts: whether they run them."""

    def __init__(self, browser: Browser, place: str, scripts: bool) -> None:
        self.browser, self.place, self.scripts = browser, place, scripts
        self.pages: dict[str, Page] = {}
        self.looking: dict[str, Page] = {}
        self.complaints: list[str] = []

    def page(self, who: str) -> Page:
        """The page that somebody has open; of "reader", who has no account, too."""
        if who not in self.pages:
            state = None if who == "reader" else self._sign_in(who)
            self.pages[who] = self._open(java_script_enabled=self.scripts, storage_state=state)
            self.looking[who] = self._open(storage_state=state)
        return self.pages[who]

    def look(self, who: str) -> None:
        """See that nothing of the page is cut off or keeps anybody out. It is the same page in a browser with scripts, which
        axe needs.
        """
        page, looked = self.pages[who], self.looking[who]
        if self.scripts:
            looked = page
        elif page.url.endswith("/file/"):
            return  # what was refused is shown where the form was sent, and opens no other way
        else:
            looked.goto(page.url)
        unfold(looked)
        assert wide(looked) == [], page.url
        assert barriers(looked) == []

    def press(self, who: str, control: str) -> None:
        """Press what leads to another page, and look at that page."""
        page = self.page(who)
        if self.scripts:
            press(page, control)
        else:
            page.click(control)
        self.look(who)

    def open(self, who: str, rest: str) -> Page:
        """Open a page in the language of whoever does."""
        page = self.page(who)
        page.goto(f"{self.place}/{PEOPLE.get(who, 'kk')}/{rest}")
        self.look(who)
        return page

    def status(self, who: str, rest: str) -> int:
        return self.page(who).request.get(f"{self.place}/en/{rest}", max_redirects=0).status

    def _open(self, **options: Any) -> Page:
        context = self.browser.new_context(
            ignore_https_errors=True, viewport={"width": 320, "height": 800}, reduced_motion="reduce", **options
        )
        context.set_default_timeout(60_000)
        page = context.new_page()
        page.on("console", lambda told: self.complaints.append(told.text) if told.type == "error" else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        return page

    def _sign_in(self, who: str) -> Any:
        page = self._open()
        page.goto(f"{self.place}/{PEOPLE[who]}/account/")
        page.fill("#login", who)
        page.fill("#password", server.PASSWORD)
        page.click("main form:not([data-passkey]) button")
        page.wait_for_url("**/account/")
        state = page.context.storage_state()
        page.context.close()
        return state

    def close(self) -> None:
        """Close the browsers; none of them complained but of refusals that the walk brings about."""
        for page in (*self.pages.values(), *self.looking.values()):
            page.context.close()
        assert [one for one in self.complaints if "422" not in one and "409" not in one] == []


@pytest.fixture(params=[True, False], ids=["scripts", "no scripts"])
def cast(request: pytest.FixtureRequest, chromium: Browser, tmp_path: Path) -> Iterator[Cast]:
    """A server with editors."""
    told = [sys.executable, "-c", MAKE, str(tmp_path / "data"), json.dumps([PEOPLE, server.PASSWORD])]
    subprocess.run(told, check=True, env=server.environment())
    with server.serving(tmp_path / "data", "--server", "localhost") as port, server.tls_proxy(port, tmp_path) as place:
        people = Cast(chromium, place, request.param)
        yield people
        people.close()


def write(page: Page, name: str, text: str) -> None:
    """Write into a field by the keyboard alone, coming to it by the Tab key."""
    for _ in range(60):
        if page.evaluate("document.activeElement.name") == name:
            page.keyboard.type(text)
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the Tab key does not come to {name}")


def acts(cast: Cast, who: str, case: str, event: str, facts: dict[str, str]) -> None:
    """An editor writes down what happens next in a case, by its forms."""
    page = cast.open(who, f"case/{case}/")
    cast.press(who, f"button[name=event][value='{event}']")
    draft = page.url.split("/draft/")[1].partition("/")[0]
    page.goto(f"{cast.place}/{PEOPLE[who]}/draft/{draft}/")
    for path, value in facts.items():
        if value in ("yes", "no"):
            page.check(f"[name='{path}'][value='{value}']")
        else:
            page.fill(f"[name='{path}']", value)
    cast.press(who, "button[value=check]:not(.away)")
    cast.press(who, "form[action$='/file/'] button")


FOUND = {
    "source_confirms": "yes",
    "stronger_source": "no",
    "about_fact": "yes",
    "covered": "yes",
    "answered_before": "no",
}


def test_a_correction_goes_from_a_reader_to_the_answer_and_the_change(cast: Cast) -> None:
    # A reader without an account begins it at the statement, first leaves out what is needed, and writes by keyboard.
    reader = cast.open("reader", f"note/statement/{STATEMENT}/")
    cast.press("reader", "a[href*='/correct/']")
    assert "бес күн" in reader.input_value("#where")
    cast.press("reader", "form.panel button")
    assert reader.locator(".summary li").count() == 2
    write(reader, "wrong", "Бес жұмыс күні болуы керек")
    write(reader, "right", "Бес жұмыс күні")
    write(reader, "source", "Бейбіт жиналыстар туралы Заң, 10-бап")
    write(reader, "email", "reader@example.kz")
    reader.keyboard.press("Tab")
    assert reader.evaluate("document.activeElement.tagName") == "BUTTON"
    reader.keyboard.press("Enter")
    reader.wait_for_selector(".standing")
    cast.look("reader")
    mine = reader.url.partition(f"{cast.place}/kk/")[2]
    assert "reader@example.kz" not in reader.inner_text("main")

    # Editors find it in their queue; others find nothing.
    first = cast.open("first", "editing/")
    cast.press("first", ".queue a[href*='/case/']")
    case = first.url.rstrip("/").rpartition("/")[2]
    for who, wanted in (("viewer", 200), ("stranger", 404)):
        assert (cast.status(who, "editing/"), cast.status(who, f"case/{case}/")) == (404, wanted)
    assert cast.status("reader", f"case/{case}/") == 302
    acts(cast, "first", case, "acknowledge", {})
    acts(cast, "first", case, "decline", {**FOUND, "stronger_source": "yes", "answer": "В законе сказано иначе."})
    assert "Отклонено" in first.inner_text(".standing .value")

    # The reader reads why, and asks for another editor; the same one cannot answer again.
    reader = cast.open("reader", mine)
    assert "В законе сказано иначе." in reader.inner_text("main")
    reader.fill("#doubt", "Заң 2025 жылы өзгерді")
    reader.fill("#source", "№ 153-VIII Заң")
    cast.press("reader", "button[value='ask-again']")
    acts(cast, "first", case, "confirm", {**FOUND, "stronger_source": "yes", "answer": "То же."})
    assert first.locator(".summary").count() == 1, "two persons must do this"
    told = {**FOUND, "change": "Бес жұмыс күні деп жазылды", "answer": "Рақмет, түзетілді."}
    acts(cast, "second", case, "correct-after-all", told)
    assert "Түзетілді" in cast.page("second").inner_text(".standing .value")

    # The statement itself is changed by four eyes: proposed with a fault, mended, published by the other editor.
    second = cast.open("second", "editing/")
    cast.open("second", f"editing/statement/{STATEMENT}/?case={case}")
    for code, text in TEXTS.items():
        second.fill(f"#says_{code}", text)
    second.fill("#told_on", "кеше")
    second.fill("#why", "Заңда жұмыс күндері айтылған.")
    cast.press("second", "form.panel > button")
    assert second.locator(".summary a[href='#at-told_on']").count() == 1
    second.fill("#told_on", "2023-08-04")
    cast.press("second", "form.panel > button")
    change = second.url.partition("/kk/")[2]
    assert not second.locator("button[value=approve]").count()
    for who in ("viewer", "stranger"):
        assert cast.status(who, change) == 404
    first = cast.open("first", change)
    assert TEXTS["ru"] in first.inner_text("table.change")
    cast.press("first", "button[value=approve]")
    assert first.locator("#wrong").count() == 1, "nothing was said of the source"
    first.check("[name=source_shows][value=yes]")
    first.check("[name=clear][value=yes]")
    cast.press("first", "button[value=approve]")
    assert "Опубликовано" in first.inner_text(".standing .value")

    # Everybody reads the new wording, the answer, and nothing of who sent it.
    for code, text in TEXTS.items():
        reader.goto(f"{cast.place}/{code}/note/statement/{STATEMENT}/")
        cast.look("reader")
        assert reader.inner_text("h1") == text
        main = reader.text_content("main") or ""
        assert "Рақмет, түзетілді." in main and "Заңда жұмыс күндері айтылған." in main
        assert "reader@example.kz" not in main
    reader = cast.open("reader", mine)
    assert "Рақмет, түзетілді." in reader.inner_text("main") and not reader.locator("main button").count()
    cast.open("reader", "registers/corrections/")
    assert "reader@example.kz" not in (cast.page("reader").text_content("main") or "")
    cast.open("reader", "registers/editions/")
    assert TEXTS["kk"] in (cast.page("reader").text_content("main") or "")
