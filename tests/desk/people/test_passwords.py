"""What a password may be, that it is taken as it was written, and that what is sealed cannot be changed."""

from __future__ import annotations

import re
from base64 import urlsafe_b64encode
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from django.conf import settings
from django.test import override_settings

from tests.desk.people.browser import PASSWORD, Browser, account
from zhargy.desk import clock
from zhargy.desk.models import Account
from zhargy.desk.people import passwords, second
from zhargy.desk.people.guessable import FIELD, guessable
from zhargy.desk.people.secret import Unsealable, fresh, seal, unseal

DOCS = Path(__file__).parents[3] / "docs" / "security.md"


@pytest.mark.parametrize("common", ["qwertyuiop123", "Qwertyuiop123", "1q2w3e4r5t6y", "1234567890123"])
def test_common_ones_are_refused(common: str) -> None:
    assert passwords.wrong(common, "aigul")


@pytest.mark.parametrize("leaked", [
    "password12345", "P4ssw0rd2023!!", "iloveyou-2024", "dragonmonkey1", "Football_1234567", "sunshine.sunshine",
    "ghbdtn123456789", "привет1234567", "йцукенгшщзхъ", "fyfcnfcbz123", "asdfghjkl;zxcvbnm", "qwerty-asdfgh-1990",
    "abcdefghijklmn", "20.01.1990 + 5", "abcabcabcabc", "mustang!!!!!!", "1qaz2wsx3edc4rfv", "trustno1trustno1",
])  # fmt: skip
def test_what_is_made_of_leaked_ones_is_refused(leaked: str) -> None:
    assert len(leaked) >= passwords.SHORTEST and passwords.wrong(leaked, "aigul")


@pytest.mark.parametrize("password", ["zhargy202626!", "Astana-almaty1", "Қазақстан2030!", "volunteers.2025", "desk-org-2026!",
                                      "example.2026!", "admin-admin-99"])  # fmt: skip
def test_words_of_the_field_and_of_the_server_give_no_password(password: str) -> None:
    with override_settings(ALLOWED_HOSTS=["desk.example.org"]):
        assert passwords.wrong(password, "aigul")


@pytest.mark.parametrize("password", [
    PASSWORD, "құлын жүгірген дала", "8f3k2j9x7q1z5", "Tg9$2kP7!xQ4m", "meadow kettle astana nine", "🐎🌾🔔🧭🪁🎻🧵🪣🕯️🧂🫖🥁", "vetojhuqpwz-41",
    "солтүстік жел мен тас", "correct horse battery",
])  # fmt: skip
def test_others_are_taken(password: str) -> None:
    assert passwords.wrong(password, "aigul") is None


def test_the_words_are_written_down() -> None:
    told = DOCS.read_text(encoding="utf-8")
    assert [word for word in sorted(FIELD) if not re.search(rf"\b{word}\b", told)] == []


def test_looking_a_password_up_is_quick() -> None:
    """Long ones and those of many pieces do not keep a server busy."""
    from time import process_time

    guessable("warm")
    for slow in ("a" * 256, "ab" * 128, "qwerty" * 42, "kettle" * 42, "1a" * 128, "abcdefg" * 36, "zhargy " * 36):
        begun = process_time()
        guessable(slow, ("desk", "example"))
        assert process_time() - begun < 0.5, slow


def test_a_password_holds_until_it_is_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    account()
    later = clock.now() + timedelta(days=3_650)
    monkeypatch.setattr(clock, "now", lambda: later)
    sent = Browser().post("sign-in/", login="aigul", password=PASSWORD)
    assert (sent.status_code, sent["Location"]) == (302, "/en/")


@pytest.mark.parametrize("length", [12, 64, 256])
def test_long_ones_are_allowed(length: int) -> None:
    long = ("kettle orbit meadow nine " * 11)[:length].strip().ljust(length, "x")
    assert len(long) == length and passwords.wrong(long, "aigul") is None


@pytest.mark.parametrize("other", [PASSWORD.upper(), PASSWORD + " ", " " + PASSWORD, PASSWORD[:-1], PASSWORD + "\0"])
def test_one_is_taken_as_it_was_written(other: str) -> None:
    account()
    assert passwords.account_of("aigul", PASSWORD) is not None
    assert passwords.account_of("aigul", other) is None


def test_the_end_of_a_long_one_counts() -> None:
    long = "kettle orbit meadow nine".ljust(255, "x")
    Account.objects.make("long", long + "y")
    assert passwords.account_of("long", long + "y") is not None
    assert passwords.account_of("long", long + "z") is None
    assert passwords.account_of("long", long + "yy") is None


def test_fields_let_managers_fill_them_in() -> None:
    page = Browser().get("sign-in/").content.decode()
    field = re.search(r'<input type="password"[^>]*>', page)
    assert field and 'autocomplete="current-password"' in field[0] and "onpaste" not in page


def test_what_is_sealed_cannot_be_changed() -> None:
    sealed = seal("a secret")
    assert unseal(sealed) == "a secret" and "secret" not in sealed
    for place in (0, 20, len(sealed) // 2, len(sealed) - 5):
        other = "A" if sealed[place] != "A" else "B"
        with pytest.raises(Unsealable):
            unseal(sealed[:place] + other + sealed[place + 1 :])
    for other in ("", "2.", "2.AAAA", sealed + "A", sealed[:-1], "1" + sealed[1:], "қате"):
        with pytest.raises(Unsealable):
            unseal(other)


def test_what_is_sealed_twice_is_not_the_same_and_has_256_bits() -> None:
    from zhargy.desk.people import secret

    assert seal("x") != seal("x") and seal("x").startswith("2.")
    assert len(secret._key(settings.SECRET_KEY)) * 8 == 256 and secret._key("a") != secret._key("b")


def test_what_was_sealed_in_another_way_still_opens_and_is_sealed_anew() -> None:
    from cryptography.fernet import Fernet

    key = urlsafe_b64encode(sha256(b"zhargy sealed secrets\0" + settings.SECRET_KEY.encode()).digest())
    old = Fernet(key).encrypt(b"JBSWY3DPEHPK3PXP").decode()
    me = account(totp=old)
    assert unseal(old) == "JBSWY3DPEHPK3PXP"
    assert second.reseal("another key") == 1
    me.refresh_from_db()
    with pytest.raises(Unsealable):
        unseal(me.totp)
    with override_settings(SECRET_KEY="another key"):
        assert me.totp.startswith("2.") and unseal(me.totp) == "JBSWY3DPEHPK3PXP"


def test_while_the_key_is_changed_both_open() -> None:
    sealed = seal("a secret")
    with override_settings(SECRET_KEY="new", SECRET_KEY_FALLBACKS=[settings.SECRET_KEY]):
        assert unseal(sealed) == "a secret" and unseal(seal("other")) == "other"
    with override_settings(SECRET_KEY="new"), pytest.raises(Unsealable):
        unseal(sealed)


def test_secrets_are_long_and_never_the_same() -> None:
    assert len({fresh() for _ in range(100)}) == 100 and len(fresh()) >= 43
    codes = second.new_codes(account())
    assert len(set(codes)) == second.CODES and all(len(one.replace("-", "")) == second.LENGTH for one in codes)
    assert len(second.LETTERS) ** second.LENGTH > 2**59
