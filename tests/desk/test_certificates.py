"""Certificates of the desk: signed by two persons for a body, kept in the chain, and checked by anybody on a public page."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import uuid
from collections.abc import Iterator
from datetime import UTC, date, datetime
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import override_settings

from tests.desk.people.browser import Browser, account
from tests.desk.visitor import Visitor
from tests.law.volunteers import ASKED, PREPARED
from zhargy.desk import certificates, store
from zhargy.desk import keys as signing
from zhargy.desk.certificates import Worth
from zhargy.desk.models import Case, Certificate, Entry, Membership, Party, Role, Tried
from zhargy.desk.people.online import for_server, home
from zhargy.desk.store.rows import rebuild
from zhargy.documents import certificate
from zhargy.law.kz import KZ
from zhargy.procedures.facts import leaves

AT = datetime(2024, 4, 8, 6, tzinfo=UTC)
REGISTRAR, HEAD = str(uuid.UUID(int=1)), str(uuid.UUID(int=2))
BODY = "Мәдениет және ақпарат министрлігі"
REGISTER = KZ.procedures["volunteer-registry"].register
assert REGISTER is not None
SIGN = ("sign-certificate", date(2024, 4, 8))


@pytest.fixture(autouse=True)
def keys(empty: None) -> Iterator[None]:
    """No key before a test, and none after it."""
    forget()
    yield
    forget()


def forget() -> None:
    for name in ("certificate-*key", "body-*-key"):
        for file in settings.DATA.glob(name):
            file.unlink()


def signer() -> uuid.UUID:
    """The body of the last certificate."""
    one = Certificate.objects.order_by("pk").last()
    assert one is not None and one.body is not None
    return one.body


def asked() -> Case:
    """A case in which a certificate was asked for, of a body that takes part."""
    return prepared(told=ASKED)


def prepared(
    number: str = "7", entry: str = "24-0001", by: str = REGISTRAR, body: bool = True, told: Any = PREPARED,
    ministry: Party | None = None,
) -> Case:  # fmt: skip
    """A case in which a certificate waits for the signature."""
    giver = store.found("«Көмек» тобы", date(2024, 1, 1), at=AT)
    case: Case | None = None
    numbers = {"number": entry, "certificate_number": number}
    for event, day, *given in told:
        facts = dict(leaves(given[0] if given else {}))
        facts |= {name: value for name, value in numbers.items() if name in facts}
        on = date.fromisoformat(day)
        if case is None:
            case = store.begin("volunteer-registry", giver, event, on, facts, at=AT)
            if body:
                ministry = ministry or store.found(BODY, date(2020, 1, 1), at=AT, kind="body")
                for actor in ("registrar", "head"):
                    store.join(case, actor, ministry, on=on, at=AT)
        else:
            store.act(case, event, on, facts, at=AT, by=by if event == "prepare-certificate" else "")
    assert case is not None
    return case


def signed(number: str = "7", entry: str = "24-0001", ministry: Party | None = None) -> tuple[Case, Certificate]:
    """A case with a certificate that was signed: by a body of its own, if none is given."""
    case = prepared(number, entry, ministry=ministry)
    store.act(case, *SIGN, {}, at=AT, by=HEAD)
    return case, Certificate.objects.get(case=case, taken_back=False)


def test_the_signed_statement_is_in_the_chain_and_the_page_on_the_paper() -> None:
    case, one = signed()
    entry = Entry.objects.filter(chain=case.pk).last()
    assert entry is not None
    assert entry.receipts[-1] == {"certificate": one.text, "body": str(one.body)} and entry.hash == entry.digest()
    told, key, _ = certificate.read(one.text)
    assert (told.number, told.on, told.body, told.register, told.entry) == (
        "7",
        SIGN[1],
        BODY,
        "volunteer-registry",
        "24-0001",
    )
    assert "komek@example.kz" not in one.text and told.facts["people"] == 12
    assert one.body is not None and key == signing.current(settings.DATA, one.body)
    page = entry.facts["certificate_page"]
    assert page == f"https://127.0.0.1/kk/certificate/volunteer-registry/7/?d={one.digest}"
    assert store.standing(case, SIGN[1]).subject.certificate_page == page
    assert list(store.verify(case.pk)) == []


def test_the_key_is_open_to_its_owner_alone_and_made_only_when_something_is_signed() -> None:
    Visitor().get("certificate/")
    prepared()
    assert signing.bodies(settings.DATA) == [] and not list(settings.DATA.glob("body-*"))
    signed("8", "24-0002")
    assert signing.bodies(settings.DATA) == [signer()]
    assert (settings.DATA / signing.KEY.format(body=signer().hex)).stat().st_mode & 0o777 == 0o600
    assert not [one.name for one in settings.DATA.iterdir() if one.name.startswith((".body", ".certificate"))]


def test_a_new_key_signs_from_now_on_and_what_the_old_one_signed_stays_valid() -> None:
    _, old = signed()
    body = signer()
    before = signing.current(settings.DATA, body)
    after = signing.change(settings.DATA, body)
    assert signing.known(settings.DATA, body) == [after, before] and signing.current(settings.DATA, body) == after
    assert all(one.stat().st_mode & 0o777 == 0o600 for one in settings.DATA.glob("body-*-key"))
    assert "PRIVATE" not in (settings.DATA / f"body-{body.hex}-{before[:16]}-key").read_text()
    _, new = signed("8", "24-0002", Party.objects.get(pk=body))
    assert certificate.read(new.text)[1] == after
    for number, one in (("7", old), ("8", new)):
        assert certificates.check(REGISTER, number, one.digest).worth is Worth.VALID
    third = signing.change(settings.DATA, body)
    assert set(signing.known(settings.DATA, body)) == {before, after, third}


def test_each_body_signs_with_a_key_of_its_own() -> None:
    (case, one), (_, other) = signed(), signed("8", "24-0002")
    assert one.body != other.body and one.body is not None
    assert certificate.read(one.text)[1] != certificate.read(other.text)[1]
    # A key vouches for its body alone, whatever a row claims; the history says whose it is.
    Certificate.objects.filter(pk=one.pk).update(body=other.body)
    assert certificates.check(REGISTER, "7", one.digest).worth is Worth.OTHER_KEY
    rebuild(date(2024, 4, 10))
    assert certificates.check(REGISTER, "7", one.digest).worth is Worth.VALID
    # The other body's new key changes nothing for this one.
    before = signing.current(settings.DATA, one.body)
    assert other.body is not None
    signing.change(settings.DATA, other.body)
    assert signing.known(settings.DATA, one.body) == [before]
    assert list(store.verify(case.pk)) == []


def test_what_one_key_signed_for_all_bodies_stays_valid(monkeypatch: pytest.MonkeyPatch) -> None:
    """As stores did that are older than the keys of bodies: the key in certificate-key, no body in the receipt."""
    shared = certificate.new_key()
    (settings.DATA / signing.SHARED).write_text(shared, encoding="ascii")
    with monkeypatch.context() as then:
        then.setattr(signing, "private", lambda folder, body: shared)
        then.setattr("zhargy.desk.store.certificates.BODY", "nothing")
        _, old = signed()
    Certificate.objects.update(body=None)
    rebuild(date(2024, 4, 10))
    assert Certificate.objects.get().body is None
    assert certificates.check(REGISTER, "7", old.digest).worth is Worth.VALID
    # With the first key of a body the shared one signs no more; its public half is kept.
    _, new = signed("8", "24-0002")
    assert not (settings.DATA / signing.SHARED).exists()
    assert signing.known(settings.DATA, None) == [certificate.public_key(shared)]
    for number, one in (("7", old), ("8", new)):
        assert certificates.check(REGISTER, number, one.digest).worth is Worth.VALID
    page = text(Visitor().get("certificate/"))
    assert certificate.public_key(shared) in page and "All bodies, before each had a key of its own" in page
    # What the shared key signs now for a body that has its own is worth nothing.
    assert certificate.public_key(shared) not in signing.known(settings.DATA, new.body)


def test_where_the_page_is_can_be_told(server: None) -> None:
    with override_settings(ADDRESS="https://certificates.example.org"):
        case = prepared()
        store.act(case, *SIGN, {}, at=AT, by=HEAD)
        assert certificates.address(Certificate.objects.get().text).startswith(
            "https://certificates.example.org/kk/certificate/"
        )


@pytest.mark.parametrize(
    ("told", "names", "found"),
    [
        ("", ["desk.example.org", "other.example"], "https://desk.example.org"),
        ("", [".example.org"], "https://example.org"),
        ("https://other.example/", ["desk.example.org", "other.example"], "https://other.example"),
        ("https://a.example.org:8443", [".example.org"], "https://a.example.org:8443"),
    ],
)
def test_the_address_of_a_server(told: str, names: list[str], found: str) -> None:
    assert home(told, names) == found


@pytest.mark.parametrize("told", ["http://desk.example.org", "desk.example.org", "https://evil.example", "https://desk.example.org/x",
                                  "https://a:b@desk.example.org", "https://", "https://desk.example.org?x"])  # fmt: skip
def test_what_is_no_address_of_a_server(told: str) -> None:
    with pytest.raises(ValueError, match="ZHARGY_ADDRESS"):
        home(told, ["desk.example.org"])


def test_keys_are_in_a_backup(tmp_path: Path) -> None:
    from zipfile import ZipFile

    from zhargy.desk.store.backup import backup

    signed()
    before = signing.current(settings.DATA, signer())
    signing.change(settings.DATA, signer())
    backup(tmp_path / "store.zip", settings.DATA, AT)
    with ZipFile(tmp_path / "store.zip") as made:
        names = set(made.namelist())
    assert {f"keys/body-{signer().hex}-key", f"keys/body-{signer().hex}-{before[:16]}-key"} <= names


def test_one_account_may_not_prepare_and_sign() -> None:
    case = prepared(by=HEAD)
    count = Entry.objects.count()
    with pytest.raises(store.Refused, match="Two persons"):
        store.act(case, *SIGN, {}, at=AT, by=HEAD)
    assert (Entry.objects.count(), Certificate.objects.count()) == (count, 0)
    store.act(case, *SIGN, {}, at=AT, by=REGISTRAR)
    assert Certificate.objects.count() == 1


def test_whoever_signed_does_not_prepare_it_afterwards_by_correcting() -> None:
    case, _ = signed()
    preparing = Entry.objects.get(chain=case.pk, what="prepare-certificate")
    with pytest.raises(store.Refused, match="Two persons"):
        store.act(case, preparing.what, preparing.on, preparing.facts, at=AT, by=HEAD, corrects=preparing.number)


@pytest.mark.parametrize("event", ["", "sign-certificate"])
def test_whoever_prepared_it_does_not_take_the_signature_back(event: str) -> None:
    """A registrar who became the head since, say."""
    case, one = signed()
    with pytest.raises(store.Refused, match="Two persons"):
        store.act(case, event, SIGN[1], {}, at=AT, by=REGISTRAR, corrects=one.entry)
    assert not Certificate.objects.get(case=case).taken_back
    store.act(case, event, SIGN[1], {}, at=AT, by=HEAD, corrects=one.entry)
    assert Certificate.objects.get(case=case, entry=one.entry).taken_back


@pytest.mark.parametrize(("body", "by"), [(False, HEAD), (True, "")])
def test_the_desk_signs_for_a_body_that_takes_part_and_whose_people_it_knows(body: bool, by: str) -> None:
    """Somebody who notes that a body signed elsewhere gets no certificate of this desk."""
    case = prepared(body=body)
    made = store.act(case, *SIGN, {"certificate_page": "https://example.kz/7"}, at=AT, by=by)
    assert made.facts == {"certificate_page": "https://example.kz/7"}
    assert not Certificate.objects.exists() and signing.bodies(settings.DATA) == []


def test_nothing_is_signed_for_a_party_that_is_no_body() -> None:
    case = prepared()
    Party.objects.filter(parts__case=case, kind="body").update(kind="organisation")
    store.act(case, *SIGN, {}, at=AT, by=HEAD)
    assert not Certificate.objects.exists() and signing.bodies(settings.DATA) == []


def test_what_was_typed_as_the_address_gives_way_to_that_of_the_desk() -> None:
    case = prepared()
    made = store.act(case, *SIGN, {"certificate_page": "https://evil.example/7"}, at=AT, by=HEAD)
    assert "evil" not in json.dumps(made.facts)


def test_a_request_that_comes_twice_signs_once() -> None:
    case = prepared()
    first = store.act(case, *SIGN, {}, at=AT, by=HEAD, key="k")
    assert store.act(case, *SIGN, {}, at=AT, by=HEAD, key="k").pk == first.pk
    with pytest.raises(store.Conflict):
        store.act(case, *SIGN, {"certificate_on": "2024-04-09"}, at=AT, by=HEAD, key="k")
    assert Certificate.objects.count() == 1


def test_no_number_is_given_twice() -> None:
    signed()
    other = prepared("7", "24-0002")
    with pytest.raises(store.Refused, match="already"):
        store.act(other, *SIGN, {}, at=AT, by=HEAD)
    assert Certificate.objects.count() == 1


@pytest.mark.parametrize("number", ["", " ", "..", "7/../8", "/7", "7//8"])
def test_a_number_that_no_address_can_hold_is_refused(number: str) -> None:
    case = prepared(number)
    with pytest.raises(store.Refused, match="number"):
        store.act(case, *SIGN, {}, at=AT, by=HEAD)
    assert not Certificate.objects.exists()


def test_a_certificate_is_worth_what_the_desk_knows() -> None:
    case, one = signed()
    assert certificates.check(REGISTER, "7", one.digest).same
    assert certificates.check(REGISTER, "7", f" {one.digest.upper()} ").worth is Worth.VALID
    assert certificates.check(REGISTER, "7", "0" * 20).worth is Worth.CHANGED
    assert certificates.check(REGISTER, "7", "қате").worth is Worth.CHANGED
    assert certificates.check(REGISTER, "8", one.digest).worth is Worth.NOT_FOUND
    store.act(case, "update", date(2024, 5, 6), {"people": 20, "entry.complete_and_true": True}, at=AT)
    found = certificates.check(REGISTER, "7", one.digest)
    assert found.worth is Worth.VALID and not found.same
    store.act(case, "ask-exclusion", date(2024, 6, 3), {}, at=AT)
    store.act(case, "exclude", date(2024, 6, 4), {"complaint.ways_named": True}, at=AT)
    left = certificates.check(REGISTER, "7", one.digest)
    assert (left.worth, left.statement, left.line) == (Worth.LEFT, None, "")


def test_of_a_register_that_is_no_list_nobody_learns_which_numbers_were_given() -> None:
    from dataclasses import replace

    signed()
    closed = replace(REGISTER, listed=False)
    assert certificates.check(closed, "7", "0" * 20) == certificates.check(closed, "8", "0" * 20)
    assert certificates.check(closed, "7", "").worth is Worth.NOT_FOUND


def test_a_signature_that_was_taken_back_or_corrected() -> None:
    case, one = signed()
    entry = Entry.objects.filter(chain=case.pk).last()
    assert entry is not None
    store.act(case, *SIGN, {"certificate_on": "2024-04-08"}, at=AT, by=HEAD, corrects=entry.number)
    second = Certificate.objects.get(case=case, taken_back=False)
    store.act(case, "sign-certificate", date(2024, 4, 9), {}, at=AT, by=HEAD, corrects=second.entry)
    third = Certificate.objects.get(case=case, taken_back=False)
    assert third.digest != one.digest
    assert certificates.check(REGISTER, "7", third.digest).worth is Worth.VALID
    assert certificates.check(REGISTER, "7", one.digest).worth is not Worth.CHANGED
    store.act(case, "", date(2024, 4, 9), {}, at=AT, by=HEAD, corrects=third.entry)
    taken = certificates.check(REGISTER, "7", third.digest)
    assert (taken.worth, taken.statement) == (Worth.TAKEN_BACK, None)
    signed("7", "24-0002")  # the number is free again


def test_another_key_and_a_row_that_somebody_changed() -> None:
    _, one = signed()
    forget()
    assert certificates.check(REGISTER, "7", one.digest).worth is Worth.OTHER_KEY
    signing.private(settings.DATA, signer())
    assert certificates.check(REGISTER, "7", one.digest).worth is Worth.OTHER_KEY
    Certificate.objects.update(text=one.text.replace('"people":12', '"people":21'))
    assert certificates.check(REGISTER, "7", one.digest).worth is Worth.CHANGED


def test_rows_are_made_anew_from_the_histories() -> None:
    _, one = signed()
    Certificate.objects.update(text="", digest="", number="x")
    rebuild(date(2024, 4, 10))
    made = Certificate.objects.get()
    assert (made.text, made.digest, made.number, made.taken_back) == (one.text, one.digest, "7", False)


# The pages


def text(page: Any) -> str:
    return unescape(page.content.decode())


def of(one: Certificate, twin: str = "", code: str | None = None) -> str:
    return f"certificate/volunteer-registry/{one.number}/{twin}?d={one.digest if code is None else code}"


def test_anybody_reads_what_a_certificate_states_and_nothing_else() -> None:
    case, one = signed("7/2024")
    page = Visitor().get(of(one))
    told = text(page)
    assert page.status_code == 200 and "The certificate is genuine, and the entry is in the register." in told
    for shown in (
        "24-0001",
        "«Көмек» тобы",
        "Қоршаған ортаны қорғау",
        BODY,
        "12",
        "The register shows the same today.",
    ):
        assert shown in told
    assert "komek@example.kz" not in told and "private" not in told.lower()
    assert page["Cache-Control"] == "no-store"
    assert f"/en/registers/volunteer-registry/{case.pk}/" in told
    assert "<title>A certificate · Zhargy</title>" in told
    for lang in ("kk", "ru"):
        assert f'<html lang="{lang}">' in text(Visitor(lang).get(of(one)))


def test_programs_verify_a_certificate_from_its_twin_with_the_key_of_the_desk() -> None:
    from cryptography.hazmat.primitives.serialization import load_pem_public_key

    _, one = signed()
    page = Visitor().get(of(one, "certificate.json"))
    told = json.loads(page.content)
    assert (told["worth"], told["statement"]["number"], told["as_the_register_shows"]) == ("valid", "7", True)
    assert page["Cache-Control"] == "no-store" and page["Content-Type"] == "application/json"
    pem = Visitor().get("/certificate/key.pem")
    key = load_pem_public_key(pem.content)
    statement, _, signature = certificate.read(told["certificate"])
    key.verify(bytes.fromhex(signature), statement.signed())  # type: ignore[union-attr, call-arg]
    before = signing.current(settings.DATA, signer())
    signing.change(settings.DATA, signer())
    assert Visitor().get("/certificate/key.pem").content.count(b"BEGIN PUBLIC KEY") == 2
    page = text(Visitor().get("certificate/"))
    assert before in page and signing.current(settings.DATA, signer()) in page and BODY in page
    # The page of a certificate names the key that signed it.
    assert f"Signed by the key {before[:16]}." in text(Visitor().get(of(one)))


def test_each_other_worth_is_told_in_words_and_shows_nothing_of_the_entry() -> None:
    case, one = signed()
    store.act(case, "update", date(2024, 5, 6), {"people": 20, "entry.complete_and_true": True}, at=AT)
    assert "The register shows something else today." in text(Visitor().get(of(one)))
    for code in ("0" * 20, "", "қате", one.digest[:-1], one.digest + "0", "x" * 500, "\x00"):
        page = Visitor().get(of(one, code=code))
        assert page.status_code == 404 and "with another code" in text(page), code
        assert "«Көмек»" not in text(page) and page["Cache-Control"] == "no-store"
    for number in ("8", "8/9", "7\x00", "n" * 300, "%20"):
        page = Visitor().get(f"certificate/volunteer-registry/{number}/?d={one.digest}")
        assert page.status_code == 404 and "There is no certificate with this number" in text(page), number
    forget()
    assert "signed by somebody else" in text(Visitor().get(of(one)))
    store.act(case, "ask-exclusion", date(2024, 6, 3), {}, at=AT)
    store.act(case, "exclude", date(2024, 6, 4), {"complaint.ways_named": True}, at=AT)
    assert "«Көмек»" not in text(Visitor().get(of(one)))


def test_an_entry_that_left_shows_that_and_no_more() -> None:
    case, one = signed()
    store.act(case, "ask-exclusion", date(2024, 6, 3), {}, at=AT)
    store.act(case, "exclude", date(2024, 6, 4), {"complaint.ways_named": True}, at=AT)
    page = Visitor().get(of(one))
    assert page.status_code == 200 and "no longer in the register" in text(page) and "«Көмек»" not in text(page)
    assert json.loads(Visitor().get(of(one, "certificate.json")).content) == {
        "worth": "left", "told": "The certificate is genuine, but the entry is no longer in the register.",
        "register": "volunteer-registry", "number": "7",
    }  # fmt: skip


def test_number_and_code_are_written_by_hand() -> None:
    _, one = signed("7/2024 ә")
    visitor = Visitor()
    sent = visitor.get("certificate/", number=" 7/2024 ә ", d=f" {one.digest.upper()} ")
    assert sent.status_code == 302
    assert "The certificate is genuine" in text(visitor.get(sent["Location"]))
    for data, wrong in (
        ({"number": "", "d": "0a"}, ["number"]),
        ({"number": "7", "d": " "}, ["d"]),
        ({"number": ""}, ["number", "d"]),
    ):
        page = visitor.get("certificate/", **data)
        assert page.status_code == 422
        assert re.findall(r'id="wrong-(\w+)"', text(page)) == wrong


def test_registers_that_certify_nothing_have_no_such_page() -> None:
    for address in ("certificate/nothing/7/", "certificate/foreign-money-recipients/7/", "/certificate/key.pem"):
        assert Visitor().get(address).status_code == 404, address
    assert Visitor().post("certificate/", number="7").status_code == 405


def test_the_code_on_the_paper_is_the_address_of_the_page() -> None:
    """What is scanned opens the page: the code's own modules are those of the address, and the address answers."""
    import segno

    from tests.documents.test_certificate import modules
    from zhargy.documents.certificate import code
    from zhargy.documents.paper import fill

    case, one = signed("7/2024")
    now = store.standing(case, SIGN[1])
    assert (
        certificates.address(one.text)
        in fill(KZ.papers["volunteer-certificate"], now.subject, on=SIGN[1], lang="kk").text()
    )
    told = certificates.address(one.text)
    assert modules(code(told, "")) == [
        [int(dark) for dark in row] for row in segno.make(told, error="m", micro=False).matrix
    ]
    page = Visitor().get(told.removeprefix("https://127.0.0.1"))
    assert page.status_code == 200 and "«Көмек» тобы" in text(page)


def test_the_case_has_the_certificate_as_pdf_and_docx() -> None:
    import pypdf

    case, one = signed()
    page = Visitor("kk").get(f"case/{case.pk}/")
    links = re.findall(r'"(/kk/case/[^"]+/volunteer-certificate/\w+\.\w+)"', text(page))
    assert {"kk.pdf", "kk.docx", "ru.pdf"} <= {link.rpartition("/")[2] for link in links}
    made = Visitor("kk").get(next(link for link in links if link.endswith("kk.pdf")))
    printed = "".join(one.extract_text() for one in pypdf.PdfReader(io.BytesIO(made.content)).pages)
    assert one.digest in re.sub(r"\s", "", printed)


# Two persons on a server


@pytest.fixture
def server() -> Iterator[None]:
    Tried.objects.all().delete()
    with override_settings(**for_server(["desk.example.org"], settings.MIDDLEWARE)):
        yield


def staff(case: Case, **roles: Role) -> dict[str, Browser]:
    """People of the body that takes part in a case, each signed in."""
    ministry = case.parts.get(actor="head").party
    found = {}
    for login, role in roles.items():
        me = account(login)
        Membership.objects.create(account=me, party=ministry, role=role)
        found[login] = Browser(me)
    return found


def does(browser: Browser, case: Case, event: str, on: str, **told: str) -> Any:
    """One event of a case through the pages; the last answer."""
    sent = browser.post(f"case/{case.pk}/act/", event=event, on=on)
    if sent.status_code != 303:
        return sent
    draft = sent["Location"].removesuffix("ask/")
    form = browser.get(draft)
    assert 'name="certificate_page"' not in text(form)
    sent = browser.post(draft, do="check", on=on, **told)
    assert sent.status_code == 303 and sent["Location"].endswith("/check/"), text(sent)
    seen = re.search(r'name="seen" value="(\d+)"', text(browser.get(sent["Location"])))
    assert seen
    return browser.post(f"{draft}file/", seen=seen[1])


ACCURATE = {"entry.documents_there": "yes", "entry.complete_and_true": "yes", "entry.certificate_given": "yes"}


def test_a_registrar_prepares_and_the_head_signs_through_the_pages(server: None) -> None:
    case = asked()
    people = staff(case, aigul=Role.REGISTRAR, baur=Role.HEAD, second=Role.REGISTRAR, boss=Role.OWNER)
    sent = does(people["aigul"], case, "prepare-certificate", "2024-04-03", **ACCURATE, certificate_number="7")
    assert sent.status_code == 303, text(sent)
    for other in ("aigul", "second", "boss"):
        assert does(people[other], case, "sign-certificate", "2024-04-08").status_code == 403, other
    assert "sign-certificate" not in text(people["aigul"].get(f"case/{case.pk}/", on="2024-04-08"))
    assert not Certificate.objects.exists()
    assert does(people["baur"], case, "sign-certificate", "2024-04-08").status_code == 303
    one = Certificate.objects.get()
    page = certificates.address(one.text)
    assert page.startswith("https://desk.example.org/kk/certificate/volunteer-registry/7/?d=")
    told = Browser().get(page.removeprefix("https://desk.example.org").replace("/kk/", "/en/"))
    assert told.status_code == 200 and "The certificate is genuine" in text(told)
    assert told["Cache-Control"] == "public, max-age=300" and not told.cookies
    mine = people["baur"].get(page.removeprefix("https://desk.example.org"))
    assert mine["Cache-Control"] == "no-store"
    for other in (
        "/certificate/key.pem",
        page.removeprefix("https://desk.example.org").replace("/?d", "/certificate.json?d"),
    ):
        assert Browser().get(other)["Cache-Control"] == "public, max-age=300", other


def test_a_head_who_prepared_it_does_not_sign_it(server: None) -> None:
    case = asked()
    head = staff(case, baur=Role.HEAD)["baur"]
    assert does(head, case, "prepare-certificate", "2024-04-03", **ACCURATE, certificate_number="7").status_code == 303
    sent = does(head, case, "sign-certificate", "2024-04-08")
    assert sent.status_code == 422 and "Two persons must do this" in text(sent)
    assert not Certificate.objects.exists()


def test_codes_are_tried_only_so_often(server: None) -> None:
    seen = [Browser().get(f"certificate/volunteer-registry/7/?d={number:020}").status_code for number in range(62)]
    assert (seen[0], seen[59], seen[60], seen[61]) == (404, 404, 429, 429)


# The command line


MADE = """
import sys
from datetime import date
from pathlib import Path
from zhargy.desk import serve
serve.prepare(Path(sys.argv[1]), sample=False)
from zhargy.desk import store
from tests.desk.test_certificates import AT
for name in ("Министрлік", "Басқарма", "Басқарма"):
    print(store.found(name, date(2020, 1, 1), at=AT, kind="body").pk)
"""


def test_keys_are_shown_and_changed_on_the_command_line(tmp_path: Path) -> None:
    folder = str(tmp_path / "d")
    made = [sys.executable, "-c", MADE, folder]
    ministry, first, _ = subprocess.run(made, check=True, capture_output=True, text=True, timeout=120).stdout.split()

    def run(*more: str, status: int = 0) -> str:
        told = [sys.executable, "-c", "from zhargy.cli import main; main()", "certificate-key", *more, "--data", folder]
        done = subprocess.run(told, capture_output=True, text=True, timeout=120)
        assert done.returncode == status, done.stderr
        return done.stdout + done.stderr

    assert "No certificate was signed here yet" in run()
    assert "Name the body" in run("--new", status=2)
    assert "no such body" in run("nobody", "--new", status=2)
    assert "several bodies" in run("басқарма", "--new", status=2)
    kind, key, name = run("министрлік", "--new").split()
    assert (kind, name) == ("signs", "Министрлік") and re.fullmatch("[0-9a-f]{64}", key)
    second = run(ministry, "--new").splitlines()
    assert second[1] == f"signed {key} Министрлік" and second[0].startswith("signs ") and key not in second[0]
    run(first, "--new")
    assert len(run().splitlines()) == 3 and run(ministry).splitlines() == second
