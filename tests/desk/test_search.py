"""Search at the desk, the same on SQLite and PostgreSQL: what comes first, what is marked, who sees what."""

from __future__ import annotations

import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.db import connection
from django.test import override_settings
from django.test.utils import CaptureQueriesContext

from tests import postgresql
from tests.desk.test_pages import CODES, read
from tests.desk.visitor import Visitor
from zhargy.desk import index, terms
from zhargy.desk.models import Indexed, IndexOf, Job, Trigram
from zhargy.law.kz import KZ
from zhargy.monitor.note import note

NOW = datetime(2026, 5, 20, 9, tzinfo=UTC)


@pytest.fixture(scope="module", autouse=True)
def built() -> None:
    index.build(index.everything(), index.version())


def keys(text: str, lang: str = "ru", kind: str = "") -> list[str]:
    return [one.key for one in index.search(text, lang, kind).hits]


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


@pytest.mark.parametrize(
    ("asked", "lang", "kind", "key"),
    [
        ("23 335", "ru", "statement", "introduction-organisations-registered"),
        ("five days ahead picket", "en", "statement", "assembly-notice-five"),
        ("пикет пять дней", "ru", "statement", "assembly-notice-five"),
        ("пикет кемінде бес күн", "kk", "statement", "assembly-notice-five"),
        ("law on non-commercial organisations", "en", "initiative", "ncos"),
    ],
)
def test_statements_of_the_note_and_initiatives_are_found_in_every_language(
    asked: str, lang: str, kind: str, key: str
) -> None:
    assert key in keys(asked, lang, kind)


def test_what_rests_on_an_article_is_found_by_it() -> None:
    found = set(keys("art. 19 PA Law", "en", "statement"))
    resting = {
        one.id
        for one in note().statements.values()
        if any(link.startswith("public-associations-1996 19") for link in one.rests)
    }
    assert resting and resting <= found


def test_news_of_the_note_are_found_as_news_alone() -> None:
    own = {one.id for one in note().sections["news"].statements}
    assert own and not own & set(Indexed.objects.filter(kind="statement").values_list("key", flat=True))
    assert own <= set(Indexed.objects.filter(kind="news").values_list("key", flat=True))


def test_the_index_is_of_the_words_of_the_note_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = index.version()
    for file in index.NOTE.glob("*.toml"):
        shutil.copy(file, tmp_path)
    (tmp_path / "01-update.toml").write_text((tmp_path / "01-update.toml").read_text() + "\n")
    monkeypatch.setattr(index, "NOTE", tmp_path)
    index._files.cache_clear()
    changed = index.version()
    monkeypatch.undo()
    index._files.cache_clear()
    assert index.version() == before != changed


@pytest.mark.parametrize("text", ["23335", "23 335", "23,335"])
def test_a_figure_is_found_with_and_without_its_thousands_apart(text: str) -> None:
    assert keys(text, "en", "statement") == keys("23 335", "en", "statement") != []


def test_an_index_laid_out_otherwise_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    assert index.ready() and index.current()
    monkeypatch.setattr(index, "FORM", index.FORM + 1)
    assert not index.ready() and not index.search("ст. 7", "ru").counts
    assert "The index of the law is being made" in Visitor().get("search/", q="art. 7").content.decode()


@pytest.mark.skipif(not postgresql.wanted(), reason="is about PostgreSQL")
@pytest.mark.parametrize("text", ["ст. 7", "990140001234", "собрание граждан", "zzzzqqq"])
def test_postgresql_finds_terms_by_their_index(text: str) -> None:
    with CaptureQueriesContext(connection) as asked:
        index.search(text, "ru")
    found = [one["sql"] for one in asked if terms.TABLE in one["sql"]]
    assert found
    with terms._reading() as cursor:
        for sql in found:
            cursor.execute(f"EXPLAIN {sql}")
            plan = "\n".join(line for (line,) in cursor.fetchall())
            assert f"Bitmap Index Scan on {terms.TABLE}_terms" in plan and "Seq Scan" not in plan, plan
