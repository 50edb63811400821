"""What is due for a party: kept with what changed, read by calendars, told by letters once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from django.core import mail
from django.test import Client
from icalendar import Calendar

from zhargy.desk import daily, dues, jobs, reminders, store
from zhargy.desk.access import Who
from zhargy.desk.models import Account, Case, Due, Feed, Job, Membership, Party
from zhargy.i18n import gettext, use
from zhargy.law.kz import KZ

TODAY = date(2026, 3, 2)
AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
FILER = {
    "Affairs": {"registered_on": "2020-02-01"},
    "DatabaseFiler": {"form": "public-fund", "state_founded": False, "state_affiliate": False},
}
ASKED = {
    "user": "legal", "holder": {"kind": "state-body"}, "asks_for_information": True, "form": "paper", "route": "none",
}  # fmt: skip


@pytest.fixture
def party() -> Party:
    return store.found("Fund", date(2020, 2, 1), at=AT, facts=FILER)


def database(party: Party) -> list[Due]:
    return [one for one in dues.of(party, Who(alone=True)) if one.rule == "ngo-database"]


def test_duties_are_kept_with_their_day_and_what_missing_them_costs(party: Party) -> None:
    dues.refresh(party, TODAY)
    this = next(one for one in database(party) if one.uid == "ngo-database/2025")
    assert this.day == date(2026, 3, 31)
    assert this.cost is not None
    assert this.cost > Decimal(0)
    assert this.law == KZ.version()


def test_a_duty_keeps_its_uid_and_says_what_a_changed_law_moved(party: Party) -> None:
    dues.refresh(party, TODAY)
    Due.objects.filter(uid="ngo-database/2025").update(day=date(2026, 4, 15), law="older")
    Party.objects.update(reckoned="of an older law")
    dues.refresh(party, TODAY)
    this = Due.objects.get(uid="ngo-database/2025")
    assert (this.day, this.sequence) == (date(2026, 3, 31), 1)
    assert this.changed["was"]["day"] == "2026-04-15"
    assert this.changed["law"] == "older"
    dues.refresh(party, TODAY)
    assert Due.objects.get(uid="ngo-database/2025").sequence == 1


def test_what_no_longer_falls_due_is_called_off_and_comes_back(party: Party) -> None:
    dues.refresh(party, TODAY)
    store.tell(party, date(2020, 2, 1), {"DatabaseFiler": {"state_affiliate": True}}, at=AT)
    party.refresh_from_db()
    dues.refresh(party, TODAY)
    assert not database(party)
    assert Due.objects.get(uid="ngo-database/2025").changed["off"] is True
    store.tell(party, date(2020, 2, 1), {"DatabaseFiler": {"state_affiliate": False}}, at=AT)
    party.refresh_from_db()
    dues.refresh(party, TODAY)
    assert database(party)


def test_what_is_of_today_is_not_worked_out_again(party: Party) -> None:
    dues.refresh(party, TODAY)
    Due.objects.filter(uid="ngo-database/2025").update(day=date(2026, 4, 15))
    dues.refresh(party, TODAY)
    assert Due.objects.get(uid="ngo-database/2025").day == date(2026, 4, 15)
    dues.refresh(party, date(2026, 3, 3))
    assert Due.objects.get(uid="ngo-database/2025").day == date(2026, 3, 31)


def test_organisations_that_are_alike_get_what_each_would_get_alone(party: Party) -> None:
    """What was worked out for one is taken for another only where every fact that matters is the same."""
    others = [
        {**FILER, "DatabaseFiler": {**FILER["DatabaseFiler"], "form": form}}
        for form in ("political-party", "public-association", "public-fund")
    ]
    parties = [party, *(store.found(f"Fund {one}", date(2020, 2, 1), at=AT, facts=one) for one in others)]  # type: ignore[arg-type]
    together = [list(dues.found(one, (), TODAY)) for one in parties]
    alone = []
    for one in parties:
        dues._known.cache_clear()
        alone.append(list(dues.found(one, (), TODAY)))
    assert together == alone
    assert together[0] != together[1]


def test_what_is_told_while_dues_are_worked_out_counts(party: Party, monkeypatch: pytest.MonkeyPatch) -> None:
    other = store.found("Other", date(2020, 2, 1), at=AT, facts=FILER)
    plain = dues.found
    told: list[Case] = []

    def found(one: Party, cases: Iterable[Case], today: date) -> Iterator[dues.Found]:
        there = list(plain(one, cases, today))
        if one.pk == party.pk and not told:
            told.append(store.begin("information-request", party, "ask", TODAY, ASKED, at=AT))
        return iter(there)

    monkeypatch.setattr(dues, "found", found)
    dues.refresh_all([party.pk, other.pk], TODAY)
    assert [one.case for one in dues.of(party, Who(alone=True)) if one.kind == "clock"] == [Case.objects.get()]
    assert [len(database(one)) for one in (party, other)] == [2, 2]


def test_clocks_of_cases_are_due_and_cases_turn_when_they_run_out(party: Party) -> None:
    case = store.begin("information-request", party, "ask", TODAY, ASKED, at=AT)
    dues.refresh(party, TODAY)
    clock = Due.objects.get(case=case)
    assert (clock.kind, clock.day, clock.rule) == ("clock", case.due, "information-request/answer")
    assert dues.title(clock) == "Ask for information: The term of the answer"
    assert dues.means(clock) == "No answer in time counts as a refusal, which can be appealed."
    assert case.turns is not None
    after = datetime.combine(case.turns, time(9), tzinfo=UTC)
    jobs.ask("turn", "that day", {}, after)
    assert jobs.work("worker", lambda: after) == 2
    case.refresh_from_db()
    assert case.state == "silent"


def test_a_row_kept_before_rows_named_their_clock_is_made_anew(party: Party) -> None:
    case = store.begin("information-request", party, "ask", TODAY, ASKED, at=AT)
    Case.objects.filter(pk=case.pk).update(clock="")
    dues.refresh(party, TODAY)
    assert Due.objects.get(case=case).rule == "information-request/answer"
    assert Case.objects.get(pk=case.pk).clock == "answer"


def test_everybody_is_worked_out_anew_and_goes_on_where_it_was_stopped(party: Party) -> None:
    for number in range(3):
        store.found(f"Fund {number}", date(2020, 2, 1), at=AT, facts=FILER)
    daily.MANY, many = 2, daily.MANY
    try:
        count = daily.plan_dues(f"{KZ.version()}/{TODAY.isoformat()}", AT)
        stopped = jobs.take("stopped", AT)
        assert stopped is not None
        assert jobs.run(stopped, AT)
        assert daily.regenerate(AT, "next") == count == Party.objects.count()
    finally:
        daily.MANY = many
    assert {one.party_id for one in Due.objects.all()} >= {one.pk for one in Party.objects.filter(sample=False)}
    assert not Job.objects.filter(done=None).exists()


def gettext_ru(duty: str) -> str:
    with use("ru"):
        return gettext(KZ.duties[duty].what)


@pytest.fixture
def member(party: Party, settings_of_mail: None) -> Account:
    account = Account.objects.make("a", "long enough password", email="a@example.org", language="ru")
    Membership.objects.create(account=account, party=party, role="viewer")
    return account


@pytest.fixture
def settings_of_mail() -> Iterator[None]:
    from django.test import override_settings

    told = {"REMINDERS": True, "EMAIL_BACKEND": "django.core.mail.backends.locmem.EmailBackend"}
    with override_settings(**told, DEFAULT_FROM_EMAIL="desk@example.org"):
        mail.outbox = []
        yield


def test_letters_come_a_week_and_a_day_before_and_never_twice(party: Party, member: Account) -> None:
    dues.refresh(party, TODAY)
    for day in (date(2026, 3, 24), date(2026, 3, 25), date(2026, 3, 26), date(2026, 3, 30), date(2026, 3, 31)):
        at = datetime(day.year, day.month, day.day, 3, tzinfo=UTC)
        for _ in range(2):
            reminders.plan(day, at)
            jobs.work("one", lambda at=at: at)
    about = [one for one in mail.outbox if gettext_ru("ngo-database") in one.body]
    assert [one.to for one in about] == [["a@example.org"]] * 2
    assert "Fund" not in about[0].subject
    assert all(one.body.count(gettext_ru("ngo-database")) == 1 for one in about)


def test_a_day_that_moves_is_told_anew(party: Party, member: Account) -> None:
    dues.refresh(party, TODAY)
    Due.objects.filter(uid="ngo-database/2025").update(day=date(2026, 3, 28))
    reminders.plan(date(2026, 3, 25), AT)
    Due.objects.filter(uid="ngo-database/2025").update(day=date(2026, 3, 31))
    reminders.plan(date(2026, 3, 25), AT)
    jobs.work("one", lambda: AT)
    # The letter about the day that is no longer right was asked for, but does not say it.
    told = [line for one in mail.outbox for line in one.body.splitlines() if gettext_ru("ngo-database") in line]
    assert [line.partition(":")[0] for line in told] == ["31 марта 2026 года"]


def test_no_letter_to_who_left_and_none_where_letters_are_off(party: Party, member: Account) -> None:
    dues.refresh(party, TODAY)
    reminders.plan(date(2026, 3, 30), AT)
    Membership.objects.all().delete()
    jobs.work("one", lambda: AT)
    assert mail.outbox == []
    from django.test import override_settings

    with override_settings(REMINDERS=False):
        assert reminders.plan(date(2026, 3, 30), AT) == 0


def test_a_calendar_reads_a_private_address_until_it_is_revoked(party: Party) -> None:
    visitor = Client(SERVER_NAME="127.0.0.1")
    page = visitor.post(f"/en/organisation/{party.pk}/feed/")
    address = next(word for word in page.content.decode().split('"') if word.endswith(".ics"))
    path = address.removeprefix("http://127.0.0.1")
    told = Calendar.from_ical(visitor.get(path).content)
    events = {str(one["uid"]): one for one in told.walk("VEVENT")}
    one = events[f"ngo-database/2025.{party.pk}@zhargy"]
    assert str(one["status"]) == "CONFIRMED"
    assert visitor.get("/feed/other.ics").status_code == 404
    number = Feed.objects.get().pk
    visitor.post(f"/en/organisation/{party.pk}/feed/{number}/revoke/")
    assert visitor.get(path).status_code == 404
    assert not Feed.objects.filter(hash__contains=path.split("/")[-1][:20]).exists()


def test_a_calendar_says_what_a_changed_law_moved_and_what_is_off(party: Party) -> None:
    from zhargy.desk.views.feeds import item

    dues.refresh(party, TODAY)
    Due.objects.filter(uid="ngo-database/2025").update(day=date(2026, 4, 15), law="older")
    Party.objects.update(reckoned="of an older law")
    dues.refresh(party, TODAY)
    told = item(Due.objects.get(uid="ngo-database/2025"))
    assert any("law changed" in line and "15 April 2026" in line for line in told.lines)
    assert told.sequence == 1
