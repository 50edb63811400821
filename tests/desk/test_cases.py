"""Cases by their pages: prepared, checked, filed, corrected, read as of a day; every procedure, known by its declaration."""

from __future__ import annotations

import re
from datetime import date, timedelta
from html import unescape
from typing import Any

import pytest
from django.conf import settings
from django.http import HttpResponse

from tests.desk.visitor import Visitor
from zhargy.desk import clock, store
from zhargy.desk.law import procedures
from zhargy.desk.models import Case, Draft, Entry, Party
from zhargy.desk.views.drafts import wrote
from zhargy.procedures import Trouble

ASKED = {
    "asks_for_information": "yes", "route": "none", "form": "paper", "anonymous": "no", "registered_on": "2025-03-03",
}  # fmt: skip
DAY = date(2025, 3, 3)


def body(page: HttpResponse) -> str:
    return unescape(page.content.decode())


def party(name: str = "Дала", kind: str = "organisation") -> Party:
    return store.found(name, date(2020, 1, 1), at=clock.now(), kind=kind)


def prepared(visitor: Visitor, procedure: str, event: str, whose: Party) -> str:
    """The address of a new draft."""
    sent = visitor.post(f"procedures/{procedure}/begin/", event=event, party=whose.pk)
    assert sent.status_code == 303, body(sent)
    return sent["Location"].removesuffix("ask/")


def acted(visitor: Visitor, case: str, event: str) -> str:
    """The address of a new draft of an event of a case."""
    return visitor.post(f"{case}act/", event=event)["Location"].removesuffix("ask/")


def filed(visitor: Visitor, draft: str) -> HttpResponse:
    """A draft filed from the page that checks it."""
    page = visitor.get(f"{draft}check/")
    assert page.status_code == 200, body(page)
    seen = re.search(r'name="seen" value="(\d+)"', body(page))
    assert seen
    return visitor.post(f"{draft}file/", seen=seen[1])


def asked(visitor: Visitor, whose: Party | None = None) -> str:
    """The address of a case in which information was asked for."""
    draft = prepared(visitor, "information-request", "ask", whose or party())
    sent = visitor.post(draft, {**ASKED, "on": "2025-03-03", "do": "check"})
    assert sent["Location"] == f"{draft}check/"
    return filed(visitor, draft)["Location"]


def of(address: str) -> Case:
    return Case.objects.get(pk=address.split("/")[3])


def do(visitor: Visitor, case: str, event: str, on: str, **facts: str) -> HttpResponse:
    """An event prepared and filed."""
    draft = acted(visitor, case, event)
    sent = visitor.post(draft, {**facts, "on": on, "do": "check"})
    assert sent.status_code == 303, body(sent)
    return filed(visitor, draft)


def test_a_request_is_prepared_checked_filed_and_runs_out() -> None:
    visitor = Visitor()
    whose = party()
    draft = prepared(visitor, "information-request", "ask", whose)
    assert "Draft" in body(visitor.get("")) and Entry.objects.filter(chain=whose.pk).count() == 1
    checked = visitor.get(f"{draft}check/")
    assert "Not known whether it is lawful" in body(checked) or "Write it down" in body(checked)
    case = asked(visitor, whose)
    then = body(visitor.get(f"{case}?on=2025-03-18"))
    assert "18 March 2025" in then and "Where it stood on" in then
    silent = of(case)
    assert silent.state == "over" or silent.state == "silent"
    told = body(visitor.get(f"{case}?on=2025-03-19"))
    assert "The term ended" in told
    assert Draft.objects.count() == 1 and str(Draft.objects.get().pk) in draft


@pytest.mark.parametrize(("lang", "told"), [("kk", "Не сұралады"), ("ru", "Что спрашивается")])
def test_what_people_are_asked_is_no_request_of_theirs(lang: str, told: str) -> None:
    """The heading of complaints, in which somebody asks a body for something, is another one."""
    page = body(Visitor(lang).get("procedures/assembly-notification/"))
    assert re.search(rf"<summary>{told} \(\d+\)</summary>", page) and "О чем просьба" not in page


def test_what_is_sent_is_kept_and_what_is_wrong_stands_at_its_field_and_on_top() -> None:
    visitor = Visitor()
    draft = prepared(visitor, "information-request", "ask", party())
    page = visitor.post(draft, {**ASKED, "registered_on": "2025-02-31", "on": "2025-03-03", "do": "check"})
    assert page.status_code == 422
    assert 'href="#at-registered_on"' in body(page) and 'id="errors-registered_on"' in body(page)
    assert 'value="2025-02-31"' in body(visitor.get(draft))
    assert Draft.objects.get().facts["form"] == "paper"
    assert visitor.get(f"{draft}check/")["Location"] == draft
    for wrong in ("", "yesterday", "2025-02-30", "1000-01-01", "9" * 500):
        page = visitor.post(draft, {**ASKED, "on": wrong, "do": "save"})
        assert page.status_code == 422 and 'href="#on"' in body(page)


def test_a_value_that_no_choice_has_is_refused() -> None:
    visitor = Visitor()
    draft = prepared(visitor, "information-request", "ask", party())
    page = visitor.post(draft, {"route": "<script>", "anonymous": "perhaps", "on": "2025-03-03", "do": "save"})
    assert page.status_code == 422
    assert "<script>" not in page.content.decode().replace("<script src", "")
    assert 'href="#at-anonymous"' in body(page)


def test_a_draft_can_be_deleted_and_forms_sent_twice_file_once() -> None:
    visitor = Visitor()
    draft = prepared(visitor, "information-request", "ask", party())
    visitor.post(draft, {**ASKED, "on": "2025-03-03", "do": "save"})
    first = visitor.post(f"{draft}file/", seen="0")
    second = visitor.post(f"{draft}file/", seen="0")
    assert first["Location"] == second["Location"] and Case.objects.count() == 1
    assert visitor.get(draft).status_code == 404
    other = prepared(visitor, "information-request", "ask", party())
    assert visitor.post(f"{other}forget/").status_code == 302
    assert Draft.objects.count() == 0


@pytest.mark.parametrize("seen", ["", "-1", "x", "٣", "9" * 30])
def test_a_tampered_number_files_nothing(seen: str) -> None:
    visitor = Visitor()
    draft = prepared(visitor, "information-request", "ask", party())
    assert visitor.post(f"{draft}file/", seen=seen).status_code == 422
    assert Case.objects.count() == 0 and Draft.objects.count() == 1


def test_somebody_wrote_first_and_what_was_typed_is_kept() -> None:
    visitor = Visitor()
    case = asked(visitor)
    draft = acted(visitor, case, "answer")
    visitor.post(draft, {"on": "2025-03-10", "do": "save"})
    old = of(case).number
    store.act(of(case), "extend", date(2025, 3, 7), {}, at=clock.now())
    page = visitor.post(f"{draft}file/", seen=str(old))
    assert page.status_code == 409
    assert "entry 3" in body(page).lower() and draft in body(page)
    assert wrote(of(case), old)[0]["entry"].what == "extend"
    assert Draft.objects.count() == 1
    assert filed(visitor, draft).status_code == 303


def test_what_cannot_happen_then_is_told_and_nothing_is_written() -> None:
    visitor = Visitor()
    case = asked(visitor)
    draft = acted(visitor, case, "sue")
    page = visitor.get(f"{draft}check/")
    assert page.status_code == 422 and "cannot" in body(page)
    assert visitor.post(f"{draft}file/", seen=str(of(case).number)).status_code == 422
    assert of(case).number == 2


def test_a_correction_stands_beside_what_it_corrects() -> None:
    visitor = Visitor()
    case = asked(visitor)
    page = body(visitor.get(f"{case}correct/2/"))
    assert 'value="2025-03-03"' in page
    options = [one.value for one in procedures()["information-request"].about.find("form").choices]
    other = next(one for one in options if one != "paper")
    told = {**ASKED, "form": other, "registered_on": "2025-03-04"}
    sent = visitor.post(f"{case}correct/2/", {**told, "on": "2025-03-04", "seen": "2"})
    assert sent.status_code == 303, re.findall('class="summary".*?</div>', body(sent), re.S)
    page = body(visitor.get(case))
    assert "Corrected. Before, it said" in page and "3 March 2025" in page and "4 March 2025" in page
    late = visitor.post(f"{case}correct/3/", {**told, "registered_on": "2025-03-05", "on": "2025-03-05", "seen": "2"})
    assert late.status_code == 409 and 'value="2025-03-05"' in body(late)
    assert visitor.post(f"{case}correct/1/", on="2025-03-05").status_code == 404
    assert visitor.get(f"{case}correct/99/").status_code == 404


def test_what_never_happened_is_taken_back() -> None:
    visitor = Visitor()
    case = asked(visitor)
    assert do(visitor, case, "answer", "2025-03-10").status_code == 303
    number = of(case).number
    state = of(case).state
    sent = visitor.post(f"{case}correct/{number}/", {"do": "annul", "seen": str(number), "on": ""})
    assert sent.status_code == 303, body(sent)
    assert of(case).state != state
    assert "Written down and taken back" in body(visitor.get(case))


def test_unknown_things_are_not_there() -> None:
    visitor = Visitor()
    case = asked(visitor)
    whose = party()
    assert visitor.get("procedures/nothing/").status_code == 404
    assert visitor.post(f"{case}act/", event="nothing").status_code == 404
    assert visitor.post(f"{case}act/", event="ask").status_code == 404
    assert visitor.post("procedures/information-request/begin/", event="answer", party=whose.pk).status_code == 422
    assert visitor.post("procedures/information-request/begin/", event="ask", party="x").status_code == 422
    for rest in ("paper/2/nothing/kk.pdf", "paper/2/information-request/kk.exe", "paper/9/information-request/kk.pdf"):
        assert visitor.get(f"{case}{rest}").status_code == 404
    assert visitor.get(f"{case}?on=nonsense").status_code == 422
    assert visitor.get(f"{case}?on=2000-01-01").status_code == 200
    assert visitor.post(f"{case}join/", actor="nobody", party=whose.pk).status_code == 404


def test_papers_and_calendar_of_a_case() -> None:
    visitor = Visitor()
    case = asked(visitor)
    for lang in ("kk", "ru", "en"):
        assert visitor.get(f"{case}paper/1/information-request/{lang}.pdf").content.startswith(b"%PDF")
    page = visitor.get(f"{case}paper/1/information-request/ru.docx")
    assert page.content.startswith(b"PK") and "information" not in page["Content-Disposition"]
    assert b"BEGIN:VCALENDAR" in visitor.get(f"{case}days.ics").content


def test_a_body_takes_its_part() -> None:
    visitor = Visitor()
    case = asked(visitor)
    body_ = party("Әкімдік", "body")
    assert visitor.post(f"{case}join/", actor="holder", party=body_.pk).status_code == 303
    assert "Әкімдік" in body(visitor.get(case))
    assert visitor.post(f"{case}join/", actor="holder", party=body_.pk).status_code == 404


def test_the_list_begins_with_what_is_urgent() -> None:
    visitor = Visitor()
    today = clock.today()
    for days in (1, 9, 4):
        on = today - timedelta(days=days)
        store.begin("information-request", party(f"n{days}"), "ask", on, {"route": "none", "form": "paper",
                    "asks_for_information": True, "anonymous": False, "registered_on": on.isoformat()}, at=clock.now())  # fmt: skip
    page = body(visitor.get("cases/"))
    assert page.index("n9") < page.index("n4") < page.index("n1")
    assert "n4" not in body(visitor.get("cases/", procedure="correction"))
    assert "n9" in body(visitor.get("cases/", q="N9")) and "n4" not in body(visitor.get("cases/", q="N9"))
    assert visitor.get("cases/", page="x", state="zzz", procedure="' OR 1=1").status_code == 200


def test_what_a_case_knows_is_not_told_twice() -> None:
    visitor = Visitor()
    case = asked(visitor)
    draft = acted(visitor, case, "answer")
    page = body(visitor.get(draft))
    assert "registered_on" not in page
    visitor.post(draft, on="2025-03-10", do="save")
    filed(visitor, draft)
    entry = Entry.objects.filter(chain=of(case).pk).last()
    assert entry is not None and entry.what == "answer" and "route" not in entry.facts


def steps(procedure: str) -> list[str]:
    """The events of the shortest way that ends, or that leads into the register."""
    found = procedures()[procedure]
    ways: list[tuple[str, list[str]]] = [(one.to, [one.id]) for one in found.starts()]
    seen = {state for state, _ in ways}
    last = ways[0]
    while ways:
        last = ways.pop(0)
        state, way = last
        if found.state(state).final:
            return way
        for event in found.possible(state):
            to = event.to or state
            if to not in seen:
                seen.add(to)
                ways.append((to, [*way, event.id]))
    return last[1]


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
@pytest.mark.parametrize("procedure", procedures())
def test_every_procedure_has_its_pages(procedure: str, lang: str) -> None:
    """Nothing is written for it at the desk: the declaration is enough."""
    visitor = Visitor(lang)
    found = procedures()[procedure]
    assert visitor.get(f"procedures/{procedure}/").status_code == 200
    first, *rest = steps(procedure)
    on = date(2026, 3, 2)
    office = found.actor(found.own).office
    draft = prepared(visitor, procedure, first, party(kind=office or "organisation"))
    case = ""
    for event in [first, *rest]:
        draft = draft or acted(visitor, case, event)
        assert visitor.get(draft).status_code == 200
        sent = visitor.post(draft, {"on": on.isoformat(), "do": "check"})
        assert sent.status_code == 303, body(sent)
        page = filed(visitor, draft)
        assert page.status_code == 303, body(page)
        case, draft, on = page["Location"], "", on + timedelta(days=1)
        shown = body(visitor.get(case))
        for one in found.event(event).papers:
            assert one in shown
    told = store.case_of(of(case).pk)
    assert [one.event for one in told.events] == [first, *rest]
    assert visitor.get(f"organisation/{of(case).party.pk}/").status_code == 200


def test_page_titles_tell_nothing() -> None:
    """What a browser keeps of the pages visited must not tell of an assembly."""
    visitor = Visitor()
    draft = prepared(visitor, "assembly-notification", "draft", party("Митинг"))
    visitor.post(draft, on="2026-03-02", do="save")
    case = filed(visitor, draft)["Location"]
    for address in (case, f"{case}correct/2/", "procedures/assembly-notification/", "start/gather/", "cases/"):
        title = re.search("<title>(.*?)</title>", body(visitor.get(address)))
        assert title and not re.search("(?i)assembl|picket|rall|gather|митинг", title[1]), title[1]


def test_every_page_has_a_way_out() -> None:
    page = body(Visitor().get("cases/"))
    assert re.search(r'<a class="leave" href="https?://[^"]+" rel="noreferrer noopener" data-leave', page)


def test_trouble_is_never_a_server_error() -> None:
    visitor = Visitor()
    case = asked(visitor)
    with pytest.raises(Trouble):
        store.act(of(case), "sue", date(2025, 3, 4), {}, at=clock.now())
    draft = acted(visitor, case, "answer")
    visitor.post(draft, on="2025-03-01", do="save")
    assert visitor.get(f"{draft}check/").status_code == 422


def test_rows_with_wrong_numbers_are_harmless() -> None:
    visitor = Visitor()
    name, event, path = next(
        (one.id, event, path)
        for one in procedures().values() for event in one.starts() for path in event.brings
        if one.about.find(path).kind == "many"
    )  # fmt: skip
    draft = prepared(visitor, name, event.id, party())
    for count, do_ in (("2", f"add:{path}"), ("2", f"remove:{path}:1"), ("2", f"remove:{path}:77"), ("x", "save"),
                       ("-3", "save"), ("99999999999", "save"), ("1000", f"add:{path}"), ("1", "add:nothing"),
                       ("1", "remove:"), ("1", f"remove:{path}:x")):  # fmt: skip
        page: Any = visitor.post(draft, {"on": "2026-03-02", f"{path}.rows": count, "do": do_})
        assert page.status_code in (200, 303, 422), (count, do_)
    visitor.post(draft, {"on": "2026-03-02", f"{path}.rows": "0", f"{path}.unfit": "1", "do": "save"})
    assert Draft.objects.get().facts[path] == []


def test_what_may_not_be_seen_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    visitor = Visitor()
    case = asked(visitor, party("Құпия"))
    draft = acted(visitor, case, "answer")
    whose = f"organisation/{of(case).party.pk}/"
    monkeypatch.setattr(settings, "ALONE", False)
    for address in (case, f"{case}correct/2/", f"{case}days.ics", f"{case}paper/1/information-request/kk.pdf", draft,
                    f"{draft}check/", whose, f"{whose}tell/DatabaseFiler/", "parties/new/"):  # fmt: skip
        assert visitor.get(address).status_code == 404, address
    for address in (f"{case}act/", f"{case}join/", f"{draft}file/", f"{draft}forget/"):
        assert visitor.post(address, event="answer", seen="2").status_code == 404, address
    for address in ("", "cases/", "parties/", "procedures/information-request/"):
        assert "Құпия" not in body(visitor.get(address)), address
    sent = visitor.post("procedures/information-request/begin/", event="ask", party=of(case).party.pk)
    assert sent.status_code == 422
    assert visitor.post("procedures/assembly-notification/begin/", event="draft", party="").status_code == 422
