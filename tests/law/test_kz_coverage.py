"""Every provision that was read is covered, and what covers it stands at the article that the provision names."""

from __future__ import annotations

from zhargy.law.kz import KZ
from zhargy.rules.coverage import covers, provisions, tally

READ = provisions(KZ)
COVERED = covers(KZ)


def test_every_provision_is_covered() -> None:
    assert [one for one in READ if one not in COVERED] == []


def test_nothing_covers_a_provision_that_was_not_read() -> None:
    assert [
        f"{id}: {cover.name or cover.reason}" for id, found in COVERED.items() for cover in found if id not in READ
    ] == []


def test_what_covers_a_provision_stands_at_its_article() -> None:
    astray = [
        f"{one.id} is {one.act} {one.place}, but {cover.name or cover.reason} is at {cover.citations[0].key()}"
        for one in READ.values()
        for cover in COVERED.get(one.id, ())
        if one.articles()
        and cover.citations
        and not any(not cite.article or cite.article in one.articles() for cite in cover.citations)
    ]
    assert astray == []


def test_less_than_a_twentieth_is_not_encoded() -> None:
    acts = tally(KZ)
    without, every = sum(one.without for one in acts), sum(one.all for one in acts)
    assert without * 20 < every, f"{without} of {every}"


def test_what_is_not_encoded_says_why() -> None:
    assert [one.citation.key() for one in KZ.not_encoded if len(one.reason) < 15] == []
