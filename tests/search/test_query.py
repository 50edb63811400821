"""Citations as people write them, words, mistakes and marks."""

from __future__ import annotations

import pytest

from zhargy.law.kz import KZ
from zhargy.search.citations import Acts, read
from zhargy.search.document import Cited
from zhargy.search.law import level
from zhargy.search.marking import excerpt, marked
from zhargy.search.query import asked
from zhargy.search.spelling import distance, nearest

ACTS = Acts(KZ.acts)
PA, LPA, CRC, CAO = "public-associations-1996", "assemblies-2020", "crc-2014", "cao-2014"


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("art. 7 PA Law", Cited(PA, "7")), ("PA Law art. 7(2)", Cited(PA, "7", ("2",))), ("PA Law 7", Cited(PA, "7")),
        ("article 7 of the Law on Public Associations", Cited(PA, "7")),
        ("ст. 7 Закона об общественных объединениях", Cited(PA, "7")), ("статья 7 закона об ОО", Cited(PA, "7")),
        ("ҚБ туралы Заң, 7-бап, 2-тармақ", Cited(PA, "7", ("2",))),
        ("Қоғамдық бірлестіктер туралы Заңның 7-бабы", Cited(PA, "7")),
        ("ст. 146 УК РК", Cited(CRC, "146")), ("УК 146", Cited(CRC, "146")), ("ҚК 146-бап", Cited(CRC, "146")),
        ("ст. 488 КоАП РК", Cited(CAO, "488")), ("LPA 14(1)(10)", Cited(LPA, "14", ("1", "10"))),
        ("ст. 14 п. 1 пп. 10) Закона о мирных собраниях", Cited(LPA, "14", ("1", "10"))),
        ("7-бап", Cited("", "7")), ("ст. 5-1", Cited("", "5-1")), ("PA Law", Cited(PA)),
        ("Order 51", Cited("ngo-database-order-2016")),
    ],
)  # fmt: skip
def test_a_citation(text: str, cited: Cited) -> None:
    assert read(text, ACTS).cited == (cited,)
    assert read(text.upper(), ACTS).cited == (cited,)


@pytest.mark.parametrize("text", ["fines", "общественные объединения штраф", "123456789012", "7", "", "стаж 7 лет"])
def test_what_is_no_citation(text: str) -> None:
    assert read(text, ACTS).cited == ()


def test_every_citation_of_the_law_is_read_back_in_every_language() -> None:
    cited = {one.citation for rule in list(KZ.rules.values())[::25] for one in rule.wordings()}
    checked = 0
    for one in cited:
        if one.article.replace("-", "").isdigit():
            for lang in ("en", "ru", "kk"):
                found = read(one.text(lang), ACTS).cited
                assert any((it.act, it.article) == (one.act.id, one.article) for it in found), one.text(lang)
                checked += 1
    assert checked > 60


def test_levels_of_acts() -> None:
    told = {"constitution-1995": "constitution", "cao-2014": "code", "tax-code-2017": "code", "crc-2014": "code",
            "ncos-2001": "law", "tax-amendments-2022": "law", "finance-order-553": "order", "iccpr": "other"}  # fmt: skip
    assert {id: level(KZ.acts[id]) for id in told} == told


def test_words_are_marked_and_everything_else_is_escaped() -> None:
    query = asked("бірлестік", ACTS)
    assert marked("<b>Бірлестіктердің</b> & т.б.", query, "kk") == (
        "&lt;b&gt;<mark>Бірлестіктердің</mark>&lt;/b&gt; &amp; т.б."
    )
    shown = excerpt("сөз " * 200 + "бірлестіктер " + "соңы " * 200, query, "kk")
    assert "<mark>бірлестіктер</mark>" in shown and shown.startswith("… ") and shown.endswith(" …") and len(shown) < 300


def test_mistakes() -> None:
    assert [distance(*pair, 2) for pair in (("abcd", "abcd"), ("abcd", "abd"), ("abcd", "acbd"), ("abcd", "xbcd"))] == [
        0,
        1,
        1,
        1,
    ]
    assert distance("abcdefgh", "hgfedcba", 2) == 3
    assert nearest("собранее", ["собрание", "собрать", "изобрание"]) == ["собрание"]
    assert nearest("суд", ["сад"]) == []
