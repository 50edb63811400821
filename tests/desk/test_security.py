"""What must hold for every answer of the desk: headers, cookies, escaping, forgery, hosts, the rights of files."""

from __future__ import annotations

import re
import stat
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import Client
from django.utils.html import escape

import zhargy.desk
from tests import postgresql
from tests.desk.visitor import Visitor, kept
from tests.rules import toy
from zhargy.desk import assets, folder, serve, store
from zhargy.desk.models import Consultation, Party
from zhargy.i18n import gettext, use
from zhargy.law.kz import KZ
from zhargy.rules import Law, Matter, Subject, fact, rule

HERE = Path(zhargy.desk.__file__).parent
EVIL = "<script>alert('1')</script>\"'><img src=x onerror=alert(1)>{{ 7 }}{% now %}"


def guarded(page: HttpResponse) -> None:
    """The headers that every answer carries."""
    policy = dict(one.split(" ", 1) for one in page["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert {policy[name] for name in policy if name.endswith("-src") and name != "default-src"} == {"'self'"}
    assert (policy["form-action"], policy["frame-ancestors"], policy["base-uri"]) == ("'self'", "'none'", "'none'")
    assert "unsafe" not in page["Content-Security-Policy"]
    assert page["X-Content-Type-Options"] == "nosniff"
    assert page["X-Frame-Options"] == "DENY"
    assert page["Referrer-Policy"] == "same-origin"
    assert page["Cross-Origin-Opener-Policy"] == page["Cross-Origin-Resource-Policy"] == "same-origin"
    assert page["Content-Language"] in ("kk", "ru", "en")


def every() -> dict[str, HttpResponse]:
    """An answer of each kind."""
    visitor = Visitor()
    id = visitor.begin("gather")
    addresses = ["", "about/", "law/", f"ask/{id}/", f"answer/{id}/", f"answer/{id}/answer.json", f"answer/{id}/days.ics",
                 "nothing/", "/nothing", "/", "/en", assets.address("desk.css"), "/static/x/y.css", "forget/"]  # fmt: skip
    found = {one: visitor.get(one) for one in addresses}
    found["wrong"] = visitor.answer(id, visitor.question(id) or "", "")
    found["host"] = Client(SERVER_NAME="evil.example").get("/en/")
    found["forged"] = Client(SERVER_NAME="127.0.0.1", enforce_csrf_checks=True).post("/en/forget/")
    found["large"] = visitor.client.generic(
        "POST", "/en/forget/", b"a" * 300_000, content_type="application/x-www-form-urlencoded"
    )
    found["long"] = visitor.client.generic(
        "POST", "/en/start/gather/", b"a" * 300_000, content_type="application/x-www-form-urlencoded"
    )
    # The API too: a browser can open it.
    party = store.found("Аққу", date(2024, 1, 1), at=datetime(2024, 1, 1, tzinfo=UTC))
    for one in ("law/acts", "law/nothing", "openapi.json", "registers", "parties", f"parties/{party.pk}", "cases",
                f"cases/{party.pk}", f"parties/{party.pk}/dues"):  # fmt: skip
        found[one] = visitor.get(f"/api/v1/{one}")
    etag = found[f"parties/{party.pk}"]["ETag"]
    found["had"] = visitor.client.get(f"/api/v1/parties/{party.pk}", headers={"if-none-match": etag})
    return found


def test_every_answer_is_guarded() -> None:
    found = every()
    for page in found.values():
        guarded(page)
    assert {page.status_code for page in found.values()} >= {200, 301, 302, 304, 400, 403, 404, 405, 413, 422}


def test_an_error_of_ours_is_a_page_without_a_trace(monkeypatch: pytest.MonkeyPatch, capfd: Any) -> None:
    import logging

    visitor = Visitor("ru")
    id = visitor.begin("gather")
    monkeypatch.setattr("zhargy.desk.views.consultation.consult", lambda *one, **two: 1 // 0)
    logging.disable()
    try:
        page = visitor.get(f"answer/{id}/")
    finally:
        logging.disable(logging.NOTSET)
    guarded(page)
    assert page.status_code == 500
    assert page["Content-Language"] == "ru"
    assert "ZeroDivision" not in page.content.decode()
    assert "Traceback" not in page.content.decode()


def test_nothing_but_assets_is_kept_by_browsers() -> None:
    for name, page in every().items():
        if name == assets.address("desk.css"):
            assert page["Cache-Control"] == "public, max-age=31536000, immutable"
        else:
            assert page["Cache-Control"] == "no-store", name


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_a_form_that_is_too_long_is_told_so(lang: str) -> None:
    for body in ("a" * 300_000, "&".join(f"f{number}=1" for number in range(2_100))):
        kind = "application/x-www-form-urlencoded"
        page = Visitor(lang).client.generic("POST", f"/{lang}/start/gather/", body, content_type=kind)
        guarded(page)
        with use(lang):
            title = gettext("This is too long")
        assert page.status_code == 413 and f"<h1>{title}</h1>" in page.content.decode()


def test_browsers_keep_nothing_that_was_typed() -> None:
    """Every field for text says whether it is completed from what was typed before."""
    for file in (HERE / "templates").rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        fields = re.findall(r'<textarea\b[^>]*|<input type="(?:text|search)"(?:\{%.*?%\}|[^>])*', text)
        assert not [one for one in fields if "autocomplete=" not in one], file.name


def test_assets_of_an_older_version_are_not_kept() -> None:
    page = Visitor().get("/static/older/desk.css")
    assert page.status_code == 200
    assert page["Cache-Control"] == "no-store"


@pytest.mark.parametrize("name", sorted(assets.files()))
def test_assets_say_what_they_are(name: str) -> None:
    page = Visitor().get(assets.address(name))
    assert page.content == (assets.FOLDER / name).read_bytes()
    assert page["Content-Type"] == assets.KINDS[Path(name).suffix]


def test_templates_and_assets_hold_no_inline_code_and_no_other_site() -> None:
    for file in (HERE / "templates").rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        # A block of data is none of code; the page of it escapes what would end it.
        plain = text.replace('<script type="application/ld+json">{{ linked|safe }}</script>', "")
        # Attributes stand in tags; what {% %} is given are no attributes.
        tags = re.sub(r"\{%.*?%\}", "", plain)
        assert not re.search(r"\sstyle=|<style|\son\w+=|javascript:|<script(?![^>]*\ssrc=)", tags), file
        assert not re.search(r"(https?:)?//[a-z]", text), file
        assert "|safe" not in re.sub(r"\{\{ (item|cost)\.reasons\|safe \}\}", "", plain), file
    css = (assets.FOLDER / "desk.css").read_text(encoding="utf-8")
    assert "url(" not in css
    assert "@import" not in css


def test_cookies() -> None:
    client = Client(SERVER_NAME="127.0.0.1")
    page = client.get("/en/start/gather/")
    assert set(page.cookies) == {"csrftoken"}
    cookie = page.cookies["csrftoken"]
    assert cookie["httponly"] is True
    assert cookie["samesite"] == "Strict"
    assert cookie["max-age"] == "", "gone when the browser is closed"
    for address in ("", "law/", "about/"):
        assert not Client(SERVER_NAME="127.0.0.1").get(f"/en/{address}").cookies


def test_forms_of_other_sites_are_refused() -> None:
    visitor = Visitor()
    id = visitor.begin("gather")
    forged = Client(SERVER_NAME="127.0.0.1", enforce_csrf_checks=True)
    for address in ("start/gather/", f"ask/{id}/", f"answer/{id}/forget/", f"answer/{id}/again/", "forget/"):
        page = forged.post(f"/en/{address}", {"on": "2026-01-01", "path": "form", "do": "unknown"})
        assert page.status_code == 403
        assert "load the page again" in page.content.decode()
    assert kept() == [{}]


def test_a_form_with_its_key_is_taken_from_the_same_site_alone() -> None:
    client = Client(SERVER_NAME="127.0.0.1", enforce_csrf_checks=True)
    text = client.get("/en/start/gather/").content.decode()
    key = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', text)
    assert key
    sent = {"csrfmiddlewaretoken": key[1], "on": "2026-01-01"}
    for origin in ("http://evil.example", "null", "http://127.0.0.1:9"):
        assert client.post("/en/start/gather/", sent, headers={"origin": origin}).status_code == 403
    assert client.post("/en/start/gather/", sent, headers={"origin": "http://127.0.0.1"}).status_code == 303
    assert Consultation.objects.count() == 1


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "127.0.0.1@evil", "", "0.0.0.0", "[::1", "a" * 9000]
)
def test_other_hosts_are_refused(host: str) -> None:
    page = Visitor().client.get("/en/", headers={"host": host})
    if host:
        assert page.status_code == 400
        assert "evil" not in page.content.decode()
        guarded(page)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:8000", "localhost:8000", "[::1]:8000"])
def test_this_machine_is_served(host: str) -> None:
    assert Visitor().client.get("/en/", headers={"host": host}).status_code == 200


def test_only_this_machine_is_listened_to() -> None:
    assert serve.HOST == "127.0.0.1"
    assert settings.DEBUG is False


LAW = Law("groups", Path(toy.__file__).parent)


class Group(Subject):
    """A group, for tests of texts."""

    name: str = fact("Name of the group")


@rule(LAW.act("clubs").article(1), since="2000-01-01")
def is_named(group: Group, on: date) -> bool:
    """The group is named."""
    return group.name == "x"


def test_what_people_enter_is_shown_and_never_run(monkeypatch: pytest.MonkeyPatch) -> None:
    found = {**KZ.matters, "group": Matter("group", "A group", "", Group, (is_named,))}
    monkeypatch.setattr(KZ, "matters", found)
    one = Party.objects.create(name=EVIL, facts={"Group": {"name": EVIL}})
    visitor = Visitor()
    id = visitor.begin("group", organisation=str(one.pk))
    visitor.answer(id, "name", EVIL)
    assert kept() == [{"name": EVIL}]
    for address in ("", f"organisation/{one.pk}/", f"answer/{id}/", f"ask/{id}/?path=name", "start/group/"):
        page = visitor.client.get(f"/en/{address}")
        text = page.content.decode()
        assert page.status_code == 200
        assert "<script>alert" not in text
        assert "<img src=x" not in text
        assert "&lt;script&gt;alert" in text
        assert "{{ 7 }}" in text
    assert visitor.answer(id, "name", EVIL * 20).status_code == 422
    assert "<script>alert" not in visitor.answer(id, "name", EVIL * 20).content.decode()
    assert visitor.json(id)["facts"] == {"name": EVIL}


@postgresql.only_in_files
def test_the_store_is_open_to_its_owner_alone(store: Path) -> None:
    Visitor().begin("gather")
    assert stat.S_IMODE(store.stat().st_mode) == 0o700
    names = {one.name for one in store.iterdir()}
    assert {"desk.sqlite3", "secret-key"} <= names
    for one in store.iterdir():
        assert stat.S_IMODE(one.stat().st_mode) == 0o600, one.name


def test_a_folder_that_was_there_keeps_its_rights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Naming a shared folder such as /tmp must not lock everybody else out of it."""
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o755)
    monkeypatch.setenv(folder.VARIABLE, str(shared))
    assert folder.data_folder() == shared
    assert stat.S_IMODE(shared.stat().st_mode) == 0o755
    monkeypatch.setenv(folder.VARIABLE, str(tmp_path / "new" / "one"))
    assert stat.S_IMODE(folder.data_folder().stat().st_mode) == 0o700


def test_the_key_that_signs_forms_is_made_once(tmp_path: Path) -> None:
    key = folder.secret_key(tmp_path)
    assert len(key) > 50
    assert folder.secret_key(tmp_path) == key
    (tmp_path / "secret-key").write_text("")
    assert len(folder.secret_key(tmp_path)) > 50
    assert stat.S_IMODE((tmp_path / "secret-key").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "text", ["&lt;b&gt; &amp;amp;", "%3Cb%3E %2527 %%", "\\u003cb\\u003e \\x41", "{0.__class__} {name} %(x)s %s ${x}"]
)
def test_what_is_written_in_another_code_or_as_a_pattern_stays_as_it_was(
    monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    """Nothing is decoded a second time, filled in, or matched: what people read is what was written."""
    found = {**KZ.matters, "group": Matter("group", "A group", "", Group, (is_named,))}
    monkeypatch.setattr(KZ, "matters", found)
    one = Party.objects.create(name=text, search=text, sort=text, facts={"Group": {"name": text}})
    visitor = Visitor()
    id = visitor.begin("group", organisation=str(one.pk))
    visitor.answer(id, "name", text)
    assert visitor.json(id)["facts"] == {"name": text}
    for address in ("", "parties/", f"organisation/{one.pk}/", f"answer/{id}/", f"ask/{id}/?path=name"):
        page = visitor.client.get(f"/en/{address}")
        assert page.status_code == 200 and escape(text) in page.content.decode(), address
    # In an address too: what is asked for is decoded once.
    assert escape("%41") in visitor.client.get("/en/search/?q=%2541").content.decode()


def test_the_passphrase_of_a_store_is_stretched(tmp_path: Path) -> None:
    from sqlcipher3 import dbapi2

    made = dbapi2.connect(str(tmp_path / "x.sqlite3"))
    made.execute("PRAGMA key = 'a passphrase'")
    made.execute("CREATE TABLE t (a)")
    told = {name: made.execute(f"PRAGMA {name}").fetchone()[0] for name in ("kdf_iter", "cipher_kdf_algorithm")}
    assert int(told["kdf_iter"]) >= 210_000 and told["cipher_kdf_algorithm"] == "PBKDF2_HMAC_SHA512"
    made.close()


def test_heads_without_bodies() -> None:
    visitor = Visitor()
    id = visitor.begin("gather")
    for address in ("", f"ask/{id}/", f"answer/{id}/", f"answer/{id}/days.ics", assets.address("desk.js")):
        page = visitor.client.head(visitor.full(address))
        assert page.status_code == 200
        assert page.content == b""
        guarded(page)


def test_two_stores_do_not_share_a_key(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    assert folder.secret_key(tmp_path / "a") != folder.secret_key(tmp_path / "b")
