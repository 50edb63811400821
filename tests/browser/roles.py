"""A desk on a server with people in roles, each in a browser of their own, and a case that they move."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

import pyotp
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from tests import server
from tests.browser.hands import Pointing
from tests.browser.test_looks import barriers, unfold, wide
from zhargy.i18n import gettext, use
from zhargy.law.kz import KZ

CLUB, OFFICE, HIGHER, COURT = "«Самал» қоғамы", "Алмалы ауданының әкімдігі", "Алматы қаласының әкімдігі", "№ 1 сот"
PARTIES = {CLUB: "organisation", OFFICE: "body", HIGHER: "body", COURT: "body"}
# Who is what for whom, and the language in which they read.
PEOPLE = {
    "owner": (CLUB, "owner", "kk"), "editor": (CLUB, "editor", "ru"), "viewer": (CLUB, "viewer", "en"),
    "registrar": (OFFICE, "registrar", "kk"), "head": (OFFICE, "head", "ru"), "higher": (HIGHER, "registrar", "ru"),
    "court": (COURT, "registrar", "kk"), "stranger": ("", "", "en"),
}  # fmt: skip
MAKE = """
import json, sys
from datetime import date
from pathlib import Path
from zhargy.desk import serve
serve.prepare(Path(sys.argv[1]), sample=False)
from zhargy.desk import clock, index, store
from zhargy.desk.models import Account, IndexOf, Membership
# Nobody searches here, and making the index takes as long as a walk.
IndexOf.objects.create(version=index.version())
parties, people, password = json.loads(sys.argv[2])
made = {name: store.found(name, date(2015, 1, 5), at=clock.now(), kind=kind) for name, kind in parties.items()}
for login, (party, role, _) in people.items():
    one = Account.objects.make(login, password)
    if party:
        Membership.objects.create(account=one, party=made[party], role=role)
"""

# What kinds of things a page shows, each inside what: what its looks and its meaning for those who do not see hang on.
KINDS = """() => {
    const kind = (one) => [one.tagName, ...['class', 'type', 'role', 'aria-invalid', 'aria-describedby'].map((name) =>
        name == 'aria-describedby' ? one.hasAttribute(name) : one.getAttribute(name) ?? '')].join(' ');
    return [...new Set([...document.querySelectorAll('body *')].map(
        (one) => `${kind(one.parentElement)} > ${kind(one)}`))];
}"""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address of a desk on a server with these people and parties."""
    told = json.dumps([PARTIES, PEOPLE, server.PASSWORD])
    command = [sys.executable, "-c", MAKE, str(folder / "data"), told]
    subprocess.run(command, check=True, env=server.environment())
    with server.serving(folder / "data", "--server", "localhost") as port, server.tls_proxy(port, folder) as address:
        yield address


class Cast:
    """The people, each signed in once. Their browsers are as wide as a small phone."""

    def __init__(self, browser: Browser, place: str) -> None:
        self.browser, self.place = browser, place
        self.signed: dict[str, Any] = {}
        self.pages: dict[tuple[str, bool], Page] = {}
        self.seen: set[str] = set()
        self.complaints: list[str] = []
        self.asked: list[str] = []

    def page(self, who: str, scripts: bool = True) -> Page:
        """The page that somebody has open. who: "" is whoever passes by, with no account."""
        if (who, scripts) not in self.pages:
            if who and who not in self.signed:
                self.signed[who] = self._sign_in(who)
            self.pages[who, scripts] = self._open(storage_state=self.signed.get(who), java_script_enabled=scripts)
        return self.pages[who, scripts]

    def address(self, who: str, rest: str) -> str:
        """The address of a page in the language of whoever opens it."""
        return f"{self.place}/{language(who)}/{rest}"

    def status(self, who: str, address: str) -> int:
        """What somebody gets at an address."""
        return self.page(who).request.get(address, max_redirects=0).status

    def look(self, who: str, page: Page) -> None:
        """See that nothing on a page is cut off and, where it shows what no page before did, that it keeps nobody out;
        with ZHARGY_LONG=1 on every page.

        A page without scripts is looked at in a second browser of the same person: what looks is a script itself.
        """
        assert not (cut := wide(page)), (page.url, cut)
        kinds = set(page.evaluate(KINDS))
        if kinds <= self.seen and not os.environ.get("ZHARGY_LONG"):
            return
        self.seen |= kinds
        looked = self.page(who)
        if looked is not page:
            looked.goto(page.url)
        unfold(looked)
        assert not (cut := wide(looked)), (page.url, cut)
        assert not (found := barriers(looked)), found

    def close(self) -> None:
        """Close the browsers; nothing was asked of anybody else, and no browser complained."""
        for page in self.pages.values():
            page.context.close()
        self.pages.clear()
        assert not [url for url in self.asked if not url.startswith(self.place)]
        assert self.complaints == []

    def _open(self, **options: Any) -> Page:
        context = self.browser.new_context(
            ignore_https_errors=True, viewport={"width": 320, "height": 800}, reduced_motion="reduce", locale="en-US",
            **options,
        )  # fmt: skip
        context.set_default_timeout(60_000)
        page = context.new_page()
        page.on("request", lambda request: self.asked.append(request.url))
        page.on(
            "console", lambda told: self.complaints.append(told.text) if told.type in ("error", "warning") else None
        )
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        return page

    def _sign_in(self, who: str) -> Any:
        """Sign in by a password; whoever must have a second factor is led to it, and sets up an app."""
        page = self._open()
        page.goto(self.address(who, "account/"))
        page.fill("#login", who)
        page.fill("#password", server.PASSWORD)
        page.click("main form:not([data-passkey]) button")
        page.wait_for_url("**/account/")
        if PEOPLE[who][1] in ("registrar", "head"):
            page.goto(self.address(who, "account/app/"))
            secret = page.inner_text("main code").replace(" ", "")
            page.fill("#code", pyotp.TOTP(secret).at(int(time.time())))
            page.click("main form button")
            page.wait_for_selector(".codes")
        state = page.context.storage_state()
        page.context.close()
        return state


def language(who: str) -> str:
    """The language in which somebody reads."""
    return PEOPLE[who][2] if who else "kk"


@dataclass
class Moved:
    """A case that people move. scripts: whether their browsers run them. hands: how they work a page.

    name: what stands in each of its papers.
    """

    cast: Cast
    procedure: str
    name: str
    scripts: bool = False
    hands: Pointing = field(default_factory=Pointing)
    id: str = ""
    papers: list[str] = field(default_factory=list)

    def begin(self, who: str, event: str, on: str, facts: Mapping[str, Any], state: str) -> None:
        """Somebody of the club begins the case."""
        page = self.cast.page(who, self.scripts)
        page.goto(self.cast.address(who, f"procedures/{self.procedure}/"))
        self.cast.look(who, page)
        self.hands.choose(page, f"#party-{event}", CLUB)
        self.hands.press(page, f"form:has([name=event][value='{event}']) button")
        if KZ.procedures[self.procedure].private:
            if self.scripts:  # The page answers a form: nobody else can open it.
                self.cast.look(who, page)
            self.hands.tick(page, "[name=knowing][type=checkbox]")
            self.hands.press(page, "form:has([name=knowing]) button")
        self._prepare(who, page, event, on, facts, state)
        if KZ.procedures[self.procedure].private:
            self.is_hidden("viewer")  # until it is filed

    def give(self, **parts: str) -> None:
        """The owner gives parts in the case to the bodies of the state, which saw nothing of it until then."""
        theirs = [who for who, (party, _, _) in PEOPLE.items() if party in parts.values()]
        self.is_hidden(*theirs)
        page = self._open("owner")
        for actor, party in parts.items():
            self.hands.choose(page, f"#join-{actor}", party)
            self.hands.press(page, f"form:has(#join-{actor}) button")
            assert not page.locator(f"#join-{actor}").count()
        assert [self.cast.status(who, self.at(who)) for who in theirs] == [200] * len(theirs)

    def act(
        self,
        who: str,
        event: str,
        on: str,
        state: str,
        facts: Mapping[str, Any] | None = None,
        *,
        unlawful: bool = False,
    ) -> None:
        """Somebody writes down what happens next. unlawful: whether the desk says that the law does not allow it."""
        page = self._open(who, on)
        self.hands.press(page, f"button[name=event][value='{event}']")
        self._prepare(who, page, event, on, facts or {}, state, unlawful)

    def stands(self, on: str, state: str, who: str = "owner") -> Page:
        """By that day the case stands so."""
        page = self._open(who, on)
        with use(language(who)):
            title = gettext(KZ.procedures[self.procedure].state(state).title)
        assert title in page.inner_text(".standing .value"), on
        self.cast.look(who, page)
        return page

    def may_not(self, who: str, event: str, on: str) -> None:
        """Somebody sees on a day that this can happen, and that it is not for them to do."""
        page = self._open(who, on)
        with use(language(who)):
            assert gettext(KZ.procedures[self.procedure].event(event).title) in page.inner_text(".options")
        assert not page.locator(f"button[name=event][value='{event}']").count()

    def is_hidden(self, *people: str) -> None:
        """For these the case, its days and its papers are not there."""
        for who in people:
            for rest in ("", "days.ics", "correct/2/"):
                assert self.cast.status(who, self.at(who, rest)) == 404, (who, rest)
            for paper in self.papers:
                assert self.cast.status(who, paper) == 404, (who, paper)

    def is_looked_at(self, on: str, state: str) -> None:
        """A viewer sees where it stands and what happened, and can do nothing."""
        page = self.stands(on, state, "viewer")
        assert not page.locator("button[name=event]").count() and not page.locator("[id^=join-]").count()
        assert self.cast.status("viewer", self.at("viewer", "correct/2/")) == 403
        for paper in self.papers[:2]:
            assert self.cast.status("viewer", paper) == 200, paper

    def at(self, who: str, rest: str = "") -> str:
        """The address of the case, or of something of it."""
        return self.cast.address(who, f"case/{self.id}/{rest}")

    def _open(self, who: str, on: str = "") -> Page:
        page = self.cast.page(who, self.scripts)
        page.goto(self.at(who, f"?on={on}" if on else ""))
        return page

    def _prepare(
        self, who: str, page: Page, event: str, on: str, facts: Mapping[str, Any], state: str, unlawful: bool = False
    ) -> None:
        """From the draft to what was written down."""
        assert "/draft/" in page.url, page.url
        if page.url.endswith("/ask/"):
            self.cast.look(who, page)
        self.hands.whole(page)
        draft = page.url
        for other in ("viewer", "stranger"):
            assert self.cast.status(other, draft) == 404, other
        self.hands.write(page, on, facts)
        self.cast.look(who, page)
        self.hands.press(page, "button[value=check]:not(.away)")
        assert page.url == f"{draft}check/", page.locator(".summary").all_inner_texts()
        assert bool(page.locator(".verdict.unlawful").count()) is unlawful, f"{event}: {page.inner_text('main')}"
        self._take(who, page)
        self.cast.look(who, page)
        self.hands.press(page, "form[action$='/file/'] button")
        assert "/case/" in page.url, f"{event}: {page.locator('.summary').all_inner_texts()}"
        self.id = self.id or page.url.rstrip("/").rpartition("/")[2]
        assert self.id in page.url
        page = self.stands(on, state, who)
        links = page.locator("p.paper a").evaluate_all("all => all.map(one => one.href)")
        self.papers = sorted({*self.papers, *links})

    def _take(self, who: str, page: Page) -> None:
        """Take the papers along: files that open, each with the name in it."""
        links = page.locator(".paper a").evaluate_all("all => all.map(one => one.href)")
        for link in links:
            sent = page.request.get(link)
            assert sent.status == 200, link
            if link.endswith(".pdf"):
                text = "".join(one.extract_text() for one in PdfReader(BytesIO(sent.body())).pages)
                assert self.name in text.replace("\n", " "), link
            else:
                assert sent.body().startswith(b"PK"), link
