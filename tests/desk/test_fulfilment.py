"""A filing that was accepted fulfils a duty: pages, calendars, letters and the API show it as done, late with its price."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from icalendar import Calendar

from tests.desk.test_cases import body
from tests.desk.visitor import Visitor
from tests.law import test_kz_procedure_money as money
from zhargy.desk import clock, dues, reminders, store
from zhargy.desk.models import Account, Case, Due, Membership, Party
from zhargy.desk.store.rows import rebuild
from zhargy.desk.views.feeds import item
from zhargy.documents.calendar import feed

AT = datetime(2024, 4, 10, 9, tzinfo=UTC)
TODAY = AT.date()
YEAR, RECEIPT, HALF = "ngo-database/2023", "foreign-money-notice/2023-02-20", "foreign-money-report/2023-1"
FACTS = {
    "Affairs": {"registered_on": "2020-02-01", "receipts": [
        {**money.MONEY, "deal_on": "2023-02-20", "received_on": "2023-03-01"},
        {**money.MONEY, "deal_on": "2023-02-20", "received_on": "2023-03-02"},
    ]},
    "Recipient": money.NCO,
    "DatabaseFiler": {"form": "public-fund", "state_founded": False, "state_affiliate": False},
}  # fmt: skip


@pytest.fixture
def fund() -> Party:
    return store.found("Құқық", date(2020, 2, 1), at=AT, facts=FACTS)


def told(whose: Party, procedure: str, steps: tuple[Any, ...]) -> Case:
    (event, on, *facts), *rest = steps
    case = store.begin(procedure, whose, event, date.fromisoformat(on), *(facts or [{}]), at=AT)
    for event, on, *facts in rest:
        store.act(case, event, date.fromisoformat(on), *(facts or [{}]), at=AT)
    return case


def of(whose: Party, uid: str, today: date = TODAY) -> Due:
    dues.refresh(Party.objects.get(pk=whose.pk), today)
    return Due.objects.get(party=whose, uid=uid)


def test_a_report_that_was_received_is_done_on_the_day_of_filing(fund: Party) -> None:
    assert of(fund, YEAR).done is None
    case = told(fund, money.DATABASE, money.SENT)
    assert of(fund, YEAR).done is None, "nobody has it yet"
    store.act(case, "give-receipt", date(2024, 4, 1), money.NUMBER, at=AT)
    done = of(fund, YEAR)
    assert (done.day, done.done, done.late, done.case) == (date(2024, 3, 31), date(2024, 3, 31), False, case)
    assert done.sequence == 1
    assert of(fund, YEAR).sequence == 1, "nothing changed since"


def test_a_late_report_is_shown_late_with_its_price(fund: Party, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "today", lambda: TODAY)
    case = told(fund, money.DATABASE, (*money.SENT_LATE, ("give-late-receipt", "2024-04-03", money.NUMBER)))
    late = of(fund, YEAR)
    assert late.late and late.cost and late.done == date(2024, 4, 2)
    page = body(Visitor().get(f"organisation/{fund.pk}/"))
    shown = page.split('<p class="verdict unlawful">')[1].split("</li>")[0]
    assert "2 April 2024, after its last day" in shown and f"/en/case/{case.pk}/" in shown
    assert "Missing it costs up to" in shown and "KZT" in shown
    # When later days have pushed it off the line of days, it still stands among what was done.
    monkeypatch.setattr(clock, "today", lambda: date(2025, 2, 10))
    page = body(Visitor().get(f"organisation/{fund.pk}/"))
    assert "2 April 2024, after its last day" in page.split("Duties that were done")[1].split("</section>")[0]
    assert page.count("2 April 2024, after its last day") == 1


def test_what_was_taken_back_is_due_again(fund: Party) -> None:
    case = told(fund, money.DATABASE, money.GOT)
    assert of(fund, YEAR).done
    number = store.entries(case.pk)[-1].number
    store.act(case, "", date(2024, 4, 1), {}, at=AT, corrects=number)
    again = of(fund, YEAR)
    assert again.done is None and again.case is None and again.sequence == 1


def test_each_of_two_receipts_of_one_day_has_its_own_case(fund: Party) -> None:
    first = told(fund, money.NOTICE, money.ACCEPTED)
    before = date(2023, 6, 1)
    assert of(fund, RECEIPT, before).case == first and of(fund, f"{RECEIPT}.2", before).done is None
    second = told(fund, money.NOTICE, (*money.FILED, ("accept-late", "2023-03-30", money.NUMBER)))
    assert {of(fund, RECEIPT, before).case, of(fund, f"{RECEIPT}.2", before).case} == {first, second}
    assert {of(fund, RECEIPT, before).done, of(fund, f"{RECEIPT}.2", before).done} == {
        date(2023, 3, 16), date(2023, 3, 30),
    }  # fmt: skip


def test_the_report_of_a_half_year(fund: Party) -> None:
    case = told(fund, money.REPORT, (*money.REPORTED, ("accept", "2023-07-11", money.NUMBER)))
    done = of(fund, HALF, date(2023, 9, 1))
    assert (done.done, done.case, done.late) == (date(2023, 7, 11), case, False)


def test_calendars_mark_it_and_ring_no_more(fund: Party) -> None:
    told(fund, money.DATABASE, (*money.SENT_LATE, ("give-late-receipt", "2024-04-03", money.NUMBER)))
    due = of(fund, YEAR)
    (event,) = Calendar.from_ical(feed([item(due)], name="Қор", key="k", made=AT)).walk("VEVENT")
    assert event["uid"] == f"{YEAR}.k@zhargy" and event["sequence"] == due.sequence
    assert str(event["x-zhargy-done"]) == "2024-04-02" and str(event["summary"]).startswith("Done: ")
    assert event["status"] == "CONFIRMED" and event["dtstart"].dt == date(2024, 3, 31)
    assert "after its last day" in event["description"] and "Missing it costs up to" in event["description"]
    assert not event.walk("VALARM")
    in_time = Due(party=fund, uid=YEAR, kind="duty", rule="ngo-database", day=TODAY, done=TODAY, cost=1, law="x")
    assert not [line for line in item(in_time).lines if "costs" in line]


def test_nobody_is_reminded_of_what_is_done(fund: Party) -> None:
    me = Account.objects.make("owner", "kettle orbit meadow nine", email="owner@example.org")
    Membership.objects.create(account=me, party=fund, role="owner")
    of(fund, YEAR, date(2024, 3, 28))
    soon = reminders._soon(me, date(2024, 3, 28))
    told(fund, money.DATABASE, (*money.BEGUN, ("file", "2024-03-20", money.CONTENT), ("give-receipt", "2024-03-21", money.NUMBER)))  # fmt: skip
    of(fund, YEAR, date(2024, 3, 28))
    number = Due.objects.get(party=fund, uid=YEAR).pk
    assert any(one.startswith(f"{number}/") for one in soon)
    assert not any(one.startswith(f"{number}/") for one in reminders._soon(me, date(2024, 3, 28)))


def test_pages_and_the_api_show_it(fund: Party, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "today", lambda: TODAY)
    case = told(fund, money.DATABASE, money.GOT)
    page = body(Visitor("ru").get(f"organisation/{fund.pk}/"))
    done = page.split('<p class="verdict lawful">')[1].split("</li>")[0]
    assert "31 марта 2024" in done and f"/ru/case/{case.pk}/" in done and "МРП" not in done
    (one,) = [due for due in Visitor().client.get(f"/api/v1/parties/{fund.pk}/dues").json() if due["uid"] == YEAR]
    assert (one["done"], one["case"]) == ("2024-03-31", str(case.pk))
    assert rebuild(TODAY) > 0
    assert of(fund, YEAR).done == date(2024, 3, 31)
