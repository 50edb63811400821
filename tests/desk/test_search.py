"""Search at the desk, the same on SQLite and PostgreSQL: what comes first, what is marked, who sees what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from django.test import override_settings

from tests.desk.test_pages import CODES, read
from tests.desk.visitor import Visitor
from zhargy.desk import index
from zhargy.desk.models import Indexed, IndexOf, Job, Trigram
from zhargy.law.kz import KZ
from zhargy.search import Document
from zhargy.search.document import Cited
from zhargy.search.law import documents

NOW = datetime(2026, 5, 20, 9, tzinfo=UTC)


@pytest.fixture(scope="module", autouse=True)
def built() -> None:
    index.build(documents(KZ), index.version())


@pytest.fixture
def few() -> Iterator[None]:
    """An index of few documents in place of the law's."""

    def one(id: str, title: str, text: str = "", level: str = "law", lang: str = "ru", kind: str = "rule") -> Document:
        return Document(kind, id, "rule", lang, title, text, level, {"id": id}, None, (Cited("ncos-2001", "7"),))

    index.build([
        one("text", "Иное", "Здесь говорится о членских взносах."),
        one("stems", "Членские взносы объединения"),
        one("exact", "Членский взнос"),
        one("code", "Пожертвование", level="code"), one("order", "Пожертвования", level="order"),
        one("constitution", "Пожертвованию", level="constitution"),
        one("act", "Пожертвованием", level="code", kind="act"),
        one("kazakh", "Қоғамдық бірлестіктердің құқықтары", lang="kk"),
        one("script", "Ложь <script>alert('мёд')</script>"),
    ], "few")  # fmt: skip
    yield
    index.build(documents(KZ), index.version())


def keys(text: str, lang: str = "ru", kind: str = "") -> list[str]:
    return [one.key for one in index.search(text, lang, kind).hits]


def test_a_whole_title_ranks_above_its_stems_and_these_above_the_text(few: None) -> None:
    assert keys("членский взнос") == ["exact", "stems", "text"]


def test_of_two_alike_the_higher_act_comes_first_and_an_act_before_a_rule(few: None) -> None:
    assert keys("пожертвованиями") == ["constitution", "act", "code", "order"]


@pytest.mark.parametrize(
    "asked",
    ["қоғамдық бірлестіктер", "ҚОҒАМДЫҚ БІРЛЕСТІК", "когамдык бирлестиктер", "бірлестіктердің құқығы", "кукыктар",
     "qoğamdyq birlestik", "Қоғамдық бipлестік", "бирлестіктерге"],
)  # fmt: skip
def test_kazakh_is_found_however_it_is_typed(few: None, asked: str) -> None:
    assert keys(asked) == ["kazakh"]


def test_a_mistake_is_mended_and_said_only_when_nothing_is_found(few: None) -> None:
    found = index.search("пожертвавание", "ru")
    assert {one.key for one in found.hits} == {"constitution", "act", "code", "order"}
    assert found.instead.startswith("пожертвован")
    assert index.search("пожертвование", "ru").instead == ""
    assert index.search("обстоятельство", "ru").hits == []


def test_what_is_found_is_marked_and_html_is_not_let_through(few: None) -> None:
    (hit,) = index.search("мед", "ru").hits
    assert hit.title == "Ложь &lt;script&gt;alert(&#x27;<mark>мёд</mark>&#x27;)&lt;/script&gt;"
    page = Visitor("ru").get("search/", q="<script>мед").content.decode()
    assert "<script>alert" not in page and "<script>мед" not in page


@pytest.mark.parametrize(
    "asked",
    ["art. 7 PA Law", "ст. 7 Закона об общественных объединениях", "ст 7 закон об ОО", "ҚБ туралы Заң 7-бап",
     "Қоғамдық бірлестіктер туралы Заңның 7-бабы", "PA Law 7", "7-бап ҚБ"],
)  # fmt: skip
def test_a_citation_comes_first_in_every_language(asked: str) -> None:
    found = index.search(asked, "ru")
    assert (found.hits[0].kind, found.hits[0].key) == ("provision", "public-associations-1996/7")
    cites = {id for id, rule in KZ.rules.items() for one in rule.wordings()
             if (one.citation.act.id, one.citation.article) == ("public-associations-1996", "7")}  # fmt: skip
    assert cites <= set(keys(asked, kind="rule"))
    assert found.counts["rule"] >= len(cites) > 0


def test_an_article_without_its_act_is_found_in_every_act() -> None:
    found = [one.key for one in index.search("7-бап", "kk", "provision", most=100).hits]
    every = {one.key for one in Indexed.objects.filter(kind="provision", key__endswith="/7")}
    assert "public-associations-1996/7" in every and len(every) > 10
    assert set(found[: len(every)]) == every


def test_a_code_by_its_abbreviation() -> None:
    cited = next(
        one.citation for rule in KZ.rules.values() for one in rule.wordings() if one.citation.act.id == "crc-2014"
    )
    assert keys(f"ст. {cited.article} УК РК")[0] == f"crc-2014/{cited.article}"


def test_pages_of_results_go_on_without_repeats_and_are_as_many_as_counted() -> None:
    total = sum(index.search("штраф", "ru").counts.values())
    every = [one.key for first in range(0, total + 20, 20) for one in index.search("штраф", "ru", "", first).hits]
    assert total > 20
    assert len(every) == len(set(every)) == total


def test_everything_is_found_by_its_title_and_leads_to_a_page() -> None:
    for row in Indexed.objects.order_by("?")[:40]:
        title = row.said["kk"]["title"]
        assert row.key in [one.key for one in index.search(title, "kk", row.kind).hits], title
    for row in {one.kind: one for one in Indexed.objects.all()}.values():
        (to,) = re.findall(r'<h3[^>]*><a href="([^"]+)"', Visitor().get(
            "search/", q=row.said["en"]["title"], kind=row.kind).content.decode())[:1]  # fmt: skip
        assert Visitor().get(to).status_code == 200


@pytest.mark.parametrize("lang", CODES)
def test_the_page(lang: str) -> None:
    visitor = Visitor(lang)
    for asked in ("", "7-бап", "fine", "штраф", "айыппұл", "жұжұжұ", "\0", "'\" OR * NEAR(", "-", "a" * 5_000, "🙂"):
        page = visitor.get("search/", q=asked)
        assert page.status_code == 200
        read(page, lang)
    assert "<mark>" in visitor.get("search/", q="штраф").content.decode()


def test_the_law_is_indexed_anew_when_it_changed_and_not_otherwise() -> None:
    index.plan(NOW)
    assert not Job.objects.filter(kind="index").exists()
    IndexOf.objects.update(version="before")
    index.plan(NOW)
    index.plan(NOW)
    assert Job.objects.filter(kind="index").count() == 1
    before = Trigram.objects.count()
    index.refresh()
    assert index.current() and Trigram.objects.count() == before


def test_an_organisation_is_found_by_its_bin_by_those_alone_who_may_see_it() -> None:
    from zhargy.desk import store

    store.found("Аққу құпиясы", NOW.date(), at=NOW, bin="123456789012")
    for asked in ("123456789012", "аққу"):
        assert "Аққу құпиясы" in Visitor("kk").get("search/", q=asked).content.decode()
        with override_settings(ALONE=False):
            assert "Аққу құпиясы" not in Visitor("kk").get("search/", q=asked).content.decode()
