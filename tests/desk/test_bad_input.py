"""Bad input: a clear message at the field, a 4xx, never a 500, and nothing kept."""

from __future__ import annotations

import re
from datetime import date, time
from decimal import Decimal
from html import unescape
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.desk.club import club  # noqa: F401
from tests.desk.visitor import DAY, Visitor, first_of, form, kept
from tests.strategies import at, facts, leaves
from zhargy.desk import forms, goals
from zhargy.desk.models import Consultation
from zhargy.law.kz import KZ
from zhargy.rules import FactErrors

TYPES: dict[Any, str] = {}
for _matter in KZ.matters.values():
    for _, _info in _matter.subject.walk():
        if _info.kind == "fact" and not _info.choices and not _info.judgement:
            TYPES.setdefault(_info.type, _matter.id)
CHOICE = next((one.id, path) for one in KZ.matters.values() for path, info in one.subject.walk() if info.choices)

NO_NUMBER = [
    "NaN",
    "-NaN",
    "sNaN",
    "Infinity",
    "1e400",
    "9" * 30,
    "9" * 1900,
    "12 people",
    "1,5,5",
    "--1",
    "0x10",
    "\x00",
]
NO_DAY = [
    "2023-02-30", "2023-13-01", "0000-00-00", "1899-12-31", "2201-01-01", "9999-12-31", "31.02.2023", "2023-W01-1",
    "20230101", "2023-1-1", "tomorrow", "2023-01-01T00:00", "٢٠٢٣-٠١-٠١", "-2023-01-01", "2023-01-01\x00", "1" * 3000,
]  # fmt: skip
NO_TIME = ["25:00", "12:60", "noon", "12:00+05:00", "-1:00", "\x00", "24:00:01"]
NO_CHOICE = ["", "x", "<script>", "None", "true", "\x00", "a" * 5000]


def wrong(goal: str, path: str, typed: str) -> str:
    """The page that refuses an answer."""
    visitor = Visitor()
    Consultation.objects.all().delete()
    id = visitor.begin(goal)
    page = visitor.answer(id, path, typed)
    text = page.content.decode()
    assert page.status_code == 422, f"{path}={typed!r}: {page.status_code}"
    assert kept() == [{}]
    assert Consultation.objects.get().order == []
    assert re.search(r'<div id="errors-answer"><p class="error" role="alert">[^<]{8,}</p>', text), f"{path}={typed!r}"
    assert 'aria-describedby="' in text
    assert 'aria-invalid="true"' in text
    return unescape(text)


@pytest.mark.parametrize("typed", NO_NUMBER)
@pytest.mark.parametrize("kind", [kind for kind in (int, Decimal) if kind in TYPES])
def test_numbers(kind: Any, typed: str) -> None:
    path, _ = first_of(KZ.matters[TYPES[kind]].subject, kind)
    wrong(TYPES[kind], path, typed)


@pytest.mark.parametrize("typed", ["-1", "-0.01", "1.5", "1e-3"])
def test_counts_are_whole_and_not_negative(typed: str) -> None:
    path, _ = first_of(KZ.matters[TYPES[int]].subject, int)
    text = wrong(TYPES[int], path, typed)
    assert "must not be below 0" in text or "write a whole number" in text
    assert f'value="{typed}"' in text, "what was typed stays, to be corrected"


@pytest.mark.parametrize("typed", NO_DAY)
def test_days(typed: str) -> None:
    path, _ = first_of(KZ.matters["gather"].subject, date)
    wrong("gather", path, typed)
    visitor = Visitor()
    before = Consultation.objects.count()
    page = visitor.post("start/gather/", on=typed)
    assert page.status_code == 422
    assert 'id="on-error"' in page.content.decode()
    assert Consultation.objects.count() == before


@pytest.mark.parametrize("typed", NO_TIME)
def test_times(typed: str) -> None:
    path, _ = first_of(KZ.matters[TYPES[time]].subject, time)
    wrong(TYPES[time], path, typed)


@pytest.mark.parametrize("typed", NO_CHOICE)
def test_choices(typed: str) -> None:
    wrong(*CHOICE, typed)
    path, _ = first_of(KZ.matters["receive"].subject, bool)
    if typed != "true":
        wrong("receive", path, typed)


def test_an_empty_answer_is_not_an_answer() -> None:
    for goal, path in {(goal, first_of(KZ.matters[goal].subject, kind)[0]) for kind, goal in TYPES.items()}:
        assert "Choose or write an answer" in wrong(goal, path, "   ")


def test_facts_that_contradict_each_other(club: Any) -> None:  # noqa: F811
    visitor = Visitor()
    id = visitor.begin("club", "2011-05-05")
    assert visitor.answer(id, "founders", "3").status_code == 303
    page = visitor.answer(id, "adults", "4")
    assert page.status_code == 422
    assert "a club cannot have more adults among its founders than founders" in page.content.decode()
    assert 'id="errors-answer"' in page.content.decode()
    assert kept() == [{"founders": 3}]


def test_every_contradiction_of_the_law_is_told_at_a_field() -> None:
    """Days out of order and the like: found by drawing facts until they contradict each other."""
    seen = set()
    for matter in KZ.matters.values():
        random = Random(matter.id)
        for _ in range(60):
            drawn = facts(matter.subject, random)
            try:
                matter.subject.from_facts(drawn)
            except FactErrors as errors:
                error = errors.errors[0]
                if error.message in seen or not error.between:
                    continue
                seen.add(error.message)
                visitor = Visitor()
                id = visitor.begin(matter.id)
                paths = [one for one in error.paths if one in leaves(drawn)]
                sent = [visitor.answer(id, one, form(at(drawn, one))) for one in paths]
                assert [one.status_code for one in sent[:-1]] == [303] * (len(sent) - 1)
                assert sent[-1].status_code == 422
                assert 'id="errors-answer"' in sent[-1].content.decode()
    assert seen


def test_rows_beyond_what_a_form_takes_are_refused_and_not_cut_off(club: Any) -> None:  # noqa: F811
    visitor = Visitor()
    id = visitor.begin("club", "2011-05-05")
    many = {f"members.{number}.age": "30" for number in range(60)}
    for rows, do in (("60", "answer"), ("50", "add"), ("99999999", "answer")):
        page = visitor.post(f"ask/{id}/", {"path": "members", "members.rows": rows, **many}, do=do)
        assert page.status_code == 422
        assert "At most 50 can be entered here." in page.content.decode()
    for rows in ("-1", "x", "٣", "9" * 5000, "\x00"):
        page = visitor.post(f"ask/{id}/", {"path": "members", "members.rows": rows}, do="add")
        assert page.status_code in (200, 422)
    page = visitor.post(f"ask/{id}/", {"path": "members", "members.rows": "1", "members.0.age": "x"}, do="answer")
    assert page.status_code == 422
    assert kept() == [{}]


@pytest.mark.parametrize(
    "path",
    [
        "nothing", "members.0.age", "members.x.age", "members.age", "members.-1.age", "members.٠.age", "members.00.age",
        "members.9.age", "members.0", "members.0.0.age", "house", "house.rooms.x", "kind.0", "..", ".", "kind.",
        "__class__", "from_facts", "members." + "9" * 5000 + ".age", "\x00", "a" * 10_000, "kind.kind", "house..rooms",
    ],
)  # fmt: skip
def test_paths_that_lead_nowhere(club: Any, path: str) -> None:  # noqa: F811
    visitor = Visitor()
    id = visitor.begin("club", "2011-05-05")
    assert visitor.get(f"ask/{id}/", path=path).status_code == 404
    assert visitor.answer(id, path, "1").status_code == 404
    assert visitor.answer(id, path, "", do="clear").status_code == 404
    assert kept() == [{}]


def test_a_row_can_be_named_only_while_it_is_there(club: Any) -> None:  # noqa: F811
    visitor = Visitor()
    id = visitor.begin("club", "2011-05-05")
    visitor.post(f"ask/{id}/", {"path": "members", "members.rows": "1"}, do="answer")
    assert visitor.get(f"ask/{id}/", path="members.0.age").status_code == 200
    assert visitor.get(f"ask/{id}/", path="members.1.age").status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        "start/nothing/", "start/rule:nothing/", "start/rule:/", "start/gather\x00/", "ask/x/", "nothing/",
        "ask/00000000-0000-0000-0000-000000000000/", "answer/00000000-0000-0000-0000-000000000000/",
        "answer/00000000-0000-0000-0000-000000000000/answer.json", "answer/x/days.ics",
        "answer/00000000-0000-0000-0000-000000000000/days.ics", "law/rule/nothing/", "law/rule/%2e%2e/",
        "law/amount/nothing/", "law/provision/nothing/", "law/rule/<script>alert(1)</script>/",
        "organisation/00000000-0000-0000-0000-000000000000/", "organisation/x/",
        "/static/x/../settings.py", "/static/x/nothing.css", "/static/x/%2e%2e%2fsettings.py", "/de/", "/KK/", "/kk",
        "/favicon.ico", "/en/law/rule/" + "a" * 5000 + "/", "/\udcff/", "/en/../../etc/passwd",
    ],
)  # fmt: skip
def test_addresses_that_lead_nowhere(address: str) -> None:
    page = Visitor().get(address.encode("utf-8", "surrogatepass").decode("utf-8", "replace"))
    if address == "/kk":
        assert (page.status_code, page["Location"]) == (301, "/kk/")
        return
    assert page.status_code == 404
    assert "<script>alert" not in page.content.decode()
    assert "There is no such page" in page.content.decode()


def test_a_rule_on_several_subjects_cannot_be_asked_alone() -> None:
    found = [rule.id for rule in KZ.rules.values() if goals.subject_of(rule) is None]
    assert found
    for id in found:
        assert Visitor().get(f"start/rule:{id}/").status_code == 404
        assert "/start/rule:" not in Visitor().get(f"law/rule/{id}/").content.decode()


def test_methods_that_an_address_does_not_take() -> None:
    visitor = Visitor()
    id = visitor.begin("gather")
    read = [
        "",
        "about/",
        "law/",
        f"answer/{id}/",
        f"answer/{id}/answer.json",
        f"answer/{id}/days.ics",
        "/",
        "/static/x/desk.css",
    ]
    write = ["forget/", f"answer/{id}/forget/", f"answer/{id}/again/"]
    for address in read:
        page = visitor.post(address)
        assert (page.status_code, page["Allow"]) == (405, "GET, HEAD")
    for address in write:
        page = visitor.get(address)
        assert (page.status_code, page["Allow"]) == (405, "POST")
    for method in ("put", "patch", "delete", "options", "trace"):
        for address in (*read, *write, f"ask/{id}/", "start/gather/"):
            assert getattr(visitor.client, method)(visitor.full(address)).status_code == 405
    assert Consultation.objects.count() == 1


BODIES = [
    (b"x" * 3_000_000, "application/x-www-form-urlencoded"),
    (b"on=" + b"1" * 3_000_000, "application/x-www-form-urlencoded"),
    (b"&".join(b"a%d=1" % number for number in range(5000)), "application/x-www-form-urlencoded"),
    (bytes(range(256)) * 40, "application/x-www-form-urlencoded"),
    (b"on=%ff%fe%00&%00=%00", "application/x-www-form-urlencoded"),
    (b"on=%ED%A0%80", "application/x-www-form-urlencoded; charset=utf-16"),
    (b"not a form", "multipart/form-data"),
    (b"not a form", "multipart/form-data; boundary="),
    (b"--x\r\nContent-Disposition: form-data\r\n\r\n1\r\n--x--", "multipart/form-data; boundary=x"),
    (b'--x\r\nContent-Disposition: form-data; name="on"; filename="a"\r\n\r\n1\r\n--x--', "multipart/form-data; boundary=x"),
    (b"".join(b'--x\r\nContent-Disposition: form-data; name="f%d"; filename="a"\r\n\r\n1\r\n' % n for n in range(9)) + b"--x--",
     "multipart/form-data; boundary=x"),
    (b'--x\r\nContent-Disposition: form-data; name="on"\r\nContent-Transfer-Encoding: base64\r\n\r\n!\r\n--x--', "multipart/form-data; boundary=x"),
    (b'{"on": "2026-01-01"}', "application/json"), (b"<a/>", "text/xml"), (b"", ""),
]  # fmt: skip


@pytest.mark.parametrize("body", range(len(BODIES)))
def test_bodies_that_are_no_form(body: int) -> None:
    raw, kind = BODIES[body]
    visitor = Visitor()
    id = visitor.begin("gather")
    for address in ("start/gather/", f"ask/{id}/", f"answer/{id}/again/"):
        page = visitor.client.generic("POST", visitor.full(address), raw, content_type=kind)
        assert page.status_code in (400, 413, 422), f"{kind} {address}: {page.status_code}"
        assert "<h1" in page.content.decode()
    assert kept() == [{}]


@pytest.mark.parametrize(
    "query", ["path=%00", "path=%ff", "path=" + "a" * 9000, "path=a&path=b", "%ff=%ff", "path[]=x", "a=1&" * 3000]
)
def test_queries(query: str) -> None:
    visitor = Visitor()
    id = visitor.begin("gather")
    page = visitor.client.get(f"/en/ask/{id}/?{query}")
    assert page.status_code in (200, 400, 404)


@pytest.mark.parametrize("chosen", ["", "x", "\x00", "00000000-0000-0000-0000-000000000000", "' or 1=1 --", "a" * 9000])
def test_organisations_that_are_none(chosen: str) -> None:
    visitor = Visitor()
    assert visitor.get("start/receive/", organisation=chosen).status_code == 200
    visitor.begin("receive", DAY, organisation=chosen)
    assert kept() == [{}]


FIELDS = [(matter.id, path) for matter in KZ.matters.values() for path, _ in matter.subject.walk()]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    where=st.sampled_from(FIELDS),
    typed=st.one_of(
        st.text(max_size=40), st.integers().map(str), st.floats().map(str), st.dates().map(str), st.times().map(str),
        st.decimals().map(str), st.sampled_from(["yes", "no", "does-not-know", "does-not-apply", "true", "null", "[]", "{}"]),
    ),
    do=st.one_of(st.sampled_from(["answer", "unknown", "unfit", "clear", "add", "remove:0"]), st.text(max_size=9)),
    lang=st.sampled_from(["kk", "ru", "en"]),
    again=st.text(max_size=12),
)  # fmt: skip
def test_whatever_is_sent(where: tuple[str, str], typed: str, do: str, lang: str, again: str) -> None:
    """Either an answer that the law can read is kept, or nothing is and the page says what is wrong."""
    goal, path = where
    Consultation.objects.all().delete()
    visitor = Visitor(lang)
    id = visitor.begin(goal)
    page = visitor.answer(id, path, typed, do=do)
    assert page.status_code in (200, 303, 422)
    if page.status_code == 303:
        subject = KZ.matters[goal].subject.from_facts(kept()[0])
        assert subject.to_facts() == kept()[0]
        assert Consultation.objects.get().order == ([path] if forms.get(kept()[0], path) is not None else [])
    else:
        assert kept() == [{}]
        assert (page.status_code == 422) == ('class="error"' in page.content.decode())
    assert visitor.get(f"ask/{id}/").status_code in (200, 303)
    assert visitor.get(f"answer/{id}/").status_code == 200
    assert visitor.post(f"answer/{id}/again/", on=again).status_code in (303, 422)
    assert visitor.get(f"ask/{id}/", path=typed).status_code in (200, 303, 404)
