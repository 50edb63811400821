"""What a password may be, that it is taken as it was written, and that what is sealed cannot be changed."""

from __future__ import annotations

import re

import pytest
from cryptography.fernet import InvalidToken

from tests.desk.people.browser import PASSWORD, Browser, account
from zhargy.desk.models import Account
from zhargy.desk.people import passwords, second
from zhargy.desk.people.secret import fresh, seal, unseal


@pytest.mark.parametrize("common", ["qwertyuiop123", "Qwertyuiop123", "1q2w3e4r5t6y", "1234567890123"])
def test_common_ones_are_refused(common: str) -> None:
    assert passwords.wrong(common, "aigul")


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
        with pytest.raises(InvalidToken):
            unseal(sealed[:place] + other + sealed[place + 1 :])


def test_secrets_are_long_and_never_the_same() -> None:
    assert len({fresh() for _ in range(100)}) == 100 and len(fresh()) >= 43
    codes = second.new_codes(account())
    assert len(set(codes)) == second.CODES and all(len(one.replace("-", "")) == second.LENGTH for one in codes)
    assert len(second.LETTERS) ** second.LENGTH > 2**59
