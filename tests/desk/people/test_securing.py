"""The commands of whoever runs a server: the log of security, and another key of the desk."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer
from django.conf import settings
from django.db import connection
from django.test import override_settings

from tests.desk.people.browser import account
from zhargy import securing
from zhargy.desk import clock, folder, serve
from zhargy.desk.models import Account, DayKey, SecurityLine
from zhargy.desk.people import noted
from zhargy.desk.people.secret import Unsealable, seal, unseal
from zhargy.desk.store import triggers
from zhargy.terminal import Refusal


@pytest.fixture(autouse=True)
def ready(monkeypatch: pytest.MonkeyPatch) -> None:
    """The store is ready as it is; the log begins anew."""
    monkeypatch.setattr(serve, "prepare", lambda *_, **__: None)
    triggers.remove(connection, triggers.LINE)
    SecurityLine.objects.all().delete()
    DayKey.objects.all().delete()
    triggers.install(connection, triggers.LINE)


def test_the_key_of_the_desk_is_changed_and_everything_sealed_anew(tmp_path: Path) -> None:
    old = folder.secret_key(tmp_path)
    with override_settings(SECRET_KEY=old, DATA=tmp_path):
        for name in ("one", "two"):
            account(name, totp=seal(f"secret of {name}"))
        account("none")
        securing.desk_key(new=True)
    new = folder.secret_key(tmp_path)
    assert new != old and len(new) > 50 and folder.former_key(tmp_path) == []
    assert (tmp_path / folder.KEY).stat().st_mode & 0o777 == 0o600 and not list(tmp_path.glob(".*"))
    with override_settings(SECRET_KEY=new):
        assert {unseal(one.totp) for one in Account.objects.exclude(totp="")} == {"secret of one", "secret of two"}
    with override_settings(SECRET_KEY=old), pytest.raises(Unsealable):
        unseal(Account.objects.get(login="one").totp)
    assert SecurityLine.objects.get().what == "key-changed"


def test_a_change_that_was_stopped_halfway_loses_nothing(tmp_path: Path) -> None:
    old = folder.secret_key(tmp_path)
    with override_settings(SECRET_KEY=old, DATA=tmp_path):
        one, two = (account(name, totp=seal(f"secret of {name}")) for name in ("one", "two"))
        half = folder.new_key(tmp_path)
        Account.objects.filter(pk=one.pk).update(totp=seal("secret of one", half))
    # Stopped here: the next start finds both keys, and either opens what was sealed with it.
    assert folder.former_key(tmp_path) == [old] and folder.secret_key(tmp_path) == half
    with override_settings(SECRET_KEY=half, SECRET_KEY_FALLBACKS=[old], DATA=tmp_path):
        one.refresh_from_db()
        assert (unseal(one.totp), unseal(two.totp)) == ("secret of one", "secret of two")
        securing.desk_key(new=True)
    with override_settings(SECRET_KEY=folder.secret_key(tmp_path)):
        assert {unseal(it.totp) for it in Account.objects.exclude(totp="")} == {"secret of one", "secret of two"}
    assert folder.former_key(tmp_path) == []


def test_without_a_wish_nothing_is_changed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    key = folder.secret_key(tmp_path)
    with override_settings(DATA=tmp_path):
        securing.desk_key()
    told = capsys.readouterr().out
    assert folder.secret_key(tmp_path) == key and "secret-key" in told and key not in told


def test_the_log_is_printed_and_checked(capsys: pytest.CaptureFixture[str]) -> None:
    me, other = account(), account("other")
    for who in (me, other, me):
        noted.note("sign-in", clock.now(), by=who, source="192.0.2.1")
    noted.note("role", clock.now(), by=other, about=me)
    securing.security_log()
    told = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in told[:4]] == ["1", "2", "3", "4"] and told[4] == "The log of security is whole."
    assert "aigul" not in "".join(told) and "192.0.2.1" not in "".join(told)
    securing.security_log(account="aigul")
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()[:-1]] == ["1", "3", "4"]
    securing.security_log(last=1)
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()[:-1]] == ["4"]
    with pytest.raises(Refusal):
        securing.security_log(account="nobody")
    triggers.remove(connection, triggers.LINE)
    SecurityLine.objects.filter(number=2).update(what="sign-out")
    triggers.install(connection, triggers.LINE)
    with pytest.raises(typer.Exit) as ended:
        securing.security_log()
    assert ended.value.exit_code == 1 and "line 2" in capsys.readouterr().out
    assert settings.ALONE is False
