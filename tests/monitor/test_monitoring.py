"""The barriers of a day, changes, acts, the Constitution, feeds, and the commands that print them."""

from __future__ import annotations

import json
from datetime import date

import pytest

from tests.command import zhargy
from zhargy.law.kz import KZ
from zhargy.monitor.changes import AMENDED, changes, news_of, touched
from zhargy.monitor.glance import BARRIERS, LIMITS, TOPICS, Limit, Row, glance
from zhargy.monitor.note import note
from zhargy.monitor.printed import printed
from zhargy.monitor.sources import constitution, listed_acts
from zhargy.monitor.verdicts import NONE, PROVEN, REFUTED, UNDECIDED, known, proved, proved_on, verdict


def rows_of(on: date) -> dict[str, Row]:
    return {one.barrier: one for one in glance(note(), KZ, on)}


def limits(barrier: str, on: date) -> dict[str, Limit]:
    return {one.rule.id: one for one in rows_of(on)[barrier].limits}


def test_s37_the_row_of_resources_is_full_where_the_note_says_none() -> None:
    rows = rows_of(note().on)
    assert list(rows) == list(BARRIERS)
    held = {one.duty.id for one in rows["resources"].restrictions}
    assert held >= {"foreign-money-notice", "foreign-money-report", "foreign-money-label"}
    assert rows["resources"].agrees is False


def test_what_is_not_written_is_not_computed_and_so_agrees_with_nothing() -> None:
    rows = rows_of(note().on)
    assert [one.barrier for one in rows.values() if not one.computed] == ["international"]
    assert rows["international"].agrees is None and rows["international"].empty.startswith("not computed")
    before = rows_of(date(2019, 1, 1))["assembly"]
    assert before.computed and before.agrees is True and before.empty.startswith("no punished duty")


def test_the_printed_note_says_which_barrier_is_not_computed_and_names_the_rules_that_restrict() -> None:
    rows = {one.title: one for one in printed(note(), KZ, note().on, known).barriers}
    contact = rows["Barriers to international contact"]
    assert contact.law == () and contact.agrees is None and contact.empty.startswith("not computed")
    assert any("(10 citizens)" in one for one in rows["Barriers to entry"].law)


def test_every_topic_and_rule_of_the_glance_is_one_of_the_law() -> None:
    topics = {id.partition(".")[0] for id in KZ.rules}
    assert set(TOPICS) <= topics and set(TOPICS.values()) | set(LIMITS) <= set(BARRIERS)
    for one in (each for all_ in LIMITS.values() for each in all_):
        assert one.rule in KZ.rules and set(one.punished) <= set(KZ.rules)
        assert not one.amount or one.amount in KZ.parameters


def test_rules_that_restrict_stand_in_the_row_of_the_day_on_which_they_are_in_force() -> None:
    entry = limits("entry", note().on)
    assert {"associations.activity_forbidden", "associations.founders_allowed"} <= set(entry)
    unregistered = entry["associations.activity_forbidden"]
    assert unregistered.version.citation.article == "5" and len(unregistered.penalties) == 2
    assert limits("activities", note().on)["sanctions.association_answers_alone"].version.citation.article == "489"
    assert {"assembly.must_be_filed", "assembly.place_allowed"} <= set(limits("assembly", note().on))
    assert limits("assembly", date(2020, 6, 5)) == {}
    for day in (date(2013, 1, 1), note().on, date(2026, 7, 1)):
        assert all(one.version.force.holds(day) for row in rows_of(day).values() for one in row.limits)


@pytest.mark.parametrize(("day", "number"), [("2023-12-31", "10 citizens"), ("2024-01-01", "3 citizens")])
def test_how_many_found_an_association_is_that_of_the_day(day: str, number: str) -> None:
    found = limits("entry", date.fromisoformat(day))["associations.has_enough_initiators"]
    assert found.text == f"Enough citizens of Kazakhstan initiate the association ({number})"


def test_the_note_says_none_for_speech_where_the_law_of_its_day_bars_some_from_campaigns() -> None:
    assert "elections.is_campaigning_of_barred" in limits("speech", note().on)
    assert rows_of(note().on)["speech"].agrees is False


def test_s37_the_row_follows_the_day() -> None:
    def speech(on: date) -> set[str]:
        return {one.duty.id for row in glance(note(), KZ, on) if row.barrier == "speech" for one in row.restrictions}

    assert speech(date(2023, 8, 4)) == set()
    assert speech(date(2023, 12, 1)) >= {"name-sponsor", "remove-content"}


def test_s38_articles_bound_rules_under_both_constitutions() -> None:
    found = {(one.act.id, one.article): one for one in constitution(note(), KZ)}
    assert {rule.id for rule in found["constitution-1995", "32"].rules} == {"assembly.limit_has_aim"}
    assert {rule.id for rule in found["constitution-2026", "34"].rules} == {"assembly.limit_has_aim"}
    assert found["constitution-2026", "34"].since == date(2026, 7, 1)
    assert [one.id for one in found["constitution-1995", "14"].told] == ["constitution-art14"]


def test_s39_the_list_of_46_acts() -> None:
    found = listed_acts(note(), KZ)
    assert [one.number for one in found] == list(range(1, 47))
    assert found[10].same_as == (40,) and found[39].same_as == (11,)
    assert found[5].act.id == "public-associations-1996" and len(found[5].rules) > 20
    assert found[2].ended_by(note().on) and not found[1].ended_by(note().on) and found[1].ended_by(date(2026, 1, 1))


def test_s40_verdicts_and_what_they_rest_on() -> None:
    told = note().statements
    assert verdict(told["entry-ten"], KZ).state == PROVEN
    assert verdict(told["assembly-notice-five"], KZ).state == REFUTED
    assert verdict(told["assembly-adults-take-part"], KZ).state == REFUTED
    assert verdict(told["constitution-art14"], KZ).state == NONE
    assert verdict(told["entry-ten"], KZ, judge=lambda _: UNDECIDED).state == UNDECIDED


@pytest.mark.parametrize("id", sorted(id for id in KZ.claims if id.startswith("note.")))
def test_s40_the_note_s_own_claims_come_out_as_the_law_says(id: str) -> None:
    assert proved(KZ.claims[id]) == known(KZ.claims[id])


def test_s40_ten_citizens_hold_on_the_note_s_day_and_no_longer_in_2025() -> None:
    one = note().statements["entry-ten"]
    assert verdict(one, KZ, proved_on(note().on)).state == PROVEN
    assert verdict(one, KZ, proved_on(date(2025, 6, 1))).state == REFUTED


def test_s42_changes_since_the_note_come_from_the_law_s_own_versions() -> None:
    found = changes(KZ, note().on, date(2026, 7, 1))
    assert all(note().on < one.on <= date(2026, 7, 1) for one in found)
    limit = next(one for one in found if one.rule.id == "assembly.limit_has_aim")
    assert (limit.on, limit.kind) == (date(2026, 7, 1), AMENDED)
    assert "constitution-art32-limits" in {one.id for one in touched(note(), KZ, limit)}
    assert changes(KZ, date(2026, 7, 1), date(2026, 7, 1)) == []
    assert len({one.uid for one in found}) == len(found)


def test_s42_news_are_tied_to_acts() -> None:
    assert "news-n-2020-05-rallies" in {one.id for one in news_of(note(), "assemblies-2020")}


def test_the_commands_print_what_there_is() -> None:
    assert zhargy("monitor", "check").code == 0
    assert "Barriers to entry: 20" in zhargy("monitor", "statements", "--section", "entry").out
    assert len(json.loads(zhargy("monitor", "statements", "--json").out)) == len(note().statements)
    assert "An act is listed twice." in zhargy("monitor", "contradictions").out
    rows = json.loads(zhargy("monitor", "glance", "--json").out)
    assert [one["barrier"] for one in rows if one["agrees"] is False] == ["speech", "resources"]
    assert [one["barrier"] for one in rows if one["agrees"] is None] == ["international"]
    assert "(10 citizens) (PA Law art. 10(1))" in zhargy("monitor", "glance").out
    assert "Constitution 2026 art. 34" in zhargy("monitor", "changes", "--since", "2026-06-30").out


@pytest.mark.parametrize(
    "args",
    [("statements", "--section", "entri"), ("changes", "--since", "2026-13-01"),
     ("changes", "--since", "2026-01-01", "--until", "2025-01-01")],
)  # fmt: skip
def test_wrong_input_ends_with_two(args: tuple[str, ...]) -> None:
    told = zhargy("monitor", *args)
    assert told.code == 2 and told.err
