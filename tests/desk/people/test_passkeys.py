"""Passkeys: what a device shows opens an account once, for this desk alone, and only while nothing in it is amiss."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import cbor2
import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from django.test import RequestFactory
from webauthn.helpers import base64url_to_bytes, bytes_to_base64url

from tests.desk.people.browser import Browser, account
from zhargy.desk import clock
from zhargy.desk.models import Passkey
from zhargy.desk.people import passkeys

HERE, ORIGIN = "desk.example.org", "https://desk.example.org"
PRESENT, VERIFIED, MADE = 1, 4, 64


@dataclass
class Device:
    """A device with one passkey, made of the standard's own parts. It tells what a test wants it to tell."""

    id: bytes = b"a passkey of these tests"
    count: int = 1
    flags: int = PRESENT | VERIFIED
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    user: str = ""

    def make(self, told: dict[str, Any], **amiss: str) -> str:
        """A new passkey, as the browser sends it."""
        self.user = told["user"]["id"]
        numbers = self.key.public_key().public_numbers()
        public = {1: 2, 3: -7, -1: 1, -2: numbers.x.to_bytes(32, "big"), -3: numbers.y.to_bytes(32, "big")}
        held = bytes(16) + len(self.id).to_bytes(2, "big") + self.id + cbor2.dumps(public)
        data = self._data(MADE, amiss.get("host", HERE)) + held
        made = cbor2.dumps({"fmt": "none", "attStmt": {}, "authData": data})
        return self._told(attestationObject=made, clientDataJSON=self._client(told, "webauthn.create", amiss))

    def show(self, told: dict[str, Any], **amiss: str) -> str:
        """What opens an account, as the browser sends it."""
        data, client = self._data(0, amiss.get("host", HERE)), self._client(told, "webauthn.get", amiss)
        signed = self.key.sign(data + hashlib.sha256(client).digest(), ec.ECDSA(hashes.SHA256()))
        user = base64url_to_bytes(amiss.get("user", self.user))
        return self._told(authenticatorData=data, clientDataJSON=client, signature=signed, userHandle=user)

    def _data(self, more: int, host: str) -> bytes:
        return hashlib.sha256(host.encode()).digest() + bytes([self.flags | more]) + self.count.to_bytes(4, "big")

    def _client(self, told: dict[str, Any], kind: str, amiss: dict[str, str]) -> bytes:
        said = {"type": kind, "challenge": told["challenge"], "origin": ORIGIN, "crossOrigin": False}
        return json.dumps({**said, **{name: amiss[name] for name in amiss if name in said}}).encode()

    def _told(self, **response: bytes) -> str:
        id = bytes_to_base64url(self.id)
        told = {name: bytes_to_base64url(value) for name, value in response.items()}
        return json.dumps({"id": id, "rawId": id, "type": "public-key", "response": told})


def asked(you: Browser, address: str) -> dict[str, Any]:
    """What the desk asks the browser for."""
    told: dict[str, Any] = json.loads(you.post(address).content)
    return told


def kept(login: str = "aigul", **more: Any) -> Device:
    """A device whose passkey opens an account."""
    me, device = Browser(account(login)), Device(**more)
    sent = me.post("account/passkeys/", name="Phone", credential=device.make(asked(me, "account/passkeys/options/")))
    assert sent.status_code == 302, sent.content.decode()
    return device


def enter(device: Device, you: Browser | None = None, **amiss: str) -> int:
    """Show the passkey; the status. Nobody is in unless it was taken."""
    you = you or Browser()
    told = device.show(asked(you, "sign-in/passkey/options/"), **amiss)
    status: int = you.post("sign-in/passkey/", credential=told).status_code
    assert (you.get("account/").status_code == 200) == (status == 302)
    return status


def test_a_passkey_opens_its_account() -> None:
    device = kept()
    device.count = 2
    assert enter(device) == 302
    one = Passkey.objects.get()
    assert (one.name, one.count) == ("Phone", 2) and one.used is not None


def test_what_is_asked_tells_nobody_which_accounts_there_are() -> None:
    kept()
    told = asked(Browser(), "sign-in/passkey/options/")
    assert not told.get("allowCredentials") and told["userVerification"] == "required"
    assert len(base64url_to_bytes(told["challenge"])) >= 16
    assert told["challenge"] != asked(Browser(), "sign-in/passkey/options/")["challenge"]


@pytest.mark.parametrize(
    "amiss",
    [
        {"challenge": bytes_to_base64url(b"a challenge of another sign-in")},
        {"origin": "https://evil.example"}, {"origin": "http://desk.example.org"},
        {"origin": "https://desk.example.org:8443"}, {"host": "evil.example"},
        {"type": "webauthn.create"}, {"user": bytes_to_base64url(bytes(16))},
    ],
)  # fmt: skip
def test_what_is_not_for_this_sign_in_opens_nothing(amiss: dict[str, str]) -> None:
    device = kept()
    device.count = 2
    assert enter(device, **amiss) == 422
    assert enter(device) == 302


@pytest.mark.parametrize(
    "amiss",
    [{"challenge": bytes_to_base64url(b"another")}, {"origin": "https://evil.example"}, {"host": "evil.example"},
     {"type": "webauthn.get"}],
)  # fmt: skip
def test_what_was_not_made_for_this_desk_is_not_kept(amiss: dict[str, str]) -> None:
    me = Browser(account())
    told = Device().make(asked(me, "account/passkeys/options/"), **amiss)
    assert me.post("account/passkeys/", name="Phone", credential=told).status_code == 422
    assert not Passkey.objects.exists()


def test_what_was_shown_once_opens_nothing_again() -> None:
    device, you = kept(), Browser()
    device.count = 2
    told = device.show(asked(you, "sign-in/passkey/options/"))
    assert you.post("sign-in/passkey/", credential=told).status_code == 302
    for again in (you, Browser()):
        again.client.cookies.pop("__Host-session", None)
        assert again.post("sign-in/passkey/", credential=told).status_code == 422
    # Nor in a session that was asked for another one, nor after the desk was answered wrongly.
    asked(you, "sign-in/passkey/options/")
    assert you.post("sign-in/passkey/", credential=told).status_code == 422
    device.count = 3
    later = device.show(asked(you, "sign-in/passkey/options/"))
    assert you.post("sign-in/passkey/", credential="{}").status_code == 422
    assert you.post("sign-in/passkey/", credential=later).status_code == 422


def test_a_challenge_holds_five_minutes(monkeypatch: pytest.MonkeyPatch) -> None:
    device, you, now = kept(), Browser(), clock.now()
    device.count = 2
    told = device.show(asked(you, "sign-in/passkey/options/"))
    monkeypatch.setattr(clock, "now", lambda: now + timedelta(seconds=passkeys.HOLDS + 1))
    assert you.post("sign-in/passkey/", credential=told).status_code == 422


@pytest.mark.parametrize("count", [0, 4, 5])
def test_a_count_that_does_not_go_on_is_of_a_copy(count: int) -> None:
    device = kept(count=5)
    device.count = count
    assert enter(device) == 422
    device.count = 6
    assert enter(device) == 302


def test_devices_that_do_not_count_are_taken() -> None:
    device = kept(count=0)
    assert enter(device) == 302
    assert enter(device) == 302


@pytest.mark.parametrize("flags", [PRESENT, VERIFIED, 0])
def test_whoever_holds_the_device_must_have_unlocked_it(flags: int) -> None:
    device = kept()
    device.count, device.flags = 2, flags
    assert enter(device) == 422


def test_the_key_of_another_device_opens_nothing() -> None:
    device = kept()
    device.count, device.key = 2, ec.generate_private_key(ec.SECP256R1())
    assert enter(device) == 422


def test_a_passkey_that_is_removed_opens_nothing_and_others_cannot_remove_it() -> None:
    device = kept()
    device.count = 2
    number = Passkey.objects.get().pk
    assert Browser(account("foreign")).post(f"account/passkeys/{number}/remove/").status_code == 404
    you = Browser()
    assert enter(device, you) == 302
    assert you.post(f"account/passkeys/{number}/remove/").status_code == 302
    device.count = 3
    assert enter(device) == 422


def test_an_account_that_is_off_is_not_opened() -> None:
    device = kept()
    Passkey.objects.get().account.__class__.objects.update(is_active=False)
    device.count = 2
    assert enter(device) == 422


def test_a_passkey_is_kept_once() -> None:
    device = kept()
    other = Browser(account("other"))
    told = device.make(asked(other, "account/passkeys/options/"))
    assert other.post("account/passkeys/", name="Mine now", credential=told).status_code == 422
    again = asked(other, "account/passkeys/options/")
    assert not again.get("excludeCredentials")
    assert Passkey.objects.get().account.login == "aigul"


JUNK: list[Any] = [None, 1, -1.5, "", "\0", "é", "AAAA", "A" * 9_000, [], {}, [[1]], {"id": "x"}, True]
INSIDE = ("clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle")


@pytest.mark.parametrize("part", ["id", "rawId", "type", "response", *INSIDE])
def test_whatever_is_sent_is_refused_and_breaks_nothing(part: str) -> None:
    at, me, device = clock.now(), account(), Device()
    request: Any = RequestFactory().post("/", secure=True, HTTP_HOST=HERE)
    request.session = {}

    def spoilt(text: str, junk: Any) -> str:
        told = json.loads(text)
        inside = told["response"] if part in INSIDE else told
        inside[part] = junk
        return json.dumps(told)

    for junk in JUNK:
        made = device.make(json.loads(passkeys.to_register(request, me, at)))
        if part not in ("authenticatorData", "signature", "userHandle"):
            assert passkeys.register(request, me, "x", spoilt(made, junk), at) is None, junk
    assert passkeys.register(request, me, "x", device.make(json.loads(passkeys.to_register(request, me, at))), at)
    device.count = 2
    for junk in JUNK:
        shown = device.show(json.loads(passkeys.to_sign_in(request, at)))
        if part != "attestationObject":
            assert passkeys.account_of(request, spoilt(shown, junk), at) is None, junk


@pytest.mark.parametrize("told", ["", "null", "[]", "1", "{}", '"x"', "[" * 20_000, "\0", '{"id": 1e999}'])
def test_what_is_no_passkey_at_all(told: str) -> None:
    me = Browser(account())
    asked(me, "account/passkeys/options/")
    assert me.post("account/passkeys/", name="\0", credential=told).status_code == 422
    asked(me, "sign-in/passkey/options/")
    assert me.post("sign-in/passkey/", credential=told).status_code == 422
