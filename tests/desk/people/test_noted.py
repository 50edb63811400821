"""The log of security: what stands in it, that it cannot be changed unnoticed, and that after two weeks it tells of nobody."""

from __future__ import annotations

import json
import logging
from datetime import timedelta
from typing import Any

import pyotp
import pytest
from django.conf import settings
from django.db import DatabaseError, connection
from django.test import Client, override_settings

from tests.desk.people.browser import PASSWORD, Browser, account
from zhargy.desk import clock, logs
from zhargy.desk.models import Account, DayKey, Membership, Party, SecurityLine
from zhargy.desk.people import limits, noted
from zhargy.desk.store import triggers


@pytest.fixture(autouse=True)
def new() -> None:
    """The log begins anew."""
    triggers.remove(connection, triggers.LINE)
    SecurityLine.objects.all().delete()
    DayKey.objects.all().delete()
    triggers.install(connection, triggers.LINE)


def lines() -> list[str]:
    return list(SecurityLine.objects.order_by("number").values_list("what", flat=True))


def test_sign_ins_are_noted_also_those_that_were_refused() -> None:
    me = account()
    Browser().post("sign-in/", login="aigul", password="wrong wrong wrong")
    Browser().post("sign-in/", login="nobody", password="wrong wrong wrong")
    browser = Browser(me)
    browser.post("sign-out/")
    Browser().post("sign-in/passkey/", credential="{}")
    assert lines() == ["sign-in-refused", "sign-in-refused", "sign-in", "sign-out", "passkey-refused"]
    tried, unknown, entered, _, _ = SecurityLine.objects.order_by("number")
    assert (tried.by, unknown.about) == ("", "") and tried.about == entered.by != ""
    assert tried.source == entered.source != ""


def test_two_factors_are_noted(monkeypatch: pytest.MonkeyPatch) -> None:
    browser, at = Browser(account()), clock.now()
    monkeypatch.setattr(clock, "now", lambda: at)
    browser.get("account/app/")
    secret = browser.client.session["new-app"]
    browser.post("account/app/", code=pyotp.TOTP(secret).at(int(at.timestamp())))
    later = at + timedelta(seconds=30)
    monkeypatch.setattr(clock, "now", lambda: later)
    you = Browser()
    you.post("sign-in/", login="aigul", password=PASSWORD)
    you.post("sign-in/second/", code="000000")
    you.post("sign-in/second/", code=pyotp.TOTP(secret).at(int(later.timestamp())))
    assert lines() == ["sign-in", "app", "second-refused", "sign-in-strong"]


def test_changes_of_accounts_and_rights_are_noted() -> None:
    boss, party = Browser(account("boss", administrator=True)), Party.objects.get(sample=True)
    owner = account("owner")
    Membership.objects.create(account=owner, party=party, role="owner")
    mine = Browser(owner)
    page = mine.post(f"organisation/{party.pk}/members/", role="editor").content.decode()
    secret = page.split("/invitation/")[1].split("/")[0]
    you = Browser()
    you.post(f"invitation/{secret}/", login="new", password=PASSWORD)
    one = Membership.objects.get(account__login="new")
    mine.post(f"organisation/{party.pk}/members/{one.pk}/", role="viewer")
    mine.post(f"organisation/{party.pk}/members/{one.pk}/", role="")
    you.post("account/password/", now=PASSWORD, password="meadow kettle nine orbit")
    you.post("account/tokens/", name="x", scope="read", days="9")
    boss.post(f"accounts/{one.account.pk}/switch/")
    boss.post("offices/", name="Басқарма", kind="body")
    assert lines() == ["sign-in", "sign-in", "invitation", "account", "sign-in", "role", "role-end", "password", "token",
                       "account-off", "office"]  # fmt: skip
    changed = SecurityLine.objects.get(what="account-off")
    assert changed.by != changed.about == SecurityLine.objects.get(what="token").by


def test_refusals_are_noted_but_do_not_fill_the_disk() -> None:
    me, party = Browser(account()), Party.objects.get(sample=True)
    for _ in range(noted.REFUSALS.most + 5):
        assert me.get(f"organisation/{party.pk}/").status_code == 404
    assert lines() == ["sign-in"] + ["not-there"] * noted.REFUSALS.most
    forged = Client(SERVER_NAME="desk.example.org", enforce_csrf_checks=True)
    assert forged.post("/en/sign-in/", {"login": "aigul"}, secure=True).status_code == 403
    assert lines()[-1] == "forged"
    sent = me.client.get("/api/v1/parties", headers={"Authorization": "Bearer zhargy_wrong"}, secure=True)
    assert sent.status_code == 401 and lines()[-1] == "token-refused"
    # Whoever is not signed in and follows an old link makes no line.
    before = len(lines())
    Browser().get(f"organisation/{party.pk}/")
    Browser().get("nothing/")
    assert len(lines()) == before


def test_too_many_tries_are_noted() -> None:
    account()
    for _ in range(limits.BY_ACCOUNT.most + 1):
        Browser().post("sign-in/", login="aigul", password="wrong")
    assert lines()[-1] == "too-often"


def test_no_line_names_anybody() -> None:
    me = account("гүлнар-құпия", email="gulnar@example.org")
    browser = Browser(me, REMOTE_ADDR="198.51.100.77", HTTP_USER_AGENT="Secret Browser 1.0")
    Browser(REMOTE_ADDR="198.51.100.77").post("sign-in/", login="гүлнар-құпия", password="my secret password")
    browser.post("account/tokens/", name="Бухгалтерия", scope="read", days="9")
    told = json.dumps(list(SecurityLine.objects.values()), default=str, ensure_ascii=False)
    for secret in ("гүлнар", "gulnar", "198.51", "Secret", "secret", "Бухгалтерия", me.pk.hex, str(me.pk)):
        assert secret not in told


def test_after_two_weeks_nobody_can_tell_whose_a_line_is() -> None:
    me, at = account(), clock.now()
    other = account("other")
    noted.note("sign-in", at - timedelta(days=15), by=me, source="192.0.2.1")
    noted.note("sign-in", at - timedelta(days=13), by=me, source="192.0.2.1")
    noted.note("sign-in", at, by=other, source="192.0.2.1")
    assert [one.at for one in noted.of(me)] == [at - timedelta(days=13)]
    assert noted.of(other).count() == 1
    # Of one address on two days nobody sees that it is the same.
    assert len(set(SecurityLine.objects.values_list("source", flat=True))) == 3
    noted.forget(at + timedelta(days=20))
    assert not DayKey.objects.exists() and not noted.of(me).exists() and SecurityLine.objects.count() == 3
    assert noted.broken() is None


def test_the_database_refuses_to_change_or_delete_a_line() -> None:
    noted.note("sign-in", clock.now())
    for change in (lambda: SecurityLine.objects.update(what="sign-out"), lambda: SecurityLine.objects.all().delete()):
        with pytest.raises(DatabaseError, match="only ever added"):
            change()


@pytest.mark.parametrize("change", [
    {"what": "sign-out"}, {"by": "0" * 32}, {"about": "1" * 32}, {"source": "2" * 32}, {"hash": "3" * 64},
    {"before": "4" * 64}, {"at": "2020-01-01T00:00:00+00:00"}, None,
])  # fmt: skip
def test_what_is_changed_behind_its_back_is_found(change: dict[str, Any] | None) -> None:
    for number in range(5):
        noted.note("sign-in" if number % 2 else "sign-in-refused", clock.now(), source="192.0.2.1")
    assert noted.broken() is None
    triggers.remove(connection, triggers.LINE)
    third = SecurityLine.objects.filter(number=3)
    if change is None:
        third.delete()
    else:
        third.update(**change)
    triggers.install(connection, triggers.LINE)
    assert noted.broken() == (3 if change else 4)


def test_an_account_sees_what_happened_to_it_and_nobody_else_does() -> None:
    me = account()
    Browser().post("sign-in/", login="aigul", password="wrong wrong wrong")
    page = Browser(me).get("account/").content.decode()
    assert "A wrong password was tried" in page and "Signed in with a password" in page
    other = Browser(account("other")).get("account/").content.decode()
    assert "A wrong password was tried" not in other and other.count("Signed in with a password") == 1


def test_a_store_that_takes_no_line_refuses_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    account()

    def full(*_: Any, **__: Any) -> None:
        raise DatabaseError("database or disk is full")

    monkeypatch.setattr(SecurityLine, "save", full)
    assert Browser().post("sign-in/", login="aigul", password="wrong wrong wrong").status_code == 422
    assert Browser(account("other")).get("account/").status_code == 200


def test_lines_are_told_to_the_log_of_the_system(capsys: pytest.CaptureFixture[str]) -> None:
    told: list[str] = []

    class Kept(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            told.append(logs.Lines().format(record))

    logger, handler = logging.getLogger(logs.SECURITY), Kept()
    level, disabled = logger.level, logger.manager.disable
    logger.addHandler(handler)
    logger.setLevel("INFO")
    logging.disable(logging.NOTSET)
    try:
        line = noted.note("sign-in", clock.now(), by=account(), source="192.0.2.1")
    finally:
        logger.removeHandler(handler)
        logger.setLevel(level)
        logging.disable(disabled)
    assert line is not None
    said = json.loads(told[0])
    assert said["what"] == "sign-in" and said["from"] == "zhargy.security" and said["level"] == "info"
    # By the hash that stands elsewhere too, a log that was written anew as a whole is found out.
    assert (said["number"], said["hash"], said["by"]) == (line.number, line.hash, line.by)


def test_alone_nothing_is_noted() -> None:
    from tests.desk.visitor import Visitor
    from zhargy.desk import settings as own

    with override_settings(
        ALONE=True, MIDDLEWARE=own.MIDDLEWARE, ALLOWED_HOSTS=["127.0.0.1"], SECURE_SSL_REDIRECT=False
    ):
        Visitor().get("organisation/00000000-0000-4000-8000-000000000000/")
    assert lines() == []
    assert logs.logs(server=False)["loggers"][logs.SECURITY]["level"] == "ERROR"


def test_when_somebody_signed_in_last_is_kept_nowhere() -> None:
    me = account()
    Browser(me)
    me.refresh_from_db()
    assert "last_login" not in {field.name for field in Account._meta.get_fields()}


def test_marks_are_in_no_backup_and_the_log_is(tmp_path: Any) -> None:
    from zipfile import ZipFile

    from zhargy.desk.store.backup import backup

    noted.note("sign-in", clock.now(), by=account())
    key = DayKey.objects.get().key
    backup(tmp_path / "store.zip", settings.DATA, clock.now())
    with ZipFile(tmp_path / "store.zip") as made:
        assert "desk_securityline.jsonl" in made.namelist() and "desk_daykey.jsonl" not in made.namelist()
        assert not any(key.encode() in made.read(name) for name in made.namelist())
