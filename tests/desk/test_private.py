"""An assembly that is prepared: its papers before anything is kept for good, and who on a server can read of it until it
is filed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from importlib import import_module
from io import BytesIO
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.core import mail
from django.test import override_settings
from pypdf import PdfReader

from tests.desk.people.browser import Browser, account
from tests.desk.test_cases import body
from tests.desk.test_drafts import RALLY, answered, begun
from tests.desk.visitor import Visitor
from tests.law import assemblies
from zhargy.desk import clock, dues, jobs, reminders, store
from zhargy.desk.models import Account, Case, Draft, Feed, Membership, Party
from zhargy.desk.people import tokens
from zhargy.desk.people.online import for_server
from zhargy.desk.store.rows import rebuild

ON = date(2023, 5, 29)
AIM = "Аққу көліне құпия жол"
PLAN = {**assemblies.RALLY, "wording.aim": AIM}


@pytest.fixture
def server(empty: None) -> Iterator[None]:
    with override_settings(**for_server(["desk.example.org"], settings.MIDDLEWARE)):
        yield


@dataclass
class Prepared:
    """An assembly that somebody prepared on a server and wrote down. people: by what they are."""

    people: dict[str, Account] = field(default_factory=dict)

    def __post_init__(self) -> None:
        at = clock.now()
        self.party = store.found("Алаң", date(2023, 1, 1), at=at)
        self.office = store.found("Әкімдік", date(2020, 1, 1), at=at, kind=Party.Kind.BODY)
        for name in ("owner", "editor", "viewer"):
            self._member(name, self.party, name)
        for name in ("registrar", "viewer"):
            self._member(f"body {name}", self.office, name)
        self.people["administrator"] = account("administrator", administrator=True)
        self.case = store.begin(RALLY, self.party, "draft", ON, PLAN, at=at)

    def _member(self, name: str, party: Party, role: str) -> None:
        self.people[name] = account(name.replace(" ", "-"), email=f"{name.replace(' ', '-')}@example.org")
        Membership.objects.create(account=self.people[name], party=party, role=role)

    def act(self, event: str, on: date, facts: Any = None, **more: Any) -> None:
        store.act(self.case, event, on, facts or {}, at=clock.now(), **more)

    def file(self) -> None:
        self.act("file", date(2023, 6, 2), assemblies.NOTICE)

    def seen(self, name: str) -> bool:
        """Whether somebody can read of it; on each page and address alike."""
        me = self.people[name]
        browser, id = Browser(me), self.case.pk
        asks = {"HTTP_AUTHORIZATION": f"Bearer {self._token(me)}"}
        there = [browser.get(f"case/{id}/{rest}").status_code == 200 for rest in ("", "days.ics")]
        api = [browser.client.get(f"/api/v1/cases/{id}{rest}", secure=True, **asks) for rest in ("", "/events")]
        lists = [
            *(browser.get(one) for one in ("cases/", "cases/?q=Алаң", "", "search/?q=Алаң")),
            browser.get(f"organisation/{self.party.pk}/"), browser.get(f"organisation/{self.office.pk}/"),
            browser.client.get("/api/v1/cases", secure=True, **asks),
            browser.client.get(f"/api/v1/parties/{self.party.pk}/dues", secure=True, **asks),
        ]  # fmt: skip
        there += [one.status_code == 200 for one in api]
        there.append(any(str(id) in one.content.decode() or AIM in one.content.decode() for one in lists))
        assert len(set(there)) == 1, (name, there)
        return there[0]

    def _token(self, me: Account) -> str:
        return tokens.make(me, "t", ["read", "write"], clock.now() + timedelta(days=3), clock.now())[1]

    def who(self) -> set[str]:
        """Those who can read of it."""
        return {name for name in self.people if self.seen(name)}


# Before anything is written down


def test_the_notification_is_printed_from_a_draft_that_can_be_deleted() -> None:
    visitor = Visitor("ru")
    at = begun(visitor, RALLY, "draft")
    answered(visitor, at, "on", on="2023-05-29")
    answered(visitor, at, "wording.organiser", "Айна Үлгі")
    draft = at.removesuffix("ask/")
    check = body(visitor.get(f"{draft}check/"))
    assert f"{draft}paper/assembly-notification/ru.pdf" in check and "Незаполненных мест" in check
    paper = visitor.get(f"{draft}paper/assembly-notification/ru.pdf")
    assert paper.status_code == 200
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(paper.content)).pages)
    assert "Айна Үлгі" in text
    assert visitor.post(f"{draft}forget/").status_code == 302
    assert not Draft.objects.exists() and not Case.objects.exists(), "nothing of it is left"


def test_who_can_read_it_is_said_before_it_is_written_down(server: None) -> None:
    made = Prepared()
    browser = Browser(made.people["owner"])
    for knowing in ("no", "yes"):
        sent = browser.post(f"procedures/{RALLY}/begin/", event="draft", party=str(made.party.pk), knowing=knowing)
    check = body(browser.get(sent["Location"].replace("/ask/", "/check/")))
    assert "can no longer be deleted" in check and "Until it is filed, those who write for Алаң can read it" in check
    made.file()
    sent = browser.post(f"case/{made.case.pk}/act/", event="redraft", on="2023-06-02")
    check = body(browser.get(sent["Location"].replace("/ask/", "/check/")))
    assert "Everybody who works for Алаң can then read it" in check
    with override_settings(ALONE=True):
        alone = body(browser.get(sent["Location"].replace("/ask/", "/check/")))
    assert "can no longer be deleted" in alone and "Whoever opens the desk on this machine" in alone


def test_a_program_says_too_that_it_knows(server: None) -> None:
    made = Prepared()
    browser = Browser(made.people["owner"])
    told = {"procedure": RALLY, "party": str(made.party.pk), "event": "draft", "on": "2023-05-29", "facts": {}}
    asks = {"HTTP_AUTHORIZATION": f"Bearer {made._token(made.people['owner'])}", "secure": True}

    def send(**more: Any) -> Any:
        data = json.dumps({**told, **more})
        return browser.client.post("/api/v1/cases", data, content_type="application/json", **asks)

    for more in ({}, {"knowing": False}):
        refused = send(**more)
        assert refused.status_code == 422 and '"knowing": true' in refused.json()["errors"][0]["message"]
        assert refused.json()["errors"][0]["field"] == "knowing"
    assert Case.objects.count() == 1
    assert send(knowing=True).status_code == 201
    described = browser.client.get("/api/v1/openapi.json", secure=True).json()["components"]["schemas"]["CaseIn"]
    assert "kept there for good" in described["properties"]["knowing"]["description"]
    asked = {"user": "legal", "asks_for_information": True, "form": "paper", "route": "none"}
    assert send(procedure="information-request", event="ask", facts=asked).status_code == 201


# After that, until it is filed


def test_viewers_learn_of_it_when_it_is_filed(server: None) -> None:
    made = Prepared()
    assert made.who() == {"owner", "editor"}
    made.file()
    assert made.who() == {"owner", "editor", "viewer"}
    made.act("redraft", date(2023, 6, 5))
    assert made.who() == {"owner", "editor", "viewer"}, "what was filed once is known"


def test_whoever_is_given_a_part_writes_or_learns_of_it_when_it_is_filed(server: None) -> None:
    made = Prepared()
    store.join(made.case, "akimat", made.office, on=clock.today(), at=clock.now())
    assert made.who() == {"owner", "editor", "body registrar"}
    made.file()
    assert made.who() == {"owner", "editor", "viewer", "body registrar", "body viewer"}


def test_time_alone_files_nothing_and_what_is_taken_back_was_not_filed(server: None) -> None:
    made = Prepared()
    day = date(2024, 1, 1)
    rebuild(day)
    one = Case.objects.get()
    assert one.state == "past" and one.final and one.private
    assert not made.seen("viewer")
    made.file()
    assert not Case.objects.get().private
    made.act("", date(2023, 6, 2), corrects=store.entries(made.case.pk)[-1].number)
    assert Case.objects.get().private and not made.seen("viewer")


def test_a_store_that_was_kept_before_hides_it_at_once(server: None) -> None:
    made = Prepared()
    filed = store.begin(RALLY, made.party, "draft", ON, PLAN, at=clock.now())
    store.act(filed, "file", date(2023, 6, 2), assemblies.NOTICE, at=clock.now())
    taken_back = store.begin(RALLY, made.party, "draft", ON, PLAN, at=clock.now())
    entry = store.act(taken_back, "file", date(2023, 6, 2), assemblies.NOTICE, at=clock.now())
    store.act(taken_back, "", date(2023, 6, 2), {}, at=clock.now(), corrects=entry.number)
    mended = store.begin(RALLY, made.party, "draft", ON, PLAN, at=clock.now())
    entry = store.act(mended, "file", date(2023, 6, 2), assemblies.NOTICE, at=clock.now())
    store.act(mended, "file", date(2023, 6, 3), assemblies.NOTICE, at=clock.now(), corrects=entry.number)
    before = dict(Case.objects.values_list("pk", "private"))
    Case.objects.update(private=False)
    import_module("zhargy.desk.migrations.0015_private").fill(apps, None)
    assert dict(Case.objects.values_list("pk", "private")) == before
    assert sorted(before.values()) == [False, False, True, True]


@pytest.mark.parametrize("filed", [False, True])
@pytest.mark.parametrize("name", ["owner", "viewer"])
def test_calendars_and_letters_tell_of_it_only_once_it_is_filed(
    server: None, monkeypatch: pytest.MonkeyPatch, name: str, filed: bool
) -> None:
    made = Prepared()
    at = datetime(2023, 6, 3, 9, tzinfo=UTC) if filed else datetime(2023, 5, 30, 9, tzinfo=UTC)
    if filed:
        store.act(made.case, "file", date(2023, 6, 2), assemblies.NOTICE, at=at)
        store.act(made.case, "register", date(2023, 6, 2), {}, at=at)
    monkeypatch.setattr(clock, "now", lambda: at)
    rebuild(clock.today())
    dues.refresh(Party.objects.get(pk=made.party.pk), clock.today())
    Feed.objects.create(party=made.party, account=made.people[name], hash=sha256(b"x").hexdigest(), language="en")
    Account.objects.exclude(pk=made.people[name].pk).update(email="")
    calendar = body(Browser().get("/feed/x.ics"))
    with override_settings(REMINDERS=True, EMAIL_BACKEND="django.core.mail.backends.locmem.EmailBackend"):
        mail.outbox = []
        reminders.plan(clock.today(), at)
        jobs.work("one", lambda: at)
    letters = "".join(one.body for one in mail.outbox)
    assert ("Hold a picket" in calendar, made.party.name in letters) == (filed, filed)
