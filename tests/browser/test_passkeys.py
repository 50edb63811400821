"""Passkeys in a real browser, at a desk on a server that was really started behind a proxy that speaks TLS."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import CDPSession, Page, expect

from tests.server import LOGIN, PASSWORD, make_account, serving, tls_proxy

pytestmark = pytest.mark.browser
KEY = {
    "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
    "isUserVerified": True, "automaticPresenceSimulation": True,
}  # fmt: skip


@pytest.fixture(scope="module")
def server(chromium: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the desk; the account of these tests is there."""
    folder = tmp_path_factory.mktemp("passkeys")
    make_account(folder / "data")
    with serving(folder / "data", "--server", "localhost") as port, tls_proxy(port, folder) as address:
        yield address


@pytest.fixture
def page(chromium: Any) -> Iterator[Page]:
    """A browser that takes the certificate of the test."""
    with chromium.new_context(ignore_https_errors=True, locale="en-US") as context:
        context.set_default_timeout(20_000)
        page = context.new_page()
        page.complaints = []
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("console", lambda told: page.complaints.append(told.text) if told.type == "error" else None)
        yield page


def device(page: Page) -> tuple[CDPSession, str]:
    """A device that keeps passkeys and unlocks them at once."""
    told = page.context.new_cdp_session(page)
    told.send("WebAuthn.enable")
    return told, told.send("WebAuthn.addVirtualAuthenticator", {"options": KEY})["authenticatorId"]


def by_password(page: Page, server: str) -> None:
    page.goto(f"{server}/en/sign-in/?next=/en/account/")
    page.get_by_label("Name", exact=False).first.fill(LOGIN)
    page.locator("input[type=password]").fill(PASSWORD)
    page.locator("form:has(input[type=password]) button").click()
    page.wait_for_url(f"{server}/en/account/")


def sign_out(page: Page, server: str) -> None:
    page.context.clear_cookies()
    page.goto(f"{server}/en/account/")
    page.wait_for_url(f"{server}/en/sign-in/**")


def make(page: Page, name: str) -> None:
    page.get_by_label("Name of the passkey").fill(name)
    page.get_by_role("button", name="Make a passkey").click()
    expect(page.get_by_text(name, exact=False).first).to_be_visible()


def test_a_passkey_is_made_opens_the_account_and_is_removed(server: str, page: Page) -> None:
    told, key = device(page)
    by_password(page, server)
    make(page, "My phone")
    kept = told.send("WebAuthn.getCredentials", {"authenticatorId": key})["credentials"]
    assert [one["rpId"] for one in kept] == ["localhost"] and kept[0]["isResidentCredential"]

    for _ in range(2):
        sign_out(page, server)
        page.get_by_role("button", name="Sign in with a passkey").click()
        page.wait_for_url(f"{server}/en/account/")
        expect(page.get_by_text("My phone", exact=False).first).to_be_visible()

    page.locator("li", has_text="My phone").get_by_role("button").click()
    page.wait_for_url(f"{server}/en/account/")
    expect(page.get_by_text("My phone", exact=False)).to_have_count(0)
    sign_out(page, server)
    assert page.complaints == []
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_text("This passkey did not open an account here.")).to_be_visible()
    page.goto(f"{server}/en/account/")
    page.wait_for_url(f"{server}/en/sign-in/**")


def test_a_device_that_is_not_unlocked_opens_nothing(server: str, page: Page) -> None:
    told, key = device(page)
    by_password(page, server)
    make(page, "Locked phone")
    sign_out(page, server)
    told.send("WebAuthn.setUserVerified", {"authenticatorId": key, "isUserVerified": False})
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_timeout(2_000)
    assert "/sign-in/" in page.url
    # The page says so, and asking again is possible.
    expect(page.get_by_role("button", name="Sign in with a passkey")).to_be_enabled()
    assert page.complaints == []


def test_a_device_that_has_one_already_is_told_so(server: str, page: Page) -> None:
    device(page)
    by_password(page, server)
    make(page, "First")
    page.get_by_label("Name of the passkey").fill("Second")
    page.get_by_role("button", name="Make a passkey").click()
    expect(page.get_by_text("This passkey was not kept.", exact=False)).to_be_visible()
    expect(page.get_by_text("Second", exact=False)).to_have_count(0)


def test_without_scripts_no_passkey_is_offered(server: str, chromium: Any) -> None:
    with chromium.new_context(ignore_https_errors=True, java_script_enabled=False, locale="en-US") as context:
        page = context.new_page()
        page.goto(f"{server}/en/sign-in/")
        expect(page.locator("form[data-passkey]")).to_be_hidden()
        expect(page.locator("input[type=password]")).to_be_visible()
