"""Who works for an organisation, in which role and since when: written down for good, and shown to its owners alone."""

from __future__ import annotations

from datetime import UTC, date, datetime
from html import unescape

import pytest
from django.http import HttpResponse
from django.urls import reverse

from tests.desk.people.browser import Browser, account
from zhargy.desk import clock, store
from zhargy.desk.models import Account, Entry, Membership, Party, Role
from zhargy.desk.people import invitations
from zhargy.desk.store import members, verify
from zhargy.desk.store.append import MEMBER
from zhargy.desk.store.rows import rebuild

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)


def text(page: HttpResponse) -> str:
    return unescape(page.content.decode())


@pytest.fixture
def owner() -> Account:
    return account("owner")


@pytest.fixture
def party(owner: Account) -> Party:
    return store.found("Дала", date(2024, 1, 1), at=AT, owner=owner)


def join(party: Party, login: str, role: str) -> Account:
    me = account(login)
    found = invitations.find(invitations.make(party, role, clock.now()), clock.now())
    assert found is not None
    invitations.accept(found, me, clock.now())
    return me


def told(party: Party) -> list[tuple[str, str]]:
    names = {str(one.pk): one.login for one in Account.objects.all()}
    return [(names[one.facts["account"]], one.facts["role"]) for one in members.history(party)]


def test_each_change_is_written_down_with_who_did_it(owner: Account, party: Party) -> None:
    dana = join(party, "dana", Role.VIEWER)
    number = Membership.objects.get(account=dana).pk
    browser = Browser(owner)
    here = reverse("member", kwargs={"lang": "en", "id": party.pk, "number": number})
    assert browser.post(here, role="editor").status_code == 302
    assert browser.post(here, role="editor").status_code == 302, "the same role again is no change"
    assert browser.post(here, role="").status_code == 302
    assert told(party) == [("owner", "owner"), ("dana", "viewer"), ("dana", "editor"), ("dana", "")]
    assert [one.by for one in members.history(party)] == [str(owner.pk), str(dana.pk), str(owner.pk), str(owner.pk)]
    assert not Membership.objects.filter(account=dana).exists() and not list(verify())


def test_an_invitation_changes_no_role_that_there_is(owner: Account, party: Party) -> None:
    found = invitations.find(invitations.make(party, Role.VIEWER, clock.now()), clock.now())
    assert found is not None
    invitations.accept(found, owner, clock.now())
    assert Membership.objects.get(account=owner).role == Role.OWNER and len(told(party)) == 1


def test_owners_see_it_and_nobody_else(owner: Account, party: Party) -> None:
    viewer, editor = join(party, "viewer", Role.VIEWER), join(party, "editor", Role.EDITOR)
    join(party, "secret-helper", Role.VIEWER)
    page = text(Browser(owner).get(f"organisation/{party.pk}/"))
    assert "Who was given access" in page and "secret-helper" in page
    for one in (viewer, editor):
        browser = Browser(one)
        page = text(browser.get(f"organisation/{party.pk}/"))
        assert "Дала" in page and "Who was given access" not in page and "secret-helper" not in page
    # Nor does it stand in the history that members read, or move what those who write have seen.
    assert not Entry.objects.filter(chain=party.pk, what=MEMBER).exists()
    assert Party.objects.get(pk=party.pk).number == 1


def test_the_store_is_made_anew_beside_it(owner: Account, party: Party) -> None:
    assert rebuild(date(2026, 3, 2)) == Party.objects.count()
    assert told(party) == [("owner", "owner")]
    assert Party.objects.filter(pk=party.pk).exists() and Membership.objects.filter(account=owner).exists()


def test_of_an_account_that_is_gone_no_name_is_left(owner: Account, party: Party) -> None:
    join(party, "gone", Role.VIEWER).delete()
    page = text(Browser(owner).get(f"organisation/{party.pk}/"))
    here = page.split("Who was given access")[1].split("</section>")[0]
    assert "an account that is no more" in here and "gone" not in here
