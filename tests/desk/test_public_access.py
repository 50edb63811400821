"""Public pages are the same for everybody; registers show what the law publishes; answers say what they are."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from html import unescape

import pytest
from django.db import transaction
from django.urls import Resolver404, resolve, reverse

from tests.desk import test_access
from tests.desk.people.browser import Browser, needs
from tests.desk.test_access import HOLDS, ids, patterns, public
from tests.desk.test_certificates import prepared
from tests.desk.world import FEED, SECRET, World
from zhargy.desk import clock, store
from zhargy.desk.models import Party
from zhargy.desk.people import gate
from zhargy.desk.public import is_public
from zhargy.desk.views import registers as views

# The server, and its people.
server, world = test_access.server, test_access.world
# Public pages: the same for everybody, so nobody is in them. They are found by walking along their own links.
A_NAME = 2
# Addresses that no page leads to: programs are told of them.
SAMPLES = ["/eli/kz/law/2020/333-VI", "/en/law/provision/assemblies-2020/"]


def _begin() -> list[str]:
    """The public pages that take nothing but a language, and the samples."""
    names = {name for name in public() if needs(name) <= {"lang"}}
    return [reverse(name, kwargs={"lang": "en"} if needs(name) else {}) for name in sorted(names)] + SAMPLES


def _public_at(address: str) -> str:
    """The name of the public page at an address; "" if it is none."""
    try:
        found = resolve(address.partition("?")[0])
    except Resolver404:
        return ""
    return str(found.url_name) if is_public(found.func) else ""


def test_public_pages_are_the_same_for_everybody(world: World) -> None:
    people = [Browser(), Browser(world.owner), Browser(world.people["administrator"])]
    left, seen, walked = _begin(), {}, set()
    while left:
        to = left.pop(0)
        name = _public_at(to)
        if to in walked or seen.get(name, 0) >= A_NAME:
            continue
        walked.add(to)
        seen[name] = seen.get(name, 0) + 1
        pages = [one.client.get(to, secure=True, headers={"accept-language": "en"}) for one in people]
        first = pages[0]
        told = (name, to, first.status_code)
        assert first.status_code in (200, 301, 302, 303), told
        whole = first.status_code != 200 or first["Cache-Control"].startswith("public")
        # What says that it is not whole yet may be by the next time it is asked for.
        assert whole or first["Cache-Control"] == "no-store", told
        assert not whole or len({(one.status_code, one.content) for one in pages}) == 1, told
        text = first.content.decode("utf-8", errors="replace")
        for secret in (
            SECRET,
            "csrfmiddlewaretoken",
            world.owner.login + "@",
            str(world.owner.pk),
            str(world.party.pk),
        ):
            assert secret not in text, (told, secret)
        assert not first.cookies, told
        if first.status_code == 200:
            assert "cookie" not in first.get("Vary", "").lower(), told
        links = [unescape(one) for one in re.findall(r'href="(/[^"#]*)', text)]
        links += [first["Location"]] if "Location" in first else []
        left += [one for one in links if _public_at(one)]
    # Two names of one address are one page.
    same = {str(one.pattern) for one in patterns() if one.name in seen}
    missed = {str(one.name) for one in patterns() if one.name in public() - set(seen) and str(one.pattern) not in same}
    assert missed == set(), "no page leads there: give it a sample"


# Registers show what the law publishes, in every form, to everybody alike.
UNPUBLISHED = "komek@example.kz"


@pytest.mark.parametrize("role", ["", "owner", "administrator", "stranger"])
def test_exports_of_registers_hold_what_is_published_and_nothing_else(world: World, role: str) -> None:
    case = prepared()
    assert UNPUBLISHED in json.dumps([one.facts for one in store.entries(case.pk)])
    browser = Browser(world.people[role]) if role else Browser()
    given = {"register": "volunteer-registry", "lang": "en"}
    pages = [reverse(name, kwargs=given) for name in ("register", "register-csv")]
    pages += [reverse(name, kwargs={**given, "id": case.pk}) for name in ("entry", "entry-json")]
    told = json.loads(Browser().get("/api/v1/openapi.json").content)["paths"]
    api = [path for path in told if "/registers" in path]
    pages += [path.replace("{id}", "volunteer-registry") for path in api]
    assert len(pages) > 5
    for page in pages:
        sent = browser.get(page)
        assert sent.status_code == 200, (page, sent.content[:200])
        assert UNPUBLISHED.encode() not in sent.content and SECRET.encode() not in sent.content, page


def test_a_register_that_nobody_reads_as_a_whole_is_no_table(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    prepared()
    procedure, register = views.registers()["volunteer-registry"]
    closed = (procedure, replace(register, listed=False))
    monkeypatch.setattr(views, "registers", lambda: {"volunteer-registry": closed})
    browser = Browser(world.owner)
    table = browser.get("registers/volunteer-registry/register.csv").content.decode()
    assert "24-0001" not in table and len(table.splitlines()) == 1
    assert "24-0001" in browser.get("registers/volunteer-registry/register.csv", q="24-0001").content.decode()
    assert "24-0001" not in browser.get("registers/volunteer-registry/").content.decode()


def test_of_bodies_whoever_manages_a_case_learns_the_names_and_of_others_nothing(world: World) -> None:
    """Names of bodies of the state are public by law; who is an organisation or a person on this desk is not."""
    other = store.found("Басқа қор", date(2024, 1, 1), at=clock.now())
    person = store.found("Айгүл Құпия", date(2024, 1, 1), at=clock.now(), kind=Party.Kind.PERSON)
    seen = store.found("Әкімдік", date(2024, 1, 1), at=clock.now(), kind=Party.Kind.BODY)
    page = Browser(world.owner).get(f"case/{world.case.pk}/").content.decode()
    assert "Әкімдік" in page and "Басқа қор" not in page and "Айгүл" not in page
    for role in ("viewer", "body viewer"):
        assert "Әкімдік" not in Browser(world.people[role]).get(f"case/{world.case.pk}/").content.decode(), role
    for party, status in ((other, 404), (person, 404), (seen, 303)):
        sent = Browser(world.owner).post(f"case/{world.case.pk}/join/", party=str(party.pk), actor="higher")
        assert sent.status_code == status


# What every answer says of itself
KINDS = re.compile(
    r"text/(html|css|javascript|csv|calendar|plain|xml); charset=utf-8|image/(svg\+xml|png)|application/(json|problem\+json|"
    r"ld\+json(; charset=utf-8)?|atom\+xml(; charset=utf-8)?|feed\+json|pdf|zip|x-pem-file|akn\+xml|"
    r"vnd\.openxmlformats-officedocument\.wordprocessingml\.document|vnd\.apache\.parquet|manifest\+json)"
)
NAMED = re.compile(r'(attachment|inline); filename="[a-z0-9][a-z0-9.-]*"')


def test_answers_say_what_they_are_and_name_files_themselves(world: World) -> None:
    """Signed in, every page of an account has the way out, and no answer is named by what somebody wrote."""
    browser, files = Browser(world.owner), set()
    for name in sorted(set(HOLDS) | gate.OPEN):
        pattern = next(one for one in patterns() if one.name == name)
        values = {"register": "volunteer-registry", "number": 1, "secret": FEED, "version": "x", "goal": "gather",
                  **world.values(name), "id": "", "act": "x", "number_": 1}  # fmt: skip
        kind = HOLDS.get(name, ("", ""))[0]
        id = (
            str(world.asked.pk)
            if name in ("question", "result", "json", "calendar", "again", "forget")
            else ids(world)[kind]
        )
        for paper in ("docx", "pdf") if name in ("case-paper", "draft-paper") else ("",):
            wanted = {key: id if key == "id" else values.get(key, "x") for key in pattern.pattern.converters}
            if paper:
                wanted["kind"] = paper
            if name == "asset":
                wanted = {"version": "x", "name": "desk.css"}
            lang = {"lang": "en"} if "lang" in needs(name) else {}
            with transaction.atomic():
                sent = browser.get(reverse(name, kwargs={**wanted, **lang}))
                transaction.set_rollback(True)
            if sent.status_code == 304 or not sent.content:
                continue
            assert KINDS.fullmatch(sent["Content-Type"]), (name, sent["Content-Type"])
            if named := sent.get("Content-Disposition"):
                assert NAMED.fullmatch(named), (name, named)
                files.add(name)
            if sent["Content-Type"].startswith("text/html") and sent.status_code == 200 and name in HOLDS:
                assert "/en/sign-out/" in sent.content.decode(), name
    assert {"case-paper", "draft-paper", "case-calendar", "feed", "register-csv", "json", "calendar"} <= files
