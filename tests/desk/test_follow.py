"""Following: one letter that tells what is new, sent once, never in vain, and stopped from the letter itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from django.conf import settings
from django.core import mail
from django.test import Client, override_settings

from tests.desk.editors import Time, serving
from tests.desk.people.browser import Browser, account
from tests.desk.visitor import Visitor
from zhargy.desk import daily, jobs, store
from zhargy.desk.models import Account, Digest, Due, Follow, Job, Membership, Noticed
from zhargy.desk.news import digest, followed
from zhargy.monitor import news as told
from zhargy.monitor.news import Item
from zhargy.monitor.news.item import TOLD

AT = datetime(2026, 11, 28, 9, tzinfo=UTC)
DAY = timedelta(days=1)
FRESH = Item("2026-fresh", "2026-11-20", TOLD, "Something new of assemblies.", topics=("assembly",), acts=("assemblies-2020",),
             duties=("ngo-database",))  # fmt: skip
OTHER = Item("2026-other", "2026-11-21", TOLD, "Something new of parties.", topics=("parties",))


@pytest.fixture(autouse=True)
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    more = {"REMINDERS": True, "DEFAULT_FROM_EMAIL": "desk@example.org",
            "EMAIL_BACKEND": "django.core.mail.backends.locmem.EmailBackend"}  # fmt: skip
    with serving(monkeypatch, AT, **more):
        mail.outbox = []
        yield


@pytest.fixture
def me() -> Account:
    return account("aigul", email="aigul@example.kz", language="ru")


@pytest.fixture
def more(monkeypatch: pytest.MonkeyPatch) -> list[Item]:
    """News that are written while the desk runs."""
    added: list[Item] = []
    before = told.news()
    monkeypatch.setattr(followed, "news", lambda: (*added, *before))
    monkeypatch.setattr(digest, "news", lambda: (*added, *before))
    return added


def follow(me: Account, what: str, every: str = "day") -> Browser:
    browser = Browser(me)
    assert browser.post("following/add/", what=what).status_code == 303
    assert browser.post("following/letters/", every=every).status_code == 303
    return browser


def work(at: datetime) -> list[mail.EmailMessage]:
    """A worker that looks at an instant; the letters that it sent."""
    Time.now = at
    before = len(mail.outbox)
    jobs.ask("news", at.isoformat(), {}, at)
    jobs.work("one", lambda: at)
    assert not Job.objects.exclude(failed=None).exists(), Job.objects.exclude(failed=None).first().error
    return mail.outbox[before:]


def test_a_letter_tells_what_is_new_of_what_is_followed_and_nothing_else(me: Account, more: list[Item]) -> None:
    follow(me, "topic:assembly")
    assert work(AT + DAY) == []
    more += [FRESH, OTHER]
    (letter,) = work(AT + 2 * DAY)
    assert letter.to == ["aigul@example.kz"]
    assert "Something new of assemblies." in letter.body and "of parties" not in letter.body
    assert "https://desk.example.org/ru/news/on/2026-fresh/" in letter.body
    assert "aigul" not in letter.subject and "assembl" not in letter.subject.lower()


def test_every_day_asks_for_it_and_more_than_once() -> None:
    daily.plan(AT)
    daily.plan(AT)
    daily.plan(AT + timedelta(hours=5))
    assert Job.objects.filter(kind="news").count() == 2


def test_what_was_told_is_not_told_again(me: Account, more: list[Item]) -> None:
    follow(me, "topic:assembly")
    more.append(FRESH)
    assert len(work(AT + DAY)) == 1
    for days in range(2, 12):
        assert work(AT + days * DAY) == []


def test_a_letter_comes_once_a_week_at_most(me: Account, more: list[Item]) -> None:
    follow(me, "topic:assembly", every="week")
    more.append(FRESH)
    assert [len(work(AT + days * DAY)) for days in range(1, 8)] == [0, 0, 0, 0, 0, 0, 1]
    more.append(OTHER)
    follow(me, "topic:parties", every="week")
    assert [len(work(AT + days * DAY)) for days in range(8, 14)] == [0] * 6
    # It was known already when it came to be followed, and is no news then.


def test_the_choice_of_no_letters_is_kept_and_the_first_one(me: Account, more: list[Item]) -> None:
    assert Browser(me).post("following/add/", what="topic:assembly").status_code == 303
    more.append(FRESH)
    assert work(AT + 8 * DAY) == []
    page = Browser(me).get("following/").content.decode()
    assert "Something new of assemblies." in page


def test_whoever_left_no_address_is_asked_for_one(more: list[Item]) -> None:
    browser = Browser(account("silent"))
    browser.post("following/add/", what="topic:assembly")
    assert browser.post("following/letters/", every="day").status_code == 422
    more.append(FRESH)
    assert work(AT + DAY) == []


def test_two_workers_send_one_letter(me: Account, more: list[Item]) -> None:
    follow(me, "topic:assembly")
    more.append(FRESH)
    assert digest.plan(AT + DAY) == 1
    assert digest.plan(AT + DAY) == 0
    first = jobs.take("one", AT + DAY)
    assert first is not None and jobs.take("two", AT + DAY) is None
    assert jobs.run(first, AT + DAY)
    assert len(mail.outbox) == 1


def test_a_worker_that_dies_in_it_repeats_nothing(me: Account, more: list[Item]) -> None:
    follow(me, "topic:assembly")
    more.append(FRESH)
    digest.plan(AT + DAY)
    assert jobs.take("dies", AT + DAY) is not None
    later = AT + DAY + jobs.LEASE + timedelta(seconds=1)
    assert jobs.work("next", lambda: later) == 0
    assert mail.outbox == []
    (job,) = Job.objects.filter(kind="digest")
    assert job.error == jobs.UNSEEN
    assert digest.plan(AT + 3 * DAY) == 0, "nor is it asked for again"


def test_a_worker_that_dies_before_it_loses_nothing(
    me: Account, more: list[Item], monkeypatch: pytest.MonkeyPatch
) -> None:
    follow(me, "topic:assembly")
    more.append(FRESH)

    def die(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(jobs, "ask", die)
        with pytest.raises(KeyboardInterrupt):
            digest.plan(AT + DAY)
    assert len(work(AT + DAY)) == 1


def test_news_that_are_written_late_are_new(me: Account, more: list[Item]) -> None:
    follow(me, "act:assemblies-2020")
    more.append(Item("2024-late", "2024-01-01", TOLD, "Told late.", acts=("assemblies-2020",)))
    (letter,) = work(AT + DAY)
    assert "Told late." in letter.body


def test_an_initiative_is_followed(me: Account, more: list[Item]) -> None:
    from zhargy.law.kz import KZ

    follow(me, "initiative:ncos")
    draft = next(one for one in KZ.initiatives if one.id == "ncos")
    more.append(Item("2026-ncos", "2026-11-27", TOLD, "The law on organisations moved.", initiative=draft))
    (letter,) = work(AT + DAY)
    assert "moved" in letter.body


@pytest.mark.parametrize(
    "what", ["topic:nothing", "act:nothing", "initiative:nothing", "party:nothing", "colour:red", "", "topic"]
)
def test_what_there_is_not_is_not_followed(me: Account, what: str) -> None:
    assert Browser(me).post("following/add/", what=what).status_code == 422
    assert not Follow.objects.exists()


# Organisations


def fund(me: Account, **facts: object):
    party = store.found("Қор", date(2024, 1, 1), at=AT, owner=me)
    store.tell(
        party, date(2024, 1, 1), {"DatabaseFiler": {"form": "public-fund", "state_affiliate": False, **facts}}, at=AT
    )
    party.refresh_from_db()
    return party


def test_what_moves_for_an_organisation_is_told(me: Account) -> None:
    party = fund(me)
    follow(me, f"party:{party.pk}")
    one = Due.objects.filter(party=party, kind="duty").exclude(day=None).first()
    assert one is not None
    assert work(AT + DAY) == []
    (row,) = Follow.objects.all()
    row.told[one.uid][0] = "2020-01-01"
    row.save()
    (letter,) = work(AT + 2 * DAY)
    assert "Қор" in letter.body and "2020" in letter.body
    assert work(AT + 3 * DAY) == []


def test_news_that_touch_its_duties_are_told(me: Account, more: list[Item]) -> None:
    party = fund(me)
    follow(me, f"party:{party.pk}")
    assert Due.objects.filter(party=party, rule="ngo-database").exists()
    more += [FRESH, OTHER]
    (letter,) = work(AT + DAY)
    assert "of assemblies" in letter.body and "of parties" not in letter.body


def test_whoever_is_no_member_any_more_is_told_nothing(me: Account, more: list[Item]) -> None:
    party = fund(me)
    follow(me, f"party:{party.pk}")
    more.append(FRESH)
    digest.plan(AT + DAY)
    Membership.objects.all().delete()
    jobs.work("one", lambda: AT + DAY)
    assert mail.outbox == []
    assert "Қор" not in Browser(me).get("following/").content.decode()


def test_an_organisation_of_others_is_not_followed(me: Account) -> None:
    other = store.found("Құпия", date(2024, 1, 1), at=AT)
    assert Browser(me).post("following/add/", what=f"party:{other.pk}").status_code == 422
    assert "Құпия" not in Browser(me).get("following/").content.decode()


def test_what_somebody_follows_is_seen_and_ended_by_nobody_else(me: Account) -> None:
    follow(me, "topic:assembly")
    (one,) = Follow.objects.all()
    other = Browser(account("stranger", administrator=True))
    assert other.post(f"following/{one.pk}/remove/").status_code == 404
    assert f"/following/{one.pk}/remove/" not in other.get("following/").content.decode()
    assert Browser(me).post(f"following/{one.pk}/remove/").status_code == 303
    assert not Follow.objects.exists()


# Stopping


def links(letter: mail.EmailMessage) -> list[str]:
    return re.findall(r"https://desk\.example\.org(/ru/following/stop/\S+)", letter.body)


def test_a_letter_is_stopped_without_signing_in_and_asks_first(me: Account, more: list[Item]) -> None:
    follow(me, "topic:assembly")
    more.append(FRESH)
    (letter,) = work(AT + DAY)
    one, every = links(letter)
    nobody = Browser()
    page = nobody.get(one)
    assert page.status_code == 200 and Follow.objects.count() == 1
    assert "aigul" not in page.content.decode()
    assert nobody.post(one).status_code == 200
    assert Follow.objects.count() == 0
    assert nobody.post(one).status_code == 200, "twice does no harm"
    assert nobody.post(every).status_code == 200
    assert Digest.objects.get().every == Digest.Every.NEVER


def test_a_mail_program_stops_all_letters_by_itself(me: Account, more: list[Item]) -> None:
    follow(me, "topic:assembly")
    more.append(FRESH)
    (letter,) = work(AT + DAY)
    assert letter.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    address = letter.extra_headers["List-Unsubscribe"].strip("<>").removeprefix("https://desk.example.org")
    plain = Client(SERVER_NAME="desk.example.org", enforce_csrf_checks=True)
    assert plain.post(address, {"List-Unsubscribe": "One-Click"}, secure=True).status_code == 200
    assert Digest.objects.get().every == Digest.Every.NEVER


@pytest.mark.parametrize("token", ["nothing", "eyJmb2xsb3ciOjF9:1abc:xyz"])
def test_a_token_that_was_not_signed_here_opens_nothing(me: Account, token: str) -> None:
    follow(me, "topic:assembly")
    assert Browser().post(f"following/stop/{token}/").status_code == 404
    assert Follow.objects.count() == 1


# The page


def test_the_page_tells_what_changed_since_and_forgets_what_was_read(me: Account, more: list[Item]) -> None:
    browser = follow(me, "topic:assembly", every="never")
    assert "Something new" not in browser.get("following/").content.decode()
    more.append(FRESH)
    Time.now = AT + DAY
    browser = Browser(me)
    assert "Something new of assemblies." in browser.get("following/").content.decode()
    Time.now = AT + DAY + timedelta(minutes=5)
    assert browser.post("following/read/").status_code == 303
    assert "Something new" not in browser.get("following/").content.decode()
    since = browser.get("following/", since="2025-01-01").content.decode()
    assert "Something new of assemblies." in since and "The Constitutional Court bound refusals" in since
    assert browser.get("following/", since="soon").status_code == 422


def test_one_person_alone_follows_too(more: list[Item]) -> None:
    from tests.desk.conftest import FOLDER

    assert FOLDER
    with override_settings(ALONE=True, ALLOWED_HOSTS=["127.0.0.1"], SECURE_SSL_REDIRECT=False,
                           MIDDLEWARE=[one for one in settings.MIDDLEWARE if "people" not in one and "auth" not in one
                                       and "sessions" not in one]):  # fmt: skip
        visitor = Visitor()
        assert visitor.post("following/add/", what="topic:assembly").status_code == 303
        assert visitor.post("following/add/", what="topic:assembly").status_code == 303
        assert Follow.objects.count() == 1
        more.append(FRESH)
        Time.now = AT + DAY
        page = visitor.get("following/").content.decode()
        assert "Something new of assemblies." in page
        assert "/following/letters/" not in page


def test_every_piece_is_noticed_once(more: list[Item]) -> None:
    first = followed.notice(AT)
    assert first == Noticed.objects.count() > 100
    assert followed.notice(AT + DAY) == 0
    more.append(FRESH)
    assert followed.notice(AT + DAY) == 1
