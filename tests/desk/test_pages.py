"""Every page, in every language: it opens, speaks its language, is well formed, and works for any day."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

import pytest
from django.conf import settings

from tests.desk.visitor import DAY, Visitor
from zhargy.i18n import LANGUAGES
from zhargy.law.kz import KZ

CODES = [code for code, _ in LANGUAGES]
VOID = {"meta", "link", "input", "img", "br", "line", "circle", "use", "path", "hr"}


class Reader(HTMLParser):
    """Holds elements against each other: every one is closed, ids are unique, what is referred to is there."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.refers: list[str] = []
        self.heads = 0
        self.lang = ""
        self.title = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        assert "style" not in told and not any(name.startswith("on") for name in told), f"inline code: {tag} {told}"
        # Data is no code: browsers do not run it.
        data = told.get("type") == "application/ld+json"
        assert tag != "style" and (tag != "script" or told.get("src") or data), "inline code"
        if told.get("class") == "leave":
            # The quick exit alone leads elsewhere, when somebody wants to be gone, and tells nobody from where.
            assert (told.pop("href"), told["rel"]) == (settings.LEAVE, "noreferrer noopener")
        if tag == "a" and told.get("rel") == "noreferrer noopener" and told.get("href", "").startswith("https://"):
            del told["href"]  # A source, such as the official text: nothing is asked of it until somebody goes there.
        for name in ("href", "src", "action"):
            assert not re.match(r"(https?:)?//|javascript:|data:", told.get(name, "")), f"{tag} {told}"
        self.heads += tag == "h1"
        self.lang = told["lang"] if tag == "html" else self.lang
        if told.get("id"):
            self.ids.append(told["id"])
        for name in ("for", "aria-labelledby", "aria-describedby"):
            self.refers += told.get(name, "").split()
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag, f"</{tag}> does not close what is open"

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "title":
            self.title += data
        if self.open and self.open[-1] != "code":
            assert not re.search(r"\{\w+\}|\{%", data) and data.strip() != "None", f"not filled in: {data!r}"


def read(page: Any, lang: str) -> Reader:
    """Check what must hold for every page."""
    reader = Reader()
    reader.feed(page.content.decode())
    assert not reader.open
    assert reader.lang == lang == page["Content-Language"]
    assert reader.heads == 1
    assert reader.title.removesuffix("· Zhargy").strip()
    assert len(reader.ids) == len(set(reader.ids))
    assert set(reader.refers) <= set(reader.ids)
    return reader


def opens(address: str, lang: str) -> str:
    page = Visitor(lang).get(address)
    assert page.status_code == 200
    read(page, lang)
    return page.content.decode()


@pytest.mark.parametrize("lang", CODES)
def test_pages_that_stand_alone(lang: str) -> None:
    from zhargy.desk.models import Party

    one = Party.objects.get()
    for address in ("", "about/", "law/", f"organisation/{one.pk}/", *(f"start/{id}/" for id in KZ.matters)):
        opens(address, lang)


@pytest.mark.parametrize("lang", CODES)
def test_every_rule_has_its_page(lang: str) -> None:
    for rule in KZ.rules.values():
        text = opens(f"law/rule/{rule.id}/", lang)
        assert rule.id in text
        assert text.count('class="wording"') == len(rule.wordings())


@pytest.mark.parametrize("lang", CODES)
def test_every_amount_has_its_page(lang: str) -> None:
    for parameter in KZ.parameters.values():
        text = opens(f"law/amount/{parameter.id}/", lang)
        assert text.count('<th scope="row">') == len(parameter.values) + len(parameter.reforms)


@pytest.mark.parametrize("lang", CODES)
def test_every_act_has_its_page(lang: str) -> None:
    for act in KZ.acts.values():
        text = opens(f"law/act/{act.id}/", lang)
        assert act.title[lang].split()[0] in text


@pytest.mark.parametrize("lang", CODES)
@pytest.mark.parametrize("goal", KZ.matters)
def test_questions_and_results(goal: str, lang: str) -> None:
    visitor = Visitor(lang)
    id = visitor.begin(goal)
    if visitor.question(id):  # Some matters have nothing to ask on a day before or after their law.
        read(visitor.get(f"ask/{id}/"), lang)
    read(visitor.get(f"answer/{id}/"), lang)
    assert visitor.get(f"answer/{id}/answer.json")["Content-Type"] == "application/json"
    assert visitor.get(f"answer/{id}/days.ics")["Content-Type"].startswith("text/calendar")


@pytest.mark.parametrize("on", ["1900-01-01", "1991-12-16", "2016-10-11", "2026-07-02", "2200-12-31"])
@pytest.mark.parametrize("goal", KZ.matters)
def test_days_before_the_law_and_after_it_was_checked(goal: str, on: str) -> None:
    visitor = Visitor()
    id = visitor.begin(goal, on)
    read(visitor.get(f"answer/{id}/"), "en")
    if visitor.question(id):
        read(visitor.get(f"ask/{id}/"), "en")
    assert visitor.json(id)["on"] == on
    assert visitor.get(f"answer/{id}/days.ics").status_code == 200
    text = visitor.get(f"answer/{id}/").content.decode()
    told = re.findall(r"[^>]*was last checked on[^<]*", text)
    assert len(told) == len(set(told)), "said once for each act"
    assert bool(told) == (on > "2026-07-01")


def test_a_day_without_a_text_in_force_says_so() -> None:
    visitor = Visitor()
    text = visitor.get(f"answer/{visitor.begin('gather', '1900-01-01')}/").content.decode()
    assert "not known" in text
    assert "No text in force on" in text


@pytest.mark.parametrize(
    ("accepts", "lang"),
    [("kk", "kk"), ("ru-RU,ru;q=0.9", "ru"), ("de,kk;q=0.5", "kk"), ("de", "en"), ("", "en"), ("\xff, *", "en")],
)
def test_the_start_is_in_the_language_of_the_browser(accepts: str, lang: str) -> None:
    page = Visitor().client.get("/", headers={"accept-language": accepts})
    assert page.status_code == 302
    assert page["Location"] == f"/{lang}/"


def test_languages_lead_to_the_same_page() -> None:
    visitor = Visitor("ru")
    id = visitor.begin("gather")
    path = visitor.question(id)
    text = visitor.get(f"ask/{id}/", path=path).content.decode()
    for code in CODES:
        assert f'href="/{code}/ask/{id}/?path={path}"' in text
        assert Visitor(code).get(f"ask/{id}/", path=path).status_code == 200


def test_a_consultation_can_be_read_in_another_language() -> None:
    id = Visitor("ru").begin("receive")
    assert Visitor("kk").question(id) == Visitor("ru").question(id)
    assert "2026 жылғы 20 мамыр" in Visitor("kk").get(f"answer/{id}/").content.decode()


def test_the_start_shows_what_was_left_open() -> None:
    visitor = Visitor()
    id = visitor.begin("gather", DAY)
    text = visitor.get("").content.decode()
    assert f'href="/en/ask/{id}/"' in text
    assert "20 May 2026" in text


def test_a_rule_can_be_asked_alone() -> None:
    visitor = Visitor()
    rule = next(iter(KZ.matters["gather"].goals))
    assert f"/en/start/rule:{rule.id}/" in visitor.get(f"law/rule/{rule.id}/").content.decode()
    id = visitor.begin(f"rule:{rule.id}")
    assert visitor.question(id)
    assert [one["rule"] for one in visitor.json(id)["answers"]] == [rule.id]
    assert visitor.get("").content.decode().count(f"/en/ask/{id}/") == 1


def test_questions_cite_the_wording_of_their_day() -> None:
    """A rule that was amended is shown as it stood on the day asked about."""
    found = [
        (goal, on, visitor.get(f"ask/{id}/").content.decode())
        for goal in ("receive", "owe")
        for on in ("2017-06-01", "2026-02-01")
        for visitor in [Visitor()]
        for id in [visitor.begin(goal, on)]
    ]
    told = {(goal, on): re.findall(r"<ol>.*?</ol>", text, re.S) for goal, on, text in found}
    assert all(told.values())
    assert told["receive", "2017-06-01"] != told["receive", "2026-02-01"]


def test_a_broken_case_file_does_not_break_the_pages_of_the_law(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from zhargy.desk import examples

    rule = next(iter(KZ.rules))
    (tmp_path / "bad.yaml").write_text(f"case: [{rule}:", encoding="utf-8")
    (tmp_path / "bad_too.yaml").write_text(f"case: x\nfacts: [\nexpect:\n  {rule}: yes\n", encoding="utf-8")
    (tmp_path / "worse.yaml").write_bytes(b"\xff\xfe\x00")
    monkeypatch.setenv(examples.VARIABLE, str(tmp_path))
    examples._texts.cache_clear()
    examples._documents.cache_clear()
    try:
        opens(f"law/rule/{rule}/", "en")
    finally:
        examples._texts.cache_clear()
        examples._documents.cache_clear()


def test_worked_cases_stand_on_the_pages_of_their_rules() -> None:
    text = opens("law/rule/assembly.last_day_to_notify/", "en")
    assert '<details class="case">' in text
    assert "No case file names this rule." not in text


def test_cases_are_found_by_their_lines_as_by_reading_them() -> None:
    from zhargy.cases import read as case
    from zhargy.desk import examples
    from zhargy.files import read_yaml

    file = examples.folder() / "assembly" / "answer-and-proposal.yaml"
    documents = [case(one, str(file), KZ) for one in read_yaml(examples.read_text(file), str(file))]
    rules = {rule for one in documents for rule in one.expect}
    assert rules
    for rule in rules:
        named = {one.name for one in documents if rule in one.expect}
        assert named <= set(examples.names_of(rule))
        assert [one.case.name for one in examples.cases_of(rule)] == examples.names_of(rule)[: examples.MOST]
