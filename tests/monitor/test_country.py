"""The country's data: initiatives as cases, what the Constitution bounds, indices, treaties, bodies, ways, figures."""

from __future__ import annotations

import doctest
import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from zhargy.law.kz import KZ
from zhargy.law.kz.affairs import Affairs
from zhargy.law.kz.associations.subjects import Association
from zhargy.monitor import country
from zhargy.monitor.country import bodies, constitution, indices, sector, tables, treaties, ways
from zhargy.monitor.country.applied import amounts, applied, direct, drafted, touched
from zhargy.monitor.country.initiatives import all_progress, case_of, progress
from zhargy.monitor.note import note
from zhargy.procedures import stand
from zhargy.rules.initiatives import Initiative

NOTE = date(2023, 8, 4)
PENDING: dict[str, Initiative] = {one.id: one for one in KZ.initiatives}


@pytest.mark.parametrize(
    ("id", "day", "state"),
    [
        ("ncos", "2018-12-30", None),
        ("ncos", "2023-08-04", "work"),
        ("ncos", "2026-06-30", "work"),
        ("public-associations", "2023-08-04", "work"),
        ("public-associations", "2023-12-20", "work"),
        ("public-associations", "2023-12-21", "signed"),
        ("public-associations", "2024-03-01", "in-effect"),
        ("public-control", "2021-11-30", "majilis"),
        ("public-control", "2023-03-01", "reading"),
        ("public-control", "2023-08-04", "senate"),
        ("public-control", "2023-10-02", "signed"),
        ("public-control", "2023-12-01", "published"),
        ("public-control", "2024-04-04", "in-effect"),
        ("information-liability", "2022-06-07", None),
        ("information-liability", "2024-06-19", "document"),
        ("information-participation", "2023-08-04", "draft"),
        ("information-participation", "2024-06-01", "majilis"),
        ("information-participation", "2025-01-13", "signed"),
        ("information-participation", "2025-04-01", "in-effect"),
        ("volunteer-registry", "2023-08-04", "posted"),
        ("volunteer-registry", "2024-01-01", "in-effect"),
    ],
)
def test_s36_where_each_initiative_stands(id: str, day: str, state: str | None) -> None:
    now = progress(PENDING[id], KZ, date.fromisoformat(day))
    assert (now.standing.state if now.standing else None) == state


def test_s36_how_long_nothing_moved() -> None:
    liability = progress(PENDING["information-liability"], KZ, NOTE)
    assert (liability.moved, liability.idle, liability.stale) == (date(2022, 6, 8), 422, True)
    # It was told of since, but told of is not moved.
    assert liability.heard == date(2023, 7, 31)
    draft = progress(PENDING["information-participation"], KZ, NOTE)
    assert (draft.idle, draft.stale) == (92, False)
    ended = progress(PENDING["public-control"], KZ, date(2025, 1, 1))
    assert (ended.idle, ended.stale) == (None, False)
    assert progress(PENDING["ncos"], KZ, date(2017, 1, 1)).idle is None


def test_s36_what_came_later_is_ahead_of_the_day_of_the_note() -> None:
    for one in all_progress(KZ, NOTE):
        assert one.ahead and all(turn.event.later for turn in one.ahead)
        assert not any(turn.event.later for turn in one.turns)
        assert len(one.turns) + len(one.ahead) == len(one.initiative.events)


def test_s36_no_case_of_an_initiative_is_past_a_term_that_its_data_left_out() -> None:
    """A law that is in effect was published in time as far as is told: "late" would be a claim that nobody made."""
    for one in KZ.initiatives:
        case = case_of(one, KZ)
        for day in (*(event.last_day for event in one.events), date(2026, 11, 28)):
            if case.events[0].on <= day:
                assert "late" not in [step.state for step in stand(case, day).steps], (one.id, day)


def test_s36_the_draft_of_2022_applied_to_an_organisation() -> None:
    facts = {"citizen_initiators": 2, "foreigner_among_founders": False}

    def facts_for(kind: type[Any]) -> dict[str, Any]:
        return facts if kind is Association else {}

    reform = "public-associations-2022"
    rules = touched(KZ, reform)
    assert {one.id for one in drafted(KZ, reform)} == {"associations.founders_allowed", "unions.unions_may_found"}
    assert {"associations.founders_allowed", "associations.has_enough_initiators"} <= {
        one.id for one in direct(KZ, reform)
    }
    assert "initiators_required" in [one.id for one in amounts(KZ, reform)]
    assert "associations.has_enough_initiators" in [one.id for one in rules]
    told = applied(KZ, rules, reform, NOTE, facts_for, Affairs)
    found = {one.rule.id: (one.now.value, one.then.value) for one in told.differences}
    assert found["associations.has_enough_initiators"] == (False, True)
    assert told.open and (told.now, told.then) == ((), ())
    facts["citizen_initiators"] = 12
    many = applied(KZ, rules, reform, NOTE, facts_for, Affairs)
    assert "associations.has_enough_initiators" not in [one.rule.id for one in many.differences]


@pytest.mark.parametrize(
    ("day", "act", "since"),
    [
        ("1995-09-04", None, None), ("1995-09-05", "constitution-1995", "1995-09-05"),
        ("2023-08-04", "constitution-1995", "2023-01-01"), ("2026-06-30", "constitution-1995", "2023-01-01"),
        ("2026-07-01", "constitution-2026", "2026-07-01"),
    ],
)  # fmt: skip
def test_s38_which_constitution_is_in_force(day: str, act: str | None, since: str | None) -> None:
    now = constitution.wording(date.fromisoformat(day))
    assert (now.constitution if now else None) == act
    assert (now.on.isoformat() if now else None) == since
    assert (
        now is None
        or now.constitution == "constitution-2026"
        or (KZ.acts["constitution-1995"].ended or date.max) > date.fromisoformat(day)
    )


def test_s38_every_article_that_the_note_quotes_or_a_rule_rests_on_has_its_tie() -> None:
    tied = {one.article for one in constitution.ties()}
    quoted = {
        link.partition("(")[0] for one in note().sections["constitution"].statements for link in one.rests
        if link.startswith("constitution-") and " " in link
    }  # fmt: skip
    cited = {
        f"{version.citation.act.id} {version.citation.article}"
        for rule in KZ.rules.values() for version in rule.versions
        if version.citation.act.id.startswith("constitution-19") or version.citation.act.id.startswith("constitution-2026")
        if version.citation.article
    }  # fmt: skip
    assert quoted - tied == set() and cited - tied == set()
    for one in constitution.ties():
        assert one.reason and one.about
        assert {rule.partition(".")[0] for rule in KZ.rules} >= set(one.topics), one.article


def test_s38_an_article_bounds_the_rules_of_the_day() -> None:
    before = {one.article: one for one in constitution.bounds(note(), KZ, date(2026, 6, 30))}
    after = {one.article: one for one in constitution.bounds(note(), KZ, date(2026, 7, 1))}
    assert set(before) >= {"5", "32", "39", "61"} and set(after) == {"34", "41", "73", "79"}
    assert "assembly.limit_has_aim" in [one.id for one in before["32"].cites]
    assert "assembly.limit_has_aim" in [one.id for one in after["34"].cites]
    assert before["32"].heir == "constitution-2026 34" and before["32"].told
    assert before["15"].number == sum(len(rules) for topic, rules in before["15"].topics if topic == "sanctions")
    assert before["43"].number == 0


def test_s37_indices_have_a_history_with_sources_and_a_direction() -> None:
    found = {one.id: one for one in indices.indices(note())}
    assert list(found) == ["hdi", "rule-of-law", "corruption", "freedom", "fragile-states"]
    for one in found.values():
        assert all(each.source for each in one.readings) and one.measures and one.counts
        assert [each.year for each in one.readings] == sorted(each.year for each in one.readings)
        assert [each.note for each in one.readings].count(True) == 1
    noted = {id: next(each for each in one.readings if each.note) for id, one in found.items()}
    assert {id: (one.rank, one.of) for id, one in noted.items() if one.rank} == {
        "hdi": (56, 190), "rule-of-law": (65, 140), "corruption": (101, 180), "fragile-states": (111, 179),
    }  # fmt: skip
    assert noted["freedom"].points == Decimal(23)
    # In the Fragile States Index, and there alone, a larger place is the better one.
    ranked = {id: one.low_is_good for id, one in found.items() if one.plots == "rank"}
    assert ranked == {"hdi": True, "rule-of-law": True, "corruption": True, "fragile-states": False}
    assert "2024" in found["corruption"].differing and "2022" not in found["corruption"].differing


def test_s37_treaties_come_to_bind_by_steps() -> None:
    found = {one.id: one for one in treaties.treaties()}
    assert len(found) == 10
    quoted = [one for one in note().sections["treaties"].statements if one.kind == "law"]
    assert {one.statement for one in found.values()} == {one.id for one in quoted}
    covenant = found["iccpr"]
    stood = [
        covenant.stands(date.fromisoformat(day)) for day in ("2003-12-01", "2003-12-02", "2005-11-28", "2006-04-24")
    ]
    assert stood == ["", "signed", "ratified", "in-force"]
    for one in found.values():
        said = treaties.told(one, note())
        assert ("does not bind" in said.says) == (one.stands(NOTE) != "in-force")
        years = [step.on[:4] for step in one.steps if step.kind == "in-force"]
        assert not years or years == [said.date[:4]]


def test_bodies_are_there_in_their_time_and_act_in_procedures() -> None:
    found = {one.id: one for one in bodies.bodies()}
    assert found["parliament"].there(date(2026, 6, 30)) and not found["parliament"].there(date(2026, 7, 1))
    assert found["kurultai"].there(date(2026, 7, 1)) and not found["kurultai"].there(date(2026, 6, 30))
    assert not found["constitutional-court"].there(date(2022, 12, 31))
    for one in found.values():
        bodies.acts_of(one, KZ)
        assert all(part.steps for part in bodies.parts_of(one, KZ))
        assert all(id in note().statements for id in one.statements)
    told = {id for one in found.values() for id in one.statements}
    noted = {
        one.id for one in note().sections["participation"].statements if one.id.startswith("participation-bodies-")
    }
    assert noted <= told


def test_every_matter_of_taking_part_is_found_by_a_wish() -> None:
    assert ways.uncovered(KZ) == []
    assert {theme.title for theme in KZ.themes} >= set(ways.THEMES)
    noted = {one.id for one in note().sections["participation"].statements if one.id.startswith("participation-ways-")}
    assert noted <= {one.statement for one in ways.wishes()}
    assert len({one.id for one in ways.wishes()}) == len(ways.wishes())


def test_a_way_is_open_on_the_days_of_its_law() -> None:
    petition = ways.wish("petition")
    assert petition is not None and ways.wish("nothing") is None
    before, after = (ways.way(petition, KZ, day) for day in (NOTE, date(2024, 4, 4)))
    assert not before.open and before.not_in_force and not before.terms
    assert after.open and {one.id for one in after.terms} >= {"decide-petition"}
    assert "public-control-2023" not in [one.id for one in before.acts]
    ask = ways.wish("ask")
    assert ask is not None
    told = ways.way(ask, KZ, NOTE)
    assert [one.id for one in told.procedures] == ["information-request"]
    assert "answer" in [clock.id for _, clock in told.clocks]


def test_s41_figures_keep_every_source() -> None:
    found = {one.id: one for one in sector.series(note())}
    values = {id: [(one.on, int(one.value)) for one in series.told] for id, series in found.items()}
    assert ("2023-04", 23_335) in values["registered"] and ("2023-04", 18_204) in values["active"]
    assert ("2023", 5_191) in values["database"] and ("2019", 306) in values["cases"]
    assert {287, 64} <= {value for _, value in values["awards"]}
    assert {140_000_000_000, 36_300_000} <= {value for _, value in values["orders"]}
    assert set(found["grants"].by_unit()) == {"KZT", "USD"}
    for series in found.values():
        assert all(one.source and one.unit and one.on for one in series.told)
        assert series.parts or [one.day for one in series.told] == sorted(one.day for one in series.told)


def test_s41_the_parts_of_the_ministry_leave_one_more_than_it_tells() -> None:
    left = sector.remainder(note())
    assert (left.whole.value, left.left, left.told.value, left.off) == (23_335, 18_205, 18_204, -1)


def test_a_field_that_is_none_is_told_with_its_place() -> None:
    with pytest.raises(tables.DataError, match=r"bodies\.toml: justice: nmae: no such field"):
        tables.made("bodies.toml", "justice", bodies.Body, {"nmae": "x"})
    with pytest.raises(tables.DataError, match="says no does, group"):
        tables.made("bodies.toml", "justice", bodies.Body, {"id": "justice", "name": "x"})


def test_every_text_of_the_data_is_gathered_for_translation() -> None:
    told = country.messages()
    assert len(told) == len(set(told))
    assert {"Human Development Index", "propose a law", "Public councils", "Registered organisations"} <= set(told)


def test_the_python_of_its_page() -> None:
    text = (Path(__file__).parents[2] / "docs" / "country.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    done = doctest.DocTestRunner().run(
        doctest.DocTestParser().get_doctest("\n".join(blocks), {}, "country.md", None, 0)
    )
    assert done.failed == 0 and done.attempted == 4
