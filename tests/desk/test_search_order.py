"""What comes first, and what is found however it is typed, in an index of few documents: alike on SQLite and PostgreSQL."""

from __future__ import annotations

import pytest

from tests.desk.visitor import Visitor
from zhargy.desk import index
from zhargy.search import Document
from zhargy.search.document import Cited


@pytest.fixture(scope="module", autouse=True)
def few() -> None:
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
    ], f"{index.FORM}/few")  # fmt: skip


def keys(text: str, lang: str = "ru", kind: str = "") -> list[str]:
    return [one.key for one in index.search(text, lang, kind).hits]


def test_a_whole_title_ranks_above_its_stems_and_these_above_the_text() -> None:
    assert keys("членский взнос") == ["exact", "stems", "text"]


def test_of_two_alike_the_higher_act_comes_first_and_an_act_before_a_rule() -> None:
    assert keys("пожертвованиями") == ["constitution", "act", "code", "order"]


@pytest.mark.parametrize(
    "asked",
    ["қоғамдық бірлестіктер", "ҚОҒАМДЫҚ БІРЛЕСТІК", "когамдык бирлестиктер", "бірлестіктердің құқығы", "кукыктар",
     "qoğamdyq birlestik", "Қоғамдық бipлестік", "бирлестіктерге"],
)  # fmt: skip
def test_kazakh_is_found_however_it_is_typed(asked: str) -> None:
    assert keys(asked) == ["kazakh"]


def test_a_mistake_is_mended_and_said_only_when_nothing_is_found() -> None:
    found = index.search("пожертвавание", "ru")
    assert {one.key for one in found.hits} == {"constitution", "act", "code", "order"}
    assert found.instead.startswith("пожертвован")
    assert index.search("пожертвование", "ru").instead == ""
    assert index.search("обстоятельство", "ru").hits == []


def test_what_is_found_is_marked_and_html_is_not_let_through() -> None:
    (hit,) = index.search("мед", "ru").hits
    assert hit.title == "Ложь &lt;script&gt;alert(&#x27;<mark>мёд</mark>&#x27;)&lt;/script&gt;"
    page = Visitor("ru").get("search/", q="<script>мед").content.decode()
    assert "<script>alert" not in page and "<script>мед" not in page
