"""Tokens open what their scopes say, until they end."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from zhargy.desk.access import NOBODY, Act
from zhargy.desk.models import Account, Token
from zhargy.desk.people import tokens

AT = datetime(2026, 5, 20, 9, tzinfo=UTC)
END = AT + timedelta(days=30)


def account() -> Account:
    return Account.objects.make("aigul", None)


def test_a_token_acts_for_its_account_within_its_scopes() -> None:
    _, text = tokens.make(account(), "Accounting", ["read"], END, AT)
    me = tokens.who_by_token(text, AT)
    assert me.account is not None and me.account.login == "aigul"
    assert me.lets(Act.SEE) and not me.lets(Act.WRITE) and not me.lets(Act.MANAGE)


def test_only_a_hash_of_it_is_kept() -> None:
    one, text = tokens.make(account(), "Accounting", ["read"], END, AT)
    kept = str([*Token.objects.values()])
    assert text not in kept and text.removeprefix(tokens.PREFIX) not in kept and one.hash in kept


def test_it_ends() -> None:
    one, text = tokens.make(account(), "Accounting", ["read", "write"], END, AT)
    assert tokens.who_by_token(text, END - timedelta(seconds=1)).known
    assert tokens.who_by_token(text, END) == NOBODY
    tokens.revoke(one, AT)
    assert tokens.who_by_token(text, AT) == NOBODY


def test_an_account_that_is_off_has_no_token() -> None:
    one, text = tokens.make(account(), "Accounting", ["read"], END, AT)
    Account.objects.update(is_active=False)
    assert tokens.who_by_token(text, AT) == NOBODY
    assert one.account_id


@pytest.mark.parametrize("text", ["", "zhargy_", "zhargy_" + "a" * 43, "x" * 10_000, "zhargy_\0"])
def test_what_is_no_token_is_nobody(text: str) -> None:
    assert tokens.who_by_token(text, AT) == NOBODY


@pytest.mark.parametrize(
    ("name", "scopes", "days"), [("", ["read"], 1), ("a", [], 1), ("a", ["all"], 1), ("a", ["read"], 366), ("a", ["read"], 0)]
)  # fmt: skip
def test_what_cannot_be_made_is_refused(name: str, scopes: list[str], days: int) -> None:
    with pytest.raises(tokens.Refused):
        tokens.make(account(), name, scopes, AT + timedelta(days=days), AT)
