"""For whom something is done: chosen from a list that a page can carry, however many there are."""

from __future__ import annotations

import re
import uuid
from datetime import date
from html import unescape

import pytest
from django.http import HttpResponse

from tests.desk.visitor import Visitor
from zhargy.desk import clock, store, whose
from zhargy.desk.models import Party

MORE = "The list does not hold them all."
OPTION = re.compile(r'<option value="([0-9a-f-]{36})"( selected)?>([^<]*)')


def body(page: HttpResponse) -> str:
    return unescape(page.content.decode())


def founded(name: str, **facts: object) -> Party:
    told = {"DatabaseFiler": facts} if facts else {}
    return store.found(name, date(2020, 1, 1), facts=told, at=clock.now())


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> list[Party]:
    monkeypatch.setattr(whose, "MOST", 3)
    return [founded(name, form="public-fund") for name in ("Өнер", "Азат", "Ұлан", "Әділ", "Ілгері")]


def test_the_first_by_the_alphabet_and_the_one_chosen(few: list[Party]) -> None:
    all_of_them = Party.objects.filter(sample=False)
    found = whose.choices(all_of_them)
    assert [one.name for one in found.parties] == ["Азат", "Әділ", "Өнер"] and found.more and found.chosen is None
    found = whose.choices(all_of_them, str(few[4].pk))
    assert [one.name for one in found.parties] == ["Ілгері", "Азат", "Әділ", "Өнер"] and found.chosen == few[4]
    found = whose.choices(all_of_them, str(few[1].pk))
    assert [one.name for one in found.parties] == ["Азат", "Әділ", "Өнер"] and found.chosen == few[1]
    assert not whose.choices(all_of_them.filter(name__in=["Азат", "Ұлан", "Әділ"])).more


@pytest.mark.parametrize("id", ["", "nobody", str(uuid.UUID(int=7)), "%00", "{}", "1" * 5_000])
def test_nobody_is_chosen_by_what_is_no_id_of_theirs(few: list[Party], id: str) -> None:
    assert whose.chosen_of(Party.objects.all(), id) is None
    assert whose.chosen_of(Party.objects.exclude(pk=few[0].pk), str(few[0].pk)) is None


def test_known_for_are_those_of_which_facts_for_tells(few: list[Party]) -> None:
    from zhargy.law.kz import KZ

    founded("nothing known")
    for matter in KZ.matters.values():
        told = set(whose.known_for(Party.objects.all(), matter.subject))
        assert told == {one for one in Party.objects.all() if one.facts_for(matter.subject)}, matter.id


@pytest.mark.parametrize("page", ["procedures/information-request/", "start/owe/"])
def test_a_page_lists_some_and_says_where_the_others_are(few: list[Party], page: str) -> None:
    visitor = Visitor()
    assert visitor.get(page).status_code == 200
    last = few[2]
    there = body(visitor.get(page))
    listed = [id for id, _, _ in OPTION.findall(there)]
    assert MORE in there and str(last.pk) not in listed
    name = "party" if page.startswith("procedures") else "organisation"
    there = body(visitor.get(page, **{name: str(last.pk)}))
    assert [id for id, chosen, _ in OPTION.findall(there) if chosen][:1] == [str(last.pk)]


def test_begun_from_its_own_page(few: list[Party]) -> None:
    visitor = Visitor()
    one = few[2]
    there = body(visitor.get(f"organisation/{one.pk}/"))
    link = re.search(r'href="/en/(procedures/\?party=[^"]*)">Begin one', there)
    assert link
    there = body(visitor.get(link.group(1)))
    assert f'href="/en/organisation/{one.pk}/">{one.name}<' in there
    link = re.search(r'href="/en/(procedures/information-request/\?party=[^"]*)"', there)
    assert link
    assert f'value="{one.pk}" selected' in body(visitor.get(link.group(1)))
    sent = visitor.post("procedures/information-request/begin/", {"event": "ask", "party": str(one.pk)})
    assert sent.status_code == 303, body(sent)


def test_a_long_history_is_told_in_brief_and_whole_on_demand() -> None:
    visitor = Visitor()
    one = founded("Long", form="public-fund")
    for year in range(2012, 2020):
        told = {"form": "public-association", "on": f"{year}-01-01", "seen": str(year - 2010)}
        sent = visitor.post(f"organisation/{one.pk}/tell/DatabaseFiler/", told)
        assert sent.status_code == 303, body(sent)
    there = body(visitor.get(f"organisation/{one.pk}/"))
    assert "When it was told (9)" in there and there.count("<small>entry ") == 5 and "?history=all#history" in there
    there = body(visitor.get(f"organisation/{one.pk}/", history="all"))
    assert there.count("<small>entry ") == 9 and "?history=all#" not in there and '<details id="history" open>' in there
