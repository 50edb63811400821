"""Organisations by their pages: made, told of from a day, corrected, read on a past day; and what registers show."""

from __future__ import annotations

import csv
import json
import re
from datetime import date
from html import unescape
from io import StringIO

import pytest
from django.http import HttpResponse

from tests.desk.visitor import Visitor
from zhargy.desk import clock, store
from zhargy.desk.exports import harmless
from zhargy.desk.law import procedures
from zhargy.desk.models import Case, Entry, Listed, Party
from zhargy.i18n import kazakh_key, kazakh_order

HERE = "registers/corrections/"


def body(page: HttpResponse) -> str:
    return unescape(page.content.decode())


def made(visitor: Visitor, name: str = "Дала", **more: str) -> str:
    sent = visitor.post("parties/new/", {"name": name, "kind": "organisation", "on": "2020-01-01", **more})
    assert sent.status_code == 303, body(sent)
    return sent["Location"]


def of(address: str) -> Party:
    return Party.objects.get(pk=address.split("/")[3])


def test_one_is_made_and_found() -> None:
    visitor = Visitor()
    here = made(visitor, "Қауым қоры", bin="123456789012")
    assert (of(here).name, of(here).bin) == ("Қауым қоры", "123456789012")
    for words in ("қауым", "ҚОРЫ", "123456789012"):
        assert "Қауым қоры" in body(visitor.get("parties/", q=words))
    assert "Қауым қоры" not in body(visitor.get("parties/", q="nothing"))


@pytest.mark.parametrize(
    "told",
    [
        {"name": ""}, {"name": "a" * 301}, {"name": "a\x00b"}, {"name": " "}, {"bin": "12"}, {"bin": "٣" * 12},
        {"on": "2020-02-30"}, {"on": ""}, {"kind": "king"},
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_and_nothing_is_made(told: dict[str, str]) -> None:
    visitor = Visitor()
    before = Party.objects.count()
    page = visitor.post("parties/new/", {"name": "A", "kind": "organisation", "on": "2020-01-01", **told})
    assert page.status_code == 422 and 'class="summary"' in body(page)
    assert Party.objects.count() == before


def test_the_list_is_in_the_order_of_the_kazakh_alphabet() -> None:
    visitor = Visitor()
    names = ["Ұлан", "Бата", "Әділ", "Үміт", "Іскер", "Азат", "Һак"]
    for name in names:
        made(visitor, name)
    page = body(visitor.get("parties/"))
    assert sorted(names, key=page.index) == sorted(names, key=kazakh_key)


def test_facts_hold_from_their_day_and_past_days_are_asked() -> None:
    visitor = Visitor()
    here = made(visitor)
    for on, form, seen in (("2021-01-01", "public-association", "1"), ("2023-01-01", "public-fund", "2")):
        sent = visitor.post(f"{here}tell/DatabaseFiler/", {"form": form, "on": on, "seen": seen})
        assert sent.status_code == 303, body(sent)
    then, now = body(visitor.get(f"{here}?on=2022-05-05")), body(visitor.get(here))
    known = re.compile(r"<h3>The organisation</h3>(.*?)</dl>", re.S)
    assert known.search(then).group(1) != known.search(now).group(1)  # type: ignore[union-attr]
    assert "As it was known on" in then
    assert store.facts_on(of(here).pk, date(2022, 5, 5))["DatabaseFiler"]["form"] == "public-association"
    assert visitor.get(f"{here}?on=2022-99-99").status_code == 422


def test_what_was_told_is_corrected_and_both_stay() -> None:
    visitor = Visitor()
    here = made(visitor)
    visitor.post(f"{here}tell/DatabaseFiler/", {"form": "public-association", "on": "2021-01-01", "seen": "1"})
    assert 'value="2021-01-01"' in body(visitor.get(f"{here}correct/2/"))
    sent = visitor.post(f"{here}correct/2/", {"form": "public-fund", "on": "2021-01-01", "seen": "2"})
    assert sent.status_code == 303, body(sent)
    assert of(here).facts["DatabaseFiler"]["form"] == "public-fund"
    page = body(visitor.get(here))
    assert "corrected by entry 3" in page
    assert visitor.get(f"{here}correct/2/").status_code == 404
    assert visitor.get(f"{here}correct/1/").status_code == 404


def test_a_fact_that_is_emptied_is_no_longer_known() -> None:
    visitor = Visitor()
    here = made(visitor)
    visitor.post(f"{here}tell/DatabaseFiler/", {"form": "public-fund", "on": "2021-01-01", "seen": "1"})
    visitor.post(f"{here}tell/DatabaseFiler/", {"form": "", "on": "2022-01-01", "seen": "2"})
    assert "form" not in of(here).facts.get("DatabaseFiler", {})


def test_two_who_tell_at_once_and_tampered_numbers() -> None:
    visitor = Visitor()
    here = made(visitor)
    told = {"form": "public-fund", "on": "2021-01-01"}
    assert visitor.post(f"{here}tell/DatabaseFiler/", {**told, "seen": "1"}).status_code == 303
    late = visitor.post(f"{here}tell/DatabaseFiler/", {**told, "form": "public-association", "seen": "1"})
    assert late.status_code == 409 and 'value="2021-01-01"' in body(late)
    for seen in ("", "x", "-1", "9" * 40):
        assert visitor.post(f"{here}tell/DatabaseFiler/", {**told, "seen": seen}).status_code == 422
    assert Entry.objects.filter(chain=of(here).pk).count() == 2
    assert visitor.get(f"{here}tell/Nothing/").status_code == 404
    wrong = visitor.post(f"{here}tell/DatabaseFiler/", {"form": "kingdom", "on": "2021-01-01", "seen": "2"})
    assert wrong.status_code == 422 and 'href="#at-form"' in body(wrong)


def test_the_page_of_one_shows_its_cases_and_what_is_due() -> None:
    visitor = Visitor()
    sample = Party.objects.get(sample=True)
    page = body(visitor.get(f"organisation/{sample.pk}/"))
    assert "What is due" in page and 'class="line"' in page
    store.begin("information-request", sample, "ask", clock.today(), {}, at=clock.now())
    assert "/en/case/" in body(visitor.get(f"organisation/{sample.pk}/"))


def listed(*told: dict[str, str]) -> list[Case]:
    """Corrections of the monitor that stand in their register."""
    found = []
    for facts in told:
        whose = store.found("reader", date(2020, 1, 1), at=clock.now(), kind="person")
        case = store.begin("correction", whose, "send", date(2026, 3, 2), facts, at=clock.now())
        store.act(case, "acknowledge", date(2026, 3, 3), {}, at=clock.now())
        store.act(case, "correct", date(2026, 3, 4), {"answer": "Thank you"}, at=clock.now())
        found.append(case)
    return found


EVIL = {"where": "=1+1", "wrong": "<b>x</b>", "right": "@SUM(A1)", "source": "-2", "email": "reader@example.org"}


def test_registers_show_what_they_publish_and_nothing_else() -> None:
    visitor = Visitor()
    (case,) = listed(EVIL)
    one = Listed.objects.get(case=case)
    for address in (HERE, f"{HERE}{one.pk}/", f"{HERE}register.csv", f"{HERE}{one.pk}/entry.jsonld"):
        page = visitor.get(address)
        assert page.status_code == 200
        assert "reader@example.org" not in body(page) and "<b>x</b>" not in page.content.decode().replace(
            '"<b>x</b>"', ""
        ).replace(",<b>x</b>,", "")
    assert "Corrections" in body(visitor.get("registers/"))


def test_tables_of_registers_hold_no_formula() -> None:
    listed(EVIL)
    page = Visitor().get(f"{HERE}register.csv")
    rows = list(csv.reader(StringIO(page.content.decode("utf-8-sig"))))
    assert len(rows) == 2 and rows[1][1] == "'=1+1"
    assert not [cell for row in rows for cell in row if cell[:1] in "=+-@\t\r" and cell]
    assert harmless("5") == "5" and harmless("\tx").startswith("'")


def test_an_entry_for_other_programs() -> None:
    (case,) = listed({"where": "note/1", "wrong": "a", "right": "b", "source": "c"})
    told = json.loads(Visitor("kk").get(f"{HERE}{case.pk}/entry.jsonld").content)
    assert told["@context"] == "https://schema.org" and told["identifier"] == "note/1"
    shown = procedures()["correction"].register.shows  # type: ignore[union-attr]
    assert {one["propertyID"] for one in told["variableMeasured"]} <= set(shown)


def test_registers_are_searched_filtered_and_in_order() -> None:
    visitor = Visitor()
    listed(*({"where": name, "wrong": "a", "right": "b", "source": "c"} for name in ("Ұя", "Әлем", "Бет")))
    page = body(visitor.get(HERE))
    assert page.index("Әлем") < page.index("Бет") < page.index("Ұя")
    found = body(visitor.get(HERE, q="ӘЛЕМ"))
    assert "Әлем" in found and "Бет" not in found
    assert "Әлем" not in body(visitor.get(HERE, state="declined"))
    assert visitor.get(HERE, page="-1", state="x" * 500, q="%_'").status_code == 200
    assert visitor.get("registers/nothing/").status_code == 404
    assert visitor.get(f"{HERE}00000000-0000-4000-8000-000000000000/").status_code == 404


def test_the_order_that_is_kept_is_that_of_the_alphabet() -> None:
    names = [
        "Ұлан",
        "Бата",
        "бат",
        "Әділ",
        "Үміт",
        "Іскер",
        "Азат",
        "Һак",
        "24-0001",
        "24-00010",
        "Zeta",
        "",
        "Ëлка",
        "😀",
    ]
    assert sorted(names, key=kazakh_order) == sorted(names, key=kazakh_key)
    assert len(kazakh_order("ﬃ" * 300)) <= Party._meta.get_field("sort").max_length
