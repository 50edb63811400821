"""Nobody tells the same twice: a draft begins with what is known, says from where, and whoever writes may change it."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from tests.desk.test_cases import body, filed, of, prepared
from tests.desk.visitor import Visitor
from tests.law import test_kz_procedure_money as money
from zhargy.desk import clock, store
from zhargy.desk.models import Case, Draft, Party

FORM = "submission.filer.form"
RECEIPTS = "ledger.receipts"


@pytest.fixture
def fund() -> Party:
    facts = {"DatabaseFiler": {"form": "public-fund", "state_affiliate": False}}
    return store.found("Құқық", date(2020, 1, 1), at=clock.now(), facts=facts)


def reported(whose: Party) -> Case:
    """The report on foreign money of a half year, in whose ledger there are one receipt and one spending."""
    (first, on, facts), *rest = money.KEPT
    case = store.begin(money.REPORT, whose, first, date.fromisoformat(on), facts, at=clock.now())
    for event, day, told in rest:
        store.act(case, event, date.fromisoformat(day), told, at=clock.now())
    return case


def origin(page: str, path: str) -> str:
    """What stands at a field about where it is known from; "" if nothing."""
    at = page.index(f'id="at-{path}"')
    found = re.search(r'<p class="origin">(.*?)</p>', page[at : page.find('id="at-', at + 5)], re.S)
    return found[1] if found else ""


def send(visitor: Visitor, draft: str, page: str, **changed: str) -> Any:
    """The form as a browser sends it, with some fields changed."""
    told = dict(re.findall(r'<input type="(?:text|date|hidden)"[^>]*?name="([^"]+)"[^>]*?value="([^"]*)"', page))
    told |= dict(re.findall(r'<textarea[^>]*name="([^"]+)"[^>]*>\n([^<]*)</textarea>', page))
    told |= dict(re.findall(r'name="([^"]+)" value="([^"]+)" checked', page))
    told |= {
        name: chosen[1]
        for name, inner in re.findall(r'<select name="([^"]+)"[^>]*>(.*?)</select>', page, re.S)
        if (chosen := re.search(r'value="([^"]*)" selected', inner))
    }
    return visitor.post(draft, {**told, "do": "check", **changed})


def test_the_database_report_begins_from_the_ledgers_and_says_so(fund: Party) -> None:
    cases = [reported(fund), reported(fund)]
    visitor = Visitor()
    draft = prepared(visitor, money.DATABASE, "begin", fund)
    page = body(visitor.get(draft))
    assert page.count("500000.10") == 2, "the receipts of both reports"
    assert all(f"/en/case/{case.pk}/" in origin(page, RECEIPTS) for case in cases)
    assert "Құқық" in origin(page, FORM) and "/case/" not in origin(page, FORM)
    # Of what is said once, the later case alone tells.
    assert origin(page, "organisation.number").count("/case/") == 1
    assert not origin(page, "submission.year")
    assert send(visitor, draft, page, **{"submission.year": "2023"}).status_code == 303
    case = of(filed(visitor, draft)["Location"])
    told = store.standing(case, date(2026, 12, 1)).facts
    assert [one["amount"] for one in told["ledger"]["receipts"]] == ["500000.10", "500000.10"]
    assert told["submission"]["filer"]["form"] == "public-fund"


def test_what_is_changed_says_no_longer_that_it_was_taken(fund: Party) -> None:
    reported(fund)
    visitor = Visitor()
    draft = prepared(visitor, money.DATABASE, "begin", fund)
    page = body(visitor.get(draft))
    sent = send(visitor, draft, page, **{FORM: "trade-union", "do": "save"})
    assert sent.status_code == 303, body(sent)
    after = body(visitor.get(draft))
    assert not origin(after, FORM)
    assert origin(after, RECEIPTS) == origin(page, RECEIPTS) and origin(page, RECEIPTS)
    assert Draft.objects.get().facts[FORM] == "trade-union"


def test_what_others_know_is_not_taken(fund: Party) -> None:
    reported(store.found("Another", date(2020, 1, 1), at=clock.now()))
    visitor = Visitor()
    page = body(visitor.get(prepared(visitor, money.DATABASE, "begin", fund)))
    assert "500000.10" not in page and not origin(page, RECEIPTS)


def test_an_event_of_a_case_begins_with_what_the_case_knows(fund: Party) -> None:
    case = reported(fund)
    visitor = Visitor()
    sent = visitor.post(f"/en/case/{case.pk}/act/", event="need-not", on="2023-05-04")
    page = body(visitor.get(sent["Location"].removesuffix("ask/")))
    assert "this case" in origin(page, "report.spent_before") and f"/en/case/{case.pk}/" in page
    # A line of the ledger is told anew each time.
    sent = visitor.post(f"/en/case/{case.pk}/act/", event="enter-receipt", on="2023-05-04")
    page = body(visitor.get(sent["Location"].removesuffix("ask/")))
    assert "500000.10" not in page and not origin(page, RECEIPTS)
