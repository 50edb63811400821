"""A desk on a server, really started: what it lets in, what its answers carry, and whom it believes."""

from __future__ import annotations

import re
import socket
import sqlite3
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlencode

import pytest

from tests.server import LOGIN, PASSWORD, make_account, serving

HOST = "desk.example.org"
BY_PROXY = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "192.0.2.1"}


@dataclass
class Asker:
    """Whoever sends requests to a desk by its port; keeps its cookies."""

    port: int
    source: str = "127.0.0.1"
    cookies: dict[str, str] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)

    def ask(
        self, method: str, path: str, form: dict[str, str] | None = None, **headers: str
    ) -> tuple[HTTPResponse, str]:
        """The answer and its text. Headers are written with _ for -."""
        asked = HTTPConnection("127.0.0.1", self.port, timeout=120, source_address=(self.source, 0))
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        sent = {"Host": HOST, "Cookie": "; ".join(f"{a}={b}" for a, b in self.cookies.items()), **sent}
        if form is not None:
            sent |= {"Content-Type": "application/x-www-form-urlencoded", "Referer": f"https://{HOST}/"}
        asked.request(method, path, urlencode(form) if form is not None else None, sent)
        answer = asked.getresponse()
        text = answer.read().decode()
        asked.close()
        self.told = answer.headers.get_all("Set-Cookie", [])
        for one in self.told:
            name, _, value = one.partition(";")[0].partition("=")
            self.cookies[name] = value
        return answer, text

    def by_proxy(self, method: str, path: str, form: dict[str, str] | None = None) -> tuple[HTTPResponse, str]:
        """The same, as a proxy that speaks TLS passes it on."""
        return self.ask(method, path, form, **BY_PROXY)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("server") / "data"


@pytest.fixture(scope="module")
def port(folder: Path) -> Iterator[int]:
    make_account(folder, "--administrator")
    with serving(folder, "--server", HOST) as found:
        yield found


def test_pages_want_a_sign_in_which_works_behind_a_proxy(port: int) -> None:
    me = Asker(port)
    closed, _ = me.by_proxy("GET", "/en/cases/")
    assert (closed.status, closed.headers["Location"]) == (302, "/en/sign-in/?next=%2Fen%2Fcases%2F")
    assert me.by_proxy("GET", "/en/")[0].status == 200
    _, page = me.by_proxy("GET", "/en/sign-in/")
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    assert token
    form = {"csrfmiddlewaretoken": token[1], "login": LOGIN, "next": "/en/account/"}
    assert me.by_proxy("POST", "/en/sign-in/", {**form, "password": "wrong"})[0].status == 422
    entered, _ = me.by_proxy("POST", "/en/sign-in/", {**form, "password": PASSWORD})
    assert (entered.status, entered.headers["Location"]) == (302, "/en/account/")
    told = [one for one in me.told if one.startswith("__Host-session=")]
    assert len(told) == 1
    flags = {one.strip().lower() for one in told[0].split(";")[1:]}
    assert flags == {"secure", "httponly", "path=/", "samesite=lax"}
    account, page = me.by_proxy("GET", "/en/account/")
    assert account.status == 200 and LOGIN in page
    assert account.headers["Cache-Control"] == "no-store"


def test_the_cookie_against_forgery_is_for_this_host_over_tls_alone(port: int) -> None:
    me = Asker(port)
    me.by_proxy("GET", "/en/sign-in/")
    told = [one for one in me.told if one.startswith("__Host-csrf=")]
    assert len(told) == 1
    flags = {one.strip().lower() for one in told[0].split(";")[1:]}
    assert flags == {"secure", "httponly", "path=/", "samesite=strict"}
    assert me.by_proxy("POST", "/en/sign-in/", {"login": LOGIN, "password": PASSWORD})[0].status == 403


def test_answers_want_tls_for_two_years_and_do_not_name_the_program(port: int) -> None:
    sent, _ = Asker(port).by_proxy("GET", "/en/")
    assert sent.headers["Strict-Transport-Security"] == "max-age=63072000; includeSubDomains"
    assert "default-src 'none'" in sent.headers["Content-Security-Policy"]
    assert sent.headers["X-Frame-Options"] == "DENY" and sent.headers["X-Content-Type-Options"] == "nosniff"
    assert "Server" not in sent.headers


def test_without_tls_one_is_led_to_it(port: int) -> None:
    sent, _ = Asker(port).ask("GET", "/en/cases/")
    assert (sent.status, sent.headers["Location"]) == (301, f"https://{HOST}/en/cases/")
    assert "Set-Cookie" not in sent.headers


def test_nobody_but_the_proxy_is_believed(port: int) -> None:
    sent, _ = Asker(port, source="127.0.0.2").ask("GET", "/en/", **BY_PROXY)
    assert sent.status == 301
    # Of a name that whoever asks claims to have asked for, nothing is believed even from the proxy.
    sent, _ = Asker(port).ask(
        "GET", "/en/cases/", X_Forwarded_Host="evil.example", Forwarded="host=evil.example;proto=https"
    )
    assert sent.headers["Location"] == f"https://{HOST}/en/cases/"


def test_tries_are_counted_by_the_address_that_the_proxy_tells(port: int) -> None:
    me = Asker(port)
    _, page = me.by_proxy("GET", "/en/sign-in/")
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    assert token

    def asks(address: str) -> int:
        told = {"X-Forwarded-Proto": "https", "X-Forwarded-For": address}
        form = {"csrfmiddlewaretoken": token[1]}
        return me.ask("POST", "/en/sign-in/passkey/options/", form, **told)[0].status

    # What the client itself wrote before the proxy's addition is not the client's address.
    told = [asks(f"203.0.113.{number}, 198.51.100.1") for number in range(51)]
    assert told == [200] * 50 + [429]
    assert asks("198.51.100.2") == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1", "localhost", f"{HOST}.evil.example", f"{HOST}@evil.example"]
)
def test_other_names_are_refused(port: int, host: str) -> None:
    for headers in ({}, BY_PROXY):
        assert Asker(port).ask("GET", "/en/", Host=host, **headers)[0].status == 400


def test_the_desk_traces_nothing(port: int) -> None:
    for path in ("/en/", "/en/sign-in/"):
        sent, text = Asker(port).ask("TRACE", path, X_Secret="not to be sent back", **BY_PROXY)
        assert sent.status == 405 and "not to be sent back" not in text


@pytest.mark.parametrize(
    "path", ["/.git/config", "/static/", "/static/desk/", "/en/../pyproject.toml", "/%2e%2e/%2e%2e/"]
)
def test_no_files_but_assets_are_served(port: int, path: str) -> None:
    assert Asker(port).by_proxy("GET", path)[0].status == 404


SMUGGLED = {
    "two lengths": "Content-Length: 4\r\nContent-Length: 40\r\n",
    "a length that is none": "Content-Length: +4\r\n",
    "a length in another script": "Content-Length: 4_0\r\n",
    "an unknown coding": "Transfer-Encoding: xchunked\r\n",
    "a coding that is hidden": "Transfer-Encoding : chunked\r\nContent-Length: 4\r\n",
    "a coding with a tab": "Transfer-Encoding:\x0bchunked\r\nContent-Length: 4\r\n",
    "two codings": "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
}  # fmt: skip


def raw(port: int, headers: str, body: str) -> list[bytes]:
    """The statuses of all answers to what is sent as one request."""
    sent = f"POST /en/sign-in/ HTTP/1.1\r\nHost: {HOST}\r\nX-Forwarded-Proto: https\r\n{headers}\r\n{body}"
    with socket.create_connection(("127.0.0.1", port), timeout=30) as wire:
        wire.sendall(sent.encode("latin-1"))
        told = b""
        while part := wire.recv(65_536):
            told += part
    return re.findall(rb"^HTTP/1\.[01] (\d+)", told, re.MULTILINE)


@pytest.mark.parametrize("headers", SMUGGLED.values(), ids=list(SMUGGLED))
def test_a_request_whose_end_is_unclear_is_refused(port: int, headers: str) -> None:
    """No second request hides in the body of the first: it is refused, and the connection ends."""
    hidden = f"0\r\n\r\nGET /en/law/ HTTP/1.1\r\nHost: {HOST}\r\nX-Forwarded-Proto: https\r\n\r\n"
    assert raw(port, headers, hidden) in ([b"400"], [b"501"])


def test_where_a_coding_and_a_length_are_told_the_coding_holds(port: int) -> None:
    both = "Transfer-Encoding: chunked\r\nContent-Length: 3\r\nConnection: close\r\n"
    assert len(raw(port, both, "5\r\nlogin\r\n0\r\n\r\n")) == 1


def test_a_server_begins_without_the_sample(port: int, folder: Path) -> None:
    with sqlite3.connect(folder / "desk.sqlite3") as store:
        assert store.execute("SELECT count(*) FROM desk_party").fetchone() == (0,)


def test_no_other_site_may_read_answers(port: int) -> None:
    for path in ("/en/", "/api/v1/rules", "/en/registers/"):
        sent, _ = Asker(port).ask("GET", path, Origin="https://evil.example", **BY_PROXY)
        assert not [name for name in sent.headers if name.lower().startswith("access-control-")]


def test_alone_nothing_of_this_holds(tmp_path: Path) -> None:
    with serving(tmp_path / "data") as alone:
        me = Asker(alone)
        assert me.ask("GET", "/en/")[0].status == 400
        for more in ({}, BY_PROXY):
            sent, _ = me.ask("GET", "/en/cases/", Host=f"127.0.0.1:{alone}", **more)
            assert sent.status == 200
            assert "Strict-Transport-Security" not in sent.headers
            assert not any(one.startswith("__Host-") for one in me.cookies)
        for path in ("/en/sign-in/", "/en/account/", "/en/accounts/"):
            assert me.ask("GET", path, Host=f"127.0.0.1:{alone}")[0].status == 404


def test_a_desk_in_several_processes_makes_its_index_by_itself(tmp_path: Path) -> None:
    with serving(tmp_path, "--workers", "2", "--no-sample") as port:
        until, found = time.monotonic() + 300, b""
        while b"<mark>" not in found and time.monotonic() < until:
            time.sleep(0.5)
            connection = HTTPConnection("127.0.0.1", port, timeout=60)
            connection.request("GET", "/en/search/?q=picket")
            found = connection.getresponse().read()
            connection.close()
    assert b"<mark>" in found
