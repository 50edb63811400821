"""The law as a book: articles in the order of their act, every rule in its place, days, and what rests on it."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest

from tests.monitor.law import NOTE, book
from zhargy.i18n import use
from zhargy.law.kz import KZ
from zhargy.monitor.changes import AMENDED, ENDED, NEW, changes
from zhargy.monitor.law.book import LEVELS, place
from zhargy.monitor.law.saying import cautions, happened, spans
from zhargy.monitor.note import note
from zhargy.time.force import FAR_PAST

DAY = timedelta(days=1)


def test_articles_stand_as_the_act_has_them() -> None:
    assert sorted(["10", "5-1", "6", "5", "90-3", "90", "9"], key=place) == ["5", "5-1", "6", "9", "10", "90", "90-3"]
    for volume in book().volumes.values():
        numbers = [one for one in volume.articles if one]
        assert numbers == sorted(numbers, key=place)
        assert list(volume.articles)[: len(numbers)] == numbers, "the act as a whole stands last"
    fines = [*book().volumes["cao-2014"].articles]
    assert fines.index("456-1") < fines.index("460-1") < fines.index("488")


def test_every_wording_amount_and_entry_has_its_one_place() -> None:
    """Counted apart from how the book is made."""
    volumes = book().volumes
    assert set(volumes) == set(KZ.acts)
    wordings = Counter(id(one) for each in volumes.values() for part in each.articles.values() for one in part.wordings)
    assert wordings == Counter(id(one) for rule in KZ.rules.values() for one in rule.wordings())
    amounts = [value for each in volumes.values() for part in each.articles.values() for _, value in part.amounts]
    assert len(amounts) == sum(len(one.values) + len(one.reforms) for one in KZ.parameters.values())
    assert sum(len(one.without) for one in volumes.values()) == len(KZ.not_encoded)
    for each in volumes.values():
        for number, part in each.articles.items():
            assert {(one.citation.act.id, one.citation.article) for one in part.wordings} <= {(each.act.id, number)}


def test_what_statements_rest_on_has_a_page() -> None:
    for one in note().statements.values():
        for link in one.rests:
            act, _, article = link.partition("(")[0].partition(" ")
            if ":" not in link and article:
                assert article in book().volumes[act].articles, (one.id, link)


def test_an_article_on_a_day_is_what_was_in_force() -> None:
    for volume in book().volumes.values():
        for part in volume.articles.values():
            for day in (NOTE, date(2026, 6, 30)):
                held = {one.rule.id for one in part.on(day)}
                told = {
                    rule.id for rule in part.rules for one in rule.wordings()
                    if not one.reform and one.force.since.day <= day and (one.force.until is None or day < one.force.until)
                    and (one.citation.act.id, one.citation.article) == (volume.act.id, part.number)
                }  # fmt: skip
                assert held == told


def test_all_that_happened_is_told_once_to_each_act_that_it_touches() -> None:
    told = Counter(one.change.uid for each in book().volumes.values() for one in each.happened)
    for change in changes(KZ, FAR_PAST, date.max):
        found = next(one for one in book().of_rule(change.rule) if one.change.uid == change.uid)
        acts = {change.version.citation.act.id} | ({found.before.citation.act.id} if found.before else set())
        assert told[change.uid] == len(acts)
        if change.kind == AMENDED:
            assert found.before is not None and found.before.force.until is not None
            assert found.before.force.until <= change.on


def test_amending_acts_are_recorded() -> None:
    """The law No. 49-VIII of 2023 changed that on public associations; rules tell it, and both acts show it."""
    law, amending = "public-associations-1996", "associations-amendments-2023"
    assert law in {one.id for one in book().changes(amending)}
    assert amending in {one.id for one in book().changed_by(law)}
    amended = [one for one in book().volumes[law].happened if one.by and one.by.act.id == amending]
    assert amended and all(one.on >= KZ.acts[amending].adopted for one in amended)
    with use("en"):
        assert all("Law 49-VIII" in happened(one) for one in amended)


def test_the_note_lists_its_46_acts() -> None:
    listed = [number for one in book().volumes.values() for number in one.listed]
    assert sorted(listed) == list(range(1, 47))
    assert book().volumes["assemblies-2020"].listed == (11, 40), "it is listed twice"


def test_days_on_which_an_act_is_not_the_law() -> None:
    with use("en"):
        act = book().volumes["assemblies-2020"]
        before = list(cautions(act, act.act.adopted - DAY))
        assert before == [
            "LPA was adopted on 25 May 2020. On the day that you chose there was no such act.",
        ]
        assert list(cautions(act, act.act.adopted)) == [
            "No rule that is taken from LPA was in force on the day that you chose."
        ]
        assert list(cautions(act, date(2021, 1, 1))) == []
        late = list(cautions(act, act.act.checked + DAY))
        assert len(late) == 1 and "was last checked on" in late[0]
        ended = book().volumes["tax-code-2017"]
        assert ended.act.ended == date(2026, 1, 1)
        assert list(cautions(ended, date(2023, 12, 31))) == []
        assert list(cautions(ended, date(2026, 1, 1))) == ["Tax Code 2017 is no longer in force from 1 January 2026."]
        draft = book().volumes["associations-draft-2022"]
        assert list(cautions(draft, date(2023, 1, 1)))[0] == "This is a draft. Nothing of it is or was in force."


def test_spans_tell_both_ends() -> None:
    with use("en"):
        told = {spans(one) for rule in KZ.rules.values() for one in rule.versions if not one.reform}
    assert any(one.startswith("In force by ") and one.endswith("at the latest") for one in told)
    assert any(", no longer from " in one for one in told)


def test_acts_are_found_by_words_and_number() -> None:
    def found(words: str) -> set[str]:
        return {id for id, one in book().volumes.items() if one.has(words)}

    assert found("333-VI") == {"assemblies-2020"}
    assert "assemblies-2020" in found("мирных собраний") & found("БЕЙБІТ ЖИНАЛЫСТАР") & found("peaceful assembl")
    assert found("собр мирн") >= {"assemblies-2020"}
    assert found("no such words") == set()
    assert found("") == set(KZ.acts)


def test_one_act_under_two_names_is_told() -> None:
    for volume in book().volumes.values():
        for other in volume.aliases:
            assert (other.number, other.adopted) == (volume.act.number, volume.act.adopted)
            assert volume.act in book().volumes[other.id].aliases


def test_ranks_are_known_and_highest_first() -> None:
    ranks = [one.rank for one in book().ordered()]
    assert [list(LEVELS).index(one) for one in ranks] == sorted(list(LEVELS).index(one) for one in ranks)
    assert book().volumes["constitution-2026"].rank == "constitution"
    assert book().volumes["cao-2014"].rank == "code"


@pytest.mark.parametrize("article", ["14", "10"])
def test_what_rests_on_an_article_reads_one_of_its_rules(article: str) -> None:
    part = book().volumes["assemblies-2020"].articles[article]
    found = book().claims(part.rules)
    from zhargy.rules.check import uses

    assert set(found) == {
        claim for claim in KZ.claims.values() if any(used in part.rules for used in uses(claim.rule))
    }  # fmt: skip
    for rule in part.rules:
        for user in book().users(rule):
            assert rule in uses(user)


def test_the_first_wordings_are_new_and_the_last_of_an_ended_rule_ends() -> None:
    for rule in KZ.rules.values():
        steps = book().of_rule(rule)
        if steps:
            assert steps[0].kind == NEW
            assert [one.on for one in steps] == sorted(one.on for one in steps)
            last = [one for one in rule.versions if not one.reform][-1]
            assert (steps[-1].kind == ENDED) == (last.force.until is not None)
