"""What the gate of a server lets in, by what way, and how often."""

from __future__ import annotations

import ssl
from pathlib import Path

import pytest
from django.core.mail import get_connection
from django.test import override_settings

from tests.desk.people.browser import Browser, account
from zhargy.desk.mail import mail
from zhargy.desk.models import Token
from zhargy.desk.people import limits
from zhargy.desk.store_at import database


@pytest.mark.parametrize("path", ["/api/v1/rules", "/api/v1/openapi.json", "/feed/secret.ics"])
def test_programs_are_not_led_to_tls_but_refused(path: str) -> None:
    """Whoever is led there does not notice that the secret went over the wire in the clear."""
    me = Browser()
    sent = me.client.get(path, headers={"Authorization": "Bearer zhargy_secret"})
    assert sent.status_code == 403 and "Location" not in sent.headers and "https://" in sent.content.decode()
    assert "secret" not in sent.content.decode()
    assert me.client.get("/en/law/").status_code == 301


def test_a_token_without_tls_does_nothing() -> None:
    from datetime import timedelta

    from zhargy.desk import clock
    from zhargy.desk.people import tokens

    _, text = tokens.make(account(), "x", ["read", "write"], clock.now() + timedelta(days=1), clock.now())
    me = Browser()
    sent = me.client.get("/api/v1/parties", headers={"Authorization": f"Bearer {text}"})
    assert sent.status_code == 403 and sent["Content-Type"] == "application/problem+json"
    assert Token.objects.get().used is None
    assert me.client.get("/api/v1/parties", headers={"Authorization": f"Bearer {text}"}, secure=True).status_code == 200


@pytest.mark.parametrize(("lang", "words"), [("en", "Wait 10 minutes"), ("ru", "10"), ("kk", "10")])
def test_costly_pages_say_when_they_open_again(lang: str, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "COSTLY", limits.Limit("few of these", 2, limits.COSTLY.within))
    seen = [Browser().get(f"/{lang}/lab/") for _ in range(4)]
    assert [one.status_code for one in seen] == [200, 200, 429, 429]
    page = seen[-1].content.decode()
    assert words in page and seen[-1]["Retry-After"] == "600" and seen[-1]["Cache-Control"] == "no-store"
    assert f"/{lang}/" in page and "<main" in page
    # Other pages open, and so does the same one from elsewhere.
    assert Browser().get(f"/{lang}/law/").status_code == 200
    assert Browser(REMOTE_ADDR="198.51.100.9").get(f"/{lang}/lab/").status_code == 200


def test_an_account_gets_costly_pages_more_often_but_not_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "COSTLY", limits.Limit("few of these", 1, limits.COSTLY.within))
    monkeypatch.setattr(limits, "COSTLY_OF", limits.Limit("some of these", 3, limits.COSTLY.within))
    me = Browser(account())
    assert [me.get("lab/").status_code for _ in range(4)] == [200, 200, 200, 429]


# What the server speaks to


@pytest.mark.parametrize(
    "host", ["db.example.org", "10.0.0.5", "127.evil.example", "localhost.evil.example", "2001:db8::1"]
)
def test_a_database_elsewhere_shows_who_it_is_by_tls(host: str, tmp_path: Path) -> None:
    at = f"[{host}]" if ":" in host else host
    told = database(f"postgresql://me:word@{at}:5432/name", tmp_path)
    assert told["OPTIONS"] == {"sslmode": "verify-full", "sslrootcert": "system"} and told["HOST"] == host
    assert database(f"postgresql://me@{at}/name?sslrootcert=/etc/ca.pem", tmp_path)["OPTIONS"] == {
        "sslmode": "verify-full", "sslrootcert": "/etc/ca.pem",
    }  # fmt: skip
    for weak in ("disable", "allow", "prefer", "require"):
        with pytest.raises(ValueError, match="ZHARGY_DATABASE"):
            database(f"postgresql://me@{at}/name?sslmode={weak}", tmp_path)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]", ""])
def test_a_database_of_this_machine_needs_none(host: str, tmp_path: Path) -> None:
    assert database(f"postgresql://me:word@{host}/name", tmp_path)["OPTIONS"] == {}
    assert database("postgresql://me@/name?host=/run/postgresql", tmp_path)["HOST"] == "/run/postgresql"


@pytest.mark.parametrize(
    "address", ["smtp://me:word@mail.example.org?from=d@example.org", "smtps://mail.example.org?from=d@example.org"]
)
def test_the_server_of_letters_shows_who_it_is_by_tls(address: str) -> None:
    sends, told = mail(address)
    assert sends and (told["EMAIL_USE_TLS"] or told["EMAIL_USE_SSL"])
    with override_settings(**told):
        context = get_connection().ssl_context
    assert context.check_hostname and context.verify_mode == ssl.CERT_REQUIRED
    assert context.minimum_version >= ssl.TLSVersion.TLSv1_2
